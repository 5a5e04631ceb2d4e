"""A drill from nothing: chosen, begun, run by its clock, broken off or ended, all through the window."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from jc_disaster.incident.exercise_clock import over
from jc_disaster.ui.pages.exercise import BREAK_OFF_STATED
from jc_disaster.ui.view_models.conducting import CONDUCT, REVIEW
from tests.ui.drills import DrillRoom, Hall, settle
from tests.ui.test_controls import controls

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_drill_is_begun_from_nothing_and_its_clock_stands(hall: Hall) -> None:
    """Four steps lead; until the facilitator starts the clock nothing goes out."""
    assert [row.cells[0] for row in hall.page.start.table.rows]
    hall.begin()

    assert hall.page.part == CONDUCT
    assert hall.page.clock.shown.text() == "05:00:00"
    assert hall.page.clock.state.text() == "时钟停着"
    hall.wait(hours=3)
    assert hall.sent == []
    assert hall.page.clock.shown.text() == "05:00:00"


def test_a_team_without_a_name_is_asked_for(hall: Hall) -> None:
    """Two nameless teams cannot be told apart in the report."""
    hall.begin(team=" ")

    assert hall.flow.at_hand is None
    assert "参演队名称" in hall.page.start.trouble.text()


def test_injects_go_out_by_themselves_when_the_clock_runs(hall: Hall) -> None:
    """At sixty-fold pace an hour of the exercise is a minute of the room; branches hold back what does not fit."""
    hall.begin()
    hall.page.clock.pace.setText("60")
    hall.page.clock.run.click()
    settle(hall.window)
    hall.wait(seconds=1)
    assert hall.sent == ["c01"]

    hall.wait(seconds=40)
    assert hall.sent == ["c01", "c02"]
    assert hall.page.clock.shown.text() == "05:41:00"

    hall.wait(minutes=8)
    assert hall.sent == ["c01", "c02", "c03", "c04"]  # c05 asks for a response that nobody started


def test_what_is_held_or_skipped_does_not_go_out_and_what_is_released_does(hall: Hall) -> None:
    """The facilitator, not the clock, has the last word."""
    hall.begin()
    hall.choose("c01")
    hall.press("hold")
    hall.choose("c02")
    hall.press("skip")
    hall.window.act({"act": "run_clock", "pace": 60})
    settle(hall.window)
    hall.wait(seconds=60)
    assert hall.sent == []

    hall.choose("c01")
    hall.press("release")
    hall.wait(seconds=1)
    assert hall.sent == ["c01"]


def test_an_inject_can_be_sent_by_hand_while_the_clock_stands(hall: Hall) -> None:
    """A question of the players is answered out of order."""
    hall.begin()
    hall.choose("c05")
    hall.press("send")

    assert hall.sent == ["c05"]
    entry = hall.room.desk.state(hall.incident).entries["inject-sent/1"][0]
    assert entry.body["mode"] == "手动"


def test_two_injects_change_places(hall: Hall) -> None:
    """Reordering is one press."""
    hall.begin()
    hall.choose("c03")
    hall.press("earlier")

    assert [row.key for row in hall.page.injects.table.rows][:3] == ["c01", "c03", "c02"]


def test_moving_to_the_next_inject_sends_it_and_goes_on_at_the_same_pace(hall: Hall) -> None:
    """Hours in which nothing happens are skipped without stopping the exercise."""
    hall.begin()
    hall.window.act({"act": "run_clock", "pace": 5})
    settle(hall.window)
    hall.wait(seconds=1)
    hall.page.clock.to_next.click()
    settle(hall.window)

    assert hall.sent == ["c01", "c02"]
    assert hall.page.clock.state.text() == "时钟走，5 倍"


def test_a_jump_sends_what_lies_on_the_way_in_order(hall: Hall) -> None:
    """Each at its own time, so that what follows sees what came before."""
    hall.begin()
    hall.page.clock.jump.click()
    dialog = hall.window.dialog
    assert isinstance(dialog, QDialog)
    field = dialog.questions[0].field  # type: ignore[attr-defined]
    field.setText("9-14 06:30")
    dialog.submit()  # type: ignore[attr-defined]
    settle(hall.window)

    assert hall.sent == ["c01", "c02", "c03"]
    assert hall.page.clock.shown.text() == "06:30:00"
    times = [entry.stamp.at for entry in hall.room.desk.state(hall.incident).entries["inject-sent/1"]]
    start = hall.room.pack().starts_at
    assert [at - start for at in times] == [timedelta(), timedelta(minutes=40), timedelta(minutes=80)]


@pytest.mark.parametrize("where", ["page", "form", "players"])
def test_one_key_breaks_off_and_freezes_at_once_wherever_the_hand_is(
    hall: Hall, qtbot: QtBot, where: str
) -> None:
    """A real disaster has happened: no question, no second key, nothing more goes out."""
    hall.begin()
    hall.window.act({"act": "run_clock", "pace": 60})
    settle(hall.window)
    hall.wait(seconds=1)
    target = hall.window
    if where == "form":
        hall.page.clock.jump.click()
        target = hall.window.dialog  # type: ignore[assignment]
    elif where == "players":
        hall.flow.show_players()
        target = hall.flow.players  # type: ignore[assignment]
    target.activateWindow()
    qtbot.waitUntil(target.isActiveWindow)
    qtbot.keyClick(target, Qt.Key.Key_F12, CONTROL_SHIFT)
    hall.room.clock.moment += timedelta(minutes=1)
    hall.flow.tick()  # before the worker has recorded anything
    settle(hall.window)
    hall.wait(minutes=60)

    end = over(hall.room.desk.state(hall.incident))
    assert end is not None
    assert (end.body["how"], end.body["reason"]) == ("提前终止", "发生真实灾情")
    assert hall.sent == ["c01"]
    assert hall.page.stated.isVisibleTo(hall.page)
    assert hall.page.stated.text() == f"【演练】{BREAK_OFF_STATED}"
    if hall.flow.players is not None:
        assert "发生真实灾情" in hall.flow.players.hint.text()


def test_where_no_exercise_runs_the_key_says_so(hall: Hall) -> None:
    """Pressed twice in excitement it must not look as if something had failed."""
    hall.window.commands.run("break-off")

    assert "没有进行中的演练" in hall.window.status.message.text()


def test_the_ordinary_end_spells_out_its_consequence_and_leads_to_the_hot_wash(
    hall: Hall, qtbot: QtBot
) -> None:
    """An end cannot be undone; the focus stands on going back."""
    hall.begin()
    hall.page.clock.end.click()
    dialog = hall.window.dialog
    assert dialog is not None
    dialog.submit()  # type: ignore[attr-defined]
    assert dialog.confirming  # type: ignore[attr-defined]
    qtbot.waitUntil(dialog.isActiveWindow)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "返回修改"
    verb = next(one for one in controls(dialog) if one.accessibleName() == "结束演练")
    qtbot.keyClick(verb, Qt.Key.Key_Return)
    settle(hall.window)

    assert not hall.page.clock.run.isEnabled()
    hall.page.choose(REVIEW)
    assert "截至 T+00:00（结束）" in hall.page.hot_wash.line.text()
    assert hall.page.hot_wash.archive.isEnabled()


def test_a_second_exercise_running_beside_is_not_forgotten(hall: Hall) -> None:
    """Looking at another team must not stop the clock's work for the first."""
    hall.begin()
    first = hall.incident
    hall.window.act({"act": "run_clock", "pace": 60})
    settle(hall.window)
    hall.begin("earthquake", "第二队")
    assert hall.incident != first

    hall.wait(seconds=45)
    state = hall.room.desk.state(first)
    assert [str(entry.body["inject"]) for entry in state.entries["inject-sent/1"]] == ["c01", "c02"]
    assert hall.incident != first


def test_players_at_the_ordinary_pages_are_told_of_a_message(hall: Hall) -> None:
    """They type figures while the next county rings; the status line says who, and nothing of what is to come."""
    hall.begin()
    hall.window.act({"act": "run_clock", "pace": 60})
    settle(hall.window)
    hall.window.show_page("assessment")
    hall.wait(seconds=1)

    said = hall.window.status.message.text()
    assert said == "【演练】收到来报：泽州县值班室（电话），见参演窗口。"


def test_a_pack_that_is_gone_is_said_once_and_the_record_stays(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor, tmp_path: Path
) -> None:
    """The stick was pulled out: what was played is not lost, and the sentence says what to do."""
    room = DrillRoom(assessor, tmp_path)
    incident = room.begin()
    room.do(incident, "run_clock", pace=1)
    room.drills._kept.clear()
    for path in (tmp_path / "packs").iterdir():
        path.unlink()
    hall = Hall(room, make_window(room.desk))
    hall.wait(seconds=1)

    said = hall.window.status.message.text()
    assert "没有留存“清晨滑坡”情景包" in said
    assert hall.page.conducted is None
    assert hall.flow.at_hand is not None
