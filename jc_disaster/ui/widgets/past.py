"""当时所知: the band that says the pages show an earlier moment."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jc_disaster.ui.theme import BASE, Theme
from jc_disaster.ui.view_models.words import day_clock
from jc_disaster.ui.widgets.panel import ActionButton, ElidedText

HEIGHT = 40


class PastBand(QWidget):
    """Across the whole width, so that nobody takes an earlier state for the present one."""

    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        self.words = ElidedText(theme, size=BASE, medium=True, color=theme.tokens.warn)
        row.addWidget(self.words, 1)
        self.back = ActionButton(theme, "回到现在", primary=True, key="Ctrl+0")
        self.back.setMinimumHeight(theme.px(32))
        self.back.clicked.connect(self.back_wanted)
        row.addWidget(self.back)
        self.hide()

    def show_moment(self, moment: datetime | None) -> None:
        """Say which moment is shown; nothing for now."""
        self.setVisible(moment is not None)
        if moment is not None:
            mark = self._theme.mark
            self.words.setText(f"{mark}◀ 当时所知 · {day_clock(moment)}。其后的记录不显示，现在不能记录。")
            self.setAccessibleName(self.words.text())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground with a strong edge on both sides."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.warn_tint))
        for top in (0, self.height() - 2):
            painter.fillRect(0, top, self.width(), 2, QColor(tokens.warn))
