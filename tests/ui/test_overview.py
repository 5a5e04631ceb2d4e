"""One indicator over time and over the units: what the pictures under the table of figures rest on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jc_disaster.ui.places import Place, places_of
from jc_disaster.ui.view_models.course import MOST, CourseView, course_view
from jc_disaster.ui.view_models.figures import tiles
from tests.ui.desks import INCIDENT, act, desk_of, full_night, open_incident, report
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.widgets.figure_overview import FigureOverview

DEAD_AND_MISSING = 0


def corrected_night(assessor: Assessor) -> Desk:
    """Nine dead in a county, corrected to four."""
    desk = desk_of(assessor)
    full_night(desk)
    report(desk, "阳城县", before=100, deaths=9)
    as_of = desk.now() - timedelta(minutes=12)
    act(
        desk,
        "report_figures",
        unit="阳城县",
        report_kind="核报",
        as_of=as_of,
        source="电话来报",
        figures={"deaths": 4},
        reason="重复统计",
        verified=True,
    )
    return desk


def course(desk: Desk, assessor: Assessor) -> CourseView:
    """The course of the dead and missing."""
    return course_view(desk.known(INCIDENT).events, assessor, DEAD_AND_MISSING)


def test_the_course_ends_at_what_is_compared_now(assessor: Assessor) -> None:
    """A picture that ends elsewhere than the sentence beside it is worse than none."""
    desk = corrected_night(assessor)

    view = course(desk, assessor)

    assert view.points[-1].value == picture_of(desk).assessment.values[DEAD_AND_MISSING]


def test_a_correction_is_a_step_down_and_is_marked(assessor: Assessor) -> None:
    """核减 must be seen, not smoothed away."""
    view = course(corrected_night(assessor), assessor)

    lows = [point.value.min for point in view.points]
    assert lows[0] == 5
    assert max(lows) == 12
    assert [point.value.min for point in view.points if point.lowered] == [7]
    assert "核减" in view.spoken


def test_the_thresholds_are_those_of_the_plan(assessor: Assessor) -> None:
    """Drawn from the data, mildest first."""
    view = course(corrected_night(assessor), assessor)

    assert [(level.name, short) for level, _, short in view.thresholds] == [
        ("Ⅳ级", "5"),
        ("Ⅲ级", "10"),
        ("Ⅱ级", "20"),
        ("Ⅰ级", "50"),
    ]


def test_without_reports_there_is_no_course(assessor: Assessor) -> None:
    """Nothing known is not a line along zero."""
    desk = desk_of(assessor)
    open_incident(desk)

    view = course(desk, assessor)

    assert view.points == ()
    assert "还没有数据" in view.spoken


def test_of_very_many_reports_enough_are_kept_and_the_last_always(assessor: Assessor) -> None:
    """A week of reports must not take the worker's breath away."""
    desk = desk_of(assessor)
    open_incident(desk)
    for number in range(MOST * 2 + 3):
        report(desk, "阳城县", before=400 - number, deaths=number, missing=0)

    view = course(desk, assessor)

    assert len(view.points) <= MOST + 1
    assert view.points[-1].value.min == MOST * 2 + 2


def test_every_unit_has_a_place_of_its_own(edition: PlanEdition) -> None:
    """Two tiles on one another hide a county."""
    places = places_of(edition)

    cells = [
        (place.row + down, place.column + across)
        for place in places.values()
        for down in range(place.rows)
        for across in range(place.columns)
    ]
    assert list(places) == [unit.name for unit in edition.units]
    assert len(cells) == len(set(cells))


def test_a_plan_without_a_picture_gets_rows_of_tiles(edition: PlanEdition) -> None:
    """Another county's plan must not need a drawing first."""
    other = edition._replace(header=edition.header._replace(id="another-plan"))

    assert places_of(other)[edition.units[5].name] == Place(1, 1)


@pytest.mark.parametrize(
    ("unit", "state"), [("陵川县", "silent"), ("高平市", "unaffected"), ("城区", "reported")]
)
def test_silent_unaffected_and_zero_are_three_states(assessor: Assessor, unit: str, state: str) -> None:
    """Unknown is never zero."""
    desk = desk_of(assessor)
    full_night(desk)
    picture = picture_of(desk)

    shown = {tile.unit: tile for tile in tiles(picture, picture.edition.indicators[DEAD_AND_MISSING])}

    assert shown[unit].state == state


def test_a_tile_leads_to_the_entry_of_its_unit(qtbot: QtBot, night_window: MainWindow) -> None:
    """From the picture of what is missing to the field where it is entered, by Enter."""
    night_window.show_page("figures")
    overview: FigureOverview = night_window.page("figures").overview  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(overview.chart.view.points), timeout=20_000)
    qtbot.keyClick(overview.map.tiles["陵川县"], Qt.Key.Key_Return)

    assert night_window.current_key == "assessment"
    assert night_window.page("assessment").unit == "陵川县"  # type: ignore[attr-defined]


def test_the_indicator_that_was_chosen_stays(qtbot: QtBot, night_window: MainWindow) -> None:
    """A new report must not change what the officer is looking at."""
    night_window.show_page("figures")
    overview: FigureOverview = night_window.page("figures").overview  # type: ignore[attr-defined]
    overview.choice.setFocus()
    qtbot.keyClick(overview.choice, Qt.Key.Key_Home)
    with qtbot.waitSignal(night_window.recorded, timeout=20_000):
        night_window.act({"act": "write_note", "words": "备用电源已检查"})

    assert overview.choice.currentData() == DEAD_AND_MISSING
    qtbot.waitUntil(lambda: overview.chart.view.label == "死亡和失踪", timeout=20_000)
