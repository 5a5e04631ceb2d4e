"""The papers of one exercise as kept text; ``python -m tests.documents.papers.exercise_golden`` writes them anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.exercise_papers import WORDINGS, papers_of, reports_of
from jc_disaster.documents.templates import Templates, load_templates
from jc_disaster.exercise.model_answer import model_answer
from jc_disaster.exercise.pack_file import read_pack
from tests.documents.papers.outline import outline
from tests.exercise.stage import Stage, one_plan
from tests.scene import CHIEF

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.judging import Judgement

ROOT: Final = Path(__file__).parents[3]
GOLDEN: Final = ROOT / "tests" / "golden" / "exercise" / "landslide.txt"
_KEPT: Final = ("record_stability", "decide_start", "report_figures", "record_finding")


def shipped() -> Templates:
    """The wording that came with the program."""
    return load_templates(ROOT / "resources" / "templates", None, WORDINGS)


def teams(assessor: Assessor) -> tuple[Judgement, Judgement]:
    """A faultless team, and one that does little and lets the wrong post decide."""
    pack = read_pack(ROOT / "resources" / "scenarios" / "landslide.yaml", one_plan(assessor))
    good = Stage(pack, assessor, "甲队").perfect()
    acts = [act for act in model_answer(pack, assessor) if act["act"] in _KEPT]
    wrong = [{"decided_by": [{"name": "", "post": CHIEF}]} if "decided_by" in act else {} for act in acts]
    poor = Stage(pack, assessor, "乙队").play(
        [{**act, **other} for act, other in zip(acts, wrong, strict=True)]
    )
    note = {"act": "note_evaluation", "objective": "o1", "evaluator": {"name": "", "post": "评估员"}}
    poor.must({**note, "rating": "中", "words": "来报没有复述核对。"}, poor.now)
    improve = {"act": "record_improvement", "item": "补训启动程序。", "responsible": "值班室"}
    poor.must({**improve, "by_when": "2026-12-31", "state": "待办"}, poor.now)
    return good.judged(), poor.judged()


def documents(assessor: Assessor) -> tuple[Document, ...]:
    """Every paper of the exercise."""
    judged = teams(assessor)
    return (
        *papers_of(judged[0].pack, assessor, shipped()),
        *reports_of(judged, one_plan(assessor), shipped()),
    )


def told(assessor: Assessor) -> str:
    """Every paper of the exercise as text."""
    return "\n".join(outline(document) for document in documents(assessor))


def main() -> None:
    """Write the text anew."""
    from jc_disaster.workplace import Plans  # noqa: PLC0415 - only when run by hand

    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    GOLDEN.write_text(told(Plans().assessor()), encoding="utf-8")


if __name__ == "__main__":
    main()
