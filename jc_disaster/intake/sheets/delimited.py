"""CSV and tab-separated text: UTF-8 with or without a mark, UTF-16 with one, else GB18030; comma, tab or semicolon."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Final

from jc_disaster.intake.sheets.cells import Sheet, Workbook
from jc_disaster.intake.sheets.ooxml import MOST_COLUMNS, MOST_ROWS, SLACK
from jc_disaster.intake.sheets.refusals import SheetRefusedError

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS: Final = ",\t;，；|"
_LOOKED_AT: Final = 40


def read_delimited(data: bytes, name: str, stem: str) -> Workbook:
    """The one sheet of a text file; every value is text.

    Raises:
        SheetRefusedError: Its encoding is neither, it holds a NUL, or it is too long.
    """
    text = _text(data, name)
    if "\0" in text:
        raise SheetRefusedError("not-a-spreadsheet", name=name, what="含有不可显示的字符")
    separator = _separator(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise SheetRefusedError("too-many-cells", name=name, what="有一格文字过长或引号没有配对") from error
    if len(rows) > MOST_ROWS + SLACK:
        raise SheetRefusedError("too-many-rows", name=name, what=f"内容有{len(rows)}行")
    width = max((len(row) for row in rows), default=0)
    if width > MOST_COLUMNS:
        raise SheetRefusedError("too-many-cells", name=name, what=f"内容有{width}列")
    padded: Sequence[Sequence[str]] = [row + [""] * (width - len(row)) for row in rows]
    return Workbook(stem, (Sheet("表", padded, merged=None),), typed=False)


def _text(data: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, "gb18030", name)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SheetRefusedError("encoding", name=name) from error


def _separator(text: str) -> str:
    """The sign that parts the lines into most cells, counted outside quotes over the first lines."""
    lines = "".join(text.split('"')[::2]).splitlines()[:_LOOKED_AT]
    counts = {sign: sum(line.count(sign) for line in lines) for sign in _SEPARATORS}
    return max(_SEPARATORS, key=lambda sign: counts[sign])
