"""The clauses of a stored text: which characters belong to which number.

Section numbers are quotes, not keys: they are found in the text, never computed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

_CHINESE_NUMERAL = "[一二三四五六七八九十百]{1,5}"
_HEADING = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,7})\s+(?=\S)")
_ITEM = re.compile(r"(?:- )?[(（](\d{1,3})[)）]\s?")
_CHINESE_ITEM = re.compile(rf"[(（]({_CHINESE_NUMERAL})[)）]")
_ANNEX = re.compile(r"附件[:：]")
# 一、 then (一) then 1. then (1): the outline of most county and township plans.
_OUTLINE = (
    (re.compile(rf"({_CHINESE_NUMERAL})、"), "{}"),
    (_CHINESE_ITEM, "({})"),
    (re.compile(r"(\d{1,3})[.．、]"), "{}"),
    (re.compile(r"[(（](\d{1,3})[)）]"), "({})"),
)
_SENTENCE_END = ("。", ";", ":", ",", "；", "：", "，")
_LAST_STEP = re.compile(rf"(?:\([^()]*\)|\.?\d+|{_CHINESE_NUMERAL}|[^\d()]+)\Z")


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
        numbering: ``decimal`` (1.2.3 headings with (n) items), ``outline`` (一、 (一) 1. (1)),
            ``chinese_items`` ((十九) items) or ``none`` (the whole text is one passage with an empty number).
    """
    if numbering == "none":
        return (Passage("", "", text, 0),)
    openings = list(_OPENINGS[numbering](text))
    ends = [*[opening.end_of_previous for opening in openings], len(text)][1:]
    return tuple(
        Passage(opening.clause, opening.heading, text[opening.start : end].rstrip("\n"), opening.start)
        for opening, end in zip(openings, ends, strict=True)
    )


def _lines(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in text.splitlines(keepends=True):
        yield offset, line
        offset += len(line)


def _decimal_openings(text: str) -> Iterator[_Opening]:
    section, after_item = "", False
    for offset, line in _lines(text):
        heading = _HEADING.match(line)
        item = _ITEM.match(line)
        if heading:
            section = heading[1]
            yield _section(section, offset, heading.end(), line)
        elif item and section:
            yield _Opening(f"{section}({item[1]})", "", offset + item.end(), offset)
            after_item = True
            continue
        elif _ANNEX.match(line):
            section = ""
            yield _Opening("附件", "", offset, offset)
        elif after_item:
            # A paragraph after the items belongs to their heading again.
            yield _Opening(section, "", offset, offset)
        after_item = False


def _section(clause: str, offset: int, after_number: int, line: str) -> _Opening:
    """A heading line; when it is a whole sentence, the paragraph itself stands on it (4.1.1)."""
    words = line[after_number:].rstrip("\n")
    if words.endswith(_SENTENCE_END):
        return _Opening(clause, "", offset + after_number, offset)
    return _Opening(clause, words, offset + len(line), offset)


def _outline_openings(text: str) -> Iterator[_Opening]:
    steps: list[str] = []
    after_item = False
    for offset, line in _lines(text):
        depth, found = next(
            ((place, match) for place, (form, _) in enumerate(_OUTLINE) if (match := form.match(line))),
            (0, None),
        )
        if found is not None and (depth == 0 or steps):
            steps = [*steps[:depth], *[""] * (depth - len(steps)), _OUTLINE[depth][1].format(found[1])]
            opening = _section("".join(steps), offset, found.end(), line)
            yield opening
            after_item = not opening.heading
            continue
        if after_item:
            # An item is one paragraph; what follows it belongs to the heading above.
            steps = steps[:-1]
            yield _Opening("".join(steps), "", offset, offset)
        after_item = False


def _chinese_openings(text: str) -> Iterator[_Opening]:
    for offset, line in _lines(text):
        item = _CHINESE_ITEM.match(line)
        if item:
            yield _Opening(f"({item[1]})", "", offset + item.end(), offset)


_OPENINGS: Mapping[str, Callable[[str], Iterator[_Opening]]] = MappingProxyType(
    {"decimal": _decimal_openings, "outline": _outline_openings, "chinese_items": _chinese_openings}
)


def by_clause(text: str, numbering: str) -> dict[str, list[Passage]]:
    """The passages of ``text`` under their numbers, in printed order."""
    table: dict[str, list[Passage]] = {}
    for passage in passages(text, numbering):
        table.setdefault(passage.clause, []).append(passage)
    return table


def parent_of(clause: str) -> str:
    """The clause that ``clause`` stands under: ``5.1`` for ``5.1.3``, ``5.1.3`` for ``5.1.3(4)``; else empty."""
    last = _LAST_STEP.search(clause)
    return clause[: last.start()] if last else ""


def is_under(clause: str, section: str) -> bool:
    """Whether ``clause`` is ``section`` or stands somewhere under it (5.1.10 is not under 5.1.1)."""
    if not clause.startswith(section):
        return False
    while len(clause) > len(section):
        clause = parent_of(clause)
    return clause == section


def comparable(words: str) -> str:
    """``words`` for comparing without regard to width and spacing: NFKC, no white space."""
    return "".join(unicodedata.normalize("NFKC", words).split())
