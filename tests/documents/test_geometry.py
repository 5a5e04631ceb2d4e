"""The measures of GB/T 9704-2012, read back from finished papers, within 0.3 mm."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.blocks import (
    Align,
    Gap,
    Head,
    HeadStyle,
    Imprint,
    Layout,
    PageBreak,
    Paragraph,
    Seal,
    Signature,
)
from jc_disaster.documents.pdf import render
from tests.documents.read_back import MM, Char, ReadPage, read
from tests.documents.samples import ISSUER, SITUATION, notice, origin

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.documents.fonts import FontRegistry

NEAR = 0.3
LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
PITCH, LEADING = 156 / 28, 225 / 22
SIZE_3 = 16 / MM


def near(value: float) -> object:
    """``value`` in millimetres, as the eye would allow it."""
    return pytest.approx(value, abs=NEAR)


def box_top(char: Char) -> float:
    """The upper edge of the character's square."""
    return char.y - 0.88 * char.size / MM


def box_bottom(char: Char) -> float:
    """The lower edge of the character's square."""
    return char.y + 0.12 * char.size / MM


@pytest.fixture(scope="module")
def pages(fonts: FontRegistry) -> list[ReadPage]:
    """A notice with everything."""
    return read(render(notice(), fonts))


def test_the_sheet_is_a4(pages: list[ReadPage]) -> None:
    """5.1: a sheet of another size is scaled by the printer and every other measure is lost."""
    assert all((page.width, page.height) == (near(210), near(297)) for page in pages)


def test_text_stands_in_the_type_area_and_only_page_numbers_and_foot_below_it(pages: list[ReadPage]) -> None:
    """5.2.1: margins of 37, 28, 26 and 35 mm."""
    for page in pages:
        for char in page.chars:
            assert char.left > LEFT - NEAR
            assert char.right < RIGHT + NEAR
            assert char.top > TOP - NEAR
            assert char.bottom < BOTTOM + NEAR or char.y > BOTTOM + 7


def test_a_full_line_holds_28_characters_at_the_exact_pitch(fonts: FontRegistry) -> None:
    """5.2.3: 28 characters fill 156 mm, so one step is 5.571 mm."""
    words = "灾" * 60
    page = read(render(notice("real", Paragraph(words, indent=0)), fonts))[0]
    line = page.find(words)[:28]
    assert len({round(char.y, 3) for char in line}) == 1
    assert all(after.x - before.x == pytest.approx(PITCH, abs=0.01) for before, after in pairwise(line))
    assert line[0].x == near(LEFT)


def test_a_page_holds_22_lines_at_the_exact_leading(fonts: FontRegistry) -> None:
    """5.2.3: 22 lines fill 225 mm; a fixed 28 points, as many offices set, would give 22.8."""
    document = notice("real", *(Paragraph("续报内容。") for _ in range(60)))
    page = read(render(document, fonts))[1]
    lines = [y for y in page.baselines() if y < BOTTOM]
    assert len(lines) == 22
    assert all(after - before == pytest.approx(LEADING, abs=0.02) for before, after in pairwise(lines))
    assert box_top(page.find("续报")[0]) == near(TOP + (LEADING - SIZE_3) / 2)


def test_the_red_head_begins_35_mm_below_the_type_area_and_is_centred(pages: list[ReadPage]) -> None:
    """7.2.4."""
    mark = pages[0].find(f"{ISSUER}文件")
    assert min(char.top for char in mark) == near(TOP + 35)
    assert (mark[0].left + mark[-1].right) / 2 == near((LEFT + RIGHT) / 2)


def test_the_number_stands_two_lines_below_the_head_and_the_red_line_4_mm_below_the_number(
    pages: list[ReadPage],
) -> None:
    """7.2.5 and 7.2.7: the line is as wide as the type area."""
    mark, number = pages[0].find(f"{ISSUER}文件"), pages[0].find("晋市安办〔2026〕3号")
    (rule,) = (rule for rule in pages[0].rules if rule.red)
    cell_top = number[0].y - 0.88 * SIZE_3 - (LEADING - SIZE_3) / 2
    assert cell_top - max(char.bottom for char in mark) == near(2 * LEADING)
    assert (number[0].left + number[-1].right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1)
    assert rule.y0 - box_bottom(number[0]) == near(4)
    assert (rule.x0, rule.x1) == (near(LEFT), near(RIGHT))


