"""What the page of exercises says, before any widget says it."""

# Long because it looks at every part of one page: start, conduct, evaluation, hot wash, forms.

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from jc_disaster.exercise.conduct import Stage as InjectStage
from jc_disaster.exercise.judging import Tally
from jc_disaster.exercise.model_answer import model_answer
from jc_disaster.exercise.pack import Branch
from jc_disaster.incident.decide import ACTS
from jc_disaster.ui.view_models import conducting, drill_forms, evaluating, hot_wash
from jc_disaster.ui.view_models.drill_marks import share_words
from jc_disaster.ui.view_models.drill_start import hours_of_wall, pack_lines, pack_sheet, span_words
from jc_disaster.ui.view_models.forms import check_answers
from jc_disaster.ui.view_models.players_view import players_clock, players_view
from tests.exercise.stage import offset
from tests.ui.drills import SCENARIOS, DrillRoom

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.drills import Conducted


@pytest.fixture
def room(assessor: Assessor, tmp_path: Path) -> DrillRoom:
    """An exercise store in memory."""
    return DrillRoom(assessor, tmp_path)


@pytest.fixture
def incident(room: DrillRoom) -> str:
    """The landslide, begun, fifty minutes in."""
    name = room.begin()
    room.move_on(name, 50)
    return name


def conducted(room: DrillRoom, incident: str) -> Conducted:
    """The exercise as it stands."""
    return room.drills.conducted(incident)


def stages(room: DrillRoom, incident: str) -> dict[str, str]:
    """What the list says of each inject."""
    return {line.key: line.stage for line in conducting.inject_lines(conducted(room, incident))}


def test_the_list_names_the_next_inject_and_what_was_sent(room: DrillRoom, incident: str) -> None:
    """A facilitator looks up from the room for one second."""
    found = stages(room, incident)

    assert found["c01"] == found["c02"] == "已发"
    assert found["c03"] == "下一条"
    assert found["c04"] == "待发"
    assert "按演练时间还有30分钟" in conducting.next_words(conducted(room, incident), room.now(incident))


def test_what_is_held_is_not_the_next_one(room: DrillRoom, incident: str) -> None:
    """Nothing that was held back may be announced as about to go."""
    room.do(incident, "change_inject", inject="c03", change="暂缓")

    assert stages(room, incident)["c03"] == "暂缓"
    assert stages(room, incident)["c04"] == "下一条"


@pytest.mark.parametrize(
    ("change", "allowed"),
    [("暂缓", {"send", "release", "skip", "move"}), ("跳过", {"send", "release", "move"})],
)
def test_only_what_makes_sense_can_be_done_with_an_inject(
    room: DrillRoom, incident: str, change: str, allowed: set[str]
) -> None:
    """A button that is refused afterwards costs the facilitator the room's attention."""
    room.do(incident, "change_inject", inject="c03", change=change)
    planned = conducting.inject_of(conducted(room, incident), "c03")

    view = conducting.turn_view(planned, conducted(room, incident).state)

    assert {name for name, can in view._asdict().items() if can} == allowed


def test_what_was_sent_cannot_be_taken_back(room: DrillRoom, incident: str) -> None:
    """The players have read it."""
    sent = conducting.inject_of(conducted(room, incident), "c01")

    assert conducting.turn_view(sent, conducted(room, incident).state) == conducting.NO_TURN


def test_an_inject_is_shown_with_figures_objective_and_expected_acts(room: DrillRoom, incident: str) -> None:
    """The facilitator must know what the words carry without opening the pack."""
    whole = conducted(room, incident)
    planned = conducting.inject_of(whole, "c04")
    assert planned is not None

    said = dict(conducting.inject_detail(planned, whole))

    assert "泽州县（核报）" in said["附带数据"]
    assert "核减理由：5名原报失踪人员" in said["附带数据"]
    assert said["对应目标"] == "核减后重新会商认定，级别不自行降低"
    assert "会商认定" in said["期待的操作"]
    assert "导调提示" not in said


def test_a_branch_is_told_in_the_words_of_the_plan(room: DrillRoom) -> None:
    """II and none are not words of an office."""
    words = conducting.branch_words(Branch(("I", "none"), ("II",)), room.plan(None).edition)

    assert words == "已发数据对照达到Ⅰ级或未达到任何一级，且参演队当前响应为Ⅱ级"


