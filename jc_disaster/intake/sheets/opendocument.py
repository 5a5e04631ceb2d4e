"""What an ODS file says of its cells beside their values: one walk over ``content.xml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from xml.parsers import expat

from jc_disaster.intake.sheets.cells import Span, Spot, column_letters
from jc_disaster.intake.sheets.ooxml import MOST_COLUMNS, MOST_ROWS, SLACK, Look
from jc_disaster.intake.sheets.refusals import SheetRefusedError

MIMETYPE: Final = b"application/vnd.oasis.opendocument.spreadsheet"
CONTENT: Final = "content.xml"
_NEEDED: Final = frozenset(
    {"mimetype", CONTENT, "META-INF/manifest.xml", "styles.xml", "settings.xml", "meta.xml"}
)
_CELLS: Final = frozenset({"table:table-cell", "table:covered-table-cell"})
_LONGEST_REPEAT: Final = 10_000_000


def is_needed(part: str) -> bool:
    """Whether a part of the file holds cells or says where they are."""
    return part in _NEEDED


class SheetLook:
    """One sheet while it is walked over, and what was found in it."""

    def __init__(self) -> None:
        self.row = 0
        self.column = 0
        self.repeat = 1
        self.next_column = 0
        self.hidden_group = 0
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.formulas: set[Spot] = set()
        self.errors: dict[Spot, str] = {}
        self.merged: list[Span] = []

    def look(self) -> Look:
        """What the sheet says of its cells."""
        return Look(
            frozenset(self.hidden_rows),
            frozenset(self.hidden_columns),
            frozenset(self.formulas),
            self.errors,
        )


class _Walk:
    """Handlers of the parser."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sheets: dict[str, SheetLook] = {}
        self.title = ""
        self.now: SheetLook | None = None

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "table:table" and self.now is None:
            self.title = attributes.get("table:name", "")
            self.now = self.sheets[self.title] = SheetLook()
        elif self.now is not None:
            self._inside(self.now, tag, attributes)

    def _inside(self, sheet: SheetLook, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _CELLS:
            self._cell(sheet, attributes)
        elif tag == "table:table-row":
            sheet.column, sheet.repeat = 0, _repeat(attributes, "table:number-rows-repeated")
            if _is_hidden(attributes) or sheet.hidden_group:
                sheet.hidden_rows.update(range(sheet.row, min(sheet.row + sheet.repeat, MOST_ROWS + SLACK)))
        elif tag == "table:table-column":
            after = sheet.next_column + _repeat(attributes, "table:number-columns-repeated")
            if _is_hidden(attributes):
                sheet.hidden_columns.update(range(sheet.next_column, min(after, MOST_COLUMNS)))
            sheet.next_column = after
        elif tag == "table:table-row-group":
            hidden = attributes.get("table:display") == "false" or sheet.hidden_group
            sheet.hidden_group = sheet.hidden_group + 1 if hidden else 0

    def _cell(self, sheet: SheetLook, attributes: Mapping[str, str]) -> None:
        repeat = _repeat(attributes, "table:number-columns-repeated")
        spot = (sheet.row, sheet.column)
        if "office:value-type" in attributes or "table:formula" in attributes:
            self._check(sheet.row + sheet.repeat - 1, sheet.column + repeat - 1)
            if "table:formula" in attributes:
                sheet.formulas.add(spot)
            if attributes.get("calcext:value-type") == "error":
                sheet.errors[spot] = "错误值"
            elif "office:value-type" not in attributes:
                sheet.errors[spot] = "公式没有保存结果"
        down = _repeat(attributes, "table:number-rows-spanned")
        right = _repeat(attributes, "table:number-columns-spanned")
        if down > 1 or right > 1:
            last = (min(spot[0] + down - 1, MOST_ROWS + SLACK), min(spot[1] + right - 1, MOST_COLUMNS))
            sheet.merged.append((spot, last))
        sheet.column += repeat

    def _check(self, row: int, column: int) -> None:
        if row >= MOST_ROWS + SLACK:
            what = f"“{self.title}”有内容在第{row + 1}行"
            raise SheetRefusedError("too-many-rows", name=self.name, what=what)
        if column >= MOST_COLUMNS:
            what = f"“{self.title}”有内容在{column_letters(column)}列"
            raise SheetRefusedError("too-many-cells", name=self.name, what=what)

    def end(self, tag: str) -> None:
        if self.now is None:
            return
        if tag == "table:table-row":
            self.now.row += self.now.repeat
        elif tag == "table:table-row-group":
            self.now.hidden_group = max(self.now.hidden_group - 1, 0)
        elif tag == "table:table":
            self.now = None


def looks(parts: Mapping[str, bytes], name: str) -> Mapping[str, SheetLook]:
    """What each sheet says of its cells, by its name.

    Raises:
        SheetRefusedError: It is damaged, locked or too large.
    """
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise SheetRefusedError("locked", name=name)
    walk = _Walk(name)
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = walk.begin, walk.end
    try:
        parser.Parse(parts[CONTENT], True)  # noqa: FBT003 - the parser's own interface
    except (KeyError, expat.ExpatError) as error:
        raise SheetRefusedError("damaged", name=name, what="内容不完整") from error
    return walk.sheets


def _repeat(attributes: Mapping[str, str], key: str) -> int:
    text = attributes.get(key, "1")
    return (
        max(1, min(int(text), _LONGEST_REPEAT)) if text.isascii() and text.isdigit() and len(text) < 12 else 1
    )


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return attributes.get("table:visibility") in {"collapse", "filter"}
