"""Where the tired hand is let loose: a seat on a disc of its own, opened, closed and opened again over one store."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog

from jc_disaster import workplace
from jc_disaster.record.schema import NAME
from jc_disaster.ui import another_window, opening
from jc_disaster.ui.flows.print_flow import PrintFlow
from jc_disaster.ui.preferences import Preferences
from jc_disaster.ui.start import Start
from tests.intake.sheets import books
from tests.scene import SetClock
from tests.ui.desks import NIGHT, OFFICER, full_night
from tests.ui.monkey_worker import Threads, Turns, collect_asides

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from random import Random

    import pytest

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

HEAD = "单位,因灾死亡人口（人）,紧急转移安置人口（人）,倒塌房屋（间）\n"
REPORT = "陵川县：截至7月12日3时，死亡2人、失踪1人，紧急转移安置860人，倒塌房屋12间。"
PACK = "landslide"
MANY = 400  # pieces of work and answers; more at once would be a circle


class House:
    """One person's folder, the clock on the wall, and the program that is open there.

    Args:
        folder: Everything lies under it.
        exercise: True for 演练.
        turns: The worker.
    """

    def __init__(self, app: QApplication, folder: Path, turns: Turns | Threads, *, exercise: bool) -> None:
        self._app, self.folder, self.exercise = app, folder, exercise
        self.turns = turns
        self.clock = SetClock(NIGHT + timedelta(minutes=34))
        self.failed: list[object] = []
        self.printed = 0
        self.starts = 0
        self.drop = folder / "来报"
        self.files = folder / "文件"
        for one in (self.drop, self.files):
            one.mkdir(parents=True)
        Preferences(folder / "window.ini").keep_officer(OFFICER)
        self._write_files()
        self.start = self.begin()

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        return self.start.window

    @property
    def desk(self) -> Desk:
        """Its desk."""
        assert self.window.desk is not None
        return self.window.desk

    def begin(self, *, whole: bool = True) -> Start:
        """Start the program over the store that is there, and wait until it is open.

        Args:
            whole: False where something is asked before it opens.
        """
        self.starts += 1
        start = self.start = Start(self._app, exercise=self.exercise)
        start.window.show()
        start._begin()
        self.settle()
        start.window.activateWindow()
        if whole:
            self.adopt()
        return start

    def adopt(self) -> None:
        """Watch over the window that is open now; nothing it does starts another program."""
        window = self.window
        assert window.desk is not None, getattr(self.start, "trouble", None)
        window.commands.exercises.launch = lambda _program, _arguments: False
        window.errands.failed.connect(self.failed.append)
        QApplication.processEvents()

    def spoil(self, random: Random) -> None:
        """Cut the closed store somewhere, as an old disc does."""
        store = self.folder / ("exercise" if self.exercise else "real") / NAME
        content = store.read_bytes()
        store.write_bytes(content[: random.choice((0, 100, 5000))])

    def forget_officer(self) -> None:
        """Nobody was ever on duty here."""
        (self.folder / "window.ini").unlink()

    def close(self) -> None:
        """Close the program as a person does, and let it go."""
        start, window = self.start, self.start.window
        window.close()
        self.settle()
        if window.isVisible():  # a backup that could not be made is asked about; the second wish is obeyed
            window.close()
            self.settle()
        assert not window.isVisible()
        if start.real_watch is not None:
            start.real_watch.stop()
        for top in QApplication.topLevelWidgets():
            if top.parent() is None and not isinstance(top, QFileDialog):
                top.deleteLater()
        start.deleteLater()
        self.let_go()

    def settle(self) -> None:
        """Let the worker finish, and what it started."""
        for _ in range(MANY):
            QApplication.processEvents()
            collect_asides()
            if not len(self.turns):
                return
            self.turns.turn()
        raise AssertionError("what was asked of the worker never ends")

    def let_go(self) -> None:
        """Delete what was let go of, as the program's own loop would."""
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def ring_timers(self, random: Random) -> None:
        """Let the timers of the open windows ring, in an order of chance."""
        timers = [
            timer
            for top in QApplication.topLevelWidgets()
            for timer in top.findChildren(QTimer)
            if timer.isActive() and "unittest" not in timer.objectName()
        ]
        random.shuffle(timers)
        for timer in timers:
            ring: Any = timer.timeout
            ring.emit()

    def _write_files(self) -> None:
        zero = ["阳城县", 4, 3100, 110]
        head = HEAD.strip().split(",")
        rows = (tuple(head), tuple(zero))
        for name, content in (
            ("好.csv", books.csv(rows)),
            ("好.xlsx", books.xlsx(rows)),
            ("好.xls", books.xls(rows)),
            ("坏.csv", (HEAD + "阳城县,4,三千多吧,110\n沁水县,-1,1800,100.5\n").encode()),
            ("问.csv", "单位,因灾死亡人口（人）,转移人口（人）\n陵川县,1,200\n".encode()),
            ("图.xlsx", b"\x89PNG\r\n\x1a\n"),
            ("空.csv", b""),
            ("断.xlsx", books.xlsx(rows)[:600]),
            ("通讯录.csv", "单位,职务,姓名,电话\n陵川县,值班室,,0356-6200000\n".encode()),
            ("单位.csv", "单位,职责\n市应急局,统筹协调\n".encode()),
            ("包.zip", b"PK\x05\x06" + b"\0" * 18),
            ("包.yaml", b"id: x\n"),
            ("一页.txt", REPORT.encode()),
        ):
            (self.files / name).write_bytes(content)


