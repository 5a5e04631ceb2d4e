"""A folder typed in 设置 is looked at before it is set: a slip shows now, not when the copy or the report is needed."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from jc_disaster.intake.drop_folder import DropFolder
from jc_disaster.ui.aside import Aside
from jc_disaster.ui.chosen_folder import (
    AWAY,
    CLOSED,
    FILE,
    FULL,
    GONE,
    PART,
    SEALED,
    SILENT,
    FolderCheck,
    FolderFault,
    fault_of,
    listed,
    look_at,
    written,
)
from tests.ui.desks import desk_of, full_night
from tests.ui.test_own_settings import Chosen, Shelf, own_of, settings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.settings import SettingsPage

LONG = 20_000


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    """Owns what has timers, so that it ends on the window's thread."""
    owner = QObject(qapp)
    yield owner
    owner.deleteLater()


def test_what_is_wrong_with_a_folder_is_told_apart(tmp_path: Path) -> None:
    """Not there, no folder, half a path: each has another remedy."""
    (tmp_path / "报表.xlsx").write_bytes(b"x")

    found = {
        name: look_at(str(path), written)
        for name, path in {
            "there": tmp_path,
            "gone": tmp_path / "没有",
            "file": tmp_path / "报表.xlsx",
            "in a file": tmp_path / "报表.xlsx" / "里面",
            "long": tmp_path / ("长" * 300),
            "part": "来报",
            "no name": "/a\x00b",
        }.items()
    }

    assert found == {
        "there": "",
        "gone": GONE,
        "file": FILE,
        "in a file": FILE,
        "long": PART,
        "part": PART,
        "no name": PART,
    }


def test_trying_to_write_leaves_nothing_behind(tmp_path: Path) -> None:
    """The stick is the office's, and what lies on it is looked at by others."""
    assert not look_at(str(tmp_path), written)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, CLOSED),
        (errno.EPERM, CLOSED),
        (errno.EROFS, SEALED),
        (errno.ENOSPC, FULL),
        (errno.EHOSTUNREACH, AWAY),
        (errno.ESTALE, AWAY),
        (errno.EIO, AWAY),
    ],
)
def test_what_the_system_refuses_is_understood(tmp_path: Path, number: int, code: str) -> None:
    """A share that has gone, a stick with its lock on, a full disc: none of them can be had in a test."""

    def refused(_folder: str) -> None:
        raise OSError(number, "refused")

    assert look_at(str(tmp_path), refused) == code


def test_a_network_drive_that_windows_knows_no_more_is_away(tmp_path: Path) -> None:
    """Windows has numbers of its own, and turns some of them into 没有这个文件."""

    def refused(_folder: str) -> None:
        error = OSError(errno.ENOENT, "refused")
        error.winerror = 53  # type: ignore[misc, attr-defined]
        raise error

    assert look_at(str(tmp_path), refused) == AWAY


def test_every_fault_says_what_happened_that_nothing_is_lost_and_what_to_do() -> None:
    """Three things in one sentence; set all the same is only what can come right by itself."""
    faults = {code: fault_of("/U盘", code) for code in (PART, GONE, FILE, CLOSED, SEALED, FULL, AWAY, SILENT)}

    assert all("“/U盘”" in one.words and "都没有改动。请" in one.words for one in faults.values())
    assert {code for code, one in faults.items() if not one.may_be_set} == {PART, FILE}
    assert len({one.words for one in faults.values()}) == len(faults)


def test_a_folder_that_never_answers_is_said_so_and_its_late_answer_changes_nothing(owner: QObject) -> None:
    """A dead share can hang for minutes; by then the officer has chosen another folder."""
    waiting: list[Callable[[], None]] = []
    check = FolderCheck(Aside(owner, waiting.append), owner)
    told: list[FolderFault | None] = []

    check.look("/share", listed, told.append)
    assert check.patience.isActive()
    check.patience.timeout.emit()

    (silent,) = told
    assert silent is not None
    assert "没有回应" in silent.words
    waiting[0]()
    QApplication.processEvents()
    assert told == [silent]


