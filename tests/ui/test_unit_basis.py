"""开发区 in the total: counted by itself or in 城区, said in 设置 with its consequence, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from jc_disaster.incident.telling import words_of
from jc_disaster.kernel.quantity import exact
from jc_disaster.ui.view_models.figure_grid import questions
from jc_disaster.ui.view_models.figures import tiles
from jc_disaster.ui.view_models.home import waiting
from jc_disaster.ui.view_models.picture import Draft, make_picture, retyped
from jc_disaster.ui.view_models.settled import settled_lines
from jc_disaster.ui.view_models.unit_basis import open_questions
from jc_disaster.ui.view_models.unit_basis_form import basis_form
from tests.ui.desks import act, desk_of, open_incident, report
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

ZONE, DISTRICT = "开发区", "城区"


@pytest.fixture
def desk(assessor: Assessor) -> Desk:
    """The same six dead, reported by the zone and by the district."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, DISTRICT, deaths=6)
    report(desk, ZONE, deaths=6)
    return desk


def settings_with_zone(window: MainWindow) -> Any:  # noqa: ANN401 - the page of the settings
    """设置 at its part with the units, the zone's line chosen."""
    window.show_page("settings")
    page: Any = window.page("settings")
    page.sections.setCurrentRow(3)
    keys = [row.key for row in page.settled.table.rows]
    page.settled.table.selectRow(keys.index(f"basis:{ZONE}"))
    page.settled.table.setFocus()
    return page


def test_the_choice_stands_where_the_units_stand_and_is_made_with_its_consequence(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], desk: Desk
) -> None:
    """The one fact that can halve a total has to be found by somebody who has never heard of Ctrl+K."""
    window = make_window(desk)
    page = settings_with_zone(window)
    assert f"{ZONE}（参照）" in page.settled.units.text()
    assert "尚未说明，暂按单独计" in page.settled.table.rows[0].cells[1]

    qtbot.keyClick(page.settled.table, Qt.Key.Key_Return)
    dialog: Any = window.dialog
    basis, source = dialog.questions
    words = [basis.field.itemText(place) for place in range(basis.field.count())]
    assert words[0].startswith("请选择")
    assert all("合计加上" in one or "合计不再加" in one for one in words[1:])
    assert basis.answer == ""  # nothing is chosen by the program
    basis.field.setCurrentIndex(words.index(f"已含在{DISTRICT}的数字里：合计不再加{ZONE}的数字"))
    source.field.setText("0310电话问过城区值班员")
    with qtbot.waitSignal(window.recorded, timeout=20_000) as signal:
        dialog.submit()

    assert signal.args[0].ok, signal.args[0].message
    assert window.picture is not None
    assert window.picture.level is not None
    assert window.picture.level.id == "IV"
    qtbot.waitUntil(lambda: "合计不再加" in page.settled.table.rows[0].cells[1], timeout=20_000)


def test_a_choice_without_its_source_is_sent_back(
    make_window: Callable[[Desk], MainWindow], desk: Desk
) -> None:
    """Whoever reads the total next year asks who said so."""
    window = make_window(desk)
    settings_with_zone(window).settled.act.click()
    dialog: Any = window.dialog

    dialog.submit()

    assert dialog.isVisible()
    assert window.picture is not None
    assert not window.picture.state.bases
    dialog.close()


def test_the_form_says_what_each_way_of_counting_makes_of_the_figures(desk: Desk) -> None:
    """Six dead counted twice are a level more severe; that has to be read before it is chosen."""
    assert "单独计为Ⅲ级，不再加为Ⅳ级" in basis_form(picture_of(desk), ZONE).intro


def test_where_both_ways_come_out_the_same_the_form_says_so(assessor: Assessor) -> None:
    """Nobody should telephone at three for a difference of nothing."""
    desk = desk_of(assessor)
    open_incident(desk)
    assert "现有报数" not in basis_form(picture_of(desk), ZONE).intro
    report(desk, ZONE, deaths=1)
    assert "单独计、不再加都为未达任何一级" in basis_form(picture_of(desk), ZONE).intro


