"""The comparison as the contract states it (contracts.md, assess)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from jc_disaster.engine.assess import Assessment, Assessor
from jc_disaster.engine.entry import situation_from_json
from jc_disaster.plan.model import PlanEdition
from tests.engine.odd_plans import (
    DEAD,
    lower,
    plan,
    three_levels_of_loss,
    upper,
    with_a_gap_and_a_ceiling,
    without_lower_ends,
)
from tests.engine.plan_numbers import COUNTED
from tests.engine.situations import Json, compare, level, possible

SHARE = "drought_relief_share"
PEOPLE = "drought_relief_people"


def rows(assessor: Assessor, result: Assessment, indicator: str) -> list[str]:
    """The outcomes of one indicator, most severe level first."""
    keys = [each.key for each in assessor.edition.indicators]
    return [outcome.result.value for outcome in result.outcomes if keys[outcome.rule.indicator] == indicator]


def test_the_rows_stand_in_printed_order(assessor: Assessor) -> None:
    """Whoever checks the answer has the printed page beside it."""
    result = compare(assessor, {})
    clauses = [outcome.rule.clause for outcome in result.outcomes]
    assert clauses == sorted(clauses)
    assert clauses == [rule.clause for rule in assessor.rules]
    assert [outcome.rule for outcome in result.outcomes] == list(assessor.rules)


def test_sixty_dead_meet_one_level_and_exceed_three(assessor: Assessor) -> None:
    """The bands below are passed, not missed, and the highest decides (A15)."""
    result = compare(assessor, {"figures": {"deaths": 60, "relocated": 4000}})
    assert rows(assessor, result, "deaths_and_missing") == ["met", "exceeded", "exceeded", "exceeded"]
    assert (result.level and result.level.id) == "I"
    assert result.deciding == ("5.1.1(1)",)


def test_several_clauses_can_decide_at_one_level(assessor: Assessor) -> None:
    """All that support the level are listed, in printed order and each once."""
    data = {
        "figures": {"drought_relief_people": 85_000, "collapsed_households": 500, "collapsed_rooms": 1000}
    }
    assert compare(assessor, data).deciding == ("5.4.1(3)", "5.4.1(4)")


def test_the_values_stand_in_the_order_of_the_indicators(assessor: Assessor) -> None:
    """Each row finds its value by its rule's indicator."""
    data = {
        "figures": {"deaths": 3, "missing": 4, PEOPLE: 70_000},
        "reference": {"agricultural_population": 800_000},
    }
    values = dict(
        zip((each.key for each in assessor.edition.indicators), compare(assessor, data).values, strict=True)
    )
    assert values["deaths_and_missing"] == (7, 7)
    assert values["relocated_and_needing_relief"] == (0, None)
    assert values[SHARE] == (Fraction(7, 80), Fraction(7, 80))
    assert values[PEOPLE] == (70_000, 70_000)


def test_a_share_of_an_open_figure_stays_open(assessor: Assessor) -> None:
    """70 000 or more of 700 000 is a tenth or more."""
    population = {"reference": {"agricultural_population": 700_000}}
    place = [each.key for each in assessor.edition.indicators].index(SHARE)
    at_least = compare(assessor, population | {"figures": {PEOPLE: {"at_least": 70_000}}})
    assert at_least.values[place] == (Fraction(1, 10), None)
    between = compare(assessor, population | {"figures": {PEOPLE: {"min": 70_000, "max": 140_000}}})
    assert between.values[place] == (Fraction(1, 10), Fraction(1, 5))
    assert rows(assessor, between, SHARE) == ["not_met", "unknown", "unknown", "met"]


@pytest.mark.parametrize("hazard", ["洪涝", "地震", "重大生物灾害"])
def test_drought_does_not_concern_another_hazard(assessor: Assessor, hazard: str) -> None:
    """An unreported drought figure in a flood must not keep Ⅰ possible (contracts.md, Hazard)."""
    zeros = {key: 0 for key in COUNTED if key != PEOPLE}
    result = compare(
        assessor, {"figures": zeros, "hazard": hazard, "reference": {"agricultural_population": 7}}
    )
    assert rows(assessor, result, SHARE) == rows(assessor, result, PEOPLE) == ["not_applicable"] * 4
    assert result.level_possible is None
    assert result.values[-2:] == (None, None)


@pytest.mark.parametrize("hazard", ["干旱", "蝗灾", None])
def test_drought_stays_open_where_it_may_concern(assessor: Assessor, hazard: str | None) -> None:
    """Absent or a word not listed: it stays unknown."""
    zeros = {key: 0 for key in COUNTED if key != PEOPLE}
    result = compare(assessor, {"figures": zeros, "hazard": hazard})
    assert rows(assessor, result, PEOPLE) == ["unknown"] * 4
    assert (result.level_possible and result.level_possible.id) == "I"


