"""The bands of one indicator over all levels, made ready for looking up.

A band asks of a number only which of the printed numbers it has reached. So every comparison is made once, by the
plain rule of ``bands``, with one sample for each step between two printed numbers; a situation is then answered by
finding the step on which it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import Any, NamedTuple

from jc_disaster.engine.bands import Result, Rule, proves, result_of
from jc_disaster.kernel.quantity import Interval, Number


class Outcome(NamedTuple):
    """The result of one rule."""

    rule: Rule
    result: Result


class Cell(NamedTuple):
    """What the bands of one indicator say of an interval.

    Attributes:
        outcomes: One a band, in the ladder's order.
        certain: Rank of the most severe level it proves; the ladder's ``no_rank`` for none.
        possible: Rank of the most severe level it does not rule out, likewise.
        met: Clauses met at the certain level.
        passed: Clauses of the certain level that are proven because the value lies above their upper end.
    """

    outcomes: tuple[Outcome, ...]
    certain: int
    possible: int
    met: tuple[str, ...]
    passed: tuple[str, ...]


class Above:
    """The place just above a number, where a band begins that leaves out its lower end."""

    __slots__ = ("_number",)

    def __init__(self, number: Number) -> None:
        self._number = number

    def __gt__(self, other: Number) -> bool:
        return self._number >= other

    def __le__(self, other: Number) -> bool:
        return self._number < other


class Ladder:
    """All bands of one indicator.

    Args:
        rules: The bands, in printed order; may be empty.
        no_rank: A number above every rank of the plan.
    """

    __slots__ = ("_cells", "_no_rank", "_scale", "_scaled", "_steps", "not_applicable", "not_computable")

    def __init__(self, rules: Sequence[Rule], no_rank: int) -> None:
        self._no_rank = no_rank
        ends = _ends(rules)
        # `Any`: a step is a number or the place just above one, and all that is asked of it is its order.
        self._steps: tuple[Any, ...] = tuple(Above(end) if beyond else end for end, beyond in ends)
        self._scale = lcm(*(Fraction(end).denominator for end, _ in ends))
        self._scaled = tuple((int(Fraction(end) * self._scale), beyond) for end, beyond in ends)
        samples = _samples(ends)
        self._cells = tuple(
            (
                *(self._cell(rules, Interval(low, high)) for high in samples[step:]),
                self._cell(rules, Interval(low, None)),
            )
            for step, low in enumerate(samples)
        )
        self.not_applicable = self._without(rules, Result.NOT_APPLICABLE)
        self.not_computable = self._without(rules, Result.NOT_COMPUTABLE)

    def cell(self, value: Interval) -> Cell:
        """What the bands say of ``value``."""
        low, high = value
        step = bisect_right(self._steps, low)
        if high is low:
            return self._cells[step][0]
        if high is None:
            return self._cells[step][-1]
        return self._cells[step][bisect_right(self._steps, high) - step]

    def cell_of_share(self, value: Interval, whole: int) -> Cell:
        """What the bands say of ``value`` divided by ``whole`` (above 0), without dividing: whole numbers are exact."""
        steps: list[Any] = [Above(end * whole) if beyond else end * whole for end, beyond in self._scaled]
        low, high = value
        step = bisect_right(steps, _times(low, self._scale))
        if high is None:
            return self._cells[step][-1]
        return self._cells[step][bisect_right(steps, _times(high, self._scale)) - step]

    def _cell(self, rules: Sequence[Rule], value: Interval) -> Cell:
        outcomes = tuple(Outcome(rule, result_of(rule, value)) for rule in rules)
        proven = [outcome for outcome in outcomes if proves(*outcome)]
        certain = min((rule.level.rank for rule, _ in proven), default=self._no_rank)
        left_open = [rule.level.rank for rule, result in outcomes if result is Result.UNKNOWN]
        at_level = [(rule, result) for rule, result in proven if rule.level.rank == certain]
        return Cell(
            outcomes,
            certain,
            min((*left_open, certain)),
            tuple(rule.clause for rule, result in at_level if result is Result.MET),
            tuple(rule.clause for rule, result in at_level if result is Result.EXCEEDED),
        )

    def _without(self, rules: Sequence[Rule], result: Result) -> Cell:
        outcomes = tuple(Outcome(rule, result) for rule in rules)
        return Cell(outcomes, self._no_rank, self._no_rank, (), ())


def _ends(rules: Sequence[Rule]) -> list[tuple[Number, bool]]:
    """Every number at which some band begins or has ended, in order; True where it does so just above the number."""
    ends: set[tuple[Number, bool]] = set()
    for rule in rules:
        if rule.at_least is not None:
            ends.add((rule.at_least, rule.open_below))
        if rule.below is not None:
            ends.add((rule.below, rule.closed_above))
    return sorted(ends)


def _samples(ends: Sequence[tuple[Number, bool]]) -> tuple[Number, ...]:
    """One number for each step, from below the first end to beyond the last."""
    if not ends:
        return (0,)
    samples: list[Number] = [Fraction(ends[0][0]) - 1]
    for place, (end, beyond) in enumerate(ends):
        following = ends[place + 1][0] if place + 1 < len(ends) else Fraction(end) + 2
        samples.append((Fraction(end) + Fraction(following)) / 2 if beyond else end)
    return tuple(samples)


def _times(number: Number, scale: int) -> Number:
    return (number if isinstance(number, int) else Fraction(number)) * scale
