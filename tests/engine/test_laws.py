"""What holds of every comparison, whatever is entered (readings.md, G)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TypeVar

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.bands import Result
from jc_disaster.engine.entry import situation_from_json
from jc_disaster.engine.explain import missing_figures, next_steps, readings_used
from jc_disaster.engine.oddities import warnings_of
from jc_disaster.kernel.errors import InputRefusedError
from jc_disaster.plan.model import Band, Level, PlanEdition
from tests.engine.plan_numbers import BOUNDS, COUNTED, DROUGHT, SUMS
from tests.engine.situations import (
    EXACT,
    FORM,
    HAZARD,
    NUMBER,
    POPULATION,
    UNITS,
    Json,
    added,
    compare,
    everything,
    figures,
    level,
    possible,
    severity,
)

Item = TypeVar("Item")
POPULATED = st.fixed_dictionaries(
    {"figures": figures(), "hazard": HAZARD},
    optional={"reference": st.fixed_dictionaries({"agricultural_population": POPULATION})},
)


@given(everything())
def test_every_valid_input_gets_a_whole_answer(assessor: Assessor, data: Json) -> None:
    """At three in the morning there is nobody to ask why the program stopped."""
    situation = situation_from_json(data, assessor.edition)
    result = assessor.assess(situation)
    known = {reading.id for reading in assessor.edition.readings}
    assert len(result.outcomes) == 24
    assert set(readings_used(assessor, result, situation)) <= known
    assert all(warning and not warning.endswith("。") for warning in warnings_of(situation, assessor.edition))
    for step in next_steps(assessor, result):
        assert result.level is None or step.to_level.rank < result.level.rank
        assert step.distance.max is not None
        assert 0 <= step.distance.min <= step.distance.max
    for figure in missing_figures(assessor, result, situation):
        assert figure.needed >= 0
        assert figure.key in COUNTED


@given(everything())
def test_what_is_certain_is_never_more_severe_than_what_is_possible(assessor: Assessor, data: Json) -> None:
    """Otherwise the screen would prove a level and rule it out in one sentence."""
    assert severity(level(assessor, data)) <= severity(possible(assessor, data))


@given(everything())
def test_a_level_has_clauses_and_none_has_none(assessor: Assessor, data: Json) -> None:
    """A level that cannot name its clause could not be put before anybody who has to sign."""
    result = compare(assessor, data)
    met = {outcome.rule.clause for outcome in result.outcomes if outcome.result is Result.MET}
    assert bool(result.deciding) == (result.level is not None)
    assert set(result.deciding) <= met
    assert len(set(result.deciding)) == len(result.deciding)
    assert all(result.level and clause.startswith(result.level.clause) for clause in result.deciding)


@given(everything())
def test_every_value_is_an_interval_with_its_ends_in_order(assessor: Assessor, data: Json) -> None:
    """An upper end below the lower one would rule out what is certain."""
    for value in compare(assessor, data).values:
        assert value is None or (value.min >= 0 and (value.max is None or value.min <= value.max))


@given(POPULATED, st.sampled_from(COUNTED), st.integers(0, 10**6), FORM)
def test_more_loss_never_lowers_the_level(
    assessor: Assessor, data: Json, key: str, more: int, reported: object
) -> None:
    """A correction upward, or a figure that comes in at last, must not take back what was proven (G3)."""
    before = data["figures"].get(key)
    after = reported if before is None else added(before, more)
    raised = data | {"figures": data["figures"] | {key: after}}
    assert severity(level(assessor, raised)) >= severity(level(assessor, data))


@given(figures(), st.sampled_from(list(SUMS)), FORM)
def test_a_combined_figure_beside_its_parts_never_lowers_the_level(
    assessor: Assessor, given_figures: Json, combined: str, reported: object
) -> None:
    """死亡失踪合计 that arrives after 死亡 says more, never less; one that contradicts its parts is refused."""
    data = {"figures": given_figures | {combined: reported}}
    assume(_is_accepted(assessor, data))
    assert severity(level(assessor, data)) >= severity(level(assessor, {"figures": given_figures}))


@given(POPULATED, POPULATION, POPULATION)
def test_more_people_living_there_never_raise_the_level(
    assessor: Assessor, data: Json, one: int, other: int
) -> None:
    """The same need is a smaller share of a larger population (G3)."""
    fewer, more = (
        data | {"reference": {"agricultural_population": number}} for number in sorted((one, other))
    )
    assert severity(level(assessor, more)) <= severity(level(assessor, fewer))


@given(POPULATED, st.sampled_from(list(SUMS.values())), NUMBER, NUMBER, st.integers(0, 10**9))
def test_exchange_between_the_parts_of_a_sum_changes_nothing(
    assessor: Assessor, data: Json, parts: tuple[str, str], first: int, second: int, moved: int
) -> None:
    """A missing person found dead is no new loss (G1); neither is one counted under the other part."""
    moved = min(moved, first, 10**9 - second)
    before = data | {"figures": data["figures"] | dict(zip(parts, (first, second), strict=True))}
    after = data | {
        "figures": data["figures"] | dict(zip(parts, (first - moved, second + moved), strict=True))
    }
    assert compare(assessor, before) == compare(assessor, after)


@given(POPULATED, st.sampled_from(COUNTED))
def test_what_is_not_known_never_lowers_what_is_possible(assessor: Assessor, data: Json, key: str) -> None:
    """A silent telephone is no all-clear: less knowledge proves less and rules out less (A17)."""
    known = {other: value for other, value in data["figures"].items() if other != key}
    silent = data | {"figures": known}
    assert severity(possible(assessor, silent)) >= severity(possible(assessor, data)) or (
        key == DROUGHT and data["hazard"] in {"洪涝", "地震", "风雹"}
    )
    assert severity(level(assessor, silent)) <= severity(level(assessor, data))


@given(POPULATED, st.sampled_from(COUNTED))
def test_asked_and_not_reported_is_the_same_as_not_asked(assessor: Assessor, data: Json, key: str) -> None:
    """An empty field must not mean more than no field (contracts.md, value forms)."""
    known = {other: value for other, value in data["figures"].items() if other != key}
    silent = data | {"figures": known | {key: None}}
    assert compare(assessor, data | {"figures": known}) == compare(assessor, silent)


@given(everything(), st.randoms(use_true_random=False))
def test_the_order_of_figures_and_counties_does_not_matter(
    assessor: Assessor, data: Json, random: Random
) -> None:
    """The counties telephone in any order."""
    shuffled = dict(data)
    for name in ("figures", "counties"):
        entries = list(data.get(name, {}).items())
        random.shuffle(entries)
        shuffled[name] = dict(entries)
    assert compare(assessor, shuffled) == compare(assessor, data)


@given(everything(), st.randoms(use_true_random=False))
def test_the_order_of_rules_does_not_matter(assessor: Assessor, data: Json, random: Random) -> None:
    """The data of a plan is sorted by people; no level may hang on how they sorted it."""
    shuffled = compare(Assessor(_shuffled(assessor.edition, random)), data)
    plain = compare(assessor, data)
    assert _name(shuffled.level) == _name(plain.level)
    assert _name(shuffled.level_possible) == _name(plain.level_possible)
    assert set(shuffled.deciding) == set(plain.deciding)


@given(everything())
def test_the_level_is_the_same_with_the_upper_number_read_as_inside(assessor: Assessor, data: Json) -> None:
    """The text never says whether 以下 includes its number; nobody may lose a level over it (G2, A1)."""
    inclusive = Assessor(_with_bands(assessor.edition, _ended_inclusively))
    assert _levels(inclusive, data) == _levels(assessor, data)


@given(everything())
def test_the_level_is_the_same_without_the_upper_numbers(assessor: Assessor, data: Json) -> None:
    """Below either or below both of 间 and 户: the bands touch, so their upper ends never decide (G2, A5)."""
    endless = Assessor(_with_bands(assessor.edition, lambda band: band._replace(below=None)))
    assert _levels(endless, data) == _levels(assessor, data)


@given(POPULATED, st.integers(800_000, 10**9))
def test_above_800000_people_the_share_never_decides_alone(
    assessor: Assessor, data: Json, living: int
) -> None:
    """The bands of share and people meet at 800 000 (G4, A7)."""
    populated = data | {"reference": {"agricultural_population": living}}
    without = Assessor(_with_bands(assessor.edition, _without("drought_relief_share")))
    assert _levels(without, populated) == _levels(assessor, populated)


@given(POPULATED, st.integers(1, 800_000))
def test_below_800000_people_their_number_never_decides_alone(
    assessor: Assessor, data: Json, living: int
) -> None:
    """The other side of the same point (G4, A7)."""
    populated = data | {"reference": {"agricultural_population": living}}
    without = Assessor(_with_bands(assessor.edition, _without("drought_relief_people")))
    assert _levels(without, populated) == _levels(assessor, populated)


@given(POPULATED)
def test_criteria_do_not_add_up(assessor: Assessor, data: Json) -> None:
    """Four criteria each one short of Ⅳ give nothing: the whole is as severe as its worst part (G5, A15)."""
    groups = [*SUMS.values(), (DROUGHT,)]
    parts = [
        level(
            assessor,
            data | {"figures": {key: data["figures"][key] for key in group if key in data["figures"]}},
        )
        for group in groups
    ]
    assert severity(level(assessor, data)) == max(map(severity, parts))


@pytest.mark.parametrize("short", [1, 0])
def test_every_criterion_one_short_gives_nothing(assessor: Assessor, short: int) -> None:
    """The sharpest case of the same law, and its counterpart."""
    lowest = {combined: bounds[0] - short for combined, bounds in BOUNDS.items()}
    assert level(assessor, {"figures": lowest}) == (None if short else "IV")


@given(figures(EXACT), st.lists(st.sampled_from(UNITS), min_size=1, max_size=7, unique=True), st.data())
def test_counties_summed_are_the_city(
    assessor: Assessor, total: Json, units: list[str], data: st.DataObject
) -> None:
    """Whether the city adds up or the program does must be the same."""
    counties: dict[str, Json] = {unit: {} for unit in units}
    for key, number in total.items():
        left = number
        for unit in units[1:]:
            part = data.draw(st.integers(0, left))
            counties[unit][key] = part
            left -= part
        counties[units[0]][key] = left
    assert compare(assessor, {"counties": counties}) == compare(assessor, {"figures": total})


@given(st.dictionaries(st.sampled_from(UNITS), figures(), min_size=1, max_size=6), st.sampled_from(UNITS))
def test_a_silent_county_does_not_read_as_zero(assessor: Assessor, counties: Json, silent: str) -> None:
    """It opens every sum upward, and takes nothing away from what is certain."""
    known = {unit: given for unit, given in counties.items() if unit != silent}
    assume(known)
    open_ = {"counties": known | {silent: None}}
    closed = {"counties": known | {silent: "未受灾"}}
    assert possible(assessor, open_) == "I"
    assert level(assessor, open_) == level(assessor, closed) == level(assessor, {"counties": known})
    assert compare(assessor, closed) == compare(assessor, {"counties": known})


@given(st.dictionaries(st.sampled_from(UNITS), figures(), max_size=7), st.sampled_from(UNITS), figures())
def test_a_county_that_reports_at_last_never_lowers_the_level(
    assessor: Assessor, counties: Json, unit: str, reported: Json
) -> None:
    """The second telephone call only adds."""
    before = {"counties": counties | {unit: None}}
    after = {"counties": counties | {unit: reported}}
    assert severity(level(assessor, after)) >= severity(level(assessor, before))


@given(POPULATED)
def test_the_next_level_lies_exactly_at_the_distance_shown(assessor: Assessor, data: Json) -> None:
    """再增1200人即达Ⅲ级 must be true of the 1200th and false of the one before."""
    situation = situation_from_json(data, assessor.edition)
    result = assessor.assess(situation)
    for step in next_steps(assessor, result):
        key = step.indicator.parts[0]
        if step.indicator.over is not None or not isinstance(data["figures"].get(key), int):
            continue
        more = step.distance.max
        assert isinstance(more, int)
        near, there = (
            level(assessor, data | {"figures": data["figures"] | {key: data["figures"][key] + amount}})
            for amount in (more - 1, more)
        )
        assert severity(there) >= severity(step.to_level.id)
        assert severity(near) < severity(step.to_level.id) or step.indicator.key == DROUGHT


@given(POPULATED)
def test_the_missing_figure_reaches_its_level_with_what_is_needed(assessor: Assessor, data: Json) -> None:
    """Whom to telephone first is only worth knowing if the answer could really decide."""
    situation = situation_from_json(data, assessor.edition)
    for figure in missing_figures(assessor, assessor.assess(situation), situation):
        reported = data | {"figures": data["figures"] | {figure.key: int(figure.needed)}}
        assert severity(level(assessor, reported)) >= severity(figure.to_level.id)


def _is_accepted(assessor: Assessor, data: Json) -> bool:
    try:
        situation_from_json(data, assessor.edition)
    except InputRefusedError:
        return False
    return True


def _name(found: Level | None) -> str | None:
    return None if found is None else found.id


def _levels(assessor: Assessor, data: Json) -> tuple[str | None, str | None]:
    return level(assessor, data), possible(assessor, data)


def _with_bands(edition: PlanEdition, change: Callable[[Band], Band | None]) -> PlanEdition:
    levels = []
    for each in edition.levels:
        criteria = []
        for criterion in each.criteria:
            bands = tuple(changed for band in criterion.any_of if (changed := change(band)) is not None)
            criteria.append(criterion._replace(any_of=bands))
        levels.append(each._replace(criteria=tuple(criteria)))
    return edition._replace(levels=tuple(levels))


def _ended_inclusively(band: Band) -> Band:
    return band._replace(below=band.below and band.below._replace(inclusive=True))


def _without(indicator: str) -> Callable[[Band], Band | None]:
    return lambda band: None if band.indicator == indicator else band


def _shuffled(edition: PlanEdition, random: Random) -> PlanEdition:
    def mixed(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(random.sample(items, len(items)))

    levels = mixed(
        tuple(
            each._replace(
                criteria=mixed(tuple(item._replace(any_of=mixed(item.any_of)) for item in each.criteria))
            )
            for each in edition.levels
        )
    )
    return edition._replace(levels=levels, indicators=mixed(edition.indicators))
