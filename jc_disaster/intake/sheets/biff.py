"""What an old XLS file says of its cells beside their values: a walk over the records of its one stream.

The file is a compound file (sectors and a table of chains, MS-CFB) that holds a stream of records (BIFF8, MS-XLS).
Only the records are looked at; the values are read elsewhere, once it is known that they may be.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from jc_disaster.intake.sheets.cells import Spot, column_letters
from jc_disaster.intake.sheets.ooxml import MOST_COLUMNS, MOST_ROWS, SLACK, Look
from jc_disaster.intake.sheets.refusals import SheetRefusedError

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER: Final = 512
_LAST: Final = 0xFFFFFFFA  # sector numbers from here on are marks, not sectors
_FAT_IN_HEADER: Final = 109
_ENTRY: Final = 128
_SMALL_STREAM: Final = 4096
_BOUNDSHEET, _FILEPASS, _SST, _EOF, _BOF = 0x85, 0x2F, 0xFC, 0x0A, 0x809
_ROW, _COLINFO, _FORMULA, _BOOLERR, _DIMENSIONS = 0x208, 0x7D, 0x06, 0x205, 0x200
_CELLS: Final = frozenset({0x203, 0x27E, 0xBD, 0xFD, 0x204, _FORMULA, _BOOLERR})
_ROW_HIDDEN: Final = 0x20
_ERRORS: Final[Mapping[int, str]] = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class _Damaged(Exception):  # noqa: N818 - never leaves this module
    """The file breaks off, or its chains do not hold."""


class _Record(NamedTuple):
    """One record: its kind, where it starts in the stream, its content."""

    kind: int
    at: int
    body: bytes


def looks(data: bytes, name: str) -> Mapping[str, Look]:
    """What each worksheet says of its cells, by its name.

    Raises:
        SheetRefusedError: It is damaged, locked, too large, or no workbook.
    """
    try:
        stream = _workbook_stream(data)
        if stream is None:
            raise SheetRefusedError("not-a-spreadsheet", name=name, what="是其他办公软件的文件")
        starts = _sheets(stream, name)
        return {sheet: _look(stream, start, sheet, name) for sheet, start in starts.items()}
    except (_Damaged, struct.error, IndexError) as error:
        raise SheetRefusedError("damaged", name=name, what="文件没有完整结尾") from error


def _workbook_stream(data: bytes) -> bytes | None:
    sector = 1 << struct.unpack_from("<H", data, 30)[0]
    if sector not in (512, 4096):
        raise _Damaged
    fat = _fat(data, sector)
    directory = _chain(data, fat, struct.unpack_from("<I", data, 48)[0], sector)
    if len(directory) % sector:
        raise _Damaged
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        entry = directory[at : at + _ENTRY]
        length = max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)
        title = entry[: min(length, 62)].decode("utf-16-le", "replace")
        if title in ("Workbook", "Book"):
            first, size = struct.unpack_from("<II", entry, 116)
            if size < _SMALL_STREAM:
                raise _Damaged
            stream = _chain(data, fat, first, sector)
            if len(stream) < size:
                raise _Damaged
            return stream[:size]
    return None


def _fat(data: bytes, sector: int) -> tuple[int, ...]:
    """Which sector follows which."""
    count, first, more = struct.unpack_from("<I", data, 44)[0], *struct.unpack_from("<II", data, 68)
    listed = list(struct.unpack_from(f"<{_FAT_IN_HEADER}I", data, 76))
    for _ in range(min(more, len(data) // sector)):
        if first >= _LAST:
            break
        block = struct.unpack_from(f"<{sector // 4}I", data, (first + 1) * sector)
        listed += block[:-1]
        first = block[-1]
    table: list[int] = []
    for number in listed[: min(count, len(data) // sector + 1)]:
        if number < _LAST:
            table += struct.unpack_from(f"<{sector // 4}I", data, (number + 1) * sector)
    return tuple(table)


def _chain(data: bytes, fat: tuple[int, ...], first: int, sector: int) -> bytes:
    pieces: list[bytes] = []
    while first < _LAST:
        if first >= len(fat) or len(pieces) > len(fat):
            raise _Damaged
        piece = data[(first + 1) * sector : (first + 2) * sector]
        if not piece:
            raise _Damaged
        pieces.append(piece)
        first = fat[first]
    return b"".join(pieces)


def _records(stream: bytes, at: int) -> Iterator[_Record]:
    """The records from one place to the end of that part of the stream; parts inside it (charts) are passed over."""
    depth = 0
    while True:
        kind, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        if len(body) < length:
            raise _Damaged
        if kind == _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        if depth <= 1:
            yield _Record(kind, at, body)
        at += 4 + length


def _sheets(stream: bytes, name: str) -> Mapping[str, int]:
    """Where the cells of each worksheet begin."""
    if struct.unpack_from("<H", stream, 0)[0] != _BOF or struct.unpack_from("<H", stream, 4)[0] != 0x600:
        raise SheetRefusedError("old-format", name=name, what="Excel 97以前的文件")
    found = {}
    for record in _records(stream, 0):
        if record.kind == _FILEPASS:
            raise SheetRefusedError("locked", name=name)
        if record.kind == _SST and struct.unpack_from("<I", record.body, 4)[0] > len(stream):
            raise _Damaged
        if record.kind == _BOUNDSHEET and record.body[5] == 0:
            wide = record.body[7] & 1
            raw = record.body[8 : 8 + record.body[6] * (2 if wide else 1)]
            title = raw.decode("utf-16-le" if wide else "latin-1", "replace")
            found[title] = struct.unpack_from("<I", record.body, 0)[0]
    return found


def _look(stream: bytes, start: int, sheet: str, name: str) -> Look:
    rows: set[int] = set()
    columns: set[int] = set()
    formulas: set[Spot] = set()
    errors: dict[Spot, str] = {}
    for kind, _, body in _records(stream, start):
        if kind in _CELLS:
            row, column = struct.unpack_from("<HH", body, 0)
            _check(
                row, struct.unpack_from("<H", body, len(body) - 2)[0] if kind == 0xBD else column, sheet, name
            )
            if kind == _FORMULA:
                formulas.add((row, column))
                if body[12:14] == b"\xff\xff" and body[6] == 2:
                    errors[row, column] = _ERRORS.get(body[8], "错误值")
            elif kind == _BOOLERR and body[7]:
                errors[row, column] = _ERRORS.get(body[6], "错误值")
        elif kind == _ROW and struct.unpack_from("<H", body, 12)[0] & _ROW_HIDDEN:
            rows.add(struct.unpack_from("<H", body, 0)[0])
        elif kind == _COLINFO and struct.unpack_from("<H", body, 8)[0] & 1:
            first, last = struct.unpack_from("<HH", body, 0)
            columns.update(range(first, min(last, MOST_COLUMNS) + 1))
        elif kind == _DIMENSIONS and struct.unpack_from("<I", body, 4)[0] > 65536:
            raise _Damaged
    return Look(frozenset(rows), frozenset(columns), frozenset(formulas), errors)


def _check(row: int, column: int, sheet: str, name: str) -> None:
    if row >= MOST_ROWS + SLACK:
        raise SheetRefusedError("too-many-rows", name=name, what=f"“{sheet}”有内容在第{row + 1}行")
    if column >= MOST_COLUMNS:
        what = f"“{sheet}”有内容在{column_letters(column)}列"
        raise SheetRefusedError("too-many-cells", name=name, what=what)
