"""The numbers of fields: written on paper that lies in drawers, so they stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jc_disaster.incident.field_numbers import (
    CALL,
    DECISION,
    FINDING,
    MEASURES,
    REPORT,
    UPWARD,
    figure_numbers,
    numbers_of,
)
from jc_disaster.kernel.figures import FIGURES, FigureKind

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor

PRINTED = {
    REPORT: "A01 as_of A02 source A03 report_kind",
    FINDING: "C01 at C02 level C03 basis C04 found_by C05 opinion C06 participants C07 reason",
    DECISION: (
        "D01 at D02 decision D03 level D04 posts D05 names D06 channel D07 relayed_by D08 words D09 reason D10 path"
    ),
    UPWARD: "E01 at E02 addressee E03 channel E04 receiver E05 mark E06 content",
    CALL: "F01 at F02 direction F03 post F04 number F05 reached F06 words F07 read_back",
    MEASURES: "G01 clause G02 measure G03 leads G04 supports G05 progress G06 reason",
}


def test_a_number_once_printed_stays_with_its_field() -> None:
    """A form printed last year is keyed in by this year's screen; a moved number puts the dead among the missing."""
    for form, printed in PRINTED.items():
        assert " ".join(f"{number} {name}" for name, number in numbers_of(form).items()) == printed


def test_the_figures_keep_the_numbers_of_the_first_printing(assessor: Assessor) -> None:
    """To the list of figures is only appended; one put in the middle would move all that follow."""
    numbers = figure_numbers(assessor.edition)
    assert [numbers[key] for key in ("deaths", "missing", "relocated", "collapsed_rooms")] == [
        "A11",
        "A12",
        "A14",
        "A17",
    ]
    assert numbers["affected_people"] == "A24"
    assert numbers["direct_loss_wan"] == "A44"
    assert list(numbers)[: len(FIGURES)] == [kind.key for kind in FIGURES]


def test_a_plans_own_figures_have_numbers_that_no_list_moves(assessor: Assessor) -> None:
    """Another county counts what we do not; our list may grow without renumbering theirs."""
    own = (
        FigureKind("cattle", "死亡大牲畜", "头"),
        FigureKind("deaths", "因灾死亡人口", "人"),
        FigureKind("bees", "蜂群", "箱"),
    )
    numbers = figure_numbers(assessor.edition._replace(figures=own))
    assert (numbers["cattle"], numbers["bees"], numbers["deaths"]) == ("A71", "A72", "A11")
    assert len(set(numbers.values())) == len(numbers)
