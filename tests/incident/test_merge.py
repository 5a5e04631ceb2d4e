"""What another record has beside ours: the rest of each chain, a fork, an act id used twice."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from jc_disaster.incident.fold import fold
from jc_disaster.incident.merge import (
    UNKNOWN_SORT,
    Doubled,
    Fork,
    Moved,
    Share,
    difference,
    moved_figures,
    newly_unaffected,
    shares,
    sorts_of,
)
from jc_disaster.kernel.quantity import exact
from jc_disaster.record.recorder import Recorder
from tests.scene import MemoryStore, Scene, identity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.events import Event

HERE, FIELD = "席位一", "外勤"


@pytest.fixture
def here(assessor: Assessor) -> Scene:
    """The duty room: an incident and two reports."""
    scene = Scene(assessor)
    scene.open()
    scene.report(deaths=2)
    scene.report("高平市", deaths=1)
    return scene


def field_desk(assessor: Assessor, known: Sequence[Event], seat: str = FIELD) -> Scene:
    """A laptop that took the record over and goes on by itself."""
    scene = Scene(assessor, MemoryStore(identity(seat=seat)), seat=seat)
    numbers = itertools.count(1 << 40)  # identifiers that no other seat makes
    scene.recorder = Recorder(
        scene.store, lambda _: assessor, scene.clock, lambda size: next(numbers).to_bytes(size, "big")
    )
    if known:
        scene.recorder.adopt([""] * len(known), known)
    return scene


def events_of(scene: Scene) -> tuple[Event, ...]:
    """All a seat holds."""
    return tuple(scene.recorder.events())


def test_what_is_lacking_is_the_rest_of_each_chain(assessor: Assessor, here: Scene) -> None:
    """What is here already comes back with every stick and must not be taken twice."""
    laptop = field_desk(assessor, events_of(here))
    laptop.report("陵川县", deaths=4)

    found = difference(events_of(here), events_of(laptop))

    assert found == ((3,), (), ())
    assert difference(events_of(laptop), events_of(here)).lacking == ()
    assert difference((), events_of(laptop)).lacking == (0, 1, 2, 3)


def test_a_fork_is_named_at_the_first_entry_that_differs(assessor: Assessor, here: Scene) -> None:
    """Two machines under one seat's name: whichever were taken, the other's night would be gone."""
    twin = field_desk(assessor, events_of(here)[:2], seat=HERE)
    twin.report("陵川县", deaths=4, act_id="孪生-1")
    twin.report("沁水县", deaths=4, act_id="孪生-2")

    assert difference(events_of(here), events_of(twin)).forks == (Fork(HERE, 3),)


def test_an_act_id_used_by_two_seats_is_named(assessor: Assessor, here: Scene) -> None:
    """A decision is referred to by its act: with two of one name a signature would stand under the wrong one."""
    laptop = field_desk(assessor, events_of(here))
    here.do("write_note", words="水位回落", act_id="补记-1")
    laptop.do("write_note", words="桥断了", act_id="补记-1")

    assert difference(events_of(here), events_of(laptop)).doubled == (Doubled("补记-1", (HERE, FIELD)),)


def test_what_comes_is_told_by_seat_and_by_sort(assessor: Assessor, here: Scene) -> None:
    """Who sent how much and since when is the first thing to look at."""
    laptop = field_desk(assessor, events_of(here))
    laptop.report("陵川县", deaths=4)
    laptop.do("write_note", words="桥断了")
    events = events_of(laptop)
    times = [event.recorded_at for event in events]

    assert shares(events) == (Share(HERE, 3, times[0], times[2]), Share(FIELD, 2, times[3], times[4]))
    strange = events[-1]._replace(name="drone-sent/4")
    assert list(sorts_of((*events[1:], strange))) == [
        ("灾情报告", 3),
        ("值班日志", 1),
        (UNKNOWN_SORT, 1),
    ]


def test_every_figure_that_stands_otherwise_is_told(assessor: Assessor, here: Scene) -> None:
    """A number that changed without being shown beforehand is a number nobody checked."""
    laptop = field_desk(assessor, events_of(here))
    laptop.report("阳城县", minute=9, deaths=5)
    laptop.report("陵川县", missing=3)
    laptop.report("高平市", minute=9, report_kind="核报", reason="误报", unaffected=True)

    before, after = fold(events_of(here)), fold(events_of(laptop))

    assert list(moved_figures(before, after)) == [
        Moved("阳城县", "deaths", exact(2), exact(5)),
        Moved("高平市", "deaths", exact(1), None),
        Moved("陵川县", "missing", None, exact(3)),
    ]
    assert newly_unaffected(before, after) == ("高平市",)
    assert not newly_unaffected(after, after)
    assert not list(moved_figures(after, after))
