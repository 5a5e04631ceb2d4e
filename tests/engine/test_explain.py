"""How far to the next level, whom to ask first, what it all rests on (contracts.md, next, missing, readings)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.entry import situation_from_json
from jc_disaster.engine.explain import MissingFigure, NextStep, missing_figures, next_steps, readings_used
from jc_disaster.engine.situation import Situation
from jc_disaster.kernel.quantity import exact
from tests.engine.odd_plans import LOSS, SHARE, bound, lower, plan, three_levels_of_loss, upper
from tests.engine.plan_numbers import COUNTED

ZEROS = dict.fromkeys(COUNTED, 0)
PEOPLE = "drought_relief_people"


def steps(assessor: Assessor, data: dict[str, Any]) -> dict[str, NextStep]:
    """The next steps by indicator."""
    situation = situation_from_json(data, assessor.edition)
    return {step.indicator.key: step for step in next_steps(assessor, assessor.assess(situation))}


def missing(assessor: Assessor, data: dict[str, Any]) -> list[MissingFigure]:
    """The missing figures in order."""
    situation = situation_from_json(data, assessor.edition)
    return list(missing_figures(assessor, assessor.assess(situation), situation))


def readings(assessor: Assessor, data: dict[str, Any]) -> tuple[str, ...]:
    """Ids of the readings."""
    situation = situation_from_json(data, assessor.edition)
    return readings_used(assessor, assessor.assess(situation), situation)


def test_every_indicator_has_its_distance_to_the_next_level(assessor: Assessor) -> None:
    """再增多少 is what the officer asks after the level itself."""
    found = steps(assessor, {"figures": {"deaths": 3, "missing": 4, "relocated": 3500, "needing_relief": 0}})
    assert found["deaths_and_missing"].to_level.id == "III"
    assert found["deaths_and_missing"].distance == (3, 3)
    assert found["relocated_and_needing_relief"].distance == (1500, 1500)
    assert found["collapsed_and_severely_damaged_rooms"].distance == (0, 3000)
    assert found["collapsed_and_severely_damaged_rooms"].at_least == 3000


def test_an_indicator_that_lags_behind_is_measured_to_the_same_next_level(assessor: Assessor) -> None:
    """At Ⅱ, the way to Ⅰ is what counts, also for what has not reached Ⅳ."""
    found = steps(
        assessor, {"figures": ZEROS | {"deaths": 20}, "reference": {"agricultural_population": 700_000}}
    )
    assert {step.to_level.id for step in found.values()} == {"I"}
    assert found["relocated_and_needing_relief"].distance == (200_000, 200_000)
    assert found["drought_relief_share"].distance == (Fraction(1, 4), Fraction(1, 4))


@pytest.mark.parametrize(
    ("value", "distance"),
    [
        ({"at_least": 7}, (0, 3)),
        ({"about": 7}, (2, 4)),
        ({"min": 6, "max": 12}, (0, 4)),
        ({"at_most": 8}, (2, 10)),
        (7, (3, 3)),
    ],
)
def test_a_distance_is_as_uncertain_as_the_figure(
    assessor: Assessor,
    value: object,
    distance: tuple[int, int],
) -> None:
    """余, 约 and a range leave the distance open too; the smaller end is what must be ruled out."""
    data = {"figures": ZEROS | {"deaths": value, "relocated": 3000}}
    assert steps(assessor, data)["deaths_and_missing"].distance == distance


def test_a_share_has_an_exact_distance(assessor: Assessor) -> None:
    """Six ten-millionths are still short of a quarter (A6)."""
    data = {"figures": ZEROS | {PEOPLE: 175_000}, "reference": {"agricultural_population": 700_001}}
    found = steps(assessor, data)["drought_relief_share"]
    assert found.distance == (Fraction(1, 4) - Fraction(175_000, 700_001),) * 2
    open_ = data | {"figures": ZEROS | {PEOPLE: {"at_least": 175_000}}}
    near = steps(assessor, open_)["drought_relief_share"].distance.min
    assert (near, type(near)) == (0, Fraction)


def test_at_the_highest_level_there_is_no_next(assessor: Assessor) -> None:
    """Beyond Ⅰ the plan has nothing."""
    assert steps(assessor, {"figures": {"deaths": 50}}) == {}
    assert missing(assessor, {"figures": {"deaths": 50}}) == []


def test_what_does_not_apply_or_cannot_be_computed_has_no_distance(assessor: Assessor) -> None:
    """A distance in percent of an unknown population would be made up."""
    assert {"drought_relief_share", PEOPLE}.isdisjoint(steps(assessor, {"hazard": "洪涝"}))
    assert "drought_relief_share" not in steps(assessor, {"figures": {PEOPLE: 5}})


def test_money_has_a_distance_in_money(assessor: Assessor) -> None:
    """A plan that counts losses tells the distance to the cent; beyond an open bound it is more than that."""
    odd = Assessor(three_levels_of_loss(assessor.edition))
    data = {"figures": {"direct_loss_wan": Decimal("100.25"), "deaths": 0}}
    assert steps(odd, data)["loss"].distance == (Decimal("900.25"), Decimal("900.25"))
    on_the_bound = {"figures": {"direct_loss_wan": Decimal("1000.5"), "deaths": 0}}
    assert steps(odd, on_the_bound)["loss"].distance == (0, 0)
    assert missing(odd, {"figures": {"deaths": 3}})[0].needed == 5000


def test_missing_figures_are_ranked_by_how_little_they_need(assessor: Assessor) -> None:
    """The first telephone call goes where the answer is likeliest to decide (A17)."""
    data = {"figures": {"deaths": 9, "relocated": 2000, "collapsed_rooms": 0}, "hazard": "洪涝"}
    found = [(figure.key, figure.to_level.id, figure.needed) for figure in missing(assessor, data)]
    assert found == [
        ("missing", "III", 1),
        ("needing_relief", "III", 3000),
        ("severely_damaged_rooms", "III", 3000),
        ("collapsed_households", "III", 1000),
        ("severely_damaged_households", "III", 1000),
    ]
    assert [figure.weight for figure in missing(assessor, data)][:2] == [Fraction(1, 10), Fraction(3, 5)]


def test_each_silent_county_is_a_call_of_its_own(assessor: Assessor) -> None:
    """先问陵川县 needs the county, not only the figure; 未受灾 needs no call."""
    counties = {
        "阳城县": {"deaths": 4, "missing": 0},
        "陵川县": None,
        "高平市": {"missing": 0},
        "城区": "未受灾",
        "沁水县": {"deaths_and_missing": 0},
    }
    found = [
        (figure.unit, figure.key, figure.needed)
        for figure in missing(assessor, {"counties": counties})
        if figure.key in {"deaths", "missing"}
    ]
    assert found == [("陵川县", "deaths", 1), ("高平市", "deaths", 1), ("陵川县", "missing", 1)]


def test_what_the_city_totalled_is_not_asked_of_the_counties(assessor: Assessor) -> None:
    """A total is an answer."""
    counties: dict[str, Any] = {"counties": {"陵川县": None}}
    deaths = counties | {"figures": {"deaths": 4}}
    assert {figure.key for figure in missing(assessor, deaths)} & {"deaths", "missing"} == {"missing"}
    combined = counties | {"figures": {"deaths_and_missing": 4}}
    assert not {figure.key for figure in missing(assessor, combined)} & {"deaths", "missing"}


def test_drought_is_asked_once_with_the_smaller_need(assessor: Assessor) -> None:
    """Share and people are one question to one county; below 800 000 the share is nearer."""
    data: dict[str, Any] = {"hazard": "干旱", "reference": {"agricultural_population": 700_001}}
    found = [figure for figure in missing(assessor, data) if figure.key == PEOPLE]
    assert [(figure.needed, figure.weight) for figure in found] == [(70_001, 1)]
    alone = [figure for figure in missing(assessor, {"hazard": "干旱"}) if figure.key == PEOPLE]
    assert [figure.needed for figure in alone] == [80_000]
    some = data | {"counties": {"阳城县": {PEOPLE: 70_000}, "陵川县": None}}
    nearer = [figure for figure in missing(assessor, some) if figure.key == PEOPLE]
    assert [(figure.unit, figure.needed) for figure in nearer] == [("陵川县", 1)]


def test_drought_is_not_asked_in_a_flood(assessor: Assessor) -> None:
    """A question that cannot decide costs the night a call."""
    assert PEOPLE not in {figure.key for figure in missing(assessor, {"hazard": "洪涝"})}


def test_a_band_from_zero_needs_nothing_more(assessor: Assessor) -> None:
    """A threshold of zero must not divide the need by nothing."""
    odd = Assessor(plan(assessor.edition, (LOSS, [(lower(5), None), (bound(0, inclusive=False), upper(5))])))
    (figure,) = missing(odd, {})
    assert (figure.needed, figure.weight) == (0, 0)


def test_a_missing_share_is_asked_in_people(assessor: Assessor) -> None:
    """More than a third of a hundred people is 34 of them, not a fraction."""
    odd = Assessor(plan(assessor.edition, (SHARE, [(lower(Fraction(1, 3)), None)])))
    situation = Situation({}, {}, {"total_population": 100}, None)
    (figure,) = missing_figures(odd, odd.assess(situation), situation)
    assert figure.needed == 34
    beyond = Assessor(plan(assessor.edition, (SHARE, [(bound(Fraction(1, 3), inclusive=False), None)])))
    ninety_nine = situation._replace(references={"total_population": 99})
    (figure,) = missing_figures(beyond, beyond.assess(ninety_nine), ninety_nine)
    assert figure.needed == 34
    without = situation._replace(references={}, figures={"deaths": exact(1)})
    assert missing_figures(odd, odd.assess(without), without) == ()


def test_the_readings_come_in_the_order_of_the_list_and_exist(assessor: Assessor) -> None:
    """Each id leads to a reason that can be read."""
    order = [reading.id for reading in assessor.edition.readings]
    found = readings(assessor, {"figures": {"deaths": 12}})
    assert list(found) == sorted(found, key=order.index)
    assert set(found) <= set(order)


@pytest.mark.parametrize(
    ("data", "used", "unused"),
    [
        (
            {"figures": {"deaths": 12}},
            {"A1", "A2", "A15", "A17", "B1", "B7", "B12", "A18", "A9"},
            {"A16", "B10"},
        ),
        ({"figures": {"deaths": 5}}, {"B10"}, {"B4", "B5"}),
        ({"figures": {"deaths": 50}}, {"B4", "B5"}, {"B10"}),
        ({"figures": {}}, {"A16", "A17"}, {"B12", "B7"}),
        ({"figures": ZEROS, "reference": {"agricultural_population": 9}}, {"A16"}, {"A17", "A18"}),
        ({"figures": ZEROS | {"deaths": {"at_least": 50}}}, {"A17"}, {"A16"}),
        ({"figures": {"deaths": 5}, "hazard": "洪涝"}, {"A2"}, {"A6", "A7", "A9", "A18", "A21"}),
        ({"figures": {PEOPLE: 5}, "hazard": "洪涝"}, {"A6", "A18"}, set()),
    ],
)
def test_a_result_names_the_readings_it_rests_on_and_no_others(
    assessor: Assessor, data: dict[str, Any], used: set[str], unused: set[str]
) -> None:
    """Whoever disputes a level disputes a reading; a list of all readings would hide which."""
    found = set(readings(assessor, data))
    assert used <= found
    assert not unused & found


def test_a_plan_without_a_linkage_clause_has_no_reading_of_one(assessor: Assessor) -> None:
    """Other plans print none; an unknown id sorts behind the list instead of failing."""
    bare = Assessor(assessor.edition._replace(linkage=None, readings=assessor.edition.readings[:3]))
    found = readings(bare, {"figures": {"deaths": 50}})
    assert "B12" not in found
    assert found[:3] == ("A1", "A2", "A3")
