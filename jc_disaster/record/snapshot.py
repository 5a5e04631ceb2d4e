"""What a store holds at one moment, in memory: it is written out and proven while the record goes on.

The record has one connection, which holds its file for itself; nobody else can read it. Copied into memory by that
connection, which is a fiftieth of the work with 50,000 entries, the rest needs neither the connection nor its thread:
the copy goes to a slow stick, is brought to the disc, read again and compared, and nobody who records waits for it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jc_disaster.kernel.watching import Watch, share, unwatched
from jc_disaster.record.attachments import AttachmentFolder, copied, outside, scans_in
from jc_disaster.record.identity import Identity
from jc_disaster.record.line_log import sync, sync_folder
from jc_disaster.record.reading import read_content
from jc_disaster.record.refusals import StoreRefusedError

if TYPE_CHECKING:
    from jc_disaster.incident.events import Event

_PAGES: Final = 256  # of 4 KiB each that are written before it is told how far it is


class Snapshot:
    """A store as it was.

    Args:
        identity: What the store is.
        events: All it held.
        attachments: Where the bytes are that they name; these only grow.
        held: A database in memory that holds its tables.
    """

    def __init__(
        self,
        identity: Identity,
        events: Sequence[Event],
        attachments: AttachmentFolder,
        held: sqlite3.Connection,
    ) -> None:
        self.identity = identity
        self.events = events
        self.attachments = attachments
        self._held = held

    def write(self, path: Path, watch: Watch = unwatched) -> None:
        """Write it to ``path``, prove what was written, and only then give it its name.

        Args:
            path: Where; its folder is there.
            watch: Told how far it is; may stop it.

        Raises:
            StoppedError: ``watch`` stopped it; no file is left that is not whole.
            StoreRefusedError: What was written reads otherwise.
            OSError, sqlite3.Error: It could not be written; no file is left that is not whole.
        """
        fresh = path.with_suffix(".new")
        try:
            self._copy(fresh, share(watch, 0, 3))
            with fresh.open("rb+") as file:
                sync(file.fileno())
            self._prove(fresh, share(watch, 1, 3))
            self._bring_attachments(path.parent, share(watch, 2, 3))
            watch(1, 1)
            fresh.replace(path)
        except BaseException:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)

    def close(self) -> None:
        """Give the memory back."""
        self._held.close()

    def _copy(self, path: Path, watch: Watch) -> None:
        path.unlink(missing_ok=True)

        def tell(_status: int, left: int, whole: int) -> None:
            watch(whole - left, whole)

        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            self._held.backup(other, pages=_PAGES, progress=tell)

    def _prove(self, path: Path, watch: Watch) -> None:
        content = read_content(path, watch)
        if content.events != tuple(self.events) or content.identity != self.identity:
            raise StoreRefusedError("store-damaged", where="备份与原库不同")

    def _bring_attachments(self, folder: Path, watch: Watch) -> None:
        scans = [scan for _, scan in scans_in(self.events)]
        copied(scans, self.attachments, outside(folder, self.identity.kind), watch=watch)
