"""Compare a situation with every criterion of a plan (数据对照).

The program compares; 市安委办 establishes; the authorised person decides (reading B1). The comparison is
three-valued, because a figure can be open upward: a level is certain when the lower end of what is known
reaches it, and possible as long as nothing rules it out. Source: 5.1.1 to 5.4.1; readings A1 to A17.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.engine.bands import Rule, rules_of
from jc_disaster.engine.ladder import Cell, Ladder, Outcome
from jc_disaster.engine.situation import Situation, applies, figure_keys, indicator_interval, reports_any
from jc_disaster.kernel.quantity import Interval
from jc_disaster.plan.model import BoundNumber, Indicator, Level, PlanEdition


class Assessment(NamedTuple):
    """What the figures say about the levels of one plan edition.

    Attributes:
        level: The most severe level already certain, or None.
        level_possible: The most severe level not ruled out, or None.
        outcomes: One row a band, in printed order: the rule and its result. The value compared stands in ``values``
            at the rule's indicator, once for all its rows.
        values: What each indicator can be, in the order of the edition; None where it does not apply
            or cannot be computed.
        deciding: Clauses met at ``level``, in printed order, without repetition.
    """

    level: Level | None
    level_possible: Level | None
    outcomes: tuple[Outcome, ...]
    values: tuple[Interval | None, ...]
    deciding: tuple[str, ...]

    def in_the_bands_of(self, before: Assessment) -> bool:
        """Whether `Assessor.assess_change` made it of ``before`` and no band was crossed: only values can differ."""
        return self.outcomes is before.outcomes and self.outcomes != ()


class Goal(NamedTuple):
    """A band that is not reached yet, and the number at which it begins."""

    rule: Rule
    start: BoundNumber


class Assessor:
    """An edition made ready for comparing; build it once and use it for every situation."""

    __slots__ = (
        "_carriers",
        "_columns",
        "_goals",
        "_levels",
        "_no_rank",
        "_places",
        "_printed",
        "_unwritten",
        "edition",
        "rules",
    )

    def __init__(self, edition: PlanEdition) -> None:
        self.edition = edition
        self.rules: tuple[Rule, ...] = tuple(rules_of(edition))
        self._levels: Mapping[int, Level] = MappingProxyType({level.rank: level for level in edition.levels})
        self._no_rank = max(self._levels, default=0) + 1
        hazards = frozenset(edition.header.hazards)
        self._columns = tuple(
            (
                indicator,
                Ladder([rule for rule in self.rules if rule.indicator == number], self._no_rank),
                frozenset(hazard for hazard in hazards if not applies(indicator, hazard, hazards)),
            )
            for number, indicator in enumerate(edition.indicators)
        )
        self._carriers = MappingProxyType(_carriers(edition.indicators))
        self._places = _places(self.rules)
        self._printed = MappingProxyType({rule.clause: place for place, rule in enumerate(self.rules)})
        self._unwritten = _unwritten(edition, self._no_rank)
        self._goals = MappingProxyType(dict(_goals(self.rules, (*self._levels, self._no_rank))))

    def assess(self, situation: Situation) -> Assessment:
        """Compare ``situation`` with every band.

        Returns:
            The certain and the possible level, one outcome a band, and the deciding clauses.
        """
        hazard = situation.hazard
        certain, possible = self._no_rank, self._unwritten
        outcomes: list[Outcome] = []
        values: list[Interval | None] = []
        deciding: list[Cell] = []
        for indicator, ladder, foreign in self._columns:
            value = None
            if hazard in foreign and not reports_any(situation, indicator):
                cell = ladder.not_applicable
            elif indicator.over is None:
                value = indicator_interval(situation, indicator, applicable=hazard not in foreign)
                cell = ladder.cell(value)
            else:
                cell, value = _share(situation, indicator, ladder, applicable=hazard not in foreign)
            rows, proven, left_open, _, _ = cell
            values.append(value)
            outcomes += rows
            if proven < certain:
                certain, deciding = proven, [cell]
            elif proven == certain:
                deciding.append(cell)
            if left_open < possible:  # noqa: PLR1730 - min() would cost a call under every keystroke
                possible = left_open
        return Assessment(
            self._levels.get(certain),
            self._levels.get(possible),
            tuple([outcomes[place] for place in self._places]),
            tuple(values),
            () if certain == self._no_rank else self._clauses(deciding),
        )

    def assess_change(self, before: Assessment, situation: Situation, key: str) -> Assessment:
        """As `assess`, where only the figure ``key`` differs from the situation of ``before``: the what-if path.

        As long as the figure stays within the bands it was in, nothing but its own value is another one; and that is
        nearly every keystroke.

        Args:
            before: The comparison of the same situation but for that figure.
            situation: The situation with the figure as it would be.
            key: Which figure; in the city or in any county.
        """
        values = list(before.values)
        for place in self._carriers.get(key, ()):
            indicator, ladder, foreign = self._columns[place]
            known = values[place]
            cell, value = _column(situation, indicator, ladder, foreign)
            if known is None or value is None or ladder.cell(known) is not cell:
                return self.assess(situation)
            values[place] = value
        return before._replace(values=tuple(values))

    def next_goal(self, place: int, level: Level | None) -> Goal | None:
        """The least severe band above ``level`` of the indicator at ``place``, or None where it has none."""
        return self._goals.get((place, self._no_rank if level is None else level.rank))

    def _clauses(self, cells: Sequence[Cell]) -> tuple[str, ...]:
        """What decides; a clause passed at its upper end counts only where none is met inside its band."""
        clauses = {clause for cell in cells for clause in cell.met}
        if not clauses:
            clauses = {clause for cell in cells for clause in cell.passed}
        return tuple(clauses) if len(clauses) == 1 else tuple(sorted(clauses, key=self._printed.__getitem__))


def _carriers(indicators: Sequence[Indicator]) -> dict[str, tuple[int, ...]]:
    """Of each figure the places of the indicators that it adds to."""
    keys = [figure_keys(indicator) for indicator in indicators]
    return {
        key: tuple(place for place, own in enumerate(keys) if key in own)
        for key in {*chain.from_iterable(keys)}
    }


def _column(
    situation: Situation, indicator: Indicator, ladder: Ladder, foreign: frozenset[str]
) -> tuple[Cell, Interval | None]:
    """One indicator compared, as the loop of `Assessor.assess` does it in its own body."""
    hazard = situation.hazard
    if hazard in foreign and not reports_any(situation, indicator):
        return ladder.not_applicable, None
    if indicator.over is not None:
        return _share(situation, indicator, ladder, applicable=hazard not in foreign)
    value = indicator_interval(situation, indicator, applicable=hazard not in foreign)
    return ladder.cell(value), value


def _share(
    situation: Situation, indicator: Indicator, ladder: Ladder, *, applicable: bool
) -> tuple[Cell, Interval | None]:
    whole = situation.references.get(indicator.over or "")
    if not whole:
        return ladder.not_computable, None
    value = indicator_interval(situation, indicator, applicable=applicable)
    low, high = value
    share = Fraction(low, whole) if isinstance(low, int) else Fraction(low) / whole
    if high is None or high == low:
        return ladder.cell_of_share(value, whole), Interval(share, None if high is None else share)
    return ladder.cell_of_share(value, whole), Interval(share, Fraction(high) / whole)


def _places(rules: Sequence[Rule]) -> tuple[int, ...]:
    """Where the outcome of each rule stands once those of all indicators are put in one row."""
    by_indicator = sorted(range(len(rules)), key=lambda place: rules[place].indicator)
    return tuple(by_indicator.index(place) for place in range(len(rules)))


def _goals(rules: Sequence[Rule], ranks: Sequence[int]) -> Iterator[tuple[tuple[int, int], Goal]]:
    """For every indicator and every rank that can have been reached, the next band."""
    # From the most severe level down, so that the least severe of the levels above a rank is the one that stays.
    for rule in sorted(rules, key=lambda rule: rule.level.rank):
        if rule.at_least is not None:
            for rank in ranks:
                if rule.level.rank < rank:
                    yield (rule.indicator, rank), Goal(rule, rule.at_least)


def _unwritten(edition: PlanEdition, no_rank: int) -> int:
    """Rank of the most severe level that a partial plan leaves without conditions; no figures can rule it out."""
    if edition.header.missing:
        return min((level.rank for level in edition.levels), default=no_rank)
    return min((level.rank for level in edition.levels if not level.criteria), default=no_rank)
