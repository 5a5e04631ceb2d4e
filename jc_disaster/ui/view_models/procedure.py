"""启动程序: the steps of the level concerned, who takes them, which of them the record already holds."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from jc_disaster.incident.state import Decision, IncidentState
from jc_disaster.incident.vocabulary import AGREED
from jc_disaster.plan.model import Level, LinkageAct, PlanEdition, Step
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import ChainView, StepView
from jc_disaster.ui.view_models.words import clock_words, joined

_ACTS: Final = {
    "assess": ("会商认定", "认定是否达到启动条件"),
    "propose": ("提出建议", "呈批件和研判意见"),
    "submit": ("呈报", "按程序呈报"),
    "decide": ("决定", "同意 / 暂不 / 另行指示"),
    "report": ("报告", "决定后报告"),
}


def chain_view(picture: Picture) -> ChainView:
    """The chain for the level concerned; without one, the ladder is what the page shows instead."""
    level = picture.concerned
    if level is None:
        text = "未达到启动条件时，不需启动程序；值班信息仍须上报，另有情形由有权单位认定。"
        return ChainView("启动程序", "", (), text)
    return ChainView(
        _heading(picture, level), level.procedure.clause, _steps(picture, level), _note(picture, level)
    )


def _heading(picture: Picture, level: Level) -> str:
    in_force = picture.in_force
    clause = level.procedure.clause
    if in_force is None:
        return f"{level.name}启动程序（{clause}）"
    if in_force.id == level.id:
        return f"{level.name}响应进行中（{clause}）"
    return f"启动程序（{clause}）· 由{in_force.name}提升为{level.name}是一次新的决定"


def _steps(picture: Picture, level: Level) -> tuple[StepView, ...]:
    shown = []
    open_step = False
    steps = [step for step in level.procedure.steps if step.act in _ACTS]
    for number, step in enumerate(steps, start=1):
        done = step_done(picture.state, level, step)
        state = "done" if done else "later" if open_step else "now"
        if not done and step.act == "decide" and _held(picture.state, level):
            state = "stopped"
        open_step = open_step or not done
        act, detail = _ACTS[step.act]
        shown.append(StepView(str(number), _act_words(act, step), joined(step.by), done or detail, state))
    shown.append(
        StepView(
            str(len(steps) + 1),
            "组织协调",
            " / ".join(map(_wide, level.directs.by)),
            level.directs.clause,
            "later",
        )
        if picture.in_force is None or picture.in_force.id != level.id
        else StepView(
            str(len(steps) + 1), "组织协调", " / ".join(map(_wide, level.directs.by)), "响应期间", "now"
        )
    )
    return tuple(shown)


def _wide(name: str) -> str:
    return joined((name,))


def _act_words(act: str, step: Step) -> str:
    return f"{act} → {joined(step.to)}" if step.to else act


def step_done(state: IncidentState, level: Level, step: Step) -> str:
    """When the record says the step was taken; empty when it does not."""
    if step.act == "assess":
        found = [finding for finding in state.findings if finding.level == level.id]
        return f"{clock_words(found[-1].stamp.at)} 已认定" if found else ""
    if step.act in {"propose", "submit"}:
        made = [proposal for proposal in state.proposals if proposal.level == level.id]
        return f"{clock_words(made[-1].stamp.at)} 已报出" if made else ""
    lawful = [decision for decision in state.decisions if decision.level == level.id and decision.lawful]
    decided = [decision for decision in lawful if decision.act == "adjust" or decision.decision == AGREED]
    if not decided:
        return ""
    if step.act == "decide":
        return _with_signature(
            f"{clock_words(decided[-1].stamp.at)} {decided[-1].decision}", state, decided[-1]
        )
    told = [
        report
        for report in state.upward
        if report.addressee in step.to and report.stamp.at >= decided[-1].stamp.at
    ]
    return f"{clock_words(told[-1].stamp.at)} 已报告" if told else ""


def _with_signature(said: str, state: IncidentState, decision: Decision) -> str:
    """待补签 while nobody has signed; else how many sheets are attached."""
    if not decision.countersigned:
        return f"{said}，待补签"
    attached = sum(scan.belongs_to == decision.stamp.act_id for scan in state.scans)
    return f"{said}，附件{attached}份" if attached else said


def _held(state: IncidentState, level: Level) -> bool:
    return any(decision.level == level.id for decision in state.held)


def _note(picture: Picture, level: Level) -> str:
    held = [decision for decision in picture.state.held if decision.level == level.id]
    if held:
        reasons = "；".join(part.text for part in held[-1].departs)
        return f"已如实记录，待核：{reasons}"
    direct = level.procedure.who("decide_directly")
    if direct:
        return f"必要时，{joined(direct)}可直接决定启动（{level.procedure.clause}）"
    return linkage_line(picture.edition) if picture.in_force is not None else ""


def linkage_line(edition: PlanEdition) -> str:
    """The acts that follow a start (联动): who does what to whom; what several are about is not said twice."""
    if edition.linkage is None:
        return ""
    acts: Sequence[LinkageAct] = edition.linkage.acts
    told = [act.does for act in acts if act.to]
    about = _common_end(told) if len(told) > 1 else ""
    parts: list[str] = []
    before: tuple[str, ...] = ()
    for act in acts:
        does = act.does.removesuffix(about) if act.to else act.does
        who = "" if act.who == before else f"{joined(act.who)} "
        parts.append(f"{who}{does or act.does}{'→' + joined(act.to) if act.to else ''}")
        before = act.who
    return f"启动后（{edition.linkage.clause}）：{'；'.join(parts)}"


def _common_end(texts: Sequence[str]) -> str:
    """The signs in which all texts end; each keeps a word of two signs before them."""
    signs = itertools.takewhile(lambda one: len(set(one)) == 1, zip(*map(reversed, texts), strict=False))
    end = "".join(one[0] for one in signs)[::-1]
    return end[max(0, len(end) + 2 - min(map(len, texts))) :]


def next_act(picture: Picture) -> str:
    """Which button is the main one now: ``find``, ``propose``, ``decide``, ``papers`` or nothing."""
    level = picture.concerned
    if level is None:
        return ""
    if picture.in_force is not None and picture.in_force.id == level.id:
        return "papers"
    for step in level.procedure.steps:
        if step.act in _ACTS and not step_done(picture.state, level, step):
            return {"assess": "find", "propose": "propose", "submit": "propose", "decide": "decide"}.get(
                step.act, ""
            )
    return ""
