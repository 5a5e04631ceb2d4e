"""A long campaign: tens of thousands of events must not make the pages slow or the lists endless."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jc_disaster.ui.pages.journal import MOST
from jc_disaster.ui.view_models.figures import history
from jc_disaster.ui.view_models.journal import journal_lines
from jc_disaster.ui.view_models.picture import make_picture
from tests.ui.desks import NIGHT, desk_of, full_night

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor


def test_the_journal_puts_no_more_lines_into_words_than_it_shows(assessor: Assessor) -> None:
    """Each line is worded and measured; whoever needs an older one drags the time back or searches."""
    desk = desk_of(assessor)
    full_night(desk)
    known = desk.known(None)
    many = [
        event._replace(event_id=f"{turn}-{event.event_id}") for turn in range(30) for event in known.events
    ]
    edition = known.assessor.edition

    shown = journal_lines(many, edition, most=MOST)

    assert len(many) > MOST
    assert len(shown) == MOST
    assert shown == journal_lines(many, edition)[:MOST]
    assert shown[0].key == many[-1].event_id


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
