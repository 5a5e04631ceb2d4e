"""``record``: take acts, list what was recorded, prove it."""

from __future__ import annotations

import argparse
import io
from collections.abc import Iterator
from pathlib import Path

from jc_disaster.cli.output import Terminal
from jc_disaster.record import commands
from jc_disaster.record.recorder import Recorder
from jc_disaster.workplace import Plans, SystemClock, open_record, store_folder

DEFAULT_SEAT = "席位1"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="动作")
    act = actions.add_parser("act", help="写入操作（每行一个JSON，来自标准输入）")
    act.add_argument("file", nargs="?", default="-", metavar="-", choices=["-"])
    act.add_argument("--seat", default=DEFAULT_SEAT, metavar="席位", help="新建记录库时的席位名称")
    acts = actions.add_parser("acts", help="列出全部操作及示例")
    events = actions.add_parser("events", help="输出全部记录（每行一个JSON）")
    listing = actions.add_parser("list", help="列出灾情")
    show = actions.add_parser("show", help="查看一起灾情")
    verify = actions.add_parser("verify", help="校验记录链")
    for action in (events, show):
        action.add_argument("incident", nargs="?" if action is events else None, metavar="灾情编号")
    for action in (act, events, listing, show, verify):
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
        return commands.list_acts(plans.assessor().edition, terminal.stdout, as_json=options.json)
    recorder = _open(options, plans)
    try:
        return _on(recorder, options, terminal)
    finally:
        recorder.close()


def _open(options: argparse.Namespace, plans: Plans) -> Recorder:
    kind = options.kind
    folder = options.store or store_folder(kind or "real")
    making = kind if options.action == "act" else None
    return open_record(
        folder, making, plans, seat=getattr(options, "seat", DEFAULT_SEAT), clock=SystemClock()
    )


def _on(recorder: Recorder, options: argparse.Namespace, terminal: Terminal) -> int:
    out = terminal.stdout
    if options.action == "act":
        return commands.record_acts(recorder, _lines(terminal), out)
    if options.action == "events":
        return commands.print_events(recorder, out, options.incident)
    if options.action == "list":
        return commands.list_incidents(recorder, out)
    if options.action == "show":
        return commands.show_incident(recorder, options.incident, out)
    return commands.verify_record(recorder, out)


def _lines(terminal: Terminal) -> Iterator[str]:
    """Standard input line by line as it comes, so that each act is answered before the next is read."""
    binary = getattr(terminal.stdin, "buffer", None)
    source = io.TextIOWrapper(binary, encoding="utf-8", errors="replace") if binary else terminal.stdin
    return iter(source.readline, "")
