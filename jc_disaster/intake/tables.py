"""Tables pasted into a message: rows of cells parted by tabs, bars or wide spaces (layout makes tabs of these).

A table is read only when its head names figures with their units; a number under a head that is not understood stays
unread. Rows may be places with figures across, or figures with places across.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jc_disaster.intake.claims import Claim
from jc_disaster.intake.columns import Cell, Column, Means, claim_of, column_of, unit_of_cell
from jc_disaster.intake.implied import declared_units
from jc_disaster.intake.lexicon import Kind
from jc_disaster.intake.lists import labelled
from jc_disaster.intake.places import is_short_name
from jc_disaster.intake.scope import NOWHERE, WHOLE, Scope, rank_of
from jc_disaster.intake.tokens import Lexer, Token
from jc_disaster.intake.vocabulary import unit_of

_BORDER = re.compile(r"[\t|]")
_COMMA = re.compile(",")
# A head of at least three words without a number, parted by commas; what makes it one are the lines below.
_COMMA_HEAD = re.compile(r"^[^\n,\t|0-9。;:]{1,24}(?:,[^\n,\t|0-9。;:]{1,24}){2,20}$", re.MULTILINE)
_NUMBER = re.compile(r"[+\-]?[0-9][0-9.]{0,12}")
_ROW_NAMES = re.compile(
    r"(?:县|市|区|乡|镇|街道|村|单位|地区|地点|名称|序号|编号|项目|指标|行政|填报|报送|上报|灾情|受灾|户主|户名|姓名).{0,12}|"
)
# A list of households or people: its rows are nobody's figures, only what adds them up is.
_OF_PEOPLE = re.compile("(?:受灾|倒房|房屋|家庭)?(?:户主|户名|姓名|户主姓名|户主名称|农户姓名|农户)")
_LONGEST_ROW = 2000
_TITLE_ROWS = 4


class Table(NamedTuple):
    """A table that was read: its place in the text, its claims, the numbers nobody could place, and its places."""

    start: int
    end: int
    claims: list[Claim]
    unread: list[tuple[int, int]]
    places: tuple[Scope, ...] = ()


def tables(text: str, lexer: Lexer) -> list[Table]:
    """The tables of a laid-out text, from the first to the last."""
    means = Means(lexer, declared_units(text))
    found = list(_bordered(text, means))
    done = 0
    for head in _COMMA_HEAD.finditer(text):
        rows = list(_by_commas(text, head.start())) if head.start() >= done else []
        table = _read(rows, means) if len(rows) > 1 else None
        if table is not None:
            found.append(table)
            done = table.end
    return sorted(found, key=lambda table: table.start)


def _by_commas(text: str, start: int) -> Iterator[list[Cell]]:
    """The line at ``start``, and those below it that have as many cells and a number among them."""
    width = 0
    for cells in _rows(text, start, _COMMA):
        if width and (len(cells) != width or not any(_NUMBER.fullmatch(cell.words) for cell in cells)):
            return
        width = len(cells)
        yield cells


def _bordered(text: str, means: Means) -> Iterator[Table]:
    done = 0
    while (border := _BORDER.search(text, done)) is not None:
        start = max(text.rfind("\n", 0, border.start()) + 1, done)
        rows = list(_rows(text, start, _BORDER))
        table = _read(rows, means) if len(rows) > 1 else None
        if table is not None:
            yield table
        last = rows[-1][-1].end if rows else border.end()
        done = max(border.end(), last)


def _rows(text: str, start: int, borders: re.Pattern[str]) -> Iterator[list[Cell]]:
    """Lines with cell borders that follow one another."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > _LONGEST_ROW or not borders.search(text, start, end):
            return
        yield _cells(text, start, end, borders)
        start = end + 1


