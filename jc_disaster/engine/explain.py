"""What the officer asks next: how far to the next level, which missing figure decides it, what it all rests on."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from jc_disaster.engine.assess import Assessment, Assessor, Goal
from jc_disaster.engine.bands import Result
from jc_disaster.engine.situation import (
    Figures,
    Situation,
    UnitState,
    applies,
    indicator_interval,
    is_reported,
)
from jc_disaster.kernel.quantity import Interval, Number, minus
from jc_disaster.plan.model import BoundNumber, Indicator, Level


class NextStep(NamedTuple):
    """The distance of one indicator to the next more severe level that has a band for it.

    Attributes:
        indicator: What is counted.
        to_level: The level that would be reached.
        at_least: Where its band begins.
        distance: How much is still lacking: at least ``min``, at most ``max``; a `Fraction` for shares.
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
    found = (_step(assessor, assessment, place) for place in range(len(assessment.values)))
    return tuple(step for step in found if step is not None)


def next_steps_changed(
    assessor: Assessor, before: Assessment, steps: tuple[NextStep, ...], assessment: Assessment
) -> tuple[NextStep, ...]:
    """As `next_steps`; the distances of values that stand are taken over: what every keystroke asks.

    Args:
        assessor: The edition.
        before: What `Assessor.assess_change` made ``assessment`` of.
        steps: The distances of ``before``.
        assessment: The comparison now.
    """
    if not assessment.in_the_bands_of(before):  # perhaps another level is the next one
        return next_steps(assessor, assessment)
    changed = {
        assessor.edition.indicators[place].key: place
        for place, (old, new) in enumerate(zip(before.values, assessment.values, strict=True))
        if old is not new
    }
    anew = (
        _step(assessor, assessment, changed[step.indicator.key]) if step.indicator.key in changed else step
        for step in steps
    )
    return tuple(step for step in anew if step is not None)


def _step(assessor: Assessor, assessment: Assessment, place: int) -> NextStep | None:
    value = assessment.values[place]
    goal = assessor.next_goal(place, assessment.level)
    if goal is None or value is None:
        return None
    rule, start = goal
    low, high = value
    farthest = _lacking(start, low)
    nearest = farthest if high == low else _lacking(start, start if high is None else high)
    return NextStep(assessor.edition.indicators[place], rule.level, start, Interval(nearest, farthest))


def _lacking(start: BoundNumber, known: Number) -> Number:
    return max(minus(start, known), minus(start, start))


def missing_figures(
    assessor: Assessor, assessment: Assessment, situation: Situation
) -> tuple[MissingFigure, ...]:
    """Unreported figures ranked by how little of them would reach the next level (readings A16, A17)."""
    best: dict[tuple[str, str | None], MissingFigure] = {}
    for place, indicator in enumerate(assessor.edition.indicators):
        goal = assessor.next_goal(place, assessment.level)
        if goal is None or not applies(indicator, situation.hazard, assessor.edition.header.hazards):
            continue
        unreported = tuple(_unreported(situation, indicator))
        needed = _needed(goal, indicator, situation) if unreported else None
        if needed is None:
            continue
        for key, unit in unreported:
            known = best.get((key, unit))
            if known is None or needed.weight < known.weight:
                best[key, unit] = MissingFigure(key, unit, goal.rule.level, needed.amount, needed.weight)
    return tuple(sorted(best.values(), key=_weight))


def _weight(figure: MissingFigure) -> Fraction:
    return figure.weight


class _Needed(NamedTuple):
    amount: Number
    weight: Fraction


def _needed(goal: Goal, indicator: Indicator, situation: Situation) -> _Needed | None:
    """How many more it takes in the figures' own unit, and what part of the threshold that is."""
    threshold: Number = goal.start
    if indicator.over is not None:
        whole = situation.references.get(indicator.over)
        if not whole:
            return None
        share = Fraction(goal.start) * whole
        threshold = floor(share) + 1 if goal.rule.open_below else ceil(share)
    known = indicator_interval(situation, indicator, applicable=True).min
    amount = max(minus(threshold, known), 0)
    return _Needed(amount, Fraction(amount) / Fraction(threshold) if threshold else Fraction(0))


def _unreported(situation: Situation, indicator: Indicator) -> Iterator[tuple[str, str | None]]:
    city = situation.figures
    if indicator.combined is not None and is_reported(city, indicator.combined):
        return
    for key in indicator.parts:
        if is_reported(city, key):
            continue
        if not situation.units:
            yield key, None
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
    level = assessment.level
    if level is None:
        used.update(groups.level_null)
    else:
        used.update(level.procedure.readings, level.directs.readings)
        used.update(edition.linkage.readings if edition.linkage else ())
    results = {outcome.result for outcome in assessment.outcomes}
    if Result.UNKNOWN in results or any(value and value.max is None for value in assessment.values):
        used.update(groups.unknown)
    if Result.NOT_COMPUTABLE in results:
        used.update(groups.not_computable)
    for indicator, value in zip(edition.indicators, assessment.values, strict=True):
        if value is not None or applies(indicator, situation.hazard, edition.header.hazards):
            used.update(indicator.readings)
    used.update(*_of_criteria(assessment))
    order = {reading.id: place for place, reading in enumerate(edition.readings)}
    return tuple(sorted(used, key=lambda reading: order.get(reading, len(order))))


def _of_criteria(assessment: Assessment) -> Iterator[tuple[str, ...]]:
    compared = {
        outcome.rule.clause: outcome.rule
        for outcome in assessment.outcomes
        if assessment.values[outcome.rule.indicator] is not None
    }
    for clause, rule in compared.items():
        yield from (item.readings for item in rule.level.criteria if item.clause == clause)
