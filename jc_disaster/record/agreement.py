"""Bring the store and the line log to one content: where they differ by the last act, the longer chain wins.

An act is written to the line log first and committed to the store after; a plug pulled in between leaves the log
one act ahead. A log that is behind or unreadable is written anew from the proven store, the old one set aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from jc_disaster.incident.events import Event, whole_beginning
from jc_disaster.record import line_log
from jc_disaster.record.store import Identity, StoreRefusedError


class Agreement(NamedTuple):
    """What has to be added so that both hold the same.

    Attributes:
        missing_in_store: Proven lines of the last act that only the log has.
    """

    missing_in_store: tuple[str, ...]


_NOTHING = Agreement(())


def agree(path: Path, identity: Identity, lines: Sequence[str]) -> Agreement:
    """Compare the log at ``path`` with the store's ``lines`` and mend the log where it is behind.

    Raises:
        StoreRefusedError: The log holds more than one act more, or something else than the store.
        OSError: The log could not be mended.
    """
    if _same(path, identity, lines):
        return _NOTHING
    log = line_log.read_log(path) if path.exists() else line_log.LogContent(None, (), 0)
    if log.identity is not None and log.identity.store_id != identity.store_id:
        raise StoreRefusedError("records-differ", position=0)
    common = _common(log.lines, lines)
    if common == len(lines):
        more = _proven(log.lines, common)
        if len({event.act_id for event in more}) > 1:
            raise StoreRefusedError("store-behind", count=len(more))
        kept = log.lines[: common + len(more)]
        if log.torn or log.identity is None or len(kept) < len(log.lines):
            _rewrite(path, identity, kept)
        return Agreement(tuple(kept[common:]))
    if _proven(log.lines, common):
        raise StoreRefusedError("records-differ", position=common + 1)
    _rewrite(path, identity, lines)
    return _NOTHING


def _same(path: Path, identity: Identity, lines: Sequence[str]) -> bool:
    """Whether the log has the right length and ends as it should; what every undisturbed opening finds."""
    head = line_log.head_line(identity)
    last = f"{lines[-1] if lines else head}\n".encode()
    expected = len("\n".join((head, *lines, "")).encode())
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            if size != expected:
                return False
            file.seek(size - len(last))
            return file.read() == last
    except OSError:
        return False


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _proven(lines: Sequence[str], start: int) -> Sequence[Event]:
    """The events after ``start`` that continue the chains, up to the first line that does not."""
    return whole_beginning(lines)[start:]


def _rewrite(path: Path, identity: Identity, lines: Sequence[str]) -> None:
    if path.exists():
        path.replace(aside_name(path))
    line_log.write_log(path, identity, lines)


def aside_name(path: Path) -> Path:
    """A free name beside ``path`` under which a damaged file is kept."""
    number = 1
    while (place := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return place
