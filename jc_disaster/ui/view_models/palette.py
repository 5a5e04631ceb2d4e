"""What the command palette finds: pages, acts, what is due, units, departments, clauses, papers, incidents. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.incident.decide import CATALOGUE
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.language import Key
from jc_disaster.ui.shortcuts import COMMANDS, PAGES
from jc_disaster.ui.view_models.act_choices import Choices
from jc_disaster.ui.view_models.act_forms import HAND_MADE
from jc_disaster.ui.view_models.act_words import title_of
from jc_disaster.ui.view_models.due import due_views
from jc_disaster.ui.view_models.measures import departments_view
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.plan_text import clause_views
from jc_disaster.ui.view_models.words import full_width

MOST: Final = 60
_EARLY: Final = ("页面", "操作", "登记", "待办", "单位")
# Papers that are looked for by another word than their title has.
_PAPERS: Final[Mapping[str, str]] = MappingProxyType({"handover": "交班、接班时出，双方签字"})
QUOTED: Final = frozenset({"条款", "灾情"})  # titles that are words of the plan or of a person


class Found(NamedTuple):
    """One thing the palette can go to or do.

    Attributes:
        sort: 页面, 操作, 登记, 待办, 单位, 部门, 条款, 文书, 灾情.
        title: What it is.
        detail: More about it, searched as well.
        key: Its shortcut, if it has one.
        command: The window's command.
        argument: Its argument.
        also: Its words in another language, searched as well.
    """

    sort: str
    title: str
    detail: str
    key: Key
    command: Key
    argument: Key = ""
    also: str = ""


def everything(
    edition: PlanEdition,
    picture: Picture | None,
    incidents: Iterable[IncidentState],
    papers: Choices = (),
    pages: Iterable[str] = (),
) -> tuple[Found, ...]:
    """All that can be found, in the order in which it is listed before anything is typed.

    Args:
        edition: The plan edition.
        picture: The incident at hand, or None.
        incidents: All incidents.
        papers: Kinds of papers with their titles.
        pages: Keys of the pages there are; all where empty.
    """
    shown = set(pages)
    found = [
        Found("页面", _page(entry.name), "", entry.shortcut, "page", entry.key)
        for entry in PAGES
        if not shown or entry.key in shown
    ]
    found.extend(
        Found("操作", shortcut.words, "", shortcut.key, shortcut.command)
        for shortcut in COMMANDS
        if shortcut.command != "palette"
    )
    found.extend(acts())
    if picture is not None:
        found.extend(_of_incident(picture))
    found.extend(
        Found("文书", f"出{title}", _PAPERS.get(kind, "生成 PDF 和可编辑文稿"), "", "papers", kind)
        for kind, title in papers
    )
    found.extend(_incidents(incidents))
    found.extend(_clauses(edition))
    return tuple(found)


def _page(name: str) -> str:
    """The name of a page; the bare word 演练 is the mark of an exercise where it is said in another language."""
    return "演练页" if name == "演练" else name


def acts() -> tuple[Found, ...]:
    """Every act of the record, in the order of the catalogue."""
    shown = []
    for spec in CATALOGUE:
        title, detail = title_of(spec)
        command, argument = HAND_MADE.get(spec.name, ("record", spec.name))
        shown.append(Found("登记", title, full_width(detail), "", command, argument))
    return tuple(shown)


def _of_incident(picture: Picture) -> list[Found]:
    units = ("", *picture.units)
    found = [
        Found("待办", view.what, view.detail, "", view.command, view.argument) for view in due_views(picture)
    ]
    found += [
        Found("单位", f"录入{unit or CITY}灾情", "", f"Alt+{number}" if number < 10 else "", "unit", unit)
        for number, unit in enumerate(units)
    ]
    found.extend(
        Found("部门", f"{view.name}的措施", view.status, "", "measures", view.name)
        for view in departments_view(picture).departments
    )
    return found


def _incidents(incidents: Iterable[IncidentState]) -> list[Found]:
    return [
        Found("灾情", state.opening.title, _incident_detail(state), "", "incident", state.incident)
        for state in incidents
        if state.opening is not None
    ]


def _incident_detail(state: IncidentState) -> str:
    """What tells one incident of an archive of years from another: hazard, day, whether it is closed."""
    opening = state.opening
    if opening is None:
        return ""
    day = "" if opening.happened_at is None else f"{opening.happened_at.astimezone(SHANGHAI):%Y-%m-%d}"
    standing = "已归档" if state.closed else "未归档"
    return " · ".join(word for word in (opening.hazard or "灾种未定", day, standing) if word)


def _clauses(edition: PlanEdition) -> list[Found]:
    return [
        Found("条款", f"{view.clause} {view.title}", view.words, "", "clause", view.clause)
        for view in clause_views(edition)
    ]


def search(found: Sequence[Found], typed: str) -> tuple[Found, ...]:
    """What matches every typed word, the closest first; before anything is typed, what is needed most.

    Args:
        found: All there is.
        typed: Words parted by spaces, any width.
    """
    words = _plain(typed).split()
    if not words:
        return tuple(one for one in found if one.sort in _EARLY)[:MOST]
    ranked = []
    for place, one in enumerate(found):
        title, rest = _plain(one.title), _plain(f"{one.title} {one.sort} {one.detail} {one.key} {one.also}")
        if all(word in rest for word in words):
            ranked.append((_rank(title, words), place, one))
    return tuple(one for _, _, one in sorted(ranked, key=lambda each: each[:2])[:MOST])


def _rank(title: str, words: Sequence[str]) -> int:
    if title == " ".join(words):
        return 0
    if title.startswith(words[0]):
        return 1
    return 2 if all(word in title for word in words) else 3


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
