"""Stores and line logs that somebody made to do harm, by name: each spoils a sound one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from jc_disaster.record import line_log
from jc_disaster.record.schema import APPLICATION_ID, NAME, VERSION
from tests.record.forgery import following, plainly
from tests.record.hostile_exports import Spoil, instead, link_to_itself, link_to_zero


def sql(*statements: str) -> Spoil:
    """A store in which somebody ran this; the guards are taken away and put back."""

    def spoil(folder: Path) -> None:
        with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as connection:
            guards = connection.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall()
            connection.execute("PRAGMA ignore_check_constraints = ON")
            for name, _ in guards:
                connection.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                connection.execute(statement)
            for _, guard in guards:
                connection.execute(guard)

    return spoil


def schema(*statements: str) -> Spoil:
    """A store in which somebody ran this, guards and all."""

    def spoil(folder: Path) -> None:
        with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return spoil


def stored(**changes: object) -> Spoil:
    """A store with one more event, which says this; its line log has it too."""
    return stored_line(lambda last: following(last, plainly, **changes))


def stored_line(made: Callable[[str], str]) -> Spoil:
    """A store with one more line; its line log has it too."""

    def spoil(folder: Path) -> None:
        with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as connection:
            (last,) = connection.execute("SELECT line FROM event ORDER BY position DESC LIMIT 1").fetchone()
            line = made(last)
            connection.execute("INSERT INTO event (line) VALUES (?)", (line,))
        with (folder / line_log.NAME).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")

    return spoil


def header(place: int, content: bytes) -> Spoil:
    """A store with these bytes in its header."""
    return whole(lambda before: before[:place] + content + before[place + len(content) :])


def whole(changed: Callable[[bytes], bytes]) -> Spoil:
    """A store with other bytes."""
    return lambda folder: (folder / NAME).write_bytes(changed((folder / NAME).read_bytes()))


def beside(name: str, content: bytes) -> Spoil:
    """A store with this beside it."""
    return lambda folder: (folder / name).write_bytes(content)


def other_database(*statements: str) -> Spoil:
    """A database that carries our number and is another."""

    def spoil(folder: Path) -> None:
        (folder / NAME).unlink()
        with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            for statement in statements:
                connection.execute(statement)

    return spoil


MAGIC = b"SQLite format 3\x00"
STORES: dict[str, Spoil] = {
    "empty": whole(lambda _: b""),
    "text": whole(lambda _: "值班记录".encode() * 500),
    "zeros": whole(lambda _: bytes(8192)),
    "magic-alone": whole(lambda _: MAGIC),
    "magic-and-zeros": whole(lambda _: MAGIC + bytes(8192)),
    "header-alone": whole(lambda before: before[:100]),
    "zip": whole(lambda before: b"PK\x03\x04" + before),
    "first-page-alone": whole(lambda before: before[:4096]),
    "last-page-lost": whole(lambda before: before[:-4096]),
    "middle-lost": whole(lambda before: before[:4096] + before[8192:]),
    "page-size-none": header(16, b"\x00\x00"),
    "page-size-odd": header(16, b"\x10\x01"),
    "page-count-vast": header(28, b"\xff\xff\xff\xff"),
    "free-list-vast": header(32, b"\x00\x00\x00\x02\xff\xff\xff\xff"),
    "text-in-utf16": header(56, b"\x00\x00\x00\x02"),
    "of-no-program": header(68, bytes(4)),
    "of-version-0": header(60, bytes(4)),
    "of-version-2": header(60, b"\x00\x00\x00\x02"),
    "of-version-minus": header(60, b"\xff\xff\xff\xff"),
    "folder": instead(NAME, Path.mkdir),
    "circle": instead(NAME, link_to_itself),
    "endless": instead(NAME, link_to_zero),
    "pipe": instead(NAME, os.mkfifo),
    "no-tables": other_database(),
    "other-tables": other_database("CREATE TABLE event (line)"),
    "view-for-table": other_database(
        "CREATE TABLE identity (store_id, seat, kind, created_at)",
        "CREATE VIEW event AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS line FROM n",
    ),
    "condition-that-eats": other_database(
        "CREATE TABLE event (line CHECK (length(randomblob(900000000)) > 0))",
        "PRAGMA ignore_check_constraints = ON",
        "INSERT INTO event VALUES ('x')",
    ),
    "guard-lost": schema("DROP TRIGGER event_DELETE_refused"),
    "guard-blunted": schema(
        "DROP TRIGGER event_DELETE_refused",
        "CREATE TRIGGER event_DELETE_refused BEFORE DELETE ON event BEGIN SELECT 1; END",
    ),
    "trigger-more": schema("CREATE TRIGGER more AFTER INSERT ON event BEGIN DELETE FROM refusal; END"),
    "table-more": schema("CREATE TABLE more (x)"),
    "index-more": schema("CREATE INDEX more ON event (line)"),
    "no-identity": sql("DELETE FROM identity"),
    "two-identities": sql("INSERT INTO identity SELECT * FROM identity"),
    "kind-unknown": sql("UPDATE identity SET kind = 'other'"),
    "kind-other": sql("UPDATE identity SET kind = 'exercise'"),
    "line-number": sql("INSERT INTO event (line) VALUES (7)"),
    "line-bytes": sql("INSERT INTO event (line) VALUES (x'ff00')"),
    "line-no-utf8": sql("INSERT INTO event (line) VALUES (CAST(x'ff' AS TEXT))"),
    "line-empty": sql("INSERT INTO event (line) VALUES ('')"),
    "line-of-20-megabytes": sql("INSERT INTO event (line) VALUES (hex(zeroblob(10000000)))"),
    "line-deep": stored_line(lambda _: "[" * 500_000),
    "line-two-events": stored_line(lambda last: f"{last},{last}"),
    "line-long-number": stored_line(lambda _: "9" * 10_000_000),
    "first-lost": sql("DELETE FROM event WHERE position = 1"),
    "middle-event-lost": sql("DELETE FROM event WHERE position = 3"),
    "exchanged": sql("UPDATE event SET position = -1 WHERE position = 2"),
    "figure-changed": sql("UPDATE event SET line = replace(line, '\"deaths\":12', '\"deaths\":13')"),
    "event-seat-array": stored(seat=[]),
    "event-act-array": stored(act_id=["x"]),
    "event-id-object": stored(event_id={}),
    "event-clock-text": stored(clock=["x", 0]),
    "event-number-true": stored(seat="席位九", sequence=True, previous="0" * 64),
    "event-actor-numbers": stored(actor={"name": 1, "post": 2}),
    "event-body-text": stored(body="x"),
    "event-of-the-other-kind": stored(kind="exercise"),
    "event-body-of-another": stored(name="figures-reported/1", body={}),
    "event-decision-of-nothing": stored(name="decision-recorded/1", body={"decision": []}),
    "log-of-another-store": lambda folder: (folder / line_log.NAME).write_text(
        (folder / line_log.NAME).read_text(encoding="utf-8").replace("store-席位一", "store-x", 1),
        encoding="utf-8",
    ),
    "log-folder": instead(line_log.NAME, Path.mkdir),
    "left-log-folder": lambda folder: (folder / f"{NAME}-wal").mkdir(),
}

LOGS: dict[str, bytes] = {
    "empty": b"",
    "one-long-line": b"9" * 10_000_000,
    "zeros": bytes(100_000),
    "deep": b"[" * 500_000 + b"\n",
    "no-utf8": b"\xff\xfe\n",
    "head-null": b"null\n",
    "head-array": b'{"store":[]}\n',
    "head-short": b'{"store":{"seat":"x"}}\n',
    "head-more": b'{"store":{"store_id":"a","seat":"b","kind":"real","created_at":"c","more":1}}\n',
    "head-of-arrays": b'{"store":{"store_id":[],"seat":{},"kind":"real","created_at":1}}\n',
    "head-of-no-kind": b'{"store":{"store_id":"a","seat":"b","kind":"x","created_at":"c"}}\n',
}
