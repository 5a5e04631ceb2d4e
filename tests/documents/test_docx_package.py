"""The DOCX package: nothing loose, nothing where the schema has it otherwise, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.documents.blocks import (
    Document,
    Layout,
    Paragraph,
)
from jc_disaster.documents.docx import render_docx
from tests.documents.docx_golden import SAMPLES, letter
from tests.documents.read_docx import R, W, paragraphs, parts, tree
from tests.documents.read_text import RARE
from tests.documents.samples import ISSUER, notice

EVERY = pytest.mark.parametrize("name", list(SAMPLES))
# The order of the schema (ECMA-376, part 1, annex A); Word calls a file damaged where it is not kept.
ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl pBdr tabs autoSpaceDE autoSpaceDN "
        "snapToGrid spacing ind jc outlineLvl rPr sectPr"
    ),
    "rPr": "rFonts color spacing w sz szCs u lang",
    "tblPr": "tblW jc tblInd tblBorders tblLayout tblCellMar",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders vAlign",
    "tbl": "tblPr tblGrid tr",
    "sectPr": "headerReference footerReference type pgSz pgMar cols titlePg docGrid",
    "tblBorders": "top left bottom right insideH insideV",
    "tcBorders": "top left bottom right",
    "style": "name basedOn qFormat pPr rPr tblPr",
    "settings": (
        "zoom bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop evenAndOddHeaders "
        "drawingGridVerticalSpacing characterSpacingControl noLineBreaksAfter noLineBreaksBefore compat themeFontLang"
    ),
    "compat": "balanceSingleByteDoubleByteWidth ulTrailSpace doNotExpandShiftReturn useFELayout compatSetting",
}


@EVERY
def test_no_element_stands_where_the_schema_has_it_otherwise(name: str) -> None:
    """The commonest reason for which Word offers to repair a file."""
    data = render_docx(SAMPLES[name]())
    for part in parts(data):
        if part.startswith("word/") and part.endswith(".xml"):
            for element in tree(data, part).iter():
                order = ORDERS.get(element.tag.removeprefix(W))
                if order is not None:
                    children = [child.tag.removeprefix(W) for child in element]
                    assert set(children) <= set(order.split()), (part, children)
                    places = [order.split().index(child) for child in children]
                    assert places == sorted(places), (part, children)


@EVERY
def test_every_cell_ends_in_a_paragraph_and_tables_never_touch(name: str) -> None:
    """Word refuses a cell without a paragraph, and makes one table of two that touch."""
    body = tree(render_docx(SAMPLES[name]())).find(f"{W}body")
    assert body is not None
    tags = [child.tag.removeprefix(W) for child in body]
    assert ("tbl", "tbl") not in set(pairwise(tags))
    assert tags[-2:] == ["p", "sectPr"]
    assert all(cell[-1].tag == f"{W}p" for cell in body.iter(f"{W}tc"))


@EVERY
def test_every_part_is_declared_and_every_relation_leads_somewhere(name: str) -> None:
    """A package with a loose end is damaged."""
    data = render_docx(SAMPLES[name]())
    found = parts(data)
    declared = set(re.findall(r'PartName="/([^"]+)"', found["[Content_Types].xml"].decode()))
    assert declared == {part for part in found if not part.endswith((".rels", "[Content_Types].xml"))}
    targets = re.findall(r'Id="([^"]+)"[^>]*Target="([^"]+)"', found["word/_rels/document.xml.rels"].decode())
    assert all(f"word/{target}" in found for _, target in targets)
    used = {each.get(f"{R}id") for each in tree(data).iter() if each.get(f"{R}id")}
    assert used <= {identifier for identifier, _ in targets}
    assert all(found[part].startswith(b"<?xml") for part in found)


def test_the_same_paper_gives_the_same_bytes() -> None:
    """A paper can be made again and its hash compared, whatever the clock says."""
    first = render_docx(notice())
    render_docx(letter())
    assert render_docx(notice()) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        infos = archive.infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert infos[0].filename == "[Content_Types].xml"
    assert [info.filename for info in infos[1:]] == sorted(info.filename for info in infos[1:])


def test_the_file_says_what_it_is() -> None:
    """The same title, author, kind and time as in the PDF; the time is the paper's, not the clock's."""
    core = {each.tag.split("}")[1]: each.text for each in tree(render_docx(notice()), "docProps/core.xml")}
    assert core["title"] == notice().title
    assert core["creator"] == core["lastModifiedBy"] == ISSUER
    assert (core["subject"], core["keywords"], core["language"]) == ("start_notice", "real", "zh-CN")
    assert core["created"] == core["modified"] == "2026-07-11T19:10:00Z"


def test_a_name_that_the_pdf_cannot_draw_can_be_written_here() -> None:
    """The word processor has its own faces; this file is the way out."""
    assert any("𰀀某" in words for words in paragraphs(render_docx(notice("real", Paragraph("死者𰀀某。")))))


def test_rare_names_and_signs_of_the_file_format_come_through() -> None:
    """An ampersand in a message must not damage the file."""
    said = f"{RARE}<A&B>“引”\u200b\x07完"
    assert any(
        f"{RARE}<A&B>“引”完" in words for words in paragraphs(render_docx(notice("real", Paragraph(said))))
    )


@given(st.text(max_size=80), st.sampled_from(list(Layout)))
def test_any_words_give_a_file_that_can_be_read(words: str, layout: Layout) -> None:
    """Pasted messages hold anything at all."""
    document: Document = replace(notice("real", Paragraph(words)), layout=layout, title=words, foot=words)
    data = render_docx(document)
    assert all(tree(data, part) is not None for part in parts(data) if part.endswith(".xml"))
