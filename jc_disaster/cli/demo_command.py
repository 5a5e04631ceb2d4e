"""``demo``: worked cases from a message to papers and pictures, in an exercise store, with no display needed."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import NamedTuple

from jc_disaster.cli.demo_case import Case, Played, play, read_cases
from jc_disaster.cli.documents_command import open_papers
from jc_disaster.cli.output import Terminal, to_json
from jc_disaster.documents.marking import EXERCISE_MARK
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.workplace import Plans, resources_folder


class DemoFolderError(JcDisasterError):
    """The folder for the results cannot be used."""

    code = "demo-folder"


# The case whose every screen is drawn; of the others the comparison is enough.
_WHOLE = "county-silent"


class _Result(NamedTuple):
    case: Case
    played: Played
    papers: tuple[Path, ...]
    pictures: tuple[Path, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        return self.papers + self.pictures


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--out", type=Path, default=Path("demo-output"), metavar="文件夹", help="结果放在哪里"
    )


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Play every case and leave papers, pictures and ``summary.json`` in the folder given."""
    folder: Path = options.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DemoFolderError(f"文件夹“{folder}”用不了（{error.strerror}），请换一个。") from error
    plans = Plans()
    results = [_show(case, plans, folder, terminal) for case in read_cases(resources_folder())]
    from jc_disaster.cli.drill_screens import draw_drill  # noqa: PLC0415 - Qt only after the platform is settled

    drill = draw_drill(plans, folder / f"{EXERCISE_MARK}drill")
    terminal.line(f"{EXERCISE_MARK}演练的导调页和参演窗口：画面{len(drill)}幅")
    summary = {
        "title": f"{EXERCISE_MARK}演示",
        "kind": "exercise",
        "plan": plans.assessor().edition.header.id,
        "cases": [_case_json(result, folder) for result in results],
        "files": [
            str(path.relative_to(folder))
            for path in (*(path for result in results for path in result.files), *drill)
        ],
    }
    (folder / "summary.json").write_text(to_json(summary) + "\n", encoding="utf-8")
    terminal.line(f"{EXERCISE_MARK}共{len(results)}例，文书和画面在 {folder}，清单见 summary.json。")
    return 0


def _show(case: Case, plans: Plans, folder: Path, terminal: Terminal) -> _Result:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from jc_disaster.cli.demo_screens import draw  # noqa: PLC0415 - Qt only after the platform is settled
    from jc_disaster.documents.produce import (  # noqa: PLC0415 - ReportLab only when papers are made
        ALL,
        formats_named,
        kinds_named,
    )

    played = play(case, plans)
    terminal.line(f"{EXERCISE_MARK}{case.title}")
    for step in played.steps:
        terminal.line(f"  {step.at[5:16].replace('T', ' ')}  {step.words}")
    place = folder / f"{EXERCISE_MARK}{case.id}"
    desk = open_papers(plans, place)
    papers = desk.make(played.state, played.events, kinds_named(ALL), formats=formats_named(ALL))
    terminal.line(
        f"  文书文件{len(papers)}个（PDF和DOCX）：{'、'.join(sorted({path.stem for path in papers}))}"
    )
    pictures = draw(played, plans, desk, place, whole=case.id == _WHOLE)
    terminal.line(f"  画面{len(pictures)}幅")
    return _Result(case, played, tuple(papers), tuple(pictures))


def _case_json(result: _Result, folder: Path) -> dict[str, object]:
    played = result.played
    return {
        "id": result.case.id,
        "title": f"{EXERCISE_MARK}{result.case.title}",
        "steps": [{**step._asdict(), "words": f"{EXERCISE_MARK}{step.words}"} for step in played.steps],
        "level": played.steps[-1].level,
        "level_possible": played.steps[-1].level_possible,
        "response": played.state.response.level if played.state.response else None,
        "events": len(played.events),
        "files": [str(path.relative_to(folder)) for path in result.files],
    }
