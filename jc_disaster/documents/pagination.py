"""Stack slices into pages.

Pure: knows heights and what must stay together, nothing of what stands in a slice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.documents.ink import Group, Item, Slice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EPSILON = 0.01


@dataclass(slots=True)
class Page:
    """One page: its items from the upper left corner of the type area, and how far it is filled.

    ``turned`` where the sheet lies on its side, read from its left edge.
    """

    items: list[Item] = field(default_factory=list)
    filled: float = 0
    has_body: bool = False
    turned: bool = False


class Stack(NamedTuple):
    """Pages, whether a signature had to be parted from the words before it, and whether they could be fewer."""

    pages: list[Page]
    parted: bool
    spills: bool = False


def paginate(slices: Sequence[Slice], height: float, grid: float, first: float = 0, pulled: int = 2) -> Stack:
    """Put ``slices`` on pages of ``height`` points.

    Args:
        slices: From top to bottom.
        height: Of the type area.
        grid: Distance of the lines to which text returns after something of another height; 0 for no grid.
        first: How much of the first page is taken already.
        pulled: How many slices with words a signature takes along to a new page.

    Returns:
        At least one page. A group that must stay together and is taller than a page is parted after all.
    """
    pages = [Page(filled=first)]
    parted = False
    for group in _groups(slices, pulled):
        page, top = pages[-1], first if len(pages) == 1 else 0.0
        fits = _end(page.filled, group, grid) <= height + _EPSILON
        if page.filled > top + _EPSILON and (group[0].breaks or not fits):
            if all(piece.empty for piece in group):
                continue
            page = _new_page(pages, group[0])
        for piece in group:
            if page.filled <= _EPSILON and piece.empty:
                continue
            if page.filled > top + _EPSILON and _end(page.filled, [piece], grid) > height + _EPSILON:
                page, top = _new_page(pages, piece), 0.0
                parted = parted or any(each.pulls for each in group)
            _put(page, piece, grid)
    return Stack(pages, parted)


def _groups(slices: Sequence[Slice], pulled: int) -> Iterator[list[Slice]]:
    """Slices that must stand on one page."""
    glued = [piece.glued for piece in slices]
    for at, piece in enumerate(slices):
        if piece.pulls:
            _pull(slices, glued, at, max(pulled, piece.least))
    group: list[Slice] = []
    for at, piece in enumerate(slices):
        if piece.breaks and group:
            yield group
            group = []
        group.append(piece)
        if not glued[at]:
            yield group
            group = []
    if group:
        yield group


def _pull(slices: Sequence[Slice], glued: list[bool], at: int, pulled: int) -> None:
    """Glue the slices before ``at`` to it until ``pulled`` of them hold words."""
    words = 0
    while at > 0 and words < pulled and not slices[at].breaks:
        at -= 1
        glued[at] = True
        words += not slices[at].empty


def _new_page(pages: list[Page], piece: Slice) -> Page:
    page = Page()
    pages.append(page)
    for repeated in piece.repeat:
        _put(page, repeated, 0)
    return page


def _start(filled: float, piece: Slice, grid: float) -> float:
    return ceil((filled - _EPSILON) / grid) * grid if piece.snaps and grid else filled


def _end(filled: float, group: Sequence[Slice], grid: float) -> float:
    for piece in group:
        filled = _start(filled, piece, grid) + piece.height
    return filled


def _put(page: Page, piece: Slice, grid: float) -> None:
    top = _start(page.filled, piece, grid)
    if piece.items:
        page.items.append(Group(0, top, piece.items))
    page.filled = top + piece.height
    page.has_body = page.has_body or piece.body
