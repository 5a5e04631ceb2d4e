"""Chinese typography for words that were stored in another width.

The plan's text came through a conversion: ASCII signs between Chinese characters stand for full-width ones. It is
stored as it is and shown full width; numbers, times and clause numbers keep their ASCII signs.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_FULL: Mapping[str, str] = MappingProxyType(
    {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
)
_WIDE_SIGNS = frozenset("，。；：、？！（）《》「」『』〔〕【】“”‘’…—％")


def full_width(text: str) -> str:
    """``text`` with the ASCII signs of Chinese sentences made full width.

    A sign changes when a Chinese character (or a full-width sign) stands beside it; brackets change as a pair.
    Signs between digits (1,234 and 12:30) stay.
    """
    characters = list(text)
    pairs = _pairs(text)
    for place, character in enumerate(text):
        if character in "()":
            continue
        if character in _FULL and _is_chinese_place(text, place, place):
            characters[place] = _FULL[character]
    for left, right in pairs:
        inside = any(_is_wide(character) for character in text[left + 1 : right])
        if inside or _is_chinese_place(text, left, right):
            characters[left], characters[right] = "（", "）"
    return "".join(characters)


def _pairs(text: str) -> list[tuple[int, int]]:
    found, open_places = [], []
    for place, character in enumerate(text):
        if character == "(":
            open_places.append(place)
        elif character == ")" and open_places:
            found.append((open_places.pop(), place))
    return found


def _is_chinese_place(text: str, left: int, right: int) -> bool:
    before = text[left - 1] if left else ""
    after = text[right + 1] if right + 1 < len(text) else ""
    if before.isdigit() and after.isdigit():
        return False
    return _is_wide(before) or _is_wide(after) or (before in "()%" and before != "" and _is_wide(after))


def _is_wide(character: str) -> bool:
    return bool(character) and (
        character in _WIDE_SIGNS or "㐀" <= character <= "鿿" or "\U00020000" <= character <= "\U0003134f"
    )
