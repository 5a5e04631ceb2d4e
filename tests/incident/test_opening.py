"""One disaster process: opened, amended, with the secondary disasters that belong to it (reading A13)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.fold import fold
from jc_disaster.incident.state import Opening
from tests.scene import Scene


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A desk with one incident."""
    scene = Scene(assessor)
    scene.open(hazard=..., counties=["阳城县"])
    return scene


def opening(scene: Scene) -> Opening:
    """How the incident stands opened."""
    found = scene.state.opening
    assert found is not None
    return found


def code(scene: Scene, act: str, **fields: object) -> str:
    """The code with which an act is refused."""
    answer = scene.say(act, **fields)
    assert answer.refusal is not None
    return answer.refusal.code


def test_what_was_not_known_at_the_first_call_is_said_later(scene: Scene) -> None:
    """At two in the morning nobody knows the hazard; opening a second incident for it would split the figures."""
    before = opening(scene)
    scene.do("amend_incident", minute=5, hazard="洪涝", counties=["高平", "阳城县"], reason="来报说明")
    after = opening(scene)
    assert (after.hazard, after.counties) == ("洪涝", ("阳城县", "高平市"))
    assert after.stamp == before.stamp
    assert (after.title, after.process, after.units) == (before.title, before.process, before.units)
    scene.do("amend_incident", minute=6, happened_at="2026-07-12T01:20:00+08:00", reason="核实")
    assert opening(scene).happened_at == datetime(2026, 7, 11, 17, 20, tzinfo=UTC)
    assert opening(scene).hazard == "洪涝"


def test_naming_the_hazard_settles_what_depends_on_it(scene: Scene) -> None:
    """Once it is a flood, drought people are no missing figure any more."""
    from jc_disaster.incident.situation import situation_of  # noqa: PLC0415 - beside its only use

    assert situation_of(scene.state).hazard is None
    scene.do("amend_incident", minute=5, hazard="洪涝", reason="来报说明")
    assert situation_of(scene.state).hazard == "洪涝"


def test_an_amendment_says_what_and_why(scene: Scene) -> None:
    """An empty amendment or a county that does not exist changes nothing."""
    assert code(scene, "amend_incident", reason="更正") == "invalid-act"
    assert code(scene, "amend_incident", hazard="洪涝") == "invalid-act"
    assert code(scene, "amend_incident", counties=["平遥县"], reason="更正") == "unknown-unit"


def test_an_amendment_that_arrives_without_its_opening_waits_as_a_conflict(scene: Scene) -> None:
    """The other seat's file may bring the opening; nothing is made up until then."""
    scene.do("amend_incident", minute=5, hazard="洪涝", reason="来报说明")
    events = scene.recorder.events()
    alone = fold(events[1:])
    assert alone.opening is None
    assert len(alone.conflicts) == 1


def test_a_secondary_disaster_belongs_to_the_process_that_set_it_off(scene: Scene) -> None:
    """A landslide after the rain is no second incident: its dead are in the same sum (reading A13)."""
    scene.report(deaths=6)
    scene.do("note_secondary_disaster", minute=9, hazard="滑坡", unit="阳城", place="蟒河镇", source="电话")
    scene.report(minute=10, report_kind="续报", deaths=11)
    (noted,) = scene.state.of("secondary-disaster-noted/1")
    assert (noted.body["hazard"], noted.body["unit"]) == ("滑坡", "阳城县")
    assert scene.recorder.incidents == ("7-12",)
    assert scene.state.units["阳城县"].figures["deaths"].quantity.number == 11
    scene.do("note_secondary_disaster", minute=12, hazard="泥石流", source="电话")
    assert (
        code(scene, "note_secondary_disaster", hazard="滑坡", unit="平遥县", source="电话") == "unknown-unit"
    )
