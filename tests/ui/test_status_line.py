"""The line at the foot: saved, seat, who is on duty, which store; and what to do next is never cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.view_models.shapes import SECRECY
from tests.ui.desks import desk_of, full_night

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

REFUSED = StoreRefusedError("not-saved", why="磁盘已满")
SENTENCES = (
    f"{REFUSED.message}{REFUSED.next}",
    sentence_for(PermissionError(13, "Permission denied", "/media/usb/记录")),
    sentence_for(OSError(28, "No space left on device")),
    sentence_for(RuntimeError()),
    SECRECY,
)


def test_seat_officer_store_and_plan_are_said(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Which of two records is this? It stands where the eye looks for 已记录."""
    desk = desk_of(assessor)
    full_night(desk)
    desk.store = "/srv/jc_disaster/real"
    window = make_window(desk)

    words = window.status.where.text()

    assert "席位 席位一" in words
    assert "值班 值班员甲" in words
    assert "jc_disaster/real" in words
    assert "2026" in words
    assert desk.store in window.status.where.toolTip()
    assert "就绪" in window.status.saved.text()


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_a_sentence_about_trouble_is_shown_whole_on_the_smallest_screen(
    qtbot: QtBot, night_window: MainWindow, sentence: str
) -> None:
    """没有存下，请腾… is half an answer; what is always the same gives way."""
    status = night_window.status
    status.show_message(sentence, bad=True)
    qtbot.waitUntil(
        lambda: status.message.width() >= status.message.fontMetrics().horizontalAdvance(sentence)
    )
    assert status.saved.isVisible()

    status.show_message("")
    qtbot.waitUntil(status.where.isVisible)
    assert status.hint.isVisible()
