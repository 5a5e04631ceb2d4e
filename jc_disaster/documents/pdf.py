"""Write a document as PDF.

The only writer of PDF: it marks exercise papers, sees to it that every character can be drawn, lays the document
out and translates the result into page streams. The same document gives the same bytes: nothing is read from
the clock, the machine or the user's settings of ReportLab.
"""

from __future__ import annotations

from io import BytesIO
from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

from reportlab.pdfgen.canvas import Canvas

from jc_disaster.documents.archiving import archive
from jc_disaster.documents.blocks import Document, words_of
from jc_disaster.documents.embedding import EmbeddedFace
from jc_disaster.documents.fonts import FontRegistry, Role
from jc_disaster.documents.ink import BLACK, Bookmark, Colour, Group, Ink, Rule
from jc_disaster.documents.layout import SetDocument, SetPage, set_document
from jc_disaster.documents.marking import marked
from jc_disaster.documents.streams import deflated
from jc_disaster.documents.typesetting import Setter, Style
from jc_disaster.kernel.clock import SHANGHAI

if TYPE_CHECKING:
    from jc_disaster.documents.truetype import TrueTypeFace

_CREATOR = "jc_disaster"
_WATERMARK_GREY: Final = Colour(0.88, 0.88, 0.88)
_WATERMARK_ANGLE = 45
_TURN = 90  # degrees clockwise, from the sheet's left edge to the top of the screen
_LEAST_OFF = 0.004  # points; smaller differences of a step are not written
_WATERMARK_SHARE = 0.62  # of the sheet's width


def render(document: Document, fonts: FontRegistry) -> bytes:
    """``document`` as a PDF file.

    Args:
        document: Any paper; an exercise paper is marked here.
        fonts: The process's faces.

    Raises:
        MissingGlyphError: Some characters cannot be drawn; nothing was written.
    """
    whole = marked(document)
    fonts.require(words_of(whole))
    laid = set_document(whole, fonts)
    writer = _Writer(whole, laid, fonts)
    for page in laid.pages:
        writer.page(page)
    return writer.finished()


class _PlainCanvas(Canvas):  # type: ignore[misc] # ReportLab has no types
    """A canvas that names no font of its own: ReportLab's would list Helvetica on every page."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class _Writer:
    """Translates pages into a canvas."""

    def __init__(self, document: Document, laid: SetDocument, fonts: FontRegistry) -> None:
        self._document = document
        self._sheet = laid.sheet
        self._fonts = fonts
        self._faces: dict[int, EmbeddedFace] = {}
        self._levels: list[int] = []
        self._turned = False
        self._target = BytesIO()
        self._canvas = _PlainCanvas(
            self._target,
            pagesize=(laid.sheet.width, laid.sheet.height),
            pageCompression=1,
            invariant=1,
            lang=document.language,
            pdfVersion=(1, 7),
        )
        self._describe()

    def _describe(self) -> None:
        canvas, document = self._canvas, self._document
        canvas.setTitle(document.title.replace("\n", ""))
        canvas.setAuthor(document.issuer)
        canvas.setSubject(document.paper)
        canvas.setKeywords(document.origin.kind)
        canvas.setCreator(_CREATOR)
        canvas.setProducer(_CREATOR)
        moment = document.origin.made_at.astimezone(SHANGHAI)
        stamp = moment.strftime("D:%Y%m%d%H%M%S+08'00'")
        canvas.setDateFormatter(lambda *_: stamp)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        archive(canvas._doc.Catalog, document, _CREATOR)  # noqa: SLF001 - ReportLab has no other way in

    def page(self, page: SetPage) -> None:
        """Write one page; one that is turned is shown upright on a screen and printed as the others are."""
        if self._document.watermark:
            self._canvas.addLiteral(self._watermark())
        self._turned = page.turned is not None
        size = (self._sheet.width, self._sheet.height)
        self._canvas.setPageRotation(_TURN if self._turned else 0)
        self._canvas.setPageSize(size[::-1] if self._turned else size)  # as shown; the MediaBox stays upright
        if page.turned is not None:
            turned = _Stream()
            self._group(turned, page.turned, 0, self._sheet.width)
            self._canvas.addLiteral(f"q 0 1 -1 0 {self._sheet.width:.3f} 0 cm\n{turned.operators()}\nQ")
        stream = _Stream()
        self._group(stream, page.upright, 0, self._sheet.height)
        self._canvas.addLiteral(stream.operators())
        self._canvas.showPage()

    def _group(self, stream: _Stream, group: Group, x: float, y: float) -> None:
        """Write ``group``, whose page has its corner at ``x``, ``y`` in PDF's upward coordinates."""
        x, y = x + group.x, y - group.y
        for item in group.items:
            if isinstance(item, Group):
                self._group(stream, item, x, y)
            elif isinstance(item, Ink):
                if item.glyphs:
                    stream.text(item, x, y, self._embedded(item.glyphs[0].face))
            elif isinstance(item, Rule):
                stream.rule(item, x, y)
            else:
                self._bookmark(item, y)

    def finished(self) -> bytes:
        """The file."""
        for page in self._canvas._doc.Pages.pages:  # noqa: SLF001 - where ReportLab keeps them until it writes
            page.Contents = deflated(page.stream.encode("latin-1"))
        self._canvas.save()
        return self._target.getvalue()

    def _embedded(self, face: TrueTypeFace) -> EmbeddedFace:
        known = self._faces.get(id(face))
        if known is None:
            known = self._faces[id(face)] = EmbeddedFace(face, f"F{len(self._faces) + 1}")
            self._canvas._doc.delayedFonts.append(known)  # noqa: SLF001 - where ReportLab looks for dynamic fonts
        return known

    def _bookmark(self, bookmark: Bookmark, y: float) -> None:
        level = min(bookmark.level, (self._levels[-1] + 1) if self._levels else 0)
        key = f"b{len(self._levels)}"
        self._levels.append(level)
        if self._turned:
            self._canvas.bookmarkPage(key, fit="Fit")
        else:
            self._canvas.bookmarkPage(key, fit="XYZ", top=y - bookmark.y)
        self._canvas.addOutlineEntry(bookmark.title, key, level, closed=False)

    def _watermark(self) -> str:
        style = Style(Role.BLACK, 1, 1, 1)
        setter = Setter(self._fonts)
        width = setter.width(self._document.watermark, style)
        size = min(120.0, _WATERMARK_SHARE * self._sheet.width / cos(radians(_WATERMARK_ANGLE)) / width)
        line = setter.line(
            self._document.watermark, style._replace(size=size, pitch=size, colour=_WATERMARK_GREY)
        )
        c, s = cos(radians(_WATERMARK_ANGLE)), sin(radians(_WATERMARK_ANGLE))
        half, drop = line.width / 2, 0.38 * size
        x = self._sheet.width / 2 - half * c + drop * s
        y = self._sheet.height / 2 - half * s - drop * c
        stream = _Stream()
        self._group(stream, Group(0, 0, line.items), 0, 0)
        matrix = f"{c:.5f} {s:.5f} {-s:.5f} {c:.5f} {x:.3f} {y:.3f} cm"
        return f"q {matrix}\n{stream.operators()}\nQ"


