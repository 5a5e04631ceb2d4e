"""A head found for a number: what it means, where it stands, and which of two is the better."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jc_disaster.intake.lexicon import KEYS, MOVES, UNCLEAR, Unit
from jc_disaster.intake.tokens import Token
from jc_disaster.kernel.quantity import Form

OTHER_MEANING = "other"  # counted, but no figure: rescuers, works, money spent
MIXED = "mixed"  # two heads that no figure counts together


class Head(NamedTuple):
    """A head found for a number.

    Attributes:
        meaning: A meaning of the lexicon, ``OTHER_MEANING`` or ``MIXED``.
        start: Where the words begin that say so.
        end: Where they end.
        at: The head's index in the clause.
        weak: Whether it only describes people.
        near: Whether no unknown sign stands between it and the number.
        each: The meanings that the number holds for one by one (死亡、失踪各1人).
    """

    meaning: str
    start: int
    end: int
    at: int
    weak: bool
    near: bool
    each: tuple[str, ...] = ()


def fits(meaning: str, units: Sequence[Unit]) -> bool:
    """Whether a number in one of ``units`` could be counted under ``meaning``."""
    for unit in units:
        wanted = Unit.PERSON if unit is Unit.PERSON_TIMES else unit
        if unit is Unit.NONE or (meaning, wanted) in KEYS:
            return True
        if meaning == "crop_hit":
            return unit is Unit.AREA
        if meaning in UNCLEAR and (wanted is Unit.MONEY) == (meaning == "bare_loss"):
            return True
    return False


def choose(before: Head | None, behind: Head | None) -> Head | None:
    """The better of the heads on the two sides of a number."""
    if before is None:
        return behind if behind is not None and (not behind.weak or behind.meaning == OTHER_MEANING) else None
    moved = (
        behind is not None and before.meaning in MOVES and behind.meaning in MOVES
    )  # 转移居民73户到学校安置
    if behind is not None and before.weak and not behind.weak and not moved:
        return behind
    return before


def is_zero(token: Token) -> bool:
    """Whether a number is exactly zero."""
    return token.quantity is not None and token.quantity.form is Form.EXACT and token.quantity.number == 0
