"""Shift change: whoever signs for the night is the one whose name stands under what is recorded from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jc_disaster.incident.fact_names import TAKEN
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.widgets.form import FormDialog
from tests.ui.desks import INCIDENT, OFFICER, desk_of, full_night
from tests.ui.test_journey import dialog_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

NEXT = "王芳"


@pytest.fixture
def desk(assessor: Assessor) -> Desk:
    """A full night."""
    desk = desk_of(assessor)
    full_night(desk)
    return desk


@pytest.fixture
def window(make_window: Callable[[Desk], MainWindow], desk: Desk) -> MainWindow:
    """The window on it."""
    return make_window(desk)


def hand_over(window: MainWindow, desk: Desk, to: str) -> None:
    """The one on duty signs."""
    people = {"from": {"name": OFFICER.name, "post": OFFICER.post}, "to": {"name": to, "post": OFFICER.post}}
    assert desk.act(INCIDENT, {"act": "hand_over", "open_matters": "无", **people}).ok
    window.take(desk.known(INCIDENT))


def taking_over(qtbot: QtBot, window: MainWindow) -> FormDialog:
    """The form the next one signs."""
    window.commands.run("record", "take_over")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, FormDialog)
    return dialog


@pytest.mark.parametrize(("to", "proposed"), [("", ""), (NEXT, NEXT), (OFFICER.name, "")])
def test_nobody_is_proposed_to_sign_for_the_shift_they_handed_over(
    qtbot: QtBot, window: MainWindow, desk: Desk, to: str, proposed: str
) -> None:
    """F9 and Ctrl+Enter in haste would let one person hand over to himself, in writing."""
    hand_over(window, desk, to)

    assert taking_over(qtbot, window).answers()["by.name"] == proposed


def test_who_signed_for_the_shift_is_on_duty_from_then_on(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    """Else all the next one records would stand in the record under the name of the one who went home."""
    asked: list[Officer] = []
    window.officer_wanted.connect(asked.append)
    hand_over(window, desk, NEXT)
    dialog = taking_over(qtbot, window)

    qtbot.keyClick(dialog.questions[0].field, Qt.Key.Key_F9)
    with qtbot.waitSignal(window.recorded, timeout=20_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert desk.state(INCIDENT).of(TAKEN)[-1].body["by"] == {"name": NEXT, "post": OFFICER.post}
    assert asked == [Officer(NEXT, OFFICER.post, OFFICER.seat)]
