"""When a paper can be made, why not yet, and to whom it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.blocks import words_of
from jc_disaster.documents.papers import PAPER_BY_KIND
from jc_disaster.documents.templates import Templates
from tests.documents.papers.nights import (
    adopt_content,
    context_of,
    fallen,
    level_four,
    level_three_silent,
    open_night,
    others,
    played,
    shipped,
    unaffected,
)
from tests.scene import CHIEF, GOVERNMENT, HEAD, PARTY, VICE, Scene

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.engine.assess import Assessor


def why_not(scene: Scene, kind: str) -> str:
    """The reason why a paper cannot be made; empty where it can."""
    return PAPER_BY_KIND[kind].why_not(context_of(scene)) or ""


def built(scene: Scene, kind: str, templates: Templates | None = None) -> list[Document]:
    """A paper that can be made."""
    context = context_of(scene, templates)
    assert PAPER_BY_KIND[kind].why_not(context) is None
    return PAPER_BY_KIND[kind].build(context)


def words(scene: Scene, kind: str) -> str:
    """All the words of a paper."""
    return "\n".join(text for document in built(scene, kind) for text in words_of(document))


def test_information_goes_up_before_anything_else_is_known(assessor: Assessor) -> None:
    """4.1.3 asks for it at once, whatever the level and however little is known."""
    scene = Scene(assessor)
    scene.open()
    said = words(scene, "flash_report")
    assert "目前尚无单位报送灾情数据，正在核查。" in said
    assert "发生时间正在核查" in said
    assert why_not(scene, "situation_report") == "尚无单位报送灾情数据，收到报送后再制作。"


def test_a_proposal_waits_for_the_finding(assessor: Assessor) -> None:
    """The office establishes, the program only compares."""
    scene = played("no-level", assessor)
    assert "尚未记录会商认定" in why_not(scene, "proposal")
    scene.find(None)
    assert "未达到启动条件" in why_not(scene, "proposal")


def test_where_bodies_decide_they_get_a_request_without_a_leaders_name(assessor: Assessor) -> None:
    """A 请示 has one matter and goes to organs, never to a person."""
    (document,) = built(played("level-1", assessor), "proposal")
    assert document.title.endswith("的请示")
    assert document.addressees == ("市委、市政府",)
    assert document.issuer == "晋城市安全生产委员会"
    assert document.head is not None
    assert (document.head.number, document.head.signers) == ("", ("",))


def test_at_the_last_level_no_proposal_step_is_made_up(assessor: Assessor) -> None:
    """5.4.2 has the head of the office decide; nobody proposes to the committee (reading B10)."""
    said = words(played("level-4", assessor), "proposal")
    assert "现就启动自然灾害救助Ⅳ级应急响应呈请市安委办主任决定" in said
    assert "建议启动" not in said
    assert "向市安委会提出" not in said


def test_a_rise_is_worded_as_a_rise(assessor: Assessor) -> None:
    """提升 and 调整 are different acts of different deciders (reading B8)."""
    said = words(played("raised", assessor), "proposal")
    assert "由Ⅳ级提升为Ⅲ级" in said


def test_a_fall_is_worded_as_an_adjustment(assessor: Assessor) -> None:
    """A lower level is never called a fall of the response."""
    scene = Scene(assessor)
    fallen(scene)
    scene.find("IV", minute=70, clauses=["5.4.1(1)"])
    assert "由Ⅲ级调整为Ⅳ级" in words(scene, "proposal")


def test_a_proposal_printed_later_shows_what_was_known_when_it_was_made(assessor: Assessor) -> None:
    """The decider saw twelve; a reprint with nine would make the decision look groundless."""
    scene = played("fallen", assessor)
    said = words(scene, "proposal")
    assert "因灾死亡10人" in said
    assert "核减" not in said
    assert "因灾死亡9人" in words(scene, "flash_report")


def test_a_fallen_figure_is_said_with_its_reason(assessor: Assessor) -> None:
    """A figure that sinks without a word looks like concealment."""
    said = words(played("fallen", assessor), "start_notice")
    assert "因灾死亡由10人核减为9人" in said
    assert "原因：经比对，1人非因灾死亡，2人已找到。" in said
    assert "启动决定作出后数据有变化" in said


def test_a_notice_waits_for_a_lawful_decision(assessor: Assessor) -> None:
    """A decision by a post that the plan does not name starts nothing on paper."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("沁水县", deaths=12, missing=0)
    assert "尚未记录有效的启动决定" in why_not(scene, "start_notice")
    scene.find("III")
    scene.propose("III")
    scene.start("III", CHIEF)
    assert "待核" in why_not(scene, "start_notice")


