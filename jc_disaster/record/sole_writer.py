"""One writer a store: a lock on a small file that names the seat, so that a second opener can be told who has it.

The lock dies with the process, whatever way it ends.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from jc_disaster.record.refusals import StoreRefusedError

NAME: Final = "opened-by.json"
_FAR = 1 << 30  # a byte nobody reads, so that the name stays readable while it is locked


class SoleWriter:
    """The right to write into one store."""

    def __init__(self, folder: Path) -> None:
        path = folder / NAME
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        except OSError as error:
            raise StoreRefusedError("read-only", path=folder) from error
        try:
            _lock(self._descriptor)
        except OSError as error:
            seat = _seat(self._descriptor)
            os.close(self._descriptor)
            raise StoreRefusedError("opened-elsewhere", seat=seat) from error

    def sign(self, seat: str) -> None:
        """Write down who has the store.

        Raises:
            OSError: It could not be written down; the lock holds all the same.
        """
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, json.dumps({"seat": seat, "process": os.getpid()}).encode())

    def release(self) -> None:
        """Give the store free."""
        os.close(self._descriptor)


def _seat(descriptor: int) -> str:
    try:
        return str(json.loads(os.read(descriptor, 1000))["seat"])
    except (OSError, ValueError, KeyError, TypeError):
        return "未知"


if os.name == "nt":  # pragma: no cover - the other system's way
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
