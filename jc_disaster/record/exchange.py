"""The plain export for the archive, readable without this program, and its import into a new, empty store.

A folder of five files: the events as JSON lines, the same as a table (CSV), a text to read, what the figures were
(CSV), and a list of the files with their check values; and, where anything was attached, a folder of these
files, each named by its check value. Personal fields stand in it as sealed text only.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from typing import Any, Final, cast

from jc_disaster.engine.wording import quantity_words
from jc_disaster.incident.events import (
    KIND_WORDS,
    Event,
    EventDamagedError,
    canonical,
    is_well_formed,
    line_of,
    verify_lines,
)
from jc_disaster.incident.fold import fold_all
from jc_disaster.incident.scans import Scan, size_words
from jc_disaster.incident.telling import name_of, words_of
from jc_disaster.kernel.clock import from_text, in_words
from jc_disaster.kernel.watching import Watch, WatchedLines, share, unwatched, watched
from jc_disaster.record.attachments import NAME as ATTACHMENTS
from jc_disaster.record.attachments import (
    AttachmentFolder,
    Standing,
    copied,
    outside,
    scans_in,
    standing,
)
from jc_disaster.record.identity import MARK, Identity
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import NAME
from jc_disaster.record.sqlite import SqliteStore, create_store
from jc_disaster.record.still import Still
from jc_disaster.record.troubles import answered

EVENTS: Final = "events.ndjson"
TABLE: Final = "events.csv"
FIGURES: Final = "figures.csv"
TEXT: Final = "record.txt"
LIST: Final = "manifest.json"
UNFINISHED: Final = "（未写完）"
FORMAT: Final = 1
LIMIT_MB: Final = 100  # a file of a record of 50,000 events has 40
LIST_LIMIT_MB: Final = 1
_SHORTEST_LINE: Final = 300  # bytes; two hashes and the names of the keys alone are more

_COLUMNS: Final = (
    "席位",
    "序号",
    "发生时间",
    "记录时间",
    "灾情编号",
    "事项",
    "姓名",
    "职务",
    "说明",
    "内容",
    "校验值",
)


def export(recorder: Recorder, folder: Path, watch: Watch = unwatched) -> list[Path]:
    """Write the whole of an open record into a new folder and wait for it; as `export_still`."""
    return export_still(Still(recorder), folder, watch)


def export_still(still: Still, folder: Path, watch: Watch = unwatched) -> list[Path]:
    """Write a whole record into a new folder.

    It gets its name when all of it is written: what is under way beside it says 未写完, also where the plug is pulled.

    Args:
        still: The record as it stood.
        folder: Where to; there must be none.
        watch: Told how far it is; may stop it, and then no folder is left.

    Raises:
        StoreRefusedError: The folder is there already, or cannot be written.
        StoppedError: ``watch`` stopped it.
    """
    fresh = folder.with_name(f"{folder.name}{UNFINISHED}")
    with answered(folder, "not-exported", "not-exported"):
        taken = next((path for path in (folder, fresh) if path.exists()), None)
        if taken is not None:
            raise StoreRefusedError("folder-exists", path=taken)
        fresh.mkdir(parents=True)
        try:
            paths = _export(still, fresh, watch)
            fresh.rename(folder)
        except BaseException:
            rmtree(fresh, ignore_errors=True)
            raise
    return [folder / path.relative_to(fresh) for path in paths]


def _export(still: Still, folder: Path, watch: Watch) -> list[Path]:
    events = still.events()
    mark = MARK if still.kind == "exercise" else ""
    carried = {scan.name: scan for _, scan in scans_in(events)}
    parts = 2 if carried else 1
    contents = _contents(still, mark, share(watch, 0, parts))
    paths = []
    sums = {}
    for name, content in contents.items():
        path = folder / f"{mark}{name}"
        encoding = "utf-8-sig" if name.endswith(".csv") else "utf-8"
        path.write_bytes(content.encode(encoding))
        sums[path.name] = sha256(path.read_bytes()).hexdigest()
        paths.append(path)
    about: dict[str, object] = {
        "format": FORMAT,
        "kind": still.kind,
        "seat": still.seat,
        "events": len(events),
        "files": sums,
    }
    if carried:
        target = outside(folder, still.kind)
        lost = copied(carried.values(), still.attachments, target, watch=share(watch, 1, parts))
        about["lost"] = sorted(scan.name for scan in lost)
        paths.append(target.path)
    paths.append(folder / f"{mark}{LIST}")
    paths[-1].write_text(f"{canonical(about)}\n", encoding="utf-8")
    return paths


def _contents(still: Still, mark: str, watch: Watch) -> Mapping[str, str]:
    """The files by their names; nothing is written yet."""
    events = still.events()
    count, whole = len(events), 3 * len(events)  # as lines, as a table, as a text
    rows = (_row(event, still) for event in watched(events, watch, count, whole))
    return {
        EVENTS: "".join(f"{line_of(event)}\n" for event in watched(events, watch, 0, whole)),
        TABLE: _table(_COLUMNS, rows),
        FIGURES: _table(("灾情编号", "单位", "项目", "数值", "截至", "来源"), _figures(still)),
        TEXT: "".join(f"{line}\n" for line in watched(_text(still, mark), watch, 2 * count, whole)),
    }


def import_export(source: Path, folder: Path, identity: Identity) -> SqliteStore:
    """Make a new store in ``folder`` from an export of this program.

    Args:
        source: The folder that `export` wrote.
        folder: Where the new store is made; there must be none.
        identity: Seat and identifier of the new store; it begins a chain of its own.

    Returns:
        The new store, open.

    Raises:
        StoreRefusedError: The export is incomplete, changed, of another kind, or not ours; nothing was made.
    """
    lines, events = proven(source, identity.kind)
    with answered(folder, "not-made"):
        _bring_attachments(source, events, identity.kind, AttachmentFolder(folder / ATTACHMENTS))
    return create_store(folder, identity, lines, events)


def _bring_attachments(source: Path, events: Sequence[Event], kind: str, target: AttachmentFolder) -> None:
    """Prove every file that an event names, all before the first is written; what was lost before stays lost."""
    if (target.path.parent / NAME).exists():
        raise StoreRefusedError("store-exists", path=target.path.parent)
    copied(proven_scans(source, events, kind), outside(source, kind), target)


def proven_scans(
    source: Path, events: Sequence[Event], kind: str, watch: Watch = unwatched
) -> Sequence[Scan]:
    """Every scan of an export whose file it carries, each looked into; what it says was lost before is left out.

    Raises:
        StoppedError: ``watch`` stopped it.
        StoreRefusedError: One is missing or is not what was attached.
    """
    known_lost, there = _about(source).get("lost", ()), outside(source, kind)
    scans = [scan for _, scan in scans_in(events) if scan.name not in known_lost]
    for number, scan in enumerate(scans):
        watch(number, len(scans))
        with answered(source, "export-unreadable", "export-unreadable"):
            whole = standing(scan, there.read(scan.name)) is Standing.WHOLE
        if not whole:
            raise StoreRefusedError("export-changed", path=scan.file_name)
    return scans


def lost_in(source: Path) -> tuple[str, ...]:
    """What an export itself says it could not carry."""
    return tuple(map(str, _about(source).get("lost", ())))


def kind_of(source: Path) -> str:
    """Whether an export is of a real record or of an exercise.

    Raises:
        StoreRefusedError: It is no export of this program, or cannot be read.
    """
    return str(_about(source)["kind"])


def proven(source: Path, kind: str, watch: Watch = unwatched) -> tuple[Sequence[str], Sequence[Event]]:
    """The lines of an export and what they say: every check value, every chain, and that acts can have made them.

    Raises:
        StoppedError: ``watch`` stopped it.
        StoreRefusedError: It is incomplete, changed, of another kind, or not ours.
    """
    about = _about(source)
    if about["kind"] != kind:
        store, asked = KIND_WORDS[str(about["kind"])], KIND_WORDS[kind]
        raise StoreRefusedError("store-kind", store=store, asked=asked)
    contents = {name: _content(source, name, sum_) for name, sum_ in about["files"].items()}
    name = next((name for name in contents if name.removeprefix(MARK) == EVENTS), None)
    if name is None:
        raise StoreRefusedError("not-an-export", path=source)
    if len(contents[name]) < contents[name].count(b"\n") * _SHORTEST_LINE:
        raise StoreRefusedError("export-changed", path=name)
    try:
        *lines, rest = contents[name].decode().split("\n")
        events, _ = verify_lines(WatchedLines(lines, watch))
    except EventDamagedError as error:
        raise StoreRefusedError("export-changed", path=error.place) from error
    except (TypeError, ValueError) as error:
        raise StoreRefusedError("export-changed", path=name) from error
    if rest or not all(event.kind == kind for event in events) or not _is_what_acts_make(lines, events):
        raise StoreRefusedError("export-changed", path=name)
    return lines, events


def _content(source: Path, name: str, sum_: object) -> bytes:
    """One file of an export, as the list says it is."""
    path = source / name
    with answered(path, "export-unreadable", "export-unreadable"):
        if Path(name).name != name or not path.is_file():
            raise StoreRefusedError("export-changed", path=name)
        content = _read(path, LIMIT_MB)
    if sha256(content).hexdigest() != sum_:
        raise StoreRefusedError("export-changed", path=name)
    return content


def _read(path: Path, limit_mb: int) -> bytes:
    with path.open("rb") as file:
        long = os.fstat(file.fileno()).st_size > limit_mb << 20
        content = b"" if long else file.read((limit_mb << 20) + 1)
    if long or len(content) > limit_mb << 20:
        raise StoreRefusedError("export-too-large", path=path.name, limit=limit_mb)
    return content


def _is_what_acts_make(lines: Sequence[str], events: Sequence[Event]) -> bool:
    """Whether the events can be shown; what this program never wrote would break every later opening."""
    try:
        if not all(map(is_well_formed, events)) or list(map(line_of, events)) != list(lines):
            return False
        fold_all(events)
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError):
        return False
    return len({event.event_id for event in events}) == len(events)


def _about(source: Path) -> Mapping[str, Any]:
    for name in (LIST, f"{MARK}{LIST}"):
        with answered(source, "export-unreadable", "export-unreadable"):
            try:
                about = json.loads(_read(source / name, LIST_LIMIT_MB))
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError, ValueError, RecursionError):
                continue
        if _is_ours(about):
            return cast("Mapping[str, Any]", about)
    raise StoreRefusedError("not-an-export", path=source)


def _is_ours(about: object) -> bool:
    return (
        isinstance(about, dict)
        and about.get("format") == FORMAT
        and about.get("kind") in tuple(KIND_WORDS)
        and isinstance(about.get("files"), dict)
        and isinstance(about.get("lost", []), list)
    )


def _table(head: Sequence[str], rows: Iterator[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    """A cell as text; a spreadsheet must not take it for a formula."""
    text = str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _row(event: Event, still: Still) -> Sequence[object]:
    return (
        event.seat,
        event.sequence,
        in_words(from_text(event.occurred_at)),
        in_words(from_text(event.recorded_at)),
        event.incident,
        name_of(event),
        event.actor.name,
        event.actor.post,
        words_of(event, still.assessor(event.incident).edition),
        canonical(event.body),
        event.hash,
    )


def _figures(still: Still) -> Iterator[Sequence[object]]:
    for incident in still.incidents:
        for unit, said in still.state(incident).units.items():
            if said.unaffected:
                yield incident, unit, "未受灾", "", in_words(said.last_as_of), ""
            for key, entry in said.figures.items():
                word = quantity_words(entry.quantity)
                yield incident, unit, key, word, in_words(entry.as_of), entry.source


def _text(still: Still, mark: str) -> Iterator[str]:
    yield f"{mark}灾情记录（{KIND_WORDS[still.kind]}），席位 {still.seat}，共{len(still.events())}条"
    for incident in still.incidents:
        state = still.state(incident)
        title = incident if state.opening is None else state.opening.title
        yield ""
        yield f"{mark}{title}（{incident}），{state.count}条"
        for event in still.events(incident):
            when, written = in_words(from_text(event.occurred_at)), in_words(from_text(event.recorded_at))
            who = f"{event.actor.post}{event.actor.name}"
            edition = still.assessor(incident).edition
            yield f"{when}（{written}记）{who}　{name_of(event)}：{words_of(event, edition)}"
            for _, scan in scans_in((event,)):
                kept = f"{mark}{ATTACHMENTS}/{mark}{scan.name}"
                yield f"　　文件：{kept}（{size_words(scan.size)}，文件名中的64位字符为校验值）"
    yield ""
    yield "校验值不替代签字盖章。"
