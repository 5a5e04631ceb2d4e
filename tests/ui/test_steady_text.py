"""A paragraph that changes under every key: it takes the lines it needs, and asks for no more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.widgets.steady_text import SteadyText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SHORT = "再增即达Ⅱ级：死亡和失踪 15 人。"
OTHER = "再增即达Ⅱ级：死亡和失踪 16 人。"
LONG = SHORT * 6


class Counted(QObject):
    """Counts the events of one kind that a widget gets."""

    def __init__(self, watched: QObject, kind: QEvent.Type) -> None:
        super().__init__(watched)
        self._kind = kind
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        """Count and let pass."""
        self.count += event.type() == self._kind
        return False


@pytest.fixture
def text(qtbot: QtBot, fonts: None) -> Iterator[SteadyText]:  # noqa: ARG001
    """One line in a column of 320 px."""
    host = QWidget()
    qtbot.addWidget(host)
    made = SteadyText(make_theme("light", exercise=False))
    column = QVBoxLayout(host)
    column.addWidget(made)
    column.addStretch(1)
    made.setText(SHORT)
    host.resize(320, 300)
    host.show()
    qtbot.waitExposed(host)
    yield made
    assert made.window() is host  # and with it the host lives as long as the test


def test_another_number_is_painted_and_moves_nothing(qtbot: QtBot, text: SteadyText) -> None:
    """A label asks the whole window for a new layout and is painted over everything beneath it."""
    layouts = Counted(text.window(), QEvent.Type.LayoutRequest)
    beneath = Counted(text.window(), QEvent.Type.Paint)
    own = Counted(text, QEvent.Type.Paint)

    text.setText(OTHER)
    qtbot.waitUntil(lambda: own.count == 1)

    assert text.text() == text.accessibleName() == OTHER
    assert layouts.count == 0
    assert beneath.count == 0


def test_more_words_get_the_lines_they_need(qtbot: QtBot, text: SteadyText) -> None:
    """A sentence cut off after its first line says something else."""
    one = text.height()

    text.setText(LONG)
    qtbot.waitUntil(lambda: text.height() > one)
    assert text.height() >= text.heightForWidth(text.width()) > 2 * one

    text.setText(SHORT)
    qtbot.waitUntil(lambda: text.height() == one)
