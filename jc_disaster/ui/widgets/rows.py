"""A table of text rows: one model for every list of the window, with tones for states."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.widgets.line_ends import CENTRED, balanced, elided, held
from jc_disaster.ui.widgets.read_text import marked_text

Index = QModelIndex | QPersistentModelIndex
# px a column of words keeps before columns of a set width give way, and the least of those that stays.
LEAST_WORDS, LEAST_SHARE = 130, 0.45
_PADDING = 8  # left and right of a cell, as the style sheet has it
BESIDE_ITEM = 2 * _PADDING + 3  # px beside the words of a list: padding and the mark of the chosen one
_AROUND = 2 * (_PADDING + 3) + 4  # px of a cell beside its words, with the margin Qt itself keeps
_SHORT = 90  # px of a cell of one line that stays whole; a longer one may end in …
_MEASURED = 60  # rows whose words say how narrow a column may become
_UNBROKEN = re.compile(r"[!-~]+")  # a number, a clause, an English word: what no line may be broken in
HEAD_PADDING = 11  # left and right of a head, as the style sheet has it


class Row(NamedTuple):
    """One row: an identifier, its cells, a tone (``open``, ``going``, ``done``, ``no``, empty), a long text."""

    key: str
    cells: tuple[str, ...]
    tone: str = ""
    detail: str = ""


DETAIL = -1  # the long text behind a row, where columns are meant


class RowsModel(QAbstractTableModel):
    """Rows of text, said in the language of the window but for the columns in ``verbatim``."""

    def __init__(
        self, theme: Theme, headers: Sequence[str], tone_column: int = -1, verbatim: Collection[int] = ()
    ) -> None:
        super().__init__()
        self._verbatim = frozenset(verbatim)
        self._theme = theme
        self._headers = tuple(begun(theme.say(head)) for head in headers)
        self._toned = tone_column % len(self._headers)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; where only cells changed or rows came at the end, only they are painted."""
        if rows == self._rows:
            return
        count = len(self._rows)
        if not count or [row.key for row in rows[:count]] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows[:count]
        for place, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._headers) - 1))
        if len(rows) > count:
            self.beginInsertRows(QModelIndex(), count, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """How many columns."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, colour by tone, the long text as tooltip."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        cell = self._said(row, index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._said(row, DETAIL) or cell
        if role == Qt.ItemDataRole.ForegroundRole and row.tone and cell and index.column() == self._toned:
            tokens = self._theme.tokens
            color = {"open": tokens.warn, "going": tokens.accent, "done": tokens.good, "bad": tokens.bad}
            return QColor(color.get(row.tone, tokens.muted))
        return None

    def _said(self, row: Row, column: int) -> str:
        text = row.detail if column == DETAIL else row.cells[column]
        return text if column in self._verbatim else self._theme.say(text)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Column heads."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headers[section]
        return None


class Wrapped(QStyledItemDelegate):
    """Measures words in the width the style sheet leaves them, so that the last ones are not cut off.

    What does not fit in one line is broken where it may be (`line_ends`).

    Args:
        parent: The view.
        beside: Px of a cell that the style sheet keeps for its padding and frame.
    """

    def __init__(self, parent: QAbstractItemView, beside: int = 2 * _PADDING) -> None:
        super().__init__(parent)
        self._beside = beside

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """The size of a cell, its padding taken off before its words are broken into lines."""
        narrower = QStyleOptionViewItem(option)
        rect = option.rect
        narrower.rect = rect.adjusted(0, 0, -self._beside, 0)
        return super().sizeHint(narrower, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """The words of a cell as they are broken into lines; no sign is wider than the font is high."""
        super().initStyleOption(option, index)
        words, sign = str(option.text), option.font.pixelSize()
        if len(words) * sign > option.rect.width() - self._beside - 6:
            option.text = held(words)
        # In a row higher than its table the words begin at the top; in the middle they would be out of sight.
        table = self.parent()
        if isinstance(table, QTableView) and table.rowHeight(index.row()) > table.viewport().height():
            option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class OneLine(QStyledItemDelegate):
    """Cuts what has no room in the one line of a cell, and no number into a smaller one."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """The words of a cell as they are shown."""
        super().initStyleOption(option, index)
        words, room = str(option.text), option.rect.width() - 2 * (_PADDING + 3)
        if len(words) * option.font.pixelSize() > room:
            option.text = elided(option.fontMetrics, words, room)


class RowsTable(QTableView):
    """A table over `RowsModel`; ``acted`` is sent for Enter or a double click on a row.

    ``verbatim`` columns (and `DETAIL`) hold names, quotes or words of the record. ``words`` is the least width, in
    design px, of each column that takes the rest; ``lines``, where it is given, the most lines a row may take. Where
    the rows come ``newest_first``, the first stays in sight until somebody goes to another one.
    """

    acted = Signal(str)
    current_changed = Signal(str)

    def __init__(  # noqa: PLR0913 - each is one property of a table, named by the caller
        self,
        theme: Theme,
        headers: Sequence[str],
        widths: Sequence[int],
        name: str,
        *,
        single_line: bool = False,
        model: RowsModel | None = None,
        verbatim: Collection[int] = (),
        words: int = LEAST_WORDS,
        lines: int = 0,
        newest_first: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._newest_first = newest_first
        self._least = theme.px(words)
        self._single_line = single_line
        self._lines = lines
        self._giving: dict[int, int] = {}
        self._empty = ""
        self._model = model or RowsModel(theme, headers, verbatim=verbatim)
        self.setModel(self._model)
        self.setAccessibleName(theme.say(name))
        self.setFont(theme.font(SMALL + 1))
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(not single_line)
        self.setItemDelegate(OneLine(self) if single_line else Wrapped(self))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        if single_line:
            self.verticalHeader().setDefaultSectionSize(theme.px(32))
        else:
            self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._widths = tuple(theme.px(width) for width in widths)
        for place, width in enumerate(widths):
            if width:
                head.resizeSection(place, theme.px(width))
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        if not single_line:
            self.verticalScrollBar().valueChanged.connect(self._fit)
            self._model.modelReset.connect(self._fit_soon)
            self._model.dataChanged.connect(self._fit_soon)
            self._model.rowsInserted.connect(self._fit_soon)
        self.doubleClicked.connect(lambda index: self.acted.emit(self.rows[index.row()].key))
        self.selectionModel().currentRowChanged.connect(self._on_current)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._model.rows

    @property
    def rows_model(self) -> RowsModel:
        """The model behind it."""
        return self._model

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; the chosen row stays chosen where it still is."""
        at_top = self._newest_first and self.currentIndex().row() <= 0 and not self.hasFocus()
        current = "" if at_top else self.current_key
        self._model.show_rows(rows)
        self._share_width()
        place = next((place for place, row in enumerate(rows) if row.key == current), 0 if rows else -1)
        if place >= 0 and self.currentIndex().row() != place:
            self.selectRow(place)

    def selectRow(self, row: int) -> None:  # noqa: N802 - Qt's name
        """Choose this row alone; Qt's own would toggle it while Ctrl of a shortcut is still held down."""
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), command)

    @property
    def current_key(self) -> str:
        """The row that is chosen; empty when there is none."""
        place = self.currentIndex().row()
        return self.rows[place].key if 0 <= place < len(self.rows) else ""

    @property
    def chosen_keys(self) -> tuple[str, ...]:
        """All rows that are chosen."""
        return tuple(self.rows[index.row()].key for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter acts on the row; what is copied is whole rows, in an exercise with its mark."""
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = set(self.chosen_keys)
            lines = ("\t".join(row.cells) for row in self.rows if row.key in chosen)
            QGuiApplication.clipboard().setText(marked_text(self._theme, "\n".join(lines)))
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_key:
            self.acted.emit(self.current_key)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Words wrap anew in a column that became wider or narrower, so rows take their new height."""
        super().resizeEvent(event)
        for column, room in self._giving.items():
            self.setColumnHidden(column, self.width() < room)
        self._share_width()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The rows are measured once they can be seen."""
        super().showEvent(event)
        self._fit()

    def give_way(self, columns: Mapping[int, int]) -> None:
        """Leave out columns where the table is narrower than so many design px."""
        self._giving = {column: self._theme.px(room) for column, room in columns.items()}

    def set_empty(self, words: str) -> None:
        """What stands in the middle while there are no rows: why, and what to do next."""
        said = self._theme.say(words)
        if said != self._empty:
            self._empty = said
            self.setAccessibleDescription(said)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The rows; without any, what is to be done."""
        super().paintEvent(event)
        if self._empty and not self.rows:
            painter = QPainter(self.viewport())
            painter.setFont(self.font())
            painter.setPen(QColor(self._theme.tokens.muted))
            area = self.viewport().rect().adjusted(16, 16, -16, -16)
            words = held(self._empty)
            painter.drawText(balanced(painter.fontMetrics(), area, words), CENTRED, words)

    def _share_width(self) -> None:
        """In large text columns of a set width give way before the words of the others stand one below the other.

        No column becomes narrower than its head and its longest word: half a telephone number calls nobody.
        """
        head, words = self.horizontalHeader(), [n for n, width in enumerate(self._widths) if not width]
        fixed, room = sum(self._widths), self.viewport().width()
        if not fixed or not words:
            return
        tight = room - fixed < self._least * len(words)
        unbroken = tight and not self._single_line
        least = sum(
            max(self._least, self._head_width(place), self._longest_word(place) if unbroken else 0)
            for place in words
        )
        share = min(1.0, max((room - least) / fixed, LEAST_SHARE))
        for place, width in enumerate(self._widths):
            if width:
                kept = min(width, self._longest_word(place)) if tight else 0
                head.resizeSection(place, max(round(width * share), self._head_width(place), kept))

    def _longest_word(self, place: int) -> int:
        """Px of the longest word in a column that a line break cannot part; of a table of single lines, the cell."""
        metrics, longest = self.fontMetrics(), 0
        most = self._theme.px(_SHORT) if self._single_line else self.viewport().width()
        for row in range(min(len(self.rows), _MEASURED)):
            cell = str(self._model.index(row, place).data() or "")
            widths = map(metrics.horizontalAdvance, [cell] if self._single_line else _UNBROKEN.findall(cell))
            longest = max((longest, *(width for width in widths if width <= most)))
        return longest + _AROUND if longest else 0

    def _head_width(self, place: int) -> int:
        """Px that the head of a column takes."""
        words = str(self._model.headerData(place, Qt.Orientation.Horizontal) or "")
        return self.horizontalHeader().fontMetrics().horizontalAdvance(words) + 2 * HEAD_PADDING + 2

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Make the rows in sight as high as their words; a long log must not be measured to its end to be shown."""
        if self._single_line:
            return
        bar = self.verticalScrollBar()
        at_end = 0 < bar.maximum() == bar.value()
        place, below = max(self.rowAt(0), 0), self.viewport().height()
        while place < len(self.rows) and self.rowViewportPosition(place) <= below:
            self.resizeRowToContents(place)
            if self._lines:
                most = self.fontMetrics().lineSpacing() * self._lines + 2 * _PADDING
                self.setRowHeight(place, min(self.rowHeight(place), most))
            place += 1
        if at_end:  # the last row grew: the end is further down now
            self.updateGeometries()
            bar.setValue(bar.maximum())

    def _on_current(self) -> None:
        self.current_changed.emit(self.current_key)


def begun(head: str) -> str:
    """A head or a hint begins with a capital, also where it is a word that elsewhere stands within a sentence."""
    return head[:1].upper() + head[1:]
