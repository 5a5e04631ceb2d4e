"""Conducting an exercise: its acts, its clock, its end, and that none of it enters a real record."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.decide import EXERCISE_CATALOGUE, example_of
from jc_disaster.incident.exercise_clock import (
    CONDUCT,
    Anchor,
    begun,
    clock_of,
    entered_at,
    exercise_now,
    over,
)
from jc_disaster.incident.fold import STEPS
from jc_disaster.incident.telling import words_of
from jc_disaster.plan.model import PlanEdition
from tests.record.test_hostile_acts import HOSTILE
from tests.scene import INCIDENT, NIGHT, MemoryStore, Scene, decided_by, identity

LATER = timedelta(days=400)


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A desk with an empty exercise record; its machine's clock stands at the beginning of the exercise."""
    scene = Scene(assessor, MemoryStore(identity("exercise")))
    scene.clock.moment = NIGHT
    return scene


def begin(scene: Scene, start: datetime = NIGHT) -> None:
    """Begin an exercise whose clock starts at ``start``."""
    scene.do(
        "begin_exercise",
        at=start.isoformat(),
        pack="p1",
        pack_title="情景一",
        pack_sha256="0" * 64,
        team="第一队",
        title="7·12灾害",
        hazard="洪涝",
    )


def pass_minutes(scene: Scene, minutes: int) -> None:
    """Let the machine's clock go on."""
    scene.clock.moment += timedelta(minutes=minutes)


def test_a_clock_reads_as_people_say_it(scene: Scene) -> None:
    """A clock that stands has no pace of nought."""
    begin(scene)
    scene.do("run_clock", at=NIGHT.isoformat(), pace=60)
    scene.do("pause_clock", at=NIGHT.isoformat())
    told = [words_of(event, scene.assessor.edition) for event in scene.recorder.events()[-2:]]
    assert told == [
        "走（60倍），演练时间2026年7月12日2时00分",
        "停，演练时间2026年7月12日2时00分",
    ]


def shown(scene: Scene) -> datetime:
    """What the exercise clock shows."""
    return exercise_now(scene.state, scene.clock.now())


def refused(scene: Scene, act: str, **fields: object) -> str:
    """The code with which an act is refused."""
    answer = scene.say(act, **fields)
    assert answer.refusal is not None
    return answer.refusal.code


def test_the_worked_examples_of_conducting_run_on_an_exercise_store(
    scene: Scene, edition: PlanEdition
) -> None:
    """Whoever conducts by another program starts from them; after the end nothing can be broken off any more."""
    scene.clock.moment += LATER
    *running, last = EXERCISE_CATALOGUE
    for spec in running:
        answer = scene.recorder.record(example_of(spec, edition))
        assert answer.ok, (spec.name, answer.refusal)
    answer = scene.recorder.record(example_of(last, edition))
    assert answer.refusal is not None
    assert answer.refusal.code == "exercise-over"


def test_every_conducting_act_is_refused_in_a_real_store(assessor: Assessor, edition: PlanEdition) -> None:
    """An inject in a real record would be taken for a county's message."""
    real = Scene(assessor)
    for spec in EXERCISE_CATALOGUE:
        answer = real.recorder.record(example_of(spec, edition))
        assert answer.refusal is not None
        assert answer.refusal.code == "exercise-only", spec.name
        assert "正式" in answer.refusal.message
    assert real.recorder.events() == ()


def test_every_conducting_event_is_folded_and_told(scene: Scene, edition: PlanEdition) -> None:
    """The log shows the controllers' part to the evaluators as it shows the players' own."""
    scene.clock.moment += LATER
    for spec in EXERCISE_CATALOGUE:
        scene.recorder.record(example_of(spec, edition))
    names = {event.name for event in scene.recorder.events()}
    assert names >= CONDUCT
    assert set(STEPS) >= CONDUCT
    for event in scene.recorder.events():
        assert "内容不完整" not in words_of(event, edition)


def test_the_exercise_opens_its_own_incident_and_its_clock_stands(scene: Scene) -> None:
    """The players find the process as the pack describes it, and nothing runs before the facilitator says so."""
    begin(scene)
    assert scene.state.opening is not None
    assert scene.state.opening.title == "7·12灾害"
    assert begun(scene.state) is not None
    pass_minutes(scene, 90)
    assert shown(scene) == NIGHT


def test_an_exercise_in_counties_the_plan_does_not_know_does_not_begin(scene: Scene) -> None:
    """A pack of another city would open an incident that nobody here can report on."""
    answer = scene.say(
        "begin_exercise",
        pack="p1",
        pack_title="情景一",
        pack_sha256="0" * 64,
        team="第一队",
        title="7·12灾害",
        counties=["平遥县"],
    )
    assert answer.refusal is not None
    assert answer.refusal.code == "unknown-unit"
    assert scene.recorder.incidents == ()