def test_the_plans_answer_is_computed_for_what_was_sent(room: DrillRoom, incident: str) -> None:
    """Level with clause, who acts, what is open; the answer is never typed."""
    sheet = conducting.answer_sheet(conducted(room, incident), room.now(incident))

    assert "数据对照符合Ⅲ级启动条件（5.3.1(1)）" in sheet.comparison
    assert "决定：市安委会副主任" in sheet.authority
    assert any(line.status == "尚未办理" and "会商认定" in line.what for line in sheet.lines)
    assert "应启动" not in sheet.comparison


def test_before_the_first_message_the_plan_expects_nothing(room: DrillRoom) -> None:
    """An empty answer says why it is empty."""
    name = room.begin()

    sheet = conducting.answer_sheet(conducted(room, name), room.now(name))

    assert sheet.lines == ()
    assert "还没有发出情景" in sheet.comparison


def test_both_clocks_are_shown_and_told_apart(room: DrillRoom, incident: str) -> None:
    """Exercise time is what counts in the room; the wall's is when the lunch comes."""
    room.do(incident, "run_clock", pace=10)
    room.clock.moment += timedelta(minutes=2)
    whole = conducted(room, incident)

    view = conducting.clock_view(whole.state, whole.pack.starts_at, room.clock.now())

    assert (view.shown, view.day) == ("06:10:00", "9月14日　T+01:10")
    assert view.words == "时钟走，10 倍"
    assert view.wall == "现在 02:02:00"


def test_the_players_are_shown_no_pace_and_no_plan(room: DrillRoom, incident: str) -> None:
    """How fast the clock runs tells how much is to come."""
    room.do(incident, "run_clock", pace=60)
    state = room.desk.state(incident)

    view, clock = players_view(state), players_clock(state, room.clock.now())

    assert [line.number for line in view.messages] == [2, 1]
    assert "60" not in "".join(clock)
    assert view.hint == ""


def test_a_pack_is_told_before_it_is_begun(room: DrillRoom) -> None:
    """Objectives, opening, length: what a new facilitator asks first."""
    sheet = dict(pack_sheet(room.pack()).sections)

    assert sheet["演练目标"][0] == "接报、录入，核减写明理由"
    assert "9·14滑坡（滑坡，9月14日 03:50发生，涉及泽州县）" in sheet["开始时的情况"]
    assert "按演练时间长4天" in sheet["开始时的情况"][1]
    assert hours_of_wall(room.pack(), 60) == "1小时36分"


def test_a_broken_file_stays_in_the_list_with_its_reason(room: DrillRoom, tmp_path: Path) -> None:
    """A pack that silently vanished would be looked for an hour before the exercise."""
    path = tmp_path / "broken.yaml"
    path.write_text("format: 1\nid: x\n", encoding="utf-8")

    line = pack_lines([room.drills.choice(path)])[0]

    assert line.size == "不能使用"
    assert line.trouble


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(minutes=45), "45分钟"),
        (timedelta(hours=2), "2小时"),
        (timedelta(hours=2, minutes=5), "2小时5分"),
        (timedelta(days=3), "3天"),
        (timedelta(days=3, hours=1), "3天1小时"),
    ],
)
def test_a_span_is_told_in_two_units_at_most(span: timedelta, words: str) -> None:
    """4天0小时0分 is noise."""
    assert span_words(span) == words


def test_a_mark_is_the_counted_fraction_and_only_a_faultless_one_reads_100() -> None:
    """999 of 1000 is not all of it; nothing expected is no mark."""
    assert share_words(Tally(999, 1000, 0)) == "999/1000（99%）"
    assert share_words(Tally(5, 5, 1)) == "5/6（83%）"
    assert share_words(Tally(0, 0, 2)) == "没有应做事项，不评分"


