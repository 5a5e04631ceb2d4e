"""The DOCX files opened by a word processor and printed; ``python3 dev.py office`` installs one and runs this.

LibreOffice stands in for WPS and Word, which cannot run here. It takes the bundled faces under the names that the
files ask for, so that lines end where they would in an office.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest

from jc_disaster.documents.blocks import HeadStyle, Layout, Paragraph, Seal, Signature
from jc_disaster.documents.docx import render_docx
from jc_disaster.documents.papers import PAPER_BY_KIND
from tests.documents.docx_golden import SAMPLES
from tests.documents.papers.specimens import specimens
from tests.documents.read_back import ReadPage, read, squeezed
from tests.documents.read_text import sentences
from tests.documents.samples import ISSUER, notice

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.engine.assess import Assessor

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(
    OFFICE is None,
    reason="soffice is not installed; `python3 dev.py office` installs it (400 MB) and runs these",
)
STANDS_FOR = {
    "仿宋_GB2312": "FandolFang",
    "宋体": "FandolFang",
    "方正小标宋简体": "Noto Serif SC",
    "黑体": "Noto Sans SC",
    "楷体_GB2312": "LXGW WenKai",
    "Times New Roman": "FandolSong",
    "Segoe UI Symbol": "JC Signs",
}
LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
_LONG = 60  # characters: about two lines
LENGTHS = range(4, 16)  # lines of a text, so that its signature meets every place at the end of a page
LONG = notice("real", Paragraph("灾" * 1400, indent=0))


def printed(documents: dict[str, Document], folder: Path, fonts_folder: Path) -> dict[str, bytes]:
    """What LibreOffice prints of each document."""
    aliases = "".join(
        f'<alias binding="same"><family>{escape(asked)}</family><prefer><family>{given}</family></prefer></alias>'
        for asked, given in STANDS_FOR.items()
    )
    (folder / "fonts.conf").write_text(
        f"<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig><dir>{fonts_folder}</dir>"
        f"<cachedir>{folder}/cache</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(render_docx(document))
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder / "pdf"),
            *(str(folder / f"{name}.docx") for name in documents),
        ],
        check=True,
        capture_output=True,
        timeout=300,
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
    )
    return {name: (folder / "pdf" / f"{name}.pdf").read_bytes() for name in documents}


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory, fonts_folder: Path) -> dict[str, bytes]:
    """Every sample, and a text that fills its lines."""
    documents = {name: sample() for name, sample in SAMPLES.items()} | {"long": LONG}
    documents |= {f"lines-{lines}": signed_after(lines) for lines in LENGTHS}
    return printed(documents, tmp_path_factory.mktemp("office"), fonts_folder)


def signed_after(lines: int) -> Document:
    """A notice of so many lines, signed, with its imprint."""
    signed = Signature((ISSUER,), "2026年7月12日", Seal.ROOM)
    return replace(notice(), blocks=(*(Paragraph("续报内容。") for _ in range(lines)), signed))


@pytest.fixture(scope="module")
def pages(prints: dict[str, bytes]) -> dict[str, list[ReadPage]]:
    """Their pages."""
    return {name: read(pdf) for name, pdf in prints.items()}


def text_of(pdf: bytes, document: Document) -> str:
    """The words of all pages in one, without what stands at the foot of each of them.

    Twice: as they are drawn, which keeps a cell in one piece, and as they stand, because LibreOffice draws the
    characters of a second face after those of the first.
    """
    foot = squeezed(document.foot)
    told = foot
    for order in (["-raw"], []):
        done = subprocess.run(["pdftotext", *order, "-", "-"], input=pdf, capture_output=True, check=True)
        found = [squeezed(page) for page in done.stdout.decode().split("\f")]
        told += "".join(page.replace(f"—{at}—", "", 1).replace(foot, "") for at, page in enumerate(found, 1))
    return told


@pytest.mark.parametrize("name", list(SAMPLES))
def test_every_word_of_the_source_is_printed(name: str, prints: dict[str, bytes]) -> None:
    """A word lost in the word processor is a word that nobody signed."""
    document = SAMPLES[name]()
    if document.head is not None and document.head.style is not HeadStyle.RED:
        document = replace(document, head=replace(document.head, organ=""))
    if document.layout is Layout.LETTER and document.imprint is not None:
        document = replace(document, imprint=replace(document.imprint, printed_by=""))
    told = text_of(prints[name], document)
    wanted = [words for words in sentences(replace(document, watermark="")) if words not in told]
    assert wanted == []


def test_every_kind_of_paper_opens_and_says_what_it_says(
    assessor: Assessor, tmp_path: Path, fonts_folder: Path
) -> None:
    """The papers that offices get, each with its own tables and blanks; a repaired file would lose words."""
    documents = {name: replace(document, watermark="") for name, document in specimens(assessor)}
    assert {document.paper for document in documents.values()} == set(PAPER_BY_KIND)
    found = printed(documents, tmp_path, fonts_folder)
    for name, document in documents.items():
        told = text_of(found[name], document)
        shown = replace(document, whole_words=(), recipient="")
        if shown.layout is Layout.LETTER and shown.imprint is not None:
            shown = replace(shown, imprint=replace(shown.imprint, printed_by=""))
        wanted = sentences(shown)
        # Of a long paragraph LibreOffice may draw a second face between the lines; then each character counts.
        assert [words for words in wanted if len(words) < _LONG and words not in told] == [], name
        body = "".join(words for words in wanted if words != squeezed(document.foot))
        lost = Counter(2 * body) - Counter(told)
        assert set(lost) <= set("，、。；："), (
            name,
            lost,
        )  # pdftotext drops a mark that hangs beyond the line


def test_a_line_holds_28_characters_and_a_page_22_lines(pages: dict[str, list[ReadPage]]) -> None:
    """5.2.3: in the file that is edited as on the sheet that is printed."""
    filled = Counter(round(char.y, 1) for char in pages["long"][1].chars if char.char == "灾")
    lines = sorted(filled)
    assert set(filled.values()) == {28}
    assert len(lines) == 22
    assert all(after - before == pytest.approx(225 / 22, abs=0.2) for before, after in pairwise(lines))
    assert TOP < lines[0] < lines[-1] < BOTTOM


def test_head_line_and_imprint_stand_where_the_standard_has_them(pages: dict[str, list[ReadPage]]) -> None:
    """7.2 and 7.4: within a millimetre, which the baselines of a word processor cost."""
    first, last = pages["notice"][0], pages["notice"][-1]
    mark = first.find(f"{ISSUER}文件")
    assert min(char.top for char in mark) - TOP == pytest.approx(
        35, abs=1.5
    )  # the face that stands in reaches further down
    red = [rule for rule in first.rules if rule.red]
    assert {round(min(rule.x0, rule.x1)) for rule in red} == {28}
    number = first.find("晋市安办〔2026〕3号")[0]
    assert red[0].y0 - (number.y + 0.12 * 16 * 25.4 / 72) == pytest.approx(4, abs=2)
    rules = sorted(rule.y0 for rule in last.rules)
    assert rules[-1] == pytest.approx(BOTTOM, abs=1)
    assert len(rules) == 3
    assert all("印发" not in page.text for page in pages["notice"][:-1])


def test_page_numbers_alternate_and_stand_below_the_type_area(pages: dict[str, list[ReadPage]]) -> None:
    """7.5: odd right, even left."""
    for number, page in enumerate(pages["notice"], 1):
        found = page.find(f"—{number}—")
        assert found[0].top - BOTTOM == pytest.approx(7, abs=1)
        edge = RIGHT - found[-1].right if number % 2 else found[0].left - LEFT
        assert edge == pytest.approx(14 * 25.4 / 72, abs=1)


def test_a_turned_attachment_is_printed_on_its_side(pages: dict[str, list[ReadPage]]) -> None:
    """8."""
    for page in pages["wide"]:
        assert (page.width > page.height) == ("附件1受灾情况统计表" in squeezed(page.text))
    assert sum(page.width > page.height for page in pages["wide"]) == 1


def test_a_signature_is_never_on_a_page_without_words(pages: dict[str, list[ReadPage]]) -> None:
    """此页无正文 is no longer allowed."""
    for name in ("notice", "upward", "letter", "wide"):
        told = [squeezed(page.text) for page in pages[name]]
        signed = next(words for words in told if f"{ISSUER}2026年7月12日" in words)
        assert "附件：" in signed


@pytest.mark.parametrize("lines", LENGTHS)
def test_whatever_the_length_words_stay_with_the_signature_and_the_imprint_ends_the_paper(
    lines: int, pages: dict[str, list[ReadPage]]
) -> None:
    """7.3.5 and 7.4.1: whoever adds a line in the word processor must not sign an empty page."""
    told = [squeezed(page.text) for page in pages[f"lines-{lines}"]]
    signed = next(words for words in told if f"{ISSUER}2026年7月12日" in words.replace("12日印发", ""))
    assert "续报内容" in signed
    assert "续报内容" in told[0]
    assert "印发" in told[-1]
    last = pages[f"lines-{lines}"][-1]
    top = min(rule.y0 for rule in last.rules if not rule.red)
    assert all(char.bottom < top for char in last.chars if char.char in "续报内容")
