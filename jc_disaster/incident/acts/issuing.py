"""Papers on their way: drafted, checked, countersigned and signed; issued, received, withdrawn.

A number of the office's own document system (发文字号) is typed in, never made here; only an own series (值班信息第N期)
is numbered here, without gaps within the incident.
"""

from __future__ import annotations

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact, stored_values
from jc_disaster.incident.events import Draft
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import Refusal, refusal
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.vocabulary import CHANNELS, PAPER_CHANGES, PAPER_STEPS

STEP = "paper-step-recorded/1"
ISSUED = "paper-issued/1"
WITHDRAWN = "paper-withdrawn/1"
RECEIVED = "paper-received/1"


def next_issue(state: IncidentState, series: str) -> int:
    """The next number of an own series: one more than the highest that was given, withdrawn ones among them."""
    return max((paper.issue or 0 for paper in state.papers.values() if paper.series == series), default=0) + 1


def _issue(values: Values, ground: Ground) -> Outcome:
    fault = _corrects(values, ground)
    if fault is not None:
        return fault
    series = values["series"]
    number = None if series is None else next_issue(ground.state, series)
    return (Draft(ISSUED, {**stored_values(values), "issue": number}),)


def _corrects(values: Values, ground: Ground) -> Refusal | None:
    if (values["corrects"] is None) != (values["change"] is None):
        return refusal(
            "invalid-act",
            faults="更正、撤销或废止的文书，没有把原文书和变更方式写全",
            remedies="请同时写明原文书和变更方式",
        )
    if values["corrects"] is not None and values["corrects"] not in ground.state.papers:
        return refusal("unknown-paper", paper=values["corrects"])
    return None


def _receive(values: Values, ground: Ground) -> Outcome:
    if values["paper"] not in ground.state.papers:
        return refusal("unknown-paper", paper=values["paper"])
    return fact(RECEIVED)(values, ground)


def _withdraw(values: Values, ground: Ground) -> Outcome:
    paper = ground.state.papers.get(values["paper"])
    if paper is None:
        return refusal("unknown-paper", paper=values["paper"])
    if paper.withdrawn is not None:
        return refusal("paper-withdrawn")
    return fact(WITHDRAWN)(values, ground)


ACTS = (
    ActSpec(
        "record_paper_step",
        "文书的拟稿、核稿、会签、签发",
        (
            Field("draft", "name", "文稿编号，由拟稿人给出，同一文稿各环节相同"),
            Field("paper_kind", "name", "文书种类（documents 的 KIND）"),
            Field("step", "choice", "环节", choices=PAPER_STEPS),
            Field("by", "person", "办理人：{name, post}"),
            Field("unit", "name", "单位（会签时填写）", required=False),
            Field("opinion", "text", "意见", required=False),
            Field("sha256", "name", "该环节所见文稿的校验值", required=False),
        ),
        lambda sample: {
            "draft": "example-draft",
            "paper_kind": "start_notice",
            "step": PAPER_STEPS[-1],
            "by": sample.deciders(sample.level)[0],
            "opinion": "同意。",
        },
        fact(STEP),
        "2026-07-12T03:42:00+08:00",
    ),
    ActSpec(
        "issue_paper",
        "登记已发出的文书",
        (
            Field("paper_kind", "name", "文书种类（documents 的 KIND）"),
            Field("title", "name", "标题", required=False),
            Field("number", "name", "发文字号（由公文系统编定后录入）", required=False),
            Field("dated", "date", "成文日期", required=False),
            Field("series", "name", "本单位自编序列，如值班信息；期号由程序连续编定", required=False),
            Field("draft", "name", "文稿编号", required=False),
            Field("sha256", "name", "文件校验值"),
            Field("recipients", "names", "收件单位"),
            Field("corrects", "name", "更正、撤销或废止哪一份：当初发出它的 act_id", required=False),
            Field("change", "choice", "对原文书：更正、撤销或废止", required=False, choices=PAPER_CHANGES),
        ),
        lambda sample: {
            "paper_kind": "start_notice",
            "sha256": "0" * 64,
            "recipients": [sample.unit],
            "draft": "example-draft",
        },
        _issue,
        "2026-07-12T03:45:00+08:00",
    ),
    ActSpec(
        "record_receipt",
        "登记收件单位已接收文书",
        (
            Field("paper", "name", "当初发出该文书的 act_id"),
            Field("recipient", "name", "收件单位"),
            Field("receiver", "name", "接收人", required=False),
            Field("channel", "choice", "方式", required=False, choices=CHANNELS),
        ),
        lambda sample: {
            "paper": "example-issue_paper",
            "recipient": sample.unit,
            "receiver": "值班员",
            "channel": CHANNELS[0],
        },
        _receive,
        "2026-07-12T03:48:00+08:00",
    ),
    ActSpec(
        "withdraw_paper",
        "撤回文书",
        (Field("paper", "name", "当初发出该文书的 act_id"), Field("reason", "text", "理由")),
        lambda _: {"paper": "example-issue_paper", "reason": "收件单位有误，另行印发。"},
        _withdraw,
        "2026-07-12T03:50:00+08:00",
    ),
)
