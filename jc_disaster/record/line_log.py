"""The second record: one canonical JSON line an event, synced line by line, from which the store can be rebuilt.

The first line names the store; every further line is an event as `incident.events` writes it. Whoever has only
this file has everything that was acknowledged.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from jc_disaster.incident.events import canonical
from jc_disaster.record.store import Identity

NAME: Final = "events.ndjson"
FORMAT: Final = 1


class LogContent(NamedTuple):
    """What a line log holds.

    Attributes:
        identity: The store it belongs to; None where the first line cannot be read.
        lines: Every whole line after the first, unproven.
        torn: Bytes of a last line that was not finished.
    """

    identity: Identity | None
    lines: tuple[str, ...]
    torn: int


class LineLog:
    """The line log of an open store."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = os.open(path, os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0))
        self._size = os.fstat(self._descriptor).st_size

    @property
    def size(self) -> int:
        """Bytes that are kept."""
        return self._size

    def append(self, lines: Sequence[str]) -> None:
        """Write whole lines and sync them.

        Raises:
            OSError: They are not kept; `retract` takes back what was written of them.
        """
        content = "".join(f"{line}\n" for line in lines).encode()
        written = 0
        while written < len(content):
            written += os.write(self._descriptor, content[written:])
        sync(self._descriptor)
        self._size += len(content)

    def retract(self, size: int) -> None:
        """Cut the log back to ``size`` bytes, because what follows was not kept in the store.

        Raises:
            OSError: It could not be cut.
        """
        os.ftruncate(self._descriptor, size)
        sync(self._descriptor)
        self._size = size

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)


def sync(descriptor: int) -> None:
    """Bring a file's content to the disc."""
    getattr(os, "fdatasync", os.fsync)(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disc; Windows does that by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def head_line(identity: Identity) -> str:
    """The first line of a log."""
    return canonical({"format": FORMAT, "store": identity._asdict()})


def write_log(path: Path, identity: Identity, lines: Sequence[str]) -> None:
    """Write a whole log beside ``path`` and put it in its place at once.

    Raises:
        OSError: It could not be written; ``path`` is as it was.
    """
    fresh = path.with_suffix(".new")
    with fresh.open("wb") as file:
        file.write("".join(f"{line}\n" for line in (head_line(identity), *lines)).encode())
        file.flush()
        sync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def read_log(path: Path) -> LogContent:
    """What the log at ``path`` holds; nothing is proven here.

    Raises:
        OSError: It cannot be read.
    """
    content = path.read_bytes()
    whole, end, rest = content.rpartition(b"\n")
    if not end:
        return LogContent(None, (), len(content))
    lines = whole.decode("utf-8", errors="replace").split("\n")
    return LogContent(_identity(lines[0]), tuple(lines[1:]), len(rest))


def _identity(line: str) -> Identity | None:
    try:
        return Identity(**json.loads(line)["store"])
    except (ValueError, KeyError, TypeError):
        return None
