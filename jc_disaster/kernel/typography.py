"""Punctuation as people see it.

The plan's text is stored as it came, with ASCII signs between Chinese characters; on screen and paper those signs
are full width. Stored quotes are never changed: these functions are called where words are shown.
"""

from __future__ import annotations

import re
from typing import Final

_SIGNS = str.maketrans(",;:()", "，；：（）")
_RUN = re.compile(r"[,;:()]+")
# Ideographs with their extensions, CJK punctuation, full-width forms, Chinese quotation marks and dashes, Ⅰ to Ⅻ.
_WIDE: Final = (
    ("\u3400", "\u9fff"), ("\u3001", "\u303f"), ("\uff01", "\uff60"), ("\u2014", "\u2014"), ("\u2018", "\u201d"),
    ("\u2026", "\u2026"), ("\u2160", "\u216b"), ("\uf900", "\ufaff"), ("\U00020000", "\U000323af"),
)  # fmt: skip
_ROMAN: Final = {
    "I": "Ⅰ", "II": "Ⅱ", "III": "Ⅲ", "IV": "Ⅳ", "V": "Ⅴ", "VI": "Ⅵ",
    "VII": "Ⅶ", "VIII": "Ⅷ", "IX": "Ⅸ", "X": "Ⅹ", "XI": "Ⅺ", "XII": "Ⅻ",
}  # fmt: skip
_LEVEL: Final = r"(?<![A-Za-z])[IVX]{1,4}(?=级)"


def full_width(text: str) -> str:
    """``text`` with the ASCII signs ``, ; : ( )`` beside Chinese characters made full width.

    A sign between two figures (``1,234``, ``08:30``) stays; brackets change in pairs, so ``第5.3.1(2)条`` becomes
    ``第5.3.1（2）条``. The length never changes, and a second call changes nothing.
    """
    runs = [found.span() for found in _RUN.finditer(text)]
    if not runs:
        return text
    shown = [_beside_chinese(text, first, end) for first, end in runs]
    for partners in _linked(text, runs):
        if any(shown[run] for run in partners):
            for run in partners:
                shown[run] = True
    pieces, last = [], 0
    for (first, end), wide in zip(runs, shown, strict=True):
        pieces.append(text[last:first])
        pieces.append(text[first:end].translate(_SIGNS) if wide else text[first:end])
        last = end
    return "".join([*pieces, text[last:]])


def level_signs(text: str) -> str:
    """``text`` with levels typed in letters (``II级``) shown with the one sign of the plan (``Ⅱ级``)."""
    return re.sub(_LEVEL, lambda found: _ROMAN.get(found.group(), found.group()), text)


def _beside_chinese(text: str, first: int, end: int) -> bool:
    before, after = text[first - 1 : first] if first else "", text[end : end + 1]
    return any(first <= before <= last or first <= after <= last for first, last in _WIDE)


def _linked(text: str, runs: list[tuple[int, int]]) -> list[set[int]]:
    """Runs of signs that a pair of brackets ties together."""
    group = list(range(len(runs)))
    open_in: list[int] = []
    for number, (first, end) in enumerate(runs):
        for sign in text[first:end]:
            if sign == "(":
                open_in.append(number)
            elif sign == ")" and open_in:
                _join(group, open_in.pop(), number)
    together: dict[int, set[int]] = {}
    for number in range(len(runs)):
        together.setdefault(_root(group, number), set()).add(number)
    return list(together.values())


def _join(group: list[int], one: int, other: int) -> None:
    group[_root(group, one)] = _root(group, other)


def _root(group: list[int], number: int) -> int:
    while group[number] != number:
        group[number] = group[group[number]]
        number = group[number]
    return number
