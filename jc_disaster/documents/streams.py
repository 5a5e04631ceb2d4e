"""Streams of a PDF as archives want them (ISO 19005-2, 6.1.7.1): the keyword that ends one stands on its own line.

ReportLab's own stand behind the last byte, and name an empty list of filters where there is none.
"""

from __future__ import annotations

import zlib
from typing import Any

from reportlab.pdfbase import pdfdoc

_EFFORT = 1  # outlines hardly compress: more effort doubles the time and saves one part in sixteen


class Stream(pdfdoc.PDFStream):  # type: ignore[misc] # ReportLab has no types
    """A stream whose bytes are written as they are given."""

    def format(self, document: Any) -> bytes:  # noqa: ANN401 - ReportLab has no types
        """The object between its number and ``endobj``; called by ReportLab."""
        entries = pdfdoc.PDFDictionary({**self.dictionary.dict, "Length": len(self.content)})
        head: bytes = pdfdoc.format(entries, document)
        return b"".join([head, b"\nstream\n", self.content, b"\nendstream\n"])


def plain(content: bytes, **entries: object) -> Stream:
    """``content`` as it is."""
    return Stream(pdfdoc.PDFDictionary(entries), content)


def deflated(content: bytes, **entries: object) -> Stream:
    """``content`` compressed."""
    return plain(zlib.compress(content, _EFFORT), Filter=pdfdoc.PDFName("FlateDecode"), **entries)
