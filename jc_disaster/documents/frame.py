"""What frames the body: 版头, 版记, page numbers, foot, watermark (GB/T 9704-2012, 7.2, 7.4, 7.5, 10.1)."""

from __future__ import annotations

from math import ceil
from typing import Final, NamedTuple

from jc_disaster.documents.blocks import (
    Align,
    Document,
    Head,
    HeadStyle,
    Imprint,
    Layout,
    PageNumbers,
    Run,
    Tone,
)
from jc_disaster.documents.carriers import (
    NO_NAME,
    NO_NUMBER,
    SIGNERS_A_ROW,
    TELEGRAM,
    imprint_lines,
    telegram_fields,
)
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.geometry import ERHAO, LEADING, MM, PITCH, SANHAO, SIHAO, Sheet
from jc_disaster.documents.ink import RED, Group, Ink, Item, Rule, Slice
from jc_disaster.documents.typesetting import Setter, Style, baseline

TEXT: Final = Style(Role.TEXT, SANHAO, PITCH, LEADING)
TITLE_SIZE: Final = ERHAO
_SMALL: Final = Style(Role.TEXT, SIHAO, SIHAO, LEADING * SIHAO / SANHAO)
_FOOT: Final = Style(Role.TEXT, 9, 9, 12)
_MARK_TOP = 35 * MM  # below the top of the type area, 7.2.4
_LETTER_MARK_TOP = 30 * MM  # below the edge of the sheet, 10.1
_RULE_GAP = 4 * MM
_MARK_HEIGHT = 5 * LEADING - _MARK_TOP  # so that the number below stands on the grid
_NARROWEST = 0.66  # of a character's width
_THICK, _THIN = 0.35 * MM, 0.25 * MM
_LETTER_RULE = 170 * MM
_MARK_SHARE = 0.98  # of the width of the type area, at most
_LETTER_MARK_HEIGHT = 36.0
_TELEGRAM_SHARES = (17 / 28, 11 / 28)  # of the width: what the left field of each row of a telegram may take
_TELEGRAM_MARK_HEIGHT = 36.0
_DASH_HEIGHT = 0.315  # of the size: how far the dashes of a page number lie above its baseline
_FOOT_DEPTH = 17 * MM  # below the type area
_LETTER_FOOT_DEPTH = 20.5 * MM  # clear of the double line on the first page of a letter


class Opening(NamedTuple):
    """The head of the first page: what is drawn, and where the title's first line may begin (type area)."""

    items: list[Item]
    title_top: float


def opening(document: Document, setter: Setter, sheet: Sheet) -> Opening:
    """The 版头 of the first page, from the upper left corner of the type area."""
    head = document.head
    if head is None:
        return Opening([], 0)
    if document.layout is Layout.LETTER:
        return _letter(head, setter, sheet)
    if head.style is HeadStyle.TELEGRAM:
        return _telegram(document, head, setter, sheet)
    return _official(head, setter, sheet)


def _official(head: Head, setter: Setter, sheet: Sheet) -> Opening:
    items: list[Item] = []
    if head.urgency:
        items += _at(setter, head.urgency, TEXT._replace(role=Role.BLACK), 0, 0)
    red = head.style is HeadStyle.RED
    mark, bottom = _mark(setter, head.organ, sheet.block_width, _MARK_TOP, _MARK_HEIGHT)
    rows = max(1, ceil(len(head.signers) / SIGNERS_A_ROW))
    number_top = bottom + (2 + rows - 1) * LEADING
    number = setter.line(head.number or NO_NUMBER, TEXT)
    x = PITCH if head.signers else (sheet.block_width - number.width) / 2
    items.append(Group(x, number_top + baseline(TEXT), number.items))
    if head.signers:
        items += _signers(head, setter, sheet, number_top - (rows - 1) * LEADING)
    rule = number_top + (LEADING + SANHAO) / 2 + _RULE_GAP
    if red:
        items += [*mark, Rule(0, rule, sheet.block_width, rule, _THICK, RED)]
    return Opening(items, rule + 2 * LEADING)


def _signers(head: Head, setter: Setter, sheet: Sheet, top: float) -> list[Item]:
    """签发人, two names a row, one character from the right margin (7.2.6)."""
    names = [setter.line((Run(name or NO_NAME, Tone.NAME),), TEXT) for name in head.signers]
    label = setter.line("签发人：", TEXT)
    step = max(name.width for name in names) + PITCH
    columns = min(len(names), SIGNERS_A_ROW)
    left = sheet.block_width - columns * step - label.width
    items: list[Item] = [Group(left, top + baseline(TEXT), label.items)]
    for at, name in enumerate(names):
        row, column = divmod(at, SIGNERS_A_ROW)
        y = top + row * LEADING + baseline(TEXT)
        items.append(Group(left + label.width + column * step, y, name.items))
    return items


def _telegram(document: Document, head: Head, setter: Setter, sheet: Sheet) -> Opening:
    """明传电报: the mark, two rows of fields, the red line; the standard for papers does not measure it."""
    items, bottom = _mark(setter, TELEGRAM, sheet.block_width, 0, _TELEGRAM_MARK_HEIGHT)
    top = ceil(bottom / LEADING) * LEADING
    for fields, share in zip(telegram_fields(document, head), _TELEGRAM_SHARES, strict=True):
        taken, left = 0, sheet.block_width * share
        for x, room, field in zip((0.0, left), (left, sheet.block_width - left), fields, strict=True):
            label = setter.line((Run(f"{field.label}　", Tone.LEAD),), _SMALL)
            lines = setter.lines(field.text, _SMALL, room - label.width - SIHAO, align=Align.START)
            items.append(Group(x, top + baseline(_SMALL), label.items))
            items += [
                Group(x + label.width, top + at * LEADING + baseline(_SMALL), line.items)
                for at, line in enumerate(lines)
            ]
            taken = max(taken, len(lines))
        top += taken * LEADING
    rule = top + _RULE_GAP
    items.append(Rule(0, rule, sheet.block_width, rule, _THICK, RED))
    return Opening(items, rule + 2 * LEADING)


