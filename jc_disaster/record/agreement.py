"""Bring the store and the line log to one content: where they differ by the last act, the longer chain wins.

An act is written to the line log first and committed to the store after; a plug pulled in between leaves the log
one act ahead. That act is taken if it is whole. One that was cut short was never acknowledged: it is cut off. A log
that is behind or unreadable is written anew from the proven store. Whatever a log held is set aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jc_disaster.incident.events import Event, whole_beginning
from jc_disaster.record import line_log
from jc_disaster.record.identity import Identity
from jc_disaster.record.line_log import LogContent, acts_going_on, whole_acts
from jc_disaster.record.refusals import StoreRefusedError


def agree(path: Path, identity: Identity, lines: Sequence[str], events: Sequence[Event]) -> tuple[str, ...]:
    """Compare the log at ``path`` with the store and mend the log where it is behind.

    Args:
        path: The log.
        identity: What the store is.
        lines: What the store holds, proven.
        events: What its lines say.

    Returns:
        The lines of the last act, if only the log has it; they have to be added to the store.

    Raises:
        StoreRefusedError: The log holds more than one act more, or something else than the store.
        OSError: The log could not be mended.
    """
    if _same(path, identity, lines, events):
        return ()
    log = line_log.read_log(path) if path.exists() else line_log.NO_LOG
    if log.identity is not None and log.identity.store_id != identity.store_id:
        raise StoreRefusedError("records-differ", position=0)
    common = _common(log.lines, lines)
    more = whole_beginning(log.lines)[common:]
    if common < len(lines) and more:
        raise StoreRefusedError("records-differ", position=common + 1)
    if len({event.act_id for event in more}) > 1:
        raise StoreRefusedError("store-behind", count=len(more))
    missing = whole_acts(log)[len(lines) :] if common == len(lines) else []
    kept = (*lines, *log.lines[common : common + len(missing)])
    kept_events = (*events, *missing)
    if log != LogContent(identity, kept, acts_going_on(kept_events), 0):
        if path.exists():
            aside_name(path).write_bytes(path.read_bytes())
        line_log.write_log(path, identity, kept, kept_events)
    return kept[len(lines) :]


def _same(path: Path, identity: Identity, lines: Sequence[str], events: Sequence[Event]) -> bool:
    """Whether the log has the right length and ends as it should; what every undisturbed opening finds."""
    head = f"{line_log.head_line(identity)}\n"
    last = f"{lines[-1]}\n".encode() if lines else head.encode()
    # Line by line: one text of them all would be copied twice.
    expected = len(head.encode()) + sum(len(line.encode()) + 1 for line in lines) + sum(acts_going_on(events))
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


def aside_name(path: Path) -> Path:
    """A free name beside ``path`` under which a damaged file is kept."""
    number = 1
    while (place := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return place
