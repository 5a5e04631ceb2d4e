"""The form of a plan's source files, as pydantic models. Imported only when a plan is compiled.

Every construct that format.md names has its place here, also those the engine does not evaluate yet (nested
conditions, areas of count, forecast basis, states without rank): adding them changes no existing plan. Such a
construct is refused with a sentence instead of being ignored.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

_SHARE = re.compile(r"(\d{1,9})/(\d{1,9})\Z")
_DECIMAL = re.compile(r"\d{1,15}\.\d{1,6}\Z")


def _bound_number(value: object) -> object:
    if isinstance(value, bool) or (isinstance(value, int) and value < 0):
        raise ValueError("应为不小于0的整数、“分子/分母”或带引号的小数")
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        share = _SHARE.match(value)
        if share is not None and int(share[2]) > 0:
            return Fraction(int(share[1]), int(share[2]))
        if _DECIMAL.match(value):
            return Decimal(value)
    raise ValueError("应为不小于0的整数、“分子/分母”或带引号的小数")


BoundValue = Annotated[int | Fraction | Decimal, BeforeValidator(_bound_number)]
Names = tuple[Annotated[str, Field(min_length=1)], ...]
Text = Annotated[str, Field(min_length=1)]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
MonthDay = Annotated[str, Field(pattern=r"^\d{2}-\d{2}$")]


class Source(BaseModel):
    """Base of all source models: frozen, nothing unknown accepted, no silent conversion."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True)


class ReadPass(Source):
    """One reading of the data against the text."""

    number: int = Field(alias="pass", ge=1)
    date: IsoDate


class TextSource(Source):
    """A text stored verbatim."""

    id: Text
    title: Text
    number: Text
    file: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.txt$")]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    numbering: Literal["decimal", "chinese_items", "none"]


class Repeal(Source):
    """What the edition repeals."""

    number: Text
    text: Text
    quote: Text


class Hazards(Source):
    """The kinds of disaster the plan names."""

    clause: Text
    quote: Text
    open: bool
    names: Names
    readings: Names = ()


class UnitSource(Source):
    """A reporting unit."""

    name: Text
    aliases: Names = ()
    by_analogy: bool = False


class Units(Source):
    """Who reports, with the source of the list."""

    source: Text
    names: tuple[UnitSource, ...]


class Annex(Source):
    """An annex that the plan prints or leaves to be supplied."""

    number: int
    title: Text
    supplied: bool


class OwnFigure(Source):
    """A figure of this plan beyond the common ones."""

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    label: Text
    unit: Text
    whole: bool = True


class Manifest(Source):
    """manifest.yaml."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    edition: Text
    title: Text
    issuer: Text
    jurisdiction: Text
    tier: Text
    status: Literal["in_force", "repealed", "draft", "sample"]
    issued: IsoDate
    in_force_from: IsoDate
    repeals: tuple[Repeal, ...] = ()
    last_checked: IsoDate
    complete: bool
    clean: bool
    missing: Names = ()
    texts: tuple[TextSource, ...]
    figures: tuple[OwnFigure, ...] = ()
    hazards: Hazards
    reporting_units: Units
    annexes: tuple[Annex, ...] = ()
    read: tuple[ReadPass, ...]


class BoundSource(Source):
    """One end of a band; ``printed`` keeps the misprint that ``value`` corrects."""

    value: BoundValue
    inclusive: bool
    stated: bool
    quote: Text
    reading: Text | None = None
    printed: Text | None = None


class BandSource(Source):
    """A range of one indicator; nested conditions are foreseen."""

    indicator: Text | None = None
    at_least: BoundSource | None = None
    below: BoundSource | None = None
    all_of: tuple[object, ...] | None = None
    any_of: tuple[object, ...] | None = None
    only_if: object | None = None


class CriterionSource(Source):
    """A numbered condition."""

    clause: Text
    quote: Text
    any_of: tuple[BandSource, ...] = Field(min_length=1)
    area: str | None = None
    basis: str | None = None
    readings: Names = ()


class DiscretionarySource(Source):
    """A condition without a number."""

    clause: Text
    judge: Names
    quote: Text
    readings: Names = ()


class StepSource(Source):
    """A step of the starting procedure."""

    act: Literal["assess", "propose", "submit", "decide", "decide_directly", "report"]
    by: Names = ()
    to: Names = ()
    manner: Literal["one", "joint", "collective"] | None = None
    condition: Text | None = None
    within_hours: int | None = Field(default=None, ge=1)
    quote: Text
    readings: Names = ()


class ProcedureSource(Source):
    """How a level is started."""

    clause: Text
    quote: Text
    steps: tuple[StepSource, ...]
    readings: Names = ()


class DirectsSource(Source):
    """Who organises and coordinates."""

    clause: Text
    by: Names
    designated: Names = ()
    quote: Text
    readings: Names = ()


class EndingSource(Source):
    """Who ends the level, where it is not who starts it."""

    clause: Text
    by: Names
    consent: Names = ()
    quote: Text


class LevelSource(Source):
    """A response level."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9]+$")]
    rank: int = Field(ge=1)
    name: Text
    printed: Text | None = None
    effect: Literal["启动", "可启动", "视情启动"]
    clause: Text
    chapeau: Text
    criteria: tuple[CriterionSource, ...] = ()
    discretionary: tuple[DiscretionarySource, ...] = ()
    procedure: ProcedureSource | None = None
    directs: DirectsSource | None = None
    ending: EndingSource | None = None


