"""Files dropped from the desktop: which one it is, and a panel that takes one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, Signal

from jc_disaster.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from jc_disaster.ui.theme import Theme

PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".pdf"})


def dropped_file(data: QMimeData) -> str:
    """The path of the one file that is dropped; empty where it is none, or several."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else ""


def picture_in(data: QMimeData | None) -> object | None:
    """The picture that is pasted: a path where a file was copied, a `QImage` where a part of the screen was.

    None for an empty clipboard and for a text, even where it brings a picture of itself, as a word processor's does.
    """
    from PySide6.QtGui import QImage  # noqa: PLC0415 - when something is pasted

    if data is None:
        return None
    path = dropped_file(data)
    if path:
        return path if Path(path).suffix.lower() in PICTURES else None
    image = data.imageData() if data.hasImage() and not data.hasText() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


class DropPanel(Panel):
    """A panel that takes one file.

    Signals:
        dropped: The path of the file.
    """

    dropped = Signal(str)

    def __init__(self, theme: Theme, heading: str = "", name: str = "") -> None:
        super().__init__(theme, heading, name)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """One file is welcome."""
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Say which."""
        path = dropped_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.dropped.emit(path)
