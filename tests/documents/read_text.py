"""The words and the fonts of a finished PDF, as several programs read them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdf
import pypdfium2
import pytest

from jc_disaster.documents.blocks import words_of
from tests.documents.read_back import squeezed

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document

RARE = "镕堃喆赟𬭚"


def by_pdfium(data: bytes) -> str:
    """The text as a browser gives it."""
    document = pypdfium2.PdfDocument(data)
    return "".join(page.get_textpage().get_text_range() for page in document)


def by_pypdf(data: bytes) -> str:
    """The text as an archive system gives it."""
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def by_poppler(data: bytes) -> str:
    """The text as most viewers on Linux give it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (package poppler-utils)")
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode()


EXTRACTORS = [by_pdfium, by_pypdf, by_poppler]


def sentences(document: Document) -> list[str]:
    """Every string of the tree that is printed in one piece."""
    printed = replace(
        document, paper="", issuer="", language="", origin=replace(document.origin, incident="")
    )
    words = [squeezed(text) for text in words_of(printed)]
    return [text for text in words if text not in ("", "real", "exercise")]


def assert_fonts_embedded(data: bytes) -> None:
    """Every font is in the file, cut down, with a map back to Unicode; none is Helvetica."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            whole = font.get_object()
            (descendant,) = (entry.get_object() for entry in whole["/DescendantFonts"])
            assert re.fullmatch(r"/[A-Z]{6}\+[A-Za-z-]+", whole["/BaseFont"])
            assert "Helvetica" not in whole["/BaseFont"]
            assert whole["/Encoding"] == "/Identity-H"
            assert "/ToUnicode" in whole
            assert "/FontFile2" in descendant["/FontDescriptor"]
