"""A window on a desk in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QTranslator

from jc_disaster.ui.language import CHINESE, Language
from jc_disaster.ui.main_window import MainWindow
from jc_disaster.ui.theme import apply_theme, load_fonts, make_theme
from tests.ui.desks import desk_of, full_night
from tests.ui.drills import DrillRoom, Hall
from tests.ui.pasting import KeyCounter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk


@pytest.fixture(autouse=True)
def _no_window_outlives_its_test(qapp: QApplication) -> Iterator[None]:
    """Delete what a test closed; without an event loop nobody would, and every new look would be put on all of it."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.clipboard().clear()  # what one test copied is no report that another finds there
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)  # Qt's own words in Chinese, from a test that started the program


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    """The window's own fonts, so that nothing is measured in a fallback face."""
    assert qapp is not None
    load_fonts()


@pytest.fixture
def make_window(qtbot: QtBot, qapp: QApplication, fonts: None) -> Callable[[Desk], MainWindow]:  # noqa: ARG001
    """Opens a window on a desk, 1366 × 768, and waits for it."""

    def make(desk: Desk, theme: str = "light", language: Language = CHINESE) -> MainWindow:
        look = make_theme(theme, exercise=desk.exercise, language=language)
        apply_theme(qapp, look)
        window = MainWindow(look)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        window.furnish()
        window.commands.exercises.launch = lambda _program, _arguments: (
            False
        )  # no test opens a second program
        qapp.processEvents()
        window.attach(desk, desk.known(None))
        return window

    return make


@pytest.fixture
def empty_window(make_window: Callable[[Desk], MainWindow], assessor: Assessor) -> MainWindow:
    """A window on an empty record."""
    return make_window(desk_of(assessor))


@pytest.fixture
def night_window(make_window: Callable[[Desk], MainWindow], assessor: Assessor) -> MainWindow:
    """A window on a full night."""
    desk = desk_of(assessor)
    full_night(desk)
    return make_window(desk)


@pytest.fixture
def keys() -> KeyCounter:
    """Counts keys."""
    return KeyCounter()


@pytest.fixture
def hall(make_window: Callable[[Desk], MainWindow], assessor: Assessor, tmp_path: Path) -> Hall:
    """A window on an empty exercise store, its page of exercises open."""
    room = DrillRoom(assessor, tmp_path)
    return Hall(room, make_window(room.desk))
