"""Where the plan says what no criterion and no procedure says: the clause of a duty, found in the plan data.

Nothing of one plan is named here: a duty is found by its kind, by what comes out of it and by whom it binds. Where a
plan has no such duty, the first of the same kind stands for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.exercise.expectation import INQUIRY, PAPER, REPORT, STABILITY
from jc_disaster.plan.model import Duty, PlanEdition


class Hours(NamedTuple):
    """A printed number of hours, with its clause and the text it is printed in."""

    limit: timedelta
    clause: str


def _bears(*words: str) -> Callable[[Duty], bool]:
    """Whether the printed words of a duty hold all of these."""
    return lambda duty: all(word in duty.quote for word in words)


# What is expected → kind of the duty in the plan data, and by which printed words it is told from others of its kind.
_DUTIES: Final[Mapping[str, tuple[str, Callable[[Duty], bool]]]] = MappingProxyType(
    {
        REPORT: ("information", _bears("准确", "全面")),
        INQUIRY: ("information", _bears("调度灾情")),
        STABILITY: ("consultation", _bears("会商核定")),
        PAPER: ("organisation", lambda duty: "通知" in (duty.output or "")),
    }
)


def ground_of(edition: PlanEdition, kind: str) -> str:
    """The clause on which an expectation of this kind rests; empty where the plan has no such duty."""
    sort, fits = _DUTIES[kind]
    of_this_kind = [duty for duty in edition.duties if duty.kind == sort]
    meant = next(filter(fits, of_this_kind), None) or next(iter(of_this_kind), None)
    return "" if meant is None else meant.clause


def zero_reporting_of(edition: PlanEdition) -> str | None:
    """The clause that orders a report every day until the situation is stable; None where none does."""
    hours = zero_report_hours(edition)
    return None if hours is None else hours.clause


def zero_report_hours(edition: PlanEdition) -> Hours | None:
    """How often a report is due until the situation is stable (4.1.5); None where the plan does not say."""
    duty = next((duty for duty in edition.duties if "until" in dict(duty.clock)), None)
    return None if duty is None else Hours(_hours(duty), duty.clause)


def goods_hours(edition: PlanEdition) -> Mapping[str, Hours]:
    """Hours from 接到 to 运抵 of a first batch, by whose stock it is (reading F1)."""
    return {
        str(dict(duty.clock)["scope"]): Hours(_hours(duty), duty.clause)
        for duty in edition.duties
        if "scope" in dict(duty.clock)
    }


def daily_clause(edition: PlanEdition, level: str) -> str:
    """The clause of the first measure of a level that the text has recur (reading C10); empty where none does."""
    recurring = (duty.clause for duty in edition.measures_of(level) if duty.recurrence is not None)
    return next(recurring, "")


def _hours(duty: Duty) -> timedelta:
    return timedelta(hours=int(dict(duty.clock)["hours"]))
