"""The store file's shape, and what its first hundred bytes say before SQLite may touch it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from jc_disaster.incident.events import KIND_WORDS
from jc_disaster.record.store import Identity, StoreRefusedError

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
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise StoreRefusedError("read-only", path=path) from error
    if not header:
        raise StoreRefusedError("store-damaged", where="文件是空的")
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise StoreRefusedError("foreign-file", path=path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreRefusedError("foreign-file", path=path)
    version = int.from_bytes(header[60:64], "big")
    if version > VERSION:
        raise StoreRefusedError("newer-store", found=version, known=VERSION)


def write_empty(path: Path, identity: Identity) -> None:
    """Make an empty store file at ``path``, whole or not at all (the caller renames it into place).

    Raises:
        sqlite3.Error: It could not be written.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.executescript(f"BEGIN;{TABLES}{TRIGGERS}COMMIT;")
        connection.execute("INSERT INTO identity VALUES (?, ?, ?, ?)", identity)
    finally:
        connection.close()


def fits(connection: sqlite3.Connection) -> bool:
    """Whether the tables and triggers of an open store file are exactly those this program makes."""
    with closing(sqlite3.connect(":memory:")) as model:
        model.executescript(f"{TABLES}{TRIGGERS}")
        return _shape(model) == _shape(connection)


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
