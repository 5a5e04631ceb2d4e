"""A scan as pages, and as a copy under a name of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest
from PySide6.QtGui import QColor, QImage

from jc_disaster.record.attachments import copied_out
from jc_disaster.ui.scan_pages import PicturePages, PictureUnreadableError, pages_of
from tests.ui.desks import INCIDENT, act, desk_of, full_night
from tests.ui.test_scans import sheet

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.engine.assess import Assessor

__all__ = ["sheet"]  # a fixture of the tests of the dialog


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


@pytest.mark.qt_log_ignore("Unsupported marker type")  # Qt's own reader says so of the torn one
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


def test_a_photograph_taken_on_its_side_is_shown_upright(sheet: Path) -> None:
    """Telephones write how they were held (EXIF); a sheet on its side is not read at four in the morning."""
    plain = sheet.read_bytes()
    exif = bytes.fromhex("45786966 0000 4d4d 002a 00000008 0001 0112 0003 00000001 0006 0000 00000000")
    turned = plain[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + plain[2:]

    upright, side = PicturePages(plain), PicturePages(turned)

    assert upright.sizes[0] == (60, 90)
    assert side.sizes[0] == (90, 60)
    assert (side.image(0, 45, 30).width(), side.image(0, 45, 30).height()) == (45, 30)


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
