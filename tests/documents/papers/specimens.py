"""Specimens of every kind of paper, each marked 样张; ``python -m tests.documents.papers.specimens`` writes them anew.

They are made from worked nights, whose names and figures are made up, and lie in ``docs/papers`` with a sheet that
shows the first page of each.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pypdfium2

from jc_disaster.documents.docx import render_docx
from jc_disaster.documents.fonts import FontRegistry
from jc_disaster.documents.papers import PAPERS
from jc_disaster.documents.pdf import render
from tests.documents.papers.golden import settled
from tests.documents.papers.nights import context_of, played

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.documents.papers.paper import Paper
    from jc_disaster.engine.assess import Assessor

ROOT: Final = Path(__file__).parents[3]
FOLDER: Final = ROOT / "docs" / "papers"
SHEET: Final = "contact-sheet.png"
MARK: Final = "样张"
_USUAL: Final = "long-day"
# Where the long day has no such paper, or another night shows it better.
_NIGHTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "adjust_notice": "adjusted",
        "termination_notice": "terminated",
        "leader_report": "level-4",
        "consultation_minutes": "level-3-silent",
        "decision_record": "whole",
        "phone_note": "whole",
        "summary": "whole",
        "after_action": "whole",
        "situation_report": "level-3-silent",
    }
)
# A second night, for a paper that is another one at another level: 请示 at the first, 呈批件 below.
_ALSO: Final[Mapping[str, str]] = MappingProxyType({"proposal": "level-3-silent"})
# Specimens that lie there as DOCX too: what is announced, what is asked, what the leader reads.
IN_DOCX: Final = ("start_notice", "proposal-2", "brief")
_MOST: Final = 2  # documents of one kind
_EVERY: Final = ("blank_forms",)  # kinds whose documents are all different
_ACROSS, _WIDTH, _GAP = 6, 330, 14


def specimens(assessor: Assessor) -> Iterator[tuple[str, Document]]:
    """File name and paper, one or two of each kind."""
    for paper in PAPERS:
        documents = _built(paper, _NIGHTS.get(paper.kind, _USUAL), assessor)
        documents = documents if paper.kind in _EVERY else documents[:_MOST]
        if paper.kind in _ALSO:
            documents = [*documents[:1], *_built(paper, _ALSO[paper.kind], assessor)[:1]]
        for number, document in enumerate(documents):
            name = f"{paper.kind}-{number + 1}" if number else paper.kind
            yield name, replace(document, watermark=MARK)


def _built(paper: Paper, night: str, assessor: Assessor) -> list[Document]:
    context = settled(context_of(played(night, assessor)), paper.kind)
    assert paper.why_not(context) is None, (paper.kind, paper.why_not(context))
    return paper.build(context)


def main() -> None:
    """Write the specimens and the sheet."""
    from jc_disaster.workplace import Plans  # noqa: PLC0415 - only when run by hand

    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    fonts = FontRegistry(ROOT / "resources" / "fonts")
    files = []
    for name, document in specimens(Plans().assessor()):
        files.append(FOLDER / f"{name}.pdf")
        files[-1].write_bytes(render(document, fonts))
        if name in IN_DOCX:
            files[-1].with_suffix(".docx").write_bytes(render_docx(document))
    _contact_sheet(files, FOLDER / SHEET)


def _contact_sheet(files: list[Path], target: Path) -> None:
    """The first page of each file, side by side."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter  # noqa: PLC0415 - only when run by hand

    application = QGuiApplication.instance() or QGuiApplication([])
    height = int(_WIDTH * 297 / 210)
    rows = -(-len(files) // _ACROSS)
    size = (_ACROSS * (_WIDTH + _GAP) + _GAP, rows * (height + _GAP) + _GAP)
    sheet = QImage(*size, QImage.Format.Format_Grayscale8)
    sheet.fill(QColor(200, 200, 200))
    painter = QPainter(sheet)
    for place, file in enumerate(files):
        row, column = divmod(place, _ACROSS)
        with pypdfium2.PdfDocument(file) as pdf:
            page = pdf[0]
            bitmap = page.render(scale=_WIDTH / max(page.get_width(), 595), grayscale=True)
            picture = QImage(
                bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
            ).copy()
        painter.drawImage(_GAP + column * (_WIDTH + _GAP), _GAP + row * (height + _GAP), picture)
    painter.end()
    sheet.save(str(target))
    del application


if __name__ == "__main__":
    main()
