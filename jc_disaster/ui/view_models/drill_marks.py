"""Marks of an exercise in words: counts first, the exact fraction and the share beside them. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jc_disaster.exercise.judging import Tally

_PERCENT: Final = 100
NOT_MARKED: Final = "没有应做事项，不评分"


def tally_words(tally: Tally) -> str:
    """A tally: 应做 5，做到 4，不符 1：4/6（66%）; nothing is marked where nothing was expected."""
    if tally.share is None:
        return NOT_MARKED
    return f"{counts_words(tally)}：{share_words(tally)}"


def counts_words(tally: Tally) -> str:
    """The three counts that a mark is made of."""
    return f"应做{tally.expected}，做到{tally.met}，不符{tally.faults}"


def share_words(tally: Tally) -> str:
    """The mark as it was counted, and in whole percent, cut so that only a faultless one reads 100."""
    if tally.share is None:
        return NOT_MARKED
    percent = tally.share.numerator * _PERCENT // tally.share.denominator
    return f"{fraction_words(tally)}（{percent}%）"


def fraction_words(tally: Tally) -> str:
    """The mark as it was counted, not reduced; a dash where nothing was expected."""
    return "—" if tally.share is None else f"{tally.met}/{tally.expected + tally.faults}"
