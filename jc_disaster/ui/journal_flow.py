"""值班日志 at work: the record is proven and exported on the worker, and what came of it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.aside import Aside
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.widgets.text_dialog import TextDialog

if TYPE_CHECKING:
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.journal import JournalPage


class JournalFlow(QObject):
    """The log page of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._aside = Aside(self)

    def adopt(self, page: JournalPage) -> None:
        """Wire the page."""
        page.work_wanted.connect(self._look)
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

        window.status.show_message("正在校验…")
        window.errands.run(files.verify, done)

    def _export(self, where: str) -> None:
        window = self._window
        files = None if window.desk is None else window.desk.files
        if files is None or window.desk is None:
            return
        now = window.desk.now()

        def work() -> tuple[str, bool]:
            try:
                return f"全部记录已导出到“{files.export(Path(where), now)}”，不需要本程序也能读。", False
            except (JcDisasterError, OSError) as error:
                return sentence_for(error), True

        window.status.show_message("正在导出…")
        window.errands.run(work, lambda came: window.status.show_message(came[0], bad=came[1]))
