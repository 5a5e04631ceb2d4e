"""Backups of a store: made by SQLite itself, proven by reading them again.

A backup holds the record and no keys of personal fields (`record.vault`): whoever finds one reads no name in it,
and a name that is destroyed is destroyed everywhere.

A backup is begun where the record is used, which takes its `Snapshot`, made on any thread, and settled where it was
begun: a stick that takes half a minute holds up nobody who records.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING, Final

from jc_disaster.incident.scans import Scan
from jc_disaster.kernel.clock import Clock
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.watching import StoppedError, Watch, share, unwatched
from jc_disaster.record.kept_backups import (
    is_backup_of,
    lost_scans,
    lost_words,
    made_at,
    place_of,
    thin,
)
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.sqlite import SqliteStore

if TYPE_CHECKING:
    from jc_disaster.record.snapshot import Snapshot

EVERY: Final = timedelta(minutes=30)
AGAIN_AFTER: Final = timedelta(minutes=5)
_LOOK_S: Final = 0.1  # how often whoever waits for a turn is asked whether it still wants it


def back_up(
    store: SqliteStore, folders: Sequence[Path], now: datetime, watch: Watch = unwatched
) -> list[Path]:
    """Back the store up into each folder, prove each copy, thin what is old.

    Args:
        store: The open store.
        folders: Where to; a second one may be a stick.
        now: The machine's clock, aware.
        watch: Told how far it is; may stop it.

    Returns:
        The backups made, one a folder that could be written.

    Raises:
        StoreRefusedError: Not one folder could be written, or a copy did not prove to be the same.
        StoppedError: ``watch`` stopped it; what is made before the stop is whole, and nothing else is left.
    """
    with _answered(folders):
        snapshot = store.snapshot()
    with closing(snapshot):
        return _written(snapshot, folders, now, watch)


def _written(snapshot: Snapshot, folders: Sequence[Path], now: datetime, watch: Watch) -> list[Path]:
    made, failure = [], None
    for number, folder in enumerate(folders):
        try:
            path = place_of(folder, snapshot.identity, now)
            snapshot.write(path, share(watch, number, len(folders)))
            made.append(path)
            thin(folder, snapshot.identity, now)
        except (OSError, sqlite3.Error) as error:
            failure = error
    with _answered(folders):
        if failure is not None and not made:
            raise failure
    return made


@contextmanager
def _answered(folders: Sequence[Path]) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise StoreRefusedError("no-backup", path="、".join(map(str, folders))) from error


class Pending:
    """One backup that was begun. It is made on any thread; its record goes on meanwhile and is not asked.

    Args:
        snapshot: What the store held when it was begun.
        folders: Where to.
        now: When it was begun.
        news: Since when there is something new in it, and whether a change of level is.
        turn: Held while it is made: two at once would be in each other's way.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        folders: Sequence[Path],
        now: datetime,
        news: tuple[datetime, bool],
        turn: Lock,
    ) -> None:
        self._snapshot, self._turn = snapshot, turn
        self.folders, self.now, self.news = tuple(folders), now, news
        self.made: list[Path] = []
        self.lost: tuple[Scan, ...] = ()
        """The scans whose bytes are neither beside the store nor in any backup."""
        self.failure: Exception | None = None
        self._unwanted, self._over = Event(), Event()

    @property
    def over(self) -> bool:
        """Whether it is made, or failed."""
        return self._over.is_set()

    def stop(self) -> None:
        """Another one takes its place: it ends at its next step."""
        self._unwanted.set()

    def make(self, watch: Watch = unwatched) -> None:
        """Write and prove it; what came of it is kept, whatever it is, until `Backups.settle` hears of it.

        Args:
            watch: Told how far it is; may stop it, also while another one has its turn.
        """
        try:
            while not self._turn.acquire(timeout=_LOOK_S):
                watch(0, 1)
            try:
                self.made = _written(self._snapshot, self.folders, self.now, self._wanted(watch))
                self.lost = lost_scans(self._snapshot, self.folders)
            finally:
                self._turn.release()
        except (JcDisasterError, OSError) as error:
            self.failure = error
        finally:
            self._snapshot.close()
            self._over.set()

    def _wanted(self, watch: Watch) -> Watch:
        def told(done: int, whole: int) -> None:
            if self._unwanted.is_set():
                raise StoppedError
            watch(done, whole)

        return told


