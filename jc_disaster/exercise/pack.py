"""A scenario pack: what is told in an exercise, when, by whom, and which figures the words carry.

No answer stands in a pack: level, authority, measures and papers are computed from it (`exercise.answer_key`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.plan.model import PlanEdition

STABLE, WORK_ENDED = "stable", "work_ended"
COUNTY_STARTED, DAILY = "county_response", "member_daily"
FACTS: Final[Mapping[str, str]] = {
    STABLE: "灾情稳定",
    WORK_ENDED: "救灾应急工作结束",
    COUNTY_STARTED: "来文的县已启动响应",
    DAILY: "来文单位的每日情况报告",
}
NO_RESPONSE: Final = "none"


@dataclass(frozen=True, slots=True)
class UnitReport:
    """What one message says of one unit.

    Attributes:
        unit: The reporting unit, or 全市.
        report_kind: 初报, 续报 or 核报.
        figures: Figures by key (contracts.md); empty where the unit is unaffected.
        as_of: 截至 time of the figures, aware.
        unaffected: The unit says 未受灾.
        verified: The message calls the figures verified.
        correction: The reason it gives for a figure below an earlier one, or None.
    """

    unit: str
    report_kind: str
    figures: Mapping[str, Quantity]
    as_of: datetime
    unaffected: bool = False
    verified: bool = False
    correction: str | None = None


@dataclass(frozen=True, slots=True)
class ReferenceValue:
    """A reference value that a message gives: value (人), source and date of it."""

    key: str
    value: int
    source: str
    dated: str


@dataclass(frozen=True, slots=True)
class Branch:
    """Under which the inject is sent by itself; both empty: always.

    Attributes:
        levels: Levels that the figures told so far prove; ``none`` for no level.
        responses: Levels of the response that the players have in force; ``none`` for no response.
    """

    levels: tuple[str, ...] = ()
    responses: tuple[str, ...] = ()

    def fits(self, level: str | None, response: str | None) -> bool:
        """Whether the inject belongs to the way the exercise has gone."""
        return all(
            not wanted or (NO_RESPONSE if reached is None else reached) in wanted
            for wanted, reached in ((self.levels, level), (self.responses, response))
        )


ALWAYS: Final = Branch()


@dataclass(frozen=True, slots=True)
class Inject:
    """One thing that is told to the players.

    Attributes:
        id: Its name in the pack.
        after: Time after the start of the exercise clock.
        sender: Who tells it (a role).
        recipient: Whom it is told (a role).
        channel: 电话, 书面 …
        text: The words the players get.
        reports: The figures those words carry, by unit.
        references: Reference values those words give.
        facts: What the words establish beside figures: keys of `FACTS`.
        expects: Acts the writer hopes for; the answer key must come to them by itself.
        objective: The objective it serves, or None.
        branch: When it is sent at all.
        note: For the director; never shown to the players.
    """

    id: str
    after: timedelta
    sender: str
    recipient: str
    channel: str
    text: str
    reports: tuple[UnitReport, ...] = ()
    references: tuple[ReferenceValue, ...] = ()
    facts: tuple[str, ...] = ()
    expects: tuple[str, ...] = ()
    objective: str | None = None
    branch: Branch = ALWAYS
    note: str = ""


@dataclass(frozen=True, slots=True)
class Objective:
    """What is to be trained: title, and the sorts of expectation it is judged by (`answer_key.KINDS`)."""

    id: str
    title: str
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit of the exercise where the plan prints none: a setting of the plan data, with its source.

    Attributes:
        setting: ``limit_setting`` of the plan data.
        way: 电话 or 书面, None for both.
        minutes: From the start of the exercise clock.
        source: Who set it.
    """

    setting: str
    way: str | None
    minutes: int
    source: str


@dataclass(frozen=True, slots=True)
class Setting:
    """The disaster process as the players find it when the exercise begins."""

    title: str
    hazard: str | None
    process: str | None
    happened_at: datetime | None
    counties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """One scenario.

    Attributes:
        id: Its name.
        title: Its title, without any mark.
        plan: Id of the plan edition it is played under.
        starts_at: What the exercise clock shows at the start, aware.
        setting: How the process is opened.
        objectives: What is trained.
        injects: What is told, by time.
        limits: Time limits of the exercise.
        ratings: Scale of the evaluators' sheet.
        director_notes: For the director alone.
        hand_out: For the players, before the start.
        source: Where the facts come from, with what was changed.
        sha256: Check value of what it says, empty until it was read from a file.
    """

    id: str
    title: str
    plan: str
    starts_at: datetime
    setting: Setting
    objectives: tuple[Objective, ...]
    injects: tuple[Inject, ...]
    limits: tuple[Limit, ...] = ()
    ratings: tuple[str, ...] = ()
    director_notes: tuple[str, ...] = ()
    hand_out: tuple[str, ...] = ()
    source: str = ""
    sha256: str = ""

    def inject(self, inject_id: str) -> Inject | None:
        """The inject with this id, or None."""
        return next((one for one in self.injects if one.id == inject_id), None)

    def planned(self, inject: Inject) -> datetime:
        """When an inject is to be sent."""
        return self.starts_at + inject.after


def county_of(edition: PlanEdition, sender: str) -> str | None:
    """The reporting unit that a sender (阳城县应急管理局) belongs to, or None."""
    for unit in edition.units:
        if any(sender.startswith(name) for name in (unit.name, *unit.aliases)):
            return unit.name
    return None


def offset_words(span: timedelta) -> str:
    """A time after the start as facilitators write it: T+01:30, T-00:05 before it."""
    minutes = span // timedelta(minutes=1)
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    return f"T{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def year_of(pack: Pack) -> int:
    """The year in which the messages of the pack are written."""
    return pack.starts_at.astimezone(SHANGHAI).year


def words_of(pack: Pack) -> Iterator[tuple[str, str]]:
    """Every sentence of the pack with its place, for whoever looks for words that must not stand there."""
    yield "title", pack.title
    yield "source", pack.source
    yield "opening.title", pack.setting.title
    for number, objective in enumerate(pack.objectives):
        yield f"objectives[{number}].title", objective.title
    for name, lines in (("director_notes", pack.director_notes), ("hand_out", pack.hand_out)):
        for number, line in enumerate(lines):
            yield f"{name}[{number}]", line
    for number, inject in enumerate(pack.injects):
        for name, words in (("from", inject.sender), ("to", inject.recipient), ("text", inject.text)):
            yield f"injects[{number}].{name}", words
        yield f"injects[{number}].note", inject.note
