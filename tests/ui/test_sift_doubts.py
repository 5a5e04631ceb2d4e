"""What does not fit in a message is asked beside the figure, before anything is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jc_disaster.kernel.quantity import about, exact
from jc_disaster.ui.view_models import sifting as moves
from jc_disaster.ui.view_models.sift_doubts import doubts_of, refused_rows
from jc_disaster.ui.view_models.sift_view import detail_of, sift_lines
from jc_disaster.ui.view_models.sifting import Verdict, Wants
from tests.ui.desks import desk_of, open_incident
from tests.ui.pasting import CONTROL, opened, paste
from tests.ui.test_sifting import begun, night, place_of, quiet

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.view_models.picture import Picture

__all__ = ["night", "quiet"]  # fixtures of the tests of sifting

ODD = "陵川县：截至7月12日3时，受灾人口10人，失踪12人，死亡1人。"
HOUSES = "陵川县：截至7月12日3时，倒塌房屋20间30户。"
BELOW = "陵川县：截至7月12日3时，死亡4人，失踪3人，死亡失踪共5人。"


@pytest.fixture
def begun_window(make_window: Callable[[Desk], MainWindow], assessor: Assessor) -> MainWindow:
    """A window on an incident of which nothing has been reported."""
    desk = desk_of(assessor)
    open_incident(desk)
    return make_window(desk)


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        (ODD, "missing", "因灾失踪人口 12 人，多于受灾人口 10 人，请问清哪一个要改。"),
        (ODD, "affected_people", "因灾失踪人口 12 人，多于受灾人口 10 人，请问清哪一个要改。"),
        (HOUSES, "collapsed_households", "多于倒塌房屋间数 20 间，请问清哪一个要改。"),
    ],
)
def test_figures_that_do_not_fit_are_asked_about_before_they_enter(
    quiet: Picture, text: str, key: str, words: str
) -> None:
    """A slip of the county's clerk is cheapest while the county is still on the line."""
    sifting = begun(text, quiet)
    line = sift_lines(sifting, quiet.edition)[place_of(sifting, key)]

    assert words in line.note
    assert (line.tone, line.state) == ("question", "待答")
    assert words in line.spoken
    question = detail_of(sifting, place_of(sifting, key), quiet.edition).question
    assert question.endswith("确是如此的，按 Enter 照采用。")


def test_it_is_a_question_and_no_wall(quiet: Picture) -> None:
    """The person knows what the program does not: one Enter takes the figure as it was said."""
    sifting = begun(ODD, quiet)
    place = place_of(sifting, "missing")

    step = moves.accept(sifting, place)

    assert step.wants is Wants.NOTHING
    assert step.sifting.items[place].verdict is Verdict.TAKEN
    assert sift_lines(step.sifting, quiet.edition)[place].tone == "taken"


def test_accepting_all_leaves_what_is_asked_to_a_person(quiet: Picture) -> None:
    """F4 says “without doubt”, and these are not."""
    sifting = begun(ODD, quiet)

    taken = moves.accept_all(sifting, doubts_of(sifting, quiet.edition).places).sifting

    open_keys = {item.key for item in taken.items if item.verdict is Verdict.OPEN}
    assert open_keys == {"missing", "affected_people"}


def test_a_row_that_is_dropped_is_not_asked_about(quiet: Picture) -> None:
    """Once one of the two is out of the way, nothing contradicts the other."""
    sifting = begun(ODD, quiet)
    dropped = moves.drop(sifting, place_of(sifting, "affected_people")).sifting

    assert not doubts_of(dropped, quiet.edition).places


def test_figures_that_can_agree_are_not_asked_about(quiet: Picture) -> None:
    """约 10 beside 11 is no contradiction, and a question too many is read by nobody."""
    sifting = begun("陵川县：截至7月12日3时，受灾人口约10人，失踪11人。", quiet)

    assert sifting.items[place_of(sifting, "affected_people")].quantity == about(10)
    assert not doubts_of(sifting, quiet.edition).places


def test_what_stands_in_the_record_is_compared_as_well(night: Picture) -> None:
    """A second report says one figure only; the one it contradicts came hours ago."""
    told = begun("阳城县：截至7月12日3时，倒塌房屋30间。", night)

    (question,) = set(doubts_of(told, night.edition).odd.values())

    assert "多于倒塌房屋间数 30 间" in question


def test_a_total_below_its_parts_is_said_with_what_to_do(quiet: Picture) -> None:
    """The record would refuse the whole report; the officer must know before pressing the key, not after."""
    sifting = begun(BELOW, quiet)
    place = place_of(sifting, "deaths_and_missing")
    line = sift_lines(sifting, quiet.edition)[place]

    assert "小于分项之和（因灾死亡人口、因灾失踪人口合计7）" in line.note
    assert "按 F2 改其中一个数，或按 Delete 不用其中一个" in line.note
    assert line.tone == "question"
    taken = sifting
    for number, item in enumerate(sifting.items):
        step = moves.answer(taken, number, yes=True) if item.ask else moves.accept(taken, number)
        taken = step.sifting
    assert refused_rows(taken, quiet.edition).keys() == {place}
    assert sift_lines(taken, quiet.edition)[place].tone == "question"
    assert "这样不能记录" in detail_of(taken, place, quiet.edition).question
    mended = moves.change(taken, place, exact(7)).sifting
    assert not refused_rows(mended, quiet.edition)
    assert detail_of(mended, place, quiet.edition).question == ""


def test_what_cannot_be_recorded_never_fails_after_the_key(qtbot: QtBot, begun_window: MainWindow) -> None:
    """Ctrl+Enter names the figure and puts the keyboard on it; nothing was sent, nothing is lost."""
    window = begun_window
    dialog = opened(qtbot, window)
    paste(qtbot, dialog, BELOW)
    panel = dialog.panel
    for number in range(len(panel.sifting.items)):
        panel.table.choose(number)
        key = Qt.Key.Key_1 if panel.sifting.items[number].ask else Qt.Key.Key_Return
        qtbot.keyClick(panel.table, key)
    sent: list[object] = []
    dialog.accepted_reports.connect(lambda *said: sent.append(said))

    qtbot.keyClick(panel.table, Qt.Key.Key_Return, CONTROL)

    assert not sent
    assert dialog.isVisible()
    assert "小于分项之和" in dialog.trouble.text()
    place = place_of(panel.sifting, "deaths_and_missing")
    assert panel.table.current == place
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    with qtbot.waitSignal(window.recorded, timeout=20_000) as signal:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return, CONTROL)
    assert signal.args[0].ok
