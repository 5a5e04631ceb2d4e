"""What is known of one disaster process at one moment, and what each indicator can therefore be.

Unknown is never zero: a figure nobody reported leaves its indicator open upward, and so does a silent county.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import Enum
from functools import reduce
from typing import NamedTuple

from jc_disaster.kernel.quantity import (
    DEFAULT_TOLERANCE,
    EXACT,
    NOT_REPORTED,
    NOTHING_KNOWN,
    ZERO,
    Interval,
    Number,
    Quantity,
    Tolerance,
    add,
    interval_of,
)
from jc_disaster.plan.model import Indicator

Figures = Mapping[str, Quantity]


class UnitState(Enum):
    """What a reporting unit said without giving figures."""

    UNAFFECTED = "未受灾"
    SILENT = "未报"


Units = Mapping[str, Figures | UnitState]


class Situation(NamedTuple):
    """Figures of one process, city-wide and cumulative (5.x.1: 发生一次自然灾害过程).

    Attributes:
        figures: City figures by key; beside ``units`` they are the totals. A key not there was not reported.
        units: What each county reported: figures, 未受灾 (zero by statement) or 未报.
        references: Reference values such as the agricultural population (人); None when asked and not known.
        hazard: One of the plan's hazards, another word, or None.
        tolerance: What 约 is taken to mean.
    """

    figures: Figures
    units: Units
    references: Mapping[str, int | None]
    hazard: str | None
    tolerance: Tolerance = DEFAULT_TOLERANCE


def is_reported(figures: Figures, key: str) -> bool:
    """Whether ``key`` carries a quantity; asked and not yet reported counts as not."""
    quantity = figures.get(key)
    return quantity is not None and quantity.form is not NOT_REPORTED


def figure_keys(indicator: Indicator) -> tuple[str, ...]:
    """All figure keys that can carry the indicator."""
    return indicator.parts if indicator.combined is None else (*indicator.parts, indicator.combined)


def reports_any(situation: Situation, indicator: Indicator) -> bool:
    """Whether anybody, city or county, reported anything that carries the indicator."""
    keys = figure_keys(indicator)
    return any(
        is_reported(figures, key)
        for figures in (situation.figures, *situation.units.values())
        if not isinstance(figures, UnitState)
        for key in keys
    )


def applies(indicator: Indicator, hazard: str | None, known_hazards: Collection[str]) -> bool:
    """Whether an unreported figure of this indicator means "not known" rather than "does not concern".

    A hazard that is named and known, and not among those of the indicator, takes the indicator out of the question.
    An unnamed hazard, or a word the plan does not list, leaves it open.
    """
    if not indicator.only_for_hazards or hazard is None or hazard not in known_hazards:
        return True
    return hazard in indicator.only_for_hazards


def indicator_interval(situation: Situation, indicator: Indicator, *, applicable: bool) -> Interval:
    """All values the indicator's sum (or maximum) can still have, before any division by a reference value.

    The city's figure of a key is its total; where the city gave none, the counties are summed.

    Args:
        situation: What is known.
        indicator: What is counted.
        applicable: False when the hazard rules it out; what is not reported then adds nothing.
    """
    figures, units, _, _, tolerance = situation
    if not units and indicator.combined not in figures and indicator.aggregate == "sum":
        # The usual case, and the one under every keystroke: exact or absent city figures.
        total, complete = 0, True
        for key in indicator.parts:
            if key not in figures:
                complete = False
                continue
            form, number, _ = figures[key]
            if form is not EXACT or not isinstance(number, int):
                break
            total += number
        else:
            return Interval(total, total if complete or not applicable else None)
    absent = NOTHING_KNOWN if applicable else ZERO
    if not units or (indicator.combined is not None and is_reported(figures, indicator.combined)):
        return _of_report(figures, indicator, absent, tolerance)
    totalled = [key for key in indicator.parts if is_reported(figures, key)]
    if not totalled and indicator.aggregate == "sum":
        whole = _whole_sum(units, indicator, absent, tolerance)
        if whole is not None:
            return whole
        return _sum(_of_unit(unit, indicator, absent, tolerance) for unit in units.values())
    return _of_city_and_units(situation, indicator, absent, totalled)


def known_sum(figures: Figures, keys: Iterable[str], tolerance: Tolerance) -> Interval:
    """The sum of those of ``keys`` that are reported."""
    return _sum(interval_of(figures[key], tolerance) for key in keys if is_reported(figures, key))


def total_of_key(situation: Situation, key: str) -> Interval | None:
    """The city-wide interval of one figure, or None when neither the city nor any county reported it."""
    if is_reported(situation.figures, key):
        return interval_of(situation.figures[key], situation.tolerance)
    if not any(
        unit is UnitState.UNAFFECTED if isinstance(unit, UnitState) else is_reported(unit, key)
        for unit in situation.units.values()
    ):
        return None
    return _sum(
        _key_of_unit(unit, key, NOTHING_KNOWN, situation.tolerance) for unit in situation.units.values()
    )


def _sum(intervals: Iterable[Interval]) -> Interval:
    return reduce(add, intervals, ZERO)


def _whole_sum(units: Units, indicator: Indicator, absent: Interval, tolerance: Tolerance) -> Interval | None:
    """The counties' sum as `_of_unit` would add it up, in whole numbers and in one walk: what every keystroke asks.

    None where somebody gave a combined figure or a fraction: then it has to be added up with care.
    """
    low = 0
    high: int | None = 0
    for unit in units.values():
        if isinstance(unit, UnitState):
            if unit is UnitState.SILENT:
                high = None if absent.max is None else high
            continue
        if indicator.combined in unit:
            return None
        for key in indicator.parts:
            quantity = unit.get(key)
            if quantity is None or quantity.form is NOT_REPORTED:
                high = None if absent.max is None else high
                continue
            least, most = interval_of(quantity, tolerance)
            if not isinstance(least, int) or not (most is None or isinstance(most, int)):
                return None
            low += least
            high = None if high is None or most is None else high + most
    return Interval(low, high)


def _of_unit(
    unit: Figures | UnitState, indicator: Indicator, absent: Interval, tolerance: Tolerance
) -> Interval:
    if isinstance(unit, UnitState):
        return ZERO if unit is UnitState.UNAFFECTED else absent
    return _of_report(unit, indicator, absent, tolerance)


def _key_of_unit(unit: Figures | UnitState, key: str, absent: Interval, tolerance: Tolerance) -> Interval:
    if isinstance(unit, UnitState):
        return ZERO if unit is UnitState.UNAFFECTED else absent
    return interval_of(unit[key], tolerance) if is_reported(unit, key) else absent


def _of_report(figures: Figures, indicator: Indicator, absent: Interval, tolerance: Tolerance) -> Interval:
    """The indicator out of one report; a combined figure counts instead of its parts (contracts.md)."""
    key = indicator.combined
    if key is not None and key in figures and is_reported(figures, key):
        # What the combined figure leaves open below, parts known for certain can only raise.
        floor = _of_parts(figures, indicator, ZERO, tolerance).min
        return _raised(interval_of(figures[key], tolerance), floor)
    return _of_parts(figures, indicator, absent, tolerance)


def _of_parts(figures: Figures, indicator: Indicator, absent: Interval, tolerance: Tolerance) -> Interval:
    if indicator.aggregate != "sum":
        return _largest(
            [
                interval_of(figures[key], tolerance) if is_reported(figures, key) else absent
                for key in indicator.parts
            ]
        )
    known = known_sum(figures, indicator.parts, tolerance)
    complete = all(is_reported(figures, key) for key in indicator.parts)
    return known if complete else add(known, absent)


def _of_city_and_units(
    situation: Situation, indicator: Indicator, absent: Interval, totalled: Collection[str]
) -> Interval:
    """The city's totals of some parts, completed by the counties' sums of the others."""
    figures, units, tolerance = situation.figures, situation.units, situation.tolerance
    parts = [
        interval_of(figures[key], tolerance)
        if key in totalled
        else _sum(_part_of_unit(unit, key, indicator, absent, tolerance) for unit in units.values())
        for key in indicator.parts
    ]
    if indicator.aggregate != "sum":
        return _largest(parts)
    open_keys = [key for key in indicator.parts if key not in totalled]
    # A county that reported the combined figure alone says nothing of a part, and yet the whole cannot be less.
    floor = _sum(
        interval_of(unit[indicator.combined], tolerance)
        if indicator.combined is not None and is_reported(unit, indicator.combined)
        else known_sum(unit, open_keys, tolerance)
        for unit in units.values()
        if not isinstance(unit, UnitState)
    ).min
    return _raised(_sum(parts), floor)


def _part_of_unit(
    unit: Figures | UnitState, key: str, indicator: Indicator, absent: Interval, tolerance: Tolerance
) -> Interval:
    if not isinstance(unit, UnitState) and indicator.combined is not None and not is_reported(unit, key):
        combined = unit.get(indicator.combined)
        if combined is not None and combined.form is not NOT_REPORTED:
            return Interval(0, interval_of(combined, tolerance).max)
    return _key_of_unit(unit, key, absent, tolerance)


def _raised(interval: Interval, floor: Number) -> Interval:
    """``interval`` with its lower end at ``floor`` where that is higher, but never above its upper end."""
    low, high = interval
    if high is not None and floor > high:
        floor = high
    return Interval(max(low, floor), high)


def _largest(parts: Sequence[Interval]) -> Interval:
    low = max(part.min for part in parts)
    highs = [part.max for part in parts if part.max is not None]
    return Interval(low, max(highs) if len(highs) == len(parts) else None)
