"""Tables in WordprocessingML (ECMA-376, part 1, 17.4): a head that repeats, rows that are never split."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from jc_disaster.documents.blocks import Align, Cell, Flow, Row, RowKind, Stage, Table, TextSize, plain
from jc_disaster.documents.carriers import arrows_between, stage_size
from jc_disaster.documents.docx_words import Look, Shape, paragraph, run, twips, words
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.geometry import WUHAO, XIAOSI

_LEADING: Final = 1.35  # of the size
_ABOVE: Final = 3.2  # points above and below the words of a cell
_EDGES: Final = ("top", "left", "bottom", "right")
_LINE: Final = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
_NO_LINE: Final = 'w:val="nil"'
_LABEL_SHARE: Final = 0.16
_BETWEEN: Final = 12.0


class _Placed(NamedTuple):
    """A cell of a row as the file wants it: also the continuation of one that began in a row above."""

    cell: Cell
    column: int
    begins: bool = False
    goes_on: bool = False


def table(table_: Table, width: float, *, keep: bool = False) -> Iterator[str]:
    """Caption, table and note as elements of the body; the note stays with the last row.

    Args:
        table_: The table.
        width: Of the text, in points.
        keep: Whether its end stays on the page of what follows.
    """
    noted = bool(plain(table_.note))
    size = XIAOSI if table_.size is TextSize.NORMAL else WUHAO
    style = "JCTable" if table_.size is TextSize.NORMAL else "JCTableSmall"
    if table_.caption:
        look = Look(Role.BLACK, XIAOSI)
        shape = Shape("JCTable", Align.CENTRE, before=_ABOVE, after=_ABOVE, keep=True)
        yield paragraph(words(table_.caption, look), shape, look)
    edges = _edges([column.share for column in table_.columns], width)
    head = list(table_.head)
    if any(column.title for column in table_.columns):
        head.append(Row(tuple(Cell(column.title) for column in table_.columns)))
    setter = _Rows([column.align for column in table_.columns], edges, style, size)
    rows = [
        *setter.rows(head, head=True),
        *setter.rows(table_.rows, head=False, keep_last=noted or keep),
    ]
    if rows:
        yield _frame(edges, "".join(rows), borders=_LINE)
    if noted:
        look = Look(size=size)
        shape = Shape(style, Align.START, before=_ABOVE, after=_ABOVE, keep=keep)
        yield paragraph(words(table_.note, look), shape, look)


class _Rows:
    """Rows in the columns of one table."""

    def __init__(self, aligns: Sequence[Align], edges: Sequence[int], style: str, size: float) -> None:
        self._aligns = aligns
        self._edges = edges
        self._style = style
        self._size = size

    def rows(self, rows: Sequence[Row], *, head: bool, keep_last: bool = False) -> Iterator[str]:
        """``rows`` with the cells that reach down into them from above; the last one may stay with what follows."""
        above: dict[int, tuple[Cell, int]] = {}
        for number, row in enumerate(rows):
            placed = list(_placed(row, above, len(self._aligns)))
            height = row.lines * self._size * _LEADING + 2 * _ABOVE
            keep = row.kind is RowKind.GROUP or self._leads_to_total(rows, number)
            keep = keep or (keep_last and number == len(rows) - 1)
            cells = "".join(self._cell(each, row, head=head, keep=keep) for each in placed)
            repeats = "<w:tblHeader/>" if head else ""
            yield (
                f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>{repeats}'
                f"</w:trPr>{cells}</w:tr>"
            )

    @staticmethod
    def _leads_to_total(rows: Sequence[Row], number: int) -> bool:
        """A total never stands on a page without a row that it adds up."""
        return number + 1 < len(rows) and rows[number + 1].kind is RowKind.TOTAL

    def _cell(self, placed: _Placed, row: Row, *, head: bool, keep: bool) -> str:
        cell, column = placed.cell, placed.column
        black = head or cell.lead or row.kind is not RowKind.BODY
        look = Look(Role.BLACK if black else Role.TEXT, self._size)
        align = Align.CENTRE if head else self._aligns[column]
        if row.kind is RowKind.GROUP:
            align = Align.START
        shape = Shape(self._style, cell.align or align, keep=keep)
        inner = "" if placed.goes_on else words(cell.text, look)
        span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        down = '<w:vMerge w:val="restart"/>' if placed.begins else "<w:vMerge/>" if placed.goes_on else ""
        width = self._edges[column + cell.columns] - self._edges[column]
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{down}<w:vAlign w:val="center"/></w:tcPr>'
            f"{paragraph(inner, shape, look)}</w:tc>"
        )


def _placed(row: Row, above: dict[int, tuple[Cell, int]], columns: int) -> Iterator[_Placed]:
    """The cells of ``row`` from left to right; ``above`` holds, by column, cells that go on and for how long."""
    entries = iter(row.cells)
    column = 0
    while column < columns:
        if column in above:
            cell, left = above.pop(column)
            if left > 1:
                above[column] = (cell, left - 1)
            yield _Placed(cell, column, goes_on=True)
            column += cell.columns
            continue
        entry = next(entries, "")
        cell = Cell(entry) if isinstance(entry, str) else entry
        if cell.rows > 1:
            above[column] = (cell, cell.rows - 1)
        yield _Placed(cell, column, begins=cell.rows > 1)
        column += cell.columns


def _edges(shares: Sequence[float], width: float) -> list[int]:
    """Where the columns end, in twips; rounding never makes the table wider or narrower than the text."""
    total, reached = sum(shares), 0.0
    edges = [0]
    for share in shares:
        reached += share
        edges.append(twips(width * reached / total))
    return edges


def _frame(edges: Sequence[int], rows: str, *, borders: str, padding: int = 80) -> str:
    grid = "".join(f'<w:gridCol w:w="{after - before}"/>' for before, after in pairwise(edges))
    lines = "".join(f"<w:{edge} {borders}/>" for edge in (*_EDGES, "insideH", "insideV"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{padding}" w:type="dxa"/>'
        f'<w:right w:w="{padding}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


class Bare(NamedTuple):
    """A cell without a frame of its own: its width in points, its paragraphs, its rules by edge."""

    width: float
    inner: str
    rules: tuple[tuple[str, str], ...] = ()
    columns: int = 1


def bare_table(
    shares: Sequence[float], width: float, rows: Sequence[Sequence[Bare]], padding: int = 80
) -> str:
    """A table that only holds things in their places; ``shares`` are those of its columns."""
    return _frame(_edges(shares, width), "".join(map(_bare_row, rows)), borders=_NO_LINE, padding=padding)


def _bare_row(cells: Sequence[Bare]) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(map(_bare_cell, cells))}</w:tr>"


def _bare_cell(cell: Bare) -> str:
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    given = dict(cell.rules)
    lines = "".join(f"<w:{edge} {given[edge]}/>" for edge in _EDGES if edge in given)
    borders = f"<w:tcBorders>{lines}</w:tcBorders>" if lines else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(cell.width)}" w:type="dxa"/>{span}{borders}'
        f'<w:vAlign w:val="center"/></w:tcPr>{cell.inner}</w:tc>'
    )


def flow(flow_: Flow, width: float) -> Iterator[str]:
    """流程图: one table a stage, arrows between two."""
    labelled = any(stage.label for stage in flow_.stages)
    for number, stage in enumerate(flow_.stages):
        if number:
            yield _arrows(arrows_between(flow_.stages[number - 1], stage), width, labelled=labelled)
        yield _stage(stage, width, labelled=labelled)


def _arrows(count: int, width: float, *, labelled: bool) -> str:
    left, look = width * _LABEL_SHARE if labelled else 0.0, Look(size=XIAOSI)
    if count == 1:
        return paragraph(run("↓", look), Shape("JCTable", Align.CENTRE, left=left, keep=True), look)
    empty = paragraph("", Shape("JCTable", keep=True), look)
    arrow = paragraph(run("↓", look), Shape("JCTable", Align.CENTRE, keep=True), look)
    room = (width - left - (count - 1) * _BETWEEN) / count
    ways = [cell for _ in range(count) for cell in (Bare(_BETWEEN, empty), Bare(room, arrow))]
    cells = [Bare(left, empty), *ways[1:]] if labelled else ways[1:]
    return bare_table([cell.width for cell in cells], width, [cells])


def _stage(stage: Stage, width: float, *, labelled: bool) -> str:
    left = width * _LABEL_SHARE if labelled else 0.0
    count = len(stage.boxes)
    room = (width - left - (count - 1) * _BETWEEN) / count
    close = stage_size(stage) is TextSize.SMALL
    look, small = Look(size=WUHAO if close else XIAOSI), Look(Role.BLACK, WUHAO)
    framed = tuple((edge, _LINE) for edge in _EDGES)
    shape = Shape(
        "JCTable",
        Align.CENTRE if count > 1 or not labelled else Align.START,
        before=_ABOVE,
        after=_ABOVE,
        keep=True,
    )
    cells = []
    if labelled:
        label = paragraph(words(stage.label, small), Shape("JCTableSmall", Align.START, keep=True), small)
        cells.append(Bare(left, label))
    for number, box in enumerate(stage.boxes):
        if number:
            cells.append(Bare(_BETWEEN, paragraph("", Shape("JCTable", keep=True), look)))
        cells.append(Bare(room, paragraph(words(box, look), shape, look), framed))
    return bare_table([cell.width for cell in cells], width, [cells])
