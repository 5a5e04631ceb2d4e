"""Judging: three kinds of team, what each is told, and the laws that hold whatever a team does."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from jc_disaster.exercise.comparing import DifferentPacksError, decision_times, side_by_side
from jc_disaster.exercise.judging import NothingToJudgeError, Status
from jc_disaster.exercise.model_answer import model_answer
from tests.exercise.stage import Stage
from tests.scene import CHIEF

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.judging import Judgement
    from jc_disaster.exercise.pack import Pack

Act = dict[str, Any]


@pytest.fixture
def flood(packs: dict[str, Pack]) -> Pack:
    """The shipped autumn flood."""
    return packs["autumn-flood"]


@pytest.fixture
def slide(packs: dict[str, Pack]) -> Pack:
    """The shipped landslide with its correction."""
    return packs["landslide"]


def answer(pack: Pack, assessor: Assessor, change: Callable[[Act], Act | None] = dict) -> list[Act]:
    """The model answer with each act changed, or left out where the change says None."""
    changed = (change(dict(act)) for act in model_answer(pack, assessor))
    return [act for act in changed if act is not None]


def missed(judgement: Judgement) -> set[tuple[str, str]]:
    """Kind and subject of what was not done."""
    return {
        (mark.expected.kind, mark.expected.subject)
        for mark in judgement.marks
        if mark.status is Status.MISSING
    }


def faults(judgement: Judgement) -> set[tuple[str, str]]:
    """Kind and clause of what departs."""
    return {(fault.kind, fault.clause) for fault in judgement.faults}


def test_a_late_team_loses_what_a_time_was_set_for_and_no_more(flood: Pack, assessor: Assessor) -> None:
    """The plan prints no time for a decision (reading B13): lateness is told as a duration, not marked."""
    judgement = Stage(flood, assessor).play(answer(flood, assessor), late=timedelta(minutes=40)).judged()
    late = [mark.expected for mark in judgement.marks if mark.status is Status.LATE]
    assert {(one.kind, one.detail) for one in late} == {("deadline", "电话")}
    assert len(late) == 3
    assert judgement.faults == ()
    assert [time.taken for time in decision_times(judgement)] == [timedelta(minutes=40)] * 3
    assert judgement.total.share == Fraction(64, 67)


def test_a_team_overtaken_by_the_figures_has_missed_the_level(flood: Pack, assessor: Assessor) -> None:
    """Ⅳ was due at 20:20 and Ⅲ at 21:30; whoever has decided nothing by then has missed the first for good."""

    def change(act: Act) -> Act | None:
        early = act["at"] == "T+00:20"
        return None if early and act["act"] in ("record_finding", "decide_start", "decide_measures") else act

    acts = [
        {**act, "act": "decide_start", "decision": "同意启动"}
        if (act["act"], act.get("level")) == ("decide_adjust", "III")
        else act
        for act in answer(flood, assessor, change)
    ]
    judgement = Stage(flood, assessor).play(acts).judged()
    assert {("finding", "IV"), ("decision", "IV")} <= missed(judgement)
    assert ("decision", "III") not in missed(judgement)
    passed = {mark.expected.kind for mark in judgement.marks if mark.status is Status.PASSED}
    assert passed == {"measures"}
    assert [time.taken for time in decision_times(judgement)] == [None, timedelta(), timedelta()]


def test_a_decision_by_the_wrong_post_is_a_fault_with_its_clause(flood: Pack, assessor: Assessor) -> None:
    """The chief of the office decides Ⅳ and nothing above; what he decides there is kept and does not count."""

    def change(act: Act) -> Act | None:
        return {**act, "decided_by": [{"name": "", "post": CHIEF}]} if "decided_by" in act else act

    judgement = Stage(flood, assessor).play(answer(flood, assessor, change)).judged()
    assert faults(judgement) == {("decision", "5.3.2"), ("decision", "5.2.2")}
    assert all("市安委办主任" in fault.text for fault in judgement.faults)
    assert {("decision", "III"), ("decision", "II")} <= missed(judgement)
    assert ("ending", "II") not in missed(
        judgement
    )  # he ends the Ⅳ that he began, and that is his to end (B9)
    assert {one.id: tally.share for one, tally in judgement.objectives}["o3"] == Fraction(2, 6)


def test_a_decision_put_right_counts_from_then_on_and_the_fault_stays(
    slide: Pack, assessor: Assessor
) -> None:
    """What was wrong happened all the same; what was mended is not missing."""
    acts: list[Act] = []
    for act in answer(slide, assessor):
        if act["act"] == "decide_start":
            acts.append({**act, "act_id": "wrong", "decided_by": [{"name": "", "post": CHIEF}]})
            right = {
                "act": "put_right_decision",
                "decision": "wrong",
                "how": "由有权机关重新签批。",
                "signed": True,
            }
            acts.append({**right, "at": "T+01:00", "decided_by": act["decided_by"]})
        else:
            acts.append(act)
    acts.sort(key=lambda act: (len(act["at"]), act["at"]))
    judgement = Stage(slide, assessor).play(acts).judged()
    # The notice went out before there was a lawful decision: that stays wrong too.
    assert faults(judgement) == {("decision", "5.3.2"), ("paper", "2.2(2)")}
    assert ("decision", "III") not in missed(judgement)
    assert decision_times(judgement)[0].taken == timedelta(minutes=20)


def test_a_lazy_team_is_told_each_thing_with_its_clause(slide: Pack, assessor: Assessor) -> None:
    """Whoever only types the figures in learns what the plan asked for beside that."""
    typed = answer(slide, assessor, lambda act: act if act["act"] == "report_figures" else None)
    judgement = Stage(slide, assessor).play(typed).judged()
    said = {
        (mark.expected.kind, mark.expected.clause)
        for mark in judgement.marks
        if mark.status in (Status.MISSING, Status.LATE)
    }
    assert said == {
        ("upward", "4.1.3"),
        ("deadline", "4.1.3"),
        ("paper", "4.1.3"),
        ("finding", "5.3.2"),
        ("finding", "5.4.2"),
        ("proposal", "5.3.2"),
        ("decision", "5.3.2"),
        ("stability", "2.2(2)"),
        ("ending", "5.7"),
        ("paper", "2.2(2)"),
        ("telling", "5.6"),
        ("zero_reporting", "4.1.5"),
        ("telling", "5.3.2"),
        ("paper", "5.3.2"),
        ("measures", "5.3.3"),
        ("paper", "5.3.3"),
    }
    assert judgement.total.met == sum(mark.expected.kind == "report" for mark in judgement.marks)


def test_nothing_at_all_is_judged_without_an_error(slide: Pack, assessor: Assessor) -> None:
    """An exercise nobody took part in has a report too."""
    judgement = Stage(slide, assessor).end().judged()
    assert judgement.total.met == 0
    assert judgement.total.share == 0
    assert judgement.faults == ()


CASES: Mapping[str, tuple[str, Mapping[str, object], tuple[str, str]]] = {
    "a figure typed wrongly": ("report_figures", {"figures": {"deaths": 40}}, ("report", "4.1.2")),
    "a proposal of the wrong body": ("make_proposal", {"by": "市财政局"}, ("proposal", "5.3.2")),
    "a proposal to the wrong body": ("make_proposal", {"to": "市委"}, ("proposal", "5.3.2")),
    "a finding of the wrong body": ("record_finding", {"found_by": "市财政局"}, ("finding", "5.3.2")),
    "a finding too low": ("record_finding", {"level": "IV"}, ("finding", "5.3.1")),
    "a start declined": ("decide_start", {"decision": "暂不启动", "reason": "再看。"}, ("decision", "5.3.1")),
}


@pytest.mark.parametrize("case", CASES)
def test_what_departs_is_named_with_its_clause(slide: Pack, assessor: Assessor, case: str) -> None:
    """Each wrong act by itself, in an exercise that is faultless otherwise."""
    name, fields, expected = CASES[case]

    def change(act: Act) -> Act | None:
        return {**act, **fields} if act["act"] == name and act["at"] == "T+00:40" else act

    judgement = Stage(slide, assessor).play(answer(slide, assessor, change)).judged()
    assert expected in faults(judgement)
    assert judgement.total.share is not None
    assert judgement.total.share < 1


def test_an_unaffected_county_that_never_said_so_is_a_fault(slide: Pack, assessor: Assessor) -> None:
    """A silent county written down as spared is the worst of all wrong entries."""

    def change(act: Act) -> Act | None:
        return {**act, "at": "T+00:40"} if act.get("unaffected") and act["unit"] == "城区" else act

    acts = sorted(answer(slide, assessor, change), key=lambda act: (len(act["at"]), act["at"]))
    early = [{**act, "as_of": slide.starts_at.isoformat()} if act.get("unaffected") else act for act in acts]
    judgement = Stage(slide, assessor).play(early).judged()
    assert any("城区" in fault.text and "未受灾" in fault.text for fault in judgement.faults)


def test_a_correction_without_its_reason_is_a_fault(slide: Pack, assessor: Assessor) -> None:
    """The higher figure goes on standing, and the team learns why."""

    def change(act: Act) -> Act | None:
        return {key: value for key, value in act.items() if key != "reason"}

    judgement = Stage(slide, assessor).play(answer(slide, assessor, change)).judged()
    assert any("核减理由" in fault.text for fault in judgement.faults)
    assert ("report", "泽州县") in missed(judgement)


def test_ending_before_the_work_has_ended_is_a_fault(slide: Pack, assessor: Assessor) -> None:
    """The call of T+07:00 asks for it; 5.7 does not allow it yet."""

    def change(act: Act) -> Act | None:
        return {**act, "at": "T+07:00"} if act["act"] == "decide_termination" else act

    acts = sorted(answer(slide, assessor, change), key=lambda act: (len(act["at"]), act["at"]))
    judgement = Stage(slide, assessor).play(acts).judged()
    assert ("ending", "5.7") in faults(judgement)
    assert ("ending", "III") in missed(judgement)


def test_a_notice_before_the_decision_is_a_fault(slide: Pack, assessor: Assessor) -> None:
    """A start notice that nobody decided would set seven counties in motion."""

    def change(act: Act) -> Act | None:
        return {**act, "at": "T+00:10"} if act.get("paper_kind") == "start_notice" else act

    acts = sorted(answer(slide, assessor, change), key=lambda act: (len(act["at"]), act["at"]))
    judgement = Stage(slide, assessor).play(acts).judged()
    assert ("paper", "2.2(2)") in faults(judgement)


def test_a_level_begun_before_the_figures_proved_it_is_no_miss(slide: Pack, assessor: Assessor) -> None:
    """市安委会 may judge Ⅲ needed (5.3.1(5)) while bodies are still being counted; the figures then follow."""
    acts = answer(
        slide,
        assessor,
        lambda act: (
            {**act, "at": "T+00:20"} if act["at"] == "T+00:40" and act["act"] != "report_figures" else act
        ),
    )
    acts = [
        {**act, "basis": "discretionary", "found_by": "市安委会"} if act["act"] == "record_finding" else act
        for act in acts
    ]
    acts.sort(key=lambda act: (len(act["at"]), act["at"]))
    judgement = Stage(slide, assessor).play(acts).judged()
    assert ("decision", "III") not in missed(judgement)
    assert ("decision", "5.3.1") not in faults(judgement)


def test_replay_at_any_time_knows_only_what_was_known_then(flood: Pack, assessor: Assessor) -> None:
    """The hot wash asks what the team had done by ten in the evening."""
    stage = Stage(flood, assessor).perfect()
    early = stage.judged(flood.starts_at + timedelta(hours=1))
    assert {mark.expected.inject for mark in early.marks} == {"f01", "f02", "f03"}
    assert early.ended is None
    assert early.total.share == 1
    before = stage.judged(flood.starts_at + timedelta(minutes=10))
    assert {mark.expected.inject for mark in before.marks} == {"f01"}
    with pytest.raises(NothingToJudgeError):
        stage.judged(flood.starts_at - timedelta(minutes=1))


def test_while_the_exercise_goes_on_what_is_not_done_is_open(flood: Pack, assessor: Assessor) -> None:
    """A mark is given when the time for an act is over, not while the players are at it."""
    stage = Stage(flood, assessor)
    stage.move(flood.starts_at + timedelta(minutes=20))
    judgement = stage.judged()
    assert {mark.status for mark in judgement.marks} == {Status.OPEN}
    assert judgement.total.share is None
    stage.move(flood.starts_at + timedelta(minutes=35))
    late = [mark for mark in stage.judged().marks if mark.status is Status.LATE]
    assert {mark.expected.detail for mark in late} == {"电话"}


def test_duties_carried_over_need_not_be_considered_anew(flood: Pack, assessor: Assessor) -> None:
    """The same act by the same body goes on when the level is raised (readings C6, C7)."""
    edition = assessor.edition
    before = {(duty.content, duty.leads) for duty in edition.measures_of("IV")}
    again = {duty.id for duty in edition.measures_of("III") if (duty.content, duty.leads) in before}
    assert again

    def change(act: Act) -> Act | None:
        if act["act"] == "decide_measures" and act["at"] == "T+01:30":
            return {**act, "duties": [duty for duty in act["duties"] if duty not in again]}
        return act

    judgement = Stage(flood, assessor).play(answer(flood, assessor, change)).judged()
    assert ("measures", "III") not in missed(judgement)
    assert judgement.total.share == 1


def test_a_level_decided_after_the_figures_have_passed_it_is_a_fault(flood: Pack, assessor: Assessor) -> None:
    """Ⅲ was found in time and decided when the houses had already made it Ⅱ: lawful, and too low."""

    def change(act: Act) -> Act | None:
        if act.get("level") == "II" or (act.get("duties") and act["at"] == "T+05:00"):
            return None
        return {**act, "at": "T+05:10"} if act["act"] == "decide_adjust" else act

    acts = sorted(answer(flood, assessor, change), key=lambda act: (len(act["at"]), act["at"]))
    judgement = Stage(flood, assessor).play(acts).judged()
    assert ("decision", "5.2.1") in faults(judgement)
    assert {("decision", "III"), ("decision", "II")} <= missed(judgement)


def test_a_total_that_the_players_made_themselves_is_no_wrong_entry(slide: Pack, assessor: Assessor) -> None:
    """Adding up for the leader is part of the night's work."""
    total = {
        "act": "report_figures",
        "at": "T+00:40",
        "unit": "全市",
        "report_kind": "初报",
        "as_of": slide.starts_at.isoformat(),
        "source": "市级汇总",
        "figures": {"deaths": 4, "missing": 8},
    }
    acts = sorted([*answer(slide, assessor), total], key=lambda act: (len(act["at"]), act["at"]))
    judgement = Stage(slide, assessor).play(acts).judged()
    assert [fault for fault in judgement.faults if fault.kind == "report"] == []


