"""The numbers of headings: 一、 /（一） / 1. /（1） (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "〇一二三四五六七八九"


def in_chinese(number: int) -> str:
    """``number`` from 1 to 99 in Chinese words: 一, 十, 十二, 二十一."""
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:
        raise ValueError(f"{number} has no place in a heading")
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def heading_label(level: int, number: int) -> str:
    """The printed number of a heading, GB/T 9704-2012, 7.3.3."""
    match level:
        case 1:
            return f"{in_chinese(number)}、"
        case 2:
            return f"（{in_chinese(number)}）"
        case 3:
            return f"{number}."
        case 4:
            return f"（{number}）"
    raise ValueError(f"a heading has level 1 to 4, not {level}")
