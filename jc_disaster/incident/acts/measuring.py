"""Measures considered and followed up; stability.

Measures are 视情采取: a menu to be adopted or not with a reason, never automatic debts (reading C4).
"""

from __future__ import annotations

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact
from jc_disaster.incident.authority import includes
from jc_disaster.incident.events import Draft
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.vocabulary import MEASURE_STATES


def _decide(values: Values, ground: Ground) -> Outcome:
    response = ground.state.response
    if response is None:
        return refusal("no-response", act="研判响应措施")
    if not values["adopted"] and values["reason"] is None:
        return refusal("invalid-act", faults="不采取而没有写理由", remedies="请在 reason 中写明理由")
    known = {duty.id: duty for duty in ground.edition.measures_of(response.level)}
    level = ground.edition.level(response.level)
    for duty in values["duties"]:
        if duty not in known:
            return refusal("unknown-duty", duty=duty, level=level.name)
    return tuple(
        Draft(
            "measure-decided/1",
            {
                "duty": duty,
                "level": response.level,
                "adopted": values["adopted"],
                "reason": values["reason"],
                "instructed_by": values["instructed_by"],
                "departments": list(dict.fromkeys((*known[duty].leads, *known[duty].supports))),
            },
        )
        for duty in dict.fromkeys(values["duties"])
    )


def _progress(values: Values, ground: Ground) -> Outcome:
    measure = ground.state.measures.get(values["duty"])
    if measure is None or not measure.adopted:
        return refusal("duty-not-adopted", duty=values["duty"])
    named = values["department"]
    listed = next(
        (one.name for one in measure.departments if named and includes(ground.edition, (one.name,), named)),
        named,
    )
    return fact("measure-progressed/1")({**values, "department": listed}, ground)


DECIDE = ActSpec(
    "decide_measures",
    "研判措施：采取，或不采取并写明理由",
    (
        Field("duties", "names", "措施编号"),
        Field("adopted", "flag", "true 采取，false 不采取"),
        Field("reason", "text", "不采取的理由", required=False),
        Field("instructed_by", "person", "由谁指示（组织协调人）：{name, post}", required=False),
    ),
    lambda sample: {
        "duties": [sample.duty(sample.level).id],
        "adopted": True,
        "instructed_by": {"name": "", "post": sample.level.directs.by[0]},
    },
    _decide,
    "2026-07-12T03:30:00+08:00",
)

PROGRESS = ActSpec(
    "report_progress",
    "登记措施进展（未通知、已通知、已接收、进行中、完成）",
    (
        Field("duty", "name", "措施编号"),
        Field("progress", "choice", "进展", choices=MEASURE_STATES),
        Field("department", "name", "部门", required=False),
        Field("note", "text", "数值或说明", required=False),
    ),
    lambda sample: {
        "duty": sample.duty(sample.level).id,
        "progress": MEASURE_STATES[1],
        "department": sample.duty(sample.level).leads[0],
    },
    _progress,
    "2026-07-12T03:40:00+08:00",
)

STABLE = ActSpec(
    "record_stability",
    "记录灾情稳定（与终止响应分开）",
    (Field("found_by", "name", "认定单位"), Field("opinion", "text", "意见")),
    lambda sample: {"found_by": sample.assessor(sample.level), "opinion": "无新增灾情，灾情稳定。"},
    fact("stability-recorded/1"),
    "2026-07-18T10:00:00+08:00",
)

ACTS = (DECIDE, PROGRESS, STABLE)
