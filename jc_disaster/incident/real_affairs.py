"""What an exercise may know of the real record, and nothing else: which real incidents are open, and a count of alarms.

An alarm is the opening of a real incident or the start of a real response. The count tells an exercise that there is
a new one without saying which; no figure, place, level or person of the real record stands here.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from jc_disaster.incident.events import Event
from jc_disaster.incident.vocabulary import AGREED

OPENED, AMENDED = "incident-opened/1", "incident-amended/1"
CLOSED, REOPENED = "incident-closed/1", "incident-reopened/1"
DECIDED: Final = "decision-recorded/1"
TELLING: Final = frozenset({OPENED, AMENDED, CLOSED, REOPENED, DECIDED})
"""The events that can change what an exercise may know."""


class RealAffairs(NamedTuple):
    """What an exercise may know.

    Attributes:
        open: Titles of the real incidents that are open, in the order in which they were opened.
        alarms: How many openings and starts the real record holds.
    """

    open: tuple[str, ...] = ()
    alarms: int = 0


NOTHING_REAL: Final = RealAffairs()
UNREADABLE: Final = RealAffairs(("（正式灾情情况读不出来）",), 0)
"""Where it is not known whether one is open, an exercise goes on as if one were."""


def reminder(affairs: RealAffairs) -> str:
    """The sentence in the frame of an exercise while a real incident is open; empty where none is."""
    if not affairs.open:
        return ""
    if affairs == UNREADABLE:
        return "正式灾情情况读不出来，请到正式窗口核对"
    if len(affairs.open) == 1:
        return f"正式灾情“{affairs.open[0]}”处置中"
    return f"正式灾情“{affairs.open[-1]}”等{len(affairs.open)}起处置中"


class RealTally:
    """Counts a real record's events, in the order in which they come."""

    def __init__(self) -> None:
        self._titles: dict[str, str] = {}
        self._closed: set[str] = set()
        self._alarms = 0

    def take(self, event: Event) -> None:
        """Count one event; only those in `TELLING` change anything."""
        body: Any = event.body
        if event.name == OPENED:
            self._titles.setdefault(event.incident, str(body["title"]))
            self._alarms += 1
        elif event.name == AMENDED and body["title"] is not None:
            self._titles[event.incident] = str(body["title"])
        elif event.name == CLOSED:
            self._closed.add(event.incident)
        elif event.name == REOPENED:
            self._closed.discard(event.incident)
        elif event.name == DECIDED and body["act"] == "start" and body["decision"] == AGREED:
            self._alarms += 1

    @property
    def affairs(self) -> RealAffairs:
        """What an exercise may know now."""
        titles = (title for incident, title in self._titles.items() if incident not in self._closed)
        return RealAffairs(tuple(titles), self._alarms)
