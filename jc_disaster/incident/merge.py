"""Merging: what another seat's record has that ours lacks, and what of it cannot stand beside ours.

A merge is the union of events. Each seat's chain is one line of history, so that of the two beginnings that two
records hold of it one always contains the other; where neither does, the chain was forked (two machines under one
seat's name, a store copied and gone on with twice), and a person has to look. Nothing here chooses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jc_disaster.incident.events import Event
from jc_disaster.incident.fact_words import EVENT_WORDS
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.quantity import Quantity

UNKNOWN_SORT: Final = "由更新版本写入的事项"


class Fork(NamedTuple):
    """Two histories of one seat: from this entry of its chain on they differ."""

    seat: str
    sequence: int


class Doubled(NamedTuple):
    """One id for two different acts or events: what refers to it later would have two meanings."""

    act_id: str
    seats: tuple[str, str]


class Difference(NamedTuple):
    """What another record has beside ours.

    Attributes:
        lacking: Places in the other record of what ours lacks, in their order there.
        forks: Chains of which the two records tell different histories.
        doubled: Ids that both give to different acts or events.
    """

    lacking: tuple[int, ...]
    forks: tuple[Fork, ...]
    doubled: tuple[Doubled, ...]


class Share(NamedTuple):
    """What comes from one seat: how many entries, and when the first and the last were recorded (RFC 3339, UTC)."""

    seat: str
    entries: int
    first: str
    last: str


def difference(own: Sequence[Event], other: Sequence[Event]) -> Difference:
    """Compare two records, each proven.

    Args:
        own: What is here.
        other: What is offered.
    """
    chains: dict[str, list[str]] = {}
    for event in own:
        chains.setdefault(event.seat, []).append(event.hash)
    ids = {name: event.seat for event in own for name in (event.act_id, event.event_id)}
    lacking: list[int] = []
    forks: dict[str, Fork] = {}
    doubled: dict[str, Doubled] = {}
    for place, event in enumerate(other):
        chain = chains.get(event.seat, ())
        if event.sequence > len(chain):
            lacking.append(place)
            for name in (event.act_id, event.event_id):
                seat = ids.setdefault(name, event.seat)
                if seat != event.seat:
                    doubled[name] = Doubled(name, (seat, event.seat))
        elif chain[event.sequence - 1] != event.hash:
            forks.setdefault(event.seat, Fork(event.seat, event.sequence))
    return Difference(tuple(lacking), tuple(forks.values()), tuple(doubled.values()))


def shares(events: Sequence[Event]) -> tuple[Share, ...]:
    """Events by the seat that recorded them, in the order in which the seats come."""
    by_seat: dict[str, list[str]] = {}
    for event in events:
        by_seat.setdefault(event.seat, []).append(event.recorded_at)
    return tuple(Share(seat, len(times), min(times), max(times)) for seat, times in by_seat.items())


def sorts_of(events: Sequence[Event]) -> Iterator[tuple[str, int]]:
    """What sorts of things happened, by name, and how often each; in the order of the list of names."""
    counted = Counter(EVENT_WORDS.get(event.name, UNKNOWN_SORT) for event in events)
    for words in dict.fromkeys((*EVENT_WORDS.values(), UNKNOWN_SORT)):
        if words in counted:
            yield words, counted[words]


class Moved(NamedTuple):
    """A figure that the merge changes; None where there was none, or is none any more."""

    unit: str
    key: str
    before: Quantity | None
    after: Quantity | None


def moved_figures(before: IncidentState, after: IncidentState) -> Iterator[Moved]:
    """Every figure that stands otherwise after a merge than before it."""
    for unit, said in after.units.items():
        stood = before.units.get(unit)
        old = {} if stood is None else {key: entry.quantity for key, entry in stood.figures.items()}
        new = {key: entry.quantity for key, entry in said.figures.items()}
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) != new.get(key):
                yield Moved(unit, key, old.get(key), new.get(key))


def newly_unaffected(before: IncidentState, after: IncidentState) -> tuple[str, ...]:
    """The units that stand as 未受灾 after a merge and did not before it."""
    return tuple(
        unit
        for unit, said in after.units.items()
        if said.unaffected and not (unit in before.units and before.units[unit].unaffected)
    )
