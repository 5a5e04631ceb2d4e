"""Ctrl+B takes the report that was just copied; what was recorded already or is no report stays in the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from jc_disaster.ui.widgets.paste_dialog import PasteDialog
from tests.ui.desks import desk_of, open_incident, report
from tests.ui.pasting import CONTROL, COUNTY, LONG, KeyCounter, record

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.view_models.paste import PasteView, Towns


def on_an_incident(make_window: Callable[[Desk], MainWindow], assessor: Assessor) -> MainWindow:
    """A window on an incident with one report."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", deaths=1)
    return make_window(desk)


def pressed(qtbot: QtBot, window: MainWindow, text: str) -> PasteDialog:
    """The text is copied, Ctrl+B is pressed."""
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    dialog = window.dialog
    assert isinstance(dialog, PasteDialog)
    return dialog


def watched(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was read from now on, once whoever asked for it has it."""
    flow, finished = window.commands.pasting, []
    real = flow.read

    def read(text: str, done: Callable[[PasteView], None], towns: Towns | None = None) -> None:
        def told(view: PasteView) -> None:
            done(view)
            finished.append(view)

        real(text, told, towns)

    monkeypatch.setattr(flow, "read", read)
    return finished


def test_the_copied_report_is_there_with_the_key_that_says_paste(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """For the first report of a night it was so; for the second the officer looked at an empty field."""
    window = on_an_incident(make_window, assessor)
    dialog = pressed(qtbot, window, COUNTY)
    qtbot.waitUntil(dialog.panel.table.hasFocus, timeout=LONG)
    assert dialog.message.message == COUNTY
    keys = KeyCounter()
    keys.press(qtbot, Qt.Key.Key_V, CONTROL)  # a hand that has learnt Ctrl+B, Ctrl+V
    dialog.message.setFocus()
    keys.press(qtbot, Qt.Key.Key_V, CONTROL)
    assert dialog.message.message == COUNTY
    dialog.reject()


def test_a_report_that_was_recorded_is_not_offered_again(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An old message in the clipboard is not the one on the telephone."""
    window = on_an_incident(make_window, assessor)
    dialog = pressed(qtbot, window, COUNTY)
    qtbot.waitUntil(dialog.panel.table.hasFocus, timeout=LONG)
    qtbot.keyClick(dialog.panel.table, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: any(item.kept for item in dialog.panel.sifting.items), timeout=LONG)
    record(qtbot, window, KeyCounter())

    finished = watched(window, monkeypatch)
    pressed(qtbot, window, COUNTY)
    qtbot.waitUntil(lambda: bool(finished), timeout=LONG)
    again = window.dialog
    assert isinstance(again, PasteDialog)
    assert again is not dialog
    assert again.message.message == ""
    again.reject()


def test_what_is_no_report_stays_in_the_clipboard(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A telephone number that was copied is not to be deleted before one can paste."""
    window = on_an_incident(make_window, assessor)
    finished = watched(window, monkeypatch)
    dialog = pressed(qtbot, window, "明天九点开会")
    qtbot.waitUntil(lambda: bool(finished), timeout=LONG)
    assert dialog.message.message == ""

    dialog.record()
    assert "还没有来报文字" in dialog.trouble.text()
    dialog.reject()


def test_what_is_typed_meanwhile_is_not_replaced(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The telephone rings before the message is read."""
    window = on_an_incident(make_window, assessor)
    asked: list[object] = []
    monkeypatch.setattr(
        window.commands.pasting, "read", lambda text, done, _towns=None: asked.append((text, done))
    )
    dialog = pressed(qtbot, window, COUNTY)
    text, done = asked[0]  # type: ignore[misc]
    dialog.message.setPlainText("高平市死亡1人")
    done(dialog._view._replace(text=text, rows=(object(),)))  # type: ignore[arg-type]
    assert dialog.message.message == "高平市死亡1人"
    dialog.reject()
