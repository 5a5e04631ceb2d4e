"""Consultation, instructions from leaders and what became of them, teams, designations, notes, shift change."""

from __future__ import annotations

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact, refers
from jc_disaster.incident.exercise_clock import CONDUCT
from jc_disaster.incident.fact_names import CONSULTATION, FOLLOWED, HANDOVER, INSTRUCTION, TAKEN, TEAM
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.vocabulary import CHANNELS, INSTRUCTION_STEPS, TEAM_STEPS


def _strike(values: Values, ground: Ground) -> Outcome:
    """Strike out a fact: it stays in the record, and nothing is derived from it any more (undo is a new entry)."""
    state = ground.state
    facts = [entry.stamp.act_id for name in state.entries if name not in CONDUCT for entry in state.of(name)]
    upward = [one.stamp.act_id for one in state.upward]
    reports = [one.event.act_id for one in state.reports]
    if values["entry"] not in {*facts, *upward, *reports}:
        return refusal("unknown-reference", field="entry", act=values["entry"])
    return fact("entry-struck/1")(values, ground)


ACTS = (
    ActSpec(
        "hold_consultation",
        "会商",
        (
            Field("participants", "names", "参加单位"),
            Field("subject", "name", "议题"),
            Field("opinion", "text", "会商意见"),
        ),
        lambda sample: {
            "participants": [sample.assessor(sample.level)],
            "subject": "灾情会商",
            "opinion": "灾情仍在发展，加密调度。",
        },
        fact(CONSULTATION),
        "2026-07-12T03:00:00+08:00",
    ),
    ActSpec(
        "record_instruction",
        "领导批示、指示（原文）",
        (
            Field("by", "person", "批示人：{name, post}"),
            Field("channel", "choice", "方式", choices=CHANNELS),
            Field("words", "text", "原文"),
        ),
        lambda sample: {
            "by": sample.deciders(sample.level)[0],
            "channel": CHANNELS[0],
            "words": "全力搜救，妥善安置群众。",
        },
        fact(INSTRUCTION),
        "2026-07-12T04:00:00+08:00",
    ),
    ActSpec(
        "follow_instruction",
        "批示的传达、落实、反馈",
        (
            Field("instruction", "name", "当初记录该批示的 act_id"),
            Field("step", "choice", "环节", choices=INSTRUCTION_STEPS),
            Field("who", "names", "单位或人员"),
            Field("words", "text", "情况", required=False),
        ),
        lambda sample: {
            "instruction": "example-record_instruction",
            "step": INSTRUCTION_STEPS[0],
            "who": [sample.unit],
        },
        refers(FOLLOWED, "instruction", INSTRUCTION),
        "2026-07-12T04:10:00+08:00",
    ),
    ActSpec(
        "designate",
        "指定负责人（组织协调、代为报送等）",
        (
            Field("by", "person", "指定人：{name, post}"),
            Field("role", "name", "负责的事项"),
            Field("person", "person", "被指定的人：{name, post}"),
        ),
        lambda sample: {
            "by": sample.deciders(sample.level)[0],
            "role": "组织协调市级救助工作",
            "person": {"name": "", "post": "值班领导（示例）"},
        },
        fact("designation-recorded/1"),
        "2026-07-12T04:20:00+08:00",
    ),
    ActSpec(
        "send_team",
        "派出工作组",
        (
            Field("team", "name", "名称"),
            Field("leader", "person", "组长：{name, post}"),
            Field("members", "names", "成员单位或人员", required=False),
            Field("to", "names", "派往"),
            Field("task", "text", "任务"),
        ),
        lambda sample: {
            "team": "第一工作组",
            "leader": {"name": "", "post": "组长（示例）"},
            "to": [sample.unit],
            "task": "核查灾情，慰问受灾群众。",
        },
        fact(TEAM),
        "2026-07-12T04:30:00+08:00",
    ),
    ActSpec(
        "follow_team",
        "工作组出发、到达、情况报告、撤回",
        (
            Field("team", "name", "当初派出该组的 act_id"),
            Field("step", "choice", "环节", choices=TEAM_STEPS),
            Field("words", "text", "情况", required=False),
        ),
        lambda _: {"team": "example-send_team", "step": TEAM_STEPS[1]},
        refers("team-reported/1", "team", TEAM),
        "2026-07-12T06:00:00+08:00",
    ),
    ActSpec(
        "write_note",
        "值班日志（其他事项）",
        (Field("words", "text", "内容"),),
        lambda _: {"words": "备用电源已检查。"},
        fact("note-written/1"),
        "2026-07-12T06:05:00+08:00",
    ),
    ActSpec(
        "strike_entry",
        "作废一条误记（原条保留，不再采用；灾情变化不作废，用 report_figures 续报或核减）",
        (Field("entry", "name", "当初误记那一条的 act_id"), Field("reason", "text", "理由")),
        lambda _: {"entry": "example-write_note", "reason": "误记，应为另一处电源。"},
        _strike,
        "2026-07-12T06:10:00+08:00",
    ),
    ActSpec(
        "hand_over",
        "交班（交班人签字）",
        (
            Field("from", "person", "交班人：{name, post}"),
            Field("to", "person", "接班人：{name, post}"),
            Field("open_matters", "text", "未了事项"),
        ),
        lambda _: {
            "from": {"name": "值班员甲", "post": "值班员"},
            "to": {"name": "值班员乙", "post": "值班员"},
            "open_matters": "两个单位未报；签批待补。",
        },
        fact(HANDOVER),
        "2026-07-12T08:00:00+08:00",
    ),
    ActSpec(
        "take_over",
        "接班（接班人签字）",
        (
            Field("handover", "name", "当初记录交班的 act_id"),
            Field("by", "person", "接班人：{name, post}"),
            Field("remarks", "text", "异议或补充", required=False),
        ),
        lambda _: {"handover": "example-hand_over", "by": {"name": "值班员乙", "post": "值班员"}},
        refers(TAKEN, "handover", HANDOVER),
        "2026-07-12T08:05:00+08:00",
    ),
)
