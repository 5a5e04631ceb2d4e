"""The table of all figures by unit: every cell one of value, 约, 至少, 区间, 未报, 未受灾, 0."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jc_disaster.kernel.figures import FigureKind
from jc_disaster.ui.figure_text import read_figure
from jc_disaster.ui.theme import Theme
from jc_disaster.ui.view_models.figure_grid import CellView, GridView
from jc_disaster.ui.widgets.preedit import ENTER, LineField

Index = QModelIndex | QPersistentModelIndex

# 合并填报 behind the name of a figure, in Chinese and in English; in a long English name any bracket.
_PART: Final = re.compile(r" ?[（(](?:合并填报|comb\.)")
_BRACKET, _LONG = re.compile(r" \("), 28


class FigureTableModel(QAbstractTableModel):
    """Figures down, units across; the first two columns are the city."""

    entered = Signal(str, str, object)
    refused = Signal(str)

    def __init__(self, theme: Theme, kind_of: Callable[[str], FigureKind]) -> None:
        super().__init__()
        self._narrow = False
        self._theme = theme
        self._kind_of = kind_of
        self._view = GridView((), (), ())

    @property
    def view(self) -> GridView:
        """What it shows."""
        return self._view

    def show_view(self, view: GridView) -> None:
        """Show other figures; only changed cells are painted."""
        before = self._view
        if view == before:
            return
        if (view.units, view.rows) != (before.units, before.rows):
            self.beginResetModel()
            self._view = view
            self.endResetModel()
            return
        self._view = view
        for row, (old, new) in enumerate(zip(before.cells, view.cells, strict=True)):
            for column, (was, now) in enumerate(zip(old, new, strict=True)):
                if was != now:
                    self.dataChanged.emit(self.index(row, column), self.index(row, column))

    def cell(self, index: Index) -> CellView:
        """The cell at a place."""
        return self._view.cells[index.row()][index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """One row a figure."""
        return 0 if parent.isValid() else len(self._view.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """One column a unit."""
        return 0 if parent.isValid() else len(self._view.units)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything but sums can be typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.cell(index).editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: PLR0911 - one line a role
        """Text, alignment, colour by state, source as tooltip."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._theme.say(cell.text)
        if role == Qt.ItemDataRole.EditRole:
            return self._theme.say(cell.entry)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return self._theme.say(cell.note)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            label = self._view.rows[index.row()][1]
            return self._theme.say(f"{self._view.units[index.column()]} {label} {cell.text}")
        if role == Qt.ItemDataRole.ForegroundRole and cell.state in {"silent", "none"}:
            tokens = self._theme.tokens
            return QColor(tokens.warn if cell.state == "silent" else tokens.muted)
        if role == Qt.ItemDataRole.FontRole and cell.state == "sum":
            return QFont(self._theme.font(medium=True))
        return None

    def set_narrow(self, *, narrow: bool) -> None:
        """Where there is little room, break long names of figures before what stands in brackets."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Units and figures."""
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation == Qt.Orientation.Horizontal:
                return self._theme.say(self._view.units[section])
            label = self._theme.say(self._view.rows[section][1])
            return _parted(label) if self._narrow else label
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Take what was typed; what is not understood is refused with the reason, and nothing changes."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text = str(value).strip()
        if text == self._theme.say(self.cell(index).entry) or not text:
            return False
        key, label = self._view.rows[index.row()]
        typed = read_figure(text, self._kind_of(key))
        if typed.fault or typed.quantity is None:
            self.refused.emit(typed.fault or f"{label}：未受灾说的是整个单位，请在录入栏按“报未受灾”。")
            return False
        self.entered.emit(self._view.units[index.column()], key, typed.quantity)
        return True


def _parted(label: str) -> str:
    """A long name of a figure on two lines, parted before what stands in brackets."""
    part = _PART.search(label) or (_BRACKET.search(label) if len(label) > _LONG else None)
    return label if part is None else f"{label[: part.start()]}\n{label[part.start() :].lstrip()}"


class CellDelegate(QStyledItemDelegate):
    """Takes a number at Enter, at once: Qt's own waits a turn, and the table may have changed by then."""

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A line that knows when an input method composes."""
        del option, index
        line = LineField(parent)
        line.setFrame(False)
        return line

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter commits and closes, unless it belongs to an input method; everything else is Qt's."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in ENTER
            and isinstance(editor, QWidget)
        ):
            if isinstance(editor, LineField) and editor.composing:
                return False
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)
