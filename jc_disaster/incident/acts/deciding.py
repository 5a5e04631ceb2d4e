"""认定, proposals and decisions: what the plan lets through takes effect, the rest is kept as it was given.

Sources: 5.1.2 to 5.4.2 (start), 5.5 (adjusted conditions), 5.7 (ending); readings B1 to B11.
"""

from __future__ import annotations

from typing import Any

from jc_disaster.incident.acts.spec import (
    ActSpec,
    Ground,
    Outcome,
    comparison_body,
    departures_body,
    level_or_refusal,
)
from jc_disaster.incident.authority import (
    Judged,
    decision_departures,
    declining_departures,
    finding_departures,
)
from jc_disaster.incident.events import Draft
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import Refusal, refusal
from jc_disaster.incident.situation import compare
from jc_disaster.incident.state import Departure
from jc_disaster.incident.vocabulary import (
    AGREED,
    BY_PROCEDURE,
    CHANNELS,
    DECISION_CHANNELS,
    DECISION_PATHS,
    FINDING_BASES,
    NOT_NOW,
    ON_ADJUSTED_CONDITIONS,
    OTHERWISE,
    START_DECISIONS,
)
from jc_disaster.plan.model import Level

# How a decision was given; every decision carries these.
MANNER = (
    Field("decided_by", "people", "作出决定的人：[{name, post}]，按职务核对权限"),
    Field("relayed_by", "person", "转达人：{name, post}", required=False),
    Field("channel", "choice", "方式", choices=DECISION_CHANNELS),
    Field("words", "text", "原话", required=False),
    Field("signed", "flag", "已签字；没有的记为待补签", required=False),
    Field("path", "choice", "procedure 按启动程序；direct 直接决定", required=False, choices=DECISION_PATHS),
)


def posts(values: Values) -> tuple[str, ...]:
    """The posts of those who decided."""
    return tuple(person["post"] for person in values["decided_by"])


def decision_body(values: Values, ground: Ground, departs: tuple[Departure, ...]) -> dict[str, Any]:
    """The part of a decision's event that is the same for all decisions."""
    return {
        "decided_by": list(values["decided_by"]),
        "relayed_by": values["relayed_by"],
        "channel": values["channel"],
        "words": values["words"],
        "reason": values["reason"],
        "path": values["path"] or BY_PROCEDURE,
        "countersigned": values["channel"] == DECISION_CHANNELS[0] or bool(values["signed"]),
        "departs": departures_body(departs),
        "comparison": comparison_body(ground),
        "carried": {},
        "from_level": None if ground.state.response is None else ground.state.response.level,
    }


def judged(values: Values, ground: Ground, level: Level) -> Judged:
    """What is to be compared with the plan."""
    return Judged(level, posts(values), values["path"] or BY_PROCEDURE, ground.at)


def _find(values: Values, ground: Ground) -> Outcome:
    level: Level | None = None
    if values["level"] is not None:
        found = level_or_refusal(ground, values["level"])
        if isinstance(found, Refusal):
            return found
        level = found
    basis = values["basis"]
    if basis == ON_ADJUSTED_CONDITIONS and values["reason"] is None:
        adjustment = ground.edition.adjustment
        clause = "" if adjustment is None else adjustment.clause
        return refusal(
            "invalid-act",
            faults=f"按{clause}酌情调整启动条件，缺少理由",
            remedies="请在 reason 中写明特殊情况",
        )
    departs = finding_departures(
        ground.edition, basis, level, values["found_by"], compare(ground.state, ground.assessor)
    )
    body = {
        "basis": basis,
        "level": None if level is None else level.id,
        "found_by": values["found_by"],
        "clauses": list(values["clauses"] or ()),
        "opinion": values["opinion"],
        "reason": values["reason"],
        "participants": list(values["participants"] or ()),
        "comparison": comparison_body(ground),
        "departs": departures_body(departs),
    }
    return (Draft("finding-recorded/1", body),)


def _propose(values: Values, ground: Ground) -> Outcome:
    level = level_or_refusal(ground, values["level"])
    if isinstance(level, Refusal):
        return level
    body = {key: values[key] for key in ("level", "by", "to", "channel", "number")}
    return (Draft("proposal-made/1", body),)


