"""Changing and ending a response: adjust, correct or revoke, terminate, put right, countersign, delegate.

Sources: readings B7, B8, B9 (the authority of the level in force ends it), 5.7.
"""

from __future__ import annotations

from collections.abc import Mapping

from jc_disaster.incident.acts.deciding import MANNER, decision_body, judged, posts
from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, departures_body, fact, level_or_refusal
from jc_disaster.incident.authority import (
    DELEGATION,
    Judged,
    decision_departures,
    declining_departures,
    ending_departures,
)
from jc_disaster.incident.events import Draft
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import Refusal, refusal
from jc_disaster.incident.state import Decision, Departure, Response
from jc_disaster.incident.vocabulary import (
    BY_PROCEDURE,
    CORRECTED,
    DECISION_CHANNELS,
    DIRECTLY,
    NOT_NOW,
    REVOCATIONS,
)
from jc_disaster.plan.model import Level, PlanEdition

RAISED, LOWERED, ENDED = "提升", "降低", "终止"


def _adjust(values: Values, ground: Ground) -> Outcome:
    level = level_or_refusal(ground, values["level"])
    if isinstance(level, Refusal):
        return level
    response = ground.state.response
    if response is None:
        return refusal("no-response", act="调整")
    standing = ground.edition.level(response.level)
    if standing.id == level.id:
        return refusal("same-level", level=level.name)
    departs = decision_departures(ground.edition, ground.state, judged(values, ground, level))
    body = {
        **decision_body(values, ground, departs),
        "act": "adjust",
        "decision": RAISED if level.rank < standing.rank else LOWERED,
        "level": level.id,
        "carried": carried_over(ground.edition, ground, standing, level),
    }
    return (Draft("decision-recorded/1", body),)


def carried_over(edition: PlanEdition, ground: Ground, standing: Level, level: Level) -> Mapping[str, str]:
    """Duties considered under ``standing`` and the duty of the same content and leads under ``level`` (C6, C7)."""
    new = {(duty.content, duty.leads): duty.id for duty in edition.measures_of(level.id)}
    return {
        duty.id: new[duty.content, duty.leads]
        for duty in edition.measures_of(standing.id)
        if duty.id in ground.state.measures and (duty.content, duty.leads) in new
    }


def _revoke(values: Values, ground: Ground) -> Outcome:
    response = ground.state.response
    if response is None:
        return refusal("no-response", act=values["change"])
    standing = ground.edition.level(response.level)
    level: Level | None = None
    if values["change"] == CORRECTED:
        if values["level"] is None:
            return refusal(
                "invalid-act",
                faults="更正而没有写级别",
                remedies="请在 level 中填写更正后的级别；整个撤销的写撤销",
            )
        found = level_or_refusal(ground, values["level"])
        if isinstance(found, Refusal):
            return found
        if found.id == standing.id:
            return refusal("same-level", level=found.name)
        level = found
    departs = _ending(values, ground, standing, response, standing.procedure.clause)
    if level is not None and level.rank < standing.rank:
        text = "更正只用于启动所依数据有误而级别偏高；级别提高应另作调整决定"
        departs += (Departure("correction-raises", level.procedure.clause, text),)
    body = {
        **decision_body(values, ground, departs),
        "act": "revoke",
        "decision": values["change"],
        "level": None if level is None else level.id,
        "carried": {} if level is None else carried_over(ground.edition, ground, standing, level),
    }
    return (Draft("decision-recorded/1", body),)


def _ending(
    values: Values, ground: Ground, standing: Level, response: Response, clause: str
) -> tuple[Departure, ...]:
    path = DIRECTLY if response.direct else BY_PROCEDURE
    return ending_departures(
        ground.edition, ground.state, Judged(standing, posts(values), path, ground.at), clause
    )


def _terminate(values: Values, ground: Ground) -> Outcome:
    response = ground.state.response
    if response is None:
        return refusal("no-response", act=ENDED)
    departs = termination_departures(values, ground, response)
    body = {
        **decision_body(values, ground, departs),
        "act": "terminate",
        "decision": ENDED,
        "level": None,
        "work_ended": bool(values["work_ended"]),
        "analysis": values["analysis"],
        "analysed_by": values["analysed_by"],
    }
    return (Draft("decision-recorded/1", body),)


