"""What a decision leaves open: who is to be told, the reports of 5.x.2, the acts of 5.6, signatures and corrections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from jc_disaster.incident.due_item import Due, involved_counties
from jc_disaster.incident.fact_names import CONSULTATION, COUNTY_RESPONSE, OTHER_RESPONSE, TOLD
from jc_disaster.incident.state import Entry, IncidentState
from jc_disaster.incident.vocabulary import CHANGES, OTHER_PLAN_TIERS
from jc_disaster.plan.model import Linkage, PlanEdition

STARTED, CHANGED, ENDED = CHANGES


def response_due(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """Everything open about decisions and the response."""
    if edition.linkage is not None:
        yield from _consultation(state, edition.linkage)
        yield from _telling(state, edition, edition.linkage)
        yield from _counties_own(state, edition.linkage)
    yield from _report_of_decision(state, edition)
    yield from _decisions(state)


def _consultation(state: IncidentState, linkage: Linkage) -> Iterator[Due]:
    """Another city plan's response obliges a consultation, nothing more (reading B15)."""
    others = [one for one in state.of(OTHER_RESPONSE) if one.body["tier"] == OTHER_PLAN_TIERS[0]]
    held = [one.stamp.at for one in state.of(CONSULTATION)]
    if others and not any(at >= others[-1].stamp.at for at in held):
        what = f"{others[-1].body['plan']}响应已{others[-1].body['change']}，组织会商"
        yield Due("consultation", what, None, linkage.clause, linkage.clause)


def last_change(state: IncidentState) -> tuple[str, datetime] | None:
    """How the response changed last (启动, 调整, 终止) and when; None where there was none."""
    if not state.phases:
        return None
    phase = state.phases[-1]
    if phase.until is not None:
        return ENDED, phase.until
    return (STARTED if len(state.phases) == 1 else CHANGED), phase.since


def _telling(state: IncidentState, edition: PlanEdition, linkage: Linkage) -> Iterator[Due]:
    """The last change is told to counties and province (5.6, reading B18), and the county confirms."""
    change = last_change(state)
    if change is None:
        return
    word, at = change
    counties = involved_counties(state)
    for name in (*counties, *superiors(edition, state)):
        told = _told(state, name, word, at)
        verb = "通报" if name in counties else "报告"
        if told is None:
            yield Due(
                "tell", f"向{name}{verb}市级响应{word}", None, linkage.clause, linkage.clause, about=name
            )
        elif not told.body["confirmed"] and name in counties:
            what = f"{name}尚未确认收到响应{word}的通报"
            yield Due("confirm", what, None, linkage.clause, linkage.clause, about=name)


def _told(state: IncidentState, name: str, word: str, since: datetime) -> Entry | None:
    """The telling of a change; one that was confirmed before any other."""
    found = [
        one
        for one in state.of(TOLD)
        if one.body["to"] == name and one.body["change"] == word and one.stamp.at >= since
    ]
    return max(found, key=lambda one: bool(one.body["confirmed"]), default=None)


def superiors(edition: PlanEdition, state: IncidentState) -> tuple[str, ...]:
    """Those above who are told: by the linkage clause, and by a measure of the level unless it was declined (B16)."""
    named = {one.name for one in edition.organisations if not one.generic and one.kind == "province"}
    acts = () if edition.linkage is None else edition.linkage.acts
    by_linkage = [name for act in acts for name in act.to if name in named]
    level = state.phases[-1].level if state.phases else None
    declined = {duty for duty, measure in state.measures.items() if not measure.adopted}
    by_measure = [
        name
        for duty in (() if level is None else edition.measures_of(level))
        for name in duty.to
        if name in named and duty.id not in declined
    ]
    return tuple(dict.fromkeys((*by_linkage, *by_measure)))


def _counties_own(state: IncidentState, linkage: Linkage) -> Iterator[Due]:
    """The counties involved start their own response at once and say so; at which level is theirs (reading B14)."""
    if state.response is None:
        return
    said = {str(one.body["unit"]) for one in state.of(COUNTY_RESPONSE)}
    silent = [name for name in involved_counties(state) if name not in said]
    if silent:
        what = f"{'、'.join(silent)}尚未报告启动县级响应"
        yield Due("county-response", what, None, linkage.clause, linkage.clause)


def _report_of_decision(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """The report that the starting procedure of the level in force orders (5.2.2, 5.3.2, 5.4.2)."""
    response = state.response
    if response is None:
        return
    procedure = edition.level(response.level).procedure
    told = {str(one.body["to"]) for one in state.of(TOLD) if one.stamp.at >= response.since}
    told |= {one.addressee for one in state.upward if one.stamp.at >= response.since}
    for name in procedure.whom("report"):
        if name not in told:
            what = f"向{name}报告启动决定"
            yield Due("report-decision", what, None, procedure.clause, procedure.clause, about=name)


def _decisions(state: IncidentState) -> Iterator[Due]:
    for decision in state.held:
        part, about = decision.departs[0], decision.stamp.act_id
        what = f"补正待核的决定（{decision.decision}）：{part.text}"
        yield Due("put-right", what, None, part.clause, part.clause, about=about)
    for decision in state.to_countersign:
        what = f"补签：{decision.decision}（{decision.channel}）"
        yield Due("countersign", what, None, "", "", about=decision.stamp.act_id)
