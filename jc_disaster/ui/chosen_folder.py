"""A folder that was typed in 设置: looked at beside the work before it is set, and what is wrong with it in words.

A slip in the name shows otherwise on the day when the first disc dies, or when a county's report has waited for hours.
A stick that is not plugged in may still be set; then the officer knows it.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer

from jc_disaster.ui.aside import Aside

PATIENCE_MS: Final = 4_000  # after that a folder does not answer
ANYWAY: Final = "仍设为这个文件夹"

Probe = Callable[[str], None]
PART, GONE, FILE, CLOSED, SEALED, FULL, AWAY, SILENT = (
    "part",
    "gone",
    "file",
    "closed",
    "sealed",
    "full",
    "away",
    "silent",
)
_BY_NUMBER: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOENT: GONE,
        errno.ENAMETOOLONG: PART,
        errno.EINVAL: PART,
        errno.ENOTDIR: FILE,
        errno.EACCES: CLOSED,
        errno.EPERM: CLOSED,
        errno.EROFS: SEALED,
        errno.ENOSPC: FULL,
    }
)
_DRIVE_AWAY: Final = frozenset(
    {21, 53, 55, 59, 64, 67, 121, 1167, 1231, 1232}
)  # Windows: not ready, net name gone …


class FolderFault(NamedTuple):
    """What is wrong with a folder.

    Attributes:
        words: What happened, that nothing was changed, and what to do.
        short: The same for the status line.
        may_be_set: True where it can come right by itself: a stick that is plugged in later, a share that returns.
    """

    words: str
    short: str
    may_be_set: bool


def listed(folder: str) -> None:
    """Look whether the files of a folder can be seen.

    Raises:
        OSError: They cannot.
    """
    with os.scandir(folder) as entries:
        next(entries, None)


def written(folder: str) -> None:
    """Look whether a file can be written into a folder; nothing is left there.

    Raises:
        OSError: It cannot.
    """
    listed(folder)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"0")


def look_at(folder: str, probe: Probe) -> str:
    """What is wrong with a folder, by its code; empty where nothing is.

    Args:
        folder: What was typed.
        probe: What it must bear: `listed` or `written`.
    """
    try:
        path = Path(folder)
        if not path.is_absolute():
            return PART
        if path.drive and not Path(path.anchor).exists():
            return AWAY
        probe(folder)
    except ValueError:  # a sign that no name can hold
        return PART
    except OSError as error:
        return code_of(error)
    return ""


def code_of(error: OSError) -> str:
    """What an error of the system means for a folder; whatever else it says, the folder cannot be reached now."""
    if getattr(error, "winerror", None) in _DRIVE_AWAY:
        return AWAY
    return _BY_NUMBER.get(error.errno or 0, AWAY)


def fault_of(folder: str, code: str) -> FolderFault:
    """A fault in words."""
    said: Mapping[str, str] = {
        PART: (
            f"“{folder}”不是完整的路径，没有设，原来的设置和记录都没有改动。请写出盘符或从“/”写起，或按“选择…”。"
        ),
        GONE: (
            f"没有“{folder}”这个文件夹，没有设，原来的设置和记录都没有改动。"
            "请核对名称；它在U盘或网络盘上的，先接上，再按“保存”。"
        ),
        FILE: (f"“{folder}”是文件，不是文件夹，没有设，原来的设置和记录都没有改动。请另选一个文件夹。"),
        CLOSED: (
            f"“{folder}”没有权限使用，没有设，原来的设置和记录都没有改动。"
            "请管理员开通权限，或另选一个文件夹。"
        ),
        SEALED: (
            f"“{folder}”是只读的，写不进，没有设，原来的设置和记录都没有改动。"
            "请去掉写保护，或另选一个文件夹。"
        ),
        FULL: (
            f"“{folder}”所在的盘已满，写不进，没有设，原来的设置和记录都没有改动。"
            "请腾出空间，或另选一个文件夹。"
        ),
        AWAY: (
            f"“{folder}”连不上（U盘没有插好，或网络盘已断开），没有设，原来的设置和记录都没有改动。"
            "请接上后再按“保存”。"
        ),
        SILENT: (
            f"“{folder}”没有回应（网络盘可能已断开），没有设，原来的设置和记录都没有改动。"
            "请恢复网络后再按“保存”。"
        ),
    }
    short = f"没有设为“{folder}”：原因和办法写在它的下面。"
    return FolderFault(said[code], short, code not in {PART, FILE})


class FolderCheck(QObject):
    """Looks at folders, one at a time; a newer one takes the place of one that hangs.

    Args:
        aside: Where it is looked: a share that hangs holds up neither the window nor the record.
        parent: With it goes the interest in any outcome.
    """

    def __init__(self, aside: Aside, parent: QObject) -> None:
        super().__init__(parent)
        self._aside = aside
        self._told: Callable[[FolderFault | None], None] | None = None
        self._folder = ""
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE_MS)
        self.patience.timeout.connect(lambda: self._tell(self._told, SILENT))

    def look(self, folder: str, probe: Probe, told: Callable[[FolderFault | None], None]) -> None:
        """Look at a folder, then call ``told`` once with what is wrong, or with None."""
        self._folder, self._told = folder, told
        self.patience.start()
        self._aside.take(lambda: look_at(folder, probe), lambda code: self._tell(told, code))

    def forget(self) -> None:
        """Nobody wants to know any more: another folder was chosen, or none."""
        self._told = None
        self.patience.stop()

    def _tell(self, told: Callable[[FolderFault | None], None] | None, code: str) -> None:
        if told is None or told is not self._told:
            return
        self.forget()
        told(fault_of(self._folder, code) if code else None)
