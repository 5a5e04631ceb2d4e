"""What goes out when a response starts, changes or ends: notices, reports upward, circulars, and their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.own_office import APART, APART_LABEL, OfficeNotKeptError, keep_office
from jc_disaster.documents.papers import WORDINGS
from jc_disaster.documents.templates import load_templates
from tests.documents.papers.making import apart, built, why_not, words
from tests.documents.papers.nights import SHIPPED, open_night, played
from tests.scene import CHIEF, GOVERNMENT, HEAD, OFFICE, VICE, Scene

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.engine.assess import Assessor

NOTICES = ("start_notice", "adjust_notice", "termination_notice")


@pytest.mark.parametrize(
    ("night", "kind"),
    [
        ("level-3-silent", "start_notice"),
        ("adjusted", "adjust_notice"),
        ("lowered", "adjust_notice"),
        ("terminated", "termination_notice"),
        ("revoked", "termination_notice"),
    ],
)
def test_each_change_of_the_response_has_one_notice(night: str, kind: str, assessor: Assessor) -> None:
    """Two notices on one night, or none, leave a county at the wrong level."""
    scene = played(night, assessor)
    assert [one for one in NOTICES if not why_not(scene, one)] == [kind]


def test_a_rise_is_a_rise_and_a_fall_an_adjustment(assessor: Assessor) -> None:
    """The field hears 提升 as more; 调整为 says less without shaming anybody (reading B8)."""
    assert "由Ⅳ级提升为Ⅲ级" in words(played("adjusted", assessor), "adjust_notice")
    lowered = words(played("lowered", assessor), "adjust_notice")
    assert "由Ⅲ级调整为Ⅳ级" in lowered
    assert "降低" not in lowered


def test_what_is_under_way_goes_on_after_a_change(assessor: Assessor) -> None:
    """A department that stops because its level went away leaves people without relief (reading C6)."""
    assert "原已决定采取的措施继续落实" in words(played("adjusted", assessor), "adjust_notice")


def test_a_correction_of_the_level_says_that_the_figure_was_wrong(assessor: Assessor) -> None:
    """更正 is no adjustment: the reason is an error and is named."""
    scene = played("fallen", assessor)
    scene.find("IV", minute=70)
    scene.do(
        "revoke_start",
        minute=75,
        change="更正",
        level="IV",
        channel="签批",
        decided_by=[{"post": VICE}],
        reason="核报后低于所依数据",
    )
    said = words(scene, "adjust_notice")
    assert "由Ⅲ级更正为Ⅳ级" in said
    assert "原决定所依数据有误（核报后低于所依数据）" in said


def test_an_end_names_its_ground_and_leaves_the_counties_theirs(assessor: Assessor) -> None:
    """5.7 ends the city's response; the county's is the county's (reading B17)."""
    said = words(played("terminated", assessor), "termination_notice")
    assert "救灾应急工作结束后" in said
    assert "经市安委办分析评估（转移群众均已安置，经分析评估可以解除应急响应）" in said
    assert "自行决定本级响应是否终止" in said
    assert "预案第6.1条" in said


def test_a_revoked_start_is_no_end(assessor: Assessor) -> None:
    """It never lawfully rested on what it seemed to; relief goes on all the same."""
    said = words(played("revoked", assessor), "termination_notice")
    assert "撤销关于启动市级自然灾害救助Ⅲ级应急响应的决定" in said
    assert "不影响正在开展的灾害救助" in said


def test_a_decision_by_the_wrong_post_carries_no_paper(assessor: Assessor) -> None:
    """Kept as it happened, and nothing goes out on it until it is put right."""
    scene = played("held", assessor)
    for kind in ("start_notice", "leader_report", "province_report", "county_circular"):
        assert "待核" in why_not(scene, kind), kind
    assert "5.3.2" in why_not(scene, "start_notice")


def test_an_end_by_the_wrong_post_waits_too(assessor: Assessor) -> None:
    """Who may not end it cannot have it announced (reading B9)."""
    scene = played("level-3-silent", assessor)
    scene.do(
        "decide_termination",
        minute=80,
        channel="签批",
        decided_by=[{"post": CHIEF}],
        work_ended=True,
        analysis="可以解除",
        analysed_by=OFFICE,
    )
    assert "待核" in why_not(scene, "termination_notice")
    assert not why_not(scene, "start_notice")


