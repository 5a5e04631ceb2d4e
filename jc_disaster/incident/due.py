"""What is due in an incident, and when: only what the texts or a recorded setting give a time to (reading B13).

A missing time is no missing duty: an item without one is still open. Nothing here reads a clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from jc_disaster.incident.acts.following import CONSULTATION
from jc_disaster.incident.acts.linking import OTHER_RESPONSE, TOLD
from jc_disaster.incident.acts.people import PERSON, SETTLED
from jc_disaster.incident.acts.providing import GOODS, GOODS_STEP
from jc_disaster.incident.acts.timing import LIMIT, MEMBER_DAILY, ZERO_REPORTING
from jc_disaster.incident.state import Entry, IncidentState
from jc_disaster.incident.vocabulary import (
    CHANGES,
    CITY,
    OTHER_PLAN_TIERS,
    RECEIVED,
    SIGNED_FOR,
    UPWARD_MARKS,
)
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.kernel.quantity import interval_of
from jc_disaster.plan.model import Duty, PlanEdition

_TEXT_OF = "规定时限"


class Due(NamedTuple):
    """Something to be done.

    Attributes:
        kind: Stable identifier of the sort of thing.
        what: What is to be done, Chinese.
        at: When it is due, aware; None where nothing sets a time.
        clause: The clause it comes from.
        source: Where the time comes from: the clause itself or a setting's source.
        confirmed: False for a setting the office has not confirmed (待单位确认).
    """

    kind: str
    what: str
    at: datetime | None
    clause: str
    source: str
    confirmed: bool = True

    def overdue(self, now: datetime) -> bool:
        """Whether its time has passed."""
        return self.at is not None and now > self.at


def due_items(state: IncidentState, edition: PlanEdition, now: datetime) -> tuple[Due, ...]:
    """Everything open in the incident, what has a time first and the earliest of it first."""
    found = [
        *_upward(state, edition),
        *_zero_reports(state, edition),
        *_member_daily(state, edition, now),
        *_goods(state, edition),
        *_linkage(state, edition),
        *_decisions(state),
        *_personal_data(state),
    ]
    return tuple(sorted(found, key=lambda due: (due.at is None, due.at or now)))


def calendar_dues(edition: PlanEdition, year: int) -> tuple[Due, ...]:
    """The dates that recur each year (6.3), as days of ``year``; independent of any incident."""
    found = []
    for duty in edition.duties:
        calendar = dict(duty.calendar)
        day = calendar.get("by", calendar.get("to", calendar.get("from")))
        if day is not None and calendar.get("year", year) == year:
            month, number = str(day).split("-")
            at = datetime(year, int(month), int(number), 23, 59, tzinfo=SHANGHAI)
            found.append(Due("calendar", duty.task, at, duty.clause, duty.clause))
    return tuple(sorted(found, key=lambda due: due.at or datetime.min.replace(tzinfo=SHANGHAI)))


def _latest(entries: tuple[Entry, ...], **wanted: object) -> Mapping[str, Any] | None:
    return next((one.body for one in reversed(entries) if wanted.items() <= one.body.items()), None)


def _upward(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """The first information upward, whatever the level (4.1.3); its limit is the office's to set (reading D1)."""
    if state.opening is None or any(one.mark == UPWARD_MARKS[0] for one in state.upward):
        return
    for duty in _distinct(edition, "limit_setting"):
        limit = _latest(state.of(LIMIT), setting=duty.limit_setting)
        if limit is None:
            yield Due(
                "upward-report",
                "向上级报送值班信息",
                None,
                duty.clause,
                f"{_TEXT_OF}尚未设定",
                confirmed=False,
            )
        else:
            at = state.opening.stamp.at + timedelta(minutes=limit["minutes"])
            confirmed = limit["confirmed_by"] is not None
            yield Due("upward-report", "向上级报送值班信息", at, duty.clause, limit["source"], confirmed)


def _distinct(edition: PlanEdition, field: str) -> Iterator[Duty]:
    seen = set()
    for duty in edition.duties:
        value = getattr(duty, field)
        if value and value not in seen:
            seen.add(value)
            yield duty


