"""What frames the body in a DOCX file: 版头, 版记, headers, footers, sections (GB/T 9704-2012, 7.2, 7.4, 7.5, 10.1).

The measures are those of the PDF. A word processor puts a line's baseline where its faces say, so that words may
stand a little higher or lower in their line than in the PDF; lines, edges and rules are where the standard has them.
"""

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
    Run,
    Tone,
)
from jc_disaster.documents.carriers import (
    NO_NAME,
    NO_NUMBER,
    SIGNERS_A_ROW,
    TELEGRAM,
    ImprintLine,
    imprint_lines,
    telegram_fields,
)
from jc_disaster.documents.docx_parts import IMPRINT_LEADING, Measures, text_look
from jc_disaster.documents.docx_tables import Bare, bare_table
from jc_disaster.documents.docx_words import (
    Border,
    Look,
    Shape,
    ems,
    paragraph,
    run,
    run_properties,
    tab,
    words,
)
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.geometry import LEADING, MM, PITCH, SANHAO, SIHAO

RED: Final = "E60012"
THICK, THIN = 0.35 * MM, 0.25 * MM
RULE_GAP: Final = 4 * MM
_MARK_TOP: Final = 35 * MM
_MARK_ROOM: Final = 5 * LEADING - _MARK_TOP
_MARK_SHARE: Final = 0.98  # of the width of the type area
_NARROWEST: Final = 0.66
_INK: Final = 0.93  # of the size: how high the characters of a Song face are
_BELOW_INK: Final = (
    4.5  # points from the ink to the lower edge of its line: 方正小标宋 has 2.6, Noto Serif SC 6.7
)
_FIRST_ROOM: Final = 56.0  # exact height of the line of the mark
LETTER_MARK: Final = 36.0
LETTER_TOP: Final = 30 * MM
_LABEL: Final = 4.2  # characters: 签发人： and a hair, so that its end does not reach the first name's place
_TELEGRAM_SHARES: Final = (11, 6, 11)
_SMALL: Final = Look(size=SIHAO)


class Opening(NamedTuple):
    """The head as paragraphs of the first page, and how far it reaches below the top of the type area."""

    inner: str
    title_top: float


def opening(document: Document, measures: Measures) -> Opening:
    """The 版头; that of a letter stands in the header of its first page."""
    head = document.head
    if head is None:
        return Opening("", 0)
    if document.layout is Layout.LETTER:
        return _letter_row(head, measures)
    if head.style is HeadStyle.TELEGRAM:
        return _telegram(document, head, measures)
    return _official(head, measures)


def _official(head: Head, measures: Measures) -> Opening:
    leading, width = measures.leading, measures.sheet.block_width
    text = text_look(measures)
    black = text._replace(role=Role.BLACK)
    organ = head.organ if head.style is HeadStyle.RED else ""
    bottom = _MARK_TOP + _INK * _mark_size(head.organ, width, _MARK_ROOM)
    above = bottom + _BELOW_INK - leading - _FIRST_ROOM
    parts = [paragraph(run(head.urgency, black), Shape("JCFlush"), black)]
    parts.append(mark(organ, width, _MARK_ROOM, Shape(before=above, leading=_FIRST_ROOM)))
    rows = _signer_rows(head, text)
    below = 2 * LEADING - _BELOW_INK
    rule = _red_line(measures) if head.style is HeadStyle.RED else None
    for number, row in enumerate(rows):
        last = number == len(rows) - 1
        shape = Shape(
            "JCFlush",
            Align.START if head.signers else Align.CENTRE,
            before=below if number == 0 else None,
            tabs=_signer_tabs(head, width),
            border=rule if last else None,
        )
        inner = words(head.number or NO_NUMBER, text) if last else ""
        if head.signers:
            inner = run("　", text) + inner + row
        parts.append(paragraph(inner, shape))
    rule_y = bottom + (1 + len(rows)) * LEADING + (LEADING + SANHAO) / 2 + RULE_GAP
    return Opening("".join(parts), rule_y + 2 * LEADING)


def _red_line(measures: Measures) -> Border:
    """4 mm below the characters, of which the line of text already holds a part."""
    return Border("bottom", "single", THICK, RULE_GAP - (measures.leading - SANHAO) / 2, RED)


def mark(organ: str, width: float, height: float, shape: Shape) -> str:
    """发文机关标志, narrowed to the width rather than made small; an empty one keeps its place."""
    size = _mark_size(organ, width, height)
    stretch = min(100, int(100 * _MARK_SHARE * width / (max(1.0, ems(organ)) * size)))
    look = Look(Role.TITLE, size, RED if organ else "", stretch)
    return paragraph(run(organ, look), shape._replace(style="JCMark"), look)


def _mark_size(organ: str, width: float, height: float) -> float:
    """In half points, as the file counts."""
    return int(min(height / _INK, _MARK_SHARE * width / max(1.0, ems(organ)) / _NARROWEST) * 2) / 2


def _signer_rows(head: Head, text: Look) -> list[str]:
    """签发人, two names a row, each behind a tabulator (7.2.6)."""
    if not head.signers:
        return [""]
    rows = []
    for start in range(0, len(head.signers), SIGNERS_A_ROW):
        label = run("签发人：", text) if start == 0 else ""
        names = head.signers[start : start + SIGNERS_A_ROW]
        inner = tab(text) + label
        for name in names:
            inner += tab(text) + words((Run(name or NO_NAME, Tone.NAME),), text)
        rows.append(inner)
    return rows


