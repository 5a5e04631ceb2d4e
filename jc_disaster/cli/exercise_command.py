"""``exercise``: verify a pack, play it by a script, score it, write the reports, generate packs (contracts.md)."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.cli.output import Terminal, faults_json, read_input
from jc_disaster.kernel.errors import InputRefusedError, JcDisasterError
from jc_disaster.workplace import Plans, data_folder, resources_folder

if TYPE_CHECKING:
    from jc_disaster.documents.exercise_papers import Shop
    from jc_disaster.documents.produce import Produced
    from jc_disaster.exercise.judging import Judgement
    from jc_disaster.exercise.pack import Pack

DONE, REFUSED = 0, 2


class UnknownPackError(JcDisasterError):
    """Neither a file nor a shipped pack has this name."""

    code = "unknown-pack"

    def __init__(self, name: str) -> None:
        known = "、".join(path.stem for path in shipped_packs()) or "无"
        super().__init__(f"没有名为“{name}”的情景包文件，也没有这个编号。随程序提供的有：{known}。")


class UnknownChoiceError(JcDisasterError):
    """A level or an indicator that the plan does not have."""

    code = "unknown-choice"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="动作")
    verify = actions.add_parser("verify", help="核验情景包：全部问题连同位置和改法")
    run = actions.add_parser("run", help="按脚本推演一个情景包，不用窗口，不用等待")
    run.add_argument("--script", required=True, metavar="文件|-", help="操作，每行一个JSON；时间写 T+hh:mm")
    run.add_argument("--store", type=Path, required=True, metavar="文件夹", help="演练库；没有就新建")
    run.add_argument("--team", default="第一队", metavar="名称", help="参演队")
    run.add_argument("--real-reason", metavar="理由", help="本机有正式灾情正在处置而仍要演练的理由")
    score = actions.add_parser("score", help="对照预案评估一次演练")
    score.add_argument("--at", metavar="T+hh:mm|时间", help="按那时所知评估")
    report = actions.add_parser("report", help="写出演练评估报告和总结（PDF、DOCX）")
    report.add_argument("--out", type=Path, required=True, metavar="文件夹", help="报告放在哪里")
    for action in (score, report):
        action.add_argument("--store", type=Path, required=True, metavar="文件夹", help="演练库")
        action.add_argument("--pack", metavar="文件|编号", help="情景包；不填用库中留存的一份")
        action.add_argument("--incident", metavar="编号", help="库中有几次演练时指明一次；不填为全部")
    generate = actions.add_parser("generate", help="由预案数据生成边界情景包，或把 pack.yaml 打成一个文件")
    generate.add_argument("--level", metavar="级别", help="哪一级的下限，如 II")
    generate.add_argument("--indicator", metavar="指标", help="哪一项，如 deaths_and_missing")
    generate.add_argument(
        "--distance", type=int, default=-1, metavar="差数", help="与下限相差多少，-1 为差一"
    )
    generate.add_argument("--from", dest="source", metavar="文件|编号", help="已有的情景包")
    generate.add_argument("--out", type=Path, required=True, metavar="文件", help="写到哪里（.zip）")
    answer = actions.add_parser("answer", help="列出预案要求的全部操作（导调用，不得给参演人员）")
    papers = actions.add_parser("papers", help="写出导调脚本和参演须知（PDF、DOCX）")
    papers.add_argument("--out", type=Path, required=True, metavar="文件夹", help="放在哪里")
    for action in (verify, run, answer, papers):
        action.add_argument("pack", metavar="文件|编号", help="情景包文件，或随程序提供的编号")
    for action in (report, papers):
        action.add_argument(
            "--format",
            choices=["pdf", "docx", "all"],
            default="pdf",
            metavar="pdf|docx|all",
            help="文件格式",
        )
    for action in (verify, score, report, papers):
        action.add_argument("--json", action="store_true", help="输出一个JSON值")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Run the named action."""
    plans = Plans()
    actions = {
        "verify": _verify,
        "run": _run,
        "score": _score,
        "report": _report,
        "generate": _generate,
        "answer": _answer,
        "papers": _papers,
    }
    return actions[options.action](options, plans, terminal)


def shipped_packs() -> list[Path]:
    """The packs that come with the program."""
    folder = resources_folder() / "scenarios"
    return sorted(folder.glob("*.yaml")) if folder.is_dir() else []


def pack_named(name: str, plans: Plans) -> Pack:
    """The pack in a file, or the shipped one of this id.

    Raises:
        UnknownPackError: There is neither.
        PackRefusedError: The file is no pack.
        InputRefusedError: The pack has faults.
    """
    from jc_disaster.exercise.pack_file import read_pack  # noqa: PLC0415 - YAML only when a pack is read

    shipped = {path.stem: path for path in shipped_packs()}
    path = Path(name) if Path(name).is_file() else shipped.get(name)
    if path is None:
        raise UnknownPackError(name)
    return read_pack(path, plans.assessor)


