"""Papers made inside an exercise bear the time of the exercise, wherever the machine's clock stood meanwhile."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.blocks import words_of
from jc_disaster.documents.context import PaperContext
from jc_disaster.documents.papers import PAPER_BY_KIND, PAPERS
from jc_disaster.kernel.clock import SHANGHAI
from tests.documents.papers.nights import shipped
from tests.exercise.conftest import packs
from tests.exercise.stage import Stage

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack

__all__ = ["packs"]  # the fixture of the exercises' tests

_BOTH_CLOCKS = "record_print"  # the log prints both times of each entry


@pytest.fixture
def context(packs: dict[str, Pack], assessor: Assessor) -> PaperContext:
    """The landslide of August, played without a fault while the machine's calendar showed another year."""
    stage = Stage(packs["landslide"], assessor)
    stage.clock.moment = stage.pack.starts_at + timedelta(days=3650)
    stage.perfect()
    return PaperContext.of(stage.state, stage.events, assessor, shipped(), PAPER_BY_KIND)


def _made(context: PaperContext) -> list[Document]:
    return [
        document
        for paper in PAPERS
        if paper.kind != _BOTH_CLOCKS and paper.why_not(context) is None
        for document in paper.build(context)
    ]


def test_no_paper_of_an_exercise_bears_the_year_of_the_machine(context: PaperContext) -> None:
    """A 通知 of a drill in August that is dated in the January of the meeting room contradicts its own text."""
    made = _made(context)
    assert len(made) > 15
    year = f"{context.made_at.astimezone(SHANGHAI).year + 10}年"
    assert [document.paper for document in made if year in "".join(words_of(document))] == []


def test_a_paper_is_made_when_the_exercise_clock_says(context: PaperContext, packs: dict[str, Pack]) -> None:
    """The file's properties and the signature line take it from there."""
    begun = packs["landslide"].starts_at
    for document in _made(context):
        assert begun <= document.origin.made_at <= begun + timedelta(days=30)


def test_entries_made_in_time_are_not_called_late(context: PaperContext) -> None:
    """The review counts entries made long after the fact; by the machine's clock every one of a drill would be."""
    papers = [document for document in _made(context) if document.paper == "after_action"]
    assert papers
    assert all("（补记）" not in "".join(words_of(document)) for document in papers)
