"""Free-form sheets of counties: heads, places, totals, hidden parts; what is doubtful is asked, never taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from jc_disaster.intake.sheets.model import Choices, WorkbookReading
from jc_disaster.intake.sheets.refusals import SheetRefusedError
from jc_disaster.plan.model import PlanEdition
from tests.intake.sheets import books
from tests.intake.sheets.answers import reading_of
from tests.intake.sheets.books import Rows

TOWNS: Rows = (
    ("阳城县各乡镇灾情统计表", None, None),
    ("乡镇", "受灾人口（万人）", "倒塌农房（间）"),
    ("芹池镇", 0.12, 3),
    ("凤城", 1, 2),
    ("合计", 1.12, 5),
    ("注：数据截至7月12日8时", None, None),
)


def counties(reading: WorkbookReading) -> object:
    """The figures in the form that ``assess`` takes."""
    return reading.as_json()["counties"]


def asked(reading: WorkbookReading) -> list[str]:
    """The open questions by their identifiers."""
    return [question.id for question in reading.questions]


def test_heads_in_two_rows_with_merged_cells_are_read_together(tmp_path: Path, edition: PlanEdition) -> None:
    """倒塌房屋 over 间 and 户 is how every county writes it; 间 and 户 are never mixed up."""

    def dress(_book: object, sheet: books.Any) -> None:
        sheet.merge_range(0, 0, 0, 4, "晋城市灾情统计表")
        sheet.merge_range(1, 0, 2, 0, "县（市、区）")
        sheet.merge_range(1, 1, 1, 2, "倒塌房屋")
        sheet.merge_range(1, 3, 1, 4, "严重损坏农房")
        sheet.write_row(2, 1, ["间", "户", "间", "户"])
        sheet.write_row(3, 0, ["泽州", 30, 10, 4, 2])

    reading = reading_of(books.xlsx((), dress), tmp_path, edition)

    assert counties(reading) == {
        "泽州县": {
            "collapsed_rooms": 30,
            "collapsed_households": 10,
            "severely_damaged_rooms": 4,
            "severely_damaged_households": 2,
        }
    }
    assert not reading.faults
    assert not reading.questions


def test_a_head_that_had_to_be_taken_from_the_left_is_asked(tmp_path: Path, edition: PlanEdition) -> None:
    """A CSV has no merged cells; what a blank head belongs to is a guess."""
    rows: Rows = (("县区", "倒塌房屋", ""), ("", "间", "户"), ("泽州县", "3", "2"))

    reading = reading_of(books.csv(rows), tmp_path, edition, "灾情.csv")

    assert asked(reading) == ["head:表!C1"]
    assert counties(reading) == {"泽州县": {"collapsed_rooms": 3, "collapsed_households": 2}}


def test_towns_are_added_up_and_the_line_of_totals_only_checks(tmp_path: Path, edition: PlanEdition) -> None:
    """A total that is added to its parts doubles the disaster."""
    reading = reading_of(books.xlsx(TOWNS), tmp_path, edition)

    assert counties(reading) == {"阳城县": {"affected_people": 11200, "collapsed_rooms": 5}}
    assert [check.agrees for check in reading.sheets[0].totals] == [True, True]
    assert not reading.questions


def test_a_total_that_differs_is_a_question_with_both_numbers(tmp_path: Path, edition: PlanEdition) -> None:
    """Nobody but the county knows which of the two is wrong."""
    rows: Rows = (("县区", "死亡人口"), ("泽州县", 2), ("高平市", 3), ("合计", 6))

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    (question,) = reading.questions
    assert question.path == "Sheet1!B4"
    assert "写6，各部分相加为5" in question.question
    assert counties(reading) == {"泽州县": {"deaths": 2}, "高平市": {"deaths": 3}}


def test_a_total_beside_missing_parts_is_not_called_wrong(tmp_path: Path, edition: PlanEdition) -> None:
    """A county that has not reported is not zero, so its total cannot be checked, but it cannot be lower either."""
    rows: Rows = (("县区", "死亡人口", "受伤人口"), ("泽州县", 2, 9), ("高平市", None, None), ("合计", 6, 8))

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert [check.agrees for check in reading.sheets[0].totals] == [None, False]
    assert asked(reading) == ["sum:Sheet1!C4"]


def test_a_town_that_left_a_cell_blank_leaves_the_sum_open_above(
    tmp_path: Path, edition: PlanEdition
) -> None:
    """Blank is not zero: the county has at least what the others said."""
    rows: Rows = (("乡镇", "死亡人口"), ("芹池镇", 2), ("凤城镇", None))

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert counties(reading) == {"阳城县": {"deaths": {"at_least": 2}}}
    assert any("按“至少”记" in warning for warning in reading.warnings)


def test_villages_beside_their_town_are_checked_and_not_added(tmp_path: Path, edition: PlanEdition) -> None:
    """A town's row and its villages' rows are one and the same people."""
    rows: Rows = (
        ("县区", "乡镇", "村", "死亡人口"),
        ("阳城县", "芹池镇", None, 3),
        (None, "芹池镇", "芹池村", 1),
        (None, "芹池镇", "刘西村", 2),
        (None, "凤城镇", "水村", 4),
    )

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert counties(reading) == {"阳城县": {"deaths": 7}}
    assert [check.agrees for check in reading.sheets[0].totals] == [True]


def test_unknown_towns_ask_for_their_county_and_take_it(tmp_path: Path, edition: PlanEdition) -> None:
    """A town may be new; whose it is must be said, not guessed."""
    rows: Rows = (("乡镇", "死亡人口"), ("新设镇", 2), ("再设乡", 1))
    data = books.xlsx(rows)

    reading = reading_of(data, tmp_path, edition)
    told = reading_of(data, tmp_path, edition, choices=Choices(county="高平"))

    assert asked(reading) == ["county:Sheet1"]
    assert counties(reading) == {}
    assert counties(told) == {"高平市": {"deaths": 3}}
    assert not told.questions


@pytest.mark.parametrize("name", ["火星县", "太原市", "芹池", "主城区"])
def test_a_place_of_nobodys_is_a_fault_at_its_cell(name: str, tmp_path: Path, edition: PlanEdition) -> None:
    """A row that is passed over silently may be the one with the dead; a short name of a known town is taken."""
    reading = reading_of(books.xlsx((("县区", "死亡人口"), ("泽州县", 1), (name, 2))), tmp_path, edition)

    if name == "芹池":
        assert counties(reading) == {"泽州县": {"deaths": 1}, "阳城县": {"deaths": 2}}
        return
    assert [(fault.path, fault.got) for fault in reading.faults] == [("Sheet1!A3", name)]


def test_numbers_without_a_place_are_a_fault(tmp_path: Path, edition: PlanEdition) -> None:
    """Somebody's figures stand there."""
    reading = reading_of(books.xlsx((("县区", "死亡人口"), ("泽州县", 1), (None, 2))), tmp_path, edition)

    assert [fault.path for fault in reading.faults] == ["Sheet1!B3"]


