"""What is entered: taken exactly, or refused with every fault, its place and what is right (contracts.md; A23)."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.entry import situation_from_json, situation_from_text
from jc_disaster.engine.situation import UnitState
from jc_disaster.kernel.errors import Fault, InputRefusedError
from jc_disaster.kernel.quantity import (
    UNKNOWN,
    Tolerance,
    about,
    at_least,
    at_most,
    between,
    exact,
)
from jc_disaster.plan.model import PlanEdition
from tests.engine.odd_plans import POPULATION
from tests.engine.refusals import refused
from tests.engine.situations import everything


def test_a_whole_input_is_taken_as_it_stands(edition: PlanEdition) -> None:
    """Every form, every table of the contract in one."""
    text = """{
        "figures": {"deaths": 3, "missing": {"at_least": 2}, "relocated": {"about": 3000},
                    "needing_relief": {"at_most": 50}, "collapsed_rooms": {"min": 5, "max": 9},
                    "severely_damaged_rooms": null, "crop_affected_ha": 12.50},
        "counties": {"阳城县": {"deaths": 1}, "高平市": "未受灾", "陵川县": null, "城区": "未报"},
        "reference": {"agricultural_population": 700001, "source": "统计年鉴", "date": "2025"},
        "hazard": "洪涝"}"""
    situation = situation_from_text(text, edition, Tolerance(1, 20))
    assert situation.figures == {
        "deaths": exact(3),
        "missing": at_least(2),
        "relocated": about(3000),
        "needing_relief": at_most(50),
        "collapsed_rooms": between(5, 9),
        "severely_damaged_rooms": UNKNOWN,
        "crop_affected_ha": exact(Decimal("12.50")),
    }
    assert situation.units == {
        "阳城县": {"deaths": exact(1)},
        "高平市": UnitState.UNAFFECTED,
        "陵川县": UnitState.SILENT,
        "城区": UnitState.SILENT,
    }
    assert situation.references == {"agricultural_population": 700_001}
    assert (situation.hazard, situation.tolerance) == ("洪涝", Tolerance(1, 20))


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ('{"figure": {}}', {"figure"}),
        ('{"figures": {"death": 1}}', {"figures.death"}),
        ('{"figures": {"人次": 1}}', {"figures.人次"}),
        ('{"counties": {"阳城县": {"death": 1}}}', {"counties.阳城县.death"}),
        ('{"counties": {"太行县": {"deaths": 1}}}', {"counties.太行县"}),
        ('{"counties": {"阳城县": {}, "阳城": {}}}', {"counties.阳城"}),
        ('{"reference": {"population": 1}}', {"reference.population"}),
        (
            '{"reference": {"agricultural_population": {"value": 1, "year": 2}}}',
            {"reference.agricultural_population.year"},
        ),
    ],
)
def test_an_unknown_key_is_refused_wherever_it_stands(
    edition: PlanEdition, text: str, paths: set[str]
) -> None:
    """A misspelt key that is passed over is a figure that was lost without a word."""
    assert set(refused(edition, text)) == paths


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ('{"figures": {}, "figures": {"deaths": 1}}', {"figures"}),
        ('{"figures": {"deaths": 1, "deaths": 2}}', {"figures.deaths"}),
        ('{"figures": {"deaths": {"at_least": 1, "at_least": 2}}}', {"figures.deaths.at_least"}),
        ('{"counties": {"阳城县": {}, "阳城县": null}}', {"counties.阳城县"}),
        ('{"counties": {"阳城县": {"deaths": 1, "deaths": 1}}}', {"counties.阳城县.deaths"}),
        ('{"reference": {"source": "a", "source": "b"}}', {"reference.source"}),
        (
            '{"reference": {"agricultural_population": {"value": 1, "value": 2}}}',
            {"reference.agricultural_population.value"},
        ),
        # A repeated key hides nothing else that is wrong.
        (
            '{"figures": {"deaths": 1, "deaths": 2, "missing": -1}, "hazard": 3, "hazard": 4}',
            {"hazard", "figures.deaths", "figures.missing"},
        ),
    ],
)
def test_a_repeated_key_is_refused_wherever_it_stands(
    edition: PlanEdition, text: str, paths: set[str]
) -> None:
    """Which of two figures is meant, only the officer can say."""
    assert set(refused(edition, text)) == paths


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("null", ""),
        ("[]", ""),
        ("3", ""),
        ('"灾情"', ""),
        ('{"figures": []}', "figures"),
        ('{"figures": 3}', "figures"),
        ('{"counties": ["阳城县"]}', "counties"),
        ('{"counties": {"阳城县": 3}}', "counties.阳城县"),
        ('{"counties": {"阳城县": [1]}}', "counties.阳城县"),
        ('{"counties": {"阳城县": true}}', "counties.阳城县"),
        ('{"counties": {"阳城县": "没事"}}', "counties.阳城县"),
        ('{"reference": 700000}', "reference"),
        ('{"reference": {"source": 3}}', "reference.source"),
        (
            '{"reference": {"agricultural_population": {"value": 1, "date": 2025}}}',
            "reference.agricultural_population.date",
        ),
        ('{"hazard": 3}', "hazard"),
        ('{"hazard": ["洪涝"]}', "hazard"),
    ],
)
def test_a_wrong_shape_is_refused_at_its_place(edition: PlanEdition, text: str, path: str) -> None:
    """A list where a table belongs is no reason to read nothing in silence."""
    assert set(refused(edition, text)) == {path}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("-1", "农业人口是负数"),
        ("1.5", "农业人口应为整数，不能带小数点或指数"),
        ("true", "农业人口应为数，不能是真假值"),
        ('"70万"', "农业人口应为数，不能是文字"),
        ("1000000001", "农业人口超过10亿，不可能"),
        ('{"value": -1}', "农业人口是负数"),
    ],
)
def test_a_wrong_population_is_refused(edition: PlanEdition, words: str, message: str) -> None:
    """A share of a wrong whole is a wrong level."""
    text = f'{{"reference": {{"agricultural_population": {words}}}}}'
    (fault,) = refused(edition, text).values()
    assert fault.message == message


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ('{"agricultural_population": 0}', {"agricultural_population": 0}),
        ('{"agricultural_population": null}', {"agricultural_population": None}),
        (
            '{"agricultural_population": {"value": 7, "source": "年鉴", "date": null}}',
            {"agricultural_population": 7},
        ),
        ('{"agricultural_population": {"source": "年鉴"}}', {"agricultural_population": None}),
        ("{}", {}),
        ("null", {}),
    ],
)
def test_a_population_may_be_zero_empty_or_dated(
    edition: PlanEdition, reference: str, expected: dict[str, int | None]
) -> None:
    """Accepted with a warning rather than refused: the people alone still count (A18)."""
    assert situation_from_text(f'{{"reference": {reference}}}', edition).references == expected


def test_another_plan_s_whole_is_taken_under_its_own_name(edition: PlanEdition) -> None:
    """A county that counts shares of 总人口 needs no other program."""
    other = edition._replace(references=(POPULATION,))
    assert situation_from_text('{"reference": {"total_population": 5}}', other).references == {
        "total_population": 5
    }
    fault = refused(other, '{"reference": {"agricultural_population": 5}}')[
        "reference.agricultural_population"
    ]
    assert "total_population" in fault.remedy


def test_a_plan_without_units_takes_any_name(edition: PlanEdition) -> None:
    """The county's own plan names no towns; whoever reports there reports under their name."""
    bare = edition._replace(units=())
    assert set(situation_from_text('{"counties": {"东沟镇": null}}', bare).units) == {"东沟镇"}


