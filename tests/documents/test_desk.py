"""What a window asks of the paper desk: order one paper, write into it, see what lies in the folder."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from jc_disaster.documents.carrier import Carrier
from jc_disaster.documents.choice import FreeParts, Order
from jc_disaster.documents.desk import PaperDesk, face_uses, open_desk
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.produce import UnknownPaperError
from tests.documents.papers.nights import played
from tests.documents.papers.test_amending import issued

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor

SHIPPED = Path(__file__).parents[2] / "resources"


def desk_in(folder: Path, assessor: Assessor) -> PaperDesk:
    """A desk that writes into ``folder``."""
    return open_desk(SHIPPED, None, lambda _: assessor, lambda _: folder)


def text_of(path: Path) -> str:
    """The words of a PDF in one line."""
    return "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_what_the_office_types_stands_in_the_paper(tmp_path: Path, assessor: Assessor) -> None:
    """发文字号 and 成文日期 come from the office's own system after 签发; the program must not make them up."""
    scene = played("level-4", assessor)
    desk = desk_in(tmp_path, assessor)
    parts = FreeParts(
        number="晋市安办发〔2026〕9号",
        dated="2026-07-13",
        to=("沁水县安全生产委员会", "某某单位"),
        copies=("某某部队",),
        remark="此件公开发布",
    )
    order = Order(("start_notice",), parts=parts)

    made = desk.fulfil(scene.state, scene.recorder.events(), order)

    said = text_of(made.files[0])
    for words in (
        "晋市安办发〔2026〕9号",
        "2026年7月13日",
        "某某单位：",
        "某某部队。",
        "（此件公开发布）",
    ):
        assert words in said


def test_a_paper_says_what_can_be_written_into_it(tmp_path: Path, assessor: Assessor) -> None:
    """A form asks only what the paper has a place for: no 签发人 on a paper that goes down."""
    scene = played("level-4", assessor)
    desk = desk_in(tmp_path, assessor)
    events = scene.recorder.events()

    (notice,) = desk.particulars(scene.state, events, "start_notice")
    flash, telephone = desk.particulars(scene.state, events, "flash_report")

    assert set(notice.parts) == {"number", "dated", "urgency", "to", "copies", "remark"}
    assert notice.recipients
    assert "to" in flash.parts
    assert "number" not in flash.parts
    assert flash.series == "值班信息"
    assert not telephone.parts
    assert desk.particulars(played("no-level", assessor).state, (), "start_notice") == ()
    with pytest.raises(UnknownPaperError):
        desk.particulars(scene.state, events, "no-such-paper")


def test_one_correction_is_made_for_the_paper_that_was_chosen(tmp_path: Path, assessor: Assessor) -> None:
    """更正 in one action: the paper, the act it goes back to, and the reason that was typed."""
    scene = played("level-4", assessor)
    scene.clock.moment = scene.clock.moment.replace(hour=20)
    first, second = issued(scene), issued(scene, 42, number="晋市安办发〔2026〕4号")
    desk, events = desk_in(tmp_path, assessor), scene.recorder.events()

    found = desk.particulars(scene.state, events, "correction")
    wanted = next(one for one in found if one.amends == second)
    order = Order(("correction",), only=wanted.stem, parts=FreeParts(reason="转移人数误录"))
    made = desk.fulfil(scene.state, events, order)

    assert [one.amends for one in found] == [first, second]
    assert [path.stem for path in made.files] == [wanted.stem]
    assert "转移人数误录" in text_of(made.files[0])
    assert "reason" in wanted.parts


def test_recipients_typed_in_an_exercise_are_roles_and_the_mark_stays(
    tmp_path: Path, assessor: Assessor
) -> None:
    """Nothing that is typed may turn an exercise paper into one that a real office would act on."""
    scene = played("exercise", assessor)
    desk = desk_in(tmp_path, assessor)
    order = Order(("start_notice",), parts=FreeParts(to=("某某单位",), number="晋市安办发〔2026〕9号"))

    made = desk.fulfil(scene.state, scene.recorder.events(), order)
    said = text_of(made.files[0])

    assert made.files[0].name.startswith("【演练】")
    assert "【演练】" in said
    assert "某某单位：" not in said
    assert "某某单位" in said


