"""``intake``: sheets in with a preview, the program's own template, an incident out as a workbook."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.cli.output import Terminal, faults_json
from jc_disaster.engine.entry import figure_kinds
from jc_disaster.kernel.errors import Fault, JcDisasterError
from jc_disaster.workplace import Plans, SystemClock, keep_setting, open_record, store_folder

if TYPE_CHECKING:
    from jc_disaster.intake.sheets.model import SheetReading, WorkbookReading
    from jc_disaster.intake.sheets.roster import Contacts, Members
    from jc_disaster.plan.model import PlanEdition

_DONE, _REFUSED = 0, 2


class UnknownIncidentError(JcDisasterError):
    """The record has no incident of this identifier."""

    code = "incident-not-found"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="动作")
    template = actions.add_parser("template", help="生成灾情填报表模板")
    template.add_argument("--out", type=Path, required=True, metavar="文件.xlsx", help="模板写到哪里")
    template.add_argument(
        "--rows",
        choices=["counties", "towns"],
        default="counties",
        metavar="counties|towns",
        help="一行一个县（市、区）或一行一个乡镇",
    )
    sheet = actions.add_parser("sheet", help="预览一份灾情表：表头怎么认、各单位数字、问题和错处")
    sheet.add_argument(
        "--county", metavar="县（市、区）", help="表里没有写明时，这些乡镇属于哪个县（市、区）"
    )
    sheet.add_argument(
        "--hidden", choices=["take", "leave"], metavar="take|leave", help="隐藏的行和列：采用或不采用"
    )
    sheet.add_argument(
        "--confirm", action="append", default=[], metavar="编号", help="已经确认的问题，可写多个"
    )
    contacts = actions.add_parser("contacts", help="预览一份通讯录")
    members = actions.add_parser("members", help="预览成员单位职责表（附件2）")
    for action in (contacts, members):
        action.add_argument("--keep", action="store_true", help="没有错处时存为本机设置")
    for action in (sheet, contacts, members):
        action.add_argument("file", type=Path, metavar="文件", help="xlsx、xls、ods或csv文件")
        action.add_argument("--json", action="store_true", help="输出一个JSON值")
    export = actions.add_parser("export", help="把一起灾情导出为表格（灾情、措施、日志、台账）")
    export.add_argument("--store", type=Path, metavar="文件夹", help="记录库所在文件夹")
    export.add_argument("--incident", required=True, metavar="编号", help="灾情编号")
    export.add_argument("--out", type=Path, required=True, metavar="文件.xlsx", help="导出到哪里")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Run the named action."""
    plans = Plans()
    if options.action == "template":
        return _template(options, terminal, plans)
    if options.action == "export":
        return _export(options, terminal, plans)
    if options.action == "sheet":
        return _sheet(options, terminal, plans.assessor().edition)
    return _roster(options, terminal, plans.assessor().edition)


def _template(options: argparse.Namespace, terminal: Terminal, plans: Plans) -> int:
    from jc_disaster.intake.sheets.template import write_template  # noqa: PLC0415 - only when asked for

    path = write_template(options.out, plans.assessor().edition, options.rows)
    terminal.line(f"已生成：{path}")
    return _DONE


def _export(options: argparse.Namespace, terminal: Terminal, plans: Plans) -> int:
    from jc_disaster.intake.sheets.export import export_incident  # noqa: PLC0415 - only when asked for

    folder = options.store or store_folder("real")
    recorder = open_record(folder, None, plans, seat="", clock=SystemClock())
    try:
        if options.incident not in recorder.incidents:
            known = "、".join(recorder.incidents) or "无"
            raise UnknownIncidentError(
                f"记录库里没有编号为“{options.incident}”的灾情，没有导出。已有：{known}。"
            )
        state, events = recorder.state(options.incident), recorder.events(options.incident)
        edition = recorder.assessor(options.incident).edition
        path = export_incident(options.out, state, events, edition)
    finally:
        recorder.close()
    terminal.line(f"已导出：{path}")
    return _DONE


