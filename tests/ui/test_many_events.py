"""A long campaign: tens of thousands of events must not make the pages slow or the lists endless."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jc_disaster.ui.pages.journal import FIRST, MOST
from jc_disaster.ui.view_models.course import course_in_steps
from jc_disaster.ui.view_models.figures import history
from jc_disaster.ui.view_models.journal import journal_lines
from jc_disaster.ui.view_models.picture import make_picture
from jc_disaster.ui.view_models.steps import CHUNK
from jc_disaster.ui.view_models.timeline import timeline_in_steps
from tests.ui.desks import NIGHT, desk_of, full_night
from tests.ui.pasting import LONG

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pytest
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.events import Event
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


def many_of(events: Sequence[Event], times: int) -> tuple[Event, ...]:
    """A log that is so many times as long."""
    return tuple(
        event._replace(event_id=f"{turn}-{event.event_id}") for turn in range(times) for event in events
    )


def test_the_journal_puts_no_more_lines_into_words_than_it_shows(assessor: Assessor) -> None:
    """Each line is worded and measured; whoever needs an older one drags the time back or searches."""
    desk = desk_of(assessor)
    full_night(desk)
    known = desk.known(None)
    many = many_of(known.events, 30)
    edition = known.assessor.edition

    shown = journal_lines(many, edition, most=MOST)

    assert len(many) > MOST
    assert len(shown) == MOST
    assert shown == journal_lines(many, edition)[:MOST]
    assert shown[0].key == many[-1].event_id


def test_the_journal_opens_with_a_screen_of_lines_and_the_rest_follows(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two hundred lines put into words took half of the time of the opening; a dozen of them are seen."""
    desk = desk_of(assessor)
    full_night(desk)
    known = desk.known(None)
    many = many_of(known.events, 30)
    monkeypatch.setattr(desk, "known", lambda _: known._replace(events=many))
    window = make_window(desk)

    window.show_page("journal")

    table = window.page("journal").table  # type: ignore[attr-defined]
    assert len(table.rows) == FIRST
    assert window.page("journal").panel.aside.text() == ""  # type: ignore[attr-defined]
    table.selectRow(5)
    chosen = table.current_key
    qtbot.waitUntil(lambda: len(table.rows) == MOST, timeout=LONG)
    assert [row.key for row in table.rows] == [
        line.key for line in journal_lines(many, known.assessor.edition, most=MOST)
    ]
    assert table.current_key == chosen
    assert f"共记录 {len(many)} 条" in window.page("journal").panel.aside.text()  # type: ignore[attr-defined]


def test_what_is_reckoned_of_a_long_log_can_be_left_off_often(assessor: Assessor) -> None:
    """Sorting fifty thousand entries in one go held the window for as long as five frames."""
    desk = desk_of(assessor)
    full_night(desk)
    known = desk.known(None)
    picture = make_picture(assessor, known.incidents[0], NIGHT)
    many = many_of(known.events, 1 + 10 * CHUNK // len(known.events))

    for work in (
        course_in_steps(many, assessor, 0),
        timeline_in_steps(picture.state, many, picture.edition, NIGHT),
    ):
        assert sum(1 for _ in work) > len(many) // CHUNK


def test_the_latest_reports_are_the_ones_kept(assessor: Assessor) -> None:
    """A county's newest word counts; the beginning of a long list would be yesterday's."""
    desk = desk_of(assessor)
    full_night(desk)
    known = desk.known(None)
    assert known.current is not None
    reports = known.current.reports
    doubled = make_picture(assessor, replace(known.current, reports=reports * 40), NIGHT)

    lines = history(doubled, "沁水县")

    assert 0 < len(lines) < 40
    assert {key for key, _, _ in lines} == {
        report.stamp.event_id for report in reports if report.unit == "沁水县"
    }
