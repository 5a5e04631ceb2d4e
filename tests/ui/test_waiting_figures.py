"""A figure that waits for its time: shown as it will be recorded, and mixed with nothing that it is not of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jc_disaster.kernel.quantity import exact
from jc_disaster.ui.widgets.entry_panel import EntryPanel
from tests.ui.desks import INCIDENT, desk_of, full_night, report
from tests.ui.drills import settle
from tests.ui.pasting import standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

OTHER = "另一场"
HERE = "泽州县"
NUMBERS = {HERE: 2}


@pytest.fixture
def desk(assessor: Assessor) -> Desk:
    """A full night, and another incident beside it."""
    desk = desk_of(assessor)
    full_night(desk)
    assert desk.act(OTHER, {"act": "open_incident", "title": "城区地震", "hazard": "地震"}).ok
    return desk


@pytest.fixture
def window(make_window: Callable[[Desk], MainWindow], desk: Desk) -> MainWindow:
    """The window on the night, the entry of one county before it."""
    window = make_window(desk)
    turn_to(window, INCIDENT, HERE)
    return window


def panel_of(window: MainWindow) -> EntryPanel:
    """The entry panel."""
    return window.page("assessment").entry  # type: ignore[attr-defined, no-any-return]


def turn_to(window: MainWindow, incident: str, unit: str) -> None:
    """Another incident, another unit."""
    settle(window)
    window.open_incident(incident)
    settle(window)
    window.choose_unit(NUMBERS[unit])
    settle(window)


def type_deaths(window: MainWindow, figure: str) -> None:
    """A figure and Enter; without a time it waits."""
    field = panel_of(window).fields["deaths"]
    field.setFocus()
    field.selectAll()
    field.insert(figure)
    field.textEdited.emit(field.text())
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window)


def give_time(window: MainWindow) -> None:
    """F9 and Enter where the time is asked for."""
    as_of = panel_of(window).as_of
    as_of.setFocus()
    QTest.keyClick(as_of, Qt.Key.Key_F9)
    QTest.keyClick(as_of, Qt.Key.Key_Return)
    settle(window)


def test_a_figure_that_waits_is_never_recorded_for_another_incident(window: MainWindow, desk: Desk) -> None:
    """Two disasters in one night: nine dead of a flood must not become nine dead of an earthquake."""
    type_deaths(window, "9")

    turn_to(window, OTHER, HERE)
    give_time(window)

    assert panel_of(window).fields["deaths"].text() == ""
    assert not desk.state(OTHER).reports


def test_the_time_of_one_incident_is_not_taken_for_another(window: MainWindow, desk: Desk) -> None:
    """When figures were true is part of what is reported; it is asked for each disaster anew."""
    give_time(window)

    turn_to(window, OTHER, HERE)
    type_deaths(window, "1")

    assert panel_of(window).as_of.text() == ""
    assert not desk.state(OTHER).reports


def test_a_report_that_comes_meanwhile_does_not_change_what_is_shown_as_typed(
    window: MainWindow, desk: Desk
) -> None:
    """The field must show what Enter will record, also when a message brings the county's figure meanwhile."""
    type_deaths(window, "9")

    report(desk, HERE, before=1, deaths=4)
    window.take(desk.known(INCIDENT))
    assert panel_of(window).fields["deaths"].text() == "9"
    give_time(window)

    assert standing(window, HERE)["deaths"] == exact(9)


def test_what_was_known_then_shows_nothing_that_is_typed_now(window: MainWindow, desk: Desk) -> None:
    """当时所知 is evidence; a figure that waits now was not known then, and is there again afterwards."""
    type_deaths(window, "9")

    window.look_back(desk.now())
    settle(window)
    assert panel_of(window).fields["deaths"].text() == "0"
    window.look_back(None)
    settle(window)

    assert panel_of(window).fields["deaths"].text() == "9"


@pytest.mark.parametrize("typed", ["3100", "约1.2万", "未受灾", "无"])
def test_a_figure_typed_without_looking_is_not_taken_for_the_reason_of_a_fall(
    window: MainWindow, desk: Desk, typed: str
) -> None:
    """The line that asks why comes under fast fingers: the next figure must not become a reason and be lost."""
    report(desk, HERE, before=1, deaths=9)
    window.take(desk.known(INCIDENT))
    give_time(window)
    type_deaths(window, "4")

    reason = panel_of(window).reason
    reason.setText(typed)
    QTest.keyClick(reason, Qt.Key.Key_Return)
    settle(window)

    assert standing(window, HERE)["deaths"] == exact(9)
    assert panel_of(window).notice.text().startswith(f"“{typed}”是数字，不是核减理由，尚未记录。")
    reason.setText("重复统计")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    settle(window)
    assert standing(window, HERE)["deaths"] == exact(4)


def test_a_time_that_cannot_be_is_said_to_be_so_when_a_figure_is_entered_under_it(window: MainWindow) -> None:
    """After the clock of the machine was set back, the time that stands there is later than now: say that."""
    panel = panel_of(window)
    panel.as_of.setText("2099-07-12 23:59")

    type_deaths(window, "9")

    assert panel.notice.text() == "截至时间：时间晚于现在，请核对。数字已留在此处，尚未记录；改好后回车。"
