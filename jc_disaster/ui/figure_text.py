"""What an officer types into a figure field, and how a quantity is written back.

Pure text in, `Quantity` out. Exact, at least, about, at most, between and not reported stay six different things
(contracts.md, value forms). Full-width digits and signs are the same as half-width ones; 人次 never becomes 人.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import UNKNOWN, Form, Quantity, about, at_least, at_most, between, exact

LARGEST = 10**9
_DIGITS_OF_LARGEST: Final = len(str(LARGEST))

_NOT_REPORTED = frozenset(
    {"未报", "待报", "未知", "不详", "不清", "不清楚", "待核", "待查", "正在核查", "?", "-", "—", "——"}
)
_NONE = frozenset({"无", "没有", "零"})
_UNAFFECTED = "未受灾"
_ABOUT = re.compile(r"^(?:大约|约|大概|估计|~|≈)|(?:左右|上下)$")
_AT_MOST = re.compile(r"^(?:不足|不到|少于|至多|最多|近|接近|将近|<=|≤)")
_AT_LEAST = re.compile(r"^(?:至少|超过|多于|不少于|不低于|>=|≥)|(?:余|多|以上|\+)$")
_RANGE = re.compile(r"^(.+?)(?:至|到|~|-|—|–)(.+)$")
_NUMBER = re.compile(r"^(\d+(?:\.\d+)?)((?:亿|万|千|百|十)*)$")
_SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_HAN_DIGITS: Final = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
# The English ways of saying it, for a window that is read in English; what is recorded is the same.
_ENGLISH: Final = (
    (re.compile(r"^(?:no report|not (?:yet )?reported|unknown)$"), "未报"),
    (re.compile(r"^unaffected$"), _UNAFFECTED),
    (re.compile(r"^none$"), "无"),
    (re.compile(r"^(?:about|approx\.?|around)\s*(?=\d)"), "约"),
    (re.compile(r"^(?:at least|over|more than)\s*(?=\d)"), "至少"),
    (re.compile(r"^(?:at most|up to|under|less than|fewer than)\s*(?=\d)"), "不足"),
    (re.compile(r"(?<=\d)\s*to\s*(?=\d)"), "-"),
)
_UNITS = ("人次", "户次", "公顷", "万元", "余人", "名", "口", "人", "户", "间", "亩")


class Typed(NamedTuple):
    """What a text means.

    Attributes:
        quantity: The quantity, or None when the text is empty or refused.
        unaffected: True for 未受灾, which speaks of the whole unit and not of one figure.
        fault: What is wrong, one sentence for the officer; empty when nothing is.
    """

    quantity: Quantity | None = None
    unaffected: bool = False
    fault: str = ""

    @property
    def empty(self) -> bool:
        """True when nothing was typed."""
        return self.quantity is None and not self.unaffected and not self.fault


def read_figure(text: str, kind: FigureKind) -> Typed:
    """Read what was typed for one figure.

    Args:
        text: Any width, with or without thousands separators, 万, 余, 约, 不足, a range, 未报, a unit.
        kind: Which figure; its unit decides which units are understood and whether decimals make sense.
    """
    if text.isdecimal() and text.isascii() and len(text) < _DIGITS_OF_LARGEST:
        return Typed(exact(int(text)))  # nearly every keystroke
    return _read(_normalised(text), kind)


def _read(plain: str, kind: FigureKind) -> Typed:
    if not plain:
        return Typed()
    if plain in _NOT_REPORTED:
        return Typed(UNKNOWN)
    if plain == _UNAFFECTED:
        return Typed(unaffected=True)
    if plain in _NONE:
        return Typed(exact(0))
    plain, fault = _without_unit(plain, kind)
    if fault:
        return Typed(fault=fault)
    return _quantity(plain, kind)


def _normalised(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain[:1].isascii() and any(sign.isalpha() for sign in plain):
        for english, chinese in _ENGLISH:
            plain = english.sub(chinese, plain.lower())
    plain = re.sub(r"(?<=\d)[,，](?=\d{3}(?!\d))", "", plain)
    return re.sub(r"\s+", "", plain).replace("～", "~")


def _without_unit(plain: str, kind: FigureKind) -> tuple[str, str]:
    """Strip the unit of the figure; another unit is a fault, because units are never converted."""
    own = ("人", "名", "口") if kind.unit == "人" else (kind.unit,)
    for unit in _UNITS:
        place = plain.find(unit)
        if place < 0 or unit == "余人":
            continue
        if unit not in own:
            return plain, f"“{unit}”不能计入本栏，本栏单位为{kind.unit}。"
        plain = plain.replace(unit, "")
    return plain, ""


def _quantity(plain: str, kind: FigureKind) -> Typed:
    marks = [(form, pattern) for form, pattern in _QUALIFIERS if pattern.search(plain)]
    if len(marks) > 1:
        return Typed(fault="同时写了两种说法（如“约”和“余”），请只留一种。")
    if marks:
        form, pattern = marks[0]
        number, fault = _number(pattern.sub("", plain, count=1), kind)
        return Typed(fault=fault) if number is None else Typed(form(number))
    spread = _RANGE.match(plain)
    if spread and not plain.startswith("-"):
        return _between(spread.group(1), spread.group(2), kind)
    number, fault = _number(plain, kind)
    return Typed(fault=fault) if number is None else Typed(exact(number))


_QUALIFIERS = ((about, _ABOUT), (at_most, _AT_MOST), (at_least, _AT_LEAST))


def _between(low_text: str, high_text: str, kind: FigureKind) -> Typed:
    scale = re.search(r"[万亿]$", high_text)
    if scale and not re.search(r"[万亿千百十]$", low_text):
        low_text += scale.group()
    low, low_fault = _number(low_text, kind)
    high, high_fault = _number(high_text, kind)
    if low is None or high is None:
        return Typed(fault=low_fault or high_fault)
    if low > high:
        return Typed(fault="区间的前一个数大于后一个数，请从小到大写，如 20-30。")
    return Typed(between(low, high))


def _number(text: str, kind: FigureKind) -> tuple[int | Decimal | None, str]:
    value = _arabic(text)
    if value is None:
        value = _han(text)
    fault = _number_fault(text, value, kind)
    if value is None or fault:
        return None, fault
    return (int(value) if value == value.to_integral_value() else value), ""


def _number_fault(text: str, value: Decimal | None, kind: FigureKind) -> str:
    if text.startswith("-"):
        return "不能是负数；核减请直接录入核减后的数。"
    endless = value is None and len(text) >= _DIGITS_OF_LARGEST and text.isdecimal()
    if value is None and not endless:
        return "没有看懂。可以写 4310、4,310余、约120、1.2万、不足50、20-30、未报。"
    if value is None or value > LARGEST:
        return "数字超过十亿，请核对位数。"
    if kind.whole and value != value.to_integral_value():
        return f"{kind.unit}数须为整数。"
    return ""


def _arabic(text: str) -> Decimal | None:
    match = _NUMBER.match(text)
    if match is None or len(match.group(1)) > 16:
        return None
    value = Decimal(match.group(1))
    for sign in match.group(2):
        value *= _SCALES[sign]
    return value


def _han(text: str) -> Decimal | None:
    """A number in Chinese characters below 10^12, such as 一千二百 or 三万.

    两万三 is 23,000 in speech and 20,003 in arithmetic; what can be heard in two ways is not guessed.
    """
    if not text or any(sign not in _HAN_DIGITS and sign not in _SCALES for sign in text):
        return None
    if re.search(r"[百千万亿][一二两三四五六七八九]$", text):
        return None
    total, section, digit = 0, 0, 0
    for sign in text:
        if sign in _HAN_DIGITS:
            digit = _HAN_DIGITS[sign]
            continue
        scale = _SCALES[sign]
        if scale >= _SCALES["万"]:
            total, section, digit = (total + section + digit) * scale, 0, 0
        else:
            section, digit = section + max(digit, 1) * scale, 0
    return Decimal(total + section + digit)


def write_quantity(quantity: Quantity | None) -> str:
    """A quantity as it stands in a field: ``4,310余``, ``约120``, ``不足50``, ``20—30``, ``未报``; empty for None."""
    if quantity is None:
        return ""
    number = quantity.number
    if number is None:
        return "未报"
    text = write_number(number)
    if quantity.form is Form.BETWEEN and quantity.upper is not None:
        return f"{text}—{write_number(quantity.upper)}"
    return _WRITTEN[quantity.form].format(text)


_WRITTEN: Final[Mapping[Form, str]] = MappingProxyType(
    {Form.EXACT: "{}", Form.AT_LEAST: "{}余", Form.ABOUT: "约{}", Form.AT_MOST: "不足{}", Form.BETWEEN: "{}"}
)


def write_number(number: int | Decimal) -> str:
    """A number with thousands separators, decimals only where it has them."""
    if isinstance(number, int):
        return f"{number:,}"
    return f"{number:,f}".rstrip("0").rstrip(".") if number % 1 else f"{int(number):,}"


def requalified(quantity: Quantity | None, form: Form) -> Quantity | None:
    """The same number said in another way (the F2 menu); None where that makes no sense.

    Args:
        quantity: What stands in the field.
        form: ``BETWEEN`` needs a second number and is typed, not chosen.
    """
    if form is Form.UNKNOWN:
        return UNKNOWN
    if quantity is None or quantity.number is None or form is Form.BETWEEN:
        return None
    return Quantity(form, quantity.number)
