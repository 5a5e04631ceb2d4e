"""A real incident and an exercise at the same time: a reason to begin, a suspension at once, an act to go on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from jc_disaster.exercise.conduct import clock_face, due_injects
from jc_disaster.incident.acts.exercising import BEGIN
from jc_disaster.incident.exercise_clock import alarmed, clock_of, suspended
from jc_disaster.incident.real_affairs import NOTHING_REAL, UNREADABLE, RealAffairs, RealTally, reminder
from jc_disaster.record.recorder import Recorder
from tests.exercise.conftest import packs
from tests.exercise.stage import INCIDENT, Stage
from tests.scene import CHIEF, OFFICE, MemoryStore, Scene, SetClock, counted_entropy, identity

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack

__all__ = ["packs"]  # the fixture of the exercises' tests

FLOOD = RealAffairs(("7·20洪涝",), 1)
REASON = "演练另有人员值守，不影响处置。"


class Neighbour:
    """What the exercise is told of the real record, set by the test."""

    def __init__(self) -> None:
        self.affairs = NOTHING_REAL

    def __call__(self) -> RealAffairs:
        """What is said now."""
        return self.affairs


@pytest.fixture
def neighbour() -> Neighbour:
    """A real record in which nothing happens yet."""
    return Neighbour()


@pytest.fixture
def stage(packs: dict[str, Pack], assessor: Assessor, neighbour: Neighbour) -> Stage:
    """The landslide, begun beside that real record."""
    stage = Stage(packs["landslide"], assessor)
    store = MemoryStore(identity("exercise"))
    stage.recorder = Recorder(store, lambda _: assessor, stage.clock, counted_entropy(), affairs=neighbour)
    return stage


def begin(stage: Stage, **fields: object) -> str:
    """Begin it; the code of the refusal, or nothing."""
    act = {**BEGIN.example(_sample(stage)), "act": BEGIN.name, **fields}
    answer = stage.say(act, stage.pack.starts_at)
    return "" if answer.refusal is None else answer.refusal.code


def _sample(stage: Stage) -> object:
    from jc_disaster.incident.sample import Sample  # noqa: PLC0415 - only for the words of the act

    return Sample(stage.assessor.edition)


def test_beginning_while_a_real_incident_is_open_needs_a_reason_that_is_recorded(
    stage: Stage, neighbour: Neighbour
) -> None:
    """Whoever drills while the county calls must have thought of it, and must stand by it afterwards."""
    neighbour.affairs = FLOOD
    assert begin(stage) == "real-incident-open"
    assert stage.recorder.incidents == ()
    assert begin(stage, real_reason=REASON) == ""
    body = stage.events[-1].body
    assert body["real_reason"] == REASON
    assert body["real_open"] == ["7·20洪涝"]


def test_nothing_is_asked_where_no_real_incident_is_open(stage: Stage, neighbour: Neighbour) -> None:
    """An incident that was closed long ago is no reason to justify a drill."""
    neighbour.affairs = RealAffairs((), 7)
    assert begin(stage) == ""
    assert not alarmed(stage.state, neighbour.affairs)


def test_what_cannot_be_read_counts_as_a_real_incident(stage: Stage, neighbour: Neighbour) -> None:
    """Where it is not known whether one is open, the program does not suppose that none is."""
    neighbour.affairs = UNREADABLE
    assert begin(stage) == "real-incident-open"


def test_a_new_real_incident_suspends_a_running_exercise(stage: Stage, neighbour: Neighbour) -> None:
    """The clock stands, nothing goes out by itself, and the log says why."""
    begin(stage)
    start = stage.pack.starts_at
    stage.must({"act": "run_clock", "pace": 60}, start)
    stage.clock.moment += timedelta(minutes=1)
    assert due_injects(stage.pack, stage.state, stage.assessor, stage.now)
    neighbour.affairs = FLOOD
    assert alarmed(stage.state, neighbour.affairs)
    stage.must({"act": "suspend_exercise"}, stage.now)
    shown = stage.now
    stage.clock.moment += timedelta(hours=1)
    assert stage.now == shown
    assert due_injects(stage.pack, stage.state, stage.assessor, stage.now + timedelta(days=1)) == ()
    face = clock_face(stage.state, stage.clock.now())
    assert face is not None
    assert (face.pace, face.suspended) == (0, "发生真实灾情")
    assert not alarmed(stage.state, neighbour.affairs)


@pytest.mark.parametrize(
    "act",
    [
        {"act": "run_clock"},
        {"act": "jump_clock", "to": "2030-01-01T00:00:00+08:00"},
        {
            "act": "send_inject",
            "inject": "c01",
            "mode": "手动",
            "from": "甲",
            "to": "乙",
            "channel": "电话",
            "text": "甲。",
        },
        {"act": "suspend_exercise"},
    ],
    ids=lambda act: act["act"],
)
def test_nothing_moves_a_suspended_exercise_on_but_its_resuming(
    stage: Stage, neighbour: Neighbour, act: dict[str, object]
) -> None:
    """A facilitator who only presses 'run' has not seen that people are in danger."""
    begin(stage)
    neighbour.affairs = FLOOD
    stage.must({"act": "suspend_exercise"}, stage.pack.starts_at)
    answer = stage.say(act, stage.pack.starts_at)
    assert answer.refusal is not None
    assert answer.refusal.code == "exercise-suspended"
    stage.must({"act": "resume_exercise", "reason": REASON}, stage.pack.starts_at)
    assert suspended(stage.state) is None
    anchor = clock_of(stage.state)
    assert anchor is not None
    assert anchor.pace == 0
    stage.must({"act": "run_clock"}, stage.now)


def test_resuming_needs_its_reason_and_a_suspension(stage: Stage, neighbour: Neighbour) -> None:
    """The act that goes on in spite of a disaster says why."""
    begin(stage)
    answer = stage.say({"act": "resume_exercise", "reason": REASON}, stage.pack.starts_at)
    assert answer.refusal is not None
    assert answer.refusal.code == "not-suspended"
    neighbour.affairs = FLOOD
    stage.must({"act": "suspend_exercise"}, stage.pack.starts_at)
    answer = stage.say({"act": "resume_exercise"}, stage.pack.starts_at)
    assert answer.refusal is not None
    assert answer.refusal.code == "invalid-act"


def test_a_second_alarm_suspends_again_after_the_first_was_settled(
    stage: Stage, neighbour: Neighbour
) -> None:
    """A start of the response is news, even where the incident was known."""
    begin(stage)
    neighbour.affairs = FLOOD
    stage.must({"act": "suspend_exercise"}, stage.pack.starts_at)
    stage.must({"act": "resume_exercise", "reason": REASON}, stage.pack.starts_at)
    neighbour.affairs = FLOOD._replace(alarms=2)
    assert alarmed(stage.state, neighbour.affairs)
    stage.must({"act": "suspend_exercise"}, stage.pack.starts_at)
    assert suspended(stage.state) is not None


def test_a_suspended_exercise_can_be_broken_off(stage: Stage, neighbour: Neighbour) -> None:
    """What was only paused is ended by the one key that is there for it."""
    begin(stage)
    neighbour.affairs = FLOOD
    stage.must({"act": "suspend_exercise"}, stage.pack.starts_at)
    stage.must({"act": "break_off_exercise"}, stage.pack.starts_at)
    assert not alarmed(stage.state, neighbour.affairs._replace(alarms=9))


def test_an_opening_and_a_start_are_alarms_and_a_closed_incident_is_open_no_more(assessor: Assessor) -> None:
    """The tally is all that leaves the real record."""
    told: list[RealAffairs] = []
    scene = Scene(assessor)
    scene.recorder = Recorder(
        MemoryStore(identity()), lambda _: assessor, SetClock(), counted_entropy(), announce=told.append
    )
    assert told == [NOTHING_REAL]
    scene.open()
    scene.do(
        "report_figures",
        minute=5,
        unit="阳城县",
        report_kind="初报",
        as_of=scene_time(scene),
        source="电话",
        figures={"deaths": 3},
    )
    scene.do("amend_incident", minute=6, title="7·12沁河洪涝", reason="县局电话")
    scene.do("record_finding", minute=7, basis="figures", level="IV", found_by=OFFICE, opinion="认定。")
    scene.do(
        "decide_start",
        minute=8,
        decision="暂不启动",
        level="IV",
        channel="电话",
        decided_by=[{"post": CHIEF}],
        reason="再核。",
    )
    scene.do(
        "decide_start",
        minute=9,
        decision="同意启动",
        level="IV",
        channel="电话",
        decided_by=[{"post": CHIEF}],
    )
    assert told[1:] == [
        RealAffairs(("7·12灾害",), 1),
        RealAffairs(("7·12沁河洪涝",), 1),
        RealAffairs(("7·12沁河洪涝",), 1),
        RealAffairs(("7·12沁河洪涝",), 2),
    ]
    tally = RealTally()
    for event in scene.recorder.events():
        tally.take(event)
    assert tally.affairs == told[-1]


def scene_time(scene: Scene) -> str:
    """A time before the report."""
    return scene.state.opening.stamp.at.isoformat() if scene.state.opening else ""


def test_the_reminder_names_the_incident_and_no_more() -> None:
    """A crowded meeting room reads it from its frame."""
    assert reminder(NOTHING_REAL) == ""
    assert reminder(FLOOD) == "正式灾情“7·20洪涝”处置中"
    assert reminder(RealAffairs(("甲", "乙"), 2)) == "正式灾情“乙”等2起处置中"
    assert "读不出来" in reminder(UNREADABLE)


def test_a_suspension_does_not_touch_the_players_record(stage: Stage, neighbour: Neighbour) -> None:
    """What they had entered stays, and what they still enter is kept."""
    begin(stage)
    neighbour.affairs = FLOOD
    stage.must({"act": "suspend_exercise"}, stage.pack.starts_at)
    stage.must({"act": "record_stability", "found_by": OFFICE, "opinion": "无新增。"}, stage.pack.starts_at)
    assert stage.state.incident == INCIDENT


def test_a_closed_incident_no_longer_stands_beside_an_exercise(assessor: Assessor) -> None:
    """An exercise that is held up by an archived flood would be held up for ever; one taken up again counts."""
    scene = Scene(assessor)
    scene.open(title="7·12沁河洪涝")
    scene.do("close_incident", reason="未启动响应，资料齐全")
    closed = RealTally()
    for event in scene.recorder.events():
        closed.take(event)
    assert closed.affairs.open == ()

    scene.do("reopen_incident", reason="补记审计意见")
    again = RealTally()
    for event in scene.recorder.events():
        again.take(event)
    assert again.affairs.open == ("7·12沁河洪涝",)
