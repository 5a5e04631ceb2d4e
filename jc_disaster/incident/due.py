"""What is due in an incident, and when: only what the texts or a recorded setting give a time to (reading B13).

A missing time is no missing duty: an item without one is still open. Nothing here reads a clock.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from jc_disaster.incident.due_follow_up import follow_up_due
from jc_disaster.incident.due_item import Due, involved_counties
from jc_disaster.incident.due_reporting import reports_due
from jc_disaster.incident.due_response import response_due
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.plan.model import PlanEdition

__all__ = ["Due", "calendar_dues", "due_items", "involved_counties", "upcoming"]

AHEAD: Final = timedelta(days=60)


def due_items(state: IncidentState, edition: PlanEdition, now: datetime) -> tuple[Due, ...]:
    """Everything open in the incident, what has a time first and the earliest of it first; nothing once archived."""
    if state.closed is not None:
        return ()
    found = (
        *reports_due(state, edition, now),
        *response_due(state, edition),
        *follow_up_due(state, edition),
    )
    return tuple(sorted(found, key=lambda due: (due.at is None, due.at or now)))


def calendar_dues(edition: PlanEdition, year: int) -> tuple[Due, ...]:
    """The dates that recur each year (6.3), as days of ``year``; independent of any incident."""
    found = []
    for duty in edition.duties:
        calendar = dict(duty.calendar)
        day = calendar.get("by", calendar.get("to", calendar.get("from")))
        if day is not None and calendar.get("year", year) == year:
            month, number = str(day).split("-")
            at = datetime(year, int(month), int(number), 23, 59, tzinfo=SHANGHAI)
            found.append(Due("calendar", duty.task, at, duty.clause, duty.clause))
    return tuple(sorted(found, key=lambda due: due.at or datetime.min.replace(tzinfo=SHANGHAI)))


def upcoming(edition: PlanEdition, now: datetime) -> tuple[tuple[datetime, str, tuple[str, ...]], ...]:
    """The yearly dates of the next `AHEAD`: when, by which clause, and all that is to be done by then."""
    year = now.astimezone(SHANGHAI).year
    tasks: dict[tuple[datetime, str], list[str]] = {}
    for due in (*calendar_dues(edition, year), *calendar_dues(edition, year + 1)):
        if due.at is not None and now <= due.at <= now + AHEAD:
            tasks.setdefault((due.at, due.clause), []).append(due.what)
    return tuple((at, clause, tuple(dict.fromkeys(said))) for (at, clause), said in sorted(tasks.items()))
