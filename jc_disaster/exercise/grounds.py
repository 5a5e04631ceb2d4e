"""Where the plan says what no criterion and no procedure says: the clause of a duty, found in the plan data.

The city's plan names these duties; in another plan the first duty of the same kind stands for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jc_disaster.exercise.expectation import INQUIRY, PAPER, REPORT, STABILITY
from jc_disaster.plan.model import PlanEdition

# What is expected → id of the duty in the city's plan data, and its kind.
_DUTIES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        REPORT: ("report-quality", "information"),
        INQUIRY: ("office-track-situation", "information"),
        STABILITY: ("office-consultation", "consultation"),
        PAPER: ("office-notify", "organisation"),
    }
)


def ground_of(edition: PlanEdition, kind: str) -> str:
    """The clause on which an expectation of this kind rests; empty where the plan has no such duty."""
    wanted, sort = _DUTIES[kind]
    named = next((duty.clause for duty in edition.duties if duty.id == wanted), None)
    return named or next((duty.clause for duty in edition.duties if duty.kind == sort), "")


def zero_reporting_of(edition: PlanEdition) -> str | None:
    """The clause that orders a report every day until the situation is stable; None where none does."""
    return next((duty.clause for duty in edition.duties if "until" in dict(duty.clock)), None)
