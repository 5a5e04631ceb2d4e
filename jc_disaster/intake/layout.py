"""The message as it is read: signs of one width, broken lines mended, and the way back to the original.

Every sign of the original stands for one sign here or for none, so that each word found can be pointed at in the
message as it was received.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from heapq import merge
from typing import Final, NamedTuple

from jc_disaster.intake.blanks import blank_as
from jc_disaster.intake.grids import gridded, parted_by_commas

_WIDTHS: Final = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys((0x3000, 0xA0, 0x202F, 0x0D, *range(0x2000, 0x200B)), " "),
    # Signs without width and marks of direction part nothing: they go, wherever they stand.
    **dict.fromkeys(
        (0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)), "\0"
    ),
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

_BLANK = re.compile(r"[ \n\t\0]+")
# Blanks of a form filled in: 死亡〔0〕人, 受灾__3,210__人. Their signs are taken out like blanks.
_FILLED = re.compile(r"[\[_][\[_ ]{0,8}[0-9][0-9,.]{0,11}[\]_ ]{1,8}(?=人|户|间|亩|公顷|万元|亿元)")
_FRAME = str.maketrans("[]_", "\0\0\0")
# Signs one by one with a space between them, as text recognition leaves them: 受 灾 人 口 3 4 5 6 人.
_SPACED = re.compile(r"(?:[^ \n\t] ){6,}[^ \n\t]")
_LEAST_WORDS = 4
_SPACED_DIGITS = re.compile(r"(?<=[一-鿿:]) ?[0-9](?: [0-9]){1,8} ?(?=\(?(?:人|户|间|亩|公顷|万元|亿元))")


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
    raw = _FILLED.sub(lambda match: match.group().translate(_FRAME), message.translate(_WIDTHS))
    parts: list[str] = []
    kept: list[int] = []
    removed: list[int] = []
    done = length = 0
    spaced, grids, commas = (_Stretches(found(raw)) for found in (_spaced, gridded, parted_by_commas))
    for blank in _BLANK.finditer(raw):
        start, end = blank.span()
        parts.append(raw[done:start])
        length += start - done
        if grids.hold(start):
            sign = "\n" if "\n" in blank.group() else "\t"
        elif "\n" in blank.group() and commas.hold(start):
            sign = "\n"
        else:
            sign = "" if spaced.hold(start) else blank_as(raw, start, end, breaks_word)
        parts.append(sign)
        length += len(sign)
        if len(sign) < end - start:
            kept.append(length)
            removed.append((removed[-1] if removed else 0) + end - start - len(sign))
        done = end
    parts.append(raw[done:])
    return Layout("".join(parts), kept, removed)


class _Stretches:
    """Stretches of a text, asked in the order in which they stand.

    Args:
        spans: Begin and end of each, ascending.
    """

    __slots__ = ("_at", "_spans")

    def __init__(self, spans: Iterator[tuple[int, int]]) -> None:
        self._spans = spans
        self._at = next(spans, None)

    def hold(self, offset: int) -> bool:
        """Whether a stretch holds ``offset``, which is no smaller than the one asked for before."""
        while self._at is not None and self._at[1] <= offset:
            self._at = next(self._spans, None)
        return self._at is not None and self._at[0] <= offset


def _spaced(raw: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text whose signs are spaced out; a row of single digits is a table's and none."""
    words = (
        match.span()
        for match in _SPACED.finditer(raw)
        if sum("一" <= sign <= "鿿" for sign in match.group()) >= _LEAST_WORDS
    )
    yield from merge(words, (match.span() for match in _SPACED_DIGITS.finditer(raw)))
