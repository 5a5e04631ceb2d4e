"""Opening the program once more on the other store; a running window never changes its kind."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QProcess

Start = Callable[[str, Sequence[str]], bool]


def open_exercise_window(start: Start | None = None) -> bool:
    """Start a second process of this program on the exercise store; False where it could not be started.

    Args:
        start: Starts a program with arguments, detached; Qt's own way where none is given.
    """
    frozen = bool(getattr(sys, "frozen", False))
    arguments = [*([] if frozen else ["-m", "jc_disaster"]), "--kind", "exercise"]
    return (start or _detached)(sys.executable, arguments)


def _detached(program: str, arguments: Sequence[str]) -> bool:
    process = QProcess()
    process.setProgram(program)
    process.setArguments(list(arguments))
    started: bool = process.startDetached()[0]
    return started
