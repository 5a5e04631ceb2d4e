"""Packs generated at the exact bounds of the plan, for every level and indicator there is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from jc_disaster.exercise.answer_key import answer_key, planned_course
from jc_disaster.exercise.boundary import NoBoundaryError, boundary_pack
from jc_disaster.exercise.judging import Status
from jc_disaster.exercise.pack import year_of
from jc_disaster.exercise.pack_file import pack_text, parse_pack
from jc_disaster.intake.bulletin import parse
from tests.exercise.stage import Stage, one_plan

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor

LEVELS = ("I", "II", "III", "IV")
LESS = {"I": "II", "II": "III", "III": "IV", "IV": None}
INDICATORS = (
    "deaths_and_missing",
    "relocated_and_needing_relief",
    "collapsed_and_severely_damaged_rooms",
    "collapsed_and_severely_damaged_households",
    "drought_relief_people",
    "drought_relief_share",
)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("indicator", INDICATORS)
def test_one_short_stays_below_and_the_last_one_reaches_the_level(
    assessor: Assessor, level: str, indicator: str
) -> None:
    """This is the exercise that shows whether 以上 is understood: on the bound, not after it."""
    edition = assessor.edition
    # A population at which neither of the drought's two measures overtakes the other.
    population = 800_000 if indicator == "drought_relief_share" else 1_000_000
    pack = boundary_pack(edition, edition.level(level), edition.indicator(indicator), -1, population)
    key = answer_key(pack, planned_course(pack), assessor)
    assert key.moments[-2].comparison.level == LESS[level]
    assert key.moments[-1].comparison.level == level


@pytest.mark.parametrize("indicator", INDICATORS)
def test_its_messages_read_as_their_figures_and_it_verifies(assessor: Assessor, indicator: str) -> None:
    """A generated pack goes through the same gate as one that a person wrote."""
    edition = assessor.edition
    pack = boundary_pack(edition, edition.level("II"), edition.indicator(indicator), -1)
    assert parse_pack(pack_text(pack), one_plan(assessor)).injects == pack.injects
    for inject in pack.injects:
        told = [report for report in inject.reports if report.figures]
        read = parse(inject.text, year_of(pack))
        assert dict(read.figures) == (dict(told[0].figures) if told else {})


def test_a_faultless_team_gets_full_marks_on_it_too(assessor: Assessor) -> None:
    """What is generated can be played at once."""
    edition = assessor.edition
    made = boundary_pack(edition, edition.level("III"), edition.indicator("deaths_and_missing"), -1)
    pack = parse_pack(pack_text(made), one_plan(assessor))
    judgement = Stage(pack, assessor).perfect().judged()
    assert judgement.total.share == Fraction(1)
    assert all(mark.status is Status.MET for mark in judgement.marks)


def test_a_pack_on_the_bound_has_no_third_report(assessor: Assessor) -> None:
    """Nothing is lacking there."""
    edition = assessor.edition
    level, indicator = edition.level("II"), edition.indicator("deaths_and_missing")
    assert len(boundary_pack(edition, level, indicator, 0).injects) == 3
    assert len(boundary_pack(edition, level, indicator, -1).injects) == 4


def test_what_cannot_be_short_of_a_bound_is_refused(assessor: Assessor) -> None:
    """Five dead less five is nothing that a county would report."""
    edition = assessor.edition
    with pytest.raises(NoBoundaryError):
        boundary_pack(edition, edition.level("IV"), edition.indicator("deaths_and_missing"), -5)
