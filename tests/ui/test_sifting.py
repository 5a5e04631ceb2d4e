"""From a read message to what is recorded: every row settled by a person, nothing by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.intake.bulletin import parse
from jc_disaster.kernel.quantity import about, at_least, between, exact, interval_of
from jc_disaster.ui.view_models import sifting as moves
from jc_disaster.ui.view_models.paste import PasteView, Sort, paste_view
from jc_disaster.ui.view_models.picture import make_picture
from jc_disaster.ui.view_models.sift_outcome import reports_of
from jc_disaster.ui.view_models.sift_view import detail_of, left_open, marks_of, outlook_of, sift_lines
from jc_disaster.ui.view_models.sifting import Sifting, Verdict, Wants
from tests.ui.desks import NIGHT, desk_of, full_night, open_incident

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.kernel.quantity import Quantity
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.view_models.picture import Picture

AS_OF = NIGHT + timedelta(minutes=20)
COUNTY = "陵川县：截至7月12日3时，死亡2人、失踪1人，紧急转移安置860人，倒塌房屋12间。"


@pytest.fixture
def night(assessor: Assessor) -> Picture:
    """A full night as it is known at 03:14."""
    desk = desk_of(assessor)
    full_night(desk)
    return make_picture(assessor, known(desk), desk.now())


@pytest.fixture
def quiet(assessor: Assessor) -> Picture:
    """An incident of which nothing has been reported."""
    desk = desk_of(assessor)
    open_incident(desk)
    return make_picture(assessor, known(desk), desk.now())


def known(desk: object) -> IncidentState:
    """The state of the only incident."""
    state = desk.known(None).current  # type: ignore[attr-defined]
    assert state is not None
    return state  # type: ignore[no-any-return]


def read(text: str, edition: PlanEdition) -> PasteView:
    """A message as the dialog gets it."""
    return paste_view(text, parse(text, 2026), edition, parse)


def begun(text: str, picture: Picture) -> Sifting:
    """A message of which nothing is settled yet."""
    return moves.begin(read(text, picture.edition), picture.state)


def place_of(sifting: Sifting, key: str, unit: str | None = None) -> int:
    """The row of a figure."""
    return next(
        place
        for place, item in enumerate(sifting.items)
        if item.key == key and (unit is None or item.read.unit == unit)
    )


def figures(sifting: Sifting) -> dict[str, dict[str, Quantity]]:
    """What would be recorded, by unit."""
    return {one.unit: dict(one.figures) for one in reports_of(sifting, AS_OF, "来报文字")}


def test_nothing_that_was_read_is_accepted_by_itself(night: Picture) -> None:
    """A number enters the record because a person pressed a key, never because a program could read it."""
    sifting = begun(COUNTY, night)

    assert {item.verdict for item in sifting.items} == {Verdict.OPEN}
    assert figures(sifting) == {}
    assert outlook_of(sifting, night).accepted == 0


def test_one_key_accepts_what_raises_no_question(night: Picture) -> None:
    """The usual message of one county costs one key and the key that records it."""
    step = moves.accept_all(begun(COUNTY, night))

    assert figures(step.sifting) == {
        "陵川县": {
            "deaths": exact(2),
            "missing": exact(1),
            "relocated": exact(860),
            "collapsed_rooms": exact(12),
        }
    }
    assert left_open(step.sifting, night.edition) == ""


def test_a_lower_figure_waits_for_its_reason(night: Picture) -> None:
    """核减 is never silent: neither the key for all nor the key for one takes it without a reason."""
    sifting = moves.accept_all(begun("阳城县：死亡1人，失踪3人。", night)).sifting
    deaths = place_of(sifting, "deaths")
    assert sifting.items[deaths].verdict is Verdict.OPEN

    step = moves.accept(sifting, deaths)
    assert step.wants is Wants.REASON
    assert moves.explain(sifting, deaths, "  ").wants is Wants.REASON

    explained = moves.explain(sifting, deaths, "重复统计").sifting
    report = reports_of(explained, AS_OF, "来报文字")[0]
    assert (report.figures["deaths"], report.reason) == (exact(1), "重复统计")


def test_a_reason_for_one_figure_takes_no_other_back(night: Picture) -> None:
    """A reason speaks for a whole report; 正在核实 beside it must not erase three missing people."""
    sifting = begun("阳城县：死亡1人，失踪人数正在核实。", night)
    sifting = moves.explain(sifting, place_of(sifting, "deaths"), "重复统计").sifting
    sifting = moves.accept(sifting, place_of(sifting, "missing")).sifting

    lines = {line.label: line.change for line in sift_lines(sifting, night.edition)}

    assert figures(sifting) == {"阳城县": {"deaths": exact(1)}}
    assert lines["因灾失踪人口"] == "3（照旧）"


def test_an_increment_is_never_taken_for_a_total(night: Picture) -> None:
    """新增2人 beside 2 known deaths is 4 only because somebody said so."""
    sifting = begun("阳城县：新增死亡2人。", night)
    assert sifting.items[0].sort is Sort.INCREMENT
    assert moves.accept_all(sifting).sifting == sifting
    assert moves.accept(sifting, 0).wants is Wants.ANSWER

    counted = moves.answer(sifting, 0, yes=True).sifting
    assert figures(counted) == {"阳城县": {"deaths": exact(4)}}
    assert moves.answer(sifting, 0, yes=False).wants is Wants.NUMBER


def test_an_increment_on_nothing_known_asks_for_the_total(night: Picture) -> None:
    """Nothing can be added to what nobody reported; unknown is not zero."""
    sifting = begun("陵川县：新增死亡2人。", night)

    step = moves.answer(sifting, 0, yes=True)

    assert step.wants is Wants.NUMBER
    assert figures(step.sifting) == {}


def test_an_increment_of_one_county_among_several_is_a_row_of_its_own(night: Picture) -> None:
    """The reader leaves it to a person; the number must not get lost on the way to that person."""
    sifting = begun("沁水县新增死亡1人。阳城县新增转移安置500人，倒塌房屋新增10间。", night)

    assert {(item.read.unit, item.key, item.sort) for item in sifting.items} == {
        ("沁水县", "deaths", Sort.INCREMENT),
        ("阳城县", "relocated", Sort.INCREMENT),
        ("阳城县", "collapsed_rooms", Sort.INCREMENT),
    }


def test_moved_people_count_as_relocated_only_by_an_answer(night: Picture) -> None:
    """转移 without 安置 decides a level; the answer is the officer's, either way."""
    sifting = begun("陵川县：转移群众6000人。", night)
    assert moves.accept(sifting, 0).wants is Wants.ANSWER

    assert figures(moves.answer(sifting, 0, yes=True).sifting) == {"陵川县": {"relocated": exact(6000)}}
    assert figures(moves.answer(sifting, 0, yes=False).sifting) == {"陵川县": {"evacuated": exact(6000)}}


