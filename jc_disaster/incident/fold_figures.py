"""The part of the fold that keeps the figures: opening, situation reports, reference values, information upward.

The standing figure of a unit and key is the newest by its 截至 time. A figure lower than the standing one needs
a reason (核减); without it the higher one stands and a doubt is raised, so that no level falls silently.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jc_disaster.incident.events import Body, Event
from jc_disaster.incident.slate import Slate, UnitSlate, moment, stamp_of
from jc_disaster.incident.state import Doubt, FigureEntry, Opening, Reference, Report, UpwardReport
from jc_disaster.incident.values import read_figures
from jc_disaster.kernel.quantity import Form, Quantity, exact, interval_of


def _opened(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    if slate.opening is not None:
        slate.conflicts.append(stamp_of(event))
        return
    happened = body["happened_at"]
    slate.opening = Opening(
        stamp_of(event),
        body["title"],
        body["hazard"],
        body["process"],
        None if happened is None else moment(happened),
        tuple(body["counties"]),
        tuple(body["units"]),
        body["plan"],
        body["plan_edition"],
        body["plan_note"],
    )
    slate.counted_in.update(body["counted_in"])


def _reported(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    figures = read_figures(body["figures"])
    report = Report(
        stamp_of(event),
        body["unit"],
        body["report_kind"],
        moment(body["as_of"]),
        body["source"],
        body["verified"],
        figures,
        body["unaffected"],
        body["reason"],
        body["text"],
    )
    slate.reports.append(report)
    unit = slate.units.get(report.unit)
    if unit is None:
        unit = slate.units[report.unit] = UnitSlate(report.as_of, event.event_id)
    if report.as_of >= unit.last_as_of:
        unit.last_as_of, unit.last_report = report.as_of, event.event_id
    if report.unaffected:
        _unaffected(slate, unit, report)
    elif figures and (unit.unaffected_since is None or report.as_of >= unit.unaffected_since):
        _take(slate, unit, report)


def _take(slate: Slate, unit: UnitSlate, report: Report) -> None:
    taken = False
    for key, quantity in report.figures.items():
        standing = unit.figures.get(key)
        if standing is not None:
            if report.as_of < standing.as_of:
                continue
            if quantity.form is Form.UNKNOWN and report.reason is None:
                continue  # asked again and not answered: what was said before still stands
            if report.reason is None and _lower(quantity, standing.quantity):
                _doubt(slate, report, key, standing.quantity, quantity)
                continue
        unit.figures[key] = FigureEntry(
            quantity, report.as_of, report.stamp.event_id, report.source, report.verified, report.reason
        )
        slate.doubts.pop((report.unit, key), None)
        taken = True
    if taken:
        unit.unaffected_since = None


def _unaffected(slate: Slate, unit: UnitSlate, report: Report) -> None:
    if any(entry.as_of > report.as_of for entry in unit.figures.values()):
        return
    if report.reason is None:
        nothing = exact(0)
        positive = [key for key, entry in unit.figures.items() if _lower(nothing, entry.quantity)]
        for key in positive:
            _doubt(slate, report, key, unit.figures[key].quantity, nothing)
        if positive:
            return
    for key in unit.figures:
        slate.doubts.pop((report.unit, key), None)
    unit.figures.clear()
    unit.unaffected_since = report.as_of


def _lower(new: Quantity, standing: Quantity) -> bool:
    return interval_of(new).min < interval_of(standing).min


def _doubt(slate: Slate, report: Report, key: str, standing: Quantity, said: Quantity) -> None:
    slate.doubts[report.unit, key] = Doubt(
        "lowered-without-reason", report.unit, key, standing, said, report.stamp.event_id
    )


def _basis_stated(slate: Slate, _event: Event, body: Mapping[str, Any]) -> None:
    unit, counted_in = body["unit"], body["counted_in"]
    if counted_in is None:
        slate.counted_in.pop(unit, None)
    else:
        slate.counted_in[unit] = counted_in


def _referenced(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    slate.references[body["key"]] = Reference(
        body["key"], body["value"], body["source"], body["dated"], stamp_of(event)
    )


def _informed(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    slate.upward.append(
        UpwardReport(
            stamp_of(event),
            body["addressee"],
            body["channel"],
            body["receiver"],
            body["mark"],
            body["content"],
        )
    )


FIGURE_STEPS: Mapping[str, Callable[[Slate, Event, Body], None]] = MappingProxyType(
    {
        "incident-opened/1": _opened,
        "figures-reported/1": _reported,
        "unit-basis-stated/1": _basis_stated,
        "reference-set/1": _referenced,
        "upward-report-made/1": _informed,
    }
)
