"""Laws of merging: four seats work apart, exchange what they miss in any order, and must show the same in the end.

Merging is the union of events. A replica is what one seat holds: its own events and whole beginnings of the others'
chains, in the order in which they reached it.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.events import ChainHead, Event, line_of, order, verify_lines
from jc_disaster.incident.fold import fold, fold_all
from jc_disaster.incident.situation import situation_of
from jc_disaster.record.recorder import Recorder
from tests.incident.test_laws import ACT, perform
from tests.scene import INCIDENT, MemoryStore, Scene, identity

SEATS = ("席位一", "席位二", "席位三", "席位四")
NIGHTS = st.lists(st.lists(ACT, max_size=6), min_size=4, max_size=4)
SKEWS = st.lists(st.integers(-7200, 7200), min_size=4, max_size=4)  # seconds that a seat's clock is wrong by


def desk(assessor: Assessor, number: int, known: Sequence[Event], skew: int) -> Scene:
    """A seat at work on what it knows, with a clock of its own and identifiers that no other seat makes."""
    seat = SEATS[number]
    store = MemoryStore(identity(seat=seat))
    store._events = list(known)
    own = [event for event in known if event.seat == seat]
    if known:
        latest = max(event.clock for event in known)
        last = own[-1] if own else None
        store._head = ChainHead(last.sequence if last else 0, last.hash if last else store._head.hash, latest)
    scene = Scene(assessor, store, seat=seat)
    scene.clock.moment += timedelta(seconds=skew)
    counter = itertools.count(number << 40 | len(known) << 20)
    scene.recorder = Recorder(
        store, lambda _: assessor, scene.clock, lambda size: next(counter).to_bytes(size, "big")
    )
    scene._acts = itertools.count(1 + len(known))
    return scene


def recorded(scene: Scene, acts: Sequence[Any]) -> list[Event]:
    """What a seat holds after it has worked."""
    for number, act in enumerate(acts):
        scene.clock.moment += timedelta(seconds=7 * (number % 3))
        perform(scene, act, number + 1)
    return list(scene.recorder.events())


def merged(*replicas: Sequence[Event]) -> list[Event]:
    """The union, in the order in which it came."""
    return list({event.event_id: event for replica in replicas for event in replica}.values())


def four_replicas(
    assessor: Assessor, nights: Sequence[Sequence[Any]], skews: Sequence[int]
) -> list[list[Event]]:
    """Four seats: one opens the incident, all take it over, work apart; the second pair goes on from an exchange."""
    first = desk(assessor, 0, (), skews[0])
    first.open()
    opened = list(first.recorder.events())
    apart = [
        recorded(desk(assessor, number, opened, skews[number]), acts[: len(acts) // 2])
        for number, acts in enumerate(nights)
    ]
    later = []
    for number, acts in enumerate(nights):
        known = apart[number] if number < 2 else merged(apart[number], apart[number - 2])
        later.append(recorded(desk(assessor, number, known, skews[number]), acts[len(acts) // 2 :]))
    return later


@settings(max_examples=60)
@given(nights=NIGHTS, skews=SKEWS)
def test_merging_commutes_associates_and_repeats_without_effect(
    assessor: Assessor, nights: list[list[Any]], skews: list[int]
) -> None:
    """Which stick came first, who passed it on, and whether it came twice must not be seen in any figure."""
    one, two, three, four = four_replicas(assessor, nights, skews)
    assert fold(merged(one, two)) == fold(merged(two, one))
    left = merged(merged(one, two), merged(three, four))
    right = merged(one, merged(two, merged(three, four)))
    assert fold(left) == fold(right) == fold(merged(four, three, two, one))
    assert fold(merged(left, left, one)) == fold(left)
    assert fold(one) == fold(merged(one, one)) == fold([*one, *one])
    assert situation_of(fold(left)) == situation_of(fold(right))


@settings(max_examples=60)
@given(nights=NIGHTS, skews=SKEWS, data=st.data())
def test_four_seats_that_exchange_in_any_order_end_with_the_same(
    assessor: Assessor, nights: list[list[Any]], skews: list[int], data: st.DataObject
) -> None:
    """Pairs meet at random, in parts, until each has heard of all: then four windows show one state."""
    replicas = four_replicas(assessor, nights, skews)
    whole = fold(merged(*replicas))
    pairs = list(itertools.permutations(range(4), 2))
    meetings = data.draw(st.lists(st.sampled_from(pairs), max_size=12))
    for giver, taker in meetings:
        share = data.draw(st.integers(0, len(replicas[giver])))
        replicas[taker] = merged(replicas[taker], replicas[giver][:share])
    for giver, taker in data.draw(st.permutations(pairs)):
        replicas[taker] = merged(replicas[taker], replicas[giver])
    assert len({len(replica) for replica in replicas}) == 1
    assert all(fold(replica) == whole for replica in replicas)
    assert all(fold_all(replica) == {INCIDENT: whole} for replica in replicas)


@settings(max_examples=40)
@given(nights=NIGHTS, skews=SKEWS, data=st.data())
def test_a_union_is_a_record_that_proves_and_that_every_seat_orders_alike(
    assessor: Assessor, nights: list[list[Any]], skews: list[int], data: st.DataObject
) -> None:
    """Each chain stays whole whatever stands between its links, and what was known before is never ordered after."""
    replicas = four_replicas(assessor, nights, skews)
    union = merged(*data.draw(st.permutations(replicas)))
    events, heads = verify_lines([line_of(event) for event in union])
    assert list(events) == union
    assert {seat: head.sequence for seat, head in heads.items()} == {
        seat: sum(event.seat == seat for event in union) for seat in heads
    }
    assert len({order(event) for event in union}) == len(union)
    for replica in replicas:
        own = replica[-1].seat
        mine = [place for place, event in enumerate(replica) if event.seat == own]
        assert all(order(replica[place]) > max(map(order, replica[:place])) for place in mine if place)


@settings(max_examples=30)
@given(nights=NIGHTS, skews=SKEWS, data=st.data())
def test_a_window_that_hears_event_by_event_shows_what_one_that_reads_all_at_once_shows(
    assessor: Assessor, nights: list[list[Any]], skews: list[int], data: st.DataObject
) -> None:
    """The state kept up to date in the window is the state that the next opening will show."""
    union = merged(*four_replicas(assessor, nights, skews))
    came = data.draw(st.permutations(union))
    scene = desk(assessor, 0, came[:1], 0)
    assert scene.state == fold(came[:1])
    for event in came[1:]:
        scene.recorder._take(event)
    assert scene.state == fold(union)
