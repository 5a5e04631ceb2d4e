"""Editions that differ from the city's in one construct of other governments' plans, made by hand for the tests."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jc_disaster.plan.model import (
    Band,
    Bound,
    BoundNumber,
    Criterion,
    Indicator,
    Level,
    PlanEdition,
    ReferenceKind,
)


def bound(value: BoundNumber, *, inclusive: bool) -> Bound:
    """A bound with nothing around it."""
    return Bound(value, inclusive, stated=True, quote="", reading=None, printed=None)


def lower(value: BoundNumber) -> Bound:
    """以上, the number included."""
    return bound(value, inclusive=True)


def upper(value: BoundNumber) -> Bound:
    """以下, the number left out."""
    return bound(value, inclusive=False)


def indicator(
    key: str, unit: str, parts: tuple[str, ...], *, over: str | None = None, aggregate: str = "sum"
) -> Indicator:
    """An indicator that applies to every hazard."""
    return Indicator(key, key, (key,), unit, aggregate, parts, None, over, (), ())


DEAD = indicator("dead", "人", ("deaths",))
LOSS = indicator("loss", "万元", ("direct_loss_wan",))
SHARE = indicator("share", "1", ("affected_people",), over="total_population")
WORSE = indicator("worse", "人", ("deaths", "missing"), aggregate="maximum")
POPULATION = ReferenceKind("total_population", "总人口", "人")


def plan(
    edition: PlanEdition, *ladders: tuple[Indicator, list[tuple[Bound | None, Bound | None]]]
) -> PlanEdition:
    """An edition with these indicators, each with its bands from the most severe level down.

    The levels are the city's first ones, as many as the longest ladder has bands; a plan's criterion is numbered
    by its indicator.
    """
    count = max(len(bands) for _, bands in ladders)
    return edition._replace(
        indicators=tuple(each for each, _ in ladders),
        levels=tuple(_level(edition.levels[place], ladders, place) for place in range(count)),
        references=(POPULATION,),
    )


def _level(
    level: Level, ladders: tuple[tuple[Indicator, list[tuple[Bound | None, Bound | None]]], ...], place: int
) -> Level:
    criteria = tuple(
        Criterion(f"{level.clause}({number})", each.key, (Band(each.key, *bands[place]),), ())
        for number, (each, bands) in enumerate(ladders, 1)
        if place < len(bands)
    )
    return level._replace(criteria=criteria)


def three_levels_of_loss(edition: PlanEdition) -> PlanEdition:
    """Losses in 万元 with an exclusive lower bound (超过) and an inclusive upper one (不超过), and people."""
    above, up_to = bound(Decimal("1000.5"), inclusive=False), bound(Decimal("1000.5"), inclusive=True)
    return plan(
        edition,
        (LOSS, [(lower(5000), None), (above, upper(5000)), (lower(100), up_to)]),
        (
            DEAD,
            [(bound(9, inclusive=False), None), (lower(3), bound(9, inclusive=True)), (lower(1), upper(3))],
        ),
    )


def with_a_share(edition: PlanEdition) -> PlanEdition:
    """A share of the whole population, one bound left out, in two levels."""
    return plan(
        edition,
        (
            SHARE,
            [
                (bound(Fraction(1, 3), inclusive=False), None),
                (lower(Fraction(1, 10)), bound(Fraction(1, 3), inclusive=True)),
            ],
        ),
    )


def with_a_gap_and_a_ceiling(edition: PlanEdition) -> PlanEdition:
    """11 to 13, then 14 to 20 and no more: closed bands, a gap before them, a ceiling at the top."""
    return plan(
        edition,
        (DEAD, [(lower(14), bound(20, inclusive=True)), (lower(5), bound(10, inclusive=True))]),
        (LOSS, [(lower(100), None), (lower(50), upper(100))]),
    )


def without_lower_ends(edition: PlanEdition) -> PlanEdition:
    """The least severe level is printed only with an upper end: 死亡3人以下."""
    return plan(edition, (DEAD, [(lower(10), None), (lower(3), upper(8)), (None, upper(3))]))
