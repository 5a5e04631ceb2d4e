"""A town that does not report by itself: whose it is is asked, and nothing of it enters before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from jc_disaster.intake.bulletin import parse
from jc_disaster.kernel.quantity import at_least, exact
from jc_disaster.ui.own_settings import OwnSettings
from jc_disaster.ui.view_models import sifting as moves
from jc_disaster.ui.view_models.paste import CHECK, MOVED, PasteView, Sort, Towns, paste_view
from jc_disaster.ui.view_models.paste_places import ELSEWHERE, NOT_TAKEN, county_choices
from jc_disaster.ui.view_models.sift_outcome import reports_of
from jc_disaster.ui.view_models.sift_view import detail_of, left_open, marks_of, sift_lines
from jc_disaster.ui.view_models.sifting import PARTIAL_BELOW, Verdict, Wants
from tests.ui.desks import NIGHT, desk_of, open_incident
from tests.ui.pasting import CONTROL, opened, paste
from tests.ui.test_journey import focused
from tests.ui.test_sifting import night, quiet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.view_models.picture import Picture

__all__ = ["night", "quiet"]  # fixtures of the tests of sifting

TWO = "截至7月12日3时，桃园镇紧急转移安置320人，倒塌房屋12间；北沟镇紧急转移安置150人。"
PATIENCE = 20_000


def read(text: str, edition: PlanEdition, **said: str) -> PasteView:
    """A message, with what a person said of its places."""
    return paste_view(text, parse(text, 2026), edition, parse, Towns(said))


def places(view: PasteView) -> dict[str, str]:
    """The places that are asked about, with what is proposed."""
    return {row.place: row.guess for row in view.rows if row.sort is Sort.PLACE}


def figures(view: PasteView) -> Mapping[tuple[str, str], Any]:
    """The figures that are proposed, by unit and key."""
    return {(row.unit, row.key): row.quantity for row in view.rows if row.sort is Sort.FIGURE}


def test_a_town_of_unknown_county_is_asked_about_and_nothing_of_it_enters(quiet: Picture) -> None:
    """The figures were dropped with a remark before: a collapsed school in a town nobody had placed."""
    view = read(TWO, quiet.edition)
    assert places(view) == {"桃园镇": "", "北沟镇": ""}
    assert not figures(view)

    sifting = moves.begin(view, quiet.state)
    step = moves.accept(sifting, 0)

    assert step.wants is Wants.PLACE
    assert step.say == "桃园镇属于哪个县（市、区）？选定之前，它的数一个也不计入。"
    assert not any(item.kept for item in step.sifting.items)
    assert not moves.accept_all(sifting).sifting.items[0].kept
    line = sift_lines(sifting, quiet.edition)[0]
    assert (line.unit, line.label, line.change, line.tone) == ("单位？", "桃园镇", "不计入", "question")
    assert line.words == "紧急转移安置320人、倒塌房屋12间"
    assert detail_of(sifting, 0, quiet.edition).question.startswith("桃园镇属于")
    assert "桃园镇、北沟镇 2 项尚未核定取舍" in left_open(sifting, quiet.edition)
    assert not moves.needs_unit(sifting)


def test_towns_of_one_county_are_at_least_their_sum_where_no_total_is_stated(quiet: Picture) -> None:
    """Two towns are not the county: the rest of it may have more, and a person says whether to take it so."""
    view = read(TWO, quiet.edition, 桃园镇="泽州县", 北沟镇="泽州县")

    assert figures(view) == {
        ("泽州县", "relocated"): at_least(470),
        ("泽州县", "collapsed_rooms"): at_least(12),
    }
    row = next(row for row in view.rows if row.key == "relocated")
    assert row.ask == CHECK
    assert row.question == (
        "来报只有桃园镇“紧急转移安置320人”、北沟镇“紧急转移安置150人”，没有泽州县的合计：按“至少”记为泽州县的数吗？"
    )
    marks = marks_of(view, moves.begin(view, quiet.state))
    assert {TWO[mark.start : mark.end] for mark in marks} >= {"紧急转移安置320人", "紧急转移安置150人"}


@pytest.mark.parametrize(
    "text",
    [
        "阳城县死亡5人，桃园镇死亡2人，泽州县死亡1人。",
        "阳城县：截至7月12日3时，死亡5人，失踪1人，桃园镇死亡2人倒塌房屋12间。",
    ],
)
def test_a_town_is_never_added_to_the_total_of_its_county(quiet: Picture, text: str) -> None:
    """The county counts its towns already; adding them would make seven dead of five."""
    view = read(text, quiet.edition, 桃园镇="阳城县")

    deaths = [row for row in view.rows if row.key == "deaths" and row.unit in ("", "阳城县")]
    assert [row.quantity for row in deaths] == [exact(5)]
    assert "桃园镇的数已含在阳城县的合计里，没有另加。" in view.remarks
    rooms = [row.quantity for row in view.rows if row.key == "collapsed_rooms"]
    assert rooms in ([], [at_least(12)])


def test_a_town_whose_figures_the_message_sums_up_is_not_asked_about(quiet: Picture) -> None:
    """其中: the number is in the total; whose the town is changes nothing, and a question too many costs a minute."""
    view = read("阳城县死亡3人，其中横河镇2人，西坪镇1人。", quiet.edition)

    assert not places(view)
    assert any("不是报送单位" in remark for remark in view.remarks)


def test_a_place_that_lies_elsewhere_by_every_map_is_not_asked_about(quiet: Picture) -> None:
    """A message about another city was pasted with ours; nobody here need answer for it."""
    assert not places(read("郑州市死亡12人，泽州县死亡1人。", quiet.edition))


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("阳城县次营镇死亡2人，泽州县大阳镇失踪3人。", {"次营镇": "阳城县", "大阳镇": "泽州县"}),
        ("陵川县：截至7月12日3时，死亡8人，横河镇倒塌房屋12间。", {"横河镇": "陵川县"}),
    ],
)
def test_what_the_message_says_of_a_town_is_proposed(
    quiet: Picture, text: str, guess: dict[str, str]
) -> None:
    """One Enter instead of a search, and still a person's Enter."""
    assert places(read(text, quiet.edition)) == guess