def test_a_follow_up_that_says_neither_total_nor_new_is_asked_once(quiet: Picture) -> None:
    """累计还是新增 concerns the whole message: one answer, and still nothing accepted by it."""
    sifting = begun("阳城县续报：死亡1人，失踪2人。", quiet)
    assert moves.accept(sifting, 0).wants is Wants.ANSWER

    totals = moves.answer(sifting, 0, yes=True).sifting
    new = moves.answer(sifting, 0, yes=False).sifting

    assert figures(totals) == {}
    assert figures(moves.accept_all(totals).sifting) == {"阳城县": {"deaths": exact(1), "missing": exact(2)}}
    assert {item.sort for item in new.items} == {Sort.INCREMENT}


def test_after_the_totals_it_is_still_asked_whether_the_moved_were_relocated(quiet: Picture) -> None:
    """Answered for the whole message, 累计 must not answer 转移 as well: a response would start a level too low."""
    sifting = begun("阳城县续报：死亡1人，转移群众6000人。", quiet)
    place = place_of(sifting, "evacuated")

    totals = moves.accept_all(moves.answer(sifting, 0, yes=True).sifting).sifting
    new = moves.answer(sifting, 0, yes=False).sifting

    assert figures(totals) == {"阳城县": {"deaths": exact(1)}}
    assert moves.accept(totals, place).wants is Wants.ANSWER
    assert "转移群众6000人" in totals.items[place].read.question
    relocated = moves.answer(totals, place, yes=True).sifting
    assert figures(relocated)["阳城县"]["relocated"] == exact(6000)
    assert figures(moves.answer(totals, place, yes=False).sifting)["阳城县"]["evacuated"] == exact(6000)
    assert {item.sort for item in new.items} == {Sort.INCREMENT}


