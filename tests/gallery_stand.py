"""A window to open things on: for the pictures of everything and for tests that walk through all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtTest import QTest

from jc_disaster.documents.choice import Order
from jc_disaster.ui.language import CHINESE, Language
from jc_disaster.ui.main_window import MainWindow
from jc_disaster.ui.opening import OfficeFile
from jc_disaster.ui.own_settings import OwnSettings
from jc_disaster.ui.plan_shelf import PlanShelf
from jc_disaster.ui.theme import apply_theme, load_fonts, make_theme
from tests.ui.desks import INCIDENT
from tests.ui.drills import DrillRoom
from tests.ui.paper_desks import paper_desk
from tests.ui.test_own_settings import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk

NIGHT, DRILL, BARE = "night", "drill", "bare"
PAPERS = ("flash_report", "start_notice", "brief")
CONTACTS = [
    {"unit": f"{unit}应急管理局", "name": "某某", "post": "值班员", "duty_phone": ["0356-0000000"]}
    for unit in ("城区", "泽州县", "高平市", "阳城县", "陵川县", "沁水县")
]
_PATIENCE = 400


class Look(NamedTuple):
    """How a window looks: size in px, light or dark, size of text, language."""

    size: tuple[int, int]
    theme: str = "light"
    scale: float = 1.0
    language: Language = CHINESE


class Stand:
    """One window to open things on.

    Args:
        app: The application.
        desk: What it is attached to; None leaves it before any record.
        look: How it looks.
        folder: For files that something on it needs.
        room: The exercise it conducts, if it does.
    """

    def __init__(
        self,
        app: QApplication,
        desk: Desk | None,
        look: Look,
        folder: Path,
        room: DrillRoom | None = None,
        *,
        exercise: bool = False,
    ) -> None:
        self.app, self.desk, self.room, self.folder = app, desk, room, folder
        load_fonts()
        self.theme = make_theme(look.theme, exercise=exercise, scale=look.scale, language=look.language)
        apply_theme(app, self.theme)
        self._own_words = QTranslator(app)  # Qt's own in Chinese, as the program says them
        if look.language is CHINESE:
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._own_words.load("qtbase_zh_CN", folder)
            app.installTranslator(self._own_words)
        self.window: Any = MainWindow(self.theme)
        self.window.resize(*look.size)
        self.window.show()
        self.window.furnish()
        self.window.commands.exercises.launch = lambda _program, _arguments: False
        self.extra: list[Any] = []
        if desk is not None:
            self.window.attach(desk, desk.known(None))
        self.settle()

    def settle(self, until: Callable[[], object] = lambda: True) -> None:
        """Let the workers finish, and wait until something is so."""
        for turn in range(_PATIENCE):
            self.app.processEvents()
            self.window.errands.wait()
            self.window.commands.papers.worker.wait()
            if turn > 1 and until():
                return
            if turn > 1:
                QTest.qWait(10)
        raise AssertionError

    def run(self, command: str, argument: str = "") -> Any:  # noqa: ANN401 - the dialog
        """Give a command; returns the dialog it opened."""
        self.window.commands.run(command, argument)
        self.settle()
        return self.window.dialog

    def page(self, key: str) -> Any:  # noqa: ANN401 - a page of its own class
        """Show a page."""
        self.window.show_page(key)
        self.settle()
        return self.window.page(key)

    def close(self) -> None:
        """Close the window and what was opened on it."""
        for one in self.extra:
            one.close()
            one.deleteLater()
        self.window.close()
        self.window.deleteLater()
        self.app.removeTranslator(self._own_words)
        self.app.processEvents()


def stand_of(
    app: QApplication, assessor: Assessor, kind: str, look: Look, folder: Path, *, exercise: bool
) -> Stand:
    """A window of a kind: a full night with its papers, an exercise fifty minutes in, or none open yet."""
    if kind == BARE:
        return Stand(app, None, look, folder, exercise=exercise)
    if kind == DRILL:
        room = DrillRoom(assessor, folder)
        room.move_on(room.begin(), 50)
        return Stand(app, room.desk, look, folder, room, exercise=True)
    desk = paper_desk(assessor, folder / "papers", exercise=exercise)
    desk.own = OwnSettings(
        Shelf(contacts=CONTACTS), OfficeFile(lambda: None), lambda _: None, exercise=exercise
    )
    desk.shelf = PlanShelf()
    desk.make_papers(INCIDENT, Order(PAPERS))
    return Stand(app, desk, look, folder, exercise=exercise)
