"""Backups while the window is open and when it closes: off its thread, told where they fail, never in the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from jc_disaster.record.backup import EVERY, Backups
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.sqlite import create_store
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.safekeeping import Safekeeping
from tests.scene import CHIEF, SetClock, counted_entropy, identity
from tests.ui.desks import INCIDENT, NIGHT, OFFICER, act, desk_of, open_incident, report
from tests.ui.test_journey import assessment

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.kernel.watching import Watch
    from jc_disaster.ui.main_window import MainWindow

MakeWindow = Callable[[Desk], "MainWindow"]


class Night:
    """A desk on a store on disc, with its clock and the folder of its backups."""

    def __init__(self, assessor: Assessor, folder: Path) -> None:
        self.clock = SetClock(NIGHT)
        self.folder = folder / "backups"
        self.store = create_store(folder / "store", identity("exercise"))
        self.recorder = Recorder(self.store, lambda _: assessor, self.clock, counted_entropy())
        self.released = 0
        self.desk = Desk(
            record=self.recorder,
            assessor_of=lambda _: assessor,
            clock=self.clock,
            entropy=counted_entropy(),
            exercise=True,
            officer=OFFICER,
            copies=Backups(self.store, [self.folder], self.clock),
            release=self.release,
        )

    def release(self) -> None:
        """Let go of the store, and count it."""
        self.released += 1
        self.recorder.close()

    @property
    def made(self) -> int:
        """How many backups lie in the folder."""
        return len(list(self.folder.glob("*.sqlite"))) if self.folder.is_dir() else 0


@pytest.fixture
def night(assessor: Assessor, tmp_path: Path) -> Night:
    """An empty record on disc."""
    return Night(assessor, tmp_path)


def test_a_change_of_level_is_backed_up_at_once_and_an_ordinary_act_in_its_time(night: Night) -> None:
    """What the figures say can be asked for again; what was decided cannot."""
    desk = night.desk
    open_incident(desk)
    report(desk, "阳城县", deaths=4)
    assert desk.safeguard() == ""
    assert night.made == 0
    finding = {"basis": "figures", "level": "IV", "found_by": "市安委办", "opinion": "认定。"}
    act(desk, "record_finding", **finding)
    assert (desk.safeguard(), night.made) == ("", 0)
    start = {"decision": "同意启动", "level": "IV", "channel": "电话", "decided_by": [{"post": CHIEF}]}
    act(desk, "decide_start", before=5, **start)
    assert (desk.safeguard(), night.made) == ("", 1)
    act(desk, "write_note", before=4, words="一条")
    night.clock.moment += EVERY - timedelta(minutes=1)
    assert (desk.safeguard(), night.made) == ("", 1)
    night.clock.moment += timedelta(minutes=1)
    assert (desk.safeguard(), night.made) == ("", 2)
    night.recorder.close()


def test_the_window_backs_up_after_an_act_and_when_the_minute_turns(
    night: Night, make_window: MakeWindow, qtbot: QtBot
) -> None:
    """Off the window's thread: the act is answered first, the backup follows it on the worker."""
    open_incident(night.desk)
    window = make_window(night.desk)
    keeper = Safekeeping(night.desk, window)
    night.clock.moment += EVERY
    with qtbot.waitSignal(window.recorded):
        window.act({"act": "write_note", "words": "一条"}, incident=INCIDENT)
    qtbot.waitUntil(lambda: night.made == 1)
    qtbot.waitUntil(lambda: not keeper.backing_up.work.running)
    window.errands.wait()
    with qtbot.waitSignal(window.recorded):
        window.act({"act": "write_note", "words": "又一条"}, incident=INCIDENT)
    window.errands.wait()
    assert night.made == 1
    night.clock.moment += EVERY
    keeper.timer.timeout.emit()
    qtbot.waitUntil(lambda: night.made == 2)
    assert window.status.message.text() == ""
    keeper.release()
    night.recorder.close()


def test_closing_the_window_backs_up_first_and_lets_go_of_the_record(
    night: Night, make_window: MakeWindow, qtbot: QtBot
) -> None:
    """The next opening finds a store closed in order, and its copy."""
    open_incident(night.desk)
    window = make_window(night.desk)
    keeper = Safekeeping(night.desk, window)
    assert not window.close()
    assert "正在备份" in window.status.message.text()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert (night.made, night.released) == (1, 1)
    assert keeper.question is None
    assert not (night.folder.parent / "store" / "record.sqlite-wal").exists()


def test_a_backup_that_fails_is_a_sentence_and_the_officer_chooses(
    night: Night, make_window: MakeWindow, qtbot: QtBot
) -> None:
    """The stick is full at five in the morning: nobody is locked in, and nobody leaves unknowing."""
    night.folder.write_text("", encoding="utf-8")
    open_incident(night.desk)
    window = make_window(night.desk)
    keeper = Safekeeping(night.desk, window)
    night.clock.moment += EVERY
    keeper.timer.timeout.emit()
    qtbot.waitUntil(lambda: "备份没有做成" in window.status.message.text())
    window.close()
    qtbot.waitUntil(lambda: keeper.question is not None)
    assert keeper.question is not None
    assert keeper.question.text().startswith("【演练】备份没有做成")
    answer(keeper, "返回")
    assert window.isVisible()
    assert keeper.timer.isActive()
    window.close()
    before = keeper.question
    qtbot.waitUntil(lambda: keeper.question is not before)
    answer(keeper, "仍要退出")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert night.released == 1


