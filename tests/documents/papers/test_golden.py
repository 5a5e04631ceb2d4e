"""The papers of worked nights, word for word, so that no sentence changes without somebody reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.papers.golden import GOLDEN, told
from tests.documents.papers.nights import NIGHTS

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor


@pytest.mark.parametrize("night", NIGHTS)
def test_the_papers_of_a_worked_night_stay_as_they_were_read(night: str, assessor: Assessor) -> None:
    """A paper is signed for its words; a changed word must be seen by whoever changes it."""
    assert told(night, assessor) == (GOLDEN / f"{night}.txt").read_text(encoding="utf-8")


def test_no_kept_paper_is_left_without_its_night() -> None:
    """A golden file that nothing compares would go stale unseen."""
    assert {path.stem for path in GOLDEN.iterdir()} == set(NIGHTS)
