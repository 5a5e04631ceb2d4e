"""Pages: nothing orphaned, nothing outside, the body on the first one; for any paper."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jc_disaster.documents.blocks import (
    Attachment,
    AttachmentList,
    Block,
    Checklist,
    Endorsement,
    Endorsements,
    Flow,
    Gap,
    Heading,
    HeadStyle,
    Imprint,
    Items,
    Layout,
    PageBreak,
    Paragraph,
    Quote,
    Remark,
    Seal,
    Signature,
    Stage,
    Tick,
)
from jc_disaster.documents.headings import heading_label, in_chinese
from jc_disaster.documents.ink import Slice
from jc_disaster.documents.layout import FORMS
from jc_disaster.documents.pagination import paginate
from jc_disaster.documents.pdf import render
from tests.documents.read_back import ReadPage, read, read_upright, within
from tests.documents.samples import ISSUER, SITUATION, notice, table

if TYPE_CHECKING:
    from jc_disaster.documents.fonts import FontRegistry

LONG = tuple(f"第{at}县（市、区）防灾减灾救灾议事协调机构" for at in range(60))
WORDS = st.text(alphabet="灾县人，。、（）《》“”1234.年月日Ⅲ级", min_size=1, max_size=200)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, WORDS),
    st.builds(Heading, st.integers(1, 4), st.integers(1, 30), WORDS, st.one_of(st.just(()), WORDS)),
    st.builds(Quote, WORDS, st.just("5.3.1（2）")),
    st.builds(Items, st.lists(WORDS, min_size=1, max_size=4).map(tuple), st.booleans()),
    st.builds(
        Checklist,
        st.lists(st.builds(Tick, WORDS, st.sampled_from([True, False, None])), max_size=4).map(tuple),
    ),
    st.integers(1, 30).map(table),
    st.builds(Gap, st.integers(1, 3)),
    st.just(PageBreak()),
    st.builds(Attachment, WORDS, st.tuples(st.integers(1, 20).map(table)), st.just(1), st.booleans()),
    st.builds(
        Endorsements,
        st.lists(st.builds(Endorsement, st.just("签发"), WORDS, WORDS), min_size=1, max_size=3).map(tuple),
    ),
    st.builds(
        Flow,
        st.lists(
            st.builds(
                Stage, st.lists(WORDS, min_size=1, max_size=3).map(tuple), st.sampled_from(["", "5.3"])
            ),
            min_size=1,
            max_size=5,
        ).map(tuple),
    ),
)
HEADS = st.sampled_from(list(HeadStyle))


def pages(fonts: FontRegistry, *blocks: Block) -> list[ReadPage]:
    """The pages of a notice with ``blocks``."""
    return read(render(notice("real", *blocks), fonts))


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(BLOCKS, max_size=10), st.sampled_from(list(Layout)), st.sampled_from(list(Seal)), HEADS)
def test_any_paper_is_set_within_the_type_area_with_its_signature_among_words(
    fonts: FontRegistry, blocks: list[Block], layout: Layout, seal: Seal, style: HeadStyle
) -> None:
    """A night brings papers that nobody has tried, on every carrier."""
    end = (Paragraph("特此通知。"), Signature((ISSUER,), "2026年7月12日", seal), Remark("联系人：值班室"))
    head = notice().head if layout in (Layout.OFFICIAL, Layout.LETTER) else None
    assert head is None or head.organ
    head = None if head is None else replace(head, style=style)
    paper = replace(notice(), layout=layout, head=head, blocks=(*blocks, *end))
    found = read_upright(render(paper, fonts))
    for page in found:
        within(page, FORMS[layout].sheet)
    signed = next(page for page in found if "联系人：值班室" in page.text)
    assert "特此通知。" in signed.text


def test_the_first_page_shows_the_body_however_many_are_addressed(fonts: FontRegistry) -> None:
    """7.3.2: where the addressees fill the page, they move to the imprint."""
    found = read(render(replace(notice(), addressees=LONG), fonts))
    assert SITUATION[:10] in found[0].text
    rest = "".join(page.text for page in found[1:]).replace("\r\n", "")
    assert "主送：" in rest
    assert LONG[-1] in rest
    assert all(char.top > 36 for page in found for char in page.chars)


def test_addressees_stay_above_the_body_where_they_fit(fonts: FontRegistry) -> None:
    """Only need moves them."""
    found = pages(fonts, Paragraph(SITUATION))
    assert "主送" not in found[-1].text
    assert "市安委会各成员单位：" in found[0].text


def test_a_heading_never_stands_last_on_a_page(fonts: FontRegistry) -> None:
    """Its words follow it."""
    for lines in range(1, 24):
        filler = tuple(Paragraph("续报内容。") for _ in range(lines))
        for page in pages(fonts, *filler, Heading(1, 1, "组织保障"), Paragraph("严格落实。")):
            if "组织保障" in page.text:
                assert "严格落实" in page.text


@pytest.mark.parametrize("lines", range(1, 30))
@pytest.mark.parametrize("title", [1, 3, 4])
def test_body_on_the_first_page_and_words_beside_the_signature_whatever_the_length(
    lines: int, title: int, fonts: FontRegistry
) -> None:
    """7.3.3 and 7.3.5.5: lines may move closer, but no page may say that it has no text."""
    signed = (Signature((ISSUER,), "2026年7月12日", Seal.ROOM), Remark("联系人：值班室"))
    blocks = (Paragraph("".join(f"甲{'乙' * 26}丙" for _ in range(lines)), indent=0), *signed)
    paper = replace(notice(), title="\n".join(["关于启动应急响应的通知"] * title), blocks=blocks)
    found = read(render(paper, fonts))
    assert "甲" in found[0].text
    assert "丙" in next(page for page in found if "联系人" in page.text).text
    assert max(char.bottom for page in found for char in page.chars if char.size == 16) < 262.3


@pytest.mark.parametrize("seal", list(Seal))
def test_a_signature_never_stands_on_a_page_without_words(seal: Seal, fonts: FontRegistry) -> None:
    """此页无正文 is no longer allowed: a signature on an empty page could be put under anything."""
    for lines in range(1, 26):
        filler = tuple(Paragraph(f"续报内容{in_chinese(at)}。") for at in range(1, lines + 1))
        paper = replace(
            notice("real", seal=seal), blocks=(*filler, Signature((ISSUER,), "2026年7月12日", seal))
        )
        found = read(render(paper, fonts))
        signed = next(page for page in found if "2026年7月12日" in page.text.replace("2026年7月12日印发", ""))
        assert f"续报内容{in_chinese(lines)}。" in signed.text


def test_the_imprint_takes_one_more_page_rather_than_cover_the_text(fonts: FontRegistry) -> None:
    """Text under the imprint could not be read."""
    for lines in range(1, 30):
        filler = tuple(Paragraph("续报内容。") for _ in range(lines))
        last = read(render(replace(notice(), blocks=filler), fonts))[-1]
        first_rule = min(rule.y0 for rule in last.rules if not rule.red)
        assert all(char.bottom < first_rule for char in last.chars if "续报内容".count(char.char))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.integers(2, 75),
    st.sampled_from(list(Layout)),
    st.sampled_from(list(Seal)),
    st.sampled_from(["none", "remark", "attachment"]),
    st.integers(1, 24),
)
def test_the_imprint_never_has_the_last_page_to_itself(
    fonts: FontRegistry, lines: int, layout: Layout, seal: Seal, ending: str, copies: int
) -> None:
    """7.4.1: a page without text could be put under any other paper."""
    end: dict[str, tuple[Block, ...]] = {
        "none": (),
        "remark": (Remark("联系人：丁"),),
        "attachment": (Attachment("附表", (Paragraph("丁" * 28 * lines),)),),
    }
    text = Paragraph("".join(f"甲{'乙' * 26}丙" for _ in range(lines)), indent=0)
    paper = replace(
        notice(),
        layout=layout,
        head=notice().head if layout in (Layout.OFFICIAL, Layout.LETTER) else None,
        blocks=(text, Signature((ISSUER,), "2026年7月12日", seal), *end[ending]),
        imprint=Imprint(ISSUER, "2026年7月12日", LONG[:copies]),
    )
    found = read(render(paper, fonts))
    assert "甲" in found[0].text
    assert {"丙", "丁"} & set(found[-1].text)


def test_lines_move_closer_only_where_that_saves_the_page_of_the_imprint(fonts: FontRegistry) -> None:
    """7.3.5.5: fewer sheets to sign; a text that needs the page anyway keeps its 22 lines."""
    steps = set()
    for lines in range(2, 40, 2):
        text = Paragraph("".join(f"甲{'乙' * 26}丙" for _ in range(lines)), indent=0)
        blocks = (text, Signature((ISSUER,), "2026年7月12日", Seal.ROOM))
        first = read(render(replace(notice(), blocks=blocks), fonts))[0]
        tops = sorted({round(char.y, 2) for char in first.chars if char.char == "乙"})
        steps |= {round((after - before) * 22) for before, after in pairwise(tops)}
    assert 225 in steps
    assert min(steps) >= 225 * 22 // 24


@pytest.mark.parametrize(("lines", "pages_"), [(29, 1), (30, 1), (31, 1), (32, 2)])
def test_a_form_that_spills_a_line_or_two_stays_on_one_page(
    lines: int, pages_: int, fonts: FontRegistry
) -> None:
    """Who decides signs the page on which the last words stand."""
    blocks = tuple(Paragraph(f"第{at}行。") for at in range(lines))
    form = replace(notice(), layout=Layout.FORM, head=None, imprint=None, addressees=(), title="呈批件")
    found = read(render(replace(form, blocks=blocks), fonts))
    assert len(found) == pages_


def test_organs_that_sign_together_stand_one_below_the_other(fonts: FontRegistry) -> None:
    """7.3.5: each with room for its own seal, the date with the last."""
    signed = Signature((ISSUER, "晋城市应急管理局"), "2026年7月12日", Seal.ROOM)
    (page,) = read(
        render(replace(notice(), head=None, imprint=None, blocks=(Paragraph("略。"), signed)), fonts)
    )
    first, second, date = (
        page.find(ISSUER)[0],
        page.find("晋城市应急管理局")[0],
        page.find("2026年7月12日")[0],
    )
    assert second.y - first.y > 3 * 10
    assert 0 < date.y - second.y < 11


def test_a_page_break_begins_a_page(fonts: FontRegistry) -> None:
    """Each department's sheet begins a new page."""
    found = pages(fonts, Paragraph("甲部门。"), PageBreak(), Paragraph("乙部门。"), PageBreak())
    assert "甲部门" in found[0].text
    assert "乙部门" in found[1].text


