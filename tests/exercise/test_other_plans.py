"""Exercises under a plan that is not the city's: other levels, other bodies, other words, no change in Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.exercise.answer_key import answer_key, planned_course
from jc_disaster.exercise.boundary import NoBoundaryError, boundary_pack
from jc_disaster.exercise.expectation import INQUIRY, PAPER, REPORT, STABILITY
from jc_disaster.exercise.grounds import ground_of, zero_reporting_of
from jc_disaster.exercise.judging import Status
from jc_disaster.exercise.pack_file import pack_text, parse_pack
from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION
from jc_disaster.plan.loader import load_edition
from tests.exercise.stage import Stage, one_plan

PLANS = Path(__file__).parents[1] / "plans"


@pytest.fixture(scope="module")
def yunling() -> Assessor:
    """A made-up county's plan."""
    return Assessor(load_edition(PLANS / "yunling"))


def test_the_grounds_of_the_citys_plan_are_the_clauses_meant(assessor: Assessor) -> None:
    """A duty renamed in the data would otherwise be cited by another one's clause unnoticed."""
    found = [ground_of(assessor.edition, kind) for kind in (REPORT, INQUIRY, STABILITY, PAPER)]
    assert found == ["4.1.2", "2.2(4)", "2.2(2)", "2.2(2)"]
    assert zero_reporting_of(assessor.edition) == "4.1.5"


def test_a_pack_at_another_plans_bound_is_played_to_full_marks(yunling: Assessor) -> None:
    """A county that has its plan as data can train on it the same day."""
    edition = yunling.edition
    played = 0
    for level in edition.levels:
        for indicator in edition.indicators:
            if indicator.over not in (None, AGRICULTURAL_POPULATION):
                continue  # the record takes no other base yet (`set_reference`)
            try:
                made = boundary_pack(edition, level, indicator, -1)
            except NoBoundaryError:
                continue
            pack = parse_pack(pack_text(made), one_plan(yunling))
            key = answer_key(pack, planned_course(pack), yunling)
            judgement = Stage(pack, yunling).perfect().judged()
            undone = [mark for mark in judgement.marks if mark.status is not Status.MET]
            assert (undone, judgement.faults) == ([], ()), pack.id
            assert key.moments[-1].comparison.level is not None
            played += 1
    assert played
