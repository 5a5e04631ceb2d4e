"""A workbook as the reader hands it on: rows of plain values, and what the file says of cells beside their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple
from unicodedata import normalize

Value = str | float | int | bool | datetime | date | time | timedelta
Spot = tuple[int, int]  # row and column, counted from 0
Span = tuple[Spot, Spot]  # first and last cell of a merged range

NOTHING: Final[Mapping[Spot, str]] = MappingProxyType({})
_BLANKS = dict.fromkeys(
    (0x200B, 0xFEFF, 0xAD, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F)
)


class Sheet(NamedTuple):
    """One visible sheet.

    Attributes:
        name: As on its tab.
        rows: Its cells from A1 on; an empty cell is ``""``.
        merged: Merged ranges, each with its value in the first cell; None where the format has none (CSV).
        hidden_rows: Rows that the file hides.
        hidden_columns: Columns that the file hides.
        formulas: Cells that were computed; their values are those last saved.
        errors: Cells that hold no value at all though they are not empty: an error or an unsaved formula, in words.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    merged: Sequence[Span] | None = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    formulas: frozenset[Spot] = frozenset()
    errors: Mapping[Spot, str] = NOTHING


class Workbook(NamedTuple):
    """What a file holds.

    Attributes:
        name: The file's name without its ending; a county may stand in it.
        sheets: The visible sheets, in order.
        hidden: Names of sheets that the file hides; they were not read.
        typed: Whether numbers are told from text (not so in CSV).
        warnings: What a person should know of the file, in Chinese.
    """

    name: str
    sheets: tuple[Sheet, ...]
    hidden: tuple[str, ...] = ()
    typed: bool = True
    warnings: tuple[str, ...] = ()


def column_letters(column: int) -> str:
    """``0`` → ``A``, ``27`` → ``AB``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """``A`` → ``0``."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def address(sheet: str, row: int, column: int) -> str:
    """``Sheet1!C7`` for the cell at row 6, column 2."""
    return f"{sheet}!{column_letters(column)}{row + 1}"


def plain(value: Value) -> str:
    """A cell as one line of text: half-width signs, no blanks, nothing invisible; numbers without a needless point."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if not isinstance(value, str):
        return str(value)
    text = normalize("NFKC", value)
    if text.isprintable() and " " not in text:
        return text
    return "".join(text.translate(_BLANKS).split())


def filled(rows: Sequence[Sequence[Value]], merged: Sequence[Span]) -> Iterator[tuple[Spot, Value]]:
    """Every cell of a merged range beside its first, with the value of the first."""
    for (top, left), (bottom, right) in merged:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        value = rows[top][left]
        for row in range(top, min(bottom + 1, len(rows))):
            for column in range(left, min(right + 1, len(rows[row]))):
                if (row, column) != (top, left):
                    yield (row, column), value
