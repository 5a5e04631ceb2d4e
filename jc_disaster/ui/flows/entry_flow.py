"""The entry panel at work: what is typed is kept until it is on record, and what was refused stays in its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.ui.draft_keeping import DraftKeeper

if TYPE_CHECKING:
    from jc_disaster.ui.known import Receipt
    from jc_disaster.ui.view_models.reported import Reported
    from jc_disaster.ui.widgets.entry_panel import EntryPanel
    from jc_disaster.ui.window_face import WindowFace

Report = Callable[[object, str | None, Callable[["Receipt"], None]], None]


class EntryFlow(QObject):
    """The entry panel of one window.

    Args:
        window: The window.
        report: Records figures and tells the receipt.
    """

    def __init__(self, window: WindowFace, report: Report) -> None:
        super().__init__(window)
        self._window, self._report = window, report
        self._keeper: DraftKeeper | None = None
        self._entry: EntryPanel | None = None

    def adopt(self, entry: EntryPanel) -> None:
        """Wire the panel, before it is shown anything."""
        desk = self._window.desk
        if desk is None:
            return
        self._keeper = DraftKeeper(desk.drafts, self)
        self._entry = entry
        entry.take_drafts(desk.drafts.found)
        entry.drafts_changed.connect(self._keeper.keep)

        def send(reported: Reported) -> None:
            place = entry.place

            def on_receipt(receipt: Receipt) -> None:
                if receipt.ok:
                    entry.let_go(place, reported.figures)
                else:
                    entry.show_refused(receipt.message)

            self._report(reported, None, on_receipt)

        entry.reported.connect(send)

    def finish(self) -> None:
        """The window closes: what is typed and not written yet is written now."""
        if self._keeper is not None and self._entry is not None:
            self._entry.keep_draft()
            self._keeper.finish()
