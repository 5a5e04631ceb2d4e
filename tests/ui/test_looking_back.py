"""当时所知: all pages as known at a minute, said in a band, and nothing recorded until back to now."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from jc_disaster.ui.flows.commands import WITHOUT_RECORDING
from jc_disaster.ui.shortcuts import PAGES
from tests.scene import CHIEF, OFFICE, SetClock
from tests.ui.desks import INCIDENT, act, desk_of, full_night, open_incident, report
from tests.ui.reading import Painted, texts_of
from tests.ui.test_journey import focused, put

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.journal import JournalPage

OF_THE_PRESENT = ("记录库：", "2026-07-12 03:14")  # how large the record is, and the moment that is looked at


def two_reports(assessor: Assessor) -> Desk:
    """Three dead known for half an hour, nine since now."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", deaths=3, missing=2)
    clock = desk._clock
    assert isinstance(clock, SetClock)
    clock.moment += timedelta(minutes=30)
    report(desk, "沁水县", deaths=9, missing=0)
    return desk


@pytest.fixture
def window(make_window: Callable[[Desk], MainWindow], assessor: Assessor) -> MainWindow:
    """A window on it, the log open."""
    shown = make_window(two_reports(assessor))
    shown.show_page("journal")
    return shown


def journal(window: MainWindow) -> JournalPage:
    """The page with the slider."""
    return window.page("journal")  # type: ignore[return-value]


def back(qtbot: QtBot, window: MainWindow, minutes: int = 10) -> None:
    """Look at what was known so many minutes ago."""
    assert window.desk is not None
    then = window.desk.now() - timedelta(minutes=minutes)
    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        window.look_back(then)


def test_what_was_known_then_is_what_all_pages_show(qtbot: QtBot, window: MainWindow) -> None:
    """Why was Ⅲ not found at 03:40? Because nobody had reported it yet."""
    assert window.picture is not None
    assert window.picture.level is not None
    assert window.picture.level.name == "Ⅲ级"

    back(qtbot, window)

    assert window.picture.level.name == "Ⅳ级"
    assert window.band.isVisible()
    assert "当时所知 · 7月12日 03:34" in window.band.words.text()
    assert len(journal(window).table.rows) == 2
    for entry in PAGES:
        window.show_page(entry.key)
        assert window.band.isVisible()


def then_and_later(assessor: Assessor, *, later: bool) -> Desk:
    """A full night as it stands at 03:14, or the same half an hour and many acts later."""
    desk = desk_of(assessor)
    full_night(desk)
    if not later:
        return desk
    clock = desk._clock
    assert isinstance(clock, SetClock)
    clock.moment += timedelta(minutes=30)
    report(desk, "陵川县", before=5, deaths=9, missing=2, relocated=6100)
    act(
        desk,
        "record_finding",
        before=4,
        basis="figures",
        level="III",
        found_by=OFFICE,
        opinion="认定达到Ⅲ级。",
    )
    duties = [duty.id for duty in assessor.edition.measures_of("IV")[:2]]
    act(desk, "decide_measures", before=3, duties=duties, adopted=True, instructed_by={"post": CHIEF})
    act(desk, "report_upward", before=2, addressee="市委", channel="书面", receiver="值班员", mark="值班信息")
    act(
        desk,
        "set_reminder",
        before=1,
        what="复核安置点",
        due_at=desk.now() + timedelta(hours=1),
        source="自定",
    )
    act(desk, "write_note", before=1, words="其后才知道的事")
    assert desk.act("other", {"act": "open_incident", "title": "另一灾情"}).ok
    return desk


@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_every_page_reads_as_it_did_at_that_minute(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    monkeypatch: pytest.MonkeyPatch,
    key: str,
) -> None:
    """A page that mixes what was known then with what is known now gives a wrong reason for a decision."""
    read: list[set[str]] = []
    for later in (False, True):
        desk = then_and_later(assessor, later=later)
        window = make_window(desk)
        window.resize(1600, 1000)  # the band takes a row, and no tile must fall out for it
        window.open_incident(INCIDENT)
        qtbot.waitUntil(lambda window=window: window.incident == INCIDENT, timeout=20_000)
        if later:
            back(qtbot, window, minutes=30)
        window.show_page(key)
        page = window.page(key)
        for _ in range(3):  # what the worker answers may ask once more
            window.errands.wait()
            QApplication.processEvents()
        painted = Painted(monkeypatch)
        page.grab()
        shown = texts_of(page) | painted.texts
        monkeypatch.undo()
        read.append({text for text in shown if not text.startswith(OF_THE_PRESENT)})
        window.close()

    then, looked_back_at = read

    assert then
    assert (sorted(looked_back_at - then), sorted(then - looked_back_at)) == ([], [])


