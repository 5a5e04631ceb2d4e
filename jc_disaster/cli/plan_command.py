"""``plan``: list the editions, show a clause, prove an edition, compare two."""

from __future__ import annotations

import argparse

from jc_disaster.cli.output import Terminal
from jc_disaster.kernel.typography import full_width
from jc_disaster.plan.loader import examine
from jc_disaster.plan.problems import Problem, errors_of
from jc_disaster.workplace import DEFAULT_PLAN, open_plan, plan_folder, plan_folders


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="动作")
    listing = actions.add_parser("list", help="列出预案")
    show = actions.add_parser("show", help="查看一个条款的原文、规则和解读")
    show.add_argument("clause", metavar="条款", help="如 5.2.1(3)")
    show.add_argument("--plan", default=DEFAULT_PLAN, metavar="预案")
    verify = actions.add_parser("verify", help="核验预案数据与原文一致")
    verify.add_argument("path", nargs="?", default=DEFAULT_PLAN, metavar="预案", help="预案编号或文件夹")
    diff = actions.add_parser("diff", help="比较两个版本")
    diff.add_argument("before", metavar="旧版")
    diff.add_argument("after", metavar="新版")
    for action in (listing, show, verify, diff):
        action.add_argument("--json", action="store_true", help="输出一个JSON值")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Run the named action."""
    actions = {"list": _list, "show": _show, "verify": _verify, "diff": _diff}
    return actions[options.action](options, terminal)


def _list(options: argparse.Namespace, terminal: Terminal) -> int:
    editions = [open_plan(folder.name) for folder in plan_folders()]
    if options.json:
        terminal.value(
            {
                "plans": [
                    {
                        "id": edition.header.id,
                        "edition": edition.header.edition,
                        "title": edition.header.title,
                        "in_force_from": edition.header.in_force_from,
                        "status": edition.header.status,
                        "levels": [level.id for level in edition.levels],
                    }
                    for edition in editions
                ]
            }
        )
        return 0
    for edition in editions:
        header = edition.header
        terminal.line(f"{header.id}  {header.title}（{header.edition}），自{header.in_force_from}起施行")
        for annex in header.missing_annexes:
            terminal.line(f"  未提供：{annex}")
    return 0


def _verify(options: argparse.Namespace, terminal: Terminal) -> int:
    _, problems = examine(plan_folder(options.path))
    wrong = errors_of(problems)
    if options.json:
        terminal.value({"ok": not wrong, "problems": [problem._asdict() for problem in problems]})
    else:
        _tell_problems(problems, terminal)
        terminal.line("核验未通过。" if wrong else "核验通过：引文、数字、单位、机构均与原文一致。")
    return 2 if wrong else 0


def _tell_problems(problems: list[Problem], terminal: Terminal) -> None:
    for problem in problems:
        kind = "错误" if problem.severity == "error" else "提示"
        place = f"{problem.file}第{problem.line}行" if problem.line else problem.file
        terminal.line(f"{kind}  {place}：{problem.message}")


def _show(options: argparse.Namespace, terminal: Terminal) -> int:
    from jc_disaster.plan.show import show  # noqa: PLC0415 - only this action reads the texts by clause

    view = show(open_plan(options.plan), options.clause)
    if options.json:
        terminal.value(view.as_json())
        return 0
    for line in view.lines():
        terminal.line(full_width(line))
    return 0


def _diff(options: argparse.Namespace, terminal: Terminal) -> int:
    from jc_disaster.plan.diff import diff, lines  # noqa: PLC0415 - only this action compares editions

    differences = diff(open_plan(options.before), open_plan(options.after))
    if options.json:
        terminal.value({"differences": [difference._asdict() for difference in differences]})
        return 0
    for line in lines(differences):
        terminal.line(full_width(line))
    if not differences:
        terminal.line("两个版本没有差别。")
    return 0
