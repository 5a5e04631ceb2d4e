"""The incident along its time: the response in force as a band, and above what lane something happened when."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.incident.events import Event
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.telling import name_of
from jc_disaster.kernel.clock import from_text
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.language import Key
from jc_disaster.ui.view_models.shapes import LevelView
from jc_disaster.ui.view_models.steps import CHUNK, at_once
from jc_disaster.ui.view_models.words import day_clock, level_view

MOST: Final = 240  # marks a lane can show apart
LANES: Final = ("来报", "认定、决定", "报告、通报", "文书")
_LANE_OF: Final[Mapping[str, int]] = MappingProxyType(
    {
        "figures-reported": 0,
        "finding-recorded": 1,
        "proposal-made": 1,
        "decision-recorded": 1,
        "decision-put-right": 1,
        "decision-countersigned": 1,
        "upward-report-made": 2,
        "response-told": 2,
        "other-response-noted": 2,
        "county-response-noted": 2,
        "paper-issued": 3,
        "paper-withdrawn": 3,
    }
)


class Phase(NamedTuple):
    """A response in force: its level, from when, until when (None while it goes on)."""

    level: LevelView
    since: datetime
    until: datetime | None


class Mark(NamedTuple):
    """Something that happened: when, in which of `LANES`, and what in words."""

    at: datetime
    lane: int
    words: str


class TimelineView(NamedTuple):
    """An incident along its time.

    Attributes:
        first: Where it begins: the disaster, or the first entry.
        last: Where it ends: the present, or the moment that is looked back at.
        phases: The responses, the earliest first.
        marks: What happened, the earliest first; of very many every so-manieth, the last one always.
        spoken: The same for a screen reader.
        key: Whose it is.
    """

    first: datetime
    last: datetime
    phases: tuple[Phase, ...]
    marks: tuple[Mark, ...]
    spoken: str
    key: Key = ""


def timeline_view(
    state: IncidentState, events: Sequence[Event], edition: PlanEdition, now: datetime
) -> TimelineView:
    """The timeline of an incident as it is known at ``now``, at once."""
    return at_once(timeline_in_steps(state, events, edition, now))


def timeline_in_steps(
    state: IncidentState, events: Sequence[Event], edition: PlanEdition, now: datetime
) -> Generator[None, None, TimelineView]:
    """The same; with many events long, so it yields after every so many, and puts into words only what is kept."""
    marks = yield from _marks(events)
    phases = tuple(
        Phase(level_view(edition.level(phase.level)), phase.since, phase.until) for phase in state.phases
    )
    happened = None if state.opening is None else state.opening.happened_at
    times = [*(mark.at for mark in marks), *(phase.since for phase in phases), now]
    first = min(times if happened is None else [*times, happened])
    return TimelineView(first, max(times), phases, marks, _spoken(phases, marks), state.incident)


def _marks(events: Sequence[Event]) -> Generator[None, None, tuple[Mark, ...]]:
    lanes: list[list[Event]] = [[] for _ in LANES]
    for begin in range(0, len(events), CHUNK):
        for event in events[begin : begin + CHUNK]:
            lane = _lane(event)
            if lane is not None:
                lanes[lane].append(event)
        yield
    marks: list[Mark] = []
    for own in lanes:
        own.sort(key=attrgetter("occurred_at"))
        step = -(-len(own) // MOST) or 1
        kept = [*own[::step], *(own[-1:] if (len(own) - 1) % step else ())]
        yield
        marks += map(_mark, kept)
        yield
    return tuple(sorted(marks, key=attrgetter("at")))


def _lane(event: Event) -> int | None:
    return _LANE_OF.get(event.name.partition("/")[0])


def _mark(event: Event) -> Mark:
    at = from_text(event.occurred_at)
    return Mark(at, _lane(event) or 0, f"{day_clock(at)} {name_of(event)}")


def _spoken(phases: Sequence[Phase], marks: Sequence[Mark]) -> str:
    said = [
        f"{phase.level.name}响应自{day_clock(phase.since)}"
        if phase.until is None
        else f"{phase.level.name}响应自{day_clock(phase.since)}至{day_clock(phase.until)}"
        for phase in phases
    ]
    said += [mark.words for mark in marks[-6:]]
    return "，".join(said) or "还没有可列在时间线上的事项"
