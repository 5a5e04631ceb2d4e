"""The words of the record that are fixed by practice or by the statistics rules, not by one plan.

Offices, posts, levels, thresholds and deadlines never stand here: they come from the plan edition.
"""

from __future__ import annotations

from typing import Final

CITY: Final = "全市"  # a report for the whole jurisdiction; beside counties' reports it is the total

REPORT_KINDS: Final = ("初报", "续报", "核报", "零报告")
CHANNELS: Final = ("电话", "书面", "当面", "传真", "系统", "其他")
DECISION_CHANNELS: Final = ("签批", "电话", "会议", "传真")

AGREED: Final = "同意启动"
NOT_NOW: Final = "暂不启动"
OTHERWISE: Final = "另行指示"
START_DECISIONS: Final = (AGREED, NOT_NOW, OTHERWISE)

ON_FIGURES: Final = "figures"
ON_DISCRETION: Final = "discretionary"
ON_ADJUSTED_CONDITIONS: Final = "adjusted"
FINDING_BASES: Final = (ON_FIGURES, ON_DISCRETION, ON_ADJUSTED_CONDITIONS)

BY_PROCEDURE: Final = "procedure"
DIRECTLY: Final = "direct"
DECISION_PATHS: Final = (BY_PROCEDURE, DIRECTLY)

REVOKED: Final = "撤销"
CORRECTED: Final = "更正"
REVOCATIONS: Final = (CORRECTED, REVOKED)

MEASURE_STATES: Final = ("未通知", "已通知", "已接收", "进行中", "完成")

NOT_NOTIFIED: Final = MEASURE_STATES[0]
# Two marks that never stand for one another: the duty room's information, and the entry in the statistics system.
UPWARD_MARKS: Final = ("值班信息", "灾情系统")
