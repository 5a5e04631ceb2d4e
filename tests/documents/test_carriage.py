"""The carrier of a paper is chosen by whoever makes it; what does not suit a carrier says so or stays as it is."""

from __future__ import annotations

import ctypes
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from jc_disaster.documents.blocks import Head, HeadStyle, Paragraph, Seal, Signature, plain
from jc_disaster.documents.carriage import carried, text_of
from jc_disaster.documents.carrier import Carrier
from jc_disaster.documents.desk import open_desk
from jc_disaster.documents.docx import render_docx
from jc_disaster.documents.papers import PAPER_BY_KIND, PAPERS
from jc_disaster.documents.pdf import render
from jc_disaster.documents.produce import ALL, kinds_named, produce
from jc_disaster.documents.short_text import short_text
from tests.documents.papers.nights import SHIPPED, context_of, played
from tests.documents.papers.specimens import specimens
from tests.documents.read_back import read, squeezed
from tests.documents.read_docx import parts
from tests.documents.samples import notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jc_disaster.documents.blocks import Document
    from jc_disaster.documents.fonts import FontRegistry
    from jc_disaster.engine.assess import Assessor

WITH_HEAD = (
    "flash_report",
    "nil_report",
    "proposal",
    "start_notice",
    "adjust_notice",
    "termination_notice",
    "county_circular",
    "province_report",
    "team_notice",
    "support_request",
    "support_request-2",
    "work_progress",
    "correction",
    "revocation",
)
OWN_HEAD = ("flash_report", "nil_report", "support_request-2")  # two series and a letter


@pytest.fixture(scope="module")
def papers(assessor: Assessor) -> Mapping[str, Document]:
    """A paper of every kind, without the mark of a specimen."""
    return {name: replace(document, watermark="") for name, document in specimens(assessor)}


def colours(data: bytes) -> Iterator[tuple[int, int, int]]:
    """The colour in which every object of a PDF is filled and stroked."""
    asked = (pdfium.FPDFPageObj_GetFillColor, pdfium.FPDFPageObj_GetStrokeColor)
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            for found in page.get_objects():
                for get in asked:
                    channels = [ctypes.c_uint() for _ in range(4)]
                    get(found, *channels)
                    red, green, blue, _ = (channel.value for channel in channels)
                    yield red, green, blue


def coloured(data: bytes) -> bool:
    """Whether anything in a PDF is neither black nor grey."""
    return any(len(set(colour)) > 1 for colour in colours(data))


def test_every_kind_with_a_head_is_among_those_tried_here(papers: Mapping[str, Document]) -> None:
    """A new official paper has to be looked at on each carrier."""
    assert set(WITH_HEAD) <= {name for name, document in papers.items() if document.head}
    assert {name.partition("-")[0] for name in WITH_HEAD} == {
        document.paper for document in papers.values() if document.head
    }


@pytest.mark.parametrize("name", WITH_HEAD)
def test_nothing_red_is_printed_on_a_sheet_that_bears_its_head(
    name: str, papers: Mapping[str, Document], fonts: FontRegistry
) -> None:
    """A second red line half a millimetre beside the first makes the sheet worthless."""
    plain, red = carried(papers[name], Carrier.PREPRINTED), carried(papers[name], Carrier.RED)
    assert not coloured(render(plain, fonts))
    assert coloured(render(red, fonts))
    assert "E60012" not in everything(render_docx(plain))
    assert "E60012" in everything(render_docx(red))


def everything(docx: bytes) -> str:
    """What a DOCX shows, in its head, foot and body."""
    shown = ("word/document", "word/header", "word/footer")
    return "".join(each.decode() for name, each in parts(docx).items() if name.startswith(shown))


@pytest.mark.parametrize("name", WITH_HEAD)
def test_what_stands_below_the_head_is_the_same_on_a_preprinted_sheet(
    name: str, papers: Mapping[str, Document], fonts: FontRegistry
) -> None:
    """The text lies where it would lie, so that it meets the printed line."""
    red, plain = (
        read(render(carried(papers[name], each), fonts)) for each in (Carrier.RED, Carrier.PREPRINTED)
    )
    assert len(red) == len(plain)
    title = "".join(papers[name].title.split())[:4]
    assert red[0].find(title)[0].y == plain[0].find(title)[0].y


