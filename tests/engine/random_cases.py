"""Random situations for the comparison with the oracles: every printed number, one less and one more (goal R3)."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any, Final, NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.entry import situation_from_json
from tests.engine.oracles import INDICATORS, LEVELS, Answer, Ends, Values, if_chain
from tests.engine.plan_numbers import BOUNDS, DROUGHT, SUMS

POPULATION_BOUNDS: Final = (799_999, 800_000, 800_001, 700_001, 1_000_003)


class Case(NamedTuple):
    """A situation as it is entered, and what its indicators are by the oracle's own arithmetic."""

    entered: dict[str, Any]
    values: Values
    population: int


def point_case(random: Random) -> Case:
    """All figures reported as they stand, each sum split between its parts."""
    figures: dict[str, Any] = {}
    values: dict[str, Ends | str] = {}
    for indicator, bounds in BOUNDS.items():
        number = _number(random, bounds)
        values[indicator] = (Fraction(number), Fraction(number))
        if indicator == DROUGHT:
            figures[DROUGHT] = number
        else:
            first, second = SUMS[indicator]
            figures[first] = random.randint(0, number)
            figures[second] = number - figures[first]
    return _populated(random, figures, values)


def open_case(random: Random) -> Case:
    """Figures in every value form, and some not reported."""
    figures: dict[str, Any] = {}
    values: dict[str, Ends | str] = {}
    for indicator, bounds in BOUNDS.items():
        low, high = Fraction(0), Fraction(0)
        for key in SUMS.get(indicator, (DROUGHT,)):
            entered, (part_low, part_high) = _form(random, _number(random, bounds))
            if entered is not None:
                figures[key] = entered
            low += part_low
            high = None if high is None or part_high is None else high + part_high
        values[indicator] = (low, high)
    return _populated(random, figures, values)


def _number(random: Random, bounds: tuple[int, ...]) -> int:
    kind = random.randrange(4)
    if kind == 0:
        return random.randint(0, bounds[0])
    if kind == 1:
        return random.randint(0, 2 * bounds[-1])
    return random.choice(bounds) + random.choice((-1, 0, 1))


def _form(random: Random, number: int) -> tuple[Any, Ends]:
    kind = random.randrange(6)
    exact = Fraction(number)
    if kind == 0:
        return None, (Fraction(0), None)
    if kind == 1:
        return {"at_least": number}, (exact, None)
    if kind == 2:
        return {"at_most": number}, (Fraction(0), exact)
    if kind == 3:
        more = random.choice((0, 1, number))
        return {"min": number, "max": number + more}, (exact, exact + more)
    if kind == 4:
        return {"about": number}, (Fraction(exact * 9 // 10), Fraction(-(-exact * 11 // 10)))
    return number, (exact, exact)


def _populated(random: Random, figures: dict[str, Any], values: dict[str, Ends | str]) -> Case:
    """With a population at which some share of the lower end of the drought figure touches a bound, or another one."""
    low, high = values[DROUGHT]
    around = [int(low) * 4, int(low) * 5, int(low) * 20 // 3, int(low) * 10, *POPULATION_BOUNDS]
    population = max(
        0, random.choice((0, random.choice(around) + random.choice((-1, 0, 1)), random.randint(1, 10**7)))
    )
    entered: dict[str, Any] = {"figures": figures}
    if population:
        entered["reference"] = {"agricultural_population": population}
        share: Ends | str = (low / population, None if high is None else high / population)
    else:
        share = "not_computable"
    return Case(entered, values | {"drought_relief_share": share}, population)


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
