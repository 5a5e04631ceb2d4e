"""Measures of the level concerned: by department, with what has been decided and how far each is."""

from __future__ import annotations

from typing import NamedTuple

from jc_disaster.engine.measures import MENU_ROLES, departments_of
from jc_disaster.incident.state import MeasureState
from jc_disaster.incident.vocabulary import MEASURE_STATES, NOT_NOTIFIED
from jc_disaster.plan.model import Level, MeasureDuty
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import DepartmentsView, DepartmentView
from jc_disaster.ui.view_models.words import day_clock, full_width, joined

DONE = MEASURE_STATES[-1]


class DutyRow(NamedTuple):
    """One duty as a row: words of the plan, who, state.

    Attributes:
        tone: ``open`` (待研判 or 未通知), ``going``, ``done`` or ``no``.
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
        return DepartmentsView("响应措施 · 按部门", "达到启动条件后列出", ())
    shown = [(_progress(picture, level, name)) for name in departments_of(picture.edition, level.id)]
    shown.sort(key=lambda view: {"open": 0, "going": 1, "done": 2}[view.tone])
    aside = "视情采取；响应启动后逐条研判" if picture.in_force is None else "视情采取，逐条研判"
    return DepartmentsView(f"{level.name}措施（{level.directs.clause}）· 按部门", aside, tuple(shown))


def _progress(picture: Picture, level: Level, name: str) -> DepartmentView:
    states = [picture.state.measures.get(duty.id) for duty in menu_of(picture, level) if name in duty.leads]
    open_ones = sum(state is None for state in states)
    adopted = [state for state in states if state is not None and state.adopted]
    own = [progress_of(state, name) for state in adopted]
    finished, untold = own.count(DONE), own.count(NOT_NOTIFIED)
    shown = full_width(name)
    if open_ones:
        return DepartmentView(shown, f"待研判 {open_ones}", "open")
    if untold:
        return DepartmentView(shown, f"未通知 {untold}", "open")
    if adopted:
        return DepartmentView(
            shown, f"完成 {finished}/{len(adopted)}", "done" if finished == len(adopted) else "going"
        )
    return DepartmentView(shown, "不采取", "done")


def duty_rows(picture: Picture, department: str = "", only_open: bool = False) -> tuple[DutyRow, ...]:  # noqa: FBT001, FBT002
    """The duties of the level at hand as rows.

    Args:
        picture: The incident.
        department: Only duties this one leads or supports; empty for all.
        only_open: Only those not yet decided or not yet confirmed.
    """
    level = measures_level(picture)
    if level is None:
        return ()
    rows = []
    for duty in menu_of(picture, level):
        names = {full_width(name) for name in (*duty.leads, *duty.supports)}
        if department and department not in names:
            continue
        row = _row(duty, picture.state.measures.get(duty.id), picture, department)
        if not only_open or row.tone == "open":
            rows.append(row)
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
    return progress, "done" if progress == DONE else "going"


def next_progress(state: MeasureState | None, department: str = "") -> str:
    """The step after the present one, for the key that ticks a duty on: of one department, or of all."""
    if state is None or not state.adopted:
        return ""
    place = MEASURE_STATES.index(progress_of(state, department) if department else state.progress)
    return MEASURE_STATES[min(place + 1, len(MEASURE_STATES) - 1)]
