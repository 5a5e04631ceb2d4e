"""One thing to be done, and the small questions that all parts of the due list ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from jc_disaster.incident.state import Entry, IncidentState
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.quantity import interval_of
from jc_disaster.plan.model import Duty, PlanEdition


class Due(NamedTuple):
    """Something to be done.

    Attributes:
        kind: Stable identifier of the sort of thing.
        what: What is to be done, Chinese.
        at: When it is due, aware; None where nothing sets a time.
        clause: The clause it comes from.
        source: Where the time comes from: the clause itself or a setting's source.
        confirmed: False for a setting the office has not confirmed (待单位确认).
        about: The act or the name it is about, for whoever opens it; empty where there is none.
    """

    kind: str
    what: str
    at: datetime | None
    clause: str
    source: str
    confirmed: bool = True
    about: str = ""

    def overdue(self, now: datetime) -> bool:
        """Whether its time has passed."""
        return self.at is not None and now > self.at


def latest(entries: tuple[Entry, ...], **wanted: object) -> Mapping[str, Any] | None:
    """The body of the latest fact that holds all that is wanted, or None."""
    return next((one.body for one in reversed(entries) if wanted.items() <= one.body.items()), None)


def distinct(edition: PlanEdition, field: str) -> Iterator[Duty]:
    """One duty for each value of a field, in printed order."""
    seen = set()
    for duty in edition.duties:
        value = getattr(duty, field)
        if value and value not in seen:
            seen.add(value)
            yield duty


def home_of_kind(edition: PlanEdition, kind: str) -> Duty | None:
    """The first duty of a kind in the clause that holds most of that kind, the later of two; None where none does.

    A plan speaks of a thing in general first (who is responsible) and in its own place afterwards.
    """
    duties = [duty for duty in edition.duties if duty.kind == kind]
    clauses = Counter(duty.clause for duty in reversed(duties))
    home = max(clauses, key=lambda clause: clauses[clause], default=None)
    return next((duty for duty in duties if duty.clause == home), None)


def involved_counties(state: IncidentState) -> tuple[str, ...]:
    """The counties the incident names, and every unit that has reported a loss since (reading B14)."""
    named = () if state.opening is None else state.opening.counties
    losing = (
        unit
        for unit, said in state.units.items()
        if unit != CITY and any(interval_of(entry.quantity).max != 0 for entry in said.figures.values())
    )
    return tuple(dict.fromkeys((*named, *losing)))
