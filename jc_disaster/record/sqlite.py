"""Events in one SQLite file: one exclusive writer, write-ahead log, every commit synced, nothing ever changed.

Before SQLite may write, the file is looked at without touching it: its header, and then its content, read from an
immutable opening or, where a write-ahead log was left behind, from a copy. A file that is foreign, newer or damaged
is refused and stays as it was, byte by byte.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.incident.events import CHAIN_START, KIND_WORDS, ChainHead, Event
from jc_disaster.record import line_log
from jc_disaster.record.agreement import agree
from jc_disaster.record.attachments import NAME as ATTACHMENTS
from jc_disaster.record.attachments import AttachmentFolder
from jc_disaster.record.identity import Identity
from jc_disaster.record.line_log import LineLog
from jc_disaster.record.reading import Content, read_content
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import NAME, check_header, migrate, write_store
from jc_disaster.record.sole_writer import SoleWriter
from jc_disaster.record.troubles import answered, why
from jc_disaster.record.volumes import network_share

if TYPE_CHECKING:
    from jc_disaster.record.snapshot import Snapshot

_PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)


class SqliteStore:
    """An open store. Make it with `create_store` or `open_store`."""

    def __init__(self, folder: Path, content: Content, writer: SoleWriter) -> None:
        self._identity = content.identity
        self._events = list(content.events)
        self._refusals = dict(content.refusals)
        # Time goes on from the latest event of any seat: what is recorded next came after all that is known here.
        own = content.heads.get(content.identity.seat, CHAIN_START)
        self._head = own._replace(clock=max([own.clock, *(head.clock for head in content.heads.values())]))
        self._writer = writer
        self._usable = True
        self._path = folder / NAME
        self._attachments = AttachmentFolder(folder / ATTACHMENTS)
        self._connection = _connect(self._path)
        self._log = LineLog(folder / line_log.NAME)

    @property
    def identity(self) -> Identity:
        """Seat, kind and identifier of the store."""
        return self._identity

    @property
    def attachments(self) -> AttachmentFolder:
        """The bytes that events name, beside the store."""
        return self._attachments

    def events(self) -> Sequence[Event]:
        """All events in the order they came."""
        return tuple(self._events)

    def head(self) -> ChainHead:
        """Where the chain of the store's own seat stands."""
        return self._head

    def append(self, sealed: Sequence[tuple[Event, str]]) -> None:
        """Keep the events of one act: first the synced line log, then the synced commit; all or none.

        Raises:
            StoreRefusedError: They were not kept (``not-saved``, ``store-closed``).
        """
        size = self._log.size
        try:
            self._may_write()
            self._path.stat()  # whoever removed it would find nothing of what is written into it now
            self._log.append([line for _, line in sealed])
            self._commit("INSERT INTO event (line) VALUES (?)", [(line,) for _, line in sealed])
        except (OSError, sqlite3.Error) as error:
            self._take_back(size)
            raise StoreRefusedError("not-saved", why=why(error)) from error
        for event, _ in sealed:
            self._events.append(event)
            self._head = ChainHead(event.sequence, event.hash, event.clock)

    def adopt(self, lines: Sequence[str], events: Sequence[Event]) -> None:
        """Keep what other seats recorded: all of it or none, in one commit.

        Unlike an act it goes to the store first. A log that is many acts ahead of its store is what a failing disc
        leaves behind and is refused at opening; a log that is behind is written anew from the store, and that is all
        that a plug pulled in between leaves here. The longer log is written beside before the commit, so that a full
        disc is met before anything counts.

        Args:
            lines: What is kept, proven, each seat's after what is here of it.
            events: What the lines say.

        Raises:
            StoreRefusedError: Nothing was kept (``not-merged``, ``store-closed``); or all of it, and the log stands
                behind until the store is opened anew (``merged-not-doubled``).
        """
        self._may_write()
        try:
            self._path.stat()  # as in `append`
            fresh = self._log.extended(lines, line_log.acts_going_on(events))
        except OSError as error:
            raise StoreRefusedError("not-merged", why=why(error)) from error
        try:
            self._commit("INSERT INTO event (line) VALUES (?)", [(line,) for line in lines])
        except sqlite3.Error as error:
            with suppress(OSError):
                fresh.unlink()
            raise StoreRefusedError("not-merged", why=why(error)) from error
        self._events.extend(events)
        own = [event for event in events if event.seat == self._identity.seat]
        head = self._head if not own else ChainHead(own[-1].sequence, own[-1].hash, own[-1].clock)
        self._head = head._replace(clock=max([self._head.clock, *(event.clock for event in events)]))
        try:
            self._log.replace(fresh)
        except OSError as error:
            self._usable = False
            raise StoreRefusedError("merged-not-doubled", why=why(error)) from error

    def remembered(self, act_id: str) -> str | None:
        """The answer to a refused act, or None."""
        return self._refusals.get(act_id)

    def remember(self, act_id: str, answer: str) -> None:
        """Keep the answer to a refused act durably.

        Raises:
            StoreRefusedError: It was not kept.
        """
        self._may_write()
        try:
            self._commit("INSERT INTO refusal VALUES (?, ?)", [(act_id, answer)])
        except sqlite3.Error as error:
            raise StoreRefusedError("not-saved", why=why(error)) from error
        self._refusals[act_id] = answer

    def mend(self, lines: Sequence[str]) -> None:
        """Add proven lines that only the line log has (the plug was pulled between the two).

        Raises:
            sqlite3.Error: They could not be added; the store is closed.
        """
        try:
            if lines:
                self._commit("INSERT INTO event (line) VALUES (?)", [(line,) for line in lines])
        except sqlite3.Error:
            self.close()
            raise

    def snapshot(self) -> Snapshot:
        """A consistent copy of the store in memory, made by SQLite itself, for any one thread to write out.

        Raises:
            sqlite3.Error: It could not be made.
        """
        from jc_disaster.record.snapshot import Snapshot  # noqa: PLC0415 - with the first backup

        held = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._connection.backup(held)
        return Snapshot(self._identity, self.events(), self._attachments, held)

    def close(self) -> None:
        """Let go of the store; what is kept stays kept."""
        self._usable = False
        self._log.close()
        with suppress(
            sqlite3.Error
        ):  # a full disc cannot hinder leaving: the write-ahead log stays and is read
            self._connection.close()
        self._writer.release()

    def _may_write(self) -> None:
        if not self._usable:
            raise StoreRefusedError("store-closed")

    def _commit(self, statement: str, rows: Sequence[tuple[str, ...]]) -> None:
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            for row in rows:
                connection.execute(statement, row)
            connection.execute("COMMIT")
        except sqlite3.Error:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise

    def _take_back(self, size: int) -> None:
        """Cut off what was not kept; where even that fails, write no more until the store is opened anew."""
        try:
            self._log.retract(size)
        except OSError:
            self._usable = False


