"""From 认定 to the end of a response: what the plan lets through takes effect, the rest is kept and held back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.authority import finding_departures
from jc_disaster.incident.state import Comparison
from tests.scene import CHIEF, GOVERNMENT, NIGHT, OFFICE, PARTY, VICE, Scene, decided_by


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A desk with an empty record."""
    return Scene(assessor)


def codes(scene: Scene) -> list[str]:
    """In what the held decisions depart."""
    return [part.code for decision in scene.state.held for part in decision.departs]


def test_a_response_needs_a_decision_not_only_figures(scene: Scene) -> None:
    """Reaching a figure is not a start (reading B1)."""
    scene.open()
    scene.report(deaths=60)
    scene.find("I")
    scene.propose("I")
    assert scene.state.response is None


def test_the_named_authority_starts_a_response(scene: Scene) -> None:
    """5.3.2: found, proposed, decided by the vice-director; since the moment of the decision."""
    scene.night_at()
    response = scene.state.response
    assert response is not None
    assert (response.level, response.since) == ("III", NIGHT + timedelta(minutes=20))
    assert response.decided_by[0].post == VICE


def test_full_width_signs_and_short_names_are_the_same_post(scene: Scene) -> None:
    """The officer types 分管安全工作副市长 in whatever width the input method gives."""
    scene.open()
    scene.report(deaths=12)
    scene.find("III")
    scene.propose("III")
    scene.start("III", "市安委会副主任（分管安全工作副市长）")
    assert scene.state.response is not None


def test_another_post_is_recorded_and_held_back(scene: Scene) -> None:
    """What really happened is kept; the lawful state waits (与5.3.2不符，待核)."""
    scene.open()
    scene.report(deaths=12)
    scene.find("III")
    scene.propose("III")
    scene.start("III", CHIEF)
    assert scene.state.response is None
    assert codes(scene) == ["not-the-authority"]
    assert "5.3.2" in scene.state.held[0].departs[0].text


def test_a_start_without_finding_and_proposal_is_held_back(scene: Scene) -> None:
    """A decision at the table before the office has found anything."""
    scene.open()
    scene.report(deaths=12)
    scene.start("III", VICE)
    assert codes(scene) == ["no-finding", "no-proposal"]


def test_level_four_has_no_proposal_step(scene: Scene) -> None:
    """5.4.2 goes from the finding straight to the head of the office (reading B10)."""
    scene.open()
    scene.report(deaths=5)
    scene.find("IV")
    scene.start("IV", CHIEF)
    assert scene.state.response is not None


def test_a_finding_of_another_level_does_not_carry_the_decision(scene: Scene) -> None:
    """认定 of Ⅳ is no ground for Ⅲ."""
    scene.open()
    scene.report(deaths=12)
    scene.find("IV")
    scene.propose("III")
    scene.start("III", VICE)
    assert codes(scene) == ["no-finding"]


def test_both_bodies_have_to_decide_level_one(scene: Scene) -> None:
    """市委、市政府 decide jointly (reading B4)."""
    scene.open()
    scene.report(deaths=60)
    scene.find("I")
    scene.propose("I")
    scene.start("I", PARTY)
    assert codes(scene) == ["not-the-authority"]


def test_level_one_can_be_started_directly_whatever_the_figures(scene: Scene) -> None:
    """5.1.2: 必要时 directly, without analysis and proposal (reading B5)."""
    scene.open()
    scene.start("I", PARTY, GOVERNMENT, path="direct")
    response = scene.state.response
    assert response is not None
    assert response.direct


def test_no_other_level_can_be_started_directly(scene: Scene) -> None:
    """The direct path stands in 5.1.2 alone."""
    scene.open()
    scene.report(deaths=12)
    scene.start("III", VICE, path="direct")
    assert codes(scene) == ["no-direct-decision"]


def test_criterion_five_takes_two_acts_below_level_one(scene: Scene) -> None:
    """市安委会 judges, the level's own decider decides (reading B2)."""
    scene.open()
    scene.find("IV", basis="discretionary", found_by="市安委会")
    scene.start("IV", CHIEF)
    assert scene.state.response is not None


