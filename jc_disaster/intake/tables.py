"""Tables pasted into a message: rows of cells parted by tabs, bars or wide spaces (layout makes tabs of these).

A table is read only when its head names figures with their units; a number under a head that is not understood stays
unread. Rows may be places with figures across, or figures with places across.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.intake.claims import Claim
from jc_disaster.intake.grammar import Clause
from jc_disaster.intake.implied import Setting, declared_units
from jc_disaster.intake.lexicon import Kind, Unit
from jc_disaster.intake.places import is_short_name
from jc_disaster.intake.scope import NOWHERE, WHOLE, Scope, rank_of
from jc_disaster.intake.tokens import Lexer, Token, in_unit
from jc_disaster.intake.vocabulary import unit_of
from jc_disaster.kernel.quantity import UNKNOWN, Quantity

_BORDER = re.compile(r"[\t|]")
_COMMA = re.compile(",")
# A head of at least three words parted by commas, over a line of as many numbers.
_COMMA_TABLE = re.compile(
    r"^[^\n,\t|]{1,24}(?:,[^\n,\t|]{1,24}){2,20}\n[^\n,\t|]{1,16}(?:,[0-9.\-]{0,12}){2,20}$", re.MULTILINE
)
_VALUES = re.compile("(?:本期|本次|累计|合计|现报|填报|统计)?(?:数值|数量|数据|数|结果|内容)|本期|累计|合计")
_MORE = re.compile("(?:较|比)[^,]{1,4}|(?:本期|本日|今日)?新增数?|增减")
_ROW_NAMES = re.compile(
    r"(?:县|市|区|乡|镇|街道|村|单位|地区|地点|名称|序号|项目|指标|行政|填报|报送|上报|灾情|受灾).{0,12}|"
)
_NOT_REPORTED = frozenset({"未报", "待报", "暂无", "未上报", "待统计", "不详", "未统计", "统计中", "核实中"})
_OF_ALL = re.compile(r"\(累计值?\)")  # 紧急转移安置人口(累计值)(人)
# Below a head that stands over several columns (房屋倒损) the labels are short.
_SHORT_LABELS = re.compile(r"(?P<label>严重|一般|集中|分散)(?P<unit>\([户间人]\))?")
_LONG_LABELS: Mapping[str, str] = MappingProxyType(
    {"严重": "严重损坏", "一般": "一般损坏", "集中": "集中安置", "分散": "分散安置"}
)
_LONGEST_ROW = 2000
_TITLE_ROWS = 4


class _Cell(NamedTuple):
    start: int
    end: int
    words: str


class _Column(NamedTuple):
    """What a head says its numbers are."""

    key: str
    unit: Unit
    scale: Fraction


class _Means(NamedTuple):
    """What cells are read with: the words, and the units that the message declares for bare numbers."""

    lexer: Lexer
    units: Mapping[Unit, Fraction]


class Table(NamedTuple):
    """A table that was read: its place in the text, its claims, the numbers nobody could place, and its places."""

    start: int
    end: int
    claims: list[Claim]
    unread: list[tuple[int, int]]
    places: tuple[Scope, ...] = ()


def tables(text: str, lexer: Lexer) -> list[Table]:
    """The tables of a laid-out text, from the first to the last."""
    means = _Means(lexer, declared_units(text))
    found = list(_bordered(text, means))
    for match in _COMMA_TABLE.finditer(text):
        table = _read(list(_rows(text, match.start(), _COMMA)), means)
        if table is not None:
            found.append(table)
    return sorted(found, key=lambda table: table.start)


def _bordered(text: str, means: _Means) -> Iterator[Table]:
    done = 0
    while (border := _BORDER.search(text, done)) is not None:
        start = max(text.rfind("\n", 0, border.start()) + 1, done)
        rows = list(_rows(text, start, _BORDER))
        table = _read(rows, means) if len(rows) > 1 else None
        if table is not None:
            yield table
        last = rows[-1][-1].end if rows else border.end()
        done = max(border.end(), last)


def _rows(text: str, start: int, borders: re.Pattern[str]) -> Iterator[list[_Cell]]:
    """Lines with cell borders that follow one another."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > _LONGEST_ROW or not borders.search(text, start, end):
            return
        yield _cells(text, start, end, borders)
        start = end + 1


def _cells(text: str, start: int, end: int, borders: re.Pattern[str]) -> list[_Cell]:
    cells = []
    at = start
    for border in [*borders.finditer(text, start, end), None]:
        stop = border.start() if border is not None else end
        words = text[at:stop]
        left = len(words) - len(words.lstrip())
        cells.append(_Cell(at + left, at + left + len(words.strip()), words.strip()))
        at = border.end() if border is not None else end
    if len(cells) > 2 and text[start] == "|":
        cells = cells[1:-1] if not cells[-1].words else cells[1:]
    return cells


