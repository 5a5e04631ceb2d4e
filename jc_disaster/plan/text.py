"""The clauses of a stored text: which characters belong to which number.

Section numbers are quotes, not keys: they are found in the text, never computed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_HEADING = re.compile(r"(\d+(?:\.\d+)*)\s+(?=\S)")
_ITEM = re.compile(r"(?:- )?\((\d+)\)\s?")
_CHINESE_ITEM = re.compile(r"\(([一二三四五六七八九十]+)\)")
_ANNEX = re.compile(r"附件[::]")


class Passage(NamedTuple):
    """The text of one clause.

    Attributes:
        clause: Its number, items appended: ``5.1.3(4)``.
        heading: The words of its heading line, empty for items.
        body: Everything that stands under the number itself, line breaks included; for items, what follows ``(n)``.
        start: Offset of ``body`` in the stored text.
    """

    clause: str
    heading: str
    body: str
    start: int


class _Opening(NamedTuple):
    clause: str
    heading: str
    start: int
    end_of_previous: int


def passages(text: str, numbering: str) -> tuple[Passage, ...]:
    """All clauses of ``text`` in order; a section with a paragraph after its items has two passages.

    Args:
        text: A stored text.
        numbering: ``decimal`` (1.2.3 headings with (n) items), ``chinese_items`` ((十九) items) or ``none`` (the
            whole text is one passage with an empty number).
    """
    if numbering == "none":
        return (Passage("", "", text, 0),)
    openings = list(_chinese_openings(text) if numbering == "chinese_items" else _decimal_openings(text))
    ends = [opening.end_of_previous for opening in openings[1:]] + [len(text)]
    return tuple(
        Passage(opening.clause, opening.heading, text[opening.start : end].rstrip("\n"), opening.start)
        for opening, end in zip(openings, ends, strict=True)
    )


def _lines(text: str) -> list[tuple[int, str]]:
    found, offset = [], 0
    for line in text.splitlines(keepends=True):
        found.append((offset, line))
        offset += len(line)
    return found


def _decimal_openings(text: str) -> list[_Opening]:
    openings: list[_Opening] = []
    section, after_item = "", False
    for offset, line in _lines(text):
        heading = _HEADING.match(line)
        item = _ITEM.match(line)
        if heading:
            section = heading[1]
            openings.append(_section(section, offset, heading.end(), line))
        elif item and section:
            openings.append(_Opening(f"{section}({item[1]})", "", offset + item.end(), offset))
            after_item = True
            continue
        elif _ANNEX.match(line):
            section = ""
            openings.append(_Opening("附件", "", offset, offset))
        elif after_item:
            # A paragraph after the items belongs to their heading again.
            openings.append(_Opening(section, "", offset, offset))
        after_item = False
    return openings


def _section(clause: str, offset: int, after_number: int, line: str) -> _Opening:
    """A heading line; when it is a whole sentence, the paragraph itself stands on it (4.1.1)."""
    words = line[after_number:].rstrip("\n")
    if words.endswith(("。", ";", ":", ",")):
        return _Opening(clause, "", offset + after_number, offset)
    return _Opening(clause, words, offset + len(line), offset)


def _chinese_openings(text: str) -> list[_Opening]:
    openings = []
    for offset, line in _lines(text):
        item = _CHINESE_ITEM.match(line)
        if item:
            openings.append(_Opening(f"({item[1]})", "", offset + item.end(), offset))
    return openings


def comparable(words: str) -> str:
    """``words`` for comparing without regard to width and spacing: NFKC, no white space."""
    return "".join(unicodedata.normalize("NFKC", words).split())
