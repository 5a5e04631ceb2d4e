"""City-wide figures of one incident as papers state them: what was said, by how many units, as of when.

A total here is the sum of what units reported, in the words in which they reported it. It is complete only where
every unit said something about the figure; otherwise it is a part, and is never printed as if it were the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from jc_disaster.engine.situation import Situation, UnitState, applies, is_reported
from jc_disaster.incident.state import FigureEntry, IncidentState
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.figures import FIGURES, FigureKind
from jc_disaster.kernel.quantity import Form, Interval, Quantity, add, between, exact, interval_of
from jc_disaster.plan.model import PlanEdition

_ZERO: Final = exact(0)


class Total(NamedTuple):
    """One figure for the whole city.

    Attributes:
        kind: Which figure.
        quantity: What is known of it; None where nobody reported it.
        units: Units that said something about it, 未受灾 included; empty for a figure of the city itself.
        expected: How many units there are.
        complete: Whether the quantity is the whole.
    """

    kind: FigureKind
    quantity: Quantity | None
    units: tuple[str, ...]
    expected: int
    complete: bool


class Span(NamedTuple):
    """The earliest and the latest 截至 time behind some figures."""

    first: datetime
    last: datetime


class Fall(NamedTuple):
    """A figure lowered with a reason (核减)."""

    unit: str
    kind: FigureKind
    before: Quantity
    now: Quantity
    reason: str
    as_of: datetime
    source: str


def kinds_of(edition: PlanEdition) -> tuple[FigureKind, ...]:
    """Every figure a report under this edition can carry, in order."""
    known = {kind.key for kind in FIGURES}
    return (*FIGURES, *(kind for kind in edition.figures if kind.key not in known))


def totals_of(situation: Situation, edition: PlanEdition) -> tuple[Total, ...]:
    """The figures somebody reported, and those that the conditions ask for even where nobody did."""
    asked = _asked(situation, edition)
    totals = (_total(situation, kind) for kind in kinds_of(edition))
    return tuple(total for total in totals if total.quantity is not None or total.kind.key in asked)


def _asked(situation: Situation, edition: PlanEdition) -> frozenset[str]:
    """Figures that conditions of this disaster count, without those reported unsplit."""
    keys: set[str] = set()
    for indicator in edition.indicators:
        if not applies(indicator, situation.hazard, edition.header.hazards):
            continue
        if indicator.combined is None or not _anybody(situation, indicator.combined):
            keys.update(indicator.parts)
    return frozenset(keys)


def _anybody(situation: Situation, key: str) -> bool:
    reports = (situation.figures, *situation.units.values())
    return any(not isinstance(figures, UnitState) and is_reported(figures, key) for figures in reports)


def _total(situation: Situation, kind: FigureKind) -> Total:
    key, expected = kind.key, len(situation.units)
    if is_reported(situation.figures, key):
        return Total(kind, situation.figures[key], (), expected, complete=True)
    said = dict(_said(situation, key))
    stated = any(not isinstance(situation.units[unit], UnitState) for unit in said)
    everybody = bool(said) and len(said) == expected
    quantity = sum_of(said.values()) if stated or everybody else None
    return Total(kind, quantity, tuple(said), expected, everybody)


def _said(situation: Situation, key: str) -> Iterator[tuple[str, Quantity]]:
    for unit, figures in situation.units.items():
        if figures is UnitState.UNAFFECTED:
            yield unit, _ZERO
        elif not isinstance(figures, UnitState) and is_reported(figures, key):
            yield unit, figures[key]


def sum_of(quantities: Iterable[Quantity]) -> Quantity:
    """The sum in the form that its parts allow: exact parts stay exact, one 约 makes 约, one 余 makes 余.

    Parts of unlike forms make a range, or 至少 where nothing bounds it above.
    """
    parts = list(quantities)
    forms = {part.form for part in parts if part.form is not Form.EXACT}
    number = sum((part.number for part in parts if part.number is not None), start=0)
    if len(forms) <= 1 and Form.BETWEEN not in forms and Form.AT_MOST not in forms:
        return Quantity(next(iter(forms), Form.EXACT), number)
    if forms == {Form.AT_MOST} and all(part.form is Form.AT_MOST or not part.number for part in parts):
        return Quantity(Form.AT_MOST, number)
    low, high = _interval(parts)
    if high is None:
        return Quantity(Form.AT_LEAST, low)  # type: ignore[arg-type] # sums of int and Decimal are neither less
    return between(low, high)  # type: ignore[arg-type] # as above


def _interval(parts: Sequence[Quantity]) -> Interval:
    whole = Interval(0, 0)
    for part in parts:
        whole = add(whole, interval_of(part))
    return whole


def span_of(state: IncidentState) -> Span | None:
    """The 截至 times of what stands; None where nothing was reported."""
    times = [moment for _, unit in counted(state) for moment in _times(unit.figures, unit.last_as_of)]
    return Span(min(times), max(times)) if times else None


def _times(figures: Mapping[str, FigureEntry], last: datetime) -> Iterator[datetime]:
    if figures:
        yield from (entry.as_of for entry in figures.values())
    else:
        yield last


def counted(state: IncidentState) -> Iterator[tuple[str, UnitEntry]]:
    """Units that said something, in the plan's order, the city's own report first."""
    opening = state.opening
    order = (CITY, *(() if opening is None else opening.units), *state.units)
    for name in dict.fromkeys(order):
        unit = state.units.get(name)
        if unit is not None and (unit.figures or unit.unaffected):
            yield name, UnitEntry(unit.figures, unit.last_as_of, _source(state, unit.last_report))


class UnitEntry(NamedTuple):
    """What stands for one unit; no figures means 未受灾."""

    figures: Mapping[str, FigureEntry]
    last_as_of: datetime
    source: str


def _source(state: IncidentState, event_id: str) -> str:
    return next((report.source for report in state.reports if report.stamp.event_id == event_id), "")


def falls_of(state: IncidentState, edition: PlanEdition) -> tuple[Fall, ...]:
    """Every figure that stands lower than it once did, with the reason given."""
    kinds = {kind.key: kind for kind in kinds_of(edition)}
    return tuple(
        Fall(name, kinds[key], before, entry.quantity, entry.reason, entry.as_of, entry.source)
        for name, unit in counted(state)
        for key, entry in _standing(state, name, unit).items()
        if key in kinds and entry.reason and (before := _before(state, name, key, entry)) is not None
    )


def _standing(state: IncidentState, name: str, unit: UnitEntry) -> Mapping[str, FigureEntry]:
    """What stands for each figure; zero for all a unit ever reported once it says 未受灾."""
    if unit.figures:
        return unit.figures
    reports = [report for report in state.reports if report.unit == name]
    last = next(report for report in reversed(reports) if report.unaffected)
    nothing = FigureEntry(_ZERO, last.as_of, last.stamp.event_id, last.source, last.verified, last.reason)
    return {key: nothing for report in reports for key in report.figures}


def _before(state: IncidentState, unit: str, key: str, entry: FigureEntry) -> Quantity | None:
    """The highest figure of an earlier report, where it is above what stands."""
    now = interval_of(entry.quantity).min
    earlier = [
        report.figures[key]
        for report in state.reports
        if report.unit == unit
        and report.stamp.event_id != entry.event_id
        and report.as_of <= entry.as_of
        and is_reported(report.figures, key)
    ]
    highest = max(earlier, key=lambda quantity: interval_of(quantity).min, default=None)
    return highest if highest is not None and interval_of(highest).min > now else None
