"""An exercise window looks out for a real incident: it reminds of it, and suspends what is running.

It looks at one small file (`record.real_status`) when that changes, every few seconds besides, and once when the
exercise is opened, so that an alarm raised while nobody exercised is heard at the next opening.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from jc_disaster.ui.widgets.real_reminder import RealReminder

if TYPE_CHECKING:
    from jc_disaster.incident.real_affairs import RealAffairs
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.known import Known
    from jc_disaster.ui.main_window import MainWindow

EVERY_MS = 5_000  # where the system tells of no change, as on a share
SAID = "发生真实灾情，演练已暂停，时钟停住。已记内容照存。"


class Look(NamedTuple):
    """What came of one look: what the real record says, and the record anew where an exercise was suspended."""

    affairs: RealAffairs
    known: Known | None


class Neighbour(NamedTuple):
    """The real record of this machine, as an exercise may know it.

    Attributes:
        affairs: Says what is open there.
        path: The small file it is read from.
        wall: The machine's clock.
    """

    affairs: Callable[[], RealAffairs]
    path: Path
    wall: Callable[[], datetime]


def look(desk: Desk, neighbour: Neighbour, before: RealAffairs | None, shown: str | None) -> Look:
    """Suspend every exercise that is running and has not been told of the latest alarm; runs on the worker.

    Args:
        desk: The desk of the exercises.
        neighbour: The real record.
        before: What it said at the last look; where it says the same there is nothing to do.
        shown: The incident at hand, which stays so.
    """
    from jc_disaster.incident.exercise_clock import alarmed, exercise_now  # noqa: PLC0415 - on the worker

    affairs, suspended = neighbour.affairs(), False
    if affairs == before:
        return Look(affairs, None)
    for state in desk.known(shown).incidents:
        if alarmed(state, affairs):
            at = exercise_now(state, neighbour.wall())
            suspended = desk.act(state.incident, {"act": "suspend_exercise", "at": at}).ok or suspended
    return Look(affairs, desk.known(shown) if suspended else None)


class RealWatch(QObject):
    """Watches for one exercise window.

    Signals:
        changed: What the real record says now (`RealAffairs`), after every look.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, window: MainWindow, neighbour: Neighbour) -> None:
        super().__init__(window)
        self._desk, self._window, self._neighbour = desk, window, neighbour
        self._out = False
        self._affairs: RealAffairs | None = None
        self.reminder = RealReminder(window.theme)
        window.ground.put_on_top(self.reminder)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self.look)
        self._watcher.directoryChanged.connect(self.look)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        window.refreshed.connect(self._show)

    def start(self) -> None:
        """Look now, and from now on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more; the window goes, or is replaced by another on the same desk."""
        self._timer.stop()
        self._window.refreshed.disconnect(self._show)
        self._watcher.fileChanged.disconnect(self.look)
        self._watcher.directoryChanged.disconnect(self.look)

    def look(self) -> None:
        """Look once; a look that is still out is not asked again, and a window that has gone asks nothing."""
        if self._out or not self._window.isVisible():
            return
        self._out = True
        # A file that is replaced is forgotten by the watcher, so both are named anew each time.
        file = self._neighbour.path
        paths = [str(path) for path in (file.parent, file) if path.exists()]
        known = (*self._watcher.files(), *self._watcher.directories())
        new = [path for path in paths if path not in known]
        if new:
            self._watcher.addPaths(new)
        desk, neighbour, before = self._desk, self._neighbour, self._affairs
        current = None if self._window.known is None else self._window.known.current
        shown = None if current is None else current.incident
        self._window.errands.run(lambda: look(desk, neighbour, before, shown), self._on_looked)

    def _on_looked(self, looked: Look) -> None:
        self._out = False
        self._affairs = looked.affairs
        if looked.known is not None:
            self._window.take(looked.known)
            self._window.status.show_message(f"{self._window.theme.mark}{SAID}", bad=True)
        self._show()
        self.changed.emit(looked.affairs)

    def _show(self) -> None:
        from jc_disaster.incident.exercise_clock import suspended  # noqa: PLC0415 - after the first paint
        from jc_disaster.incident.real_affairs import reminder  # noqa: PLC0415 - as above

        known = self._window.known
        states = () if known is None else known.incidents
        stands = any(suspended(state) is not None and state.closed is None for state in states)
        words = "" if self._affairs is None else reminder(self._affairs)
        self.reminder.show_state(words, suspended=stands)
