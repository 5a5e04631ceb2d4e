"""The office's own settings for papers: how organs are called, who signs, who is addressed, who prints.

They are settings, not law: the office confirms them once (``resources/templates/office.yaml``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from jc_disaster.plan.problems import ERROR, Problem
from jc_disaster.plan.strict_yaml import Document

OFFICE_FILE: Final = "office.yaml"
_TEXT, _TABLE, _LISTS = "text", "table", "lists"
_FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "names": _TABLE,
        "codes": _TABLE,
        "issuers": _TABLE,
        "upward_duties": _LISTS,
        "bodies": _LISTS,
        "copies": _LISTS,
        "county_bodies": _TABLE,
        "county_body": _TEXT,
        "members": _TEXT,
        "printed_by": _TABLE,
        "duty_room": _TEXT,
        "contact": _TEXT,
        "own_kinds": _LISTS,
        "doubtful_addressees": _TABLE,
        "apart": _LISTS,
    }
)
_FORM_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {_TEXT: "一段文字", _TABLE: "“名称: 文字”的列表", _LISTS: "“名称: [文字, 文字]”的列表"}
)


class Office(NamedTuple):
    """The settings.

    Attributes:
        names: Name in the plan → name in papers.
        codes: Organ → 发文机关代字; empty where the office has not entered it.
        issuers: Kind of paper → the organ that signs, by its name in the plan.
        upward_duties: Ids of plan duties that information upward discharges: ``always``, ``major`` (重特大).
        bodies: A generic body of the plan → the bodies it is here.
        copies: Kind of paper → 抄送 besides those that the plan itself names.
        county_bodies: Reporting unit → the body there that the office writes to.
        county_body: The same for units not listed; ``{unit}`` is the unit.
        members: How member units are addressed together.
        printed_by: Kind of paper → 印发机关, where it is not the organ that signs.
        duty_room: Name of the duty room.
        contact: 联系人及电话 for replies; empty leaves room.
        own_kinds: Kinds of bodies in the plan data: ``own`` are the committee and its office (one sheet for the
            office itself), ``not_addressed`` get no sheet.
        doubtful_addressees: A name that the plan prints and that may be a slip → the unit confirmed by the office;
            empty while it is not.
        apart: ``papers`` the office sends as papers of their own although another one may discharge the same duty:
            ``county_circular`` beside the notices.
    """

    names: Mapping[str, str]
    codes: Mapping[str, str]
    issuers: Mapping[str, str]
    upward_duties: Mapping[str, tuple[str, ...]]
    bodies: Mapping[str, tuple[str, ...]]
    copies: Mapping[str, tuple[str, ...]]
    county_bodies: Mapping[str, str]
    county_body: str
    members: str
    printed_by: Mapping[str, str]
    duty_room: str
    contact: str
    own_kinds: Mapping[str, tuple[str, ...]]
    doubtful_addressees: Mapping[str, str]
    apart: Mapping[str, tuple[str, ...]]


def office_problems(document: Document) -> Iterator[Problem]:
    """Everything that is wrong with the settings."""
    data = document.data
    if not isinstance(data, dict):
        if not document.problems:
            yield _problem(1, "应为“键: 内容”的列表")
        return
    for key in _FORMS:
        if key not in data:
            yield _problem(None, f"缺少“{key}”")
    for key, value in data.items():
        form = _FORMS.get(key)
        if form is None:
            yield _problem(document.lines.get((key,)), f"没有名为“{key}”的设置，请删去")
        elif not _fits(value, form):
            yield _problem(document.lines.get((key,)), f"“{key}”应为{_FORM_WORDS[form]}")


def read_office(document: Document) -> Office:
    """The settings of a document without problems."""
    data = document.data
    assert isinstance(data, dict)  # noqa: S101 - `office_problems` found nothing
    return Office(**{key: _frozen(data[key], form) for key, form in _FORMS.items()})


def _problem(line: int | None, message: str) -> Problem:
    return Problem(ERROR, "office-form", OFFICE_FILE, line, None, message)


def _fits(value: object, form: str) -> bool:
    if form == _TEXT:
        return value is None or isinstance(value, str)
    if not isinstance(value, dict):
        return False
    if form == _TABLE:
        return all(part is None or isinstance(part, str) for part in value.values())
    return all(
        isinstance(part, tuple) and all(isinstance(word, str) for word in part) for part in value.values()
    )


def _frozen(value: object, form: str) -> Any:  # noqa: ANN401 - what the field holds, by its form
    if form == _TEXT or not isinstance(value, dict):
        return value or ""
    if form == _TABLE:
        return MappingProxyType({key: part or "" for key, part in value.items()})
    return MappingProxyType(dict(value))
