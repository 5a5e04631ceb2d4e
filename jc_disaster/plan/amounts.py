"""Numbers with their units read out of the words of a text, exactly.

A threshold in the data is only believed when the same number, with the same unit, is read again from its own quote.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.plan.model import BoundNumber

PERCENT = "%"
LOWER, UPPER = "lower", "upper"

_SCALE: Mapping[str, int] = MappingProxyType(
    {"亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "千": 10**3, "百": 10**2, "": 1}
)
# 人次 is listed so that it is never taken for 人.
_UNIT = "人次|平方公里|公顷|小时|分钟|毫米|人|户|间|栋|处|个|头|只|亩|元|级|天|日|月|年|次|%|％"
# Bounded, so that no words however made take long to read.
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15}(?:\.\d{1,6})?)(?!\d)"
_ONE = rf"({_DIGITS})\s{{0,2}}({'|'.join(scale for scale in _SCALE if scale)})?\s{{0,2}}({_UNIT})?"
_AMOUNT = re.compile(rf"(?<![\d.]){_ONE}")
# 11至13人, 1000－3000间: both ends belong to the band.
_RANGE = re.compile(rf"(?<![\d.]){_ONE}\s{{0,2}}(?:至|到|—{{1,2}}|–|－|-|~|～)\s{{0,2}}{_ONE}")


class Amount(NamedTuple):
    """A number as printed.

    Attributes:
        start: Offset of its first character in the words read.
        words: The printed characters, spaces left out.
        value: The number in its unit; money in 万元, a percentage as a share.
        unit: 人, 户, 间, 万元, ``%`` …; empty where none is printed.
        end: ``lower`` or ``upper`` for the ends of a printed range, else None.
    """

    start: int
    words: str
    value: BoundNumber
    unit: str
    end: str | None


def amounts(words: str) -> tuple[Amount, ...]:
    """Every number in ``words`` in printed order; a number cut off at its front is not read."""
    found: list[Amount] = []
    place = 0
    while (match := _AMOUNT.search(words, place)) is not None:
        both = _RANGE.match(words, match.start())
        if both is None:
            found.append(_amount(match.start(), match[0], match[1], match[2], match[3], None))
            place = match.end()
            continue
        # 3—5万人 elides the first 万, 3000—5万人 does not.
        elided = not both[2] and not both[3] and _digits(both[1]) < _digits(both[4])
        scale = both[5] if elided else both[2]
        found.append(_amount(both.start(1), both[0], both[1], scale, both[3] or both[6], LOWER))
        found.append(_amount(both.start(4), both[0], both[4], both[5], both[6], UPPER))
        place = both.end()
    return tuple(found)


def _amount(  # noqa: PLR0913 - the parts of one printed number
    start: int, words: str, number: str, scale: str | None, unit: str | None, end: str | None
) -> Amount:
    printed = "".join(words.split())
    value = _digits(number) * _SCALE[scale or ""]
    if unit in {"%", "％"}:
        return Amount(start, printed, Fraction(value) / 100, PERCENT, end)
    if unit == "元":
        return Amount(start, printed, _plain(value / 10_000), "万元", end)
    return Amount(start, printed, _plain(value), unit or "", end)


def _digits(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def _plain(value: Decimal) -> BoundNumber:
    return int(value) if value == value.to_integral_value() else value
