"""What an XLSX file says of its cells beside their values, and whether it may be handed to the reader at all.

python-calamine reads values fast, but a cell with an error comes as an empty one, it knows nothing of hidden rows, and
one cell in the last corner of a sheet makes it ask for the memory of the whole sheet. The parts are therefore looked
through first. Cells written the usual way (``<c r="B7"``) are only searched for what departs from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple
from xml.parsers import expat

from jc_disaster.intake.sheets.cells import Spot, column_number
from jc_disaster.intake.sheets.refusals import SheetRefusedError

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 104  # up to CZ; three times what all figures take
SLACK: Final = 499  # title, head and notes beside the rows themselves
_NO_CELLS: Final = re.compile(
    r"xl/(?:theme|media|drawings|charts|embeddings|externalLinks|pivot|printer|ctrlProps)"
)
_USUAL: Final = rb' r="[A-C]?[A-Z](?:1?\d{1,4}|20[0-4]\d\d)"'
_UNUSUAL_CELL: Final = re.compile(rb"<c(?!" + _USUAL + rb")")
_PREFIXED: Final = re.compile(rb"<[\w.-]+:(?:c|row|sheetData)[\s/>]")
_ROW: Final = re.compile(rb"<row\b[^>]*>")
_HIDDEN: Final = re.compile(rb"\b(?:hidden=[\"'](?:1|true)[\"']|ht=[\"']0(?:\.0*)?[\"'])")
_NUMBER: Final = re.compile(rb"\br=[\"'](\d+)[\"']")
_CELL: Final = rb'<c r="([A-Z]+)(\d+)"[^>]*'
_FORMULA: Final = re.compile(_CELL + rb"><f[\s/>]")
_UNSAVED: Final = re.compile(_CELL + rb"><f(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>")
_ERROR: Final = re.compile(
    _CELL + rb"\bt=\"e\"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?(?:<v>([^<]{1,40})</v>)?"
)
_COLUMN: Final = re.compile(rb"<col\b[^>]*>")
_RANGE: Final = re.compile(rb"\b(min|max)=[\"'](\d+)[\"']")
_NO_WIDTH: Final = re.compile(rb"\b(?:hidden=[\"'](?:1|true)[\"']|width=[\"']0(?:\.0*)?[\"'])")


class Look(NamedTuple):
    """What one sheet says of its cells."""

    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    formulas: frozenset[Spot]
    errors: Mapping[Spot, str]


def is_needed(part: str) -> bool:
    """Whether a part of the file holds cells or says where they are."""
    return part.endswith((".xml", ".rels")) and not _NO_CELLS.match(part) and not part.startswith("docProps/")


def elements(part: bytes, *wanted: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The elements of some local names, each with its attributes by local name."""
    found: list[tuple[str, Mapping[str, str]]] = []

    def begin(tag: str, attributes: Mapping[str, str]) -> None:
        local = tag.rpartition(":")[2]
        if local in wanted:
            found.append((local, {key.rpartition(":")[2]: value for key, value in attributes.items()}))

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.Parse(part, True)  # noqa: FBT003 - the parser's own interface
    yield from found


def sheet_parts(parts: Mapping[str, bytes], name: str) -> Mapping[str, str]:
    """The part of each sheet by the sheet's name.

    Raises:
        SheetRefusedError: The file does not say where its sheets are.
    """
    try:
        targets = {
            attributes["Id"]: attributes["Target"]
            for _, attributes in elements(parts["xl/_rels/workbook.xml.rels"], "Relationship")
        }
        sheets = {
            attributes["name"]: targets[attributes["id"]]
            for _, attributes in elements(parts["xl/workbook.xml"], "sheet")
        }
    except (KeyError, expat.ExpatError) as error:
        raise SheetRefusedError("damaged", name=name, what="找不到工作表") from error
    return {
        sheet: target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        for sheet, target in sheets.items()
    }


def look(part: bytes, sheet: str, name: str) -> Look:
    """Look through one sheet.

    Raises:
        SheetRefusedError: A cell stands beyond what is read, or cells are written as no office program writes them.
    """
    begin = max(part.find(b"<sheetData"), 0)
    end = part.find(b"</sheetData", begin)
    end = end if end >= 0 else len(part)
    odd = _UNUSUAL_CELL.search(part, begin, end)
    if odd is None and part.find(b":", begin, end) >= 0:
        odd = _PREFIXED.search(part, begin)
    if odd is not None:
        _refuse_far(part, sheet, name)
        raise SheetRefusedError("damaged", name=name, what=f"“{sheet}”的写法不是办公软件所用：{_shown(odd)}")
    if part.count(b"<sheetData") != 1 or (end == len(part) and b"<sheetData/>" not in part):
        raise SheetRefusedError("damaged", name=name, what=f"“{sheet}”不完整")
    return Look(
        frozenset(_hidden_rows(part)),
        frozenset(_hidden_columns(part[:begin])),
        frozenset(_spots(_FORMULA, part)) if b"<f" in part else frozenset(),
        dict(_errors(part)),
    )


def _shown(odd: re.Match[bytes]) -> str:
    return odd.string[odd.start() : odd.start() + 20].decode("utf-8", "replace")


def _refuse_far(part: bytes, sheet: str, name: str) -> None:
    """Name the far cell, where that is what departs from the usual."""
    for letters, number in re.findall(rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]{1,7})(\d{1,12})[\"']", part):
        if int(number) > MOST_ROWS + SLACK:
            raise SheetRefusedError("too-many-rows", name=name, what=f"“{sheet}”有内容在第{int(number)}行")
        if column_number(letters.decode()) >= MOST_COLUMNS:
            what = f"“{sheet}”有内容在{letters.decode()}列"
            raise SheetRefusedError("too-many-cells", name=name, what=what)


def _spots(pattern: re.Pattern[bytes], part: bytes) -> Iterator[Spot]:
    for found in pattern.finditer(part):
        yield int(found[2]) - 1, column_number(found[1].decode())


def _errors(part: bytes) -> Iterator[tuple[Spot, str]]:
    if b'"e"' in part:
        for found in _ERROR.finditer(part):
            words = found[3].decode("utf-8", "replace") if found[3] else "错误值"
            yield (int(found[2]) - 1, column_number(found[1].decode())), words
    if b"<f" in part:
        for spot in _spots(_UNSAVED, part):
            yield spot, "公式没有保存结果"


def _hidden_rows(part: bytes) -> Iterator[int]:
    if b"hidden" not in part and b" ht=" not in part:
        return
    for row in _ROW.findall(part):
        if _HIDDEN.search(row) and (number := _NUMBER.search(row)):
            yield int(number[1]) - 1


def _hidden_columns(before: bytes) -> Iterator[int]:
    for column in _COLUMN.findall(before):
        if _NO_WIDTH.search(column):
            bounds = {key: int(value) for key, value in _RANGE.findall(column)}
            yield from range(bounds.get(b"min", 1) - 1, min(bounds.get(b"max", 1), MOST_COLUMNS + 1))
