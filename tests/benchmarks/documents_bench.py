"""D1, D2 and D3 as rows of the table; the sides of D1 run in interpreters of their own (``papers.py``)."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks import papers
from tests.benchmarks.bench_row import BenchRow, within

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document


def rows(*, quick: bool) -> list[BenchRow]:
    """Measure the first paper of a process and one more, beside ReportLab's own of the same text."""
    found: dict[str, list[dict[str, float]]] = {"anchor": [], "paper": []}
    for _ in range(1 if quick else 9):
        for side, results in found.items():
            done = subprocess.run([sys.executable, papers.__file__, side], check=True, capture_output=True)
            results.append(json.loads(done.stdout))
    first = [_row(found, "cold", "D1 first PDF", 1.0), _row(found, "warm", "D1 warm PDF", 1.5)]
    documents = _first_level_start()
    return [*first, _all_papers(documents, rounds=1 if quick else 5), _read_back(documents)]


def _row(found: dict[str, list[dict[str, float]]], kind: str, name: str, limit: float) -> BenchRow:
    base, ours = (median(result[kind] for result in found[side]) for side in ("anchor", "paper"))
    return within(f"{name} / ReportLab", limit, f"{ours:.0f} ms", f"{base:.0f} ms", ours / base)


def _first_level_start() -> list[Document]:
    """Every paper of a Ⅰ start."""
    from jc_disaster.documents.papers import PAPERS  # noqa: PLC0415 - nothing before D1 has been measured
    from jc_disaster.workplace import Plans  # noqa: PLC0415
    from tests.documents.papers.nights import context_of, played  # noqa: PLC0415

    context = context_of(played("level-1", Plans().assessor()))
    return [each for paper in PAPERS if paper.why_not(context) is None for each in paper.build(context)]


def _all_papers(documents: list[Document], *, rounds: int) -> BenchRow:
    """D2: PDF and DOCX of all of them, beside LibreOffice's PDFs of the DOCX, its profile made and warm."""
    from jc_disaster.documents.docx import render_docx  # noqa: PLC0415
    from jc_disaster.documents.fonts import FontRegistry  # noqa: PLC0415
    from jc_disaster.documents.pdf import render  # noqa: PLC0415

    office = shutil.which("soffice")
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(rounds + 1):
            begun = time.perf_counter()
            fonts = FontRegistry(papers.FONTS)
            for number, document in enumerate(documents):
                Path(folder, f"{number}.pdf").write_bytes(render(document, fonts))
                Path(folder, f"{number}.docx").write_bytes(render_docx(document))
            if turn:
                ours.append(time.perf_counter() - begun)
            if office is not None:
                taken = _printed(office, Path(folder), len(documents))
                theirs += [taken] if turn else []
    name = f"D2 {len(documents)} papers, PDF and DOCX / LibreOffice"
    mine = f"{median(ours) * 1000:.0f} ms"
    if not theirs:
        return BenchRow(name, "≤ 0.5 ×", mine, "no soffice (dev.py office)", None, None)
    return within(name, 0.5, mine, f"{median(theirs) * 1000:.0f} ms", median(ours) / median(theirs))


def _printed(office: str, folder: Path, count: int) -> float:
    """Seconds that LibreOffice takes for PDFs of all DOCX files, in one call."""
    files = [str(folder / f"{number}.docx") for number in range(count)]
    profile, out = f"-env:UserInstallation=file://{folder}/profile", str(folder / "office")
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", out, *files]
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def _read_back(documents: list[Document]) -> BenchRow:
    """D3: how many of them read back as they were written, with their fonts, the same bytes twice."""
    import pypdf  # noqa: PLC0415

    from jc_disaster.documents.docx import render_docx  # noqa: PLC0415
    from jc_disaster.documents.fonts import FontRegistry  # noqa: PLC0415
    from jc_disaster.documents.pdf import render  # noqa: PLC0415

    good = 0
    for document in documents:
        data = render(document, FontRegistry(papers.FONTS))
        reader = pypdf.PdfReader(io.BytesIO(data))
        text = "".join("".join(page.extract_text().split()) for page in reader.pages)
        names = {
            font.get_object()["/BaseFont"]
            for page in reader.pages
            for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
        }
        good += (
            "".join(document.title.split()) in text
            and all(name[7] == "+" and "Helvetica" not in name for name in names)
            and data == render(document, FontRegistry(papers.FONTS))
            and render_docx(document) == render_docx(document)
        )
    every = len(documents)
    return BenchRow(
        "D3 same bytes, fonts, title read back", "all", f"{good} of {every}", "", None, good == every
    )
