"""Where the table of a sheet is: its title, the rows of its head, the column of places, the first row of figures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from jc_disaster.intake.lexicon import Unit
from jc_disaster.intake.sheets.cells import Sheet, Spot, Value, filled, plain
from jc_disaster.intake.sheets.heads import UNREAD, HeadMatch, HeadReader, Sureness, units_named
from jc_disaster.intake.sheets.places import PlaceReader
from jc_disaster.intake.vocabulary import unit_of

LOOKED_AT: Final = 45
_MOST_LEVELS: Final = 4
_LONGEST_HEAD: Final = 60
_PLACE_HEAD: Final = re.compile(
    r"(?:县|市|区|乡|镇|街道|村|社区|办事处|单位|地区|地点|名称|行政|区划|辖区|报送|填报|受灾|统计|所属|名|[、,/()])+"
)
_NO_FIGURES: Final = re.compile(
    r"(?:序号|编号|行号|代码|.{0,4}区划代码|备注|说明|填报人|填表人|审核人|负责人|联系人|联系电话|电话|来源|灾种|灾害种类|灾害名称|"
    r".{0,4}(?:时间|日期))"
)
_INDEX_ROW: Final = re.compile(r"甲|乙|丙|栏次|代码|序号|行次|\(?[0-9]{1,2}\)?")
_GROUPS: Final = re.compile(r".{0,8}(?:情况|指标|人口|房屋|农房|住房|农作物|损失|安置|转移|救助)")


class Column(NamedTuple):
    """One column under the head.

    Attributes:
        at: Its position.
        head: What it was taken for.
    """

    at: int
    head: HeadMatch


class Table(NamedTuple):
    """The table of one sheet.

    Attributes:
        title: What stands above the head, in one line.
        top: The first row of the head.
        first: The first row below the head.
        places: The columns that name places, from left to right.
        columns: Every other column with a head.
    """

    title: str
    top: int
    first: int
    places: tuple[int, ...]
    columns: tuple[Column, ...]


class Grid:
    """The first rows of a sheet as text, merged cells filled."""

    def __init__(self, sheet: Sheet) -> None:
        self.height = min(len(sheet.rows), LOOKED_AT)
        self.width = max((len(row) for row in sheet.rows[: self.height]), default=0)
        self.values: list[list[Value]] = [list(row) for row in sheet.rows[: self.height]]
        self.copied: set[Spot] = set()
        for (row, column), value in filled(sheet.rows, sheet.merged or ()):
            if row < self.height:
                self.values[row][column] = value
                self.copied.add((row, column))

    def text(self, row: int, column: int) -> str:
        """One cell as text."""
        value = self.values[row][column] if column < len(self.values[row]) else ""
        return value if isinstance(value, str) else plain(value)


def find_table(sheet: Sheet, heads: HeadReader, places: PlaceReader) -> Table | None:
    """The first table of a sheet whose head names figures, or None."""
    grid = Grid(sheet)
    for top in range(grid.height):
        if _is_head(grid, top, heads):
            first = _below(grid, top, heads, places)
            return _table(grid, sheet, top, first, heads)
    return None


def _is_head(grid: Grid, row: int, heads: HeadReader) -> bool:
    texts = {text for column in range(grid.width) if (text := plain(grid.text(row, column)))}
    if len(texts) < 2 or any(isinstance(value, float) for value in grid.values[row]):
        return False
    named = [text for text in texts if _PLACE_HEAD.fullmatch(text) or _NO_FIGURES.fullmatch(text)]
    figures = [text for text in texts if text not in named and _names_figure(text, heads)]
    return len(figures) > 1 or (len(figures) == 1 and len(named) > 0)


def _names_figure(text: str, heads: HeadReader) -> bool:
    if len(text) > _LONGEST_HEAD or re.search(r"[:].+", text.removeprefix("其中")):
        return False
    found = heads.match([text], {})
    return found.key is not None or "没有写单位" in found.reason or _GROUPS.fullmatch(text) is not None


def _below(grid: Grid, top: int, heads: HeadReader, places: PlaceReader) -> int:
    """The first row under the head."""
    named = [c for c in range(grid.width) if _PLACE_HEAD.fullmatch(plain(grid.text(top, c)))] or [0]
    row = top + 1
    while row < min(grid.height, top + _MOST_LEVELS) and not (
        _names_a_place(grid, row, top, named, places) or _says_a_figure(grid, row, named, heads)
    ):
        row += 1
    return row


def _names_a_place(grid: Grid, row: int, top: int, named: Sequence[int], places: PlaceReader) -> bool:
    """Whether a row under the head is somebody's."""
    for column in named:
        text = grid.text(row, column)
        if not text or text == grid.text(top, column):
            continue
        if not _PLACE_HEAD.fullmatch(plain(text)) or places.read([text]) is not None:
            return True
    return False