def test_the_clock_runs_at_its_pace_stands_and_is_moved_forward_only(scene: Scene) -> None:
    """A morning's exercise covers ten days of a flood."""
    begin(scene)
    scene.do("run_clock", at=NIGHT.isoformat(), pace=60)
    pass_minutes(scene, 2)
    assert shown(scene) == NIGHT + timedelta(hours=2)
    scene.do("pause_clock", at=NIGHT.isoformat())
    pass_minutes(scene, 45)
    assert shown(scene) == NIGHT + timedelta(hours=2)
    scene.do("jump_clock", at=NIGHT.isoformat(), to=(NIGHT + timedelta(days=3)).isoformat())
    assert shown(scene) == NIGHT + timedelta(days=3)
    assert refused(scene, "jump_clock", to=(NIGHT + timedelta(days=1)).isoformat()) == "invalid-act"
    assert refused(scene, "run_clock", pace=61) == "invalid-act"
    assert refused(scene, "run_clock", pace=0) == "invalid-act"


def test_the_future_is_what_lies_after_the_exercise_clock(scene: Scene) -> None:
    """An exercise set in another year must neither be refused nor let its players act before their time."""
    start = NIGHT + LATER
    begin(scene, start)
    scene.do("write_note", at=start.isoformat(), words="接班。")
    ahead = (start + timedelta(minutes=1)).isoformat()
    assert refused(scene, "write_note", at=ahead, words="早了。") == "after-exercise-clock"
    scene.do("jump_clock", at=start.isoformat(), to=ahead)
    scene.do("write_note", at=ahead, words="到时候了。")


def test_both_times_stand_in_every_event(scene: Scene) -> None:
    """The evaluator asks what the exercise clock showed, the archive when it really was."""
    begin(scene, NIGHT + LATER)
    event = scene.recorder.events()[-1]
    assert event.occurred_at == (NIGHT + LATER).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    assert event.recorded_at == NIGHT.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def inject(**fields: object) -> dict[str, object]:
    """The words of an inject."""
    return {"from": "阳城县", "to": "市级值班室", "channel": "电话", "text": "桥断了。", **fields}


def test_an_inject_goes_out_once(scene: Scene) -> None:
    """Two clicks in a hurry must not tell the players the same thing twice."""
    begin(scene)
    send = {"inject": "i1", "mode": "自动", **inject()}
    scene.do("send_inject", at=NIGHT.isoformat(), **send)
    assert refused(scene, "send_inject", at=NIGHT.isoformat(), **send) == "inject-sent"
    changed = refused(scene, "change_inject", at=NIGHT.isoformat(), inject="i1", change="跳过")
    assert changed == "inject-sent"


def test_an_inserted_inject_needs_a_new_name_and_a_unit_for_its_figures(scene: Scene) -> None:
    """Figures of nobody could not go into the situation."""
    begin(scene)
    insert = {"inject": "临1", "planned_at": (NIGHT + timedelta(hours=1)).isoformat(), **inject()}
    assert refused(scene, "insert_inject", at=NIGHT.isoformat(), figures={"deaths": 1}, **insert) == (
        "invalid-act"
    )
    assert refused(scene, "insert_inject", at=NIGHT.isoformat(), unit="别处县", **insert) == "unknown-unit"
    scene.do("insert_inject", at=NIGHT.isoformat(), unit="阳城", figures={"deaths": 1}, **insert)
    assert refused(scene, "insert_inject", at=NIGHT.isoformat(), **insert) == "inject-known"


def test_a_change_of_time_names_the_time_and_an_evaluation_says_something(scene: Scene) -> None:
    """An empty entry would look like one that was made."""
    begin(scene)
    assert refused(scene, "change_inject", at=NIGHT.isoformat(), inject="i1", change="改时") == "invalid-act"
    note = {"objective": "o1", "evaluator": {"post": "评估员"}}
    assert refused(scene, "note_evaluation", at=NIGHT.isoformat(), **note) == "invalid-act"


def test_conducting_needs_a_begun_exercise(scene: Scene) -> None:
    """In an incident of a bare exercise store there is no clock to run."""
    scene.open(at=NIGHT.isoformat())
    assert refused(scene, "run_clock") == "no-exercise"


@pytest.mark.parametrize("ending", ["break_off_exercise", "end_exercise"])
def test_the_end_freezes_the_exercise(scene: Scene, ending: str) -> None:
    """Once a real disaster has come, nobody must go on deciding in the exercise by mistake."""
    begin(scene)
    scene.report(minute=0, deaths=12)
    scene.do("run_clock", at=NIGHT.isoformat(), pace=60)
    pass_minutes(scene, 1)
    scene.do(ending, at=NIGHT.isoformat())
    pass_minutes(scene, 30)
    assert shown(scene) == NIGHT + timedelta(hours=1)
    for act, fields in (
        ("report_figures", {"unit": "阳城县", "report_kind": "续报", "as_of": NIGHT.isoformat()}),
        ("decide_start", {"decision": "同意启动", "level": "III", "channel": "签批", **decided_by("市委")}),
        ("run_clock", {}),
    ):
        said = {"source": "来报", "figures": {"deaths": 13}} if act == "report_figures" else {}
        assert refused(scene, act, at=NIGHT.isoformat(), **fields, **said) == "exercise-over"
    scene.do(
        "note_evaluation",
        at=scene.clock.now().isoformat(),
        objective="o1",
        evaluator={"post": "评估员"},
        words="可以。",
    )
    scene.do("record_improvement", item="补训", responsible="值班室", state="待办")
    scene.do("close_incident", reason="演练结束，归档。")


