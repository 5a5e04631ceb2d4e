"""Measures of the level concerned: by department or by clause, with what has been decided and how far each is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jc_disaster.engine.measures import MENU_ROLES, departments_of
from jc_disaster.incident.state import MeasureState
from jc_disaster.incident.vocabulary import CONFIRMED_STATES, MEASURE_STATES, NOT_NOTIFIED
from jc_disaster.plan.model import Level, MeasureDuty
from jc_disaster.ui.language import Verbatim
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import DepartmentsView, DepartmentView
from jc_disaster.ui.view_models.words import day_clock, full_width, joined

DONE = MEASURE_STATES[-1]
BY_DEPARTMENT, BY_CLAUSE = "按部门", "按条款"


class DutyRow(NamedTuple):
    """One duty as a row: words of the plan, who, state.

    Attributes:
        tone: ``open`` (尚未确认: not considered, or adopted and not yet said to be received), ``going``, ``done``
            or ``no``.
        by: Who entered the state, and when; empty while nobody did.
    """

    duty: str
    clause: str
    text: str
    leads: str
    supports: str
    condition: str
    state: str
    tone: str
    note: str
    by: str


def measures_level(picture: Picture) -> Level | None:
    """The level whose measures are at hand: the one in force, else the one concerned."""
    return picture.in_force or picture.concerned


def menu_of(picture: Picture, level: Level) -> tuple[MeasureDuty, ...]:
    """The duties of the level that can be adopted or not."""
    return tuple(duty for duty in picture.edition.measures_of(level.id) if duty.role in MENU_ROLES)


def departments_view(picture: Picture) -> DepartmentsView:
    """Progress by department; who has not confirmed stands first."""
    level = measures_level(picture)
    if level is None:
        return DepartmentsView(menu_heading(picture, BY_DEPARTMENT), "达到启动条件后列出", ())
    shown = [(_progress(picture, level, name)) for name in departments_of(picture.edition, level.id)]
    shown.sort(key=lambda view: {"open": 0, "going": 1, "done": 2}[view.tone])
    aside = "视情采取；响应启动后逐条研判" if picture.in_force is None else "视情采取，逐条研判"
    return DepartmentsView(menu_heading(picture, BY_DEPARTMENT), aside, tuple(shown))


def menu_heading(picture: Picture, grouping: str) -> str:
    """Whose measures are listed, and how."""
    level = measures_level(picture)
    return f"{level.name}措施（{level.directs.clause}）· {grouping}" if level else f"响应措施 · {grouping}"


def _progress(picture: Picture, level: Level, name: str) -> DepartmentView:
    states = [picture.state.measures.get(duty.id) for duty in menu_of(picture, level) if name in duty.leads]
    status, tone = _status(states, name)
    return DepartmentView(full_width(name), status, tone)


def _status(states: Sequence[MeasureState | None], department: str = "") -> tuple[str, str]:
    """What waits in some duties, in two words, and its tone; how far they are where nothing waits."""
    open_ones = sum(state is None for state in states)
    adopted = [state for state in states if state is not None and state.adopted]
    own = [progress_of(state, department) if department else state.progress for state in adopted]
    finished, untold = own.count(DONE), own.count(NOT_NOTIFIED)
    unheard = sum(progress not in CONFIRMED_STATES for progress in own)
    if open_ones:
        return f"待研判 {open_ones}", "open"
    if untold:
        return f"未通知 {untold}", "open"
    if unheard:
        return f"待确认 {unheard}", "open"
    if adopted:
        return f"完成 {finished}/{len(adopted)}", "done" if finished == len(adopted) else "going"
    return "不采取", "done"


class ClauseView(NamedTuple):
    """One paragraph of the menu: its number, how its words begin, what waits in it."""

    clause: Verbatim
    words: Verbatim
    status: str


def clauses_view(picture: Picture) -> tuple[ClauseView, ...]:
    """The menu of the level at hand by clause, in the order of the plan."""
    level = measures_level(picture)
    by_clause: dict[str, list[MeasureDuty]] = {}
    for duty in () if level is None else menu_of(picture, level):
        by_clause.setdefault(duty.clause, []).append(duty)
    return tuple(
        ClauseView(
            clause,
            full_width(duties[0].quote),
            _status([picture.state.measures.get(duty.id) for duty in duties])[0],
        )
        for clause, duties in by_clause.items()
    )


def duty_rows(picture: Picture, department: str = "", clause: str = "") -> tuple[DutyRow, ...]:
    """The duties of the level at hand as rows, in the order of the plan.

    Args:
        picture: The incident.
        department: Only duties this one leads or supports; empty for all.
        clause: Only those of this clause; empty for all.
    """
    level = measures_level(picture)
    if level is None:
        return ()
    rows = []
    for duty in menu_of(picture, level):
        names = {full_width(name) for name in (*duty.leads, *duty.supports)}
        if (department and department not in names) or (clause and duty.clause != clause):
            continue
        rows.append(_row(duty, picture.state.measures.get(duty.id), picture, department))
    return tuple(rows)


def progress_of(state: MeasureState, department: str) -> str:
    """How far one department is with a duty; how far the duty is as a whole where it is not told by department."""
    wanted = full_width(department)
    return next((one.progress for one in state.departments if full_width(one.name) == wanted), state.progress)


def departments_words(state: MeasureState | None) -> str:
    """How far each department is, where there are several: 市应急局已接收，市财政局未通知."""
    if state is None or not state.adopted or len(state.departments) < 2:
        return ""
    return "，".join(
        f"{full_width(one.name)}{one.progress}{f'（{one.note}）' if one.note else ''}"
        for one in state.departments
    )


def _row(duty: MeasureDuty, state: MeasureState | None, picture: Picture, department: str) -> DutyRow:
    words, tone = _state(state, department)
    note = "" if state is None else state.reason or departments_words(state) or state.note or ""
    by = (
        ""
        if state is None
        else f"{state.stamp.by.name or state.stamp.by.post} {day_clock(state.stamp.at, picture.now)}"
    )
    return DutyRow(
        duty.id,
        duty.clause,
        full_width(duty.quote),
        joined(duty.leads),
        joined(duty.supports),
        full_width(duty.condition or ""),
        words,
        tone,
        note,
        by,
    )


def _state(state: MeasureState | None, department: str) -> tuple[str, str]:
    if state is None:
        return "待研判", "open"
    if not state.adopted:
        return "不采取", "no"
    progress = progress_of(state, department) if department else state.progress
    if progress == NOT_NOTIFIED:
        return f"采取 · {NOT_NOTIFIED}", "open"
    if progress not in CONFIRMED_STATES:
        return progress, "open"
    return progress, "done" if progress == DONE else "going"


class RowOrder:
    """The order in which duties stand: those that nobody has confirmed first, or as the plan prints them.

    It is settled when the page is opened or another choice is made, and stays while duties are ticked: a row that
    leaves its place under the hand is the row that is ticked by mistake.
    """

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._settled_for: object = None

    def forget(self) -> None:
        """Settle it anew with the next rows."""
        self._settled_for = None

    def of(self, rows: Sequence[DutyRow], chosen: object, *, open_first: bool) -> tuple[DutyRow, ...]:
        """Rows in their order.

        Args:
            rows: All rows of the choice, in the order of the plan.
            chosen: What was chosen besides; the order is settled anew where it changes.
            open_first: Those that nobody has confirmed before the others.
        """
        settled_for = (chosen, open_first, tuple(row.duty for row in rows))
        if settled_for != self._settled_for:
            ordered = sorted(rows, key=lambda row: open_first and row.tone != "open")
            self._settled_for = settled_for
            self._places = {row.duty: place for place, row in enumerate(ordered)}
        return tuple(sorted(rows, key=lambda row: self._places[row.duty]))


def next_progress(state: MeasureState | None, department: str = "") -> str:
    """The step after the present one, for the key that ticks a duty on: of one department, or of all."""
    if state is None or not state.adopted:
        return ""
    place = MEASURE_STATES.index(progress_of(state, department) if department else state.progress)
    return MEASURE_STATES[min(place + 1, len(MEASURE_STATES) - 1)]
