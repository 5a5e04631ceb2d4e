"""Printing: the very pages that were previewed, through the system's dialog, off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication

from jc_disaster.documents.blocks import Document, Layout, Origin, Paragraph
from jc_disaster.documents.fonts import FontRegistry
from jc_disaster.documents.produce import write_document
from jc_disaster.ui.pdf_pages import PaperUnreadableError, PdfPages
from jc_disaster.ui.printing import PrinterRefusedError, PrintJob, printer_for
from jc_disaster.workplace import resources_folder
from tests.ui.desks import NIGHT
from tests.ui.paper_desks import line_of, made, paper_desk, settled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow

COARSE = (60, 85)
A4 = (595, 842)


def to_file(path: Path, dpi: int = 150) -> QPrinter:
    """A printer that prints into a PDF file."""
    printer = printer_for()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dpi)
    return printer


def greys(path: Path, number: int) -> list[int]:
    """A page as a coarse picture: how dark each small field is."""
    pages = PdfPages(path)
    try:
        image = pages.image(number, 8 * COARSE[0], 8 * COARSE[1])
    finally:
        pages.close()
    small = image.scaled(
        *COARSE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return [grey.pixelColor(x, y).red() for y in range(COARSE[1]) for x in range(COARSE[0])]


def sizes(path: Path) -> list[tuple[int, int]]:
    """Sizes of all pages in whole points."""
    pages = PdfPages(path)
    try:
        return [(round(size.width), round(size.height)) for size in pages.sizes]
    finally:
        pages.close()


def assert_same_pages(printed: Path, of: Sequence[tuple[Path, int]]) -> None:
    """Every printed page shows what its original shows, at the same place."""
    assert len(sizes(printed)) == len(of)
    for number, (path, page) in enumerate(of):
        ours, theirs = greys(printed, number), greys(path, page)
        apart = [abs(one - other) for one, other in zip(ours, theirs, strict=True)]
        assert min(theirs) < 200, "the original page is empty"
        assert sum(apart) / len(apart) < 2
        assert max(apart) < 48


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A paper of three pages."""
    origin = Origin("real", NIGHT, "7-11")
    blocks = tuple(Paragraph("阳城县、沁水县发生洪涝灾害，各单位正在核查。" * 12) for _ in range(6))
    document = Document("sample", origin, "晋城市应急管理局", "关于灾情的报告", blocks)
    fonts = FontRegistry(resources_folder() / "fonts")
    return write_document(document, tmp_path, fonts)[0].path


def test_what_is_printed_is_what_is_previewed(
    make_window: Callable[..., MainWindow], assessor: Assessor, qtbot: QtBot, tmp_path: Path
) -> None:
    """Ctrl+Shift+P, the system's dialog, Enter: every page of the chosen paper, and no second layout of it."""
    window = make_window(paper_desk(assessor, tmp_path))
    page = made(qtbot, window, "start_notice")
    original, printed = line_of(page, "start_notice").pdf, tmp_path / "printed.pdf"
    assert original is not None
    window.commands.papers.printing.ask([original], to_file(printed))
    dialog = window.dialog
    assert isinstance(dialog, QPrintDialog)
    assert dialog.windowTitle() == "打印 · 正式"
    dialog.accept()
    settled(qtbot, window, lambda: "已送打印机" in window.status.message.text())

    assert_same_pages(printed, [(original, 0), (original, 1)])
    assert window.status.message.text() == "已送打印机 2 页。"
    assert not page.progress.isVisible()


def test_the_key_opens_the_systems_dialog_for_what_is_chosen(
    make_window: Callable[..., MainWindow], assessor: Assessor, qtbot: QtBot, tmp_path: Path
) -> None:
    """Without a chosen paper nothing is printed by accident; in an exercise the dialog says so too."""
    window = make_window(paper_desk(assessor, tmp_path, exercise=True))
    window.show_page("papers")
    settled(qtbot, window)
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_P, control)
    assert window.dialog is None
    assert "先在“已出文书”中选" in window.status.message.text()

    made(qtbot, window, "start_notice")
    qtbot.keyClick(window, Qt.Key.Key_P, control)
    dialog = window.dialog

    assert isinstance(dialog, QPrintDialog)
    assert dialog.windowTitle().startswith("【演练】")
    assert dialog.printer().docName().startswith("【演练】")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=20_000)
    dialog.reject()