def test_the_wrong_judge_of_criterion_five_holds_the_start_back(scene: Scene) -> None:
    """The office is not the committee."""
    scene.open()
    scene.find("IV", basis="discretionary")
    scene.start("IV", CHIEF)
    assert codes(scene) == ["not-the-judge"]


def test_a_plan_without_criterion_five_has_nobody_to_judge(scene: Scene) -> None:
    """Another county's plan may print numbers only."""
    level = scene.assessor.edition.level("IV")._replace(discretionary=())
    departs = finding_departures(
        scene.assessor.edition, "discretionary", level, OFFICE, Comparison(None, "I", ())
    )
    assert [part.code for part in departs] == ["no-such-criterion"]


def test_criterion_five_of_level_one_lies_in_the_decision_itself(scene: Scene) -> None:
    """Judge and decider are the same two bodies."""
    scene.open()
    scene.propose("I")
    scene.start("I", PARTY, GOVERNMENT)
    assert scene.state.response is not None


def test_a_finding_above_what_the_figures_leave_possible_departs(scene: Scene) -> None:
    """All counties have reported, and nothing near level III can be true."""
    scene.open()
    zero = dict.fromkeys(("deaths", "missing", "relocated", "needing_relief", "collapsed_rooms"), 0)
    scene.report(
        "全市", **zero, severely_damaged_rooms=0, collapsed_households=0, severely_damaged_households=0
    )
    scene.find("III")
    assert [part.code for part in scene.state.findings[0].departs] == ["above-the-figures"]


def test_a_finding_below_what_the_figures_prove_departs(scene: Scene) -> None:
    """Twelve dead are not level IV, and not nothing."""
    scene.open()
    scene.report(deaths=12)
    scene.find("IV")
    scene.find(None, minute=11)
    assert [[part.code for part in one.departs] for one in scene.state.findings] == [
        ["below-the-figures"]
    ] * 2


def test_not_reached_can_be_found_where_nothing_is_reached(scene: Scene) -> None:
    """A consultation that finds no level is a finding too."""
    scene.open()
    scene.report(deaths=1)
    scene.find(None)
    finding = scene.state.finding
    assert finding is not None
    assert finding.departs == ()


def test_somebody_elses_finding_departs(scene: Scene) -> None:
    """Only 市安委办 establishes."""
    scene.open()
    scene.report(deaths=12)
    scene.find("III", found_by="市财政局")
    assert [part.code for part in scene.state.findings[0].departs] == ["not-the-assessor"]


def test_adjusted_conditions_need_a_reason_and_carry_a_start(scene: Scene) -> None:
    """5.5: sensitive places and times, by the decider of the resulting level (reading B3)."""
    scene.open()
    scene.report(deaths=1)
    refused = scene.say(
        "record_finding", minute=9, basis="adjusted", level="IV", found_by=OFFICE, opinion="敏感时间。"
    )
    assert refused.refusal is not None
    scene.find("IV", basis="adjusted", reason="灾害发生在高考期间")
    scene.start("IV", CHIEF)
    assert scene.state.response is not None


def test_what_was_not_agreed_starts_nothing(scene: Scene) -> None:
    """暂不启动 and 另行指示 are kept in their own words."""
    scene.open()
    scene.do("decide_start", decision="暂不启动", channel="电话", reason="待核实失踪人数", **decided_by(VICE))
    scene.do("decide_start", decision="另行指示", channel="电话", words="先派工作组。", **decided_by(VICE))
    assert [decision.decision for decision in scene.state.decisions] == ["暂不启动", "另行指示"]
    assert scene.state.response is None
    assert scene.state.held == ()


