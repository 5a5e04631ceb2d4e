"""The program's own sheet: one row a county or town, one column a figure; read back it says exactly what was typed.

There is no line of totals in it: a sum of a spreadsheet passes over 约3000 and 200余 as if they were nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jc_disaster.engine.entry import figure_kinds
from jc_disaster.intake.places import COUNTIES
from jc_disaster.intake.sheets.cells import column_letters
from jc_disaster.intake.sheets.reading import NOTES
from jc_disaster.intake.sheets.values import LIMIT, written
from jc_disaster.intake.sheets.writer import SheetFile
from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.plan.model import PlanEdition

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

TAB: Final = "灾情"
COUNTY_ROWS, TOWN_ROWS = "counties", "towns"
_HEAD: Final = 2  # the row of the head
_A3: Final = 8
_TITLE: Final = 10  # columns under the title; all of them would put half of it on each page
_TELLING: Final = (
    "1. 一行一个单位，单位名称和表头已锁定，请勿改动；只填与本次灾害有关的格。",
    "2. 填本次灾害过程开始以来的累计数，不填新增数；人次不能填在“人”的格里。",
    "3. 报告为零填 0；还不知道填“未报”；没有内容的格不填，程序不当作零。",
    "4. 概数照原话填：约3000、200余、至少50、不超过30、3至5。不要自己折算。",
    "5. 该单位没有受灾，在任一格填“未受灾”，其余不填。",
    "6. 人、户、间填整数；公顷、万元可以有小数。间和户是两个单位，不折算。",
    "7. 死亡与失踪、转移安置与生活救助、倒塌与严重损坏能分开的分开填；确实分不开的填“合并填报”一列。",
    "8. 只说“转移”、没有说安置的，填“紧急避险转移人口”；没有说明损坏程度的，填“程度未说明”一列。",
    "9. 值班工作用表，非统计调查表；灾情系统的填报另按规定进行。不要填写涉密内容。",
)


def write_template(
    path: Path,
    edition: PlanEdition,
    rows: str = COUNTY_ROWS,
    figures: Mapping[str, Mapping[str, Quantity]] | None = None,
) -> Path:
    """Write an empty sheet to fill in, or one with figures in it.

    Args:
        path: The new file.
        edition: Whose units and figures.
        rows: ``counties`` or ``towns``.
        figures: What to fill in already, by unit and key.

    Raises:
        SheetRefusedError: The file is there already, or cannot be written.
    """
    file = SheetFile()
    add_figures(file, edition, list(_rows(edition, rows)), figures or {})
    add_notes(file)
    return file.save(path)


def _rows(edition: PlanEdition, rows: str) -> Iterator[tuple[str, ...]]:
    for unit in edition.units:
        if rows == COUNTY_ROWS:
            yield (unit.name,)
            continue
        towns = [town for town in COUNTIES.get(unit.name, "").split() if not _is_former(town, unit.name)]
        yield from ((unit.name, town) for town in towns)
        if not towns:
            yield (unit.name, "")


def _is_former(town: str, county: str) -> bool:
    """Whether a name is another form of one that is listed too (钟家庄办事处, 川底乡)."""
    towns = COUNTIES[county].split()
    stem = town.removesuffix("办事处").removesuffix("乡")
    return stem != town and any(other in towns for other in (f"{stem}街道", f"{stem}镇"))


def add_figures(
    file: SheetFile,
    edition: PlanEdition,
    rows: Sequence[tuple[str, ...]],
    figures: Mapping[str, Mapping[str, Quantity]],
) -> None:
    """The sheet of figures: places locked, cells open, each with what may stand in it."""
    kinds = list(figure_kinds(edition).values())
    heads = ("县（市、区）", "乡镇（街道）")[: max(map(len, rows))]
    title = f"{edition.header.jurisdiction}自然灾害灾情填报表"
    sheet = file.sheet(TAB, title, _TITLE)
    sheet.set_paper(_A3)
    sheet.fit_to_pages(2, 0)  # on one page nobody could read, let alone write into, so many columns
    sheet.repeat_columns(0, len(heads) - 1)
    sheet.write_string(
        1, 0, "填累计数；不知道的填“未报”，没有的不填；写法见“填写说明”。值班工作用表，非统计调查表。"
    )
    sheet.set_row(_HEAD, 84)
    for column, words in enumerate((*heads, *(f"{kind.label}（{kind.unit}）" for kind in kinds))):
        sheet.set_column(column, column, 13 if column < len(heads) else 9.5)
        sheet.write_string(_HEAD, column, words, file.look("head"))
    for number, names in enumerate(rows, _HEAD + 1):
        sheet.set_row(number, 24)
        for column, name in enumerate(names):
            sheet.write_string(number, column, name, file.look("place"))
        for column, kind in enumerate(kinds, len(heads)):
            quantity = figures.get(names[-1] or names[0], {}).get(kind.key)
            if quantity is None:
                sheet.write_blank(number, column, None, file.look("figure"))
            else:
                file.write(sheet, number, column, written(quantity), "figure")
    _guard(sheet, kinds, _HEAD + 1, _HEAD + len(rows), len(heads))


def _guard(sheet: Worksheet, kinds: Sequence[FigureKind], first: int, last: int, left: int) -> None:
    """Lock what is not to be typed over; say beside each cell what may stand in it."""
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.freeze_panes(first, left)
    sheet.repeat_rows(_HEAD)
    for column, kind in enumerate(kinds, left):
        whole, number = (",{0}=INT({0})", "整数") if kind.whole else ("", "数")
        cell = f"{column_letters(column)}{first + 1}"
        sheet.data_validation(
            first,
            column,
            last,
            column,
            {
                "validate": "custom",
                "value": f"=OR(ISTEXT({cell}),AND({cell}>=0,{cell}<={LIMIT}{whole.format(cell)}))",
                "input_title": kind.label[:32],
                "input_message": f"单位：{kind.unit}。可填数、约3000、200余、至少50、未报；未受灾的填“未受灾”。",
                "error_title": "请核对",
                "error_message": f"应为不小于0的{number}（{kind.unit}），或“约3000”一类写法。",
            },
        )


def add_notes(file: SheetFile) -> None:
    """The sheet that says how to fill in the other."""
    sheet = file.sheet(NOTES, "填写说明", 1)
    sheet.set_column(0, 0, 110)
    for number, line in enumerate(_TELLING, 1):
        sheet.set_row(number, 22)
        sheet.write_string(number, 0, line, file.look("note"))
    sheet.protect("")