def test_the_folder_chosen_last_is_the_one_that_is_answered(
    owner: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    """The answer of the first one, which comes later, must not be taken for that of the second."""
    waiting: list[Callable[[], None]] = []
    check = FolderCheck(Aside(owner, waiting.append), owner)
    told: list[tuple[str, FolderFault | None]] = []

    check.look(str(tmp_path / "没有"), listed, lambda fault: told.append(("first", fault)))
    check.look(str(tmp_path), listed, lambda fault: told.append(("second", fault)))
    for one in waiting:
        one()
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)

    assert told == [("second", None)]


@pytest.fixture
def watching(make_window: Callable[[Desk], MainWindow], assessor: Assessor, tmp_path: Path) -> MainWindow:
    """A window with the page of settings open, its drop folder and its second backup not set yet."""
    desk = desk_of(assessor)
    desk.inbox = DropFolder(tmp_path / "own" / "incoming-real.json")
    full_night(desk)
    window = make_window(desk)
    window.show_page("settings")
    return window


def test_a_missing_drop_folder_is_not_set_in_silence_and_can_be_set_all_the_same(
    qtbot: QtBot, watching: MainWindow, tmp_path: Path
) -> None:
    """已设为 for a slip in the name would leave the counties' reports lying for hours."""
    page: SettingsPage = watching.page("settings")  # type: ignore[assignment]
    assert watching.commands.incoming is not None
    share = str(tmp_path / "没有")

    page.folder.setText(share)
    qtbot.keyClick(page.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(page.folder_offer.isVisible, timeout=LONG)

    assert page.folder_offer.words.text().startswith(f"没有“{share}”这个文件夹，没有设，")
    assert watching.commands.incoming.folder == ""
    assert "没有设为" in watching.status.message.text()

    page.folder_offer.buttons[0].click()
    qtbot.waitUntil(lambda: "已设为" in watching.status.message.text(), timeout=LONG)
    assert watching.commands.incoming.folder == share
    assert "现在还用不了" in watching.status.message.text()
    assert not page.folder_offer.isVisible()


def test_a_file_is_never_set_as_a_drop_folder(qtbot: QtBot, watching: MainWindow, tmp_path: Path) -> None:
    """It will never come right by itself: nothing is offered but another choice."""
    page: SettingsPage = watching.page("settings")  # type: ignore[assignment]
    file = tmp_path / "来报.txt"
    file.write_text("x", encoding="utf-8")

    page.folder.setText(str(file))
    page.keep_folder.click()
    qtbot.waitUntil(page.folder_offer.isVisible, timeout=LONG)

    assert not any(button.isVisible() for button in page.folder_offer.buttons)


def test_the_second_backup_folder_is_tried_before_it_is_set(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, tmp_path: Path
) -> None:
    """A slip in the path would be found on the day the first disc dies."""
    chosen, shelf = Chosen(), Shelf()
    desk = desk_of(assessor)
    desk.own = own_of(shelf, chosen=chosen)
    window = make_window(desk)
    page = settings_of(qtbot, window, 4)

    page.backup.second.setText(str(tmp_path / "没有"))
    page.backup.keep.click()
    qtbot.waitUntil(page.backup.offer.isVisible, timeout=LONG)
    assert chosen.folder is None
    assert page.backup.second.text() == str(tmp_path / "没有")

    page.backup.second.setText(str(tmp_path))
    page.backup.keep.click()
    qtbot.waitUntil(lambda: chosen.folder == str(tmp_path), timeout=LONG)
    assert shelf.lists["backups"] == str(tmp_path)
    assert not page.backup.offer.isVisible()


def test_a_stick_that_is_not_plugged_in_is_set_for_later_backups(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, tmp_path: Path
) -> None:
    """The office settles by day which stick is taken at night."""
    chosen, shelf = Chosen(), Shelf()
    desk = desk_of(assessor)
    desk.own = own_of(shelf, chosen=chosen)
    window = make_window(desk)
    page = settings_of(qtbot, window, 4)
    stick = str(tmp_path / "U盘")

    page.backup.second.setText(stick)
    page.backup.keep.click()
    qtbot.waitUntil(page.backup.offer.isVisible, timeout=LONG)
    page.backup.offer.buttons[0].click()
    qtbot.waitUntil(lambda: chosen.folder == stick, timeout=LONG)

    qtbot.waitUntil(lambda: "下一次备份写到那里" in window.status.message.text(), timeout=LONG)