def test_a_telephone_decision_waits_for_its_signature(scene: Scene) -> None:
    """It holds at once and is 待补签 until somebody signs."""
    scene.open()
    scene.report(deaths=12)
    scene.find("III")
    scene.propose("III")
    relayed = {"name": "乙", "post": CHIEF}
    act_id = scene.start("III", VICE, channel="电话", relayed_by=relayed).act_id
    assert scene.state.response is not None
    assert [decision.stamp.act_id for decision in scene.state.to_countersign] == [act_id]
    assert scene.state.decisions[0].relayed_by == ("乙", CHIEF)
    scene.do("countersign", minute=90, decision=act_id, signed_by={"post": VICE})
    assert scene.state.to_countersign == ()


def test_a_recorded_delegation_lets_a_deputy_decide(scene: Scene) -> None:
    """The plan has no rule for an absent vice-mayor; a recorded delegation is one (reading B7)."""
    scene.open()
    scene.report(deaths=12)
    scene.find("III")
    scene.propose("III")
    scene.do(
        "record_delegation",
        minute=15,
        **{"from": {"post": VICE}, "to": {"post": "其他副主任"}, "words": "外出期间由其决定。"},
    )
    scene.start("III", "其他副主任")
    assert scene.state.response is not None


def test_a_delegation_given_afterwards_does_not_reach_back(scene: Scene) -> None:
    """Authority has to exist when it is used."""
    scene.open()
    scene.report(deaths=12)
    scene.find("III")
    scene.propose("III")
    scene.start("III", "其他副主任", minute=20)
    delegation = {"from": {"post": VICE}, "to": {"post": "其他副主任"}, "words": "外出期间由其决定。"}
    scene.do("record_delegation", minute=30, **delegation)
    assert codes(scene) == ["not-the-authority"]


def test_a_held_start_takes_effect_once_it_is_put_right(scene: Scene) -> None:
    """补认定, 补建议: the response then holds since the decision, and the mark stays readable."""
    scene.open()
    scene.report(deaths=12)
    act_id = scene.start("III", VICE).act_id
    still = scene.say("put_right_decision", minute=30, decision=act_id, how="补正")
    assert still.refusal is not None
    assert still.refusal.code == "still-departs"
    scene.find("III", minute=31)
    scene.propose("III", minute=32)
    scene.do("put_right_decision", minute=33, decision=act_id, how="补认定和建议")
    response = scene.state.response
    assert response is not None
    assert response.since == NIGHT + timedelta(minutes=20)
    assert scene.state.held == ()
    assert scene.state.decisions[0].departs


def test_a_start_declined_by_whoever_may_not_decide_it_is_kept_and_held(scene: Scene) -> None:
    """An office head cannot decline Ⅲ for the vice-mayor: what he said is kept, the question stays open."""
    scene.open()
    scene.report(deaths=12)
    scene.find("III")
    scene.propose("III")
    own = {"decision": "暂不启动", "level": "III", "reason": "待核实", "channel": "电话"}
    act_id = scene.do("decide_start", minute=20, **own, **decided_by(CHIEF)).act_id
    assert codes(scene) == ["not-the-authority"]
    scene.do("put_right_decision", minute=30, decision=act_id, how="由副市长确认", **decided_by(VICE))
    assert codes(scene) == []
    assert scene.state.response is None
    scene.do("decide_start", minute=40, **own, **decided_by(VICE))
    assert codes(scene) == []


def test_a_decline_of_the_highest_level_needs_one_of_its_deciders(scene: Scene) -> None:
    """Ⅰ takes both to start; either of them can say that it is not to be."""
    scene.open()
    own = {"decision": "暂不启动", "level": "I", "reason": "已有部署", "channel": "会议"}
    scene.do("decide_start", minute=20, **own, **decided_by(PARTY))
    scene.do("decide_start", minute=21, path="direct", **own, **decided_by(GOVERNMENT))
    assert codes(scene) == []


def test_a_declined_level_must_be_one_of_the_plans(scene: Scene) -> None:
    """A slip of the pen in the level would leave nobody knowing what was declined."""
    scene.open()
    answer = scene.say(
        "decide_start", decision="暂不启动", level="V", reason="待核实", channel="电话", **decided_by(VICE)
    )
    assert answer.refusal is not None
    assert answer.refusal.code == "unknown-level"
