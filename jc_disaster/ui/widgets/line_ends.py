"""Where a line must not end: a number stands beside its unit, and no sign stands in a last line alone.

Chinese may be broken between any two signs, so a line breaker parts 200 from 户 and leaves one sign and its 。 for the
last line. What is painted is therefore joined by a sign without width; what is kept, copied and recorded never is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

CENTRED: Final = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)

JOINT: Final = "\u2060"  # WORD JOINER: no width, and no break on either side of it (UAX 14, class WJ)
SHORT, MIDDLE = 7, 10  # signs of a paragraph below which fewer of them stand together at its end
# 200户, 15 人, 5000余人, 10万多人
_UNIT: Final = re.compile(r"(\d)([余多]?)( ?)([万亿]?)([余多]?)(?=[\u4e00-\u9fff])")
_PARTS: Final = re.compile(  # 24小时, Ⅱ级, 5.3.1（1）, 2026-11-23, --option
    r"(?<=小)(?=时)|(?<=分)(?=钟)|(?<=[Ⅰ-Ⅻ])(?=级)|(?<=\d)(?=（\d)|(?<=-)(?=[!-~])"
)
_PARAGRAPH: Final = re.compile(r"[^\n\u2028]+")  # Qt parts the lines of a cell by U+2028
_OPENING: Final = re.compile(r"[（“《]")
_NUMBER: Final = re.compile(r"\d[\d,.]*$")
_GOES_ON: Final = re.compile(r"[\d,.万亿千百]")
_END: Final = re.compile(r"([\u4e00-\u9fff]+)[^\w\s]*$")


def held(text: str) -> str:
    """``text`` with what must stay in one line joined; `loose` gives it back as it was."""
    return _PARAGRAPH.sub(lambda found: _held(found.group()), text)


def loose(text: str) -> str:
    """``text`` without the joints."""
    return text.replace(JOINT, "")


def elided(metrics: QFontMetrics, text: str, room: int) -> str:
    """``text``, cut with … where it is wider than ``room`` px; a number is left out whole, never made a smaller one."""
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    if cut == text or not cut.endswith("…"):
        return cut
    kept = cut[:-1]
    number = _NUMBER.search(kept) if _GOES_ON.match(text, len(kept)) else None
    return cut if number is None else f"{kept[: number.start()]}…"


def _held(paragraph: str) -> str:
    end = _END.search(paragraph)
    if end is not None:
        kept = 2 if len(paragraph) < SHORT else 3 if len(paragraph) < MIDDLE else 4
        cut = max(end.start(), end.end(1) - kept)
        if _OPENING.match(paragraph, cut - 2):  # no bracket stays behind with one sign
            cut -= 1
        paragraph = paragraph[:cut] + JOINT.join(paragraph[cut:])
    return _PARTS.sub(JOINT, _UNIT.sub(_beside, paragraph))


def _beside(number: re.Match[str]) -> str:
    """A number with what stands behind it joined to its unit."""
    return "".join(part + JOINT for part in number.groups() if part)


def balanced(metrics: QFontMetrics, area: QRect, words: str) -> QRect:
    """The narrowest middle of ``area`` in which ``words`` take no more lines: no word stands alone in the last one."""
    high = metrics.boundingRect(area, CENTRED, words).height()
    narrow, wide = area.width() // 2, area.width()
    while wide - narrow > 1:
        width = (narrow + wide) // 2
        fits = metrics.boundingRect(QRect(0, 0, width, area.height()), CENTRED, words)
        if fits.height() > high or fits.width() > width:
            narrow = width
        else:
            wide = width
    spare = (area.width() - wide) // 2
    return area.adjusted(spare, 0, -spare, 0)
