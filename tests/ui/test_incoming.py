"""Files that others drop: listed on the first page, opened by a person, never imported by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt

from jc_disaster.intake.drop_folder import DropFolder, Glance
from jc_disaster.kernel.quantity import exact
from jc_disaster.ui.aside import LATEST_MS, Aside
from jc_disaster.ui.drop_watch import NO_ANSWER, DropWatch
from jc_disaster.ui.view_models.incoming import NO_FOLDER, NOTHING_WAITS, incoming_view, size_words
from jc_disaster.ui.widgets.paste_dialog import PasteDialog
from jc_disaster.workplace import incoming_file
from tests.ui.desks import NIGHT, desk_of, full_night
from tests.ui.pasting import COUNTY, LONG, KeyCounter, record, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.home import HomePage
    from jc_disaster.ui.pages.settings import SettingsPage


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """A folder with one message in it."""
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "陵川县续.txt").write_text(COUNTY, encoding="utf-8")
    return folder


@pytest.fixture
def watching(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor, tmp_path: Path, share: Path
) -> MainWindow:
    """A window on a full night that watches the folder."""
    drop = DropFolder(tmp_path / "own" / "incoming-real.json")
    drop.choose(str(share))
    drop.look()  # the second look, which lists what has stopped growing, is the window's
    desk = desk_of(assessor)
    desk.inbox = drop
    full_night(desk)
    window = make_window(desk)
    window.show_page("home")
    return window


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    """Owns what has timers, so that it ends on the window's thread and not wherever Python clears up."""
    owner = QObject(qapp)
    yield owner
    owner.deleteLater()


def home(window: MainWindow) -> HomePage:
    """The first page."""
    return window.page("home")  # type: ignore[return-value]


def listed(qtbot: QtBot, window: MainWindow) -> HomePage:
    """The first page once the file is listed."""
    page = home(window)
    qtbot.waitUntil(lambda: bool(page.files.rows), timeout=LONG)
    return page


def test_a_new_file_is_listed_and_nothing_is_imported(qtbot: QtBot, watching: MainWindow) -> None:
    """The officer sees that something came; the record does not move."""
    page = listed(qtbot, watching)

    assert page.files.rows[0].cells[0] == "陵川县续.txt"
    assert watching.picture is not None
    assert "陵川县" not in watching.picture.state.units


def test_a_file_is_opened_sifted_and_recorded_by_keys(
    qtbot: QtBot, watching: MainWindow, keys: KeyCounter, share: Path
) -> None:
    """Enter opens, A accepts, Ctrl+Enter records; then it waits no more and still lies where it lay."""
    page = listed(qtbot, watching)
    page.files.setFocus()
    keys.press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(watching.dialog, PasteDialog), timeout=LONG)
    dialog = watching.dialog
    assert isinstance(dialog, PasteDialog)
    qtbot.waitUntil(dialog.panel.table.hasFocus, timeout=LONG)
    keys.press(qtbot, Qt.Key.Key_F4)
    record(qtbot, watching, keys)
    qtbot.waitUntil(lambda: not page.files.rows, timeout=LONG)

    assert keys.count == 3
    assert standing(watching, "陵川县")["deaths"] == exact(2)
    assert watching.picture is not None
    report = watching.picture.state.reports[-1]
    assert (report.source, report.text) == ("来报文件 陵川县续.txt", COUNTY)
    assert [path.name for path in share.iterdir()] == ["陵川县续.txt"]
    qtbot.waitUntil(lambda: page.incoming.aside.text() == "已处理 1", timeout=LONG)


def test_a_file_that_was_only_looked_at_waits_on(
    qtbot: QtBot, watching: MainWindow, keys: KeyCounter
) -> None:
    """Opening is not handling."""
    page = listed(qtbot, watching)
    page.files.setFocus()
    keys.press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(watching.dialog, PasteDialog), timeout=LONG)
    dialog = watching.dialog
    assert isinstance(dialog, PasteDialog)
    qtbot.waitUntil(dialog.panel.table.hasFocus, timeout=LONG)
    keys.press(qtbot, Qt.Key.Key_Escape)
    assert not dialog.isVisible()

    assert [row.key for row in page.files.rows] == ["陵川县续.txt"]


def test_a_file_set_aside_can_be_brought_back(
    qtbot: QtBot, watching: MainWindow, keys: KeyCounter, share: Path
) -> None:
    """Delete deletes nothing; and a slip is taken back in the settings."""
    page = listed(qtbot, watching)
    page.files.setFocus()
    keys.press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not page.files.rows, timeout=LONG)
    assert (share / "陵川县续.txt").exists()

    watching.show_page("settings")
    settings: SettingsPage = watching.page("settings")  # type: ignore[assignment]
    settings.restore_files.click()

    listed(qtbot, watching)