def _cells(text: str, start: int, end: int, borders: re.Pattern[str]) -> list[Cell]:
    cells = []
    at = start
    for border in [*borders.finditer(text, start, end), None]:
        stop = border.start() if border is not None else end
        words = text[at:stop]
        left = len(words) - len(words.lstrip())
        cells.append(Cell(at + left, at + left + len(words.strip()), words.strip()))
        at = border.end() if border is not None else end
    if len(cells) > 2 and text[start] == "|":
        cells = cells[1:-1] if not cells[-1].words else cells[1:]
    return cells


def _read(rows: Sequence[Sequence[Cell]], means: Means) -> Table | None:
    """The table whose head is the first line that can be one, or None."""
    for at in range(min(len(rows) - 1, _TITLE_ROWS)):
        head, body = _with_units(rows[at:])
        columns = [_column_over(cell, body, position, means) for position, cell in enumerate(head)]
        under = _is_under_another(head, body, columns, means)
        if under or _is_head(head, columns):
            columns = [None, *columns] if under else columns
            table = _whole(head, body, _across(head, body, columns, means))
            return table._replace(places=() if _lists_people(head) else _of_rows(body, columns, means))
        scopes = [_scope(cell.words, means) for cell in head]
        if body and sum(scope is not None for scope in scopes[1:]) > 1:
            return _whole(head, body, _down(body, scopes, means))
    found = labelled(rows, means)
    return _whole(rows[0], rows[1:], iter(found)) if found else None


def _column_over(cell: Cell, body: Sequence[Sequence[Cell]], position: int, means: Means) -> Column | None:
    """The figure of a column, in the unit of its head, or in the one that all its cells are written with."""
    column = column_of(cell.words, means)
    if column is not None or not position:
        return column
    units = {unit_of_cell(row[position].words) for row in body if position < len(row)}
    return column_of(f"{cell.words}({units.pop()})", means) if len(units) == 1 and "" not in units else None


def _with_units(rows: Sequence[Sequence[Cell]]) -> tuple[Sequence[Cell], Sequence[Sequence[Cell]]]:
    """The head of a table, with the units that a line of their own below it gives its columns, and the body."""
    head, body = rows[0], rows[1:]
    units = [cell.words for cell in body[0]]
    written = [words for words in units if words]
    if len(body) > 1 and written and all(_in_brackets(words) for words in written):
        missing = len(head) - len(units)  # the first column has no unit, and an empty cell is not there
        if 0 <= missing <= 1:
            cells = list(zip(head, [""] * missing + units, strict=True))
        elif len(head) > 1 and len(units) % (len(head) - 1) == 0 and len(body[1]) == len(units) + 1:
            each = len(units) // (len(head) - 1)  # 受灾人口 stands over 户 and 人
            wide = [cell for cell in head[1:] for _ in range(each)]
            cells = [(head[0], ""), *zip(wide, units, strict=True)]
        else:
            return head, body
        return [cell._replace(words=cell.words + _bracketed(unit)) for cell, unit in cells], body[1:]
    return head, body


def _in_brackets(words: str) -> bool:
    return unit_of(words.strip("()")) is not None


def _bracketed(unit: str) -> str:
    return f"({unit.strip('()')})" if unit else ""


def _whole(
    head: Sequence[Cell], body: Sequence[Sequence[Cell]], found: Iterator[tuple[Cell, Claim | None]]
) -> Table:
    claims: list[Claim] = []
    unread: list[tuple[int, int]] = []
    for cell, claim in found:
        if claim is not None:
            claims.append(claim)
        elif any(sign in "0123456789" for sign in cell.words):
            unread.append((cell.start, cell.end))
    return Table(head[0].start, body[-1][-1].end, claims, unread)


def _is_head(head: Sequence[Cell], columns: Sequence[Column | None]) -> bool:
    """Whether the line names figures over its columns; a sentence with a tab in it does not."""
    known = sum(column is not None for column in columns)
    numbers = any(cell.words and not cell.words.strip("0123456789.,") for cell in head)
    if numbers or len(head) < 2 or any(len(cell.words) > 24 for cell in head):
        return False
    return known > 0 if _ROW_NAMES.fullmatch(head[0].words) and columns[0] is None else known == len(head)


