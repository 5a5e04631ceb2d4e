"""What can be chosen in a field of an act: names of the plan, entries of the record; own words stay possible."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.incident.acts.preparing import PREPARATION
from jc_disaster.incident.due_response import superiors
from jc_disaster.incident.events import Event
from jc_disaster.incident.fact_names import PERSON, REMINDER_SETTLED
from jc_disaster.incident.telling import name_of, words_of
from jc_disaster.kernel.clock import from_text
from jc_disaster.plan.model import Duty, PlanEdition
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.view_models.act_words import ANY_FACT, REFERENCES
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.words import day_clock, full_width

Choices = tuple[tuple[str, str], ...]
PAPER_KIND: Final = "paper_kind"
_LONG: Final = 64
_APART: Final = ("upward-report-made/1", "figures-reported/1")  # not among the plain entries
_STRUCK: Final = "entry-struck/1"


class Reach(NamedTuple):
    """What a form may draw on.

    Attributes:
        picture: The incident compared with the plan.
        events: Its events.
        officer: Who is on duty.
        papers: Kinds of papers with their titles, as far as they are known.
        files: Check values of the papers that were made, each with the name of its file.
    """

    picture: Picture
    events: Sequence[Event]
    officer: Officer | None = None
    papers: Choices = ()
    files: Choices = ()

    @property
    def edition(self) -> PlanEdition:
        """The plan edition of the incident."""
        return self.picture.edition


def earlier_entries(reach: Reach, act: str, field: str) -> Choices:
    """The entries a field can name, newest first, each with its time and its words."""
    event_name, _ = REFERENCES[act, field]
    state = reach.picture.state
    names = {*state.entries, *_APART} - {_STRUCK} if event_name == ANY_FACT else {event_name}
    only = _open_ones(reach, act)
    found: dict[str, str] = {}
    for event in reversed(reach.events):
        if (
            event.name in names
            and event.act_id not in state.struck
            and (only is None or event.act_id in only)
        ):
            when = day_clock(from_text(event.occurred_at), reach.picture.now)
            words = f"{when} {name_of(event)}：{words_of(event, reach.edition)}"
            found.setdefault(event.act_id, words if len(words) <= _LONG else f"{words[:_LONG]}…")
    return tuple(found.items())


def _open_ones(reach: Reach, act: str) -> set[str] | None:
    """Which entries still wait for this act; None where any will do."""
    state = reach.picture.state
    if act == "countersign":
        return {one.stamp.act_id for one in state.to_countersign}
    if act == "put_right_decision":
        return {one.stamp.act_id for one in state.held}
    if act == "withdraw_paper":
        return {name for name, paper in state.papers.items() if paper.withdrawn is None}
    if act == "settle_reminder":
        settled = {str(one.body["reminder"]) for one in state.of(REMINDER_SETTLED)}
        return {event.act_id for event in reach.events} - settled
    return None


def choices_of(reach: Reach, act: str, field: str) -> tuple[str, Choices]:
    """How a named field is asked and what there is to choose: ``choice``, ``open``, or ``line`` with nothing.

    What the record would refuse as unknown is a ``choice``; ``listed`` is one as far as the plan has such a list.
    """
    own = _OWN.get((act, field)) or _ANY_ACT.get(field)
    if own is None:
        return "line", ()
    form, find = own
    found = find(reach)
    if not found and form != "choice":
        return "line", ()
    return ("choice" if form == "listed" else form), found


def units(reach: Reach) -> Choices:
    """The reporting units."""
    return tuple((unit.name, unit.name) for unit in reach.edition.units)


def offices(reach: Reach) -> Choices:
    """Bodies and posts the plan names."""
    kinds = {"post", "office", "committee", "bureau", "government", "party"}
    names = [one.name for one in reach.edition.organisations if one.kind in kinds and not one.generic]
    return tuple((name, full_width(name)) for name in dict.fromkeys(names))


def _assessors(reach: Reach) -> Choices:
    levels = sorted(reach.edition.levels, key=lambda level: level.rank)
    first = dict.fromkeys(name for level in levels for name in level.procedure.who("assess"))
    rest = [name for name, _ in offices(reach)]
    return tuple((name, full_width(name)) for name in dict.fromkeys((*first, *rest)))


def _told(reach: Reach) -> Choices:
    above = superiors(reach.edition, reach.picture.state)
    return (*units(reach), *((name, full_width(name)) for name in above))


def _levels(reach: Reach) -> Choices:
    ordered = sorted(reach.edition.levels, key=lambda level: level.rank)
    return tuple((level.id, level.name) for level in ordered)


def _level_names(reach: Reach) -> Choices:
    """Names that responses of other plans and of the counties mostly have as well; what the paper says may differ."""
    return tuple((name, name) for _, name in _levels(reach))


def _hazards(reach: Reach) -> Choices:
    return tuple((name, name) for name in reach.edition.header.hazards)


def _adopted(reach: Reach) -> Choices:
    tasks = {duty.id: duty for _, duties in reach.edition.measures for duty in duties}
    return tuple(
        (name, full_width(f"{tasks[name].clause} {tasks[name].task}"))
        for name, measure in reach.picture.state.measures.items()
        if measure.adopted and name in tasks
    )


def _preparations(reach: Reach) -> Choices:
    return tuple(
        (duty.id, full_width(f"{duty.clause} {duty.task}"))
        for duty in reach.edition.duties
        if duty.kind == PREPARATION
    )


def _settings(reach: Reach) -> Choices:
    found: dict[str, Duty] = {}
    for duty in reach.edition.duties:
        if duty.limit_setting:
            found.setdefault(duty.limit_setting, duty)
    return tuple((name, full_width(f"{duty.clause} {duty.task}")) for name, duty in found.items())


def _scopes(reach: Reach) -> Choices:
    found = (dict(duty.clock).get("scope") for duty in reach.edition.duties)
    return tuple((str(one), str(one)) for one in dict.fromkeys(found) if one is not None)


def _persons(reach: Reach) -> Choices:
    found = {str(one.body["person"]): one.body for one in reach.picture.state.of(PERSON)}
    return tuple(
        (name, f"{name}（{body['unit']}，{body['sort']}，{body['nature']}）") for name, body in found.items()
    )


def _departments(reach: Reach) -> Choices:
    measures = reach.picture.state.measures.values()
    involved = dict.fromkeys(one.name for measure in measures for one in measure.departments)
    rest = [name for name, _ in offices(reach)]
    return tuple((name, full_width(name)) for name in dict.fromkeys((*involved, *rest)))


def _papers(reach: Reach) -> Choices:
    return reach.papers


def _files(reach: Reach) -> Choices:
    return reach.files


def _drafts(reach: Reach) -> Choices:
    found = dict.fromkeys(str(one.body["draft"]) for one in reach.picture.state.of("paper-step-recorded/1"))
    return tuple((name, name) for name in found)


def _series(reach: Reach) -> Choices:
    """Own series that were begun: one letter otherwise, and a second one would begin at 第1期."""
    found = dict.fromkeys(one.series for one in reach.picture.state.papers.values() if one.series)
    return tuple((name, name) for name in found)


def _recipients(reach: Reach) -> Choices:
    """Who papers were sent to, before the units."""
    sent = (name for one in reach.picture.state.papers.values() for name in one.recipients)
    return tuple((name, name) for name in dict.fromkeys((*sent, *(name for name, _ in units(reach)))))


def _responsible(reach: Reach) -> Choices:
    return (*units(reach), *offices(reach))


def _other_plans(reach: Reach) -> Choices:
    linkage = reach.edition.linkage
    return tuple((name, name) for name in (() if linkage is None else linkage.other_responses))


_Find = tuple[str, Callable[[Reach], Choices]]
_OWN: Final[Mapping[tuple[str, str], _Find]] = MappingProxyType(
    {
        ("revoke_start", "level"): ("choice", _levels),
        ("decide_adjust", "level"): ("choice", _levels),
        ("report_progress", "duty"): ("choice", _adopted),
        ("decide_preparation", "duty"): ("choice", _preparations),
        ("set_limit", "setting"): ("choice", _settings),
        ("order_goods", "stock"): ("choice", _scopes),
        ("amend_incident", "hazard"): ("listed", _hazards),
        ("note_secondary_disaster", "unit"): ("listed", units),
        ("note_county_response", "unit"): ("listed", units),
        ("note_county_response", "level"): ("open", _level_names),
        ("note_other_response", "level"): ("open", _level_names),
        ("state_unit_basis", "unit"): ("listed", units),
        ("state_unit_basis", "counted_in"): ("listed", units),
        ("record_person", "unit"): ("listed", units),
        ("match_person", "body"): ("open", offices),
        ("record_paper_step", "unit"): ("open", offices),
        ("record_receipt", "recipient"): ("open", _recipients),
        ("issue_paper", "series"): ("open", _series),
        ("put_right_decision", "analysed_by"): ("open", _assessors),
        ("order_goods", "to"): ("open", units),
        ("tell_of_response", "to"): ("open", _told),
        ("match_person", "person"): ("choice", _persons),
        ("unmask_person", "person"): ("choice", _persons),
        ("record_person", "person"): ("open", _persons),
        ("receive_warning", "from"): ("open", offices),
        ("note_other_response", "plan"): ("open", _other_plans),
        ("issue_paper", "sha256"): ("open", _files),
        ("record_paper_step", "sha256"): ("open", _files),
    }
)
_ANY_ACT: Final[Mapping[str, _Find]] = MappingProxyType(
    {
        "unit": ("open", units),
        "counted_in": ("open", units),
        "responsible": ("open", _responsible),
        "hazard": ("open", _hazards),
        "found_by": ("open", _assessors),
        "by": ("open", _assessors),
        "department": ("open", _departments),
        PAPER_KIND: ("open", _papers),
        "draft": ("open", _drafts),
    }
)
