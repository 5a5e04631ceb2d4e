"""The catalogue of a second language: a Qt Linguist file (TS 2.1), read as it stands.

A source holds ``%1`` … ``%9`` where the program puts something in (Qt's place markers). A numerus message holds ``%n``,
a number, and has one form for one and one for all others. Contexts only tell a translator where a source
stands; a source has one translation everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

KEPT = re.compile(r"keep((?: %[1-9])+)")
HOLE = re.compile(r"%([1-9])")
NUMBER_HOLE = "%n"


class Message(NamedTuple):
    """One source with its translation.

    Attributes:
        forms: The translation; for a numerus message one and many. Empty strings where it is not finished.
        kept: Holes that hold words of the plan, of a message or a person; the translator's comment says ``keep %2``.
    """

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool
    kept: tuple[int, ...] = ()

    @property
    def numerus(self) -> bool:
        """True where a number decides the form."""
        return NUMBER_HOLE in self.source


def read_catalogue(path: Path) -> Iterator[Message]:
    """All messages of a file of our own; it comes with the program and is as trusted as its code.

    Raises:
        OSError: The file cannot be read.
    """
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a file of the program itself
        name = context.findtext("name", "")
        for message in context.iter("message"):
            said = message.find("translation")
            if said is None:
                continue
            forms = tuple(form.text or "" for form in said.iter("numerusform")) or (said.text or "",)
            kept = KEPT.match(message.findtext("translatorcomment", ""))
            holes = tuple(int(number) for number in HOLE.findall(kept[1])) if kept else ()
            yield Message(name, message.findtext("source", ""), forms, said.get("type") is None, holes)


def pieces(source: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """A template cut at its holes: the words between them (one more than holes), and the holes' numbers."""
    parts = HOLE.split(source)
    return tuple(parts[::2]), tuple(int(number) for number in parts[1::2])
