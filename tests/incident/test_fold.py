"""The fold: what two seats recorded against one another, what it does not know, how fast it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.events import Event
from jc_disaster.incident.fold import Fold, fold
from jc_disaster.incident.upcasts import Upcast
from jc_disaster.kernel.clock import HybridTime
from tests.scene import CHIEF, VICE, Scene, decided_by


def of_other_seat(event: Event, clock: HybridTime | None = None, **changes: object) -> Event:
    """The same event as if another seat had recorded it a little later."""
    later = event.clock._replace(counter=event.clock.counter + 1000) if clock is None else clock
    fields = {"event_id": f"x-{event.event_id}", "act_id": f"x-{event.act_id}", "seat": "席位二", **changes}
    return event._replace(clock=later, **fields)  # type: ignore[arg-type]


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A response of level III in force."""
    scene = Scene(assessor)
    scene.night_at()
    return scene


def test_an_incident_opened_twice_keeps_the_first_and_shows_the_second(scene: Scene) -> None:
    """Two townships may open the same incident before they meet."""
    events = list(scene.recorder.events())
    state = fold([*events, of_other_seat(events[0], body={**events[0].body, "title": "另一个名称"})])
    assert state.opening is not None
    assert state.opening.title == "7·12灾害"
    assert len(state.conflicts) == 1


def test_two_seats_starts_are_one_response_and_one_conflict(scene: Scene) -> None:
    """Conflicts go to a person; the program picks neither silently."""
    events = list(scene.recorder.events())
    start = events[-1]
    state = fold([*events, of_other_seat(start, body={**start.body, "level": "II"})])
    assert state.response is not None
    assert state.response.level == "III"
    assert [stamp.act_id for stamp in state.conflicts] == [f"x-{start.act_id}"]


def test_an_act_id_used_by_two_seats_is_a_conflict(scene: Scene) -> None:
    """One number for two decisions would let a countersignature hit the wrong one."""
    events = list(scene.recorder.events())
    state = fold([*events, of_other_seat(events[-1], act_id=events[-1].act_id)])
    assert len(state.decisions) == 1
    assert len(state.conflicts) == 1


def test_a_change_from_a_level_that_is_no_longer_in_force_is_a_conflict(scene: Scene) -> None:
    """One laptop lowered while the other ended it."""
    scene.find("IV", minute=30, basis="adjusted", reason="特殊情况")
    scene.do("decide_adjust", minute=40, level="IV", channel="签批", **decided_by(CHIEF))
    adjust = scene.recorder.events()[-1]
    state = fold([*scene.recorder.events(), of_other_seat(adjust)])
    assert state.response is not None
    assert state.response.level == "IV"
    assert len(state.conflicts) == 1


def test_a_duty_considered_anew_is_not_written_over_by_the_one_it_continues(scene: Scene) -> None:
    """What was decided under the new level stands; what is carried over only fills gaps."""
    body = {"level": "II", "adopted": False, "reason": "无此需要", "instructed_by": None}
    events = list(scene.recorder.events())
    start = events[-1]
    already = [
        of_other_seat(
            start,
            start.clock._replace(counter=50 + number),
            name="measure-decided/1",
            body={**body, "duty": duty},
            sequence=number,
            event_id=duty,
            act_id=duty,
        )
        for number, duty in enumerate(("III-x", "II-x", "III-y"))
    ]
    raised = {**start.body, "act": "adjust", "decision": "提升", "level": "II", "from_level": "III"}
    carried = {"III-x": "II-x", "III-y": "II-y", "III-z": "II-z"}
    state = fold([*events, *already, of_other_seat(start, body={**raised, "carried": carried})])
    assert state.measures["II-x"].carried_from is None
    assert state.measures["II-y"].carried_from == "III-y"
    assert "II-z" not in state.measures


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("decision-put-right/1", {"decision": "没有"}),
        ("decision-countersigned/1", {"decision": "没有"}),
        ("measure-progressed/1", {"duty": "没有"}),
        ("paper-withdrawn/1", {"paper": "没有"}),
        ("paper-received/1", {"paper": "没有"}),
    ],
)
def test_an_event_about_something_unknown_is_kept_as_a_conflict(
    scene: Scene, name: str, body: dict[str, object]
) -> None:
    """What it speaks of may still arrive from the other seat."""
    events = list(scene.recorder.events())
    before = fold(events)
    state = fold([*events, of_other_seat(events[-1], name=name, body=body)])
    assert len(state.conflicts) == 1
    assert state.response == before.response