def _verify(options: argparse.Namespace, plans: Plans, terminal: Terminal) -> int:
    try:
        pack = pack_named(options.pack, plans)
    except InputRefusedError as refused:
        if not options.json:
            raise
        terminal.value({"ok": False, **faults_json(refused.faults)})
        return REFUSED
    if options.json:
        said = {"id": pack.id, "title": pack.title, "plan": pack.plan, "sha256": pack.sha256}
        terminal.value({"ok": True, "pack": {**said, "injects": len(pack.injects)}, "faults": []})
    else:
        terminal.line(f"情景包“{pack.title}”（{pack.id}）核验通过：情景{len(pack.injects)}条。")
    return DONE


def _run(options: argparse.Namespace, plans: Plans, terminal: Terminal) -> int:
    from jc_disaster.cli.exercise_play import play  # noqa: PLC0415 - the record only where it is needed

    pack = pack_named(options.pack, plans)
    text = read_input(options.script, terminal)
    lines, reason = text.splitlines(), options.real_reason
    return play(pack, options.team, lines, options.store, plans, terminal, real_reason=reason)


def _answer(options: argparse.Namespace, plans: Plans, terminal: Terminal) -> int:
    from jc_disaster.exercise.model_answer import model_answer  # noqa: PLC0415 - as above

    pack = pack_named(options.pack, plans)
    for act in model_answer(pack, plans.assessor(pack.plan)):
        terminal.value(act)
    return DONE


def _score(options: argparse.Namespace, plans: Plans, terminal: Terminal) -> int:
    from jc_disaster.cli.exercise_score import score_json, score_lines  # noqa: PLC0415 - as above

    judgements = _judged(options, plans, options.at)
    if options.json:
        terminal.value(score_json(judgements))
        return DONE
    for line in score_lines(judgements):
        terminal.line(line)
    return DONE


def _report(options: argparse.Namespace, plans: Plans, terminal: Terminal) -> int:
    from jc_disaster.documents.exercise_papers import write_reports  # noqa: PLC0415 - ReportLab only here

    judgements = _judged(options, plans, None)
    return _listed(write_reports(judgements, plans.assessor, _shop(options)), options, terminal)


def _papers(options: argparse.Namespace, plans: Plans, terminal: Terminal) -> int:
    from jc_disaster.documents.exercise_papers import write_pack_papers  # noqa: PLC0415 - ReportLab only here

    pack = pack_named(options.pack, plans)
    return _listed(write_pack_papers(pack, plans.assessor(pack.plan), _shop(options)), options, terminal)


def _shop(options: argparse.Namespace) -> Shop:
    from jc_disaster.documents.exercise_papers import Shop  # noqa: PLC0415 - as above
    from jc_disaster.documents.produce import formats_named  # noqa: PLC0415 - as above

    own = data_folder() / "templates"
    return Shop(resources_folder(), own, options.out, formats_named(options.format))


def _listed(papers: Sequence[Produced], options: argparse.Namespace, terminal: Terminal) -> int:
    if options.json:
        terminal.value(
            [{"kind": paper.kind, "path": str(paper.path), "sha256": paper.sha256} for paper in papers]
        )
        return DONE
    for paper in papers:
        terminal.line(f"{paper.path}　校验值 {paper.sha256[:16]}")
    terminal.line(f"共{len(papers)}份。校验值不替代签字盖章。")
    return DONE


def _judged(options: argparse.Namespace, plans: Plans, at: str | None) -> Sequence[Judgement]:
    from jc_disaster.cli.exercise_score import judgements_of  # noqa: PLC0415 - as above

    given = None if options.pack is None else pack_named(options.pack, plans)
    return judgements_of(options.store, options.incident, given, at, plans)


def _generate(options: argparse.Namespace, plans: Plans, terminal: Terminal) -> int:
    from jc_disaster.exercise.pack_file import pack_bytes  # noqa: PLC0415 - as above

    pack = pack_named(options.source, plans) if options.source else _boundary(options, plans)
    out: Path = options.out
    try:
        with out.open("xb") as file:
            file.write(pack_bytes(pack))
    except OSError as error:
        raise UnknownChoiceError(
            f"“{out}”写不进去（{error.strerror}），没有写出。请换一个新文件名。"
        ) from error
    terminal.line(f"情景包“{pack.title}”已写到 {out}，情景{len(pack.injects)}条。")
    return DONE


def _boundary(options: argparse.Namespace, plans: Plans) -> Pack:
    from jc_disaster.exercise.boundary import boundary_pack  # noqa: PLC0415 - as above

    edition = plans.assessor().edition
    levels = {level.id: level for level in edition.levels}
    indicators = {indicator.key: indicator for indicator in edition.indicators}
    if options.level not in levels or options.indicator not in indicators:
        raise UnknownChoiceError(
            f"请写明 --level（{'、'.join(levels)}）和 --indicator（{'、'.join(indicators)}），或用 --from 给出情景包。"
        )
    return boundary_pack(edition, levels[options.level], indicators[options.indicator], options.distance)
