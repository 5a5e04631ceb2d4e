"""The engine against the plan written down by hand (goal R3; the bench does the same with 100,000 situations)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.entry import situation_from_json
from tests.engine.oracles import INDICATORS, LEVELS, ROWS, Answer, if_chain, outcome, table
from tests.engine.random_cases import Case, open_case, point_case
from tests.engine.situations import BOUNDS

COUNT: Final = 10_000
SEED: Final = 20260204


def answer(assessor: Assessor, case: Case) -> Answer:
    """What the engine says, in the table's words and order."""
    result = assessor.assess(situation_from_json(case.entered, assessor.edition))
    keys = [indicator.key for indicator in assessor.edition.indicators]
    said = {(keys[o.rule.indicator], o.rule.level.id): o.result.value for o in result.outcomes}
    return Answer(
        result.level.id if result.level else None,
        result.level_possible.id if result.level_possible else None,
        tuple(said[indicator, level] for indicator in INDICATORS for level in LEVELS),
        frozenset(result.deciding),
    )


def chained(case: Case) -> str | None:
    """What the chain says of a case of points."""
    points = [int(case.values[indicator][0]) for indicator in BOUNDS]
    return if_chain(*points, case.population)


@pytest.mark.parametrize("make", [point_case, open_case])
def test_no_random_situation_differs_from_the_table_of_exact_fractions(
    assessor: Assessor, make: Callable[[Random], Case]
) -> None:
    """Levels, all 24 outcomes and the deciding clauses, against a table that never saw the plan's data."""
    random = Random(SEED)  # noqa: S311 - the same situations on every run
    for _ in range(COUNT):
        case = make(random)
        assert answer(assessor, case) == table(case.values), (SEED, case)


def test_no_random_situation_differs_from_the_chain_of_comparisons(assessor: Assessor) -> None:
    """The table and the engine could share a mistake of thought; the chain is written another way."""
    random = Random(SEED + 1)  # noqa: S311 - as above
    for _ in range(COUNT):
        case = point_case(random)
        assert answer(assessor, case).level == chained(case), (SEED + 1, case)


def test_the_oracles_are_not_the_data() -> None:
    """A table made from the plan's data would prove the data right whatever stands in it."""
    assert len(ROWS) == 24
    assert [str(row.start) for row in ROWS if row.clause == "5.3.1(3)"] == ["3000", "1000"]
    assert outcome(ROWS[1], (ROWS[1].start, None)) == "met"
    assert if_chain(0, 0, 0, 0, 175_000, 700_001) == "II"
