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


def chosen(box: Any, words: str) -> None:  # noqa: ANN401 - a box to choose from
    """Choose by what is recorded."""
    box.setCurrentIndex(box.findData(words))


def keys_of(page: MeasuresPage) -> list[str]:
    """The duties in the order they are shown."""
    return [row.key for row in page.table.rows]


@pytest.fixture
def followed(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> tuple[MainWindow, MeasuresPage, list[str]]:
    """The first four duties of the plan: received, told, declined, done; all others are not considered."""
    desk = desk_of(assessor)
    full_night(desk)
    picture = picture_of(desk)
    assert picture.in_force is not None
    printed = [duty.id for duty in menu_of(picture, picture.in_force)]
    received, told, declined, done = printed[:4]
    act(desk, "decide_measures", duties=[received, told, done], adopted=True)
    act(desk, "decide_measures", duties=[declined], adopted=False, reason="暂不需要")
    for duty, progress in ((received, "已接收"), (told, "已通知"), (done, "完成")):
        act(desk, "report_progress", duty=duty, progress=progress)
    window = make_window(desk)
    window.show_page("measures")
    page: MeasuresPage = window.page("measures")  # type: ignore[assignment]
    return window, page, printed


def test_what_nobody_has_confirmed_stands_first_and_then_the_order_of_the_plan(
    followed: tuple[MainWindow, MeasuresPage, list[str]],
) -> None:
    """At three in the morning the page is opened for what is still open, not for what is done."""
    _, page, printed = followed
    received, told, declined, done = printed[:4]
    assert keys_of(page) == [told, *printed[4:], received, declined, done]
    assert page.table.currentIndex().row() == 0


def test_the_order_of_the_plan_can_be_chosen_and_both_can_be_filtered(
    followed: tuple[MainWindow, MeasuresPage, list[str]],
) -> None:
    """Whoever reads the plan along with the list needs the list as the plan has it."""
    _, page, printed = followed
    chosen(page.order, "按预案顺序")
    assert keys_of(page) == printed
    assert page.table.current_key == printed[0]

    page.only_open.setChecked(True)
    assert keys_of(page) == [printed[1], *printed[4:]]


def test_told_is_not_confirmed(followed: tuple[MainWindow, MeasuresPage, list[str]]) -> None:
    """已通知 says that we spoke; the department that never answered is the one to call again."""
    _, page, printed = followed
    tones = {row.key: row.tone for row in page.table.rows}
    assert [tones[key] for key in printed[:4]] == ["going", "open", "no", "done"]


def test_no_row_leaves_its_place_while_it_is_ticked(
    qtbot: QtBot, followed: tuple[MainWindow, MeasuresPage, list[str]]
) -> None:
    """A list that sorts itself under the hand makes the next Enter tick another duty."""
    window, page, printed = followed
    told = printed[1]
    before = keys_of(page)
    with qtbot.waitSignal(window.recorded, timeout=20_000):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert window.picture is not None
    assert window.picture.state.measures[told].progress == "已接收"
    assert keys_of(page) == before
    assert page.table.current_key == told

    window.show_page("home")
    window.show_page("measures")

    assert keys_of(page)[0] == printed[4]
    assert told in keys_of(page)[-4:]
    assert page.table.current_key == printed[4]


def test_the_list_at_the_side_goes_by_clause_too(
    followed: tuple[MainWindow, MeasuresPage, list[str]],
) -> None:
    """The circular names clauses; the telephone names departments."""
    window, page, printed = followed
    assert window.picture is not None
    clause_of = {duty.id: duty.clause for duty in menu_of(window.picture, window.picture.in_force)}  # type: ignore[arg-type]
    chosen(page.grouping, "按条款")
    clauses = list(dict.fromkeys(clause_of.values()))
    shown = [page.departments.item(place).text() for place in range(page.departments.count())]
    assert shown[0] == "全部条款"
    assert [text.split(" ")[0] for text in shown[1:]] == clauses
    assert page.panel.heading.text().endswith("按条款")

    page.departments.setCurrentRow(2)
    assert set(keys_of(page)) == {duty for duty, clause in clause_of.items() if clause == clauses[1]}

    page.choose(full_width("市安委办"))
    assert page.grouping.currentData() == "按部门"
    assert all("市安委办" in row.cells[2] + row.cells[3] for row in page.table.rows)
    assert keys_of(page) != printed


def test_a_finished_duty_says_so_instead_of_doing_nothing(
    qtbot: QtBot, followed: tuple[MainWindow, MeasuresPage, list[str]]
) -> None:
    """A key that does nothing and says nothing is pressed again."""
    window, page, printed = followed
    page.table.selectRow(keys_of(page).index(printed[3]))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert "已经完成" in window.status.message.text()
