"""The build of each kind's DOCX as kept text; ``python -m tests.documents.papers.docx_digest`` writes it anew.

One line a paragraph, row or section: style, alignment, indents, distances, faces, fields, grid. Words stand elsewhere
(`tests/golden/papers`), so that a new sentence does not change these files, and a new look does not hide among words.
Lines that repeat are written once with their count.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.docx import render_docx
from tests.documents.papers.specimens import specimens
from tests.documents.read_docx import R, W, parts, tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from xml.etree.ElementTree import Element

    from jc_disaster.documents.blocks import Document
    from jc_disaster.engine.assess import Assessor

GOLDEN: Final = Path(__file__).parents[2] / "golden" / "docx_kinds"


def digests(assessor: Assessor) -> Mapping[str, str]:
    """By kind, the build of its specimens."""
    found: dict[str, list[str]] = {}
    for name, document in specimens(assessor):
        found.setdefault(document.paper, []).append(f"######## {name}\n{digest(document)}")
    return {kind: "\n".join(each) for kind, each in found.items()}


def digest(document: Document) -> str:
    """Body, headers and footers of one paper, each header and footer below the name of its part."""
    data = render_docx(document)
    body = tree(data).find(f"{W}body")
    assert body is not None
    told = list(_counted(line for child in body for line in _lines(child, "")))
    for part in sorted(part for part in parts(data) if re.fullmatch(r"word/(header|footer)\d+\.xml", part)):
        told += [f"---- {part}", *(line for child in tree(data, part) for line in _lines(child, ""))]
    return "\n".join(told) + "\n"


def _counted(lines: Iterable[str]) -> Iterator[str]:
    for line, same in groupby(lines):
        count = len(list(same))
        yield f"{line}  ×{count}" if count > 1 else line


def _lines(element: Element, inset: str) -> Iterator[str]:
    if element.tag == f"{W}p":
        yield inset + _paragraph(element)
        for box in element.iter(f"{W}txbxContent"):
            yield f"{inset}  box"
            for child in box:
                yield from _lines(child, f"{inset}    ")
    elif element.tag == f"{W}tbl":
        grid = " ".join(str(column.get(f"{W}w")) for column in element.iterfind(f"{W}tblGrid/{W}gridCol"))
        yield f"{inset}table grid {grid}"
        for row in element.iterfind(f"{W}tr"):
            yield f"{inset}  {_row(row)}"
    elif element.tag == f"{W}sectPr":
        yield inset + _section(element)


def _row(row: Element) -> str:
    marks = [_local(each) + _attributes(each) for each in row.find(f"{W}trPr") or ()]
    cells = []
    for cell in row.iterfind(f"{W}tc"):
        given = cell.find(f"{W}tcPr")
        span = [
            _local(each) + _attributes(each) for each in given or () if _local(each) in ("gridSpan", "vMerge")
        ]
        looks = [_paragraph(each) for each in cell.iterfind(f"{W}p")]
        cells.append(" ".join((*span, *_counted(looks))))
    return f"row {' '.join(marks)} | " + " | ".join(_counted(cells))


def _paragraph(paragraph: Element) -> str:
    given, section = paragraph.find(f"{W}pPr"), ""
    parts = []
    for each in given if given is not None else ():
        name = _local(each)
        if name == "pStyle":
            parts.append(str(each.get(f"{W}val")))
        elif name == "sectPr":
            section = " " + _section(each)
        elif name != "rPr":
            parts.append(name + _attributes(each))
    return " ".join(parts) + "".join(_counted(_runs(paragraph))) + section


def _runs(paragraph: Element) -> Iterator[str]:
    """The looks of its runs in their order; one after another of the same look are one."""
    looks = [_run(each) for each in paragraph.iterfind(f"{W}r")]
    for look, _ in groupby(looks):
        yield f" [{look}]"


def _run(run: Element) -> str:
    parts = []
    for each in run.find(f"{W}rPr") or ():
        if _local(each) == "rFonts":
            parts.append(f"{each.get(f'{W}eastAsia')}/{each.get(f'{W}ascii')}")
        elif _local(each) not in ("szCs", "lang"):
            parts.append(_local(each) + _attributes(each))
    codes = [str(code.text).strip() for code in run.iter(f"{W}instrText")]
    fields = [str(mark.get(f"{W}fldCharType")) for mark in run.iter(f"{W}fldChar")]
    return " ".join((*parts, *codes, *fields))


def _section(section: Element) -> str:
    return "section " + " ".join(_local(each) + _attributes(each) for each in section)


def _local(element: Element) -> str:
    return element.tag.partition("}")[2]


def _attributes(element: Element) -> str:
    """Its values by name where it has several; ``val`` alone without its name. Links to other parts are left out."""
    given = {name.partition("}")[2]: value for name, value in element.items() if not name.startswith(R)}
    if not given:
        return (
            "(" + " ".join(_local(each) + _attributes(each) for each in element) + ")" if len(element) else ""
        )
    if set(given) == {"val"}:
        return f"={given['val']}"
    return "(" + " ".join(f"{name}={value}" for name, value in given.items()) + ")"


def main() -> None:
    """Write every kind."""
    from jc_disaster.workplace import Plans  # noqa: PLC0415 - only when run by hand

    GOLDEN.mkdir(parents=True, exist_ok=True)
    for kind, told in digests(Plans().assessor()).items():
        (GOLDEN / f"{kind}.txt").write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
