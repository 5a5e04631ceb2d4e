"""值班首页: what is live, what waits for somebody, what happened last."""

from __future__ import annotations

from typing import NamedTuple

from jc_disaster.incident.state import IncidentState
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.answer import sentence, silent_units
from jc_disaster.ui.view_models.due import DueView, due_views
from jc_disaster.ui.view_models.figures import figure_kind, whom_to_ask
from jc_disaster.ui.view_models.measures import departments_view
from jc_disaster.ui.view_models.odd_figures import odd_figures, odd_question
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import LevelView
from jc_disaster.ui.view_models.unit_basis import COMMAND, open_questions
from jc_disaster.ui.view_models.words import day_clock, joined, level_view


class Waiting(NamedTuple):
    """One thing that waits: what, why, and the command that deals with it."""

    what: str
    detail: str
    command: str
    argument: str = ""


class IncidentLine(NamedTuple):
    """One live incident."""

    incident: str
    title: str
    detail: str
    level: LevelView | None
    state: str


def incident_lines(states: tuple[IncidentState, ...], edition: PlanEdition) -> tuple[IncidentLine, ...]:
    """The incidents, newest first."""
    lines = []
    for state in states:
        opening = state.opening
        response = state.response
        level = None if response is None else edition.level(response.level)
        word = "已归档" if state.closed else "未启动响应" if level is None else f"{level.name}响应中"
        covered = state.coverage
        total = len(covered.reported) + len(covered.silent)
        happened = (
            ""
            if opening is None or opening.happened_at is None
            else f" · {day_clock(opening.happened_at)}发生"
        )
        hazard = "灾种未定" if opening is None else opening.hazard or "灾种未定"
        lines.append(
            IncidentLine(
                state.incident,
                "（标题未到）" if opening is None else opening.title,
                f"{hazard}{happened} · 已报 {len(covered.reported)}/{total}",
                None if level is None else level_view(level),
                word,
            )
        )
    return tuple(lines)


def waiting(picture: Picture) -> tuple[Waiting, ...]:
    """What waits for the officer, the weightiest first: decisions, what is due by its time, questions, loose ends."""
    dues = due_views(picture)
    found = [_due(view) for view in dues if view.kind == "put-right"]
    opening = picture.state.opening
    if opening is not None and opening.plan_note:
        found.insert(0, Waiting("确认适用的预案", opening.plan_note, "page", "plan"))
    found.extend(_level_waiting(picture))
    found.extend(_due(view) for view in dues if view.at is not None)
    ask, detail = whom_to_ask(picture)
    if ask:
        found.append(Waiting(ask, detail, "page", "assessment"))
    elif not picture.state.units and silent_units(picture):
        found.append(Waiting("尚无灾情数据", "录入或粘贴来报", "paste"))
    found.extend(
        Waiting(f"{doubt.unit}数据待核", "后报低于前报而无理由，现按前报比对", "page", "figures")
        for doubt in picture.state.doubts
    )
    found.extend(
        Waiting(
            f"{odd.unit}两个数对不上",
            odd_question(odd, lambda key: figure_kind(picture.edition, key)),
            "page",
            "figures",
        )
        for odd in odd_figures(picture.state)
    )
    if opening is not None and opening.hazard is None:
        what, why = "灾种未定", "干旱条件也一并对照；知道后在此补充，并写明来源"
        found.append(Waiting(what, why, "record", "amend_incident"))
    if picture.state.conflicts:
        found.append(
            Waiting(
                f"{len(picture.state.conflicts)}条记录与另一席位的不能同时成立",
                "没有生效，两条都原样保留；在此逐项核对、办理",
                "conflicts",
            )
        )
    found.extend(
        Waiting(f"{unit}的数字是否单独计", question, COMMAND, unit)
        for unit, question in open_questions(picture.state, picture.edition)
    )
    found.extend(_due(view) for view in dues if view.at is None and view.kind != "put-right")
    if picture.in_force is not None:
        open_ones = [view.name for view in departments_view(picture).departments if view.tone == "open"]
        if open_ones:
            found.append(
                Waiting(
                    f"{len(open_ones)}个部门的措施尚未研判、通知或确认",
                    f"先看：{'、'.join(open_ones[:4])}",
                    "page",
                    "measures",
                )
            )
    return tuple(found)


def _due(view: DueView) -> Waiting:
    return Waiting(view.what, view.detail, view.command, view.argument)


def _level_waiting(picture: Picture) -> list[Waiting]:
    level, in_force, found = picture.concerned, picture.in_force, picture.found
    if level is None or (in_force is not None and in_force.rank <= level.rank):
        return []
    if found is not None and found.id == level.id:
        return [Waiting(f"待{joined(level.procedure.who('decide'))}决定", sentence(picture), "decide")]
    return [Waiting(f"待{joined(level.procedure.who('assess'))}认定", sentence(picture), "find")]