def test_what_was_struck_out_counts_no_longer(slide: Pack, assessor: Assessor) -> None:
    """A telling that was entered by mistake and struck out was never made."""
    acts = [
        {**act, "act_id": f"told-{number}"} if act["act"] == "tell_of_response" else act
        for number, act in enumerate(answer(slide, assessor))
    ]
    first = next(act["act_id"] for act in acts if act["act"] == "tell_of_response")
    acts.append({"act": "strike_entry", "at": "T+96:00", "entry": first, "reason": "误记。"})
    judgement = Stage(slide, assessor).play(acts).judged()
    assert sum(mark.status is Status.MISSING for mark in judgement.marks) == 1


def test_what_was_entered_later_is_said_beside_the_mark(slide: Pack, assessor: Assessor) -> None:
    """Late entry with true times is right after a power cut, and for the evaluator to ask about otherwise."""
    stage = Stage(slide, assessor)
    stage.move(slide.starts_at + timedelta(hours=2))
    call = next(act for act in answer(slide, assessor) if act["act"] == "report_upward")
    stage.must({**call, "at": None}, slide.starts_at + timedelta(minutes=5))
    met = [mark for mark in stage.judged().marks if mark.status is Status.MET]
    assert {mark.note for mark in met} == {"于T+02:00补记"}


