"""Read a finished PDF back: where every character and rule stands, in millimetres from the upper left corner."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from jc_disaster.documents.geometry import Sheet

MM = 72 / 25.4


class Char(NamedTuple):
    """A character: its origin on the baseline, its ink, its size in points."""

    char: str
    x: float
    y: float
    left: float
    top: float
    right: float
    bottom: float
    size: float


class Rule(NamedTuple):
    """A straight line by its ends, with its weight; ``red`` when it is not black."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float
    red: bool


class ReadPage(NamedTuple):
    """One page."""

    width: float
    height: float
    chars: list[Char]
    rules: list[Rule]
    text: str

    def line_at(self, y: float) -> str:
        """The characters on the baseline ``y``, from left to right."""
        found = sorted((char for char in self.chars if abs(char.y - y) < 0.3), key=lambda char: char.x)
        return "".join(char.char for char in found)

    def find(self, words: str) -> list[Char]:
        """The characters of the first place where ``words`` stand."""
        everything = "".join(char.char for char in self.chars)
        at = everything.index(words)
        return self.chars[at : at + len(words)]

    def baselines(self) -> list[float]:
        """The baselines of the text, from top to bottom."""
        return sorted({round(char.y, 2) for char in self.chars})


def read(data: bytes) -> list[ReadPage]:
    """Every page of the PDF ``data``."""
    document = pypdfium2.PdfDocument(data)
    pages = [_read_page(page) for page in document]
    document.close()
    return pages


def read_upright(data: bytes) -> list[ReadPage]:
    """Every page without its turn, as the sheets come out of a printer."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.set_rotation(0)
    pages = [_read_page(page) for page in document]
    document.close()
    return pages


def squeezed(text: str) -> str:
    """``text`` without spaces and line ends, as two extractors can be compared."""
    return "".join(text.split())


def within(page: ReadPage, sheet: Sheet) -> None:
    """No character of the text leaves the type area, on turned sheets either; the left edge of those is their top.

    Half a mark may stand beyond the end of a line.
    """
    left, right, top, bottom = (edge / MM for edge in (sheet.left, sheet.right, sheet.top, sheet.bottom))
    text = [char for char in page.chars if char.size > 9.5 and char.y < bottom + 4]
    assert max(char.bottom for char in text) < bottom + 0.3
    assert max(char.right for char in text) < right + 3.2
    assert min(char.left for char in text) > left - 0.3
    assert min(char.top for char in text) > min(top, 30) - 3.2


def _read_page(page: pypdfium2.PdfPage) -> ReadPage:
    width, height = page.get_size()
    textpage = page.get_textpage()
    chars = [
        char
        for at in range(textpage.count_chars())
        if (char := _read_char(textpage, at, height)).char.strip()
    ]
    rules = [rule for found in page.get_objects() if (rule := _read_rule(found, height)) is not None]
    return ReadPage(width / MM, height / MM, chars, rules, textpage.get_text_bounded())


def _read_char(textpage: pypdfium2.PdfTextPage, at: int, height: float) -> Char:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, at, x, y)
    left, bottom, right, top = textpage.get_charbox(at)
    code = pdfium.FPDFText_GetUnicode(textpage, at)
    return Char(
        chr(code),
        x.value / MM,
        (height - y.value) / MM,
        left / MM,
        (height - top) / MM,
        right / MM,
        (height - bottom) / MM,
        pdfium.FPDFText_GetFontSize(textpage, at),
    )


def _read_rule(found: pypdfium2.PdfObject, height: float) -> Rule | None:
    if found.type != pdfium.FPDF_PAGEOBJ_PATH or pdfium.FPDFPath_CountSegments(found) != 2:
        return None
    ends = []
    for number in range(2):
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(found, number), x, y)
        ends += [x.value / MM, (height - y.value) / MM]
    weight = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(found, weight)
    channels = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetStrokeColor(found, *channels)
    return Rule(*ends, weight.value / MM, channels[0].value > 100)
