"""The window is closed while something long is under way: nothing is left running, nothing is left half done."""

from __future__ import annotations

import threading
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from jc_disaster import workplace
from jc_disaster.ui.errands import Errands
from jc_disaster.ui.opening import open_desk
from jc_disaster.ui.preferences import Preferences
from jc_disaster.ui.start import Start
from tests.ui.desks import OFFICER, full_night
from tests.ui.pasting import LONG

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow

UNITS = ("城区", "泽州县", "高平市", "阳城县", "陵川县", "沁水县", "开发区")
SHEET = "单位,因灾死亡人口（人）,紧急转移安置人口（人）\n" + "".join(f"{unit},5,4100\n" for unit in UNITS)


class Seat:
    """The program open over a store with a full night in it."""

    def __init__(self, qtbot: QtBot, app: QApplication, home: Path) -> None:
        self._bot, self.home = qtbot, home
        self.start = Start(app, exercise=False)
        self.window.show()
        self.start._begin()
        qtbot.waitUntil(lambda: self.window.desk is not None, timeout=LONG)
        self.failed: list[object] = []
        self.window.errands.failed.connect(self.failed.append)
        qtbot.waitUntil(lambda: not self.window.errands.busy, timeout=LONG)

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self.start.window

    @property
    def paper_folder(self) -> Path:
        """Where papers lie."""
        return self.home / "real" / "文书"

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the program go on until something is so."""
        self._bot.waitUntil(until, timeout=LONG)

    def close(self) -> None:
        """Alt+F4, until the window is gone and let go of; nothing may be under way then."""
        window = self.window
        pools = window.findChildren(QThreadPool)
        window.close()
        self.wait(lambda: not window.isVisible())
        assert [pool.activeThreadCount() for pool in pools] == [0] * len(pools)
        self.start.deleteLater()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.wait(lambda: threading.active_count() == 1)
        assert not self.failed

    def reports(self) -> list[str]:
        """The units of the reports in the record, read by another run, whose chain must be whole."""
        desk = open_desk(OFFICER, exercise=False)
        assert desk.files is not None
        assert "校验通过" in desk.files.verify(desk.files.still())
        assert not list(self.home.rglob("*.new")), "something half written was left"
        reports = [str(event.body["unit"]) for event in desk.known(None).events if "figures" in event.body]
        desk.close()
        return reports


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Seat:
    """A seat, its window open."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    Preferences(tmp_path / "window.ini").keep_officer(OFFICER)
    desk = open_desk(OFFICER, exercise=False)
    full_night(desk)
    desk.close()
    return Seat(qtbot, qapp, tmp_path)


def test_an_answer_that_comes_late_begins_nothing_more(qapp: QApplication) -> None:
    """A window on the same record may be open by then, and a record is used from one thread at a time."""
    errands, begun = Errands(), []
    errands.run(lambda: begun.append("first"), lambda _: errands.run(lambda: begun.append("late"), print))

    errands.finish()
    qapp.processEvents()
    errands.wait()

    assert begun == ["first"]


def whole(path: Path) -> bool:
    """Whether a paper can be read to its end."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    return path.suffix == ".txt" or len(PdfReader(path).pages) > 0


def test_closing_while_all_papers_are_made_leaves_whole_papers_only(seat: Seat) -> None:
    """Half a notice in the folder would be sent by the next who looks there."""
    seat.window.commands.run("papers")
    flow = seat.window.commands.papers
    seat.wait(lambda: bool(flow.making._outcomes))
    assert flow.busy

    seat.close()

    made = [path for path in seat.paper_folder.rglob("*") if path.is_file()]
    assert made
    assert all(whole(path) for path in made)
    assert seat.reports()
    assert sorted(made) == sorted(path for path in seat.paper_folder.rglob("*") if path.is_file())


def test_closing_while_a_paper_is_printed_stops_between_two_strips(seat: Seat, tmp_path: Path) -> None:
    """The printer is let go of, and the file that is being printed is closed."""
    seat.window.commands.run("papers", "flash_report")
    flow = seat.window.commands.papers
    seat.wait(lambda: not flow.busy)
    paper = next(seat.paper_folder.rglob("*.pdf"))
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setCopyCount(1)

    flow.printing.start(printer, [paper] * 40)
    seat.close()

    assert seat.reports()


def test_closing_while_a_sheet_is_recorded_records_all_of_it(seat: Seat, tmp_path: Path) -> None:
    """Half a sheet in the record is worse than none, and nobody would know where it ended."""
    path = tmp_path / "灾情表.csv"
    path.write_text(SHEET, encoding="utf-8-sig")
    dialog: Any = seat.window.commands.sheets.open(path)
    seat.wait(lambda: bool(dialog.panel.sifting.items))
    dialog.panel.accept_all()
    dialog.as_of.fill_now()
    dialog.record()

    seat.close()

    assert seat.reports()[-len(UNITS) :] == list(UNITS)


def test_closing_while_a_sheet_is_read_waits_for_nobody(seat: Seat, tmp_path: Path) -> None:
    """It is read beside the work; its answer finds no window and is dropped."""
    path = tmp_path / "灾情表.csv"
    path.write_text(SHEET * 200, encoding="utf-8-sig")
    seat.window.commands.sheets.open(path)

    seat.close()

    assert seat.reports()


def test_closing_while_a_backup_is_made_finishes_it(seat: Seat) -> None:
    """A backup that was begun is worth nothing unless it is whole."""
    seat.window.show_page("settings")
    seat.window.page("settings").backup.backup_wanted.emit()  # type: ignore[attr-defined]

    seat.close()

    backups = list((seat.home / "real" / "backups").iterdir())
    assert backups
    assert all(path.stat().st_size for path in backups)
    assert seat.reports()


def test_closing_while_the_record_is_exported_and_the_plan_is_proven_finishes_both(
    seat: Seat, tmp_path: Path
) -> None:
    """The inspector's files are whole, or there are none."""
    where = tmp_path / "给检查组"
    where.mkdir()
    seat.window.page("journal").export_wanted.emit(str(where))  # type: ignore[attr-defined]
    seat.window.page("plan").proof_wanted.emit(workplace.DEFAULT_PLAN)  # type: ignore[attr-defined]

    seat.close()

    (folder,) = where.iterdir()
    assert all(path.stat().st_size for path in folder.iterdir())
    assert seat.reports()