def test_breaking_off_takes_one_word_and_says_why(scene: Scene) -> None:
    """It is one key, pressed by somebody who has no time to write."""
    begin(scene)
    scene.do("break_off_exercise", at=NIGHT.isoformat())
    end = over(scene.state)
    assert end is not None
    assert (end.body["how"], end.body["reason"]) == ("提前终止", "发生真实灾情")


def test_what_the_controllers_did_cannot_be_struck_out(scene: Scene) -> None:
    """A struck beginning would take the clock with it, a struck inject the ground of what the players did."""
    begin(scene)
    entry = begun(scene.state)
    assert entry is not None
    answer = scene.say("strike_entry", at=NIGHT.isoformat(), entry=entry.stamp.act_id, reason="误记")
    assert answer.refusal is not None
    assert answer.refusal.code == "unknown-reference"


def test_what_is_due_goes_by_the_exercise_clock(scene: Scene) -> None:
    """A limit of half an hour is half an hour of the exercise, whatever the wall says."""
    begin(scene)
    setting = next(one.limit_setting for one in scene.assessor.edition.duties if one.limit_setting)
    scene.do("set_limit", at=NIGHT.isoformat(), setting=setting, minutes=30, source="演练设定")
    pass_minutes(scene, 600)
    due = next(one for one in scene.recorder.due(INCIDENT) if one.kind == "upward-report")
    assert not due.overdue(shown(scene))
    scene.do("jump_clock", at=NIGHT.isoformat(), to=(NIGHT + timedelta(hours=1)).isoformat())
    assert due.overdue(shown(scene))


STEP = st.tuples(st.sampled_from(["run", "pause", "jump"]), st.integers(1, 60), st.integers(-30, 300))


@given(steps=st.lists(STEP, max_size=12))
def test_the_exercise_clock_never_runs_backwards(steps: list[tuple[str, int, int]]) -> None:
    """Pausing, pace and jumps, and a machine's clock set back in between, reorder nothing that was entered."""
    wall, anchor = NIGHT, Anchor(NIGHT, NIGHT, 0)
    last = NIGHT
    for what, pace, minutes in steps:
        wall += timedelta(minutes=minutes)
        now = anchor.at(wall)
        assert now >= last
        last = now
        ahead = now + timedelta(minutes=abs(minutes)) if what == "jump" else now
        anchor = Anchor(wall, ahead, pace if what == "run" else 0)
        last = max(last, ahead)


def test_the_opening_counts_from_the_start_of_the_exercise_clock(scene: Scene) -> None:
    """It is recorded in the same moment as the beginning, before which there is no exercise time."""
    begin(scene, NIGHT + LATER)
    times = {time for _, time in entered_at(list(scene.recorder.events()))}
    assert times == {NIGHT + LATER}
    anchor = clock_of(scene.state)
    assert anchor is not None
    assert anchor.pace == 0


def test_a_clock_at_the_end_of_the_calendar_stands(scene: Scene) -> None:
    """A mistyped year must not make the record unreadable."""
    begin(scene)
    scene.do("jump_clock", at=NIGHT.isoformat(), to="9998-12-31T00:00:00+08:00")
    scene.do("run_clock", at=NIGHT.isoformat(), pace=60)
    pass_minutes(scene, 60 * 24 * 400)
    assert shown(scene).year == 9998
    assert scene.recorder.due(INCIDENT)


def test_whatever_stands_in_a_field_of_a_conducting_act_gets_an_answer(
    assessor: Assessor, edition: PlanEdition
) -> None:
    """The facilitator's program may be as broken as any other; what is refused changes nothing."""
    refusals = 0
    for spec in EXERCISE_CATALOGUE:
        scene = Scene(assessor, MemoryStore(identity("exercise")))
        scene.clock.moment = NIGHT + LATER
        for earlier in EXERCISE_CATALOGUE[: EXERCISE_CATALOGUE.index(spec)]:
            scene.recorder.record(example_of(earlier, edition))
        for field in example_of(spec, edition):
            for number, hostile in enumerate(HOSTILE):
                act = {**example_of(spec, edition), "act_id": f"{field}-{number}", field: hostile}
                before = len(scene.recorder.events())
                answer = scene.recorder.record(act)
                if answer.refusal is not None:
                    refusals += 1
                    assert answer.refusal.message
                    assert answer.refusal.next
                    assert len(scene.recorder.events()) == before
    assert refusals > 1_000
