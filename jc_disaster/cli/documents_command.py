"""``documents``: papers of one incident, from its record or from the lines of ``record events``."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.cli.output import Terminal, read_input
from jc_disaster.documents.carrier import Carrier
from jc_disaster.incident.events import Event, EventDamagedError, verify_lines
from jc_disaster.incident.fold import fold
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.workplace import (
    Plans,
    SystemClock,
    data_folder,
    open_record,
    resources_folder,
    store_folder,
)

if TYPE_CHECKING:
    from jc_disaster.documents.desk import PaperDesk
    from jc_disaster.documents.fonts import Role
    from jc_disaster.documents.produce import Production

_PDF, _DOCX, _ALL = "pdf", "docx", "all"


class IncidentNotFoundError(JcDisasterError):
    """Neither a file nor an incident of the record has this name."""

    code = "incident-not-found"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--incident",
        required=True,
        metavar="文件|编号",
        help="record events 的输出文件（- 为标准输入），或灾情编号",
    )
    parser.add_argument("--kind", required=True, metavar="文书", help="文书种类；all 为全部")
    parser.add_argument(
        "--format", choices=[_PDF, _DOCX, _ALL], default=_PDF, metavar="pdf|docx|all", help="文件格式"
    )
    parser.add_argument(
        "--carrier",
        choices=[carrier.value for carrier in Carrier],
        default=Carrier.RED.value,
        metavar="|".join(Carrier),
        help="公文怎样发出：red红头（默认）；preprinted套红打印，不印红色，用于已印好红头的纸；"
        "telegram明传电报；text短信、微信文字（.txt，不看--format）。没有版头的表单不受影响，也没有文字",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="文件夹", help="文书放在哪里")
    parser.add_argument("--store", type=Path, metavar="文件夹", help="记录库所在文件夹（按灾情编号时）")
    parser.add_argument(
        "--own-fonts", action="store_true", help="优先使用本机字体（方正小标宋、仿宋_GB2312等）"
    )
    parser.add_argument("--json", action="store_true", help="输出一个JSON值")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Write the papers and list them; what could not be made is said with its reason."""
    from jc_disaster.documents.produce import (  # noqa: PLC0415 - ReportLab only when papers are made
        formats_named,
        kinds_named,
    )

    kinds = kinds_named(options.kind)
    plans = Plans()
    events = _events(options, plans, terminal)
    desk = open_papers(plans, options.out, _own_faces(terminal) if options.own_fonts else None)
    for sentence in desk.refused:
        terminal.say(f"本单位文书模板有误，已改用随程序提供的一份：{sentence}")
    production = desk.produce(
        fold(events),
        events,
        kinds,
        formats=formats_named(options.format),
        carrier=Carrier(options.carrier),
    )
    _answer(production, terminal, as_json=options.json)
    return 2 if production.not_made and not production.papers else 0


def _own_faces(terminal: Terminal) -> Mapping[Role, Path]:
    """The faces of this machine; which role has one, and what was refused, is said."""
    from jc_disaster.documents.own_faces import font_folders, own_faces  # noqa: PLC0415 - as above

    found = own_faces(font_folders())
    for sentence in found.refused:
        terminal.say(sentence)
    used = "、".join(sorted({path.name for path in found.faces.values()}))
    terminal.say(f"使用本机字体：{used}" if used else "本机没有找到可用的公文字体，使用随程序提供的字体。")
    return found.faces


def open_papers(plans: Plans, folder: Path, own_faces: Mapping[Role, Path] | None = None) -> PaperDesk:
    """A paper desk that writes into ``folder``, with the faces of this machine first where they are given."""
    from jc_disaster.documents.desk import open_desk  # noqa: PLC0415 - as above

    return open_desk(
        resources_folder(), data_folder() / "templates", plans.assessor, lambda _: folder, own_faces
    )


def _answer(production: Production, terminal: Terminal, *, as_json: bool) -> None:
    for missing in production.not_made:
        whose = f"（{missing.recipient}）" if missing.recipient else ""
        terminal.say(f"未制作 {missing.kind}{whose}：{missing.reason}")
    for paper in production.papers:
        if paper.kept is not None:
            terminal.say(f"{paper.path.name}与原有文件不同，原有文件已另存为 {paper.kept.name}")
    if as_json:
        terminal.value(
            [
                {"kind": paper.kind, "path": str(paper.path), "sha256": paper.sha256}
                for paper in production.papers
            ]
        )
        return
    for paper in production.papers:
        terminal.line(f"{paper.path}　校验值 {paper.sha256[:16]}")
    if production.papers:
        terminal.line(f"共{len(production.papers)}份。校验值不替代签字盖章。")


def _events(options: argparse.Namespace, plans: Plans, terminal: Terminal) -> Sequence[Event]:
    named: str = options.incident
    if named == "-" or Path(named).is_file():
        return _of_lines(read_input(named, terminal).splitlines(), named)
    return _of_record(options, plans, named)


def _of_lines(lines: Sequence[str], named: str) -> Sequence[Event]:
    whole = [line for line in lines if line.strip()]
    try:
        events, _ = verify_lines(whole)
    except EventDamagedError as error:
        raise IncidentNotFoundError(
            f"“{named}”不是完整的记录（{error.place}处对不上），未生成文书。请用 record events --json 重新导出。"
        ) from error
    incidents = list(dict.fromkeys(event.incident for event in events))
    if not incidents:
        raise IncidentNotFoundError(f"“{named}”里没有记录，未生成文书。")
    if len(incidents) > 1:
        raise IncidentNotFoundError(
            f"“{named}”里有{len(incidents)}起灾情（{'、'.join(incidents)}），未生成文书。"
            "请用 record events 灾情编号 --json 只导出一起。"
        )
    return events


def _of_record(options: argparse.Namespace, plans: Plans, incident: str) -> Sequence[Event]:
    folder = options.store or store_folder("real")
    if not folder.is_dir():
        raise IncidentNotFoundError(
            f"没有名为“{incident}”的文件，也没有记录库“{folder}”，未生成文书。请核对文件路径或用 --store 指明记录库。"
        )
    recorder = open_record(folder, None, plans, seat="", clock=SystemClock())
    try:
        if incident not in recorder.incidents:
            known = "、".join(recorder.incidents) or "无"
            raise IncidentNotFoundError(f"记录库里没有编号为“{incident}”的灾情，未生成文书。已有：{known}。")
        return tuple(recorder.events(incident))
    finally:
        recorder.close()
