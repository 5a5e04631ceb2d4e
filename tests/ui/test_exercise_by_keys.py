"""A new facilitator with the keyboard alone: from an empty exercise store to the hot wash, every key counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from jc_disaster.ui.view_models.conducting import CONDUCT, EVALUATE, REVIEW
from tests.ui.drills import Hall, settle
from tests.ui.test_controls import controls

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

MOST_KEYS = 50


class Hand:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, hall: Hall, qtbot: QtBot) -> None:
        self.hall, self._qtbot, self.keys = hall, qtbot, 0

    def press(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            focused = QApplication.focusWidget()
            assert focused is not None
            self._qtbot.keyClick(focused, key)
            self.keys += 1
            settle(self.hall.window)

    def type_in(self, text: str) -> None:
        """Type words into the field that has the focus; one key each, as an input method would need more."""
        focused = QApplication.focusWidget()
        assert focused is not None
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(focused, event)
        self.keys += len(text)

    def go_back_to(self, wanted: QWidget) -> None:
        """Backtab until the focus is there."""
        self.go_to(wanted, Qt.Key.Key_Backtab)

    def go_to(self, wanted: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Press Tab until the focus is there; never once around."""
        for _ in range(25):
            if QApplication.focusWidget() is wanted:
                return
            self.press(key)
        name = wanted.accessibleName()
        raise AssertionError(name)


def test_a_drill_is_begun_conducted_and_ended_by_keys(hall: Hall, qtbot: QtBot) -> None:
    """The focus stands where the next step is: pack, clock, hot wash."""
    hall.window.activateWindow()
    hall.window.show_page("exercise")
    settle(hall.window)
    hand, page = Hand(hall, qtbot), hall.page
    assert QApplication.focusWidget() is page.start.table
    hand.press(Qt.Key.Key_Down, 4)
    hand.press(Qt.Key.Key_Return, 2)
    assert QApplication.focusWidget() is page.start.begin
    hand.press(Qt.Key.Key_Return)
    assert page.part == CONDUCT
    assert QApplication.focusWidget() is page.clock.run

    hand.go_to(page.clock.to_next)
    hand.press(Qt.Key.Key_Space, 3)
    assert hall.sent[:3] == ["c01", "c02", "c03"]

    hand.go_to(page.clock.end)
    hand.press(Qt.Key.Key_Space)
    dialog = hall.window.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    for button in ("下一步", "结束演练"):
        hand.go_to(next(one for one in controls(dialog) if one.accessibleName() == button))
        hand.press(Qt.Key.Key_Return)
    assert page.part == EVALUATE
    hall.window.activateWindow()  # without a display nobody hands the keyboard back when a form closes
    qtbot.waitUntil(page.evaluation.objectives.hasFocus)

    hand.go_to(page.evaluation.post)
    hand.type_in("评估员一")
    hand.go_to(page.evaluation.words)
    hand.type_in("接报复述完整。")
    hand.go_to(page.evaluation.keep)
    hand.press(Qt.Key.Key_Space)
    assert [row.cells[-1] for row in page.evaluation.notes.rows] == ["接报复述完整。"]

    hand.go_back_to(page.tabs[REVIEW])
    hand.press(Qt.Key.Key_Space)
    assert page.part == REVIEW
    assert QApplication.focusWidget() is page.hot_wash.course
    assert hand.keys <= MOST_KEYS