def test_a_total_that_its_parts_do_not_make_up_is_asked(quiet: Picture) -> None:
    """Which of the two numbers stands is not for arithmetic to say."""
    sifting = begun("全市死亡6人。阳城县死亡4人，沁水县死亡3人。", quiet)
    total = place_of(sifting, "deaths", "")

    stated = moves.answer(sifting, total, yes=True).sifting
    added = moves.answer(sifting, total, yes=False).sifting

    assert figures(stated)[""] == {"deaths": exact(6)}
    assert figures(added)[""] == {"deaths": exact(7)}


def test_person_times_never_fill_a_figure_of_persons(night: Picture) -> None:
    """人次 becomes a row that wants a number, not a number."""
    sifting = begun("沁水县：转移危险区群众4000人次。", night)

    assert sifting.items[0].sort is Sort.WANTED
    assert moves.accept(sifting, 0).wants is Wants.NUMBER
    assert moves.answer(sifting, 0, yes=True).wants is Wants.NUMBER
    assert figures(moves.change(sifting, 0, exact(2600)).sifting) == {"沁水县": {"evacuated": exact(2600)}}


def test_a_message_without_a_unit_is_asked_whose_it_is(night: Picture) -> None:
    """The city is no default: two counties' dead must not become the city's."""
    sifting = begun("死亡2人，紧急转移安置300人。", night)
    assert sifting.unit is None
    assert moves.accept(sifting, 0).wants is Wants.UNIT
    assert moves.accept_all(sifting).wants is Wants.UNIT

    chosen = moves.choose_unit(sifting, "陵川县")
    assert set(figures(moves.accept_all(chosen).sifting)) == {"陵川县"}


def test_what_was_accepted_for_one_unit_is_open_again_for_another(night: Picture) -> None:
    """前 → 后 was read for the first unit; nobody has looked at it for the second."""
    taken = moves.accept_all(begun(COUNTY, night)).sifting

    moved = moves.choose_unit(taken, "高平市")

    assert {item.verdict for item in moved.items} == {Verdict.OPEN}


def test_a_message_for_several_counties_becomes_one_report_each_and_the_citys(quiet: Picture) -> None:
    """Each county's figures stand under its own name, the stated total under the city's, the city first."""
    text = "全市死亡5人，其中阳城县死亡3人、沁水县死亡2人。北留镇转移120人。"
    sifting = moves.accept_all(begun(text, quiet)).sifting

    assert list(figures(sifting)) == ["", "阳城县", "沁水县"]
    assert [row.place for row in read(text, quiet.edition).rows if row.sort is Sort.PLACE] == ["北留镇"]


def test_one_unit_has_one_number_for_one_figure(night: Picture) -> None:
    """Whoever says that the moved are relocated must not silently lose the number of the relocated."""
    sifting = begun("陵川县：转移6000人，紧急转移安置860人。", night)
    taken = moves.accept(sifting, place_of(sifting, "relocated")).sifting

    step = moves.answer(taken, place_of(taken, "evacuated"), yes=True)

    assert step.wants is Wants.OTHER_ROW
    assert figures(taken) == {"陵川县": {"relocated": exact(860)}}


def test_an_unaffected_county_is_a_statement_that_stands_alone(quiet: Picture) -> None:
    """未受灾 speaks of the whole county; beside a number one of the two is wrong."""
    sifting = begun("泽州县未受灾。", quiet)
    assert sifting.items[0].sort is Sort.UNAFFECTED
    assert moves.accept_all(sifting).sifting == sifting

    report = reports_of(moves.accept(sifting, 0).sifting, AS_OF, "来报文字")[0]
    assert report.unaffected
    assert not report.figures


def test_an_unaffected_county_with_known_figures_needs_a_reason(night: Picture) -> None:
    """It would take back dead and missing."""
    sifting = begun("阳城县未受灾。", night)

    assert moves.accept(sifting, 0).wants is Wants.REASON


def test_no_change_is_recorded_as_a_nil_report(night: Picture) -> None:
    """零报告: the county was heard, and its figures stand."""
    sifting = begun("阳城县灾情无变化。", night)

    report = reports_of(moves.accept(sifting, 0).sifting, AS_OF, "来报文字")[0]

    assert report.unchanged
    assert (dict(report.figures), report.unaffected) == ({}, False)