def test_a_county_named_before_another_town_is_not_proposed_for_this_one(quiet: Picture) -> None:
    """A proposal is taken by a tired hand: none is better than a guess."""
    text = "截至7月12日3时，桃园镇死亡1人，阳城县次营镇死亡2人。"

    assert places(read(text, quiet.edition)) == {"桃园镇": "", "次营镇": "阳城县"}


def test_what_was_said_before_is_proposed_and_never_taken(quiet: Picture) -> None:
    """Two counties may have towns of one name: memory may point, it may not decide."""
    text = "截至7月12日3时，桃园镇死亡2人，北沟镇死亡1人。"
    remembered = Towns({}, {"桃园镇": "高平市"})
    view = paste_view(text, parse(text, 2026), quiet.edition, parse, remembered)

    assert places(view) == {"桃园镇": "高平市", "北沟镇": ""}
    assert not figures(view)


def test_moved_people_of_a_town_are_still_asked_about(quiet: Picture) -> None:
    """转移 without 安置 may reach a level; being a town's figure does not answer that."""
    view = read("截至7月12日3时，桃园镇转移320人，北沟镇死亡1人。", quiet.edition, 桃园镇="泽州县")

    row = next(row for row in view.rows if row.key == "evacuated")
    assert row.ask == MOVED
    assert "是否属紧急转移安置" in row.question
    assert "没有泽州县的合计" in row.question


def test_parts_never_lower_what_the_county_has_reported(night: Picture) -> None:
    """Two towns of 阳城县 say 12 relocated, the county said 2,100: a part is no correction."""
    text = "截至7月12日3时，次营镇紧急转移安置12人，北沟镇死亡1人。"
    sifting = moves.begin(read(text, night.edition, 次营镇="阳城县"), night.state)
    place = next(number for number, item in enumerate(sifting.items) if item.key == "relocated")

    step = moves.answer(sifting, place, yes=True)

    assert (step.wants, step.say) == (Wants.OTHER_ROW, PARTIAL_BELOW)
    assert not step.sifting.items[place].kept
    settled = sifting._replace(items=tuple(item._replace(ask="") for item in sifting.items))
    assert sift_lines(settled, night.edition)[place].note == "只是部分乡镇的数，低于已知合计：不替换"
    given = moves.change(sifting, place, exact(2500))
    assert given.sifting.items[place].kept


@pytest.mark.parametrize("why", [ELSEWHERE, NOT_TAKEN])
def test_a_place_can_be_left_out_for_a_reason_and_taken_back(quiet: Picture, why: str) -> None:
    """Not of this city, or not wanted: said in the row, and undone by the same key."""
    sifting = moves.begin(read(TWO, quiet.edition), quiet.state)

    left = moves.leave_out(sifting, 0, why).sifting

    assert left.items[0].verdict is Verdict.DROPPED
    assert sift_lines(left, quiet.edition)[0].note == why
    assert moves.drop(left, 0).sifting.items[0].verdict is Verdict.OPEN


