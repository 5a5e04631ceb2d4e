"""Where lines of Chinese text may end, and where they do.

避头尾: no line begins with a closing mark, none ends with an opening one. Numbers stay with their units, dates
and times in one piece, clause numbers whole. A line that cannot be filled exactly is made so: first by
narrowing its last mark and its steps a little, otherwise by widening the steps between its characters.

Widths are counted in ems of the text (one em is one Chinese character).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOSING: Final = "，。；：、！？）》〉」』〕】”’％℃·…—"
OPENING: Final = "（《〈「『〔【“‘"
_HALVED: Final = "，。；：、！？）》〉」』〕】”’"  # closing marks whose right half is empty
_MOST_NARROWED: Final = 0.03  # ems each step of a line may lose
_NARROWED_AT_END: Final = 0.5  # ems of the last mark of a line that may stand beyond the margin
_WIDEST_HOLE: Final = 3.0  # ems: a date is rather broken than a line widened further
_TINY: Final = 1e-6

_NEVER, _RELUCTANT, _FREE = 0, 1, 2
_UNIT = (
    r"(?:亿|万)?(?:人次|小时|公里|公顷|毫米|平方米|立方米|分钟|千米"
    r"|[人户间年月日时分秒级号元名岁天次个件套顶床吨亩米条份页期项例处起所座台辆架艘支]|%|％|℃)?"
)
_NUMBER = r"\d+(?:[.,:/]\d+)*"
_KEPT = re.compile(
    rf"第?{_NUMBER}(?:[-–~～至]{_NUMBER})?(?:余|多)?{_UNIT}"
    r"|[Ⅰ-Ⅻ一二三四]级|[A-Za-z0-9]+(?:[A-Za-z0-9.,:/_@+-]*[A-Za-z0-9])?|——|……"
)
_JOINED = re.compile(r"\d{1,2}月\d{1,2}日|\d{1,2}时\d{1,2}分|\d+(?:\.\d+)+（\d+）|〕\d+号?")
_YEAR = re.compile(r"\d年(?=\d)")
_NO_START = re.compile(f"[{CLOSING}]")
_NO_END = re.compile(f"[{OPENING}]")


class _Ruler(NamedTuple):
    """A text with where it may break and where each character ends, in ems from the start of the text."""

    text: str
    places: bytearray
    ends: list[float]


class Line(NamedTuple):
    """Characters ``start`` to ``end`` of the text, with ``spare`` ems to fill (negative: to save)."""

    start: int
    end: int
    spare: float
    last: bool


def opportunities(text: str) -> bytearray:
    """For each place before a character: may a line break there (0 never, 1 reluctantly, 2 freely)."""
    places = bytearray([_FREE]) * (len(text) + 1)
    for pattern in (_KEPT, _JOINED):
        for found in pattern.finditer(text):
            first, end = found.span()
            places[first + 1 : end] = bytes(end - first - 1)
    for found in _YEAR.finditer(text):
        places[found.end()] = _RELUCTANT
    for found in _NO_START.finditer(text):
        places[found.start()] = _NEVER
    for found in _NO_END.finditer(text):
        places[found.end()] = _NEVER
    return places


def break_lines(text: str, advances: Sequence[float], first: float, rest: float) -> list[Line]:
    """Break ``text`` into lines.

    Args:
        text: Without line feeds.
        advances: Width of each character in ems.
        first: Room on the first line, in ems.
        rest: Room on the other lines.

    Returns:
        At least one line; together they hold every character once.
    """
    ends = [0.0, *accumulate(advances)]
    total = len(text)
    if ends[total] <= first + _TINY:
        return [Line(0, total, first - ends[total], last=True)]
    ruler = _Ruler(text, opportunities(text), ends)
    lines: list[Line] = []
    start, room = 0, first
    while start < total:
        end = _end_of_line(ruler, start, room)
        lines.append(Line(start, end, ends[start] + room - ends[end], last=end == total))
        start, room = end, rest
    return lines


def _end_of_line(ruler: _Ruler, start: int, room: float) -> int:
    text, places, ends = ruler
    limit = ends[start] + room
    fits = max(bisect_right(ends, limit + _TINY) - 1, start + 1)
    if fits >= len(text):
        return len(text)
    if places[fits] == _FREE:
        return fits
    beyond = next((end for end in range(fits + 1, min(fits + 4, len(text) + 1)) if places[end] == _FREE), 0)
    if beyond and ends[beyond] - limit <= _saves(text, start, beyond) + _TINY:
        return beyond
    before = places.rfind(_FREE, start + 1, fits)
    if before < 0 or limit - ends[before] > _WIDEST_HOLE:
        before = max(before, places.rfind(_RELUCTANT, start + 1, fits + 1))
    return before if before > 0 else fits


def narrowed(text: str, line: Line) -> tuple[float, float]:
    """How a line that is too long is made to fit.

    The empty half of a closing mark may stand beyond the margin; what that does not save is taken evenly from
    the steps between the characters, so little that nobody sees it and that copied text stays in one piece.

    Returns:
        Ems saved at the last character, and at each step before it.
    """
    at_end = min(_NARROWED_AT_END, -line.spare) if text[line.end - 1] in _HALVED else 0.0
    steps = max(1, line.end - line.start - 1)
    return at_end, (-line.spare - at_end) / steps


def _saves(text: str, start: int, end: int) -> float:
    """The most ems that can be saved from ``start`` to ``end``."""
    return (_NARROWED_AT_END if text[end - 1] in _HALVED else 0.0) + _MOST_NARROWED * (end - start - 1)
