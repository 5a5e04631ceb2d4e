"""From a document to pages: head, title, addressees, body, imprint, and what every page carries."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents import frame
from jc_disaster.documents.blocks import (
    Align,
    Attachment,
    Block,
    Document,
    Layout,
    PageBreak,
)
from jc_disaster.documents.body import BodySetter, Form
from jc_disaster.documents.carriers import shows
from jc_disaster.documents.fonts import FontRegistry, Role
from jc_disaster.documents.geometry import FORM, LEADING, OFFICIAL, SIHAO, WIDE_FORM, Sheet
from jc_disaster.documents.ink import Group, Item, Slice
from jc_disaster.documents.pagination import Page, Stack, paginate
from jc_disaster.documents.typesetting import Setter, Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FORM_LEADING = 22.0


class _Way(NamedTuple):
    """A way of setting the pages.

    Attributes:
        share: What is left of the distance of the lines (7.3.5.5 lets it be changed).
        pulled: Slices with words that a signature takes along to a new page.
        accompanied: The imprint too takes words along. Only a text of one line cannot spare them both for the
            signature and for the first page; then the signature keeps them.
    """

    share: float
    pulled: int
    accompanied: bool = True


# Best first.
_WAYS: Final = (
    *(_Way(share, 2) for share in (1.0, 22 / 23, 22 / 24)),
    *(_Way(share, 1) for share in (1.0, 22 / 24)),
    *(_Way(share, 1, accompanied=False) for share in (1.0, 22 / 24)),
    _Way(1.0, 0),
)
_FORM_WAYS: Final = (
    *(_Way(share, 2) for share in (1.0, 0.975, 0.95)),
    *(_Way(share, 1) for share in (1.0, 0.95)),
    _Way(1.0, 0),
)
_SPILT = 2  # pages of a form that spills over
_LEAST_GAP = 0.9  # of a line, between title and addressee
_FORM_TEXT = Style(Role.TEXT, SIHAO, SIHAO, _FORM_LEADING)
FORMS: Final[Mapping[Layout, Form]] = MappingProxyType(
    {
        Layout.OFFICIAL: Form(OFFICIAL, frame.TEXT, LEADING),
        Layout.LETTER: Form(OFFICIAL, frame.TEXT, LEADING),
        Layout.FORM: Form(FORM, _FORM_TEXT, 0),
        Layout.WIDE_FORM: Form(WIDE_FORM, _FORM_TEXT, 0),
    }
)


class SetPage(NamedTuple):
    """A page as set: what stands upright from the corner of the sheet, and what is read from its left edge."""

    upright: Group
    turned: Group | None = None


class SetDocument(NamedTuple):
    """A document as set: its sheet and its pages."""

    sheet: Sheet
    pages: tuple[SetPage, ...]


class _Section(NamedTuple):
    """Blocks that stand on sheets of one direction."""

    turned: bool
    blocks: tuple[Block, ...]


def set_document(document: Document, fonts: FontRegistry) -> SetDocument:
    """Set ``document``, which carries its exercise mark already.

    The first page shows words of the body: where the addressees would fill it, they move to the imprint
    (GB/T 9704-2012, 7.3.2 and 7.3.3).

    Raises:
        MissingGlyphError: A character has no shape in any face.
    """
    setter = Setter(fonts)
    form = FORMS[document.layout]
    stack = _best(document, setter, form)
    if _lacks_body(document, stack) and document.addressees and document.imprint:
        imprint = replace(document.imprint, main_to=document.addressees)
        document = replace(document, addressees=(), imprint=imprint)
        stack = _best(document, setter, form)
    pages = stack.pages
    _close(document, setter, form, pages)
    sheet = form.sheet
    furnished = [frame.furniture(document, setter, sheet, number) for number in range(1, len(pages) + 1)]
    return SetDocument(
        sheet, tuple(_page(page, items, sheet) for page, items in zip(pages, furnished, strict=True))
    )


def _page(page: Page, furniture: list[Item], sheet: Sheet) -> SetPage:
    """The page number stands where it stands on every page, also where the text is turned (GB/T 9704-2012, 8)."""
    if not page.turned:
        return SetPage(Group(sheet.left, sheet.top, [*page.items, *furniture]))
    wide = sheet.turned()
    return SetPage(Group(sheet.left, sheet.top, furniture), Group(wide.left, wide.top, page.items))


def _best(document: Document, setter: Setter, form: Form) -> Stack:
    """The way of setting the pages that does best by the first page's body, the signature's words, the pages.

    The first page shows words of the body; a signature keeps words beside it; lines move closer only where that
    saves the page that a signature, an imprint or a few lines of a form would otherwise have to themselves.
    """
    tried: list[tuple[tuple[bool, bool, int, bool], Stack]] = []
    for way in _FORM_WAYS if document.layout is Layout.FORM else _WAYS:
        if any(faults < (False, False, -way.pulled) for faults, _ in tried):
            break
        stack = _stacked(document, setter, _tightened(form, way.share), way)
        faults = (_lacks_body(document, stack), stack.parted, -way.pulled, stack.spills)
        tried.append((faults, stack))
        if not any((faults[0], faults[1], faults[3])):
            break
    return min(tried, key=lambda each: each[0])[1]


def _lacks_body(document: Document, stack: Stack) -> bool:
    opens = document.blocks[0] if document.blocks else None
    return not stack.pages[0].has_body and not isinstance(opens, Attachment | PageBreak | None)


def _tightened(form: Form, share: float) -> Form:
    """The form with its lines a little closer, which 7.3.5.5 allows so that a signature keeps its page."""
    return form._replace(text=form.text._replace(leading=form.text.leading * share), grid=form.grid * share)


def _stacked(document: Document, setter: Setter, form: Form, way: _Way) -> Stack:
    body = BodySetter(setter, form, document.whole_words)
    opening = frame.opening(document, setter, form.sheet)
    title = body.title(document.title)
    leading = form.text.leading
    top = max(0.0, opening.title_top - (leading - frame.TITLE_SIZE) / 2) if document.head else 0.0
    for piece in title:
        piece.snaps = False
    slices = [*title, *_subtitle(document, body)]
    slices.append(_gap_below_title(top + sum(piece.height for piece in slices), form))
    if document.addressees:
        names = "，".join(document.addressees)
        slices += [_framing(piece) for piece in body.paragraph(f"{names}：", indent=0)]
    first, *others = _sections(document)
    slices += body.blocks(first.blocks)
    if not others:
        stack = _with_imprint(document, setter, form, slices, top, way)
    else:
        stack = paginate(slices, form.sheet.block_height, form.grid, top, way.pulled)
        for section in others:
            added = _added(document, setter, form, section, way, last=section is others[-1])
            stack = Stack([*stack.pages, *added.pages], stack.parted or added.parted, added.spills)
    stack.pages[0].items[:0] = opening.items
    return stack


def _sections(document: Document) -> Iterator[_Section]:
    """The blocks by the direction of their sheets; an attachment that is turned is a section of its own."""
    upright: list[Block] = []
    first = True
    for block in document.blocks:
        if isinstance(block, Attachment) and block.wide and document.layout is not Layout.WIDE_FORM:
            if first or any(map(shows, upright)):
                yield _Section(turned=False, blocks=tuple(upright))
            yield _Section(turned=True, blocks=(block,))
            upright, first = [], False
        else:
            upright.append(block)
    if first or any(map(shows, upright)):
        yield _Section(turned=False, blocks=tuple(upright))


def _added(  # noqa: PLR0913 - as `_with_imprint`
    document: Document, setter: Setter, form: Form, section: _Section, way: _Way, *, last: bool
) -> Stack:
    """The pages of a section that is not the first."""
    if section.turned:
        form = form._replace(sheet=form.sheet.turned())
    slices = BodySetter(setter, form, document.whole_words).blocks(section.blocks)
    if last:
        stack = _with_imprint(document, setter, form, slices, 0, way)
    else:
        stack = paginate(slices, form.sheet.block_height, form.grid, 0, way.pulled)
    for page in stack.pages:
        page.turned = section.turned
    return stack


def _with_imprint(  # noqa: PLR0913 - what `paginate` takes, and what the imprint is set from
    document: Document, setter: Setter, form: Form, slices: list[Slice], top: float, way: _Way
) -> Stack:
    """``slices`` on pages whose last has room for the imprint, and words above it (GB/T 9704-2012, 7.4.1)."""
    room = form.sheet.block_height
    stack = paginate(slices, room, form.grid, top, way.pulled)
    fewest = len(stack.pages)
    height = _height(_imprint(document, setter, form))
    if 0 < height <= room:
        closing = Slice(height, [Group(0, 0, ())], snaps=False, body=False, pulls=way.accompanied, least=1)
        stack = paginate([*slices, closing], room, form.grid, top, way.pulled)
    spills = len(stack.pages) > fewest or (document.layout is Layout.FORM and len(stack.pages) == _SPILT)
    return stack._replace(spills=spills)


def _gap_below_title(filled: float, form: Form) -> Slice:
    """A blank line that brings the text back to the grid."""
    leading = form.text.leading
    height = ceil((filled + _LEAST_GAP * leading) / form.grid) * form.grid - filled if form.grid else leading
    return Slice(height, glued=True, snaps=False, body=False)


def _subtitle(document: Document, body: BodySetter) -> list[Slice]:
    if not document.subtitle:
        return []
    slices = body.paragraph(document.subtitle, indent=0, align=Align.CENTRE)
    for piece in slices:
        piece.glued, piece.snaps = True, False
    return [_framing(piece) for piece in slices]


def _framing(piece: Slice) -> Slice:
    piece.body = False
    return piece


def _close(document: Document, setter: Setter, form: Form, pages: list[Page]) -> None:
    """Put the imprint at the end of the last page, which was left free for it; a very tall one takes several."""
    turned = pages[-1].turned
    if turned:
        form = form._replace(sheet=form.sheet.turned())
    rows = _imprint(document, setter, form)
    room = form.sheet.block_height
    if _height(rows) > room:
        pages.append(Page(turned=turned))
    while _height(rows) > room:
        fitting = int(room // rows[0].height)
        _stand(pages[-1], rows[:fitting], 0)
        rows = rows[fitting:]
        pages.append(Page(turned=turned))
    _stand(pages[-1], rows, room - _height(rows))


def _imprint(document: Document, setter: Setter, form: Form) -> list[Slice]:
    if document.imprint is None:
        return []
    return frame.imprint(document.imprint, setter, form.sheet, letter=document.layout is Layout.LETTER)


def _height(rows: list[Slice]) -> float:
    return sum(row.height for row in rows)


def _stand(page: Page, rows: list[Slice], top: float) -> None:
    for row in rows:
        page.items.append(Group(0, top, row.items))
        top += row.height
