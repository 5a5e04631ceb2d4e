"""The first report of a night: a copied message brings the incident it belongs to, and what it leaves open is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from jc_disaster.kernel.quantity import exact
from jc_disaster.ui.start import Start
from jc_disaster.ui.view_models.answer import answer_view
from jc_disaster.ui.view_models.home import waiting
from jc_disaster.ui.widgets.form import FormDialog
from jc_disaster.ui.widgets.paste_dialog import PasteDialog
from tests.ui.desks import act, desk_of, open_incident
from tests.ui.pasting import CONTROL, LONG, KeyCounter, record, standing
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow


def test_the_first_report_of_a_night_brings_its_incident_along(
    qtbot: QtBot, empty_window: MainWindow, keys: KeyCounter
) -> None:
    """One copied message and Ctrl+B: name, unit and hazard stand in the form, the message in the dialog behind it."""
    window = empty_window
    QGuiApplication.clipboard().setText("陵川县：11日夜间山洪，截至12日2时，死亡2人。")
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.dialog, FormDialog), timeout=LONG)
    form = window.dialog
    assert isinstance(form, FormDialog)
    answers = form.answers()
    assert (answers["title"], answers["counties"], answers["hazard"]) == ("7·12陵川县洪涝", "陵川县", "洪涝")
    assert answers["happened_at"] == ""

    qtbot.waitUntil(lambda: QApplication.activeWindow() is form, timeout=LONG)
    keys.press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.dialog, PasteDialog), timeout=LONG)
    dialog = window.dialog
    assert isinstance(dialog, PasteDialog)
    qtbot.waitUntil(dialog.panel.table.hasFocus, timeout=LONG)
    keys.press(qtbot, Qt.Key.Key_F4)
    record(qtbot, window, keys)

    assert keys.count == 3
    assert "按收到来报的时间补为" in dialog.remarks.toPlainText()
    assert standing(window, "陵川县") == {"deaths": exact(2)}


def test_a_form_opened_while_the_message_is_read_is_the_only_one(
    qtbot: QtBot, empty_window: MainWindow
) -> None:
    """Ctrl+B, and in haste Ctrl+N: two forms stood on each other, and each could record an incident of one flood."""
    window = empty_window
    QGuiApplication.clipboard().setText("陵川县：11日夜间山洪，截至12日2时，死亡2人。")
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    form = window.dialog
    assert isinstance(form, FormDialog)

    told: list[object] = []
    window.commands.pasting.from_clipboard(told.append)  # read after the one that Ctrl+B asked for
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)

    assert window.dialog is form
    assert form.answers()["title"] == ""


def test_without_a_copied_report_the_form_says_why_it_comes_first(
    qtbot: QtBot, empty_window: MainWindow
) -> None:
    """粘贴来报 that answers with another form must say so, and must propose nothing out of a shopping list."""
    window = empty_window
    QGuiApplication.clipboard().setText("明天九点开会")
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.dialog, FormDialog), timeout=LONG)
    form = window.dialog
    assert isinstance(form, FormDialog)

    assert form.answers()["title"] == ""
    assert any("先建一个，接着粘贴来报" in text.text() for text in form.findChildren(QLabel))


def test_people_out_of_contact_are_named_and_not_counted(
    qtbot: QtBot, empty_window: MainWindow, keys: KeyCounter
) -> None:
    """失联 is not 失踪: it starts no response, and nobody may overlook it either."""
    window = empty_window
    QGuiApplication.clipboard().setText("阳城县：截至12日2时，死亡6人、失联2人。")
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.dialog, FormDialog), timeout=LONG)
    form = window.dialog
    assert form is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is form, timeout=LONG)
    keys.press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.dialog, PasteDialog), timeout=LONG)
    dialog = window.dialog
    assert isinstance(dialog, PasteDialog)
    qtbot.waitUntil(dialog.panel.table.hasFocus, timeout=LONG)
    keys.press(qtbot, Qt.Key.Key_F4)
    record(qtbot, window, keys)

    assert window.picture is not None
    view = answer_view(window.picture)
    assert "Ⅳ级" in view.sentence
    assert view.caution.endswith("另报失联（阳城县 2 人），未计入死亡和失踪。")


def test_who_does_not_say_who_is_on_duty_leaves(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Esc at the first question must not leave a window behind that waits for a store which nobody opens."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    start = Start(qapp, exercise=False)
    window = start.window
    qtbot.addWidget(window)
    start.show()
    qtbot.waitUntil(
        lambda: window.dialog is not None and QApplication.activeWindow() is window.dialog, timeout=LONG
    )
    assert window.dialog is not None

    qtbot.keyClick(window.dialog, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG)
    assert not (tmp_path / "real").exists()


def test_a_hazard_that_is_not_known_yet_waits_to_be_said(assessor: Assessor) -> None:
    """Until it is said the criteria of droughts are compared as well, and nothing told a newcomer where to say it."""
    desk = desk_of(assessor)
    open_incident(desk, hazard=None)
    (line,) = [one for one in waiting(picture_of(desk)) if one.what == "灾种未定"]
    assert (line.command, line.argument) == ("record", "amend_incident")

    act(desk, "amend_incident", hazard="洪涝", reason="县里来电")

    assert not [one for one in waiting(picture_of(desk)) if one.what == "灾种未定"]