def _sheet(options: argparse.Namespace, terminal: Terminal, edition: PlanEdition) -> int:
    from jc_disaster.intake.sheets.file import read_workbook  # noqa: PLC0415 - only when a sheet is read
    from jc_disaster.intake.sheets.model import Choices  # noqa: PLC0415 - as above
    from jc_disaster.intake.sheets.reading import read_figures  # noqa: PLC0415 - as above

    choices = Choices(options.county, options.hidden, frozenset(options.confirm))
    reading = read_figures(read_workbook(options.file), edition, choices)
    if options.json:
        terminal.value({**reading.as_json(), **faults_json(reading.faults)})
    else:
        for sheet in reading.sheets:
            _show(sheet, edition, terminal)
        _show_rest(reading, terminal)
    return _REFUSED if reading.faults else _DONE


def _show(sheet: SheetReading, edition: PlanEdition, terminal: Terminal) -> None:
    from jc_disaster.intake.sheets.values import written  # noqa: PLC0415 - as in `_sheet`

    kinds = figure_kinds(edition)
    terminal.line(f"工作表“{sheet.name}”　{sheet.title}")
    for column in sheet.columns:
        key, head = column.head.key, column.head
        taken = f"→ {kinds[key].label}（{kinds[key].unit}）" if key else "→ 没有采用"
        why = f"　{head.reason}" if head.reason else ""
        terminal.line(f"  表头 {column.path}　{head.words}　{taken}{why}")
    for unit in sheet.units:
        if unit.unaffected:
            terminal.line(f"  {unit.unit}　未受灾")
        for key, figure in unit.figures.items():
            number = written(figure.quantity)
            measure = kinds[key].unit if figure.quantity.number is not None else ""
            terminal.line(f"  {unit.unit}　{kinds[key].label}　{number}{measure}　{figure.path}")
    for check in sheet.totals:
        said = {True: "相符", False: "不符", None: "有缺报或概数，未核对"}[check.agrees]
        terminal.line(
            f"  合计 {check.path}　{kinds[check.key].label}　写{written(check.stated)}，"
            f"相加{written(check.computed)}　{said}"
        )


def _show_rest(reading: WorkbookReading, terminal: Terminal) -> None:
    if reading.silent:
        terminal.line(f"没有内容、按未报处理的单位：{'、'.join(reading.silent)}")
    for warning in reading.warnings:
        terminal.line(f"注意：{warning}")
    for question in reading.questions:
        how = {"county": "用 --county 指明", "hidden": "用 --hidden take 或 leave 指明"}.get(
            question.answer, f"确认用 --confirm “{question.id}”"
        )
        terminal.line(f"请确认：{question.question}（{how}）")
    if reading.faults:
        terminal.faults(reading.faults)
    elif reading.questions:
        terminal.line("以上问题没有确认之前，整个文件都不会导入。")


def _roster(options: argparse.Namespace, terminal: Terminal, edition: PlanEdition) -> int:
    from jc_disaster.intake.sheets.file import read_workbook  # noqa: PLC0415 - only when a sheet is read
    from jc_disaster.intake.sheets.roster import read_contacts, read_members  # noqa: PLC0415 - as above

    read = read_contacts if options.action == "contacts" else read_members
    found: Contacts | Members = read(read_workbook(options.file), edition)
    if options.json:
        said = {options.action: found.stored(), "warnings": list(found.warnings)}
        terminal.value({**said, **faults_json(found.faults)})
    else:
        _show_roster(found, terminal)
    if found.faults:
        return _REFUSED
    if options.keep:
        path = keep_setting(options.action, found.stored())
        terminal.say(f"已存为本机设置：{path}")
    return _DONE


def _show_roster(found: Contacts | Members, terminal: Terminal) -> None:
    from jc_disaster.intake.sheets.roster import PHONES, Contacts  # noqa: PLC0415 - as in `_roster`

    if isinstance(found, Contacts):
        for one in found.contacts:
            phones = "　".join(
                f"{PHONES[kind]} {'、'.join(numbers)}" for kind, numbers in one.phones.items() if numbers
            )
            terminal.line(_line(one.path, one.unit, one.post, one.name, phones))
        terminal.line(f"共{len(found.contacts)}条。")
    else:
        for member in found.members:
            terminal.line(_line(member.path, member.unit, member.duty))
        terminal.line(f"共{len(found.members)}个成员单位。")
    _warn(found.warnings, found.faults, terminal)


def _line(*parts: str) -> str:
    return "　".join(part for part in parts if part)


def _warn(warnings: Iterable[str], faults: Sequence[Fault], terminal: Terminal) -> None:
    for warning in warnings:
        terminal.line(f"注意：{warning}")
    if faults:
        terminal.faults(faults)