def test_the_title_stands_two_lines_below_the_red_line(pages: list[ReadPage]) -> None:
    """7.3.1."""
    (rule,) = (rule for rule in pages[0].rules if rule.red)
    title = pages[0].find("关于启动自然灾害救助Ⅲ级应急响应的通知")
    first = pages[0].find(f"{ISSUER}关于")[0]
    assert first.size == pytest.approx(22)
    assert box_top(first) - rule.y0 == near(2 * LEADING)
    assert (title[0].x + title[-1].x + 22 / MM) / 2 == near((LEFT + RIGHT) / 2)


def test_addressee_stands_flush_and_paragraphs_are_indented_by_two_characters(pages: list[ReadPage]) -> None:
    """7.3.2 and 7.3.3."""
    assert pages[0].find("各县（市、区）安委会")[0].x == near(LEFT)
    assert pages[0].find("2026年7月11日20时")[0].x == near(LEFT + 2 * PITCH)
    assert pages[0].find("一、迅速")[0].x == near(LEFT + 2 * PITCH)


def test_body_lines_stand_on_the_grid_of_the_page(pages: list[ReadPage]) -> None:
    """5.2.3: below head and title the text returns to the same 22 lines."""
    first = TOP + (LEADING - SIZE_3) / 2 + 0.88 * SIZE_3
    for words in ("各县（市、区）安委会", "2026年7月11日20时", "一、迅速"):
        lines = (pages[0].find(words)[0].y - first) / LEADING
        assert lines == pytest.approx(round(lines), abs=NEAR / LEADING)


def test_page_numbers_stand_7_mm_below_outside_right_and_left_in_turn(pages: list[ReadPage]) -> None:
    """7.5: odd right, even left, one character in, 4号 half-width figures between dashes."""
    em = 14 / MM
    for number, page in enumerate(pages, 1):
        found = page.find(f"—{number}—")
        assert found[0].top - BOTTOM == near(7)
        assert {round(char.size) for char in found} == {14}
        if number % 2:
            assert found[-1].x + em == near(RIGHT - em)
        else:
            assert found[0].x == near(LEFT + em)


def test_the_imprint_ends_on_the_lower_edge_of_the_last_page_with_thick_outer_rules(
    pages: list[ReadPage],
) -> None:
    """7.4.1: 0.35 mm first and last, 0.25 mm between, as wide as the type area."""
    across = [rule for rule in pages[-1].rules if rule.y0 == pytest.approx(rule.y1)]
    first, between, last = sorted(across, key=lambda rule: rule.y0)
    assert last.y0 == near(BOTTOM)
    assert [rule.weight for rule in (first, between, last)] == pytest.approx([0.35, 0.25, 0.35], abs=0.02)
    assert all((rule.x0, rule.x1) == (near(LEFT), near(RIGHT)) for rule in across)
    assert not any("印发" in page.text for page in pages[:-1])


def test_imprint_words_are_4hao_one_character_in(pages: list[ReadPage]) -> None:
    """7.4.2 and 7.4.3."""
    em = 14 / MM
    copies, printed = pages[-1].find("抄送："), pages[-1].find("2026年7月12日印发")
    assert copies[0].x == near(LEFT + em)
    assert {round(char.size) for char in (*copies, *printed)} == {14}
    assert printed[-1].x + em == near(RIGHT - em)
    assert pages[-1].find(ISSUER)[0].x == near(LEFT + em)


def signature(page: ReadPage) -> tuple[list[Char], list[Char]]:
    """署名 and 成文日期 of a page that has no other."""
    return page.find(ISSUER), page.find("2026年7月12日")


def test_with_a_seal_the_date_ends_four_characters_in_and_the_name_is_centred_over_it(
    fonts: FontRegistry,
) -> None:
    """7.3.5.1, and two blank lines where the seal will stand."""
    document = notice(
        "real", Paragraph("略。"), Gap(5), Paragraph("特此通知。"), PageBreak(), Paragraph("略。")
    )
    page = read(render(replace(document, addressees=()), fonts))[1]
    name, date = signature(page)
    assert date[-1].x + PITCH == near(RIGHT - 4 * PITCH)
    assert (name[0].x + name[-1].x) / 2 == pytest.approx((date[0].x + date[-1].x) / 2, abs=1)
    assert date[0].y - name[0].y == near(LEADING)
    assert name[0].y - page.find("受灾情况统计表")[0].y >= 3 * LEADING - NEAR


def test_without_a_seal_the_name_ends_two_characters_in_and_the_date_begins_two_after_the_name(
    fonts: FontRegistry,
) -> None:
    """7.3.5.2."""
    page = read(
        render(notice("real", Paragraph("略。"), PageBreak(), Paragraph("略。"), seal=Seal.NONE), fonts)
    )[1]
    name, date = signature(page)
    assert name[-1].x + PITCH == near(RIGHT - 2 * PITCH)
    assert date[0].x - name[0].x == near(2 * PITCH)