def test_all_faults_are_named_at_once_and_nothing_is_taken(edition: PlanEdition) -> None:
    """One fault at a time would cost the night as many attempts as there are faults."""
    text = """{"figures": {"deaths": -1, "missing": "三", "dead": 4, "crop_failed_ha": true},
               "counties": {"阳城县": {"relocated": 1.5}, "火星": null}, "reference": [], "hazard": 7, "x": 1}"""
    assert set(refused(edition, text)) == {
        "figures.deaths",
        "figures.missing",
        "figures.dead",
        "figures.crop_failed_ha",
        "counties.阳城县.relocated",
        "counties.火星",
        "reference",
        "hazard",
        "x",
    }


@pytest.mark.parametrize(
    ("figures", "accepted"),
    [
        ('{"deaths_and_missing": 10, "deaths": 3}', True),
        ('{"deaths_and_missing": 10, "deaths": 3, "missing": 7}', True),
        ('{"deaths_and_missing": 10, "deaths": 3, "missing": 8}', False),
        ('{"deaths_and_missing": 10, "deaths": 11}', False),
        ('{"deaths_and_missing": {"at_least": 10}, "deaths": 11}', True),
        ('{"deaths_and_missing": {"about": 10}, "deaths": 11}', True),
        ('{"deaths_and_missing": {"about": 10}, "deaths": 12}', False),
        ('{"deaths_and_missing": {"at_most": 10}, "deaths": {"at_least": 11}}', False),
        ('{"deaths_and_missing": {"min": 3, "max": 10}, "deaths": {"about": 12}}', True),
        ('{"deaths_and_missing": null, "deaths": 12}', True),
        ('{"collapsed_and_severely_damaged_rooms": 5, "collapsed_rooms": 6}', False),
        ('{"collapsed_and_severely_damaged_households": 5, "collapsed_rooms": 6}', True),
        ('{"relocated_and_needing_relief": 5, "relocated": 3, "needing_relief": 3}', False),
    ],
)
@pytest.mark.parametrize("place", ["figures", "counties.阳城县"])
def test_parts_above_their_combined_figure_are_a_fault(
    edition: PlanEdition,
    figures: str,
    accepted: bool,  # noqa: FBT001 - a column of the table
    place: str,
) -> None:
    """Ten dead and missing of whom eleven are dead is a slip; ten of whom three are dead is ordinary."""
    county = place.partition(".")[2]
    text = f'{{"counties": {{"{county}": {figures}}}}}' if county else f'{{"figures": {figures}}}'
    if accepted:
        assert situation_from_text(text, edition)
        return
    (fault,) = refused(edition, text).values()
    assert fault.path.startswith(f"{place}.")
    assert "小于分项之和" in fault.message
    assert json.dumps(fault.got)


