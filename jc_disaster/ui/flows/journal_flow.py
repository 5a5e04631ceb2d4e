"""值班日志 at work: the record is proven and exported beside the work, and what came of it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from jc_disaster.ui.aside import Aside
from jc_disaster.ui.long_work import Beside, LongWork
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.widgets.text_dialog import TextDialog

if TYPE_CHECKING:
    from jc_disaster.kernel.watching import Watch
    from jc_disaster.record.still import Still
    from jc_disaster.ui.pages.journal import JournalPage
    from jc_disaster.ui.record_files import Files
    from jc_disaster.ui.window_face import WindowFace


class JournalFlow(QObject):
    """The log page of one window."""

    def __init__(self, window: WindowFace) -> None:
        super().__init__(window)
        self._window = window
        self._aside = Aside(self)
        self._beside: Beside[Still] = Beside(window.errands)
        self._work = LongWork(self, self._beside.run)
        self._words: Callable[[int], str] = str
        self._work.told.connect(lambda percent: window.status.show_message(self._words(percent)))

    def adopt(self, page: JournalPage) -> None:
        """Wire the page."""
        self._work.running_changed.connect(lambda running: page.show_running(running=running))
        page.work_wanted.connect(self._look)
        page.stop_wanted.connect(self._work.stop)
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

        def done(said: str) -> None:
            window.status.show_message("")
            window.dialog = TextDialog(window.theme, "校验记录链", said, window)
            window.dialog.show()

        self._words = lambda percent: f"正在校验… {percent}%（照常录入，不必等）"
        self._begin(files, files.verify, done)

    def _export(self, where: str) -> None:
        window = self._window
        files = None if window.desk is None else window.desk.files
        if files is None or window.desk is None:
            return
        now = window.desk.now()

        def work(still: Still, watch: Watch) -> Path:
            return files.export(still, Path(where), now, watch)

        def done(folder: Path) -> None:
            window.status.show_message(f"全部记录已导出到“{folder}”，不需要本程序也能读。")

        self._words = lambda percent: f"正在导出… {percent}%（照常录入，不必等）"
        self._begin(files, work, done, awaited="正在导出全部记录，完成后退出…")

    def _begin(
        self,
        files: Files,
        work: Callable[[Still, Watch], object],
        done: Callable[[Any], None],
        awaited: str = "",
    ) -> None:
        """The record is looked at between two acts; the rest is done where no act waits for it."""
        if not self._work.running:
            self._work.begin(self._beside.given(files.still, work), done, self._failed, awaited)

    def _failed(self, error: Exception) -> None:
        self._window.status.show_message(sentence_for(error), bad=True)
