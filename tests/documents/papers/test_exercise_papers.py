"""The papers of an exercise: their text as kept, their mark everywhere, and no spoiler for the players."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jc_disaster.documents.blocks import Seal, Signature, words_of
from jc_disaster.documents.exercise_papers import Shop, papers_of, write_reports
from jc_disaster.documents.marking import EXERCISE_MARK, file_stem, marked
from tests.documents.papers.exercise_golden import GOLDEN, ROOT, documents, shipped, teams, told
from tests.exercise.conftest import SCENARIOS, SHIPPED
from tests.exercise.stage import one_plan

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.engine.assess import Assessor


def test_the_papers_read_as_they_were_kept(assessor: Assessor) -> None:
    """A changed sentence in a report must be seen by somebody before it is printed."""
    assert told(assessor) == GOLDEN.read_text(encoding="utf-8")


def test_each_paper_carries_the_mark_in_title_body_file_name_and_across(assessor: Assessor) -> None:
    """A report on a drill found on a desk must not be read as one on a disaster."""
    for document in documents(assessor):
        shown = marked(document)
        assert shown.title.startswith(EXERCISE_MARK)
        assert next(words_of(shown.blocks)).startswith(EXERCISE_MARK)
        assert shown.watermark == EXERCISE_MARK
        assert file_stem(shown).startswith(EXERCISE_MARK)
        assert not [one for one in shown.blocks if isinstance(one, Signature) and one.seal is not Seal.NONE]


def test_the_players_sheet_gives_nothing_away(assessor: Assessor) -> None:
    """No inject, no note, no level, no expectation: not even the title of the pack."""
    from jc_disaster.exercise.pack_file import read_pack  # noqa: PLC0415 - only for this

    for name in SHIPPED:
        pack = read_pack(SCENARIOS / f"{name}.yaml", one_plan(assessor))
        _, sheet = papers_of(pack, assessor, shipped())
        words = "".join(words_of(sheet))
        assert all(inject.text not in words for inject in pack.injects)
        assert all(note not in words for note in pack.director_notes)
        assert all(objective.title not in words for objective in pack.objectives)
        assert all(level.name not in words for level in assessor.edition.levels)
        assert pack.source not in words


def test_the_directors_sheet_holds_each_inject_and_each_expectation(assessor: Assessor) -> None:
    """The controllers must be able to answer any question at the table from it."""
    good, _ = teams(assessor)
    script, _ = papers_of(good.pack, assessor, shipped())
    words = "".join(words_of(script))
    for inject in good.pack.injects:
        assert inject.text in words
        assert inject.note in words


def test_the_report_of_each_team_and_one_summary_are_written(assessor: Assessor, tmp_path: Path) -> None:
    """One file each, so that a team takes its own home."""
    shop = Shop(ROOT / "resources", None, tmp_path, ("pdf", "docx"))
    papers = write_reports(teams(assessor), one_plan(assessor), shop)
    assert sorted(paper.path.name for paper in papers) == [
        "【演练】exercise_report-乙队.docx",
        "【演练】exercise_report-乙队.pdf",
        "【演练】exercise_report-甲队.docx",
        "【演练】exercise_report-甲队.pdf",
        "【演练】exercise_summary.docx",
        "【演练】exercise_summary.pdf",
    ]
    for paper in papers:
        assert paper.path.read_bytes().startswith(b"%PDF" if paper.path.suffix == ".pdf" else b"PK")
