"""Every dialog and the form of every act: each control has a name, Tab reaches it, no shortcut is a bare letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from jc_disaster.incident.decide import CATALOGUE
from jc_disaster.ui.shortcuts import PAGES
from jc_disaster.ui.view_models.act_choices import Reach
from jc_disaster.ui.view_models.act_forms import HAND_MADE, lacking
from tests.ui.pasting import LONG, opened, paste
from tests.ui.test_controls import controls, neighbours

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow

MESSAGE = "陵川县：截至7月12日3时，死亡8人、失踪4人，转移5860人，横河镇倒塌房屋12间。"
DIALOGS = ("new-incident", "find", "propose", "decide", "what-if", "palette", "brief", "shortcuts", "call")
ON_PAGES = {"report_figures", "decide_measures"}


def out_of_reach(qtbot: QtBot, dialog: QWidget) -> list[str]:
    """Controls without a name, and controls that Tab does not come to."""
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=LONG)
    wanted = controls(dialog)
    reached: set[QWidget] = set()
    focused = QApplication.focusWidget()
    for _ in range(2 * len(wanted) + 4):
        if focused is None:
            break
        reached.add(focused)
        if reached >= set(wanted):
            break
        dialog.focusNextChild()
        focused = QApplication.focusWidget()
    nameless = [f"{type(one).__name__} without a name" for one in wanted if not one.accessibleName()]
    missed = [f"{one.accessibleName()} missed" for one in wanted if not reached & neighbours(one)]
    return nameless + missed if wanted else ["nothing to press"]


def bare_letters(widget: QWidget) -> list[str]:
    """Shortcuts that a letter of a typed word would set off."""
    keys = [shortcut.key().toString() for shortcut in widget.findChildren(QShortcut)]
    return [key for key in keys if len(key) == 1 and key.isalnum()]


def test_the_form_of_every_act_can_be_filled_without_a_mouse(qtbot: QtBot, night_window: MainWindow) -> None:
    """Fifty forms: the one that nobody looked at is the one that is needed."""
    window = night_window
    assert window.picture is not None
    assert window.known is not None
    assert window.desk is not None
    reach = Reach(window.picture, window.known.events, window.desk.officer)
    faults: dict[str, list[str]] = {}
    shown = []
    for spec in CATALOGUE:
        if spec.name in ON_PAGES or lacking(spec, reach):
            continue
        before = window.dialog
        window.commands.run(*HAND_MADE.get(spec.name, ("record", spec.name)))
        # The first form that asks for a kind of paper waits until the kinds are known.
        qtbot.waitUntil(lambda before=before: window.dialog is not before, timeout=20_000)
        dialog = window.dialog
        assert dialog is not None, spec.name
        shown.append(spec.name)
        found = [*out_of_reach(qtbot, dialog), *bare_letters(dialog)]
        if found:
            faults[spec.name] = found
        dialog.close()
        window.activateWindow()

    assert not faults
    assert len(shown) > len(CATALOGUE) // 2


@pytest.mark.parametrize("command", DIALOGS)
def test_every_dialog_can_be_worked_without_a_mouse(
    qtbot: QtBot, night_window: MainWindow, command: str
) -> None:
    """Palette, what-if, brief: the same law as on the pages."""
    night_window.commands.run(command, "")
    dialog = night_window.dialog
    assert dialog is not None

    assert not out_of_reach(qtbot, dialog)
    assert not bare_letters(dialog)


def test_the_paste_dialog_can_be_worked_without_a_mouse(qtbot: QtBot, night_window: MainWindow) -> None:
    """With a message in it, and a question that waits."""
    dialog: Any = opened(qtbot, night_window)
    paste(qtbot, dialog, MESSAGE)
    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)

    assert not out_of_reach(qtbot, dialog)
    assert not bare_letters(dialog)


def test_no_page_listens_to_a_bare_letter(night_window: MainWindow) -> None:
    """A letter belongs to the text that is being typed, on every page."""
    for entry in PAGES:
        night_window.show_page(entry.key)

    assert not bare_letters(night_window)
    assert not night_window.findChildren(QDialog)
