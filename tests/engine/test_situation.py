"""What an indicator can be, out of what the city and its counties reported (contracts.md, Figures and Counties)."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.entry import situation_from_json
from jc_disaster.engine.situation import (
    Situation,
    UnitState,
    applies,
    figure_keys,
    indicator_interval,
    is_reported,
    reports_any,
    total_of_key,
)
from jc_disaster.kernel.quantity import (
    NOTHING_KNOWN,
    UNKNOWN,
    ZERO,
    Interval,
    about,
    at_least,
    at_most,
    exact,
)
from jc_disaster.plan.model import Indicator, PlanEdition

DEAD = "deaths_and_missing"


def value(edition: PlanEdition, data: dict[str, Any], indicator: str = DEAD) -> Interval:
    """The interval of an indicator that applies."""
    situation = situation_from_json(data, edition)
    return indicator_interval(situation, edition.indicator(indicator), applicable=True)


def maximum(edition: PlanEdition) -> Indicator:
    """An indicator of a plan that counts the larger of two figures."""
    return edition.indicator(DEAD)._replace(aggregate="maximum", combined=None)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({}, (0, None)),
        ({"deaths": 3}, (3, None)),
        ({"deaths": 3, "missing": 4}, (7, 7)),
        ({"deaths": 3, "missing": None}, (3, None)),
        ({"deaths": 3, "missing": {"at_most": 4}}, (3, 7)),
        ({"deaths": {"about": 10}, "missing": {"min": 1, "max": 2}}, (10, 13)),
        ({"deaths": {"at_least": 3}, "missing": 4}, (7, None)),
        ({"deaths": {"at_most": 3}}, (0, None)),
    ],
)
def test_what_is_reported_is_summed_as_a_lower_bound(
    edition: PlanEdition, figures: dict[str, Any], expected: tuple[int, int | None]
) -> None:
    """Absent is not zero: the sum is a floor until every part is in (A17)."""
    assert value(edition, {"figures": figures}) == expected


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({DEAD: 10}, (10, 10)),
        ({DEAD: 10, "deaths": 3}, (10, 10)),
        ({DEAD: 10, "deaths": 3, "missing": 2}, (10, 10)),
        ({DEAD: {"at_least": 10}, "deaths": 12}, (12, None)),
        ({DEAD: {"at_most": 10}, "deaths": 3}, (3, 10)),
        ({DEAD: {"about": 10}, "deaths": 10, "missing": None}, (10, 11)),
        ({DEAD: None, "deaths": 3, "missing": 4}, (7, 7)),
    ],
)
def test_a_combined_figure_counts_instead_of_its_parts(
    edition: PlanEdition, figures: dict[str, Any], expected: tuple[int, int | None]
) -> None:
    """死亡失踪10人，其中死亡3人 is ten; the parts only raise what the combined figure leaves open below."""
    assert value(edition, {"figures": figures}) == expected


def test_a_combined_figure_that_later_parts_contradict_stays_an_interval(edition: PlanEdition) -> None:
    """The record may hold a combined figure of one hour beside parts of the next."""
    figures = {DEAD: at_most(10), "deaths": exact(12)}
    situation = Situation(figures, {}, {}, None)
    assert indicator_interval(situation, edition.indicator(DEAD), applicable=True) == (10, 10)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            {"counties": {"阳城县": {"deaths": 3, "missing": 1}, "高平市": {"deaths": 2, "missing": 0}}},
            (6, 6),
        ),
        ({"counties": {"阳城县": {"deaths": 3, "missing": 1}, "高平市": None}}, (4, None)),
        ({"counties": {"阳城县": {"deaths": 3, "missing": 1}, "高平市": "未报"}}, (4, None)),
        ({"counties": {"阳城县": {"deaths": 3, "missing": 1}, "高平市": {}}}, (4, None)),
        ({"counties": {"阳城县": {"deaths": 3, "missing": 1}, "高平市": "未受灾"}}, (4, 4)),
        ({"counties": {"阳城县": {"deaths": 3}, "高平市": {DEAD: 5}}}, (8, None)),
        ({"counties": {"阳城县": {DEAD: {"about": 10}}, "高平市": {DEAD: 5}}}, (14, 16)),
        ({"counties": {"阳城县": None}}, (0, None)),
        ({"counties": {"阳城县": "未受灾"}}, (0, 0)),
    ],
)
def test_counties_are_summed(
    edition: PlanEdition, data: dict[str, Any], expected: tuple[int, int | None]
) -> None:
    """A silent county opens the sum upward; 未受灾 is zero because somebody said so."""
    assert value(edition, data) == expected


QUANTITIES = st.one_of(
    st.integers(0, 500).map(exact),
    st.integers(0, 500).map(about),
    st.integers(0, 500).map(at_least),
    st.integers(0, 500).map(at_most),
    st.decimals(0, 500, places=1).map(exact),
    st.just(UNKNOWN),
)
SAID = st.one_of(
    st.sampled_from(UnitState), st.dictionaries(st.sampled_from((DEAD, "deaths", "missing")), QUANTITIES)
)


@given(st.dictionaries(st.sampled_from(("阳城县", "高平市", "沁水县")), SAID), st.booleans())
def test_counties_added_in_one_walk_are_the_sum_of_each_by_itself(
    edition: PlanEdition,
    counties: dict[str, Any],
    applicable: bool,  # noqa: FBT001 - drawn
) -> None:
    """The quick way is taken under every keystroke; it may be quicker and nothing else."""
    indicator = edition.indicator(DEAD)
    each = [
        indicator_interval(Situation({}, {name: said}, {}, None), indicator, applicable=applicable)
        for name, said in counties.items()
    ]

    whole = indicator_interval(Situation({}, counties, {}, None), indicator, applicable=applicable)

    if counties:
        ends = [one.max for one in each]
        assert whole.min == sum(Fraction(one.min) for one in each)
        assert whole.max == (None if None in ends else sum(Fraction(end or 0) for end in ends))


@pytest.mark.parametrize(
    ("city", "counties", "expected"),
    [
        # The city's figure of a key is the total of that key, whatever the counties add up to.
        ({"deaths": 5, "missing": 0}, {"阳城县": {"deaths": 3}, "高平市": None}, (5, 5)),
        ({"deaths": 2, "missing": 0}, {"阳城县": {"deaths": 3}}, (2, 2)),
        ({DEAD: 5}, {"阳城县": {"deaths": 10}}, (5, 5)),
        # What the city did not total is completed from below.
        ({"deaths": 5}, {"阳城县": {"missing": 3}, "高平市": {"missing": 1}}, (9, 9)),
        ({"deaths": 5}, {"阳城县": {"missing": 3}, "高平市": None}, (8, None)),
        ({"deaths": 5}, {"阳城县": {"missing": 3}, "高平市": "未受灾"}, (8, 8)),
        # A county that reported only the combined figure still says what the whole cannot be less than.
        ({"deaths": 3}, {"阳城县": {DEAD: 10}}, (10, 13)),
        ({"deaths": 3}, {"阳城县": {DEAD: 10}, "高平市": {"missing": 2}}, (12, 15)),
        ({"deaths": 3}, {"阳城县": {DEAD: {"at_least": 10}}}, (10, None)),
        ({"deaths": 30}, {"阳城县": {DEAD: 10, "missing": 4}}, (34, 34)),
    ],
)
def test_city_totals_are_completed_by_the_counties(
    edition: PlanEdition, city: dict[str, Any], counties: dict[str, Any], expected: tuple[int, int | None]
) -> None:
    """The two tables of a night seldom hold the same columns."""
    assert value(edition, {"figures": city, "counties": counties}) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"figures": {"deaths": 3, "missing": 4}}, (4, 4)),
        ({"figures": {"deaths": 3}}, (3, None)),
        ({"figures": {"deaths": 3, "missing": {"at_most": 2}}}, (3, 3)),
        (
            {"counties": {"阳城县": {"deaths": 3, "missing": 0}, "高平市": {"deaths": 0, "missing": 2}}},
            (3, 3),
        ),
        ({"figures": {"deaths": 1}, "counties": {"阳城县": {"missing": 3}, "高平市": None}}, (3, None)),
    ],
)
def test_the_larger_of_two_figures_is_the_larger_of_the_city_s_totals(
    edition: PlanEdition, data: dict[str, Any], expected: tuple[int, int | None]
) -> None:
    """任一达到 counts each figure of the whole area apart; the maxima of the counties may not be summed."""
    situation = situation_from_json(data, edition)
    assert indicator_interval(situation, maximum(edition), applicable=True) == expected


def test_what_does_not_concern_adds_nothing(edition: PlanEdition) -> None:
    """In a flood, a county that says nothing of drought leaves no drought open."""
    drought = edition.indicator("drought_relief_people")
    data = {"counties": {"阳城县": {"drought_relief_people": 7}, "高平市": {"deaths": 1}, "陵川县": None}}
    situation = situation_from_json(data, edition)
    assert indicator_interval(situation, drought, applicable=False) == (7, 7)
    assert indicator_interval(situation, drought, applicable=True) == (7, None)
    assert indicator_interval(situation._replace(units={}), drought, applicable=False) == ZERO


@pytest.mark.parametrize(
    ("hazard", "expected"), [("洪涝", False), ("干旱", True), (None, True), ("别的", True), ("", True)]
)
def test_only_a_named_and_listed_hazard_takes_the_drought_out(
    edition: PlanEdition,
    hazard: str | None,
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """A word the plan does not list proves nothing about what else the disaster may be (contracts.md, Hazard)."""
    drought, dead = edition.indicator("drought_relief_people"), edition.indicator(DEAD)
    assert applies(drought, hazard, edition.header.hazards) is expected
    assert applies(dead, hazard, edition.header.hazards)


def test_every_key_that_can_carry_an_indicator_is_known(edition: PlanEdition) -> None:
    """The window lights up the fields of a criterion by this list."""
    assert figure_keys(edition.indicator(DEAD)) == ("deaths", "missing", DEAD)
    assert figure_keys(edition.indicator("drought_relief_people")) == ("drought_relief_people",)


def test_a_figure_is_reported_when_it_carries_a_quantity() -> None:
    """Asked and not answered is not an answer."""
    assert is_reported({"deaths": exact(0)}, "deaths")
    assert not is_reported({"deaths": UNKNOWN}, "deaths")
    assert not is_reported({}, "deaths")


def test_anybody_s_report_counts_as_a_report(edition: PlanEdition) -> None:
    """One county with a drought figure puts the drought into question for the city."""
    drought = edition.indicator("drought_relief_people")
    silent: dict[str, Any] = {"阳城县": UnitState.SILENT, "高平市": {"deaths": exact(1)}}
    assert not reports_any(Situation({}, silent, {}, None), drought)
    reported = silent | {"陵川县": {"drought_relief_people": exact(0)}}
    assert reports_any(Situation({}, reported, {}, None), drought)
    assert reports_any(Situation({"drought_relief_people": exact(5)}, {}, {}, None), drought)


def test_the_total_of_one_key_says_what_is_known_of_it(edition: PlanEdition) -> None:
    """The entry panel shows it beside the field: the city's word, else the counties' sum, else nothing."""
    counties = {"阳城县": {"injured": 3}, "高平市": "未受灾", "陵川县": None, "城区": {"deaths": 1}}
    entered = situation_from_json({"figures": {"deaths": 9}, "counties": counties}, edition)
    assert total_of_key(entered, "deaths") == (9, 9)
    assert total_of_key(entered, "injured") == (3, None)
    assert total_of_key(entered._replace(units={}), "injured") is None
    assert total_of_key(situation_from_json({"counties": {"高平市": "未受灾"}}, edition), "injured") == ZERO
    assert total_of_key(situation_from_json({"counties": {"陵川县": None}}, edition), "injured") is None


def test_nothing_at_all_is_not_the_same_as_all_zero(assessor: Assessor) -> None:
    """The first is a silent telephone, the second an all-clear (A17)."""
    nothing = assessor.assess(situation_from_json({}, assessor.edition))
    zeros = {"figures": {key: 0 for i in assessor.edition.indicators for key in i.parts}}
    clear = assessor.assess(situation_from_json(zeros, assessor.edition))
    assert (nothing.level, nothing.level_possible) == (None, assessor.edition.level("I"))
    assert (clear.level, clear.level_possible) == (None, None)
    assert nothing.values[0] == NOTHING_KNOWN
