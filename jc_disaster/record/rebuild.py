"""Make a store anew from whichever of its two records proves longer; the old file is set aside, never deleted."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from jc_disaster.incident.events import whole_beginning
from jc_disaster.kernel.watching import StoppedError, Watch, share, unwatched, watched
from jc_disaster.record import line_log
from jc_disaster.record.agreement import aside_name
from jc_disaster.record.attachments import NAME as ATTACHMENTS
from jc_disaster.record.attachments import AttachmentFolder, copied, outside, scans_in
from jc_disaster.record.identity import Identity
from jc_disaster.record.reading import Content, looked_at, read_content
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import NAME, read_identity, write_store
from jc_disaster.record.sole_writer import SoleWriter
from jc_disaster.record.troubles import answered


class Rebuilt(NamedTuple):
    """What a rebuild brought back.

    Attributes:
        kept: How many events the store holds now.
        from_log: How many whole events the line log had.
        from_store: How many whole events the old file had.
        unreadable: Lines of the line log that could not be proven.
        aside: Where the old file lies, or None where there was none.
    """

    kept: int
    from_log: int
    from_store: int
    unreadable: int
    aside: Path | None


def rebuild(folder: Path, watch: Watch = unwatched) -> Rebuilt:
    """Rebuild the store in ``folder``.

    Args:
        folder: Where it lies.
        watch: Told how far it is; may stop it as long as the old file lies in its place.

    Raises:
        StoppedError: ``watch`` stopped it; everything is as it was.
        StoreRefusedError: It is open elsewhere, nothing can be read, or the two records tell different histories.
    """
    with answered(folder, "not-made"):
        if not folder.is_dir():
            raise StoreRefusedError("no-store", path=folder)
        writer = SoleWriter(folder)
        try:
            return _rebuild(folder, watch)
        finally:
            writer.release()


def restore(folder: Path, backup: Path, watch: Watch = unwatched) -> Rebuilt:
    """Put a backup in the place of the store in ``folder``; what its line log has beyond it comes back as well.

    Args:
        folder: Where the store lies, or lay.
        backup: A backup of it.
        watch: Told how far it is; may stop it until the new store takes its place.

    Raises:
        StoppedError: ``watch`` stopped it; everything is as it was.
        StoreRefusedError: It is open elsewhere, the backup does not prove, is of another store, or tells another
            history than the line log; everything is as it was.
    """
    with answered(folder, "not-made"):
        content = read_content(backup, share(watch, 0, 2))
        writer = SoleWriter(folder)
        try:
            own = _own_identity(folder)
            if own is not None and own != content.identity:
                raise StoreRefusedError("foreign-file", path=backup)
            aside = _set_aside(folder / NAME)
            shutil.copyfile(backup, folder / NAME)
            try:
                done = _rebuild(folder, share(watch, 1, 2))
            except (StoreRefusedError, StoppedError, OSError, sqlite3.Error):
                _put_back(folder / NAME, aside)
                raise
            _bring_attachments(folder, backup, content)
            if done.aside is not None:  # the copy of the backup, which still lies where it was
                done.aside.unlink()
            return done._replace(aside=aside)
        finally:
            writer.release()


def _bring_attachments(folder: Path, backup: Path, content: Content) -> None:
    """What lies beside the backup comes back, over what was changed here as well."""
    scans = [scan for _, scan in scans_in(content.events)]
    source = outside(backup.parent, content.identity.kind)
    copied(scans, source, AttachmentFolder(folder / ATTACHMENTS), anew=True)


def _own_identity(folder: Path) -> Identity | None:
    log_path = folder / line_log.NAME
    log = line_log.read_log(log_path) if log_path.exists() else line_log.NO_LOG
    return log.identity or salvage(folder / NAME)[0]


def _put_back(path: Path, aside: Path | None) -> None:
    path.unlink(missing_ok=True)
    if aside is not None:
        aside.replace(path)
        left = aside.with_name(f"{aside.name}-wal")
        if left.exists():
            left.replace(path.with_name(f"{path.name}-wal"))


def _rebuild(folder: Path, watch: Watch) -> Rebuilt:
    log_path, path = folder / line_log.NAME, folder / NAME
    log = line_log.read_log(log_path) if log_path.exists() else line_log.NO_LOG
    stored_identity, stored = salvage(path)
    in_log = line_log.whole_acts(log, share(watch, 0, 3))
    in_store = whole_beginning(watched(stored, share(watch, 1, 3), 0, len(stored)))
    from_log, from_store = log.lines[: len(in_log)], stored[: len(in_store)]
    identity = log.identity or stored_identity
    if identity is None:
        raise StoreRefusedError("no-store", path=folder)
    for place, (one, other) in enumerate(zip(from_log, from_store, strict=False), 1):
        if one != other:
            raise StoreRefusedError("records-differ", position=place)
    lines, events = max((from_log, in_log), (from_store, in_store), key=lambda both: len(both[0]))
    fresh = path.with_name(f"{NAME}.new")
    try:
        write_store(fresh, identity, lines, share(watch, 2, 3))
        watch(1, 1)  # the last moment at which nothing has taken the place of anything
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    aside = _set_aside(path)
    fresh.replace(path)
    if log != line_log.LogContent(identity, lines, line_log.acts_going_on(events), 0):
        if log_path.exists():
            aside_name(log_path).write_bytes(log_path.read_bytes())
        line_log.write_log(log_path, identity, lines, events)
    line_log.sync_folder(folder)
    return Rebuilt(len(lines), len(from_log), len(from_store), len(log.lines) - len(from_log), aside)


def salvage(path: Path) -> tuple[Identity | None, tuple[str, ...]]:
    """Whatever can still be read of a store file, in order, unproven; the file and its log are not changed."""
    if not path.exists():
        return None, ()
    with looked_at(path) as uri:
        identity: Identity | None = None
        lines: list[str] = []
        try:
            with closing(sqlite3.connect(uri, uri=True)) as connection:
                identity = read_identity(connection)
                lines.extend(
                    line for (line,) in connection.execute("SELECT line FROM event ORDER BY position")
                )
        except (sqlite3.Error, StoreRefusedError, UnicodeDecodeError, TypeError, ValueError):
            pass
    return identity, tuple(line for line in lines if isinstance(line, str))


def _set_aside(path: Path) -> Path | None:
    if not path.exists():
        return None
    aside = aside_name(path)
    path.replace(aside)
    left = path.with_name(f"{path.name}-wal")
    if left.exists():
        left.replace(aside.with_name(f"{aside.name}-wal"))
    return aside
