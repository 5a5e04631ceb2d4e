"""Large text on a small screen: columns go beneath one another and are scrolled, never squeezed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.widgets.rows import RowsTable

NARROW, TABLE_HEIGHT = 1000, 170


class Columns(QWidget):
    """Widgets beside one another, or beneath one another where their text has not room enough.

    Args:
        theme: The look.
        spacing: Between them, in px.
        shares: Each widget with its share of the room.
    """

    def __init__(self, theme: Theme, spacing: int, *shares: tuple[QWidget, int]) -> None:
        super().__init__()
        self._narrow = theme.px(NARROW)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        for widget, share in shares:
            self._row.addWidget(widget, share)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Turn with the room there is."""
        super().resizeEvent(event)
        beside, beneath = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if self.width() >= self._narrow else beneath)


def scrolled(theme: Theme, content: QWidget) -> QWidget:
    """The content itself at ordinary size; above it, a view that scrolls it with tables of some height."""
    if theme.scale <= 1:
        return content
    for table in content.findChildren(RowsTable):
        table.setMinimumHeight(theme.px(TABLE_HEIGHT))
    content.setObjectName("page")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area
