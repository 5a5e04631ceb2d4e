"""The left rail: one entry a page, by mouse, arrow keys or Ctrl+digit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from jc_disaster.ui.shortcuts import RailEntry, page_name
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.tokens import RAIL_WIDTH
from jc_disaster.ui.widgets.icons import paint_icon


class RailButton(QAbstractButton):
    """One entry."""

    def __init__(self, theme: Theme, entry: RailEntry) -> None:
        super().__init__()
        self._theme = theme
        self.entry = entry
        self.setCheckable(True)
        self.setFixedSize(theme.px(RAIL_WIDTH) - 8, theme.px(56))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(page_name(theme.say, entry.name))
        self.setToolTip(theme.say(f"{entry.name}（{entry.shortcut}）"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is a press."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint ground, icon and word."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.rail_on))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
        color = QColor(tokens.rail_ink if self.isChecked() or self.underMouse() else tokens.rail_muted)
        side = self._theme.px(22)
        icon = QRectF((area.width() - side) / 2, 7, side, side)
        paint_icon(painter, self.entry.icon, icon, color)
        painter.setPen(color)
        painter.setFont(self._theme.font(SMALL, medium=self.isChecked()))
        painter.drawText(
            area.adjusted(0, side + 9, 0, -3),
            Qt.AlignmentFlag.AlignCenter,
            page_name(self._theme.say, self.entry.name),
        )
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.rail_ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 7, 7)


class Rail(QWidget):
    """The rail; ``chosen`` is sent with the key of a page."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, entries: Sequence[RailEntry]) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(theme.px(RAIL_WIDTH))
        self.setAccessibleName(theme.say("页面"))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(2)
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        for entry in entries:
            if entry is entries[-1]:
                column.addStretch(1)
            button = RailButton(theme, entry)
            button.clicked.connect(lambda _=False, key=entry.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[entry.key] = button
            column.addWidget(button)

    @property
    def buttons(self) -> tuple[RailButton, ...]:
        """The entries in order."""
        return tuple(self._buttons.values())

    def set_current(self, key: str) -> None:
        """Mark the page that is shown."""
        self._buttons[key].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and Down walk from entry to entry."""
        buttons = list(self._buttons.values())
        focused = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if focused is None or step is None:
            super().keyPressEvent(event)
            return
        buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), QColor(self._theme.tokens.rail))