def test_a_drought_figure_in_a_flood_is_compared_all_the_same(assessor: Assessor) -> None:
    """What was reported counts, whatever the hazard is called; the rest of the drought stays out."""
    city = compare(assessor, {"figures": {PEOPLE: 90_000}, "hazard": "洪涝"})
    assert (city.level and city.level.id) == "IV"
    counties: Json = {"counties": {"阳城县": {PEOPLE: 90_000}, "高平市": None}, "hazard": "洪涝"}
    assert rows(assessor, compare(assessor, counties), PEOPLE) == ["not_met", "not_met", "not_met", "met"]


@pytest.mark.parametrize("reference", [{}, {"agricultural_population": None}, {"agricultural_population": 0}])
def test_a_share_of_nothing_is_not_computed(assessor: Assessor, reference: dict[str, Any]) -> None:
    """No division, no infinity: by people alone, and the share keeps no level possible (A18)."""
    data = {"figures": dict.fromkeys(COUNTED, 0) | {PEOPLE: 80_000}, "reference": reference}
    result = compare(assessor, data)
    assert rows(assessor, result, SHARE) == ["not_computable"] * 4
    assert (result.level, result.level_possible) == (assessor.edition.level("IV"),) * 2


def test_more_people_in_need_than_live_there_fires_as_written(assessor: Assessor) -> None:
    """A share above 1 is a doubt about the figures, not about the plan (A18)."""
    data = {"figures": {PEOPLE: 300}, "reference": {"agricultural_population": 200}}
    assert level(assessor, data) == "I"


def test_money_decides_to_the_last_digit(edition: PlanEdition) -> None:
    """超过1000.5万元 leaves 1000.5 out, and no binary fraction may say otherwise."""
    assessor = Assessor(three_levels_of_loss(edition))
    found = [
        level(assessor, {"figures": {"direct_loss_wan": Decimal(words)}})
        for words in ("99.99", "100", "1000.5", "1000.5000000000000000001", "5000")
    ]
    assert found == [None, "III", "III", "II", "I"]


def test_a_band_passed_at_its_upper_end_still_proves_its_level(edition: PlanEdition) -> None:
    """Twelve dead lie in the gap of a badly printed plan: no band is met, and the lower level stays certain."""
    assessor = Assessor(with_a_gap_and_a_ceiling(edition))
    passed = compare(assessor, {"figures": {"deaths": 12, "direct_loss_wan": 0}})
    assert (passed.level and passed.level.id) == "II"
    assert passed.deciding == ("5.2.1(1)",)
    beside = compare(assessor, {"figures": {"deaths": 12, "direct_loss_wan": 60}})
    assert beside.deciding == ("5.2.1(2)",)
    above = compare(assessor, {"figures": {"deaths": 30, "direct_loss_wan": 0}})
    assert (above.level and above.level.id) == "I"


def test_a_band_without_a_lower_end_is_a_level_from_zero(edition: PlanEdition) -> None:
    """死亡3人以下 as printed is met by none dead; a plan may say so."""
    assessor = Assessor(without_lower_ends(edition))
    assert level(assessor, {"figures": {"deaths": 0}}) == "III"
    assert level(assessor, {"figures": {"deaths": 9}}) == "II"
    assert (level(assessor, {}), possible(assessor, {})) == (None, "I")


def test_a_partial_plan_refuses_a_final_all_clear(edition: PlanEdition) -> None:
    """A level whose conditions are not entered is not a level without conditions (format.md, partial plans)."""
    whole = plan(edition, (DEAD, [(lower(10), None), (lower(3), upper(10))]))
    silent = whole._replace(levels=(whole.levels[0]._replace(criteria=()), whole.levels[1]))
    nobody = {"figures": {"deaths": 0}}
    assert possible(Assessor(whole), nobody) is None
    assert (level(Assessor(silent), nobody), possible(Assessor(silent), nobody)) == (None, "I")
    named = edition._replace(header=edition.header._replace(missing=("5.1.1(4)",)))
    assert possible(Assessor(named), {"figures": dict.fromkeys(COUNTED, 0)}) == "I"


def test_a_plan_without_levels_compares_nothing(edition: PlanEdition) -> None:
    """A plan that only says 启动 without conditions still opens."""
    empty = Assessor(edition._replace(levels=(), header=edition.header._replace(missing=("5",))))
    result = empty.assess(situation_from_json({"figures": {"deaths": 60}}, edition))
    assert (result.level, result.level_possible, result.outcomes) == (None, None, ())
    assert empty.next_goal(0, None) is None


def test_the_next_goal_is_the_least_severe_level_above(assessor: Assessor) -> None:
    """From Ⅲ the way leads to Ⅱ, not to Ⅰ."""
    above_three = assessor.next_goal(0, assessor.edition.level("III"))
    assert above_three is not None
    assert (above_three.rule.level.id, above_three.start) == ("II", 20)
    assert assessor.next_goal(0, assessor.edition.level("I")) is None
    from_nothing = assessor.next_goal(0, None)
    assert from_nothing is not None
    assert from_nothing.rule.level.id == "IV"