def test_nothing_can_be_recorded_while_looking_back(qtbot: QtBot, window: MainWindow) -> None:
    """An entry made on an old picture would rest on what is no longer so."""
    back(qtbot, window)
    assert window.desk is not None
    before = len(window.desk.known(INCIDENT).events)

    for name in set(window.commands.names) - WITHOUT_RECORDING:
        window.commands.run(name, "")
        assert window.dialog is None
    window.act({"act": "write_note", "words": "不应记入"})
    window.errands.wait()

    assert len(window.desk.known(INCIDENT).events) == before
    assert "不能记录" in window.status.message.text()
    window.show_page("assessment")
    assert not window.page("assessment").entry.isEnabled()  # type: ignore[attr-defined]


def test_one_key_leads_back_to_now(qtbot: QtBot, window: MainWindow) -> None:
    """And the band goes."""
    back(qtbot, window)
    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)

    assert not window.looking_back
    assert not window.band.isVisible()
    assert window.picture is not None
    assert window.picture.level is not None
    assert window.picture.level.name == "Ⅲ级"


def test_the_slider_walks_by_minutes_and_ends_at_now(qtbot: QtBot, window: MainWindow) -> None:
    """Arrows for a minute, Page for half an hour, End for now."""
    slider = journal(window).moment.slider
    slider.setFocus()
    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        qtbot.keyClick(slider, Qt.Key.Key_Left)
        qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert window.looking_back
    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        qtbot.keyClick(slider, Qt.Key.Key_End)

    assert not window.looking_back


def test_a_time_can_be_typed(qtbot: QtBot, window: MainWindow) -> None:
    """0320 is what one knows; nobody drags to a minute."""
    field = journal(window).moment.field
    field.setFocus()
    put(qtbot, "0320")
    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)

    assert "03:20" in window.band.words.text()
    assert window.picture is not None
    assert len(window.picture.state.reports) == 1


def test_before_the_first_entry_there_is_nothing_to_show(qtbot: QtBot, window: MainWindow) -> None:
    """Pages that kept the present under a band of the past would lie."""
    field = journal(window).moment.field
    field.setFocus()
    put(qtbot, "昨天 12:00")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    window.errands.wait()

    assert "还没有记录" in journal(window).moment.fault.text()
    assert not window.looking_back


def test_the_clock_of_the_present_does_not_touch_the_past(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Elapsed times and deadlines stay those of that minute."""
    desk = desk_of(assessor)
    full_night(desk)
    window = make_window(desk)
    then = desk.now()
    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        window.look_back(then)
    clock = desk._clock
    assert isinstance(clock, SetClock)
    clock.moment += timedelta(minutes=5)
    qtbot.waitUntil(lambda: window.top.clock.text() == "03:19", timeout=5_000)

    assert window.picture is not None
    assert window.picture.now == then


def test_the_keyboard_is_not_lost_with_the_field_it_was_in(qtbot: QtBot, window: MainWindow) -> None:
    """The field that was being typed in takes nothing of an earlier moment; a key must still go somewhere."""
    window.show_page("assessment")
    window.page("assessment").entry.fields["deaths"].setFocus()  # type: ignore[attr-defined]

    back(qtbot, window)

    assert window.focusWidget() is window.band.back
    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        qtbot.keyClick(window.band.back, Qt.Key.Key_Return)
    assert not window.looking_back
    assert window.focusWidget() is not None
    assert window.focusWidget().isVisible()


@pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # said by the platform without a display
@pytest.mark.parametrize("place", ["figure", "figure by the mouse", "source by the mouse"])
def test_no_menu_stays_open_on_a_field_that_takes_nothing(
    qtbot: QtBot, window: MainWindow, place: str
) -> None:
    """F2 on a figure, then the earlier moment arrives: the menu held the keyboard, and Esc did not close it."""
    window.show_page("assessment")
    entry = window.page("assessment").entry  # type: ignore[attr-defined]
    field = entry.source.lineEdit() if place.startswith("source") else entry.fields["deaths"]
    field.setFocus()
    if place == "figure":
        qtbot.keyClick(field, Qt.Key.Key_F2)
    else:
        middle = field.rect().center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, field.mapToGlobal(middle))
        QApplication.sendEvent(field, asked)
    assert QApplication.activePopupWidget() is not None

    back(qtbot, window)

    assert QApplication.activePopupWidget() is None
    assert window.focusWidget() is window.band.back
