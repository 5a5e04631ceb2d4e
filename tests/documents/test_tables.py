"""Long tables read like short ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.blocks import (
    Align,
    Attachment,
    Cell,
    Column,
    Layout,
    Paragraph,
    Row,
    RowKind,
    Table,
    TextSize,
)
from jc_disaster.documents.pdf import render
from tests.documents.read_back import Char, ReadPage, Rule, read
from tests.documents.samples import notice, table

if TYPE_CHECKING:
    from jc_disaster.documents.fonts import FontRegistry

BOTTOM = 262.0


def pages_of(fonts: FontRegistry, found: Table, layout: Layout = Layout.OFFICIAL) -> list[ReadPage]:
    """The pages of a paper that is only a table."""
    paper = replace(
        notice(), title="表", head=None, addressees=(), imprint=None, foot="", blocks=(found,), layout=layout
    )
    return read(render(paper, fonts))


def across(page: ReadPage) -> list[Rule]:
    """The horizontal rules."""
    return [rule for rule in page.rules if rule.y0 == pytest.approx(rule.y1)]


def covers(rules: list[Rule], char: Char) -> tuple[float, float]:
    """The nearest horizontal rules above and below a character, in its column."""
    own = [rule for rule in rules if rule.x0 <= char.x <= rule.x1]
    above = max(rule.y0 for rule in own if rule.y0 < char.y)
    return above, min(rule.y0 for rule in own if rule.y0 > char.y)


def test_a_table_over_four_pages_repeats_its_head_on_each(fonts: FontRegistry) -> None:
    """A column of figures without its name is worthless."""
    pages = pages_of(fonts, table(rows=85))
    assert len(pages) >= 4
    assert all("县（市、区）" in page.text and "转移安置" in page.text for page in pages)
    assert sum(page.text.count("截至") for page in pages) == 1
    figures = [str(at) for at in range(85)]
    assert [char for page in pages for char in figures if f" {char} 正在核查" in page.text] == figures


def test_a_row_is_never_split_between_pages(fonts: FontRegistry) -> None:
    """Half a row is read as a whole one."""
    tall = tuple(Row((f"{at}号", "因灾转移安置群众情况正在核查之中，" * 3)) for at in range(40))
    pages = pages_of(fonts, Table((Column("序号", 1), Column("情况", 3, Align.START)), tall))
    assert len(pages) > 2
    for page in pages:
        assert (
            page.text.count("号") - page.text.count("序号")
            == page.text.replace("\r\n", "").count("因灾转移") / 3
        )


def test_words_stand_inside_their_cells(fonts: FontRegistry) -> None:
    """A figure on a border cannot be read."""
    for page in pages_of(fonts, table(rows=50)):
        rules = across(page)
        top, bottom = min(rule.y0 for rule in rules), max(rule.y0 for rule in rules)
        for char in page.chars:
            if top < char.y < bottom:
                above, below = covers(rules, char)
                assert above < char.top
                assert char.bottom < below


def test_the_total_never_stands_alone_on_a_page(fonts: FontRegistry) -> None:
    """A total without a row above it looks like a table of its own."""
    for rows in range(15, 25):
        last = next(page for page in reversed(pages_of(fonts, table(rows=rows))) if "合计" in page.text)
        assert "正在核查" in last.text


def test_the_frame_is_closed_on_every_page(fonts: FontRegistry) -> None:
    """The reader of one page must see where the table ends."""
    for page in pages_of(fonts, table(rows=60)):
        down = [rule for rule in page.rules if rule.x0 == pytest.approx(rule.x1)]
        rules = across(page)
        for x in {round(rule.x0, 1) for rule in down}:
            own = [rule for rule in down if rule.x0 == pytest.approx(x, abs=0.1)]
            assert min(rule.y0 for rule in own) == pytest.approx(min(rule.y0 for rule in rules), abs=0.01)
            assert max(rule.y1 for rule in own) == pytest.approx(max(rule.y0 for rule in rules), abs=0.01)


def test_shared_borders_are_drawn_once(fonts: FontRegistry) -> None:
    """A border drawn twice prints thicker than its neighbours."""
    (page,) = pages_of(fonts, table(rows=5))
    ends = [tuple(round(end, 2) for end in rule[:4]) for rule in page.rules]
    assert len(ends) == len(set(ends))


def test_cells_may_cover_columns_and_rows(fonts: FontRegistry) -> None:
    """Forms have labels beside several rows and titles over several columns."""
    found = Table(
        tuple(Column(name) for name in ("项目", "死亡", "失踪", "备注")),
        (
            Row((Cell("灾情", rows=2, lead=True), "3", "2", Cell("正在核查", rows=2))),
            Row(("另有", "不详")),
            Row((Cell("一、市级", columns=4),), RowKind.GROUP),
            Row((Cell("合计", columns=2), "—", "—"), RowKind.TOTAL),
        ),
        head=(Row(("", Cell("人口", columns=2), "")),),
        size=TextSize.SMALL,
    )
    (page,) = pages_of(fonts, found, Layout.WIDE_FORM)
    rules = across(page)
    label, other = page.find("灾情"), page.find("另有")
    above, below = covers(rules, label[0])
    assert above < label[0].top
    assert other[0].y < below
    assert not any(rule.x0 <= label[0].x <= rule.x1 and above < rule.y0 < below for rule in rules)
    assert page.find("人口")[0].x > page.find("死亡")[0].x
    assert {round(char.size, 1) for char in label} == {10.5}


def test_a_row_taller_than_a_page_is_split_after_all(fonts: FontRegistry) -> None:
    """A pasted report of two pages in one cell must still be printed whole."""
    words = "强降雨引发山洪，沟口房屋进水，" * 200
    pages = pages_of(
        fonts, Table((Column("来源"), Column("原文", 6, Align.START)), (Row(("阳城县", words)),))
    )
    assert len(pages) > 2
    assert sum(page.text.count("沟口") for page in pages) >= 180
    assert all(char.bottom < BOTTOM + 0.3 for page in pages for char in page.chars if char.y < BOTTOM + 5)


def test_a_table_in_an_attachment_begins_below_its_title(fonts: FontRegistry) -> None:
    """The title of an attachment is not parted from its table."""
    filler = tuple(Paragraph("续报内容。") for _ in range(3))
    for page in read(render(notice("real", *filler, Attachment("统计表", (table(3),), 3)), fonts)):
        if "附件3" in page.text:
            assert "合计" in page.text


def test_a_table_needs_no_head(fonts: FontRegistry) -> None:
    """A form of labels and blanks has none."""
    found = Table((Column(""), Column("", 3)), (Row((Cell("时间", lead=True), "7月12日"), lines=2),))
    (page,) = pages_of(fonts, found)
    assert len({round(rule.y0, 1) for rule in across(page)}) == 2
