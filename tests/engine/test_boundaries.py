"""Every printed number of 5.1.1 to 5.4.1, one less and one more, alone: the whole of the bands, exhaustively."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION
from tests.engine.oracles import LEVELS, ROWS, Row, table
from tests.engine.plan_numbers import BOUNDS, DROUGHT, SUMS
from tests.engine.situations import Json, compare, level

ZERO: Final = (Fraction(0), Fraction(0))
COUNTED_ROWS: Final = [row for row in ROWS if row.counts != "drought_relief_share"]
SHARE_ROWS: Final = [row for row in ROWS if row.counts == "drought_relief_share"]
ALL_ZERO: Final = {key: 0 for parts in (*SUMS.values(), (DROUGHT,)) for key in parts}
# Populations that no percentage divides, and the one at which people and share meet.
POPULATIONS: Final = (1, 7, 99, 100, 700_001, 799_999, 800_000, 800_001, 10**9)


def _named(row: Row) -> str:
    return f"{row.clause}-{row.counts}"


@pytest.mark.parametrize("row", COUNTED_ROWS, ids=_named)
@pytest.mark.parametrize("beside", [-1, 0, 1])
def test_a_count_at_the_edge_of_a_band(assessor: Assessor, row: Row, beside: int) -> None:
    """One person decides between two levels; every form of entry must see the same edge."""
    number = int(row.start) + beside
    expected = table(
        dict.fromkeys(BOUNDS, ZERO)
        | {"drought_relief_share": "not_computable"}
        | {row.counts: (Fraction(number), Fraction(number))}
    )
    for entered in _ways(row.counts, number):
        result = compare(assessor, {"figures": entered})
        assert (result.level and result.level.id) == expected.level == _by_hand(row, beside)
        assert result.level_possible == result.level
        assert set(result.deciding) == expected.deciding


def _ways(counts: str, number: int) -> list[Json]:
    """The same number as one part, as the other, as both, as the combined figure, as a range of one."""
    if counts == DROUGHT:
        return [ALL_ZERO | {DROUGHT: number}, ALL_ZERO | {DROUGHT: {"min": number, "max": number}}]
    first, second = SUMS[counts]
    return [
        ALL_ZERO | {first: number},
        ALL_ZERO | {second: number},
        ALL_ZERO | {first: number // 3, second: number - number // 3},
        ALL_ZERO | {counts: number},
        ALL_ZERO | {counts: {"min": number, "max": number}, first: 0},
    ]


def _by_hand(row: Row, beside: int) -> str | None:
    place = int(row.clause[2]) - 1
    return LEVELS[place] if beside >= 0 else (*LEVELS, None)[place + 1]


@pytest.mark.parametrize("row", SHARE_ROWS, ids=_named)
@pytest.mark.parametrize("population", POPULATIONS)
def test_a_share_at_the_edge_of_a_band(assessor: Assessor, row: Row, population: int) -> None:
    """The first person with whom the share is reached, and the one before: no rounding anywhere."""
    first = -(-row.start.numerator * population // row.start.denominator)
    for number in (first - 1, first, first + 1):
        if number < 0:
            continue
        share = Fraction(number, population)
        people = Fraction(number)
        expected = table(
            dict.fromkeys(BOUNDS, ZERO)
            | {"drought_relief_share": (share, share), "drought_relief_people": (people, people)}
        )
        entered = {
            "figures": ALL_ZERO | {DROUGHT: number},
            "reference": {AGRICULTURAL_POPULATION: population},
        }
        assert level(assessor, entered) == expected.level


def test_a_share_is_never_rounded(assessor: Assessor) -> None:
    """175 000 of 700 001 is 24.99996 %, and so Ⅱ (A6)."""
    populated = {"reference": {AGRICULTURAL_POPULATION: 700_001}, "hazard": "干旱"}
    assert level(assessor, populated | {"figures": {DROUGHT: 175_000}}) == "II"
    assert level(assessor, populated | {"figures": {DROUGHT: 175_001}}) == "I"
    place = assessor.edition.indicators.index(assessor.edition.indicator("drought_relief_share"))
    value = compare(assessor, populated | {"figures": {DROUGHT: 175_000}}).values[place]
    assert value == (Fraction(175_000, 700_001), Fraction(175_000, 700_001))


@pytest.mark.parametrize("counts", BOUNDS)
def test_the_bands_leave_no_number_out(assessor: Assessor, counts: str) -> None:
    """Between two printed numbers the level stays what it was at the lower one."""
    key = SUMS.get(counts, (DROUGHT,))[0]
    edges = (0, *BOUNDS[counts], 10**9)
    names = (None, "IV", "III", "II", "I")
    for name, low, high in zip(names, edges, edges[1:], strict=False):
        for number in {low, (low + high) // 2, high - 1}:
            assert level(assessor, {"figures": {key: number}}) == name
