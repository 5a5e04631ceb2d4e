"""Where the keyboard is can be seen: every control looks different while it has the focus, in light and in dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget

from jc_disaster.ui.shortcuts import PAGES
from tests.ui.desks import desk_of, full_night
from tests.ui.pasting import LONG
from tests.ui.test_controls import controls
from tests.ui.test_reach import DIALOGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

AROUND = 4  # px around a control that its focus ring may use
LEAST = 60  # pixels; a blinking caret alone is thinner than this


def picture(top: QWidget, control: QWidget) -> QImage:
    """How a control looks where it stands."""
    corner = control.mapTo(top, QPoint(-AROUND, -AROUND))
    area = QRect(corner, control.size()).adjusted(0, 0, 2 * AROUND, 2 * AROUND)
    return top.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def different(one: QImage, other: QImage) -> int:
    """How many pixels differ."""
    if one.size() != other.size():
        return LEAST
    a, b = bytes(one.constBits()), bytes(other.constBits())
    return sum(a[place : place + 4] != b[place : place + 4] for place in range(0, len(a), 4))


def unseen(top: QWidget) -> list[str]:
    """Controls that take the keyboard without showing it."""
    found = []
    for control in controls(top):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus != Qt.FocusPolicy.TabFocus:
            continue
        if control.visibleRegion().isEmpty():
            continue  # scrolled away; Tab brings it into view
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        QApplication.processEvents()
        before = picture(top, control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(control, QLineEdit):
            control.deselect()
        QApplication.processEvents()
        if different(before, picture(top, control)) < LEAST:
            found.append(control.accessibleName() or type(control).__name__)
    return found


class Blind(QPushButton):
    """A button that looks the same whatever happens."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing."""


def test_a_control_that_hides_its_focus_is_found(qtbot: QtBot) -> None:
    """A rule that finds nothing anywhere must be able to."""
    top = QWidget()
    qtbot.addWidget(top)
    row = QHBoxLayout(top)
    plain = QPushButton("甲")
    plain.setStyleSheet("QPushButton { border: 3px solid grey } QPushButton:focus { border: 3px solid red }")
    row.addWidget(plain)
    blind = Blind("乙")
    blind.setAccessibleName("乙")
    row.addWidget(blind)
    top.show()
    top.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is top, timeout=LONG)

    assert unseen(top) == ["乙"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_control_of_every_page_shows_that_it_has_the_keyboard(
    make_window: Callable[..., MainWindow], assessor: Assessor, theme: str
) -> None:
    """Without a mouse, whoever does not see where the keyboard is types a number into another county."""
    desk: Desk = desk_of(assessor)
    full_night(desk)
    window = make_window(desk, theme)
    found = {}
    for entry in PAGES:
        window.show_page(entry.key)
        window.errands.wait()
        QApplication.processEvents()
        found[entry.key] = unseen(window)

    assert {page: names for page, names in found.items() if names} == {}


@pytest.mark.parametrize("command", [*DIALOGS, "paste"])
def test_every_control_of_every_dialog_shows_that_it_has_the_keyboard(
    qtbot: QtBot, night_window: MainWindow, command: str
) -> None:
    """The same law, above all for the button that starts a response."""
    night_window.commands.run(command)
    dialog = night_window.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=LONG)

    assert unseen(dialog) == []
