"""Papers that rest on the plan alone: the decision card, the flow chart, the blank forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.blocks import Table, words_of
from jc_disaster.documents.papers import PAPER_BY_KIND
from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.field_numbers import figure_numbers
from jc_disaster.kernel.figures import FIGURES
from tests.documents.papers.making import built, pages, words
from tests.documents.papers.nights import context_of, played
from tests.scene import Scene

if TYPE_CHECKING:
    from jc_disaster.documents.fonts import FontRegistry


@pytest.mark.parametrize("night", ["level-4", "exercise"])
@pytest.mark.parametrize("kind", ["decision_card", "flow_chart"])
def test_it_is_one_page(kind: str, night: str, assessor: Assessor, fonts: FontRegistry) -> None:
    """It hangs on the wall beside the telephone."""
    (document,) = built(played(night, assessor), kind)
    assert pages(document, fonts) == 1


def test_the_card_holds_every_band_and_every_decider(assessor: Assessor) -> None:
    """Whoever decides with a pen must find each number of the plan and each name in one look."""
    said = words(played("level-4", assessor), "decision_card")
    for number in (
        "50以上",
        "20～50",
        "10～20",
        "5～10",
        "20万以上",
        "10万～20万",
        "5000～10万",
        "3000～5000",
        "25%以上",
    ):
        assert number in said, number
    for who in ("市委、市政府", "市安委会主任", "分管安全工作副市长", "市安委办主任"):
        assert who in said, who
    assert "解读A1" in said


def test_the_card_follows_the_plan_and_not_the_program(assessor: Assessor) -> None:
    """A revised plan changes the card without anybody touching Python."""
    edition = assessor.edition
    first = edition.levels[0]
    criterion = first.criteria[0]
    band = criterion.any_of[0]
    assert band.at_least is not None
    moved = band._replace(at_least=band.at_least._replace(value=60))
    level = first._replace(criteria=(criterion._replace(any_of=(moved,)), *first.criteria[1:]))
    other = Assessor(edition._replace(levels=(level, *edition.levels[1:])))
    scene = Scene(other)
    scene.open()
    (document,) = PAPER_BY_KIND["decision_card"].build(context_of(scene))
    said = "".join(words_of(document))
    assert "60以上" in said
    assert "50以上" not in said


def test_the_chart_names_the_clause_of_every_step(assessor: Assessor) -> None:
    """It stands for annex 1 until that is supplied, and says so."""
    said = words(played("level-4", assessor), "flow_chart")
    for clause in ("4.1.3", "5.1.1", "5.4.1", "5.6", "5.7", "6.1", "6.2", "6.3", "8.3"):
        assert clause in said, clause
    assert "附件1（流程图）提供后以附件为准" in said


def test_the_blank_figures_are_numbered_as_they_are_entered(assessor: Assessor) -> None:
    """What was written with a pen is keyed in by its number later."""
    forms = built(played("level-4", assessor), "blank_forms")
    figures = forms[0]
    (table,) = [block for block in figures.blocks if isinstance(block, Table) and block.columns[0].title]
    numbers = figure_numbers(assessor.edition)
    said = [(row.cells[0], str(row.cells[1])) for row in table.rows[: len(FIGURES)]]
    assert said == [(numbers[kind.key], f"{kind.label}（{kind.unit}）") for kind in FIGURES]


def test_the_blank_forms_cover_a_night_without_power(assessor: Assessor) -> None:
    """Figures, information upward, the decision, calls, measures: each says that it is no statistics form."""
    forms = built(played("level-4", assessor), "blank_forms")
    assert len(forms) == 5
    for form in forms:
        assert "非统计调查表" in "".join(words_of(form)), form.title


def test_the_blank_figures_take_two_sheets(assessor: Assessor, fonts: FontRegistry) -> None:
    """A third sheet with one line on it is lost in a night."""
    assert pages(built(played("level-4", assessor), "blank_forms")[0], fonts) == 2
