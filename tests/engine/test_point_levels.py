"""The fast way to a level gives the level of the full comparison, always (goal R2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.point_levels import PointLevels
from jc_disaster.engine.situation import Situation
from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION
from jc_disaster.kernel.quantity import exact
from jc_disaster.plan.model import PlanEdition
from tests.engine.odd_plans import (
    WORSE,
    lower,
    plan,
    three_levels_of_loss,
    upper,
    with_a_gap_and_a_ceiling,
    with_a_share,
    without_lower_ends,
)
from tests.engine.oracles import if_chain
from tests.engine.situations import NUMBER, POPULATION

POINTS = st.tuples(NUMBER, NUMBER, NUMBER, NUMBER, NUMBER)


def situation_of(
    levels: PointLevels, points: Sequence[int | Decimal], references: Mapping[str, int | None]
) -> Situation:
    """The same points as a report: each as the first figure that it counts, the others zero."""
    figures = {}
    for keys, point in zip(levels.counted, points, strict=True):
        figures.update(dict.fromkeys(keys, exact(0)) | {keys[0]: exact(point)})
    return Situation(figures, {}, references, None)


@given(POINTS, POPULATION | st.none())
def test_the_level_is_that_of_the_full_comparison(
    edition: PlanEdition,
    assessor: Assessor,
    points: tuple[int, ...],
    population: int | None,
) -> None:
    """A replay that came to another level than the night itself would be worse than none."""
    references = {AGRICULTURAL_POPULATION: population}
    levels = PointLevels(edition, references)
    expected = assessor.assess(situation_of(levels, points, references)).level
    assert levels.level_of(points) == expected
    assert (expected and expected.id) == if_chain(*points, population or 0)


@pytest.mark.parametrize(
    "make", [three_levels_of_loss, with_a_gap_and_a_ceiling, with_a_share, without_lower_ends]
)
@given(st.data())
def test_odd_bands_keep_their_meaning(edition: PlanEdition, make: Any, data: st.DataObject) -> None:  # noqa: ANN401
    """A sweep over another county's plan must not need another program."""
    odd = make(edition)
    references = {"total_population": data.draw(st.sampled_from([None, 0, 3, 100, 1001]))}
    levels = PointLevels(odd, references)
    amount = st.integers(0, 30) | st.sampled_from([334, 1000, 5000]) | st.decimals(0, 5001, places=1)
    points = [
        data.draw(st.integers(0, 2000) if keys != ("direct_loss_wan",) else amount) for keys in levels.counted
    ]
    assert levels.level_of(points) == Assessor(odd).assess(situation_of(levels, points, references)).level


def test_a_share_and_the_people_it_is_taken_of_are_one_point(edition: PlanEdition) -> None:
    """With the population fixed, 25 % of it is a number of people like 20万."""
    levels = PointLevels(edition, {AGRICULTURAL_POPULATION: 700_001})
    assert levels.counted[-1] == ("drought_relief_people",)
    assert len(levels.counted) == 5
    found = [levels.level_of((0, 0, 0, 0, people)) for people in (175_000, 175_001)]
    assert [level and level.id for level in found] == ["II", "I"]


def test_a_share_of_what_is_measured_in_decimals_begins_where_it_begins(edition: PlanEdition) -> None:
    """A third of an area has no whole number of hectares."""
    odd = with_a_share(edition)
    areas = odd._replace(indicators=(odd.indicators[0]._replace(parts=("crop_affected_ha",)),))
    levels = PointLevels(areas, {"total_population": 101})
    found = [levels.level_of([Decimal(area)]) for area in ("10.09", "10.1", "33.66", "33.67")]
    assert [level and level.id for level in found] == [None, "II", "II", "I"]


def test_the_larger_of_two_figures_is_a_point_of_its_own(edition: PlanEdition) -> None:
    """The same keys summed and compared apart are two different points."""
    odd = plan(edition, (WORSE, [(lower(10), None), (lower(3), upper(10))]))
    levels = PointLevels(odd, {})
    assert levels.counted == (("deaths", "missing"),)
    assert levels.level_of([9]) == odd.levels[1]
