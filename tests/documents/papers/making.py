"""Short words for tests of papers: why one cannot be made, what it says, how many pages it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from jc_disaster.documents.blocks import words_of
from jc_disaster.documents.papers import PAPER_BY_KIND
from jc_disaster.documents.pdf import render
from tests.documents.papers.nights import context_of, shipped

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.documents.fonts import FontRegistry
    from jc_disaster.documents.templates import Templates
    from tests.scene import Scene


def why_not(scene: Scene, kind: str, templates: Templates | None = None) -> str:
    """The reason why a paper cannot be made; empty where it can."""
    return PAPER_BY_KIND[kind].why_not(context_of(scene, templates)) or ""


def built(scene: Scene, kind: str, templates: Templates | None = None) -> list[Document]:
    """A paper that can be made."""
    context = context_of(scene, templates)
    assert PAPER_BY_KIND[kind].why_not(context) is None
    return PAPER_BY_KIND[kind].build(context)


def words(scene: Scene, kind: str, templates: Templates | None = None) -> str:
    """All the words of a paper."""
    return "\n".join(text for document in built(scene, kind, templates) for text in words_of(document))


def apart(*kinds: str) -> Templates:
    """The shipped wording, with these papers sent apart from the notices."""
    templates = shipped()
    return templates._replace(office=templates.office._replace(apart={"papers": kinds}))


def pages(document: Document, fonts: FontRegistry) -> int:
    """How many pages it takes."""
    with pypdfium2.PdfDocument(render(document, fonts)) as pdf:
        return len(pdf)
