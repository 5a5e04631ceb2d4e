"""Backups of a store: made by SQLite itself, proven by reading them again, thinned with age.

A backup holds the record and no keys of personal fields (`record.vault`): whoever finds one reads no name in it,
and a name that is destroyed is destroyed everywhere.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from jc_disaster.kernel.clock import Clock
from jc_disaster.record.line_log import sync, sync_folder
from jc_disaster.record.reading import read_content
from jc_disaster.record.sqlite import SqliteStore
from jc_disaster.record.store import StoreRefusedError

_PATTERN: Final = "record-%Y%m%dT%H%M%S%fZ.sqlite"
EVERY: Final = timedelta(minutes=30)


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
            _thin(folder, now)
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
        self._dirty_since: datetime | None = None

    def recorded(self, *, level_changed: bool) -> list[Path]:
        """Say that something was recorded; back up where it is time.

        Raises:
            StoreRefusedError: Not one folder could be written.
        """
        now = self._clock.now()
        if self._dirty_since is None:
            self._dirty_since = now
        return self._if_due(now, level_changed=level_changed)

    def tick(self) -> list[Path]:
        """Called now and then; backs up where it is time.

        Raises:
            StoreRefusedError: Not one folder could be written.
        """
        return self._if_due(self._clock.now(), level_changed=False)

    def leave(self) -> list[Path]:
        """Back up what is new before the store is closed.

        Raises:
            StoreRefusedError: Not one folder could be written.
        """
        return self._if_due(self._clock.now(), level_changed=True)

    def _if_due(self, now: datetime, *, level_changed: bool) -> list[Path]:
        if not is_due(self._last, self._dirty_since, now, level_changed=level_changed):
            return []
        made = back_up(self._store, self._folders, now)
        self._last, self._dirty_since = now, None
        return made


def _one(store: SqliteStore, folder: Path, now: datetime) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / now.astimezone(UTC).strftime(_PATTERN)
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    store.copy_to(fresh)
    with fresh.open("rb+") as file:
        sync(file.fileno())
    content = read_content(fresh)
    if tuple(content.events) != tuple(store.events()) or content.identity != store.identity:
        raise StoreRefusedError("store-damaged", where="备份与原库不同")
    fresh.replace(path)
    sync_folder(folder)
    return path


def made_at(path: Path) -> datetime | None:
    """When a backup was made, read from its name; None for another file."""
    try:
        return datetime.strptime(path.name, _PATTERN).replace(tzinfo=UTC)
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


def _thin(folder: Path, now: datetime) -> None:
    found = {moment: path for path in folder.iterdir() if (moment := made_at(path)) is not None}
    for moment in to_drop(found, now):
        found[moment].unlink()


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
    return level_changed or now - (last or dirty_since) >= EVERY