def _read(rows: Sequence[Sequence[_Cell]], means: _Means) -> Table | None:
    """The table whose head is the first line that can be one, or None."""
    for at, head in enumerate(rows[: min(len(rows) - 1, _TITLE_ROWS)]):
        body = rows[at + 1 :]
        columns = [_column(cell.words, means) for cell in head]
        under = _is_under_another(head, body, columns, means)
        if under or _is_head(head, columns):
            columns = [None, *columns] if under else columns
            table = _whole(head, body, _across(body, columns, means))
            return table._replace(places=_of_rows(body, columns, means))
        scopes = [_scope(cell.words, means) for cell in head]
        if sum(scope is not None for scope in scopes[1:]) > 1:
            return _whole(head, body, _down(body, scopes, means))
    return _labelled(rows, means)


def _labelled(rows: Sequence[Sequence[_Cell]], means: _Means) -> Table | None:
    """A list of figures: in each row a label, its unit, and its number, beside it perhaps what was added since."""
    roles = next((roles for row in rows[:_TITLE_ROWS] if (roles := _roles(row))), {})
    found = [pair for row in rows for pair in _of_label(row, roles, means)]
    told = sum(claim is not None for _, claim in found)
    return _whole(rows[0], rows[1:], iter(found)) if told > 1 and len(rows) > 1 else None


def _roles(head: Sequence[_Cell]) -> dict[int, str]:
    """What the columns of a list hold, by their heads: "value", "more" (较上期), or a unit written as (间)."""
    roles: dict[int, str] = {}
    if any(cell.words and not cell.words.strip("+0123456789.,") for cell in head):
        return roles  # 受灾人口 4826 人 is no head
    for position, cell in enumerate(head[1:], start=1):
        if _VALUES.fullmatch(cell.words):
            roles[position] = "value"
        elif _MORE.fullmatch(cell.words):
            roles[position] = "more"
        elif unit_of(cell.words) is not None:
            roles[position] = f"({cell.words})"
    return roles


def _of_label(
    row: Sequence[_Cell], roles: Mapping[int, str], means: _Means
) -> Iterator[tuple[_Cell, Claim | None]]:
    """The cells of one row; without heads of columns, the one number behind a label and a unit."""
    unit = next((f"({cell.words})" for cell in row[1:] if unit_of(cell.words) is not None), "")
    label = next((cell.words for cell in row if cell.words and not cell.words.isdigit()), "")
    numbers = [at for at, cell in enumerate(row) if cell.words.strip("+")[:1].isdigit() and at]
    alone = not roles and bool(unit) and len(numbers) == 1
    for at, cell in enumerate(row):
        role = roles.get(at, "value" if alone and at in numbers else "")
        column = _column(label + (role if role.startswith("(") else unit), means) if role else None
        if column is None:
            yield cell, None
            continue
        value = cell._replace(words=cell.words.removeprefix("+")) if role == "more" else cell
        claim = _claim(value, column, NOWHERE, means)
        yield cell, claim._replace(increment=role == "more") if claim is not None else None


def _whole(
    head: Sequence[_Cell], body: Sequence[Sequence[_Cell]], found: Iterator[tuple[_Cell, Claim | None]]
) -> Table:
    claims: list[Claim] = []
    unread: list[tuple[int, int]] = []
    for cell, claim in found:
        if claim is not None:
            claims.append(claim)
        elif any(sign in "0123456789" for sign in cell.words):
            unread.append((cell.start, cell.end))
    return Table(head[0].start, body[-1][-1].end, claims, unread)


def _is_head(head: Sequence[_Cell], columns: Sequence[_Column | None]) -> bool:
    """Whether the line names figures over its columns; a sentence with a tab in it does not."""
    known = sum(column is not None for column in columns)
    numbers = any(cell.words and not cell.words.strip("0123456789.,") for cell in head)
    if numbers or len(head) < 2 or any(len(cell.words) > 24 for cell in head):
        return False
    return known > 0 if _ROW_NAMES.fullmatch(head[0].words) and columns[0] is None else known == len(head)


def _is_under_another(
    head: Sequence[_Cell],
    body: Sequence[Sequence[_Cell]],
    columns: Sequence[_Column | None],
    means: _Means,
) -> bool:
    """Whether the line is the lower of two heads: each row has a cell more than it, a place or 合计 before its numbers.

    Cells that a head over several columns leaves empty are not there in the text that is read.
    """
    known = sum(column is not None for column in columns)
    return known * 2 > len(head) and all(
        len(row) == len(head) + 1 and _scope(row[0].words, means) is not None for row in body
    )


