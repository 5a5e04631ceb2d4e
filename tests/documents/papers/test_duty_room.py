"""The duty room's own papers: the leader's page, decisions, zero reports, handover, calls, the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.papers import PAPER_BY_KIND
from jc_disaster.incident.telling import name_of, words_of
from tests.documents.papers.making import built, pages, why_not, words
from tests.documents.papers.nights import context_of, level_four, open_night, others, played, unaffected
from tests.scene import CHIEF, Scene

if TYPE_CHECKING:
    from jc_disaster.documents.fonts import FontRegistry
    from jc_disaster.engine.assess import Assessor

NIGHTS_OF_ONE_PAGE = ("level-1", "level-3-silent", "no-level", "adjusted", "held", "whole", "exercise")


@pytest.mark.parametrize("night", NIGHTS_OF_ONE_PAGE)
@pytest.mark.parametrize("kind", ["brief", "handover"])
def test_it_stays_on_one_page(kind: str, night: str, assessor: Assessor, fonts: FontRegistry) -> None:
    """A leader at night turns no page, and the next officer signs one sheet."""
    (document,) = built(played(night, assessor), kind)
    assert pages(document, fonts) == 1


def test_the_page_for_the_leader_says_who_decides(assessor: Assessor) -> None:
    """It answers what is known, which clause, who decides, what next."""
    said = words(played("level-2", assessor), "brief")
    assert "Ⅱ级响应按预案第5.2.2条由市安委会主任决定" in said
    assert "决定后向市委、市政府报告" in said
    assert "再增11人即达Ⅰ级" in said


def test_below_every_level_nobody_is_asked_to_decide(assessor: Assessor) -> None:
    """No level is no decision, and no end of the duties below it."""
    assert "没有需要决定的级别" in words(played("no-level", assessor), "brief")


def test_a_trend_needs_something_to_compare_with(assessor: Assessor) -> None:
    """On the first report 无变化 would be a lie; on the second the change is said with both numbers."""
    scene = Scene(assessor)
    level_four(scene)
    assert "首次报送，尚无可比数据" in words(scene, "brief")
    scene.report("沁水县", minute=60, report_kind="续报", deaths=13, missing=0)
    assert "因灾死亡由6人增至13人" in words(scene, "brief")


def test_minutes_show_what_was_known_when_it_was_found(assessor: Assessor) -> None:
    """Reprinted after a fall of the figures they would make the finding look groundless."""
    said = words(played("fallen", assessor), "consultation_minutes")
    assert "因灾死亡10人" in said
    assert "核减" not in said
    assert "市安委办会商认定灾情达到Ⅲ级响应启动条件" in said


def test_minutes_wait_for_a_consultation(assessor: Assessor) -> None:
    """A comparison by the program is no opinion of anybody."""
    scene = Scene(assessor)
    open_night(scene)
    assert "尚未记录会商或认定" in why_not(scene, "consultation_minutes")
    scene.do("hold_consultation", minute=5, participants=["市气象局"], subject="会商", opinion="仍有降雨。")
    assert "尚未作出认定" in words(scene, "consultation_minutes")


def test_a_decision_stands_as_it_was_given(assessor: Assessor) -> None:
    """Who, how, when, which words, who relayed it, and that it does not fit the plan."""
    said = words(played("held", assessor), "decision_record")
    assert "市安委办主任" in said
    assert "不符，待核" in said
    assert "待补签" in said
    assert "转 达 人" in said


def test_not_now_is_recorded_with_its_reason(assessor: Assessor) -> None:
    """暂不启动 is a decision too."""
    scene = Scene(assessor)
    open_night(scene)
    scene.do(
        "decide_start",
        minute=9,
        decision="暂不启动",
        channel="电话",
        decided_by=[{"post": CHIEF}],
        reason="雨势减弱，继续观察",
    )
    said = words(scene, "decision_record")
    assert "暂不启动" in said
    assert "雨势减弱，继续观察" in said


def test_an_instruction_leaves_room_for_each_step(assessor: Assessor) -> None:
    """传达, 落实, 反馈: what is not recorded is filled in by hand."""
    sheet = built(played("whole", assessor), "decision_record")[-1]
    assert sheet.recipient == "领导批示传达落实单"
    assert "全力搜救，妥善安置群众。" in words(played("whole", assessor), "decision_record")


def test_a_zero_report_needs_to_be_ordered_and_ends_with_stability(assessor: Assessor) -> None:
    """It is a flag set by a person, and ends when 灾情稳定 is recorded (readings D2, D4)."""
    scene = Scene(assessor)
    level_four(scene)
    assert "尚未明确是否执行" in why_not(scene, "nil_report")
    scene.do("set_zero_reporting", minute=25, on=False, reason="灾情较轻")
    assert "灾情较轻" in why_not(scene, "nil_report")
    scene.do("set_zero_reporting", minute=26, on=True, cut_off="08:00", source="值班规定")
    assert not why_not(scene, "nil_report")
    scene.do("record_stability", minute=70, found_by="市安委办", opinion="无新增灾情。")
    assert "灾情已记录稳定" in why_not(scene, "nil_report")


def test_a_zero_report_without_change_says_so_and_prints_no_nought(assessor: Assessor) -> None:
    """无变化 after a second report; a county that is silent is not a county without change."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("沁水县", deaths=6)
    scene.do("set_zero_reporting", minute=5, on=True, cut_off="08:00", source="值班规定")
    scene.report("沁水县", minute=60, report_kind="零报告")
    said = words(scene, "nil_report")
    assert "灾情数据与前次相比无变化" in said
    assert "未报" in said
    assert "省应急管理厅" in said