class _Stream:
    """The operators of one page; states are written when they change (ISO 32000-1, 8.4 and 9.3)."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._drawn: set[str] = set()
        self._font = ""
        self._spacing = 0.0
        self._stretch = 1.0
        self._fill = self._stroke = BLACK
        self._weight = -1.0

    def operators(self) -> str:
        """Everything written so far."""
        return "\n".join(self._lines)

    def rule(self, rule: Rule, x: float, y: float) -> None:
        """A straight line; the shared border of two cells is drawn once."""
        path = f"{x + rule.x0:.2f} {y - rule.y0:.2f} m {x + rule.x1:.2f} {y - rule.y1:.2f} l S"
        if path in self._drawn:
            return
        self._drawn.add(path)
        if rule.colour != self._stroke:
            self._stroke = rule.colour
            self._lines.append(f"{_colour(rule.colour)} RG")
        if rule.weight != self._weight:
            self._weight = rule.weight
            self._lines.append(f"{rule.weight:.3f} w")
        self._lines.append(path)

    def text(self, ink: Ink, x: float, y: float, face: EmbeddedFace) -> None:
        """Characters on one baseline."""
        lines = self._lines
        if ink.colour != self._fill:
            self._fill = ink.colour
            lines.append(f"{_colour(ink.colour)} rg")
        lines.append("BT")
        font = f"/{face.internal_name} {ink.size:.4g} Tf"
        if font != self._font:
            self._font = font
            lines.append(font)
        if ink.stretch != self._stretch:
            self._stretch = ink.stretch
            lines.append(f"{ink.stretch * 100:.3f} Tz")
        spacing = round(ink.advances[0] - ink.glyphs[0].advance * ink.size, 4)
        if spacing != self._spacing:
            self._spacing = spacing
            lines.append(f"{spacing:.4f} Tc")
        lines.append(f"{x + ink.x:.3f} {y - ink.y:.3f} Td {_shown(ink, face, spacing)} ET")


def _shown(ink: Ink, face: EmbeddedFace, spacing: float) -> str:
    """The characters, with what each step differs from the glyph's width and the common spacing."""
    size = ink.size
    codes = face.codes(ink.text, ink.glyphs)
    offs = [
        glyph.advance * size + spacing - step for glyph, step in zip(ink.glyphs, ink.advances, strict=True)
    ]
    if max(offs) < _LEAST_OFF and min(offs) > -_LEAST_OFF:
        return f"<{''.join(codes)}> Tj"
    parts = ["[<"]
    for code, off in zip(codes, offs, strict=True):
        parts.append(code)
        if abs(off) > _LEAST_OFF:
            parts.append(f">{off * 1000 / size:.1f}<")
    return "".join([*parts, ">] TJ"])


def _colour(colour: Colour) -> str:
    return f"{colour.red:.3g} {colour.green:.3g} {colour.blue:.3g}"