def test_whose_the_towns_are_cannot_be_answered_with_yes(tmp_path: Path, edition: PlanEdition) -> None:
    """A yes to "which county?" would drop the towns without a word."""
    data = books.xlsx((("乡镇", "死亡人口"), ("新设镇", 2)))

    reading = reading_of(data, tmp_path, edition, choices=Choices(confirmed=frozenset({"county:Sheet1"})))

    assert asked(reading) == ["county:Sheet1"]


@pytest.mark.parametrize("name", ["填报单位", None, "县区"])
def test_a_second_table_below_the_first_is_not_read_under_its_heads(
    name: str | None, tmp_path: Path, edition: PlanEdition
) -> None:
    """The injured of the second table would become the dead of the first."""
    rows: Rows = (("县区", "死亡人口"), ("泽州县", 1), (name, "受伤人口"), ("高平市", 50))

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert [fault.path for fault in reading.faults] == ["Sheet1!A3" if name == "县区" else "Sheet1!B3"]


def test_every_fault_of_a_workbook_is_said_at_once(tmp_path: Path, edition: PlanEdition) -> None:
    """A county that mends one cell and is refused for the next gives up."""
    rows: Rows = (
        ("县区", "死亡人口", "倒塌房屋（间）"),
        ("泽州县", -1, 2.5),
        ("火星县", 1, "x"),
        ("高平市", True, "数百"),
    )

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    paths = sorted(fault.path.removeprefix("Sheet1!") for fault in reading.faults)
    assert paths == ["A3", "B2", "B4", "C2", "C4"]