def test_our_own_series_has_no_gap(assessor: Assessor) -> None:
    """值班信息第N期: the next number until it goes out, then its own until something happens."""
    scene = Scene(assessor)
    level_four(scene)
    assert "第1期" in words(scene, "flash_report")
    issued = {"series": "值班信息", "sha256": "0" * 64, "recipients": ["市委"]}
    scene.do("issue_paper", minute=40, paper_kind="flash_report", **issued)
    assert "第1期" in words(scene, "flash_report")
    scene.report("沁水县", minute=60, report_kind="续报", deaths=7, missing=0)
    assert "第2期" in words(scene, "flash_report")


def test_the_next_officer_reads_what_waits(assessor: Assessor) -> None:
    """Silent units, unanswered calls, decisions that wait: nothing is found out by accident."""
    scene = played("held", assessor)
    unanswered = {"direction": "去电", "with": {"name": "", "post": "陵川县值班员"}, "reached": False}
    scene.do("log_call", minute=30, **unanswered)
    said = words(scene, "handover")
    assert "致陵川县值班员的电话未接通" in said
    assert "与预案不符，待核" in said
    assert "尚未报送灾情" in said
    assert "签字、时间" in said


def test_each_call_has_room_for_what_came_of_it(assessor: Assessor) -> None:
    """拟办, 批示 and 结果 are written by hand."""
    assert "尚无电话记录" in why_not(played("level-4", assessor), "phone_note")
    said = words(played("whole", assessor), "phone_note")
    for name in ("核对受伤人数，约30人。", "拟　　办", "批　　示", "结　　果"):
        assert name in said


def test_the_log_carries_count_and_check_value_on_every_foot(assessor: Assessor) -> None:
    """A page taken out of the middle must still say of how many it is one."""
    scene = played("level-4", assessor)
    (document,) = built(scene, "record_print")
    events = scene.recorder.events()
    assert f"共{len(events)}条记录" in document.foot
    assert events[-1].hash[:32] in document.foot
    assert "不替代签字盖章" in document.foot


def test_the_log_speaks_as_the_screen_does(assessor: Assessor) -> None:
    """Two wordings of one event would be two facts; and none is a name of the program, nor of a kind of paper."""
    scene = played("whole", assessor)
    said = words(scene, "record_print")
    for event in context_of(scene).events:
        assert name_of(event) in said
        told = words_of(event, assessor.edition)
        assert told.replace("start_notice", PAPER_BY_KIND["start_notice"].title) in said
        assert event.name not in said


def test_what_was_struck_out_stays_and_is_marked(assessor: Assessor) -> None:
    """Nothing is overwritten, on paper neither."""
    assert "（2026年7月12日6时10分作废，原条保留）" in words(played("whole", assessor), "record_print")


def test_review_and_summary_wait_for_the_end(assessor: Assessor) -> None:
    """Nobody sums up what still goes on; an exercise can be reviewed at once."""
    scene = played("level-4", assessor)
    assert "终止后再作总结" in why_not(scene, "summary")
    assert "终止后再作复盘评估" in why_not(scene, "after_action")
    ended = played("terminated", assessor)
    assert not why_not(ended, "summary")
    assert not why_not(ended, "after_action")
    (document,) = built(played("exercise", assessor), "after_action")
    assert "演练评估报告" in document.title


def test_the_review_sets_facts_beside_each_other(assessor: Assessor) -> None:
    """How long each step took; and it says that the plan gives no limits (reading B13)."""
    said = words(played("terminated", assessor), "after_action")
    assert "距登记灾情" in said
    assert "20分钟" in said
    assert "没有规定时限" in said


def test_silent_units_come_first_in_the_next_step(assessor: Assessor) -> None:
    """The missing figure may decide the level."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("沁水县", deaths=2)
    unaffected(scene, *others("沁水县", "陵川县"))
    assert "催报陵川县灾情" in words(scene, "brief")
