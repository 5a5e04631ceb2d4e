"""Leads through what can be done about a record that did not open; the window waits meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from jc_disaster.ui.mending import AGAIN, FOLDER, Trouble
from jc_disaster.ui.view_models.shapes import StatusView
from jc_disaster.ui.widgets.trouble import TroublePage

if TYPE_CHECKING:
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
        page.setEnabled(False)
        window.status.show_message("正在处理，请稍候…")
        go("" if way == AGAIN else way)

    page.chosen.connect(choose)
    window.stack.addWidget(page)
    window.stack.setCurrentWidget(page)
    window.status.show_view(StatusView("记录库没有打开", "bad", "", "", ""))
    window.status.show_message("")
    page.start()
    return page
