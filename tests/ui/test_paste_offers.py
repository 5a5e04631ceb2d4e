"""What lies in the clipboard at Ctrl+B: a report is laid ready, a picture refused in words, anything else left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from jc_disaster.ui.widgets.paste_dialog import LAID_READY, UNREAD_PICTURE, PasteDialog
from jc_disaster.ui.widgets.scan_dialog import ScanDialog
from tests.ui.desks import desk_of, full_night, open_incident
from tests.ui.pasting import CONTROL, COUNTY, LONG, opened, paste

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

OTHER = "沁水县：截至7月12日3时，死亡1人、失踪0人，紧急转移安置230人。"


def picture() -> QImage:
    """A part of a screen."""
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def laid_ready(qtbot: QtBot, window: MainWindow, text: str) -> PasteDialog:
    """Copy a text, press Ctrl+B, and wait until it is laid ready."""
    QGuiApplication.clipboard().setText(text)
    dialog = opened(qtbot, window)
    qtbot.waitUntil(lambda: dialog.message.message == text, timeout=LONG)
    return dialog


def test_the_copied_report_is_laid_ready_and_nothing_of_it_is_accepted(
    qtbot: QtBot, night_window: MainWindow
) -> None:
    """Copied, Ctrl+B: the same with an incident as without one. It is the officer who accepts."""
    dialog = laid_ready(qtbot, night_window, COUNTY)

    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)
    assert not any(item.kept for item in dialog.panel.sifting.items)
    assert dialog.trouble.text() == LAID_READY
    assert dialog.message.hasFocus()


def test_whatever_is_pasted_takes_the_place_of_what_was_laid_ready(
    qtbot: QtBot, night_window: MainWindow
) -> None:
    """Ctrl+B, Ctrl+V is in many hands: the text must not stand there twice."""
    dialog = laid_ready(qtbot, night_window, COUNTY)

    paste(qtbot, dialog, COUNTY)
    assert dialog.message.message == COUNTY
    dialog.message.selectAll()
    paste(qtbot, dialog, OTHER)

    assert dialog.message.message == OTHER


def test_a_message_that_is_on_record_is_not_laid_ready_again(qtbot: QtBot, night_window: MainWindow) -> None:
    """It still lies in the clipboard an hour later; read once more it would ask for everything again."""
    dialog = laid_ready(qtbot, night_window, COUNTY)
    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)
    dialog.panel.accept_all()
    dialog.record()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)

    night_window.commands.run("paste")
    qtbot.waitUntil(lambda: night_window.dialog is not dialog, timeout=LONG)
    again: Any = night_window.dialog
    looked: list[object] = []
    night_window.commands.pasting.from_clipboard(looked.append)
    qtbot.waitUntil(lambda: bool(looked), timeout=LONG)

    assert again.message.message == ""


@pytest.mark.parametrize("text", ["hunter2", "今晚值班到八点", ""])
def test_what_is_no_report_stays_in_the_clipboard(qtbot: QtBot, night_window: MainWindow, text: str) -> None:
    """A password or a private word must not be put on a screen that others look at."""
    QGuiApplication.clipboard().setText(text)
    dialog = opened(qtbot, night_window)
    looked: list[object] = []
    night_window.commands.pasting.from_clipboard(looked.append)
    qtbot.waitUntil(lambda: bool(looked), timeout=LONG)

    assert dialog.message.message == ""
    assert dialog.trouble.text() == ""


def test_a_picture_is_said_to_be_one_and_can_be_attached_to_a_decision(
    qtbot: QtBot, night_window: MainWindow
) -> None:
    """A photographed sheet is how many a report comes: it cannot be read, and it is worth keeping."""
    QGuiApplication.clipboard().setImage(picture())
    dialog = opened(qtbot, night_window)
    assert dialog.offered.words.text() == UNREAD_PICTURE

    dialog.offered.buttons[0].click()

    scan: Any = night_window.dialog
    assert isinstance(scan, ScanDialog)
    path = Path(scan.question("file").answer)
    assert path.name == "粘贴的图片.png"
    assert QImage(str(path)).size() == picture().size()
    qtbot.waitUntil(lambda: bool(scan.about.text()), timeout=LONG)
    scan.reject()
    assert not path.exists()


def test_a_picture_pasted_into_the_message_is_answered_in_words(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Ctrl+V that does nothing is pressed again and again; with no decision yet there is nothing to attach it to."""
    desk = desk_of(assessor)
    open_incident(desk)
    QGuiApplication.clipboard().clear()
    dialog = opened(qtbot, make_window(desk))
    QGuiApplication.clipboard().setImage(picture())

    qtbot.keyClick(dialog.message, Qt.Key.Key_V, CONTROL)

    assert dialog.offered.words.text() == UNREAD_PICTURE
    assert dialog.message.message == ""
    first, second = dialog.offered.buttons
    assert (first.text(), second.isVisible()) == ("知道了", False)
    first.click()
    assert not dialog.offered.isVisible()
    assert dialog.message.hasFocus()


def test_a_copied_file_of_a_scan_is_attached_as_it_is(
    qtbot: QtBot, night_window: MainWindow, tmp_path: Path
) -> None:
    """Its path must not stand in the message as if it were a report."""
    path = tmp_path / "签批件.png"
    picture().save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    dialog = opened(qtbot, night_window)
    assert dialog.offered.words.text() == UNREAD_PICTURE

    dialog.offered.buttons[0].click()

    scan: Any = night_window.dialog
    assert scan.question("file").answer == str(path)
    qtbot.waitUntil(lambda: bool(scan.about.text()), timeout=LONG)
    scan.reject()
    assert path.exists()


def test_a_text_that_brings_a_picture_of_itself_is_read(qtbot: QtBot, night_window: MainWindow) -> None:
    """Word processors copy both."""
    data = QMimeData()
    data.setText(COUNTY)
    data.setImageData(picture())
    QGuiApplication.clipboard().setMimeData(data)
    dialog = opened(qtbot, night_window)

    qtbot.waitUntil(lambda: dialog.message.message == COUNTY, timeout=LONG)
    assert not dialog.offered.isVisible()


def test_what_is_accepted_is_not_lost_for_a_picture(qtbot: QtBot, night_window: MainWindow) -> None:
    """The figures were typed first: they are named before the dialog may go."""
    dialog = laid_ready(qtbot, night_window, COUNTY)
    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)
    dialog.panel.accept_all()
    QGuiApplication.clipboard().setImage(picture())
    dialog.message.setFocus()
    qtbot.keyClick(dialog.message, Qt.Key.Key_V, CONTROL)

    dialog.offered.buttons[0].click()

    assert dialog.isVisible()
    assert "还没有记录" in dialog.trouble.text()
    dialog.offered.buttons[0].click()
    scan: Any = night_window.dialog
    assert isinstance(scan, ScanDialog)
    qtbot.waitUntil(lambda: bool(scan.about.text()), timeout=LONG)
    scan.reject()


def test_a_picture_of_an_exercise_carries_its_mark_in_its_name(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """The file outlives the drill in the folder of the attachments."""
    desk = desk_of(assessor, exercise=True)
    full_night(desk)
    QGuiApplication.clipboard().setImage(picture())
    window = make_window(desk)
    dialog = opened(qtbot, window)

    dialog.offered.buttons[0].click()

    scan: Any = window.dialog
    assert Path(scan.question("file").answer).name == "【演练】粘贴的图片.png"
    qtbot.waitUntil(lambda: bool(scan.about.text()), timeout=LONG)
    scan.reject()
