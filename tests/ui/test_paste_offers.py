"""A picture in the clipboard or pasted into the message: it cannot be read, that is said, and it can be attached."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from jc_disaster.ui.widgets.paste_dialog import UNREAD_PICTURE, PasteDialog
from jc_disaster.ui.widgets.scan_dialog import ScanDialog
from tests.ui.desks import desk_of, full_night, open_incident
from tests.ui.pasting import CONTROL, COUNTY, LONG, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


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
