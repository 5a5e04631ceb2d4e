"""The window: frame, pages, commands. It hands pictures to pages and acts to the desk, and knows no rule itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from jc_disaster.ui.commands import Commands
from jc_disaster.ui.desk import Desk, Known, Receipt
from jc_disaster.ui.errands import Errands
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.pages.page import Page, Shown
from jc_disaster.ui.shortcuts import COMMANDS, PAGES
from jc_disaster.ui.theme import Theme
from jc_disaster.ui.tokens import EXERCISE_FRAME
from jc_disaster.ui.view_models.frame import NO_INCIDENT, elapsed_words, top_view, upward_views
from jc_disaster.ui.view_models.picture import Draft, Picture, with_draft
from jc_disaster.ui.view_models.shapes import StatusView
from jc_disaster.ui.view_models.words import clock_words, exact_clock
from jc_disaster.ui.widgets.frame import ReportStrip, StatusLine, TopBar
from jc_disaster.ui.widgets.icons import window_icon
from jc_disaster.ui.widgets.panel import Text
from jc_disaster.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from jc_disaster.engine.situation import Situation
    from jc_disaster.ui.pages.assessment import AssessmentPage
    from jc_disaster.ui.pages.papers import PapersPage

TICK_MS = 1000
_MINUTE = timedelta(minutes=1)
SMALLEST = (1180, 690)


class Frame(QWidget):
    """The ground of the window; an exercise is framed in purple on all sides."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground and the frame."""
        painter = QPainter(self)
        painter.fillRect(
            self.rect(),
            QColor(self._theme.tokens.mark if self._theme.exercise else self._theme.tokens.ground),
        )
        if self._theme.exercise:
            edge = EXERCISE_FRAME
            painter.fillRect(
                self.rect().adjusted(edge, edge, -edge, -edge), QColor(self._theme.tokens.ground)
            )


