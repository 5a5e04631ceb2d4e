"""What carries a paper: the telegram of the night, the turned sheet, the sheet for signing, the flow, the text."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdf
import pytest

from jc_disaster.documents.blocks import (
    Attachment,
    AttachmentList,
    Block,
    Checklist,
    Document,
    Endorsement,
    Endorsements,
    Flow,
    Gap,
    Head,
    Heading,
    HeadStyle,
    Items,
    Layout,
    PageBreak,
    Paragraph,
    Quote,
    Signature,
    Stage,
    Tick,
    Tone,
    blank,
)
from jc_disaster.documents.blocks import Run as Words
from jc_disaster.documents.docx import render_docx
from jc_disaster.documents.pdf import render
from jc_disaster.documents.plain_text import as_text
from tests.documents.read_back import MM, read, read_upright, squeezed
from tests.documents.read_docx import paragraphs
from tests.documents.samples import ISSUER, SITUATION, notice, table

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Kind
    from jc_disaster.documents.fonts import FontRegistry

NEAR = 0.3
LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
LEADING = 225 / 22


def near(value: float) -> object:
    """``value`` in millimetres, as the eye would allow it."""
    return pytest.approx(value, abs=NEAR)


def telegram(kind: Kind = "real", head: Head | None = None) -> Document:
    """The notice as it goes out in the night."""
    return replace(
        notice(kind),
        head=head or Head(f"{ISSUER}文件", "晋市安办明电〔2026〕3号", ("",), "特急", HeadStyle.TELEGRAM),
    )


def test_a_telegram_shows_who_sends_it_its_urgency_its_number_and_room_for_the_seal(
    fonts: FontRegistry,
) -> None:
    """The county's officer reads by whom and how urgent before he reads the text."""
    page = read(render(telegram(), fonts))[0]
    for words in (
        "明传电报",
        "发电单位",
        "签批盖章",
        "等级",
        "特急·明电",
        "电报号",
        "晋市安办明电〔2026〕3号",
    ):
        assert page.find(words)
    sender, seal = page.find("发电单位"), page.find("签批盖章")
    assert sender[0].x == near(LEFT)
    assert sender[0].y == near(seal[0].y)
    assert page.find("等级")[0].y - sender[0].y == near(LEADING)


def test_the_red_line_of_a_telegram_lies_4_mm_below_its_fields_and_the_title_two_lines_below(
    fonts: FontRegistry,
) -> None:
    """The same distances as below a red head, and the text on the same lines of the sheet."""
    page = read(render(telegram(), fonts))[0]
    (rule,) = (rule for rule in page.rules if rule.red)
    assert (rule.x0, rule.x1) == (near(LEFT), near(RIGHT))
    small = LEADING * 14 / 16
    number_bottom = page.find("等级")[0].y + 0.12 * 14 / MM + (small - 14 / MM) / 2
    assert rule.y0 - number_bottom == near(4 + LEADING - small)
    title = page.find(f"{ISSUER}关于")[0]
    assert title.y - 0.88 * 22 / MM - rule.y0 == near(2 * LEADING)
    body = page.find("2026年7月11日20时")[0]
    assert ((body.y - TOP) / LEADING) % 1 == pytest.approx(
        ((0.88 * 16 / MM + (LEADING - 16 / MM) / 2) / LEADING) % 1, abs=0.03
    )


def test_a_telegram_without_number_signer_or_urgency_leaves_room(fonts: FontRegistry) -> None:
    """They are written in by hand when the office's own system cannot be reached."""
    page = read(render(telegram(head=Head(ISSUER, style=HeadStyle.TELEGRAM)), fonts))[0]
    assert "〔　　　　〕" in page.text or "〔" in page.text
    assert page.find("·明电")[0].x > page.find("等级")[-1].x + 10


def test_an_exercise_telegram_has_no_place_for_a_seal(fonts: FontRegistry) -> None:
    """A sealed exercise sheet could be taken for an order."""
    page = read(render(telegram("exercise"), fonts))[0]
    assert "签批盖章" not in page.text
    assert "【演练】" in page.text


def wide(*after: Block) -> Document:
    """A notice whose table needs the sheet turned."""
    names = AttachmentList(("受灾情况统计表",))
    return replace(
        notice(),
        blocks=(
            Paragraph(SITUATION),
            names,
            Signature((ISSUER,), "2026年7月12日"),
            Attachment("受灾情况统计表", (table(30),), 1, wide=True),
            *after,
        ),
    )


def turned_pages(data: bytes) -> list[int]:
    """The pages that are shown turned, from 0."""
    return [at for at, page in enumerate(pypdf.PdfReader(io.BytesIO(data)).pages) if page.rotation == 90]


