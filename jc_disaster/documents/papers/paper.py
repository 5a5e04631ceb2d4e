"""What every kind of paper offers: when it can be made, and what it then says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from jc_disaster.documents.blocks import Document
from jc_disaster.documents.context import PaperContext


class Withheld(NamedTuple):
    """A recipient whose copy is not made, and why, in Chinese."""

    recipient: str
    reason: str


def nothing_withheld(_context: PaperContext) -> tuple[Withheld, ...]:
    """For papers that go to everybody or to nobody."""
    return ()


class Paper(NamedTuple):
    """A kind of paper.

    Attributes:
        kind: Its name on the command line and in file names.
        title: What officers call it.
        words: What its wording must say (`templates.Places`).
        why_not: The Chinese reason why it cannot be made yet, or None.
        build: The papers, one for each recipient where copies differ; called only where ``why_not`` says None.
        withheld: Recipients whose copy has to wait.
    """

    kind: str
    title: str
    words: Mapping[str, str]
    why_not: Callable[[PaperContext], str | None]
    build: Callable[[PaperContext], list[Document]]
    withheld: Callable[[PaperContext], tuple[Withheld, ...]] = nothing_withheld
