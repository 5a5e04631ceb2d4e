"""Conducting from the window: the timer that asks what is due, the controllers' orders, the players' window.

Nothing is decided here: what goes out is asked of `exercise.conduct`, what is recorded goes through the desk.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from jc_disaster.exercise.conduct import told_players
from jc_disaster.incident.exercise_clock import begun, clock_of, over
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.emergency_key import EmergencyKey
from jc_disaster.ui.flows import drill_runs
from jc_disaster.ui.flows.exercise_left import LeftRunning
from jc_disaster.ui.flows.exercise_orders import ExerciseOrders
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.view_models.conducting import (
    CONDUCT,
    EVALUATE,
    REVIEW,
    START,
    ShownConducted,
    next_waiting,
)
from jc_disaster.ui.view_models.players_view import players_clock, players_view

if TYPE_CHECKING:
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.drills import Conducted, Drills
    from jc_disaster.ui.known import Receipt
    from jc_disaster.ui.pages.exercise import ExercisePage
    from jc_disaster.ui.widgets.players_window import PlayersWindow
    from jc_disaster.ui.window_face import WindowFace

TICK_MS = 500
EDITOR = "pack-editor"
NOTHING_RUNS = "现在没有进行中的演练，不需要提前终止。"
BROKEN_OFF = "已提前终止演练：发生真实灾情。演练时钟已停住，演练不再接受操作。"


class ExerciseFlow(QObject):
    """The exercises of one window.

    Args:
        window: The window, attached to a desk.
        desk: The desk.
        drills: Its packs and judgements.
    """

    def __init__(self, window: WindowFace, desk: Desk, drills: Drills) -> None:
        super().__init__(window)
        self._window, self._desk, self._drills = window, desk, drills
        self._page: ExercisePage | None = None
        self._next: dict[str, tuple[int, datetime | None]] = {}
        self._sending: set[str] = set()
        self._frozen: set[str] = set()
        self._replayed: datetime | None = None
        self._asked: tuple[object, ...] = ()
        self._told: dict[str, int] = {}
        self.players: PlayersWindow | None = None
        self.orders: ExerciseOrders | None = None
        window.refreshed.connect(self.refresh)
        window.recorded.connect(self._tell)
        self.left = LeftRunning(window, desk, drills)
        self.key = EmergencyKey(window, self.break_off)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def stop(self) -> None:
        """Look no more, and take the players' window away."""
        if self._timer.isActive():
            self._timer.stop()
            self.key.release()
        if self.players is not None:
            self.players.close()
            self.players.deleteLater()
            self.players = None

    # What is there to conduct

    @property
    def running(self) -> tuple[IncidentState, ...]:
        """Exercises that were begun and are not over."""
        known = self._window.known
        states = () if known is None else known.incidents
        return tuple(state for state in states if begun(state) is not None and over(state) is None)

    @property
    def at_hand(self) -> IncidentState | None:
        """The exercise at hand as it stands now, also while the pages show an earlier moment."""
        known = self._window.known
        if known is None or known.current is None:
            return None
        name = known.current.incident
        state = next((one for one in known.incidents if one.incident == name), None)
        return None if state is None or begun(state) is None else state

    def refresh(self) -> None:
        """Look anew at what was recorded: the page, the players' window, what goes out next."""
        self.left.look(self._window.known)
        state = self.at_hand
        if state is not None:
            self._told.setdefault(state.incident, len(told_players(state)))
            self._show_players(state)
            if self._page is not None:
                self._ask_conducted(state)
        for one in self.running:
            if self._next.get(one.incident, (-1, None))[0] != one.count:
                self._ask_next(one.incident, one.count)

    def _ask_conducted(self, state: IncidentState) -> None:
        """Ask the worker for the exercise at hand; what was asked for already is not asked for again."""
        drills, incident = self._drills, state.incident
        if self._asked[:1] != (incident,):
            self._replayed = None
        until, asked = self._replayed, (incident, state.count, self._replayed)
        if asked == self._asked:
            return
        self._asked = asked

        def work() -> tuple[Conducted, Conducted | None]:
            return drills.conducted(incident), None if until is None else drills.conducted(incident, until)

        def failed() -> None:
            self._asked = ()

        self._window.errands.run(_answered(work), self._or_say(self._on_conducted, failed))

    def _or_say(
        self, done: Callable[[Any], None], failed: Callable[[], None] = lambda: None
    ) -> Callable[[object], None]:
        """What to do with an answer of the worker; an error is said, and never stops the exercises for good."""

        def take(answer: object) -> None:
            if isinstance(answer, JcDisasterError):
                failed()
                self._window.status.show_message(sentence_for(answer), bad=True)
            else:
                done(answer)

        return take

    def _tell(self) -> None:
        """Players at the ordinary pages hear of a new message too; only what was sent is said."""
        state = self.at_hand
        if state is None:
            return
        messages = told_players(state)
        before = self._told.get(state.incident, len(messages))
        self._told[state.incident] = len(messages)
        if len(messages) > before:
            latest, window = messages[-1], self._window
            said = f"{window.theme.mark}收到来报：{latest.sender}（{latest.channel}），见参演窗口。"
            window.status.show_message(said)
            QApplication.alert(window)
            if self.players is None or not self.players.isVisible():
                QApplication.beep()

    def _ask_next(self, incident: str, count: int) -> None:
        drills = self._drills
        self._next[incident] = count, None

        def take(at: datetime | None) -> None:
            if self._next.get(incident, (count, None))[0] == count:
                self._next[incident] = count, at

        def failed() -> None:
            self._next.pop(incident, None)

        self._window.errands.run(_answered(lambda: drills.next_time(incident)), self._or_say(take, failed))

    def tick(self) -> None:
        """Show the time, and send what has come due in any exercise whose clock runs."""
        state = self.at_hand
        if state is not None:
            if self._page is not None and self._page.isVisible() and not self._page.covered:
                self._page.show_time()
            if self.players is not None and self.players.isVisible():
                self.players.show_clock(players_clock(state, self._desk.wall()))
        for one in self.running:
            anchor = clock_of(one)
            at = self._next.get(one.incident, (0, None))[1]
            if anchor is None or not anchor.pace or at is None or one.incident in self._sending:
                continue
            if self._drills.held(one):
                continue
            if self._desk.now_in(one.incident) >= at:
                self._send_due(one.incident)

    def _send_due(self, incident: str) -> None:
        desk, drills = self._desk, self._drills
        self._sending.add(incident)

        self._run(incident, lambda: drill_runs.send_due(desk, drills, incident, self._stopped(incident)))

    def _run(self, incident: str, work: Callable[[], Receipt | None]) -> None:
        """Send or move the clock on the worker, one at a time for each exercise."""
        self._sending.add(incident)

        def done(receipt: Receipt | None) -> None:
            self._sending.discard(incident)
            self._take(receipt)

        self._window.errands.run(_answered(work), self._or_say(done, lambda: self._sending.discard(incident)))

    def _stopped(self, incident: str) -> Callable[[], bool]:
        return lambda: incident in self._frozen

    def _take(self, receipt: Receipt | None) -> None:
        """Show what came of it; an exercise that is not at hand is not brought to the front."""
        window = self._window
        if receipt is None:
            return
        known = window.known
        current = None if known is None or known.current is None else known.current.incident
        if current in {None, receipt.incident}:
            window.take_receipt(receipt)
        elif not window.looking_back:
            desk = self._desk
            window.errands.run(lambda: desk.known(current), window.take)

    # The page

    def adopt(self, page: ExercisePage) -> None:
        """Wire the page of exercises."""
        self._page = page
        window = self._window
        page.refresh_wanted.connect(self.refresh)
        self.orders = ExerciseOrders(window, self._desk, self._drills, page, self._move_on)
        page.stack.when_built(START, lambda: self._adopt_start(page))
        page.stack.when_built(CONDUCT, lambda: self._adopt_clock(page))
        page.stack.when_built(EVALUATE, lambda: page.evaluation.act.connect(self._note))
        page.stack.when_built(REVIEW, lambda: page.hot_wash.replay_wanted.connect(self._replay))
        self.orders.list_packs()

    def _adopt_start(self, page: ExercisePage) -> None:
        start, run = page.start, self._window.commands.run
        start.begin_wanted.connect(self.begin)
        start.editor_wanted.connect(lambda: run(EDITOR, ""))
        start.editor.setVisible(EDITOR in self._window.commands.names)

    def _adopt_clock(self, page: ExercisePage) -> None:
        clock, window = page.clock, self._window
        clock.run_wanted.connect(lambda pace: window.act({"act": "run_clock", "pace": pace}))
        clock.pause_wanted.connect(lambda: window.act({"act": "pause_clock"}))
        clock.next_wanted.connect(self._to_next)
        clock.players_wanted.connect(self.show_players)
        clock.break_off_wanted.connect(self.break_off)

    def _on_conducted(self, answer: tuple[Conducted, Conducted | None]) -> None:
        conducted, then = answer
        state, page = self.at_hand, self._page
        if page is None or state is None or state.incident != conducted.incident:
            return
        page.show_conducted(ShownConducted(conducted, then, None if then is None else self._replayed))
        if self.orders is not None and conducted.judgement.ended is not None:
            self.orders.compare()

    # Orders

    def begin(self, pack: Pack, team: str) -> None:
        """Begin an exercise; while a real incident is open, only with the controllers' reason."""
        orders = self.orders

        def done(reminder: str) -> None:
            if reminder and orders is not None:
                orders.ask_real_reason(reminder, lambda reason: self._begin(pack, team, reason))
            else:
                self._begin(pack, team, None)

        self._window.errands.run(self._drills.real_reminder, done)

    def _begin(self, pack: Pack, team: str, reason: str | None) -> None:
        desk, drills = self._desk, self._drills
        self._window.errands.run(
            lambda: drill_runs.begin(desk, drills, pack, team, reason), self._window.take_receipt
        )

    def _to_next(self) -> None:
        page = self._page
        first = None if page is None or page.conducted is None else next_waiting(page.conducted.planned)
        if first is not None:
            self._move_on(first.at)

    def _move_on(self, to: datetime) -> None:
        state = self.at_hand
        if state is None or state.incident in self._sending:
            return
        desk, drills, incident = self._desk, self._drills, state.incident
        to = max(to, desk.now_in(incident))
        stopped = self._stopped(incident)
        self._run(incident, lambda: drill_runs.move_on(desk, drills, incident, to, stopped))

    def break_off(self) -> None:
        """Freeze every running exercise at once: nothing more goes out from this moment, recorded or not."""
        names = tuple(state.incident for state in self.running)
        if not names:
            self._window.commands.say(NOTHING_RUNS)
            return
        self._frozen.update(names)
        if self._window.looking_back:
            self._window.look_back(None)
        desk = self._desk

        def done(receipt: Receipt | None) -> None:
            self._take(receipt)
            if receipt is not None and receipt.ok:
                self._window.show_page("exercise")
                self._window.status.show_message(f"{self._window.theme.mark}{BROKEN_OFF}", bad=True)

        self._window.errands.run(lambda: drill_runs.break_off(desk, names), done)

    def _note(self, act: dict[str, object]) -> None:
        page = self._page

        def done(receipt: Receipt) -> None:
            if receipt.ok and page is not None:
                page.evaluation.recorded()

        self._window.act(act, done)

    def _replay(self, moment: datetime | None) -> None:
        self._replayed = moment
        self.refresh()

    # The players' window

    def show_players(self) -> None:
        """Open the players' window, or bring it to the front."""
        from jc_disaster.ui.widgets.players_window import PlayersWindow  # noqa: PLC0415 - when asked for

        if self.players is None:
            self.players = PlayersWindow(self._window.theme)
            self.players.work_wanted.connect(self._work)
            self.key.arm(self.players)
        state = self.at_hand
        if state is not None:
            self._show_players(state)
        self.players.show()
        self.players.activateWindow()

    def _show_players(self, state: IncidentState) -> None:
        if self.players is not None:
            self.players.show_view(players_view(state))
            self.players.show_clock(players_clock(state, self._desk.wall()))

    def _work(self) -> None:
        """Players go to the ordinary pages; what only controllers may see is covered first."""
        if self._page is not None:
            self._page.cover(covered=True)
        self._window.show_page("assessment")
        self._window.activateWindow()


def _answered(work: Callable[[], object]) -> Callable[[], object]:
    """The same work, whose error of the program's own is an answer like any other."""

    def answer() -> object:
        try:
            return work()
        except JcDisasterError as error:
            return error

    return answer
