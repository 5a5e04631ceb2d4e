"""Papers on the work of relief: teams, goods, money, requests, the dead and missing, warnings, releases, progress."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jc_disaster.documents.blocks import Checklist, Layout
from tests.documents.papers.making import built, why_not, words
from tests.documents.papers.nights import adopt_content, open_night, played
from tests.scene import HEAD, VICE, Scene

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor


def test_a_team_is_sent_on_the_adopted_measure(assessor: Assessor) -> None:
    """The clause stands where the measure was adopted; where it was not, the paper says that it is to be recorded."""
    team = {
        "team": "第一工作组",
        "leader": {"name": "", "post": "组长"},
        "to": ["阳城县"],
        "task": "核查灾情。",
    }
    adopted = played("level-3-silent", assessor)
    adopted.do("send_team", minute=40, **team)
    said = words(adopted, "team_notice")
    assert "《晋城市自然灾害救助应急预案》第5.3.3（2）条“派出工作组" in said
    assert "阳城县安全生产委员会" in said
    bare = played("level-4", assessor)
    assert "尚未登记派出工作组" in why_not(bare, "team_notice")
    bare.do("send_team", minute=40, **team)
    assert "待补记" in words(bare, "team_notice")


def test_two_teams_of_one_name_keep_their_own_papers(assessor: Assessor) -> None:
    """The second notice must not lie in the place of the first."""
    scene = played("level-4", assessor)
    team = {
        "team": "第一工作组",
        "leader": {"name": "", "post": "组长"},
        "to": ["阳城县"],
        "task": "核查灾情。",
    }
    scene.do("send_team", minute=40, **team)
    scene.do("send_team", minute=50, **{**team, "to": ["沁水县"]})
    names = [document.recipient for document in built(scene, "team_notice")]
    assert names == [
        "第一工作组-1",
        "第一工作组-1情况报告单",
        "第一工作组-2",
        "第一工作组-2情况报告单",
    ]


def test_a_team_before_any_response_rests_on_the_preparation(assessor: Assessor) -> None:
    """Section 3 is a phase of its own (reading D7)."""
    scene = Scene(assessor)
    open_night(scene)
    scene.do(
        "send_team", team="先遣组", leader={"name": "", "post": "组长"}, to=["阳城县"], task="了解风险。"
    )
    assert "《晋城市自然灾害救助应急预案》第3（4）条" in words(scene, "team_notice")


def test_goods_run_from_receipt_to_arrival(assessor: Assessor) -> None:
    """Eight hours for the city's first batch, six for a county's: the only clock of the gazette (reading F1)."""
    scene = played("level-3-silent", assessor)
    order = {"goods": "帐篷", "quantity": 200, "measure": "顶", "from": "市级储备库", "to": "阳城县"}
    ordered = scene.do("order_goods", minute=30, stock="市级", first_batch=True, **order)
    assert "接到时间待登记" in words(scene, "dispatch_order")
    scene.do("track_goods", minute=40, order=ordered.act_id, step="接到")
    said = words(scene, "dispatch_order")
    assert "接到调拨指令后8小时运抵，即2026年7月12日10时40分前" in said
    assert "晋市政发〔2026〕1号（十九）" in said
    scene.do("track_goods", minute=85, order=ordered.act_id, step="运抵签收", who="张某")
    assert "自接到至运抵签收0小时45分" in words(scene, "dispatch_order")


def test_a_second_batch_has_no_clock(assessor: Assessor) -> None:
    """The gazette speaks of the first batch only."""
    scene = played("level-3-silent", assessor)
    scene.do(
        "order_goods",
        minute=30,
        goods="棉被",
        quantity=100,
        measure="床",
        stock="县级",
        to="阳城县",
        **{"from": "县级储备库"},
    )
    assert "不计首批运抵时间" in words(scene, "dispatch_order")


def test_money_is_summed_by_unit_and_step(assessor: Assessor) -> None:
    """An advance is not a settlement; what was not entered stays a dash."""
    scene = played("level-3-silent", assessor)
    for step, amount in (("预拨", Decimal("50.5")), ("预拨", 20), ("申请", 100)):
        scene.do("record_funds", minute=40, step=step, unit="阳城县", amount_wan=amount, dated="2026-07-12")
    (document,) = built(scene, "funds_sheet")
    (row, total) = document.blocks[0].rows  # type: ignore[union-attr]
    assert row.cells == ("阳城县", "100", "70.5", "—", "—")
    assert total.cells[1:] == ("100", "70.5", "—", "—")


def test_help_is_asked_for_only_where_that_was_decided(assessor: Assessor) -> None:
    """The request goes up at the highest level, on an adopted measure, with room for what a person asks."""
    scene = played("level-1", assessor)
    assert "尚未记录决定采取请求支援" in why_not(scene, "support_request")
    adopt_content(scene, "I", "support-request", minute=40)
    (document,) = built(scene, "support_request")
    assert document.addressees == ("省应急管理厅",)
    assert document.title.endswith("的请示")
    assert "由拟稿人如实填写" in words(scene, "support_request")


def test_troops_are_asked_by_the_government_in_a_letter(assessor: Assessor) -> None:
    """Through the military organ of its level, and never with a unit's number or strength (reading C18)."""
    scene = played("level-2", assessor)
    scene.propose("II")
    scene.start("II", HEAD)
    adopt_content(scene, "II", "military-join-in")
    (letter,) = built(scene, "support_request")
    assert letter.layout is Layout.LETTER
    assert letter.issuer == "晋城市人民政府"
    assert letter.addressees == ("晋城军分区",)
    assert "不写部队番号和兵力" in words(scene, "support_request")


