"""Measures by department: one tile a department, the unconfirmed first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.view_models.shapes import DepartmentsView, DepartmentView

OTHERS = "其他"
COLUMNS, ROWS, MOST_ROWS, ROW_OF_TILES = 4, 2, 6, 38


class DepartmentTile(QAbstractButton):
    """One department and how far its measures are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = self._said = DepartmentView("", "", "open")
        self.setFixedHeight(theme.px(32))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def view(self) -> DepartmentView:
        """What it shows."""
        return self._view

    def show_view(self, view: DepartmentView) -> None:
        """Show another state."""
        if view == self._view:
            return
        self._view, self._said = view, self._theme.shown(view)
        if view.name == OTHERS:
            self._said = self._said._replace(name=self._theme.say(OTHERS))
        self.setAccessibleName(f"{self._said.name} {self._said.status}")
        self.setToolTip(f"{self._said.name}：{self._said.status}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is a press."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint name and status."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(tokens.focus if focused else tokens.line_strong), 2 if focused else 1))
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(area, 6, 6)
        colors = {"open": tokens.warn, "going": tokens.accent, "done": tokens.good}
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(QColor(colors.get(self._view.tone, tokens.muted)))
        text = area.adjusted(10, 0, -10, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._said.status)
        used = painter.fontMetrics().horizontalAdvance(self._said.status) + 8
        painter.setFont(self._theme.font(BASE))
        painter.setPen(QColor(tokens.ink))
        room = text.adjusted(0, 0, -used, 0)
        name = painter.fontMetrics().elidedText(
            self._said.name, Qt.TextElideMode.ElideMiddle, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)


class DepartmentTiles(QWidget):
    """The tiles; ``chosen`` is sent with the department's name (empty for all)."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._view = DepartmentsView("", "", ())
        self._rows = ROWS
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self._tiles = []
        for place in range(COLUMNS * MOST_ROWS):
            tile = DepartmentTile(theme)
            tile.clicked.connect(lambda _=False, tile=tile: self.chosen.emit(_name(tile.view)))
            tile.setVisible(False)
            grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
            grid.setColumnStretch(place % COLUMNS, 1)
            self._tiles.append(tile)
        self.setAccessibleName(theme.say("按部门的措施"))

    def set_rows(self, rows: int) -> None:
        """Show fewer rows where the window is low."""
        if rows != self._rows:
            self._rows = rows
            self._show(self._view)

    def show_view(self, view: DepartmentsView) -> None:
        """Show the first departments; the last tile leads to the rest."""
        if view != self._view:
            self._view = view
            self._show(view)

    def _show(self, view: DepartmentsView) -> None:
        shown = list(view.departments[: self._rows * COLUMNS])
        rest = len(view.departments) - len(shown)
        self.setVisible(bool(shown))
        if rest > 0 and shown:
            shown[-1] = DepartmentView(OTHERS, f"另{rest + 1}个部门", "open")
        for place, tile in enumerate(self._tiles):
            tile.setVisible(place < len(shown))
            if place < len(shown):
                tile.show_view(shown[place])


def _name(view: DepartmentView) -> str:
    return "" if view.name == OTHERS else view.name
