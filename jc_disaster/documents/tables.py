"""Tables as slices: a repeated head, rows that stay whole, cells over several columns or rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.documents.blocks import Align, Cell, Row, RowKind, Table, TextSize, plain
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.geometry import WUHAO, XIAOSI
from jc_disaster.documents.ink import Group, Item, Rule, Slice
from jc_disaster.documents.typesetting import SetLine, Setter, Style, baseline

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIDE, _ABOVE = 4.0, 3.2  # points between a cell's border and its words
_RULE = 0.5
_LEADING = 1.35  # of the size


class _Set(NamedTuple):
    """A cell as set: where it stands, and its lines."""

    column: int
    cell: Cell
    lines: list[SetLine]


class TableSetter:
    """Sets tables in the width of one type area."""

    def __init__(self, setter: Setter, width: float) -> None:
        self._setter = setter
        self._width = width

    def slices(self, table: Table, room: float) -> list[Slice]:
        """The table from its caption to its note.

        Args:
            table: What to set.
            room: Height of a page; a row taller than what the head leaves of it is split after all.
        """
        style = _style(table.size, Role.TEXT)
        edges = _edges(table, self._width)
        head = self._head(table, edges)
        room -= sum(piece.height for piece in head)
        lead = [*self._caption(table), *head]
        for piece in lead:
            piece.glued = True
        body: list[Slice] = []
        for rows in _bands(table.rows):
            if rows[0].kind is RowKind.TOTAL and body:
                body[-1].glued = True
            body += self._band(rows, table, edges, tuple(head), room)
            body[-1].glued = rows[-1].kind is RowKind.GROUP
        if plain(table.note):
            lines = self._setter.lines(table.note, style, self._width, align=Align.START)
            body[-1:] = [replace(piece, glued=True) for piece in body[-1:]]
            body.append(_strip(lines, style))
        return [*lead, *body]

    def _caption(self, table: Table) -> list[Slice]:
        if not table.caption:
            return []
        style = _style(TextSize.NORMAL, Role.BLACK)
        lines = self._setter.lines(table.caption, style, self._width, align=Align.CENTRE)
        return [_strip(lines, style)]

    def _head(self, table: Table, edges: list[float]) -> list[Slice]:
        rows = list(table.head)
        if any(column.title for column in table.columns):
            rows.append(Row(tuple(Cell(column.title) for column in table.columns)))
        centred = [Align.CENTRE] * len(table.columns)
        return [
            piece
            for band in _bands(rows)
            for piece in _drawn(
                self._cells(band, centred, edges, table.size, head=True), band, edges, table.size
            )
        ]

    def _band(
        self, rows: list[Row], table: Table, edges: list[float], head: tuple[Slice, ...], room: float
    ) -> list[Slice]:
        aligns = [column.align for column in table.columns]
        cells = self._cells(rows, aligns, edges, table.size, head=False)
        pieces = _drawn(cells, rows, edges, table.size)
        if len(rows) == 1 and pieces[0].height > room:
            pieces = [
                piece
                for part in _cut(cells[0], int((room - 2 * _ABOVE) / _style(table.size, Role.TEXT).leading))
                for piece in _drawn([part], rows, edges, table.size)
            ]
        for piece in pieces:
            piece.repeat = head
        return pieces

    def _cells(
        self, rows: list[Row], aligns: list[Align], edges: list[float], size: TextSize, *, head: bool
    ) -> list[list[_Set]]:
        """Every cell of a band of rows with its lines; a row's places below a tall cell stay free."""
        taken: set[tuple[int, int]] = set()
        result = []
        for number, row in enumerate(rows):
            column, cells = 0, []
            for entry in row.cells:
                cell = Cell(entry) if isinstance(entry, str) else entry
                while (number, column) in taken:
                    column += 1
                taken |= {(number + down, column) for down in range(1, cell.rows)}
                align = cell.align or (Align.START if row.kind is RowKind.GROUP else aligns[column])
                black = head or cell.lead or row.kind is not RowKind.BODY
                style = _style(size, Role.BLACK if black else Role.TEXT)
                width = edges[column + cell.columns] - edges[column] - 2 * _SIDE
                cells.append(_Set(column, cell, self._setter.lines(cell.text, style, width, align=align)))
                column += cell.columns
            result.append(cells)
        return result


def _style(size: TextSize, role: Role) -> Style:
    points = XIAOSI if size is TextSize.NORMAL else WUHAO
    return Style(role, points, points, points * _LEADING)


def _edges(table: Table, width: float) -> list[float]:
    total = sum(column.share for column in table.columns)
    edges = [0.0]
    for column in table.columns:
        edges.append(edges[-1] + width * column.share / total)
    return edges


def _bands(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows that a cell over several rows ties together."""
    bands: list[list[Row]] = []
    left = 0
    for row in rows:
        if left <= 0:
            bands.append([])
            left = 0
        bands[-1].append(row)
        tallest = max((cell.rows for cell in row.cells if isinstance(cell, Cell)), default=1)
        left = max(left, tallest) - 1
    return bands


def _drawn(cells: list[list[_Set]], rows: list[Row], edges: list[float], size: TextSize) -> list[Slice]:
    """One slice for each row of a band, glued together."""
    style = _style(size, Role.TEXT)
    heights = [
        max([row.lines, *(len(entry.lines) for entry in line if entry.cell.rows == 1)]) * style.leading
        + 2 * _ABOVE
        for row, line in zip(rows, cells, strict=False)
    ]
    for number, line in enumerate(cells):
        for entry in line:
            need = len(entry.lines) * style.leading + 2 * _ABOVE
            spanned = heights[number : number + entry.cell.rows]
            heights[number + len(spanned) - 1] += max(0.0, need - sum(spanned))
    slices = [Slice(height, glued=True, snaps=False) for height in heights]
    for number, line in enumerate(cells):
        for entry in line:
            spanned = heights[number : number + entry.cell.rows]
            height = sum(spanned)
            left = edges[entry.column]
            slices[number].items += _border(
                edges[entry.column : entry.column + entry.cell.columns + 1], spanned
            )
            top = (height - len(entry.lines) * style.leading) / 2 + baseline(style)
            for at, words in enumerate(entry.lines):
                dy = top + at * style.leading
                slices[number].items.append(Group(left + _SIDE, dy, words.items))
    slices[-1].glued = False
    return slices


def _border(edges: Sequence[float], heights: Sequence[float]) -> list[Item]:
    """The frame of a cell, piece by piece, so that neighbours have the same pieces and each is drawn once."""
    downs = [0.0, *accumulate(heights)]
    across = [Rule(left, y, right, y, _RULE) for left, right in pairwise(edges) for y in (0.0, downs[-1])]
    return [
        *across,
        *(Rule(x, top, x, bottom, _RULE) for top, bottom in pairwise(downs) for x in (edges[0], edges[-1])),
    ]


def _cut(cells: list[_Set], most: int) -> list[list[_Set]]:
    """A row taller than a page as rows of at most ``most`` lines."""
    longest = max(len(entry.lines) for entry in cells)
    return [
        [entry._replace(lines=entry.lines[start : start + most]) for entry in cells]
        for start in range(0, longest, max(1, most))
    ]


def _strip(lines: list[SetLine], style: Style) -> Slice:
    """Lines without a border."""
    piece = Slice(len(lines) * style.leading + 2 * _ABOVE, snaps=False)
    for at, line in enumerate(lines):
        piece.items.append(Group(0, _ABOVE + at * style.leading + baseline(style), line.items))
    return piece