def test_a_date_longer_than_the_name_ends_two_characters_in(fonts: FontRegistry) -> None:
    """7.3.5.2, second sentence."""
    document = replace(notice(), blocks=(Paragraph("略。"), Signature(("市政府",), "2026年7月12日")))
    page = read(render(document, fonts))[0]
    name, date = page.find("市政府"), page.find("2026年7月12日")
    assert date[-1].x + PITCH == near(RIGHT - 2 * PITCH)
    assert date[0].x - name[0].x == near(2 * PITCH)


def test_attachments_begin_on_new_pages_with_their_number_in_the_first_line_and_title_in_the_third(
    pages: list[ReadPage],
) -> None:
    """7.3.7."""
    page = next(
        page for page in pages if page.chars[0].char == "附" and page.line_at(page.chars[0].y) == "附件1"
    )
    first = TOP + (LEADING - SIZE_3) / 2 + 0.88 * SIZE_3
    title = page.find("受灾情况统计表")[0]
    assert page.chars[0].x == near(LEFT)
    assert page.chars[0].y == near(first)
    assert box_top(title) == near(TOP + 2 * LEADING + (LEADING - 22 / MM) / 2)


def test_attachment_names_that_run_on_align_with_the_first_character_of_the_name(fonts: FontRegistry) -> None:
    """7.3.4."""
    from jc_disaster.documents.blocks import AttachmentList  # noqa: PLC0415 - only here

    names = ("受灾情况统计表", "各部门职责措施提示单及需要在换行时与上一行附件名称首字对齐的较长名称")
    page = read(render(replace(notice(), blocks=(AttachmentList(names),)), fonts))[0]
    one, two = page.find("受灾情况"), page.find("各部门职责")
    tail = page.find(names[1])[-1]
    second = min(
        (char for char in page.chars if char.y == pytest.approx(tail.y, abs=0.1)), key=lambda char: char.x
    )
    assert one[0].x == near(two[0].x)
    assert second.x == near(two[0].x)
    assert page.find("附件：")[0].x == near(LEFT + 2 * PITCH)


def upward(*signers: str) -> Document:
    """A request to the government."""
    return replace(
        notice("real", Paragraph("妥否，请批示。")),
        head=Head("晋城市安全生产委员会文件", "晋市安〔2026〕12号", signers),
    )


def test_an_upward_paper_has_the_number_left_and_the_signer_right_on_one_line(fonts: FontRegistry) -> None:
    """7.2.5 and 7.2.6: one character in from either side."""
    page = read(render(upward("张某某"), fonts))[0]
    number, label, name = page.find("晋市安〔2026〕12号"), page.find("签发人："), page.find("张某某")
    assert number[0].x == near(LEFT + PITCH)
    assert name[-1].x + PITCH == near(RIGHT - PITCH)
    assert label[0].y == near(number[0].y)
    assert name[0].y == near(number[0].y)


def test_several_signers_stand_two_a_row_and_the_number_beside_the_last(fonts: FontRegistry) -> None:
    """7.2.6: the red line moves down, 4 mm below the last row."""
    page = read(render(upward("张某", "李某某", "王某"), fonts))[0]
    number, first, second, third = (
        page.find(words) for words in ("晋市安〔2026〕12号", "张某", "李某某", "王某")
    )
    (rule,) = (rule for rule in page.rules if rule.red)
    assert first[0].y == near(second[0].y)
    assert third[0].y == near(number[0].y)
    assert third[0].x == near(first[0].x)
    assert rule.y0 - box_bottom(number[0]) == near(4)


def test_pre_printed_heads_leave_nothing_red_and_everything_else_in_its_place(fonts: FontRegistry) -> None:
    """套红打印: the sheet in the printer has the head already."""
    whole = notice()
    assert whole.head is not None
    bare = replace(whole, head=replace(whole.head, style=HeadStyle.PREPRINTED))
    red, plain = read(render(whole, fonts))[0], read(render(bare, fonts))[0]
    assert not any(rule.red for rule in plain.rules)
    assert f"{ISSUER}文件" not in plain.text
    for words in ("晋市安办〔2026〕3号", "各县（市、区）", "2026年7月11日"):
        assert plain.find(words)[0][1:3] == red.find(words)[0][1:3]


