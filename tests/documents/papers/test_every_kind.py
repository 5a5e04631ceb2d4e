"""Each kind of paper, finished: its measures read back, its words by several programs, its fonts, its looks, its DOCX.

The samples of `tests/documents/samples.py` hold every block; these are the papers that offices get.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

import pypdfium2
import pytest

from jc_disaster.documents.blocks import HeadStyle, Layout, Table
from jc_disaster.documents.docx import render_docx
from jc_disaster.documents.geometry import FORM, MM, WIDE_FORM, Sheet
from jc_disaster.documents.marking import marked
from jc_disaster.documents.papers import PAPER_BY_KIND
from jc_disaster.documents.pdf import render
from tests.documents.papers.nights import context_of, open_night, shipped
from tests.documents.papers.specimens import FOLDER, specimens
from tests.documents.read_back import read, squeezed, within
from tests.documents.read_docx import every_word, rows
from tests.documents.read_text import EXTRACTORS, RARE, assert_fonts_embedded, sentences
from tests.scene import VICE, Scene

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jc_disaster.documents.blocks import Document
    from jc_disaster.documents.fonts import FontRegistry
    from jc_disaster.engine.assess import Assessor
    from tests.documents.read_back import ReadPage

NEAR: Final = 0.3  # millimetres
# The standard's own numbers, not the program's: 5.2.1 and 5.2.3.
OFFICIAL: Final = Sheet(210 * MM, 297 * MM, 28 * MM, 37 * MM, 156 * MM, 225 * MM)
STEP, LEAD = 156 / 28, 225 / 22
SHEETS: Final[Mapping[Layout, Sheet]] = {
    Layout.OFFICIAL: OFFICIAL,
    Layout.LETTER: OFFICIAL,
    Layout.FORM: FORM,
    Layout.WIDE_FORM: WIDE_FORM,
}
# Lines may stand this much closer, so that a signature keeps its page (7.3.5.5).
CLOSER: Final = (1.0, 22 / 23, 22 / 24)
HAN: Final = re.compile("[\u4e00-\u9fff]")
EVERY_KIND = pytest.mark.parametrize("kind", PAPER_BY_KIND)


@pytest.fixture(scope="module")
def papers(assessor: Assessor) -> Mapping[str, list[tuple[str, Document]]]:
    """Name and paper of each kind, as the documentation has them."""
    found: dict[str, list[tuple[str, Document]]] = {}
    for name, document in specimens(assessor):
        found.setdefault(document.paper, []).append((name, document))
    return found


@pytest.fixture(scope="module")
def finished(
    papers: Mapping[str, list[tuple[str, Document]]], fonts: FontRegistry
) -> Mapping[str, list[tuple[Document, bytes]]]:
    """The papers without the mark of a specimen, and their files."""
    plain = {
        kind: [replace(document, watermark="") for _, document in found] for kind, found in papers.items()
    }
    return {
        kind: [(document, render(document, fonts)) for document in found] for kind, found in plain.items()
    }


@EVERY_KIND
def test_its_text_keeps_to_the_type_area_and_its_page_numbers_to_their_place(
    kind: str, finished: Mapping[str, list[tuple[Document, bytes]]]
) -> None:
    """5.2.1 and 7.5: whatever a paper holds, margins and page numbers are where the binder looks for them."""
    for document, data in finished[kind]:
        sheet, pages = SHEETS[document.layout], read(data)
        for number, page in enumerate(pages, 1):
            assert (page.width, page.height) == (near(sheet.width / MM), near(sheet.height / MM))
            within(page, sheet)
            if document.layout is Layout.LETTER and number == 1:
                assert "—1—" not in squeezed(page.text)
            else:
                assert_page_number(page, number, sheet)


def assert_page_number(page: ReadPage, number: int, sheet: Sheet) -> None:
    """4号 between dashes, 7 mm below the type area; odd right, even left, one character in."""
    em = 14 / MM
    below = page._replace(chars=[char for char in page.chars if char.y > sheet.bottom / MM + NEAR])
    found = below.find(f"—{number}—")
    assert found[0].top - sheet.bottom / MM == near(7)
    assert {round(char.size) for char in found} == {14}
    if number % 2:
        assert found[-1].x + em == near(sheet.right / MM - em)
    else:
        assert found[0].x == near(sheet.left / MM + em)


@EVERY_KIND
def test_its_lines_stand_on_the_grid_of_the_standard(
    kind: str, finished: Mapping[str, list[tuple[Document, bytes]]]
) -> None:
    """5.2.3: 28 characters a line, 22 lines a page; only a signature may bring the lines of its paper closer."""
    for document, data in finished[kind]:
        if document.layout not in (Layout.OFFICIAL, Layout.LETTER):
            continue
        steps: list[float] = []
        for page in read(data):
            top = max((char.y for char in page.chars if round(char.size) == 22), default=0.0)
            if page.chars and document.addressees and top:
                top = (
                    page.find(document.addressees[0][:4])[0].y - 1
                )  # a subtitle stands between title and grid
            text = [char for char in page.chars if round(char.size) == 16 and char.y > top]
            lines = sorted({round(char.y, 2) for char in text})
            gaps = [after - before for before, after in pairwise(lines)]
            assert gaps, "a page of an official paper holds more than one line"
            lead = min(CLOSER, key=lambda share: abs(min(gaps) - share * LEAD)) * LEAD
            for line in lines:
                places = (line - lines[0]) / lead
                assert places == pytest.approx(round(places), abs=NEAR / lead), line
            for before, after in pairwise(text):
                if HAN.match(before.char) and HAN.match(after.char) and abs(before.y - after.y) < 0.1:
                    steps.append(after.x - before.x)
        assert median(steps) == near(STEP)


@EVERY_KIND
def test_its_red_line_and_its_imprint_stand_where_the_standard_has_them(
    kind: str, finished: Mapping[str, list[tuple[Document, bytes]]]
) -> None:
    """7.2.7 and 7.4.1: the line 4 mm below the number on the first page; the imprint ends the last page only."""
    for document, data in finished[kind]:
        pages = read(data)
        red = [rule for page in pages for rule in page.rules if rule.red]
        if document.head is None:
            assert red == []
        elif document.layout is Layout.OFFICIAL:
            (rule,) = red
            assert (rule.x0, rule.x1, rule.weight) == (near(28), near(184), pytest.approx(0.35, abs=0.02))
            (sign,) = pages[0].find("期" if document.head.series else "号")
            assert rule.y0 - (sign.y + 0.12 * sign.size / MM) == near(4)
        else:
            assert [rule.x1 - rule.x0 for rule in red] == [near(170)] * 4
        if document.imprint is not None and document.layout is Layout.OFFICIAL:
            across = [rule for rule in pages[-1].rules if rule.y0 == pytest.approx(rule.y1)]
            assert max(rule.y0 for rule in across) == near(262)
            assert "印发" in pages[-1].line_at(max(char.y for char in pages[-1].chars if char.y < 262))
            assert all(rule.y0 < 262 - NEAR for page in pages[:-1] for rule in page.rules)


@EVERY_KIND
@pytest.mark.parametrize("extract", EXTRACTORS)
def test_its_words_are_read_back_as_they_were_written(
    kind: str, extract: object, finished: Mapping[str, list[tuple[Document, bytes]]]
) -> None:
    """What is searched in the archive or read aloud is what was signed."""
    assert callable(extract)
    for document, data in finished[kind]:
        text = squeezed(extract(data))
        for number in range(1, len(read(data)) + 1):
            text = text.replace(f"—{number}—", "")  # a paragraph goes on on the next page
        assert [words for words in printed(document) if words not in text] == []


@EVERY_KIND
def test_its_fonts_are_in_the_file(kind: str, finished: Mapping[str, list[tuple[Document, bytes]]]) -> None:
    """A machine without the face would print another one, or nothing."""
    for _, data in finished[kind]:
        assert_fonts_embedded(data)


@EVERY_KIND
def test_it_looks_as_it_did_when_it_was_looked_at(
    kind: str, papers: Mapping[str, list[tuple[str, Document]]], fonts: FontRegistry
) -> None:
    """Measures can all be right on a page that nobody would sign; the specimens were looked at one by one."""
    for name, document in papers[kind]:
        kept = pictures((FOLDER / f"{name}.pdf").read_bytes())
        now = pictures(render(document, fonts))
        assert len(now) == len(kept), name
        for number, (before, after) in enumerate(zip(kept, now, strict=True), 1):
            assert unlike(before, after) < 0.002, (name, number)


def pictures(data: bytes) -> list[bytes]:
    """Each page in grey, about 43 dots an inch."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [bytes(page.render(scale=0.6, grayscale=True).buffer) for page in pdf]


