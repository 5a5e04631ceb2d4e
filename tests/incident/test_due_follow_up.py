"""What was begun and is not at its end stays in sight until it is."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.due import Due, due_items
from jc_disaster.kernel.clock import SHANGHAI
from tests.scene import NIGHT, OFFICE, VICE, Scene, decided_by


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A lawful response of level III."""
    scene = Scene(assessor)
    scene.night_at()
    return scene


def dues(scene: Scene, kind: str, minute: int = 60) -> list[Due]:
    """What is due of one sort, so many minutes into the night."""
    now = NIGHT + timedelta(minutes=minute)
    return [due for due in due_items(scene.state, scene.assessor.edition, now) if due.kind == kind]


def end(scene: Scene) -> None:
    """Terminate lawfully."""
    ground = {"work_ended": True, "analysis": "经分析评估可以解除。"}
    scene.do("decide_termination", minute=600, channel="签批", **ground, **decided_by(VICE))


def test_whoever_was_not_reached_is_called_again(scene: Scene) -> None:
    """A county that does not answer at three in the morning must not be forgotten by four."""
    county = {"direction": "去电", "with": {"name": "", "post": "陵川县值班员"}, "number": "0356-0000000"}
    scene.do("log_call", minute=30, reached=False, **county)
    scene.do("log_call", minute=32, reached=False, **county)
    assert [due.what for due in dues(scene, "call")] == ["再次联系陵川县值班员（上次未接通）"]
    scene.do("log_call", minute=40, reached=True, words="未受灾", read_back=True, **county)
    assert not dues(scene, "call")


def test_an_instruction_stays_open_until_somebody_reports_back(scene: Scene) -> None:
    """批示 → 传达 → 落实 → 反馈."""
    words = "全力搜救失踪人员，妥善安置转移群众，严防次生灾害发生。"
    act_id = scene.do("record_instruction", minute=30, by={"post": VICE}, channel="电话", words=words).act_id
    assert [due.what for due in dues(scene, "instruction")] == [f"批示“{words[:20]}…”待传达、落实、反馈"]
    scene.do("follow_instruction", minute=35, instruction=act_id, step="传达", who=["阳城县"])
    assert "待落实、反馈" in dues(scene, "instruction")[0].what
    scene.do("follow_instruction", minute=50, instruction=act_id, step="反馈", who=["阳城县"], words="已办")
    assert not dues(scene, "instruction")


def test_a_shift_is_handed_over_when_both_have_signed(scene: Scene) -> None:
    """One signature is half a handover; an older one that nobody took is overtaken by the next."""
    own = {"from": {"name": "甲", "post": "值班员"}, "open_matters": "补签。"}
    scene.do("hand_over", minute=30, to={"name": "乙", "post": "值班员"}, **own)
    act_id = scene.do("hand_over", minute=35, to={"name": "丙", "post": "值班员"}, **own).act_id
    assert [due.what for due in dues(scene, "handover")] == ["值班员丙接班签字"]
    scene.do("take_over", minute=36, handover=act_id, by={"name": "丙", "post": "值班员"})
    assert not dues(scene, "handover")


def test_a_paper_waits_for_each_recipient(scene: Scene) -> None:
    """已接收 is a fact of its own; a paper that was withdrawn or replaced waits for nobody."""
    own = {"paper_kind": "start_notice", "sha256": "0" * 64, "recipients": ["阳城县", "高平市"]}
    first = scene.do("issue_paper", minute=30, title="启动通知", **own).act_id
    assert [due.what for due in dues(scene, "receipt")] == ["启动通知待接收确认：阳城县、高平市"]
    scene.do("record_receipt", minute=31, paper=first, recipient="阳城县")
    assert [due.what for due in dues(scene, "receipt")] == ["启动通知待接收确认：高平市"]
    second = scene.do("issue_paper", minute=32, title="更正", corrects=first, change="更正", **own).act_id
    assert [due.about for due in dues(scene, "receipt")] == [second]
    scene.do("withdraw_paper", minute=33, paper=second, reason="有误")
    assert not dues(scene, "receipt")


def test_people_whose_nature_or_matching_is_open_are_counted_by_county(scene: Scene) -> None:
    """4.2.2: the level hangs on the sum, and the county has to say whether it was matched (reading D11)."""
    own = {"sort": "失踪", "source": "来报"}
    scene.do("record_person", person="P1", unit="阳城县", nature="待定", **own)
    scene.do("record_person", person="P2", unit="阳城县", nature="因灾", **own)
    scene.do("record_person", person="P3", unit="高平市", nature="因灾", **own)
    scene.do("match_person", person="P3", body="市公安局", state="一致")
    (due,) = dues(scene, "matching")
    assert (due.what, due.clause) == ("阳城县2名死亡失踪人员待定性或比对", "4.2.2")
    scene.do("match_person", person="P1", body="市公安局", state="一致")
    scene.do("match_person", person="P2", body="市公安局", state="一致")
    assert [due.what for due in dues(scene, "matching")] == ["阳城县1名死亡失踪人员待定性或比对"]
    scene.do("record_person", person="P1", unit="阳城县", nature="非因灾", **own)
    assert not dues(scene, "matching")


