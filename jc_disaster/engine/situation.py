"""What is known of one disaster process at one moment, and what each indicator can therefore be.

Unknown is never zero: a figure nobody reported leaves its indicator open upward, and so does a silent county.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from jc_disaster.kernel.quantity import (
    DEFAULT_TOLERANCE,
    NOTHING_KNOWN,
    ZERO,
    Form,
    Interval,
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
    units: Mapping[str, Figures | UnitState]
    references: Mapping[str, int | None]
    hazard: str | None
    tolerance: Tolerance = DEFAULT_TOLERANCE


def is_reported(figures: Figures, key: str) -> bool:
    """Whether ``key`` carries a quantity; asked and not yet reported counts as not."""
    quantity = figures.get(key)
    return quantity is not None and quantity.form is not Form.UNKNOWN


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


def applies(indicator: Indicator, hazard: str | None, known_hazards: Iterable[str]) -> bool:
    """Whether an unreported figure of this indicator means "not known" rather than "does not concern".

    A hazard that is named and known, and not among those of the indicator, takes the indicator out of the question.
    An unnamed hazard, or a word the plan does not list, leaves it open.
    """
    if not indicator.only_for_hazards or hazard is None or hazard not in known_hazards:
        return True
    return hazard in indicator.only_for_hazards


def indicator_interval(situation: Situation, indicator: Indicator, *, applicable: bool) -> Interval:
    """All values the indicator's sum (or maximum) can still have, before any division by a reference value.

    Args:
        situation: What is known.
        indicator: What is counted.
        applicable: False when the hazard rules it out; what is not reported then adds nothing.
    """
    absent = NOTHING_KNOWN if applicable else ZERO
    figures = situation.figures
    if not situation.units:
        return _of_one_report(figures, indicator, absent, situation.tolerance)
    if not any(is_reported(figures, key) for key in figure_keys(indicator)):
        total = ZERO
        for unit in situation.units.values():
            total = add(total, _of_unit(unit, indicator, absent, situation.tolerance))
        return total
    return _of_one_report(
        _with_unit_sums(situation, indicator, absent), indicator, absent, situation.tolerance
    )


def _of_unit(
    unit: Figures | UnitState, indicator: Indicator, absent: Interval, tolerance: Tolerance
) -> Interval:
    if isinstance(unit, UnitState):
        return ZERO if unit is UnitState.UNAFFECTED else absent
    return _of_one_report(unit, indicator, absent, tolerance)


def _of_one_report(
    figures: Mapping[str, Quantity | Interval], indicator: Indicator, absent: Interval, tolerance: Tolerance
) -> Interval:
    parts: Interval | None = None
    for key in indicator.parts:
        part = _interval(figures.get(key), absent, tolerance)
        if parts is None:
            parts = part
        else:
            parts = add(parts, part) if indicator.aggregate == "sum" else _larger(parts, part)
    assert parts is not None  # noqa: S101 - the loader refuses an indicator without parts
    if indicator.combined is None:
        return parts
    combined = figures.get(indicator.combined)
    if combined is None or (isinstance(combined, Quantity) and combined.form is Form.UNKNOWN):
        return parts
    whole = _interval(combined, absent, tolerance)
    # The combined figure counts; parts known for certain can only raise what it leaves open below.
    return whole if parts.min <= whole.min else Interval(parts.min, whole.max)


def _interval(quantity: Quantity | Interval | None, absent: Interval, tolerance: Tolerance) -> Interval:
    if quantity is None:
        return absent
    if isinstance(quantity, Interval):
        return quantity
    if quantity.form is Form.UNKNOWN:
        return absent
    return interval_of(quantity, tolerance)


def _larger(first: Interval, second: Interval) -> Interval:
    low = max(first.min, second.min)
    if first.max is None or second.max is None:
        return Interval(low, None)
    return Interval(low, max(first.max, second.max))


def _with_unit_sums(
    situation: Situation, indicator: Indicator, absent: Interval
) -> Mapping[str, Quantity | Interval]:
    """City figures, completed by the counties' sum for every key the city did not total."""
    merged: dict[str, Quantity | Interval] = dict(situation.figures)
    for key in indicator.parts:
        if not is_reported(situation.figures, key):
            total = ZERO
            for unit in situation.units.values():
                if isinstance(unit, UnitState):
                    term = ZERO if unit is UnitState.UNAFFECTED else absent
                else:
                    term = _interval(unit.get(key), absent, situation.tolerance)
                total = add(total, term)
            merged[key] = total
    return merged


def total_of_key(situation: Situation, key: str) -> Interval | None:
    """The city-wide interval of one figure, or None when neither the city nor any county reported it."""
    if is_reported(situation.figures, key):
        return interval_of(situation.figures[key], situation.tolerance)
    values = [unit for unit in situation.units.values() if not isinstance(unit, UnitState)]
    stated_zero = any(unit is UnitState.UNAFFECTED for unit in situation.units.values())
    if not stated_zero and not any(is_reported(unit, key) for unit in values):
        return None
    total = ZERO
    for unit in situation.units.values():
        if unit is UnitState.UNAFFECTED:
            continue
        figures: Figures = {} if isinstance(unit, UnitState) else unit
        total = add(total, _interval(figures.get(key), NOTHING_KNOWN, situation.tolerance))
    return total