def _zero_reports(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """A report a day from each county concerned, as of the cut-off hour, until the situation is stable.

    Proposed with any city response (reading D2); a zero report is a follow-up without change, so that any report
    as of the hour or later will do.
    """
    if state.stable is not None:
        return
    duty = next((one for one in edition.duties if "until" in dict(one.clock)), None)
    if duty is None:
        return
    setting = _latest(state.of(ZERO_REPORTING))
    if setting is None:
        if state.response is not None or state.proposals:
            yield Due(
                "zero-reporting", "明确是否执行24小时零报告", None, duty.clause, duty.clause, confirmed=False
            )
        return
    if not setting["on"]:
        return
    if setting["cut_off"] is None:
        yield Due("zero-report", "24小时零报告", None, duty.clause, "截至钟点尚未设定", confirmed=False)
        return
    began = state.of(ZERO_REPORTING)[0].stamp.at
    waiting: dict[datetime, list[str]] = {}
    for unit in involved_counties(state) or (CITY,):
        said = state.units.get(unit)
        since = began if said is None else max(began, said.last_as_of)
        waiting.setdefault(_next_hour(since, setting["cut_off"]), []).append(unit)
    for at, units in waiting.items():
        what = f"24小时零报告：{'、'.join(units)}"
        yield Due("zero-report", what, at, duty.clause, setting["source"] or "")


def _next_hour(after: datetime, hour: str) -> datetime:
    """The first moment after ``after`` at which local clocks show ``hour``."""
    local = after.astimezone(SHANGHAI)
    day = datetime.combine(local.date(), time.fromisoformat(hour), SHANGHAI)
    return day if day > local else day + timedelta(days=1)


def _member_daily(state: IncidentState, edition: PlanEdition, now: datetime) -> Iterator[Due]:
    """One report per calendar day for adopted duties that the text has recur (reading C10)."""
    response = state.response
    if response is None:
        return
    today = now.astimezone(SHANGHAI).date()
    given = {
        entry.body["department"] for entry in state.of(MEMBER_DAILY) if entry.body["day"] == today.isoformat()
    }
    for duty in edition.measures_of(response.level):
        measure = state.measures.get(duty.id)
        if duty.recurrence is None or measure is None or not measure.adopted:
            continue
        departments = [measure.department] if measure.department else list(duty.leads)
        missing = [name for name in departments if name not in given]
        if missing:
            at = datetime.combine(today, time(23, 59), SHANGHAI)
            yield Due("member-daily", f"{'、'.join(missing)}：{duty.task}", at, duty.clause, duty.recurrence)


def _goods(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """First batches on their way: hours from 接到 to 运抵, by whose stock it is (reading F1)."""
    hours = {
        str(clock["scope"]): (int(clock["hours"]), duty)
        for duty in edition.duties
        if "scope" in (clock := dict(duty.clock))
    }
    steps = state.of(GOODS_STEP)
    for order in state.of(GOODS):
        body: Mapping[str, Any] = order.body
        limit = hours.get(body["stock"])
        mine = [one for one in steps if one.body["order"] == order.stamp.act_id]
        received = next((one.stamp.at for one in mine if one.body["step"] == RECEIVED), None)
        arrived = any(one.body["step"] == SIGNED_FOR for one in mine)
        if limit is None or arrived or not body["first_batch"]:
            continue
        what = f"{body['goods']}{body['quantity']}{body['measure']}运抵{body['to']}"
        at = None if received is None else received + timedelta(hours=limit[0])
        yield Due("goods", what, at, limit[1].clause, limit[1].text)


def _linkage(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    linkage = edition.linkage
    if linkage is None:
        return
    others = [one for one in state.of(OTHER_RESPONSE) if one.body["tier"] == OTHER_PLAN_TIERS[0]]
    held = [one.stamp.at for one in state.of(CONSULTATION)]
    if others and not any(at >= others[-1].stamp.at for at in held):
        what = f"{others[-1].body['plan']}响应已{others[-1].body['change']}，组织会商"
        yield Due("consultation", what, None, linkage.clause, linkage.clause)
    if not state.phases:
        return
    change = _last_change(state)
    told = {str(one.body["to"]) for one in state.of(TOLD) if one.body["change"] == change}
    wanted = (*involved_counties(state), *_superiors(edition))
    for name in wanted:
        if name not in told:
            yield Due("tell", f"向{name}通报市级响应{change}", None, linkage.clause, linkage.clause)


def involved_counties(state: IncidentState) -> tuple[str, ...]:
    """The counties the incident was opened with, and every unit that has reported a loss since (reading B14)."""
    named = () if state.opening is None else state.opening.counties
    losing = (
        unit
        for unit, said in state.units.items()
        if unit != CITY and any(interval_of(entry.quantity).max != 0 for entry in said.figures.values())
    )
    return tuple(dict.fromkeys((*named, *losing)))


def _last_change(state: IncidentState) -> str:
    started, changed, ended = CHANGES
    if state.response is None:
        return ended
    return started if len(state.phases) == 1 else changed


def _superiors(edition: PlanEdition) -> tuple[str, ...]:
    """Those the linkage clause has informed by their own name (groups of counties are named by the incident)."""
    named = {one.name for one in edition.organisations if not one.generic and one.kind == "province"}
    acts = () if edition.linkage is None else edition.linkage.acts
    return tuple(dict.fromkeys(name for act in acts for name in act.to if name in named))


def _decisions(state: IncidentState) -> Iterator[Due]:
    for decision in state.held:
        part = decision.departs[0]
        yield Due(
            "put-right", f"补正待核的决定（{decision.decision}）：{part.text}", None, part.clause, part.clause
        )
    for decision in state.to_countersign:
        yield Due("countersign", f"补签：{decision.decision}（{decision.channel}）", None, "", "")


def _personal_data(state: IncidentState) -> Iterator[Due]:
    if state.phases and state.response is None and state.of(PERSON) and not state.of(SETTLED):
        yield Due("personal-data", "处理人员信息：销毁，或写明保留的理由、保管人、期限", None, "", "")
