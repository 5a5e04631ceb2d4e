"""The course of one figure at one place of the table: a unit, the city's own number, or the total."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import Final

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.situation import applies, figure_keys, total_of_key
from jc_disaster.incident.events import Event
from jc_disaster.incident.situation import situation_of
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import NOTHING_KNOWN, Quantity, exact, interval_of
from jc_disaster.plan.model import Indicator
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.view_models.course import (
    CourseView,
    Followed,
    Reading,
    Thresholds,
    points_in_steps,
    said_of,
    spoken_of,
    thresholds_of,
)
from jc_disaster.ui.view_models.figure_grid import SUM
from jc_disaster.ui.view_models.figures import figure_kind
from jc_disaster.ui.view_models.steps import at_once
from jc_disaster.ui.view_models.words import with_unit

UNUSED: Final = "预案没有用这一项作启动条件，不画界线"
NOT_HERE: Final = "本灾种不按这一项比对，不画界线"
BY_SHARE: Final = "预案按占比比对，不画界线"


def figure_course(
    events: Sequence[Event], assessor: Assessor, key: str, where: str, hazard: str | None
) -> CourseView:
    """As `figure_course_in_steps`, at once."""
    return at_once(figure_course_in_steps(events, assessor, key, where, hazard))


def figure_course_in_steps(
    events: Sequence[Event], assessor: Assessor, key: str, where: str, hazard: str | None
) -> Generator[None, None, CourseView]:
    """The course of a figure.

    Args:
        events: The events of an incident.
        assessor: The plan it is under.
        key: The figure.
        where: A unit, the whole city's own number, or `SUM`.
        hazard: That of the incident.
    """
    kind = figure_kind(assessor.edition, key)
    points = yield from points_in_steps(
        events, Followed(lambda state: _read(state, kind, where), lambda event: _concerns(event, key, where))
    )
    thresholds, note = _thresholds(assessor, kind, hazard)
    label = f"{where} {kind.label}"
    return CourseView(label, kind.unit, points, thresholds, f"{spoken_of(label, points)}；{note}", note)


def _concerns(event: Event, key: str, where: str) -> bool:
    body = event.body
    if where not in {SUM, body["unit"]}:
        return False
    figures = body["figures"]
    return bool(body["unaffected"]) or (isinstance(figures, Mapping) and key in figures)


def _read(state: IncidentState, kind: FigureKind, where: str) -> Reading | None:
    """What a state says of it; what was never asked is nothing, and what was taken back is `NOTHING_KNOWN`."""
    if where == SUM:
        total = total_of_key(situation_of(state), kind.key)
        said = ((unit, _standing(state, unit, kind.key)) for unit in state.units)
        parts = {unit: interval_of(quantity) for unit, quantity in said if quantity is not None}
        value = NOTHING_KNOWN if total is None else total
        return Reading(value, said_of(value, kind.unit), parts)
    unit = state.units.get(where)
    if unit is None:
        return None
    standing = _standing(state, where, kind.key)
    if standing is None:
        return None
    words = "未受灾" if unit.unaffected else with_unit(write_quantity(standing), kind.unit)
    value = interval_of(standing)
    return Reading(value, words, {where: value})


def _standing(state: IncidentState, unit: str, key: str) -> Quantity | None:
    said = state.units[unit]
    if said.unaffected:
        return exact(0)
    entry = said.figures.get(key)
    return None if entry is None else entry.quantity


def _thresholds(assessor: Assessor, kind: FigureKind, hazard: str | None) -> tuple[Thresholds, str]:
    """The thresholds of the indicator that counts this figure, and of what they are; or why there are none."""
    edition = assessor.edition
    carriers = [one for one in edition.indicators if kind.key in figure_keys(one)]
    if not carriers:
        return (), UNUSED
    here = [one for one in carriers if applies(one, hazard, edition.header.hazards)]
    if not here:
        return (), NOT_HERE
    for indicator in here:
        if _counts(indicator, kind):
            return thresholds_of(assessor, indicator), f"界线是全市“{indicator.label}”的启动条件"
    return (), BY_SHARE


def _counts(indicator: Indicator, kind: FigureKind) -> bool:
    return indicator.over is None and indicator.unit == kind.unit
