"""撤回: which entry Ctrl+Z takes back, or why it takes none back and what to do instead.

Nothing is deleted: the entry is struck out by a new one. Acts of authority are never taken back by a key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.incident.events import Event
from jc_disaster.incident.exercise_clock import CONDUCT
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.telling import name_of, words_of
from jc_disaster.kernel.clock import from_text
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.words import day_clock

REASON: Final = "录入有误"
# Ours, not the plan's: a tired hand on Ctrl+Z must not walk back through the whole night.
WITHIN: Final = timedelta(minutes=30)
_LONG: Final = 60
_STRUCK: Final = "entry-struck/1"
_FIGURES: Final = ("figures-reported/1", "upward-report-made/1")

_BY_DECIDER: Final = "决定由有权的人作出，不能一键撤回；级别有误的，按Ctrl+K查找“撤销”。"
_INSTEAD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "incident-opened/1": "灾情已经建立，不能一键撤回；名称、灾种或时间有误的，按Ctrl+K查找“补充”。",
        "incident-amended/1": "按Ctrl+K查找“补充”，再登记一次正确的内容。",
        "reference-set/1": "请在设置中重新登记基数，以最后一次登记的为准。",
        "unit-basis-stated/1": "请重新登记该单位的统计口径，以最后一次登记的为准。",
        "finding-recorded/1": "认定由市安委办作出，不能一键撤回；认定有变的，按F5另记一次认定。",
        "proposal-made/1": "建议已经报出，不能一键撤回；有变化的，按F6另记一次建议。",
        "decision-recorded/1": _BY_DECIDER,
        "decision-put-right/1": _BY_DECIDER,
        "decision-countersigned/1": "签字已经登记，不能一键撤回；签字人有误的，请在值班日志中另记说明。",
        "measure-progressed/1": "措施进展有误的，在措施页重新登记这一步，以最后一次登记的为准。",
        "delegation-recorded/1": "授权由授权人作出，不能一键撤回；有变化的，按Ctrl+K查找“授权”另记一次。",
        "designation-recorded/1": "指定由有权的人作出，不能一键撤回；有变化的，另记一次指定。",
        "handover-made/1": "交班已经签字，不能一键撤回；有误的，请在值班日志中另记说明。",
        "handover-taken/1": "接班已经签字，不能一键撤回；有误的，请在值班日志中另记说明。",
        "person-unmasked/1": "查看人员信息的记录不能撤回。",
        "personal-data-settled/1": "人员信息的处理不能撤回。",
        "release-cleared/1": "发布审核不能一键撤回；有变化的，另记一次审核。",
        "measure-decided/1": "措施是否采取已经研判，不能一键撤回；有变化的，在措施页重新选采取或不采取。",
        "paper-issued/1": "文书已经发出，不能一键撤回；请在公文页撤回或更正这份文书。",
        "incident-closed/1": "归档不能一键撤回；需要补记的，按Ctrl+K查找“启封”。",
    }
)
_OTHERWISE: Final = "这一项不能一键撤回；有误的，请重新登记正确的内容，或在值班日志中另记说明。"


class Undo(NamedTuple):
    """What Ctrl+Z would do.

    Attributes:
        entry: The act to strike out; empty where nothing is taken back.
        said: The sentence for the status line.
    """

    entry: str
    said: str


def last_entry(
    events: Sequence[Event],
    state: IncidentState,
    edition: PlanEdition,
    *,
    seat: str,
    now: datetime,
) -> Undo:
    """The last entry of this seat that still stands, if it is one that may be taken back.

    Args:
        events: Of the incident, in order.
        state: The incident.
        edition: For the words of the entry.
        seat: Only what was recorded here is taken back here.
        now: The present moment.
    """
    event = next(
        (
            one
            for one in reversed(events)
            if one.seat == seat and one.name != _STRUCK and one.act_id not in state.struck
        ),
        None,
    )
    if event is None:
        return Undo("", "本席位在这起灾情中没有可以撤回的记录。")
    words = f"{name_of(event)}：{words_of(event, edition)}"
    shown = words if len(words) <= _LONG else f"{words[:_LONG]}…"
    instead = _INSTEAD.get(event.name)
    if instead is None and not _may_be_struck(event, state):
        instead = _OTHERWISE
    if instead is not None:
        return Undo("", f"最近一条是“{shown}”。{instead}")
    recorded = from_text(event.recorded_at)
    if now - recorded > WITHIN:
        when = day_clock(recorded, now)
        return Undo(
            "",
            f"最近一条记于{when}，已超过{WITHIN.seconds // 60}分钟，不再一键撤回；"
            "确属误记的，在值班日志中选中该条，按 Delete 作废并写明理由。",
        )
    return Undo(event.act_id, f"已撤回“{shown}”，理由：{REASON}；原记录保留在值班日志中。")


def may_be_struck(events: Sequence[Event], state: IncidentState, event_id: str) -> str:
    """The act of an event of the log, where it may be struck out with a reason; otherwise nothing."""
    event = next((one for one in events if one.event_id == event_id), None)
    if event is None or event.act_id in state.struck or not _may_be_struck(event, state):
        return ""
    return event.act_id


def _may_be_struck(event: Event, state: IncidentState) -> bool:
    return event.name in _FIGURES or (event.name in state.entries and event.name not in {*_INSTEAD, *CONDUCT})
