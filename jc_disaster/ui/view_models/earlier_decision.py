"""What the forms of 补签 and 补正 know beforehand of the decision they are about. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jc_disaster.incident.state import Decision
from jc_disaster.ui.view_models.act_choices import Reach, earlier_entries

ABOUT: Final = "decision"
COUNTERSIGN: Final = "countersign"
PUT_RIGHT: Final = "put_right_decision"
# What each of them calls its time and the verb on its button.
CALLED: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {COUNTERSIGN: ("签字时间", "登记补签"), PUT_RIGHT: ("补正时间", "补正")}
)
_GROUND: Final = frozenset(
    {"work_ended", "analysis", "analysed_by"}
)  # what only the ending of a response rests on
_ENDING: Final = "terminate"


def settled_on(act: str, reach: Reach, given: Mapping[str, str]) -> Mapping[str, str]:
    """What is given, with the decision where only one is open: nobody chooses among one."""
    if act not in CALLED or given.get(ABOUT):
        return given
    found = earlier_entries(reach, act, ABOUT)
    return {**given, ABOUT: found[0][0]} if len(found) == 1 else given


def decision_of(act: str, reach: Reach, given: Mapping[str, str]) -> Decision | None:
    """The decision a form is about; None where it is not known yet."""
    state = reach.picture.state
    open_ones = {COUNTERSIGN: state.to_countersign, PUT_RIGHT: state.held}.get(act, ())
    return next((one for one in open_ones if one.stamp.act_id == given.get(ABOUT)), None)


def intro_of(act: str, decision: Decision | None) -> str:
    """What stands above the questions; empty for any other act."""
    if act == COUNTERSIGN:
        if decision is None:
            return "原件签字后登记。有签批件扫描件或照片的，按Ctrl+Shift+A附上，附上即补签。"
        return (
            f"{decision.decision}（{decision.channel}），原件签字后登记。"
            "有签批件扫描件或照片的，按Ctrl+Shift+A附上，附上即补签。"
        )
    if act == PUT_RIGHT:
        if decision is None:
            return "补齐待核的原因后才生效。"
        reasons = "；".join(part.text for part in decision.departs)
        return f"待核原因：{reasons}。补齐后才生效。"
    return ""


def posts_of(decision: Decision | None) -> str:
    """Who decided, as a form is filled in with it."""
    return "" if decision is None else "、".join(one.post for one in decision.decided_by)


def is_asked(act: str, field: str, reach: Reach, decision: Decision | None) -> bool:
    """Whether a field has a place in the form: the ground of an ending is asked where an ending may be meant."""
    if act != PUT_RIGHT or field not in _GROUND:
        return True
    meant = reach.picture.state.held if decision is None else (decision,)
    return any(one.act == _ENDING for one in meant)
