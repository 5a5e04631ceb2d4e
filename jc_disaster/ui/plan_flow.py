"""预案 at work: the proof and the comparison of editions are made on the worker and shown on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.messages import sentence_for

if TYPE_CHECKING:
    from jc_disaster.plan.diff import Difference
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.plan import PlanPage
    from jc_disaster.ui.plan_shelf import Shelf


class PlanFlow(QObject):
    """The plan page of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: PlanPage | None = None

    def adopt(self, page: PlanPage) -> None:
        """Wire the page."""
        self._page = page
        page.proof_wanted.connect(self._prove)
        page.editions_wanted.connect(self._list)
        page.difference_wanted.connect(self._compare)

    def _prove(self, plan: str) -> None:
        shelf, page = self._shelf, self._page
        if shelf is not None and page is not None:
            self._window.errands.run(lambda: shelf.problems(plan), page.show_problems)

    def _list(self) -> None:
        shelf, page = self._shelf, self._page
        if shelf is not None and page is not None:
            self._window.errands.run(shelf.editions, page.show_editions)

    def _compare(self, before: str, after: str) -> None:
        shelf, page = self._shelf, self._page
        if shelf is None or page is None:
            return

        def work() -> tuple[Difference, ...] | str:
            try:
                return shelf.differences(before, after)
            except (JcDisasterError, OSError) as error:
                return sentence_for(error)

        self._window.errands.run(work, page.show_difference)

    @property
    def _shelf(self) -> Shelf | None:
        return None if self._window.desk is None else self._window.desk.shelf
