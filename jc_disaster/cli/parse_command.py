"""``parse``: the figures in a message, with the words they were read from and the numbers left unread."""

from __future__ import annotations

import argparse

from jc_disaster.cli.output import Terminal, read_input
from jc_disaster.intake.bulletin import bulletin_json, parse
from jc_disaster.kernel.figures import FIGURE_BY_KEY


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", nargs="?", default="-", metavar="文件", help="来报文字，- 表示标准输入")
    parser.add_argument("--year", type=int, metavar="年份", help="来报没有写年份时用")
    parser.add_argument("--json", action="store_true", help="输出一个JSON值")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Read the message."""
    text = read_input(options.file, terminal)
    bulletin = parse(text, options.year)
    if options.json:
        terminal.value(bulletin_json(bulletin))
        return 0
    for span in bulletin.spans:
        place = f"{span.place}　" if span.place else ""
        terminal.line(f"{place}{FIGURE_BY_KEY[span.key].label}：{span.words}")
    for question in bulletin.questions:
        terminal.line(f"请确认：{question}")
    for unread in bulletin.unread:
        terminal.line(f"未采用：{unread.words}")
    return 0
