"""Boxes to choose from: the words shown may be another language's, what is recorded never is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyleOptionComboBox

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.widgets.line_ends import elided
from jc_disaster.ui.widgets.preedit import LineField

_AROUND = 12  # px of a box beside its words and its arrow, less what Qt forgets of them in its own size hint
_WALKING: Final = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)


class ChoiceBox(QComboBox):
    """A box to choose from by key and click; the wheel goes on to what scrolls.

    Qt lets the wheel choose in any box it passes over: on the way down a form it would change who decided, unseen.
    """

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's name
        """What is chosen; where it has no room it ends in …, not in half a sign. Qt paints it by itself."""
        super().initStyleOption(option)
        if not self.isEditable():
            metrics = self.fontMetrics()
            room = self.width() - _AROUND - metrics.height()  # the arrow takes about the height of a line
            option.currentText = elided(metrics, option.currentText, room)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to the form."""
        event.ignore()


class ListedChoice(ChoiceBox):
    """A box whose keys open its list, where Enter chooses: for a choice that something follows from at once.

    Qt lets an arrow key choose in the closed box: on the way to 高平市 every entry passed would be taken for settled.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the list; whatever chooses nothing is Qt's."""
        if event.key() in _WALKING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.showPopup()
        else:
            super().keyPressEvent(event)


class StepBox(QSpinBox):
    """A number with steps; the wheel goes on to what scrolls, as in `ChoiceBox`."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to the form."""
        event.ignore()


def offer(box: QComboBox, theme: Theme, words: Iterable[str]) -> None:
    """Fill a box with words of the record, shown in the language of the window."""
    for word in words:
        box.addItem(theme.say(word), word)


def let_type(box: QComboBox) -> LineField:
    """Let own words be typed, in a line that respects preedit and leaves the window its keys; gives that line."""
    line = LineField()
    line.setStyleSheet("background: transparent; border: none; padding: 0;")  # the frame is the box's
    box.setEditable(True)
    box.setLineEdit(line)
    return line


def choose(box: QComboBox, stored: str) -> None:
    """Choose what is recorded as ``stored``; own words go into the line of an editable box as they are."""
    place = box.findData(stored)
    if place >= 0:
        box.setCurrentIndex(place)
    elif box.isEditable():
        box.setEditText(stored)


def chosen(box: QComboBox) -> str:
    """What is to be recorded: the word behind what is shown, or own words as typed."""
    place = box.currentIndex()
    if not box.isEditable():
        return str(box.currentData() or "")
    shown = box.currentText().strip()
    return str(box.itemData(place)) if place >= 0 and box.itemText(place) == shown else shown
