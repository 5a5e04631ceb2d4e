"""A workbook that was read, as rows to be sifted and as points to be settled first: bad cells, questions, heads.

All or nothing: while one cell is bad or one question open, nothing of the file can be recorded.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from jc_disaster.incident.vocabulary import CITY
from jc_disaster.intake.sheets.heads import Sureness
from jc_disaster.intake.sheets.model import (
    LEAVE,
    TAKE,
    Choices,
    ColumnReading,
    Question,
    TotalCheck,
    WorkbookReading,
)
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.view_models.figures import figure_kind
from jc_disaster.ui.view_models.paste import PasteView, ReadRow, Sort
from jc_disaster.ui.view_models.pasted_text import LONGEST

COUNTY, HIDDEN = "county", "hidden"


class Preview(NamedTuple):
    """A workbook as it was read, and the check value of its bytes."""

    reading: WorkbookReading
    sha256: str


class Standing(Enum):
    """How a point stands."""

    BAD = "有误"
    ASKED = "待答"
    DIFFERS = "不符"
    KNOWN = "已认"
    LEFT = "不读"


class Point(NamedTuple):
    """One thing to know about a workbook.

    Attributes:
        standing: Whether it keeps the file back.
        path: The address, as the spreadsheet program shows it.
        words: What is wrong, asked or matched.
        remedy: What to do; empty when nothing is to be done.
        question: The question it is, or None.
    """

    standing: Standing
    path: str
    words: str
    remedy: str = ""
    question: Question | None = None


def sheet_view(reading: WorkbookReading) -> PasteView:
    """The figures of a workbook as rows, one a unit and figure, each with the cell it stands in."""
    rows = []
    for unit in reading.units:
        name = "" if unit.unit == CITY else unit.unit
        if unit.unaffected:
            rows.append(ReadRow(Sort.UNAFFECTED, name, "", None, "未受灾", 0, 0))
        rows += [
            ReadRow(Sort.FIGURE, name, key, figure.quantity, figure.path, 0, 0)
            for key, figure in unit.figures.items()
        ]
    return PasteView(reading.file, tuple(rows), "", None, reading.warnings, ())


def points_of(reading: WorkbookReading, edition: PlanEdition) -> tuple[Point, ...]:
    """Everything to know, what keeps the file back first."""
    bad = [Point(Standing.BAD, fault.path, fault.message, fault.remedy) for fault in reading.faults]
    asked = [Point(Standing.ASKED, one.path, one.question, _how(one), one) for one in reading.questions]
    totals = [
        Point(Standing.DIFFERS, check.path, _difference(check, edition), "请核对；合计行不记录")
        for sheet in reading.sheets
        for check in sheet.totals
        if check.agrees is False
    ]
    open_heads = {question.path for question in reading.questions}
    heads = [
        _head(column, edition)
        for sheet in reading.sheets
        for column in sheet.columns
        if column.path not in open_heads
    ]
    return (*bad, *asked, *totals, *sorted(heads, key=lambda point: point.standing is Standing.KNOWN))


def _how(question: Question) -> str:
    if question.answer == COUNTY:
        return "请在上方选填报单位"
    return "Y 读入，N 不读" if question.answer == HIDDEN else "Y 是；不是的，请改表后再导入"


def _difference(check: TotalCheck, edition: PlanEdition) -> str:
    label = figure_kind(edition, check.key).label
    stated, computed = write_quantity(check.stated), write_quantity(check.computed)
    return f"{label}合计写 {stated}，各行相加为 {computed}"


def _head(column: ColumnReading, edition: PlanEdition) -> Point:
    head = column.head
    if head.key is None:
        return Point(Standing.LEFT, column.path, f"“{head.words}”没有读入", head.reason)
    kind = figure_kind(edition, head.key)
    scale = "" if head.scale == 1 else f"，按 {head.scale} 倍折算"
    sure = "" if head.sureness is Sureness.CERTAIN else "（已确认）"
    return Point(Standing.KNOWN, column.path, f"“{head.words}”→ {kind.label}（{kind.unit}）{scale}{sure}")


def held_back(reading: WorkbookReading) -> str:
    """Why nothing of the file can be recorded; empty when it can."""
    parts = []
    if reading.faults:
        parts.append(
            f"{len(reading.faults)} 处有误（{'、'.join(_cell(one.path) for one in reading.faults[:4])}）"
        )
    if reading.questions:
        parts.append(f"{len(reading.questions)} 个问题待答")
    if not parts:
        return ""
    return f"{'，'.join(parts)}，整个文件都不导入。请在左侧逐条处理，改表后重新打开。"


def _cell(path: str) -> str:
    return path.rpartition("!")[2] or path


def answered(choices: Choices, question: Question, *, yes: bool) -> Choices:
    """The choices with one more answer; a confirmation that is refused changes nothing."""
    if question.answer == HIDDEN:
        return choices._replace(hidden=TAKE if yes else LEAVE)
    if question.answer == COUNTY or not yes:
        return choices
    return choices._replace(confirmed=choices.confirmed | {question.id})


def asks_county(reading: WorkbookReading) -> bool:
    """Whether a person has to say whose towns the rows are."""
    return any(question.answer == COUNTY for question in reading.questions)


def sheet_source(reading: WorkbookReading) -> str:
    """How a report names the sheet it came from, in one line of no more than a hundred signs."""
    names = "、".join(sheet.name for sheet in reading.sheets)
    return " ".join(f"表格“{reading.file}”{names}".split())[:100].strip()


def sheet_text(preview: Preview, name: str, edition: PlanEdition) -> str:
    """What is kept with the reports as their source: the file by name and content, and its cells as they were read."""
    lines = [f"来报表格：{name}", f"SHA-256：{preview.sha256}"]
    for unit in preview.reading.units:
        said = ["未受灾"] if unit.unaffected else []
        for key, figure in unit.figures.items():
            kind = figure_kind(edition, key)
            said.append(f"{kind.label} {write_quantity(figure.quantity)}{kind.unit}（{figure.path}）")
        lines.append(f"{unit.unit}：{'；'.join(said)}")
    return "\n".join(lines)[:LONGEST]