def test_pages_and_copies_are_printed_as_they_are_chosen(qtbot: QtBot, paper: Path, tmp_path: Path) -> None:
    """Pages two to three, twice, in the order in which they are stapled."""
    assert qtbot is not None
    printed = tmp_path / "printed.pdf"
    printer = to_file(printed)
    printer.setFromTo(2, 3)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)

    outcome = PrintJob(printer, [paper]).run()

    assert outcome == (4, 4)
    assert_same_pages(printed, [(paper, 1), (paper, 2), (paper, 1), (paper, 2)])


def test_copies_lie_page_by_page_where_they_are_not_collated(
    qtbot: QtBot, paper: Path, tmp_path: Path
) -> None:
    """As above, the other way."""
    assert qtbot is not None
    printed = tmp_path / "printed.pdf"
    printer = to_file(printed, 72)
    printer.setFromTo(1, 2)
    printer.setCopyCount(2)
    printer.setCollateCopies(False)

    assert PrintJob(printer, [paper]).run() == (4, 4)
    assert_same_pages(printed, [(paper, 0), (paper, 0), (paper, 1), (paper, 1)])


def test_a_turned_page_is_printed_on_turned_paper(qtbot: QtBot, paper: Path, tmp_path: Path) -> None:
    """A wide table squeezed upright cannot be read; several papers go out in one job."""
    assert qtbot is not None
    origin = Origin("real", NIGHT, "7-11")
    wide = Document(
        "wide", origin, "晋城市应急管理局", "横表", (Paragraph("横排的表。" * 40),), Layout.WIDE_FORM
    )
    turned = write_document(wide, tmp_path, FontRegistry(resources_folder() / "fonts"))[0].path
    printed = tmp_path / "printed.pdf"
    assert sizes(turned) == [(842, 595)]

    PrintJob(to_file(printed), [turned, paper]).run()

    assert sizes(printed) == [(842, 595), A4, A4, A4]
    assert_same_pages(printed, [(turned, 0), (paper, 0), (paper, 1), (paper, 2)])


def test_a_job_that_is_stopped_prints_no_further_page(qtbot: QtBot, paper: Path, tmp_path: Path) -> None:
    """The wrong paper, thirty copies: it must be possible to stop it."""
    assert qtbot is not None
    printer = to_file(tmp_path / "printed.pdf")
    printer.setCopyCount(10)
    job = PrintJob(printer, [paper])
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            job.stop()

    job.advanced.connect(tell)

    assert job.run() == (2, 30)
    assert told == [(1, 30), (2, 30)]


def test_a_job_that_is_stopped_before_it_begins_prints_nothing(
    qtbot: QtBot, paper: Path, tmp_path: Path
) -> None:
    """Stopped while an earlier job was still at the printer."""
    assert qtbot is not None
    job = PrintJob(to_file(tmp_path / "printed.pdf"), [paper])
    job.stop()

    assert job.run() == (0, 3)


def test_a_printer_that_does_not_begin_is_said_in_words(qtbot: QtBot, paper: Path, tmp_path: Path) -> None:
    """Switched off, no paper, no rights: what happened and what to do."""
    assert qtbot is not None

    class Dead(QPrinter):
        """A printer whose every page fails."""

        def newPage(self) -> bool:  # noqa: N802 - Qt's name
            """No page."""
            return False

    printer = Dead(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)

    with pytest.raises(PrinterRefusedError, match="请检查打印机"):
        PrintJob(printer, [paper]).run()


def test_a_paper_that_is_gone_prints_nothing_at_all(qtbot: QtBot, paper: Path, tmp_path: Path) -> None:
    """Half a job on the printer is worse than none."""
    assert qtbot is not None
    printed = tmp_path / "printed.pdf"

    with pytest.raises(PaperUnreadableError, match="请重新出这份文书"):
        PrintJob(to_file(printed), [paper, tmp_path / "gone.pdf"]).run()

    assert not printed.exists()


def test_a_page_in_bands_is_the_page_whole(paper: Path) -> None:
    """A seam between two bands would run through a line of text."""
    pages = PdfPages(paper)
    try:
        whole = pages.image(0, 500, 707)
        joined: list[bytes] = []
        for band in pages.bands(0, 500, 707, rows=100):
            joined += [bytes(band.image.constScanLine(row))[:2000] for row in range(band.image.height())]
    finally:
        pages.close()

    assert joined == [bytes(whole.constScanLine(row))[:2000] for row in range(707)]
