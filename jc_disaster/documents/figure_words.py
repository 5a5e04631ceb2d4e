"""Figures in the words of papers: 约, 余, 不足, a range, 正在核查, —, and 0 only where zero was said."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.kernel.quantity import Form, Interval, Number, Quantity, interval_of

if TYPE_CHECKING:
    from jc_disaster.documents.tally import Total
    from jc_disaster.documents.templates import Wording
    from jc_disaster.kernel.figures import FigureKind

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exact": "number unit",
        "about": "number unit",
        "at_least": "number unit",
        "at_most": "number unit",
        "between": "lower upper unit",
        "unknown": "",
        "unknown_cell": "",
        "label_endings": "",
        "known_so_far": "number unit",
    }
)
_SHARE: Final = "1"


class FigureWords:
    """Says figures in the office's wording."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def quantity(self, quantity: Quantity | None, unit: str) -> str:
        """A reported quantity with its unit; 正在核查 where nothing was said."""
        return self._said(quantity, unit) or self._wording.say("unknown")

    def cell(self, quantity: Quantity | None) -> str:
        """The same in a table whose head names the unit; — where nothing was said."""
        return self._said(quantity, "") or self._wording.say("unknown_cell")

    def label(self, kind: FigureKind) -> str:
        """A figure's name before its number in a sentence."""
        for ending in self._wording.say("label_endings").split("、"):
            if kind.label.endswith(ending):
                return kind.label.removesuffix(ending)
        return kind.label

    def total_cell(self, total: Total) -> str:
        """A city-wide figure in a table; nothing is printed for a part of which only zero is known."""
        if total.quantity is None or only_zero_so_far(total):
            return self._wording.say("unknown_cell")
        return self.cell(total.quantity)

    def interval(self, interval: Interval, unit: str) -> str:
        """What is known of a sum: a number, 至少, or a range; 正在核查 where nothing is."""
        unit = "" if unit == _SHARE else unit
        low, high = interval
        if high is None:
            if not low:
                return self._wording.say("unknown")
            return self._wording.say("known_so_far", number=number_words(low), unit=unit)
        if high == low:
            return self._wording.say("exact", number=number_words(low), unit=unit)
        return self._wording.say("between", lower=number_words(low), upper=number_words(high), unit=unit)

    def _said(self, quantity: Quantity | None, unit: str) -> str:
        """Empty where nothing was said; 「0余」 says nothing either."""
        number = None if quantity is None else quantity.number
        if quantity is None or number is None:
            return ""
        form, upper = quantity.form, quantity.upper
        if form is Form.AT_LEAST and not number:
            return ""
        if form is Form.BETWEEN and upper is not None:
            if upper == number:
                form = Form.EXACT
            else:
                words = {"lower": number_words(number), "upper": number_words(upper)}
                return self._wording.say("between", unit=unit, **words)
        key = form.value if number else "exact"
        return self._wording.say(key, number=number_words(number), unit=unit)


def only_zero_so_far(total: Total) -> bool:
    """Whether all that is known is that some units reported none: no zero for the city."""
    quantity = total.quantity
    if quantity is None or total.complete:
        return False
    return interval_of(quantity).max == 0


def number_words(number: Number) -> str:
    """A number without separators, as the plan writes them; a share in percent, cut and never rounded up."""
    if isinstance(number, Fraction) and number.denominator != 1:
        hundredths = number * 10_000
        whole = hundredths.numerator // hundredths.denominator
        digits = f"{whole // 100}.{whole % 100:02d}".rstrip("0").rstrip(".")
        return f"{digits}%{'' if hundredths.denominator == 1 else '余'}"
    if isinstance(number, Decimal):
        return f"{number:f}"
    return str(int(number))
