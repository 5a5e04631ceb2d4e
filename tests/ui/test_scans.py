"""附签批件 in the window: by keys or by dropping, looked at before and after, saved and opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from jc_disaster.documents.marking import EXERCISE_MARK as MARK
from jc_disaster.incident.scans import LIMIT_MB
from jc_disaster.ui.view_models.procedure import step_done
from jc_disaster.ui.view_models.scan_form import NOTHING_TO_BEAR
from jc_disaster.ui.widgets.scan_dialog import NOTHING, ScanDialog
from tests.scene import CHIEF, MemoryStore
from tests.ui.desks import desk_of, full_night, open_incident
from tests.ui.test_journey import dialog_of, focused, put

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PATIENCE = 20_000


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A photograph of a signed sheet."""
    path = tmp_path / "签批件.jpg"
    image = QImage(60, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    assert image.save(str(path))
    return path


def state_of(window: MainWindow) -> IncidentState:
    """The incident as the window shows it."""
    assert window.picture is not None
    return window.picture.state


def opened(qtbot: QtBot, window: MainWindow) -> ScanDialog:
    """The dialog, by its key."""
    window.activateWindow()  # without a display nobody gives the keyboard back
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_A, CONTROL | SHIFT)
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ScanDialog)
    return dialog


def settled(window: MainWindow) -> None:
    """Everything the two workers have to say was heard."""
    for _ in range(6):
        window.errands.wait()
        window.commands.papers.worker.wait()
        QApplication.processEvents()


def attached(qtbot: QtBot, window: MainWindow, sheet: Path) -> None:
    """The sheet was attached to the decision that waits."""
    dialog = opened(qtbot, window)
    dialog.take_file(str(sheet))
    dialog.question("at").line.setText("0300")
    with qtbot.waitSignal(window.recorded, timeout=PATIENCE) as signal:
        dialog.submit()
    assert signal.args[0].ok, signal.args[0].message
    settled(window)


def test_a_signed_sheet_is_attached_by_keys_and_the_decision_waits_no_more(
    qtbot: QtBot, night_window: MainWindow, sheet: Path
) -> None:
    """The sheet comes by fax at four; the hand stays on the keyboard and the open point is gone."""
    window = night_window
    (waiting,) = state_of(window).to_countersign
    dialog = opened(qtbot, window)
    assert focused() is dialog.question("file").field
    put(qtbot, str(sheet))
    for _ in range(6):  # the button, what it belongs to, its kind, who signed, their name, the time
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is dialog.question("at").field
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    with qtbot.waitSignal(window.recorded, timeout=PATIENCE) as signal:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)

    assert signal.args[0].ok
    assert not dialog.isVisible()
    assert not state_of(window).to_countersign
    (scan,) = state_of(window).scans
    assert (scan.belongs_to, scan.sort, scan.file_name) == (waiting.stamp.act_id, "签批件", "签批件.jpg")
    assert scan.signed_by == CHIEF
    assert "已附上“签批件.jpg”。" in window.status.message.text()


def test_the_file_is_looked_at_before_it_is_attached(
    qtbot: QtBot, night_window: MainWindow, sheet: Path
) -> None:
    """The wrong photograph is seen before it stands in the record, and its check value with it."""
    window = night_window
    dialog = opened(qtbot, window)
    assert dialog.preview.sheet.words == NOTHING

    dialog.take_file(str(sheet))
    qtbot.waitUntil(lambda: dialog.preview.sheet.image is not None, timeout=PATIENCE)

    image = dialog.preview.sheet.image
    assert image is not None
    assert image.height() * 60 == pytest.approx(image.width() * 90, rel=0.05)
    assert "校验值" in dialog.about.text()
    assert "不替代签字盖章" in dialog.about.text()
    assert not state_of(window).scans
    dialog.take_file("")
    settled(window)
    assert dialog.preview.sheet.words == NOTHING
    assert dialog.about.text() == ""


def test_what_cannot_be_attached_is_said_before_and_after(
    qtbot: QtBot, night_window: MainWindow, tmp_path: Path
) -> None:
    """A telephone's HEIC: what to do stands beside the file, and submitting it loses no answer."""
    window, photo = night_window, tmp_path / "IMG_0001.heic"
    photo.write_bytes(b"\x00\x00\x00\x18ftypheic")
    dialog = opened(qtbot, window)
    dialog.take_file(str(photo))
    settled(window)
    assert "不是PDF、JPEG或PNG文件" in dialog.preview.sheet.words
    dialog.question("at").line.setText("0300")
    with qtbot.waitSignal(window.recorded, timeout=PATIENCE):
        dialog.submit()

    assert dialog.isVisible()
    assert "先转成JPG" in dialog.trouble.text()
    assert dialog.question("file").answer == str(photo)
    assert not state_of(window).scans