def test_counted_by_itself_is_a_statement_too(desk: Desk) -> None:
    """Asked and answered is not the same as never asked, though the total is the same."""
    state, edition = picture_of(desk).state, picture_of(desk).edition
    assert not settled_lines(state, (), edition)[0].settled
    act(desk, "state_unit_basis", unit=ZONE, counted_in=DISTRICT, source="电话")
    act(desk, "state_unit_basis", unit=ZONE, source="城区来文更正")

    picture = picture_of(desk)
    line = settled_lines(picture.state, (), edition)[0]

    assert line.settled
    assert line.words.startswith(f"单独计：合计加上{ZONE}的数字（依据：城区来文更正，")
    assert picture.level is not None
    assert picture.level.id == "III"
    said = [words_of(event, edition) for event in desk.known(None).events[-2:]]
    assert said == [
        f"{ZONE}已含在{DISTRICT}的数字里，合计不再加，依据电话",
        f"{ZONE}单独计，合计加上，依据城区来文更正",
    ]


def test_any_other_unit_of_which_it_was_said_is_listed(desk: Desk) -> None:
    """A county counted in another by mistake of a hand must not be found only in the log."""
    act(desk, "state_unit_basis", unit="高平市", counted_in=DISTRICT, source="误记")
    keys = [line.key for line in settled_lines(picture_of(desk).state, (), picture_of(desk).edition)]
    assert keys[:2] == ["basis:高平市", f"basis:{ZONE}"]


def test_the_question_stays_open_until_it_is_answered(desk: Desk) -> None:
    """Reading A14 asks for the reminder when figures are entered; an answer of either kind ends it."""
    picture = picture_of(desk)
    assert [(one.what, one.argument) for one in waiting(picture) if one.command == "unit-basis"] == [
        (f"{ZONE}的数字是否单独计", ZONE)
    ]
    assert any("是否已经报在别的单位里" in one for one in questions(picture))

    act(desk, "state_unit_basis", unit=ZONE, source="电话")

    assert not [one for one in waiting(picture_of(desk)) if one.command == "unit-basis"]
    assert not questions(picture_of(desk))


@pytest.mark.parametrize("figures", [{"deaths": 0, "missing": 0}, {}])
def test_nothing_is_asked_of_a_unit_that_has_nothing_to_count(
    assessor: Assessor, figures: dict[str, object]
) -> None:
    """A question that changes no total is noise."""
    desk = desk_of(assessor)
    open_incident(desk)
    if figures:
        report(desk, ZONE, **figures)
    picture = picture_of(desk)
    assert not open_questions(picture.state, picture.edition)


def test_a_unit_counted_in_another_keeps_its_tile_its_key_and_its_entry(
    make_window: Callable[[Desk], MainWindow], desk: Desk
) -> None:
    """What the zone reports is still a fact to record; the tile of a unit that left must not show its last number."""
    act(desk, "state_unit_basis", unit=ZONE, counted_in=DISTRICT, source="电话")
    window = make_window(desk)
    assert window.picture is not None
    assert [(tile.unit, tile.value) for tile in tiles(window.picture)][-1] == (ZONE, f"含在{DISTRICT}")

    window.choose_unit(7)

    page: Any = window.page("assessment")
    assert page.entry.unit == ZONE
    assert "合计不再加" in page.entry.question.text()
    assert any("合计不再加" in one for one in questions(window.picture))


def test_a_figure_typed_for_a_unit_counted_in_another_moves_no_level(desk: Desk) -> None:
    """What the screen says while a figure is typed is what it will say once it is recorded."""
    act(desk, "state_unit_basis", unit=ZONE, counted_in=DISTRICT, source="电话")
    recorded = picture_of(desk)
    draft = Draft(ZONE, "deaths", exact(500))

    whole = make_picture(recorded.assessor, recorded.state, recorded.now, draft)

    assert whole.assessment == recorded.assessment
    assert retyped(recorded, recorded, draft).assessment == recorded.assessment