def test_the_office_may_set_a_time_for_itself_with_its_basis(scene: Scene) -> None:
    """The plan prints none for most things (readings B13, D16); what the office sets says whose it is."""
    own = {"what": "复核安置点人数", "source": "带班领导要求"}
    act_id = scene.do("set_reminder", minute=30, due_at="2030-01-01T09:00:00+08:00", **own).act_id
    (due,) = dues(scene, "reminder")
    assert (due.at, due.source) == (datetime(2030, 1, 1, 9, tzinfo=SHANGHAI), "带班领导要求")
    assert not due.overdue(NIGHT)
    scene.do("settle_reminder", minute=50, reminder=act_id, words="已复核。")
    assert not dues(scene, "reminder")


def test_ledgers_and_review_are_due_once_the_response_has_ended(scene: Scene) -> None:
    """6.1 opens at termination (reading D13), 6.2 needs a city response (D10), 8.3 has no period (D16)."""
    assert not dues(scene, "ledger")
    assert not dues(scene, "review")
    end(scene)
    assert [(due.about, due.clause, due.at) for due in dues(scene, "ledger")] == [
        ("过渡期生活救助", "6.1", None),
        ("倒损住房恢复重建", "6.2", None),
    ]
    assert [due.clause for due in dues(scene, "review")] == ["8.3"]
    own = {"unit": "阳城县", "dated": "2026-07-12", "source": "来报"}
    counted = [{"goods": "棉被", "quantity": 200, "measure": "床"}]
    scene.do("record_ledger", minute=610, ledger="过渡期生活救助", people=320, counted=counted, **own)
    scene.do("record_review", minute=620, kind_of_review="复盘评估", by="市应急局", words="首报偏晚。")
    assert [due.about for due in dues(scene, "ledger")] == ["倒损住房恢复重建"]
    assert not dues(scene, "review")
    assert scene.state.of("ledger-recorded/1")[0].body["counted"] == [
        {"goods": "棉被", "quantity": "200", "measure": "床"}
    ]


def test_advanced_funds_are_settled_once_the_situation_is_stable(scene: Scene) -> None:
    """5.3.3(4): 灾情稳定后…进行清算 (readings C12, D4)."""
    own = {"amount_wan": 50, "dated": "2026-07-12"}
    scene.do("record_funds", minute=30, step="预拨", unit="阳城县", **own)
    scene.do("record_funds", minute=31, step="申请", unit="高平市", **own)
    assert not dues(scene, "funds")
    scene.do("record_stability", minute=500, found_by=OFFICE, opinion="无新增。")
    assert [due.about for due in dues(scene, "funds")] == ["阳城县"]
    scene.do("record_funds", minute=510, step="清算", unit="阳城县", **own)
    assert not dues(scene, "funds")


def test_an_improvement_is_open_until_it_is_done(scene: Scene) -> None:
    """The review's table carries its own dates; what is done says with which result; the latest word stands."""
    own = {"item": "补足备用通信设备。", "responsible": "阳城县"}
    scene.do("record_improvement", minute=30, state="待办", by_when="2026-09-30", **own)
    scene.do("record_improvement", minute=31, state="待办", item="修订值班规定。", responsible="市应急局")
    timed, untimed = dues(scene, "improvement")
    assert timed.at == datetime(2026, 9, 30, 23, 59, tzinfo=SHANGHAI)
    assert untimed.at is None
    answer = scene.say("record_improvement", minute=40, state="办结", **own)
    assert answer.refusal is not None
    assert "结果" in answer.refusal.message
    scene.do("record_improvement", minute=40, state="办结", result="已配卫星电话两部。", **own)
    assert len(dues(scene, "improvement")) == 1


@pytest.mark.parametrize(
    "counted",
    [
        [{"goods": "棉被", "quantity": 2}],
        [{"goods": "棉被", "quantity": -1, "measure": "床"}],
        ["棉被"],
        "棉被",
    ],
)
def test_goods_that_cannot_be_counted_are_sent_back(scene: Scene, counted: object) -> None:
    """A ledger of things without number or unit cannot be added up."""
    own = {"ledger": "冬春救助", "unit": "阳城县", "dated": "2026-07-12", "source": "来报"}
    answer = scene.say("record_ledger", counted=counted, **own)
    assert answer.refusal is not None
    assert "counted" in answer.refusal.message or "quantity" in answer.refusal.message
