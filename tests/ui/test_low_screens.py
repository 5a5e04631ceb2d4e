"""A laptop of 1366×768 shows some 690 px of a window: task bar and title take the rest."""

from __future__ import annotations

from itertools import combinations, pairwise
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from jc_disaster.ui.main_window import SMALLEST
from jc_disaster.ui.start import Start
from jc_disaster.ui.widgets.condition_bars import SMALLEST_ROW
from tests.ui.desks import desk_of, full_night, open_incident, report

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.assessment import AssessmentPage


def _nothing_known_of_the_hazard(desk: Desk) -> None:
    """Five indicators, a long caution and people out of contact: the fullest page there is."""
    open_incident(desk, hazard=None)
    report(desk, "阳城县", deaths=6, out_of_contact=2, relocated={"at_least": 4310})


@pytest.mark.parametrize("fill", [full_night, _nothing_known_of_the_hazard])
@pytest.mark.parametrize("height", [SMALLEST[1], 684, 700, 768])
def test_the_comparison_stays_legible_on_a_low_screen(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor, fill: Callable[[Desk], None], height: int
) -> None:
    """The thresholds are read off this picture: no row of it may be cut, and nothing may hide behind it."""
    desk = desk_of(assessor)
    fill(desk)
    window = make_window(desk)
    window.show_page("assessment")
    window.resize(1366, height)
    for _ in range(3):
        QApplication.processEvents()

    page: AssessmentPage = window.page("assessment")  # type: ignore[assignment]
    bars = page.bars
    rows = len(bars.view.bars)
    assert rows in {4, 5}
    assert bars._row_area(0).height() >= SMALLEST_ROW
    assert bars._row_area(rows - 1).bottom() <= bars.height()
    panels = [one for one in (page.answer, page.conditions, page.procedure, page.measures) if one.isVisible()]
    assert all(not one.geometry().intersects(other.geometry()) for one, other in pairwise(panels))
    assert page.measures.isVisible() is page.departments.isVisible()  # no heading with nothing below it
    assert page.rect().contains(panels[-1].geometry())
    assert page.rect().contains(page.entry.geometry())


@pytest.mark.parametrize(
    ("room", "whole"),
    [((1366, 728), True), ((1366, 768), True), ((1920, 1040), False), ((800, 800), False)],
)
def test_a_small_screen_is_filled_from_the_start(room: tuple[int, int], whole: bool) -> None:  # noqa: FBT001 - the table's
    """A window that hangs over the edge hides the line that says whether an entry was saved."""
    screen = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, *room))

    assert Start._needs_all(screen) is whole  # type: ignore[arg-type]


def _no_field_on_another(page: AssessmentPage) -> bool:
    """Whether every figure, what is asked of it and the buttons stand clear of one another and within the panel."""
    entry = page.entry
    parts: list[QWidget] = [*entry.fields.values(), entry.notice, entry.question, entry.reason]
    parts += [entry.ask, entry.ask_detail, entry.unaffected, entry.paste, entry.call]
    areas = [part.geometry() for part in parts if part.isVisible()]
    clear = not any(one.intersects(other) for one, other in combinations(areas, 2))
    tall = all(field.height() >= field.minimumSizeHint().height() for field in entry.fields.values())
    return clear and tall and all(entry.rect().contains(area) for area in areas)


@pytest.mark.parametrize("fill", [full_night, _nothing_known_of_the_hazard])
@pytest.mark.parametrize("height", [SMALLEST[1], 684, 700, 728, 749, 768])
def test_no_figure_is_covered_while_a_reason_is_asked_for(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    fill: Callable[[Desk], None],
    height: int,
) -> None:
    """A lower figure brings a question and a field more; the figures stood on top of one another for it."""
    desk = desk_of(assessor)
    fill(desk)
    window = make_window(desk)
    window.show_page("assessment")
    window.resize(1366, height)
    window.commands.choose_unit("阳城县")
    QApplication.processEvents()
    page: AssessmentPage = window.page("assessment")  # type: ignore[assignment]
    entry = page.entry
    assert _no_field_on_another(page)

    qtbot.keyClick(entry.as_of, Qt.Key.Key_F9)
    qtbot.keyClick(entry.as_of, Qt.Key.Key_Return)
    field = entry.fields["deaths"]
    qtbot.keyClicks(field, "1")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert entry.reason.isVisible()
    assert _no_field_on_another(page)

    qtbot.keyClick(entry.reason, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not entry.reason.isVisible()
    assert _no_field_on_another(page)
    window.resize(1366, 900)
    QApplication.processEvents()
    assert entry.ask.isVisible()  # what gave way comes back with the room


def test_a_short_notice_takes_no_more_room_than_it_needs(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """One line about a wrong hour must not take the buttons away, nor whom to ask first where there is room for it."""
    desk = desk_of(assessor)
    _nothing_known_of_the_hazard(desk)
    window = make_window(desk)
    window.show_page("assessment")
    window.resize(1366, 749)
    QApplication.processEvents()
    entry = window.page("assessment").entry  # type: ignore[attr-defined]
    assert entry.ask_detail.isVisible()

    entry.show_notice("没有这个日期或时间，请核对。")

    assert entry.ask.isVisible()
    assert not entry.ask_detail.isVisible()
    assert entry.call.isVisible()
    entry.show_notice("")
    assert entry.ask_detail.isVisible()
