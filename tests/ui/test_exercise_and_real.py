"""An exercise beside the real work: its reason, its suspension, its breaking off, and what it leaves to the next."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from jc_disaster.incident.exercise_clock import begun, suspended
from jc_disaster.incident.real_affairs import RealAffairs
from jc_disaster.ui.view_models.players_view import SUSPENDED
from jc_disaster.ui.widgets.drill_clock import RESUME
from tests.ui.drills import Hall, settle
from tests.ui.test_controls import controls

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

ONE_OPEN = RealAffairs(("7·11沁河暴雨洪涝",), 1)


def dialog_of(hall: Hall) -> QDialog:
    """The form that is open."""
    dialog = hall.window.dialog
    assert dialog is not None
    return dialog


def press(dialog: QDialog, name: str) -> None:
    """Press a button of a form by its name."""
    next(one for one in controls(dialog) if one.accessibleName() == name).click()  # type: ignore[attr-defined]


def test_while_a_real_incident_is_open_an_exercise_needs_its_reason(hall: Hall) -> None:
    """It is asked before anything is begun, and stands in the record."""
    hall.room.affairs = ONE_OPEN
    hall.begin()
    assert hall.flow.at_hand is None
    dialog = dialog_of(hall)
    dialog.questions[0].field.setPlainText("已另有值班人员处置。")  # type: ignore[attr-defined]
    dialog.submit()  # type: ignore[attr-defined]
    assert "7·11沁河暴雨洪涝" not in hall.page.title.text()
    press(dialog, "仍开始演练")
    settle(hall.window)

    state = hall.flow.at_hand
    assert state is not None
    beginning = begun(state)
    assert beginning is not None
    assert beginning.body["real_reason"] == "已另有值班人员处置。"


def test_a_suspended_exercise_sends_nothing_and_goes_on_only_with_a_reason(hall: Hall) -> None:
    """The clock stands, the players are told, and the button that ran the clock asks why."""
    hall.begin()
    hall.flow.show_players()
    hall.window.act({"act": "run_clock", "pace": 60})
    settle(hall.window)
    hall.window.act({"act": "suspend_exercise"})
    settle(hall.window)
    hall.wait(minutes=5)
    assert hall.sent == []
    assert hall.page.clock.run.text() == RESUME
    assert hall.flow.players is not None
    assert hall.flow.players.hint.text() == f"【演练】{SUSPENDED}"
    assert not hall.page.injects.buttons["send"].isEnabled()

    hall.page.clock.run.click()
    dialog = dialog_of(hall)
    dialog.questions[0].field.setPlainText("已另有值班人员处置。")  # type: ignore[attr-defined]
    dialog.submit()  # type: ignore[attr-defined]
    settle(hall.window)
    state = hall.flow.at_hand
    assert state is not None
    assert suspended(state) is None
    hall.page.clock.run.click()
    settle(hall.window)
    hall.wait(seconds=1)
    assert hall.sent == ["c01"]


def test_after_a_breaking_off_an_empty_real_incident_is_one_press_away(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hand is on the button already; nothing of the exercise goes along."""
    opened: list[bool] = []
    monkeypatch.setattr(
        "jc_disaster.ui.another_window.open_real_window", lambda: opened.append(True) or "已打开"
    )
    hall.begin()
    hall.flow.break_off()
    settle(hall.window)
    hall.window.activateWindow()
    QApplication.processEvents()
    assert hall.page.real.hasFocus()
    hall.page.real.click()

    assert opened == [True]
    assert hall.window.status.message.text() == "已打开"


def test_what_one_exercise_left_to_be_improved_comes_along_to_the_next(hall: Hall) -> None:
    """An improvement that nobody sees again improves nothing."""
    hall.begin()
    hall.room.do(hall.incident, "end_exercise")
    hall.room.do(hall.incident, "record_improvement", item="补印空白表", responsible="市应急局", state="待办")
    hall.room.clock.moment += timedelta(days=90)
    hall.begin("earthquake", "第二队")

    items = [row.cells[0] for row in hall.page.evaluation.improvements.rows]
    assert len(items) == 1
    assert items[0].startswith("补印空白表（承接：")


def test_what_controllers_prepared_stays_hidden_in_what_was_known_then(hall: Hall) -> None:
    """Looking back while the exercise runs must not show more than the present does."""
    hall.begin()
    hall.room.do(hall.incident, "change_inject", inject="c02", change="跳过", reason="太难")
    start = hall.room.pack().starts_at

    known = hall.room.desk.known_at(hall.incident, start)

    assert known.events
    assert not [event for event in known.events if event.name == "inject-changed/1"]
