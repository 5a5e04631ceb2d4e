"""``record``: take acts, list what was recorded, prove it."""

from __future__ import annotations

import argparse
import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TextIO

from jc_disaster.cli.output import Terminal
from jc_disaster.kernel.clock import from_text, milliseconds, to_text
from jc_disaster.kernel.errors import Fault, InputRefusedError
from jc_disaster.kernel.identifiers import uuid7
from jc_disaster.record import commands
from jc_disaster.record.exchange import kind_of
from jc_disaster.record.identity import Identity
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import NAME
from jc_disaster.record.sqlite import SqliteStore
from jc_disaster.record.verifying import verify_record
from jc_disaster.workplace import (
    Plans,
    SystemClock,
    backup_folders,
    open_backups,
    open_record,
    store_folder,
    system_entropy,
)

DEFAULT_SEAT = "席位1"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="动作")
    act = actions.add_parser("act", help="写入操作（每行一个JSON，来自标准输入）")
    act.add_argument("file", nargs="?", default="-", metavar="-", choices=["-"])
    act.add_argument("--seat", default=DEFAULT_SEAT, metavar="席位", help="新建记录库时的席位名称")
    acts = actions.add_parser("acts", help="列出全部操作及示例")
    acts.add_argument(
        "--kind", choices=["real", "exercise"], metavar="real|exercise", help="演练另有导调操作"
    )
    events = actions.add_parser("events", help="输出全部记录（每行一个JSON）")
    listing = actions.add_parser("list", help="列出灾情")
    show = actions.add_parser("show", help="查看一起灾情")
    show.add_argument("--at", metavar="时间", help="查看到那一分钟为止所知，如 2026-07-12T03:40:00+08:00")
    verify = actions.add_parser("verify", help="校验记录链和第二份记录")
    rebuild = actions.add_parser("rebuild", help="由第二份记录重建损坏的记录库")
    backup = actions.add_parser("backup", help="备份并校验")
    backup.add_argument("--to", type=Path, action="append", metavar="文件夹", help="备份到哪里，可写多个")
    export = actions.add_parser("export", help="导出为不需要本程序也能读的文件")
    export.add_argument("out", type=Path, metavar="新文件夹", help="导出到哪里")
    importing = actions.add_parser("import", help="把本程序导出的文件夹导入新的空库")
    importing.add_argument("source", type=Path, metavar="导出的文件夹")
    importing.add_argument("--seat", metavar="席位", help="新库的席位名称，不得与原席位相同")
    merge = actions.add_parser("merge", help="把另一席位导出的文件夹并入本席位的库；先列出变化")
    merge.add_argument("source", type=Path, metavar="导出的文件夹")
    merge.add_argument("--take", action="store_true", help="核对过变化，确认并入；不写则只列出变化，不改动")
    for action in (events, show):
        action.add_argument("incident", nargs="?" if action is events else None, metavar="灾情编号")
    for action in (act, events, listing, show, verify, rebuild, backup, export, importing, merge):
        action.add_argument("--store", type=Path, metavar="文件夹", help="记录库所在文件夹")
        action.add_argument(
            "--kind", choices=["real", "exercise"], metavar="real|exercise", help="正式或演练"
        )
    for action in (acts, events):
        action.add_argument("--json", action="store_true", help="输出JSON")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Run the named action."""
    plans = Plans()
    if options.action == "acts":
        return commands.list_acts(
            plans.assessor().edition, terminal.stdout, as_json=options.json, kind=options.kind
        )
    if options.action == "rebuild":
        return commands.rebuild_record(_folder(options), terminal.stdout)
    if options.action == "import":
        return commands.import_record(
            options.source, _folder(options), _new_identity(options), terminal.stdout
        )
    recorder = _open(options, plans)
    count = len(recorder.events())
    try:
        return _on(recorder, options, terminal)
    finally:
        if len(recorder.events()) > count:
            _back_up_on_leaving(recorder, _folder(options), terminal)
        recorder.close()


def _back_up_on_leaving(recorder: Recorder, folder: Path, terminal: Terminal) -> None:
    """Every act is answered by now; a backup that fails is said, and takes back no answer and no exit code."""
    backups = open_backups(recorder, folder, SystemClock())
    backups.note(level_changed=False)
    try:
        backups.leave()
        said = backups.warning
    except StoreRefusedError as error:
        said = str(error)
    if said:
        terminal.stderr.write(f"{said}\n")


def _folder(options: argparse.Namespace) -> Path:
    folder: Path = options.store or store_folder(options.kind or "real")
    return folder


def _new_identity(options: argparse.Namespace) -> Identity:
    """What an imported store is: a seat of its own, so that no chain is forked."""
    now = SystemClock().now()
    seat = options.seat or f"席位-{system_entropy(3).hex()}"
    kind = options.kind or kind_of(options.source)
    return Identity(uuid7(milliseconds(now), system_entropy(10)), seat, kind, to_text(now))


def _open(options: argparse.Namespace, plans: Plans) -> Recorder:
    folder = _folder(options)
    # Only `act` makes a store; to the others a kind says which one they mean to find there.
    asked = options.kind if options.action == "act" or (folder / NAME).exists() else None
    return open_record(folder, asked, plans, seat=getattr(options, "seat", DEFAULT_SEAT), clock=SystemClock())


def _on(recorder: Recorder, options: argparse.Namespace, terminal: Terminal) -> int:
    out = terminal.stdout
    if options.action == "act":
        return commands.record_acts(recorder, _lines(terminal), out)
    if options.action == "events":
        return commands.print_events(recorder, out, options.incident)
    if options.action == "list":
        return commands.list_incidents(recorder, out)
    if options.action == "show":
        return commands.show_incident(recorder, options.incident, out, _moment(options.at))
    return _with_files(recorder, options, out)


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return from_text(text)
    except ValueError as error:
        fault = Fault("--at", text, "不是带时区的时间", "请写成 2026-07-12T03:40:00+08:00 这样的时间")
        raise InputRefusedError([fault]) from error


def _with_files(recorder: Recorder, options: argparse.Namespace, out: TextIO) -> int:
    if options.action == "backup":
        folders = options.to or backup_folders(_folder(options))
        return commands.back_up_record(_sqlite(recorder), folders, SystemClock().now(), out)
    if options.action == "merge":
        return commands.merge_record(recorder, options.source, out, take=options.take)
    if options.action == "export":
        return commands.export_record(recorder, options.out, out)
    return verify_record(recorder, out, _folder(options))


def _sqlite(recorder: Recorder) -> SqliteStore:
    store = recorder.store
    assert isinstance(store, SqliteStore)  # noqa: S101 - what `open_record` opens
    return store


def _lines(terminal: Terminal) -> Iterator[str]:
    """Standard input line by line as it comes, so that each act is answered before the next is read."""
    binary = getattr(terminal.stdin, "buffer", None)
    source = io.TextIOWrapper(binary, encoding="utf-8", errors="replace") if binary else terminal.stdin
    return iter(source.readline, "")