def _across(
    body: Sequence[Sequence[_Cell]], columns: Sequence[_Column | None], means: _Means
) -> Iterator[tuple[_Cell, Claim | None]]:
    """One place a row; without names of rows, the one row is the whole."""
    for row in body:
        heads = _without_note(row, columns)
        scope = NOWHERE if columns[0] is not None else _row_scope(row, heads, means)
        for position, cell in enumerate(row):
            column = heads[position] if position < len(heads) and len(row) == len(heads) else None
            fit = scope is not None and column is not None
            yield cell, _claim(cell, column, scope, means) if fit and column and scope else None


def _of_rows(
    body: Sequence[Sequence[_Cell]], columns: Sequence[_Column | None], means: _Means
) -> tuple[Scope, ...]:
    """The places whose rows have numbers, read or not: one row that was read is not the whole beside others."""
    named = columns[0] is None
    told = (row for row in body if named and any(cell.words[:1].isdigit() for cell in row))
    return tuple(scope for row in told if (scope := _row_scope(row, columns, means)) is not None)


def _without_note(row: Sequence[_Cell], columns: Sequence[_Column | None]) -> Sequence[_Column | None]:
    """The columns of a row whose last cell, under a head that names no figure (备注), is empty and so is not there.

    Only where its last cell is a number: an empty cell further left would move a note there.
    """
    short = len(row) + 1 == len(columns) and columns[-1] is None
    return columns[:-1] if short and not row[-1].words.strip("0123456789.,人户间") else columns


def _row_scope(row: Sequence[_Cell], columns: Sequence[_Column | None], means: _Means) -> Scope | None:
    for cell, column in zip(row, columns, strict=False):
        scope = _scope(cell.words, means) if column is None else None
        if scope is not None:
            return scope
    name = row[0].words if row else ""
    return Scope(name, rank_of(name)) if is_short_name(name) else None


def _down(
    body: Sequence[Sequence[_Cell]], scopes: Sequence[Scope | None], means: _Means
) -> Iterator[tuple[_Cell, Claim | None]]:
    """One figure a row, the places across; a unit may stand in a column of its own."""
    for row in body:
        labels = [cell.words for cell, scope in zip(row, scopes, strict=False) if scope is None]
        unit = next((f"({label})" for label in labels[1:] if unit_of(label) is not None), "")
        column = _column(labels[0] + unit, means) if labels else None
        for position, cell in enumerate(row):
            scope = scopes[position] if position < len(scopes) else None
            yield (
                cell,
                _claim(cell, column, scope, means) if column is not None and scope is not None else None,
            )


def _column(words: str, means: _Means) -> _Column | None:
    """The figure that a head names, read as if a number stood behind it: 倒塌房屋(间), 死亡人口."""
    if not words or len(words) > 24:
        return None
    words = _OF_ALL.sub("", words)
    short = _SHORT_LABELS.fullmatch(words)
    if short is not None:
        words = _LONG_LABELS[short["label"]] + (short["unit"] or "")
    if words[-1] in "户间" and len(words) > 2:
        words = f"{words[:-1]}({words[-1]})"  # 倒塌间
    tokens = list(means.lexer.tokens(words + ":1"))
    if (
        not tokens
        or tokens[-1].kind is not Kind.NUMBER
        or any(token.kind is Kind.NUMBER for token in tokens[:-1])
    ):
        return None
    binding = Clause(tokens, set(), Setting(in_houses=True, units=means.units)).bindings.get(len(tokens) - 1)
    if binding is None or binding.key is None:
        return None
    hints = (token.scale for token in tokens if token.kind is Kind.HINT and token.scale is not None)
    scale = next(hints, means.units.get(binding.unit, Fraction(1)))
    return _Column(binding.key, binding.unit, scale)


def _scope(words: str, means: _Means) -> Scope | None:
    tokens: list[Token] = list(means.lexer.tokens(words)) if 0 < len(words) <= 16 else []
    if tokens and tokens[0].kind in (Kind.SUM, Kind.WHOLE):
        return WHOLE
    places = [token for token in tokens if token.kind is Kind.PLACE]
    return Scope(places[-1].meaning, places[-1].level) if places and places[-1].end == len(words) else None


def _claim(cell: _Cell, column: _Column, scope: Scope, means: _Means) -> Claim | None:
    quantity = _quantity(cell.words, column, means)
    return Claim(column.key, quantity, scope, cell.start, cell.end) if quantity is not None else None


def _quantity(words: str, column: _Column, means: _Means) -> Quantity | None:
    if words in _NOT_REPORTED:
        return UNKNOWN
    tokens = list(means.lexer.tokens(words)) if len(words) <= 24 else []
    if (
        len(tokens) != 1
        or tokens[0].kind is not Kind.NUMBER
        or (tokens[0].start, tokens[0].end) != (0, len(words))
    ):
        return None
    token = tokens[0]
    if token.unit is Unit.NONE:
        return in_unit(token.quantity, column.unit, column.scale)
    return token.quantity if token.unit is column.unit else None