@pytest.mark.parametrize(
    ("head", "key", "value"),
    [("转移人口", "evacuated", 5), ("损坏房屋（间）", "damaged_rooms", 5), ("房屋间数", "damaged_rooms", 5)],
)
def test_doubtful_heads_are_read_as_the_contract_says_and_asked(
    head: str, key: str, value: int, tmp_path: Path, edition: PlanEdition
) -> None:
    """转移 is not 转移安置 and 损坏 is not 严重损坏: each would raise a level wrongly."""
    data = books.xlsx(books.two_columns(value, head))

    reading = reading_of(data, tmp_path, edition)
    told = reading_of(data, tmp_path, edition, choices=Choices(confirmed=frozenset({"head:Sheet1!B1"})))

    assert counties(reading) == {"阳城县": {key: value}}
    assert asked(reading) == ["head:Sheet1!B1"]
    assert not told.questions


@pytest.mark.parametrize(
    "head",
    ["转移（人次）", "新增死亡人口", "上期死亡人口", "损坏房屋", "农作物受灾面积", "直接经济损失", "需生活救助人口",
     "倒损房屋（间）", "受灾乡镇（个）", "大牲畜死亡（头）", "其中：农业直接经济损失（万元）",
     "死亡人口（人/户）", "预计转移人口"],
)  # fmt: skip
def test_heads_that_are_no_figure_are_left_and_named(head: str, tmp_path: Path, edition: PlanEdition) -> None:
    """人次, 新增, a loss in a unit nobody wrote: taken as a figure each would be silently wrong."""
    rows: Rows = (("县区", "受灾人口", head), ("泽州县", 7, 5))

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert counties(reading) == {"泽州县": {"affected_people": 7}}
    assert any(head in warning and "没有采用" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("head", "cell", "key", "value"),
    [
        ("农作物受灾面积（千公顷）", 1.5, "crop_affected_ha", 1500),
        ("农作物受灾面积（亩）", 30, "crop_affected_ha", 2),
        ("直接经济损失（亿元）", 0.3, "direct_loss_wan", 3000),
        ("直接经济损失（元）", 12345.0, "direct_loss_wan", 1.2345),
        ("受灾人口（万人）", 1.2345, "affected_people", 12345),
    ],
)
def test_units_of_the_head_are_reckoned_exactly(
    head: str, cell: float, key: str, value: float, tmp_path: Path, edition: PlanEdition
) -> None:
    """A factor of ten thousand decides between levels."""
    reading = reading_of(books.xlsx(books.two_columns(cell, head)), tmp_path, edition)

    figures = reading.units[0].figures
    assert float(figures[key].quantity.number or 0) == value


def test_a_note_over_the_table_gives_the_units(tmp_path: Path, edition: PlanEdition) -> None:
    """Statistical forms write the unit once, at the right above the head."""
    rows: Rows = (
        (None, None, "单位：人、千公顷、万元"),
        ("县区", "农作物受灾面积", "直接经济损失"),
        ("泽州县", 2, 30),
    )

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert counties(reading) == {"泽州县": {"crop_affected_ha": 2000, "direct_loss_wan": 30}}


def test_two_columns_of_one_figure_are_a_fault(tmp_path: Path, edition: PlanEdition) -> None:
    """Which of the two counts cannot be known."""
    rows: Rows = (("县区", "死亡人口", "因灾死亡人数"), ("泽州县", 1, 2))

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert [fault.path for fault in reading.faults] == ["Sheet1!C1"]


