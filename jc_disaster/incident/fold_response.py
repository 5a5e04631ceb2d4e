"""The part of the fold that keeps findings, decisions and the response.

A decision that departs from the plan is kept as it was given and changes nothing until it is put right. Whether
it departs was established when it was recorded, by the plan edition then in force, and stands in the event.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from jc_disaster.incident.events import Actor, Body, Event
from jc_disaster.incident.fold_measures import carry_over
from jc_disaster.incident.slate import Slate
from jc_disaster.incident.state import (
    Comparison,
    Decision,
    Departure,
    Finding,
    Proposal,
    Response,
    ResponsePhase,
    stamp_of,
)
from jc_disaster.incident.vocabulary import AGREED, CORRECTED


def _departures(body: Mapping[str, Any]) -> tuple[Departure, ...]:
    return tuple(Departure(part["code"], part["clause"], part["text"]) for part in body["departs"])


def _comparison(body: Mapping[str, Any]) -> Comparison:
    said = body["comparison"]
    return Comparison(said["level"], said["level_possible"], tuple(said["deciding"]))


def _people(body: Mapping[str, Any], key: str) -> tuple[Actor, ...]:
    return tuple(Actor(part["name"], part["post"]) for part in body[key])


def _found(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    slate.findings.append(
        Finding(
            stamp_of(event),
            body["basis"],
            body["level"],
            body["found_by"],
            tuple(body["clauses"]),
            body["opinion"],
            _comparison(body),
            _departures(body),
        )
    )


def _proposed(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    slate.proposals.append(Proposal(stamp_of(event), body["level"], body["by"], body["to"], body["number"]))


def _decision(event: Event, body: Mapping[str, Any]) -> Decision:
    relayed = body["relayed_by"]
    return Decision(
        stamp_of(event),
        body["act"],
        body["decision"],
        body["level"],
        _people(body, "decided_by"),
        None if relayed is None else Actor(relayed["name"], relayed["post"]),
        body["channel"],
        body["words"],
        body["reason"],
        body["path"],
        _departures(body),
        None,
        body["countersigned"],
        _comparison(body),
    )


def _decided(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    if event.act_id in slate.decisions:
        slate.conflicts.append(stamp_of(event))
        return
    decision = _decision(event, body)
    slate.decisions[event.act_id] = decision
    if decision.lawful:
        _take_effect(slate, decision, body)


def _put_right(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    decision = slate.decisions.get(body["decision"])
    if decision is None or decision.lawful:
        slate.conflicts.append(stamp_of(event))
        return
    right = decision._replace(
        put_right=stamp_of(event), decided_by=_people(body, "decided_by"), countersigned=body["countersigned"]
    )
    slate.decisions[body["decision"]] = right
    _take_effect(slate, right, body)


def _countersigned(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    decision = slate.decisions.get(body["decision"])
    if decision is None:
        slate.conflicts.append(stamp_of(event))
        return
    slate.decisions[body["decision"]] = decision._replace(countersigned=True)


def _take_effect(slate: Slate, decision: Decision, body: Mapping[str, Any]) -> None:
    """Bring a lawful decision into force, unless another seat's decision already changed what it rests on."""
    response = slate.response
    if decision.act == "start":
        if decision.decision != AGREED:
            return
        if response is not None:
            slate.conflicts.append(decision.stamp)
            return
        _enter(slate, decision, decision.stamp.at)
        return
    if response is None or response.level != body["from_level"]:
        slate.conflicts.append(decision.stamp)
        return
    _leave(slate, decision)
    if decision.act == "adjust" or decision.decision == CORRECTED:
        _enter(slate, decision, response.started)
        carry_over(slate, decision, body["carried"])


def _enter(slate: Slate, decision: Decision, started: datetime) -> None:
    level = decision.level
    assert level is not None  # noqa: S101 - `decide` writes a level on every start and adjustment
    at = decision.stamp.at
    slate.response = Response(
        level, at, started, decision.decided_by, decision.stamp.act_id, decision.path == "direct"
    )
    slate.phases.append(ResponsePhase(level, at, None, None))


def _leave(slate: Slate, decision: Decision) -> None:
    slate.phases[-1] = slate.phases[-1]._replace(until=decision.stamp.at, ended_by=decision.decision)
    slate.response = None


def _stable(slate: Slate, event: Event, _body: Mapping[str, Any]) -> None:
    slate.stable = stamp_of(event)


def _closed(slate: Slate, event: Event, _body: Mapping[str, Any]) -> None:
    slate.closed = stamp_of(event)


def _reopened(slate: Slate, _event: Event, _body: Mapping[str, Any]) -> None:
    slate.closed = None


RESPONSE_STEPS: Mapping[str, Callable[[Slate, Event, Body], None]] = MappingProxyType(
    {
        "finding-recorded/1": _found,
        "proposal-made/1": _proposed,
        "decision-recorded/1": _decided,
        "decision-put-right/1": _put_right,
        "decision-countersigned/1": _countersigned,
        "stability-recorded/1": _stable,
        "incident-closed/1": _closed,
        "incident-reopened/1": _reopened,
    }
)
