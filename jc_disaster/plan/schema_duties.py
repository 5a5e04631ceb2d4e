"""The form of measures.yaml and duties.yaml: who does what, for whom, on what condition, by when."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from jc_disaster.plan.schema import Clause, MonthDay, Names, ReadPass, Source, Text


class Deadline(Source):
    """A printed time limit."""

    hours: int = Field(ge=1)
    quote: Text


class MeasureDutySource(Source):
    """A duty out of a measures clause."""

    id: Text
    clause: Clause
    quote: Text
    task: Text
    leads: Names = ()
    supports: Names = ()
    to: Names = ()
    mentions: Names = ()
    condition: Text | None = None
    recurrence: Text | None = None
    deadline: Deadline | None = None
    output: Text | None = None
    role: Literal["measure", "direction", "menu", "catch_all"] = "measure"
    content: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    carried_subject: bool = False
    readings: Names = ()


class LevelMeasures(Source):
    """The measures printed for one level."""

    level: Text
    clause: Clause
    duties: tuple[MeasureDutySource, ...]


class Menu(Source):
    """Whether the measures are a menu (视情采取)."""

    quote: Text
    reading: Text | None = None


class MeasuresFile(Source):
    """measures.yaml."""

    read: tuple[ReadPass, ...]
    menu: Menu | None = None
    levels: tuple[LevelMeasures, ...]


class Calendar(Source):
    """Dates that the text or an adopted reading gives."""

    from_: MonthDay | None = Field(default=None, alias="from")
    to: MonthDay | None = None
    by: MonthDay | None = None
    times_per_year: int | None = Field(default=None, ge=1)
    year: int | None = None


class ClockSource(Source):
    """A number of hours between two moments."""

    hours: int = Field(ge=1)
    from_: Text | None = Field(default=None, alias="from")
    to: Text | None = None
    scope: Text | None = None
    until: Text | None = None


DutyKind = Literal[
    "organisation", "warning", "preparation", "information", "consultation", "matching", "release", "linkage",
    "termination", "transition", "rebuilding", "winter_spring", "funds", "goods", "communications", "facilities",
    "people", "society", "science", "education", "review", "drill", "plan_upkeep", "liability", "analogy",
]  # fmt: skip


class DutySource(Source):
    """A duty outside the measures."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    text: Text = "plan"
    clause: Clause
    quote: Text
    kind: DutyKind
    task: Text
    leads: Names = ()
    supports: Names = ()
    to: Names = ()
    mentions: Names = ()
    condition: Text | None = None
    recurrence: Text | None = None
    calendar: Calendar | None = None
    clock: ClockSource | None = None
    limit_setting: Text | None = None
    output: Text | None = None
    carried_subject: bool = False
    once: bool = False
    readings: Names = ()


class DutiesFile(Source):
    """duties.yaml; every character of the clauses in ``covers`` stands in the quote of a duty."""

    read: tuple[ReadPass, ...]
    covers: tuple[Clause, ...] = ()
    duties: tuple[DutySource, ...]