def test_a_report_older_than_what_is_known_replaces_nothing(night: Picture) -> None:
    """A late message is kept with its true time; the level must not follow it."""
    sifting = begun("沁水县：死亡9人。", night)._replace(as_of=AS_OF - timedelta(hours=4))
    taken = moves.accept(sifting, 0).sifting

    line = sift_lines(taken, night.edition)[0]

    assert "照录，不替换" in line.note
    assert outlook_of(taken, night).after == outlook_of(sifting, night).after


def test_the_level_before_and_after_follows_every_key(quiet: Picture) -> None:
    """The officer sees what a message changes before it is recorded."""
    sifting = begun("阳城县：死亡11人。", quiet)

    taken = moves.accept(sifting, 0).sifting
    view = outlook_of(taken, quiet)

    assert view.before is None
    assert view.after is not None
    assert view.after.name == "Ⅲ级"
    assert (view.sentence, view.clause) == ("数据对照：符合Ⅲ级启动条件，待市安委办认定。", "5.3.1(1)")
    assert outlook_of(moves.drop(taken, 0).sifting, quiet).after is None


def test_a_row_dropped_twice_begins_again(night: Picture) -> None:
    """A slip of the finger is taken back with the same key."""
    sifting = begun(COUNTY, night)
    dropped = moves.drop(moves.accept(sifting, 0).sifting, 0).sifting
    assert dropped.items[0].verdict is Verdict.DROPPED

    assert moves.drop(dropped, 0).sifting == sifting


def test_another_number_is_marked_as_changed(night: Picture) -> None:
    """The message says one number and the record another; the screen must not hide which is which."""
    changed = moves.change(begun(COUNTY, night), 0, at_least(3)).sifting

    line = sift_lines(changed, night.edition)[0]

    assert (line.value, line.change, line.state) == ("2 人", "— → 3余", "改为")


def test_reading_a_mended_message_again_keeps_what_was_settled(night: Picture) -> None:
    """Correcting one word must not throw away ten decisions; a changed number is open again."""
    taken = moves.accept_all(begun(COUNTY, night)).sifting
    again = read("〔急〕" + COUNTY.replace("死亡2人", "死亡3人"), night.edition)

    sifting = moves.begin(again, night.state, taken)

    assert sifting.items[0].verdict is Verdict.OPEN
    assert {item.verdict for item in sifting.items[1:]} == {Verdict.TAKEN}


def test_every_number_of_the_message_is_marked_with_what_became_of_it(night: Picture) -> None:
    """What is not marked was not seen; the eye finds a number that nobody took."""
    text = "陵川县：死亡2人，新增失踪1人，转移300人。出动救援人员280人。"
    view = read(text, night.edition)
    sifting = moves.accept(moves.begin(view, night.state), 0).sifting

    tones = {text[mark.start : mark.end]: mark.tone for mark in marks_of(view, sifting)}

    assert tones == {"死亡2人": "taken", "失踪1人": "increment", "转移300人": "question", "280人": "unread"}


def test_what_nobody_decided_on_is_named(night: Picture) -> None:
    """Before the dialog closes, each open figure is called by its name."""
    sifting = moves.accept(begun(COUNTY, night), 0).sifting

    words = left_open(sifting, night.edition)

    assert words.startswith("陵川县因灾失踪人口1 人、陵川县紧急转移安置人口860 人")
    assert "3 项" in words


def test_the_question_says_what_each_key_would_do(night: Picture) -> None:
    """1 and 2 are only as good as the words beside them."""
    sifting = begun("阳城县：新增死亡2人。", night)

    detail = detail_of(sifting, 0, night.edition)

    assert (detail.yes, detail.no) == ("按新增计入（4）", "填累计数")


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_an_increment_never_lowers_what_is_certain(before: int, more: int) -> None:
    """Whatever forms the two numbers have, their sum is certain of at least the sum of what was certain."""
    for one in (exact(before), at_least(before), about(before), between(before, before + 5)):
        for other in (exact(more), at_least(more), about(more)):
            total = moves.increased(one, other)
            assert total is not None
            assert interval_of(total).min == interval_of(one).min + interval_of(other).min
