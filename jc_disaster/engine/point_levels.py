"""Only the level, of point values: for what-if sweeps, replays and proofs that ask a million times.

The rules stay data: the bands of the edition, most severe first, each as "this point has come to here". What a full
comparison explains is left out; for every list of points the level is the same (a law of the tests).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from jc_disaster.engine.bands import Rule, proves, result_of, rules_of
from jc_disaster.kernel.figures import FIGURE_BY_KEY
from jc_disaster.kernel.quantity import Interval, Number
from jc_disaster.plan.model import Level, PlanEdition


class PointLevels:
    """The levels of one edition under fixed reference values.

    Attributes:
        counted: What each point counts, in order: the figure keys that are summed (or of which the largest counts).
            A share needs no point of its own: its reference value is fixed, so it begins at a number of people.

    Args:
        edition: The plan edition.
        references: Reference values above 0; a share whose reference is missing proves nothing.
    """

    __slots__ = ("_starts", "counted")

    def __init__(self, edition: PlanEdition, references: Mapping[str, int | None]) -> None:
        kinds = {**FIGURE_BY_KEY, **{figure.key: figure for figure in edition.figures}}
        places: dict[tuple[str, ...], int] = {}
        # `Any`: a start is a number or a `_Start`, and all that is asked of it is whether a point has come to it.
        starts: list[tuple[int, Any, Level]] = []
        for rule in sorted(rules_of(edition), key=lambda rule: rule.level.rank):
            indicator = edition.indicators[rule.indicator]
            place = places.setdefault((indicator.aggregate, *indicator.parts), len(places))
            whole = 1 if indicator.over is None else references.get(indicator.over)
            if whole:
                only_whole = all(kinds[key].whole for key in indicator.parts)
                starts.append((place, _start(rule, whole, only_whole=only_whole), rule.level))
        self.counted = tuple(tuple(parts) for _, *parts in places)
        self._starts = tuple(starts)

    def level_of(self, points: Sequence[Number]) -> Level | None:
        """The most severe level that one of ``points`` (0 or more, in the order of ``counted``) proves."""
        for place, start, level in self._starts:
            if points[place] >= start:
                return level
        return None


class _Start:
    """Where a band without a lower end, or with one that is left out, begins: asked as ``point >= start``."""

    __slots__ = ("_rule", "_whole")

    def __init__(self, rule: Rule, whole: int) -> None:
        self._rule = rule
        self._whole = whole

    def __le__(self, point: Number) -> bool:
        value = Fraction(point) / self._whole
        return proves(self._rule, result_of(self._rule, Interval(value, value)))


def _start(rule: Rule, whole: int, *, only_whole: bool) -> Number | _Start:
    if rule.at_least is None or rule.open_below:
        return _Start(rule, whole)
    if whole == 1:
        return rule.at_least
    start = Fraction(rule.at_least) * whole
    return -(-start.numerator // start.denominator) if only_whole else start
