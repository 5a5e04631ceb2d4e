"""The tiles of the city and its reporting units: state and weight at a glance, and the choice of whom to enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QWidget

from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.view_models.shapes import UnitTile

COLUMNS = 4


class TileButton(QAbstractButton):
    """One unit."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self._tile = self._said = UnitTile("", "", "", "silent", 0.0, ask_first=False)
        self.setCheckable(True)
        self.setFixedHeight(theme.px(50))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def tile(self) -> UnitTile:
        """What it shows."""
        return self._tile

    def show_tile(self, tile: UnitTile) -> None:
        """Show another state of the unit."""
        if tile == self._tile:
            return
        self._tile, self._said = tile, self._theme.shown(tile)
        ask = "，先问此处" if tile.ask_first else ""
        self.setAccessibleName(self._theme.say(f"{tile.name} {tile.value}{ask}"))
        self.setToolTip(self._theme.say(f"{tile.name}：{tile.value}{ask}（Alt+{self._number}）"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint ground by weight, frame by state, name and value."""
        tokens, tile = self._theme.tokens, self._tile
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tokens.sunken)
        pen = QPen(QColor(tokens.line), 1)
        name_color, value_color = QColor(tokens.muted), QColor(tokens.ink)
        if tile.state == "silent":
            ground = QColor(tokens.warn_tint if tile.ask_first else tokens.surface)
            pen = QPen(QColor(tokens.warn), 1.2, Qt.PenStyle.DashLine)
            name_color = value_color = QColor(tokens.warn)
        elif tile.state == "partial":
            pen = QPen(QColor(tokens.warn), 1.2, Qt.PenStyle.DashLine)
        elif tile.state == "city":
            ground = QColor(tokens.surface)
            pen = QPen(QColor(tokens.line_strong), 1)
        if self.isChecked():
            pen = QPen(QColor(tokens.accent), 2)
            ground = QColor(tokens.accent_tint)
            name_color = QColor(tokens.accent)
            value_color = QColor(tokens.ink)
        painter.setPen(pen)
        painter.setBrush(ground)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, 6, 6)
        if tile.weight > 0:
            bar = QRectF(area.left() + 8, area.bottom() - 5, (area.width() - 16) * min(1.0, tile.weight), 3)
            painter.fillRect(bar, QColor(tokens.accent))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 4, 4)
        self._texts(painter, area, name_color, value_color)

    def _texts(self, painter: QPainter, area: QRectF, name_color: QColor, value_color: QColor) -> None:
        half = area.height() / 2
        painter.setPen(name_color)
        painter.setFont(self._theme.font(SMALL))
        top = QRectF(area.left(), area.top() + 2, area.width(), half - 2)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, self._said.name)
        painter.setPen(value_color)
        painter.setFont(self._theme.font(BASE, medium=True))
        low = QRectF(area.left() + 2, area.top() + half - 5, area.width() - 4, half - 2)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self._said.value, Qt.TextElideMode.ElideRight, int(low.width()))
        painter.drawText(low, Qt.AlignmentFlag.AlignCenter, text)


class UnitTiles(QWidget):
    """All tiles; ``chosen`` is sent with the unit's name (empty for the city)."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._group = QButtonGroup(self)
        self._buttons: list[TileButton] = []
        self.setAccessibleName(theme.say("填报单位"))

    @property
    def buttons(self) -> Sequence[TileButton]:
        """The tiles in order."""
        return self._buttons

    def show_tiles(self, tiles: Sequence[UnitTile], current: str) -> None:
        """Show the units; only changed tiles are painted."""
        while len(self._buttons) < len(tiles):
            place = len(self._buttons)
            button = TileButton(self._theme, place)
            button.clicked.connect(lambda _=False, button=button: self.chosen.emit(button.tile.unit))
            self._group.addButton(button)
            self._grid.addWidget(button, place // COLUMNS, place % COLUMNS)
            self._buttons.append(button)
        for button, tile in zip(self._buttons, tiles, strict=False):
            button.show_tile(tile)
            if button.isChecked() != (tile.unit == current):
                button.setChecked(tile.unit == current)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow keys walk from tile to tile; Enter chooses."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS}
        focused = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), None)
        if focused is not None and event.key() in steps:
            target = focused + steps[Qt.Key(event.key())]
            if 0 <= target < len(self._buttons):
                self._buttons[target].setFocus(Qt.FocusReason.TabFocusReason)
            return
        if focused is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._buttons[focused].click()
            return
        super().keyPressEvent(event)
