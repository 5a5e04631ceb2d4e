"""灾情: a number half typed into a cell when the page turns to another incident belongs to neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.desks import INCIDENT, desk_of, full_night

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
