"""The worked nights' papers as kept text; ``python -m tests.documents.papers.golden`` writes them anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.papers import PAPERS
from tests.documents.papers.nights import NIGHTS, context_of, played
from tests.documents.papers.outline import outline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jc_disaster.engine.assess import Assessor

GOLDEN: Final = Path(__file__).parents[2] / "golden" / "papers"


def told(night: str, assessor: Assessor) -> str:
    """Every paper of a night, and for the others why there is none."""
    return "\n".join(_parts(night, assessor))


def _parts(night: str, assessor: Assessor) -> Iterator[str]:
    context = context_of(played(night, assessor))
    for paper in PAPERS:
        reason = paper.why_not(context)
        if reason is not None:
            yield f"【不能制作】{paper.kind} {reason}\n"
            continue
        for held in paper.withheld(context):
            yield f"【暂不制作】{paper.kind} {held.recipient} {held.reason}\n"
        for document in paper.build(context):
            yield outline(document)


def main() -> None:
    """Write every night's papers."""
    from jc_disaster.workplace import Plans  # noqa: PLC0415 - only when run by hand

    assessor = Plans().assessor()
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for night in NIGHTS:
        (GOLDEN / f"{night}.txt").write_text(told(night, assessor), encoding="utf-8")


if __name__ == "__main__":
    main()