def test_blank_lines_at_the_edge_of_a_page_are_left_out(fonts: FontRegistry) -> None:
    """A page that begins with a hole looks as if something were missing."""
    found = pages(fonts, *(Paragraph("续报内容。") for _ in range(7)), Gap(3), Paragraph("继续。"))
    assert min(char.y for char in found[1].chars) < 50


def test_papers_without_imprint_foot_or_addressee_are_set(fonts: FontRegistry) -> None:
    """A brief for the leader has none of them."""
    bare = replace(notice(), head=None, imprint=None, foot="", addressees=(), subtitle="（呈阅件）")
    assert "（呈阅件）" in read(render(bare, fonts))[0].text


def test_a_single_attachment_has_no_number(fonts: FontRegistry) -> None:
    """7.3.4 and 7.3.7."""
    blocks = (AttachmentList(("灾情统计表",)), Attachment("灾情统计表", (Paragraph("略。"),)))
    first, second = read(render(replace(notice(), blocks=(Paragraph("略。"), *blocks)), fonts))
    assert "附件：灾情统计表" in first.text
    assert second.line_at(second.chars[0].y) == "附件"


@given(st.lists(st.builds(Slice, st.floats(1, 300), glued=st.booleans(), snaps=st.booleans()), max_size=30))
def test_no_page_is_fuller_than_it_can_be_and_none_is_empty(slices: list[Slice]) -> None:
    """The law of stacking."""
    found = paginate(slices, 640, 29, 100).pages
    assert sum(len(page.items) for page in found) == 0
    assert all(page.filled <= 640 + 0.01 for page in found[1:])
    assert all(page.filled > 0 for page in found)


@pytest.mark.parametrize(
    ("level", "number", "label"),
    [
        (1, 1, "一、"),
        (1, 10, "十、"),
        (1, 12, "十二、"),
        (1, 30, "三十、"),
        (2, 21, "（二十一）"),
        (3, 4, "4."),
        (4, 2, "（2）"),
    ],
)
def test_headings_are_numbered_as_the_standard_numbers_them(level: int, number: int, label: str) -> None:
    """7.3.3."""
    assert heading_label(level, number) == label


@pytest.mark.parametrize(("level", "number"), [(0, 1), (5, 1), (1, 0), (1, 100)])
def test_a_heading_that_cannot_be_numbered_is_refused(level: int, number: int) -> None:
    """A wrong number would be printed on every copy."""
    with pytest.raises(ValueError, match="heading"):
        heading_label(level, number)
