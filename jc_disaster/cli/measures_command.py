"""``measures``: the menu of measures printed for a level, by clause or for one department."""

from __future__ import annotations

import argparse

from jc_disaster.cli.output import Terminal
from jc_disaster.engine.measures import measures_for
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.typography import full_width
from jc_disaster.plan.model import MeasureDuty
from jc_disaster.workplace import DEFAULT_PLAN, open_plan


class UnknownLevelError(JcDisasterError):
    """The plan has no such level."""

    code = "unknown-level"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--level", required=True, metavar="级别", help="级别编号，如 I、II、III、IV")
    parser.add_argument("--department", metavar="单位", help="只列这个单位牵头或配合的")
    parser.add_argument("--plan", default=DEFAULT_PLAN, metavar="预案", help="预案编号或文件夹")
    parser.add_argument("--json", action="store_true", help="输出一个JSON值")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """List the measures."""
    edition = open_plan(options.plan)
    known = [level.id for level in edition.levels]
    if options.level not in known:
        raise UnknownLevelError(f"没有级别“{options.level}”。可用：{'、'.join(known)}。")
    level = edition.level(options.level)
    duties = measures_for(edition, level.id, options.department)
    if options.json:
        terminal.value({"level": level.id, "duties": [duty_json(duty) for duty in duties]})
        return 0
    terminal.line(f"{level.name}响应措施（视情采取，逐项研判，采取或不采取均记录理由）：")
    clause = ""
    for duty in duties:
        if duty.clause != clause:
            clause = duty.clause
            terminal.line(f"{clause}")
        leads = "、".join(full_width(name) for name in duty.leads) or "（未写明）"
        helpers = f"；配合：{'、'.join(full_width(name) for name in duty.supports)}" if duty.supports else ""
        terminal.line(f"  □ {duty.task}　牵头：{leads}{helpers}")
        terminal.line(f"      {full_width(duty.quote)}")
    return 0


def duty_json(duty: MeasureDuty) -> dict[str, object]:
    """One duty in the form of contracts.md."""
    return {
        "id": duty.id,
        "clause": duty.clause,
        "quote": duty.quote,
        "leads": list(duty.leads),
        "supports": list(duty.supports),
        "condition": duty.condition,
        "recurrence": duty.recurrence,
        "deadline": {"hours": duty.deadline_hours} if duty.deadline_hours is not None else None,
        "readings": list(duty.readings),
        "task": duty.task,
        "to": list(duty.to),
        "output": duty.output,
        "role": duty.role,
        "content": duty.content,
    }
