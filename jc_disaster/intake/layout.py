"""The message as it is read: signs of one width, broken lines mended, and the way back to the original.

Every sign of the original stands for one sign here or for none, so that each word found can be pointed at in the
message as it was received.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Final, NamedTuple

_WIDTHS: Final = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys((0x3000, 0xA0, 0x200B, 0xFEFF, 0x202F, 0x0D, *range(0x2000, 0x200B)), " "),
    **dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n"),
    **dict.fromkeys(map(ord, "—–−‐―─"), "-"),
    **dict.fromkeys(map(ord, "○◯"), "〇"),
    **dict.fromkeys(map(ord, "【〔〖"), "["),
    **dict.fromkeys(map(ord, "】〕〗"), "]"),
    **dict.fromkeys(map(ord, "│┃"), "|"),
    ord("〜"): "~",
    ord("､"): "、",
    ord("｡"): "。",
    ord("﹐"): ",",
    ord("•"): "·",
}

_BLANK = re.compile(r"[ \n\t]+")
_CELLS = re.compile(r"[\t|]|  +")
_GROUP = re.compile(r"[0-9]{3}(?![0-9])(?: ?[0-9]{3}(?![0-9])){0,3}")
_UNIT_NEXT = re.compile(
    r"[0-9.]{0,12}[余多]?[十百千万亿]{0,2}[余多]?(?:人(?!员|口|数)|户(?!数|均)|间(?!数)|亩|公顷|元|[万亿余](?![0-9里])|名(?!单)|位)"
)
_FORM_LINE = re.compile(
    r"[ \t]*(?:[0-9一二三四五六七八九十]{1,3}[.、)]|[(\[][0-9一二三四五六七八九十]|[^,。;\n]{1,16}?[:\t])"
)
_WRAPPED_FROM = 16


class Layout(NamedTuple):
    """The text to read and, for every piece taken out, where it stood.

    Attributes:
        text: The text to read, with half-width signs.
        kept: Offsets in ``text`` behind which something was taken out, ascending.
        removed: How many signs had been taken out up to and including that place.
    """

    text: str
    kept: list[int]
    removed: list[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span in the message as received, in code points, for a span in ``text``; ends exclusive."""
        return self._at(start), self._at(end - 1) + 1 if end > start else self._at(start)

    def _at(self, offset: int) -> int:
        index = bisect_right(self.kept, offset)
        return offset + (self.removed[index - 1] if index else 0)


def lay_out(message: str, breaks_word: Callable[[str, int], bool]) -> Layout:
    """Mend the message for reading.

    Args:
        message: As received.
        breaks_word: Told a text and an offset in it, says whether a known word runs across that offset.
    """
    raw = message.translate(_WIDTHS)
    parts: list[str] = []
    kept: list[int] = []
    removed: list[int] = []
    done = length = 0
    for blank in _BLANK.finditer(raw):
        start, end = blank.span()
        parts.append(raw[done:start])
        length += start - done
        sign = _blank_as(raw, start, end, breaks_word)
        parts.append(sign)
        length += len(sign)
        if len(sign) < end - start:
            kept.append(length)
            removed.append((removed[-1] if removed else 0) + end - start - len(sign))
        done = end
    parts.append(raw[done:])
    return Layout("".join(parts), kept, removed)


def _blank_as(raw: str, start: int, end: int, breaks_word: Callable[[str, int], bool]) -> str:
    """What stands for a run of blanks: nothing, one space, a cell border, or the end of a line."""
    blank = raw[start:end]
    before = raw[start - 1] if start else "\n"
    after = raw[end] if end < len(raw) else "\n"
    lines = blank.count("\n")
    if lines:
        return "" if lines == 1 and _is_soft(raw, start, end, breaks_word) else "\n"
    if before == "\n" or after == "\n":
        return ""
    if "\t" in blank or len(blank) > 1:
        return "\t"
    if before in "0123456789" and after in "0123456789":
        return "" if _is_grouped(raw, start, end) else " "
    if (before in "0123456789" and after == ",") or (before == "," and after in "0123456789"):
        return " "
    return ""


def _is_grouped(raw: str, start: int, end: int) -> bool:
    """Whether a space stands between thousands: 1 234人, but not 3 200 beside 12 5."""
    first = start
    while first and raw[first - 1] in "0123456789":
        first -= 1
    return (
        1 <= start - first <= 3
        and _GROUP.match(raw, end) is not None
        and raw[first - 1 : first] not in ("\t", ".")
    )


def _is_soft(raw: str, start: int, end: int, breaks_word: Callable[[str, int], bool]) -> bool:
    """Whether a line was broken only by its width, inside a number or a sentence."""
    before, after = raw[start - 1 : start], raw[end : end + 1]
    in_thousands = before == "," and _GROUP.match(raw, end) is not None
    if not before or not after or (before in "。;!?:,、)]" and not in_thousands):
        return False
    line_start = raw.rfind("\n", max(0, start - 400), start) + 1
    if before in "0123456789," or (before == "." and after in "0123456789"):
        return _continues_number(raw, line_start, start, raw[end : end + 24])
    return after in ",。;、" or _continues_sentence(raw, line_start, start, end, breaks_word)


def _continues_sentence(
    raw: str, line_start: int, start: int, end: int, breaks_word: Callable[[str, int], bool]
) -> bool:
    """Whether the next line goes on with the sentence: a word runs across, or the line is full and nothing ends it."""
    line_ends = raw[start - 1] in "人户间亩顷元" and raw[start - 2 : start - 1] in "0123456789余多万千百"
    next_line = raw[end : end + 24]
    if line_ends or _FORM_LINE.match(next_line) or _CELLS.search(raw, line_start, start):
        return False
    around = raw[max(line_start, start - 12) : start]
    if start - line_start > 2 and breaks_word(around + next_line[:12].partition("\n")[0], len(around)):
        return True
    return start - line_start >= _WRAPPED_FROM and raw[start - 1] not in "\"'" and raw[end] not in "([-*"


def _continues_number(raw: str, line_start: int, start: int, next_line: str) -> bool:
    """Whether the next line goes on with the number at the end of this one: 受灾人口12⏎34人, not 死亡3⏎12人失踪."""
    rest = _UNIT_NEXT.match(next_line)
    if rest is None:
        return False
    number = re.search(r"[0-9.,]+$", raw[line_start:start])
    label = raw[line_start : start - len(number.group())] if number else ""
    if not label or label[-1] in ":\t 、,":
        return next_line[0] not in "0123456789." and bool(label)
    follows = next_line[rest.end() : rest.end() + 1]
    return (
        next_line[0] not in "0123456789"
        or follows in ",。;、\n)"
        or not follows
        or start - line_start >= _WRAPPED_FROM
    )