def answer(keeper: Safekeeping, words: str) -> None:
    """Press a button of the question."""
    assert keeper.question is not None
    next(button for button in keeper.question.buttons() if button.text() == words).click()


def test_a_second_wish_to_close_is_obeyed(night: Night, make_window: MakeWindow) -> None:
    """Whoever is in a hurry is not held by a slow stick; what the worker has begun is finished."""
    open_incident(night.desk)
    window = make_window(night.desk)
    keeper = Safekeeping(night.desk, window)
    assert not window.close()
    assert window.close()
    assert night.made == 1
    keeper.release()
    night.recorder.close()


def test_the_end_of_the_session_asks_no_question(night: Night, make_window: MakeWindow) -> None:
    """The machine is shut down: back up at once, then let the window go."""
    open_incident(night.desk)
    window = make_window(night.desk)
    keeper = Safekeeping(night.desk, window)
    keeper._on_session_ending()
    assert (night.made, night.released) == (1, 1)
    assert window.close()
    keeper.release()


def test_the_end_of_the_session_keeps_what_was_just_typed(
    qtbot: QtBot, night: Night, make_window: MakeWindow
) -> None:
    """Nobody knows that the machine goes down for its updates while a county is on the telephone."""
    open_incident(night.desk)
    window = make_window(night.desk)
    keeper = Safekeeping(night.desk, window)
    page = assessment(window)
    page.choose_unit("陵川县")
    qtbot.keyClicks(page.entry.fields["deaths"], "33")

    keeper._on_session_ending()

    assert night.desk.drafts.found[INCIDENT, "陵川县"].figures == (("deaths", "33"),)
    keeper.release()


def test_a_window_that_is_replaced_is_no_longer_watched(night: Night, make_window: MakeWindow) -> None:
    """A new look builds the window anew; the record stays open and the old window simply goes."""
    window = make_window(night.desk)
    keeper = Safekeeping(night.desk, window)
    keeper.release()
    assert window.close()
    assert night.released == 0
    assert not keeper.timer.isActive()
    night.recorder.close()


def test_a_desk_in_memory_needs_no_backup(assessor: Assessor) -> None:
    """The worked cases run on one."""
    desk = desk_of(assessor)
    open_incident(desk)
    assert desk.safeguard() == desk.safeguard(leaving=True) == ""
    desk.close()


class HeldBackup:
    """A backup onto a stick that takes as long as the test says."""

    def __init__(self) -> None:
        self.go = Event()

    def make(self, watch: Watch) -> None:
        """Wait for the stick."""
        self.go.wait(20)
        watch(1, 1)


class HeldCopies:
    """Backups of which the last one is held; there is one new thing to back up at a time."""

    folders: tuple[Path, ...] = ()
    warning = ""

    def __init__(self) -> None:
        self.new, self.begun = True, []  # type: ignore[var-annotated]

    def begin(self, *, leaving: bool = False) -> HeldBackup | None:
        """One where anything is new."""
        if not (leaving and self.new):
            return None
        self.new = False
        self.begun.append(HeldBackup())
        return self.begun[-1]

    def settle(self, _pending: object) -> list[Path]:
        """It was made."""
        return [Path("stick")]

    def note(self, *, level_changed: bool) -> None:
        """Something is new."""
        del level_changed
        self.new = True


def test_an_entry_made_while_the_last_backup_is_written_is_recorded_at_once_and_backed_up_too(
    night: Night, make_window: MakeWindow, qtbot: QtBot
) -> None:
    """The county calls while the window closes: the figure waits for no stick, and the stick gets it as well."""
    open_incident(night.desk)
    copies = HeldCopies()
    night.desk._copies = copies  # type: ignore[assignment]
    window = make_window(night.desk)
    keeper = Safekeeping(night.desk, window)
    assert not window.close()
    qtbot.waitUntil(lambda: len(copies.begun) == 1)

    with qtbot.waitSignal(window.recorded, timeout=20_000):
        window.act({"act": "write_note", "words": "又来电"}, incident=INCIDENT)

    assert len(night.recorder.events(INCIDENT)) == 2
    assert window.isVisible()
    copies.begun[0].go.set()
    qtbot.waitUntil(lambda: len(copies.begun) == 2, timeout=20_000)
    copies.begun[1].go.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert night.released == 1
    assert keeper.question is None


def test_a_stick_that_does_not_answer_holds_up_neither_the_settings_nor_the_record(
    night: Night, make_window: MakeWindow, qtbot: QtBot
) -> None:
    """When the last backup was made stands on the stick; that entries are there is known without it."""
    open_incident(night.desk)
    asked, answered = Event(), Event()

    class DeafCopies(HeldCopies):
        def newest(self) -> datetime | None:
            asked.set()
            answered.wait(20)
            return NIGHT

    night.desk._copies = DeafCopies()  # type: ignore[assignment]
    window = make_window(night.desk)
    window.show_page("settings")
    page: Any = window.page("settings")
    page.sections.setCurrentRow(4)
    qtbot.waitUntil(lambda: "正在查看备份文件夹…" in page.backup.state.text(), timeout=20_000)
    qtbot.waitUntil(asked.is_set, timeout=20_000)

    with qtbot.waitSignal(window.recorded, timeout=20_000) as signal:
        window.act({"act": "write_note", "words": "照常"}, incident=INCIDENT)

    assert signal.args[0].ok
    answered.set()
    qtbot.waitUntil(lambda: "最近一次备份" in page.backup.state.text(), timeout=20_000)
    night.recorder.close()
