"""Boxes to choose from: the words shown may be another language's, what is recorded never is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.widgets.line_ends import elided
from jc_disaster.ui.widgets.preedit import LineField

_BESIDE = 40  # px of a box beside its words: padding and arrow
_WHOLE = Qt.ItemDataRole.UserRole + 1  # the words of a choice that are shown shortened


class ChoiceBox(QComboBox):
    """A box to choose from by key and click; the wheel goes on to what scrolls.

    Qt lets the wheel choose in any box it passes over: on the way down a form it would change who decided, unseen.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to the form."""
        event.ignore()


class EntryBox(ChoiceBox):
    """A box whose choices may be entries of the log: what has no room ends in …, all of it is in the tooltip."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Shorten the words to the room there is."""
        super().resizeEvent(event)
        if self.isEditable():
            return
        for place in range(self.count()):
            whole = self.itemData(place, _WHOLE) or self.itemText(place)
            shown = elided(self.fontMetrics(), whole, self.width() - _BESIDE)
            if shown != self.itemText(place):
                self.setItemData(place, whole, _WHOLE)
                self.setItemData(place, whole, Qt.ItemDataRole.ToolTipRole)
                self.setItemText(place, shown)


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
