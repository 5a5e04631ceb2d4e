"""The specimens in the documentation: one of each kind, and none that could be taken for a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from jc_disaster.documents.docx import render_docx
from jc_disaster.documents.papers import PAPER_BY_KIND
from tests.documents.papers.specimens import FOLDER, IN_DOCX, MARK, SHEET, specimens
from tests.documents.read_docx import parts

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor


def test_there_is_a_specimen_of_every_kind(assessor: Assessor) -> None:
    """Whoever looks for what the program prints finds it without running it."""
    names = {name for name, _ in specimens(assessor)}
    assert {file.stem for file in FOLDER.glob("*.pdf")} == names
    assert {name.rpartition("-")[0] or name for name in names} == set(PAPER_BY_KIND)
    assert (FOLDER / SHEET).is_file()


@pytest.mark.parametrize("kind", PAPER_BY_KIND)
def test_a_specimen_says_so_on_every_page(kind: str) -> None:
    """A specimen on the wrong desk must not start anything."""
    with pypdfium2.PdfDocument(FOLDER / f"{kind}.pdf") as pdf:
        for page in pdf:
            assert MARK in page.get_textpage().get_text_bounded()


def test_the_three_central_papers_lie_there_as_docx_too(assessor: Assessor) -> None:
    """An office looks first whether it can edit what the program makes; the files are what it makes today."""
    kept = {file.stem: parts(file.read_bytes()) for file in FOLDER.glob("*.docx")}
    made = {name: parts(render_docx(document)) for name, document in specimens(assessor) if name in IN_DOCX}
    assert kept == made
    assert set(kept) == set(IN_DOCX)
    assert all(MARK.encode() in b"".join(found.values()) for found in kept.values())
    assert sum(file.stat().st_size for file in FOLDER.glob("*.docx")) < 300_000
