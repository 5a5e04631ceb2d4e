"""The reporting units as a picture of tiles: colour and number by an indicator, pattern for what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from jc_disaster.ui.places import Place
from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.view_models.shapes import UnitTile

_LEAST, _MOST = 0.10, 0.52


class MapTile(QAbstractButton):
    """One unit; the deeper the colour, the larger its share of the city."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tile = self._said = UnitTile("", "", "", "silent", 0.0, ask_first=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def tile(self) -> UnitTile:
        """What it shows."""
        return self._tile

    def show_tile(self, tile: UnitTile, label: str) -> None:
        """Show another state."""
        words = f"{tile.name} {label} {tile.value}{'，先问此处' if tile.ask_first else ''}"
        said = self._theme.say(words)
        if (tile, said) != (self._tile, self.accessibleName()):
            self._tile, self._said = tile, self._theme.shown(tile)
            self.setAccessibleName(said)
            self.setToolTip(self._theme.say(f"{words}。按下录入该单位的数字。"))
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for name and number."""
        return QSize(self._theme.px(84), self._theme.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is a press."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint ground, pattern, name and number."""
        tokens, tile = self._theme.tokens, self._said
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(area, 6, 6)
        if tile.weight > 0:
            color = QColor(tokens.accent)
            color.setAlphaF(_LEAST + (_MOST - _LEAST) * min(1.0, tile.weight))
            painter.setBrush(color)
            painter.drawRoundedRect(area, 6, 6)
        self._pattern(painter, area)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        name_height = min(area.height() / 2, float(self._theme.px(22)))
        middle = area.center().y()
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self._theme.font(SMALL))
        name = QRectF(area.left(), middle - name_height, area.width(), name_height)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, tile.name)
        painter.setFont(self._theme.font(BASE, medium=True))
        value = QRectF(area.left() + 2, middle - 2, area.width() - 4, name_height)
        painter.setPen(QColor(tokens.warn if tile.state == "silent" else tokens.ink))
        painter.drawText(value, Qt.AlignmentFlag.AlignCenter, tile.value)

    def _pattern(self, painter: QPainter, area: QRectF) -> None:
        """Slanted lines where nothing is known, dots where the unit says 未受灾, a dashed edge where it is partial."""
        tokens, state = self._theme.tokens, self._tile.state
        patterns = {"silent": Qt.BrushStyle.BDiagPattern, "unaffected": Qt.BrushStyle.Dense7Pattern}
        if state in patterns:
            color = QColor(tokens.hatch)
            color.setAlpha(70)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(color, patterns[state]))
            painter.drawRoundedRect(area, 6, 6)
        if state in {"silent", "partial"}:
            painter.setPen(QPen(QColor(tokens.warn), 1.4, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 6, 6)


class UnitMap(QWidget):
    """All units at their places; ``chosen`` carries the unit that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, places: Mapping[str, Place]) -> None:
        super().__init__()
        self.setAccessibleName(theme.say("各单位示意图"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self.tiles: dict[str, MapTile] = {}
        for name, place in places.items():
            tile = MapTile(theme)
            tile.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            grid.addWidget(tile, *place)
            self.tiles[name] = tile

    def show_tiles(self, tiles: Sequence[UnitTile], label: str) -> None:
        """Show the units' shares of the indicator ``label``."""
        for tile in tiles:
            if tile.unit in self.tiles:
                self.tiles[tile.unit].show_tile(tile, label)
