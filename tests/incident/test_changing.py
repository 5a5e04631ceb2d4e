"""Changing and ending a response, putting right what was held back, and what is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest

from jc_disaster.engine.assess import Assessor
from tests.scene import CHIEF, GOVERNMENT, HEAD, INCIDENT, NIGHT, OFFICE, PARTY, VICE, Scene, decided_by


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A desk with an empty record."""
    return Scene(assessor)


def codes(scene: Scene) -> list[str]:
    """In what the held decisions depart."""
    return [part.code for decision in scene.state.held for part in decision.departs]


def test_a_rise_is_a_new_decision_of_the_new_levels_authority(scene: Scene) -> None:
    """The vice-director cannot raise to level II (reading B8)."""
    scene.night_at()
    scene.report(minute=40, report_kind="续报", deaths=22)
    scene.find("II", minute=41)
    scene.propose("II", minute=42)
    act_id = scene.do("decide_adjust", minute=43, level="II", channel="签批", **decided_by(VICE)).act_id
    assert scene.state.response is not None
    assert scene.state.response.level == "III"
    scene.do("put_right_decision", minute=50, decision=act_id, how="由主任签批", **decided_by(HEAD))
    assert scene.state.response.level == "II"
    assert [phase.level for phase in scene.state.phases] == ["III", "II"]
    assert scene.state.phases[0].until == NIGHT + timedelta(minutes=43)


def test_a_lower_figure_alone_lowers_no_response(scene: Scene) -> None:
    """Lowering is never automatic."""
    scene.night_at()
    scene.report(minute=40, report_kind="核报", deaths=5, reason="7人系病亡")
    assert scene.state.response is not None
    assert scene.state.response.level == "III"


def test_lowering_is_a_decision_of_the_lower_levels_authority(scene: Scene) -> None:
    """A new decision under 5.4.2, on a new finding."""
    scene.night_at()
    scene.report(minute=40, report_kind="核报", deaths=5, reason="7人系病亡")
    scene.find("IV", minute=41)
    scene.do("decide_adjust", minute=43, level="IV", channel="签批", **decided_by(CHIEF))
    assert scene.state.response is not None
    assert scene.state.response.level == "IV"
    assert scene.state.decisions[-1].decision == "降低"


def test_only_the_authority_in_force_ends_a_response_on_the_plans_ground(scene: Scene) -> None:
    """5.7: work ended, analysed, and by the authority of the level in force (reading B9)."""
    scene.night_at()
    scene.do("decide_termination", minute=60, channel="签批", **decided_by(CHIEF))
    assert codes(scene) == ["not-the-authority", "work-not-ended", "no-analysis"]
    act_id = scene.state.held[0].stamp.act_id
    ground = {"work_ended": True, "analysis": "经分析评估可以解除。"}
    scene.do("put_right_decision", minute=70, decision=act_id, how="按5.7补正", **ground, **decided_by(VICE))
    assert scene.state.response is None
    assert scene.state.phases[-1].ended_by == "终止"


def test_what_was_started_directly_is_ended_by_those_who_started_it(scene: Scene) -> None:
    """市委、市政府 started it and end it (reading B9)."""
    scene.open()
    scene.start("I", PARTY, GOVERNMENT, path="direct")
    ground = {"work_ended": True, "analysis": "经分析评估可以解除。"}
    scene.do("decide_termination", minute=60, channel="签批", **ground, **decided_by(PARTY, GOVERNMENT))
    assert scene.state.response is None


def test_a_start_on_wrong_figures_is_revoked_by_its_decider(scene: Scene) -> None:
    """撤销 is not 5.7: nothing was ended, it should not have begun."""
    scene.night_at()
    scene.do(
        "revoke_start",
        minute=60,
        change="撤销",
        reason="数据有误，实为2人",
        channel="签批",
        **decided_by(VICE),
    )
    assert scene.state.response is None
    assert scene.state.phases[0].ended_by == "撤销"


def test_a_correction_brings_the_right_level_and_never_a_higher_one(scene: Scene) -> None:
    """更正 to a more severe level would go round that level's authority."""
    scene.night_at()
    raising = {"change": "更正", "level": "II", "reason": "数据有误", "channel": "签批", **decided_by(VICE)}
    act_id = scene.do("revoke_start", minute=60, **raising).act_id
    assert codes(scene) == ["correction-raises"]
    again = scene.say("put_right_decision", minute=61, decision=act_id, how="再报")
    assert again.refusal is not None
    scene.do("revoke_start", minute=62, **{**raising, "level": "IV"})
    assert scene.state.response is not None
    assert scene.state.response.level == "IV"


def test_a_revocation_by_another_is_held_and_can_be_put_right(scene: Scene) -> None:
    """Only the decider takes his decision back."""
    scene.night_at()
    fields = {"change": "撤销", "reason": "数据有误", "channel": "电话"}
    act_id = scene.do("revoke_start", minute=60, **fields, **decided_by(CHIEF)).act_id
    assert scene.state.response is not None
    scene.do(
        "put_right_decision", minute=70, decision=act_id, how="由副市长签批", signed=True, **decided_by(VICE)
    )
    assert scene.state.response is None
    assert scene.state.to_countersign == ()


