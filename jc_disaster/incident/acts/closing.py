"""Release of figures, review, and the archive (4.3, 8.3)."""

from __future__ import annotations

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact, is_recorded
from jc_disaster.incident.fact_names import CLEARED, IMPROVEMENT, PERSON, RELEASED, REVIEW, SETTLED
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.vocabulary import IMPROVEMENT_STATES, RELEASE_FORMS, REVIEWS


def _release(values: Values, ground: Ground) -> Outcome:
    if not is_recorded(ground, CLEARED, values["cleared"]):
        return refusal("not-cleared")
    return fact(RELEASED)(values, ground)


def _improve(values: Values, ground: Ground) -> Outcome:
    if values["state"] == IMPROVEMENT_STATES[-1] and values["result"] is None:
        return refusal("invalid-act", faults="办结而没有写结果", remedies="请在 result 中写明怎样办结的")
    return fact(IMPROVEMENT)(values, ground)


def _close(values: Values, ground: Ground) -> Outcome:
    state = ground.state
    if state.response is not None:
        level = ground.edition.level(state.response.level)
        return refusal("response-still-in-force", level=level.name)
    if any(entry.body["private"] for entry in state.of(PERSON)) and not state.of(SETTLED):
        return refusal("personal-data-open")
    return fact("incident-closed/1")(values, ground)


def _reopen(values: Values, ground: Ground) -> Outcome:
    if ground.state.closed is None:
        return refusal("not-closed", incident=ground.state.incident)
    return fact("incident-reopened/1")(values, ground)


ACTS = (
    ActSpec(
        "clear_release",
        "审核拟发布的灾情（审核后才能登记发布）",
        (
            Field("by", "person", "审核人：{name, post}"),
            Field("words", "text", "拟发布的内容"),
            Field("opinion", "text", "审核意见"),
        ),
        lambda sample: {
            "by": sample.deciders(sample.level)[0],
            "words": "截至12日8时的灾情。",
            "opinion": "同意发布。",
        },
        fact(CLEARED),
        "2026-07-12T09:30:00+08:00",
    ),
    ActSpec(
        "release_figures",
        "登记灾情发布",
        (
            Field("cleared", "name", "当初记录审核的 act_id"),
            Field("form", "choice", "发布形式", choices=RELEASE_FORMS),
            Field("by", "name", "发布单位"),
        ),
        lambda sample: {
            "cleared": "example-clear_release",
            "form": RELEASE_FORMS[0],
            "by": sample.assessor(sample.level),
        },
        _release,
        "2026-07-12T10:00:00+08:00",
    ),
    ActSpec(
        "record_review",
        "复盘评估、总结、调查评估材料",
        (
            Field("kind_of_review", "choice", "种类", choices=REVIEWS),
            Field("by", "name", "单位"),
            Field("words", "text", "内容或要点"),
        ),
        lambda sample: {
            "kind_of_review": REVIEWS[0],
            "by": sample.assessor(sample.level),
            "words": "县级首报偏晚，应加密调度。",
        },
        fact(REVIEW),
        "2026-07-22T10:00:00+08:00",
        after_exercise=True,
    ),
    ActSpec(
        "record_improvement",
        "改进事项",
        (
            Field("item", "text", "事项"),
            Field("responsible", "name", "责任单位"),
            Field("by_when", "date", "期限", required=False),
            Field("state", "choice", "状态", choices=IMPROVEMENT_STATES),
            Field("result", "text", "办结的结果；状态为办结时须写", required=False),
        ),
        lambda sample: {
            "item": "补足备用通信设备。",
            "responsible": sample.unit,
            "state": IMPROVEMENT_STATES[0],
        },
        _improve,
        "2026-07-22T10:30:00+08:00",
        after_exercise=True,
    ),
    ActSpec(
        "close_incident",
        "归档封存",
        (Field("reason", "text", "说明"),),
        lambda _: {"reason": "救助工作结束，资料齐全。"},
        _close,
        "2026-07-23T10:00:00+08:00",
        after_exercise=True,
    ),
    ActSpec(
        "reopen_incident",
        "启封（补记）",
        (Field("reason", "text", "理由"),),
        lambda _: {"reason": "补记审计意见。"},
        _reopen,
        "2026-07-24T10:00:00+08:00",
        after_closing=True,
        after_exercise=True,
    ),
)