def test_a_file_that_is_gone_when_it_is_to_be_attached_is_said(
    qtbot: QtBot, night_window: MainWindow, sheet: Path
) -> None:
    """The stick is pulled out too early."""
    window = night_window
    dialog = opened(qtbot, window)
    dialog.take_file(str(sheet))
    dialog.question("at").line.setText("0300")
    settled(window)
    sheet.unlink()
    with qtbot.waitSignal(window.recorded, timeout=PATIENCE) as signal:
        dialog.submit()

    assert not signal.args[0].ok
    assert "读不出来" in dialog.trouble.text()
    assert "没有记入" in dialog.trouble.text()


def test_a_photograph_takes_no_signature_for_granted(qtbot: QtBot, night_window: MainWindow) -> None:
    """The proposed signer of a signed sheet must not slip under a photograph and end the waiting."""
    dialog = opened(qtbot, night_window)
    post, sort = dialog.question("signed_by.post").line, dialog.question("sort").field
    assert post.text() == CHIEF

    qtbot.keyClick(sort, Qt.Key.Key_Down)
    assert post.text() == ""
    qtbot.keyClick(sort, Qt.Key.Key_Up)
    assert post.text() == CHIEF
    post.setText("值班领导")
    qtbot.keyClick(sort, Qt.Key.Key_Down)
    assert post.text() == "值班领导"


def test_a_signed_sheet_without_a_signer_is_asked_about_in_the_form(
    qtbot: QtBot, night_window: MainWindow, sheet: Path
) -> None:
    """Asked where it is typed, not by a refusal after it."""
    dialog = opened(qtbot, night_window)
    dialog.take_file(str(sheet))
    dialog.question("signed_by.post").line.clear()
    dialog.question("at").line.setText("0300")
    dialog.submit()

    assert "签批件须写签字人职务" in dialog.question("signed_by.post").fault.text()
    assert dialog.isVisible()


def test_what_is_attached_is_listed_and_shown(qtbot: QtBot, night_window: MainWindow, sheet: Path) -> None:
    """Next morning somebody asks who signed: the sheet itself is one key away."""
    window = night_window
    attached(qtbot, window, sheet)
    dialog = opened(qtbot, window)

    (row,) = dialog.table.rows
    assert row.cells[:3] == ("签批件", "签批件.jpg", CHIEF)
    assert "校验值" in row.detail
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    qtbot.waitUntil(lambda: dialog.preview.sheet.image is not None, timeout=PATIENCE)
    assert dialog.about.text() == row.detail
    qtbot.keyClick(dialog.question("belongs_to").field, Qt.Key.Key_Down)
    assert not dialog.table.rows
    assert dialog.listed.text() == "这一项还没有附件。"


def test_bytes_that_were_exchanged_are_not_shown_and_not_saved(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, sheet: Path
) -> None:
    """A forged sheet that looks right is worse than none."""
    desk = desk_of(assessor)
    full_night(desk)
    store = desk._record.store  # type: ignore[attr-defined]
    assert isinstance(store, MemoryStore)
    window = make_window(desk)
    attached(qtbot, window, sheet)
    (name,) = store.attachments.kept
    store.attachments.kept[name] = b"\xff\xd8\xffforged"
    dialog = opened(qtbot, window)
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    settled(window)

    assert "原件已被改动，不能显示" in dialog.preview.sheet.words
    window.commands.scans._copy(dialog, dialog._line(), sheet.parent)  # type: ignore[arg-type]
    settled(window)
    assert "也不能另存" in dialog.about.text()
    assert [path.name for path in sheet.parent.iterdir()] == [sheet.name]


