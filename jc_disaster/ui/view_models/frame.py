"""Top bar, 信息报告 strip and status line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from jc_disaster.incident.state import Decision, IncidentState, UpwardReport
from jc_disaster.incident.upward import addressees, upward_standing
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import LevelView, TopView, UpwardView
from jc_disaster.ui.view_models.words import clock_words, day_clock, joined, level_view


def live_ones(incidents: Sequence[IncidentState]) -> tuple[str, ...]:
    """The incidents that are not archived, in the order of their opening, so that each has its place."""
    return tuple(sorted(state.incident for state in incidents if state.closed is None))


def next_live(incidents: Sequence[IncidentState], current: str | None) -> str | None:
    """The live incident after the current one, round and round; None where there is no other."""
    live = live_ones(incidents)
    others = [name for name in live if current is None or name > current] or list(live)
    return next((name for name in others if name != current), None)


def others_words(incidents: Sequence[IncidentState], current: str) -> str:
    """That other disasters go on as well; nothing where there are none."""
    count = sum(name != current for name in live_ones(incidents))
    return f"另有{count}起在办（Ctrl+J）" if count else ""


def top_view(picture: Picture, incidents: Sequence[IncidentState] = ()) -> TopView:
    """What the top bar says about an incident.

    Args:
        picture: The incident.
        incidents: All of them.
    """
    state = picture.state
    opening = state.opening
    title = "（标题未到）" if opening is None else opening.title
    hazard = "" if opening is None else opening.hazard or "灾种未定"
    happened = None if opening is None else opening.happened_at
    in_force = picture.in_force
    proposed, words = _proposed(picture)
    return TopView(
        title,
        hazard,
        f"灾害发生 {day_clock(happened)}" if happened else "灾害发生时间未定",
        None if in_force is None else level_view(in_force),
        "当前 未启动响应" if in_force is None else f"当前 {in_force.name}响应",
        "" if in_force is None else _since(picture),
        proposed,
        words,
        elapsed_words(happened, picture.now),
        others_words(incidents, state.incident),
        "" if in_force is None else _deciders(picture),
    )


def _since(picture: Picture) -> str:
    response = picture.state.response
    if response is None:
        return ""
    return f"{day_clock(response.since, picture.now)}由{joined((_deciders(picture),))}决定"


def _deciders(picture: Picture) -> str:
    response = picture.state.response
    return "" if response is None else "、".join(person.post for person in response.decided_by)


def _proposed(picture: Picture) -> tuple[LevelView | None, str]:
    in_force, found = picture.in_force, picture.found
    if picture.state.held:
        held = picture.state.held[-1]
        level = None if held.level is None else picture.edition.level(held.level)
        return (None if level is None else level_view(level)), f"{held.decision} 待核"
    level = picture.concerned
    if level is None or (in_force is not None and level.rank >= in_force.rank):
        return None, ""
    verb = "拟启动" if in_force is None else "拟提升"
    refused = _refused(picture.state, level.id)
    if refused is not None:
        return level_view(level), f"{level.name} {refused.decision}"
    return level_view(
        level
    ), f"{verb} {level.name} {'待决定' if found is not None and found.id == level.id else '待认定'}"


def _refused(state: IncidentState, level: str) -> Decision | None:
    """The latest decision, where it did not start the level."""
    last = state.decisions[-1] if state.decisions else None
    return (
        last
        if last is not None and last.act == "start" and last.level in {level, None} and not last.departs
        else None
    )


def elapsed_words(happened: datetime | None, now: datetime) -> str:
    """Time since the disaster happened: 距发生 8小时34分."""
    if happened is None or happened > now:
        local = now.astimezone(SHANGHAI)
        return f"{local.month}月{local.day}日"
    minutes = int((now - happened).total_seconds()) // 60
    days, hours = divmod(minutes // 60, 24)
    return f"距发生 {f'{days}天' if days else ''}{hours}小时{minutes % 60:02d}分"


def upward_views(state: IncidentState | None, edition: PlanEdition, now: datetime) -> tuple[UpwardView, ...]:
    """Each addressee with its first report by telephone and in writing."""
    if state is None:
        return tuple(UpwardView(name, "", "") for name in addressees(edition))
    return tuple(
        UpwardView(one.addressee, _when(one.telephone, now), _when(one.written, now))
        for one in upward_standing(state, edition)
    )


def _when(report: UpwardReport | None, now: datetime) -> str:
    return "" if report is None else clock_or_day(report.stamp.at, now)


def clock_or_day(moment: datetime, now: datetime) -> str:
    """The time of day, with the day where it was another one."""
    same = moment.astimezone(SHANGHAI).date() == now.astimezone(SHANGHAI).date()
    return clock_words(moment) if same else day_clock(moment)
