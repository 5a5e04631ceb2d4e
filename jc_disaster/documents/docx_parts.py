"""The parts of a DOCX file that no paper changes, or only by its measures: styles, settings, faces, package.

Source: ECMA-376, part 1 (17.7 styles, 17.15 settings, 17.8 fonts) and part 2 (packages).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC
from types import MappingProxyType
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from jc_disaster.documents.blocks import Align, Document
from jc_disaster.documents.docx_words import (
    FACES,
    Look,
    Shape,
    paragraph_properties,
    printable,
    run_properties,
)
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.geometry import ERHAO, SIHAO, WUHAO, XIAOSI, Sheet
from jc_disaster.documents.layout import FORMS

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold
_EFFORT: Final = 6
IMPRINT_LEADING: Final = 25.0
_TITLE_LEADING: Final = 28.5
_CLOSER: Final = 0.3  # points: 28 characters of 16 points in 156 mm, and a hair that LibreOffice rounds away
_NO_START: Final = "!%),.:;>?]}¨·ˇˉ―‖’”…‰、。〃々〉》」』】〕〗！＂＇），．：；？］｀｜｝～￠"
_NO_END: Final = "$([{£¥·‘“〈《「『【〔〖（．［｛￡￥"
# Where a machine lacks the face that offices expect, one that Windows has, in its other name.
_STANDS_IN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "仿宋_GB2312": "仿宋",
        "楷体_GB2312": "楷体",
        "黑体": "SimHei",
        "宋体": "SimSun",
        "方正小标宋简体": "方正小标宋_GBK",
    }
)


class Measures(NamedTuple):
    """What the styles of a file are made from: the sheet, and size, step and distance of its lines, in points."""

    sheet: Sheet
    size: float
    pitch: float
    leading: float
    grid: bool


def measures_of(document: Document) -> Measures:
    """The measures of a paper's form, its lines a hair closer so that a page holds all of them in whole twips."""
    form = FORMS[document.layout]
    text = form.text
    return Measures(form.sheet, text.size, text.pitch, int(text.leading * 20) / 20, form.grid > 0)


def text_look(measures: Measures) -> Look:
    """How the text is set.

    Its step is narrowed in the runs, not by the grid that the section declares: LibreOffice gives a character that
    is wider than a cell two cells.
    """
    return Look(size=measures.size, closer=_CLOSER if measures.grid else 0)


def title_leading(measures: Measures) -> float:
    """Distance of the lines of a title."""
    return max(measures.leading, _TITLE_LEADING)


def styles(measures: Measures) -> str:
    """The styles, by the names under which an office finds them."""
    em, leading = measures.pitch, measures.leading
    text = text_look(measures)
    title = Shape(align=Align.CENTRE, leading=title_leading(measures))
    level = Shape(first=2 * em, keep=True)
    heads = (
        ("JCHeading1", "公文一级标题", Role.BLACK),
        ("JCHeading2", "公文二级标题", Role.KAI),
        ("JCHeading3", "公文三级标题", Role.TEXT),
        ("JCHeading4", "公文四级标题", Role.TEXT),
    )
    rows = [
        _style("JCText", "公文正文", Shape(first=2 * em), text),
        _style("JCFlush", "公文顶格", Shape(), text),
        _style("JCTitle", "公文标题", title, Look(Role.TITLE, ERHAO)),
        *(
            _style(name, shown, level._replace(outline=at), text._replace(role=role))
            for at, (name, shown, role) in enumerate(heads)
        ),
        _style("JCQuote", "公文引文", Shape(left=2 * em, right=2 * em), text._replace(role=Role.KAI)),
        _style("JCMark", "发文机关标志", Shape(align=Align.CENTRE), Look(Role.TITLE, 48, "E60012")),
        _style("JCTable", "公文表格", _small(XIAOSI), Look(size=XIAOSI)),
        _style("JCTableSmall", "公文小字表格", _small(WUHAO), Look(size=WUHAO)),
        _style("JCImprint", "版记", Shape(leading=IMPRINT_LEADING), Look(size=SIHAO)),
        _style("JCPageNumber", "公文页码", Shape(leading=SIHAO), Look(Role.DIGITS, SIHAO)),
        _style("JCFoot", "公文页脚", Shape(align=Align.CENTRE, leading=12), Look(size=9)),
    ]
    normal = paragraph_properties(Shape(align=Align.JUSTIFIED, leading=leading, exact=True))
    return (
        f"{HEAD}<w:styles {NAMESPACES}><w:docDefaults>"
        f"<w:rPrDefault>{_default_run(text)}</w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{normal}</w:pPr>{run_properties(text)}</w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/>'
        '<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f"{''.join(rows)}</w:styles>"
    )


