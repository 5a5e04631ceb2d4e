"""A paper as the layout sets it, before it is a file: fast enough for hundreds of nights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.documents.blocks import Signature
from jc_disaster.documents.geometry import MM
from jc_disaster.documents.ink import Group, Ink
from jc_disaster.documents.layout import FORMS, set_document
from jc_disaster.documents.marking import marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jc_disaster.documents.blocks import Document
    from jc_disaster.documents.fonts import FontRegistry
    from jc_disaster.documents.ink import Item

_HALF_A_MARK = 9.0  # points: what may stand beyond the end of a line
_SMALLEST_TEXT = 9.5  # points; the foot is smaller


class Words(NamedTuple):
    """Some characters on one baseline, in points from the upper left corner of the sheet."""

    text: str
    left: float
    right: float
    y: float
    size: float


def words_on(items: Sequence[Item], left: float, top: float) -> Iterator[Words]:
    """Every piece of text among ``items``, which are measured from ``left`` and ``top``."""
    for item in items:
        if isinstance(item, Group):
            yield from words_on(item.items, left + item.x, top + item.y)
        elif isinstance(item, Ink):
            width = sum(item.advances) * item.stretch
            yield Words(item.text, left + item.x, left + item.x + width, top + item.y, item.size)


def assert_laid_out(document: Document, fonts: FontRegistry) -> None:
    """Nothing leaves the type area, and no signature stands on a page without words above it."""
    paper, sheet = marked(document), FORMS[document.layout].sheet
    pages = [list(words_on([page.upright], 0, 0)) for page in set_document(paper, fonts).pages]
    for page in pages:
        for words in page:
            if words.size > _SMALLEST_TEXT and words.y < sheet.bottom + 4 * MM:
                assert words.y + 0.12 * words.size < sheet.bottom + 1, words
                assert sheet.left - 1 < words.left <= words.right < sheet.right + _HALF_A_MARK, words
    for block in paper.blocks:
        if isinstance(block, Signature):
            assert_among_words(block.organs[0], pages)


def assert_among_words(organ: str, pages: Sequence[Sequence[Words]]) -> None:
    """The last place of ``organ`` in the text has words above it on its page."""
    found = []
    for page in pages:
        lines: dict[float, str] = {}
        for words in sorted(page, key=lambda one: (one.y, one.left)):
            lines[round(words.y, 1)] = lines.get(round(words.y, 1), "") + words.text
        places = [y for y, text in lines.items() if text == organ]
        if places:
            found.append((max(places), lines))
    assert found, organ
    y, lines = found[-1]
    assert min(lines) < y, organ