def letter(words: str = SITUATION) -> Document:
    """A letter to the garrison."""
    return replace(
        notice("real", Paragraph(words)),
        layout=Layout.LETTER,
        head=Head(ISSUER, "晋市安办函〔2026〕12号", urgency="特急"),
        title="关于请求支援抗洪救灾的函",
        addressees=("晋城军分区",),
        imprint=Imprint(ISSUER, "", ("市委办公室",)),
    )


def test_a_letter_has_its_head_at_30_mm_and_red_double_lines_of_170_mm(fonts: FontRegistry) -> None:
    """10.1: thick above thin under the head, thin above thick 20 mm over the lower edge."""
    page = read(render(letter(), fonts))[0]
    mark = page.find(ISSUER)
    red = sorted((rule for rule in page.rules if rule.red), key=lambda rule: rule.y0)
    assert min(char.top for char in mark) == near(30)
    assert red[0].y0 - max(char.bottom for char in mark) == near(4)
    assert red[2].y0 == near(277)
    assert [rule.weight for rule in red] == sorted([red[0].weight, red[1].weight], reverse=True) + sorted(
        [red[0].weight, red[1].weight]
    )
    assert all((rule.x0, rule.x1) == (near(20), near(190)) for rule in red)


def test_a_letter_has_urgency_left_and_number_right_below_the_line_and_no_number_on_its_first_page(
    fonts: FontRegistry,
) -> None:
    """10.1: seven eighths of a character below the line."""
    first, second = read(render(letter(SITUATION * 5), fonts))[:2]
    rule = min((rule for rule in first.rules if rule.red), key=lambda rule: rule.y0)
    number, urgency = first.find("晋市安办函〔2026〕12号"), first.find("特急")
    assert box_top(number[0]) - rule.y0 == near(SIZE_3 * 7 / 8)
    assert number[-1].x + PITCH == near(RIGHT)
    assert urgency[0].x == near(LEFT)
    assert "—1—" not in "".join(char.char for char in first.chars)
    assert second.find("—2—")


def test_a_letter_has_no_rules_in_its_imprint(fonts: FontRegistry) -> None:
    """10.1: no dividing lines, no 印发机关."""
    last = read(render(letter(), fonts))[-1]
    assert not last.rules
    assert "印发" not in last.text
    assert last.find("抄送：")


@pytest.mark.parametrize("layout", [Layout.FORM, Layout.WIDE_FORM])
def test_forms_keep_their_margins(layout: Layout, fonts: FontRegistry) -> None:
    """A form is no official paper, but it must fit the sheet and leave room to be filed."""
    document = replace(notice("real", *notice().blocks), layout=layout, head=None)
    for page in read(render(document, fonts)):
        assert all(char.left > 20 and char.right < page.width - 19 for char in page.chars)


def test_words_can_be_centred_and_set_to_the_right(fonts: FontRegistry) -> None:
    """Blocks say where they stand; the writer must not justify them all."""
    blocks = (Paragraph("居中", 0, Align.CENTRE), Paragraph("靠右", 0, Align.END))
    page = read(render(replace(notice(), blocks=blocks, origin=origin()), fonts))[0]
    centred, right = page.find("居中"), page.find("靠右")
    assert (centred[0].x + centred[1].x + PITCH) / 2 == near((LEFT + RIGHT) / 2)
    assert right[1].x + PITCH == near(RIGHT)


@pytest.mark.parametrize("style", list(HeadStyle))
def test_the_tenth_page_is_as_right_as_the_first(style: HeadStyle, fonts: FontRegistry) -> None:
    """5.2 and 7.5: a rounding that adds up would show on the last sheets, which nobody measures."""
    whole = notice("real", Paragraph("灾" * 28 * 22 * 10, indent=0))
    assert whole.head is not None
    found = read(render(replace(whole, head=replace(whole.head, style=style)), fonts))
    full = [page for page in found[1:] if page.text.count("灾") > 28 * 20][:9]
    assert len(full) == 9
    for number, page in enumerate(full, 2):
        lines = [y for y in page.baselines() if y < BOTTOM]
        assert len(lines) == 22
        assert lines[0] - 0.88 * SIZE_3 == near(TOP + (LEADING - SIZE_3) / 2)
        assert lines[-1] - lines[0] == pytest.approx(21 * LEADING, abs=0.02)
        text = [char for char in page.chars if char.char == "灾"]
        assert min(char.x for char in text) == near(LEFT)
        assert max(char.x for char in text) + PITCH == near(RIGHT)
        digits = page.find(f"—{number}—")
        assert digits[0].top - BOTTOM == near(7)
    assert all("印发" not in page.text for page in found[:-1])
    assert found[-1].find("印发")[0].y < BOTTOM
