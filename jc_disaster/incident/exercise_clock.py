"""The clock of an exercise, apart from the machine's: it stands, runs at a pace, is moved forward, and never back.

Everything is computed from the record: the act that set the clock left its anchor in the event. The machine's time
is handed in.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from jc_disaster.incident.events import Event
from jc_disaster.incident.real_affairs import RealAffairs
from jc_disaster.incident.stamps import Entry, moment
from jc_disaster.incident.state import IncidentState

BEGUN: Final = "exercise-begun/1"
CLOCK_SET: Final = "exercise-clock-set/1"
INSERTED: Final = "inject-inserted/1"
CHANGED: Final = "inject-changed/1"
SENT: Final = "inject-sent/1"
EVALUATED: Final = "evaluation-noted/1"
RATINGS_SET: Final = "rating-scale-set/1"
SUSPENDED: Final = "exercise-suspended/1"
RESUMED: Final = "exercise-resumed/1"
CARRIED: Final = "improvement-carried/1"
OVER: Final = "exercise-ended/1"
CONDUCT: Final = frozenset(
    {BEGUN, CARRIED, CLOCK_SET, INSERTED, CHANGED, SENT, SUSPENDED, RESUMED, EVALUATED, RATINGS_SET, OVER}
)
"""What the controllers do; everything else in an exercise is done by the players."""

STANDS: Final = 0
FASTEST: Final = 60


class Anchor(NamedTuple):
    """Where the clock was set.

    Attributes:
        wall: The machine's time then, aware.
        shown: What the exercise clock showed then, aware.
        pace: How many minutes of the exercise pass in one of the machine's; 0 while it stands.
    """

    wall: datetime
    shown: datetime
    pace: int

    def at(self, wall: datetime) -> datetime:
        """What the clock shows at ``wall``; a machine's clock set back makes it wait, not run backwards.

        It stands at the end of the calendar.
        """
        try:
            return self.shown + max(wall - self.wall, timedelta()) * self.pace
        except OverflowError:
            return self.shown


def anchor_of(name: str, body: Any, recorded_at: datetime) -> Anchor | None:  # noqa: ANN401 - a body is JSON
    """The anchor that an event leaves, or None for an event that does not touch the clock."""
    if name not in (BEGUN, CLOCK_SET, OVER):
        return None
    return Anchor(recorded_at, moment(body["shows"]), body["pace"])


def begun(state: IncidentState) -> Entry | None:
    """The beginning of the exercise that this incident is, or None where it is no conducted exercise."""
    found = state.entries.get(BEGUN, ())
    return found[0] if found else None


def over(state: IncidentState) -> Entry | None:
    """The end or the breaking off of the exercise, or None while it goes on."""
    found = state.entries.get(OVER, ())
    return found[0] if found else None


def suspended(state: IncidentState) -> Entry | None:
    """The suspension for a real incident from which nobody has resumed yet, or None."""
    found = state.entries.get(SUSPENDED, ())
    ended = {entry.body["suspension"] for entry in state.entries.get(RESUMED, ())}
    return found[-1] if found and found[-1].stamp.act_id not in ended else None


def alarmed(state: IncidentState, affairs: RealAffairs) -> bool:
    """Whether the real record holds an alarm that this exercise, begun and not over, has not been told of yet."""
    if begun(state) is None or over(state) is not None:
        return False
    told = (
        entry.body.get("real_alarms") or 0
        for name in (BEGUN, SUSPENDED, RESUMED)
        for entry in state.entries.get(name, ())
    )
    return affairs.alarms > max(map(_number, told))


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def clock_of(state: IncidentState) -> Anchor | None:
    """Where the exercise clock was set last; None where there is none."""
    last = over(state)
    if last is None:
        settings = state.entries.get(CLOCK_SET, ())
        last = settings[-1] if settings else begun(state)
    if last is None:
        return None
    body: Any = last.body
    return Anchor(last.stamp.recorded_at, moment(body["shows"]), body["pace"])


def exercise_now(state: IncidentState, wall: datetime) -> datetime:
    """What the duty room's clock shows: that of the exercise where there is one, otherwise the machine's."""
    anchor = clock_of(state)
    return wall if anchor is None else anchor.at(wall)


def entered_at(events: list[Event]) -> list[tuple[Event, datetime]]:
    """Each event with what the exercise clock showed when it was recorded; events in their order.

    The opening, which comes with the beginning, has the time at which the clock begins. Without a beginning the
    machine's time stands.
    """
    anchors = (anchor_of(event.name, event.body, moment(event.recorded_at)) for event in events)
    anchor = next((one for one in anchors if one is not None), None)
    timed = []
    for event in events:
        wall = moment(event.recorded_at)
        shown = wall if anchor is None else anchor.at(wall)
        anchor = anchor_of(event.name, event.body, wall) or anchor
        timed.append((event, shown))
    return timed