def test_a_wide_attachment_lies_with_its_head_on_the_left_edge_of_an_upright_sheet(
    fonts: FontRegistry,
) -> None:
    """8: a printer must not scale it, and it is bound on the same edge as the other sheets."""
    data = render(wide(), fonts)
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert turned_pages(data) == [2, 3, 4]
    assert {
        (round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in reader.pages
    } == {(595, 842)}
    for at, page in enumerate(read_upright(data)[2:], 3):
        text = [char for char in page.chars if char.size != 9 and char.char not in f"—{at}"]
        assert min(char.left for char in text) > LEFT - NEAR
        assert max(char.right for char in text) < RIGHT + NEAR
        assert min(char.top for char in text) > TOP - NEAR
        assert max(char.bottom for char in text) < BOTTOM + NEAR


def test_page_numbers_of_turned_sheets_stand_where_those_of_the_others_stand(fonts: FontRegistry) -> None:
    """8: whoever leafs through finds the number at the foot of every sheet."""
    em = 14 / MM
    for number, page in list(enumerate(read_upright(render(wide(), fonts)), 1))[2:]:
        digits = [char for char in page.chars if char.y > BOTTOM + 5 and char.size == pytest.approx(14)]
        assert "".join(char.char for char in digits) == f"—{number}—"
        assert digits[0].top - BOTTOM == near(7)
        if number % 2:
            assert digits[-1].x + em == near(RIGHT - em)
        else:
            assert digits[0].x == near(LEFT + em)


def test_the_head_of_a_table_repeats_on_every_turned_sheet(fonts: FontRegistry) -> None:
    """Thirty rows without their titles are thirty numbers."""
    found = read(render(wide(), fonts))
    assert ["备注" in page.text for page in found] == [False, False, True, True, True]
    assert "".join(page.text for page in found).count("合计") == 1


def test_what_follows_a_turned_attachment_stands_upright_again(fonts: FontRegistry) -> None:
    """Only the table needed the turn."""
    data = render(wide(Attachment("提示单", (Paragraph("市应急管理局牵头。"),), 2)), fonts)
    last = read(data)[-1]
    assert turned_pages(data) == [2, 3, 4]
    assert "市应急管理局牵头。" in last.text
    assert "印发" in last.text


def test_no_empty_sheet_stands_between_two_turned_attachments(fonts: FontRegistry) -> None:
    """An empty list or a blank line between them is no page of its own."""
    tables = wide(Gap(), Checklist(()), Attachment("另表", (table(2),), 2, wide=True), Items(()), PageBreak())
    data = render(tables, fonts)
    assert turned_pages(data) == [2, 3, 4, 5]
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) == 6


def test_a_paper_may_begin_with_a_turned_attachment_and_a_wide_form_is_not_turned_twice(
    fonts: FontRegistry,
) -> None:
    """A form on its side is wide already."""
    only = replace(wide(), blocks=(Attachment("统计表", (table(3),), wide=True),))
    assert turned_pages(render(only, fonts)) == [1]
    assert turned_pages(render(replace(only, layout=Layout.WIDE_FORM, head=None), fonts)) == []


CHAIN = Endorsements(
    (
        Endorsement("签发"),
        Endorsement("会签", "市水务局"),
        Endorsement("核稿", "李某某", "同意，报请签发。", "2026年7月12日3时40分"),
    )
)


def form(*blocks: Endorsements | Flow | Paragraph | Gap) -> Document:
    """A form with ``blocks``."""
    return replace(
        notice(), layout=Layout.FORM, head=None, imprint=None, title="送签稿", addressees=(), blocks=blocks
    )


def test_the_signing_sheet_shows_what_was_said_and_leaves_room_for_what_was_not(fonts: FontRegistry) -> None:
    """The chain 拟稿—核稿—会签—签发 is what makes the paper the office's own."""
    (page,) = read(render(form(CHAIN), fonts))
    assert [step for step in ("签发", "会签", "核稿") if page.find(step)] == ["签发", "会签", "核稿"]
    assert page.find("同意，报请签发。")[0].y < page.find("李某某")[0].y
    assert page.find("2026年7月12日3时40分")
    rows = sorted({round(rule.y0, 1) for rule in page.rules if rule.y0 == pytest.approx(rule.y1)})
    assert rows[1] - rows[0] > 15  # room for a pen
    assert rows[2] - rows[1] < rows[1] - rows[0]


FLOW = Flow(
    (
        Stage(("接报灾情",), "4.1.3"),
        Stage(("Ⅰ级：市委、市政府决定", "Ⅱ级：市安委会主任决定"), "5.1—5.2"),
        Stage(("发启动通知",)),
    )
)


def test_a_flow_runs_from_box_to_box_with_an_arrow_for_each_way(fonts: FontRegistry) -> None:
    """The chart on the wall is read from a distance, from top to bottom."""
    (page,) = read(render(form(FLOW), fonts))
    tops = [page.find(words)[0].y for words in ("接报灾情", "Ⅰ级", "发启动通知")]
    assert tops == sorted(tops)
    assert page.find("Ⅰ级")[0].y == near(page.find("Ⅱ级")[0].y)
    assert page.find("5.1—5.2")[0].x == near(25)
    slanted = [rule for rule in page.rules if abs(rule.x0 - rule.x1) > 0.1 < abs(rule.y0 - rule.y1)]
    assert len(slanted) == 2 * 4  # two arrows part from one box and two meet in one


