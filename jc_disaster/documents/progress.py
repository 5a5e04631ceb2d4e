"""How far the adopted measures are, by department, for reports on the work done (5.x.3; readings C4, C7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import known, listing
from jc_disaster.engine.measures import MENU_ROLES

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Table
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import MeasureState
    from jc_disaster.plan.model import MeasureDuty

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "task": "task clause",
        "department": "name progress note",
        "column_number": "",
        "column_measure": "",
        "column_who": "",
        "column_progress": "",
        "column_note": "",
    }
)


def adopted(context: PaperContext) -> list[tuple[MeasureDuty, MeasureState]]:
    """Adopted measures in the plan's order, without the sentence that says who directs."""
    duties = [
        duty
        for level in context.edition.levels
        for duty in context.edition.measures_of(level.id)
        if duty.role in MENU_ROLES
    ]
    states = context.state.measures
    return [(duty, states[duty.id]) for duty in duties if duty.id in states and states[duty.id].adopted]


def _departments(context: PaperContext, state: MeasureState) -> Iterator[str]:
    """How far each department is, where they are not all alike."""
    say = context.wording("progress").say
    if len({(one.progress, one.note) for one in state.departments}) > 1:
        for one in state.departments:
            yield say("department", name=one.name, progress=one.progress, note=one.note or "").rstrip("，")


def measures_table(context: PaperContext, caption: str = "") -> Table:
    """Every adopted measure: clause, who, how far, what was noted."""
    say = context.wording("progress").say
    rows = []
    for number, (duty, state) in enumerate(adopted(context), 1):
        who = "、".join(shown(name) for name in duty.leads)
        note = "；".join(_departments(context, state)) or shown(state.note or "")
        task = say("task", task=duty.task, clause=duty.clause)
        rows.append((str(number), task, who, state.progress, note or known(context, None)))
    titles = (
        (say("column_number"), 0.8),
        (say("column_measure"), 3.6),
        (say("column_who"), 2.4),
        (say("column_progress"), 1.1),
        (say("column_note"), 3.0),
    )
    return listing(titles, rows, caption=caption, small=True)
