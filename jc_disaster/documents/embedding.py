"""Faces inside a PDF: one composite font for each face, cut down to what the paper uses.

ReportLab asks a dynamic font to add its objects when the file is written (`addObjects`). Its own TrueType class
writes one simple font for every 255 characters and wrong ToUnicode entries above U+FFFF; this one writes a
Type0 font with Identity-H encoding, where a code is two bytes and stands for one character of the paper.

Source: ISO 32000-1, 9.7 (composite fonts), 9.9 (embedding), 9.10.3 (ToUnicode).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc

from jc_disaster.documents.streams import deflated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jc_disaster.documents.fonts import Glyph
    from jc_disaster.documents.truetype import TrueTypeFace

_SYMBOLIC = 4
_ENTRIES_A_BLOCK = 100  # ISO 32000-1, 9.7.5.4 by way of Adobe technical note 5411


class EmbeddedFace:
    """One face in one document."""

    _dynamicFont = 1  # noqa: N815 - ReportLab's word

    def __init__(self, face: TrueTypeFace, internal_name: str) -> None:
        """Use ``face`` under ``internal_name`` (``F1``)."""
        self._face = face
        self.internal_name = internal_name
        self.fontName = face.name
        self._codes: dict[str, str] = {}
        self._numbers = [0]
        self._widths = [1000]

    def codes(self, text: str, glyphs: Sequence[Glyph]) -> list[str]:
        """For each character of ``text`` the four hexadecimal digits that stand for it in this font."""
        known = self._codes
        try:
            return [known[char] for char in text]
        except KeyError:
            for char, glyph in zip(text, glyphs, strict=True):
                if char not in known:
                    known[char] = f"{len(self._numbers):04X}"
                    self._numbers.append(glyph.number)
                    self._widths.append(round(glyph.advance * 1000))
            return [known[char] for char in text]

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401 - ReportLab's word and type
        """Add the font and everything it refers to to ``doc``; called by ReportLab once."""
        program = self._face.subset(self._numbers)
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(program).digest()[:6])
        name = f"{tag}+{self._face.name}"
        key = self.internal_name
        stream = deflated(program, Length1=len(program))
        descriptor = _reference(
            doc, f"descriptor:{key}", self._descriptor(doc.Reference(stream, f"program:{key}"), name)
        )
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{name}",
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "DW": 1000,
                "W": _widths(self._widths),
                "CIDToGIDMap": "/Identity",
                "FontDescriptor": descriptor,
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{name}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([_reference(doc, f"descendant:{key}", descendant)]),
                "ToUnicode": doc.Reference(deflated(to_unicode(list(self._codes))), f"unicode:{key}"),
            }
        )
        doc.idToObject["BasicFonts"].dict[key] = _reference(doc, f"font:{key}", font)

    def _descriptor(self, program: Any, name: str) -> Any:  # noqa: ANN401 - ReportLab has no types
        face = self._face
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "Flags": _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(list(face.box)),
                "ItalicAngle": 0,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.ascent,
                "StemV": 80,
                "FontFile2": program,
            }
        )


def to_unicode(chars: list[str]) -> bytes:
    """The map from codes 1, 2, … back to ``chars``, in UTF-16BE with surrogate pairs above U+FFFF."""
    entries = [
        f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>" for code, char in enumerate(chars, 1)
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(entries), _ENTRIES_A_BLOCK):
        block = entries[start : start + _ENTRIES_A_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


def _widths(widths: list[int]) -> Any:  # noqa: ANN401 - ReportLab has no types
    """The widths that differ from the default of 1000, as runs of consecutive codes."""
    entries: list[Any] = []
    run: list[int] = []
    for code, width in enumerate([*widths, 1000]):
        if width != 1000:
            if not run:
                entries.append(code)
            run.append(width)
        elif run:
            entries.append(pdfdoc.PDFArray(run))
            run = []
    return pdfdoc.PDFArray(entries)


def _reference(doc: Any, name: str, thing: Any) -> Any:  # noqa: ANN401 - ReportLab has no types
    return doc.Reference(thing, name)
