"""Ctrl+Z: a slip of the hand is taken back by a new entry; what somebody with authority did is not."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from jc_disaster.kernel.quantity import exact
from jc_disaster.ui.view_models.palette import acts, search
from jc_disaster.ui.view_models.undo import _INSTEAD, WITHIN
from tests.ui.desks import CHIEF, act, desk_of, open_incident, report

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def undo(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+Z where the keyboard is, and wait for the worker."""
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Z, CONTROL)
    window.errands.wait()
    QApplication.processEvents()


def test_the_last_figure_is_taken_back_and_stays_in_the_log(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Ten dead typed for one: one key puts it right at once, and says so."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", deaths=1)
    report(desk, "阳城县", before=5, deaths=10)
    window = make_window(desk)
    window.show_page("assessment")

    undo(qtbot, window)

    assert window.picture is not None
    assert window.picture.state.units["阳城县"].figures["deaths"].quantity == exact(1)
    said = window.status.message.text()
    assert "已撤回“灾情报告：阳城县" in said
    assert "录入有误" in said
    assert "现为：数据对照" in said
    assert window.known is not None
    assert [event.name for event in window.known.events][-2:] == ["figures-reported/1", "entry-struck/1"]


def test_a_decision_is_not_taken_back_by_a_key(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Only whoever may decide can change a decision; the officer is told how."""
    desk = desk_of(assessor)
    open_incident(desk)
    act(
        desk,
        "decide_start",
        decision="同意启动",
        level="IV",
        channel="电话",
        decided_by=[{"post": CHIEF}],
    )
    window = make_window(desk)
    before = len(desk.known(None).events)

    undo(qtbot, window)

    assert len(desk.known(None).events) == before
    assert "按Ctrl+K查找“撤销”" in window.status.message.text()


def test_what_was_recorded_long_ago_is_not_taken_back_by_a_key(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """A tired hand on Ctrl+Z must not walk back through the night; the log offers the way with a reason."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", deaths=1)
    window = make_window(desk)
    clock: Any = desk
    clock._clock.moment += WITHIN + timedelta(minutes=1)
    before = len(desk.known(None).events)

    undo(qtbot, window)

    assert len(desk.known(None).events) == before
    assert "按 Delete 作废" in window.status.message.text()


def test_in_a_field_with_typed_text_the_key_belongs_to_the_text(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Whoever takes back a digit does not mean the record."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", deaths=1)
    window = make_window(desk)
    window.show_page("assessment")
    page: Any = window.page("assessment")
    page.choose_unit("阳城县")
    field = page.entry.fields["deaths"]
    field.setFocus()
    qtbot.keyClick(field, "7")

    undo(qtbot, window)

    assert field.text() == "1"
    assert len(desk.known(None).events) == 2


def test_an_entry_of_the_log_is_struck_out_with_a_reason(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """What was found wrong the next morning is struck out with its reason, and stays readable."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", deaths=1)
    window = make_window(desk)
    window.show_page("journal")
    page: Any = window.page("journal")
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_Delete)

    dialog: Any = window.dialog
    assert dialog is not None
    dialog.questions[-1].field.setPlainText("来报单位写错")
    with qtbot.waitSignal(window.recorded, timeout=20_000):
        dialog.submit()
    assert window.picture is not None
    assert "阳城县" not in window.picture.state.units
    assert window.known is not None
    assert len(window.known.events) == 3


def test_what_is_to_be_looked_up_instead_is_found() -> None:
    """A hint that leads to an empty list is worse than none."""
    words = {word for said in _INSTEAD.values() for word in re.findall("Ctrl\\+K查找“(.+?)”", said)}

    assert len(words) >= 4
    assert not {word for word in words if not search(acts(), word)}