def test_bodies_are_told_in_an_official_report_and_a_post_by_a_sheet(assessor: Assessor) -> None:
    """5.2.2 tells 市委 and 市政府, 5.4.2 a vice-mayor: no organ writes an official paper to a person."""
    scene = played("level-2", assessor)
    scene.propose("II")
    scene.start("II", HEAD)
    (report,) = built(scene, "leader_report")
    assert report.addressees == ("市委、市政府",)
    assert report.head is not None
    assert report.head.signers == ("",)
    (sheet,) = built(played("level-4", assessor), "leader_report")
    assert sheet.head is None
    assert sheet.title.endswith("的呈阅件")


def test_where_the_plan_orders_no_report_none_is_made_up(assessor: Assessor) -> None:
    """At the highest level those who would be told are those who decide."""
    assert "没有规定" in why_not(played("level-1", assessor), "leader_report")


def test_the_province_gets_one_paper_for_each_body(assessor: Assessor) -> None:
    """5.6 names the 厅 always, 5.1.3(14) the committee's office at the highest level only (reading B16)."""
    high = built(played("level-1", assessor), "province_report")
    assert [document.addressees for document in high] == [("省应急管理厅",), ("省防灾减灾救灾委员会办公室",)]
    assert [document.issuer for document in high] == ["晋城市应急管理局", "晋城市安全生产委员会办公室"]
    (low,) = built(played("level-4", assessor), "province_report")
    assert low.addressees == ("省应急管理厅",)


def test_the_province_is_not_told_of_a_circular_that_nobody_sent(assessor: Assessor) -> None:
    """A report says what was done, not what ought to have been done by now."""
    scene = played("level-4", assessor)
    assert "正在向阳城县、沁水县通报" in words(scene, "province_report")
    for unit in ("阳城县", "沁水县"):
        scene.do("tell_of_response", minute=30, to=unit, change="启动", channel="电话", confirmed=True)
    assert "已通报阳城县、沁水县" in words(scene, "province_report")


@pytest.mark.parametrize("night", ["adjusted", "terminated"])
def test_the_province_hears_of_a_change_and_of_an_end(night: str, assessor: Assessor) -> None:
    """5.6 speaks only of starting; who is told of the start must hear of the rest (reading B18)."""
    assert not why_not(played(night, assessor), "province_report")


def test_no_two_papers_go_out_for_one_matter(assessor: Assessor) -> None:
    """The notice is the circular too, unless the office sends it apart; then the notice does not claim to be."""
    scene = played("level-3-silent", assessor)
    assert "一事不发两文" in why_not(scene, "county_circular")
    assert "一并作为预案第5.6条规定的通报" in words(scene, "start_notice")
    own = apart("county_circular")
    assert not why_not(scene, "county_circular", own)
    assert "一并作为预案第5.6条规定的通报" not in words(scene, "start_notice", own)


def test_the_sentence_on_the_circular_can_be_followed(assessor: Assessor, tmp_path: Path) -> None:
    """An officer who reads why there is no circular must be able to do what it says, in the words it says it in."""
    scene = played("level-3-silent", assessor)
    said = why_not(scene, "county_circular")
    shipped, label = SHIPPED, APART_LABEL.partition("（是")[0]
    assert f"“{label}”改为“是”" in said

    keep_office(shipped, tmp_path, {APART: "是"})

    own = load_templates(shipped, tmp_path, WORDINGS)
    assert not why_not(scene, "county_circular", own)
    keep_office(shipped, tmp_path, {APART: "否"})
    assert why_not(scene, "county_circular", load_templates(shipped, tmp_path, WORDINGS)) == said
    with pytest.raises(OfficeNotKeptError, match="填“是”或“否”"):
        keep_office(shipped, tmp_path, {APART: "也许"})


def test_a_circular_that_went_out_is_not_made_again(assessor: Assessor) -> None:
    """A second one would be a second paper for one matter."""
    scene, own = played("level-3-silent", assessor), apart("county_circular")
    scene.do("issue_paper", minute=40, paper_kind="county_circular", sha256="0" * 64, recipients=["阳城县"])
    assert "已经发出" in why_not(scene, "county_circular", own)


