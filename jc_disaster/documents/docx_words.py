"""Words and paragraphs in WordprocessingML (ECMA-376, part 1, 17.3), as strings.

Every run names its faces for Chinese and for Latin text: a run that names none takes the machine's default, and
quotation marks and dashes, which both scripts have, would be set half as wide. Lengths are in points; the file
counts in twentieths of a point.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from jc_disaster.documents.blocks import Align, Text, Tone, runs
from jc_disaster.documents.fonts import Role, is_unseen
from jc_disaster.documents.geometry import PITCH, SANHAO

_WIDE: Final = "FWA"
_NO_CHARACTERS: Final = "\ufffe\uffff"
_EXACT: Final = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'


class Face(NamedTuple):
    """A face as offices name it, for Chinese and for Latin text."""

    chinese: str
    latin: str


FACES: Final[Mapping[Role, Face]] = MappingProxyType(
    {
        Role.TEXT: Face("仿宋_GB2312", "Times New Roman"),
        Role.TITLE: Face("方正小标宋简体", "方正小标宋简体"),
        Role.BLACK: Face("黑体", "黑体"),
        Role.KAI: Face("楷体_GB2312", "Times New Roman"),
        Role.DIGITS: Face("宋体", "宋体"),
    }
)
SIGNS: Final = Face("Segoe UI Symbol", "Segoe UI Symbol")  # of Windows, with the tick boxes
_TONES: Final[Mapping[Tone, Role]] = MappingProxyType(
    {Tone.LEAD: Role.BLACK, Tone.QUOTED: Role.KAI, Tone.NAME: Role.KAI}
)
_ALIGNS: Final[Mapping[Align, str]] = MappingProxyType(
    {Align.JUSTIFIED: "both", Align.START: "left", Align.CENTRE: "center", Align.END: "right"}
)


class Look(NamedTuple):
    """How a run is set.

    Attributes:
        role: Which of the paper's faces.
        size: In points.
        colour: Six hexadecimal digits, empty for none.
        stretch: Per cent of a character's width.
        face: Taken instead of the role's.
        closer: Points taken from the step of each character.
    """

    role: Role = Role.TEXT
    size: float = SANHAO
    colour: str = ""
    stretch: int = 100
    face: Face | None = None
    closer: float = 0


class Shape(NamedTuple):
    """How a paragraph is set, beyond its style; None where the style says it.

    Attributes:
        style: Identifier of a style of the file.
        align: Where its lines stand.
        left, right: Distance from the margins.
        first: Indent of the first line, negative for one that hangs.
        before, after: Distance from its neighbours.
        leading: Exact distance of the lines.
        keep: Stays on the page of what follows.
        breaks: Begins a page.
        border: The rule below it: its kind, weight in points, distance from the words and colour.
        tabs: Places of tabulators, as (kind, points).
        outline: Place in the outline from 0, None for none.
        exact: Characters and lines stand as they are set: no room is added between Chinese and Latin ones, and
            no grid moves them.
        section: The properties of the section that ends here, as XML.
    """

    style: str = ""
    align: Align | None = None
    left: float | None = None
    right: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    leading: float | None = None
    keep: bool = False
    breaks: bool = False
    border: Border | None = None
    tabs: tuple[tuple[str, float], ...] = ()
    outline: int | None = None
    exact: bool = False
    section: str = ""


class Border(NamedTuple):
    """A rule along a paragraph; ``edge`` is top or bottom, ``kind`` as the schema names it."""

    edge: str
    kind: str
    weight: float
    space: float
    colour: str


def twips(points: float) -> int:
    """``points`` in twentieths."""
    return round(points * 20)


def ems(text: str) -> float:
    """Width of ``text`` in characters: a Chinese one counts 1, a Latin one half."""
    return sum(1.0 if unicodedata.east_asian_width(char) in _WIDE else 0.5 for char in text)


def printable(text: str) -> str:
    """``text`` without signs that have no shape (as in the PDF) or that XML cannot hold."""
    return "".join(char for char in text if not is_unseen(char) and char not in _NO_CHARACTERS)


def run_properties(look: Look, *, underlined: bool = False) -> str:
    """The ``rPr`` of a run."""
    face = look.face or FACES[look.role]
    latin, chinese = quoteattr(face.latin), quoteattr(face.chinese)
    parts = [
        f'<w:rFonts w:hint="eastAsia" w:ascii={latin} w:eastAsia={chinese} w:hAnsi={latin} w:cs={latin}/>'
    ]
    if look.colour:
        parts.append(f'<w:color w:val="{look.colour}"/>')
    if look.closer:
        parts.append(f'<w:spacing w:val="{-twips(look.closer)}"/>')
    if look.stretch != 100:
        parts.append(f'<w:w w:val="{look.stretch}"/>')
    half = round(look.size * 2)
    parts.append(f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
    if underlined:
        parts.append('<w:u w:val="single"/>')
    return f"<w:rPr>{''.join(parts)}</w:rPr>"


def run(text: str, look: Look, *, underlined: bool = False) -> str:
    """``text`` as one run; line feeds break the line, signs without a shape are left out as in the PDF."""
    lines = [printable(line) for line in text.split("\n")]
    inner = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' if line else "" for line in lines
    )
    return f"<w:r>{run_properties(look, underlined=underlined)}{inner}</w:r>" if inner else ""


def tab(look: Look) -> str:
    """A step to the next tabulator."""
    return f"<w:r>{run_properties(look)}<w:tab/></w:r>"


def words(text: Text, look: Look) -> str:
    """``text`` as runs, each in the face of its tone."""
    return "".join(
        run(
            part.text,
            look._replace(role=_TONES.get(part.tone, look.role)),
            underlined=part.tone is Tone.BLANK,
        )
        for part in runs(text)
    )


def field(code: str, shown: str, look: Look) -> str:
    """A field in all its runs: WPS prints nothing where the separator or the last result is missing."""
    properties = run_properties(look)

    def part(inner: str) -> str:
        return f"<w:r>{properties}{inner}</w:r>"

    return "".join(
        (
            part('<w:fldChar w:fldCharType="begin"/>'),
            part(f'<w:instrText xml:space="preserve"> {code} </w:instrText>'),
            part('<w:fldChar w:fldCharType="separate"/>'),
            part(f"<w:t>{shown}</w:t>"),
            part('<w:fldChar w:fldCharType="end"/>'),
        )
    )


def paragraph(inner: str, shape: Shape, look: Look = Look()) -> str:  # noqa: B008 - a frozen tuple
    """A paragraph around the runs ``inner``; ``look`` is what its mark, and a pen put there, is set in."""
    mark = run_properties(look) + shape.section
    return f"<w:p><w:pPr>{paragraph_properties(shape)}{mark}</w:pPr>{inner}</w:p>"


def paragraph_properties(shape: Shape) -> str:
    """What stands in a ``pPr``, in the order of the schema: Word calls a file damaged where it stands otherwise."""
    parts = [f'<w:pStyle w:val="{shape.style}"/>' if shape.style else ""]
    parts.append("<w:keepNext/>" if shape.keep else "")
    parts.append("<w:pageBreakBefore/>" if shape.breaks else "")
    if shape.border is not None:
        parts.append(f"<w:pBdr>{border_xml(shape.border)}</w:pBdr>")
    if shape.tabs:
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(place)}"/>' for kind, place in shape.tabs)
        parts.append(f"<w:tabs>{stops}</w:tabs>")
    parts.append(_EXACT if shape.exact else "")
    parts.append(_spacing(shape))
    parts.append(_indent(shape))
    if shape.align is not None:
        parts.append(f'<w:jc w:val="{_ALIGNS[shape.align]}"/>')
    if shape.outline is not None:
        parts.append(f'<w:outlineLvl w:val="{shape.outline}"/>')
    return "".join(parts)


def border_xml(border: Border) -> str:
    """One rule of a ``pBdr``: weight in eighths of a point, distance in whole points."""
    return (
        f'<w:{border.edge} w:val="{border.kind}" w:sz="{round(border.weight * 8)}" '
        f'w:space="{round(border.space)}" w:color="{border.colour}"/>'
    )


def _spacing(shape: Shape) -> str:
    values = {"before": shape.before, "after": shape.after, "line": shape.leading}
    given = [f'w:{name}="{twips(value)}"' for name, value in values.items() if value is not None]
    if shape.leading is not None:
        given.append('w:lineRule="exact"')
    return f"<w:spacing {' '.join(given)}/>" if given else ""


def _indent(shape: Shape) -> str:
    given = []
    for name, value in (("left", shape.left), ("right", shape.right)):
        if value is not None:
            # The indent in characters of a style would win over one in points: it is set to none.
            given.append(f'w:{name}Chars="0" w:{name}="{twips(value)}"')
    if shape.first is not None:
        name, value = ("hanging", -shape.first) if shape.first < 0 else ("firstLine", shape.first)
        chars = round(value / PITCH * 100) if name == "firstLine" else 0
        given.append(f'w:{name}Chars="{chars}" w:{name}="{twips(value)}"')
    return f"<w:ind {' '.join(given)}/>" if given else ""
