"""A table in sections: heads between rows that the arrow keys pass over and nothing can choose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.widgets.rows import Index, Row, RowsModel, RowsTable

_HEAD = "§"


class Section(NamedTuple):
    """A head, and the rows beneath it; an empty section is not shown."""

    heading: str
    rows: tuple[Row, ...]


class SectionModel(RowsModel):
    """Rows whose heads cannot be chosen."""

    def __init__(self, theme: Theme, headers: Sequence[str]) -> None:
        super().__init__(theme, headers)
        self._look = theme

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head is only looked at."""
        if index.isValid() and self.is_head(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A head is bold on its own ground."""
        if index.isValid() and self.is_head(index.row()):
            if role == Qt.ItemDataRole.FontRole:
                return self._look.font(medium=True)
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(self._look.tokens.ink)
            if role == Qt.ItemDataRole.BackgroundRole:
                return QColor(self._look.tokens.sunken)
        return super().data(index, role)

    def is_head(self, place: int) -> bool:
        """Whether a row is a head."""
        return place < len(self.rows) and self.rows[place].key.startswith(_HEAD)


class SectionTable(RowsTable):
    """A table over `SectionModel`."""

    def __init__(self, theme: Theme, headers: Sequence[str], widths: Sequence[int], name: str) -> None:
        super().__init__(theme, headers, widths, name, model=SectionModel(theme, headers))
        self.setAlternatingRowColors(False)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show sections; the chosen row stays chosen where it still is, else it is the first that can be."""
        blank = ("",) * (self.rows_model.columnCount() - 1)
        rows: list[Row] = []
        for section in sections:
            if section.rows:
                head = f"{section.heading}（{len(section.rows)}）"
                rows += [Row(f"{_HEAD}{section.heading}", (head, *blank)), *section.rows]
        self.clearSpans()
        self.show_rows(tuple(rows))
        for place, row in enumerate(rows):
            if row.key.startswith(_HEAD):
                self.setSpan(place, 0, 1, self.rows_model.columnCount())
        if not self.current_key or self.current_key.startswith(_HEAD):
            first = next((place for place, row in enumerate(rows) if not row.key.startswith(_HEAD)), -1)
            if first >= 0:
                self.selectRow(first)
