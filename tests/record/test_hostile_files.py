"""Files that somebody made to do harm: exports, stores, line logs. One typed refusal each, soon, in little memory.

The hashes fit wherever they can: a check value keeps out accidents, no hand.
"""

# Long because it is two tables of cases, best read in one place.

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.record import line_log
from jc_disaster.record.exchange import EVENTS, LIST, TEXT, export, import_export, kind_of
from jc_disaster.record.rebuild import rebuild
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import STORE_REFUSALS, StoreRefusedError
from jc_disaster.record.schema import APPLICATION_ID, NAME, VERSION
from jc_disaster.record.sqlite import create_store, open_store
from tests.record.forgery import change_list, following, forged, list_of, plainly, put_events
from tests.scene import INCIDENT, Scene, SetClock, identity

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are made as on Linux")

SECONDS, MEGABYTES = 2, 300
Spoil = Callable[[Path], object]


def deep(depth: int) -> object:
    """Lists in lists."""
    value: object = 0
    for _ in range(depth):
        value = [value]
    return value


def listing(text: str | bytes) -> Spoil:
    """An export with this as its list."""
    content = text if isinstance(text, bytes) else text.encode()
    return lambda folder: (folder / LIST).write_bytes(content)


def listed(**changes: object) -> Spoil:
    """An export with this in its list."""
    return lambda folder: change_list(folder, **changes)


def with_file(name: str, sum_: object = "0" * 64) -> Spoil:
    """An export whose list names one more file."""
    return lambda folder: change_list(folder, files={**list_of(folder)["files"], name: sum_})  # type: ignore[dict-item]


def event(**changes: object) -> Spoil:
    """An export with one more event, which says this."""
    return lambda folder: forged(folder, **changes)


def event_written(written: Callable[[str], str]) -> Spoil:
    """An export with one more event, written otherwise than this program writes."""
    return lambda folder: forged(folder, lambda content: written(plainly(content)))


def events(changed: Callable[[bytes], bytes]) -> Spoil:
    """An export with these events."""
    return lambda folder: put_events(folder, changed((folder / EVENTS).read_bytes()))


def lines(changed: Callable[[list[bytes]], list[bytes]]) -> Spoil:
    """An export with these lines."""
    return events(lambda content: b"".join(changed(content.splitlines(keepends=True))))


