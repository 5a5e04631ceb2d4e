"""Leads through what can be done about a record that did not open; the window waits meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from jc_disaster.ui.long_work import LongWork
from jc_disaster.ui.mending import AGAIN, FOLDER, Opened, Trouble
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.view_models.shapes import StatusView
from jc_disaster.ui.widgets.trouble import TroublePage

if TYPE_CHECKING:
    from jc_disaster.kernel.watching import Watch
    from jc_disaster.ui.main_window import MainWindow


def show_trouble(window: MainWindow, trouble: Trouble, go: Callable[[str], None]) -> TroublePage:
    """Show why the record is not open.

    Args:
        window: The window, furnished and without a desk.
        trouble: What happened, and the ways out.
        go: Opens the record again, after the way that was chosen; empty for none.
    """
    page = TroublePage(window.theme, trouble)

    def choose(way: str) -> None:
        if way == FOLDER:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(trouble.folder)))
            return
        page.show_running(running=True, stoppable=way != AGAIN)
        window.status.show_message("正在处理，请稍候…")
        go("" if way == AGAIN else way)

    page.chosen.connect(choose)
    window.stack.addWidget(page)
    window.stack.setCurrentWidget(page)
    window.status.show_view(StatusView("记录库没有打开", "bad", "", "", ""))
    window.status.show_message("")
    page.start()
    return page


def carry_out(
    window: MainWindow,
    page: TroublePage,
    work: Callable[[Watch], Opened | Trouble],
    done: Callable[[Opened | Trouble], None],
) -> None:
    """Go one way out; how far it is is said, and it can be stopped: every file is as it was then.

    Nothing is recorded meanwhile, because no record is open.
    """
    long_work = LongWork(page, window.errands.run)

    def failed(error: Exception) -> None:
        page.show_running(running=False)
        window.status.show_message(sentence_for(error), bad=True)

    page.stop_wanted.connect(long_work.stop)
    long_work.told.connect(lambda percent: window.status.show_message(f"正在处理，请稍候… {percent}%"))
    long_work.begin(work, done, failed)