def test_a_note_has_both_times_and_its_evaluator(room: DrillRoom, incident: str) -> None:
    """Several evaluators write in one room; afterwards somebody asks when it was seen."""
    act = evaluating.note_act("o1", ("评估员一", ""), "良", "复述核对及时。")
    assert not isinstance(act, str)
    room.clock.moment += timedelta(minutes=7)
    receipt = room.desk.act(incident, act)
    assert receipt.ok, receipt.message

    line = evaluating.note_lines(conducted(room, incident))[0]

    assert (line.shown, line.recorded) == ("9月14日 05:50", "8月11日 02:07:00")
    assert (line.evaluator, line.rating, line.words) == ("评估员一", "良", "复述核对及时。")
    assert line.objective == "接报、录入，核减写明理由"


@pytest.mark.parametrize(
    ("objective", "post", "rating", "words", "asked"),
    [
        ("", "评估员", "优", "", "演练目标"),
        ("o1", " ", "优", "", "职务"),
        ("o1", "评估员", "", " ", "至少一项"),
    ],
)
def test_what_a_note_lacks_is_said_before_it_is_sent(
    objective: str, post: str, rating: str, words: str, asked: str
) -> None:
    """In words, not as a refusal of the record."""
    said = evaluating.note_act(objective, (post, ""), rating, words)

    assert isinstance(said, str)
    assert asked in said


def test_the_scale_is_what_the_evaluator_writes() -> None:
    """Every office rates in its own words."""
    assert evaluating.scale_of("优、良， 及格  不及格、优") == ("优", "良", "及格", "不及格")


def test_the_day_of_an_improvement_lies_ahead() -> None:
    """1-15 written in December is next year's."""
    december = datetime(2026, 12, 20, tzinfo=UTC)

    assert str(evaluating.due_day("1-15", december)) == "2027-01-15"
    assert str(evaluating.due_day("12-31", december)) == "2026-12-31"
    assert str(evaluating.due_day("2026-01-15", december)) == "2026-01-15"
    assert evaluating.due_day("尽快", december) is None


def test_an_improvement_is_shown_as_it_was_recorded_last(room: DrillRoom, incident: str) -> None:
    """The table is carried on; an item is not two items because somebody finished it."""
    room.do(incident, "end_exercise")
    for state, result in (("待办", ""), ("办结", "已补印。")):
        act = evaluating.improvement_act("补印空白表", "市应急局", "2026-12-31", state, result)
        assert not isinstance(act, str)
        assert room.desk.act(incident, act).ok

    assert evaluating.improvement_lines(room.desk.state(incident)) == (
        ("补印空白表", "补印空白表", "市应急局", "2026-12-31", "办结"),
    )


