"""Brings the pages of a PDF to a preview: opened and drawn on the PDF worker, the latest wish alone is answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.errands import Errands
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.pdf_pages import PageSize, PdfPages
from jc_disaster.ui.widgets.paper_preview import PaperPreview, Wanted

LONG_TEXT = 2_000


class Pages(Protocol):
    """What can be leafed through: a paper, or a picture as one page."""

    @property
    def sizes(self) -> tuple[PageSize, ...]:
        """The size of each page."""
        ...

    def image(self, number: int, width: int, height: int) -> QImage:
        """A page in so many pixels."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class Opened(NamedTuple):
    """What came of opening a file: its pages with their sizes, or words in their place; and what the file is."""

    pages: Pages | None
    sizes: tuple[PageSize, ...] = ()
    words: str = ""
    about: str = ""


class PreviewFeed(QObject):
    """One preview.

    Args:
        preview: Where pages are shown.
        worker: The PDF worker; PDFium is used on it alone.
        parent: With it goes the feed.
    """

    def __init__(self, preview: PaperPreview, worker: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview, self._worker = preview, worker
        self._pages: Pages | None = None
        self._turn = 0
        preview.wanted.connect(self._draw)

    def show_path(self, title: str, path: Path | None, otherwise: str = "") -> None:
        """Show a file from its first page.

        Args:
            title: What the paper is called.
            path: A PDF, or a text; None for nothing.
            otherwise: What is said where there is nothing to show.
        """
        if path is None:
            self._turn += 1
            self._preview.show_nothing(otherwise)
        else:
            self.show(title, lambda: _opened(path))

    def show(
        self, title: str, opened: Callable[[], Opened], then: Callable[[Opened], None] = lambda _: None
    ) -> None:
        """Show what is opened on the worker, from its first page; ``then`` is told what came of it."""
        self._turn += 1
        turn = self._turn
        before, self._pages = self._pages, None

        def work() -> Opened:
            if before is not None:
                before.close()
            return Opened(None) if turn != self._turn else opened()

        self._worker.run(work, lambda came: self._on_opened(turn, title, came, then))

    def _on_opened(self, turn: int, title: str, opened: Opened, then: Callable[[Opened], None]) -> None:
        if turn != self._turn:
            if opened.pages is not None:
                self._worker.run(opened.pages.close, lambda _: None)
            return
        self._pages = opened.pages
        then(opened)
        if opened.pages is None:
            self._preview.show_nothing(opened.words)
        else:
            self._preview.show_paper(title, opened.sizes)

    def _draw(self, wanted: Wanted) -> None:
        pages = self._pages
        if pages is None:
            return

        def work() -> QImage | None:
            return pages.image(*wanted) if pages is self._pages else None

        self._worker.run(work, lambda image: self._on_drawn(wanted, image))

    def _on_drawn(self, wanted: Wanted, image: QImage | None) -> None:
        if image is not None:
            self._preview.show_image(wanted, image)

    def close(self) -> None:
        """The preview goes; its file is let go of on the worker."""
        self._turn += 1
        pages, self._pages = self._pages, None
        if pages is not None:
            self._worker.run(pages.close, lambda _: None)


def _opened(path: Path) -> Opened:
    try:
        if path.suffix == ".txt":
            return Opened(None, words=path.read_text(encoding="utf-8")[:LONG_TEXT])
        pages = PdfPages(path)
    except (JcDisasterError, OSError) as error:
        return Opened(None, words=sentence_for(error))
    return Opened(pages, pages.sizes)
