"""What is due: each open thing with its time in words and the command that deals with it; the next one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.incident.due import Due, due_items
from jc_disaster.incident.upward import upward_standing
from jc_disaster.incident.vocabulary import CHANGES
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.words import day_clock, full_width

SOON: Final = timedelta(minutes=30)
LATE, NEAR, FAR, UNTIMED = "late", "near", "far", "untimed"
# The mark before the words, so that the state is seen without colour.
MARKS: Final[Mapping[str, str]] = MappingProxyType({LATE: "▲", NEAR: "◆", FAR: "○", UNTIMED: "○"})

# Which form deals with a thing, and under which of its fields stands what the thing is about.
_FORMS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "zero-reporting": ("set_zero_reporting", ""),
        "member-daily": ("receive_member_daily", ""),
        "goods": ("track_goods", "order"),
        "instruction": ("follow_instruction", "instruction"),
        "handover": ("take_over", "handover"),
        "receipt": ("record_receipt", "paper"),
        "matching": ("match_person", ""),
        "personal-data": ("settle_personal_data", ""),
        "reminder": ("settle_reminder", "reminder"),
        "ledger": ("record_ledger", "ledger"),
        "review": ("record_review", ""),
        "funds": ("record_funds", "unit"),
        "improvement": ("record_improvement", ""),
        "consultation": ("hold_consultation", ""),
        "tell": ("tell_of_response", "to"),
        "confirm": ("tell_of_response", "to"),
        "county-response": ("note_county_response", ""),
    }
)
_COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {"put-right": "put-right", "countersign": "countersign", "report-decision": "upward"}
)


class DueView(NamedTuple):
    """One open thing.

    Attributes:
        kind: Its sort, as `Due.kind`.
        what: What is to be done.
        at: When, or None where nothing sets a time.
        when: The time in words: 08:00前, 未定时限.
        tone: ``late``, ``near``, ``far`` or ``untimed``.
        source: Where it comes from, with 待单位确认 where the office has not confirmed it.
        command: The window's command that deals with it.
        argument: Its argument.
    """

    kind: str
    what: str
    at: datetime | None
    when: str
    tone: str
    source: str
    command: str
    argument: str

    @property
    def detail(self) -> str:
        """Time and source in one line; the mark says without colour whether it is late."""
        return "，".join(part for part in (f"{MARKS[self.tone]} {self.when}", self.source) if part)


class NextView(NamedTuple):
    """The top bar's part: the next thing with a time, and how many wait in all."""

    what: str
    at: datetime | None
    command: str
    argument: str
    waiting: int


NOTHING_DUE: Final = NextView("", None, "page", "home", 0)


def due_views(picture: Picture) -> tuple[DueView, ...]:
    """Everything open in the incident, the most urgent first."""
    return tuple(_view(due, picture) for due in due_items(picture.state, picture.edition, picture.now))


def _view(due: Due, picture: Picture) -> DueView:
    now = picture.now
    command, argument = _command(due, picture)
    source = f"依据{full_width(due.source or due.clause)}" if due.source or due.clause else ""
    if not due.confirmed and due.at is not None:
        source = f"{source}，待单位确认"
    if due.at is None:
        when, tone = "未定时限", UNTIMED
    else:
        clock = day_clock(due.at, now)
        when = f"{clock}前，{countdown(due.at, now)}" if due.overdue(now) else f"{clock}前"
        tone = tone_of(due.at, now)
    return DueView(due.kind, full_width(due.what), due.at, when, tone, source, command, argument)


def _command(due: Due, picture: Picture) -> tuple[str, str]:
    if due.kind == "upward-report":
        open_ones = [
            one.addressee
            for one in upward_standing(picture.state, picture.edition)
            if due.about in one.missing
        ]
        return "upward", next(iter(open_ones), "")
    if due.kind == "zero-report":
        return "entry", ""
    if due.kind == "call":
        return "call", ""
    if due.kind in _COMMANDS:
        return _COMMANDS[due.kind], due.about
    act, field = _FORMS[due.kind]
    if due.kind == "tell":
        change = next((one for one in CHANGES if due.what.endswith(one)), "")
        return "record", f"{act}:{field}={due.about}&change={change}"
    return "record", f"{act}:{field}={due.about}" if field and due.about else act


def tone_of(at: datetime, now: datetime) -> str:
    """Whether a time has passed, is near, or far."""
    return LATE if now > at else NEAR if at - now <= SOON else FAR


def countdown(at: datetime, now: datetime) -> str:
    """How long is left, or how long it has been late: 还有 4:45:53, 已超时 0:12:07."""
    seconds = int(abs((at - now).total_seconds()))
    clock = f"{seconds // 3600}:{seconds % 3600 // 60:02d}:{seconds % 60:02d}"
    return f"已超时 {clock}" if now > at else f"还有 {clock}"


def next_view(views: Iterable[DueView]) -> NextView:
    """The most urgent thing that has a time; where none has, only how many wait."""
    found = tuple(views)
    first = next((view for view in found if view.at is not None), None)
    if first is None:
        return NOTHING_DUE._replace(waiting=len(found))
    return NextView(first.what, first.at, first.command, first.argument, len(found))


def fallen_due(
    dues: Mapping[str, tuple[Due, ...]], now: datetime, rung: frozenset[tuple[str, str, datetime]]
) -> tuple[tuple[str, Due], ...]:
    """What has fallen due in any incident and was not told yet; `rung` holds `ring_key` of what was."""
    return tuple(
        (incident, due)
        for incident, open_ones in dues.items()
        for due in open_ones
        if due.overdue(now) and ring_key(incident, due) not in rung
    )


def ring_key(incident: str, due: Due) -> tuple[str, str, datetime]:
    """What makes a deadline one and the same between two looks; a time that was moved is another one."""
    assert due.at is not None  # noqa: S101 - only what has a time falls due
    return incident, f"{due.kind} {due.about}", due.at
