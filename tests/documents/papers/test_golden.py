"""The papers of worked nights, word for word, so that no sentence changes without somebody reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.papers import PAPER_BY_KIND
from tests.documents.papers.golden import GOLDEN, contexts, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jc_disaster.documents.context import PaperContext
    from jc_disaster.engine.assess import Assessor


@pytest.fixture(scope="module")
def nights(assessor: Assessor) -> Mapping[str, PaperContext]:
    """What the papers of each worked night are made from."""
    return contexts(assessor)


@pytest.mark.parametrize("kind", PAPER_BY_KIND)
def test_a_paper_stays_in_every_situation_as_it_was_read(
    kind: str, nights: Mapping[str, PaperContext]
) -> None:
    """A paper is signed for its words; a changed word must be seen by whoever changes it."""
    assert told(PAPER_BY_KIND[kind], nights) == (GOLDEN / f"{kind}.txt").read_text(encoding="utf-8")


def test_no_kept_paper_is_left_without_its_kind() -> None:
    """A golden file that nothing compares would go stale unseen."""
    assert {path.stem for path in GOLDEN.iterdir()} == set(PAPER_BY_KIND)