def create_store(
    folder: Path, identity: Identity, lines: Sequence[str] = (), events: Sequence[Event] = ()
) -> SqliteStore:
    """Make a new store in ``folder`` (made where missing) and open it.

    Args:
        folder: Where it is made.
        identity: What it is.
        lines: What it holds from the beginning, proven.
        events: What these lines say.

    Raises:
        StoreRefusedError: There is one already, or the folder cannot be used.
    """
    log = folder / line_log.NAME
    with answered(folder, "not-made"):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise StoreRefusedError("read-only", path=folder) from error
        _check_volume(folder)
        if (folder / NAME).exists() or (log.exists() and line_log.read_log(log).lines):
            raise StoreRefusedError("store-exists", path=folder)
        fresh = folder / f"{NAME}.new"
        try:
            write_store(fresh, identity, lines)
            line_log.write_log(log, identity, lines, events)
            fresh.replace(folder / NAME)
        except (OSError, sqlite3.Error):
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise
        line_log.sync_folder(folder)
    return open_store(folder)


def open_store(folder: Path, kind: str | None = None) -> SqliteStore:
    """Open the store in ``folder`` after proving it.

    Args:
        folder: Where it lies.
        kind: The kind it must be of, or None for either.

    Raises:
        StoreRefusedError: It is missing, of the other kind, opened elsewhere, on a network share, not readable, not
            writable, foreign, newer or damaged. Nothing was changed.
    """
    path = folder / NAME
    with answered(folder):
        if not path.is_file():
            raise StoreRefusedError("no-store", path=folder)
        _check_volume(folder)
        check_header(path)
        writer = SoleWriter(folder)
        try:
            content = read_content(path)
            _check_kind(content.identity, kind)
            missing = agree(folder / line_log.NAME, content.identity, content.lines, content.events)
            writer.sign(content.identity.seat)
            store = SqliteStore(folder, content.and_then(missing), writer)
        except BaseException:
            writer.release()
            raise
        store.mend(missing)
    return store


def _connect(path: Path) -> sqlite3.Connection:
    # The record is written from one thread at a time, which need not be the one that opened it.
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=0)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
        migrate(connection)
    except sqlite3.Error as error:
        connection.close()
        if "locked" in str(error):
            raise StoreRefusedError("opened-elsewhere", seat="未知") from error
        raise
    return connection


def _check_kind(identity: Identity, asked: str | None) -> None:
    if asked is not None and asked != identity.kind:
        raise StoreRefusedError("store-kind", store=KIND_WORDS[identity.kind], asked=KIND_WORDS[asked])


def _check_volume(folder: Path) -> None:
    what = network_share(folder)
    if what is not None:
        raise StoreRefusedError("network-share", path=folder, what=what)
