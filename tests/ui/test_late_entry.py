"""After a power cut the pen's notes are keyed in with their true times; both times stay."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from jc_disaster.kernel.clock import from_text
from jc_disaster.ui.time_text import late_words
from jc_disaster.ui.view_models.journal import journal_lines
from tests.ui.desks import NIGHT
from tests.ui.pasting import LONG

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow

NOW = NIGHT + timedelta(minutes=34)  # 03:14


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("昨天18:40", "补记：2026-07-11 18:40的事"),
        ("0115", "补记：2026-07-12 01:15的事"),
        ("0310", ""),
        ("0230", ""),
        ("25:99", ""),
        ("", ""),
    ],
)
def test_a_time_long_past_is_said_to_be_entered_afterwards(typed: str, said: str) -> None:
    """A slip of one hour in a time shows at once; what has just happened is not commented on."""
    assert late_words(typed, NOW).startswith(said)
    assert bool(late_words(typed, NOW)) is bool(said)


def test_a_note_of_yesterday_keeps_both_times(qtbot: QtBot, night_window: MainWindow) -> None:
    """When it happened decides the order of the night; when it was written down is never lost."""
    window = night_window
    window.commands.run("record", "write_note")
    form: Any = window.dialog
    questions = {question.ask.key: question for question in form.questions}
    questions["at"].field.setText("昨天23:20")
    assert questions["at"].late.isVisible()
    assert "两个时间都留下" in questions["at"].late.text()
    questions["words"].field.setPlainText("停电，改用手工记录")

    qtbot.waitUntil(lambda: QApplication.activeWindow() is form, timeout=LONG)
    with qtbot.waitSignal(window.recorded, timeout=LONG) as signal:
        qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert signal.args[0].ok, signal.args[0].message
    assert window.known is not None
    last = window.known.events[-1]
    assert from_text(last.occurred_at) < from_text(last.recorded_at)
    line = next(
        line
        for line in journal_lines(window.known.events, window.known.assessor.edition)
        if "停电" in line.words
    )
    assert line.occurred.endswith("23:20")
    assert "03:14" in line.recorded


def test_nothing_is_told_by_a_box_that_stops_the_work(qtbot: QtBot, night_window: MainWindow) -> None:
    """Brief, shortcuts, what-if and a refused act: all are read beside the work, none has to be closed first."""
    window = night_window
    for command in ("brief", "shortcuts", "what-if"):
        window.commands.run(command, "")
        assert isinstance(window.dialog, QDialog)
        assert not window.dialog.isModal(), command
        window.dialog.close()
    with qtbot.waitSignal(window.recorded, timeout=LONG):
        window.act({"act": "write_note", "at": window.desk.now() + timedelta(days=2), "text": "尚未发生"})  # type: ignore[union-attr]

    assert window.status.message.text()
    assert not window.findChildren(QMessageBox)
