"""What the reader hands on: claims (figures that the message states) and notes (what only a person can say)."""

from __future__ import annotations

from typing import NamedTuple

from jc_disaster.intake.scope import Scope
from jc_disaster.kernel.quantity import Quantity


class Claim(NamedTuple):
    """One figure that the message states.

    Attributes:
        key: The figure.
        quantity: In the figure's unit; ``UNKNOWN`` when the message says that nobody knows yet.
        scope: Whose it is.
        start: Offset of the words in the laid-out text.
        end: Offset behind them.
        increment: 新增.
        cumulative: Said to be 累计.
        corrected: Said to replace an earlier number.
        part: Told as a part of a total (其中, in brackets).
        unsure: The place it may belong to instead of ``scope``.
        meaning: The meaning of its head.
        listed: One of a list that should make up its total.
        partial: Of some people or things only (遗体, 转移游客, a bracket): any other number of its figure stands before
            it.
        alone: Told of several places and of no others (without 等).
        joint: Told of several places named together (夺火乡、马圪当乡转移612人).
    """

    key: str
    quantity: Quantity
    scope: Scope
    start: int
    end: int
    increment: bool = False
    cumulative: bool = False
    corrected: bool = False
    part: bool = False
    unsure: Scope | None = None
    meaning: str = ""
    joint: bool = False
    alone: bool = False
    listed: bool = False
    partial: bool = False


class Note(NamedTuple):
    """Something a person must say: its kind (see ``questions``), the figure, the place and the words."""

    kind: str
    key: str
    scope: Scope
    start: int
    end: int
