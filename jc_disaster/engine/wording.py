"""Figures, intervals and results in the plain words of an office. Unknown is never written as 0."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from jc_disaster.engine.assess import Assessment, Assessor
from jc_disaster.kernel.quantity import Form, Interval, Number, Quantity

NOT_REPORTED = "未报"


def number_words(number: Number, *, grouped: bool = True) -> str:
    """A number, with thousands separators where ``grouped``; a share (`Fraction`) in percent."""
    if isinstance(number, Fraction):
        return _percent(number)
    words = f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
    return words if grouped else words.replace(",", "")


def _percent(share: Fraction) -> str:
    """Cut off after four decimals, never rounded up: what falls short of 25% must not read 25%."""
    parts = share.numerator * 1_000_000 // share.denominator
    if share and not parts:
        return "不到0.0001%"
    return f"{parts // 10_000:,}.{parts % 10_000:04d}".rstrip("0").rstrip(".") + "%"


def interval_words(interval: Interval, unit: str) -> str:
    """What is known of a sum: a number, 至少, or a range."""
    unit = "" if unit == "1" else unit
    low = number_words(interval.min)
    if interval.max is None:
        return f"至少{low}{unit}" if interval.min else NOT_REPORTED
    if interval.max == interval.min:
        return f"{low}{unit}"
    return f"{low}至{number_words(interval.max)}{unit}"


def quantity_words(quantity: Quantity, *, grouped: bool = True) -> str:
    """A figure as it was reported, without its unit: 约30, 至少1,300, 20至30; 未报 where nothing was said.

    Args:
        quantity: The figure.
        grouped: Whether thousands are set apart, as on the screens; papers write 1300.
    """
    number, upper = quantity.number, quantity.upper
    if number is None:
        return NOT_REPORTED
    if upper is not None:
        return f"{number_words(number, grouped=grouped)}至{number_words(upper, grouped=grouped)}"
    return _QUALIFIED.get(quantity.form, "{}").format(number_words(number, grouped=grouped))


_QUALIFIED: Final[Mapping[Form, str]] = MappingProxyType(
    {Form.AT_LEAST: "至少{}", Form.ABOUT: "约{}", Form.AT_MOST: "不足{}"}
)


def comparison_sentence(assessor: Assessor, assessment: Assessment) -> str:
    """The answer in one sentence; it compares, it never decides (reading B1)."""
    judge = "、".join(assessor.edition.levels[-1].procedure.who("assess")) or "有权机关"
    lacking = "数据未齐" if assessor.edition.header.complete else "预案条款没有录全"
    level, possible = assessment.level, assessment.level_possible
    if level is not None:
        more = possible is not None and possible.rank < level.rank
        head = "至少符合" if more else "符合"
        tail = f"；{lacking}，不排除{possible.name}" if more and possible is not None else ""
        return f"数据对照：{head}{level.name}启动条件，待{judge}认定{tail}。"
    if possible is not None:
        return f"数据对照：已报数据未达到任何一级启动条件，但{lacking}，不排除{possible.name}。"
    return "数据对照：未达到任何一级启动条件（另有酌情启动的情形，由有权机关认定）。"