def _signer_tabs(head: Head, width: float) -> tuple[tuple[str, float], ...]:
    """Where the label and the names of a row begin, so that the last ends one character from the margin."""
    if not head.signers:
        return ()
    step = (max(ems(name or NO_NAME) for name in head.signers) + 1) * PITCH
    columns = min(len(head.signers), SIGNERS_A_ROW)
    first = width - columns * step
    return (("left", first - _LABEL * PITCH), *(("left", first + at * step) for at in range(columns)))


def _telegram(document: Document, head: Head, measures: Measures) -> Opening:
    width, leading = measures.sheet.block_width, measures.leading
    parts = [mark(TELEGRAM, width, LETTER_MARK, Shape(leading=2 * LEADING))]
    unit = width / sum(_TELEGRAM_SHARES)
    left, middle, right = (share * unit for share in _TELEGRAM_SHARES)
    rows = []
    for fields, widths, spans in zip(
        telegram_fields(document, head),
        ((left + middle, right), (left, middle + right)),
        ((2, 1), (1, 2)),
        strict=True,
    ):
        rows.append(
            [
                Bare(
                    room,
                    paragraph(
                        words((Run(f"{entry.label}　", Tone.LEAD),), _SMALL) + words(entry.text, _SMALL),
                        Shape("JCFlush", Align.START, leading=leading),
                        _SMALL,
                    ),
                    columns=span,
                )
                for entry, room, span in zip(fields, widths, spans, strict=True)
            ]
        )
    parts.append(bare_table(_TELEGRAM_SHARES, width, rows))
    line = Border("bottom", "single", THICK, 0, RED)
    parts.append(paragraph("", Shape("JCFlush", leading=RULE_GAP, border=line)))
    return Opening("".join(parts), 4 * LEADING + RULE_GAP + 2 * LEADING)


def _letter_row(head: Head, measures: Measures) -> Opening:
    """紧急程度 left and 发文字号 right, seven eighths of a character below the double line (10.1)."""
    shape = Shape(
        "JCFlush",
        Align.START,
        before=SANHAO * 7 / 8 - (LEADING - SANHAO) / 2,
        tabs=(("right", measures.sheet.block_width),),
    )
    text = text_look(measures)
    black = text._replace(role=Role.BLACK)
    inner = run(head.urgency, black) + tab(text) + words(head.number or NO_NUMBER, text)
    line = LETTER_TOP + LETTER_MARK + RULE_GAP - measures.sheet.top
    top = line + SANHAO * 7 / 8 + SANHAO + 2 * LEADING
    return Opening(paragraph(inner, shape), top)


def gap_below_title(filled: float, measures: Measures) -> float:
    """A blank line that brings the text back to the lines of the page; ``filled`` from the top of the type area."""
    leading = LEADING if measures.grid else measures.leading
    if not measures.grid:
        return leading
    return ceil((filled + 0.9 * leading) / leading) * leading - filled


def imprint(imprint_: Imprint, measures: Measures, *, letter: bool, turned: bool) -> str:
    """The 版记 as a table in a box on the lower edge of the type area of the page it ends up on.

    A box, because LibreOffice lets a floating table as wide as the text sink into it. Its height is that of the
    lines as counted here; Word fits it to its words again when they are changed.
    """
    sheet = measures.sheet.turned() if turned else measures.sheet
    width = sheet.block_width
    lines = list(imprint_lines(imprint_, letter=letter))
    if not lines:
        return ""
    rows, height = [], 1.0
    for number, line in enumerate(lines):
        rules = []
        if not letter:
            rules.append(("top", _rule(THIN if number else THICK)))
            if number == len(lines) - 1:
                rules.append(("bottom", _rule(THICK)))
        rows.append([Bare(width, _imprint_line(line, width), tuple(rules))])
        room = width - (2 + ems(line.label)) * SIHAO
        height += ceil(ems(line.words) * SIHAO / room) * IMPRINT_LEADING + 1
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width:.1f}pt;height:{height:.1f}pt;z-index:1;"
        "mso-position-horizontal:absolute;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:bottom;mso-position-vertical-relative:margin"
    )
    hidden = Shape("JCFlush", leading=1)
    inner = bare_table([1], width, rows, padding=0) + paragraph("", hidden, Look(size=1))
    box = (
        f'<v:rect id="JCImprint" style="{style}" filled="f" stroked="f"><v:textbox inset="0,0,0,0" '
        f'style="mso-fit-shape-to-text:t"><w:txbxContent>{inner}</w:txbxContent></v:textbox>'
        '<w10:wrap type="topAndBottom"/></v:rect>'
    )
    look = Look(size=1)
    return paragraph(f"<w:r>{run_properties(look)}<w:pict>{box}</w:pict></w:r>", hidden, look)


def _rule(weight: float) -> str:
    return f'w:val="single" w:sz="{round(weight * 8)}" w:space="0" w:color="000000"'


def _imprint_line(line: ImprintLine, width: float) -> str:
    hang = ems(line.label) * SIHAO
    shape = Shape(
        "JCImprint",
        Align.START if line.right else Align.JUSTIFIED,
        left=SIHAO + hang,
        right=None if line.right else SIHAO,
        first=-hang if hang else None,
        tabs=(("right", width - SIHAO),) if line.right else (),
    )
    end = tab(_SMALL) + run(line.right, _SMALL) if line.right else ""
    return paragraph(run(line.label + line.words, _SMALL) + end, shape, _SMALL)
