"""Measures department by department: each with its own progress, moved on alone or together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from jc_disaster.ui.view_models.measures import (
    departments_words,
    duty_rows,
    menu_of,
    next_progress,
    progress_of,
)
from jc_disaster.ui.view_models.words import full_width
from tests.ui.desks import act, desk_of, full_night
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.plan.model import MeasureDuty
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.measures import MeasuresPage


def adopted_night(assessor: Assessor) -> tuple[Desk, MeasureDuty]:
    """A duty of several departments, adopted."""
    desk = desk_of(assessor)
    full_night(desk)
    picture = picture_of(desk)
    assert picture.in_force is not None
    duty = next(one for one in menu_of(picture, picture.in_force) if len({*one.leads, *one.supports}) > 1)
    act(desk, "decide_measures", duties=[duty.id], adopted=True)
    return desk, duty


def test_a_department_sees_its_own_progress(assessor: Assessor) -> None:
    """One has received it, the other has not been told: neither may read the other's state as its own."""
    desk, duty = adopted_night(assessor)
    first, second = tuple(dict.fromkeys((*duty.leads, *duty.supports)))[:2]
    act(desk, "report_progress", duty=duty.id, progress="已接收", department=first)
    picture = picture_of(desk)
    state = picture.state.measures[duty.id]

    def shown(department: str) -> str:
        rows = duty_rows(picture, full_width(department))
        return next(row.state for row in rows if row.duty == duty.id)

    assert shown(first) == "已接收"
    assert shown(second) == "采取 · 未通知"
    assert (progress_of(state, first), progress_of(state, second)) == ("已接收", "未通知")
    assert (next_progress(state, first), next_progress(state)) == ("进行中", "已通知")
    assert f"{full_width(first)}已接收" in departments_words(state)


def test_a_duty_as_a_whole_is_as_far_as_the_department_that_is_least_far(assessor: Assessor) -> None:
    """已接收 by one of two is not 已接收."""
    desk, duty = adopted_night(assessor)
    act(desk, "report_progress", duty=duty.id, progress="完成", department=duty.leads[0])

    row = next(row for row in duty_rows(picture_of(desk)) if row.duty == duty.id)

    assert row.state == "采取 · 未通知"
    assert "完成" in row.note


@pytest.fixture
def shown(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> tuple[MainWindow, MeasuresPage, MeasureDuty]:
    """The page of measures with one department chosen."""
    desk, duty = adopted_night(assessor)
    window = make_window(desk)
    window.show_page("measures")
    page: MeasuresPage = window.page("measures")  # type: ignore[assignment]
    page.choose(full_width(duty.leads[0]))
    page.table.selectRow([row.key for row in page.table.rows].index(duty.id))
    page.table.setFocus()
    return window, page, duty


def test_enter_moves_the_chosen_department_on_and_no_other(
    qtbot: QtBot, shown: tuple[MainWindow, MeasuresPage, MeasureDuty]
) -> None:
    """The key acts on what is shown."""
    window, page, duty = shown
    with qtbot.waitSignal(window.recorded, timeout=20_000) as signal:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert signal.args[0].ok, signal.args[0].message
    assert window.picture is not None
    state = window.picture.state.measures[duty.id]
    moved = {one.name: one.progress for one in state.departments}
    assert moved.pop(duty.leads[0]) == "已通知"
    assert set(moved.values()) == {"未通知"}


def test_a_step_with_a_note_is_entered_from_the_duty(
    qtbot: QtBot, shown: tuple[MainWindow, MeasuresPage, MeasureDuty]
) -> None:
    """Ctrl+R opens the form with duty and department filled in."""
    window, page, duty = shown
    qtbot.keyClick(page.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)

    assert window.dialog is not None
    answers = window.dialog.answers()  # type: ignore[attr-defined]
    assert answers["duty"] == duty.id
    assert full_width(answers["department"]) == full_width(duty.leads[0])
    window.dialog.close()


def test_the_sheet_of_one_department_is_made_without_leafing_through_all(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """The officer who has 市财政局 on the line wants that sheet, and all of them when the notice goes out."""
    desk = desk_of(assessor, exercise=True)
    full_night(desk)
    window = make_window(desk)
    window.show_page("measures")
    page: Any = window.page("measures")
    papers: Any = desk.papers
    assert page.sheets.text() == "出全部提示单"

    page.choose("市财政局")
    assert page.sheets.text() == "出本部门提示单"
    page.sheets.click()
    qtbot.waitUntil(lambda: bool(papers.asked), timeout=20_000)
    qtbot.waitUntil(lambda: not window.commands.papers.making.busy, timeout=20_000)
    page.choose("")
    page.sheets.click()
    qtbot.waitUntil(lambda: len(papers.asked) == 2, timeout=20_000)

    asked = [(order.kinds, order.only) for order in papers.asked]
    assert asked == [(("task_sheet",), "【演练】task_sheet-市财政局"), (("task_sheet",), "")]
