"""The line across an exercise window while a real incident is open, and while the exercise is suspended for one."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jc_disaster.ui.theme import BASE, Theme
from jc_disaster.ui.widgets.panel import Text

HEIGHT = 34
SUSPENDED = "演练已暂停，时钟停住，不再发出情景；确认继续的，由导调人员写明理由恢复，不再继续的请提前终止。"


class RealReminder(QWidget):
    """Across the whole width above everything, so that nobody in the room misses it; hidden while there is nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumHeight(theme.px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        self.words = Text(theme, size=BASE, medium=True, color=theme.tokens.bad, wrap=True)
        row.addWidget(self.words, 1)
        self.hide()

    def show_state(self, reminder: str, *, suspended: bool) -> None:
        """Say that a real incident is open (``reminder``), and whether the exercise stands still for it."""
        parts = [
            part for part in (f"{reminder}。" if reminder else "", SUSPENDED if suspended else "") if part
        ]
        self.words.setText(f"{self._theme.mark}{''.join(parts)}" if parts else "")
        self.setAccessibleName(self.words.text())
        self.setVisible(bool(parts))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground with a strong edge on both sides."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.bad_tint))
        for top in (0, self.height() - 2):
            painter.fillRect(0, top, self.width(), 2, QColor(tokens.bad))
