"""The commands: every one answers in plain Chinese, or with ``--json`` in one UTF-8 JSON value.

Exit codes: 0 done, 2 bad input or usage (with a Chinese sentence), 1 anything else. No traceback reaches a person.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final, NoReturn

from jc_disaster.cli.output import Terminal
from jc_disaster.kernel.errors import InputRefusedError, JcDisasterError

DONE, FAILED, REFUSED = 0, 1, 2
Command = Callable[[argparse.Namespace, Terminal], int]

# Each module registers its parser; it is imported only when its command is called, so that none pays for another.
COMMANDS: Final = {
    "assess": "对照灾情数据和启动条件",
    "measures": "列出一个级别的响应措施",
    "plan": "预案：列出、查看条款、核验、比较",
    "parse": "读出来报文字中的数据",
    "intake": "表格：预览灾情表、通讯录、成员单位职责，生成模板，导出",
    "record": "记录：写入、列出、核验",
    "documents": "生成文书",
    "exercise": "演练：核验情景包、按脚本推演、评估、报告",
    "demo": "演示：从来报到文书和画面（演练）",
}


class _Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are Chinese sentences."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"命令写法不对：{_in_chinese(message)}。用“{self.prog} --help”查看用法。")


class UsageError(JcDisasterError):
    """The command line was not understood."""

    code = "usage"


_USAGE_WORDS = (
    ("the following arguments are required", "缺少参数"),
    ("unrecognized arguments", "不认识的参数"),
    ("invalid choice", "没有这个取值"),
    ("expected one argument", "后面缺一个值"),
    ("choose from", "可选"),
    ("argument ", "参数 "),
    ("invalid int value", "应为整数"),
)


def _in_chinese(message: str) -> str:
    for english, chinese in _USAGE_WORDS:
        message = message.replace(english, chinese)
    return message


def main(arguments: Sequence[str], terminal: Terminal | None = None) -> int:
    """Run one command.

    Args:
        arguments: The command line without the program's name; the first word is the command.
        terminal: Where to read and write; the process's own streams by default.

    Returns:
        The exit code.
    """
    terminal = terminal or Terminal.of_process()
    try:
        return _run(arguments, terminal)
    except InputRefusedError as refusal:
        terminal.faults(refusal.faults)
        return REFUSED
    except JcDisasterError as refusal:
        terminal.say(str(refusal))
        return REFUSED
    except BrokenPipeError:
        # The reader has left (`| head`): nothing is wrong and nobody is left to be told.
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        terminal.say("已中断，未写入任何内容。")
        return FAILED


def _run(arguments: Sequence[str], terminal: Terminal) -> int:
    parser = _Parser(prog="jc-disaster", description="晋城市自然灾害救助值班程序（不带命令则打开窗口）")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    wanted = next((word for word in arguments if not word.startswith("-")), None)
    runner: Command | None = None
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        if name == wanted:
            module = import_module(f"jc_disaster.cli.{name}_command")
            module.arguments(command)
            runner = module.run
    options = parser.parse_args(list(arguments))
    if runner is None:
        raise UsageError("命令写法不对：请先写命令。")
    return runner(options, terminal)