def test_a_long_flow_goes_on_a_second_page_between_two_boxes(fonts: FontRegistry) -> None:
    """A box cut in two says two things."""
    found = read(render(form(Flow(tuple(Stage((f"第{at}步。" * 30,)) for at in range(12)))), fonts))
    assert len(found) > 1
    for at in range(12):
        assert sum(squeezed(page.text).count(f"第{at}步。") for page in found) == 30
        assert sum(f"第{at}步。" in squeezed(page.text) for page in found) == 1


def test_a_box_taller_than_a_page_goes_on_on_the_next(fonts: FontRegistry) -> None:
    """Words below the edge of the sheet are lost words."""
    found = read(render(form(Flow((Stage(("灾" * 3000, "县"), "5.3"),))), fonts))
    assert sum(page.text.count("灾") for page in found) == 3000
    assert all(char.bottom < 272.3 for page in found for char in page.chars if char.char == "灾")


def test_the_text_for_a_telephone_says_what_the_paper_says() -> None:
    """The leader in the car reads it on a telephone; values stand beside their titles there."""
    said = as_text(notice("real", *every_block()))
    assert said.splitlines() == [
        f"{ISSUER}关于启动自然灾害救助Ⅲ级应急响应的通知",
        "各县（市、区）安委会，市安委会各成员单位：",
        "一、灾情",
        "（一）概况。截至3时。",
        "“开展灾情会商核定。”（5.3.3（1））",
        "“原文。”",
        "1. 甲",
        "——乙",
        "☑报市委（4.1.3）",
        "☐报省厅",
        "签收人：",
        "截至2026年7月12日3时10分",
        "城区，转移安置（人）1,234，死亡（人）—，倒塌（间）0，备注正在核查",
        "合计，转移安置（人）8,638，死亡（人）—，倒塌（间）0，备注已报5/7",
        "来源：各县（市、区）应急管理局。",
        "4.1.3：接报灾情",
        "5.1—5.2：Ⅰ级：市委、市政府决定；Ⅱ级：市安委会主任决定",
        "发启动通知",
        "附件：受灾情况统计表；各部门职责措施提示单",
        ISSUER,
        "2026年7月12日",
        "（联系人：市安委办值班室，电话：0356-1234567）",
        "附件1：受灾情况统计表",
        *as_text(replace(notice(), title="", addressees=(), blocks=(table(),))).splitlines(),
        "附件2：各部门职责措施提示单",
        "市应急管理局牵头。",
    ]


def every_block() -> tuple[Block, ...]:
    """One of each, and a table."""
    return (
        Heading(1, 1, "灾情"),
        Heading(2, 1, "概况。", body="截至3时。"),
        Quote("开展灾情会商核定。", "5.3.3（1）"),
        Quote("原文。"),
        Items(("甲",), numbered=True),
        Items(("乙",)),
        Checklist((Tick("报市委", done=True, note="4.1.3"), Tick("报省厅"))),
        Paragraph((Words("签收人：", Tone.LEAD), blank(6))),
        table(1),
        CHAIN,
        Gap(),
        FLOW,
    )


def test_the_text_of_an_exercise_is_marked_in_title_and_body() -> None:
    """A message is forwarded without its sheet."""
    said = as_text(notice("exercise", Paragraph("特此通知。"))).splitlines()
    assert said[0].startswith("【演练】")
    assert said[2] == "【演练】特此通知。"


@pytest.mark.parametrize(
    ("counts", "arrows"), [((1, 1), 1), ((1, 4), 4), ((4, 4), 4), ((4, 1), 4), ((2, 3), 1)]
)
def test_both_writers_draw_an_arrow_for_each_way(
    counts: tuple[int, int], arrows: int, fonts: FontRegistry
) -> None:
    """An arrow between two boxes that points at neither sends the reader the wrong way."""
    paper = form(Flow(tuple(Stage(("报",) * count) for count in counts)))
    (page,) = read(render(paper, fonts))
    slanted = [rule for rule in page.rules if abs(rule.x0 - rule.x1) > 0.1 < abs(rule.y0 - rule.y1)]
    assert len(slanted) == 2 * arrows
    assert sum(words.count("↓") for words in paragraphs(render_docx(paper))) == arrows


def test_the_name_of_an_office_stays_on_one_line_where_four_ways_stand_side_by_side(
    fonts: FontRegistry,
) -> None:
    """A last character alone in its line is overlooked."""
    (page,) = read(render(form(Flow((Stage(("市安委会主任决定",) * 4),))), fonts))
    assert page.line_at(page.find("市安委会")[0].y) == "市安委会主任决定" * 4
