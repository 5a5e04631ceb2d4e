"""A line across the whole window, above everything, for what nobody may miss; hidden while there is nothing to say."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jc_disaster.ui.theme import BASE, Theme
from jc_disaster.ui.widgets.panel import Text

HEIGHT = 34
EDGE = 2


class WarningBand(QWidget):
    """One sentence under the mark of the window's kind.

    Args:
        theme: The look.
        color: Of the words and of both edges.
        ground: What lies behind them.
    """

    def __init__(self, theme: Theme, *, color: str, ground: str) -> None:
        super().__init__()
        self._theme, self._color, self._ground = theme, QColor(color), QColor(ground)
        self.setMinimumHeight(theme.px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        self.words = Text(theme, size=BASE, medium=True, color=color, wrap=True)
        row.addWidget(self.words, 1)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say this; nothing hides the line."""
        self.words.setText(f"{self._theme.mark}{words}" if words else "")
        self.setAccessibleName(self.words.text())
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground with a strong edge on both sides."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        for top in (0, self.height() - EDGE):
            painter.fillRect(0, top, self.width(), EDGE, self._color)
