"""The part of the fold that keeps the measures: adopted or not, how far each department is, carried over by content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jc_disaster.incident.events import Body, Event
from jc_disaster.incident.slate import Slate
from jc_disaster.incident.state import Decision, DepartmentProgress, MeasureState, Stamp, stamp_of
from jc_disaster.incident.vocabulary import MEASURE_STATES, NOT_NOTIFIED


def carry_over(slate: Slate, decision: Decision, carried: Mapping[str, str]) -> None:
    """Go on with duties considered before under the new level's clause of the same content (readings C6, C7).

    Where the new level was in force before and has its own word on the duty, the later word stands.
    """
    for old, new in carried.items():
        state, own = slate.measures.get(old), slate.measures.get(new)
        if state is not None and (own is None or own.stamp.recorded_at < state.stamp.recorded_at):
            slate.measures[new] = state._replace(duty=new, level=decision.level or "", carried_from=old)


def _considered(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    stamp, before = stamp_of(event), slate.measures.get(body["duty"])
    if before is not None and before.adopted and body["adopted"]:
        slate.measures[body["duty"]] = before._replace(stamp=stamp)  # said twice: what was done stays done
        return
    slate.measures[body["duty"]] = MeasureState(
        body["duty"],
        body["level"],
        body["adopted"],
        body["reason"],
        NOT_NOTIFIED,
        None,
        None,
        None,
        stamp,
        tuple(DepartmentProgress(name, NOT_NOTIFIED, None, stamp) for name in body.get("departments", ())),
    )


def _progressed(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    measure = slate.measures.get(body["duty"])
    if measure is None:
        slate.conflicts.append(stamp_of(event))
        return
    departments = _moved(measure.departments, body, stamp_of(event))
    slate.measures[body["duty"]] = measure._replace(
        progress=_least([one.progress for one in departments] or [body["progress"]]),
        note=body["note"],
        department=body["department"],
        stamp=stamp_of(event),
        departments=departments,
    )


def _moved(
    departments: tuple[DepartmentProgress, ...], body: Mapping[str, Any], stamp: Stamp
) -> tuple[DepartmentProgress, ...]:
    """Every department moved on, or the one that is named; one that the duty does not name is added."""
    name, progress, note = body["department"], body["progress"], body["note"]
    moved = {one.name: one for one in departments}
    for each in moved if name is None else (name,):
        moved[each] = DepartmentProgress(each, progress, note, stamp)
    return tuple(moved.values())


def _least(steps: list[str]) -> str:
    """How far the duty as a whole is: as far as the department that is least far."""
    return min(steps, key=MEASURE_STATES.index)


MEASURE_STEPS: Mapping[str, Callable[[Slate, Event, Body], None]] = MappingProxyType(
    {"measure-decided/1": _considered, "measure-progressed/1": _progressed}
)
