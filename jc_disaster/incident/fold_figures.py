"""The part of the fold that keeps the figures: opening, situation reports, reference values, information upward.

The standing figure of a unit and key is the newest by its 截至 time. A figure lower than the standing one needs
a reason (核减); without it the higher one stands and a doubt is raised, so that no level falls silently.
A report that was struck out (录入有误) stays in the record, and its unit is folded anew without it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jc_disaster.incident.events import Body, Event
from jc_disaster.incident.slate import Slate, UnitSlate
from jc_disaster.incident.state import (
    Doubt,
    Opening,
    Reference,
    Report,
    UnitBasis,
    UpwardReport,
    moment,
    stamp_of,
)
from jc_disaster.incident.values import read
from jc_disaster.kernel.quantity import interval_of


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


def _amended(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    """What is said anew takes the place of what was said; counties only come to it."""
    opening = slate.opening
    if opening is None:
        slate.conflicts.append(stamp_of(event))
        return
    happened = body["happened_at"]
    slate.opening = opening._replace(
        title=body["title"] or opening.title,
        hazard=body["hazard"] or opening.hazard,
        process=body["process"] or opening.process,
        happened_at=opening.happened_at if happened is None else moment(happened),
        counties=tuple(dict.fromkeys((*opening.counties, *body["counties"]))),
    )


def _reported(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    slate.reports.append(Report(event))
    if event.act_id not in slate.struck:
        _stand(slate, event, body)


def _stand(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    # Times are compared as stored: all are UTC with milliseconds, so their texts sort as they do.
    as_of = body["as_of"]
    unit = slate.units.get(body["unit"])
    if unit is None:
        unit = slate.units[body["unit"]] = UnitSlate()
    if as_of >= unit.last_as_of:
        unit.last_as_of, unit.last_report = as_of, event.event_id
    if body["unaffected"]:
        _unaffected(slate, unit, event, body)
    elif body["figures"] and (unit.unaffected_since is None or as_of >= unit.unaffected_since):
        _take(slate, unit, event, body)


def _struck(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    """Strike out an entry; where it was a report, its unit stands as if the report had never come."""
    slate.struck[body["entry"]] = stamp_of(event)
    for unit in {report.unit for report in slate.reports if report.event.act_id == body["entry"]}:
        slate.doubts = {place: doubt for place, doubt in slate.doubts.items() if place[0] != unit}
        slate.units[unit] = UnitSlate()
        left = [report.event for report in slate.reports if report.unit == unit]
        for one in left:
            if one.act_id not in slate.struck:
                _stand(slate, one, one.body)
        if not slate.units[unit].last_report:
            del slate.units[unit]


def _take(slate: Slate, unit: UnitSlate, event: Event, body: Mapping[str, Any]) -> None:
    figures, as_of, explained = unit.figures, body["as_of"], body["reason"] is not None
    taken = False
    for key, value in body["figures"].items():
        standing = figures.get(key)
        if standing is not None:
            if as_of < standing[1]:
                continue
            if value is None and not explained:
                continue  # asked again and not answered: what was said before still stands
            if not explained and _lower(value, standing[0]):
                _doubt(slate, event, key, standing[0], value)
                continue
        figures[key] = (value, as_of, event)
        if slate.doubts:
            slate.doubts.pop((body["unit"], key), None)
        taken = True
    if taken:
        unit.unaffected_since = None


def _unaffected(slate: Slate, unit: UnitSlate, event: Event, body: Mapping[str, Any]) -> None:
    as_of = body["as_of"]
    if any(given_as_of > as_of for _, given_as_of, _ in unit.figures.values()):
        return
    if body["reason"] is None:
        positive = [key for key, standing in unit.figures.items() if _lower(0, standing[0])]
        for key in positive:
            _doubt(slate, event, key, unit.figures[key][0], 0)
        if positive:
            return
    for key in unit.figures:
        slate.doubts.pop((body["unit"], key), None)
    unit.figures.clear()
    unit.unaffected_since = as_of


def _lower(new: object, standing: object) -> bool:
    if type(new) is int and type(standing) is int:
        return new < standing
    return new != standing and interval_of(read(new)).min < interval_of(read(standing)).min


def _doubt(slate: Slate, event: Event, key: str, standing: object, said: object) -> None:
    unit = str(event.body["unit"])
    slate.doubts[unit, key] = Doubt(
        "lowered-without-reason", unit, key, read(standing), read(said), event.event_id
    )


def _basis_stated(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    unit, counted_in = body["unit"], body["counted_in"]
    slate.bases[unit] = UnitBasis(counted_in, body["source"], stamp_of(event))
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
        "incident-amended/1": _amended,
        "figures-reported/1": _reported,
        "unit-basis-stated/1": _basis_stated,
        "reference-set/1": _referenced,
        "upward-report-made/1": _informed,
        "entry-struck/1": _struck,
    }
)