class Backups:
    """When an open store is backed up: after each change of level, every half hour while dirty, and on leaving.

    Args:
        store: The open store.
        folders: Where to; a second one may be a stick.
        clock: The machine's clock.
    """

    def __init__(self, store: SqliteStore, folders: Sequence[Path], clock: Clock) -> None:
        self._store = store
        self._folders = tuple(folders)
        self._clock = clock
        self._last: datetime | None = None
        self._failed: datetime | None = None
        self._dirty_since: datetime | None = None
        self._level_changed = False
        self._under_way: Pending | None = None
        self._turn = Lock()
        self.missed: tuple[Path, ...] = ()
        """The folders that the last backup did not reach, while it reached another."""
        self.lost: tuple[Scan, ...] = ()
        """The scans whose bytes are neither beside the store nor in any backup."""

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where backups are made."""
        return self._folders

    def choose(self, folders: Sequence[Path]) -> None:
        """Back up into other folders from now on; what is new since the last backup goes there with the next."""
        self._folders = tuple(folders)
        self.missed = ()
        self._dirty_since = self._dirty_since or self._clock.now()

    def newest(self) -> datetime | None:
        """When the newest backup that lies in any of the folders was made; None where there is none."""
        found = [
            (moment, path)
            for folder in self._folders
            if folder.is_dir()
            for path in folder.iterdir()
            if (moment := made_at(path)) is not None
        ]
        own = self._store.identity
        return next((moment for moment, path in sorted(found, reverse=True) if is_backup_of(path, own)), None)

    def note(self, *, level_changed: bool) -> None:
        """Say that something was recorded; nothing is written yet."""
        if self._dirty_since is None:
            self._dirty_since = self._clock.now()
        self._level_changed = self._level_changed or level_changed

    def begin(self, *, leaving: bool = False) -> Pending | None:
        """Begin a backup where it is time, or, on leaving or because the officer asks, where anything is new.

        One that failed is begun again after five minutes. While one is being made none is begun by itself.

        Raises:
            StoreRefusedError: The store could not be read.
        """
        now = self._clock.now()
        if self._under_way is not None and self._under_way.over:
            with suppress(
                JcDisasterError, OSError
            ):  # whoever began it has gone, as with a window that is replaced
                self.settle(self._under_way)
        if leaving:
            if self._under_way is not None:
                self._under_way.stop()  # what comes now holds all that it would have held
            due = self._dirty_since is not None or self._under_way is not None
        else:
            waits = self._failed is not None and timedelta(0) <= now - self._failed < AGAIN_AFTER
            due = not (waits or self._under_way) and is_due(
                self._last, self._dirty_since, now, level_changed=self._level_changed
            )
        if not due:
            return None
        self._failed = now
        with _answered(self._folders):
            snapshot = self._store.snapshot()
        news = (self._dirty_since or now, self._level_changed)
        pending = self._under_way = Pending(snapshot, self._folders, now, news, self._turn)
        self._dirty_since, self._level_changed = None, False  # what is recorded from here on is not in it
        return pending

    def settle(self, pending: Pending) -> list[Path]:
        """Hear what came of a backup.

        Returns:
            The backups made, one a folder that was reached.

        Raises:
            StoreRefusedError: Not one folder could be written.
            StoppedError: Somebody stopped it.
        """
        if self._under_way is pending:
            self._under_way = None
        if pending.failure is not None:
            self._dirty_since, level_changed = pending.news  # what it was to hold counts as new again
            self._level_changed = self._level_changed or level_changed
            raise pending.failure
        self._failed, self._last, self.lost = None, pending.now, pending.lost
        reached = {path.parent for path in pending.made}
        self.missed = tuple(folder for folder in pending.folders if folder not in reached)
        return pending.made

    def tick(self) -> list[Path]:
        """Back up at once where it is time.

        Raises:
            StoreRefusedError: Not one folder could be written.
        """
        return self._at_once(self.begin(), unwatched)

    def leave(self, watch: Watch = unwatched) -> list[Path]:
        """Back up at once what is new, before the store is closed.

        Args:
            watch: Told how far it is; may stop it.

        Raises:
            StoreRefusedError: Not one folder could be written.
            StoppedError: ``watch`` stopped it.
        """
        return self._at_once(self.begin(leaving=True), watch)

    def _at_once(self, pending: Pending | None, watch: Watch) -> list[Path]:
        if pending is None:
            return []
        pending.make(watch)
        return self.settle(pending)

    @property
    def warning(self) -> str:
        """The sentences on folders that the last backup did not reach and on scans it does not hold, or nothing."""
        said = []
        if self.missed:
            folders = "、".join(f"“{folder}”" for folder in self.missed)
            said.append(str(StoreRefusedError("backup-missed", path=folders)))
        if self.lost:
            said.append(lost_words(self.lost))
        return "".join(said)


def is_due(
    last: datetime | None, dirty_since: datetime | None, now: datetime, *, level_changed: bool
) -> bool:
    """Whether to back up now: after each change of level, and every half hour while there is something new.

    Args:
        last: When the last backup was made.
        dirty_since: When the first entry after it was recorded; None when there is none.
        now: The machine's clock.
        level_changed: The response has just been started, changed or ended.
    """
    if dirty_since is None:
        return False
    since = now - (last or dirty_since)
    return level_changed or since >= EVERY or since < timedelta(0)  # a clock set back must not stop backups
