"""What is due: limits the plan leaves to the office, zero reports, daily reports of member units.

No time limit is invented: one that the text does not print is a setting with its source, 待单位确认 until the
office confirms it (readings B13, D1, D2).
"""

from __future__ import annotations

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact, refers
from jc_disaster.incident.fact_names import LIMIT, MEMBER_DAILY, REMINDER, REMINDER_SETTLED, ZERO_REPORTING
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.vocabulary import UPWARD_WAYS


def _limit(values: Values, ground: Ground) -> Outcome:
    known = tuple(dict.fromkeys(duty.limit_setting for duty in ground.edition.duties if duty.limit_setting))
    if values["setting"] not in known:
        return refusal(
            "invalid-act",
            faults=f"setting：没有名为“{values['setting']}”的时限",
            remedies=f"可用：{'、'.join(known) or '本预案没有由单位设定的时限'}",
        )
    return fact(LIMIT)(values, ground)


def _zero_reporting(values: Values, ground: Ground) -> Outcome:
    if not values["on"] and values["reason"] is None:
        return refusal("invalid-act", faults="不执行零报告而没有写理由", remedies="请在 reason 中写明理由")
    return fact(ZERO_REPORTING)(values, ground)


ACTS = (
    ActSpec(
        "set_limit",
        "设定预案未写明的时限（附依据，经单位确认）",
        (
            Field("setting", "name", "时限名称（预案数据中的 limit_setting）"),
            Field("minutes", "count", "分钟"),
            Field(
                "way", "choice", "只限电话或书面时填写；不填表示都适用", required=False, choices=UPWARD_WAYS
            ),
            Field("source", "name", "依据"),
            Field("confirmed_by", "name", "单位确认人；未确认的不填，显示为待单位确认", required=False),
        ),
        lambda sample: {"setting": sample.limit, "minutes": 60, "source": "示例，待单位确认"},
        _limit,
        "2026-07-12T02:15:00+08:00",
    ),
    ActSpec(
        "set_zero_reporting",
        "执行或不执行24小时零报告（不执行须写理由）",
        (
            Field("on", "flag", "true 执行，false 不执行"),
            Field("cut_off", "hour", "每日截至钟点", required=False),
            Field("source", "name", "依据", required=False),
            Field("reason", "text", "不执行的理由", required=False),
        ),
        lambda _: {"on": True, "cut_off": "08:00", "source": "本单位值班规定（示例）"},
        _zero_reporting,
        "2026-07-12T03:35:00+08:00",
    ),
    ActSpec(
        "set_reminder",
        "设定一个办理时间（本单位自定，须写依据）",
        (
            Field("what", "name", "事项"),
            Field("due_at", "moment", "办理时间"),
            Field("source", "name", "依据，如值班规定、领导要求"),
        ),
        lambda _: {
            "what": "复核避险安置点人数",
            "due_at": "2026-07-12T09:00:00+08:00",
            "source": "带班领导要求（示例）",
        },
        fact(REMINDER),
        "2026-07-12T04:55:00+08:00",
        may_lie_ahead=("due_at",),
    ),
    ActSpec(
        "settle_reminder",
        "办结一个自定的事项",
        (Field("reminder", "name", "当初设定的 act_id"), Field("words", "text", "办理情况", required=False)),
        lambda _: {"reminder": "example-set_reminder", "words": "已复核。"},
        refers(REMINDER_SETTLED, "reminder", REMINDER),
        "2026-07-12T08:50:00+08:00",
    ),
    ActSpec(
        "receive_member_daily",
        "成员单位每日情况报告",
        (
            Field("department", "name", "成员单位"),
            Field("day", "date", "哪一天的"),
            Field("words", "text", "内容"),
        ),
        lambda sample: {
            "department": sample.duty(sample.level).leads[0],
            "day": "2026-07-12",
            "words": "详见来文。",
        },
        fact(MEMBER_DAILY),
        "2026-07-12T18:00:00+08:00",
    ),
)
