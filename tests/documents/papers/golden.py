"""The worked nights' papers as kept text; ``python -m tests.documents.papers.golden`` writes them anew.

One file a kind, with every situation in it, so that a reader sees how one paper changes from night to night.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.papers import PAPERS
from tests.documents.papers.nights import NIGHTS, context_of, played
from tests.documents.papers.outline import outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.papers.paper import Paper
    from jc_disaster.engine.assess import Assessor

GOLDEN: Final = Path(__file__).parents[2] / "golden" / "papers"
# Papers that rest on the plan alone are told once for each kind of record.
OF_THE_PLAN: Final = ("decision_card", "flow_chart", "blank_forms")
_ONCE: Final = ("level-4", "exercise")


def contexts(assessor: Assessor) -> Mapping[str, PaperContext]:
    """What the papers of each worked night are made from."""
    return {night: context_of(played(night, assessor)) for night in NIGHTS}


def told(paper: Paper, nights: Mapping[str, PaperContext]) -> str:
    """One kind of paper in every situation, and where it cannot be made the reason.

    The circular of 5.6 is told as an office has it that sends it apart.
    """
    wanted = _ONCE if paper.kind in OF_THE_PLAN else tuple(nights)
    return "\n".join(
        part for night in wanted for part in _parts(paper, night, settled(nights[night], paper.kind))
    )


def settled(context: PaperContext, kind: str) -> PaperContext:
    """The context with the settings under which a kind is told: the circular of 5.6 as sent apart."""
    if kind != "county_circular":
        return context
    office = context.office._replace(apart={"papers": (kind,)})
    return replace(context, templates=context.templates._replace(office=office))


def _parts(paper: Paper, night: str, context: PaperContext) -> Iterator[str]:
    yield f"######## {night}"
    reason = paper.why_not(context)
    if reason is not None:
        yield f"【不能制作】{reason}\n"
        return
    for held in paper.withheld(context):
        yield f"【暂不制作】{held.recipient} {held.reason}\n"
    for document in paper.build(context):
        yield outline(document)


def main() -> None:
    """Write every kind, or the kinds named."""
    from jc_disaster.workplace import Plans  # noqa: PLC0415 - only when run by hand

    nights = contexts(Plans().assessor())
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for paper in PAPERS:
        if paper.kind in sys.argv[1:] or not sys.argv[1:]:
            (GOLDEN / f"{paper.kind}.txt").write_text(told(paper, nights), encoding="utf-8")


if __name__ == "__main__":
    main()
