"""A pasted text made fit to be shown, read and kept: one sign stays one sign, and nothing in it is invisible. Pure."""

from __future__ import annotations

import unicodedata
from typing import Final, NamedTuple

from jc_disaster.incident.fields import TEXT_LIMIT

# What a report can carry is what is read: nothing is recorded that its source does not show.
LONGEST: Final = TEXT_LIMIT
_SHOWN: Final = "\n\t"


class Taken(NamedTuple):
    """A pasted text as it can be shown, read and kept.

    Attributes:
        text: No longer than ``LONGEST``; signs that cannot be seen stand as �.
        notice: What was done to it, in words; empty when nothing was.
    """

    text: str
    notice: str


def taken_text(pasted: str) -> Taken:
    """What of a pasted text is shown, read and kept; one sign stays one sign, so that places stay places.

    Signs that steer the direction of writing could show 12 as 21; they and other invisible ones are made visible.
    """
    joined = pasted.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    cut = joined[:LONGEST]
    text = "".join(sign if _visible(sign) else "\ufffd" for sign in cut)
    hidden = sum(1 for before, after in zip(cut, text, strict=True) if before != after)
    notes = []
    if len(joined) > LONGEST:
        notes.append(
            f"来报共 {len(joined):,} 字，只取前 {LONGEST:,} 字；其余没有读、也不会存，请分几次粘贴。"
        )
    if hidden:
        notes.append(f"来报含 {hidden:,} 个看不见的控制字符，已显示为 �，请核对数字。")
    return Taken(text, "".join(notes))


def _visible(sign: str) -> bool:
    return sign in _SHOWN or unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co"}
