"""Looks at the drop folder again and again, off the window's thread, one look at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from jc_disaster.intake.drop_folder import Glance
from jc_disaster.ui.aside import Aside

EVERY_MS = 15_000
SOON_MS = 2_000  # until the second look at a file that may still be being written
_PATIENCE = 2  # looks that are due while one is still out, before the folder is said not to answer
NO_ANSWER = "来报文件夹没有回应（网络共享可能断开）。程序照常使用，恢复后自动继续。"


class DropWatch(QObject):
    """Sends ``glanced`` with every look; a folder that does not answer is said so and asked no second time meanwhile.

    No watcher of the file system is used: on a share it sees nothing, and setting one up can hang by itself.
    """

    glanced = Signal(object)

    def __init__(self, look: Callable[[], Glance], aside: Aside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._aside = look, aside
        self._out = self._again = False
        self._missed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._soon.stop()

    def look(self) -> None:
        """Look now; while a look is still out, once more as soon as it is back."""
        if self._out:
            self._again = True
            self._missed += 1
            if self._missed == _PATIENCE:
                self.glanced.emit(Glance(trouble=NO_ANSWER))
            return
        self._out = True
        self._aside.run(self._look, self._on_looked, self._on_failed)

    def _on_looked(self, glance: Glance) -> None:
        self._out, self._missed = False, 0
        self.glanced.emit(glance)
        if self._again:
            self._again = False
            self.look()
        elif glance.unsettled and self._timer.isActive():
            self._soon.start()

    def _on_failed(self, _error: Exception) -> None:
        self._on_looked(Glance(trouble=NO_ANSWER))