def test_a_broken_off_exercise_marks_nobody_down_for_what_was_left(flood: Pack, assessor: Assessor) -> None:
    """The players were called to a real disaster; what they had done until then still counts."""
    stage = Stage(flood, assessor)
    stage.move(flood.starts_at + timedelta(minutes=25))
    first = next(act for act in answer(flood, assessor) if act["act"] == "report_upward")
    stage.must({**first, "at": None}, stage.now)
    stage.must({"act": "break_off_exercise"}, stage.now)
    judgement = stage.judged()
    assert judgement.ended == "提前终止"
    assert missed(judgement) == set()
    assert judgement.total.share == 1


def test_evaluators_notes_stand_beside_the_marks(slide: Pack, assessor: Assessor) -> None:
    """What no engine sees, people saw."""
    stage = Stage(slide, assessor).perfect()
    note = {"act": "note_evaluation", "objective": "o1", "evaluator": {"name": "", "post": "评估员"}}
    stage.must({**note, "rating": "良", "words": "复述及时。"}, stage.now)
    (evaluation,) = stage.judged().evaluations
    assert (evaluation.objective, evaluation.rating, evaluation.words) == ("o1", "良", "复述及时。")


def test_teams_on_one_pack_stand_side_by_side(flood: Pack, slide: Pack, assessor: Assessor) -> None:
    """And teams on different packs do not."""
    first = Stage(flood, assessor, "甲队").perfect().judged()
    second = Stage(flood, assessor, "乙队").end().judged()
    assert [(one.team, one.total.share) for one in side_by_side([first, second])] == [
        ("甲队", 1),
        ("乙队", 0),
    ]
    with pytest.raises(DifferentPacksError):
        side_by_side([first, Stage(slide, assessor).end().judged()])