def unlike(before: bytes, after: bytes) -> float:
    """The share of dots that are clearly lighter or darker; 1 for sheets of another size."""
    if len(before) != len(after):
        return 1
    return sum(abs(one - other) > 48 for one, other in zip(before, after, strict=True)) / len(before)


@EVERY_KIND
def test_its_docx_has_the_words_and_the_tables_of_the_paper(
    kind: str, finished: Mapping[str, list[tuple[Document, bytes]]]
) -> None:
    """Whoever edits the one must not find another paper than whoever signs the other."""
    for document, _ in finished[kind]:
        data = render_docx(document)
        told = every_word(data)
        assert [words for words in printed(document) if words not in told] == []
        found = [[squeezed(cell) for cell in row] for row in rows(data)]
        for block in marked(document).blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    cells = [squeezed("".join(plain_words(cell))) for cell in row.cells]
                    assert cells in found, cells
        assert render_docx(document) == data


def plain_words(cell: object) -> Sequence[str]:
    """The words of a cell."""
    from jc_disaster.documents.blocks import Cell, plain  # noqa: PLC0415 - beside its one use

    return [plain(cell.text)] if isinstance(cell, Cell) else [str(cell)]


def printed(document: Document) -> list[str]:
    """Every string of a paper that is printed in one piece."""
    shown = replace(marked(document), recipient="", whole_words=())
    if shown.head is not None and shown.head.style is not HeadStyle.RED:
        shown = replace(shown, head=replace(shown.head, organ=""))
    if shown.layout is Layout.LETTER and shown.imprint is not None:
        shown = replace(shown, imprint=replace(shown.imprint, printed_by=""))
    return sentences(shown)


def near(value: float) -> object:
    """``value`` in millimetres, as the eye would allow it."""
    return pytest.approx(value, abs=NEAR)


@pytest.mark.parametrize("extract", EXTRACTORS)
def test_rare_names_and_places_go_through_a_paper(
    extract: object, assessor: Assessor, fonts: FontRegistry
) -> None:
    """A name that prints as a blank is the name of somebody who cannot be called."""
    assert callable(extract)
    scene = Scene(assessor)
    open_night(scene)
    by = {"name": RARE, "post": VICE}
    scene.do("record_instruction", minute=10, by=by, channel="电话", words="速赴砥洊城。")
    (document,) = PAPER_BY_KIND["decision_record"].build(context_of(scene, shipped()))
    text = squeezed(extract(render(document, fonts)))
    assert f"{RARE}" in text
    assert "速赴砥洊城。" in text
