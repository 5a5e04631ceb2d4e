"""What holds for every paper, whatever night it is made from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jc_disaster.documents.blocks import Cell, Row, Seal, Signature, plain, words_of
from jc_disaster.documents.docx import render_docx
from jc_disaster.documents.marking import EXERCISE_MARK, file_stem, marked
from jc_disaster.documents.papers import PAPERS
from jc_disaster.documents.pdf import render
from jc_disaster.documents.short_text import has_short_text, short_text
from tests.documents.papers.any_night import REPORTS, STEPS, UNITS, Step, any_night
from tests.documents.papers.golden import OF_THE_PLAN
from tests.documents.papers.laid_out import assert_laid_out
from tests.documents.papers.making import apart
from tests.documents.papers.nights import ALL_OTHERS, NIGHTS, context_of, open_night, played, shipped
from tests.documents.papers.outline import outline
from tests.documents.read_back import squeezed
from tests.documents.read_docx import every_word
from tests.scene import NIGHT, Scene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jc_disaster.documents.blocks import Document
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.fonts import FontRegistry
    from jc_disaster.engine.assess import Assessor

ZERO: Final = re.compile(r"(?<![0-9.])0(?=余?(?:人|户|间|公顷|万元))")
# Spelt by code point, as in the house rule that no paper may say them.
NEVER: Final = re.compile("\u5b9e\u6218|(?<!响)\u5e94\u542f\u52a8|\u7a0b\u5e8f\u5224\u5b9a")
HALF_WIDTH: Final = re.compile(r"[\u4e00-\u9fff][,;:()]|[,;:()][\u4e00-\u9fff]")
# What machines write and offices do not: 2026-07-12, 12,600, start_notice (kind and file name are not printed).
NOT_OF_AN_OFFICE: Final = re.compile(r"\d{4}-\d\d-\d\d|\d,\d{3}|[a-z]+_[a-z]+")
LEADING_ZERO: Final = re.compile(r"(?<![0-9])0[0-9](?:年|月|日|时)")


def text_of_pages(data: bytes) -> list[str]:
    """The words of each page as a reader program extracts them."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def papers_of(context: PaperContext) -> Iterator[Document]:
    """Every paper that can be made."""
    for paper in PAPERS:
        if paper.why_not(context) is None:
            yield from paper.build(context)


def cells_of(part: object) -> Iterator[str]:
    """The words of every cell in a paper."""
    if isinstance(part, Row):
        for cell in part.cells:
            yield cell if isinstance(cell, str) else plain(cell.text)
    elif isinstance(part, tuple):
        for inner in part:
            yield from cells_of(inner)
    elif not isinstance(part, Cell) and hasattr(part, "__dataclass_fields__"):
        for name in part.__dataclass_fields__:
            yield from cells_of(getattr(part, name))


def night_of(assessor: Assessor, units: list[Any]) -> Scene:
    """A night on which each unit said what stands in its place."""
    scene = Scene(assessor)
    open_night(scene)
    for unit, said in zip(ALL_OTHERS, units, strict=True):
        if said == "unaffected":
            scene.report(unit, unaffected=True)
        elif said != "silent":
            scene.report(unit, **said)
    level = context_of(scene, shipped()).assessment.level
    if level is not None:
        scene.find(level.id, clauses=[level.criteria[0].clause])
        scene.start(level.id, *level.procedure.who("decide"))
    return scene


def assert_rules(document: Document) -> None:
    """No decision, no zero for what is not known, signs of one width, no leading zeros."""
    for words in words_of(document):
        assert not NEVER.search(words), words
        assert not HALF_WIDTH.search(words), words
        assert words in (document.paper, document.recipient) or not NOT_OF_AN_OFFICE.search(words), words
        assert not LEADING_ZERO.search(words), words
        assert not ZERO.search(words), outline(document)
    assert "0" not in set(cells_of(document.blocks)), outline(document)


def assert_figures_have_their_moment(document: Document) -> None:
    """Whoever names the dead says as of when, and on how many units that rests."""
    words = "".join(words_of(document))
    if "因灾死亡" in words:
        assert re.search(r"截至(时间)?", words), outline(document)
        assert re.search(r"\d{4}年\d{1,2}月\d{1,2}日\d{1,2}时", words), outline(document)
        assert re.search(r"已报\d/\d", words), outline(document)


def assert_marked(document: Document) -> None:
    """The mark comes first in title and body, recipients are roles, no seal has room."""
    paper = marked(document)
    assert paper.title.startswith(EXERCISE_MARK)
    assert next(iter(words_of(paper.blocks[0]))).startswith(EXERCISE_MARK)
    assert all("演练角色" in name for name in document.addressees), document.addressees
    if document.imprint is not None:
        assert all("演练角色" in name for name in document.imprint.copy_to)
    assert not any(isinstance(block, Signature) and block.seal is Seal.ROOM for block in paper.blocks)


@given(units=UNITS)
@settings(max_examples=120)
def test_what_nobody_reported_never_prints_as_zero(units: list[Any], assessor: Assessor) -> None:
    """A zero on paper says that a county looked and found nothing; silence says no such thing."""
    context = context_of(night_of(assessor, units))
    for document in papers_of(context):
        words = "\n".join(words_of(document))
        assert not ZERO.search(words), outline(document)
        assert "0" not in set(cells_of(document.blocks))


