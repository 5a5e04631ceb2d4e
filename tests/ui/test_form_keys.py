"""A form walked through with Enter alone, as a hand does that has never read the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jc_disaster.ui.first_run import ask_officer
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.view_models.forms import Ask, Form
from jc_disaster.ui.widgets.form import FormDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow


def typed(text: str) -> None:
    """Keys into whatever has the keyboard, and Enter."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
    QTest.keyClick(focused, Qt.Key.Key_Return)


def opened(qtbot: QtBot, dialog: FormDialog) -> FormDialog:
    """A form with the keyboard."""
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.questions[0].field)
    return dialog


def test_the_first_form_is_filled_and_sent_with_enter(qtbot: QtBot, empty_window: MainWindow) -> None:
    """The first thing anybody does with the program is type a name and press Enter."""
    begun: list[Officer] = []
    dialog = opened(qtbot, ask_officer(empty_window, begun.append))
    typed("Zhang")
    assert QApplication.focusWidget() is dialog.questions[2].field  # 职务 stands there already
    typed("duty-1")
    assert QApplication.focusWidget() is dialog.go
    assert not begun
    typed("")
    assert begun == [Officer("Zhang", "值班员", "duty-1")]


def test_enter_in_an_empty_last_field_says_what_is_missing_and_never_leaves(
    qtbot: QtBot, empty_window: MainWindow
) -> None:
    """It went to 退出, and the next Enter ended the program before it had begun."""
    begun: list[Officer] = []
    dialog = opened(qtbot, ask_officer(empty_window, begun.append))
    for _ in range(6):
        typed("")
    assert dialog.isVisible()
    assert empty_window.isVisible()
    assert not begun
    assert QApplication.focusWidget() in [question.field for question in dialog.questions]
    typed("Zhang")
    for _ in range(3):
        typed("")
    assert QApplication.focusWidget() is dialog.questions[2].field
    assert "席位" in dialog.questions[2].fault.text()
    assert dialog.questions[2].fault.isVisible()
    dialog.rejected.disconnect()
    dialog.reject()


@pytest.mark.parametrize("required", [True, False])
def test_no_walk_by_enter_ends_on_cancel(qtbot: QtBot, empty_window: MainWindow, *, required: bool) -> None:
    """取消 throws away what was typed; no key that means "on" may lead there."""
    asks = tuple(Ask(name, name, required=required) for name in ("甲", "乙", "丙"))
    form = Form("试", "", asks, "记录", lambda values, _: dict(values))
    dialog = FormDialog(empty_window.theme, form, empty_window.desk.now, empty_window)  # type: ignore[union-attr]
    qtbot.addWidget(dialog)
    dialog.open()
    opened(qtbot, dialog)
    walked = []
    for text in ("a", "", "c", ""):
        typed(text)
        walked.append(QApplication.focusWidget())
        if walked[-1] is dialog.go:
            break
    assert dialog.cancel not in walked
    second = dialog.questions[1].field
    assert walked[-1] is (second if required else dialog.go)
    dialog.reject()


def test_enter_goes_on_from_a_choice_and_from_a_tick(qtbot: QtBot, empty_window: MainWindow) -> None:
    """A key that takes one from field to field and then is dead in the third makes one reach for the mouse."""
    asks = (
        Ask("one", "灾种", "choice", "", (("", "尚不清楚"), ("洪涝", "洪涝"))),
        Ask("two", "已复述", "flag"),
        Ask("three", "说明", required=False),
    )
    sent: list[object] = []
    form = Form("试", "", asks, "记录", lambda values, _: dict(values))
    dialog = FormDialog(empty_window.theme, form, empty_window.desk.now, empty_window)  # type: ignore[union-attr]
    dialog.answered.connect(sent.append)
    qtbot.addWidget(dialog)
    dialog.open()
    opened(qtbot, dialog)
    choice, tick, line = (question.field for question in dialog.questions)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is line
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Enter)
    assert QApplication.focusWidget() is line
    line.setText("有")
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.go
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == [{"one": "洪涝", "two": "", "three": "有"}]
    dialog.reject()


def test_a_fault_is_not_said_of_an_answer_that_is_being_put_right(
    qtbot: QtBot, empty_window: MainWindow
) -> None:
    """请填写席位 stood in red under the seat that was filled in: the first thing a new officer reads is untrue."""
    dialog = opened(qtbot, ask_officer(empty_window, [].append))
    dialog.submit()
    seat = dialog.questions[2]
    assert seat.fault.text() == "请填写席位。"

    seat.field.setFocus()
    QTest.keyClicks(seat.field, "d")

    assert not seat.fault.isVisible()
    assert not seat.fault.text()