def test_number_and_date_come_from_the_record_alone(assessor: Assessor) -> None:
    """发文字号 and 成文日期 are the office's own system's; until they are typed in their places stay blank."""
    scene = played("level-4", assessor)
    (before,) = built(scene, "start_notice")
    assert before.head is not None
    assert (before.head.number, _date(before)) == ("", "")
    scene.do(
        "issue_paper",
        minute=40,
        paper_kind="start_notice",
        number="晋市安办发〔2026〕3号",
        dated="2026-07-12",
        sha256="0" * 64,
        recipients=["沁水县"],
    )
    (after,) = built(scene, "start_notice")
    assert after.head is not None
    assert (after.head.number, _date(after)) == ("晋市安办发〔2026〕3号", "2026年7月12日")


def _date(document: object) -> str:
    blocks = document.blocks  # type: ignore[attr-defined]
    return str(next(block.date for block in blocks if hasattr(block, "organs")))


def test_the_number_of_an_earlier_notice_is_not_put_on_a_later_one(assessor: Assessor) -> None:
    """A number used twice makes one of the two papers false."""
    scene = played("adjusted", assessor)
    scene.do(
        "issue_paper",
        minute=50,
        paper_kind="adjust_notice",
        number="晋市安办发〔2026〕2号",
        sha256="0" * 64,
        recipients=["沁水县"],
    )
    (document,) = built(scene, "adjust_notice")
    assert document.head is not None
    assert document.head.number == ""


def test_every_official_paper_has_its_signing_sheet(assessor: Assessor) -> None:
    """拟稿, 核稿, 会签 and 签发 stand on it, with the ground; what was done is filled in, the rest is room."""
    scene = played("level-1", assessor)
    sheets = built(scene, "signing_sheet")
    names = [document.recipient for document in sheets]
    assert len(set(names)) == len(names)
    assert {"proposal", "start_notice", "province_report-省应急管理厅"} <= set(names)
    scene.do(
        "record_paper_step",
        minute=40,
        draft="D1",
        paper_kind="start_notice",
        step="核稿",
        by={"name": "", "post": CHIEF},
        opinion="同意送签。",
    )
    said = words(scene, "signing_sheet")
    assert "市安委办主任，2026年7月12日2时40分。同意送签。" in said


def test_there_is_nothing_to_sign_before_anything_can_go_out(assessor: Assessor) -> None:
    """An empty sheet signed in advance is a blank cheque."""
    scene = Scene(assessor)
    open_night(scene)
    assert "没有需要送签的文稿" in why_not(scene, "signing_sheet")


def test_no_paper_is_addressed_to_a_person(assessor: Assessor) -> None:
    """请示 and 报告 go to organs; leaders read 呈批件 and 呈阅件."""
    posts = {HEAD, VICE, CHIEF}
    for night in ("level-1", "level-3-silent", "adjusted", "terminated"):
        scene = played(night, assessor)
        for kind in ("proposal", "start_notice", "leader_report", "province_report", "work_progress"):
            if why_not(scene, kind):
                continue
            for document in built(scene, kind):
                assert not posts & set(document.addressees), (night, kind)
    assert GOVERNMENT not in posts


@pytest.mark.parametrize(
    ("night", "bodies"),
    [
        ("level-1", [("省应急管理厅",), ("省防灾减灾救灾委员会办公室",)]),
        ("level-3-silent", [("省应急管理厅",)]),
        ("level-4", [("省应急管理厅",)]),
    ],
)
def test_clause_5_6_and_5_1_3_14_name_who_is_told_of_a_start(
    night: str, bodies: list[tuple[str, ...]], assessor: Assessor
) -> None:
    """5.6 names the counties and the 厅; 5.1.3(14) adds the committee's office at the highest level (reading B16)."""
    scene = played(night, assessor)
    assert [document.addressees for document in built(scene, "province_report")] == bodies
    (notice,) = built(scene, "start_notice")
    counties, members = notice.addressees
    hit = [name for name in ("阳城县", "沁水县") if name in counties]
    assert hit
    assert members == "市安委会各成员单位"
    assert notice.imprint is not None
    assert notice.imprint.copy_to[0] == "省应急管理厅"


def test_clause_5_6_binds_counties_and_asks_the_zone_by_analogy_in_the_circular_too(
    assessor: Assessor,
) -> None:
    """开发区 is written to like a county and asked 参照; a duty it does not have is not laid on it (reading D8)."""
    scene, own = played("level-1", assessor), apart("county_circular")
    (circular,) = built(scene, "county_circular", own)
    assert circular.addressees == ("阳城县安全生产委员会、沁水县安全生产委员会、开发区管委会",)
    said = words(scene, "county_circular", own)
    assert "请阳城县、沁水县立即启动本级响应" in said
    assert "开发区参照执行。" in said
