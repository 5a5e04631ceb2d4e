"""What is due next: on screen with its clock, heard when it passes, and opened by one key."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from jc_disaster.incident.due import due_items
from jc_disaster.ui.view_models.due import (
    FAR,
    LATE,
    NEAR,
    UNTIMED,
    countdown,
    due_views,
    fallen_due,
    next_view,
    ring_key,
    tone_of,
)
from jc_disaster.ui.view_models.home import waiting
from tests.scene import SetClock
from tests.ui.desks import INCIDENT, NIGHT, act, desk_of, full_night
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


def timed_night(assessor: Assessor, minutes: int = 290) -> Desk:
    """A full night with one thing due in so many minutes."""
    desk = desk_of(assessor)
    full_night(desk)
    due_at = desk.now() + timedelta(minutes=minutes)
    act(desk, "set_reminder", what="复核安置点人数", due_at=due_at, source="带班领导要求")
    return desk


def test_everything_open_can_be_dealt_with_by_a_command(assessor: Assessor) -> None:
    """A list of duties that cannot be opened from it is a list of reproaches."""
    picture = picture_of(timed_night(assessor))

    views = due_views(picture)

    kinds = {due.kind for due in due_items(picture.state, picture.edition, picture.now)}
    assert {"upward-report", "tell", "county-response", "report-decision", "countersign", "reminder"} <= kinds
    assert {view.kind for view in views} == kinds
    assert all(view.command for view in views)
    told = next(view for view in views if view.kind == "tell")
    assert (told.command, told.argument) == ("record", "tell_of_response:to=阳城县&change=启动")


def test_the_home_page_lists_what_the_record_says_is_due(assessor: Assessor) -> None:
    """One list, not two that differ."""
    picture = picture_of(timed_night(assessor))

    listed = {wait.what for wait in waiting(picture)}

    assert {view.what for view in due_views(picture)} <= listed


def test_what_has_a_time_stands_before_what_has_none(assessor: Assessor) -> None:
    """The top bar shows the earliest of them."""
    picture = picture_of(timed_night(assessor))

    view = next_view(due_views(picture))

    assert view.what == "复核安置点人数"
    assert view.waiting == len(due_views(picture))


@pytest.mark.parametrize(
    ("minutes", "tone", "words"),
    [(290, FAR, "还有 4:50:00"), (30, NEAR, "还有 0:30:00"), (-12, LATE, "已超时 0:12:00")],
)
def test_late_is_said_in_words_and_tone(minutes: int, tone: str, words: str) -> None:
    """Colour is never alone."""
    at = NIGHT + timedelta(minutes=minutes)

    assert tone_of(at, NIGHT) == tone
    assert countdown(at, NIGHT) == words


def test_a_deadline_rings_once_and_again_only_when_it_was_moved(assessor: Assessor) -> None:
    """A bell that rings every second is switched off."""
    desk = timed_night(assessor, minutes=1)
    dues = desk.known(None).dues
    after = desk.now() + timedelta(minutes=2)

    fallen = fallen_due(dues, after, frozenset())
    again = fallen_due(dues, after, frozenset(ring_key(*one) for one in fallen))

    assert [due.what for _, due in fallen] == ["复核安置点人数"]
    assert not fallen_due(dues, desk.now(), frozenset())
    assert not again


def test_deadlines_of_an_incident_that_is_not_looked_at_are_known(assessor: Assessor) -> None:
    """Two disasters in one night: the other one must not be forgotten."""
    desk = timed_night(assessor)
    desk.act("second", {"act": "open_incident", "title": "另一灾情"})
    due_at = desk.now() + timedelta(minutes=5)
    desk.act("second", {"act": "set_reminder", "what": "回电", "due_at": due_at, "source": "自定"})

    dues = desk.known(INCIDENT).dues

    assert [due.what for due in dues["second"]] == ["回电"]


def test_a_deadline_that_passes_is_seen_and_heard_while_the_window_is_minimised(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The officer may be at the other desk."""
    desk = timed_night(assessor, minutes=1)
    window = make_window(desk)
    signalled: list[str] = []
    monkeypatch.setattr(QApplication, "alert", lambda *_: signalled.append("seen"))
    monkeypatch.setattr(QApplication, "beep", lambda: signalled.append("heard"))
    clock = desk._clock
    assert isinstance(clock, SetClock)
    window.showMinimized()

    clock.moment += timedelta(minutes=2)
    with qtbot.waitSignal(window.bell.rang, timeout=5_000):
        pass
    qtbot.waitUntil(lambda: window.top.due.clock.endswith("0:01:00"), timeout=5_000)

    assert signalled == ["seen", "heard"]
    assert window.top.due.tone == LATE
    assert "已超时" in window.top.due.clock
    assert "复核安置点人数" in window.status.message.text()


def test_the_next_deadline_is_opened_by_one_key(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """From the clock to the form that settles it."""
    window = make_window(timed_night(assessor))
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)

    assert window.dialog is not None
    assert "办结一个自定的事项" in window.dialog.windowTitle()
    window.dialog.close()


def test_without_any_time_the_number_of_open_things_is_shown(night_window: MainWindow) -> None:
    """A missing time is no missing duty (reading B13)."""
    due = night_window.top.due

    assert due.isVisible()
    assert due.tone == UNTIMED
    assert due.clock.endswith("项，未定时限")


def test_without_an_incident_there_is_no_deadline(empty_window: MainWindow) -> None:
    """An empty mark would only be looked at."""
    assert not empty_window.top.due.isVisible()
