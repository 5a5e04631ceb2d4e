"""One cell of a figure column → what it says, or why it cannot be taken. Blank, 无, 未报 and 未受灾 are four things."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from jc_disaster.intake.lexicon import Kind, Unit
from jc_disaster.intake.numerals import AFTER, NUMBER, quantity_of
from jc_disaster.intake.sheets.cells import Value, plain
from jc_disaster.intake.sheets.heads import UNIT_OF_LABEL
from jc_disaster.intake.vocabulary import unit_of, vocabulary
from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import UNKNOWN, Form, Quantity, exact

LIMIT: Final = 10**9
_LONGEST: Final = 40
_SHOWN_DIGITS: Final = 15  # what a spreadsheet keeps of a number


class Spared(NamedTuple):
    """未受灾: zero by statement, of the whole unit."""

    words: str


class Bad(NamedTuple):
    """A cell that cannot be taken: why, and what to do."""

    message: str
    remedy: str


Reading = Quantity | Spared | Bad | None

_WORDS: Final[Mapping[str, Reading]] = {
    **dict.fromkeys(("", *"-—–―─/\\_.·", "--", "——", "---", "…", "……", "空", "无数据", "N/A", "n/a", "NA")),
    **dict.fromkeys(("无", "没有", "零", "〇", "无人员", "均无", "未发生", "未造成"), exact(0)),
    **{word: UNKNOWN for word, entry in vocabulary().items() if entry.kind in (Kind.NOT_YET, Kind.PENDING)},
    **dict.fromkeys(
        ("未报", "待报", "未上报", "暂未上报", "未填", "缺报", "待补报", "?", "未提供", "待补"), UNKNOWN
    ),
    **{word: Spared(word) for word, entry in vocabulary().items() if entry.kind is Kind.SPARED},
}
_SIGNS: Final = str.maketrans("〜~—–−‐―", "~~-----")
_WRITTEN: Final = re.compile(rf"{NUMBER}(?P<unit>[^\d.,余多来几左上以之]{{0,4}}){AFTER}".replace("\\ ?", ""))
_GROUPED: Final = re.compile(r"\d{1,3}(?:[ \u3000]\d{3})+")
_POINT: Final = re.compile(r"\d\.\d*(?![\d十百千万亿])")
_TURNS_AROUND: Final = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
_SIGNED: Final = re.compile(r"[-−–]\s?[0-9][0-9,]*(?:\.[0-9]+)?[^0-9]{0,3}")
_SCIENTIFIC: Final = re.compile(r"[0-9.]+[eE][+\-]?[0-9]+")
_DATE: Final = re.compile(
    r"[12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?.*|[0-9]{1,2}月[0-9]{1,2}日.*|[0-9]{1,2}:[0-9]{2}.*"
)
_ERROR: Final = re.compile(r"#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!|#+)|Err:\d+", re.IGNORECASE)
_NO_NUMBERS: Final = (
    (_ERROR, "这一格是错误值", "请在原表里改正公式或直接填数"),
    (_SIGNED, "是负数", ""),
    (_SCIENTIFIC, "写成了科学计数", ""),
    (_DATE, "是日期或时间", "请把这一格改为数字格式后重新填写"),
)


class CellReader:
    """Reads the cells of one column.

    Args:
        figure: What is counted.
        unit: What the head says the numbers count.
        scale: How many of the figure's unit one written unit is.
    """

    __slots__ = ("_figure", "_plain_scale", "_remedy", "_scale", "_unit")

    def __init__(self, figure: FigureKind, unit: Unit, scale: Fraction) -> None:
        self._figure, self._unit, self._scale = figure, unit, scale
        self._plain_scale = scale == 1
        number = "整数" if figure.whole else "数"
        self._remedy = f"请填不小于0、不大于10亿的{number}（{figure.unit}），不知道的填“未报”"

    def read(self, value: Value) -> Reading:
        """What one cell says."""
        if isinstance(value, bool):
            return self._bad(f"是真假值（{'TRUE' if value else 'FALSE'}）")
        if isinstance(value, float | int):
            return self._number(value)
        if isinstance(value, date | datetime | time | timedelta):
            return Bad(f"{self._figure.label}是日期或时间（{value}）", "请把这一格改为数字格式后重新填写")
        return self._text(value)

    def _bad(self, what: str) -> Bad:
        return Bad(f"{self._figure.label}{what}", self._remedy)

    def _number(self, value: float) -> Reading:
        if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 - NaN is no number
            return self._bad("不是数")
        if self._plain_scale and value == int(value):
            return self._bounded(int(value))
        if self._plain_scale and self._figure.whole:
            return self._bad(f"有小数（{value!r}）") if value >= 0 else self._bad("是负数")
        return self._scaled(exact(Decimal(format(value, f".{_SHOWN_DIGITS}g"))), self._scale)

    def _bounded(self, number: int) -> Reading:
        if number < 0:
            return self._bad(f"是负数（{number}）" if number > -LIMIT else "是负数")
        if number > LIMIT:
            return self._bad("超过10亿，不可能")
        return exact(number)

    def _text(self, value: str) -> Reading:
        if value.isascii() and value.isdigit() and len(value) <= 9 and self._plain_scale:
            return exact(int(value))
        if "\0" in value or _TURNS_AROUND.search(value):
            return self._bad("里有不可显示的字符，看到的数和存的数可能不同")
        if len(value) > 20 * _LONGEST:
            return self._bad("的内容过长，不是数")
        text = plain(value)
        return _WORDS[text] if text in _WORDS else self._written(value, text)

    def _written(self, value: str, text: str) -> Reading:
        wrong = self._wrong(value, text)
        if wrong is not None:
            return wrong
        words = text.replace("≥", "至少").replace("≤", "至多").translate(_SIGNS)
        if words.endswith("+"):
            words = f"至少{words[:-1]}"
        found = _WRITTEN.fullmatch(words)
        if found is None:
            return self._bad(f"“{text[:20]}”不是数")
        quantity = quantity_of(found)
        if quantity is None or quantity.number is None:
            return self._bad(f"“{text[:20]}”说法含糊，读不出数")
        return self._in_unit(quantity, found["unit"], text)

    def _wrong(self, value: str, text: str) -> Bad | None:
        """What is no number although it holds digits, each with its name."""
        for pattern, what, remedy in _NO_NUMBERS:
            if pattern.fullmatch(text):
                return Bad(f"{self._figure.label}{what}（{text[:20]}）", remedy or self._remedy)
        inside = " ".join(value.split())
        if re.search(r"\d \d", inside) and not _GROUPED.search(inside):
            return self._bad(f"“{inside[:20]}”中间有空格，像两个数")
        if self._figure.whole and _POINT.search(text):
            return self._bad(f"带小数点（{text[:20]}）")
        digits = sum(sign.isdigit() for sign in text)
        return self._bad("的数字过长，不可能") if digits > _LONGEST else None

    def _in_unit(self, quantity: Quantity, written: str, text: str) -> Reading:
        """The quantity, in the unit written in the cell or else in that of the head."""
        if not written:
            if not self._plain_scale and re.search("[万亿千百]", text):
                return self._bad(f"“{text[:20]}”里写了“万”等字，表头单位已经带倍数，说不清")
            return self._scaled(quantity, self._scale)
        unit = unit_of(written)
        if unit is None:
            return self._bad(f"“{text[:20]}”里有读不懂的字“{written}”")
        if unit[0] is Unit.PERSON_TIMES:
            return self._bad("按人次报，不等于人数")
        if unit[0] is not self._unit:
            return self._bad(f"写的单位“{written}”与表头单位不同")
        return self._scaled(quantity, Fraction(unit[1], unit[2]))

    def _scaled(self, quantity: Quantity, scale: Fraction) -> Reading:
        numbers: list[int | Decimal] = []
        for number in (quantity.number, quantity.upper):
            if number is None:
                continue
            scaled = _in_figure_unit(number, scale)
            if scaled < 0:
                return self._bad("是负数")
            if scaled > LIMIT:
                return self._bad("超过10亿，不可能")
            if self._figure.whole and not isinstance(scaled, int):
                return self._bad(f"有小数（{scaled}）")
            numbers.append(scaled)
        if (
            self._figure.whole
            and scale == 1
            and any(isinstance(n, Decimal) for n in (quantity.number, quantity.upper))
        ):
            return self._bad("带小数点")
        return Quantity(quantity.form, *numbers)


def _in_figure_unit(number: int | Decimal, scale: Fraction) -> int | Decimal:
    """The number in the figure's unit; exact, but for 亩, of which four decimals of a hectare are kept."""
    if scale == 1:
        value = Fraction(number)
        return int(value) if value.denominator == 1 else Decimal(number).normalize()
    value = Fraction(number) * scale
    if value.denominator == 1:
        return int(value)
    places = value * 10**12
    if places.denominator == 1:
        return (Decimal(int(places)) / 10**12).normalize()
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.0001")).normalize()


def written(quantity: Quantity) -> str | int | float:
    """How a template cell holds a quantity; ``CellReader`` reads it back as it was."""
    form, number, upper = quantity
    if number is None:
        return "未报"
    if form is Form.EXACT:
        return number if isinstance(number, int) else _float_or_text(number)
    if form is Form.BETWEEN:
        return f"{_digits(number)}至{_digits(upper or 0)}"
    return {Form.AT_LEAST: "至少", Form.ABOUT: "约", Form.AT_MOST: "不超过"}[form] + _digits(number)


def _float_or_text(number: Decimal) -> float | str:
    short = Decimal(format(float(number), f".{_SHOWN_DIGITS}g"))
    return float(number) if short == number else _digits(number)


def _digits(number: int | Decimal) -> str:
    return format(number, "f") if isinstance(number, Decimal) else str(number)


def unit_for(figure: FigureKind) -> Unit:
    """The unit in which the program's own template asks for a figure."""
    return UNIT_OF_LABEL.get(figure.unit, Unit.OTHER)
