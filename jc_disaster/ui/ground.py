"""The ground of the window: what is painted first, before any control is there. Costs one widget and one painter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from jc_disaster.ui.theme import LARGE, SMALL, Theme
from jc_disaster.ui.tokens import EXERCISE_FRAME, RAIL_WIDTH, STATUS_HEIGHT, STRIP_HEIGHT, TOP_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QVBoxLayout


def plate_size(theme: Theme) -> tuple[int, int]:
    """Room for the kind of the record, also where its English stands above it; measured without a font."""
    english = len(theme.kind_word.rpartition(" ")[0])
    return (theme.px(20 + 10 * english), theme.px(42)) if english else (theme.px(56), theme.px(30))


def paint_plate(painter: QPainter, theme: Theme, area: QRect) -> None:
    """Paint the word 正式 or 演练, with its English above it where the window is read in English."""
    painter.setPen(QColor(theme.tokens.on_mark))
    english, _, word = theme.kind_word.rpartition(" ")
    if english:
        painter.setFont(theme.font(SMALL, medium=True))
        upper = area.adjusted(0, theme.px(2), 0, -area.height() // 2)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, english)
        area = area.adjusted(0, area.height() // 2 - theme.px(2), 0, 0)
    painter.setFont(theme.font(LARGE, medium=True))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, word)


class Ground(QWidget):
    """Rail, bars and the kind of the record stand at once; an exercise is framed in purple on all sides.

    ``painted`` is sent after the outline was painted: the display tells a window late that it may paint, and what
    began when the window was merely shown would keep it empty until it is done.
    """

    painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.furnished = False
        self.column: QVBoxLayout | None = None

    def put_on_top(self, widget: QWidget) -> None:
        """Put something across the window above all that stands there, beside the rail."""
        if self.column is not None:
            self.column.insertWidget(0, widget)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground and the frame; while nothing stands on it, the outline of what will."""
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        area = self.rect()
        if theme.exercise:
            painter.fillRect(area, QColor(tokens.mark))
            edge = EXERCISE_FRAME
            area = area.adjusted(edge, edge, -edge, -edge)
        painter.fillRect(area, QColor(tokens.ground))
        if self.furnished:
            return
        left, top, width, height = area.left(), area.top(), area.width(), area.height()
        rail, bar = theme.px(RAIL_WIDTH), theme.px(TOP_HEIGHT)
        strip, status = theme.px(STRIP_HEIGHT), theme.px(STATUS_HEIGHT)
        painter.fillRect(left, top, rail, height, QColor(tokens.rail))
        painter.fillRect(left + rail, top, width - rail, bar, QColor(tokens.surface))
        painter.fillRect(left + rail, top + bar, width - rail, strip, QColor(tokens.sunken))
        painter.fillRect(left + rail, top + height - status, width - rail, status, QColor(tokens.surface))
        wide, high = plate_size(theme)
        plate = QRect(left + rail + 16, top + (bar - high) // 2, wide, high)
        painter.fillRect(plate, QColor(tokens.mark))
        paint_plate(painter, theme, plate)
        painter.end()
        self.painted.emit()