def played(room: DrillRoom, *, without: str = "") -> str:
    """A whole exercise by the model answer, one act left out, ended."""
    name = room.begin(team="第二队" if without else "第一队")
    start = room.pack().starts_at
    for act in model_answer(room.pack(), room.plan(None)):
        if act["act"] == without:
            continue
        at = offset(str(act["at"]))
        if start + at > room.now(name):
            room.move_on(name, at // timedelta(minutes=1))
        said = {key: value for key, value in act.items() if key != "at"}
        room.desk.act(name, said)
    room.do(name, "end_exercise")
    return name


def test_the_course_puts_the_plans_answer_beside_the_teams_acts(room: DrillRoom) -> None:
    """That is what a hot wash is for."""
    judgement = conducted(room, played(room)).judgement
    edition = room.plan(None).edition

    lines = hot_wash.course_lines(judgement, edition)

    assert [line.offset for line in lines] == sorted((line.offset for line in lines), key=offset)
    sorts = [line.sort for line in lines]
    assert sorts.count("情景") == len(judgement.key.moments)
    decided = next(line for line in lines if line.sort == "预案" and "决定启动Ⅲ级响应" in line.words)
    assert decided.clause == "5.3.2"
    assert decided.answer == "已做到（当即）"
    assert not any("设定时限" in line.words for line in lines)
    assert hot_wash.fault_lines(judgement) == ()
    assert hot_wash.time_lines(judgement, edition) == ("Ⅲ级：T+00:40具备条件，当即作出决定",)


def test_what_was_missed_is_listed_with_its_clause(room: DrillRoom) -> None:
    """Nobody is told that he was wrong without being told where it stands."""
    judgement = conducted(room, played(room, without="make_proposal")).judgement

    lines = hot_wash.fault_lines(judgement)

    assert lines
    assert all(line.clause for line in lines)
    assert any(line.sort == "提出建议" for line in lines)


def test_teams_on_one_pack_are_set_side_by_side(room: DrillRoom) -> None:
    """By counts and times, each as an exact fraction."""
    first, second = played(room), played(room, without="make_proposal")

    lines = hot_wash.team_lines(room.drills.same_pack(first), room.plan(None).edition)

    assert [line.team for line in lines] == ["第一队", "第二队"]
    assert "（100%）" in lines[0].total
    assert "（100%）" not in lines[1].total
    assert room.drills.same_pack(second) == room.drills.same_pack(first)


def test_figures_are_read_as_a_controller_writes_them() -> None:
    """And what cannot be read is said with the names that can."""
    figures, fault = drill_forms.figures_of("死亡 3；因灾失踪人口：2余")
    assert not fault
    assert set(figures) == {"deaths", "missing"}

    _, fault = drill_forms.figures_of("桥梁 3")
    assert "没有看懂“桥梁 3”" in fault
    assert "因灾死亡人口" in fault


def test_an_inserted_inject_is_an_act_the_record_takes(room: DrillRoom, incident: str) -> None:
    """With its figures, for the unit that reports them, at once where no time is said."""
    now = room.now(incident)
    form = drill_forms.insert_form(conducted(room, incident), now)
    values = {
        "from": "泽州县值班室",
        "to": "市级值班室",
        "channel": "电话",
        "text": "又有1人失踪。",
        "unit": "泽州县",
        "report_kind": "续报",
        "figures": "因灾失踪人口 9",
    }

    checked = check_answers(form, values, now)
    assert not checked.faults
    room.do(incident, **{str(key): value for key, value in form.act(values, checked.times).items()})

    line = next(one for one in conducted(room, incident).planned if one.inserted)
    assert (line.inject.id, line.at, line.stage) == ("临1", now, InjectStage.WAITING)
    assert [report.unit for report in line.inject.reports] == ["泽州县"]


def test_figures_without_a_unit_are_asked_about(room: DrillRoom, incident: str) -> None:
    """Figures of nobody would count for nothing."""
    form = drill_forms.insert_form(conducted(room, incident), room.now(incident))

    checked = check_answers(form, {"figures": "因灾死亡人口 1", "unit": ""}, room.now(incident))

    assert "选报送单位" in checked.faults["unit"]


def test_the_end_says_what_is_left_unsent(room: DrillRoom, incident: str) -> None:
    """Ending early by a slip would cost the exercise."""
    form = drill_forms.end_form(conducted(room, incident))
    assert form.confirm is not None

    confirmation = form.confirm({}, {})

    assert confirmation is not None
    assert confirmation.verb == "结束演练"
    assert any("还有5条情景没有发出" in words for words in confirmation.consequences)


def test_the_forms_name_acts_that_there_are(room: DrillRoom, incident: str) -> None:
    """A form for an act nobody knows would be refused in front of everybody."""
    whole, now = conducted(room, incident), room.now(incident)
    at = {"to": now, "planned_at": now}
    planned = conducting.inject_of(whole, "c03")
    assert planned is not None
    forms = (
        drill_forms.jump_form(whole, now),
        drill_forms.move_form(planned),
        drill_forms.end_form(whole),
        drill_forms.archive_form(),
    )

    assert all(str(form.act({"reason": "x"}, at)["act"]) in ACTS for form in forms)


def test_the_shipped_packs_can_all_be_chosen(room: DrillRoom) -> None:
    """What is shipped must be ready to be played."""
    choices = room.drills.choices()

    assert {choice.path.parent for choice in choices} == {SCENARIOS}
    assert len(choices) >= 5
    assert all(choice.pack is not None for choice in choices)


def test_after_the_end_nothing_is_announced_as_next(room: DrillRoom, incident: str) -> None:
    """A list that still says 下一条 makes somebody wait for it."""
    room.do(incident, "break_off_exercise")

    found = stages(room, incident)

    assert {found[key] for key in ("c03", "c04", "c08")} == {"没有发出"}
    assert found["c01"] == "已发"
    assert players_view(room.desk.state(incident)).alarm
