"""The engine against the plan written down by hand (goal R3; the bench does the same with 100,000 situations)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

import pytest

from jc_disaster.engine.assess import Assessor
from tests.engine.oracles import ROWS, if_chain, outcome, table
from tests.engine.random_cases import Case, answer, chained, open_case, point_case

COUNT: Final = 10_000
SEED: Final = 20260204


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
