"""A scan as pages: a PDF by PDFium, a picture by Pillow, scaled while it is read; on the PDF worker.

Not by Qt's reader: a device of bytes that Python made (``QBuffer``) asks for the interpreter whenever Qt reads from it,
and Qt reads from it while it holds the lock of its picture formats. The window's thread, drawing something for which Qt
loads a picture, has the interpreter and waits for that lock: both would stand still for ever.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.pdf_pages import PageSize, PdfPages

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

_PDF: Final = "application/pdf"
_PNG: Final = b"\x89PNG"
_LONGEST: Final = 20_000  # px a side; no scanner of an office makes more
_MOST: Final = 75_000_000  # px read at once, 300 MB of them; an A3 sheet at 600 dots an inch has 70 million
_HALVES: Final = (1, 2, 4, 8)  # what JPEG offers; an eighth of `_LONGEST` squared has 6 million
_FIRST_LOOK: Final = 64  # px wide; a torn file shows in it, not later
_ORIENTATION: Final = 0x0112  # Exif 2.32, 4.6.4 A: how the camera was held
_ON_ITS_SIDE: Final = range(5, 9)


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
        try:
            picture = _opened(content)
        except Exception as error:  # as in `image`
            raise PictureUnreadableError from error
        if max(picture.size) > _LONGEST:
            raise PictureUnreadableError
        self._held = _held(picture)
        wide, high = reversed(picture.size) if self._held in _ON_ITS_SIDE else picture.size
        self.sizes = (PageSize(wide, high),)
        narrow = min(wide, _FIRST_LOOK)
        self.image(0, narrow, max(1, narrow * high // wide))

    def image(self, _number: int, width: int, height: int) -> QImage:
        """The picture in the size asked for.

        Raises:
            PictureUnreadableError: They are no whole picture.
        """
        size = (height, width) if self._held in _ON_ITS_SIDE else (width, height)
        try:
            seen = _upright(_scaled(_opened(self._content), size), self._held)
        except Exception as error:  # whatever is wrong in a foreign file: Pillow names a dozen sorts of it
            raise PictureUnreadableError from error
        pixels = seen.convert("RGBA").tobytes("raw", "BGRA")
        return QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32).copy()

    def close(self) -> None:
        """Let go of the bytes."""
        self._content = b""


def _opened(content: bytes) -> ImageFile:
    """The head of the file: nothing of the picture is read yet."""
    from PIL.JpegImagePlugin import JpegImageFile  # noqa: PLC0415 - when a scan is looked at
    from PIL.PngImagePlugin import PngImageFile  # noqa: PLC0415 - as above

    # The two themselves and not `Image.open`, which tries every format and has its own, smaller, idea of too large.
    return (PngImageFile if content.startswith(_PNG) else JpegImageFile)(BytesIO(content))


def _held(picture: ImageFile) -> int:
    """How the camera was held, 1 to 8; upright where it does not say so in a way that can be read.

    Cameras write JPEG. Looking for the same in a PNG would read the whole of it.
    """
    if picture.format == "PNG":
        return 1
    try:
        return int(picture.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - foreign bytes beside a picture that may be whole
        return 1


def _scaled(picture: ImageFile, size: tuple[int, int]) -> Image:
    """The picture in a size, as it would lie on white paper; never more than `_MOST` of it in memory.

    A JPEG is halved while it is read, as often as the size allows; a progressive one is kept whole all the same.
    """
    from PIL.Image import Resampling, new  # noqa: PLC0415 - when a scan is looked at

    wide, high = picture.size
    least = next(part for part in _HALVES if wide * high <= _MOST * part**2)
    picture.draft(None, (min(size[0], wide // least), min(size[1], high // least)))
    kept = (wide, high) if picture.info.get("progressive") else picture.size
    if kept[0] * kept[1] > _MOST:
        raise PictureUnreadableError
    plain: Image = picture
    if picture.mode.startswith("I"):  # 16 bits of grey; `convert` would call everything above 255 white
        plain = picture.point(lambda grey: grey * (1 / 256)).convert("L")
    elif picture.has_transparency_data:
        plain = picture.convert("RGBA")
    elif picture.mode in {"1", "P"}:
        plain = picture.convert("RGB" if picture.mode == "P" else "L")
    small = plain.resize(size, Resampling.BICUBIC, reducing_gap=2.0)
    if not small.has_transparency_data:
        return small
    paper = new("RGB", size, "white")
    # Unlike a composite, a mask leaves the interpreter to others meanwhile.
    paper.paste(small, mask=small.convert("RGBA").getchannel("A"))
    return paper


def _upright(picture: Image, held: int) -> Image:
    """Turned and mirrored as the camera was held."""
    from PIL.Image import Transpose as Turn  # noqa: PLC0415 - as above

    turns = {
        2: Turn.FLIP_LEFT_RIGHT,
        3: Turn.ROTATE_180,
        4: Turn.FLIP_TOP_BOTTOM,
        5: Turn.TRANSPOSE,
        6: Turn.ROTATE_270,
        7: Turn.TRANSVERSE,
        8: Turn.ROTATE_90,
    }
    return picture.transpose(turns[held]) if held in turns else picture


def pages_of(media_type: str, content: bytes) -> PdfPages | PicturePages:
    """The pages of a scan.

    Raises:
        PaperUnreadableError: It is no whole PDF.
        PictureUnreadableError: It is no whole picture.
    """
    return PdfPages(content) if media_type == _PDF else PicturePages(content)
