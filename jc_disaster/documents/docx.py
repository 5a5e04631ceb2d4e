"""Write a document as DOCX, for WPS and Word: the same tree as the PDF, one function a block.

The parts are written directly, because the same paper must give the same bytes and every run must name its faces
(`docs/adr`). What the PDF sets by hand (lines, pages, the place of the imprint) is left to the word processor here,
with the standard's measures as styles, exact distances and a grid.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from jc_disaster.documents import docx_frame as frame
from jc_disaster.documents import docx_furniture as furnish
from jc_disaster.documents import docx_parts as parts
from jc_disaster.documents.blocks import (
    Align,
    Attachment,
    AttachmentList,
    Block,
    Checklist,
    Document,
    Endorsements,
    Flow,
    Gap,
    Heading,
    Items,
    Layout,
    PageBreak,
    Paragraph,
    Quote,
    Remark,
    Run,
    Seal,
    Signature,
    Table,
    Text,
    Tick,
    Tone,
    runs,
)
from jc_disaster.documents.carriers import BOXES, NO_DATE, as_table, shows
from jc_disaster.documents.docx_tables import flow, table
from jc_disaster.documents.docx_words import SIGNS, Look, Shape, ems, paragraph, run, tab, words
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.geometry import BELOW_TABLE, ERHAO, LEADING, XIAOSI
from jc_disaster.documents.marking import marked
from jc_disaster.documents.title import title_lines

_HEADING_TONES: Final = (Tone.LEAD, Tone.QUOTED, Tone.PLAIN, Tone.PLAIN)
_LINES_ABOVE_SEAL: Final = 2
_LINES_BELOW_SEAL: Final = 1
_INSET: Final = 2.0  # characters
_BOX: Final = 1.5  # characters that a tick box takes
_HIDDEN: Final = 1.0  # points: a line that only carries something


def render_docx(document: Document) -> bytes:
    """``document`` as a DOCX file; an exercise paper is marked here.

    Characters are not looked up in the bundled faces: the word processor has its own, and this file is the way out
    for a name that the PDF cannot draw.
    """
    whole = marked(document)
    measures = parts.measures_of(whole)
    furniture = furnish.headers_and_footers(whole, measures)
    body = _Body(whole, measures, furniture)
    body.write()
    shared = {
        "word/document.xml": f"{parts.HEAD}<w:document {parts.NAMESPACES}><w:body>{body.inner()}</w:body></w:document>",
        "word/styles.xml": parts.styles(measures),
        "word/settings.xml": parts.settings(odd_and_even=True),
        "word/fontTable.xml": parts.font_table(),
        "docProps/core.xml": parts.core_properties(whole),
        "docProps/app.xml": parts.application_properties(whole),
    }
    return parts.package(furniture, shared)


class _Body:
    """The elements of the body, from top to bottom."""

    def __init__(self, document: Document, measures: parts.Measures, furniture: dict[str, str]) -> None:
        self._document = document
        self._measures = measures
        self._furniture = furniture
        self._text = parts.text_look(measures)
        self._em = measures.pitch
        self._width = measures.sheet.block_width
        self._elements: list[str] = []
        self._breaks = False
        self._after_table = False
        self._below: float | None = None  # distance of a heading from the table before it
        self._turned = False
        self._first_section = True

    def inner(self) -> str:
        """Everything, closed by the properties of the last section."""
        return "".join(self._elements) + self._section()

    def write(self) -> None:
        """Head, title, addressees, blocks, imprint."""
        document, measures = self._document, self._measures
        opening = frame.opening(document, measures)
        if opening.inner:
            self._elements.append(opening.inner)
        leading = parts.title_leading(measures)
        top = max(0.0, opening.title_top - (leading - ERHAO) / 2) if document.head else 0.0
        filled = top + self._title(
            document.title, before=2 * LEADING - (leading - ERHAO) / 2 if document.head else 0
        )
        if document.subtitle:
            shape = Shape(
                "JCFlush", Align.CENTRE, after=frame.gap_below_title(filled + measures.leading, measures)
            )
            self._paragraph(document.subtitle, shape)
        else:
            self._space_below_title(frame.gap_below_title(filled, measures))
        if document.addressees:
            self._paragraph("，".join(document.addressees) + "：", Shape("JCFlush"))
        self._blocks(document.blocks, whole=True)
        if document.imprint is not None:
            letter = document.layout is Layout.LETTER
            self._imprint(frame.imprint(document.imprint, measures, letter=letter, turned=self._turned))
        if self._after_table:
            self._carrier()

    def _title(self, text: str, *, before: float = 0, outline: int | None = None) -> float:
        """A title in the lines that the PDF gives it; returns its height."""
        look = Look(Role.TITLE, ERHAO)
        advances = [ems(char) * ERHAO for char in text]
        lines = title_lines(text, advances, self._width, self._document.whole_words)
        shape = Shape("JCTitle", before=before, outline=outline, keep=True)
        self._put("\n".join(lines), shape, look)
        return len(lines) * parts.title_leading(self._measures)

    def _space_below_title(self, height: float) -> None:
        """A blank line as high as the grid wants it."""
        self._add(paragraph("", Shape("JCFlush", leading=height, keep=True), self._text))

    def _blocks(self, blocks: Iterable[Block], *, whole: bool = False) -> None:
        """Blocks of the paper or of one attachment; after a turned one the ``whole`` paper stands upright again."""
        listed = list(blocks)
        for at, block in enumerate(listed):
            follows = listed[at + 1] if at + 1 < len(listed) else None
            if self._turned and whole and shows(block) and not isinstance(block, Attachment):
                self._end_section(turned=False)
            form = self._document.layout in (Layout.FORM, Layout.WIDE_FORM)
            below = form and at > 0 and isinstance(listed[at - 1], Table)
            self._below = BELOW_TABLE * self._measures.leading if below else None
            self._block(block, follows, first=at == 0)

    def _block(self, block: Block, follows: Block | None, *, first: bool) -> None:
        """Write ``block``; the words before a signature stay with it, 附注 stands on the line below the date.

        The first words do not: the first page has to show some of the body (7.3.3).
        """
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                keep = not first and isinstance(follows, Signature | AttachmentList)
                shape = Shape("JCText" if block.indent == _INSET else "JCFlush", block.align, keep=keep)
                if block.indent != _INSET:
                    shape = shape._replace(first=block.indent * self._em)
                self._paragraph(block.text, shape)
            case Quote():
                self._quote(block)
            case Items():
                self._items(block)
            case Checklist():
                for row in block.rows:
                    self._tick(row)
            case AttachmentList():
                self._attachment_list(block, keep=isinstance(follows, Signature))
            case Signature():
                self._signature(block, follows)
            case _:
                self._part(block, follows)

    def _part(self, block: Block, follows: Block | None) -> None:
        match block:
            case Table():
                self._table(table(block, self._width, keep=isinstance(follows, Signature)))
            case Endorsements():
                self._table(table(as_table(block), self._width))
            case Flow():
                self._table(flow(block, self._width))
            case Gap():
                for _ in range(block.lines):
                    self._paragraph("", Shape("JCFlush"))
            case PageBreak():
                self._breaks = True
            case _:
                self._end(block)

    def _end(self, block: Block) -> None:
        match block:
            case Attachment():
                self._attachment(block)
            case Remark():
                self._paragraph(f"（{block.text}）", Shape("JCText", keep=self._document.imprint is not None))

    def _heading(self, heading: Heading) -> None:
        words_ = heading.label + heading.text
        if not heading.body:
            shape = Shape(f"JCHeading{heading.level}", before=self._below)
            self._paragraph((Run(words_, _HEADING_TONES[heading.level - 1]),), shape)
            return
        tone = _HEADING_TONES[heading.level - 1]
        self._paragraph((Run(words_, tone), *runs(heading.body)), Shape("JCText"))

    def _quote(self, quote: Quote) -> None:
        told = tuple(Run(each.text, Tone.QUOTED) for each in runs(quote.text))
        source = (Run(f"（{quote.source}）"),) if quote.source else ()
        self._paragraph((*told, *source), Shape("JCQuote"))

    def _items(self, items: Items) -> None:
        for number, item in enumerate(items.items, 1):
            label = f"{number}. " if items.numbered else "——"
            self._paragraph((Run(label), *runs(item)), Shape("JCText"))

    def _tick(self, tick: Tick) -> None:
        left = _BOX * self._em
        shape = Shape("JCFlush", left=left, first=-left, tabs=(("left", left),), keep=bool(tick.note))
        box = run(BOXES[tick.done], self._text._replace(face=SIGNS)) + tab(self._text)
        self._add(paragraph(box + words(tick.text, self._text), self._placed(shape), self._text))
        if tick.note:
            look = Look(size=XIAOSI)
            note = Shape("JCTable", Align.START, left=left, leading=XIAOSI * 1.5)
            self._put(tick.note, note, look)

    def _attachment_list(self, listed: AttachmentList, *, keep: bool) -> None:
        self._paragraph("", Shape("JCFlush", keep=True))
        numbered = len(listed.names) > 1
        mark = 1.0 if numbered else 0.0
        left = (5 + mark) * self._em
        for number, name in enumerate(listed.names, 1):
            label = "附件：" if number == 1 else ""
            hang = (ems(label) + mark) * self._em
            told = f"{label}{number}. {name}" if numbered else label + name
            self._paragraph(told, Shape("JCFlush", left=left, first=-hang if hang else None, keep=keep))

    def _attachment(self, attachment: Attachment) -> None:
        wide = attachment.wide and self._document.layout is not Layout.WIDE_FORM
        if wide or self._turned:
            self._end_section(turned=wide)
        else:
            self._breaks = True
        number = "" if attachment.number is None else str(attachment.number)
        self._put(f"附件{number}", Shape("JCFlush", keep=True), self._text._replace(role=Role.BLACK))
        self._paragraph("", Shape("JCFlush", keep=True))
        self._title(attachment.title, outline=0)
        self._paragraph("", Shape("JCFlush", keep=True))
        self._blocks(attachment.blocks)

    def _signature(self, signature: Signature, follows: Block | None) -> None:
        """署名 and 成文日期: under a seal the name is centred over the date, else the date begins two after it.

        What ends the paper takes the imprint along, so that the imprint has no page of its own.
        """
        sealed, remarked = signature.seal is Seal.ROOM, isinstance(follows, Remark)
        keep = remarked or (follows is None and self._document.imprint is not None)
        date = signature.date or NO_DATE
        for number, organ in enumerate(signature.organs):
            last = number == len(signature.organs) - 1
            before = _LINES_ABOVE_SEAL if sealed else 1 if number == 0 else 0
            after = _LINES_BELOW_SEAL if sealed and not last else 0
            name, day = self._places(ems(organ) * self._em, ems(date) * self._em, sealed=sealed)
            shape = Shape("JCFlush", Align.END, left=0, keep=True, right=name)
            leading = self._measures.leading
            self._paragraph(organ, shape._replace(before=before * leading, after=after * leading))
            if last:
                self._paragraph(date, Shape("JCFlush", Align.END, keep=keep, right=day))
        if sealed and not remarked:
            self._paragraph("", Shape("JCFlush", keep=keep))

    def _places(self, organ: float, date: float, *, sealed: bool) -> tuple[float, float]:
        """How far organ and date end from the right margin, 7.3.5.1 and 7.3.5.2."""
        em = self._em
        if sealed:
            centre = max(4 * em + date / 2, organ / 2)
            return max(0.0, centre - organ / 2), centre - date / 2
        if date > organ:
            return max(0.0, 4 * em + date - organ), 2 * em
        return 2 * em, max(0.0, organ - date)

    def _imprint(self, inner: str) -> None:
        """The box is anchored in a line of its own."""
        if not inner:
            return
        self._elements.append(inner)
        self._after_table = False

    def _section(self) -> str:
        found = furnish.section(
            self._document, self._measures, self._furniture, turned=self._turned, first=self._first_section
        )
        self._first_section = False
        return found

    def _end_section(self, *, turned: bool) -> None:
        """Close the section with a line that carries nothing else."""
        shape = Shape("JCFlush", leading=_HIDDEN, section=self._section())
        self._elements.append(paragraph("", shape, Look(size=1)))
        self._breaks = self._after_table = False
        self._turned = turned
        sheet = self._measures.sheet
        self._width = (sheet.turned() if turned else sheet).block_width

    def _paragraph(self, text: Text, shape: Shape) -> None:
        self._put(text, shape, self._text)

    def _put(self, text: Text, shape: Shape, look: Look) -> None:
        self._add(paragraph(words(text, look), self._placed(shape), look))

    def _placed(self, shape: Shape) -> Shape:
        if not self._breaks:
            return shape
        self._breaks = False
        return shape._replace(breaks=True)

    def _add(self, element: str) -> None:
        self._elements.append(element)
        self._after_table = False

    def _table(self, elements: Iterable[str]) -> None:
        """Elements of which some are tables; two tables in succession would become one."""
        for element in elements:
            is_table = element.startswith("<w:tbl>")
            if self._breaks or (is_table and self._after_table):
                self._carrier()
            self._elements.append(element)
            self._after_table = is_table

    def _carrier(self) -> None:
        """A line of no height, to part tables, to carry a page break, to end the body."""
        shape = self._placed(Shape("JCFlush", leading=_HIDDEN))
        self._add(paragraph("", shape, Look(size=1)))
