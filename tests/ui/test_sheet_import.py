"""What a workbook is shown as: what keeps it back first, every cell by its address, every answer asked for."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from jc_disaster.intake.lexicon import Unit
from jc_disaster.intake.sheets.heads import HeadMatch, Sureness
from jc_disaster.intake.sheets.model import (
    NO_CHOICES,
    ColumnReading,
    Figure,
    Question,
    SheetReading,
    TotalCheck,
    UnitReading,
    WorkbookReading,
)
from jc_disaster.kernel.errors import Fault
from jc_disaster.kernel.quantity import at_least, exact
from jc_disaster.ui.view_models.paste import Sort
from jc_disaster.ui.view_models.sheet_import import (
    Preview,
    Standing,
    answered,
    asks_county,
    held_back,
    points_of,
    sheet_source,
    sheet_text,
    sheet_view,
)

if TYPE_CHECKING:
    from jc_disaster.plan.model import PlanEdition

HEAD = HeadMatch("死亡（人）", "deaths", Unit.PERSON, Fraction(1), Sureness.CERTAIN)
UNREAD = HeadMatch("备注", None, reason="没有读懂这个表头")
MOVED = Question("head:表!C1", "表!C1", "evacuated", "“转移（人）”按紧急避险转移人口读，对吗？")
FAULT = Fault("表!B4", -1, "因灾死亡人口是负数（-1）", "请填不小于0的整数")


@pytest.fixture
def reading() -> WorkbookReading:
    """Two units, a head that was left, a total that differs."""
    columns = (ColumnReading("表!B1", HEAD), ColumnReading("表!D1", UNREAD))
    totals = (TotalCheck("deaths", "表!B5", exact(9), exact(4), agrees=False),)
    units = (
        UnitReading("阳城县", unaffected=False, figures={"deaths": Figure(at_least(4), "表!B2")}),
        UnitReading("高平市", unaffected=True, figures={}),
    )
    sheet = SheetReading("表", "灾情统计表", None, columns, units, totals)
    return WorkbookReading("灾情表", (sheet,), units, ("陵川县",), (), (), ())


def test_every_figure_is_a_row_with_the_cell_it_stands_in(reading: WorkbookReading) -> None:
    """Whoever doubts a number finds its cell without searching."""
    rows = sheet_view(reading).rows

    assert [(row.unit, row.sort, row.key, row.words) for row in rows] == [
        ("阳城县", Sort.FIGURE, "deaths", "表!B2"),
        ("高平市", Sort.UNAFFECTED, "", "未受灾"),
    ]


def test_what_keeps_the_file_back_stands_first(reading: WorkbookReading, edition: PlanEdition) -> None:
    """Bad cells, then questions, then totals that differ, then what was left, then what is clear."""
    points = points_of(reading._replace(faults=(FAULT,), questions=(MOVED,)), edition)

    assert [point.standing for point in points] == [
        Standing.BAD,
        Standing.ASKED,
        Standing.DIFFERS,
        Standing.LEFT,
        Standing.KNOWN,
    ]
    assert points[2].words == "因灾死亡人口合计写 9，各行相加为 4"


def test_a_bad_cell_or_an_open_question_keeps_everything_back(reading: WorkbookReading) -> None:
    """All of it or nothing; and the sentence names the cells."""
    assert held_back(reading) == ""
    assert "1 处有误（B4）" in held_back(reading._replace(faults=(FAULT,)))
    assert "1 个问题待答" in held_back(reading._replace(questions=(MOVED,)))


def test_only_a_yes_confirms(reading: WorkbookReading) -> None:
    """A no changes the sheet, not the reading."""
    hidden = MOVED._replace(answer="hidden")

    assert answered(NO_CHOICES, MOVED, yes=True).confirmed == {MOVED.id}
    assert answered(NO_CHOICES, MOVED, yes=False) == NO_CHOICES
    assert answered(NO_CHOICES, hidden, yes=True).hidden == "take"
    assert answered(NO_CHOICES, hidden, yes=False).hidden == "leave"
    assert asks_county(reading._replace(questions=(MOVED._replace(answer="county"),)))


def test_the_source_names_the_file_by_content_and_every_cell(
    reading: WorkbookReading, edition: PlanEdition
) -> None:
    """Years later the record still says which file it was, and what stood in it."""
    text = sheet_text(Preview(reading, "ab12"), "灾情表.xlsx", edition)

    assert text.splitlines() == [
        "来报表格：灾情表.xlsx",
        "SHA-256：ab12",
        "阳城县：因灾死亡人口 4余人（表!B2）",
        "高平市：未受灾",
    ]
    assert sheet_source(reading) == "表格“灾情表”表"
