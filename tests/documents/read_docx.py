"""Read a DOCX file back: its parts, its paragraphs and tables, and what each run names as its faces."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from tests.documents.read_back import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parts(data: bytes) -> dict[str, bytes]:
    """Every part by its path."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data: bytes, part: str = "word/document.xml") -> Element:
    """One part as a tree."""
    return ET.fromstring(parts(data)[part])  # noqa: S314 - a file made by the test


def text_of(element: Element) -> str:
    """The words below ``element``; line breaks and tabulators as they are read aloud, fields by their result."""
    marks = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        each.text or "" if each.tag == f"{W}t" else marks.get(each.tag, "")
        for each in element.iter()
        if each.get(f"{W}pos") is None
    )


def paragraphs(data: bytes) -> list[str]:
    """The words of each paragraph of the body, cells and boxes included, in the order of the file."""
    return [text_of(each) for each in tree(data).iter(f"{W}p") if each.find(f".//{W}p") is None]


def rows(data: bytes) -> Iterator[list[str]]:
    """The words of the cells of each row of every table."""
    for row in tree(data).iter(f"{W}tr"):
        yield ["\n".join(text_of(p) for p in cell.iter(f"{W}p")) for cell in row.iter(f"{W}tc")]


def paragraph_with(data: bytes, words: str) -> Element:
    """The first paragraph that holds ``words``."""
    return next(p for p in tree(data).iter(f"{W}p") if words in text_of(p) and p.find(f".//{W}p") is None)


def value(element: Element, path: str, name: str = "val") -> str | None:
    """The attribute ``name`` of the element at ``path`` (``pPr/spacing``) below ``element``."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{name}")


def every_word(data: bytes) -> str:
    """Body, headers and footers."""
    found = parts(data)
    names = ["word/document.xml", *sorted(part for part in found if re.search(r"(header|footer)\d", part))]
    return squeezed("".join(text_of(tree(data, part)) for part in names))
