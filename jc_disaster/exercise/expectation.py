"""What the plan then expects of the players: one act each, with its clause, and the time from which it is due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final, NamedTuple

REPORT, REFERENCE, UPWARD, DEADLINE, INQUIRY = "report", "reference", "upward", "deadline", "inquiry"
FINDING, PROPOSAL, DECISION, TELLING = "finding", "proposal", "decision", "telling"
MEASURES, PAPER, STABILITY, ENDING = "measures", "paper", "stability", "ending"
ZERO_REPORTING, ZERO_REPORT = "zero_reporting", "zero_report"
COUNTY_RESPONSE, MEMBER_DAILY, GOODS = "county_response", "member_daily", "goods"

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        REPORT: "灾情录入",
        REFERENCE: "基数登记",
        UPWARD: "信息上报",
        DEADLINE: "时限",
        INQUIRY: "催报核实",
        FINDING: "会商认定",
        PROPOSAL: "提出建议",
        DECISION: "响应决定",
        TELLING: "通报报告",
        MEASURES: "措施研判",
        PAPER: "文书",
        ZERO_REPORTING: "零报告",
        ZERO_REPORT: "零报告报送",
        COUNTY_RESPONSE: "县级响应",
        MEMBER_DAILY: "成员单位日报",
        GOODS: "物资运抵",
        STABILITY: "灾情稳定",
        ENDING: "响应终止",
    }
)

# The act by which each sort is met; a decision's is `decide_start` or `decide_adjust`.
ACT_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        REPORT: "report_figures",
        REFERENCE: "set_reference",
        UPWARD: "report_upward",
        DEADLINE: "report_upward",
        INQUIRY: "log_call",
        FINDING: "record_finding",
        PROPOSAL: "make_proposal",
        TELLING: "tell_of_response",
        MEASURES: "decide_measures",
        PAPER: "issue_paper",
        ZERO_REPORTING: "set_zero_reporting",
        ZERO_REPORT: "report_upward",
        COUNTY_RESPONSE: "note_county_response",
        MEMBER_DAILY: "receive_member_daily",
        GOODS: "track_goods",
        STABILITY: "record_stability",
        ENDING: "decide_termination",
    }
)
START, ADJUST = "decide_start", "decide_adjust"


class Expectation(NamedTuple):
    """One thing the plan expects once an inject has been told.

    Attributes:
        id: Stable within the key.
        kind: One of `KINDS`.
        act: Name of the act that meets it.
        since: From when, by the exercise clock.
        until: When the figures had gone on to another level, or None; what is met later does not count.
        due: A time limit, or None: only where a text or the pack has one.
        what: What is to be done, Chinese.
        who: Who acts, by the names of the plan.
        clause: Where it comes from.
        inject: The inject after which it is expected.
        subject: Unit, level, addressee, kind of paper: what it is about.
        detail: 电话 or 书面; 启动, 调整 or 终止; empty.
        firm: Whether it stays owed when the figures go on; what is not firm is then passed over.
    """

    id: str
    kind: str
    act: str
    since: datetime
    until: datetime | None
    due: datetime | None
    what: str
    who: tuple[str, ...]
    clause: str
    inject: str
    subject: str
    detail: str = ""
    firm: bool = True