def termination_departures(values: Values, ground: Ground, response: Response) -> tuple[Departure, ...]:
    """In what an ending departs from the ending clause: its two grounds, and the authority of the level in force."""
    edition = ground.edition
    standing = edition.level(response.level)
    termination = edition.termination
    clause = standing.procedure.clause if termination is None else termination.clause
    departs = _ending(values, ground, standing, response, clause)
    if termination is not None and not values["work_ended"]:
        departs += (Departure("work-not-ended", clause, "没有写明救灾应急工作已经结束"),)
    if termination is not None and values["analysis"] is None:
        departs += (Departure("no-analysis", clause, "没有可以解除应急响应的分析评估意见"),)
    return departs


def _put_right(values: Values, ground: Ground) -> Outcome:
    decision = _decision(ground, values["decision"])
    if decision is None:
        return refusal("unknown-decision", decision=values["decision"])
    if decision.lawful:
        return refusal("not-held")
    people = values["decided_by"] or [
        {"name": person.name, "post": person.post} for person in decision.decided_by
    ]
    again = {**values, "decided_by": people}
    departs = _departures_now(again, ground, decision)
    if isinstance(departs, Refusal):
        return departs
    if departs:
        return refusal("still-departs", departs="；".join(part.text for part in departs))
    return (Draft("decision-put-right/1", _right_body(again, ground, decision)),)


def _departures_now(values: Values, ground: Ground, decision: Decision) -> tuple[Departure, ...] | Refusal:
    """In what the decision departs as things stand now, or why it has nothing left to take effect on."""
    response, edition = ground.state.response, ground.edition
    if decision.act == "start":
        return _start_again(values, ground, decision)
    if response is None:
        return refusal("no-response", act=decision.decision)
    if decision.act == "terminate":
        return termination_departures(values, ground, response)
    if decision.level == response.level:
        return refusal("same-level", level=edition.level(response.level).name)
    judge = _again if decision.act == "adjust" else _revocation_again
    return judge(values, ground, decision)


def _start_again(values: Values, ground: Ground, decision: Decision) -> tuple[Departure, ...] | Refusal:
    response, edition = ground.state.response, ground.edition
    if decision.decision == NOT_NOW:
        level = edition.level(decision.level or "")
        judged_now = Judged(level, posts(values), decision.path, ground.at)
        return declining_departures(edition, ground.state, judged_now)
    if response is not None:
        return refusal("response-in-force", level=edition.level(response.level).name)
    return _again(values, ground, decision)


def _again(values: Values, ground: Ground, decision: Decision) -> tuple[Departure, ...]:
    """The start or change as it stands now: what was missing may have been supplied since."""
    level = ground.edition.level(decision.level or "")
    return decision_departures(
        ground.edition, ground.state, Judged(level, posts(values), decision.path, ground.at)
    )


def _revocation_again(values: Values, ground: Ground, decision: Decision) -> tuple[Departure, ...]:
    response = ground.state.response
    assert response is not None  # noqa: S101 - `_departures_now` looked
    standing = ground.edition.level(response.level)
    departs = _ending(values, ground, standing, response, standing.procedure.clause)
    return departs + tuple(part for part in decision.departs if part.code == "correction-raises")


def _right_body(values: Values, ground: Ground, decision: Decision) -> Mapping[str, object]:
    response = ground.state.response
    carried: Mapping[str, str] = {}
    if response is not None and decision.level is not None:
        edition = ground.edition
        carried = carried_over(edition, ground, edition.level(response.level), edition.level(decision.level))
    return {
        "decision": values["decision"],
        "how": values["how"],
        "decided_by": list(values["decided_by"]),
        "countersigned": decision.countersigned or bool(values["signed"]),
        "departed": departures_body(decision.departs),
        "from_level": None if response is None else response.level,
        "carried": carried,
        "work_ended": bool(values["work_ended"]),
        "analysis": values["analysis"],
        "analysed_by": values["analysed_by"],
    }


def _decision(ground: Ground, act_id: str) -> Decision | None:
    for decision in ground.state.decisions:
        if decision.stamp.act_id == act_id:
            return decision
    return None


