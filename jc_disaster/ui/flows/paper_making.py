"""Papers made on the record's worker, one kind after the other, so that an entry in between does not wait."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.documents.choice import Order, Outcome
from jc_disaster.incident.events import EXERCISE_MARK
from jc_disaster.ui.messages import sentence_for

if TYPE_CHECKING:
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.known import PapersKnown
    from jc_disaster.ui.window_face import WindowFace

Progress = Callable[[str, int, int], None]


class DeskWork:
    """What the flows of papers ask of a window: its desk, work on its worker, a word in its status line."""

    def __init__(self, window: WindowFace) -> None:
        self._window = window

    def order(self, desk: Desk, kind: str) -> Order:
        """An order for a kind, in the formats and on the carrier that this person uses."""
        way = desk.settings.paper_way()
        return Order((kind,), way.formats, way.carrier)

    @property
    def desk(self) -> Desk | None:
        """The desk of the window, once there is one."""
        return self._window.desk

    def at_hand(self) -> tuple[Desk | None, str]:
        """The desk and the incident that is shown, empty while there is none; None where nothing can be made."""
        known = self._window.known
        if known is None:
            return None, ""
        if known.current is None:
            return (self._window.desk if known.moment is None else None), ""
        return self._window.desk, known.current.incident

    def attempt(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do work on the record's worker; whatever goes wrong is said, and nothing is called 未记录."""

        def guarded() -> object:
            try:
                return work()
            except Exception as error:  # noqa: BLE001 - the border of the thread: everything is told to the officer
                return error

        def back(outcome: object) -> None:
            if not isinstance(outcome, Exception):
                done(outcome)
            elif failed is not None:
                failed(outcome)
            else:
                self.say(sentence_for(outcome), bad=True)

        self._window.errands.run(guarded, back)

    def say(self, text: str, *, bad: bool = False) -> None:
        """Say something in the status line."""
        self._window.status.show_message(text, bad=bad)


class PaperMaking:
    """One order after the other.

    Args:
        work: Desk, worker and status line of the window.
        progress: Says how far it is; nothing left where there are none.
        done: Told the files that were written, and sentences on what was not.
    """

    def __init__(
        self, work: DeskWork, progress: Progress, done: Callable[[Sequence[Path], Sequence[str]], None]
    ) -> None:
        self._work, self._progress, self._done = work, progress, done
        self._incident = ""
        self._queue: list[Order] = []
        self._total = 0
        self._asking = False
        self._outcomes: list[Outcome] = []

    @property
    def busy(self) -> bool:
        """Whether papers are being made."""
        return self._total > 0 or self._asking

    def stop(self) -> None:
        """Stop after the paper that is being written."""
        self._queue.clear()

    def make(self, kinds: Sequence[str]) -> None:
        """Make papers; without kinds, all that can be made now.

        A kind may be followed by ``@`` and a recipient, for the one sheet of that department.
        """
        desk, incident = self._work.at_hand()
        if desk is None:
            return
        if self.busy:
            self._work.say("上一批文书还在生成，生成完再出。可以先按“停止”。")
            return
        if kinds:
            self.begin(incident, [self._ordered(desk, kind) for kind in kinds])
            return

        self._asking = True

        def all_ready(found: PapersKnown) -> None:
            self._asking = False
            self.begin(incident, [self._work.order(desk, one.kind) for one in found.choices if one.ready])

        def unknown(error: Exception) -> None:
            self._asking = False
            self._work.say(sentence_for(error), bad=True)

        self._work.attempt(lambda: desk.papers_known(incident), all_ready, unknown)

    def _ordered(self, desk: Desk, asked: str) -> Order:
        kind, _, recipient = asked.partition("@")
        order = self._work.order(desk, kind)
        mark = EXERCISE_MARK if desk.exercise else ""
        return order._replace(only=f"{mark}{kind}-{recipient}") if recipient else order

    def begin(self, incident: str, orders: list[Order]) -> None:
        """Begin with the first of some orders; they stay with their incident, whichever is shown meanwhile."""
        if not orders:
            self._work.say("现在还没有可以出具的文书，原因见列表。")
            return
        self._incident, self._queue, self._total, self._outcomes = incident, orders, len(orders), []
        self._next()

    def _next(self) -> None:
        desk, incident = self._work.desk, self._incident
        if desk is None or not self._queue:
            self._finish()
            return
        order, done = self._queue.pop(0), self._total - len(self._queue) - 1
        self._progress(f"正在生成第 {done + 1} 种，共 {self._total} 种", done, self._total)

        def on_made(outcome: Outcome | None) -> None:
            if outcome is not None:
                self._outcomes.append(outcome)
            self._next()

        self._work.attempt(lambda: desk.make_papers(incident, order), on_made, self._give_up)

    def _give_up(self, error: Exception) -> None:
        self._queue.clear()
        self._finish()
        self._work.say(sentence_for(error), bad=True)

    def _finish(self) -> None:
        files = [path for outcome in self._outcomes for path in outcome.files]
        missing = [words for outcome in self._outcomes for words in outcome.not_made]
        self._queue, self._total, self._outcomes = [], 0, []
        self._progress("", 0, 0)
        if files:
            self._work.say(f"已生成 {len(files)} 个文件，在 {files[0].parent}")
        elif missing:
            self._work.say("没有生成文件，原因见公文页。", bad=True)
        self._done(files, missing)