def _says_a_figure(grid: Grid, row: int, named: Sequence[int], heads: HeadReader) -> bool:
    """Whether a row under the head holds anything but words of a head."""
    if any(not isinstance(value, str) for value in grid.values[row]):
        return True
    texts = [plain(grid.text(row, column)) for column in range(grid.width) if column not in named]
    said = [text for text in texts if text]
    return any(not text.strip("0123456789.,") for text in said) or not any(
        unit_of(text.strip("()")) is not None or heads.match([text], {}).reason != UNREAD for text in said
    )


def _table(grid: Grid, sheet: Sheet, top: int, first: int, heads: HeadReader) -> Table:
    above = [plain(grid.text(row, column)) for row in range(top) for column in range(grid.width)]
    title = "　".join(dict.fromkeys(text for text in above if text))
    units = _units(above, sheet.name)
    places, columns = [], []
    for column in range(grid.width):
        levels, spread = _levels(grid, sheet, column, top, first)
        text = plain("".join(levels))
        if (not levels and column == 0) or (levels and _PLACE_HEAD.fullmatch(text)):
            places.append(column)
        elif levels and _NO_FIGURES.fullmatch(text):
            columns.append(Column(column, HeadMatch(" / ".join(levels), None, reason="不是数据列")))
        elif levels:
            match = heads.match(levels, units)
            if spread and match.key is not None:
                reason = f"上一级表头“{levels[0]}”是从左边推来的，请确认"
                match = match._replace(sureness=Sureness.ASK, reason=reason)
            columns.append(Column(column, match))
        elif any(column < len(row) and row[column] not in ("", None) for row in sheet.rows[first:]):
            columns.append(Column(column, HeadMatch("", None, reason="这一列没有表头，没有采用")))
    return Table(title, top, _after_index(grid, first, places), tuple(places), tuple(columns))


def _units(above: Sequence[str], name: str) -> Mapping[Unit, Fraction]:
    for text in (*above, plain(name)):
        if "单位" in text and (units := units_named(text)):
            return units
    return {}


def _levels(grid: Grid, sheet: Sheet, column: int, top: int, first: int) -> tuple[list[str], bool]:
    """The words over a column from the top down, and whether the uppermost had to be taken from the left."""
    texts = [grid.text(row, column) for row in range(top, first)]
    spread = False
    if first - top > 1 and not texts[0].strip() and texts[-1].strip():
        left = next((c for c in range(column - 1, -1, -1) if grid.text(top, c).strip()), None)
        if (
            left is not None
            and grid.text(first - 1, left).strip()
            and not _is_alone(grid, sheet, left, top, first)
        ):
            texts[0] = grid.text(top, left)
            spread = True
    return list(dict.fromkeys(text for text in texts if text.strip())), spread


def _is_alone(grid: Grid, sheet: Sheet, column: int, top: int, first: int) -> bool:
    """Whether the head of a column is merged with nothing on its right, or goes straight down."""
    for (above, left), (below, right) in sheet.merged or ():
        if above <= top <= below and left <= column <= right:
            return True
    return len({plain(grid.text(row, column)) for row in range(top, first)}) == 1


def _after_index(grid: Grid, first: int, places: Sequence[int]) -> int:
    """Statistical forms number their columns below the head (甲 1 2 3); those are no figures."""
    if first >= grid.height:
        return first
    texts = [plain(value) for value in grid.values[first]]
    said = [text for text in texts if text]
    numbers = [int(text.strip("()")) for text in said if text.strip("()").isdigit() and len(text) < 5]
    marked = all(_INDEX_ROW.fullmatch(text) for text in said)
    named = [texts[column] for column in places if column < len(texts)]
    no_place = all(not text or _INDEX_ROW.fullmatch(text) for text in named)
    rising = len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return first + 1 if marked and no_place and rising and numbers[0] in (0, 1, 2) else first
