"""The window: frame, pages, commands. It hands pictures to pages and acts to the desk, and knows no rule itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from jc_disaster.ui.ground import Ground
from jc_disaster.ui.opened import Opened
from jc_disaster.ui.theme import Theme
from jc_disaster.ui.window_face import PAST, WindowFace

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent, QKeyEvent
    from PySide6.QtWidgets import QDialog

    from jc_disaster.engine.situation import Situation
    from jc_disaster.ui.clock_watch import ClockWatch
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.errands import Errands
    from jc_disaster.ui.flows.commands import Commands
    from jc_disaster.ui.furniture import Furniture
    from jc_disaster.ui.known import Known, Receipt
    from jc_disaster.ui.pages.assessment import AssessmentPage
    from jc_disaster.ui.pages.page import Page
    from jc_disaster.ui.view_models.picture import Draft, Picture

TICK_MS = 1000
REST_MS = 90
MINUTE_S = 60
SMALLEST = (1180, 660)


class MainWindow(WindowFace):
    """One window on one record; it never changes its kind."""

    commands: Commands

    def __init__(self, theme: Theme, *, with_papers: bool = True) -> None:
        super().__init__()
        self.theme = theme
        self._errands: Errands | None = None
        self.desk: Desk | None = None
        self.known: Known | None = None
        self.picture: Picture | None = None
        self._situation: Situation | None = None
        self._draft: Draft | None = None
        self._typed: Picture | None = None
        self._incident: str | None = None
        self._makers: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._current = "home"
        self._with_papers = with_papers
        self._opened = Opened()
        self._furniture: Furniture | None = None
        self.setWindowTitle(theme.say(f"{theme.mark}救灾值班 · {theme.kind_word}"))
        self.setMinimumSize(*SMALLEST)
        self.ground = Ground(theme)
        self.setCentralWidget(self.ground)

    def furnish(self) -> None:
        """Put everything on the ground; called once, after the first paint."""
        if self._furniture is not None:
            return
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the first paint

        from jc_disaster.ui.bell import Bell  # noqa: PLC0415 - as above
        from jc_disaster.ui.flows.commands import Commands  # noqa: PLC0415 - as above
        from jc_disaster.ui.furniture import furnish  # noqa: PLC0415 - as above
        from jc_disaster.ui.in_turn import InTurn  # noqa: PLC0415 - as above
        from jc_disaster.ui.key_gap import KeyGap  # noqa: PLC0415 - as above

        self.turns = InTurn(self.errands, self)
        self.key_gap = KeyGap(self)
        self.commands = Commands(self)
        self.turns.turn_came.connect(self.commands.run)
        self.bell = Bell(self)
        self._furniture = furnish(self, with_papers=self._with_papers)
        self.rail, self.top, self.strip, self.band, self.status, self.stack = self._furniture
        self._say_saved("正在打开记录库…", "")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._redraw_draft)
        self._clock_watch: ClockWatch | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)

    @property
    def errands(self) -> Errands:
        """The worker of this window; there is none before it was painted."""
        if self._errands is None:
            from jc_disaster.ui.errands import Errands  # noqa: PLC0415 - after the first paint

            self._errands = Errands(self)
            self._errands.failed.connect(self._on_failed)
        return self._errands

    @property
    def incident(self) -> str | None:
        """The incident that is shown."""
        return self._incident

    @property
    def dialog(self) -> QDialog | None:
        """The dialog that was opened last; those before it are let go of once they are closed."""
        return self._opened.last

    @dialog.setter
    def dialog(self, dialog: QDialog | None) -> None:
        self._opened.take(dialog, busy=self._errands is not None and self._errands.busy)
        if dialog is not None and self._furniture is not None:
            self.key_gap.watch(dialog)

    def attach(self, desk: Desk, known: Known) -> None:
        """Begin to work with an open record."""
        from jc_disaster.ui.clock_watch import ClockWatch  # noqa: PLC0415 - after the first paint
        from jc_disaster.ui.page_makers import page_makers  # noqa: PLC0415 - pages are built after the first paint

        self.furnish()
        self.desk = desk
        place = known.assessor.edition.header.jurisdiction
        self.setWindowTitle(self.theme.say(f"{self.theme.mark}{place}救灾值班 · {self.theme.kind_word}"))
        self._makers = page_makers(self.theme, known.assessor.edition, desk)
        self.commands.attach(desk)
        self._clock_watch = ClockWatch(self)
        self._clock.start()
        self.bell.look(known, desk.now_in, silent=True)
        self.take(known)
        self.show_page("assessment" if known.current is not None else "home")
        self._say_saved("就绪", "good")

    def show_officer(self) -> None:
        """Somebody else is on duty: the status line names them from now on."""
        self._say_saved("就绪", "good")

    def page(self, key: str) -> Page:
        """A page, built when it is first needed."""
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = self._makers[key]()
            page.command.connect(self.commands.run)
            page.act.connect(self.act)
            page.said.connect(self.status.show_message)
            self.commands.adopt(key, page)
            self.stack.addWidget(page)
        return page

    def show_page(self, key: str) -> None:
        """Go to a page and put the keyboard where work begins."""
        if self.desk is None or key not in self._makers:
            return
        self._current = key
        page = self.page(key)
        self.rail.set_current(key)
        self._show_on(page)
        self.stack.setCurrentWidget(page)
        page.enter()

    @property
    def page_keys(self) -> tuple[str, ...]:
        """The pages there are."""
        return tuple(button.entry.key for button in self.rail.buttons)

    @property
    def current_key(self) -> str:
        """The page that is shown."""
        return self._current

    def take(self, known: Known) -> None:
        """Show what the record says now."""
        from jc_disaster.ui.view_models.frame import elapsed_words, top_view, upward_views  # noqa: PLC0415 - later
        from jc_disaster.ui.view_models.picture import with_draft  # noqa: PLC0415 - after the first paint

        self.known = known
        if self.desk is None:
            return
        state = known.current
        self.desk.follow(None if state is None else state.incident)
        now = known.moment or self.desk.now()
        self.band.show_moment(known.moment)
        if state is None:
            self.picture, self._situation = None, None
            from jc_disaster.ui.view_models.shapes import NO_INCIDENT  # noqa: PLC0415 - after the first paint

            self.bell.show_next(self.top.due, self.picture, now)
            self.top.show_view(NO_INCIDENT._replace(deadline=elapsed_words(None, now)))
        else:
            from jc_disaster.incident.situation import situation_of  # noqa: PLC0415 - after the first paint

            self._incident = state.incident
            self._situation = situation_of(state)
            fresh = with_draft(known.assessor, state, self._situation, now, None)
            self.picture = fresh._replace(phones=known.phones)
            self.bell.show_next(self.top.due, self.picture, now)
            self.top.show_view(top_view(self.picture, known.incidents))
        upward = () if state is None else upward_views(state, known.assessor.edition, now)
        self.strip.show_view(upward, "Ctrl+U 登记报告" if upward else "新建灾情后在此登记，不论级别，先报")
        if self._current in self._pages:
            self._show_on(self._pages[self._current])
        self._redraw_draft()
        self._tick()
        if self.looking_back and self.isActiveWindow() and self.focusWidget() is None:
            self.band.back.setFocus()  # the field that had the keyboard takes nothing now
        self.refreshed.emit()

    @property
    def looking_back(self) -> bool:
        """True while the pages show what was known at an earlier moment; nothing can be recorded then."""
        return self.known is not None and self.known.moment is not None

    def look_back(self, moment: datetime | None) -> None:
        """Show on all pages what was known at ``moment``; None goes back to now."""
        desk, incident = self.desk, self._incident
        if desk is None or incident is None:
            return
        self.draft(None)
        self.turns.carry_out(
            lambda: desk.known(incident) if moment is None else desk.known_at(incident, moment),
            self.take,
            self._on_failed,
        )

    def _show_on(self, page: Page) -> None:
        from jc_disaster.ui.shown import Shown  # noqa: PLC0415 - after the first paint

        if self.known is not None and self.desk is not None:
            page.show_shown(Shown(self.known, self.picture, self.desk))

    def act(
        self, fields: object, done: Callable[[Receipt], None] | None = None, incident: str | None = None
    ) -> None:
        """Record an act on the worker; the window stays free meanwhile."""
        from jc_disaster.ui.known import unrecorded  # noqa: PLC0415 - after the first paint

        desk, known, target = self.desk, self.known, incident or self._incident
        if desk is None or known is None or target is None or not isinstance(fields, dict):
            return
        if self.looking_back:
            self.status.show_message(PAST, bad=True)
            return
        self._say_saved("正在记录…", "")
        self.turns.carry_out(
            lambda: desk.act(target, fields),
            lambda receipt: self.take_receipt(receipt, done),
            lambda error: self.take_receipt(unrecorded(target, known, error), done),
        )

    def take_receipt(self, receipt: Receipt, done: Callable[[Receipt], None] | None = None) -> None:
        """Show what came of an act: the state after it and 已记录, or why not."""
        from jc_disaster.ui.view_models.words import exact_clock  # noqa: PLC0415 - after the first paint

        if receipt.ok:
            self._incident = receipt.incident
            self._draft = None if not self._still_typing() else self._draft
            if not self.looking_back:
                self.take(receipt.known)
            now = "" if self.desk is None else exact_clock(self.desk.now())
            self._say_saved(f"已记录 {now}", "good")
            self.status.show_message("")
        else:
            self.turns.forget()
            self._say_saved("未记录", "bad")
            self.status.show_message(receipt.message, bad=True)
        if done is not None:
            done(receipt)
        self.recorded.emit(receipt)

    def draft(self, draft: object) -> None:
        """Compare again with a figure that is typed and not yet recorded: what every keystroke calls."""
        self._draft = draft  # type: ignore[assignment]
        page = self._pages.get("assessment")
        if self._draft is None or self.picture is None or page is None:
            self._redraw_draft(always=True)
            return
        assessment: AssessmentPage = page  # type: ignore[assignment]
        self._typed = assessment.show_typed(self.picture, self._typed or self.picture, self._draft)
        self._rest.start()

    def _redraw_draft(self, *, always: bool = False) -> None:
        page = self._pages.get("assessment")
        if (
            self.picture is None
            or self._situation is None
            or page is None
            or (self._draft is None and not always)
        ):
            return
        from jc_disaster.ui.view_models.picture import drafted  # noqa: PLC0415 - after the first paint

        picture = self.picture
        if self._draft is not None:
            picture = drafted(picture, self._situation, self._draft)
        self._typed = picture
        assessment: AssessmentPage = page  # type: ignore[assignment]
        assessment.show_comparison(picture)

    def _still_typing(self) -> bool:
        page = self._pages.get("assessment")
        if page is None or self._draft is None:
            return False
        assessment: AssessmentPage = page  # type: ignore[assignment]
        field = assessment.entry.fields.get(self._draft.key)
        return field is not None and field.hasFocus() and field.edited

    def open_incident(self, incident: str) -> None:
        """Go to another incident."""
        desk = self.desk
        if desk is not None:
            self.turns.carry_out(lambda: desk.known(incident), self._on_opened, self._on_failed)

    def _on_opened(self, known: Known) -> None:
        self.take(known)
        self.show_page("assessment")

    def choose_unit(self, number: int) -> None:
        """Enter the figures of the city (0) or of the unit with this number."""
        if self.picture is None:
            return
        units = ("", *self.picture.units)
        if number < len(units):
            self.show_page("assessment")
            self.commands.choose_unit(units[number])

    def _say_saved(self, text: str, tone: str) -> None:
        from jc_disaster.ui.view_models.shapes import StatusView  # noqa: PLC0415 - after the first paint

        desk = self.desk
        seat = officer = plan = store = ""
        if desk is not None and desk.officer is not None:
            seat, officer = f"席位 {desk.officer.seat}", f"值班 {desk.officer.name}"
            store = f"库 {desk.store}"
        if self.known is not None:
            plan = f"预案 {self.known.assessor.edition.header.edition}"
        shown = f"● {self.theme.kind_word} {text}" if tone else text
        self.status.show_view(StatusView(shown, tone, seat, officer, plan, store))

    def _on_failed(self, error: object) -> None:
        from jc_disaster.ui.messages import sentence_for  # noqa: PLC0415 - when something failed

        self._say_saved("未记录", "bad")
        self.status.show_message(
            sentence_for(error if isinstance(error, BaseException) else RuntimeError()), bad=True
        )

    def _tick(self) -> None:
        from jc_disaster.ui.view_models.frame import top_view  # noqa: PLC0415 - after the first paint
        from jc_disaster.ui.view_models.words import clock_words  # noqa: PLC0415 - as above

        if self.desk is None:
            return
        now = self.desk.now()
        self.top.show_clock(clock_words(now))
        if self._clock_watch is not None:
            self._clock_watch.look()
        if not self.looking_back:
            self.top.due.show_time(now)
        if self.known is not None:
            self.bell.look(self.known, self.desk.now_in)
        if (
            self.picture is not None
            and not self.looking_back
            and (now - self.picture.now).total_seconds() >= MINUTE_S
        ):
            self.picture = self.picture._replace(now=now)
            self.bell.show_next(self.top.due, self.picture, now)
            self.top.show_view(top_view(self.picture, self.known.incidents if self.known else ()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc takes back a figure that waits for its time or its reason."""
        page = self._pages.get("assessment")
        if event.key() == Qt.Key.Key_Escape and page is not None:
            assessment: AssessmentPage = page  # type: ignore[assignment]
            if assessment.entry.give_up():
                self.draft(None)
                return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """What was handed to the worker is finished before the window goes."""
        if self._furniture is not None:
            self._clock.stop()
            self.commands.finish()
        if self._errands is not None:
            self._errands.finish()
        super().closeEvent(event)
