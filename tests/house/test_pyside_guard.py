"""PySide6 6.12.0 loses a reference to None per call on Python 3.11; this notices the next that does."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 1_000
# Other threads and caches may take or drop a few references meanwhile; a leak takes one a call.
NOISE = 100


def test_calls_into_qt_keep_the_references_to_none(qtbot: QtBot) -> None:
    """Where every call loses one, a night of typing ends the process without a word."""
    label, thing, timer = QLabel(), QObject(), QTimer()
    qtbot.addWidget(label)
    heard: list[str] = []
    thing.objectNameChanged.connect(heard.append)
    before = sys.getrefcount(None)

    for number in range(CALLS):
        label.setText(str(number))
        label.update()
        timer.setInterval(number)
        thing.setObjectName(str(number))

    assert len(heard) == CALLS
    assert abs(sys.getrefcount(None) - before) < NOISE
