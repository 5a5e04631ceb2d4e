"""Printing: the pages of the very PDF, drawn at the printer's own resolution. There is no second layout.

It runs off the window's thread, says how far it is, and stops between two bands of a page when it is told to.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QMarginsF, QObject, QRect, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.pdf_pages import POINTS_AN_INCH, PageSize, PdfPages

FINEST_DPI: Final = 600  # finer steps are not seen on paper and cost time and memory


class PrinterRefusedError(JcDisasterError):
    """The printer does not begin."""

    code = "printer-refused"

    def __init__(self) -> None:
        super().__init__(
            "打印机没有接受打印任务，什么也没有打印。请检查打印机是否开机、联机、有纸，或换一台打印机再试。"
        )


class Printed(NamedTuple):
    """How many pages went out, of how many; fewer when it was stopped."""

    pages: int
    wanted: int


class _Sheet(NamedTuple):
    """A page of a file."""

    pages: PdfPages
    number: int

    @property
    def size(self) -> PageSize:
        """Its size."""
        return self.pages.sizes[self.number]


class PrintJob(QObject):
    """One job.

    Args:
        printer: As the person set it in the system's dialog.
        paths: The files, in order.
    """

    advanced = Signal(int, int)

    def __init__(self, printer: QPrinter, paths: Sequence[Path]) -> None:
        super().__init__()
        self._printer = printer
        self._paths = tuple(paths)
        self._stopped = False

    def stop(self) -> None:
        """Print nothing more; what is on its way to the printer stays there."""
        self._stopped = True

    def run(self) -> Printed:
        """Print; called on the worker.

        Raises:
            PaperUnreadableError: A file is gone; nothing was printed.
            PrinterRefusedError: The printer does not begin.
        """
        files = [PdfPages(path) for path in self._paths]
        try:
            return self._print(self._wanted(files))
        finally:
            for pages in files:
                pages.close()

    def _wanted(self, files: Sequence[PdfPages]) -> list[_Sheet]:
        """The sheets of the range that was chosen, as often as was chosen."""
        sheets = [_Sheet(pages, number) for pages in files for number in range(len(pages.sizes))]
        first, last = self._printer.fromPage(), self._printer.toPage()
        if first:
            sheets = sheets[first - 1 : last or None]
        copies = 1 if self._printer.supportsMultipleCopies() else self._printer.copyCount()
        if self._printer.collateCopies():
            return sheets * copies
        return [sheet for sheet in sheets for _ in range(copies)]

    def _print(self, sheets: Sequence[_Sheet]) -> Printed:
        painter, done = QPainter(), 0
        self._printer.setFullPage(True)
        try:
            for sheet in sheets:
                if self._stopped:
                    break
                _lay(self._printer, sheet.size)
                begun = self._printer.newPage() if painter.isActive() else painter.begin(self._printer)
                if not begun:
                    raise PrinterRefusedError
                if not self._draw(painter, sheet):
                    break
                done += 1
                self.advanced.emit(done, len(sheets))
        finally:
            if painter.isActive():
                if self._stopped:
                    self._printer.abort()
                painter.end()
        return Printed(done, len(sheets))

    def _draw(self, painter: QPainter, sheet: _Sheet) -> bool:
        """Draw a page band by band; False when it was stopped."""
        scale = min(1.0, FINEST_DPI / self._printer.resolution())
        dots = self._printer.resolution() / POINTS_AN_INCH
        width, height = (round(length * dots * scale) for length in sheet.size)
        for band in sheet.pages.bands(sheet.number, width, height):
            if self._stopped:
                return False
            rows = band.image.height()
            top, below = round(band.top / scale), round((band.top + rows) / scale)
            painter.drawImage(QRect(0, top, round(width / scale), below - top), band.image)
        return True


def _lay(printer: QPrinter, size: PageSize) -> None:
    """Turn the paper as the page is turned; a printer without this size of paper takes its own."""
    wide = size.width > size.height
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    )
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def printer_for(size: PageSize | None = None) -> QPrinter:
    """A printer ready for A4 at its own resolution; the system's dialog changes what the person wants otherwise."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    if size is not None:
        _lay(printer, size)
    return printer
