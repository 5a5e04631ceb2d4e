"""灾情: a number half typed into a cell when the page turns to another incident belongs to neither."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from jc_disaster.ui.view_models.words import age_words
from tests.ui.desks import INCIDENT, NIGHT, desk_of, full_night

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


def test_a_cell_that_is_being_typed_into_is_let_go_when_the_table_changes(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """What was typed for one flood must never land in another; found by a tired hand after 9,000 senseless actions."""
    desk = desk_of(assessor)
    full_night(desk)
    window = make_window(desk)
    window.show_page("figures")
    page: Any = window.page("figures")
    table, model = page.table, page.model
    place = next(
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.cell(model.index(row, column)).editable
    )
    table.setCurrentIndex(place)
    table.edit(place)
    (editor,) = table.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, "7x")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    before = len(desk.known(INCIDENT).events)

    model.show_view(model.view._replace(units=(*model.view.units[:-1], "另一起")))
    QApplication.processEvents()
    window.errands.wait()

    assert len(desk.known(INCIDENT).events) == before
    assert not any(one.isVisible() for one in table.viewport().findChildren(QLineEdit))


def test_source_and_age_of_the_chosen_cell_are_read_without_a_mouse(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """A number of five hours ago is another number; at the keys nobody sees a tooltip."""
    desk = desk_of(assessor)
    full_night(desk)
    window = make_window(desk)
    window.show_page("figures")
    page: Any = window.page("figures")
    view = page.model.view
    deaths = [key for key, _ in view.rows].index("deaths")

    page.table.setCurrentIndex(page.model.index(deaths, view.units.index("阳城县")))
    said = page.detail.text()
    page.table.setCurrentIndex(page.model.index(deaths, view.units.index("陵川县")))

    assert page.detail.isVisible()
    assert said.startswith("阳城县　A11 因灾死亡人口（人）　2　电话来报")
    assert "5小时00分前" in said
    assert "没有报告" in page.detail.text()
    assert "　0　" not in page.detail.text()


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "刚刚"),
        (-3, "刚刚"),
        (59, "59分钟前"),
        (60, "1小时00分前"),
        (1439, "23小时59分前"),
        (1440, "1天0小时前"),
    ],
)
def test_an_age_is_said_in_two_units_at_most(minutes: int, words: str) -> None:
    """14分钟前 is grasped at once."""
    assert age_words(NIGHT, NIGHT + timedelta(minutes=minutes)) == words
