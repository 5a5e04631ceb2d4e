"""Opening the program once more on the other store; a running window never changes its kind.

Nothing goes along: the process gets its kind on the command line, and no data of any sort.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QProcess

KIND: Final = "--kind"
NEW_INCIDENT: Final = "--new-incident"
OPENED: Final = "已打开“正式”窗口，请在空白的新建灾情表上填写；演练中的内容不会带过去。"
NOT_OPENED: Final = "“正式”窗口没有打开，演练已记内容照存。请从开始菜单打开“救灾值班”，再按 Ctrl+N 新建灾情。"

Launch = Callable[[str, Sequence[str]], bool]


def launch_line(*words: str, frozen: bool, executable: str) -> tuple[str, list[str]]:
    """Program and arguments that start this program once more.

    Args:
        words: Its arguments.
        frozen: Whether it was packaged; otherwise ``executable`` is a Python.
        executable: What runs now.
    """
    return executable, [*([] if frozen else ["-m", "jc_disaster"]), *words]


def detached(program: str, arguments: Sequence[str]) -> bool:
    """Start a process that lives on when this one ends, whatever Qt's binding makes of the answer."""
    started: object = QProcess.startDetached(program, list(arguments))
    return bool(started[0]) if isinstance(started, tuple) else bool(started)


def open_exercise_window(launch: Launch = detached) -> bool:
    """Open the 演练 window; False where it could not be started.

    Args:
        launch: Starts a program with arguments that lives on when this one ends.
    """
    return _open(launch, KIND, "exercise")


def open_real_window(launch: Launch = detached) -> str:
    """Open the 正式 window on an empty new incident; called when an exercise was broken off.

    Returns:
        The sentence for the status line: that it was opened, or what to do where it was not.
    """
    return OPENED if _open(launch, KIND, "real", NEW_INCIDENT) else NOT_OPENED


def _open(launch: Launch, *words: str) -> bool:
    frozen = bool(getattr(sys, "frozen", False))
    return launch(*launch_line(*words, frozen=frozen, executable=sys.executable))
