"""What is put on a page: pieces of text, rules, bookmarks; and the slices that are stacked into pages.

A slice is measured from its own upper left corner. Lengths are in points, y grows downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jc_disaster.documents.fonts import Glyph


class Colour(NamedTuple):
    """Red, green and blue from 0 to 1."""

    red: float
    green: float
    blue: float


BLACK = Colour(0, 0, 0)
RED = Colour(0.9, 0, 0.07)


class Ink(NamedTuple):
    """Characters on one baseline.

    Attributes:
        x, y: Where the first character begins, on the baseline.
        text: The characters, one for each glyph.
        advances: From each character to the next, in points.
        stretch: Horizontal scale, 1 for none.
    """

    x: float
    y: float
    size: float
    text: str
    glyphs: Sequence[Glyph]
    advances: Sequence[float]
    colour: Colour = BLACK
    stretch: float = 1


class Rule(NamedTuple):
    """A straight line of ``weight`` points."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float
    colour: Colour = BLACK


class Bookmark(NamedTuple):
    """An entry of the outline; ``level`` from 0."""

    y: float
    level: int
    title: str


class Group(NamedTuple):
    """Items measured from a corner of their own."""

    x: float
    y: float
    items: Sequence[Item]


Item = Ink | Rule | Bookmark | Group


@dataclass(slots=True)
class Slice:
    """A horizontal strip that is never split.

    Attributes:
        height: In points.
        items: What stands in it.
        glued: No page ends after this slice.
        repeat: Slices put first when this one begins a page (the head of its table).
        breaks: This slice begins a page.
        snaps: It stands on a line of the grid.
        body: It holds words of the body, which the first page must show.
        pulls: As a signature does, it takes the two slices with words before it along to a new page.
        least: How many it takes along where two are too many.
    """

    height: float
    items: list[Item] = field(default_factory=list)
    glued: bool = False
    repeat: tuple[Slice, ...] = ()
    breaks: bool = False
    snaps: bool = True
    body: bool = True
    pulls: bool = False
    least: int = 0

    @property
    def empty(self) -> bool:
        """Whether it only holds a distance, which nobody misses at the edge of a page."""
        return not self.items and not self.body
