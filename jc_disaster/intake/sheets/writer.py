"""Workbooks that the program writes: the looks of a sheet, and text that no spreadsheet takes for a formula."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.incident.events import EXERCISE_MARK
from jc_disaster.intake.sheets.refusals import SheetRefusedError

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MARK: Final = EXERCISE_MARK
_FACE: Final = "宋体"
_MADE: Final = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # same input, same bytes
_PLAIN: Final[Mapping[str, Any]] = {"font_name": _FACE, "font_size": 10, "valign": "vcenter"}
_LOOKS: Final[Mapping[str, Mapping[str, Any]]] = {
    "title": {"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"},
    "note": {**_PLAIN, "font_color": "#595959"},
    "head": {
        **_PLAIN,
        "bold": True,
        "align": "center",
        "text_wrap": True,
        "border": 1,
        "bg_color": "#E7ECF3",
    },
    "place": {**_PLAIN, "border": 1, "bg_color": "#F5F7FA"},
    "figure": {**_PLAIN, "border": 1, "align": "right", "locked": False},
    "text": {**_PLAIN, "border": 1, "text_wrap": True, "valign": "top", "num_format": "@"},
}


class SheetFile:
    """A workbook in memory that is written to a file at the end.

    Args:
        exercise: Whether every title, tab and file name begins with 【演练】.
    """

    def __init__(self, *, exercise: bool = False) -> None:
        import xlsxwriter  # noqa: PLC0415 - only when a workbook is written

        self.mark = MARK if exercise else ""
        self._bytes = io.BytesIO()
        self._book: Workbook = xlsxwriter.Workbook(
            self._bytes,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self._book.set_properties({"created": _MADE})
        self._looks: dict[str, Format] = {
            name: self._book.add_format(dict(look)) for name, look in _LOOKS.items()
        }

    def look(self, name: str) -> Format:
        """One of the looks: title, note, head, place, figure, text."""
        return self._looks[name]

    def sheet(self, name: str, title: str, width: int) -> Worksheet:
        """A new sheet with its title over so many columns."""
        sheet = self._book.add_worksheet(f"{self.mark}{name}")
        if width > 1:
            sheet.merge_range(0, 0, 0, width - 1, "", self.look("title"))
        sheet.write_string(0, 0, f"{self.mark}{title}", self.look("title"))
        sheet.set_row(0, 30)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C第&P页 共&N页")
        return sheet

    def table(
        self,
        name: str,
        title: str,
        head: Sequence[tuple[str, int]],
        rows: Sequence[Sequence[str | int | float]],
    ) -> None:
        """A sheet with one table of text and numbers.

        Args:
            name: Its tab.
            title: Its title.
            head: Words and width of each column.
            rows: The cells; every text is written as text, whatever it begins with.
        """
        sheet = self.sheet(name, title, len(head))
        for column, (words, width) in enumerate(head):
            sheet.set_column(column, column, width)
            sheet.write_string(1, column, words, self.look("head"))
        sheet.freeze_panes(2, 0)
        sheet.repeat_rows(1)
        for number, row in enumerate(rows, 2):
            for column, value in enumerate(row):
                self.write(sheet, number, column, value, "text")

    def write(self, sheet: Worksheet, row: int, column: int, value: str | float, look: str) -> None:
        """One cell: a number as a number, everything else as text."""
        if isinstance(value, str):
            sheet.write_string(row, column, _printable(value), self.look(look))
        else:
            sheet.write_number(row, column, value, self.look(look))

    def save(self, path: Path) -> Path:
        """Write the file; an exercise's name gets its mark.

        Raises:
            SheetRefusedError: It is there already, or cannot be written.
        """
        self._book.close()
        if self.mark and not path.name.startswith(self.mark):
            path = path.with_name(f"{self.mark}{path.name}")
        try:
            with path.open("xb") as file:
                file.write(self._bytes.getvalue())
        except FileExistsError as error:
            raise SheetRefusedError("there-already", name=path.name) from error
        except OSError as error:
            raise SheetRefusedError("not-saved", name=path.name, why=error.strerror or "写入失败") from error
        return path


_LONGEST: Final = 32_000  # what one cell of a spreadsheet holds


def _printable(text: str) -> str:
    """What a cell can hold: no control signs but line breaks, and no more than it takes."""
    kept = "".join(sign for sign in text if sign in "\n\t" or sign >= " ")
    return kept if len(kept) <= _LONGEST else kept[:_LONGEST] + "……（过长，其余见记录）"