def test_a_file_that_vanished_is_said_in_words(
    qtbot: QtBot, watching: MainWindow, keys: KeyCounter, share: Path
) -> None:
    """Somebody else may have taken it; nothing is read and the window stays."""
    page = listed(qtbot, watching)
    (share / "陵川县续.txt").unlink()
    page.files.setFocus()
    keys.press(qtbot, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "已不在来报文件夹里" in watching.status.message.text(), timeout=LONG)
    assert watching.dialog is None


def test_the_folder_is_chosen_in_the_settings(qtbot: QtBot, watching: MainWindow, tmp_path: Path) -> None:
    """Another folder takes effect at once, and is what the settings show."""
    other = tmp_path / "other"
    other.mkdir()
    watching.show_page("settings")
    settings: SettingsPage = watching.page("settings")  # type: ignore[assignment]
    assert settings.folder.text() == str(tmp_path / "share")

    settings.folder.setText(str(other))
    qtbot.keyClick(settings.folder, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "来报文件夹已设为" in watching.status.message.text(), timeout=LONG)
    assert watching.commands.incoming is not None
    assert watching.commands.incoming.folder == str(other)
    qtbot.waitUntil(lambda: home(watching).files_hint.text() == NOTHING_WAITS, timeout=LONG)


def test_a_share_that_never_answers_stops_nothing(qtbot: QtBot, owner: QObject) -> None:
    """No second look is sent after one that hangs; the officer is told, and an answer clears it."""
    waiting: list[Callable[[], None]] = []
    watch = DropWatch(lambda: Glance(handled=1), Aside(owner, waiting.append), owner)
    seen: list[Glance] = []
    watch.glanced.connect(seen.append)

    for _ in range(5):
        watch.look()
    assert len(waiting) == 1
    assert [glance.trouble for glance in seen] == [NO_ANSWER]

    waiting[0]()
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=LONG)
    assert seen[-1] == Glance(handled=1)
    assert len(waiting) == 2


def test_work_that_fails_is_told_and_work_that_hangs_is_looked_for_ever_less(
    qtbot: QtBot, owner: QObject
) -> None:
    """What goes wrong elsewhere reaches the officer; a share that is gone for days costs nothing."""
    waiting: list[Callable[[], None]] = []
    aside = Aside(owner, waiting.append)
    errors: list[Exception] = []

    def fails() -> object:
        raise OSError("weg")

    aside.run(fails, errors.append, errors.append)
    for _ in range(8):
        aside._collect()
    assert aside._timer.interval() == LATEST_MS
    waiting[0]()
    qtbot.waitUntil(lambda: bool(errors), timeout=LONG)

    assert str(errors[0]) == "weg"
    assert not aside._timer.isActive()


def test_a_file_that_comes_late_opens_no_second_dialog(
    qtbot: QtBot, watching: MainWindow, keys: KeyCounter
) -> None:
    """A slow share answers when the officer is already at another message; that one is not pushed away."""
    page = listed(qtbot, watching)
    page.files.setFocus()
    keys.press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(watching.dialog, PasteDialog), timeout=LONG)
    first = watching.dialog
    assert watching.commands.incoming is not None

    watching.commands.incoming._on_text(watching.commands.incoming._glance.arrivals[0], COUNTY)

    assert watching.dialog is first
    assert "请先办完当前窗口" in watching.status.message.text()


def test_an_exercise_has_a_drop_folder_of_its_own() -> None:
    """A county's real report must not wait in an exercise, nor an inject in the duty room."""
    assert incoming_file("real") != incoming_file("exercise")


def test_an_answer_for_a_window_that_is_gone_harms_nobody(qtbot: QtBot, watching: MainWindow) -> None:
    """A look may come back after the window was closed."""
    assert watching.commands.incoming is not None
    watching.close()

    watching.commands.incoming._on_glance(Glance())

    assert not watching.commands.incoming.watch._timer.isActive()
    assert qtbot is not None


def test_what_the_first_page_says_of_the_folder() -> None:
    """No folder, an empty one and one that cannot be seen are three different things."""
    assert incoming_view("", Glance(), NIGHT).hint == NO_FOLDER
    assert incoming_view("/share", Glance(), NIGHT).hint == NOTHING_WAITS
    view = incoming_view("/share", Glance(trouble="看不到", handled=2, ignored=1), NIGHT)
    assert (view.hint, view.trouble, view.summary) == ("看不到", True, "已处理 2 · 不处理 1")


def test_a_size_is_said_as_people_say_it() -> None:
    """Three signs are enough to tell a message from a book of tables."""
    assert [size_words(size) for size in (812, 1025, 3_400_000)] == ["812 B", "2 KB", "3.2 MB"]
