"""A child process: a scan is read on a thread while the window's thread, from Python, lets Qt load pictures to paint.

Called with ``ours`` it reads as the program does, with ``python`` from a device that Python made; and with a path for
the picture. Who stands still is ended, with the word Timeout and where each thread was.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QImageReader, QPixmapCache

ROUNDS = 600  # the device of Python came through 560 at most
PATIENCE = {"ours": 60.0, "python": 0.6}  # s a round; the latter is meant to run out


def read_from_python(content: bytes) -> None:
    """As the program once did."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader(buffer).read()


def read_ours(content: bytes) -> None:
    """As the program does."""
    from jc_disaster.ui.scan_pages import PicturePages  # noqa: PLC0415 - the other way needs none of it

    PicturePages(content).image(0, 30, 45)


def main(how: str, path: Path) -> None:
    """Both at once."""
    read = read_ours if how == "ours" else read_from_python
    application = QGuiApplication(["", "-platform", "offscreen"])
    image = QImage(60, 90, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(path))
    content = path.read_bytes()

    def reader() -> None:
        while True:
            read(content)

    Thread(target=reader, daemon=True).start()
    for _ in range(ROUNDS):
        faulthandler.dump_traceback_later(PATIENCE[how], exit=True)
        assert not QIcon(str(path)).pixmap(QSize(20, 20)).isNull()
        QPixmapCache.clear()
    faulthandler.cancel_dump_traceback_later()
    os._exit(0 if application else 1)  # the reader is in the middle of something


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
