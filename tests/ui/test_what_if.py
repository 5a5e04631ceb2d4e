"""试算: the level follows what is tried, the reasons follow what is recorded, and the record hears of neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from jc_disaster.ui.view_models.conditions import position
from jc_disaster.ui.view_models.what_if import Trial, deciding_call, number_at, why_not
from jc_disaster.ui.widgets.what_if import WhatIf
from tests.ui.desks import act, desk_of, full_night, open_incident, report
from tests.ui.test_view_models import night, picture_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow

DEATHS = 0  # 死亡和失踪 is the first of the plan's indicators


def test_one_more_at_the_edge_is_the_next_level(assessor: Assessor) -> None:
    """以上 includes the number (5.1.1(1)): 19 is not, 20 is."""
    trial = Trial(night(assessor))

    below, at = trial.set(DEATHS, 19), trial.set(DEATHS, 20)

    assert below.sentence == "试算：仍为Ⅲ级"
    assert below.rows[DEATHS].cliff == "再增 1 人即达Ⅱ级"
    assert at.sentence == "试算：Ⅲ级 → Ⅱ级"
    assert at.level is not None
    assert at.level.name == "Ⅱ级"


def test_taking_it_back_shows_what_is_recorded(assessor: Assessor) -> None:
    """A trial leaves nothing behind."""
    trial = Trial(night(assessor))
    before = trial.view()

    trial.set(DEATHS, 500)

    assert trial.reset() == before
    assert not before.changed


@given(st.integers(0, 400_000))
def test_a_tried_sum_reaches_what_the_same_report_would_reach(assessor: Assessor, number: int) -> None:
    """The quick level and the whole comparison are one law."""
    desk = desk_of(assessor)
    open_incident(desk)
    tried = Trial(picture_of(desk)).set(1, number)
    report(desk, "阳城县", relocated=number, needing_relief=0)
    level = picture_of(desk).level

    assert (None if tried.level is None else tried.level.name) == (None if level is None else level.name)


@given(st.floats(0, 1), st.sampled_from([(5, 10, 20, 50), (3_000, 5_000, 100_000, 200_000)]))
def test_a_dragged_place_and_its_number_are_one(share: float, starts: tuple[int, ...]) -> None:
    """What is dragged to stays under the hand: the band is the same, the place is near."""
    number = number_at(share, starts)

    place = position(number, list(starts))

    assert place <= share + 1e-3
    assert number_at(place, starts) <= number


def test_every_condition_of_the_next_level_is_answered(assessor: Assessor) -> None:
    """为什么不是Ⅱ级: clause, quote, what is known, what is lacking; what no figure can settle says who judges."""
    why = why_not(night(assessor))
    lines = [f"{one.quote}：{one.words}" for one in why.lines]

    assert why.heading == "为什么不是Ⅱ级"
    assert lines[0].startswith("5.2.1(1) 死亡和失踪20人以上50人以下：现至少 5 人，再有 15 人即达到")
    assert any("按灾种不适用（洪涝）" in line for line in lines)
    assert "由市安委会认定" in lines[-1]


def test_the_call_to_make_names_the_telephone_once_it_was_used(assessor: Assessor) -> None:
    """At three in the morning nobody looks through a directory."""
    desk = desk_of(assessor)
    full_night(desk)
    before = deciding_call(picture_of(desk))
    whom = {"post": "陵川县值班室"}
    act(desk, "log_call", direction="去电", **{"with": whom}, number="0356-6200000", reached=False)

    after = deciding_call(picture_of(desk))

    assert before[0].startswith("先问陵川县")
    assert "未登记" in before[1]
    assert "0356-6200000" in after[1]


@pytest.mark.parametrize("step", [Qt.Key.Key_PageUp, Qt.Key.Key_Right])
def test_nothing_that_is_tried_is_recorded(qtbot: QtBot, night_window: MainWindow, step: Qt.Key) -> None:
    """F3, a slider by keys, a number typed, Esc."""
    assert night_window.known is not None
    before = len(night_window.known.events)
    qtbot.keyClick(night_window, Qt.Key.Key_F3)
    dialog = night_window.dialog
    assert isinstance(dialog, WhatIf)
    line = dialog.lines[DEATHS]
    for _ in range(8):
        qtbot.keyClick(line.slider, step)
    line.field.setFocus()
    line.field.selectAll()
    qtbot.keyClicks(line.field, "50")

    assert dialog.sentence.text() == "试算：Ⅲ级 → Ⅰ级"
    assert "不记录" in dialog.windowTitle()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    night_window.errands.wait()
    assert night_window.desk is not None
    assert len(night_window.desk.known(None).events) == before
    assert night_window.picture is not None
    assert night_window.picture.level is not None
    assert night_window.picture.level.name == "Ⅲ级"