def _countersign(values: Values, ground: Ground) -> Outcome:
    decision = _decision(ground, values["decision"])
    if decision is None:
        return refusal("unknown-decision", decision=values["decision"])
    if decision.countersigned:
        return refusal("already-countersigned")
    return (
        Draft("decision-countersigned/1", {"decision": values["decision"], "signed_by": values["signed_by"]}),
    )


def _delegate(values: Values, ground: Ground) -> Outcome:
    body = {"from": values["from"], "to": values["to"], "words": values["words"]}
    return fact(DELEGATION)(body, ground)


_GROUND = (
    Field("work_ended", "flag", "救灾应急工作已经结束", required=False),
    Field("analysis", "text", "可以解除应急响应的分析评估意见", required=False),
    Field("analysed_by", "name", "分析评估单位", required=False),
)

PUT_RIGHT = ActSpec(
    "put_right_decision",
    "补正一项待核的决定（补认定、补建议、补签、更正决定人）",
    (
        Field("decision", "name", "当初记录该决定的 act_id"),
        Field("how", "text", "如何补正"),
        Field("decided_by", "people", "补正后的决定人；不变的不填", required=False),
        Field("signed", "flag", "已签字", required=False),
        *_GROUND,
    ),
    lambda sample: {
        "decision": "example-revoke_start",
        "how": "由有权机关重新签批。",
        "decided_by": sample.deciders(sample.highest),
        "signed": True,
    },
    _put_right,
    "2026-07-12T13:00:00+08:00",
)

ADJUST = ActSpec(
    "decide_adjust",
    "记录调整响应级别的决定（提升、降低）",
    (
        Field("level", "name", "调整后的级别"),
        *MANNER,
        Field("reason", "text", "理由", required=False),
    ),
    lambda sample: {
        "level": sample.highest.id,
        "decided_by": sample.deciders(sample.highest),
        "channel": DECISION_CHANNELS[0],
        "words": f"直接决定提升为{sample.highest.name}响应。",
        "path": DIRECTLY,
    },
    _adjust,
    "2026-07-12T06:20:00+08:00",
)

REVOKE = ActSpec(
    "revoke_start",
    "更正或撤销依据错误数据作出的启动决定",
    (
        Field("change", "choice", "更正或撤销", choices=REVOCATIONS),
        Field("level", "name", "更正后的级别", required=False),
        *MANNER,
        Field("reason", "text", "理由"),
    ),
    lambda sample: {
        "change": CORRECTED,
        "level": sample.level.id,
        "decided_by": sample.deciders(sample.level),
        "channel": DECISION_CHANNELS[0],
        "reason": "核报后数据低于提升时所依数据。",
    },
    _revoke,
    "2026-07-12T12:00:00+08:00",
)

COUNTERSIGN = ActSpec(
    "countersign",
    "补签",
    (
        Field("decision", "name", "当初记录该决定的 act_id"),
        Field("signed_by", "person", "签字人：{name, post}"),
    ),
    lambda sample: {"decision": "example-decide_start", "signed_by": sample.deciders(sample.level)[0]},
    _countersign,
    "2026-07-12T08:00:00+08:00",
)

DELEGATE = ActSpec(
    "record_delegation",
    "记录授权（有权决定的职务不在时，由其授权）",
    (
        Field("from", "person", "授权人：{name, post}"),
        Field("to", "person", "被授权人：{name, post}"),
        Field("words", "text", "授权原话和范围"),
    ),
    lambda sample: {
        "from": sample.deciders(sample.level)[0],
        "to": {"name": "", "post": "值班领导（示例）"},
        "words": "外出期间由其代为决定。",
    },
    _delegate,
    "2026-07-12T05:00:00+08:00",
)

TERMINATE = ActSpec(
    "decide_termination",
    "记录终止响应的决定",
    (*_GROUND, *MANNER, Field("reason", "text", "理由", required=False)),
    lambda sample: {
        "work_ended": True,
        "analysis": "转移群众已全部妥善安置，经分析评估可以解除应急响应。",
        "analysed_by": sample.assessor(sample.level),
        "decided_by": sample.enders(sample.level),
        "channel": DECISION_CHANNELS[0],
        "words": "同意终止。",
    },
    _terminate,
    "2026-07-20T10:00:00+08:00",
)

ACTS = (PUT_RIGHT, ADJUST, REVOKE, COUNTERSIGN, DELEGATE, TERMINATE)