@pytest.mark.parametrize("exercise", [False, True])
def test_a_copy_is_saved_under_its_own_name_and_opened(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    sheet: Path,
    tmp_path: Path,
    exercise: bool,  # noqa: FBT001 - the kind
) -> None:
    """Whatever leaves an exercise says so first, a scan by its file name; nothing there is written over."""
    desk = desk_of(assessor, exercise=exercise)
    full_night(desk)
    window = make_window(desk)
    attached(qtbot, window, sheet)
    seen: list[QUrl] = []
    window.commands.scans.open_url = seen.append
    out = tmp_path / "out"
    out.mkdir()
    dialog = opened(qtbot, window)
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    settled(window)
    for _ in range(2):
        dialog.copy.click()
        chooser = next(one for one in dialog.findChildren(QWidget) if type(one).__name__ == "PathDialog")
        chooser.fileSelected.emit(str(out))  # type: ignore[attr-defined]
        chooser.close()
        settled(window)

    mark = MARK if exercise else ""
    names = [f"{mark}签批件-签批件.jpg", f"{mark}签批件-签批件(2).jpg"]
    assert sorted(path.name for path in out.iterdir()) == sorted(names)
    assert all((out / name).read_bytes() == sheet.read_bytes() for name in names)
    assert [Path(url.toLocalFile()).name for url in seen] == names
    assert "已存为" in dialog.about.text()


def test_a_folder_that_takes_no_copy_is_said(
    qtbot: QtBot, night_window: MainWindow, sheet: Path, tmp_path: Path
) -> None:
    """The stick is full or gone; nothing is opened that is not there."""
    window = night_window
    attached(qtbot, window, sheet)
    seen: list[QUrl] = []
    window.commands.scans.open_url = seen.append
    dialog = opened(qtbot, window)
    dialog.table.selectRow(0)
    window.commands.scans._copy(dialog, dialog._line(), tmp_path / "gone")  # type: ignore[arg-type]
    settled(window)

    assert "读写磁盘时出错" in dialog.about.text()
    assert not seen


def mime_of(*paths: Path) -> QMimeData:
    """Files on their way from the desktop."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def dropped(widget: QWidget, data: QMimeData) -> bool:
    """Drop files on a widget; whether they were taken."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    entering.ignore()
    QApplication.sendEvent(widget, entering)
    if not entering.isAccepted():
        return False
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


def test_a_file_dropped_on_the_decisions_opens_the_form_with_it(
    qtbot: QtBot, night_window: MainWindow, sheet: Path
) -> None:
    """Dragged from WeChat's folder: it is looked at first, and attached by nobody but the officer."""
    window = night_window
    window.show_page("assessment")
    panel = window.page("assessment").procedure  # type: ignore[attr-defined]

    assert dropped(panel, mime_of(sheet))

    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ScanDialog)
    assert dialog.question("file").answer == str(sheet)
    qtbot.waitUntil(lambda: dialog.preview.sheet.image is not None, timeout=PATIENCE)
    assert not state_of(window).scans
    other = sheet.with_name("另一份.jpg")
    other.write_bytes(sheet.read_bytes())
    assert dropped(dialog, mime_of(other))
    assert dialog.question("file").answer == str(other)
    assert not dropped(panel, mime_of(sheet, other))
    assert not dropped(dialog, QMimeData())


def test_before_any_decision_the_way_to_one_is_said(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """A sheet that belongs to nothing has no place yet."""
    desk = desk_of(assessor)
    open_incident(desk)
    window = make_window(desk)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_A, CONTROL | SHIFT)

    assert window.dialog is None
    assert window.status.message.text() == NOTHING_TO_BEAR


def test_the_decision_says_whether_it_waits(qtbot: QtBot, night_window: MainWindow, sheet: Path) -> None:
    """On 研判 the open signature stands in the step of the decision itself."""
    window = night_window
    assert window.picture is not None
    level = window.picture.edition.level("IV")
    decide = next(step for step in level.procedure.steps if step.act == "decide")

    assert step_done(state_of(window), level, decide).endswith("同意启动，待补签")

    attached(qtbot, window, sheet)
    assert step_done(state_of(window), level, decide).endswith("同意启动，附件1份")


def test_a_file_too_large_is_read_only_as_far_as_to_say_so(
    qtbot: QtBot, night_window: MainWindow, tmp_path: Path
) -> None:
    """A film dragged in by mistake must not fill the memory of an old machine."""
    film = tmp_path / "film.pdf"
    with film.open("wb") as file:
        file.write(b"%PDF-")
        file.truncate(3 << 30)
    dialog = opened(qtbot, night_window)
    dialog.take_file(str(film))
    settled(night_window)

    assert f"超过{LIMIT_MB}MB" in dialog.preview.sheet.words