class MainWindow(QMainWindow):
    """One window on one record; it never changes its kind."""

    recorded = Signal(object)
    refreshed = Signal()
    look_wanted = Signal(object)
    officer_wanted = Signal(object)

    def __init__(self, theme: Theme, *, with_papers: bool = True) -> None:
        super().__init__()
        self.theme = theme
        self.errands = Errands(self)
        self.errands.failed.connect(self._on_failed)
        self.desk: Desk | None = None
        self.known: Known | None = None
        self.picture: Picture | None = None
        self._situation: Situation | None = None
        self._draft: Draft | None = None
        self._incident: str | None = None
        self._makers: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._current = "home"
        self._saved = StatusView("正在打开记录库…", "", "", "", "")
        self.dialog: QDialog | None = None
        self.setWindowTitle(f"{theme.mark}晋城救灾值班 · {theme.kind_word}")
        self.setWindowIcon(window_icon(theme))
        self.setMinimumSize(*SMALLEST)
        self._build(with_papers=with_papers)
        self.commands = Commands(self)
        self._wire()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)

    def _build(self, *, with_papers: bool) -> None:
        theme = self.theme
        frame = Frame(theme)
        edge = EXERCISE_FRAME if theme.exercise else 0
        row = QHBoxLayout(frame)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(0)
        entries = tuple(entry for entry in PAGES if entry.key != "papers" or with_papers)
        self.rail = Rail(theme, entries)
        self.rail.chosen.connect(self.show_page)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.top, self.strip, self.status = TopBar(theme), ReportStrip(theme), StatusLine(theme)
        self.stack = QStackedWidget()
        waiting = Text(theme, "正在打开记录库…", color=theme.tokens.muted)
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(waiting)
        column.addWidget(self.top)
        column.addWidget(self.strip)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        row.addLayout(column, 1)
        self.setCentralWidget(frame)
        self.top.show_view(NO_INCIDENT)
        self.strip.chosen.connect(lambda name: self.commands.run("upward", name))
        self.status.show_view(self._saved)
        self.rail.set_current("home")

    def _wire(self) -> None:
        for entry in PAGES:
            if entry.key in {button.entry.key for button in self.rail.buttons}:
                QShortcut(QKeySequence(entry.shortcut), self, lambda key=entry.key: self.show_page(key))
        for shortcut in COMMANDS:
            QShortcut(
                QKeySequence(shortcut.key), self, lambda name=shortcut.command: self.commands.run(name, "")
            )
        for number in range(10):
            QShortcut(QKeySequence(f"Alt+{number}"), self, lambda number=number: self._choose_unit(number))

    def attach(self, desk: Desk, known: Known) -> None:
        """Begin to work with an open record."""
        self.desk = desk
        self._makers = self._page_makers(desk, known)
        self._clock.start()
        self.take(known)
        self.show_page("assessment" if known.current is not None else "home")
        self._say_saved("就绪", "good")

    def _page_makers(self, desk: Desk, known: Known) -> dict[str, Callable[[], Page]]:
        from jc_disaster.ui.page_makers import page_makers  # noqa: PLC0415 - pages are built after the first paint

        return page_makers(self.theme, known.assessor.edition, desk.now)

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
    def current_key(self) -> str:
        """The page that is shown."""
        return self._current

    def take(self, known: Known) -> None:
        """Show what the record says now."""
        self.known = known
        if self.desk is None:
            return
        state = known.current
        now = self.desk.now()
        if state is None:
            self.picture, self._situation = None, None
            self.top.show_view(NO_INCIDENT._replace(deadline=elapsed_words(None, now)))
        else:
            from jc_disaster.incident.situation import situation_of  # noqa: PLC0415 - after the first paint

            self._incident = state.incident
            self._situation = situation_of(state)
            self.picture = with_draft(known.assessor, state, self._situation, now, None)
            self.top.show_view(top_view(self.picture))
        upward = () if state is None else upward_views(state, known.assessor.edition, now)
        self.strip.show_view(upward, "Ctrl+U 登记报告" if upward else "新建灾情后在此登记，不论级别，先报")
        if self._current in self._pages:
            self._show_on(self._pages[self._current])
        self._redraw_draft()
        self._tick()
        self.refreshed.emit()

    def _show_on(self, page: Page) -> None:
        if self.known is not None and self.desk is not None:
            page.show_shown(Shown(self.known, self.picture, self.desk))

    def act(
        self, fields: object, done: Callable[[Receipt], None] | None = None, incident: str | None = None
    ) -> None:
        """Record an act on the worker; the window stays free meanwhile."""
        desk = self.desk
        target = incident or self._incident
        if desk is None or target is None or not isinstance(fields, dict):
            return
        self._say_saved("正在记录…", "")
        self.errands.run(lambda: desk.act(target, fields), lambda receipt: self._on_receipt(receipt, done))

    def _on_receipt(self, receipt: Receipt, done: Callable[[Receipt], None] | None) -> None:
        if receipt.ok:
            self._incident = receipt.incident
            self._draft = None if not self._still_typing() else self._draft
            self.take(receipt.known)
            now = "" if self.desk is None else exact_clock(self.desk.now())
            self._say_saved(f"已记录 {now}", "good")
            self.status.show_message("")
        else:
            self._say_saved("未记录", "bad")
            self.status.show_message(receipt.message, bad=True)
        if done is not None:
            done(receipt)
        self.recorded.emit(receipt)

    def draft(self, draft: object) -> None:
        """Compare again with a figure that is typed and not yet recorded: what every keystroke calls."""
        self._draft = draft if isinstance(draft, Draft) else None
        self._redraw_draft(always=True)

    def _redraw_draft(self, *, always: bool = False) -> None:
        page = self._pages.get("assessment")
        if (
            self.picture is None
            or self._situation is None
            or page is None
            or (self._draft is None and not always)
        ):
            return
        picture = self.picture
        if self._draft is not None:
            picture = with_draft(picture.assessor, picture.state, self._situation, picture.now, self._draft)
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
            self.errands.run(lambda: desk.known(incident), self._on_opened)

    def _on_opened(self, known: Known) -> None:
        self.take(known)
        self.show_page("assessment")

    def make_papers(self, kinds: tuple[str, ...]) -> None:
        """Make papers on the worker, with progress on their page."""
        desk, incident = self.desk, self._incident
        if desk is None or incident is None:
            return
        self.show_page("papers")
        page: PapersPage = self._pages["papers"]  # type: ignore[assignment]
        wanted = kinds or page.ready_kinds
        if not wanted:
            self.status.show_message("现在还没有可以出具的文书，原因见列表。")
            return
        page.show_busy(busy=True)
        self.errands.run(lambda: tuple(desk.make_papers(incident, wanted)), self._on_papers)

    def _on_papers(self, files: tuple[Path, ...]) -> None:
        page: PapersPage = self._pages["papers"]  # type: ignore[assignment]
        page.show_busy(busy=False)
        page.show_files(files)
        self.status.show_message(f"已生成 {len(files)} 个文件。")

    def _choose_unit(self, number: int) -> None:
        if self.picture is None:
            return
        units = ("", *self.picture.situation.units)
        if number < len(units):
            self.show_page("assessment")
            self.commands.choose_unit(units[number])

    def _say_saved(self, text: str, tone: str) -> None:
        desk = self.desk
        seat = officer = plan = ""
        if desk is not None and desk.officer is not None:
            seat, officer = f"席位 {desk.officer.seat}", f"值班 {desk.officer.name}"
        if self.known is not None:
            plan = f"预案 {self.known.assessor.edition.header.edition}"
        shown = f"● {self.theme.kind_word} {text}" if tone else text
        self._saved = StatusView(shown, tone, seat, officer, plan)
        self.status.show_view(self._saved)

    def _on_failed(self, error: object) -> None:
        self._say_saved("未记录", "bad")
        self.status.show_message(
            sentence_for(error if isinstance(error, BaseException) else RuntimeError()), bad=True
        )
        page = self._pages.get("papers")
        if page is not None:
            papers: PapersPage = page  # type: ignore[assignment]
            papers.show_busy(busy=False)

    def _tick(self) -> None:
        if self.desk is None:
            return
        now = self.desk.now()
        self.top.show_clock(clock_words(now))
        if self.picture is not None and now - self.picture.now >= _MINUTE:
            self.picture = self.picture._replace(now=now)
            self.top.show_view(top_view(self.picture))

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
        self._clock.stop()
        self.errands.wait()
        super().closeEvent(event)
