"""当时所知 by the clock of the duty room: the machine's on a real night, the exercise's in a conducted exercise."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from jc_disaster.incident.events import known_at
from jc_disaster.incident.replay import entered, known_then, span_of
from tests.exercise.conftest import packs
from tests.exercise.stage import INCIDENT as EXERCISE
from tests.exercise.stage import Stage
from tests.scene import NIGHT, OFFICE, Scene

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack

__all__ = ["packs"]  # the fixture of the exercises' tests


@pytest.fixture
def stage(packs: dict[str, Pack], assessor: Assessor) -> Stage:
    """The landslide, played to its end while the machine's clock stood a month later."""
    return Stage(packs["landslide"], assessor).perfect()


def test_an_exercise_is_looked_back_at_by_its_own_clock(stage: Stage) -> None:
    """The facilitator asks what was known at T+01:00; the machine's time of the meeting room says nothing to him."""
    for minutes in (0, 40, 70, 200):
        asked = stage.pack.starts_at + timedelta(minutes=minutes)
        known = known_then(stage.events, asked)
        told = {event.body["inject"] for event in known if event.name == "inject-sent/1"}
        assert told == {one.id for one in stage.pack.injects if stage.pack.planned(one) <= asked}
        assert stage.recorder.state_at(EXERCISE, asked) is not None
    assert known_then(stage.events, stage.pack.starts_at - timedelta(minutes=1)) == []
    assert known_then(list(reversed(stage.events)), stage.now) == list(stage.events)


def test_an_exercise_spans_from_its_first_entry_to_its_last_by_its_own_clock(stage: Stage) -> None:
    """The slider of the window ends where the exercise ended, not a month later."""
    span = span_of(stage.events)
    assert span == (stage.pack.starts_at, stage.now)
    assert span_of([]) is None


def test_a_real_night_is_looked_back_at_by_the_machines_clock(assessor: Assessor) -> None:
    """Where nobody conducts there is only one clock, and it decides what had been known."""
    scene = Scene(assessor)
    scene.clock.moment = NIGHT
    scene.open()
    scene.clock.moment = NIGHT + timedelta(hours=1)
    scene.do("record_stability", found_by=OFFICE, opinion="无新增灾情。")
    events = scene.recorder.events()
    for asked in (NIGHT, NIGHT + timedelta(minutes=59), NIGHT + timedelta(hours=1)):
        assert known_then(events, asked) == known_at(events, asked)
    assert [shown for _, shown in entered(events)] == [
        datetime.fromisoformat(event.recorded_at) for event in events
    ]
