"""From an incident's state to what the engine compares: the situation, and the comparison at that moment."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.situation import Figures, Situation, UnitState, is_reported
from jc_disaster.incident.state import Comparison, Doubt, IncidentState, UnitFigures
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.quantity import (
    DEFAULT_TOLERANCE,
    Quantity,
    Tolerance,
    at_least,
    interval_of,
)


def situation_of(state: IncidentState, tolerance: Tolerance = DEFAULT_TOLERANCE) -> Situation:
    """What is known of the incident, for the engine.

    Every reporting unit stands in it: with its figures, as 未受灾, or silent; a unit already counted in another one
    is left out. A city total that the counties together already exceed is left out too, so that the newer, higher
    knowledge decides (`doubts_of` names it).
    """
    units = _units(state)
    city = state.units.get(CITY)
    figures = {} if city is None else _city_figures(city, units)
    return Situation(
        figures,
        units,
        {key: reference.value for key, reference in state.references.items()},
        None if state.opening is None else state.opening.hazard,
        tolerance,
    )


def doubts_of(state: IncidentState) -> tuple[Doubt, ...]:
    """What a person has to settle in the figures: lowered without a reason, parts above the city's total."""
    city = state.units.get(CITY)
    if city is None:
        return state.doubts
    units = _units(state)
    above = tuple(
        Doubt("parts-above-total", CITY, key, at_least(low), entry.quantity, entry.event_id)
        for key, entry in city.figures.items()
        if (low := _known_sum(units, key)) > interval_of(entry.quantity).min
    )
    return state.doubts + above


def compare(state: IncidentState, assessor: Assessor) -> Comparison:
    """The comparison of what is known with the plan's levels (数据对照)."""
    assessment = assessor.assess(situation_of(state))
    return Comparison(
        None if assessment.level is None else assessment.level.id,
        None if assessment.level_possible is None else assessment.level_possible.id,
        assessment.deciding,
    )


def _units(state: IncidentState) -> dict[str, Figures | UnitState]:
    expected = () if state.opening is None else state.opening.units
    names = dict.fromkeys((*expected, *(unit for unit in state.units if unit != CITY)))
    return {name: _said(state.units.get(name)) for name in names if state.counted_in.get(name) not in names}


def _said(unit: UnitFigures | None) -> Figures | UnitState:
    if unit is None:
        return UnitState.SILENT
    if unit.unaffected:
        return UnitState.UNAFFECTED
    return {key: entry.quantity for key, entry in unit.figures.items()} or UnitState.SILENT


def _city_figures(city: UnitFigures, units: Mapping[str, Figures | UnitState]) -> dict[str, Quantity]:
    return {
        key: entry.quantity
        for key, entry in city.figures.items()
        if _known_sum(units, key) <= interval_of(entry.quantity).min
    }


def _known_sum(units: Mapping[str, Figures | UnitState], key: str) -> int | Decimal:
    known = [one[key] for one in units.values() if not isinstance(one, UnitState) and is_reported(one, key)]
    total: int | Decimal = 0
    for quantity in known:
        low = interval_of(quantity).min
        total += low if isinstance(low, int) else Decimal(str(low))
    return total