def test_what_was_settled_stays_settled_when_a_place_is_answered(quiet: Picture) -> None:
    """The message is read again; nobody accepts the same figure twice for that."""
    text = "泽州县死亡1人，桃园镇死亡2人。"
    sifting = moves.begin(read(text, quiet.edition), quiet.state)
    taken = moves.accept_all(sifting).sifting

    again = moves.begin(read(text, quiet.edition, 桃园镇="阳城县"), quiet.state, taken)

    kept = {item.read.unit: item.kept for item in again.items}
    assert kept == {"": True, "阳城县": False}
    accepted = moves.answer(again, [item.read.unit for item in again.items].index("阳城县"), yes=True).sifting
    reports = {one.unit: dict(one.figures) for one in reports_of(accepted, NIGHT, "来报")}
    assert reports == {"泽州县": {"deaths": exact(1)}, "阳城县": {"deaths": at_least(2)}}


class KeptInMemory:
    """Lists of an office, kept for a test."""

    def __init__(self) -> None:
        self.lists: dict[str, object] = {"towns": {"桃园镇": "阳城县", "坏": 1}}

    def read(self, name: str) -> object:
        """The list, or None."""
        return self.lists.get(name)

    def keep(self, name: str, value: object) -> object:
        """Keep it."""
        self.lists[name] = value
        return None


def own(kept: KeptInMemory, *, exercise: bool = False) -> OwnSettings:
    """The settings of an office that has these lists."""
    office: Any = None
    return OwnSettings(kept, office, lambda _: None, exercise=exercise)


def test_an_exercise_neither_reads_nor_keeps_whose_towns_are() -> None:
    """Its towns are made up; a made-up town must not be proposed on the night it counts."""
    kept = KeptInMemory()
    real, drill = own(kept), own(kept, exercise=True)
    assert dict(real.towns()) == {"桃园镇": "阳城县"}
    assert dict(drill.towns()) == {}
    drill.keep_town("虚构镇", "泽州县")
    real.keep_town("北沟镇", "泽州县")
    assert dict(real.towns()) == {"桃园镇": "阳城县", "北沟镇": "泽州县"}
    kept.lists["towns"] = ["damaged"]
    assert dict(real.towns()) == {}


@pytest.fixture
def begun(make_window: Callable[[Desk], MainWindow], assessor: Assessor) -> tuple[MainWindow, KeptInMemory]:
    """A window on an incident of which nothing has been reported, in an office that keeps lists."""
    desk, kept = desk_of(assessor), KeptInMemory()
    desk.own = own(kept)
    open_incident(desk)
    return make_window(desk), kept


def test_towns_are_placed_by_keys_and_recorded_as_their_county(
    qtbot: QtBot, begun: tuple[MainWindow, KeptInMemory]
) -> None:
    """From the pasted message to the record without the mouse; what was said is there for the next message."""
    window, kept = begun
    dialog = opened(qtbot, window)
    window.errands.wait()
    qtbot.waitUntil(lambda: bool(dialog._towns.remembered), timeout=PATIENCE)
    paste(qtbot, dialog, TWO)
    panel = dialog.panel
    assert focused() is panel.table
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    field = focused()
    assert isinstance(field, QComboBox)
    assert field.currentData() == "阳城县"  # what was said before is proposed
    assert [field.itemData(place) for place in range(field.count())] == [
        one for one, _ in county_choices(panel._picture.edition)
    ]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "阳城县" in {item.read.unit for item in panel.sifting.items}, timeout=PATIENCE)
    while panel.sifting.items[panel.table.current].sort is not Sort.PLACE:
        qtbot.keyClick(panel.table, Qt.Key.Key_1)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    last = focused()
    assert isinstance(last, QComboBox)
    assert last.currentIndex() == -1
    qtbot.keyClick(last, Qt.Key.Key_Return)  # nothing chosen settles nothing
    assert focused() is last
    qtbot.keyClick(last, Qt.Key.Key_End)
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert [item.reason for item in panel.sifting.items if item.sort is Sort.PLACE] == [NOT_TAKEN]
    with qtbot.waitSignal(window.recorded, timeout=PATIENCE) as signal:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return, CONTROL)
    assert signal.args[0].ok, signal.args[0].message
    assert window.picture is not None
    units = window.picture.state.units
    assert set(units) == {"阳城县"}
    assert {key: entry.quantity for key, entry in units["阳城县"].figures.items()} == {
        "relocated": at_least(320),
        "collapsed_rooms": at_least(12),
    }
    window.errands.wait()
    assert kept.lists["towns"] == {"桃园镇": "阳城县"}


def test_escape_leaves_the_question_open(qtbot: QtBot, begun: tuple[MainWindow, KeptInMemory]) -> None:
    """A key pressed by mistake answers nothing."""
    window, _ = begun
    dialog = opened(qtbot, window)
    paste(qtbot, dialog, TWO)
    table = dialog.panel.table
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    assert focused() is table
    assert dialog.isVisible()
    assert all(item.verdict is Verdict.OPEN for item in dialog.panel.sifting.items)
