"""What a merge leaves to a person is listed with the form that settles it, at once and later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from jc_disaster.ui.flows.merge_flow import offer_seat
from jc_disaster.ui.view_models.home import waiting
from jc_disaster.ui.widgets.conflict_dialog import ConflictDialog
from jc_disaster.ui.widgets.form import FormDialog
from jc_disaster.ui.widgets.merge_dialog import MergeDialog
from tests.scene import CHIEF, OFFICE
from tests.ui.desks import act, report
from tests.ui.test_merge_seat import Seats

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


@pytest.fixture
def seats(assessor: Assessor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Seats:
    """The duty room and a laptop, at work on a real incident."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path / "home"))
    return Seats(assessor, tmp_path)


def conflicting(seats: Seats) -> None:
    """Both seats recorded a start, and the laptop a lower figure without a reason."""
    for desk in (seats.room, seats.laptop):
        report(desk, "高平市", before=40, deaths=3)
        finding = {"basis": "figures", "level": "IV", "found_by": OFFICE, "opinion": "认定达到Ⅳ级启动条件。"}
        act(desk, "record_finding", before=30, **finding)
        start = {"decision": "同意启动", "level": "IV", "channel": "电话", "decided_by": [{"post": CHIEF}]}
        act(desk, "decide_start", before=20, **start)
    report(seats.laptop, "阳城县", before=5, deaths=2)


def merged(qtbot: QtBot, window: MainWindow, seats: Seats) -> ConflictDialog:
    """The list that stands there once the laptop's record is taken."""
    offer_seat(window, seats.stick())
    qtbot.waitUntil(lambda: isinstance(window.dialog, MergeDialog), timeout=20_000)
    window.dialog.take.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: isinstance(window.dialog, ConflictDialog), timeout=20_000)
    dialog = window.dialog
    assert isinstance(dialog, ConflictDialog)
    return dialog


def test_a_doubted_figure_is_settled_from_the_outcome_with_one_key(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], seats: Seats
) -> None:
    """The keyboard stands at this figure of this unit, not at the head of a page."""
    conflicting(seats)
    window = make_window(seats.room)
    dialog = merged(qtbot, window, seats)
    words = [row.cells for row in dialog.table.rows]
    assert [verb for _, verb in words] == ["按现在的情况另记决定", "核实后录入这个数"]
    assert words[1][0].startswith("阳城县因灾死亡人口：后报的较小")

    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)

    page: Any = window.page("assessment")
    assert not dialog.isVisible()
    assert window.current_key == "assessment"
    assert page.unit == "阳城县"
    window.activateWindow()
    qtbot.waitUntil(page.entry.fields["deaths"].hasFocus, timeout=20_000)


def test_a_decision_without_effect_is_settled_from_the_outcome_and_later_from_the_front_page(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], seats: Seats
) -> None:
    """What is put off is found where everything else waits."""
    conflicting(seats)
    window = make_window(seats.room)
    dialog = merged(qtbot, window, seats)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.picture is not None
    line = next(one for one in waiting(window.picture) if "不能同时成立" in one.what)

    window.commands.run(line.command, line.argument)
    again = window.dialog
    assert isinstance(again, ConflictDialog)
    assert again is not dialog
    again.go.click()

    form = window.dialog
    assert isinstance(form, FormDialog)
    assert "决定" in form.windowTitle()


def test_an_incident_without_conflicts_says_so(
    make_window: Callable[[Desk], MainWindow], seats: Seats
) -> None:
    """An empty list would be read as one that did not load."""
    window = make_window(seats.room)
    window.commands.run("conflicts")
    assert "没有与另一席位对不上的记录" in window.status.message.text()
