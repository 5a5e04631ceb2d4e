"""What the officer asks next: how far to the next level, which missing figure decides it, what it all rests on."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from jc_disaster.engine.assess import Assessment, Assessor, Result, Rule, reaches
from jc_disaster.engine.situation import (
    Figures,
    Situation,
    UnitState,
    applies,
    indicator_interval,
    is_reported,
)
from jc_disaster.kernel.quantity import NOTHING_KNOWN, Interval, Number
from jc_disaster.plan.model import BoundNumber, Indicator, Level


class NextStep(NamedTuple):
    """The distance of one indicator to the next more severe level that has a band for it.

    Attributes:
        indicator: What is counted.
        to_level: The level that would be reached.
        at_least: Where its band begins.
        distance: How much is still lacking: at least ``min``, at most ``max``.
    """

    indicator: Indicator
    to_level: Level
    at_least: BoundNumber
    distance: Interval


class MissingFigure(NamedTuple):
    """A figure nobody reported that could raise the level, by itself.

    Attributes:
        key: The figure's key.
        unit: The county that did not report it; None where there are only city figures.
        to_level: The level it would reach.
        needed: How many it would take, in the figure's unit.
        weight: ``needed`` as a share of the threshold; the smaller, the closer.
    """

    key: str
    unit: str | None
    to_level: Level
    needed: Number
    weight: Fraction


def next_steps(assessor: Assessor, assessment: Assessment) -> tuple[NextStep, ...]:
    """The distances from what is known to the next more severe level, one for each indicator that applies."""
    steps = []
    for place, indicator in enumerate(assessor.edition.indicators):
        value = assessment.values[place]
        rule = _next_rule(assessor, place, assessment.level)
        if rule is None or value is None:
            continue
        start = rule.at_least
        assert start is not None  # noqa: S101 - `_next_rule` returns rules with a lower end
        nearest = 0 if value.max is None or reaches(rule, value.max) else _lacking(start, value.max)
        steps.append(NextStep(indicator, rule.level, start, Interval(nearest, _lacking(start, value.min))))
    return tuple(steps)


def _next_rule(assessor: Assessor, place: int, level: Level | None) -> Rule | None:
    """The band of the least severe level above ``level`` that counts the indicator."""
    found: Rule | None = None
    for rule in assessor.rules:
        if rule.indicator != place or rule.at_least is None:
            continue
        if level is not None and rule.level.rank >= level.rank:
            continue
        if found is None or rule.level.rank > found.level.rank:
            found = rule
    return found


def _lacking(start: BoundNumber, known: Number) -> Number:
    lacking = Fraction(start) - Fraction(known)
    if lacking <= 0:
        return 0
    return lacking if isinstance(start, Fraction) else _plain(lacking)


def _plain(number: Fraction) -> Number:
    return number.numerator if number.denominator == 1 else number


def missing_figures(
    assessor: Assessor, assessment: Assessment, situation: Situation
) -> tuple[MissingFigure, ...]:
    """Unreported figures ranked by how little of them would reach the next level (readings A16, A17)."""
    best: dict[tuple[str, str | None], MissingFigure] = {}
    for place, indicator in enumerate(assessor.edition.indicators):
        rule = _next_rule(assessor, place, assessment.level)
        if rule is None or not applies(indicator, situation.hazard, assessor.edition.header.hazards):
            continue
        needed = _needed(rule, indicator, situation)
        if needed is None:
            continue
        amount, weight = needed
        for key, unit in _unreported(situation, indicator):
            candidate = MissingFigure(key, unit, rule.level, amount, weight)
            known = best.get((key, unit))
            if known is None or candidate.weight < known.weight:
                best[key, unit] = candidate
    return tuple(sorted(best.values(), key=lambda figure: figure.weight))


def _needed(rule: Rule, indicator: Indicator, situation: Situation) -> tuple[Number, Fraction] | None:
    """How many more it takes in the indicator's own unit, and what part of the threshold that is."""
    start = rule.at_least
    assert start is not None  # noqa: S101 - as above
    threshold = Fraction(start)
    if indicator.over is not None:
        whole = situation.references.get(indicator.over)
        if not whole:
            return None
        threshold *= whole
    known = Fraction(indicator_interval(situation, indicator, applicable=True).min)
    lacking = max(Fraction(0), threshold - known)
    if indicator.over is not None:
        lacking = Fraction(-(-lacking.numerator // lacking.denominator))
    return _plain(lacking), lacking / threshold if threshold else Fraction(0)


def _unreported(situation: Situation, indicator: Indicator) -> Iterator[tuple[str, str | None]]:
    city = situation.figures
    if indicator.combined is not None and is_reported(city, indicator.combined):
        return
    keys = [key for key in indicator.parts if not is_reported(city, key)]
    if not situation.units:
        for key in keys:
            yield key, None
        return
    for key in keys:
        for name, unit in situation.units.items():
            if _is_silent(unit, indicator, key):
                yield key, name


def _is_silent(unit: Figures | UnitState, indicator: Indicator, key: str) -> bool:
    if isinstance(unit, UnitState):
        return unit is UnitState.SILENT
    if indicator.combined is not None and is_reported(unit, indicator.combined):
        return False
    return not is_reported(unit, key)


def readings_used(assessor: Assessor, assessment: Assessment, situation: Situation) -> tuple[str, ...]:
    """Ids of the readings the result rests on, in the order of the edition's list."""
    edition = assessor.edition
    groups = edition.result_readings
    used = set(groups.always)
    results = {outcome.result for outcome in assessment.outcomes}
    if assessment.level is None:
        used.update(groups.level_null)
    else:
        level = assessment.level
        used.update(level.procedure.readings, level.directs.readings)
        used.update(edition.linkage.readings if edition.linkage else ())
    if Result.UNKNOWN in results or NOTHING_KNOWN in assessment.values:
        used.update(groups.unknown)
    if Result.NOT_COMPUTABLE in results:
        used.update(groups.not_computable)
    for indicator in edition.indicators:
        if applies(indicator, situation.hazard, edition.header.hazards):
            used.update(indicator.readings)
    for outcome in assessment.outcomes:
        if outcome.value is not None:
            used.update(_criterion_readings(outcome.rule))
    order = {reading.id: place for place, reading in enumerate(edition.readings)}
    return tuple(sorted(used, key=lambda reading: order.get(reading, len(order))))


def _criterion_readings(rule: Rule) -> tuple[str, ...]:
    return next(item.readings for item in rule.level.criteria if item.clause == rule.clause)
