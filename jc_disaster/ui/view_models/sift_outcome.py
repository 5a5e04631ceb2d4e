"""What comes of a sifting: the reports to be recorded, and the state as it would be with them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from jc_disaster.incident.state import FigureEntry, IncidentState, UnitFigures
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.ui.view_models.paste import Sort
from jc_disaster.ui.view_models.reported import Reported
from jc_disaster.ui.view_models.sifting import Item, Sifting, is_late, is_silent, unit_of


def reports_of(
    sifting: Sifting, as_of: datetime, source: str, *, verified: bool = False
) -> tuple[Reported, ...]:
    """One report a unit, the city first, of what was accepted."""
    by_unit: dict[str, list[Item]] = {}
    for item in sifting.items:
        unit = unit_of(sifting, item)
        if item.kept and unit is not None:
            by_unit.setdefault("" if unit == CITY else unit, []).append(item)
    return tuple(
        Reported(
            unit,
            _figures(sifting, items),
            any(item.sort is Sort.UNAFFECTED for item in items),
            as_of,
            source,
            verified=verified,
            reason=_reason(items),
            unchanged=any(item.sort is Sort.UNCHANGED for item in items),
        )
        for unit, items in sorted(by_unit.items(), key=lambda pair: bool(pair[0]))
    )


def _figures(sifting: Sifting, items: Sequence[Item]) -> dict[str, Quantity]:
    """The numbers of one report; 未报 stays out of one that carries a reason where a number is known.

    A reason speaks for the whole report, and with it 未报 would take back what the unit said before.
    """
    reasoned = any(item.reason for item in items)
    return {
        item.key: item.quantity
        for item in items
        if item.quantity is not None and not (reasoned and is_silent(sifting, item))
    }


def without(sifting: Sifting, unit: str) -> Sifting:
    """What is left once the accepted rows of a unit (empty for the city) are recorded."""
    name = unit or CITY
    items = tuple(item for item in sifting.items if not (item.kept and unit_of(sifting, item) == name))
    return sifting._replace(items=items)


def _reason(items: Sequence[Item]) -> str | None:
    said = dict.fromkeys(item.reason for item in items if item.reason)
    return "；".join(said) or None


def as_if_recorded(sifting: Sifting) -> IncidentState:
    """The state as it would be if what was accepted were recorded now; nothing is recorded by this."""
    units = dict(sifting.known.units)
    for item in sifting.items:
        unit = unit_of(sifting, item)
        if not item.kept or unit is None or is_late(sifting, item):
            continue
        before = units.get(unit)
        as_of = sifting.as_of or (sifting.known.opening.stamp.at if sifting.known.opening else None)
        if as_of is None:
            continue
        if item.sort is Sort.UNAFFECTED:
            units[unit] = UnitFigures({}, unaffected=True, last_as_of=as_of, last_report="")
        elif item.quantity is not None and item.quantity.number is not None:
            figures = {} if before is None else dict(before.figures)
            figures[item.key] = FigureEntry(item.quantity, as_of, "", "", verified=False, reason=None)
            units[unit] = UnitFigures(figures, unaffected=False, last_as_of=as_of, last_report="")
    return replace(sifting.known, units=units)
