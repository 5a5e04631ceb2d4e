"""The words of the record that are fixed by practice or by the statistics rules, not by one plan.

Offices, posts, levels, thresholds and deadlines never stand here: they come from the plan edition.
"""

from __future__ import annotations

from typing import Final

CITY: Final = "全市"  # a report for the whole jurisdiction; beside counties' reports it is the total

REPORT_KINDS: Final = ("初报", "续报", "核报", "零报告")
CHANNELS: Final = ("电话", "书面", "当面", "传真", "系统", "其他")
DECISION_CHANNELS: Final = ("签批", "电话", "会议", "传真")
SCAN_SORTS: Final = ("签批件", "传真件", "照片", "其他")

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
# Told is not heard: a department has confirmed once it said that it has received the measure.
CONFIRMED_STATES: Final = frozenset(MEASURE_STATES[2:])
# Two marks that never stand for one another: the duty room's information, and the entry in the statistics system.
UPWARD_WAYS: Final = (CHANNELS[0], CHANNELS[1])  # each addressee is told by telephone and in writing
UPWARD_MARKS: Final = ("值班信息", "灾情系统")

PAPER_STEPS: Final = ("拟稿", "核稿", "会签", "签发")
PAPER_CHANGES: Final = ("更正", "撤销", "废止")

CHANGES: Final = ("启动", "调整", "终止")
OTHER_PLAN_TIERS: Final = ("市级", "省级", "国家级")

PERSON_SORTS: Final = ("死亡", "失踪")
PERSON_NATURES: Final = ("因灾", "非因灾", "待定")
MATCHING_STATES: Final = ("未比对", "比对中", "一致", "不一致")

FUND_STEPS: Final = ("申请", "预拨", "核定", "清算")
ORDERED, RECEIVED, LEFT, SIGNED_FOR = "下达", "接到", "出库", "运抵签收"
GOODS_STEPS: Final = (ORDERED, RECEIVED, LEFT, SIGNED_FOR)
INSTRUCTION_STEPS: Final = ("传达", "落实", "反馈")
TEAM_STEPS: Final = ("出发", "到达", "情况报告", "撤回")
LEDGERS: Final = ("过渡期生活救助", "倒损住房恢复重建", "冬春救助")
RELEASE_FORMS: Final = ("授权发布", "组织报道", "接受采访", "新闻发布会", "滚动发布")
IMPROVEMENT_STATES: Final = ("待办", "在办", "办结")
REVIEWS: Final = ("复盘评估", "应急处置总结", "调查评估材料")
DESTROYED, KEPT = "销毁", "保留"
SETTLEMENTS: Final = (DESTROYED, KEPT)

CLOCK_CHANGES: Final = ("走", "停", "拨")
INJECT_CHANGES: Final = ("暂缓", "恢复", "跳过", "改时")
INJECT_MODES: Final = ("自动", "手动")
EXERCISE_ENDS: Final = ("结束", "提前终止")
BREAK_OFF_REASON: Final = "发生真实灾情"
CORRECTED_REASON: Final = "核减理由；低于前报时须写"