def _start(values: Values, ground: Ground) -> Outcome:
    decision = values["decision"]
    missing = _missing_words(values)
    if missing is not None:
        return missing
    level = None if values["level"] is None else level_or_refusal(ground, values["level"])
    if isinstance(level, Refusal):
        return level
    if decision != AGREED or level is None:
        departs: tuple[Departure, ...] = ()
        if decision == NOT_NOW and level is not None:
            departs = declining_departures(ground.edition, ground.state, judged(values, ground, level))
        body = {
            **decision_body(values, ground, departs),
            "act": "start",
            "decision": decision,
            "level": values["level"],
        }
        return (Draft("decision-recorded/1", body),)
    response = ground.state.response
    if response is not None:
        return refusal("response-in-force", level=ground.edition.level(response.level).name)
    departs = decision_departures(ground.edition, ground.state, judged(values, ground, level))
    body = {**decision_body(values, ground, departs), "act": "start", "decision": decision, "level": level.id}
    return (Draft("decision-recorded/1", body),)


def _missing_words(values: Values) -> Refusal | None:
    decision = values["decision"]
    if decision == AGREED and values["level"] is None:
        return refusal("invalid-act", faults="同意启动而没有写级别", remedies="请在 level 中填写启动的级别")
    if decision == NOT_NOW and values["reason"] is None:
        return refusal("invalid-act", faults="暂不启动而没有写理由", remedies="请在 reason 中照录理由")
    if decision == OTHERWISE and values["words"] is None:
        return refusal("invalid-act", faults="另行指示而没有照录原文", remedies="请在 words 中照录原文")
    return None


ACTS = (
    ActSpec(
        "record_finding",
        "会商认定（数据对照之外，由有权单位认定）",
        (
            Field(
                "basis",
                "choice",
                "依据：figures 数据；discretionary 认为需要；adjusted 酌情调整",
                choices=FINDING_BASES,
            ),
            Field("level", "name", "认定达到的级别；未达到启动条件的不填", required=False),
            Field("found_by", "name", "认定单位"),
            Field("clauses", "names", "所依条款", required=False),
            Field("opinion", "text", "认定意见"),
            Field("reason", "text", "酌情调整启动条件的理由", required=False),
            Field("participants", "names", "参加会商的单位", required=False),
        ),
        lambda sample: {
            "basis": "figures",
            "level": sample.level.id,
            "found_by": sample.assessor(sample.level),
            "clauses": [sample.clause_for(sample.level)],
            "opinion": f"经会商，灾情达到{sample.level.name}响应启动条件。",
        },
        _find,
        "2026-07-12T03:05:00+08:00",
    ),
    ActSpec(
        "make_proposal",
        "提出启动或调整响应的建议（请示、呈批）",
        (
            Field("level", "name", "建议的级别"),
            Field("by", "name", "提出单位"),
            Field("to", "name", "报送对象"),
            Field("channel", "choice", "方式", choices=CHANNELS),
            Field("number", "name", "文号（由公文系统编定后录入）", required=False),
        ),
        lambda sample: {
            "level": sample.level.id,
            "by": sample.assessor(sample.level),
            "to": sample.deciders(sample.level)[0]["post"],
            "channel": CHANNELS[1],
        },
        _propose,
        "2026-07-12T03:12:00+08:00",
    ),
    ActSpec(
        "decide_start",
        "记录启动决定：同意启动、暂不启动（理由）、另行指示（原文），照实记录",
        (
            Field("decision", "choice", "决定", choices=START_DECISIONS),
            Field("level", "name", "启动的级别", required=False),
            *MANNER,
            Field("reason", "text", "理由", required=False),
        ),
        lambda sample: {
            "decision": AGREED,
            "level": sample.level.id,
            "decided_by": sample.deciders(sample.level),
            "channel": DECISION_CHANNELS[1],
            "words": f"同意启动{sample.level.name}响应。",
        },
        _start,
        "2026-07-12T03:20:00+08:00",
    ),
)
