"""Numbers as people write them in messages, read exactly: 1,234 · 3.83万 · 两千三百 · 五十余万 · 近5000 · 3至5.

``NUMBER`` is the pattern of one written number with the words around it that say how exact it is; ``quantity_of``
turns a match into a quantity. Arithmetic is whole or decimal, never binary floating point.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from jc_disaster.kernel.quantity import Quantity, about, at_least, at_most, between, exact

CHINESE_DIGITS: Mapping[str, int] = MappingProxyType(
    {
        **{sign: value for value, sign in enumerate("零一二三四五六七八九")},
        **{sign: value for value, sign in enumerate("壹贰叁肆伍陆柒捌玖", start=1)},
        "〇": 0,
        "两": 2,
    }
)
_SMALL_UNITS: Mapping[str, int] = MappingProxyType(
    {"十": 10, "拾": 10, "廿": 20, "卅": 30, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
)
_LARGE_UNITS: Mapping[str, int] = MappingProxyType({"万": 10_000, "亿": 100_000_000})

_COUNTING = "零一二两三四五六七八九十百千"
_AFTER_POINT = "零〇一二三四五六七八九"
CHINESE = "".join(CHINESE_DIGITS) + "".join(_SMALL_UNITS) + "".join(_LARGE_UNITS)
LARGEST = 1_000_000_000
_LONGEST_NUMBER = 24

_AT_LEAST = ("至少", "不少于", "不低于", "超过", "突破", "超出", "多达", "超", "逾", "上")
_AT_MOST = ("不超过", "不足", "不到", "未到", "至多", "最多", "将近", "接近", "近")
_ABOUT = ("大约", "大概", "约为", "约有", "约计", "约")
# 附近, 最近, 节约 and 早上 end in the same signs and say nothing about the number that follows.
_BEFORE = "|".join(
    {"近": "(?<![附最临靠])近", "约": "(?<![节条公])约", "上": "(?<![以晚早])上(?=[十百千万亿])"}.get(
        word, word
    )
    for word in sorted(_AT_LEAST + _AT_MOST + _ABOUT, key=len, reverse=True)
)

FIRST_OF_QUALIFIERS = "".join(sorted({word[0] for word in _AT_LEAST + _AT_MOST + _ABOUT}))

# A run that must be taken whole says so by looking behind its end: the possessive quantifiers of Python 3.11.0 to
# 3.11.4, which Debian 12 ships, match nothing at all where they should match.
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]|,[0-9]{3})|[0-9]+(?![0-9]))(?:\.[0-9]+(?![0-9]))?"
_REST = (
    r"(?:[0-9]{1,4}[百千](?:万|(?!万))|(?<=亿)[0-9]{1,4}万|(?<=万)[0-9]{4}(?![0-9])"
    r"|(?<=[百千万])零[0-9]{1,3}(?![0-9])|(?<=百)[0-9]{2}(?![0-9])|(?<=千)[0-9]{3}(?![0-9]))"
)
_MIXED = (
    rf"(?:{_ARABIC}\ ?(?:[十百千]?[余多]?[十百千万亿]+(?![十百千万亿]))?)"
    rf"{_REST}*(?!{_REST})"
)
# 万 alone is no number (万州, 万一): it needs 余 or 多 behind it, or 近, 上, 超 before it.
# 三点八四万: spelled out with its point, and 万 or 亿 behind it; 三点八 alone is a magnitude or an hour.
_POINTED = (
    rf"(?<![{CHINESE}第午晨晚早])[{_COUNTING}]{{1,6}}点[{_AFTER_POINT}]{{1,4}}[万亿]{{1,2}}(?![{CHINESE}])"
)
_WORDED = (
    rf"(?<![{CHINESE}第])(?:[数几](?=[十百千万])|(?![百千万亿])|(?=[百千万]{{1,2}}[余多])|(?<=[近上超逾约足到过])(?=[百千万亿]))"
    rf"(?:[{CHINESE}]{{16}}|[{CHINESE}]{{1,15}}(?![{CHINESE}]))"
    r"(?:[余多几](?:[十百千万亿]{3}|[十百千万亿]{1,2}(?![十百千万亿])))?"
)

NUMBER = (
    rf"(?:(?P<before>{_BEFORE})\ ?)?"
    rf"(?P<first>(?P<arabic>{_MIXED})(?:\ ?[~\-至到]\ ?(?P<last>{_MIXED})(?!\ ?月))?|{_POINTED}|{_WORDED})"
    r"(?:\ ?(?P<more>余|多|来|几)(?!少|数|处|个))?"
)
AFTER = r"(?P<after>左右|上下|以上|以下|之多)?"

_VAGUE = re.compile(r"[数几来]")
_PIECE = re.compile(rf"[0-9][0-9,]*(?:\.[0-9]+)?|[{CHINESE}]")


def value_of(words: str) -> int | Decimal | None:
    """The number that ``words`` spell, or None when they spell none with certainty (三万五, 一二三, 数百).

    Args:
        words: Arabic, Chinese or mixed numerals: ``"3.83万"``, ``"两千三百"``, ``"3万5千"``, ``"二〇二六"``.
    """
    whole, point, rest = words.partition("点")
    if point:
        return _pointed(whole, rest)
    pieces = _PIECE.findall(words)
    if pieces and all(piece in CHINESE_DIGITS for piece in pieces):
        return _spelled_out(pieces)
    total: int | Decimal = 0
    section: int | Decimal = 0
    digit: int | Decimal | None = None
    last_unit, zero_seen = 1, False
    for piece in pieces:
        if piece in _LARGE_UNITS:
            unit = _LARGE_UNITS[piece]
            section += digit or 0
            if not (total or section) and digit is None:
                section = 1  # 万余人 is ten thousand and more
            total = (total + section) * unit if total < unit else total + section * unit
            section, digit, last_unit, zero_seen = 0, None, unit, False
        elif piece in _SMALL_UNITS:
            unit = _SMALL_UNITS[piece]
            section += unit if digit is None else digit * unit
            digit, last_unit, zero_seen = None, unit if unit >= 100 else 10, False
        elif digit:
            return None
        else:
            digit = _digit(piece)
            zero_seen = zero_seen or digit == 0
    if digit and digit < 10 and last_unit > 10 and not zero_seen:
        return None  # 三万五 is 35,000 to one speaker and 30,005 to another
    return _plain(total + section + (digit or 0))


def _pointed(whole: str, rest: str) -> int | Decimal | None:
    """三点八四万: the digits behind the point one by one, then the unit of the whole."""
    digits = rest.rstrip("万亿余多")
    number, unit = value_of(whole), value_of("一" + rest[len(digits) :])
    if number is None or unit is None or not digits:
        return None
    decimals = "".join(str(CHINESE_DIGITS[sign]) for sign in digits)
    return _plain(Decimal(f"{number}.{decimals}") * unit)


def _digit(piece: str) -> int | Decimal:
    if piece in CHINESE_DIGITS:
        return CHINESE_DIGITS[piece]
    bare = piece.replace(",", "")
    return Decimal(bare) if "." in bare else int(bare)


def _spelled_out(pieces: list[str]) -> int | None:
    """Digit after digit: 二〇二六, 五; two digits side by side without 〇 are a range (三五人) and stay unread."""
    if len(pieces) == 1:
        return CHINESE_DIGITS[pieces[0]]
    if len(pieces) == 4:
        return int("".join(str(CHINESE_DIGITS[piece]) for piece in pieces))
    return None


def _plain(value: int | Decimal) -> int | Decimal:
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value


def quantity_of(match: re.Match[str]) -> Quantity | None:
    """The quantity that a match of ``NUMBER`` + ``AFTER`` states, or None when it is too vague to be one.

    Args:
        match: A match with the groups ``before``, ``first``, ``last``, ``more`` and ``after``.
    """
    before, first, last, more, after = match.group("before", "first", "last", "more", "after")
    if not (before or last or more or after) and first.isascii() and first.isdigit():
        return exact(int(first)) if len(first) <= 12 else None
    if len(first) > _LONGEST_NUMBER or more in ("来", "几") or _VAGUE.search(first):
        return None
    if last:
        return _range(first[: first.rindex(last)].rstrip(" ~-至到"), last)
    number = value_of(first)
    if number is None or number > LARGEST * 10_000:  # money is written in 元, and counted in 万元
        return None
    beyond = bool(more) or "余" in first or "多" in first
    return _with_form(number, before or "", after or "", beyond=beyond)


def _range(first: str, last: str) -> Quantity | None:
    low, high = value_of(first), value_of(last)
    scale = last.lstrip("0123456789.,")
    if low is not None and scale and first.isascii():
        low = value_of(first + scale)
    if low is None or high is None or low > high:
        return None
    return between(low, high)


def _with_form(number: int | Decimal, before: str, after: str, *, beyond: bool) -> Quantity | None:
    if beyond:
        return None if before in _AT_MOST or after == "以下" else at_least(number)
    if before in _AT_MOST or after == "以下":
        return at_most(number)
    if before in _ABOUT or after in ("左右", "上下"):
        return about(number)
    if before in _AT_LEAST or after == "以上":
        return at_least(number)
    return exact(number)
