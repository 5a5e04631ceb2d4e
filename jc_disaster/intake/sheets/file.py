"""The one place that opens a spreadsheet: what it is, whether it may be read, and its cells.

A file is known by its content, never by its ending. XLSX and ODS are inflated and looked through here and handed to
python-calamine as a plain container in memory; XLS is walked over first. So nothing reaches the reader unseen.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jc_disaster.intake.sheets import biff, container, ooxml, opendocument
from jc_disaster.intake.sheets.cells import Sheet, Span, Value, Workbook
from jc_disaster.intake.sheets.delimited import read_delimited
from jc_disaster.intake.sheets.ooxml import MOST_COLUMNS, MOST_ROWS, SLACK, Look
from jc_disaster.intake.sheets.refusals import SheetRefusedError

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

    _LookUp = Callable[[CalamineSheet], tuple[Look | None, list[Span] | None]]

LARGEST_ZIP: Final = 50 * container.MEGABYTE
LARGEST_OTHER: Final = 20 * container.MEGABYTE
_TEXT_ENDINGS: Final = frozenset({".csv", ".tsv", ".txt"})
_MOST_CELLS: Final = (MOST_ROWS + SLACK) * MOST_COLUMNS
_ENDINGS: Final[Mapping[str, frozenset[str]]] = {
    "XLSX": frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".et"}),
    "ODS": frozenset({".ods", ".ots"}),
    "XLS": frozenset({".xls", ".xlt", ".et"}),
}
_FOREIGN: Final = (
    (b"%PDF", "是PDF"),
    (b"\x89PNG", "是图片"),
    (b"\xff\xd8\xff", "是图片"),
    (b"Rar!", "是压缩包"),
    (b"7z\xbc\xaf", "是压缩包"),
    (b"\x1f\x8b", "是压缩包"),
    (b"{\\rtf", "是文字文档"),
)


def read_workbook(path: Path) -> Workbook:
    """The visible sheets of a file.

    Raises:
        SheetRefusedError: The file cannot or may not be read; nothing was taken from it.
    """
    data = _bytes(path)
    name, stem, ending = path.name, path.stem, path.suffix.lower()
    if not data:
        raise SheetRefusedError("empty", name=name)
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name, stem, ending)
    if len(data) > LARGEST_OTHER:
        raise SheetRefusedError("too-large", name=name, limit=LARGEST_OTHER // container.MEGABYTE)
    if data.startswith(biff.SIGNATURE):
        return _old(data, name, stem, ending)
    _refuse_foreign(data, name, ending)
    return read_delimited(data, name, stem)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_ZIP + 1)
    except OSError as error:
        raise SheetRefusedError("not-there", name=path.name, why=error.strerror or "读取失败") from error
    if len(data) > LARGEST_ZIP:
        raise SheetRefusedError("too-large", name=path.name, limit=LARGEST_ZIP // container.MEGABYTE)
    return data


def _refuse_foreign(data: bytes, name: str, ending: str) -> None:
    """Text is read as a table only where its name says that it is one."""
    for start, what in _FOREIGN:
        if data.startswith(start):
            raise SheetRefusedError("not-a-spreadsheet", name=name, what=what)
    head = data[:2000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<html", b"<!doctype", b"<table", b"<head", b"<meta")):
        raise SheetRefusedError("old-format", name=name, what="网页格式的表格")
    if head.startswith(b"<"):
        raise SheetRefusedError("old-format", name=name, what="XML格式的表格")
    if ending not in _TEXT_ENDINGS:
        raise SheetRefusedError("not-a-spreadsheet", name=name, what="内容与扩展名不符")


def _zipped(data: bytes, name: str, stem: str, ending: str) -> Workbook:
    names = frozenset(
        container.parts_of(
            data, name, lambda part: part in ("xl/workbook.xml", "xl/workbook.bin", "mimetype")
        )
    )
    if "xl/workbook.xml" in names:
        return _xlsx(data, name, stem, ending)
    if "mimetype" in names:
        return _ods(data, name, stem, ending)
    if "xl/workbook.bin" in names:
        raise SheetRefusedError("old-format", name=name, what="二进制工作簿（xlsb）")
    raise SheetRefusedError("not-a-spreadsheet", name=name, what="压缩包里没有工作簿")


def _xlsx(data: bytes, name: str, stem: str, ending: str) -> Workbook:
    parts = container.parts_of(data, name, ooxml.is_needed)
    container.refuse_entities(parts, name)
    places = ooxml.sheet_parts(parts, name)
    looks = {
        sheet: ooxml.look(parts[part], sheet, name)
        for sheet, part in places.items()
        if part in parts and "/worksheets/" in part
    }
    clean = container.stored(parts)
    del parts
    warnings = _of_ending("XLSX", ending)
    return _read(clean, stem, name, lambda sheet: (looks.get(sheet.name), sheet.merged_cell_ranges), warnings)


def _ods(data: bytes, name: str, stem: str, ending: str) -> Workbook:
    parts = container.parts_of(data, name, opendocument.is_needed)
    if not parts["mimetype"].startswith(opendocument.MIMETYPE):
        raise SheetRefusedError("not-a-spreadsheet", name=name, what="是其他办公软件的文件")
    container.refuse_entities({key: part for key, part in parts.items() if key.endswith(".xml")}, name)
    looks = opendocument.looks(parts, name)
    clean = container.stored(parts)
    del parts

    def look(sheet: CalamineSheet) -> tuple[Look | None, list[Span] | None]:
        found = looks.get(sheet.name)
        return (None, []) if found is None else (found.look(), found.merged)

    return _read(clean, stem, name, look, _of_ending("ODS", ending))


def _old(data: bytes, name: str, stem: str, ending: str) -> Workbook:
    looks = biff.looks(data, name)
    return _read(
        io.BytesIO(data),
        stem,
        name,
        lambda sheet: (looks.get(sheet.name), sheet.merged_cell_ranges),
        _of_ending("XLS", ending),
    )


def _of_ending(what: str, ending: str) -> tuple[str, ...]:
    if ending in _ENDINGS[what]:
        return ()
    return (f"文件扩展名是“{ending or '（无）'}”，内容是{what}，已按内容读取。",)


def _read(
    file: io.BytesIO,
    stem: str,
    name: str,
    look: _LookUp,
    warnings: tuple[str, ...],
) -> Workbook:
    from python_calamine import (  # noqa: PLC0415 - only when a spreadsheet is read
        CalamineError,
        SheetTypeEnum,
        SheetVisibleEnum,
        load_workbook,
    )

    try:
        with load_workbook(file) as book:
            known = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
            shown = [meta.name for meta in known if meta.visible == SheetVisibleEnum.Visible]
            hidden = tuple(meta.name for meta in known if meta.visible != SheetVisibleEnum.Visible)
            return Workbook(stem, tuple(_sheets(book, shown, look, name)), hidden, warnings=warnings)
    except (CalamineError, OSError, ValueError) as error:
        raise SheetRefusedError("damaged", name=name, what="内容读不出来") from error
    except BaseException as error:
        # The reader is written in Rust; where it gives up it raises what is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise SheetRefusedError("damaged", name=name, what="内容读不出来") from error


def _sheets(
    book: CalamineWorkbook,
    shown: list[str],
    look: _LookUp,
    name: str,
) -> Iterator[Sheet]:
    cells = 0
    for title in shown:
        sheet = book.get_sheet_by_name(title)
        cells += sheet.total_height * sheet.total_width
        if cells > _MOST_CELLS:
            raise SheetRefusedError("too-many-cells", name=name, what="各工作表合计的格数过多")
        found, merged = look(sheet)
        rows: list[list[Value]] = list(sheet.to_python(skip_empty_area=False))
        if found is None:
            raise SheetRefusedError("damaged", name=name, what=f"找不到“{title}”的内容")
        yield Sheet(title, rows, tuple(merged or ()), *found)
