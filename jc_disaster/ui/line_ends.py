"""Where a line may not end: between a number and what it counts, and before the last sign of a paragraph.

Chinese may be broken between any two signs; Qt does so, and 至少200 stood in one line and 户 alone in the next. A word
joiner (U+2060, Unicode Standard Annex 14, LB11) takes no room and forbids the break. It is for painting only: what is
read back, copied or told to a screen reader is plain.
"""

from __future__ import annotations

import re
from typing import Final

_JOINER: Final = "\u2060"
_SPACE: Final = f"\u00a0{_JOINER}"  # Qt breaks a line after a space, whatever follows
_SIGN: Final = "[\u3400-\u9fff]"
_UNIT: Final = "[人间户个条项份页次万亿]"
_SPACED: Final = re.compile(
    rf"(?<=[0-9]) (?={_UNIT})|(?<=[≥≤＞＜]) (?=[0-9])|(?<={_SIGN}) (?=[0-9]+(?:，|$))", re.MULTILINE
)
_COUNTED: Final = re.compile(rf"(?<=[0-9])(?={_SIGN})")
_OPTION: Final = re.compile(r"(?<=-)(?=[-a-z])")
_LAST: Final = re.compile(rf"(?<={_SIGN})(?={_SIGN}[。；：，、！？）”…]*$)", re.MULTILINE)
# What stays in one line: a number with its unit, a clause, an English word.
UNBROKEN: Final = re.compile(rf"(?:[^\s，、；。]*{_SPACE})?[!-~]+(?:\u00a0?{_JOINER}.)?[，；。]?")


def kept_together(text: str) -> str:
    """``text`` with joiners where no line may end; of as many lines as it has."""
    text = _SPACED.sub(_SPACE, text)
    for place in (_COUNTED, _OPTION, _LAST):
        text = place.sub(_JOINER, text)
    return text


def plain(text: str) -> str:
    """``text`` without joiners."""
    return text.replace(_SPACE, " ").replace(_JOINER, "")