def test_a_plan_that_counts_the_larger_of_two_checks_no_sum(edition: PlanEdition) -> None:
    """The larger of two may well be below their sum."""
    larger = tuple(each._replace(aggregate="maximum") for each in edition.indicators)
    text = '{"figures": {"deaths_and_missing": 5, "deaths": 4, "missing": 4}}'
    assert situation_from_text(text, edition._replace(indicators=larger))


def test_what_stood_there_is_shown_without_its_depths(edition: PlanEdition) -> None:
    """A fault that repeats ten thousand brackets would be the next thing that fails."""
    deep = '{"figures": {"deaths": ' + "[" * 300 + "]" * 300 + "}}"
    assert refused(edition, deep)["figures.deaths"].got == [[["…"]]]
    table = '{"figures": {"deaths": {"a": {"b": {"c": {"d": 1}}}}}}'
    assert refused(edition, table)["figures.deaths"].got == {"a": {"b": {"c": "…"}}}


@given(everything())
def test_text_and_data_are_read_alike(edition: PlanEdition, data: dict[str, Any]) -> None:
    """The window, the record and the command line must not differ in what they take."""
    assert situation_from_text(json.dumps(data), edition) == situation_from_json(data, edition)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["figures", "counties", "reference", "hazard", "deaths", "阳城县", "agricultural_population"]
)


@given(st.recursive(JUNK, lambda inner: st.dictionaries(KEYS, inner, max_size=4), max_leaves=10))
def test_no_junk_gets_through_and_none_breaks_the_door(edition: PlanEdition, data: object) -> None:
    """Whatever stands in the file: a situation of checked figures, or faults in Chinese."""
    try:
        faults: tuple[Fault, ...] = ()
        situation_from_json(data, edition)
    except InputRefusedError as error:
        faults = error.faults
    assert all(fault.message and fault.remedy for fault in faults)
