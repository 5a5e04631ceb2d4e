"""What is accepted and still odd is named beside the result (contracts.md, warnings)."""

from __future__ import annotations

from typing import Any

import pytest

from jc_disaster.engine.entry import situation_from_json
from jc_disaster.engine.oddities import warnings_of
from jc_disaster.plan.model import PlanEdition

PEOPLE = "drought_relief_people"


def warnings(edition: PlanEdition, data: dict[str, Any]) -> tuple[str, ...]:
    """The warnings for entered data."""
    return warnings_of(situation_from_json(data, edition), edition)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"figures": {"deaths": 3}},
        {"figures": {PEOPLE: 90_000}, "reference": {"agricultural_population": 700_001}},
        {"figures": {PEOPLE: 90_000}, "reference": {"agricultural_population": 90_000}},
        {"figures": {PEOPLE: {"about": 100}}, "reference": {"agricultural_population": 95}},
    ],
)
def test_ordinary_figures_give_no_warning(edition: PlanEdition, data: dict[str, Any]) -> None:
    """Warnings that always stand there are read by nobody."""
    assert warnings(edition, data) == ()


@pytest.mark.parametrize(
    ("reference", "words"),
    [({"agricultural_population": 0}, "农业人口为0"), ({"agricultural_population": None}, "没有农业人口")],
)
@pytest.mark.parametrize("figures", [{}, {PEOPLE: 90_000}])
def test_a_share_of_nothing_is_said_to_be_not_computable(
    edition: PlanEdition, reference: dict[str, Any], words: str, figures: dict[str, int]
) -> None:
    """Judged by people only, and said so (A18)."""
    (warning,) = warnings(edition, {"figures": figures, "reference": reference})
    assert warning.startswith(words)
    assert "无法计算" in warning


def test_a_drought_without_a_population_is_said_to_be_judged_by_people_only(edition: PlanEdition) -> None:
    """The share may stand a level above what the people alone show (A7)."""
    (warning,) = warnings(edition, {"figures": {PEOPLE: 70_000}})
    assert warning.startswith("没有农业人口")


def test_more_people_in_need_than_live_there_is_odd(edition: PlanEdition) -> None:
    """It fires as written, and somebody should look at the two figures (A18)."""
    data = {"figures": {PEOPLE: 101}, "reference": {"agricultural_population": 100}}
    (warning,) = warnings(edition, data)
    assert "超过100%" in warning


@pytest.mark.parametrize(
    ("city", "counties", "words"),
    [
        (
            {"deaths": 5},
            {"阳城县": {"deaths": 4}, "高平市": {"deaths": 2}},
            "“因灾死亡人口”各县合计至少6，大于全市数5",
        ),
        ({"injured": 1}, {"阳城县": {"injured": {"at_least": 2}}}, "“因灾受伤人口”各县合计至少2"),
        ({"deaths_and_missing": 5}, {"阳城县": {"deaths": 6}}, "各县合计至少6，大于全市数5"),
        ({"deaths_and_missing": 5}, {"阳城县": {"deaths_and_missing": 6}}, "各县合计至少6"),
    ],
)
def test_counties_above_the_city_s_total_are_odd(
    edition: PlanEdition, city: dict[str, Any], counties: dict[str, Any], words: str
) -> None:
    """The city's figure is compared; a county that reported since would be lost without this line."""
    found = warnings(edition, {"figures": city, "counties": counties | _rest(edition, counties)})
    assert len(found) == 1
    assert words in found[0]


@pytest.mark.parametrize(
    ("city", "counties"),
    [
        ({"deaths": 6}, {"阳城县": {"deaths": 4}, "高平市": {"deaths": 2}}),
        ({"deaths": {"at_least": 5}}, {"阳城县": {"deaths": 9}}),
        ({"deaths": {"about": 5}}, {"阳城县": {"deaths": 6}}),
        ({"deaths": None}, {"阳城县": {"deaths": 9}}),
        ({"deaths": 0}, {"阳城县": {"missing": 3}}),
        ({"deaths_and_missing": 6}, {"阳城县": {"deaths": 6}}),
    ],
)
def test_counties_within_the_city_s_total_are_not(
    edition: PlanEdition, city: dict[str, Any], counties: dict[str, Any]
) -> None:
    """A total that arrives before all its parts is the usual order of a night."""
    assert warnings(edition, {"figures": city, "counties": counties | _rest(edition, counties)}) == ()


def test_units_that_are_not_listed_are_named(edition: PlanEdition) -> None:
    """A sum of two counties must not read as the city's."""
    (warning,) = warnings(edition, {"counties": {"阳城县": {"deaths": 1}, "高平市": "未受灾"}})
    assert warning == "合计只含所列单位，未列：城区、泽州县、陵川县、沁水县、开发区"


def test_a_plan_that_is_not_whole_says_so_with_every_result(edition: PlanEdition) -> None:
    """A condition that nobody encoded is not one that does not exist (format.md)."""
    levels = (edition.levels[0]._replace(criteria=()), *edition.levels[1:])
    header = edition.header._replace(complete=False, missing=("5.2.1(4)",))
    (warning,) = warnings(edition._replace(header=header, levels=levels), {})
    assert "缺5.2.1(4)、Ⅰ级的启动条件" in warning


def _rest(edition: PlanEdition, counties: dict[str, Any]) -> dict[str, str]:
    return {unit.name: "未受灾" for unit in edition.units if unit.name not in counties}
