"""Pages of a finished PDF as images: the very file that is printed, drawn by PDFium. Never on the window's thread.

PDFium is used from one thread at a time (`paper_flow` keeps one worker for it). A file is read whole and not held
open, so that a paper can be made again while it is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QImage

from jc_disaster.kernel.errors import JcDisasterError

if TYPE_CHECKING:
    import pypdfium2

POINTS_AN_INCH: Final = 72
BAND_ROWS: Final = 600  # rows drawn at once on a printer: a whole A4 page at 600 dpi would take 140 MB
_WHITE: Final = 0xFFFFFFFF


class PaperUnreadableError(JcDisasterError):
    """The file is gone or is no PDF."""

    code = "paper-unreadable"

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            super().__init__("这个PDF文件不完整或有密码，看不了。请重新拷贝或扫描；已记录的内容不受影响。")
        else:
            super().__init__(f"“{path.name}”打不开：文件已被移走，或不是完整的PDF。请重新出这份文书后再看。")


class PageSize(NamedTuple):
    """Size of a page in points (1/72 inch)."""

    width: float
    height: float


class Band(NamedTuple):
    """Some rows of a page: the first of them, and their image."""

    top: int
    image: QImage


class PdfPages:
    """The pages of one file.

    Args:
        source: The file, or its bytes.

    Raises:
        PaperUnreadableError: It cannot be read, or is no PDF.
    """

    def __init__(self, source: Path | bytes) -> None:
        import pypdfium2 as pdfium  # noqa: PLC0415 - when a paper is looked at

        path = None if isinstance(source, bytes) else source
        try:
            content = source if isinstance(source, bytes) else source.read_bytes()
            self._document: pypdfium2.PdfDocument = pdfium.PdfDocument(content)
        except (OSError, pdfium.PdfiumError) as error:
            raise PaperUnreadableError(path) from error
        self.sizes = tuple(
            PageSize(*self._document.get_page_size(number)) for number in range(len(self._document))
        )

    def image(self, number: int, width: int, height: int) -> QImage:
        """A whole page.

        Args:
            number: From 0.
            width: In pixels.
            height: In pixels.
        """
        return next(iter(self.bands(number, width, height, height))).image

    def bands(self, number: int, width: int, height: int, rows: int = BAND_ROWS) -> Iterator[Band]:
        """A page from top to bottom in bands of at most ``rows`` rows."""
        import pypdfium2.raw as raw  # noqa: PLC0415, PLR0402 - as above

        page = self._document[number]
        try:
            for top in range(0, height, rows):
                tall = min(rows, height - top)
                bitmap = raw.FPDFBitmap_CreateEx(width, tall, raw.FPDFBitmap_BGRx, None, 0)
                try:
                    raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, tall, _WHITE)
                    raw.FPDF_RenderPageBitmap(bitmap, page.raw, 0, -top, width, height, 0, raw.FPDF_ANNOT)
                    yield Band(top, _copied(bitmap, width, tall))
                finally:
                    raw.FPDFBitmap_Destroy(bitmap)
        finally:
            page.close()

    def close(self) -> None:
        """Let go of the file's contents."""
        self._document.close()


def _copied(bitmap: object, width: int, height: int) -> QImage:
    """The pixels in memory of their own; PDFium takes its back."""
    import ctypes  # noqa: PLC0415 - as above

    import pypdfium2.raw as raw  # noqa: PLC0415, PLR0402 - as above

    stride = raw.FPDFBitmap_GetStride(bitmap)
    pixels = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
    return QImage(pixels, width, height, stride, QImage.Format.Format_RGB32).copy()
