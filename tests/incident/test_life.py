"""What comes before, beside and after a response: the rest of an incident's life, act by act."""

from __future__ import annotations

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.acts.people import key_of
from jc_disaster.incident.decide import Accepted, Desk, decide
from jc_disaster.incident.fold import fold
from jc_disaster.incident.refusals import Refusal
from jc_disaster.plan.model import PlanEdition
from tests.scene import INCIDENT, OFFICE, VICE, Scene, decided_by


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A lawful response of level III."""
    scene = Scene(assessor)
    scene.night_at()
    return scene


def refused(scene: Scene, act: str, **fields: object) -> Refusal:
    """The refusal of an act."""
    answer = scene.say(act, **fields)
    assert answer.refusal is not None
    return answer.refusal


def end(scene: Scene) -> None:
    """Terminate lawfully."""
    ground = {"work_ended": True, "analysis": "经分析评估可以解除。"}
    scene.do("decide_termination", minute=600, channel="签批", **ground, **decided_by(VICE))


def test_preparation_is_a_phase_without_a_level(assessor: Assessor, edition: PlanEdition) -> None:
    """Section 3 acts on a warning, before any figure (reading D7)."""
    scene = Scene(assessor)
    scene.open()
    duty = next(duty.id for duty in edition.duties if duty.kind == "preparation")
    scene.do(
        "receive_warning", words="强降雨。", valid_until="2030-01-01T00:00:00+08:00", **{"from": "市气象局"}
    )
    scene.do("record_preassessment", by=OFFICE, opinion="需提前准备。")
    scene.do("decide_preparation", duty=duty, adopted=True)
    scene.do("decide_preparation", duty=duty, adopted=False, reason="雨势减弱")
    assert scene.state.response is None
    assert len(scene.state.of("preparation-measure-decided/1")) == 2
    assert refused(scene, "decide_preparation", duty=duty, adopted=False).code == "invalid-act"
    assert refused(scene, "decide_preparation", duty="III-1-1", adopted=True).code == "unknown-duty"


def test_an_instruction_is_followed_to_its_end(scene: Scene) -> None:
    """批示, 传达, 落实, 反馈: each with its time, none about an instruction nobody gave."""
    fields = {"by": {"post": VICE}, "channel": "电话", "words": "全力搜救。"}
    act_id = scene.do("record_instruction", minute=30, **fields).act_id
    for step in ("传达", "落实", "反馈"):
        scene.do("follow_instruction", minute=40, instruction=act_id, step=step, who=["阳城县"])
    assert [entry.body["step"] for entry in scene.state.of("instruction-followed/1")] == [
        "传达",
        "落实",
        "反馈",
    ]
    said = refused(scene, "follow_instruction", instruction="没有", step="传达", who=["阳城县"])
    assert said.code == "unknown-reference"


@pytest.mark.parametrize(
    ("act", "fields"),
    [
        ("follow_team", {"team": "没有", "step": "出发"}),
        ("take_over", {"handover": "没有", "by": {"post": "值班员"}}),
        ("track_goods", {"order": "没有", "step": "接到"}),
    ],
)
def test_a_later_step_needs_the_earlier_one(scene: Scene, act: str, fields: dict[str, object]) -> None:
    """A signature for a handover nobody made is a slip in the number."""
    assert refused(scene, act, **fields).code == "unknown-reference"


def test_goods_name_a_stock_the_texts_know(scene: Scene, edition: PlanEdition) -> None:
    """The hours depend on whose stock it is (reading F1)."""
    fields = {"goods": "帐篷", "quantity": 20, "measure": "顶", "from": "市库", "to": "阳城县"}
    assert refused(scene, "order_goods", stock="省级", **fields).code == "invalid-act"
    scene.do("order_goods", stock="市级", **fields)
    bare = Scene(Assessor(edition._replace(duties=())))
    bare.open()
    bare.do("order_goods", stock="省级", **fields)
    assert bare.state.of("goods-ordered/1")[0].body["stock"] == "省级"


@pytest.mark.parametrize("value", [True, "12", -1, 10**10, None, float("inf")])
def test_an_amount_is_a_number_that_can_be(scene: Scene, value: object) -> None:
    """Money is refused in words, as figures are."""
    fields = {"step": "预拨", "unit": "阳城县", "dated": "2026-07-12", "amount_wan": value}
    said = refused(scene, "record_funds", **fields)
    assert "amount_wan" in said.message


def test_funds_and_ledgers_keep_what_was_said(scene: Scene) -> None:
    """申请 to 清算, and the ledgers of 6.1 to 6.3."""
    scene.do(
        "record_funds",
        step="预拨",
        unit="阳城县",
        dated="2026-07-12",
        amount_wan=120,
        number="晋市财〔2026〕9号",
    )
    fields = {"ledger": "过渡期生活救助", "unit": "阳城县", "source": "来报", "dated": "2026-07-20"}
    scene.do("record_ledger", **fields, people=320)
    assert scene.state.of("funds-recorded/1")[0].body["amount_wan"] == "120"
    assert scene.state.of("ledger-recorded/1")[0].body["people"] == 320
    assert "dated" in refused(scene, "record_ledger", **{**fields, "dated": "7月20日"}).message
    assert "dated" in refused(scene, "record_ledger", **{**fields, "dated": "2026-13-01"}).message


def test_limits_and_zero_reporting_say_what_they_rest_on(scene: Scene, edition: PlanEdition) -> None:
    """No deadline is invented (reading B13)."""
    name = next(duty.limit_setting for duty in edition.duties if duty.limit_setting)
    scene.do("set_limit", setting=name, minutes=30, source="省厅值班规定")
    assert refused(scene, "set_limit", setting="午饭", minutes=30, source="无").code == "invalid-act"
    bare = Scene(Assessor(edition._replace(duties=())))
    bare.open()
    assert "没有由单位设定的时限" in refused(bare, "set_limit", setting="午饭", minutes=3, source="无").next
    assert refused(scene, "set_zero_reporting", on=False).code == "invalid-act"
    scene.do("set_zero_reporting", on=False, reason="灾情已稳定")
    for wrong in ("8点", "25:00", 8):
        assert "cut_off" in refused(scene, "set_zero_reporting", on=True, cut_off=wrong).message


def test_a_county_tells_of_its_own_response(scene: Scene) -> None:
    """5.6: the county starts its own; the level is its own affair (reading B14)."""
    scene.do("note_county_response", unit="阳城", change="启动", level="三级", source="来报")
    assert scene.state.of("county-response-noted/1")[0].body["unit"] == "阳城县"
    said = refused(scene, "note_county_response", unit="长治市", change="启动", source="来报")
    assert said.code == "unknown-unit"


def test_figures_are_released_only_after_clearing(scene: Scene) -> None:
    """4.3.1: 审核确认后 (reading D9)."""
    said = refused(scene, "release_figures", cleared="没有", form="授权发布", by=OFFICE)
    assert said.code == "not-cleared"
    cleared = scene.do("clear_release", by={"post": VICE}, words="通稿。", opinion="同意。").act_id
    scene.do("release_figures", cleared=cleared, form="授权发布", by=OFFICE)
    assert len(scene.state.of("figures-released/1")) == 1


def test_each_person_is_matched_body_by_body(scene: Scene) -> None:
    """4.2.2, reading D11: counted per person, names optional."""
    fields = {"person": "P1", "unit": "阳城", "sort": "失踪", "nature": "待定", "source": "来报"}
    scene.do("record_person", **fields)
    scene.do("match_person", person="P1", body="市公安局", state="一致")
    assert scene.state.of("person-recorded/1")[0].body["unit"] == "阳城县"
    assert refused(scene, "match_person", person="P9", body="市公安局", state="一致").code == "unknown-person"
    assert refused(scene, "unmask_person", person="P9", reason="核对").code == "unknown-person"
    assert refused(scene, "record_person", **{**fields, "unit": "长治市"}).code == "unknown-unit"
    assert key_of(scene.state.of("person-recorded/1")[0].body) is None


def test_keeping_personal_data_takes_reason_keeper_and_term(scene: Scene) -> None:
    """Destroy, or say why it is kept, by whom, until when."""
    assert refused(scene, "settle_personal_data", how="保留", reason="诉讼").code == "invalid-act"
    scene.do("settle_personal_data", how="保留", reason="诉讼", keeper={"post": "档案员"}, until="2028-01-01")
    assert scene.state.of("personal-data-settled/1")[0].body["keys"] == []


def test_a_fact_struck_out_stays_and_counts_no_more(scene: Scene) -> None:
    """Undo is a new entry; nothing is overwritten."""
    told = {"addressee": "市委", "channel": "电话", "receiver": "值班员", "mark": "值班信息"}
    call = scene.do("log_call", direction="来电", reached=True, **{"with": {"post": "值班员"}}).act_id
    upward = scene.do("report_upward", **told).act_id
    note = scene.do("write_note", words="留着").act_id
    for entry in (call, upward):
        scene.do("strike_entry", entry=entry, reason="误记")
    assert scene.state.of("call-logged/1") == ()
    assert scene.state.upward == ()
    assert [entry.stamp.act_id for entry in scene.state.of("note-written/1")] == [note]
    assert len(scene.state.entries["call-logged/1"]) == 1
    assert scene.state.struck.keys() == {call, upward}
    assert refused(scene, "strike_entry", entry=call, reason="再作废").code == "unknown-reference"
    assert (
        refused(scene, "strike_entry", entry="席位一-5", reason="决定不能这样作废").code
        == "unknown-reference"
    )


def test_an_archived_incident_is_sealed_until_somebody_says_why(scene: Scene) -> None:
    """Not while a response is in force; nothing slips in afterwards."""
    assert refused(scene, "close_incident", reason="完").code == "response-still-in-force"
    end(scene)
    assert refused(scene, "reopen_incident", reason="补").code == "not-closed"
    scene.do("close_incident", reason="资料齐全")
    assert refused(scene, "write_note", words="补一句").code == "incident-closed"
    scene.do("reopen_incident", reason="补记审计意见")
    scene.do("write_note", words="补一句")
    assert scene.state.closed is None


def test_names_must_be_settled_before_the_archive(scene: Scene) -> None:
    """Closing opens the duty to destroy or to say why not; here it comes first."""
    end(scene)
    event = scene.recorder.events(INCIDENT)[-1]
    fields = {"person": "P1", "unit": "阳城县", "sort": "失踪", "nature": "待定", "source": "来报"}
    named = {**fields, "private": {"sealed": "c:key-1:text"}}

    desk = Desk("real", scene.state, scene.assessor, scene.clock.now())
    act = {"act_id": "n", "incident": INCIDENT, "actor": {"post": "值班员"}, "at": event.occurred_at}
    outcome = decide({"act": "record_person", **act, **named}, desk)
    assert isinstance(outcome, Accepted)

    person = event._replace(
        event_id="p",
        act_id="p",
        name="person-recorded/1",
        body=outcome.drafts[0].body,
        sequence=99,
        clock=event.clock._replace(counter=9),
    )
    state = fold([*scene.recorder.events(), person])
    closing = decide({"act": "close_incident", **act, "reason": "完"}, desk._replace(state=state))
    assert isinstance(closing, Refusal)
    assert closing.code == "personal-data-open"
    settled = decide({"act": "settle_personal_data", **act, "how": "销毁"}, desk._replace(state=state))
    assert isinstance(settled, Accepted)
    assert settled.drafts[0].body["keys"] == ["key-1"]