class IndicatorSource(Source):
    """What criteria count."""

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    label: Text
    words: Names = Field(min_length=1)
    unit: Text
    aggregate: Literal["sum", "maximum"] = "sum"
    parts: Names = Field(min_length=1)
    combined: Text | None = None
    over: Text | None = None
    only_for_hazards: Names = ()
    readings: Names = ()


class Conflict(Source):
    """What happens when criteria of several levels are met."""

    rule: Literal["most_severe"]
    clause: Text
    quote: Text | None = None
    reading: Text | None = None


class ResultReadingsSource(Source):
    """Readings that come with results."""

    always: Names = ()
    level_null: Names = ()
    unknown: Names = ()
    not_computable: Names = ()


class Adjustment(Source):
    """A clause by which conditions may be adjusted, without numbers."""

    clause: Text
    quote: Text
    decided_by: Text
    readings: Names = ()


class LinkageActSource(Source):
    """An act a start requires."""

    who: Names
    does: Text
    to: Names = ()
    quote: Text
    readings: Names = ()


class LinkageSource(Source):
    """The linkage clause."""

    clause: Text
    other_responses: Names = ()
    other_responses_quote: Text | None = None
    acts: tuple[LinkageActSource, ...] = ()
    readings: Names = ()


class TerminationSource(Source):
    """The clause on ending."""

    clause: Text
    quote: Text
    ended_by: Text
    ground: Text | None = None
    readings: Names = ()


class ChangeOfLevel(Source):
    """Raising and lowering a running response."""

    printed: bool
    decided_by: Text
    clause: Text | None = None
    quote: Text | None = None
    readings: Names = ()


class AnalogySource(Source):
    """Other emergencies treated by analogy."""

    clause: Text
    quote: Text
    readings: Names = ()


class LevelsFile(Source):
    """levels.yaml."""

    read: tuple[ReadPass, ...]
    indicators: tuple[IndicatorSource, ...]
    conflict: Conflict
    readings: ResultReadingsSource = ResultReadingsSource()
    levels: tuple[LevelSource, ...]
    adjustment: Adjustment | None = None
    linkage: LinkageSource | None = None
    termination: TerminationSource | None = None
    change_of_level: ChangeOfLevel | None = None
    analogy: AnalogySource | None = None
    unranked_states: tuple[object, ...] = ()


class OrganisationSource(Source):
    """A body, post or generic actor."""

    name: Text
    aliases: Names = ()
    kind: Text
    clause: Text
    text: Text = "plan"
    part_of: Text | None = None
    generic: bool = False
    vacant: bool = False
    members: Names = ()
    readings: Names = ()


class OrganisationsFile(Source):
    """organisations.yaml."""

    read: tuple[ReadPass, ...]
    organisations: tuple[OrganisationSource, ...]


class Deadline(Source):
    """A printed time limit."""

    hours: int = Field(ge=1)
    quote: Text


class MeasureDutySource(Source):
    """A duty out of a measures clause."""

    id: Text
    clause: Text
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
    clause: Text
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


class DutySource(Source):
    """A duty outside the measures."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    text: Text = "plan"
    clause: Text
    quote: Text
    kind: Text
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
    """duties.yaml."""

    read: tuple[ReadPass, ...]
    duties: tuple[DutySource, ...]


class ReadingSource(Source):
    """A reading of an open place."""

    id: Annotated[str, Field(pattern=r"^[A-Z]\d{1,3}$")]
    severity: Literal["H", "M", "L"]
    clauses: Names
    title: Text
    text: Text = "plan"
    quote: Text | None = None
    alternatives: Names = Field(min_length=1)
    adopted: Text
    reason: Text
    effect: Text


class ReadingsFile(Source):
    """readings.yaml."""

    read: tuple[ReadPass, ...] = ()
    readings: tuple[ReadingSource, ...]
