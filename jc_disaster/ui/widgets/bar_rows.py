"""Where the parts of a bar of 研判 stand, worked out once for its size and not under every key."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPolygonF


class Threshold(NamedTuple):
    """The number of a threshold where it is painted, and how far its band reaches (px).

    A marker between ``covered_from`` and ``covered_to`` would cover it.
    """

    text: str
    rank: int
    place: QRectF
    end: float
    font: QFont
    covered_from: float
    covered_to: float


class BarRow(NamedTuple):
    """Where what moves in a row is painted (px).

    Attributes:
        moving: All that a figure can change; the label stands.
        bar: The bar.
        numbers: The numbers on it.
        said: What is known and how far it is to the next level, in words.
        stem: The marker's stem on a value at 0 px.
        head: The marker's head likewise.
    """

    moving: QRect
    bar: QRectF
    numbers: list[Threshold]
    said: QRectF
    stem: QRectF
    head: QPolygonF


class SignWidths(dict[str, float]):
    """How wide the signs of a font are (px), each measured once; a text is never wider than its signs."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, sign: str) -> float:
        width = self[sign] = self._metrics.horizontalAdvance(sign)
        return width

    def of(self, text: str) -> float:
        """The most that ``text`` takes."""
        return sum([self[sign] for sign in text])