def _small(size: float) -> Shape:
    return Shape(leading=size * 1.35)


def _style(name: str, shown: str, shape: Shape, look: Look) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph_properties(shape)}</w:pPr>'
        f"{run_properties(look)}</w:style>"
    )


def _default_run(look: Look) -> str:
    inner = run_properties(look).removesuffix("</w:rPr>")
    return f'{inner}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>'


def settings(*, odd_and_even: bool) -> str:
    """Settings: 避头尾, no added room between scripts, footers that differ from page to page."""
    turn = "<w:evenAndOddHeaders/>" if odd_and_even else ""
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>'
        f'<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>{turn}'
        '<w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:noLineBreaksAfter w:lang="zh-CN" w:val={quoteattr(_NO_END)}/>'
        f'<w:noLineBreaksBefore w:lang="zh-CN" w:val={quoteattr(_NO_START)}/>'
        "<w:compat><w:balanceSingleByteDoubleByteWidth/><w:ulTrailSpace/><w:doNotExpandShiftReturn/>"
        "<w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def font_table() -> str:
    """The faces by name, and which face of Windows stands in where one is not installed. None is embedded."""
    rows = [
        f"<w:font w:name={quoteattr(name)}><w:altName w:val={quoteattr(other)}/>"
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>'
        for name, other in sorted(_STANDS_IN.items())
    ]
    latin = sorted({face.latin for face in FACES.values()} - set(_STANDS_IN))
    rows += [
        f'<w:font w:name="{name}"><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name in latin
    ]
    return f"{HEAD}<w:fonts {NAMESPACES}>{''.join(rows)}</w:fonts>"


def core_properties(document: Document) -> str:
    """What the file says of itself, as the PDF does; the times are the paper's, not the clock's."""
    moment = document.origin.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    title, issuer = escape(printable(document.title)), escape(printable(document.issuer))
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:subject>{document.paper}</dc:subject><dc:creator>{issuer}</dc:creator>"
        f"<cp:keywords>{document.origin.kind}</cp:keywords><cp:lastModifiedBy>{issuer}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>{document.language}</dc:language></cp:coreProperties>"
    )


def application_properties(document: Document) -> str:
    """Which program made the file, and for whom."""
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>jc_disaster</Application><Company>{escape(printable(document.issuer))}</Company></Properties>"
    )


def package(parts: Mapping[str, str], shared: Mapping[str, str]) -> bytes:
    """The file.

    Args:
        parts: Headers and footers by their identifier (``header1``), each with a relation of the same name.
        shared: Every other part by its path; ``word/document.xml`` is the main one.

    Returns:
        The same bytes for the same parts: order, times and compression are fixed.
    """
    names = sorted(parts)
    files = {f"word/{name}.xml": parts[name] for name in names} | dict(shared)
    files["word/_rels/document.xml.rels"] = _relations(
        [(name, name, f"{name}.xml") for name in ("fontTable", "settings", "styles")]
        + [(name, name.rstrip("0123456789"), f"{name}.xml") for name in names]
    )
    files["_rels/.rels"] = _relations(
        [
            ("app", "extended-properties", "docProps/app.xml"),
            ("core", "core", "docProps/core.xml"),
            ("main", "officeDocument", "word/document.xml"),
        ]
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        _put(archive, "[Content_Types].xml", _content_types(names))
        for path in sorted(files):
            _put(archive, path, files[path])
    return target.getvalue()


def _put(archive: zipfile.ZipFile, path: str, text: str) -> None:
    entry = zipfile.ZipInfo(path, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    archive.writestr(entry, text.encode("utf-8"), compresslevel=_EFFORT)


def _relations(rows: list[tuple[str, str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{name}" Type="{_relation_type(kind)}" Target="{target}"/>'
        for name, kind, target in rows
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _relation_type(kind: str) -> str:
    return f"{_PACKAGE}/relationships/metadata/core-properties" if kind == "core" else f"{_RELATIONS}/{kind}"


def _content_types(names: list[str]) -> str:
    kinds = {
        "docProps/app": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "docProps/core": "application/vnd.openxmlformats-package.core-properties+xml",
        "word/document": f"{_WORD}.document.main+xml",
        "word/fontTable": f"{_WORD}.fontTable+xml",
        "word/settings": f"{_WORD}.settings+xml",
        "word/styles": f"{_WORD}.styles+xml",
        **{f"word/{name}": f"{_WORD}.{name.rstrip('0123456789')}+xml" for name in names},
    }
    overrides = "".join(
        f'<Override PartName="/{part}.xml" ContentType="{kind}"/>' for part, kind in sorted(kinds.items())
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
