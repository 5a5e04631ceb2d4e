"""A hand that hits keys and clicks anywhere: what a tired person does to a window without meaning to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QWidget,
)

from tests.ui.monkey_laws import keyboard

if TYPE_CHECKING:
    from random import Random

    from jc_disaster.ui.main_window import MainWindow

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
KEYS = (
    *[Qt.Key.Key_Tab] * 4,
    *[Qt.Key.Key_Return] * 3,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    *[Qt.Key.Key_Down] * 3,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    *[Qt.Key.Key_Space] * 2,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Enter,
    *(Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)),
    *(Qt.Key(Qt.Key.Key_F1 + number) for number in range(9)),
)
CONTROLLED = (
    *[Qt.Key.Key_Return] * 3,
    *[Qt.Key.Key_Z] * 3,
    Qt.Key.Key_F12,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    *(Qt.Key(Qt.Key.Key_A + number) for number in range(26)),
    *(Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)),
)
TEXTS = (
    "余",
    "约12",
    "陵川县",
    "未受灾",
    "0310",
    "昨天23:20",
    "5.3.1",
    "补签",
    "20-30",
    "３",
    "一千二百",
    "、，；",
    "x" * 300,
    "\u202e反\u200b字\ufeff",
    "<b>粗</b>&amp;",
    "%1 %2 {0} {unit}",
    "𠮷🈲",
)
CLICKABLE = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QPlainTextEdit,
    QAbstractItemView,
    QSlider,
    QAbstractSpinBox,
)


class Hand:
    """Keys and the mouse, wherever they hit.

    Args:
        random: Where they hit.
    """

    def __init__(self, random: Random) -> None:
        self._random = random

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        raise NotImplementedError

    def _target(self) -> QWidget:
        return keyboard(self.window)

    def press(self) -> None:
        """A key."""
        key = self._random.choice(KEYS)
        QTest.keyClick(self._target(), key, PLAIN)

    def press_with(self) -> None:
        """A key with another held down."""
        modifier = self._random.choice((CONTROL, CONTROL, ALT, SHIFT, CONTROL | SHIFT))
        QTest.keyClick(self._target(), self._random.choice(CONTROLLED), modifier)

    def write(self) -> None:
        """A text, as it is typed or dropped in."""
        text, target = self._random.choice(TEXTS), QApplication.focusWidget()
        if isinstance(target, QLineEdit) and not target.isReadOnly():
            target.insert(text)
            target.textEdited.emit(target.text())
        elif isinstance(target, QPlainTextEdit) and not target.isReadOnly():
            target.insertPlainText(text)

    def compose(self) -> None:
        """An input method at work: letters that are not yet a word, a key in between, then the word or none."""
        target = QApplication.focusWidget()
        if target is None or not target.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return
        QApplication.sendEvent(target, QInputMethodEvent("yang'cheng", []))
        if self._random.random() < 0.5:
            QTest.keyClick(self._target(), self._random.choice(KEYS), PLAIN)
        done = QInputMethodEvent()
        done.setCommitString(self._random.choice(("阳城", "", "3")))
        QApplication.sendEvent(QApplication.focusWidget() or target, done)

    # The mouse

    def _top(self) -> QWidget:
        return QApplication.activeModalWidget() or QApplication.activeWindow() or self.window

    def _any(self, kinds: tuple[type, ...]) -> QWidget | None:
        found = [
            one for one in self._top().findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()
        ]
        if not found or QApplication.activePopupWidget() is not None:
            return None
        return self._random.choice(found)

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._random.randrange(max(1, widget.width())), self._random.randrange(max(1, widget.height()))
        )

    def _surface(self, widget: QWidget) -> QWidget:
        return widget.viewport() if isinstance(widget, QAbstractItemView | QPlainTextEdit) else widget

    def click(self) -> None:
        """A click on something that takes one; every third time on anything at all."""
        anything = self._random.random() < 0.3
        widget = self._any((QWidget,) if anything else CLICKABLE)
        if widget is not None:
            on = self._surface(widget)
            QTest.mouseClick(on, LEFT, self._random.choice((PLAIN, PLAIN, CONTROL, SHIFT)), self._place(on))

    def click_twice(self) -> None:
        """A double click."""
        widget = self._any((QWidget,))
        if widget is not None:
            on = self._surface(widget)
            QTest.mouseDClick(on, LEFT, PLAIN, self._place(on))

    def wheel(self) -> None:
        """A turn of the wheel over anything."""
        widget = self._any((QWidget,))
        if widget is None:
            return
        on = self._surface(widget)
        place, turn = self._place(on), self._random.choice((-960, -120, 120))
        event = QWheelEvent(
            QPointF(place),
            QPointF(on.mapToGlobal(place)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            self._random.choice((PLAIN, PLAIN, CONTROL)),
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own signature
        )
        QApplication.sendEvent(on, event)

    def drag(self) -> None:
        """Press, move, let go; never in a text, where Qt waits for the drop in a loop of its own."""
        widget = self._any((QWidget,))
        if widget is None or isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox):
            return
        on = self._surface(widget)
        if isinstance(on.parent(), QPlainTextEdit):
            return
        QTest.mousePress(on, LEFT, PLAIN, self._place(on))
        for _ in range(3):
            QTest.mouseMove(on, self._place(on))
        QTest.mouseRelease(on, LEFT, PLAIN, self._place(on))

    def ask_menu(self) -> None:
        """The menu of the right button."""
        widget = self._any((QLineEdit, QPlainTextEdit, QAbstractItemView))
        if widget is not None:
            if isinstance(widget.parent(), QAbstractSpinBox):  # its menu waits in a loop of its own
                QTimer.singleShot(0, self._answer_menu)
            place = self._place(widget)
            reason = QContextMenuEvent.Reason.Mouse
            QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))

    def _answer_menu(self) -> None:
        """Choose something in the menu that is open, or nothing."""
        menu = QApplication.activePopupWidget()
        if menu is not None:
            for key in self._random.choice(((), (Qt.Key.Key_Down, Qt.Key.Key_Return))):
                QTest.keyClick(menu, key)
            QTest.keyClick(QApplication.activePopupWidget() or menu, Qt.Key.Key_Escape)
