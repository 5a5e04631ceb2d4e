"""One indicator over time and over the units: what the pictures under the table of figures rest on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from jc_disaster.engine.situation import total_of_key
from jc_disaster.kernel.quantity import Interval
from jc_disaster.ui.places import Place, places_of
from jc_disaster.ui.view_models.course import MOST, CourseView, course_view
from jc_disaster.ui.view_models.figure_course import NOT_HERE, UNUSED, figure_course
from jc_disaster.ui.view_models.figure_grid import SUM, grid_kinds
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


def followed(
    desk: Desk, assessor: Assessor, key: str, where: str = SUM, hazard: str | None = "洪涝"
) -> CourseView:
    """The course of one figure."""
    return figure_course(desk.known(INCIDENT).events, assessor, key, where, hazard)


def said(desk: Desk, unit: str, before: int, **figures: object) -> None:
    """A report with figures in any form, and its reason where one is given."""
    reason = figures.pop("reason", None)
    act(
        desk,
        "report_figures",
        unit=unit,
        report_kind="续报",
        as_of=desk.now() - timedelta(minutes=before),
        source="电话来报",
        figures=figures,
        before=before,
        **({} if reason is None else {"reason": reason}),
    )


def test_any_figure_has_its_course_at_any_place(assessor: Assessor) -> None:
    """用电、通信、损失 are asked for in the morning meeting as well, though no level hangs on them."""
    desk = desk_of(assessor)
    open_incident(desk)
    for key in [kind.key for kind in grid_kinds(assessor.edition)]:
        said(desk, "阳城县", 90, **{key: 7})

    for key in [kind.key for kind in grid_kinds(assessor.edition)]:
        assert [point.value for point in followed(desk, assessor, key, "阳城县").points] == [Interval(7, 7)]
        assert followed(desk, assessor, key, "城区").points == ()


def test_the_total_of_a_figure_ends_at_what_the_table_shows(assessor: Assessor) -> None:
    """The cell above and the line below must say the same."""
    desk = corrected_night(assessor)

    view = followed(desk, assessor, "deaths")

    assert view.points[-1].value == total_of_key(picture_of(desk).situation, "deaths")


def test_thresholds_stand_where_an_indicator_counts_the_figure_and_nowhere_else(assessor: Assessor) -> None:
    """A line beside a figure that no condition knows would be read as one."""
    desk = corrected_night(assessor)

    deaths, share = followed(desk, assessor, "deaths"), followed(desk, assessor, "drought_relief_people")
    drought = followed(desk, assessor, "drought_relief_people", hazard="干旱")
    loss = followed(desk, assessor, "direct_loss_wan")

    assert [short for _, _, short in deaths.thresholds] == ["5", "10", "20", "50"]
    assert "死亡和失踪" in deaths.note
    assert (share.thresholds, share.note) == ((), NOT_HERE)
    assert [short for _, _, short in drought.thresholds]
    assert (loss.thresholds, loss.note) == ((), UNUSED)


def test_each_form_of_a_number_keeps_its_uncertainty(assessor: Assessor) -> None:
    """约, 余, 不足 and a range are four things, and none of them is the bare number."""
    desk = desk_of(assessor)
    open_incident(desk)
    forms = (
        ({"about": 200}, "约200 人"),
        ({"at_least": 300}, "300余 人"),
        ({"min": 400, "max": 500}, "400—500 人"),
    )
    for number, (form, _) in enumerate(forms):
        said(desk, "阳城县", 90 - number, relocated=form)

    view = followed(desk, assessor, "relocated", "阳城县")

    assert [point.value for point in view.points] == [
        Interval(180, 220),
        Interval(300, None),
        Interval(400, 500),
    ]
    assert [point.words for point in view.points] == [words for _, words in forms]
    assert not any(point.lowered for point in view.points)


def test_a_correction_of_a_figure_is_marked_and_a_vaguer_number_is_none(assessor: Assessor) -> None:
    """520 after 约500 takes nobody back; 4 after 9 does."""
    desk = desk_of(assessor)
    open_incident(desk)
    said(desk, "阳城县", 90, deaths=9, relocated=520)
    said(desk, "阳城县", 80, deaths=4, relocated={"about": 520}, reason="重复统计")

    for where in ("阳城县", SUM):
        assert [point.lowered for point in followed(desk, assessor, "deaths", where).points] == [False, True]
        assert not any(point.lowered for point in followed(desk, assessor, "relocated", where).points)


def test_a_report_that_was_struck_out_is_a_step_back_to_unknown(assessor: Assessor) -> None:
    """What was never so is drawn neither as it was nor as 0."""
    desk = desk_of(assessor)
    open_incident(desk)
    said(desk, "阳城县", 90, deaths=9)
    entry = desk.known(INCIDENT).events[-1].act_id
    act(desk, "strike_entry", entry=entry, reason="录错单位")

    view = followed(desk, assessor, "deaths")

    assert [point.known for point in view.points] == [True, False]
    assert view.points[-1].words == "未报"
    assert "0 人" not in view.spoken


def test_a_figure_that_nobody_reported_says_so_in_words(assessor: Assessor) -> None:
    """An empty square would be taken for a fault."""
    desk = desk_of(assessor)
    open_incident(desk)

    view = followed(desk, assessor, "missing", "陵川县")

    assert view.points == ()
    assert view.spoken.startswith("陵川县 因灾失踪人口还没有数据")


def test_a_unit_without_damage_is_said_to_be_so(assessor: Assessor) -> None:
    """未受灾 is a statement; the line stands at nought, and the word beside it says why."""
    desk = desk_of(assessor)
    full_night(desk)

    (point,) = followed(desk, assessor, "deaths", "高平市").points

    assert (point.value, point.words) == (Interval(0, 0), "未受灾")


def test_the_chosen_cell_is_followed_below_the_table(qtbot: QtBot, night_window: MainWindow) -> None:
    """One key from the number to how it came about; until then the indicator nearest to a level stands there."""
    night_window.show_page("figures")
    page: Any = night_window.page("figures")
    chart, model = page.overview.chart, page.model
    qtbot.waitUntil(lambda: bool(chart.view.points), timeout=20_000)
    assert chart.view.note == ""

    column = model.view.units.index("阳城县")
    page.table.setCurrentIndex(model.index(0, column))
    qtbot.waitUntil(lambda: chart.view.label == "阳城县 因灾死亡人口", timeout=20_000)
    assert chart.view.points
    assert page.overview.choice.currentText() == "表中选中的一格"

    page.table.selectRow(1)
    qtbot.waitUntil(lambda: chart.view.label == "合计 因灾失踪人口", timeout=20_000)

    page.overview.choice.setCurrentIndex(0)
    qtbot.waitUntil(lambda: chart.view.note == "", timeout=20_000)
    assert not chart.grab().isNull()


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
