"""An exercise paper can never be taken for a real one."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdf
import pytest

from jc_disaster.documents.blocks import (
    Attachment,
    Heading,
    Layout,
    Paragraph,
    Run,
    Seal,
    Signature,
    Table,
    Tone,
    plain,
)
from jc_disaster.documents.marking import EXERCISE_MARK, file_stem, marked
from jc_disaster.documents.pdf import render
from tests.documents.read_back import read
from tests.documents.samples import notice, table

if TYPE_CHECKING:
    from jc_disaster.documents.fonts import FontRegistry


def test_a_real_paper_is_left_as_it_is() -> None:
    """Nothing may touch a real paper on its way out."""
    assert marked(notice()) == notice()


def test_an_exercise_paper_carries_the_mark_in_title_body_and_attachments() -> None:
    """Whoever sees a part of the paper sees the mark."""
    paper = marked(notice("exercise"))
    assert paper.title.startswith(EXERCISE_MARK)
    assert paper.watermark == EXERCISE_MARK
    assert isinstance(paper.blocks[0], Paragraph)
    assert plain(paper.blocks[0].text).startswith(EXERCISE_MARK)
    attachments = [block for block in paper.blocks if isinstance(block, Attachment)]
    assert len(attachments) == 2
    assert all(block.title.startswith(EXERCISE_MARK) for block in attachments)


def test_an_exercise_paper_leaves_no_room_for_a_seal() -> None:
    """A seal on an exercise paper would make it an act."""
    signed = Signature(("市安委办",), "2026年7月12日", Seal.ROOM)
    paper = marked(notice("exercise", Paragraph("略。"), signed, Attachment("附表", (signed,), 3)))
    loose = [block for block in paper.blocks if isinstance(block, Signature)]
    inner = [each for block in paper.blocks if isinstance(block, Attachment) for each in block.blocks]
    seals = {block.seal for block in (*loose, *inner) if isinstance(block, Signature)}
    assert seals == {Seal.NONE}


def test_marking_twice_changes_nothing() -> None:
    """A paper passes through several hands."""
    once = marked(notice("exercise"))
    assert marked(once) == once


@pytest.mark.parametrize(
    "first", [Heading(1, 1, "情况"), table(), Paragraph((Run("报告", Tone.LEAD),)), Paragraph("")]
)
def test_the_body_begins_with_the_mark_whatever_it_begins_with(first: Heading | Table | Paragraph) -> None:
    """A form begins with a table, a report with a heading."""
    opening = marked(notice("exercise", first)).blocks[0]
    assert isinstance(opening, Paragraph)
    assert plain(opening.text).startswith(EXERCISE_MARK)
    assert marked(replace(notice("exercise"), blocks=())).blocks


def test_file_names_begin_with_the_mark_in_an_exercise_only() -> None:
    """A file is forwarded without being opened."""
    assert file_stem(notice()) == "start_notice"
    assert file_stem(replace(notice(), recipient="阳城县")) == "start_notice-阳城县"
    assert file_stem(replace(notice("exercise"), recipient="阳城县")) == "【演练】start_notice-阳城县"


@pytest.mark.parametrize("layout", list(Layout))
def test_every_page_of_an_exercise_paper_carries_the_mark_across_it(
    layout: Layout, fonts: FontRegistry
) -> None:
    """A page that falls out of the paper must still say what it is."""
    paper = replace(notice("exercise", *(Paragraph("续报内容。") for _ in range(60))), layout=layout)
    pages = read(render(paper, fonts))
    assert len(pages) > 3
    for page in pages:
        mark = [char for char in page.chars if char.size > 60]
        assert "".join(char.char for char in mark) == EXERCISE_MARK
        centre = sum(char.x for char in mark) / len(mark)
        assert abs(centre - page.width / 2) < 25


def test_the_properties_of_an_exercise_file_say_so(fonts: FontRegistry) -> None:
    """A document system shows the title and keywords, not the page."""
    found = pypdf.PdfReader(io.BytesIO(render(notice("exercise"), fonts))).metadata
    assert found is not None
    assert str(found.title).startswith(EXERCISE_MARK)
    assert found["/Keywords"] == "exercise"
    assert EXERCISE_MARK not in str(render(notice(), fonts))
