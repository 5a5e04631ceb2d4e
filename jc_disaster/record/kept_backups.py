"""The backups that lie in folders: their names, which is the newest that proves, which are let go with age.

Several stores may share a folder, as a stick that goes from seat to seat: each thins its own backups and no others.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.incident.events import EXERCISE
from jc_disaster.incident.scans import Scan
from jc_disaster.record.attachments import outside, scans_in
from jc_disaster.record.identity import MARK, Identity
from jc_disaster.record.reading import looked_at, read_content
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import read_identity

if TYPE_CHECKING:
    from jc_disaster.record.snapshot import Snapshot

_PATTERN: Final = "record-%Y%m%dT%H%M%S%fZ.sqlite"


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


def place_of(folder: Path, identity: Identity, now: datetime) -> Path:
    """Where a backup of a store made at a moment lies in a folder, which is made where it is missing.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    mark = MARK if identity.kind == EXERCISE else ""
    return folder / f"{mark}{now.astimezone(UTC).strftime(_PATTERN)}"


def lost_scans(store: Snapshot, folders: Iterable[Path]) -> tuple[Scan, ...]:
    """Scans whose bytes are neither beside the store nor beside any of its backups; told by their names alone."""
    scans = {scan.name: scan for _, scan in scans_in(store.events)}
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


def thin(folder: Path, identity: Identity, now: datetime) -> None:
    """Let go of those backups of one store that the schedule lets go.

    Raises:
        OSError: The folder cannot be read or written.
    """
    found = {
        moment: path
        for path in folder.iterdir()
        if (moment := made_at(path)) is not None and is_backup_of(path, identity)
    }
    for moment in to_drop(found, now):
        found[moment].unlink(missing_ok=True)


def is_backup_of(path: Path, identity: Identity) -> bool:
    """Whether a file is a backup of this store; one that cannot be read is nobody's to throw away."""
    try:
        with looked_at(path) as uri, closing(sqlite3.connect(uri, uri=True)) as connection:
            return read_identity(connection) == identity
    except (OSError, sqlite3.Error, StoreRefusedError):
        return False
