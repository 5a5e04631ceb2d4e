"""A scan as pages, and as a copy under a name of its own."""

from __future__ import annotations

import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage, QImageReader

from jc_disaster.record.attachments import copied_out
from jc_disaster.ui import scan_pages
from jc_disaster.ui.scan_pages import PicturePages, PictureUnreadableError, pages_of
from tests.ui.desks import INCIDENT, act, desk_of, full_night
from tests.ui.test_scans import sheet

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor

__all__ = ["sheet"]  # a fixture of the tests of the dialog
READER = Path(__file__).with_name("reading_beside_painting.py")


def saved(picture: Image.Image, file_format: str, **options: object) -> bytes:
    """The bytes of a picture."""
    file = BytesIO()
    picture.save(file, file_format, **options)
    return file.getvalue()


def shades(content: bytes, *places: int) -> list[tuple[int, int, int]]:
    """Red, green and blue at places from the left, in a picture of 40 pixels by 20."""
    image = PicturePages(content).image(0, 40, 20)
    seen = [QColor(image.pixel(place, 10)) for place in places]
    return [(one.red(), one.green(), one.blue()) for one in seen]


def test_a_pdf_is_shown_page_by_page(tmp_path: Path) -> None:
    """A scan of three pages is one file."""
    path = tmp_path / "a.pdf"
    document = pdfium.PdfDocument.new()
    for _ in range(3):
        document.new_page(595, 842)
    document.save(path)

    pages = pages_of("application/pdf", path.read_bytes())

    assert len(pages.sizes) == 3
    assert pages.image(1, 40, 60).height() == 60
    pages.close()


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff torn", b"\x89PNG\r\n\x1a\n torn"])
def test_a_torn_picture_is_no_picture(content: bytes) -> None:
    """Copied halfway from a stick: said in words, and the window goes on."""
    with pytest.raises(PictureUnreadableError):
        PicturePages(content)


def test_a_picture_torn_after_its_head_is_said_when_it_is_opened(tmp_path: Path) -> None:
    """The size stands at its beginning; the rest is missing all the same."""
    path = tmp_path / "a.png"
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(path))

    with pytest.raises(PictureUnreadableError):
        PicturePages(path.read_bytes()[:60])


