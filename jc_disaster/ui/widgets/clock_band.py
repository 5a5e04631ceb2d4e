"""The line across the window while the machine's clock stands before the latest entry."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jc_disaster.ui.theme import BASE, Theme
from jc_disaster.ui.view_models.words import day_clock
from jc_disaster.ui.widgets.panel import Text

HEIGHT = 34
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class ClockBand(QWidget):
    """Above everything, so that nobody records under a false time unawares; hidden while the clock is right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumHeight(theme.px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        self.words = Text(theme, size=BASE, medium=True, color=theme.tokens.warn, wrap=True)
        row.addWidget(self.words, 1)
        self.hide()

    def show_times(self, now: datetime, latest_ms: int | None) -> None:
        """Say what the clock shows and when the latest entry was made; None hides the line."""
        if latest_ms is not None:
            latest = _EPOCH + timedelta(milliseconds=latest_ms)
            words = (
                f"本机时间{day_clock(now)}早于最近一条记录（{day_clock(latest)}），时钟可能被拨回。"
                "已有记录不受影响；请先校准本机时间，再登记和记录。"
            )
            self.words.setText(f"{self._theme.mark}{words}")
        self.setAccessibleName(self.words.text())
        self.setVisible(latest_ms is not None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground with a strong edge on both sides."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.warn_tint))
        for top in (0, self.height() - 2):
            painter.fillRect(0, top, self.width(), 2, QColor(tokens.warn))
