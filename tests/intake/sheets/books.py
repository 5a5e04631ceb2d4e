"""Spreadsheets made for tests, as bytes: XLSX through XlsxWriter, ODS, XLS and zip files by hand.

No kept-up library writes XLS any more; the few records that a county's old file needs are written here.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from html import escape
from typing import Any

import xlsxwriter

Cell = str | float | int | bool | date | datetime | None
Rows = Sequence[Sequence[Cell]]

HEAD = ("县（市、区）", "因灾死亡人口（人）")


def two_columns(value: Cell, head: str = HEAD[1]) -> Rows:
    """The smallest table: one county, one figure in B2."""
    return ((HEAD[0], head), ("阳城县", value))


# XLSX -------------------------------------------------------------------------------------------------------------


def xlsx(rows: Rows = (), dress: Callable[[Any, Any], None] | None = None, name: str = "Sheet1") -> bytes:
    """A workbook with one sheet; ``dress`` gets the workbook and the sheet for whatever else it shall have."""
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "nan_inf_to_errors": True,
    }
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet(name)
        days = book.add_format({"num_format": "yyyy-mm-dd"})
        for row, cells in enumerate(rows):
            for column, value in enumerate(cells):
                if isinstance(value, date):
                    sheet.write_datetime(row, column, value, days)
                elif value is not None:
                    sheet.write(row, column, value)
        if dress is not None:
            dress(book, sheet)
    return out.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry: archive.read(entry) for entry in archive.namelist()}


def zipped(
    content: Mapping[str, bytes] | Sequence[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """A zip file with these parts; a sequence may name one twice."""
    out = io.BytesIO()
    pairs = content.items() if isinstance(content, Mapping) else content
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, part in pairs:
            archive.writestr(name, part)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one part changed."""
    content = parts(data)
    return zipped({**content, name: change(content.get(name, b""))})


def with_cell(value: str, attributes: str = "") -> bytes:
    """A workbook whose B2 is written by hand: its content and the attributes of its element."""
    data = xlsx(two_columns(77777))
    return with_part(
        data,
        SHEET,
        lambda part: part.replace(
            b'<c r="B2"><v>77777</v></c>', f'<c r="B2"{attributes}>{value}</c>'.encode()
        ),
    )


# ODS --------------------------------------------------------------------------------------------------------------

_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{}</manifest:manifest>'
)


def ods_cell(value: Cell) -> str:
    """One cell of an ODS row."""
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, bool):
        return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(value).lower()}"/>'
    if isinstance(value, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'


def ods_rows(rows: Rows) -> str:
    """The rows of an ODS table."""
    return "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows)


def ods(body: str, *, manifest: str = "", before: str = "") -> bytes:
    """A document whose one table has this content (rows, columns)."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content {_SPACES} office:version="1.3">'
        f'<office:body><office:spreadsheet><table:table table:name="Sheet1">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": _MANIFEST.format(manifest).encode(),
            "content.xml": content.encode(),
        }
    )


# XLS --------------------------------------------------------------------------------------------------------------

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512


def record(kind: int, body: bytes) -> bytes:
    """One record of a BIFF stream."""
    return struct.pack("<HH", kind, len(body)) + body


def xls_cell(row: int, column: int, value: Cell) -> bytes:
    """The record of one cell."""
    spot = struct.pack("<HHH", row, column, 0)
    if value is None:
        return b""
    if isinstance(value, bool):
        return record(0x205, spot + bytes([value, 0]))
    if isinstance(value, str):
        return record(0x204, spot + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
    return record(0x203, spot + struct.pack("<d", float(value)))  # type: ignore[arg-type]


def xls_formula(row: int, column: int, result: bytes) -> bytes:
    """A formula with the eight bytes of its saved result."""
    return record(
        0x06, struct.pack("<HHH", row, column, 0) + result + struct.pack("<HIH", 0, 0, 3) + b"\x1e\x01\x00"
    )


def biff(
    rows: Rows, *, more: bytes = b"", before: bytes = b"", hidden: int = 0, version: int = 0x600
) -> bytes:
    """The stream of a workbook with one sheet; ``more`` are further records of the sheet, ``before`` of the book."""
    begin = struct.pack("<HH", version, 5) + bytes(12)
    name = "Sheet1".encode("utf-16-le")
    cells = b"".join(xls_cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    width = max((len(row) for row in rows), default=0)
    size = record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
    sheet = (
        record(0x809, struct.pack("<HH", version, 0x10) + bytes(12)) + size + cells + more + record(0x0A, b"")
    )
    head = record(0x809, begin) + before
    at = len(head) + 4 + 8 + len(name) + 4
    bound = record(0x85, struct.pack("<IBBBB", at, hidden, 0, 6, 1) + name)
    return head + bound + record(0x0A, b"") + sheet


def compound(stream: bytes, title: str = "Workbook") -> bytes:
    """A compound file with one stream."""
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // _SECTOR)
    fats = 1
    while fats * 128 < count + 1 + fats:
        fats += 1
    first = fats + 1
    table = [_FAT] * fats + [_END] + [*range(first + 1, first + count), _END]
    table += [_FREE] * (fats * 128 - len(table))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
        + struct.pack("<IIIIIIIII", 0, fats, fats, 0, 4096, _END, 0, _END, 0)
        + struct.pack("<109I", *range(fats), *[_FREE] * (109 - fats))
    )  # fmt: skip
    root = _entry("Root Entry", 5, 1, _END, 0)
    book = _entry(title, 2, _FREE, first, len(stream))
    directory = (root + book).ljust(_SECTOR, b"\0")
    return header + struct.pack(f"<{len(table)}I", *table) + directory + stream.ljust(count * _SECTOR, b"\0")


def _entry(title: str, kind: int, child: int, first: int, size: int) -> bytes:
    name = title.encode("utf-16-le") + b"\0\0"
    return (
        name.ljust(64, b"\0") + struct.pack("<HBB", len(name), kind, 1) + struct.pack("<III", _FREE, _FREE, child)
        + bytes(36) + struct.pack("<III", first, size, 0)
    )  # fmt: skip


def xls(rows: Rows, **more: Any) -> bytes:  # noqa: ANN401 - passed on as it is
    """An old workbook with one sheet."""
    return compound(biff(rows, **more))


# CSV --------------------------------------------------------------------------------------------------------------


def csv(rows: Rows, separator: str = ",", encoding: str = "utf-8") -> bytes:
    """A text file; what holds the separator or a quote is quoted."""

    def cell(value: Cell) -> str:
        text = "" if value is None else str(value)
        return (
            '"' + text.replace('"', '""') + '"' if any(sign in text for sign in f'{separator}"\n') else text
        )

    return "\r\n".join(separator.join(map(cell, row)) for row in rows).encode(encoding)
