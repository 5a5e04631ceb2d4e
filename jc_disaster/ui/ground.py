"""The ground of the window: what is painted first, before any control is there. Costs one widget and one painter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from jc_disaster.ui.theme import LARGE, Theme
from jc_disaster.ui.tokens import EXERCISE_FRAME, RAIL_WIDTH, STATUS_HEIGHT, STRIP_HEIGHT, TOP_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QVBoxLayout


def plate_width(theme: Theme) -> int:
    """Room for the kind of the record, also where its English stands before it; measured without a font."""
    return theme.px(56 + 10 * (len(theme.kind_word) - 2))


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
        plate = (left + rail + 16, top + (bar - theme.px(30)) // 2)
        painter.fillRect(*plate, plate_width(theme), theme.px(30), QColor(tokens.mark))
        painter.setFont(theme.font(LARGE, medium=True))
        painter.setPen(QColor(tokens.on_mark))
        painter.drawText(plate[0] + theme.px(12), plate[1] + theme.px(21), theme.kind_word)
        painter.end()
        self.painted.emit()
