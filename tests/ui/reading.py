"""What a person can read on a window: texts, names for the screen reader, tooltips, cells, and what is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

_ASKED = ("text", "toPlainText", "placeholderText", "title", "windowTitle", "toolTip", "accessibleName")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class Painted:
    """Every text that widgets of our own paint, as they hand it to the painter."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.texts: set[str] = set()
        real = QPainter.drawText

        def draw(painter: QPainter, *parts: Any) -> Any:  # noqa: ANN401 - as Qt's overloads
            self.texts.update(part for part in parts if isinstance(part, str))
            return real(painter, *parts)

        monkeypatch.setattr(QPainter, "drawText", draw)


def texts_of(top: QWidget) -> set[str]:
    """Every text on a window and all in it, shown now or not."""
    found = set(_of(top))
    for widget in top.findChildren(QWidget):
        found.update(_of(widget))
    found.discard("")
    return found


def _of(widget: QWidget) -> Iterator[str]:
    for name in _ASKED:
        ask = getattr(widget, name, None)
        if callable(ask):
            said = ask()
            if isinstance(said, str):
                yield said
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    root = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(model.rowCount(root)):
        for column in range(columns):
            for role in _ROLES:
                yield str(model.data(model.index(row, column, root), role) or "")
