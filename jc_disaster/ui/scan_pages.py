"""A scan as pages: a PDF by PDFium, a picture by Qt's readers, scaled while it is read; on the PDF worker."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.pdf_pages import PageSize, PdfPages

_PDF: Final = "application/pdf"
_LONGEST: Final = 20_000  # px a side; no scanner of an office makes more


class PictureUnreadableError(JcDisasterError):
    """The bytes are no whole picture."""

    code = "picture-unreadable"

    def __init__(self) -> None:
        super().__init__("这个图片文件不完整或尺寸过大，看不了。请重新拷贝或扫描；已记录的内容不受影响。")


class PicturePages:
    """A picture as a paper of one page.

    Args:
        content: The bytes of a JPEG or PNG.

    Raises:
        PictureUnreadableError: They are no whole picture.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        reader, buffer = self._reader()
        size = reader.size()
        turned = bool(reader.transformation() & reader.transformation().TransformationRotate90)
        buffer.close()
        if not size.isValid() or max(size.width(), size.height()) > _LONGEST:
            raise PictureUnreadableError
        self._turned = turned
        wide, high = (size.height(), size.width()) if turned else (size.width(), size.height())
        self.sizes = (PageSize(wide, high),)
        self.image(
            0, min(wide, 64), max(1, min(wide, 64) * high // wide)
        )  # a torn file shows here, not later

    def image(self, _number: int, width: int, height: int) -> QImage:
        """The picture in the size asked for.

        Raises:
            PictureUnreadableError: They are no whole picture.
        """
        reader, buffer = self._reader()
        reader.setScaledSize(QSize(height, width) if self._turned else QSize(width, height))
        image = reader.read()
        buffer.close()
        if image.isNull():
            raise PictureUnreadableError
        return image.convertToFormat(QImage.Format.Format_RGB32)

    def close(self) -> None:
        """Let go of the bytes."""
        self._content = b""

    def _reader(self) -> tuple[QImageReader, QBuffer]:
        buffer = QBuffer()
        buffer.setData(QByteArray(self._content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        return reader, buffer


def pages_of(media_type: str, content: bytes) -> PdfPages | PicturePages:
    """The pages of a scan.

    Raises:
        PaperUnreadableError: It is no whole PDF.
        PictureUnreadableError: It is no whole picture.
    """
    return PdfPages(content) if media_type == _PDF else PicturePages(content)
