"""Every line of text: the window keeps its keys, and Enter of an input method is never taken for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from jc_disaster.incident.decide import CATALOGUE
from jc_disaster.kernel.figures import FIGURE_BY_KEY
from jc_disaster.kernel.quantity import at_least
from jc_disaster.ui.shortcuts import COMMANDS, PAGES
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.act_choices import Reach
from jc_disaster.ui.view_models.act_forms import HAND_MADE, lacking
from jc_disaster.ui.widgets.figure_field import FigureField
from jc_disaster.ui.widgets.palette import PaletteField
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.time_field import TimeField
from tests.ui.desks import INCIDENT, NIGHT
from tests.ui.test_reach import DIALOGS, ON_PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
WINDOW_KEYS = tuple(shortcut.key for shortcut in COMMANDS if shortcut.command != "undo")
LINES: dict[str, Callable[[], LineField]] = {
    "line": LineField,
    "time": lambda: TimeField(lambda: NIGHT),
    "figure": lambda: FigureField(make_theme("light", exercise=False), FIGURE_BY_KEY["deaths"]),
    "palette": PaletteField,
}


def claimed(field: QWidget, key: QKeySequence) -> bool:
    """Whether a line with typed text keeps a key from the window, as Qt asks before each shortcut."""
    pressed = key[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
    event.accept()
    field.event(event)
    return event.isAccepted()


@pytest.mark.parametrize("kind", LINES)
@pytest.mark.parametrize("key", [key for key in WINDOW_KEYS if key.rpartition("+")[2].isalpha()])
def test_a_line_of_text_leaves_the_window_its_keys(qtbot: QtBot, kind: str, key: str) -> None:
    """On Linux a line emptied itself at Ctrl+U: no report upward, and the typed number gone."""
    field = LINES[kind]()
    qtbot.addWidget(field)
    field.insert("12")

    assert not claimed(field, QKeySequence(key))
    assert field.text() == "12"


@pytest.mark.parametrize("kind", LINES)
@pytest.mark.parametrize("key", ["Copy", "Cut", "Paste", "SelectAll", "Undo", "Redo"])
def test_a_line_of_text_keeps_the_keys_of_the_clipboard(qtbot: QtBot, kind: str, key: str) -> None:
    """Ctrl+Z takes back what was typed before it takes back what was recorded."""
    field = LINES[kind]()
    qtbot.addWidget(field)
    field.insert("12")

    assert claimed(field, QKeySequence(QKeySequence.StandardKey[key]))


def strangers(widget: QWidget) -> list[str]:
    """Lines of text that know nothing of input methods."""
    return [
        one.accessibleName() or type(one.parent()).__name__
        for one in widget.findChildren(QLineEdit)
        if not isinstance(one, LineField) and not one.objectName().startswith("qt_spinbox")
    ]


def test_every_line_of_the_window_knows_when_an_input_method_composes(
    qtbot: QtBot, night_window: MainWindow
) -> None:
    """Enter chooses the word that is being composed, on every page, in every dialog and in the form of every act."""
    window = night_window
    found: dict[str, list[str]] = {}
    for entry in PAGES:
        window.show_page(entry.key)
        found[entry.key] = strangers(window.page(entry.key))
    assert window.picture is not None
    assert window.known is not None
    reach = Reach(window.picture, window.known.events, None)
    commands = [(name, "") for name in (*DIALOGS, "paste")]
    commands += [
        HAND_MADE.get(spec.name, ("record", spec.name))
        for spec in CATALOGUE
        if spec.name not in ON_PAGES and not lacking(spec, reach)
    ]
    for command in commands:
        window.commands.run(*command)
        dialog = window.dialog
        assert dialog is not None, command
        found[" ".join(command)] = strangers(dialog)
        dialog.close()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=20_000)

    assert {where: lines for where, lines in found.items() if lines} == {}
    assert len(found) > len(CATALOGUE) // 2


def test_a_word_that_is_being_composed_in_a_cell_is_not_sent(qtbot: QtBot, night_window: MainWindow) -> None:
    """约 half typed and Enter: the number must not be recorded without it."""
    window = night_window
    window.show_page("figures")
    page: Any = window.page("figures")
    page.as_of.setText("0312")
    place = page.model.index(0, page.model.view.units.index("陵川县"))
    page.table.setCurrentIndex(place)
    page.table.edit(place)
    (editor,) = page.table.viewport().findChildren(QLineEdit)
    editor.setText("3")
    sent: list[object] = []
    page.reported.connect(sent.append)

    QApplication.sendEvent(editor, QInputMethodEvent("yu", []))
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not sent

    commit = QInputMethodEvent("", [])
    commit.setCommitString("余")
    QApplication.sendEvent(editor, commit)
    with qtbot.waitSignal(window.recorded, timeout=20_000):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    (report,) = sent
    assert list(report.figures.values()) == [at_least(3)]  # type: ignore[attr-defined]
    assert window.desk is not None
    assert window.desk.known(INCIDENT).current is not None


def test_the_number_pad_submits_a_form_as_well(qtbot: QtBot, night_window: MainWindow) -> None:
    """Figures are typed there, and the hand stays there."""
    night_window.commands.run("call")
    dialog: Any = night_window.dialog
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=20_000)
    qtbot.keyClick(dialog.questions[0].field, Qt.Key.Key_F9)
    with qtbot.waitSignal(night_window.recorded, timeout=20_000) as signal:
        qtbot.keyClick(dialog, Qt.Key.Key_Enter, CONTROL)

    assert signal.args[0].ok
