"""Reported quantities and the intervals they mean (contracts.md, value forms)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.kernel.quantity import (
    NOTHING_KNOWN,
    UNKNOWN,
    ZERO,
    Interval,
    Tolerance,
    about,
    add,
    at_least,
    at_most,
    between,
    exact,
    interval_of,
    minus,
)

COUNT = st.integers(0, 10**9)
# Up to nine digits before and thirty behind the point: as much as entry lets in.
AMOUNT = st.decimals(0, 10**9, allow_nan=False, allow_infinity=False, places=30)
INTERVAL = st.one_of(
    st.builds(lambda low, more: Interval(low, low + more), COUNT, COUNT),
    st.builds(lambda low: Interval(low, None), COUNT),
)


def test_the_five_forms_mean_five_different_intervals() -> None:
    """Exact, 余, 约, 不足 and a range stay five different things from the keyboard to the comparison."""
    assert interval_of(exact(12)) == (12, 12)
    assert interval_of(at_least(12)) == (12, None)
    assert interval_of(about(12)) == (10, 14)
    assert interval_of(at_most(12)) == (0, 12)
    assert interval_of(between(12, 15)) == (12, 15)


def test_what_was_asked_and_not_reported_is_open_upward() -> None:
    """Unknown read as zero would let a silent county lower a level."""
    assert interval_of(UNKNOWN) == NOTHING_KNOWN == (0, None)


def test_a_range_upside_down_is_refused() -> None:
    """An interval whose end lies below its beginning would make every comparison wrong."""
    with pytest.raises(ValueError, match="above upper"):
        between(5, 4)


@given(COUNT)
def test_about_widens_whole_numbers_outward_in_whole_numbers(number: int) -> None:
    """约3000人 may be no fewer than 2700 and no more than 3300; rounding inward could hide a threshold."""
    low, high = interval_of(about(number))
    assert high is not None
    assert isinstance(low, int)
    assert isinstance(high, int)
    assert Fraction(9 * number, 10) - 1 < low <= Fraction(9 * number, 10)
    assert Fraction(11 * number, 10) <= high < Fraction(11 * number, 10) + 1


def test_about_follows_the_tolerance_that_is_set() -> None:
    """The ten percent are this machine's setting, so another setting must give another interval."""
    assert interval_of(about(1000), Tolerance(1, 20)) == (950, 1050)
    assert interval_of(about(Decimal("1.5")), Tolerance(1, 5)) == (Decimal("1.2"), Decimal("1.8"))


@given(AMOUNT)
def test_about_keeps_decimals_exact(number: Decimal) -> None:
    """Thirty digits behind the point are more than Python keeps by itself."""
    low, high = interval_of(about(number))
    assert Fraction(low) == Fraction(number) * 9 / 10
    assert high is not None
    assert Fraction(high) == Fraction(number) * 11 / 10


@given(INTERVAL, INTERVAL)
def test_a_sum_adds_the_ends_and_stays_open_if_one_part_is(first: Interval, second: Interval) -> None:
    """One silent county leaves the total of seven open."""
    low, high = add(first, second)
    assert low == first.min + second.min
    assert (high is None) == (first.max is None or second.max is None)
    assert high is None or high == first.max + second.max


@given(INTERVAL)
def test_adding_zero_changes_nothing(interval: Interval) -> None:
    """A county that states 未受灾 must not move the total."""
    assert add(ZERO, interval) == interval


@given(st.lists(AMOUNT | COUNT, min_size=2, max_size=9))
def test_sums_of_decimals_are_exact(numbers: list[Decimal | int]) -> None:
    """A plan that counts money decides by such a sum; the last digit can be the one that decides."""
    total = ZERO
    for number in numbers:
        total = add(total, interval_of(exact(number)))
    assert Fraction(total.min) == sum(map(Fraction, numbers))


def test_shares_are_added_as_fractions() -> None:
    """A third and a half have no decimal that is exact."""
    half, third = Interval(Fraction(1, 2), Fraction(1, 2)), Interval(Fraction(1, 3), None)
    assert add(half, third) == (Fraction(5, 6), None)


@given(AMOUNT | COUNT, AMOUNT | COUNT)
def test_differences_are_exact(first: Decimal | int, second: Decimal | int) -> None:
    """The distance to a threshold is shown to the officer as it is, not as a machine rounds it."""
    assert Fraction(minus(first, second)) == Fraction(first) - Fraction(second)


def test_the_difference_of_a_share_is_a_share() -> None:
    """The distance of a share is printed as an exact fraction."""
    assert minus(Fraction(1, 4), Fraction(175000, 700001)) == Fraction(1, 2800004)
    assert minus(1, Fraction(1, 4)) == Fraction(3, 4)
