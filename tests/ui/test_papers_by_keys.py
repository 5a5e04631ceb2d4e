"""Journeys 1, 2, 3 and 9 by keys alone through to papers that are really written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jc_disaster.documents.choice import Order
from jc_disaster.ui.opening import LatePapers
from jc_disaster.ui.widgets.form import FormDialog
from jc_disaster.workplace import Plans
from tests.scene import CHIEF
from tests.ui.desks import INCIDENT, act, desk_of, full_night, open_incident
from tests.ui.pasting import CONTROL
from tests.ui.test_night_by_keys import MESSAGE, SPARE, Hand

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from tests.ui.pasting import KeyCounter


def notice_goes_out(desk: Desk) -> None:
    """The notice of the start was made and sent before the window was opened."""
    desk.make_papers(INCIDENT, Order(("start_notice",)))
    state = desk.known(INCIDENT).current
    assert state is not None
    assert desk.papers is not None
    (notice,) = desk.papers.lying(state)
    act(
        desk,
        "issue_paper",
        paper_kind=notice.kind,
        sha256=notice.files[0].sha256,
        recipients=["阳城县安委会"],
    )


@pytest.fixture
def hand(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    keys: KeyCounter,
    tmp_path: Path,
) -> Callable[..., Hand]:
    """A hand at a window that writes papers into a folder of the test."""

    def make(*, night: bool) -> Hand:
        desk = desk_of(assessor)
        desk.papers = desk.face_choice = LatePapers(Plans(), tmp_path, desk.settings.own_faces)
        if night:
            full_night(desk)
            notice_goes_out(desk)
        else:
            open_incident(desk, before=20)
        return Hand(qtbot, make_window(desk), keys)

    return make


def test_from_the_message_to_papers_that_lie_there(hand: Callable[..., Hand]) -> None:
    """Journey 1: the papers for the decision, then those of the start, two keys together."""
    one = hand(night=False)
    one.pastes(MESSAGE)
    one.press(Qt.Key.Key_F4)
    one.sends((Qt.Key.Key_Return, CONTROL))
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F6):
        one.opens(FormDialog, key)
        one.sends((Qt.Key.Key_F9, None), (Qt.Key.Key_Return, CONTROL))
    asked = one.makes_papers()
    one.starts("启动Ⅲ级响应")
    started = one.makes_papers()

    assert {"flash_report", "brief", "proposal"} <= set(asked)
    assert {"start_notice", "province_report"} <= set(started), started
    assert one.count <= SPARE


def test_it_gets_worse_through_to_the_notice_of_the_new_level(hand: Callable[..., Hand]) -> None:
    """Journey 2: the new level goes out as an adjustment, not as a second start."""
    one = hand(night=True)
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F6):
        one.opens(FormDialog, key)
        one.sends((Qt.Key.Key_F9, None), (Qt.Key.Key_Return, CONTROL))
    one.starts("由Ⅳ级提升为Ⅲ级响应")

    assert "adjust_notice" in one.makes_papers()


def test_it_was_less_through_to_the_revocation(hand: Callable[..., Hand]) -> None:
    """Journey 3: what was started on a wrong figure is taken back on paper too."""
    one = hand(night=True)
    form = one.looks_up("撤销")
    one.press(Qt.Key.Key_F9)
    one.goes_to(form, "change")
    one.chooses(form, "change", "撤销")
    one.goes_to(form, "decided_by.post")
    one.writes(CHIEF)
    one.goes_to(form, "channel")
    one.chooses(form, "channel", "签批")
    one.goes_to(form, "reason")
    one.writes("启动所依数据重复统计")
    one.press(Qt.Key.Key_Return, CONTROL)
    one.confirms("撤销Ⅳ级响应")

    assert "revocation" in one.makes_papers()


def test_the_shift_change_through_to_the_page_that_is_signed(hand: Callable[..., Hand]) -> None:
    """Journey 9: one page is made; the next officer reads it and signs for it."""
    one = hand(night=True)
    form = one.looks_up("交班")
    one.press(Qt.Key.Key_F9)
    one.fills(form, {"to.post": "值班员", "to.name": "值班员乙", "open_matters": "陵川县未报；书面未报。"})
    one.sends((Qt.Key.Key_Return, CONTROL))

    assert "handover" in one.makes_papers()
