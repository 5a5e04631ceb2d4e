"""The store file's shape, and what its first hundred bytes say before SQLite may touch it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from jc_disaster.incident.events import KIND_WORDS
from jc_disaster.kernel.watching import Watch, unwatched, watched
from jc_disaster.record.identity import Identity
from jc_disaster.record.line_log import sync
from jc_disaster.record.refusals import StoreRefusedError

NAME: Final = "record.sqlite"
APPLICATION_ID: Final = 0x4A434452  # "JCDR"
VERSION: Final = 1

# One table that only grows. No second index: one writer holds every identifier in memory, and each page fewer is
# a page fewer to sync.
TABLES: Final = """
CREATE TABLE identity (
    store_id TEXT NOT NULL, seat TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('real', 'exercise')),
    created_at TEXT NOT NULL
);
CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    line TEXT NOT NULL CHECK (typeof(line) = 'text')
);
CREATE TABLE refusal (
    act_id TEXT PRIMARY KEY NOT NULL, answer TEXT NOT NULL
) WITHOUT ROWID;
"""

# How a store of one version becomes one of the next; forward only, the lines themselves are never touched.
MIGRATIONS: Final[Mapping[int, str]] = MappingProxyType({})

_GUARD = (
    "CREATE TRIGGER {table}_{verb}_refused BEFORE {verb} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'the record only grows'); END;"
)

TRIGGERS: Final = "\n".join(
    _GUARD.format(table=table, verb=verb)
    for table in ("identity", "event", "refusal")
    for verb in ("UPDATE", "DELETE")
)

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def check_header(path: Path) -> None:
    """Refuse a file that is not ours, or of a version after this one, by reading its header and nothing more.

    Raises:
        StoreRefusedError: ``foreign-file``, ``store-damaged`` or ``newer-store``.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header:
        raise StoreRefusedError("store-damaged", where="文件是空的")
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise StoreRefusedError("foreign-file", path=path)
    version = int.from_bytes(header[60:64], "big")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID or version < min((VERSION, *MIGRATIONS)):
        raise StoreRefusedError("foreign-file", path=path)
    if version > VERSION:
        raise StoreRefusedError("newer-store", found=version, known=VERSION)


def write_store(path: Path, identity: Identity, lines: Sequence[str] = (), watch: Watch = unwatched) -> None:
    """Make a store file at ``path`` that is on the disc when this returns; the caller renames it into place.

    Args:
        path: Where; what an attempt before left there is removed.
        identity: What the store is.
        lines: What it holds from the beginning, proven.
        watch: Told how many of them are written; may stop it.

    Raises:
        sqlite3.Error: It could not be written.
        OSError: It could not be brought to the disc.
    """
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.executescript(f"BEGIN;{TABLES}{TRIGGERS}")
        connection.execute("INSERT INTO identity VALUES (?, ?, ?, ?)", identity)
        rows = ((line,) for line in watched(lines, watch, 0, len(lines)))
        connection.executemany("INSERT INTO event (line) VALUES (?)", rows)
        connection.execute("COMMIT")
    with path.open("rb+") as file:
        sync(file.fileno())


def migrate(connection: sqlite3.Connection, steps: Mapping[int, str] = MIGRATIONS, to: int = VERSION) -> None:
    """Bring an open store file to the present version, in one transaction or not at all.

    Raises:
        sqlite3.Error: It could not be brought there; the file is as it was.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version >= to:
        return
    script = "".join(steps[one] for one in range(version, to))
    try:
        connection.executescript(f"BEGIN IMMEDIATE;{script}PRAGMA user_version = {to};COMMIT;")
    except sqlite3.Error:
        connection.rollback()
        raise
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # so that the header says so, too


def fits(connection: sqlite3.Connection) -> bool:
    """Whether the tables and triggers of an open store file are exactly those this program makes.

    A file of an earlier version is looked at once it is brought to this one.
    """
    if connection.execute("PRAGMA user_version").fetchone() != (VERSION,):
        return True
    return _shape(connection) == _own_shape()


@cache
def _own_shape() -> list[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:")) as model:
        model.executescript(f"{TABLES}{TRIGGERS}")
        return _shape(model)


def _shape(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def read_identity(connection: sqlite3.Connection) -> Identity:
    """The identity that stands in an open store file.

    Raises:
        StoreRefusedError: There is none, or more than one.
    """
    rows = connection.execute("SELECT store_id, seat, kind, created_at FROM identity").fetchall()
    if len(rows) != 1 or rows[0][2] not in KIND_WORDS:
        raise StoreRefusedError("store-damaged", where="库的标识")
    return Identity(*rows[0])