def test_after_a_change_of_level_no_start_notice_is_made(assessor: Assessor) -> None:
    """It would announce a start that did not happen then."""
    scene = played("raised", assessor)
    scene.propose("III", minute=75)
    scene.do(
        "decide_adjust",
        minute=80,
        level="III",
        channel="签批",
        decided_by=[{"post": VICE}],
    )
    assert "应另发调整通知" in why_not(scene, "start_notice")


def test_a_direct_decision_needs_no_finding_in_its_notice(assessor: Assessor) -> None:
    """5.1.2 lets 市委 and 市政府 start at once; the notice must not invent a finding (reading B5)."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("沁水县", deaths=3, missing=0)
    scene.start("I", PARTY, GOVERNMENT, path="direct")
    said = words(scene, "start_notice")
    assert "直接决定" in said
    assert "会商认定" not in said


def test_the_zone_is_asked_by_analogy(assessor: Assessor) -> None:
    """5.6 binds counties; the zone is no county, but its people are hit too (reading D8)."""
    scene = played("level-1", assessor)
    said = words(scene, "start_notice")
    assert "请阳城县、沁水县立即启动本级响应" in said
    assert "开发区参照执行。" in said


def test_only_counties_that_are_hit_are_told_to_start(assessor: Assessor) -> None:
    """A notice to everybody would start seven responses for one flood (reading B14)."""
    scene = Scene(assessor)
    level_four(scene)
    (document,) = built(scene, "start_notice")
    assert "陵川" not in "".join(words_of(document))


def test_sheets_hold_adopted_measures_only(assessor: Assessor) -> None:
    """Measures are a menu (reading C4); a sheet with everything would order what nobody decided."""
    scene = Scene(assessor)
    open_night(scene)
    unaffected(scene, *others("阳城县"))
    scene.report("阳城县", deaths=12, missing=0)
    scene.find("III")
    scene.propose("III")
    scene.start("III", VICE)
    assert "尚未记录决定采取的措施" in why_not(scene, "task_sheet")
    adopt_content(scene, "III", "funds-advance", minute=31)
    assert [document.recipient for document in built(scene, "task_sheet")] == ["市财政局", "市应急管理局"]


def test_a_doubtful_addressee_waits_until_the_office_confirms_it(assessor: Assessor) -> None:
    """市委统战部 is printed where 市委宣传部 is probably meant; neither is written to unasked (reading C1)."""
    scene = played("level-1", assessor)
    sheet = PAPER_BY_KIND["task_sheet"]
    assert "市委统战部" not in [document.recipient for document in built(scene, "task_sheet")]
    (waiting,) = sheet.withheld(context_of(scene))
    assert waiting.recipient == "市委统战部"
    assert "C1" in waiting.reason


def test_no_sheet_goes_to_the_troops(assessor: Assessor) -> None:
    """They are asked by the government through the military organ of its level, never by a sheet (reading C18)."""
    scene = played("level-2", assessor)
    scene.propose("II")
    scene.start("II", HEAD)
    adopt_content(scene, "II", "military-join-in")
    assert "军队有关单位：预案所列措施另行呈报或商请" in why_not(scene, "task_sheet")


def test_a_confirmed_addressee_gets_the_quote_as_printed(assessor: Assessor) -> None:
    """The unit is the office's to name; the words of the plan are nobody's to change."""
    scene, templates = played("level-1", assessor), shipped()
    office = templates.office._replace(doubtful_addressees={"市委统战部": "市委宣传部"})
    sheets = built(scene, "task_sheet", templates._replace(office=office))
    (sheet,) = [document for document in sheets if document.recipient == "市委宣传部"]
    said = "".join(words_of(sheet))
    assert "市委统战部统筹负责新闻宣传和舆论引导工作" in said
    assert "确认由“市委宣传部”办理" in said


def test_a_written_report_makes_the_next_one_a_follow_up(assessor: Assessor) -> None:
    """初报 is the first in writing; a call before it changes nothing."""
    scene = played("no-level", assessor)
    report = {"addressee": PARTY, "receiver": "值班员", "mark": "值班信息"}
    scene.do("report_upward", minute=6, channel="电话", **report)
    assert built(scene, "flash_report")[0].subtitle == "（初报）"
    scene.do("report_upward", minute=8, channel="传真", **report)
    assert built(scene, "flash_report")[0].subtitle == "（续报）"


def test_the_last_information_says_so(assessor: Assessor) -> None:
    """终报 tells the province that no more will come."""
    scene = played("level-4", assessor)
    scene.do(
        "decide_termination",
        minute=80,
        channel="签批",
        decided_by=[{"post": CHIEF}],
        work_ended=True,
        analysis="转移群众均已安置，经分析评估可以解除。",
        analysed_by="市安委办",
    )
    assert built(scene, "flash_report")[0].subtitle == "（终报）"
    assert "已经终止" in why_not(scene, "start_notice")


def test_a_unit_counted_in_another_is_shown_and_not_added(assessor: Assessor) -> None:
    """Added twice, three dead become six."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("城区", deaths=3, missing=0)
    scene.report("开发区", deaths=3, missing=0)
    scene.do("state_unit_basis", minute=9, unit="开发区", counted_in="城区", source="电话说明")
    said = words(scene, "situation_report")
    assert "开发区（已含在城区内，不另计）" in said
    assert "因灾死亡3人" in words(scene, "flash_report")