def test_hidden_columns_rows_and_sheets_are_said(tmp_path: Path, edition: PlanEdition) -> None:
    """What nobody sees on the screen is neither taken nor dropped behind the officer's back."""
    rows: Rows = (("县区", "死亡人口", "受伤人口"), ("泽州县", 1, 2), ("高平市", 3, 4))

    def dress(book: books.Any, sheet: books.Any) -> None:
        sheet.set_column(2, 2, 8, None, {"hidden": True})
        sheet.set_row(2, None, None, {"hidden": True})
        book.add_worksheet("底稿").hide()

    data = books.xlsx(rows, dress)

    reading = reading_of(data, tmp_path, edition)
    taken = reading_of(data, tmp_path, edition, choices=Choices(hidden="take"))
    left = reading_of(data, tmp_path, edition, choices=Choices(hidden="leave"))

    assert {question.answer for question in reading.questions} == {"hidden"}
    assert len(reading.questions) == 2
    assert any("底稿" in warning for warning in reading.warnings)
    assert counties(taken) == {"泽州县": {"deaths": 1, "injured": 2}, "高平市": {"deaths": 3, "injured": 4}}
    assert counties(left) == {"泽州县": {"deaths": 1}}
    assert not taken.questions
    assert not left.questions


def test_a_merged_number_belongs_to_nobody(tmp_path: Path, edition: PlanEdition) -> None:
    """One number over two counties cannot be divided; one 未受灾 over a row can."""

    def dress(_book: object, sheet: books.Any) -> None:
        sheet.merge_range(1, 1, 2, 1, 7)
        sheet.merge_range(3, 1, 3, 2, "未受灾")

    rows: Rows = (("县区", "死亡人口", "受伤人口"), ("泽州县", None, 1), ("高平市", None, 2), ("城区",))

    reading = reading_of(books.xlsx(rows, dress), tmp_path, edition)

    assert [fault.path for fault in reading.faults] == ["Sheet1!B2"]
    assert reading.units[0].unit == "城区"
    assert reading.units[0].unaffected


def test_unaffected_beside_a_number_contradicts_itself(tmp_path: Path, edition: PlanEdition) -> None:
    """Zero by statement and five dead cannot both be true."""
    rows: Rows = (("县区", "死亡人口", "受伤人口"), ("泽州县", "未受灾", 5))

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert [fault.path for fault in reading.faults] == ["Sheet1!C2"]


def test_numbered_columns_of_a_statistical_form_are_no_figures(tmp_path: Path, edition: PlanEdition) -> None:
    """甲 1 2 under the head counts columns, not the dead."""
    rows: Rows = (("地区", "死亡人口", "失踪人口"), ("甲", 1, 2), ("泽州县", 3, 0))

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert counties(reading) == {"泽州县": {"deaths": 3, "missing": 0}}
    assert not reading.faults


def test_one_figure_in_two_sheets_is_a_fault(tmp_path: Path, edition: PlanEdition) -> None:
    """Yesterday's sheet in the same file must not be mixed with today's."""

    def dress(book: books.Any, _sheet: object) -> None:
        other = book.add_worksheet("昨日")
        for row, cells in enumerate(books.two_columns(9)):
            other.write_row(row, 0, cells)

    reading = reading_of(books.xlsx(books.two_columns(5), dress), tmp_path, edition)

    assert [fault.path for fault in reading.faults] == ["昨日!B2"]


def test_a_combined_figure_below_its_parts_is_a_fault_at_its_cell(
    tmp_path: Path, edition: PlanEdition
) -> None:
    """死亡失踪5人 beside 死亡7人 cannot be."""
    rows: Rows = (("县区", "死亡失踪人口", "死亡人口"), ("泽州县", 5, 7))

    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    assert [fault.path for fault in reading.faults] == ["Sheet1!B2"]


def test_more_than_twenty_thousand_rows_are_refused(tmp_path: Path, edition: PlanEdition) -> None:
    """The limit of the reliability page, said with the number."""
    rows = [("乡镇", "村", "死亡人口"), *(("芹池镇", f"第{number}村", 1) for number in range(20_001))]

    with pytest.raises(SheetRefusedError) as refused:
        reading_of(books.xlsx(rows), tmp_path, edition)

    assert refused.value.code == "sheet-too-many-rows"
