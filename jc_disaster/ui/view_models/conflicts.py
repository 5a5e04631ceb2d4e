"""Where each thing is settled that two seats recorded against one another: the very form, with what is known. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.incident.vocabulary import CITY
from jc_disaster.ui.language import Key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jc_disaster.record.merging import Conflict

SEE: Final = ("page", "journal", "看值班日志")


class ConflictLine(NamedTuple):
    """One thing that waits for a person.

    Attributes:
        incident: Where it stands.
        words: What it is.
        verb: What can be done about it.
        command: The window's command that does it.
        argument: Its argument.
    """

    incident: str
    words: str
    verb: str
    command: Key
    argument: Key


def conflict_lines(conflicts: Sequence[Conflict]) -> tuple[ConflictLine, ...]:
    """Each with its way."""
    return tuple(_line(conflict) for conflict in conflicts)


def _line(conflict: Conflict) -> ConflictLine:
    if conflict.unit:
        unit = "" if conflict.unit == CITY else conflict.unit
        command, argument, verb = "unit", f"{unit}|{conflict.key}", "核实后录入这个数"
    else:
        found = _WAYS.get(conflict.event)
        command, argument, verb = SEE if found is None else found(conflict)
    return ConflictLine(conflict.incident, conflict.words, verb, command, argument)


_Way = tuple[str, str, str]
_WAYS: Final[Mapping[str, Callable[[Conflict], _Way]]] = MappingProxyType(
    {
        "decision-recorded/1": lambda _: ("decide", "", "按现在的情况另记决定"),
        "decision-put-right/1": lambda _: ("decide", "", "按现在的情况另记决定"),
        "incident-opened/1": lambda _: ("record", "amend_incident", "更正或补充灾情"),
        "paper-issued/1": lambda one: ("record", f"withdraw_paper:paper={one.act_id}", "撤回这一份"),
        "measure-progressed/1": lambda _: ("page", "measures", "到措施核对"),
    }
)