def open_house(
    app: QApplication,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    assessor: Assessor,
    *,
    exercise: bool,
    threads: bool = False,
) -> House:
    """A house with a full night in it; its clock stands, nothing leaves it: no printer, no other program, no share.

    With ``threads`` the real threads are kept.
    """
    monkeypatch.setenv("JC_DISASTER_HOME", str(folder))
    monkeypatch.chdir(folder)
    turns: Turns | Threads = Threads() if threads else Turns(monkeypatch)
    plans = workplace.Plans()
    plans._ready = {workplace.DEFAULT_PLAN: assessor, assessor.edition.header.id: assessor}
    monkeypatch.setattr(opening.workplace, "Plans", lambda: plans)
    clock = SetClock()
    monkeypatch.setattr(opening.workplace, "SystemClock", lambda: clock)
    _stay_inside(monkeypatch, folder)
    house = House(app, folder, turns, exercise=exercise)
    house.clock = clock
    clock.moment = NIGHT + timedelta(minutes=34)
    if house.desk.inbox is not None:
        house.desk.inbox.choose(str(house.drop))
    full_night(house.desk)
    house.desk.act("另一场", {"act": "open_incident", "title": "城区地震", "hazard": "地震"})
    if exercise:
        _begin_exercise(house)
    house.close()
    house.start = house.begin()
    return house


def _begin_exercise(house: House) -> None:
    """An exercise of a shipped pack besides."""
    from jc_disaster.exercise.pack_file import read_pack  # noqa: PLC0415 - only where there are exercises
    from jc_disaster.ui.flows import drill_runs  # noqa: PLC0415 - as above

    drills = house.desk.drills
    assert drills is not None
    path = workplace.resources_folder() / "scenarios" / f"{PACK}.yaml"
    pack: Pack = read_pack(path, workplace.Plans().assessor)
    assert drill_runs.begin(house.desk, drills, pack, "第一队").ok


def _stay_inside(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Dialogs of the system would wait for a person, and other programs would open: neither in a test."""

    def to_file(flow: PrintFlow, paths: Sequence[Path]) -> None:
        if flow._job is None:
            printer = QPrinter()
            printer.setOutputFileName(str(folder / "印.pdf"))
            flow.start(printer, paths)

    monkeypatch.setattr(PrintFlow, "ask", to_file)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    # The other kind's window would live on in a process of its own when the test has long ended.
    monkeypatch.setattr(another_window, "_open", lambda *_: True)
