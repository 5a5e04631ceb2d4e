"""The slider of 当时所知 that chooses an earlier moment, dragged, walked or typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.time_text import read_time
from jc_disaster.ui.view_models.words import day_clock, entry_time
from jc_disaster.ui.widgets.panel import Text
from jc_disaster.ui.widgets.time_field import TimeField

REST_MS, HALF_HOUR = 120, 30


class MomentSlider(QWidget):
    """From the first entry to now, in minutes; dragged, walked with arrows, or typed.

    ``chosen`` carries an aware moment, or None for now.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._first: datetime | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Text(theme, "当时所知", medium=True))
        self.begin = Text(theme, size=SMALL, color=theme.tokens.muted)
        row.addWidget(self.begin)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(theme.say("当时所知的时间"))
        self.slider.setPageStep(HALF_HOUR)
        self.slider.setMinimumHeight(theme.px(28))
        self.slider.valueChanged.connect(self._on_moved)
        row.addWidget(self.slider, 1)
        row.addWidget(Text(theme, "现在", size=SMALL, color=theme.tokens.muted))
        self.field = TimeField(now)
        self.field.setFont(theme.font(SMALL))
        self.field.setFixedWidth(theme.px(150))
        self.field.setPlaceholderText(theme.say("时间，如 0340，回车"))
        self.field.setAccessibleName(theme.say("看哪一刻所知，如 0340"))
        self.field.entered.connect(self._on_typed)
        row.addWidget(self.field)
        self.fault = Text(theme, size=SMALL, color=theme.tokens.bad)
        self.fault.hide()
        row.addWidget(self.fault)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._send)

    def show_range(self, first: datetime | None, moment: datetime | None) -> None:
        """Show from when to now, and where the pages stand; None for now."""
        self._first = first
        self.setEnabled(first is not None)
        if first is None or self._rest.isActive():
            return
        now = self._now()
        minutes = max(1, int((now - first).total_seconds()) // 60 + 1)
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, minutes)
            place = minutes if moment is None else int((moment - first).total_seconds()) // 60
            self.slider.setValue(min(max(place, 0), minutes))
        self.begin.setText(day_clock(first))
        if not self.field.hasFocus():
            self.field.setText("" if moment is None else entry_time(moment))

    def _moment(self) -> datetime | None:
        place = self.slider.value()
        if self._first is None or place >= self.slider.maximum():
            return None
        return self._first + timedelta(minutes=place)

    def _on_moved(self) -> None:
        moment = self._moment()
        self.field.setText("" if moment is None else entry_time(moment))
        self._rest.start()

    def _send(self) -> None:
        self.chosen.emit(self._moment())

    def _on_typed(self) -> None:
        typed = read_time(self.field.text(), self._now())
        fault = typed.fault
        if typed.moment is not None and self._first is not None and typed.moment < self._first:
            fault = f"{day_clock(self._first)}以前还没有记录。"
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        if not fault:
            self.chosen.emit(typed.moment)
