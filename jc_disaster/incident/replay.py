"""Replay (当时所知): what was known of an incident at a moment, by the clock that its duty room looks at.

For a conducted exercise that is the clock of the exercise, for everything else the machine's. Window, command line,
papers and judging all take it from here::

    known = known_then(events, moment)          # a whole beginning of the record; fold(known) is the state then
    begin, last = span_of(events)               # between which moments there is anything to look back at
    timed = entered(events)                     # each event with the time that clock showed when it was recorded
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from jc_disaster.incident.events import Event, known_at, order
from jc_disaster.incident.exercise_clock import BEGUN, entered_at
from jc_disaster.incident.stamps import moment as stored_moment


def is_conducted(events: Iterable[Event]) -> bool:
    """Whether these events are those of an exercise begun from a pack, which has a clock of its own."""
    return any(event.name == BEGUN for event in events)


def entered(events: Sequence[Event]) -> list[tuple[Event, datetime]]:
    """Each event with what the duty room's clock showed when it was recorded, in their one order.

    Args:
        events: Events of one incident, in any order, each once.
    """
    ordered = sorted(events, key=order)
    if is_conducted(ordered):
        return entered_at(ordered)
    return [(event, stored_moment(event.recorded_at)) for event in ordered]


def known_then(events: Sequence[Event], moment: datetime) -> list[Event]:
    """What had been recorded when the duty room's clock showed ``moment``, in order; nothing before the first.

    In a conducted exercise ``moment`` is exercise time: what was entered while the clock showed it or less, taken as
    a whole beginning (an exercise clock never goes back). Otherwise it is the machine's time (`events.known_at`).

    Args:
        events: Events of one incident, in any order, each once.
        moment: Aware.
    """
    if not is_conducted(events):
        return known_at(events, moment)
    timed = entered(events)
    last = max((place for place, (_, shown) in enumerate(timed) if shown <= moment), default=-1)
    return [event for event, _ in timed[: last + 1]]


def span_of(events: Sequence[Event]) -> tuple[datetime, datetime] | None:
    """The first and the last moment at which anything was entered, by the same clock; None for no events."""
    times = [shown for _, shown in entered(events)]
    return (min(times), max(times)) if times else None
