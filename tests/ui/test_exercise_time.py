"""In an exercise everything that says “now” follows the exercise clock; in a real store the machine's."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jc_disaster.ui.view_models.what_if import telephone
from jc_disaster.ui.view_models.words import entry_time
from jc_disaster.ui.widgets.time_field import TimeField
from tests.ui.desks import desk_of, open_incident
from tests.ui.drills import DrillRoom

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.journal import JournalPage


@pytest.fixture
def room(assessor: Assessor, tmp_path: Path) -> DrillRoom:
    """An exercise store in memory."""
    return DrillRoom(assessor, tmp_path)


@pytest.fixture
def running(room: DrillRoom, make_window: Callable[[Desk], MainWindow]) -> tuple[MainWindow, str]:
    """The landslide at T+00:20, running at ten-fold pace, in a window."""
    incident = room.begin()
    room.move_on(incident, 20)
    window = make_window(room.desk)
    room.do(incident, "run_clock", pace=10)
    window.take(room.desk.known(incident))
    return window, incident


def test_an_act_without_a_time_is_said_to_be_now_by_the_exercise_clock(
    room: DrillRoom, running: tuple[MainWindow, str]
) -> None:
    """The record would refuse the machine's time: it lies months away."""
    _, incident = running
    room.clock.moment += timedelta(minutes=1)
    room.do(incident, "write_note", words="记一笔")

    last = room.recorder.events(incident)[-1]
    assert last.occurred_at == "2026-09-13T21:30:00.000Z"
    assert last.recorded_at == "2026-08-10T18:01:00.000Z"


def test_the_window_tells_exercise_time(
    qtbot: QtBot, room: DrillRoom, running: tuple[MainWindow, str]
) -> None:
    """Top bar, elapsed time, F9 and forms: one clock on the wall of the duty room."""
    window, _ = running
    room.clock.moment += timedelta(minutes=2)
    qtbot.waitUntil(lambda: window.top.clock.text() == "05:40", timeout=5_000)
    assert window.top.deadline.text() == "距发生 1小时50分"

    assert window.desk is not None
    field = TimeField(window.desk.now)
    qtbot.addWidget(field)
    qtbot.keyClick(field, Qt.Key.Key_F9)
    assert field.text() == "2026-09-14 05:40"
    assert window.desk.wall() == room.clock.now()


def test_a_deadline_rings_when_the_exercise_clock_reaches_it(
    qtbot: QtBot, room: DrillRoom, running: tuple[MainWindow, str]
) -> None:
    """The pack allows thirty minutes for the telephone; at ten-fold pace that is one minute of the wall."""
    window, _ = running
    rung: list[tuple[str, ...]] = []
    window.bell.rang.connect(rung.append)
    window._tick()
    assert rung == []

    room.clock.moment += timedelta(minutes=1, seconds=1)
    window._tick()

    assert len(rung) == 1
    assert "电话" in "".join(rung[0])
    assert window.top.due.accessibleName()
    qtbot.wait(0)


def test_the_slider_of_what_was_known_runs_over_the_exercise(
    qtbot: QtBot, running: tuple[MainWindow, str]
) -> None:
    """From the start of the exercise clock to what it shows: nobody thinks in the machine's minutes."""
    window, _ = running
    window.show_page("journal")
    page: JournalPage = window.page("journal")  # type: ignore[assignment]

    assert page.moment.begin.text() == "9月14日 05:00"
    assert page.moment.slider.maximum() == 21
    page.moment.field.setText("0510")
    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        page.moment.field.entered.emit()
    assert "05:10" in window.band.words.text()


def test_each_exercise_has_its_own_clock(room: DrillRoom, running: tuple[MainWindow, str]) -> None:
    """Two teams beside one another: the bell of one must not follow the clock of the other."""
    window, first = running
    second = room.begin("earthquake")
    desk = room.desk
    desk.known(None)

    assert desk.now_in(first) == room.now(first)
    assert desk.now_in(second) == room.pack("earthquake").starts_at
    window.take(desk.known(second))
    assert entry_time(desk.now()) == entry_time(room.pack("earthquake").starts_at)


def test_a_real_store_keeps_the_machines_time(assessor: Assessor) -> None:
    """Nothing of exercises touches the real night."""
    desk = desk_of(assessor)
    open_incident(desk)
    known = desk.known(None)
    assert known.current is not None
    desk.follow(known.current.incident)

    assert desk.now() == desk.wall()
    assert desk.drills is None


def test_no_telephone_number_is_offered_in_an_exercise(room: DrillRoom) -> None:
    """A tired player who dials a real county at three in the morning starts a real alarm."""
    incident = room.begin()
    room.do(
        incident,
        "log_call",
        **{"with": {"post": "泽州县值班室"}, "direction": "去电", "number": "0356-2055119", "reached": True},
        words="催报。",
    )

    said = telephone(room.desk.state(incident), "泽州县")

    assert "0356" not in said
    assert "演练中不显示电话号码" in said
