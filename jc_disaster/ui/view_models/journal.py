"""值班日志: every event as one line, with the time it happened and the time it was recorded."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import datetime
from itertools import islice, takewhile
from typing import NamedTuple

from jc_disaster.incident.events import Event
from jc_disaster.incident.exercise_clock import begun
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.telling import name_of, words_of
from jc_disaster.kernel.clock import from_text
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.words import day_clock, exact_clock


class JournalLine(NamedTuple):
    """One line of the log."""

    key: str
    occurred: str
    recorded: str
    what: str
    words: str
    who: str
    check: str


def first_moment(events: Sequence[Event], incidents: Sequence[IncidentState]) -> datetime | None:
    """From when there is something to look back at: by the machine's clock, in an exercise by that of the exercise."""
    if not events:
        return None
    state = next((one for one in incidents if one.incident == events[0].incident), None)
    beginning = None if state is None else begun(state)
    if beginning is None:
        return from_text(events[0].recorded_at)
    return from_text(str(beginning.body["shows"]))


def journal_lines(  # noqa: PLR0913 - each named by its caller
    events: Sequence[Event],
    edition: PlanEdition,
    find: str = "",
    now: datetime | None = None,
    most: int | None = None,
    sort: str = "",
) -> tuple[JournalLine, ...]:
    """The log, newest first.

    Args:
        events: Of one incident.
        edition: For the names of figures, levels and duties.
        find: Only lines that hold these words; empty for all.
        now: Where given, the day is left out of today's times.
        most: How many lines at most; None for all.
        sort: Only events of this name; empty for all.
    """
    wanted = (event for event in reversed(events) if not sort or event.name == sort)
    lines = (_line(event, edition, now) for event in wanted)
    found = (line for line in lines if not find or any(find in part for part in line[1:6]))
    return tuple(islice(found, most))


def lines_in_steps(
    events: Sequence[Event], edition: PlanEdition, most: int, sort: str = ""
) -> Generator[None, None, tuple[JournalLine, ...]]:
    """The newest lines as of `journal_lines`, so many at most; it yields after each line."""
    lines: list[JournalLine] = []
    for event in islice((event for event in reversed(events) if not sort or event.name == sort), most):
        lines.append(_line(event, edition, None))
        yield
    return tuple(lines)


def recorded_since(events: Sequence[Event], moment: datetime | None) -> tuple[str, ...]:
    """What was recorded after a moment of the machine's clock, by the identifiers of its events; nothing for None."""
    if moment is None:
        return ()
    since = takewhile(lambda event: from_text(event.recorded_at) > moment, reversed(events))
    return tuple(event.event_id for event in since)


def sorts(events: Sequence[Event]) -> tuple[tuple[str, str], ...]:
    """The sorts of things that happened, each with the name of its events, in the order of their words."""
    names = {event.name: event for event in events}
    return tuple(sorted(((name, name_of(event)) for name, event in names.items()), key=lambda pair: pair[1]))


def _line(event: Event, edition: PlanEdition, now: datetime | None) -> JournalLine:
    recorded = from_text(event.recorded_at)
    return JournalLine(
        event.event_id,
        day_clock(from_text(event.occurred_at), now),
        f"{day_clock(recorded).split(' ')[0]} {exact_clock(recorded)}",
        name_of(event),
        words_of(event, edition),
        "、".join(part for part in (event.actor.name, event.actor.post) if part),
        f"{event.seat} 第{event.sequence}条 校验值 {event.hash[:12]}…",
    )
