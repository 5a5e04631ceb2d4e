"""The incident along its time: what happened in which lane, the responses as bands, and a press that goes there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.timeline import LANES, MOST, timeline_view
from jc_disaster.ui.widgets.timeline import Timeline
from tests.scene import CHIEF
from tests.ui.desks import INCIDENT, act, desk_of, full_night, open_incident, report
from tests.ui.pasting import LONG
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.view_models.timeline import TimelineView


def view_of(desk: Desk) -> TimelineView:
    """The timeline of the incident as it stands."""
    picture = picture_of(desk)
    return timeline_view(picture.state, desk.known(INCIDENT).events, picture.edition, picture.now)


def night(assessor: Assessor) -> Desk:
    """A full night."""
    desk = desk_of(assessor)
    full_night(desk)
    return desk


def test_what_happened_stands_in_its_lane_at_its_true_time(assessor: Assessor) -> None:
    """By when it happened, not by when somebody came to type it in."""
    desk = night(assessor)

    view = view_of(desk)

    state = picture_of(desk).state
    lanes = [[mark for mark in view.marks if mark.lane == lane] for lane in range(len(LANES))]
    assert [mark.at for mark in lanes[0]] == sorted(one.stamp.at for one in state.reports)
    assert len(lanes[1]) == len(state.findings) + len(state.decisions)
    assert len(lanes[2]) == len(state.upward)
    assert lanes[3] == []
    assert view.first <= min(mark.at for mark in view.marks)
    assert view.last == picture_of(desk).now


def test_a_response_is_a_band_from_its_start_to_its_end(assessor: Assessor) -> None:
    """Which level was in force at 03:00? One look."""
    desk = night(assessor)
    (going,) = view_of(desk).phases
    assert (going.level.name, going.until) == ("Ⅳ级", None)

    act(
        desk,
        "revoke_start",
        before=5,
        change="撤销",
        reason="核报后低于启动条件",
        channel="签批",
        decided_by=[{"post": CHIEF}],
    )

    phases = view_of(desk).phases
    state = picture_of(desk).state
    assert [(phase.since, phase.until) for phase in phases] == [
        (one.since, one.until) for one in state.phases
    ]
    assert phases[0].until == desk.now() - timedelta(minutes=5)
    assert all(phase.level.name in view_of(desk).spoken for phase in phases)


def test_of_very_many_reports_enough_are_kept_and_the_last_always(assessor: Assessor) -> None:
    """A week of reports is a row of dots and no black bar that takes a second to paint."""
    desk = desk_of(assessor)
    open_incident(desk, before=2000)
    for number in range(MOST + 40):
        report(desk, "阳城县", before=1900 - 2 * number, deaths=number)

    view = view_of(desk)

    assert MOST // 2 <= len(view.marks) <= MOST + 1
    assert view.marks[-1].at == picture_of(desk).state.reports[-1].stamp.at


def test_before_anything_happened_it_says_so(assessor: Assessor) -> None:
    """An empty picture without a word looks broken."""
    desk = desk_of(assessor)
    open_incident(desk)

    view = view_of(desk)

    assert view.marks == ()
    assert "还没有" in view.spoken


@pytest.fixture
def shown(qtbot: QtBot, assessor: Assessor) -> Timeline:
    """The widget with a full night."""
    widget = Timeline(make_theme("light", exercise=False))
    qtbot.addWidget(widget)
    widget.resize(900, widget.sizeHint().height())
    widget.show()
    widget.show_view(view_of(night(assessor)))
    return widget


def press(widget: Timeline, x: float, y: float) -> None:
    """Press the left button somewhere."""
    place = QPointF(x, y)
    button = Qt.MouseButton.LeftButton
    kind = QMouseEvent.Type.MouseButtonPress
    QApplication.sendEvent(
        widget, QMouseEvent(kind, place, place, button, button, Qt.KeyboardModifier.NoModifier)
    )


def test_a_press_on_a_mark_means_its_moment_and_beside_it_that_minute(shown: Timeline) -> None:
    """The finger need not hit the pixel; what is pressed between two marks is the minute between them."""
    chosen: list[Any] = []
    shown.chosen.connect(chosen.append)
    view = shown.view
    assert view is not None
    mark = next(mark for mark in view.marks if mark.lane == 1)
    press(shown, shown.place(mark.at) + 3, shown._middle(1))
    middle = view.first + (view.last - view.first) / 2
    press(shown, shown.place(middle), 1)
    press(shown, 1, 1)

    assert chosen[0] == mark.at
    assert abs(chosen[1] - middle) <= timedelta(minutes=1)
    assert len(chosen) == 2


def test_beside_the_pointer_stands_what_happened(shown: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dot alone tells nothing."""
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    view = shown.view
    assert view is not None
    mark = view.marks[0]
    for x in (shown.place(mark.at), shown.place(mark.at) + 200):
        place = QPoint(round(x), round(shown._middle(mark.lane)))
        QApplication.sendEvent(shown, QHelpEvent(QHelpEvent.Type.ToolTip, place, place))

    assert told == [mark.words, ""]


def test_a_press_shows_all_pages_as_known_then(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """From the decision to what was known when it was taken."""
    desk = night(assessor)
    clock: Any = desk._clock
    clock.moment += timedelta(minutes=30)
    act(desk, "write_note", words="电台已试")
    window = make_window(desk)
    window.show_page("journal")
    page: Any = window.page("journal")
    qtbot.waitUntil(lambda: page.timeline.view is not None, timeout=LONG)
    before = desk.now() - timedelta(minutes=15)

    with qtbot.waitSignal(window.refreshed, timeout=LONG):
        page.timeline.chosen.emit(before)
    assert window.looking_back
    assert window.known is not None
    assert window.known.moment == before
    qtbot.waitUntil(lambda: page.timeline.view.last == before, timeout=LONG)

    with qtbot.waitSignal(window.refreshed, timeout=LONG):
        page.timeline.chosen.emit(before - timedelta(days=2))
    assert window.known.current is not None
