"""The plan page beyond single clauses: who does how much at which level, and every reading with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from jc_disaster.engine.measures import MENU_ROLES
from jc_disaster.ui.view_models.plan_matrix import plan_matrix, reading_lines
from jc_disaster.ui.view_models.plan_text import clause_views

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.plan import PlanPage


def test_the_matrix_counts_every_lead_of_every_level_once(edition: PlanEdition) -> None:
    """A body that is missing here is not called at night."""
    matrix = plan_matrix(edition)

    for place, level in enumerate(sorted(edition.levels, key=lambda one: one.rank)):
        menu = [duty for duty in edition.measures_of(level.id) if duty.role in MENU_ROLES]
        leads = sum(len(duty.leads) for duty in menu)
        said = [row.cells[place].split("，")[0] for row in matrix.rows]
        counted = sum(int(text.removeprefix("牵头 ")) for text in said if text.startswith("牵头"))
        assert matrix.levels[place] == level.name
        assert counted == leads


def test_every_reading_is_listed_with_its_reason_and_its_alternatives(edition: PlanEdition) -> None:
    """What the text leaves open is shown, not hidden in the data."""
    lines = reading_lines(edition)

    assert [line[0] for line in lines] == [reading.id for reading in edition.readings]
    assert all(line[2] and "另一读法" in line[3] for line in lines)


def test_from_a_body_in_the_matrix_to_its_clauses_by_keys(qtbot: QtBot, night_window: MainWindow) -> None:
    """Enter on a row leads to the clauses that name the body."""
    night_window.show_page("plan")
    page: PlanPage = night_window.page("plan")  # type: ignore[assignment]
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.matrix.isVisible()
    name = page.matrix.current_key
    qtbot.keyClick(page.matrix, Qt.Key.Key_Return)

    assert page.views.currentIndex() == 0
    assert page.search.text() == name
    assert page.list.rows


def test_every_reading_can_be_read_with_its_reason(qtbot: QtBot, night_window: MainWindow) -> None:
    """The list says what is adopted, the line below why."""
    night_window.show_page("plan")
    page: PlanPage = night_window.page("plan")  # type: ignore[assignment]
    page.view.setCurrentIndex(2)
    qtbot.keyClick(page.all_readings, Qt.Key.Key_Down)

    assert page.all_readings.isVisible()
    assert "另一读法" in page.why.text()


def test_the_beginning_of_a_clause_shows_that_it_goes_on(edition: PlanEdition) -> None:
    """A sentence of the plan cut without a sign would be read as all the plan says."""
    views = clause_views(edition)

    assert any(view.title.endswith("…") for view in views)
    assert [view.clause for view in views if view.title == view.words[:28] != view.words] == []
