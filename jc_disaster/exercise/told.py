"""What the injects sent so far tell, as a state: folded as if each report had been entered at once and without a fault.

The same fold and the same comparison as for the players' own record, so that the answer key and the window can only
differ where the players did something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from jc_disaster.exercise.pack import Inject, Pack, UnitReport
from jc_disaster.incident.events import EXERCISE, GENESIS, Actor, Event
from jc_disaster.incident.fold import Fold
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.values import stored
from jc_disaster.kernel.clock import HybridTime, milliseconds, to_text
from jc_disaster.plan.model import PlanEdition


class Sent(NamedTuple):
    """An inject and when it was sent by the exercise clock, aware."""

    inject: Inject
    at: datetime


def told_state(pack: Pack, sent: Sequence[Sent], edition: PlanEdition) -> IncidentState:
    """What whoever heard every inject in ``sent`` would know."""
    folding = _begun(pack, edition)
    for number, one in enumerate(sent):
        folding.add_sorted(_events(one, number + 1))
    return folding.state()


def told_states(pack: Pack, sent: Sequence[Sent], edition: PlanEdition) -> Iterator[IncidentState]:
    """What would be known after each inject in turn; each is folded once, whatever their number."""
    folding = _begun(pack, edition)
    for number, one in enumerate(sent):
        folding.add_sorted(_events(one, number + 1))
        yield folding.state()


def _begun(pack: Pack, edition: PlanEdition) -> Fold:
    folding = Fold("told", EXERCISE)
    folding.add_sorted([_event("0", pack.starts_at, "incident-opened/1", _opening(pack, edition))])
    return folding


def _events(one: Sent, number: int) -> Iterator[Event]:
    """An inject as events; their names say which inject and which part of it."""
    inject, at = one
    bodies: list[tuple[str, Mapping[str, object]]] = [
        (
            "reference-set/1",
            {
                "key": reference.key,
                "value": reference.value,
                "source": reference.source,
                "dated": reference.dated,
            },
        )
        for reference in inject.references
    ]
    bodies += [("figures-reported/1", report_body(report, inject)) for report in inject.reports]
    for part, (name, body) in enumerate(bodies):
        yield _event(f"{number}-{part}", at, name, body)


def report_body(report: UnitReport, inject: Inject) -> Mapping[str, object]:
    """A report as ``figures-reported/1`` holds it."""
    return {
        "unit": report.unit,
        "report_kind": report.report_kind,
        "as_of": to_text(report.as_of),
        "source": inject.sender,
        "verified": report.verified,
        "figures": {key: stored(quantity) for key, quantity in report.figures.items()},
        "unaffected": report.unaffected,
        "reason": report.correction,
        "text": inject.text,
    }


def _opening(pack: Pack, edition: PlanEdition) -> Mapping[str, object]:
    setting = pack.setting
    return {
        "title": setting.title,
        "hazard": setting.hazard,
        "process": setting.process or setting.title,
        "happened_at": None if setting.happened_at is None else to_text(setting.happened_at),
        "counties": list(setting.counties),
        "units": [unit.name for unit in edition.units],
        "counted_in": {},
        "plan": edition.header.id,
        "plan_edition": edition.header.edition,
        "plan_note": None,
    }


def _event(number: str, at: datetime, name: str, body: Mapping[str, object]) -> Event:
    time = to_text(at)
    return Event(
        event_id=f"told-{number}",
        incident="told",
        name=name,
        seat="",
        sequence=1,
        occurred_at=time,
        recorded_at=time,
        clock=HybridTime(milliseconds(at), 0),
        actor=Actor("", ""),
        kind=EXERCISE,
        body=body,
        act_id=f"told-{number}",
        previous=GENESIS,
        hash="",
    )
