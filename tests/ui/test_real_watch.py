"""An exercise window beside a real incident: the reminder, the suspension, and the way to the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.exercise.conduct import beginning
from jc_disaster.incident.exercise_clock import suspended
from jc_disaster.incident.real_affairs import NOTHING_REAL, RealAffairs
from jc_disaster.record.real_status import read_affairs, write_affairs
from jc_disaster.record.recorder import Recorder
from jc_disaster.ui.another_window import NOT_OPENED, OPENED, launch_line, open_real_window
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.real_watch import Neighbour, RealWatch
from jc_disaster.ui.start_options import start_options
from tests.exercise.conftest import packs
from tests.scene import MemoryStore, SetClock, counted_entropy, identity
from tests.ui.desks import OFFICER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.ui.main_window import MainWindow

__all__ = ["packs"]  # the fixture of the exercises' tests

FLOOD = RealAffairs(("7·20洪涝",), 1)
INCIDENT = "drill"
MakeWindow = "Callable[[Desk], MainWindow]"


class Room:
    """A meeting room: an exercise begun and running, its window, and the file of the real seat beside it."""

    def __init__(self, path: Path, pack: Pack, assessor: Assessor) -> None:
        self.path, self.pack = path, pack
        self.clock = SetClock(pack.starts_at)
        entropy = counted_entropy()
        store = MemoryStore(identity("exercise"))
        self.recorder = Recorder(
            store, lambda _: assessor, self.clock, entropy, affairs=lambda: read_affairs(path)
        )
        self.desk = Desk(
            record=self.recorder,
            assessor_of=lambda _: assessor,
            clock=self.clock,
            entropy=entropy,
            exercise=True,
            officer=OFFICER,
        )
        for act in (*beginning(pack, "第一队"), {"act": "run_clock", "pace": 1}):
            said = {key: value for key, value in act.items() if value is not None}
            assert self.desk.act(INCIDENT, {**said, "at": pack.starts_at}).ok

    @property
    def stands(self) -> bool:
        """Whether the exercise is suspended."""
        return suspended(self.recorder.state(INCIDENT)) is not None

    def watch(self, window: MainWindow) -> RealWatch:
        """Begin to look out."""
        watch = RealWatch(
            self.desk, window, Neighbour(lambda: read_affairs(self.path), self.path, self.clock.now)
        )
        watch.start()
        return watch


@pytest.fixture
def room(tmp_path: Path, packs: dict[str, Pack], assessor: Assessor) -> Room:
    """The landslide, running, while no real incident is open."""
    return Room(tmp_path / "real-open.json", packs["landslide"], assessor)


def test_the_frame_reminds_of_an_open_real_incident_and_is_silent_otherwise(
    room: Room, make_window: Callable[[Desk], MainWindow], qtbot: QtBot
) -> None:
    """Whoever drills at the same time must see it without looking for it."""
    window = make_window(room.desk)
    watch = room.watch(window)
    with qtbot.waitSignal(watch.changed):
        watch.look()
    assert not watch.reminder.isVisible()
    write_affairs(room.path, FLOOD)
    qtbot.waitUntil(lambda: watch.reminder.isVisible() and room.stands)
    assert watch.reminder.words.text().startswith("【演练】正式灾情“7·20洪涝”处置中。演练已暂停")
    write_affairs(room.path, RealAffairs((), 1))
    qtbot.waitUntil(lambda: "正式灾情" not in watch.reminder.words.text())
    watch.stop()


def test_a_new_real_incident_stops_the_exercise_at_once_and_says_so(
    room: Room, make_window: Callable[[Desk], MainWindow], qtbot: QtBot
) -> None:
    """Both windows on one machine: nobody has to tell the meeting room."""
    window = make_window(room.desk)
    watch = room.watch(window)
    qtbot.waitUntil(lambda: not window.errands.busy)
    assert not room.stands
    write_affairs(room.path, FLOOD)
    qtbot.waitUntil(lambda: room.stands and not window.errands.busy)
    assert "发生真实灾情，演练已暂停" in window.status.message.text()
    assert len([one for one in room.recorder.events() if one.name == "exercise-suspended/1"]) == 1
    watch.stop()


def test_an_alarm_raised_meanwhile_is_heard_at_the_next_opening(
    room: Room, make_window: Callable[[Desk], MainWindow], qtbot: QtBot
) -> None:
    """The laptop of the exercise was shut when the county called."""
    write_affairs(room.path, FLOOD)
    window = make_window(room.desk)
    watch = room.watch(window)
    qtbot.waitUntil(lambda: room.stands and not window.errands.busy)
    assert "演练已暂停" in watch.reminder.words.text()
    watch.stop()


def test_resuming_takes_the_words_away_but_not_the_reminder(
    room: Room, make_window: Callable[[Desk], MainWindow], qtbot: QtBot
) -> None:
    """The exercise goes on by an act; the real incident is still there."""
    write_affairs(room.path, FLOOD)
    window = make_window(room.desk)
    watch = room.watch(window)
    qtbot.waitUntil(lambda: room.stands and not window.errands.busy)
    resume = {"act": "resume_exercise", "reason": "另有人员值守。", "at": room.pack.starts_at}
    window.act(resume, incident=INCIDENT)
    qtbot.waitUntil(lambda: not room.stands and not window.errands.busy)
    assert watch.reminder.words.text() == "【演练】正式灾情“7·20洪涝”处置中。"
    with qtbot.waitSignal(watch.changed):
        watch.look()
    assert not room.stands
    watch.stop()


def test_the_real_window_opens_in_a_process_of_its_own_on_an_empty_form() -> None:
    """Two words on the command line, and nothing of the exercise."""
    words = ("--kind", "real", "--new-incident")
    program, arguments = launch_line(*words, frozen=False, executable="/usr/bin/python3")
    assert (program, arguments) == (
        "/usr/bin/python3",
        ["-m", "jc_disaster", "--kind", "real", "--new-incident"],
    )
    assert launch_line(*words, frozen=True, executable="jc.exe") == (
        "jc.exe",
        ["--kind", "real", "--new-incident"],
    )
    options = start_options(arguments[2:])
    assert (options.exercise, options.store, options.new_incident) == (False, None, True)


@pytest.mark.parametrize(("works", "said"), [(True, OPENED), (False, NOT_OPENED)])
def test_the_way_to_the_real_window_is_told_also_where_it_does_not_open(works: bool, said: str) -> None:  # noqa: FBT001
    """At that moment nobody looks for an error in a log."""
    asked: list[Sequence[str]] = []

    def launch(_program: str, arguments: Sequence[str]) -> bool:
        asked.append(arguments)
        return works

    assert open_real_window(launch) == said
    assert asked[0][-3:] == ["--kind", "real", "--new-incident"]


def test_a_start_for_a_new_incident_opens_on_its_empty_form(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The officer types the title of the real disaster and nothing else has been filled in for him."""
    from PySide6.QtWidgets import QApplication, QLineEdit  # noqa: PLC0415 - the application is there by now

    from jc_disaster.ui.preferences import Preferences  # noqa: PLC0415 - as above
    from jc_disaster.ui.start import Start  # noqa: PLC0415 - as above

    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    Preferences(tmp_path / "window.ini").keep_officer(OFFICER)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    start = Start(app, exercise=False, new_incident=True)
    qtbot.addWidget(start.window)
    start.show()
    qtbot.waitUntil(
        lambda: start.window.dialog is not None and start.window.dialog.isVisible(), timeout=20_000
    )
    assert start.window.dialog is not None
    fields = start.window.dialog.findChildren(QLineEdit)
    assert [field.text() for field in fields if field.text()] == []
    assert read_affairs(tmp_path / "real-open.json") == NOTHING_REAL
    start.window.dialog.reject()
    start.safekeeping.timer.stop()
    start.window.errands.wait()