def test_stability_is_its_own_act(scene: Scene) -> None:
    """灾情稳定 ends no response (reading D4)."""
    scene.night_at()
    scene.do("record_stability", minute=300, found_by=OFFICE, opinion="无新增。")
    assert scene.state.stable is not None
    assert scene.state.response is not None


@pytest.mark.parametrize(
    ("act", "fields", "code"),
    [
        ("decide_start", {"decision": "同意启动", "level": "III", "channel": "签批"}, "response-in-force"),
        ("decide_start", {"decision": "同意启动", "channel": "签批"}, "invalid-act"),
        ("decide_start", {"decision": "同意启动", "level": "V", "channel": "签批"}, "unknown-level"),
        ("decide_start", {"decision": "暂不启动", "channel": "签批"}, "invalid-act"),
        ("decide_start", {"decision": "另行指示", "channel": "签批"}, "invalid-act"),
        ("decide_adjust", {"level": "III", "channel": "签批"}, "same-level"),
        ("decide_adjust", {"level": "三", "channel": "签批"}, "unknown-level"),
        ("revoke_start", {"change": "更正", "reason": "错", "channel": "签批"}, "invalid-act"),
        (
            "revoke_start",
            {"change": "更正", "level": "V", "reason": "错", "channel": "签批"},
            "unknown-level",
        ),
        ("revoke_start", {"change": "更正", "level": "III", "reason": "错", "channel": "签批"}, "same-level"),
        ("put_right_decision", {"decision": "席位一-5", "how": "补"}, "not-held"),
        ("put_right_decision", {"decision": "没有", "how": "补"}, "unknown-decision"),
        ("countersign", {"decision": "席位一-5", "signed_by": {"post": VICE}}, "already-countersigned"),
        ("countersign", {"decision": "没有", "signed_by": {"post": VICE}}, "unknown-decision"),
    ],
)
def test_an_act_that_cannot_be_is_refused_with_its_reason(
    scene: Scene, act: str, fields: dict[str, object], code: str
) -> None:
    """The wrong form for a fact names the right one and changes nothing."""
    scene.night_at()
    before = scene.state
    who = {} if act in ("put_right_decision", "countersign") else decided_by(VICE)
    answer = scene.say(act, minute=50, **fields, **who)
    assert answer.refusal is not None
    assert answer.refusal.code == code
    assert scene.state == before


@pytest.mark.parametrize(
    ("act", "fields"),
    [
        ("decide_adjust", {"level": "II", "channel": "签批", **decided_by(VICE)}),
        ("decide_termination", {"channel": "签批", **decided_by(VICE)}),
        ("revoke_start", {"change": "撤销", "reason": "错", "channel": "签批", **decided_by(VICE)}),
        ("decide_measures", {"duties": ["III-1-1"], "adopted": True}),
    ],
)
def test_without_a_response_there_is_nothing_to_change_or_end(
    scene: Scene, act: str, fields: dict[str, object]
) -> None:
    """The refusal points at the start that is missing."""
    scene.open()
    answer = scene.say(act, **fields)
    assert answer.refusal is not None
    assert answer.refusal.code == "no-response"


def test_a_held_start_is_not_put_right_into_another_response(scene: Scene) -> None:
    """One city response per process at a time (reading B8)."""
    scene.open()
    scene.report(deaths=12)
    first = scene.start("III", CHIEF).act_id
    scene.find("III", minute=25)
    scene.propose("III", minute=26)
    second = scene.start("III", VICE, minute=30).act_id
    assert scene.state.response is not None
    assert scene.state.response.decision == second
    answer = scene.say("put_right_decision", minute=40, decision=first, how="补签", **decided_by(VICE))
    assert answer.refusal is not None
    assert answer.refusal.code == "response-in-force"


@pytest.mark.parametrize(("then", "code"), [("撤销", "no-response"), ("提升", "same-level")])
def test_a_held_rise_has_nothing_to_act_on_once_things_moved_on(scene: Scene, then: str, code: str) -> None:
    """Putting right is judged by how things stand now."""
    scene.night_at()
    held = scene.do("decide_adjust", minute=43, level="I", channel="签批", **decided_by(PARTY)).act_id
    if then == "撤销":
        fields = {"change": "撤销", "reason": "错", "channel": "签批", **decided_by(VICE)}
        scene.do("revoke_start", minute=50, **fields)
    else:
        both = decided_by(PARTY, GOVERNMENT)
        scene.do("decide_adjust", minute=50, level="I", path="direct", channel="签批", **both)
    answer = scene.say(
        "put_right_decision", minute=60, decision=held, how="补", **decided_by(PARTY, GOVERNMENT)
    )
    assert answer.refusal is not None
    assert answer.refusal.code == code


def test_the_reasons_stay_as_they_were_then(scene: Scene) -> None:
    """A decision keeps what the comparison said when it was taken."""
    scene.night_at()
    scene.report(minute=40, report_kind="续报", deaths=60)
    decision = scene.state.decisions[0]
    assert decision.comparison.level == "III"
    assert scene.recorder.state_at(INCIDENT, scene.clock.moment) == scene.state
