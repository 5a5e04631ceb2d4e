"""What is copied, searched or read aloud from a paper is what was written."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdf
import pytest

from jc_disaster.documents.blocks import Document, Layout, Paragraph, Row, Table
from jc_disaster.documents.fonts import FontRegistry, MissingGlyphError
from jc_disaster.documents.pdf import render
from tests.documents.read_back import read, squeezed
from tests.documents.read_text import EXTRACTORS, RARE, assert_fonts_embedded, sentences
from tests.documents.samples import body, notice, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="module")
def paper(fonts: FontRegistry) -> bytes:
    """A notice with everything."""
    return render(notice(), fonts)


@pytest.mark.parametrize("extract", EXTRACTORS)
def test_every_word_of_the_source_is_read_back(extract: Callable[[bytes], str], paper: bytes) -> None:
    """A figure that cannot be searched or copied right is a wrong figure in the next report."""
    text = squeezed(extract(paper))
    assert [words for words in sentences(notice()) if words not in text] == []


@pytest.mark.parametrize("extract", EXTRACTORS)
def test_nothing_is_read_back_that_was_not_written(
    extract: Callable[[bytes], str], fonts: FontRegistry
) -> None:
    """The first page of a plain paper, character by character, with nothing added and nothing lost."""
    blocks = tuple(block for block in body() if isinstance(block, Paragraph))
    document = replace(notice(), head=None, addressees=(), imprint=None, foot="", blocks=blocks)
    text = squeezed(extract(render(document, fonts)))
    expected = squeezed("".join(sentences(document)))
    assert re.sub(r"—\d—$", "", text.replace("—1—", "")) == expected


@pytest.mark.parametrize("extract", EXTRACTORS)
def test_names_with_characters_above_the_basic_plane_are_read_back_right(
    extract: Callable[[bytes], str], fonts: FontRegistry
) -> None:
    """𬭚 stands at U+2CB5A: a map with five digits turns it into another sign."""
    text = squeezed(extract(render(notice("real", Paragraph(f"砥洊城：{RARE}。")), fonts)))
    assert f"砥洊城：{RARE}。" in text


@pytest.mark.parametrize("layout", list(Layout))
def test_every_font_is_embedded_and_cut_down_and_none_is_helvetica(
    layout: Layout, fonts: FontRegistry
) -> None:
    """A machine without the font would print another shape, or nothing."""
    assert_fonts_embedded(render(replace(notice("exercise"), layout=layout), fonts))


def test_an_embedded_font_holds_only_what_the_paper_uses(paper: bytes) -> None:
    """The whole faces would make every paper 30 MB."""
    assert len(paper) < 250_000


def test_a_character_that_no_face_has_is_refused_by_name(fonts: FontRegistry) -> None:
    """ReportLab leaves such a character out without a word; in a name that is a different person."""
    document = notice("real", Paragraph("死者𰀀某、𱍊某。"))
    with pytest.raises(MissingGlyphError) as refused:
        render(document, fonts)
    assert [fault.got for fault in refused.value.faults] == ["𰀀", "𱍊"]
    assert "“𰀀”（U+30000，见“死者𰀀某、𱍊某。”）" in str(refused.value)
    assert all(fault.remedy for fault in refused.value.faults)


def test_signs_without_a_shape_are_left_out_and_do_no_harm(fonts: FontRegistry) -> None:
    """Pasted messages carry zero-width joiners, direction marks and variation selectors."""
    text = read(render(notice("real", Paragraph("死亡\u200b3\u202e人\ufe00，\x07属实")), fonts))[0].text
    assert "死亡3人，属实" in text


def test_the_same_paper_gives_the_same_bytes(fonts_folder: Path, fonts: FontRegistry) -> None:
    """A paper can be made again years later and its hash compared, whatever was printed before it."""
    first = render(notice(), FontRegistry(fonts_folder))
    render(letters(), fonts)
    assert render(notice(), fonts) == first


def letters() -> Document:
    """Another paper, with other characters in another order."""
    return notice("exercise", Paragraph("郾亳鄱，ＡＢＣ，" + RARE[::-1]))


def test_the_file_says_what_it_is(paper: bytes) -> None:
    """Title, author, kind, language and date stand in the properties; the date is the paper's, not the clock's."""
    reader = pypdf.PdfReader(io.BytesIO(paper))
    assert reader.metadata is not None
    assert reader.metadata.title == notice().title
    assert reader.metadata.author == notice().issuer
    assert reader.metadata.subject == "start_notice"
    assert reader.metadata["/Keywords"] == "real"
    assert reader.metadata["/CreationDate"] == "D:20260712031000+08'00'"
    assert "ReportLab" not in str(reader.metadata.producer)
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"


def test_headings_and_attachments_are_bookmarks(paper: bytes) -> None:
    """A reader of ten pages finds a department's sheet by its name."""

    def names(entries: list[object]) -> list[object]:
        return [names(each) if isinstance(each, list) else each["/Title"] for each in entries]  # type: ignore[index]

    outline = names(list(pypdf.PdfReader(io.BytesIO(paper)).outline))
    assert outline == [
        notice().title,
        ["一、迅速开展灾害救助", ["（一）核实灾情"], "受灾情况统计表", "各部门职责措施提示单"],
    ]


def test_an_empty_paper_is_still_a_page(fonts: FontRegistry) -> None:
    """Blank forms have little to say."""
    bare = replace(notice(), title="记录单", head=None, addressees=(), blocks=(), imprint=None, foot="")
    assert len(read(render(bare, fonts))) == 1


def test_tables_with_empty_cells_are_set(fonts: FontRegistry) -> None:
    """Blank forms are tables of empty cells."""
    blank = replace(table(), rows=(Row(("", "", "", "", ""), lines=3),))
    assert isinstance(blank, Table)
    assert read(render(replace(notice(), blocks=(blank,)), fonts))
