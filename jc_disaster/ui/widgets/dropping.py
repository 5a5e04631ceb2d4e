"""Files dropped from the desktop: which one it is, and a panel that takes one."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.widgets.panel import Panel


def dropped_file(data: QMimeData) -> str:
    """The path of the one file that is dropped; empty where it is none, or several."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else ""


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
