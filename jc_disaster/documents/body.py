"""The body of a paper as slices: headings, paragraphs, lists, attachments, signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents import flow
from jc_disaster.documents.blocks import (
    Align,
    Attachment,
    AttachmentList,
    Block,
    Checklist,
    Endorsements,
    Flow,
    Gap,
    Heading,
    Items,
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
from jc_disaster.documents.carriers import BOXES, NO_DATE, as_table
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.geometry import BELOW_TABLE, ERHAO, XIAOSI, Sheet
from jc_disaster.documents.ink import Bookmark, Group, Item, Slice
from jc_disaster.documents.tables import TableSetter
from jc_disaster.documents.title import title_lines
from jc_disaster.documents.typesetting import SetLine, Setter, Style, baseline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEADING_TONES: Final = (Tone.LEAD, Tone.QUOTED, Tone.PLAIN, Tone.PLAIN)
_TITLE_LEADING: Final = 28.5  # points; the grid of an official paper is a little wider
_LINES_ABOVE_SEAL = 2  # a seal of 42 mm whose top is within a line of the text, 7.3.5.1
_LINES_BELOW_SEAL = 1


class Form(NamedTuple):
    """What a kind of sheet sets its body in."""

    sheet: Sheet
    text: Style
    grid: float


class BodySetter:
    """Sets blocks in the type area of one form."""

    def __init__(self, setter: Setter, form: Form, names: Sequence[str]) -> None:
        self._setter = setter
        self._form = form
        self._names = names
        self._width = form.sheet.block_width
        self._text = form.text
        self._em = form.text.pitch

    def blocks(self, blocks: Iterable[Block]) -> list[Slice]:
        """Every block from top to bottom."""
        result: list[Slice] = []
        before: Block | None = None
        for block in blocks:
            pieces = self._block(block)
            if isinstance(before, Table) and isinstance(block, Heading) and not self._form.grid:
                result.append(Slice(self._text.leading * BELOW_TABLE, body=False))
            if isinstance(before, PageBreak) and pieces:
                pieces[0].breaks = True
            if isinstance(before, Signature) and isinstance(block, Remark):
                self._keep_together(result)
            result += pieces
            before = block
        return result

    @staticmethod
    def _keep_together(slices: list[Slice]) -> None:
        """附注 stands on the line below the date, where the seal may reach, and never on a page of its own."""
        while slices[-1].empty:
            slices.pop()
        slices[-1].glued = True

    def title(self, text: str, *, bookmark: int = 0) -> list[Slice]:
        """A title, its lines shaped and kept together."""
        style = Style(Role.TITLE, ERHAO, ERHAO, max(self._text.leading, _TITLE_LEADING))
        parts = title_lines(text, self._setter.advances(text, style), self._width, self._names)
        lines = [
            line
            for part in parts
            for line in self._setter.lines(part, style, self._width, align=Align.CENTRE)
        ]
        slices = self._stacked(lines, style)
        for piece in slices:
            piece.glued, piece.body = True, False
        slices[0].items.insert(0, Bookmark(0, bookmark, text.replace("\n", "")))
        return slices

    def paragraph(self, text: Text, *, indent: float = 2, align: Align = Align.JUSTIFIED) -> list[Slice]:
        """A paragraph of the body; ``indent`` in characters."""
        lines = self._setter.lines(text, self._text, self._width, indent=indent * self._em, align=align)
        return self._stacked(lines, self._text)

    def gap(self, lines: int = 1) -> Slice:
        """Blank lines."""
        return Slice(lines * self._text.leading, body=False)

    def _block(self, block: Block) -> list[Slice]:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self.paragraph(block.text, indent=block.indent, align=block.align)
            case Quote():
                return self._quote(block)
            case Items():
                return self._items(block)
            case Checklist():
                return [piece for row in block.rows for piece in self._tick(row)]
        return self._part(block)

    def _part(self, block: Block) -> list[Slice]:
        match block:
            case Table():
                return self._table(block)
            case Endorsements():
                return self._table(as_table(block))
            case Flow():
                return flow.slices(block, self._setter, self._form.sheet)
        return self._end(block)

    def _end(self, block: Block) -> list[Slice]:
        match block:
            case AttachmentList():
                return self._attachment_list(block)
            case Attachment():
                return self._attachment(block)
            case Signature():
                return self._signature(block)
            case Remark():
                return self.paragraph(f"（{block.text}）")
        return [self.gap(block.lines)] if isinstance(block, Gap) else []

    def _table(self, table: Table) -> list[Slice]:
        return TableSetter(self._setter, self._width).slices(table, self._form.sheet.block_height)

    def _heading(self, heading: Heading) -> list[Slice]:
        tone = _HEADING_TONES[heading.level - 1]
        words = (Run(heading.label + heading.text, tone), *runs(heading.body))
        slices = self.paragraph(words)
        if not heading.body:
            for piece in slices:
                piece.glued = True
        if heading.level <= 2:
            name = heading.label + heading.text.rstrip("。")
            slices[0].items.insert(0, Bookmark(0, heading.level, name))
        return slices

    def _quote(self, quote: Quote) -> list[Slice]:
        words = tuple(Run(run.text, Tone.QUOTED) for run in runs(quote.text))
        source = (Run(f"（{quote.source}）"),) if quote.source else ()
        return self._inset((*words, *source), 2, 2)

    def _items(self, items: Items) -> list[Slice]:
        result = []
        for number, item in enumerate(items.items, 1):
            label = f"{number}. " if items.numbered else "——"
            result += self.paragraph((Run(label), *runs(item)))
        return result

    def _inset(self, text: Text, left: float, right: float) -> list[Slice]:
        width = self._width - (left + right) * self._em
        lines = self._setter.lines(text, self._text, width)
        return self._stacked(lines, self._text, left * self._em)

    def _tick(self, tick: Tick) -> list[Slice]:
        box = self._setter.line(BOXES[tick.done], self._text)
        slices = self._inset(tick.text, 1.5, 0)
        slices[0].items.insert(0, Group(0, baseline(self._text), box.items))
        if tick.note:
            small = Style(Role.TEXT, XIAOSI, XIAOSI, XIAOSI * 1.5)
            left = 1.5 * self._em
            lines = self._setter.lines(tick.note, small, self._width - left, align=Align.START)
            note = self._stacked(lines, small, left)
            for piece in note:
                piece.snaps = False
            slices += note
        for piece in slices[:-1]:
            piece.glued = True
        return slices

    def _attachment_list(self, listed: AttachmentList) -> list[Slice]:
        result = [self.gap()]
        head = self._setter.line("附件：", self._text)
        for number, name in enumerate(listed.names, 1):
            label = f"{number}. " if len(listed.names) > 1 else ""
            mark = self._setter.line(label, self._text)
            left = 2 * self._em + head.width
            slices = self._inset(name, (left + mark.width) / self._em, 0)
            drop = baseline(self._text)
            lead = [Group(left, drop, mark.items)]
            if number == 1:
                lead.insert(0, Group(2 * self._em, drop, head.items))
            slices[0].items[:0] = lead
            result += slices
        result[0].glued = True
        return result

    def _attachment(self, attachment: Attachment) -> list[Slice]:
        style = self._text._replace(role=Role.BLACK)
        number = "" if attachment.number is None else str(attachment.number)
        label = self._stacked([self._setter.line(f"附件{number}", style)], style)
        title = self.title(attachment.title, bookmark=1)
        lead = [*label, self.gap(), *title, self.gap()]
        for piece in lead:
            piece.glued = True
        lead[0].breaks = True
        return [*lead, *self.blocks(attachment.blocks)]

    def _signature(self, signature: Signature) -> list[Slice]:
        sealed = signature.seal is Seal.ROOM
        organs = [self._setter.line(organ, self._text) for organ in signature.organs]
        date = self._setter.line(signature.date or NO_DATE, self._text)
        leading, right = self._text.leading, self._width
        above, below = (_LINES_ABOVE_SEAL, _LINES_BELOW_SEAL) if sealed else (1, 0)
        items: list[Item] = []
        top = 0.0
        for organ in organs:
            top += above * leading if sealed or organ is organs[0] else 0
            organ_x, date_x = self._places(organ.width, date.width, right, sealed=sealed)
            items.append(Group(organ_x, top + baseline(self._text), organ.items))
            top += leading
            if organ is organs[-1]:
                items.append(Group(date_x, top + baseline(self._text), date.items))
                top += leading
            elif sealed:
                top += below * leading
        return [Slice(top, items, pulls=True), *([self.gap(below)] if below else [])]

    def _places(self, organ: float, date: float, right: float, *, sealed: bool) -> tuple[float, float]:
        """Where organ and date begin, 7.3.5.1 and 7.3.5.2."""
        em = self._em
        if sealed:
            centre = min(right - 4 * em - date / 2, right - organ / 2)
            return max(0.0, centre - organ / 2), centre - date / 2
        if date > organ:
            date_x = right - 2 * em - date
            return date_x - 2 * em, date_x
        organ_x = max(0.0, right - 2 * em - organ)
        return organ_x, organ_x + 2 * em

    def _stacked(self, lines: Iterable[SetLine], style: Style, left: float = 0) -> list[Slice]:
        drop = baseline(style)
        return [Slice(style.leading, [Group(left, drop, line.items)]) for line in lines]
