"""A store file read and proven without being touched: before SQLite may write to it, and for every backup."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from jc_disaster.incident.events import ChainHead, Event, EventDamagedError, verify_lines
from jc_disaster.kernel.watching import Watch, WatchedLines, unwatched
from jc_disaster.record.identity import Identity
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import fits, read_identity
from jc_disaster.record.uncollected import uncollected


class Content(NamedTuple):
    """What a store file holds, proven."""

    identity: Identity
    lines: tuple[str, ...]
    events: tuple[Event, ...]
    heads: dict[str, ChainHead]
    refusals: dict[str, str]

    def and_then(self, lines: Sequence[str]) -> Content:
        """The same with further lines, proven with all before."""
        if not lines:
            return self
        events, heads = verify_lines((*self.lines, *lines))
        return self._replace(lines=(*self.lines, *lines), events=tuple(events), heads=heads)


def read_content(path: Path, watch: Watch = unwatched) -> Content:
    """Read and prove a store file without changing it.

    Args:
        path: The file.
        watch: Told how many of its lines are proven; may stop it.

    Raises:
        StoreRefusedError: It is damaged.
        StoppedError: ``watch`` stopped it.
        OSError: It cannot be read.
    """
    with looked_at(path) as uri, uncollected():
        return _prove(uri, watch)


@contextmanager
def looked_at(path: Path) -> Iterator[str]:
    """A name under which SQLite can read the file at ``path`` without writing to it or beside it."""
    left = path.with_name(f"{path.name}-wal")
    if not left.exists() or left.stat().st_size == 0:
        yield f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        return
    import shutil  # noqa: PLC0415 - with the compressors it knows; needed only after a pulled plug
    import tempfile  # noqa: PLC0415 - as above

    with tempfile.TemporaryDirectory(prefix="jc-disaster-") as name:
        copy = Path(name) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(left, copy.with_name(left.name))
        yield copy.absolute().as_uri()


def _prove(uri: str, watch: Watch) -> Content:
    try:
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            connection.execute(
                "PRAGMA synchronous = OFF"
            )  # nothing here is written but a copy that is thrown away
            # The shape first: a check of the pages would run whatever conditions a foreign table carries.
            _check(fits(connection), "文件结构")
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            _check(verdict == "ok", "文件结构")
            identity = read_identity(connection)
            lines = tuple(line for (line,) in connection.execute("SELECT line FROM event ORDER BY position"))
            refusals = dict(connection.execute("SELECT act_id, answer FROM refusal"))
        events, heads = verify_lines(WatchedLines(lines, watch))
        _check(_typed(events), "记录的格式")
    except EventDamagedError as error:
        raise StoreRefusedError("store-damaged", where=error.place) from error
    except (sqlite3.Error, TypeError, ValueError) as error:
        raise StoreRefusedError("store-damaged", where="文件内容") from error
    _check(all(event.kind == identity.kind for event in events), "正式与演练混在一起")
    return Content(identity, lines, tuple(events), heads, refusals)


def _check(sound: object, where: str) -> None:
    if not sound:
        raise StoreRefusedError("store-damaged", where=where)


_TEXTS: Final = ("event_id", "incident", "name", "seat", "occurred_at", "recorded_at", "act_id")


def _typed(events: Sequence[Event]) -> bool:
    """Whether every part of every event is of its type; column by column, which costs next to nothing.

    Hashes and kind need no look: they were found equal to ours.
    """
    columns = dict(zip(Event._fields, zip(*events, strict=True), strict=False)) if events else {}
    texts = [columns.get(name, ()) for name in _TEXTS]
    return (
        all(_are(column, str) for column in (*texts, chain.from_iterable(columns.get("actor", ()))))
        and _are(columns.get("sequence", ()), int)
        and _are(chain.from_iterable(columns.get("clock", ())), int)
        and _are(columns.get("body", ()), dict)
    )


def _are(values: Iterable[object], wanted: type) -> bool:
    return set(map(type, values)) <= {wanted}
