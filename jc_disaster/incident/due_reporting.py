"""Reports that are due: information upward, zero reports, daily reports of member units (4.1.3, 4.1.5, 5.x.3(3))."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from jc_disaster.incident.due_item import Due, distinct, involved_counties, latest
from jc_disaster.incident.fact_names import LIMIT, MEMBER_DAILY, ZERO_REPORTING
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.upward import upward_standing
from jc_disaster.incident.vocabulary import CITY, UPWARD_MARKS, UPWARD_WAYS
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.plan.model import Duty, PlanEdition


def reports_due(state: IncidentState, edition: PlanEdition, now: datetime) -> Iterator[Due]:
    """Every report that is open."""
    yield from _upward(state, edition)
    yield from _zero_reports(state, edition)
    yield from _member_daily(state, edition, now)


def _upward(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """The first information upward, whatever the level: to each addressee by telephone and in writing (4.1.3).

    Its limit is the office's to set (reading D1); one may be set for each way.
    """
    standing = upward_standing(state, edition)
    for duty in distinct(edition, "limit_setting"):
        for way in UPWARD_WAYS:
            open_ones = "、".join(one.addressee for one in standing if way in one.missing)
            if state.opening is not None and open_ones:
                yield _upward_due(state, duty, way, f"报送{UPWARD_MARKS[0]}（{way}）：{open_ones}")


def _upward_due(state: IncidentState, duty: Duty, way: str, what: str) -> Due:
    limits = [one.body for one in state.of(LIMIT) if one.body["setting"] == duty.limit_setting]
    limit: Mapping[str, Any] | None = next(
        (one for one in reversed(limits) if one.get("way") in (None, way)), None
    )
    if limit is None or state.opening is None:
        unset = f"{duty.clause}（规定时限尚未设定）"
        return Due("upward-report", what, None, duty.clause, unset, confirmed=False, about=way)
    at = state.opening.stamp.at + timedelta(minutes=limit["minutes"])
    confirmed = limit["confirmed_by"] is not None
    return Due("upward-report", what, at, duty.clause, limit["source"], confirmed, way)


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
    setting = latest(state.of(ZERO_REPORTING))
    if setting is None:
        if state.response is not None or state.proposals:
            what = f"明确是否执行{duty.task}"
            yield Due("zero-reporting", what, None, duty.clause, duty.clause, confirmed=False)
        return
    if not setting["on"]:
        return
    if setting["cut_off"] is None:
        yield Due("zero-report", duty.task, None, duty.clause, "截至钟点尚未设定", confirmed=False)
        return
    began = state.of(ZERO_REPORTING)[0].stamp.at
    waiting: dict[datetime, list[str]] = {}
    for unit in involved_counties(state) or (CITY,):
        said = state.units.get(unit)
        since = began if said is None else max(began, said.last_as_of)
        waiting.setdefault(_next_hour(since, setting["cut_off"]), []).append(unit)
    for at, units in waiting.items():
        yield Due("zero-report", f"{duty.task}：{'、'.join(units)}", at, duty.clause, setting["source"] or "")


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
