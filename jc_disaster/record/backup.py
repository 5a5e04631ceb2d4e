"""Backups of a store: made by SQLite itself, proven by reading them again, thinned with age.

Several stores may share a folder, as a stick that goes from seat to seat: each thins its own backups and no others.
A backup holds the record and no keys of personal fields (`record.vault`): whoever finds one reads no name in it,
and a name that is destroyed is destroyed everywhere.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from jc_disaster.incident.events import EXERCISE
from jc_disaster.incident.scans import Scan
from jc_disaster.kernel.clock import Clock
from jc_disaster.record.attachments import copied, outside, scans_in
from jc_disaster.record.identity import MARK, Identity
from jc_disaster.record.line_log import sync, sync_folder
from jc_disaster.record.reading import looked_at, read_content
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import read_identity
from jc_disaster.record.sqlite import SqliteStore

_PATTERN: Final = "record-%Y%m%dT%H%M%S%fZ.sqlite"
EVERY: Final = timedelta(minutes=30)
AGAIN_AFTER: Final = timedelta(minutes=5)


class Keeping(NamedTuple):
    """How long backups are kept how densely: one in each ``each``, up to ``age``."""

    age: timedelta
    each: timedelta


# All of two days, then one a day for twelve days, one a week for ten weeks, one a month for nine months.
SCHEDULE: Final = (
    Keeping(timedelta(days=2), timedelta(0)),
    Keeping(timedelta(days=14), timedelta(days=1)),
    Keeping(timedelta(days=84), timedelta(days=7)),
    Keeping(timedelta(days=354), timedelta(days=30)),
)


def back_up(store: SqliteStore, folders: Sequence[Path], now: datetime) -> list[Path]:
    """Back the store up into each folder, prove each copy, thin what is old.

    Args:
        store: The open store.
        folders: Where to; a second one may be a stick.
        now: The machine's clock, aware.

    Returns:
        The backups made, one a folder that could be written.

    Raises:
        StoreRefusedError: Not one folder could be written, or a copy did not prove to be the same.
    """
    made, failure = [], None
    for folder in folders:
        try:
            made.append(_one(store, folder, now))
            _thin(folder, store.identity, now)
        except (OSError, sqlite3.Error) as error:
            failure = error
    if not made:
        raise StoreRefusedError("no-backup", path="、".join(map(str, folders))) from failure
    return made


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
        return next((moment for moment, path in sorted(found, reverse=True) if _is_of(path, own)), None)

    def note(self, *, level_changed: bool) -> None:
        """Say that something was recorded; nothing is written yet."""
        if self._dirty_since is None:
            self._dirty_since = self._clock.now()
        self._level_changed = self._level_changed or level_changed

    def tick(self) -> list[Path]:
        """Back up where it is time; called after each act and now and then.

        A backup that failed is tried again after five minutes, and with the next change of level.

        Raises:
            StoreRefusedError: Not one folder could be written.
        """
        now = self._clock.now()
        waits = self._failed is not None and timedelta(0) <= now - self._failed < AGAIN_AFTER
        if waits or not is_due(self._last, self._dirty_since, now, level_changed=self._level_changed):
            return []
        return self._back_up(now)

    def leave(self) -> list[Path]:
        """Back up what is new before the store is closed.

        Raises:
            StoreRefusedError: Not one folder could be written.
        """
        return [] if self._dirty_since is None else self._back_up(self._clock.now())

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

    def _back_up(self, now: datetime) -> list[Path]:
        self._failed = now
        made = back_up(self._store, self._folders, now)
        self.lost = lost_scans(self._store, self._folders)
        self._failed, self._last, self._dirty_since, self._level_changed = None, now, None, False
        reached = {path.parent for path in made}
        self.missed = tuple(folder for folder in self._folders if folder not in reached)
        return made


def _one(store: SqliteStore, folder: Path, now: datetime) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    mark = MARK if store.identity.kind == EXERCISE else ""
    path = folder / f"{mark}{now.astimezone(UTC).strftime(_PATTERN)}"
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    store.copy_to(fresh)
    with fresh.open("rb+") as file:
        sync(file.fileno())
    content = read_content(fresh)
    if tuple(content.events) != tuple(store.events()) or content.identity != store.identity:
        raise StoreRefusedError("store-damaged", where="备份与原库不同")
    scans = [scan for _, scan in scans_in(store.events())]
    copied(scans, store.attachments, outside(folder, store.identity.kind))
    fresh.replace(path)
    sync_folder(folder)
    return path


def lost_scans(store: SqliteStore, folders: Iterable[Path]) -> tuple[Scan, ...]:
    """Scans whose bytes are neither beside the store nor beside any of its backups; told by their names alone."""
    scans = {scan.name: scan for _, scan in scans_in(store.events())}
    if not scans:
        return ()
    kept = [outside(folder, store.identity.kind).names() for folder in folders]
    there = store.attachments.names().union(*kept)
    return tuple(scan for name, scan in scans.items() if name not in there)


def lost_words(lost: Sequence[Scan]) -> str:
    """The sentence that names them."""
    names = "、".join(f"“{scan.file_name}”" for scan in lost)
    return str(StoreRefusedError("attachments-missing", count=len(lost), names=names))


def newest_backup(folders: Iterable[Path]) -> Path | None:
    """The newest backup that proves, in any of the folders; None where there is none.

    For a store that cannot be opened: whose backups they are is not known yet, and is looked at when one is used.
    """
    found = [
        (moment, path)
        for folder in folders
        if folder.is_dir()
        for path in folder.iterdir()
        if (moment := made_at(path)) is not None
    ]
    for _, path in sorted(found, reverse=True):
        try:
            read_content(path)
        except (OSError, StoreRefusedError):
            continue
        return path
    return None


def made_at(path: Path) -> datetime | None:
    """When a backup was made, read from its name; None for another file."""
    try:
        return datetime.strptime(path.name.removeprefix(MARK), _PATTERN).replace(tzinfo=UTC)
    except ValueError:
        return None


def to_drop(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups the schedule lets go: of each stretch the oldest one stays, so that stretches never run dry."""
    dropped: set[datetime] = set()
    kept_in: set[tuple[int, int]] = set()
    for moment in sorted(set(moments)):
        age = now - moment
        level = next((place for place, keeping in enumerate(SCHEDULE) if age <= keeping.age), None)
        if level is None:
            dropped.add(moment)
            continue
        each = SCHEDULE[level].each
        if not each:
            continue
        stretch = (level, int(moment.timestamp() // each.total_seconds()))
        if stretch in kept_in:
            dropped.add(moment)
        kept_in.add(stretch)
    return dropped


def _thin(folder: Path, identity: Identity, now: datetime) -> None:
    found = {
        moment: path
        for path in folder.iterdir()
        if (moment := made_at(path)) is not None and _is_of(path, identity)
    }
    for moment in to_drop(found, now):
        found[moment].unlink()


def _is_of(path: Path, identity: Identity) -> bool:
    """Whether a file is a backup of this store; one that cannot be read is nobody's to throw away."""
    try:
        with looked_at(path) as uri, closing(sqlite3.connect(uri, uri=True)) as connection:
            return read_identity(connection) == identity
    except (OSError, sqlite3.Error, StoreRefusedError):
        return False


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
