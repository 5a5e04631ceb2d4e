"""One band of one criterion in a form that compares, and what the comparison says (5.1.1 to 5.4.1, reading A1)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from jc_disaster.kernel.quantity import Interval, Number
from jc_disaster.plan.model import Bound, BoundNumber, Level, PlanEdition

WHOLE_UNITS = frozenset({"人", "户", "间"})


class Result(Enum):
    """What a comparison with one band says."""

    EXCEEDED = "exceeded"
    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NOT_COMPUTABLE = "not_computable"


class Rule(NamedTuple):
    """One band of one criterion, its ends brought to one form.

    Whole numbers: ``at_least`` belongs to the band, ``below`` does not. For other numbers ``open_below`` says
    that ``at_least`` itself is outside, ``closed_above`` that ``below`` itself is inside. ``indicator`` is the
    indicator's place in the edition.
    """

    clause: str
    level: Level
    indicator: int
    at_least: BoundNumber | None
    below: BoundNumber | None
    open_below: bool
    closed_above: bool
    quote: str
    unit: str


def rules_of(edition: PlanEdition) -> Iterator[Rule]:
    """All bands of the edition in printed order."""
    order = {indicator.key: place for place, indicator in enumerate(edition.indicators)}
    for level in edition.levels:
        for criterion in level.criteria:
            for band in criterion.any_of:
                place = order[band.indicator]
                unit = edition.indicators[place].unit
                lower, upper = _end(band.at_least, unit), _end(band.below, unit)
                yield Rule(
                    criterion.clause,
                    level,
                    place,
                    None if lower is None else lower.first_inside,
                    None if upper is None else upper.first_outside,
                    open_below=lower is not None and lower.open_below,
                    closed_above=upper is not None and upper.closed_above,
                    quote=criterion.quote,
                    unit=unit,
                )


class _End(NamedTuple):
    """A bound brought to the form of a rule."""

    first_inside: BoundNumber
    first_outside: BoundNumber
    open_below: bool
    closed_above: bool


def _end(bound: Bound | None, unit: str) -> _End | None:
    if bound is None:
        return None
    value = bound.value
    if isinstance(value, int) and unit in WHOLE_UNITS:
        inside = value if bound.inclusive else value + 1
        outside = value + 1 if bound.inclusive else value
        return _End(inside, outside, open_below=False, closed_above=False)
    return _End(value, value, open_below=not bound.inclusive, closed_above=bound.inclusive)


def reaches(rule: Rule, number: Number) -> bool:
    """Whether ``number`` is at or above the lower end of the band."""
    start = rule.at_least
    return start is None or number > start or (number == start and not rule.open_below)


def passes(rule: Rule, number: Number) -> bool:
    """Whether ``number`` is above the upper end of the band."""
    end = rule.below
    return end is not None and (number > end or (number == end and not rule.closed_above))


def result_of(rule: Rule, value: Interval) -> Result:
    """Compare everything that ``value`` leaves possible with the band."""
    low, high = value
    if passes(rule, low):
        return Result.EXCEEDED
    if reaches(rule, low) and (rule.at_least is not None or (high is not None and not passes(rule, high))):
        return Result.MET
    if high is not None and not reaches(rule, high):
        return Result.NOT_MET
    return Result.UNKNOWN


def proves(rule: Rule, result: Result) -> bool:
    """Whether ``result`` makes the rule's level certain.

    A band passed at its upper end still proves its level, because a plan's levels only grow more severe; one that
    has no lower end proves nothing once it is passed.
    """
    return result is Result.MET or (result is Result.EXCEEDED and rule.at_least is not None)
