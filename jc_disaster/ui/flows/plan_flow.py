"""预案 at work: the proof and the comparison of editions are made beside the record, whose entries do not wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.ui.aside import Aside
from jc_disaster.ui.long_work import LongWork
from jc_disaster.ui.messages import sentence_for

if TYPE_CHECKING:
    from jc_disaster.ui.pages.plan import PlanPage
    from jc_disaster.ui.plan_shelf import Shelf
    from jc_disaster.ui.window_face import WindowFace


class PlanFlow(QObject):
    """The plan page of one window.

    Args:
        window: The window.
        aside: Where editions are read.
    """

    def __init__(self, window: WindowFace, aside: Aside | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._page: PlanPage | None = None
        self._aside = aside or Aside(self)
        self._proof, self._comparison = LongWork(self, self._aside.take), LongWork(self, self._aside.take)

    def adopt(self, page: PlanPage) -> None:
        """Wire the page."""
        self._page = page
        page.proof_wanted.connect(self._prove)
        page.proof_unwanted.connect(self._proof.stop)
        self._proof.told.connect(page.show_proving)
        page.editions_wanted.connect(self._list)
        page.difference_wanted.connect(self._compare)
        page.difference_unwanted.connect(self._comparison.stop)
        self._comparison.told.connect(page.show_comparing)

    def _prove(self, plan: str) -> None:
        shelf, page = self._shelf, self._page
        if shelf is not None and page is not None:
            self._proof.begin(
                lambda watch: shelf.problems(plan, watch),
                page.show_problems,
                lambda error: page.show_unproven(sentence_for(error)),
            )

    def _list(self) -> None:
        shelf, page = self._shelf, self._page
        if shelf is not None and page is not None:
            say = self._window.status.show_message
            self._aside.run(
                shelf.editions, page.show_editions, lambda error: say(sentence_for(error), bad=True)
            )

    def _compare(self, before: str, after: str) -> None:
        shelf, page = self._shelf, self._page
        if shelf is not None and page is not None:
            self._comparison.begin(
                lambda watch: shelf.differences(before, after, watch),
                page.show_difference,
                lambda error: page.show_difference(sentence_for(error)),
            )

    @property
    def _shelf(self) -> Shelf | None:
        return None if self._window.desk is None else self._window.desk.shelf
