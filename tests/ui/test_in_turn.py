"""A quick hand: the next key is pressed before the last act is on record, and nothing is lost or mixed up."""

from __future__ import annotations

from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from jc_disaster.ui.widgets.form import FormDialog
from jc_disaster.ui.widgets.paste_dialog import PasteDialog
from tests.ui.desks import INCIDENT, desk_of, full_night
from tests.ui.pasting import CONTROL, LONG, opened, paste
from tests.ui.test_journey import assessment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

MESSAGE = "陵川县：截至7月12日3时，死亡8人、失踪4人，紧急转移安置5860人。"


class SlowDisc:
    """A desk whose record takes as long as the test wants."""

    def __init__(self, desk: Desk) -> None:
        self._act, self._go = desk.act, Event()
        desk.act = self._wait  # type: ignore[method-assign]

    def _wait(self, incident: str, fields: Any) -> Any:  # noqa: ANN401 - as the desk has it
        self._go.wait(timeout=20)
        return self._act(incident, fields)

    def finish(self) -> None:
        """What was handed over is kept now, and whatever comes later at once."""
        self._go.set()


@pytest.fixture
def slow(night_window: MainWindow) -> Iterator[SlowDisc]:
    """A full night on a slow disc."""
    assert night_window.desk is not None
    disc = SlowDisc(night_window.desk)
    yield disc
    disc.finish()


def active(qtbot: QtBot, window: MainWindow) -> Any:  # noqa: ANN401 - a dialog
    """The dialog of the window once it has the keyboard."""
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window.dialog, timeout=LONG)
    return window.dialog


def test_a_key_pressed_while_a_form_is_being_recorded_opens_what_it_asks_for(
    qtbot: QtBot, night_window: MainWindow, slow: SlowDisc
) -> None:
    """Ctrl+Enter and F6 in one breath: the proposal rests on the finding, so it opens when that is on record."""
    night_window.commands.run("find")
    finding = active(qtbot, night_window)
    qtbot.keyClick(finding.questions[0].field, Qt.Key.Key_F9)
    qtbot.keyClick(finding, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(QApplication.focusWidget() or finding, Qt.Key.Key_F6)
    assert night_window.dialog is finding

    slow.finish()
    qtbot.waitUntil(lambda: night_window.dialog is not finding, timeout=LONG)

    proposal = night_window.dialog
    assert isinstance(proposal, FormDialog)
    assert "启动建议" in proposal.windowTitle()
    assert not finding.isVisible()


def test_a_key_pressed_after_a_figure_finds_that_figure(
    qtbot: QtBot, night_window: MainWindow, slow: SlowDisc
) -> None:
    """Enter and F5 in one breath: the form of the finding must not name the level of a moment ago."""
    page = assessment(night_window)
    page.choose_unit("陵川县")
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_F9)
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_Return)
    field = page.entry.fields["deaths"]
    qtbot.keyClicks(field, "70")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(night_window, Qt.Key.Key_F5)
    assert night_window.dialog is None

    slow.finish()
    form = wait_for_form(qtbot, night_window)

    assert {question.ask.key: question.answer for question in form.questions}["level"] == "I"


def wait_for_form(qtbot: QtBot, window: MainWindow) -> FormDialog:
    """The form that opens by itself."""
    qtbot.waitUntil(lambda: isinstance(window.dialog, FormDialog), timeout=LONG)
    assert isinstance(window.dialog, FormDialog)
    return window.dialog


def test_a_key_pressed_after_a_message_waits_for_all_of_it(
    qtbot: QtBot, night_window: MainWindow, slow: SlowDisc
) -> None:
    """From the message straight to the finding, as journey 1 goes."""
    dialog: Any = opened(qtbot, night_window)
    assert isinstance(dialog, PasteDialog)
    paste(qtbot, dialog, MESSAGE)
    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)
    for key, modifier in ((Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Return, CONTROL)):
        qtbot.keyClick(QApplication.focusWidget() or dialog, key, modifier)
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_F5)

    slow.finish()
    form = wait_for_form(qtbot, night_window)

    assert not dialog.isVisible()
    assert "会商认定" in form.windowTitle()


def test_what_was_asked_for_meanwhile_is_dropped_where_the_act_is_refused(
    qtbot: QtBot, night_window: MainWindow, slow: SlowDisc
) -> None:
    """A second form over the reason why the first one failed would hide it."""
    assert night_window.desk is not None
    night_window.desk._record._store.refuses = True  # type: ignore[attr-defined]
    night_window.commands.run("find")
    finding = active(qtbot, night_window)
    qtbot.keyClick(finding.questions[0].field, Qt.Key.Key_F9)
    qtbot.keyClick(finding, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(QApplication.focusWidget() or finding, Qt.Key.Key_F7)
    with qtbot.waitSignal(night_window.recorded, timeout=LONG):
        slow.finish()

    assert night_window.dialog is finding
    assert finding.isVisible()
    assert "没有存下" in finding.trouble.text()
    assert finding.go.isEnabled()


def test_a_failure_nobody_foresaw_sets_the_form_free(qtbot: QtBot, night_window: MainWindow) -> None:
    """A form that waits for ever for its receipt costs every word that was typed into it."""
    desk = night_window.desk
    assert desk is not None

    def breaks(_incident: str, _fields: object) -> None:
        raise ValueError

    desk.act = breaks  # type: ignore[method-assign, assignment]
    night_window.commands.run("call")
    dialog = active(qtbot, night_window)
    qtbot.keyClick(dialog.questions[0].field, Qt.Key.Key_F9)
    with qtbot.waitSignal(night_window.recorded, timeout=LONG) as signal:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)

    assert not signal.args[0].ok
    assert "程序内部出错" in dialog.trouble.text()
    assert dialog.go.isEnabled()
    assert "未记录" in night_window.status.saved.text()


def test_a_form_belongs_to_the_incident_it_was_opened_on(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Two floods in one night: a finding about one of them must never be recorded of the other."""
    desk = desk_of(assessor)
    full_night(desk)
    desk.act("other", {"act": "open_incident", "title": "另一灾情"})
    window = make_window(desk)
    window.open_incident(INCIDENT)
    window.commands.run("call")
    form = wait_for_form(qtbot, window)
    assert window.incident == INCIDENT
    window.open_incident("other")
    qtbot.waitUntil(lambda: window.incident == "other", timeout=LONG)

    qtbot.keyClick(form.questions[0].field, Qt.Key.Key_F9)
    with qtbot.waitSignal(window.recorded, timeout=LONG):
        qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)

    one, other = desk.known(INCIDENT).current, desk.known("other").current
    assert one is not None
    assert other is not None
    assert (len(one.of("call-logged/1")), len(other.of("call-logged/1"))) == (1, 0)


def test_the_record_is_written_beside_the_windows_thread(qtbot: QtBot, night_window: MainWindow) -> None:
    """A disc that takes a second must not take the keyboard with it (U2); every errand of the record goes this way."""
    desk: Any = night_window.desk
    record, threads = desk._record, []
    kept = record.record

    def noted(act: Any) -> Any:  # noqa: ANN401 - as the record has it
        threads.append(current_thread())
        return kept(act)

    record.record = noted
    page = assessment(night_window)
    page.choose_unit("陵川县")
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_F9)
    qtbot.keyClick(page.entry.as_of, Qt.Key.Key_Return)
    qtbot.keyClicks(page.entry.fields["deaths"], "5")
    with qtbot.waitSignal(night_window.recorded, timeout=LONG):
        qtbot.keyClick(page.entry.fields["deaths"], Qt.Key.Key_Return)

    assert len(threads) == 1
    assert main_thread() not in threads
