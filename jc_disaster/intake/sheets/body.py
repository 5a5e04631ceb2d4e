"""The rows below the head: whose each is, what its cells say, and what of it cannot be taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from jc_disaster.intake.sheets.cells import Sheet, Spot, Value, address, plain
from jc_disaster.intake.sheets.columns import Cells
from jc_disaster.intake.sheets.layout import Column, Table
from jc_disaster.intake.sheets.ooxml import MOST_ROWS
from jc_disaster.intake.sheets.places import Place, PlaceReader
from jc_disaster.intake.sheets.refusals import SheetRefusedError
from jc_disaster.intake.sheets.values import Bad, CellReader, Spared
from jc_disaster.kernel.errors import Fault
from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import Quantity

_NOTE: Final = re.compile(
    r"(?:注|备注|说明|填表|填报|制表|审核|复核|联系|负责|单位负责|报送|上报|数据|截至|统计|以上|本表|附).*|.*[::。].*|.{13,}"
)
_BLANK: Final = frozenset({"", None})


@dataclass(slots=True)
class Body:
    """The rows of one table.

    Attributes:
        rows: Row numbers in the sheet of the rows that belong to a place.
        places: Whose each of them is.
        columns: The figure columns that are read.
        cells: What each of those says, in the order of ``rows``.
        spared: Rows (positions in ``rows``) that say 未受灾.
        faults: What cannot be taken.
    """

    rows: list[int] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    columns: tuple[Column, ...] = ()
    cells: tuple[Cells, ...] = ()
    spared: frozenset[int] = frozenset()
    faults: list[Fault] = field(default_factory=list)


class BodyReader:
    """Reads the rows of one sheet.

    Args:
        sheet: The sheet.
        table: Where its table is.
        columns: The figure columns to read.
        skipped: Rows that are left out because the file hides them.
    """

    def __init__(
        self, sheet: Sheet, table: Table, columns: tuple[Column, ...], skipped: frozenset[int]
    ) -> None:
        self._sheet = sheet
        self._table = table
        self._columns = columns
        self._skipped = skipped
        self._body = Body(columns=columns)
        self._rows: Mapping[int, Sequence[Value]] = {}

    def read(self, places: PlaceReader, figures: Mapping[str, FigureKind]) -> Body:
        """Read them all."""
        self._rows = self._filled(figures)
        self._find_places(places)
        if len(self._body.rows) > MOST_ROWS:
            what = f"“{self._sheet.name}”有{len(self._body.rows)}行数据"
            raise SheetRefusedError("too-many-rows", name=self._sheet.name, what=what)
        taken = [self._rows[row] for row in self._body.rows]
        across = list(zip_longest(*taken, fillvalue=""))
        nothing: Sequence[Value] = [""] * len(taken)
        self._body.cells = tuple(
            self._read_column(across[column.at] if column.at < len(across) else nothing, column, figures)
            for column in self._columns
        )
        self._spare(taken)
        self._say_errors(self._table.places)
        return self._body

    def _address(self, row: int, column: int) -> str:
        return address(self._sheet.name, row, column)

    # Merged cells -------------------------------------------------------------------------------------------

    def _filled(self, figures: Mapping[str, FigureKind]) -> Mapping[int, Sequence[Value]]:
        """The rows by number, merged places and remarks filled; a merged number belongs to nobody."""
        table, sheet = self._table, self._sheet
        rows: dict[int, Sequence[Value]] = {
            number: row
            for number, row in enumerate(sheet.rows[table.first :], table.first)
            if number not in self._skipped
        }
        for (top, left), (bottom, right) in sheet.merged or ():
            if bottom < table.first or top not in rows or left >= len(rows[top]):
                continue
            value = rows[top][left]
            hit = [column for column in self._columns if left <= column.at <= right]
            if hit and (top != bottom or len(hit) > 1) and self._is_number(value, hit[0], figures):
                self._body.faults.append(
                    Fault(
                        self._address(top, left),
                        value,
                        f"合并单元格里的数（{plain(value)}）分不到各格",
                        "请取消合并，把数填到各自的格里",
                    )
                )
                continue
            for number in range(top, bottom + 1):
                if number in rows and (number, right) != (top, left):
                    row = list(rows[number])
                    row[left : right + 1] = [value] * (min(right + 1, len(row)) - left)
                    rows[number] = row
        return rows

    def _is_number(self, value: Value, column: Column, figures: Mapping[str, FigureKind]) -> bool:
        reading = _reader(column, figures).read(value)
        return isinstance(reading, Bad) or (isinstance(reading, Quantity) and reading.number is not None)

    # Places -------------------------------------------------------------------------------------------------

    def _find_places(self, places: PlaceReader) -> None:
        named = self._table.places
        numbers, rows = list(self._rows), self._rows.values()
        columns = [_words([row[column] if column < len(row) else "" for row in rows]) for column in named]
        between: list[Spot] = []
        for column in columns[:-1]:  # a county is written once for all its towns
            _carry(column, columns)
        for number, words in zip(numbers, zip(*columns, strict=True), strict=True):
            if not any(words):
                self._nobodys(number, self._rows[number])
                between += [(number, column) for column, _ in self._figure_cells(self._rows[number])][:1]
                continue
            place = places.read(words)
            if place is not None:
                self._body.rows.append(number)
                self._body.places.append(place)
            elif self._is_note(number, self._rows[number], words):
                between += [(number, column) for column, _ in self._figure_cells(self._rows[number])][:1]
            else:
                self._unknown(number, words, named, places)
        self._second_heads(between)

    def _second_heads(self, between: Sequence[Spot]) -> None:
        """Words over more rows may be the head of another table; those rows must not be read under the first."""
        last = max(self._body.rows, default=0)
        said = {fault.path for fault in self._body.faults}
        for row, column in between:
            path = self._address(row, column)
            if row < last and path not in said:
                got = plain(self._rows[row][column])[:40]
                message = "表格中间有一行不是数据，像是另一张表的表头"
                self._body.faults.append(Fault(path, got, message, "请把两张表分到两个工作表，或删去这一行"))

    def _figure_cells(self, row: Sequence[Value]) -> Iterator[tuple[int, Value]]:
        for column in self._columns:
            if column.at < len(row) and row[column.at] not in _BLANK:
                yield column.at, row[column.at]

    def _nobodys(self, number: int, row: Sequence[Value]) -> None:
        """A row without a place: nothing when it is empty or a note, a fault when it holds numbers."""
        for column, value in self._figure_cells(row):
            if not isinstance(value, str) or any(sign.isdigit() for sign in plain(value)):
                path = self._address(number, column)
                self._body.faults.append(
                    Fault(path, value, "这一行有数，没有写明是哪个单位", "请在单位一列填写县（市、区）或乡镇")
                )
                return

    def _is_note(self, number: int, row: Sequence[Value], words: Sequence[str]) -> bool:
        """Whether a row below the figures only explains them."""
        if any(not isinstance(value, str) for _, value in self._figure_cells(row)):
            return False
        text = plain("".join(dict.fromkeys(words)))
        return _NOTE.fullmatch(text) is not None and number > self._table.first

    def _unknown(self, number: int, words: Sequence[str], named: Sequence[int], places: PlaceReader) -> None:
        column = next(column for column, word in zip(named, words, strict=True) if word)
        shown = "".join(words)[:40]
        self._body.faults.append(
            Fault(
                self._address(number, column),
                shown,
                f"没有名为“{shown}”的填报单位或乡镇",
                f"请核对名称；可填：{'、'.join(places.units)}，或其乡镇（街道）",
            )
        )

    def _say_errors(self, named: Iterable[int]) -> None:
        at = {*named, *(column.at for column in self._columns)}
        known = set(self._body.rows)
        said = {fault.path for fault in self._body.faults}
        for (row, column), words in sorted(self._sheet.errors.items()):
            if column in at and row >= self._table.first and row not in self._skipped:
                if (row not in known and column not in named) or self._address(row, column) in said:
                    continue
                self._body.faults.append(
                    Fault(
                        self._address(row, column),
                        words,
                        f"这一格是错误值（{words}），没有数",
                        "请在原表里改正公式或直接填数",
                    )
                )

    # Figures ------------------------------------------------------------------------------------------------

    def _read_column(
        self, values: Sequence[Value], column: Column, figures: Mapping[str, FigureKind]
    ) -> Cells:
        cells = Cells(values, _reader(column, figures))
        for position in sorted(cells.odd):
            bad = cells.reading(position)
            if isinstance(bad, Bad):
                path = self._address(self._body.rows[position], column.at)
                self._body.faults.append(Fault(path, values[position], bad.message, bad.remedy))
        return cells

    def _spare(self, rows: Sequence[Sequence[Value]]) -> None:
        """未受灾 anywhere in a row holds for the whole row; a number beside it contradicts it."""
        spared = {
            position
            for cells in self._body.cells
            for position in cells.odd
            if isinstance(cells.reading(position), Spared)
        }
        others = {column.at for column in self._table.columns} - {column.at for column in self._columns}
        for column in others:
            spared |= {
                position
                for position, row in enumerate(rows)
                if column < len(row) and row[column] == "未受灾" and not any(self._figure_cells(row))
            }
        for position in sorted(spared):
            self._contradictions(position)
        self._body.spared = frozenset(spared)
        for cells in self._body.cells:
            cells.spare(spared)

    def _contradictions(self, position: int) -> None:
        for column, cells in zip(self._columns, self._body.cells, strict=True):
            reading = cells.reading(position)
            if isinstance(reading, Quantity) and reading.number:
                path = self._address(self._body.rows[position], column.at)
                message = "这一行既写“未受灾”又填了数，两者矛盾"
                self._body.faults.append(Fault(path, reading.number, message, "请只保留一种写法"))


def _reader(column: Column, figures: Mapping[str, FigureKind]) -> CellReader:
    return CellReader(figures[column.head.key or ""], column.head.unit, column.head.scale)


def _carry(column: list[str], columns: Sequence[list[str]]) -> None:
    """Fill a blank name from above where something stands on its right."""
    at = next(place for place, one in enumerate(columns) if one is column)
    carried = ""
    for row, word in enumerate(column):
        if word:
            carried = word
        elif any(one[row] for one in columns[at + 1 :]):
            column[row] = carried


def _words(values: list[Value]) -> list[str]:
    return [value.strip() if isinstance(value, str) else plain(value) for value in values]
