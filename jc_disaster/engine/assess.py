"""Compare a situation with every criterion of a plan (数据对照).

The program compares; 市安委办 establishes; the authorised person decides (reading B1). The comparison is
three-valued, because a figure can be open upward: a level is certain when the lower end of what is known
reaches it, and possible as long as nothing rules it out. Source: 5.1.1 to 5.4.1; readings A1 to A17.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from jc_disaster.engine.situation import Situation, applies, indicator_interval, reports_any
from jc_disaster.kernel.quantity import Interval, Number
from jc_disaster.plan.model import Bound, BoundNumber, Indicator, Level, PlanEdition

WHOLE_UNITS = frozenset({"人", "户", "间"})


class Result(Enum):
    """What a comparison with one band says."""

    EXCEEDED = "exceeded"
    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NOT_COMPUTABLE = "not_computable"


FIRED = frozenset({Result.MET, Result.EXCEEDED})


class Rule(NamedTuple):
    """One band of one criterion, its ends brought to one form.

    Whole numbers: ``at_least`` belongs to the band, ``below`` does not. For other numbers ``open_below`` says
    that ``at_least`` itself is outside, ``closed_above`` that ``below`` itself is inside.
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


class Outcome(NamedTuple):
    """The result of one rule; ``value`` is None when the indicator does not apply or cannot be computed."""

    rule: Rule
    result: Result
    value: Interval | None


class Assessment(NamedTuple):
    """What the figures say about the levels of one plan edition.

    Attributes:
        level: The most severe level already certain, or None.
        level_possible: The most severe level not ruled out, or None.
        outcomes: One row a band, in printed order.
        values: What each indicator can be, in the order of the edition; None where it does not apply
            or cannot be computed.
        deciding: Clauses met at ``level``, in printed order, without repetition.
    """

    level: Level | None
    level_possible: Level | None
    outcomes: tuple[Outcome, ...]
    values: tuple[Interval | None, ...]
    deciding: tuple[str, ...]


class Assessor:
    """An edition made ready for comparing; build it once and use it for every situation."""

    __slots__ = ("_hazards", "_indicators", "_rules", "edition")

    def __init__(self, edition: PlanEdition) -> None:
        self.edition = edition
        self._indicators = edition.indicators
        self._hazards = frozenset(edition.header.hazards)
        self._rules = tuple(_rules_of(edition))

    @property
    def rules(self) -> Sequence[Rule]:
        """All bands in printed order."""
        return self._rules

    def values(self, situation: Situation) -> tuple[Interval | Result, ...]:
        """Each indicator's interval in the order of the edition, or why there is none."""
        return tuple(self._value(indicator, situation) for indicator in self._indicators)

    def assess(self, situation: Situation) -> Assessment:
        """Compare ``situation`` with every band.

        Returns:
            The certain and the possible level, one outcome a band, and the deciding clauses.
        """
        values = self.values(situation)
        outcomes = tuple([_compare(rule, values[rule.indicator]) for rule in self._rules])
        level: Level | None = None
        possible: Level | None = None
        for rule, result, _ in outcomes:
            if result not in FIRED and result is not Result.UNKNOWN:
                continue
            if result is Result.EXCEEDED and rule.at_least is None:
                continue  # a band without a lower end proves nothing once it is passed
            rank = rule.level.rank
            if possible is None or rank < possible.rank:
                possible = rule.level
            if result in FIRED and (level is None or rank < level.rank):
                level = rule.level
        return Assessment(
            level,
            possible,
            outcomes,
            tuple([None if isinstance(value, Result) else value for value in values]),
            () if level is None else _deciding(outcomes, level),
        )

    def _value(self, indicator: Indicator, situation: Situation) -> Interval | Result:
        applicable = applies(indicator, situation.hazard, self._hazards)
        if not applicable and not reports_any(situation, indicator):
            return Result.NOT_APPLICABLE
        over = indicator.over
        if over is None:
            return indicator_interval(situation, indicator, applicable=applicable)
        whole = situation.references.get(over)
        if not whole:
            return Result.NOT_COMPUTABLE
        low, high = indicator_interval(situation, indicator, applicable=applicable)
        return Interval(Fraction(low) / whole, None if high is None else Fraction(high) / whole)


def _rules_of(edition: PlanEdition) -> Iterator[Rule]:
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


def _compare(rule: Rule, value: Interval | Result) -> Outcome:
    if isinstance(value, Result):
        return Outcome(rule, value, None)
    low, high = value
    if passes(rule, low):
        return Outcome(rule, Result.EXCEEDED, value)
    if reaches(rule, low) and (rule.at_least is not None or (high is not None and not passes(rule, high))):
        return Outcome(rule, Result.MET, value)
    if high is not None and not reaches(rule, high):
        return Outcome(rule, Result.NOT_MET, value)
    return Outcome(rule, Result.UNKNOWN, value)


def _deciding(outcomes: Sequence[Outcome], level: Level) -> tuple[str, ...]:
    """Clauses certain at ``level``; a band passed at its upper end counts only where nothing is met inside one."""
    for wanted in (Result.MET, Result.EXCEEDED):
        clauses = [rule.clause for rule, result, _ in outcomes if rule.level is level and result is wanted]
        if clauses:
            return tuple(dict.fromkeys(clauses))
    return ()
