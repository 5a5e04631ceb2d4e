"""Numbers read out of the words of a plan: exact, with their unit, never cut."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.plan.amounts import LOWER, UPPER, amounts


def read(words: str) -> list[tuple[object, str]]:
    """Values and units in ``words``."""
    return [(amount.value, amount.unit) for amount in amounts(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1 万间或 3000 户以下", [(10_000, "间"), (3000, "户")]),
        ("20%以上25%以下,或16万人以上", [(Fraction(1, 5), "%"), (Fraction(1, 4), "%"), (160_000, "人")]),
        ("0.5％", [(Fraction(1, 200), "%")]),
        ("1.5亿元", [(15_000, "万元")]),
        ("5000万元", [(5000, "万元")]),
        ("300元", [(Fraction(3, 100), "万元")]),
        ("2百万人", [(2_000_000, "人")]),
        ("5000人次", [(5000, "人次")]),
        ("1,500人", [(1500, "人")]),
        ("20人,300户", [(20, "人"), (300, "户")]),
        ("6.0级", [(6, "级")]),
        ("(十九)条第3项", [(3, "")]),
        ("没有数字", []),
    ],
)
def test_a_number_is_read_with_its_unit(words: str, expected: list[tuple[object, str]]) -> None:
    """人次 is not 人, 亿 is not 万, and a share is never rounded."""
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("11至13人", 11, 13),
        ("3—5万人", 30_000, 50_000),
        ("3000－5万人", 3000, 50_000),
        ("5000人至1万人", 5000, 10_000),
        ("1万-2万人", 10_000, 20_000),
    ],
)
def test_both_ends_of_a_printed_range_are_read(words: str, low: int, high: int) -> None:
    """Closed bands on whole numbers stand in many plans; the first end may leave its unit to the second."""
    assert [(amount.value, amount.unit, amount.end) for amount in amounts(words)] == [
        (low, "人", LOWER),
        (high, "人", UPPER),
    ]


@given(st.integers(0, 10**9), st.sampled_from(["人", "户", "间"]))
def test_every_whole_number_is_read_as_it_is_written(number: int, unit: str) -> None:
    """Whatever threshold a plan prints, the proof must read that very number."""
    assert read(f"死亡{number}{unit}以上") == [(number, unit)]
    assert read(f"死亡{number:,}{unit}以上") == [(number, unit)]


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_two_numbers_in_a_row_stay_two(first: int, second: int) -> None:
    """A band prints both its ends one behind the other."""
    assert read(f"{first}人以上{second}人以下") == [(first, "人"), (second, "人")]


@pytest.mark.parametrize(
    "words",
    ["9" * 100_000, "1" + " " * 100_000, "1,000" * 20_000, "1—" * 50_000, "1.1" * 30_000, "报" * 100_000],
)
def test_words_made_to_exhaust_the_reader_are_read_all_the_same(words: str) -> None:
    """A plan may come from anywhere; whoever verifies it must get an answer."""
    assert all(len(str(amount.value)) < 40 for amount in amounts(words))
