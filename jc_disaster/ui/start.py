"""The first seconds: look, fonts, first paint; then who is on duty, plan and record on the worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from jc_disaster.kernel.watching import Watch, unwatched
from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.main_window import SMALLEST, MainWindow
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.preferences import Look, Preferences, scale_for
from jc_disaster.ui.theme import (
    FIRST_FONT,
    WINDOW_FONTS,
    apply_palette,
    apply_style_sheet,
    load_fonts,
    make_theme,
)
from jc_disaster.workplace import data_folder, resources_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator
    from PySide6.QtGui import QScreen

    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.language import Language
    from jc_disaster.ui.mending import Opened, Trouble
    from jc_disaster.ui.real_watch import RealWatch

FIRST_SIZE = (1366, 768)
FRAME = 40  # px that a desktop puts above a window
UNSEEN_MS = 500
LATER_MS = 200
PATIENCE_MS = 300  # so long the outline may stand alone while the record is opened


def _other_language(code: str) -> Language:
    from jc_disaster.ui.language_choice import language_for  # noqa: PLC0415 - who works in Chinese does not pay for it

    return language_for(code, resources_folder() / "languages")


class Start(QObject):
    """Holds the window of this process; a new look builds the window anew on the same desk.

    Signals:
        record_opened: The record is open and shown.
    """

    record_opened = Signal()

    def __init__(
        self,
        app: QApplication,
        *,
        exercise: bool,
        store: Path | None = None,
        new_incident: bool = False,
        language: str = "",
    ) -> None:
        super().__init__(app)
        self._app = app
        self._exercise = exercise
        self._store = store
        self._preferences = Preferences(data_folder() / "window.ini")
        self._desk: Desk | None = None
        self._new_incident = new_incident
        self.real_watch: RealWatch | None = None
        load_fonts((FIRST_FONT,))
        self._translator: QTranslator | None = None
        look = self._preferences.look()
        self.window = self._make_window(look._replace(language=language or look.language))

    def _translate(self) -> None:
        """Qt's own words (buttons of dialogs, menus of fields) in Chinese, from the wheel; its own are English."""
        from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator  # noqa: PLC0415 - after the first paint

        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        if self.window.theme.language is not CHINESE:
            QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
            return
        QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        translator = QTranslator(self)
        if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._app.installTranslator(translator)
            self._translator = translator

    def _make_window(self, look: Look) -> MainWindow:
        screen = self._app.primaryScreen()
        height = FIRST_SIZE[1] if screen is None else screen.availableGeometry().height()
        language = CHINESE if look.language == CHINESE.code else _other_language(look.language)
        theme = make_theme(
            look.theme, exercise=self._exercise, scale=scale_for(look, height), language=language
        )
        apply_palette(self._app, theme)
        window = MainWindow(theme, with_papers=True)
        window.look_wanted.connect(self._on_look)
        window.officer_wanted.connect(self._on_officer)
        window.resize(*FIRST_SIZE)
        return window

    def show(self) -> None:
        """Show the window; everything else begins after it was painted, or soon where nobody can see it."""
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self._begin)
        self._first.start(UNSEEN_MS)  # started minimised, it is never painted
        self.window.ground.painted.connect(self._on_painted)
        if self._needs_all(self._app.primaryScreen()):
            self.window.showMaximized()
        else:
            self.window.show()

    def _on_painted(self) -> None:
        if self._first.isActive():
            self._first.start(0)  # not from within the paint: what was painted is first put on the screen

    @staticmethod
    def _needs_all(screen: QScreen | None) -> bool:
        """Whether the first size with its frame would hang over the edge of this screen."""
        if screen is None:
            return False
        room = screen.availableGeometry()
        fits = room.width() > FIRST_SIZE[0] and room.height() > FIRST_SIZE[1] + FRAME
        return not fits and room.width() >= SMALLEST[0] and room.height() >= SMALLEST[1]

    def _begin(self) -> None:
        """Furnish the window and open the record; what is not there yet is not painted, unless it takes long.

        Painting the furniture empty and a moment later with the incident costs a quarter of the way to the first key.
        """
        self.window.setUpdatesEnabled(False)
        try:
            load_fonts(WINDOW_FONTS[1:])
            apply_style_sheet(self._app, self.window.theme)
            self.window.furnish()
            self._translate()
            officer = self._preferences.officer()
            if officer is None:
                self._ask_officer()
            else:
                self._open(officer)
        finally:  # whatever failed, the window does not stay blank
            self._once(PATIENCE_MS, self._paint_all)

    def _paint_all(self) -> None:
        self.window.setUpdatesEnabled(True)

    def _ask_officer(self) -> None:
        from jc_disaster.ui.first_run import ask_officer  # noqa: PLC0415 - only at the first start
        from jc_disaster.ui.view_models.shapes import StatusView  # noqa: PLC0415 - as above

        self._paint_all()
        self.window.status.show_view(StatusView("请先填写值班人员", "", "", "", ""))
        self.window.dialog = ask_officer(self.window, self._on_first_officer)

    def _on_first_officer(self, officer: Officer) -> None:
        from jc_disaster.ui.view_models.shapes import StatusView  # noqa: PLC0415 - only at the first start

        self.window.status.show_view(StatusView("正在打开记录库…", "", "", "", ""))
        self._preferences.keep_officer(officer)
        self._open(officer)

    def _open(self, officer: Officer, way: str = "") -> None:
        """Open the record; ``way`` is what is done first about one that did not open before."""
        exercise, store, kept = self._exercise, self._store, self._preferences

        def work(watch: Watch = unwatched) -> Opened | Trouble:
            from jc_disaster.ui.mending import opened_or_trouble  # noqa: PLC0415 - after the first paint

            return opened_or_trouble(
                officer,
                way,
                exercise=exercise,
                store=store,
                keep_officer=kept.keep_officer,
                settings=kept,
                watch=watch,
            )

        def done(opened: Opened | Trouble) -> None:
            self._on_open(officer, opened)

        if not way:
            self.window.errands.run(work, done)
            return
        from jc_disaster.ui.mending_flow import carry_out  # noqa: PLC0415 - only when something is wrong

        carry_out(self.window, self.trouble, work, done)

    def _on_open(self, officer: Officer, opened: Opened | Trouble) -> None:
        from jc_disaster.ui.mending import Trouble  # noqa: PLC0415 - loaded by the worker already

        if isinstance(opened, Trouble):
            self._paint_all()
            from jc_disaster.ui.mending_flow import show_trouble  # noqa: PLC0415 - only when something is wrong

            self.trouble = show_trouble(self.window, opened, lambda way: self._open(officer, way))
            return
        self._desk = opened.desk
        self.window.attach(opened.desk, opened.known)
        self._watch(opened.desk)
        from jc_disaster.ui.view_models.shapes import SECRECY  # noqa: PLC0415 - loaded with the window's furniture

        self.window.status.show_message(opened.said or f"{self.window.theme.mark}{SECRECY}")
        self._paint_all()
        self.record_opened.emit()
        if self._new_incident:
            self.window.commands.run("new-incident")

    def _watch(self, desk: Desk) -> None:
        from jc_disaster.ui.safekeeping import Safekeeping  # noqa: PLC0415 - after the first paint

        self.safekeeping = Safekeeping(desk, self.window)
        if self._exercise:
            from jc_disaster import workplace  # noqa: PLC0415 - only beside an exercise
            from jc_disaster.ui.real_watch import Neighbour, RealWatch  # noqa: PLC0415 - as above

            wall = workplace.SystemClock().now
            neighbour = Neighbour(workplace.real_affairs, workplace.real_status_file(), wall)
            self.real_watch = RealWatch(desk, self.window, neighbour)
            self.real_watch.start()
        # Counted from when nothing is left to paint, however slow the machine is.
        self._once(0, lambda: self._once(LATER_MS, self._on_later))

    def _once(self, milliseconds: int, what: Callable[[], None]) -> None:
        """Do something a little later, unless the window goes first."""
        timer = QTimer(self.window)
        timer.setSingleShot(True)
        timer.timeout.connect(what)
        timer.start(milliseconds)

    def _on_later(self) -> None:
        """What can wait until the officer can type: the mark on the task bar, and what the other pages rest on."""
        from jc_disaster.ui.idle import Idle  # noqa: PLC0415 - after the first paint
        from jc_disaster.ui.page_makers import import_ahead  # noqa: PLC0415 - as above
        from jc_disaster.ui.widgets.icons import window_icon  # noqa: PLC0415 - as above

        self.window.setWindowIcon(window_icon(self.window.theme))
        Idle(self.window).run(import_ahead())

    @staticmethod
    def _ask_again(window: MainWindow, desk: Desk, incident: str | None) -> None:
        window.turns.carry_out(lambda: desk.known(incident), window.take, window.errands.failed.emit)

    def _on_officer(self, officer: Officer) -> None:
        if self._desk is not None:
            self._desk.settle_officer(officer)
            self.window.show_officer()
            self.window.status.show_message(f"{officer.name}已接班。")
            if self.window.known is not None:
                self.window.take(self.window.known)

    def _on_look(self, look: Look) -> None:
        self._preferences.keep_look(look)
        before = self.window
        known, desk = before.known, self._desk
        self.window = self._make_window(look)
        self.window.setGeometry(before.geometry())
        self._translate()
        if desk is not None and known is not None:
            self.safekeeping.release()
            if self.real_watch is not None:
                self.real_watch.stop()
            late = before.errands.busy and known.moment is None
            before.errands.wait()
            before.commands.keep_typed()
            apply_style_sheet(self._app, self.window.theme)
            self.window.attach(desk, known)
            self._watch(desk)
            self.window.show_page("settings")
            if late:  # what was under way answers to the window that goes
                self._ask_again(self.window, desk, before.incident)
        self.window.show()
        before.close()
        before.deleteLater()