def _letter(head: Head, setter: Setter, sheet: Sheet) -> Opening:
    left = (sheet.width - _LETTER_RULE) / 2 - sheet.left
    top = _LETTER_MARK_TOP - sheet.top
    mark, bottom = _mark(setter, head.organ, sheet.block_width, top, _LETTER_MARK_HEIGHT)
    items: list[Item] = []
    rule = bottom + _RULE_GAP
    if head.style is HeadStyle.RED:
        items += mark
        items += _double(left, rule, _LETTER_RULE, thick_first=True)
        items += _double(left, sheet.height - sheet.top - 20 * MM, _LETTER_RULE, thick_first=False)
    first = rule + SANHAO * 7 / 8 - (LEADING - SANHAO) / 2
    if head.urgency:
        items += _at(setter, head.urgency, TEXT._replace(role=Role.BLACK), 0, first)
    number = setter.line(head.number or NO_NUMBER, TEXT)
    items += _at(setter, head.number or NO_NUMBER, TEXT, sheet.block_width - number.width, first)
    return Opening(items, first + LEADING - (LEADING - SANHAO) / 2 + 2 * LEADING)


def _double(left: float, y: float, width: float, *, thick_first: bool) -> list[Item]:
    upper, lower = (_THICK * 2, _THIN) if thick_first else (_THIN, _THICK * 2)
    return [
        Rule(left, y, left + width, y, upper, RED),
        Rule(left, y + 2.6, left + width, y + 2.6, lower, RED),
    ]


def _mark(setter: Setter, organ: str, width: float, top: float, height: float) -> tuple[list[Item], float]:
    """发文机关标志: its ink from ``top``, ``height`` points high, narrowed to the width rather than made small.

    Returns:
        The characters, and where their ink ends; a very long name is less high than ``height``.
    """
    line = setter.line(organ, Style(Role.TITLE, 1, 1, 1, RED))
    glyphs = [glyph for item in line.items if isinstance(item, Ink) for glyph in item.glyphs]
    extents = [glyph.face.extent(glyph.number) for glyph in glyphs]
    low, high = min(low for low, _ in extents) / 1000, max(high for _, high in extents) / 1000
    size = min(height / (high - low), _MARK_SHARE * width / line.width / _NARROWEST)
    stretch = min(1.0, _MARK_SHARE * width / (line.width * size))
    left = (width - line.width * size * stretch) / 2
    items: list[Item] = [
        item._replace(
            x=left + item.x * size * stretch,
            y=top + high * size,
            size=size,
            advances=[advance * size for advance in item.advances],
            stretch=stretch,
        )
        for item in line.items
        if isinstance(item, Ink)
    ]
    return items, top + (high - low) * size


def imprint(imprint_: Imprint, setter: Setter, sheet: Sheet, *, letter: bool) -> list[Slice]:
    """The 版记 as rows with their rules; the last stands on the lower edge of the type area."""
    rows: list[Slice] = []
    width, em = sheet.block_width, SIHAO
    for label, words, right in imprint_lines(imprint_, letter=letter):
        start = em + setter.width(label, _SMALL)
        lines = setter.lines(words, _SMALL, width - start - em)
        found = [_row([Group(start, baseline(_SMALL), line.items)]) for line in lines]
        found[0].items += _at(setter, label, _SMALL, em, 0)
        if right:
            found[-1].items += _at(setter, right, _SMALL, width - em - setter.width(right, _SMALL), 0)
            found[-1].items.append(Rule(0, found[-1].height, width, found[-1].height, _THICK))
            if rows:
                found[0].items.append(Rule(0, 0, width, 0, _THIN))
        rows += found
    if rows and not letter:
        rows[0].items.append(Rule(0, 0, width, 0, _THICK))
    return rows


def _row(items: list[Item]) -> Slice:
    return Slice(_SMALL.leading, items, snaps=False)


def furniture(document: Document, setter: Setter, sheet: Sheet, number: int) -> list[Item]:
    """Page number and foot of page ``number``, from the upper left corner of the type area."""
    items: list[Item] = []
    letter_first = document.layout is Layout.LETTER and number == 1
    if document.page_numbers is PageNumbers.OUTER and not letter_first:
        line = setter.line(f"— {number} —", Style(Role.DIGITS, SIHAO, SIHAO, SIHAO))
        x = sheet.block_width - SIHAO - line.width if number % 2 else SIHAO
        y = sheet.block_height + 7 * MM + _DASH_HEIGHT * SIHAO
        items.append(Group(x, y, line.items))
    if document.foot:
        line = setter.line(document.foot, _FOOT)
        below = _LETTER_FOOT_DEPTH if letter_first and document.head else _FOOT_DEPTH
        x, y = (sheet.block_width - line.width) / 2, sheet.block_height + below
        items.append(Group(x, y, line.items))
    return items


def _at(setter: Setter, text: str, style: Style, x: float, top: float) -> list[Item]:
    return [Group(x, top + baseline(style), setter.line(text, style).items)]