@given(kind=st.sampled_from(["real", "exercise"]), units=UNITS, again=REPORTS, steps=STEPS)
@settings(max_examples=500)
def test_every_kind_of_paper_holds_the_rules_on_any_night(
    kind: str,
    units: list[Any],
    again: dict[str, Any],
    steps: list[Step],
    assessor: Assessor,
    fonts: FontRegistry,
) -> None:
    """A night of 3 a.m. fits no example: no paper may break, decide, turn silence into zero or lose its mark.

    Nor may it overflow its page or leave its signature alone on one.
    """
    templates = apart("county_circular") if len(steps) % 2 else shipped()
    context = context_of(any_night(assessor, kind, units, again, steps), templates)
    made: list[str] = []
    for paper in (paper for paper in PAPERS if paper.kind not in OF_THE_PLAN):
        reason = paper.why_not(context)
        if reason is not None:
            assert reason.endswith("。"), reason
            assert not NEVER.search(reason)
            continue
        for document in paper.build(context):
            made.append(file_stem(document))
            assert_laid_out(document, fonts)
            assert_rules(document)
            assert_figures_have_their_moment(document)
            if kind == "exercise":
                assert_marked(document)
    assert "flash_report" in made or "【演练】flash_report" in made
    assert len(set(made)) == len(made), "two papers of one night would take one file name"


@given(units=UNITS)
@settings(max_examples=25)
def test_any_night_gives_papers_that_can_be_printed(
    units: list[Any], assessor: Assessor, fonts: FontRegistry
) -> None:
    """The figures of a real night fit no example; the printer must take them, and print no zero nobody reported."""
    for document in papers_of(context_of(night_of(assessor, units))):
        data = render(document, fonts)
        assert data.startswith(b"%PDF")
        for told in (squeezed("".join(text_of_pages(data))), every_word(render_docx(document))):
            assert not ZERO.search(told), document.paper


@given(kind=st.sampled_from(["real", "exercise"]), units=UNITS, again=REPORTS, steps=STEPS)
@settings(max_examples=60)
def test_no_short_text_turns_silence_into_zero(
    kind: str, units: list[Any], again: dict[str, Any], steps: list[Step], assessor: Assessor
) -> None:
    """A text is read on a telephone and passed on without the paper; its zero would be believed first."""
    context = context_of(any_night(assessor, kind, units, again, steps))
    texts = [
        short_text(context, paper.kind)
        for paper in PAPERS
        if has_short_text(paper.kind) and paper.why_not(context) is None
    ]
    assert texts
    for text in texts:
        assert not ZERO.search(text), text
        assert not NOT_OF_AN_OFFICE.search(text), text
        assert text.startswith(EXERCISE_MARK) == (kind == "exercise"), text


@pytest.mark.parametrize("night", NIGHTS)
def test_no_paper_decides_or_mixes_punctuation(night: str, assessor: Assessor) -> None:
    """The program compares; a paper that says more would be signed for what nobody decided."""
    for document in papers_of(context_of(played(night, assessor))):
        for words in words_of(document):
            assert not NEVER.search(words)
            assert not HALF_WIDTH.search(words), words
            assert words in (document.paper, document.recipient) or not NOT_OF_AN_OFFICE.search(words), words
            assert not LEADING_ZERO.search(words), words


@pytest.mark.parametrize("night", NIGHTS)
def test_every_paper_with_figures_says_as_of_when_and_how_many_units(night: str, assessor: Assessor) -> None:
    """A figure without its moment and coverage is taken for the whole truth of the moment it is read."""
    for document in papers_of(context_of(played(night, assessor))):
        if document.paper not in OF_THE_PLAN:
            assert_figures_have_their_moment(document)


def test_an_exercise_marks_every_page_title_and_copy(assessor: Assessor, fonts: FontRegistry) -> None:
    """One unmarked page of an exercise, left on a desk, becomes a disaster that never was."""
    documents = list(papers_of(context_of(played("exercise", assessor))))
    assert len(documents) > 8
    for document in documents:
        assert marked(document).title.startswith(EXERCISE_MARK)
        assert all("演练角色" in name for name in document.addressees)
        pages = text_of_pages(render(document, fonts))
        assert all(page.replace("\n", "").count(EXERCISE_MARK) >= 1 for page in pages)
        assert EXERCISE_MARK in pages[0]


def test_a_real_paper_carries_no_mark(assessor: Assessor, fonts: FontRegistry) -> None:
    """A mark on a real paper would have everybody put it aside."""
    for document in papers_of(context_of(played("level-1", assessor))):
        assert EXERCISE_MARK not in "".join(text_of_pages(render(document, fonts)))


@pytest.mark.parametrize("night", ["level-1", "level-3-silent", "fallen"])
def test_the_printed_words_are_the_papers_words(night: str, assessor: Assessor, fonts: FontRegistry) -> None:
    """What is signed is what is printed; a lost line would not be missed by anybody."""
    for document in papers_of(context_of(played(night, assessor))):
        printed = _squeezed("".join(text_of_pages(render(document, fonts))))
        for words in _said(document):
            assert _squeezed(words) in printed, words


def _said(document: Document) -> Iterator[str]:
    yield document.title
    for block in document.blocks:
        for words in words_of(block):
            if len(words) > 12 and "\n" not in words:
                yield words[:10]
                yield words[-10:]


def _squeezed(words: str) -> str:
    return re.sub(r"[\s\u3000]|— \d+ —", "", words)


@pytest.mark.parametrize("night", ["level-1", "exercise"])
def test_the_same_record_gives_the_same_bytes(night: str, assessor: Assessor, fonts: FontRegistry) -> None:
    """A check value can prove a print only if the same record prints the same twice."""
    first = [render(document, fonts) for document in papers_of(context_of(played(night, assessor)))]
    again = [render(document, fonts) for document in papers_of(context_of(played(night, assessor)))]
    assert first == again


def test_the_papers_speak_of_the_last_entry_not_of_the_clock(assessor: Assessor) -> None:
    """Printed a week later, a paper must not look as if it had been written then."""
    scene = played("level-4", assessor)
    assert context_of(scene).made_at == max(NIGHT, scene.clock.moment)
