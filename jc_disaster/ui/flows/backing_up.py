"""A backup from the window: begun and settled on the record's worker, made beside it: no entry waits for a stick."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.ui.aside import Aside
from jc_disaster.ui.long_work import LongWork

if TYPE_CHECKING:
    from jc_disaster.record.backup import Pending
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.errands import Errands


class BackingUp(QObject):
    """Backups of one desk, one at a time.

    Args:
        errands: The record's worker.
        parent: With it goes the interest in what comes of them.
        aside: Where they are made.
    """

    def __init__(self, errands: Errands, parent: QObject, aside: Aside | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self.work = LongWork(self, (aside or Aside(self)).take)

    def begin(self, desk: Desk, done: Callable[[str], None], *, asked: bool = False) -> None:
        """Back up where it is time, or because the officer asks.

        Args:
            desk: The desk.
            done: Told the sentence for the officer where there is one; not called where no backup was due.
            asked: The officer asks.
        """

        def begun(pending: Pending | str | None) -> None:
            if pending is None or isinstance(pending, str):
                if asked or pending:
                    done(pending or "")
                return

            def settle(_: object) -> None:
                self._errands.run(lambda: desk.end_backup(pending), done)

            self.work.begin(pending.make, settle, settle)

        if not self.work.running:
            self._errands.run(lambda: desk.begin_backup(asked=asked), begun)
