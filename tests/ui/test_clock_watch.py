"""A clock set back while the program runs: said across the window, and gone once the clock is right."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from jc_disaster.incident.events import EXERCISE_MARK
from tests.scene import SetClock
from tests.ui.desks import INCIDENT, desk_of, full_night

if TYPE_CHECKING:
    from collections.abc import Callable

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

BACK = (
    "本机时间7月12日 01:14早于最近一条记录（7月12日 03:14），时钟可能被拨回。"
    "已有记录不受影响；请先校准本机时间，再登记和记录。"
)


def turned(desk: Desk, by: timedelta) -> None:
    """Somebody turns the machine's clock."""
    clock = desk._clock
    assert isinstance(clock, SetClock)
    clock.moment += by


@pytest.mark.parametrize("exercise", [False, True], ids=["real", "exercise"])
def test_a_clock_set_back_is_said_until_it_is_right_again(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor, *, exercise: bool
) -> None:
    """Every next time would be false by two hours, deadlines with it, and nothing on the screen would tell."""
    desk = desk_of(assessor, exercise=exercise)
    full_night(desk)
    window = make_window(desk)
    watch = window._clock_watch
    assert watch is not None
    assert watch.band is None

    turned(desk, -timedelta(hours=2))
    window._tick()
    QApplication.processEvents()
    assert watch.band is not None
    assert watch.band.isVisible()
    assert watch.band.words.text() == f"{EXERCISE_MARK if exercise else ''}{BACK}"
    assert window.minimumSizeHint().height() <= 768

    assert desk.act(INCIDENT, {"act": "write_note", "words": "误时"}).ok
    window.take(desk.known(INCIDENT))
    assert watch.band.isVisible()  # one more entry under the false time does not make it right

    turned(desk, timedelta(hours=2))
    window._tick()
    assert not watch.band.isVisible()


def test_a_clock_put_right_by_seconds_alarms_nobody(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Machines are put right over the network all the time; a line that comes for nothing is read by nobody."""
    desk = desk_of(assessor)
    full_night(desk)
    window = make_window(desk)

    turned(desk, -timedelta(seconds=59))
    window._tick()

    assert window._clock_watch is not None
    assert window._clock_watch.band is None