def test_names_of_the_dead_are_never_printed(assessor: Assessor) -> None:
    """People are counted with nature and matching; what identifies them stays sealed."""
    scene = played("whole", assessor)
    said = words(scene, "casualty_list")
    assert "失踪" in said
    assert "城区有关部门：一致" in said
    assert "未登记" in said
    bare = played("level-4", assessor)
    assert "尚未逐人登记" in why_not(bare, "casualty_list")
    person = {"person": "P1", "unit": "沁水县", "sort": "死亡", "nature": "因灾", "source": "来报"}
    bare.do("record_person", minute=30, **person)
    said = words(bare, "casualty_list")
    assert "登记数不代替报送数" in said
    assert "未比对" in said


def test_a_warning_sheet_ticks_what_was_decided(assessor: Assessor) -> None:
    """Not considered, taken and not taken are three things; none of them is a level (reading D7)."""
    scene = Scene(assessor)
    open_night(scene)
    assert "尚未登记预警" in why_not(scene, "warning_report")
    scene.do("receive_warning", words="未来6小时有强降雨。", **{"from": "市气象局"})
    scene.do("decide_preparation", minute=2, duty="prep-duty-watch", adopted=True)
    scene.do("decide_preparation", minute=3, duty="prep-team", adopted=False, reason="道路中断")
    (document,) = built(scene, "warning_report")
    (ticks,) = [block for block in document.blocks if isinstance(block, Checklist)]
    assert {tick.done for tick in ticks.rows} == {True, False, None}
    said = words(scene, "warning_report")
    assert "参照式样" in said
    assert "：道路中断" in said


def test_nothing_is_released_before_it_is_cleared(assessor: Assessor) -> None:
    """4.3.1 has every figure checked first; until then every page says that it may not go out."""
    scene = played("level-3-silent", assessor)
    (draft,) = built(scene, "press_release")
    assert draft.watermark == "未经审核不得发布"
    assert "未经审核" in draft.subtitle
    scene.do(
        "clear_release",
        minute=50,
        by={"name": "", "post": VICE},
        words="截至12日8时，阳城县因灾死亡12人。",
        opinion="同意发布。",
    )
    (cleared,) = built(scene, "press_release")
    assert cleared.watermark == ""
    said = words(scene, "press_release")
    assert "截至12日8时，阳城县因灾死亡12人。" in said
    assert "同意发布。" in said


def test_progress_goes_to_whom_the_clause_names(assessor: Assessor) -> None:
    """I names 市委 and 市政府, II nobody (C11), III the head of the committee, who gets a sheet and no paper."""
    (first,) = built(played("level-1", assessor), "work_progress")
    assert first.addressees == ("市委、市政府",)
    two = played("level-2", assessor)
    two.propose("II")
    two.start("II", HEAD)
    (second,) = built(two, "work_progress")
    assert second.addressees == ("市委、市政府",)
    (third,) = built(played("level-3-silent", assessor), "work_progress")
    assert third.head is None
    assert "市安委会主任" in words(played("level-3-silent", assessor), "work_progress")


def test_daily_reports_are_asked_where_the_plan_has_them(assessor: Assessor) -> None:
    """Only I and II have members report daily (reading C10), and only once that is adopted."""
    assert "没有规定Ⅲ级响应成员单位每日报告" in why_not(played("level-3-silent", assessor), "member_daily")
    scene = played("level-1", assessor)
    assert "尚未记录决定采取" in why_not(scene, "member_daily")
    adopt_content(scene, "I", "members-daily-report", minute=40)
    assert "每个自然日报一次" in words(scene, "member_daily")
    scene.do("receive_member_daily", minute=60, department="市财政局", day="2026-07-12", words="已预拨。")
    assert "已预拨。" in words(scene, "member_daily")
