"""Papers of other plans: another county's words, fewer clauses, one level, and no paper breaks or borrows ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from jc_disaster.documents.blocks import words_of
from jc_disaster.documents.papers import PAPERS
from jc_disaster.engine.assess import Assessor
from jc_disaster.plan.loader import load_edition
from tests.documents.papers.nights import context_of, shipped
from tests.scene import MemoryStore, Scene, decided_by, identity

PLANS = Path(__file__).parents[2] / "plans"


@pytest.mark.parametrize("plan", ["yunling", "partial", "ungraded", "misprinted"])
@pytest.mark.parametrize("kind", ["real", "exercise"])
def test_every_kind_can_be_asked_of_any_plan(plan: str, kind: str) -> None:
    """A new edition is data: where a clause is missing the paper says less, or says why it cannot be made."""
    edition = load_edition(PLANS / plan)
    scene = Scene(Assessor(edition), MemoryStore(identity(kind)))
    scene.open(hazard=...)
    level = edition.levels[-1]
    if edition.units:
        scene.report(edition.units[0].name, injured=2)
    if level.discretionary:
        scene.find(level.id, basis="discretionary", found_by=level.discretionary[0].judge[0])
    else:
        found_by = next(iter(level.procedure.who("assess")), "会商单位")
        scene.find(level.id, basis="adjusted", found_by=found_by, reason="救助能力薄弱")
    for body in level.procedure.who("propose"):
        scene.do("make_proposal", minute=12, level=level.id, by=body, to="主管机关", channel="书面")
    scene.start(level.id, *(level.procedure.who("decide") or ("负责人",)))
    scene.say(
        "decide_measures", minute=30, duties=[d.id for d in edition.measures_of(level.id)], adopted=True
    )
    assert (scene.state.response is not None) == bool(level.procedure.who("decide"))
    context = context_of(scene, shipped())
    asked = 0
    for paper in PAPERS:
        reason = paper.why_not(context)
        documents = [] if reason is not None else paper.build(context)
        asked += 1
        for document in documents:
            assert "晋城市自然灾害救助应急预案" not in "".join(words_of(document.blocks)), paper.kind
    assert asked == len(PAPERS)


@pytest.mark.parametrize("plan", ["yunling", "partial", "ungraded", "misprinted"])
def test_an_end_of_any_plan_can_be_announced(plan: str) -> None:
    """A plan without a clause on ending still has a response that ends."""
    edition = load_edition(PLANS / plan)
    scene = Scene(Assessor(edition))
    scene.open(hazard=...)
    level = edition.levels[0]
    deciders = level.procedure.who("decide") or ("负责人",)
    path = {"path": "direct"} if level.procedure.who("decide_directly") else {}
    scene.start(level.id, *(level.procedure.who("decide_directly") or deciders), **path)
    scene.say(
        "decide_termination",
        minute=60,
        channel="签批",
        work_ended=True,
        analysis="可以解除",
        analysed_by="分析单位",
        **decided_by(*(level.ended_by or deciders)),
    )
    context = context_of(scene, shipped())
    reasons = {paper.kind: paper.why_not(context) for paper in PAPERS}
    made = {paper.kind for paper in PAPERS if reasons[paper.kind] is None and paper.build(context)}
    assert {"flash_report", "handover", "record_print"} <= made