def test_a_photograph_torn_near_its_end_is_no_picture() -> None:
    """The lower third of a signed sheet is where the signature stands; grey there must not pass for paper."""
    whole = saved(Image.effect_noise((400, 300), 60), "JPEG")

    with pytest.raises(PictureUnreadableError):
        PicturePages(whole[: len(whole) * 7 // 10])


def with_exif(jpeg: bytes, held: int) -> bytes:
    """A photograph that says how the telephone was held."""
    exif = bytes.fromhex(
        f"45786966 0000 4d4d 002a 00000008 0001 0112 0003 00000001 00{held:02x} 0000 00000000"
    )
    return jpeg[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + jpeg[2:]


@pytest.mark.parametrize("held", range(1, 9))
def test_a_photograph_is_shown_upright_however_the_telephone_was_held(tmp_path: Path, held: int) -> None:
    """Telephones write it beside the picture (Exif); a sheet on its side is not read at four in the morning.

    Qt's own reader, which reads a file of this machine here, is asked what is upright.
    """
    plain = Image.new("RGB", (64, 96), "white")
    plain.paste("red", (0, 0, 32, 48))
    plain.paste("blue", (32, 48, 64, 96))
    path = tmp_path / "a.jpg"
    path.write_bytes(with_exif(saved(plain, "JPEG", quality=95), held))
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    by_qt = reader.read()

    pages = PicturePages(path.read_bytes())
    wide, high = by_qt.width(), by_qt.height()
    image = pages.image(0, wide, high)

    assert pages.sizes[0] == (wide, high)
    for x, y in ((wide // 4, high // 4), (3 * wide // 4, high // 4), (wide // 4, 3 * high // 4)):
        ours, theirs = QColor(image.pixel(x, y)), QColor(by_qt.pixel(x, y))
        assert abs(ours.red() - theirs.red()) + abs(ours.blue() - theirs.blue()) < 20, (x, y)


def test_a_photograph_with_a_torn_note_of_how_it_was_held_is_shown_all_the_same(sheet: Path) -> None:
    """Chat programs cut what stands beside a picture and leave the picture whole."""
    plain = sheet.read_bytes()
    torn = plain[:2] + b"\xff\xe1\x00\x10Exif\0\0MM\0*\xff\xff\xff\xff" + plain[2:]

    assert PicturePages(torn).sizes[0] == (60, 90)


def test_what_a_scanner_writes_is_seen_as_on_paper() -> None:
    """Sixteen bits of grey, four inks, a palette, two colours, nothing where the paper is: all of it is read."""
    grey = Image.new("I;16", (40, 20))
    for place in range(40 * 20):
        grey.putpixel((place % 40, place // 40), place % 40 * 1638)
    clear = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
    clear.paste((255, 0, 0, 255), (0, 0, 20, 20))

    assert shades(saved(grey, "PNG"), 0, 20, 39) == [(0, 0, 0), (127, 127, 127), (249, 249, 249)]
    assert shades(saved(clear, "PNG"), 5, 35) == [(255, 0, 0), (255, 255, 255)]
    assert shades(saved(clear.convert("LA"), "PNG"), 35) == [(255, 255, 255)]
    assert shades(saved(Image.new("CMYK", (40, 20), (0, 255, 255, 0)), "JPEG"), 5) == [(255, 0, 0)]
    assert shades(saved(Image.new("L", (40, 20), 100), "JPEG"), 5) == [(100, 100, 100)]
    assert shades(saved(Image.new("1", (40, 20), 1), "PNG"), 5) == [(255, 255, 255)]
    assert shades(saved(clear.convert("RGB").convert("P", colors=4), "PNG"), 5) == [(255, 0, 0)]


def bare_png(wide: int, high: int) -> bytes:
    """A PNG of two colours, as small as a file can be that asks for very much memory."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content).to_bytes(4, "big")
        return len(content).to_bytes(4, "big") + name + content + check

    head = wide.to_bytes(4, "big") + high.to_bytes(4, "big") + bytes((1, 0, 0, 0, 0))
    rows = zlib.compress(bytes((wide + 15) // 8) * high, 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("wide", "high"), [(20_001, 1), (10_000, 10_000)])
def test_a_small_file_that_asks_for_all_memory_is_refused(wide: int, high: int) -> None:
    """Read, it would take the whole machine and the record's window with it."""
    assert PicturePages(bare_png(200, 10)).sizes[0] == (200, 10)
    with pytest.raises(PictureUnreadableError):
        PicturePages(bare_png(wide, high))


def test_a_photograph_larger_than_may_be_kept_is_read_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telephones take 200 million points; all of them at once would be 800 MB."""
    monkeypatch.setattr(scan_pages, "_MOST", 90_000)
    picture = Image.new("RGB", (400, 300), "red")

    pages = PicturePages(saved(picture, "JPEG"))

    assert pages.sizes[0] == (400, 300)
    assert QColor(pages.image(0, 400, 300).pixel(399, 299)).red() > 250
    with pytest.raises(PictureUnreadableError):  # of it every point is kept until the last is read
        PicturePages(saved(picture, "JPEG", progressive=True))


@pytest.mark.parametrize(("device", "ends"), [("ours", True), ("python", False)])
def test_reading_a_scan_never_stands_still_while_the_window_paints(
    tmp_path: Path, device: str, *, ends: bool
) -> None:
    """It did, once in two whole test runs, and a night is longer than a test run.

    The other device is the one that did, so that the first half says something.
    """
    child = subprocess.run(
        [sys.executable, READER, device, tmp_path / "a.png"], capture_output=True, text=True, check=False
    )

    assert (child.returncode == 0) is ends, child.stderr
    assert ("Timeout" in child.stderr) is not ends, child.stderr


def test_a_copy_keeps_no_sign_that_a_file_name_cannot_have(tmp_path: Path, assessor: Assessor) -> None:
    """What another machine called it may not be possible here; the suffix is that of what it is."""
    desk = desk_of(assessor)
    full_night(desk)
    decision = desk.state(INCIDENT).decisions[0].stamp.act_id
    act(
        desk,
        "attach_scan",
        belongs_to=decision,
        sort="照片",
        file_name='会"商:?.JPEG',
        content=b"\xff\xd8\xff\xe0",
    )
    (scan,) = desk.state(INCIDENT).scans

    path = copied_out(scan, b"\xff\xd8\xff\xe0", tmp_path, "real")

    assert path.name == "照片-会_商__.jpg"