def test_a_decision_put_right_twice_takes_effect_once(scene: Scene, assessor: Assessor) -> None:
    """Both seats may have phoned the vice-mayor."""
    other = Scene(assessor)
    other.open()
    other.report(deaths=12)
    act_id = other.start("III", CHIEF).act_id
    other.find("III", minute=25)
    other.propose("III", minute=26)
    other.do("put_right_decision", minute=30, decision=act_id, how="补签", **decided_by(VICE))
    events = list(other.recorder.events())
    state = fold([*events, of_other_seat(events[-1])])
    assert len(state.phases) == 1
    assert len(state.conflicts) == 1
    assert scene.state.conflicts == ()


def test_an_event_of_a_newer_version_is_kept_by_name(scene: Scene) -> None:
    """An older laptop must not lose, and must not pretend to understand, what a newer one wrote."""
    events = list(scene.recorder.events())
    state = fold([*events, of_other_seat(events[-1], name="figures-reported/9")])
    assert state.unread == ("figures-reported/9",)
    assert state.count == len(events) + 1


def test_an_older_version_is_folded_as_the_present_one(scene: Scene) -> None:
    """A later release renames a field and reads the old events all the same."""
    event = scene.recorder.events()[0]
    old = event._replace(name="incident-created/1", body={**event.body, "name": "7·12"})
    steps = {"incident-created/1": Upcast("incident-opened/1", lambda body: {**body, "title": body["name"]})}
    opening = fold([old], steps).opening
    assert opening is not None
    assert opening.title == "7·12"


def test_events_that_do_not_belong_are_refused(scene: Scene) -> None:
    """Folding two incidents, two kinds or a disorder into one state would show what never was."""
    first, second, third = scene.recorder.events()[:3]
    folding = Fold(first.incident, first.kind)
    folding.add(second)
    assert not folding.follows(first)
    for event in (first, second, third._replace(incident="别的"), third._replace(kind="exercise")):
        with pytest.raises(ValueError, match=event.event_id):
            folding.add(event)
    with pytest.raises(ValueError, match="no events"):
        fold([])
    before = folding.state()
    folding.add_sorted(())
    assert folding.state() == before


def test_the_state_is_frozen(scene: Scene) -> None:
    """A page that could write into the state would show what nobody recorded."""
    with pytest.raises(TypeError):
        scene.state.units["阳城县"] = None  # type: ignore[index]
    with pytest.raises(AttributeError):
        scene.state.response = None  # type: ignore[misc]


def test_what_was_shown_does_not_change_when_the_fold_goes_on(scene: Scene) -> None:
    """A picture taken for a paper must stay what it was."""
    before = scene.state
    figures = dict(before.units["阳城县"].figures)
    scene.report(minute=50, report_kind="续报", deaths=15)
    assert dict(before.units["阳城县"].figures) == figures
    assert scene.state.count == before.count + 1


def test_an_archived_incident_is_marked_closed(scene: Scene) -> None:
    """The seal is an event like any other."""
    event = of_other_seat(scene.recorder.events()[-1], name="incident-closed/1", body={})
    state = fold([*scene.recorder.events(), event])
    assert state.closed is not None
    assert state.last == event.event_id


def test_fifty_thousand_events_fold(scene: Scene) -> None:
    """A drought of months must open like a night's flood; the bench measures the time."""
    report = next(event for event in scene.recorder.events() if event.name == "figures-reported/1")
    start = report.clock
    many = [
        report._replace(event_id=f"e{number}", clock=HybridTime(start.wall_ms + number, 0), sequence=number)
        for number in range(50_000)
    ]
    state = fold(many)
    assert state.count == 50_000
    assert len(state.reports) == 50_000
    assert state.last == "e49999"
    assert timedelta(0) == state.reports[0].as_of - state.reports[-1].as_of
