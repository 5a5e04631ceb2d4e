"""Written numbers, one by one: what is read, and what is too vague to be."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.intake.numerals import AFTER, NUMBER, quantity_of, value_of
from jc_disaster.kernel.quantity import Quantity, about, at_least, at_most, between, exact

_WRITTEN = re.compile(NUMBER + AFTER)
_DIGITS = "零一二三四五六七八九"


def _read(words: str) -> Quantity | None:
    match = _WRITTEN.fullmatch(words)
    assert match is not None
    return quantity_of(match)


@pytest.mark.parametrize(
    ("words", "quantity"),
    [
        ("1,234", exact(1234)),
        ("3.83万", exact(38300)),
        ("1058.5", exact(Decimal("1058.5"))),
        ("两千三百", exact(2300)),
        ("3万5千", exact(35000)),
        ("1.2亿", exact(120_000_000)),
        ("廿三", exact(23)),
        ("三点八四万", exact(38400)),
        ("七点六亿余", at_least(760_000_000)),
        ("突破8万", at_least(80_000)),
        ("五十余万", at_least(500_000)),
        ("九千二百余", at_least(9200)),
        ("百余", at_least(100)),
        ("万余", at_least(10_000)),
        ("超过4万", at_least(40_000)),
        ("上百", at_least(100)),
        ("近5000", at_most(5000)),
        ("不足10", at_most(10)),
        ("约6.15万", about(61_500)),
        ("12万左右", about(120_000)),
        ("3-5万", between(30_000, 50_000)),
    ],
)
def test_a_written_number_is_read_with_its_exactness(words: str, quantity: Quantity) -> None:
    """约, 余 and 近 decide whether a level is proved or only possible."""
    assert _read(words) == quantity


@pytest.mark.parametrize("words", ["数百", "十几", "三五", "三万五", "几千", "8-5"])
def test_a_vague_number_is_not_read(words: str) -> None:
    """三万五 is 35,000 to one speaker and 30,005 to another: nobody may choose for them."""
    assert _read(words) is None


def _in_words(number: int) -> str:
    """The plain Chinese spelling of 1 to 9999."""
    words, skipped = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += ("零" if skipped and words else "") + _DIGITS[digit] + name
            skipped = False
        else:
            skipped = True
    return words


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_spelled_numbers_are_read_back(ten_thousands: int, rest: int) -> None:
    """A telephone note is written in characters more often than in digits."""
    low = ("零" if rest < 1000 else "") + _in_words(rest) if rest else ""

    assert value_of(f"{_in_words(ten_thousands)}万{low}") == ten_thousands * 10_000 + rest
