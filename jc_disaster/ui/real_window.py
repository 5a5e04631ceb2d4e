"""From a broken-off exercise to the real work: another process with the 正式 window and an empty new incident.

Nothing goes along: the process gets two words on its command line and no data of any kind.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QProcess

KIND = ("--kind", "real")
NEW_INCIDENT = "--new-incident"
OPENED = "已打开“正式”窗口，请在空白的新建灾情表上填写；演练中的内容不会带过去。"
NOT_OPENED = "“正式”窗口没有打开，演练已记内容照存。请从开始菜单打开“救灾值班”，再按 Ctrl+N 新建灾情。"

Launch = Callable[[str, Sequence[str]], bool]


def launch_line(*, frozen: bool, executable: str) -> tuple[str, list[str]]:
    """Program and arguments that open the 正式 window on an empty new incident."""
    own = [] if frozen else ["-m", "jc_disaster"]
    return executable, [*own, *KIND, NEW_INCIDENT]


def _detached(program: str, arguments: Sequence[str]) -> bool:
    """Start a process that lives on when this one ends."""
    started: object = QProcess.startDetached(program, list(arguments))
    return bool(started[0]) if isinstance(started, tuple) else bool(started)


def open_real_window(launch: Launch = _detached) -> str:
    """Open the 正式 window on an empty new incident; called when an exercise was broken off.

    Returns:
        The sentence for the status line: that it was opened, or what to do where it was not.
    """
    program, arguments = launch_line(frozen=bool(getattr(sys, "frozen", False)), executable=sys.executable)
    return OPENED if launch(program, arguments) else NOT_OPENED
