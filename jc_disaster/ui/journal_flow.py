"""值班日志 at work: the record is proven and exported on the worker, and what came of it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.record.watching import StoppedError
from jc_disaster.ui.aside import Aside
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.widgets.text_dialog import TextDialog

if TYPE_CHECKING:
    from jc_disaster.record.watching import Watch
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.journal import JournalPage


class JournalFlow(QObject):
    """The log page of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._aside = Aside(self)
        self._page: JournalPage | None = None
        self._watched: Watched | None = None

    def adopt(self, page: JournalPage) -> None:
        """Wire the page."""
        self._page = page
        page.work_wanted.connect(self._look)
        page.stop_wanted.connect(self._stop)
        page.verify_wanted.connect(self._verify)
        page.export_wanted.connect(self._export)

    def _look(self, work: Callable[[], object], take: Callable[[object], None]) -> None:
        """Look through the log; neither the window nor the record waits for it."""
        say = self._window.status.show_message
        self._aside.run(work, take, lambda error: say(sentence_for(error), bad=True))

    def _verify(self) -> None:
        window = self._window
        files = None if window.desk is None else window.desk.files
        if files is None:
            return

        def done(came: tuple[str, bool]) -> None:
            said, refused = came
            window.status.show_message(said if refused else "", bad=refused)
            if not refused:
                window.dialog = TextDialog(window.theme, "校验记录链", said, window)
                window.dialog.show()

        self._run(files.verify, lambda percent: f"正在校验… {percent}%", done)

    def _export(self, where: str) -> None:
        window = self._window
        files = None if window.desk is None else window.desk.files
        if files is None or window.desk is None:
            return
        now = window.desk.now()

        def work(watch: Watch) -> str:
            return f"全部记录已导出到“{files.export(Path(where), now, watch)}”，不需要本程序也能读。"

        def done(came: tuple[str, bool]) -> None:
            window.status.show_message(came[0], bad=came[1])

        self._run(work, lambda percent: f"正在导出… {percent}%", done)

    def _run(
        self,
        work: Callable[[Watch], str],
        words: Callable[[int], str],
        done: Callable[[tuple[str, bool]], None],
    ) -> None:
        """Carry long work out on the record's worker; how far it is is said, and it can be stopped."""
        page, say = self._page, self._window.status.show_message
        if page is None or self._watched is not None:
            return
        watched = self._watched = Watched(self)
        watched.progressed.connect(lambda percent: say(words(percent)))

        def guarded() -> tuple[str, bool]:
            try:
                return work(watched), False
            except (JcDisasterError, OSError) as error:
                return sentence_for(error), True

        def finished(came: tuple[str, bool]) -> None:
            self._watched = None
            watched.deleteLater()
            page.show_running(running=False)
            done(came)

        page.show_running(running=True)
        say(words(0))
        self._window.errands.run(guarded, finished)

    def _stop(self) -> None:
        if self._watched is not None:
            self._watched.stop()


class Watched(QObject):
    """Tells the window how far work on the worker is, and the work that it is to stop."""

    progressed = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = Event()
        self._told = 0

    def stop(self) -> None:
        """Nobody wants the rest; called on the window's thread."""
        self._stopped.set()

    def __call__(self, done: int, whole: int) -> None:
        """Called by the work, on the worker.

        Raises:
            StoppedError: It is to stop.
        """
        if self._stopped.is_set():
            raise StoppedError
        percent = min(99, 100 * done // max(whole, 1))
        if percent != self._told:
            self._told = percent
            self.progressed.emit(percent)