def instead(name: str, make: Callable[[Path], object]) -> Spoil:
    """Something else where a file is expected."""

    def spoil(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        make(folder / name)

    return spoil


def link_to_itself(path: Path) -> None:
    """A link that goes round in a circle."""
    path.symlink_to(path)


def link_to_zero(path: Path) -> None:
    """A file that never ends."""
    path.symlink_to("/dev/zero")


def hole(path: Path) -> None:
    """A file of more bytes than an export may have, which takes no room."""
    path.touch()
    os.truncate(path, 600 << 20)


EXPORTS: dict[str, Spoil] = {
    "list-missing": lambda folder: (folder / LIST).unlink(),
    "list-empty": listing(""),
    "list-null": listing("null"),
    "list-number": listing("7"),
    "list-text": listing('"x"'),
    "list-array": listing("[]"),
    "list-object": listing("{}"),
    "list-half": listing('{"format":1,'),
    "list-nan": listing("NaN"),
    "list-nul": listing(b"\x00" * 4096),
    "list-no-utf8": listing(b'{"format":1,"kind":"\xff"}'),
    "list-utf16": listing('{"format":1}'.encode("utf-16")),
    "list-deep": listing("[" * 500_000),
    "list-deep-objects": listing('{"a":' * 100_000),
    "list-long-number": listing("9" * 1_000_000),
    "list-two-megabytes": listing(" " * (2 << 20)),
    "list-endless": instead(LIST, link_to_zero),
    "list-folder": instead(LIST, Path.mkdir),
    "list-circle": instead(LIST, link_to_itself),
    "format-newer": listed(format=2),
    "format-text": listed(format="1"),
    "format-missing": listed(format=...),
    "kind-missing": listed(kind=...),
    "kind-unknown": listed(kind="实战"),
    "kind-array": listed(kind=["real"]),
    "files-missing": listed(files=...),
    "files-array": listed(files=[EVENTS]),
    "files-null": listed(files=None),
    "files-none": listed(files={}),
    "file-up": with_file("../secret"),
    "file-absolute": with_file("/etc/passwd"),
    "file-below": with_file("a/b"),
    "file-no-name": with_file(""),
    "file-dot": with_file("."),
    "file-dots": with_file(".."),
    "file-nul": with_file("a\x00b"),
    "file-long-name": with_file("长" * 5_000),
    "file-backwards": with_file("\u202efdp.exe"),
    "file-half-sign": with_file("\ud800"),
    "file-not-there": lambda folder: (folder / TEXT).unlink(),
    "file-sum-null": with_file(TEXT, None),
    "file-sum-number": with_file(TEXT, 7),
    "file-sum-array": with_file(TEXT, []),
    "file-too-large": instead(TEXT, hole),
    "file-folder": instead(TEXT, Path.mkdir),
    "file-circle": instead(TEXT, link_to_itself),
    "file-endless": instead(TEXT, link_to_zero),
    "file-pipe": instead(EVENTS, os.mkfifo),
    "events-not-listed": listed(files={TEXT: "0" * 64}),
    "events-no-last-end": events(lambda content: content[:-1]),
    "events-torn": events(lambda content: content[:-40]),
    "events-crlf": events(lambda content: content.replace(b"\n", b"\r\n")),
    "events-bom": events(lambda content: b"\xef\xbb\xbf" + content),
    "events-no-utf8": events(lambda content: content + b"\xff\n"),
    "events-nul": events(lambda content: content + b"\x00\n"),
    "events-blank-line": events(lambda content: content + b"\n"),
    "events-of-nothing": events(lambda _: b"\n" * (50 << 20)),
    "events-of-next-to-nothing": events(lambda _: b"{}\n" * (20 << 20)),
    "events-first-lost": lines(lambda all_: all_[1:]),
    "events-middle-lost": lines(lambda all_: [*all_[:2], *all_[3:]]),
    "events-exchanged": lines(lambda all_: [all_[1], all_[0], *all_[2:]]),
    "events-twice": lines(lambda all_: [*all_, all_[-1]]),
    "events-deep": events(lambda content: content + b"[" * 500_000 + b"\n"),
    "events-long-number": events(lambda content: content + b"9" * 10_000_000 + b"\n"),
    "event-deep-body": event(body={"words": deep(700)}),
    "event-long-number": event_written(
        lambda text: text.replace('"body":{', '"body":{"a":' + "9" * 10_000_000 + ",")
    ),
    "event-float": event(body={"words": 1.5}),
    "event-nan": event(body={"words": float("nan")}),
    "event-key-missing": event(actor=...),
    "event-key-more": event(more=1),
    "event-key-twice": event_written(lambda text: text.replace('"kind":', '"kind":"exercise","kind":', 1)),
    "event-spaced": event_written(lambda text: text.replace('":', '": ', 1)),
    "event-escaped": event_written(lambda text: text.replace("席", "\\u5e2d", 1)),
    "event-body-array": event(body=[]),
    "event-body-null": event(body=None),
    "event-body-of-another": event(name="figures-reported/1", body={}),
    "event-body-of-wrong-types": event(name="figures-reported/1", body={"unit": "阳城县", "as_of": 7}),
    "event-figures-of-text": event(
        name="figures-reported/1",
        body={
            "unit": "阳城县",
            "report_kind": "初报",
            "as_of": "2026-07-12T00:00:00.000Z",
            "source": "x",
            "verified": False,
            "figures": {"deaths": "=cmd|' /C calc'!A0"},
            "unaffected": False,
            "reason": None,
            "text": None,
        },
    ),
    "event-of-the-other-kind": event(kind="exercise"),
    "event-of-no-kind": event(kind=None),
    "event-time-in-words": event(occurred_at="gestern"),
    "event-time-of-here": event(recorded_at="2026-07-12T02:00:00+08:00"),
    "event-time-beyond": event(occurred_at="9999-12-31T23:59:59.999-14:00"),
    "event-time-number": event(recorded_at=7),
    "event-incident-number": event(incident=7),
    "event-number-text": event(sequence="9"),
    "event-number-true": event(sequence=True),
    "event-number-vast": event(sequence=10**30),
    "event-id-null": event(event_id=None),
    "event-seat-array": event(seat=["席位一"]),
    "event-seat-object": event(seat={}),
    "event-act-array": event(act_id=[]),
    "event-actor-text": event(actor="值班员"),
    "event-actor-numbers": event(actor={"name": 1, "post": 2}),
    "event-clock-text": event(clock=["x", 0]),
    "event-clock-short": event(clock=[1]),
    "event-clock-float": event(clock=[1.5, 0]),
    "event-forked": event(previous="0" * 64),
}


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


def test_there_are_as_many_hostile_files_as_the_design_asks_of_the_record() -> None:
    """A case that is lost in a rearrangement would not be missed otherwise."""
    assert len(EXPORTS) + len(STORES) + len(LOGS) >= 160


def refused(work: Callable[[], object]) -> None:
    """One typed refusal with its sentence and its next step, soon and in little memory."""
    import resource  # noqa: PLC0415 - not on every system

    begun, peak = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(StoreRefusedError) as caught:
        work()
    assert time.process_time() - begun < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak < MEGABYTES << 10
    assert caught.value.code in STORE_REFUSALS
    assert caught.value.message.isprintable()
    assert caught.value.message.endswith("。")
    assert caught.value.next.endswith("。")


@pytest.fixture(scope="module")
def sound(assessor: Assessor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store and its export, both sound; each case spoils a copy."""
    folder = tmp_path_factory.mktemp("sound")
    scene = Scene(assessor, create_store(folder / "store", identity()))
    scene.night_at()
    export(scene.recorder, folder / "out")
    scene.recorder.close()
    return folder


@pytest.mark.parametrize("case", EXPORTS)
def test_a_hostile_export_is_refused_and_makes_nothing(sound: Path, tmp_path: Path, case: str) -> None:
    """Whatever a stick brings, nothing of it reaches a store."""
    shutil.copytree(sound / "out", tmp_path / "out")
    EXPORTS[case](tmp_path / "out")

    def work() -> None:
        kind_of(tmp_path / "out")
        import_export(tmp_path / "out", tmp_path / "new", identity(seat="席位二"))

    refused(work)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("case", STORES)
def test_a_hostile_store_is_refused(sound: Path, tmp_path: Path, assessor: Assessor, case: str) -> None:
    """Whatever lies under our name: what proves but says what no act says is refused when it is to be shown."""
    shutil.copytree(sound / "store", tmp_path / "store")
    STORES[case](tmp_path / "store")

    def work() -> None:
        recorder = Recorder(
            open_store(tmp_path / "store", "real"), lambda _: assessor, SetClock(), os.urandom
        )
        try:
            recorder.state(INCIDENT)
        finally:
            recorder.close()

    path = tmp_path / "store" / NAME
    before = path.read_bytes() if path.is_file() else None
    refused(work)
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("case", LOGS)
def test_a_hostile_line_log_alone_rebuilds_nothing(tmp_path: Path, case: str) -> None:
    """A log whose first line says nothing of a store cannot become one."""
    (tmp_path / line_log.NAME).write_bytes(LOGS[case])
    refused(lambda: rebuild(tmp_path))
    assert not (tmp_path / NAME).exists()


@pytest.mark.parametrize("case", LOGS)
def test_a_hostile_line_log_beside_a_sound_store_changes_nothing(
    sound: Path, tmp_path: Path, case: str
) -> None:
    """The proven store is believed, and the log written anew."""
    shutil.copytree(sound / "store", tmp_path / "store")
    kept = (tmp_path / "store" / line_log.NAME).read_bytes()
    (tmp_path / "store" / line_log.NAME).write_bytes(LOGS[case])
    open_store(tmp_path / "store").close()
    assert (tmp_path / "store" / line_log.NAME).read_bytes() == kept
