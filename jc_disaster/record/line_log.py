"""The second record: one canonical JSON line an event, synced act by act, from which the store can be rebuilt.

The first line names the store; every further line is an event as `incident.events` writes it. Whoever has only
this file has everything that was acknowledged.

A kill can cut one write short between two lines, so a line whose act goes on in the next one ends in a blank (which
JSON allows): a log that ends in such a line ends in a part of an act, and the part was never acknowledged.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from errno import ENOENT
from operator import attrgetter, eq
from pathlib import Path
from typing import Final, NamedTuple

from jc_disaster.incident.events import KINDS, Event, canonical, whole_beginning
from jc_disaster.kernel.watching import Watch, unwatched, watched
from jc_disaster.record.identity import Identity

NAME: Final = "events.ndjson"
FORMAT: Final = 1
_GOES_ON: Final = " "
_BESIDE: Final = ".new"
_ACT: Final = attrgetter("act_id", "seat")


class LogContent(NamedTuple):
    """What a line log holds.

    Attributes:
        identity: The store it belongs to; None where the first line cannot be read.
        lines: Every whole line after the first, unproven.
        goes_on: For each of them whether its act goes on in the next line.
        torn: Bytes of a last line that was not finished.
    """

    identity: Identity | None
    lines: tuple[str, ...]
    goes_on: tuple[bool, ...]
    torn: int


NO_LOG: Final = LogContent(None, (), (), 0)


class LineLog:
    """The line log of an open store."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor, self._size = _opened(path)

    @property
    def size(self) -> int:
        """Bytes that are kept."""
        return self._size

    def append(self, lines: Sequence[str]) -> None:
        """Write the lines of one act and sync them.

        Raises:
            OSError: They are not kept; `retract` takes back what was written of them.
        """
        content = (f"{_GOES_ON}\n".join(lines) + "\n").encode()
        if not os.fstat(self._descriptor).st_nlink:
            raise FileNotFoundError(ENOENT, "the line log was removed", str(self._path))
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

    def extended(self, lines: Sequence[str], goes_on: Sequence[bool]) -> Path:
        """The whole log with further lines, written and synced beside it; `replace` puts it in its place.

        Raises:
            OSError: It could not be written; the log is as it was.
        """
        fresh = self._path.with_suffix(_BESIDE)
        added = "".join(
            f"{line}{_GOES_ON if more else ''}\n" for line, more in zip(lines, goes_on, strict=True)
        )
        try:
            with self._path.open("rb") as old, fresh.open("wb") as file:
                shutil.copyfileobj(old, file)
                file.write(added.encode())
                file.flush()
                sync(file.fileno())
        except OSError:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise
        return fresh

    def replace(self, fresh: Path) -> None:
        """Go on with a log that was written beside this one.

        Raises:
            OSError: It could not be put in its place; this one is gone on with.
        """
        os.close(self._descriptor)
        try:
            fresh.replace(self._path)
            sync_folder(self._path.parent)
        finally:
            self._descriptor, self._size = _opened(self._path)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)


def _opened(path: Path) -> tuple[int, int]:
    """A log opened for appending, and how long it is."""
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0))
    return descriptor, os.fstat(descriptor).st_size


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


def acts_going_on(events: Sequence[Event]) -> tuple[bool, ...]:
    """For each event whether the next one is of the same act."""
    acts = list(map(_ACT, events))
    return (*map(eq, acts, acts[1:]), False) if acts else ()


def text_of(identity: Identity, lines: Sequence[str], goes_on: Sequence[bool]) -> str:
    """A whole log."""
    marked = (f"{line}{_GOES_ON if more else ''}\n" for line, more in zip(lines, goes_on, strict=True))
    return "".join((f"{head_line(identity)}\n", *marked))


def write_log(path: Path, identity: Identity, lines: Sequence[str], events: Sequence[Event]) -> None:
    """Write a whole log beside ``path`` and put it in its place at once.

    Args:
        path: The log.
        identity: The store it belongs to.
        lines: Its lines, proven.
        events: What they say.

    Raises:
        OSError: It could not be written; ``path`` is as it was.
    """
    fresh = path.with_suffix(_BESIDE)
    with fresh.open("wb") as file:
        file.write(text_of(identity, lines, acts_going_on(events)).encode())
        file.flush()
        sync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def read_log(path: Path, size: int | None = None) -> LogContent:
    """What the log at ``path`` holds; nothing is proven here.

    Args:
        path: The log.
        size: How many bytes of it are read, from the beginning; None for all.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        content = file.read() if size is None else file.read(size)
    whole, end, rest = content.rpartition(b"\n")
    if not end:
        return NO_LOG._replace(torn=len(content))
    first, *marked = whole.decode("utf-8", errors="replace").split("\n")
    lines = tuple(line.removesuffix(_GOES_ON) for line in marked)
    return LogContent(_identity(first), lines, tuple(line.endswith(_GOES_ON) for line in marked), len(rest))


def whole_acts(log: LogContent, watch: Watch = unwatched) -> list[Event]:
    """The events of as many acts as can be proven, each whole; ``watch`` is told of the lines and may stop it."""
    events = whole_beginning(watched(log.lines, watch, 0, len(log.lines)))
    while events and log.goes_on[len(events) - 1]:
        events.pop()
    return events


def _identity(line: str) -> Identity | None:
    try:
        identity = Identity(**json.loads(line)["store"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return identity if all(isinstance(part, str) for part in identity) and identity.kind in KINDS else None