def test_a_city_report_stands_above_its_counties(assessor: Assessor) -> None:
    """The city's own total is the total, with its own source."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("阳城县", deaths=3, missing=0)
    scene.report("全市", minute=4, deaths=9, missing=1)
    assert "全市因灾死亡9人，因灾失踪1人" in words(scene, "flash_report")
    assert "全市统报" in words(scene, "situation_report")


def test_a_finding_that_departs_from_the_plan_carries_no_proposal(assessor: Assessor) -> None:
    """Found by the wrong body, it first has to be put right."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("沁水县", deaths=12, missing=0)
    scene.find("III", found_by="市应急管理局")
    assert "待核" in why_not(scene, "proposal")


def test_a_finding_of_the_level_in_force_asks_for_nothing(assessor: Assessor) -> None:
    """The decider is not asked twice for one thing."""
    scene = Scene(assessor)
    level_four(scene)
    scene.find("IV", minute=50, clauses=["5.4.1(1)"])
    assert "认定的级别没有变化" in why_not(scene, "proposal")


def test_a_finding_without_clauses_still_names_its_level(assessor: Assessor) -> None:
    """What was found is the level; the clause is its reason."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("沁水县", deaths=12, missing=0)
    scene.find("III")
    scene.propose("III")
    assert "市安委办会商认定灾情达到Ⅲ级响应启动条件。" in words(scene, "proposal")


def test_a_finding_below_every_level_is_told_upward(assessor: Assessor) -> None:
    """That no response is due is news too."""
    scene = played("no-level", assessor)
    scene.find(None)
    said = words(scene, "flash_report")
    assert "会商认定灾情未达到启动条件" in said
    assert "市级自然灾害救助应急响应未启动。" in said


def test_what_is_not_known_of_the_event_is_not_made_up(assessor: Assessor) -> None:
    """Hazard, place and time of a first call are often missing."""
    scene = Scene(assessor)
    scene.open(hazard=..., counties=[])
    assert "发生时间正在核查，我市发生自然灾害" in words(scene, "flash_report")


def test_the_offices_contact_and_code_are_printed_once_entered(assessor: Assessor) -> None:
    """They are settings, so that nobody writes them by hand every night."""
    templates = shipped()
    office = templates.office._replace(contact="值班室，电话见通讯录")
    (document,) = built(played("level-1", assessor), "proposal", templates._replace(office=office))
    assert "联系人及电话：值班室，电话见通讯录" in "".join(words_of(document))


def test_parts_above_the_citys_total_are_a_doubt_on_paper(assessor: Assessor) -> None:
    """Two bodies count differently; the reader has to see it."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("阳城县", deaths=5)
    scene.report("全市", minute=4, deaths=3)
    assert "高于全市统报数3人，正在核实" in words(scene, "flash_report")


def test_a_doubt_is_printed_as_a_doubt(assessor: Assessor) -> None:
    """A lower figure without a reason must not pass for the figure."""
    scene = Scene(assessor)
    level_three_silent(scene)
    scene.report("阳城县", minute=50, report_kind="续报", deaths=8)
    said = words(scene, "flash_report")
    assert "阳城县因灾死亡人口后报8人低于前报12人，未说明核减原因" in said


def test_a_deciding_share_names_its_population_with_source_and_year(assessor: Assessor) -> None:
    """Nobody has decided what 农业人口 is; whoever signs must see which figure was used (reading A8)."""
    scene = Scene(assessor)
    open_night(scene, hazard="干旱")
    scene.do(
        "set_reference",
        minute=1,
        key="agricultural_population",
        value=700_001,
        source="市统计局",
        dated="2025-12-31",
    )
    scene.report("全市", minute=4, drought_relief_people=140_001)
    said = words(scene, "flash_report")
    assert "因旱需政府救助人数占农业人口比例20%余" in said
    assert "本市农业人口按700001人计（市统计局，2025-12-31）" in said


@pytest.mark.parametrize("kind", ["proposal", "start_notice"])
def test_numbers_of_papers_are_left_to_the_office(kind: str, assessor: Assessor) -> None:
    """发文字号 belongs to the office's own system; a number made up here would be a false paper."""
    (document,) = built(played("level-1", assessor), kind)
    assert document.head is not None
    assert document.head.number == ""
