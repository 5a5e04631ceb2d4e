"""What stands on every page of a DOCX file: headers, footers, watermark, and the sections that name them.

GB/T 9704-2012, 7.5 (page numbers), 8 (turned sheets), 10.1 (the lines of a letter).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import quoteattr

from jc_disaster.documents.blocks import Align, Document, Head, HeadStyle, Layout, PageNumbers
from jc_disaster.documents.docx_frame import (
    LETTER_MARK,
    LETTER_TOP,
    RED,
    RULE_GAP,
    THICK,
    THIN,
    mark,
)
from jc_disaster.documents.docx_parts import HEAD, NAMESPACES, Measures
from jc_disaster.documents.docx_words import (
    Border,
    Look,
    Shape,
    ems,
    field,
    paragraph,
    printable,
    run,
    run_properties,
    twips,
)
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.geometry import MM, SIHAO, Sheet

_LETTER_FOOT: Final = 20 * MM
_OVERHANG: Final = (8 * MM, 6 * MM)  # of the lines of a letter beyond the type area, left and right
_BETWEEN_LINES: Final = 2.6
_NUMBER_BASE: Final = 7 * MM + 0.465 * SIHAO  # below the type area: lower edge of the page number
_FOOT_BASE: Final = 17 * MM + 2.4  # the same for the foot
_FOOT_LEADING: Final = 12.0
_WATERMARK_PATH: Final = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
    'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
)


def headers_and_footers(document: Document, measures: Measures) -> dict[str, str]:
    """Headers and footers by identifier: 1 odd pages, 2 even pages, 3 the first page of a letter."""
    found = {
        "footer1": _footer(document, odd=True),
        "footer2": _footer(document, odd=False),
    }
    if document.watermark:
        found |= {f"header{at}": _header(document, at, measures) for at in (1, 2)}
    if _opens_otherwise(document):
        found["header3"] = _header(document, 3, measures, letter=document.head)
        found["footer3"] = _letter_footer(document)
    return found


def _opens_otherwise(document: Document) -> bool:
    return document.layout is Layout.LETTER and document.head is not None


def _footer(document: Document, *, odd: bool) -> str:
    look = Look(Role.DIGITS, SIHAO)
    parts = []
    if document.page_numbers is PageNumbers.OUTER:
        shape = Shape(
            "JCPageNumber",
            Align.END if odd else Align.START,
            left=None if odd else SIHAO,
            right=SIHAO if odd else None,
            after=_FOOT_BASE - _NUMBER_BASE - _FOOT_LEADING,
        )
        parts.append(paragraph(run("— ", look) + field("PAGE", "1", look) + run(" —", look), shape, look))
    parts.append(_foot(document))
    return f"{HEAD}<w:ftr {NAMESPACES}>{''.join(parts)}</w:ftr>"


def _foot(document: Document) -> str:
    look = Look(size=9)
    return paragraph(run(document.foot, look), Shape("JCFoot"), look)


def _letter_footer(document: Document) -> str:
    """The lower double line of a letter, and no page number on its first page (10.1)."""
    red = document.head is not None and document.head.style is HeadStyle.RED
    lines = _double("JCFoot", thick_first=False) if red else ""
    return f"{HEAD}<w:ftr {NAMESPACES}>{_foot(document)}{lines}</w:ftr>"


def _double(style: str, *, thick_first: bool) -> str:
    left, right = _OVERHANG
    weights = (2 * THICK, THIN) if thick_first else (THIN, 2 * THICK)
    return "".join(
        paragraph(
            "",
            Shape(
                style,
                left=-left,
                right=-right,
                leading=_BETWEEN_LINES,
                border=Border("bottom", "single", weight, 0, RED),
            ),
            Look(size=1),
        )
        for weight in weights
    )


def _header(document: Document, number: int, measures: Measures, letter: Head | None = None) -> str:
    parts = []
    if letter is not None:
        organ = letter.organ if letter.style is HeadStyle.RED else ""
        width = measures.sheet.block_width
        height = LETTER_MARK + RULE_GAP - _BETWEEN_LINES
        parts.append(mark(organ, width, LETTER_MARK, Shape(leading=height, after=0)))
        parts.append(_double("JCFoot", thick_first=True) if organ else "")
    parts.append(paragraph(_watermark(document, number), Shape("JCFoot", leading=1), Look(size=1)))
    return f"{HEAD}<w:hdr {NAMESPACES}>{''.join(parts)}</w:hdr>"


def _watermark(document: Document, number: int) -> str:
    """The words across the page, as word processors write their own watermarks."""
    if not document.watermark:
        return ""
    width, said = 400, quoteattr(printable(document.watermark))
    height = round(width / ems(document.watermark))
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:315;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        "mso-position-vertical:center;mso-position-vertical-relative:page"
    )
    return (
        f"<w:r>{run_properties(Look(Role.BLACK, 1))}<w:pict>{_WATERMARK_PATH}"
        f'<v:shape id="JCWatermark{number}" o:spid="_x0000_s{1024 + number}" type="#_x0000_t136" style="{style}" '
        'o:allowincell="f" fillcolor="#e0e0e0" stroked="f">'
        f'<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string={said}/>'
        "</v:shape></w:pict></w:r>"
    )


def section(
    document: Document, measures: Measures, parts: Mapping[str, str], *, turned: bool, first: bool
) -> str:
    """The ``sectPr`` of a section; a turned one lies on its side with the margins turned too."""
    sheet = measures.sheet.turned() if turned else measures.sheet
    opens = first and _opens_otherwise(document)
    kinds = {"1": "default", "2": "even", **({"3": "first"} if opens else {})}
    references = "".join(
        f'<w:{part[:-1]}Reference w:type="{kinds[part[-1]]}" r:id="{part}"/>'
        for part in sorted(parts, key=lambda part: (part[:-1] != "header", part))
        if part[-1] in kinds
    )
    side = ' w:orient="landscape"' if sheet.width > sheet.height else ""
    grid = ""
    if measures.grid:
        pitch = round((measures.pitch - measures.size) * 4096)
        grid = f'<w:docGrid w:type="linesAndChars" w:linePitch="{twips(measures.leading)}" w:charSpace="{pitch}"/>'
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"{side}/>{_margins(document, sheet)}'
        f'<w:cols w:space="425"/>{"<w:titlePg/>" if opens else ""}{grid}</w:sectPr>'
    )


def _margins(document: Document, sheet: Sheet) -> str:
    bottom = sheet.height - sheet.bottom
    footer = max(0.0, bottom - _FOOT_BASE)
    letter = _opens_otherwise(document)
    if letter:
        footer = _LETTER_FOOT
    header = LETTER_TOP if letter else 15 * MM
    right = sheet.width - sheet.right
    return (
        f'<w:pgMar w:top="{twips(sheet.top)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}" '
        f'w:left="{twips(sheet.left)}" w:header="{twips(header)}" w:footer="{twips(footer)}" w:gutter="0"/>'
    )
