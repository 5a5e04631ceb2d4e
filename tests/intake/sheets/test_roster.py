"""通讯录 and member units: read by their heads, every bad cell by its address, words of a duty verbatim."""

from __future__ import annotations

from pathlib import Path

import pytest

from jc_disaster.intake.sheets.file import read_workbook
from jc_disaster.intake.sheets.roster import Contacts, Members, read_contacts, read_members
from jc_disaster.plan.model import PlanEdition
from tests.intake.sheets import books
from tests.intake.sheets.books import Cell, Rows


def contacts(rows: Rows, folder: Path, edition: PlanEdition) -> Contacts:
    """The 通讯录 in these rows."""
    (folder / "通讯录.xlsx").write_bytes(books.xlsx(rows))
    return read_contacts(read_workbook(folder / "通讯录.xlsx"), edition)


def members(rows: Rows, folder: Path, edition: PlanEdition) -> Members:
    """The member units in these rows."""
    (folder / "职责.xlsx").write_bytes(books.xlsx(rows))
    return read_members(read_workbook(folder / "职责.xlsx"), edition)


def test_people_are_read_under_any_of_the_usual_heads(tmp_path: Path, edition: PlanEdition) -> None:
    """Every county has its own form of the list."""
    rows: Rows = (
        ("晋城市自然灾害救助通讯录", None, None, None, None, None),
        ("序号", "单位", "姓名", "职务", "手机", "值班电话"),
        (1, "市应急管理局", "甲某", "局长", 13800000000, "0356-2212975"),
        (2, None, "乙某", "副局长", "138 0000 0001".replace(" ", ""), "0356-2212975、119"),
    )

    found = contacts(rows, tmp_path, edition)

    assert found.faults == ()
    assert [(one.unit, one.name, one.post) for one in found.contacts] == [
        ("市应急管理局", "甲某", "局长"),
        ("市应急管理局", "乙某", "副局长"),
    ]
    assert found.contacts[0].phones == {"mobile": ("13800000000",), "duty_phone": ("0356-2212975",)}
    assert found.contacts[1].phones["duty_phone"] == ("0356-2212975", "119")


@pytest.mark.parametrize(
    "number", ["1.38E+10", "1380000000", "138000000001", 3562212975, "甲某", 12.5, "12345678901", "0356-12"]
)
def test_a_number_that_reaches_nobody_is_a_fault_at_its_cell(
    number: Cell, tmp_path: Path, edition: PlanEdition
) -> None:
    """A number with a lost digit is found out at three in the morning."""
    found = contacts((("单位", "姓名", "电话"), ("市应急管理局", "甲某", number)), tmp_path, edition)

    assert [fault.path for fault in found.faults] == ["Sheet1!C2"]


def test_a_person_without_a_unit_is_a_fault_and_a_stranger_a_warning(
    tmp_path: Path, edition: PlanEdition
) -> None:
    """Whom somebody belongs to decides whom he may speak for."""
    rows: Rows = (("单位", "姓名", "电话"), (None, "甲某", "2212975"), ("某某公司", "乙某", "2212976"))

    found = contacts(rows, tmp_path, edition)

    assert [fault.path for fault in found.faults] == ["Sheet1!B2"]
    assert any("某某公司" in warning for warning in found.warnings)


def test_duties_are_kept_word_for_word(tmp_path: Path, edition: PlanEdition) -> None:
    """Annex 2 is part of the plan; a changed sign would be another duty."""
    words = "负责(一)救灾资金;\n会同 市应急管理局，……"

    found = members((("单位", "主要职责"), ("市财政局", words)), tmp_path, edition)

    assert (found.faults, found.warnings) == ((), ())
    assert [(one.unit, one.duty) for one in found.members] == [("市财政局", words)]


def test_every_fault_of_a_list_of_members_is_said_at_once(tmp_path: Path, edition: PlanEdition) -> None:
    """A unit twice, one without a duty, a duty without a unit."""
    rows: Rows = (
        ("成员单位", "职责"),
        (None, "没有单位"),
        ("市财政局", "一"),
        ("市财政局", "二"),
        ("市公安局", None),
    )

    found = members(rows, tmp_path, edition)

    assert sorted(fault.path for fault in found.faults) == ["Sheet1!A4", "Sheet1!B2", "Sheet1!B5"]


def test_a_file_that_is_no_list_says_so(tmp_path: Path, edition: PlanEdition) -> None:
    """The wrong file is picked easily."""
    assert [fault.path for fault in contacts(books.two_columns(1), tmp_path, edition).faults] == [""]
    assert [fault.path for fault in members(books.two_columns(1), tmp_path, edition).faults] == [""]
