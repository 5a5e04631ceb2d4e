"""A page builds what is seen and nothing else; what comes later is whole at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.conducting import CONDUCT, EVALUATE, REVIEW, START
from jc_disaster.ui.widgets.large_text import scrolled
from jc_disaster.ui.widgets.late_parts import LateParts
from jc_disaster.ui.widgets.rows import RowsTable
from tests.ui.drills import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow
    from tests.ui.drills import Hall

PARTS_OF_SETTINGS = ("duty", "office", "lists", "settled", "record")


@pytest.fixture
def built(qapp: object) -> list[str]:
    """The parts that were built, in their order."""
    assert qapp is not None
    return []


@pytest.fixture
def parts(qtbot: QtBot, built: list[str]) -> LateParts:
    """Two parts."""

    def make(name: str) -> QWidget:
        built.append(name)
        return QLabel(name)

    stack = LateParts({name: partial(make, name) for name in ("a", "b")})
    qtbot.addWidget(stack)
    return stack


def test_a_part_is_built_once_and_only_when_it_is_wanted(parts: LateParts, built: list[str]) -> None:
    """Four tables that nobody sees would be paid for by whoever opens the page."""
    assert not built
    parts.show_part("b")
    parts.show_part("b")

    assert built == ["b"]
    assert parts.has("b")
    assert not parts.has("a")
    assert parts.currentWidget() is parts.part("b")


def test_what_is_to_be_done_about_a_part_waits_for_it(parts: LateParts) -> None:
    """A button that is built and not wired does nothing, and nobody sees why."""
    done: list[str] = []
    parts.part("a")
    parts.when_built("a", lambda: done.append("a"))
    parts.when_built("b", lambda: done.append("b"))
    assert done == ["a"]

    parts.part("b")

    assert done == ["a", "b"]


def test_in_large_text_a_late_part_is_scrolled_too(qtbot: QtBot) -> None:
    """A part that came later than the others must not be squeezed where they are scrolled."""
    theme = make_theme("light", exercise=False, scale=1.5)
    stack = LateParts({"a": QWidget}, partial(scrolled, theme))
    qtbot.addWidget(stack)
    stack.show_part("a")

    area = stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.widget() is stack.part("a")


def test_tab_comes_from_the_tabs_into_a_part_that_was_built_late(hall: Hall) -> None:
    """What is built last would stand last in the window: Tab would leave the page and come back around."""
    hall.begin()
    page = hall.page
    page.choose(EVALUATE)
    settle(hall.window)

    part, stop = page.stack.part(EVALUATE), page.tabs[REVIEW].nextInFocusChain()
    while stop.focusPolicy() == Qt.FocusPolicy.NoFocus or not stop.isVisible():
        stop = stop.nextInFocusChain()
    assert part.isAncestorOf(stop)


def test_the_page_of_exercises_opens_with_its_first_part_alone(hall: Hall) -> None:
    """All four parts took more than a tenth of a second to open, on every desk, for the sake of one."""
    stack = hall.page.stack

    assert [name for name in (START, CONDUCT, EVALUATE, REVIEW) if stack.has(name)] == [START]
    assert len(hall.page.findChildren(RowsTable)) == 1


def test_a_part_of_an_exercise_that_comes_late_shows_it_whole(hall: Hall) -> None:
    """Whoever goes to 评估 an hour after the start must find the objectives there, and the keys at work."""
    hall.begin()
    page = hall.page
    assert page.stack.has(CONDUCT)
    assert not page.stack.has(EVALUATE)
    assert not page.stack.has(REVIEW)

    page.choose(EVALUATE)
    page.choose(REVIEW)

    assert page.evaluation.objectives.rows
    assert page.hot_wash.marks.rows
    page.evaluation.post.setText("评估员一")
    page.evaluation.words.setPlainText("接报复述完整。")
    page.evaluation.keep.click()
    settle(hall.window)
    assert len(page.evaluation.notes.rows) == 1


def test_the_settings_open_with_their_first_part_alone(night_window: MainWindow) -> None:
    """Who comes to go off duty does not wait for the lists of telephones."""
    night_window.show_page("settings")
    page = night_window.page("settings")
    stack = page.stack  # type: ignore[attr-defined]

    assert [name for name in PARTS_OF_SETTINGS if stack.has(name)] == ["duty"]
    assert not page.findChildren(RowsTable)
