"""One band and one number: both ends, included or left out, there or missing (format.md)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.bands import Result, Rule, passes, proves, reaches, result_of, rules_of
from jc_disaster.engine.ladder import Above, Ladder
from jc_disaster.kernel.quantity import Interval, Number
from jc_disaster.plan.model import PlanEdition
from tests.engine.odd_plans import (
    three_levels_of_loss,
    with_a_gap_and_a_ceiling,
    with_a_share,
    without_lower_ends,
)

ODD_PLANS = [three_levels_of_loss, with_a_share, with_a_gap_and_a_ceiling, without_lower_ends]
NUMBER: st.SearchStrategy[Number] = st.one_of(
    st.integers(0, 6000),
    st.sampled_from(
        [Decimal("1000.5"), Decimal("1000.4"), Decimal("1000.6"), Fraction(1, 3), Fraction(1, 10)]
    ),
    st.fractions(0, 1),
)


def rules(edition: PlanEdition, indicator: int = 0) -> list[Rule]:
    """The bands of one indicator, most severe level first."""
    return [rule for rule in rules_of(edition) if rule.indicator == indicator]


def test_whole_numbers_bring_every_end_to_one_form(edition: PlanEdition) -> None:
    """超过9人 is 10人以上, 不超过9人 is 10人以下: then every band compares alike and tiles exactly."""
    first, second, third = rules(three_levels_of_loss(edition), 1)
    assert (first.at_least, first.below) == (10, None)
    assert (second.at_least, second.below) == (3, 10)
    assert (third.at_least, third.below) == (1, 3)
    assert not any(rule.open_below or rule.closed_above for rule in (first, second, third))


def test_other_numbers_keep_their_end_as_printed(edition: PlanEdition) -> None:
    """Between 1000.5 and the next amount of money there is no next whole number."""
    _, second, third = rules(three_levels_of_loss(edition))
    assert (second.at_least, second.open_below) == (Decimal("1000.5"), True)
    assert (third.below, third.closed_above) == (Decimal("1000.5"), True)
    assert not reaches(second, Decimal("1000.5"))
    assert reaches(second, Decimal("1000.51"))
    assert not passes(third, Decimal("1000.5"))
    assert passes(third, Decimal("1000.51"))


def test_bands_come_in_printed_order(edition: PlanEdition) -> None:
    """The comparison is read beside the page."""
    clauses = [rule.clause for rule in rules_of(edition)]
    assert clauses[:6] == ["5.1.1(1)", "5.1.1(2)", "5.1.1(3)", "5.1.1(3)", "5.1.1(4)", "5.1.1(4)"]
    assert len(clauses) == 24


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (50, 50, "exceeded"),
        (60, None, "exceeded"),
        (20, 20, "met"),
        (49, None, "met"),
        (20, 70, "met"),
        (19, 19, "not_met"),
        (0, 19, "not_met"),
        (0, 20, "unknown"),
        (19, None, "unknown"),
    ],
)
def test_a_band_says_what_the_contract_says(
    edition: PlanEdition, low: int, high: int | None, expected: str
) -> None:
    """exceeded, met, not_met, else unknown: other programs rely on these words (contracts.md, criteria)."""
    assert result_of(rules(edition)[1], Interval(low, high)) is Result(expected)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0, 2, "met"), (0, 3, "unknown"), (0, None, "unknown"), (2, 2, "met"), (3, 3, "exceeded")],
)
def test_a_band_without_a_lower_end_is_met_only_when_all_lies_inside(
    edition: PlanEdition, low: int, high: int | None, expected: str
) -> None:
    """Three people or fewer is not proven by a lower bound; and once passed it proves nothing."""
    rule = rules(without_lower_ends(edition))[2]
    result = result_of(rule, Interval(low, high))
    assert result is Result(expected)
    assert proves(rule, result) == (expected == "met")


@pytest.mark.parametrize("result", Result)
def test_only_what_is_met_or_passed_proves_a_level(edition: PlanEdition, result: Result) -> None:
    """Above the band of Ⅳ lies Ⅲ, which has all that Ⅳ asks."""
    assert proves(rules(edition)[3], result) == (result in {Result.MET, Result.EXCEEDED})


@pytest.mark.parametrize("make", ODD_PLANS)
@given(st.data())
def test_looking_up_is_comparing(
    edition: PlanEdition, make: Callable[[PlanEdition], PlanEdition], data: st.DataObject
) -> None:
    """The table of a ladder is made of samples; what stands between two samples must not differ from them."""
    odd = make(edition)
    indicator = data.draw(st.integers(0, len(odd.indicators) - 1))
    low, high = sorted((data.draw(NUMBER), data.draw(NUMBER)))
    value = Interval(low, data.draw(st.sampled_from([high, None])))
    bands = rules(odd, indicator)
    cell = Ladder(bands, 9).cell(value)
    assert [outcome.result for outcome in cell.outcomes] == [result_of(rule, value) for rule in bands]


@given(st.data())
def test_looking_up_a_share_is_comparing_it(edition: PlanEdition, data: st.DataObject) -> None:
    """A third of the people is left out of the band, and no third of anything is a decimal."""
    bands = rules(with_a_share(edition))
    whole = data.draw(st.integers(1, 1000))
    amount = st.integers(0, 2 * whole) | st.decimals(0, whole, allow_nan=False, places=2)
    low, high = sorted((data.draw(amount), data.draw(amount)))
    value = Interval(low, data.draw(st.sampled_from([high, None])))
    share = Interval(Fraction(low) / whole, None if value.max is None else Fraction(high) / whole)
    cell = Ladder(bands, 9).cell_of_share(value, whole)
    assert [outcome.result for outcome in cell.outcomes] == [result_of(rule, share) for rule in bands]


def test_a_ladder_without_bands_says_nothing() -> None:
    """An indicator that no level uses yet must not stop the comparison."""
    cell = Ladder([], 5).cell(Interval(7, None))
    assert (cell.outcomes, cell.certain, cell.possible) == ((), 5, 5)


@pytest.mark.parametrize(
    ("number", "expected"), [(4, False), (5, False), (Fraction(51, 10), True), (6, True)]
)
def test_just_above_a_number_begins_after_it(number: Number, expected: bool) -> None:  # noqa: FBT001 - a column
    """超过5 is reached by what is more than five, however little."""
    assert (number >= Above(5)) is expected
    assert (number < Above(5)) is not expected
