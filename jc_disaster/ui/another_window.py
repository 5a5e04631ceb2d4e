"""Opening the program once more on the other store; a running window never changes its kind."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QProcess

Launch = Callable[[str, Sequence[str]], bool]


def open_exercise_window(launch: Launch) -> bool:
    """Start a second process of this program on the exercise store; False where it could not be started.

    Args:
        launch: Starts a program with arguments that lives on when this one ends.
    """
    frozen = bool(getattr(sys, "frozen", False))
    return launch(sys.executable, [*([] if frozen else ["-m", "jc_disaster"]), "--kind", "exercise"])


def detached(program: str, arguments: Sequence[str]) -> bool:
    """Start a process by Qt, whatever its binding makes of the answer."""
    started: object = QProcess.startDetached(program, list(arguments))
    return bool(started[0]) if isinstance(started, tuple) else bool(started)