@pytest.mark.parametrize("name", [name for name in WITH_HEAD if name not in OWN_HEAD])
def test_the_first_page_of_a_telegram_shows_the_text(
    name: str, papers: Mapping[str, Document], fonts: FontRegistry
) -> None:
    """Who takes the first sheet from the machine has to see what it is about."""
    telegram = carried(papers[name], Carrier.TELEGRAM)
    first = read(render(telegram, fonts))[0]
    body = next(block for block in telegram.blocks if isinstance(block, Paragraph))
    opening = squeezed(plain(body.text))[:6]
    assert "明传电报" in first.text
    assert first.find(opening)
    assert "明传电报" in everything(render_docx(telegram))


@pytest.mark.parametrize("name", OWN_HEAD)
def test_a_series_and_a_letter_keep_their_head_where_a_telegram_is_asked_for(
    name: str, papers: Mapping[str, Document]
) -> None:
    """值班信息 is known by its name and issue; a telegram has room for neither."""
    assert carried(papers[name], Carrier.TELEGRAM) == papers[name]


def test_a_form_is_the_same_on_every_carrier(papers: Mapping[str, Document]) -> None:
    """It has no head that could change."""
    forms = [document for document in papers.values() if document.head is None]
    assert len(forms) > len(PAPERS) / 2
    assert all(carried(form, carrier) == form for form in forms for carrier in Carrier)


def test_a_telegram_prints_only_the_number_of_a_telegram() -> None:
    """发文字号 in the place of 电报号 would let the office look for a telegram that does not exist."""
    for number, printed in (
        ("晋市安办发〔2026〕3号", ""),
        ("晋市安办明电〔2026〕3号", "晋市安办明电〔2026〕3号"),
    ):
        head = carried(replace(notice(), head=Head("某办公室文件", number)), Carrier.TELEGRAM).head
        assert head is not None
        assert (head.style, head.number) == (HeadStyle.TELEGRAM, printed)


def test_the_seal_of_a_telegram_stands_in_its_head_only() -> None:
    """Room for two seals asks which of them counts."""
    sealed = replace(notice(), blocks=(Signature(("某办公室",), "2026年7月12日", Seal.ROOM),))
    (signature,) = carried(sealed, Carrier.TELEGRAM).blocks
    assert signature == Signature(("某办公室",), "2026年7月12日", Seal.NONE)


def test_the_text_of_what_goes_out_in_the_night_is_the_short_one(assessor: Assessor) -> None:
    """The file and the key of the window must not say two things."""
    context = context_of(played("level-3-silent", assessor))
    (paper,) = PAPER_BY_KIND["start_notice"].build(context)
    assert text_of(context, paper) == short_text(context, "start_notice") + "\n"


def test_texts_of_an_exercise_open_with_its_mark_in_name_and_words(
    tmp_path: Path, assessor: Assessor, fonts: FontRegistry
) -> None:
    """A message is forwarded without anything around it."""
    context = context_of(played("exercise-long-day", assessor))
    made = produce(context, kinds_named(ALL), tmp_path, fonts, carrier=Carrier.TEXT).papers
    assert {"start_notice", "flash_report", "proposal", "support_request"} <= {paper.kind for paper in made}
    for paper in made:
        assert paper.path.name.startswith("【演练】")
        assert paper.path.suffix == ".txt"
        assert paper.path.read_text(encoding="utf-8").startswith("【演练】")


def test_what_has_no_text_is_named_with_its_reason_and_nothing_is_written(
    tmp_path: Path, assessor: Assessor, fonts: FontRegistry
) -> None:
    """A form as a row of words would be filled in by nobody."""
    context = context_of(played("long-day", assessor))
    production = produce(context, ("handover", "flash_report"), tmp_path, fonts, carrier=Carrier.TEXT)
    assert [(missing.kind, missing.recipient) for missing in production.not_made] == [
        ("handover", ""),
        ("flash_report", "电话报告要点"),
    ]
    assert all("没有短信、微信文字" in missing.reason for missing in production.not_made)
    assert [path.name for path in tmp_path.iterdir()] == ["flash_report.txt"]


@pytest.mark.parametrize("carrier", Carrier)
def test_made_twice_on_a_carrier_the_bytes_are_the_same(
    carrier: Carrier, tmp_path: Path, assessor: Assessor
) -> None:
    """The check value in the record stays that of the file; the desk hands the choice on."""
    scene = played("level-4", assessor)
    first, second = (
        open_desk(SHIPPED.parent, None, lambda _: assessor, lambda _, at=at: tmp_path / at).make(
            scene.state, scene.recorder.events(), ("start_notice",), carrier
        )
        for at in ("1", "2")
    )
    assert first[0].read_bytes() == second[0].read_bytes()
    assert (first[0].suffix == ".txt") is (carrier is Carrier.TEXT)