def _is_under_another(
    head: Sequence[Cell],
    body: Sequence[Sequence[Cell]],
    columns: Sequence[Column | None],
    means: Means,
) -> bool:
    """Whether the line is the lower of two heads: each row has a cell more than it, a place or 合计 before its numbers.

    Cells that a head over several columns leaves empty are not there in the text that is read.
    """
    known = sum(column is not None for column in columns)
    return known * 2 > len(head) and all(
        len(row) == len(head) + 1 and _scope(row[0].words, means) is not None for row in body
    )


def _across(
    head: Sequence[Cell],
    body: Sequence[Sequence[Cell]],
    columns: Sequence[Column | None],
    means: Means,
) -> Iterator[tuple[Cell, Claim | None]]:
    """One place a row; without names of rows, the one row is the whole."""
    people = _lists_people(head)
    for row in body:
        heads = _without_note(row, columns)
        scope = NOWHERE if columns[0] is not None else _row_scope(row, heads, means)
        if people and (scope != WHOLE or not _adds_up(row)):
            scope = None
        for position, cell in enumerate(row):
            column = heads[position] if position < len(heads) and len(row) == len(heads) else None
            fit = scope is not None and column is not None
            yield cell, claim_of(cell, column, scope, means) if fit and column and scope else None


def _lists_people(head: Sequence[Cell]) -> bool:
    return any(_OF_PEOPLE.fullmatch(cell.words) for cell in head[:3])


def _adds_up(row: Sequence[Cell]) -> bool:
    """Whether a row of a list of households is its sum."""
    return any(cell.words in ("合计", "总计", "共计", "小计", "总数", "汇总") for cell in row[:3])


def _of_rows(
    body: Sequence[Sequence[Cell]], columns: Sequence[Column | None], means: Means
) -> tuple[Scope, ...]:
    """The places whose rows have numbers, read or not: one row that was read is not the whole beside others."""
    named = columns[0] is None
    told = (row for row in body if named and any(cell.words[:1].isdigit() for cell in row))
    return tuple(scope for row in told if (scope := _row_scope(row, columns, means)) is not None)


def _without_note(row: Sequence[Cell], columns: Sequence[Column | None]) -> Sequence[Column | None]:
    """The columns of a row whose last cell, under a head that names no figure (备注), is empty and so is not there.

    Only where its last cell is a number: an empty cell further left would move a note there.
    """
    short = len(row) + 1 == len(columns) and columns[-1] is None
    return columns[:-1] if short and not row[-1].words.strip("0123456789.,人户间") else columns


def _row_scope(row: Sequence[Cell], columns: Sequence[Column | None], means: Means) -> Scope | None:
    for cell, column in zip(row, columns, strict=False):
        scope = _scope(cell.words, means) if column is None else None
        if scope is not None:
            return scope
    name = row[0].words if row else ""
    return Scope(name, rank_of(name)) if is_short_name(name) else None


def _down(
    body: Sequence[Sequence[Cell]], scopes: Sequence[Scope | None], means: Means
) -> Iterator[tuple[Cell, Claim | None]]:
    """One figure a row, the places across; a unit may stand in a column of its own."""
    for row in body:
        labels = [cell.words for cell, scope in zip(row, scopes, strict=False) if scope is None]
        unit = next((f"({label})" for label in labels[1:] if unit_of(label) is not None), "")
        column = column_of(labels[0] + unit, means) if labels else None
        for position, cell in enumerate(row):
            scope = scopes[position] if position < len(scopes) else None
            yield (
                cell,
                claim_of(cell, column, scope, means) if column is not None and scope is not None else None,
            )


def _scope(words: str, means: Means) -> Scope | None:
    tokens: list[Token] = list(means.lexer.tokens(words)) if 0 < len(words) <= 16 else []
    if tokens and tokens[0].kind in (Kind.SUM, Kind.WHOLE):
        return WHOLE
    places = [token for token in tokens if token.kind is Kind.PLACE]
    return Scope(places[-1].meaning, places[-1].level) if places and places[-1].end == len(words) else None