def test_the_folder_tells_which_papers_lie_there_and_which_text_is_the_latest(
    tmp_path: Path, assessor: Assessor
) -> None:
    """After a restart the list has to be the same; an earlier text must not be taken for the one that stands."""
    scene = played("level-4", assessor)
    desk, events = desk_in(tmp_path, assessor), scene.recorder.events()
    both = ("pdf", "docx")
    desk.fulfil(scene.state, events, Order(("start_notice", "flash_report"), both))
    desk.fulfil(scene.state, events, Order(("start_notice",), both, parts=FreeParts(remark="此件发至乡镇")))
    (tmp_path / "别人的文件.pdf").write_bytes(b"x")

    lying = desk.lying(scene.state)

    notices = [one for one in lying if one.kind == "start_notice"]
    latest = notices[0]
    assert [(one.draft, one.latest) for one in notices] == [(2, True), (1, False), (1, False)]
    assert [file.format for file in latest.files] == ["pdf", "docx"]
    assert latest.files[0].sha256 == sha256(latest.files[0].path.read_bytes()).hexdigest()
    flash = [one for one in lying if one.kind == "flash_report"]
    assert {one.title for one in flash} == {"值班信息"}
    assert sorted(one.whose for one in flash) == ["", "电话报告要点"]
    assert all(file.path.name != "别人的文件.pdf" for one in lying for file in one.files)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path, assessor: Assessor) -> None:
    """Before the first paper there is no folder, and that is no fault."""
    desk = desk_in(tmp_path / "none", assessor)

    assert desk.lying(played("level-4", assessor).state) == ()


def test_text_for_a_short_message_is_a_file_of_its_own(tmp_path: Path, assessor: Assessor) -> None:
    """短信文字 is chosen like any other carrier."""
    scene = played("level-4", assessor)
    desk = desk_in(tmp_path, assessor)
    order = Order(("start_notice", "decision_record"), ("pdf", "docx"), Carrier.TEXT)

    made = desk.fulfil(scene.state, scene.recorder.events(), order)

    assert [path.name for path in made.files] == ["start_notice.txt"]
    assert any("决定记录单" in reason or "短信" in reason for reason in made.not_made)
    assert desk.lying(scene.state)[0].files[0].format == "txt"


def test_which_face_each_role_takes_is_said() -> None:
    """Whoever switches to the machine's faces has to see what will change."""
    own = {Role.TITLE: Path("方正小标宋.ttf")}

    off, on = face_uses(own, preferred=False), face_uses(own, preferred=True)

    assert [use.role for use in off] == ["仿宋", "小标宋", "黑体", "楷体"]
    assert [use.own for use in off] == ["", "方正小标宋.ttf", "", ""]
    assert off[1].used == "NotoSerifSC-Bold.ttf"
    assert on[1].used == "方正小标宋.ttf"
    assert on[0].used == off[0].used == "FandolFang-Regular.ttf"


def test_a_paper_is_annulled_where_the_officer_says_so(tmp_path: Path, assessor: Assessor) -> None:
    """撤销 means it never held, 废止 that it ends now; a person's own words about the reason stay as they are."""
    scene = played("level-4", assessor)
    sent = issued(scene, paper_kind="另行起草的函", title="关于撤销岗哨的函")
    scene.do("withdraw_paper", minute=50, paper=sent, reason="误发，撤销重发")
    desk, events = desk_in(tmp_path, assessor), scene.recorder.events()

    (paper,) = desk.particulars(scene.state, events, "revocation")
    assert paper.parts["change"] == "撤销"
    (made,) = desk.fulfil(scene.state, events, Order(("revocation",), parts=FreeParts(change="废止"))).files

    said = text_of(made)
    assert "关于废止《关于撤销岗哨的函》的通知" in said.replace("\n", "")
    assert "误发，撤销重发" in said
    assert "现予废止" in said
    assert "废止文书不等于终止响应" in said
