"""The form of levels.yaml: conditions, procedure, linkage, ending.

Every construct seen in printed plans has its place here, also those the engine does not evaluate yet (nested
conditions, areas of count, forecast basis, states without rank): adding them changes no existing plan. Such a
construct is refused with a sentence (`proof_levels`) instead of being ignored.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from jc_disaster.plan.schema import BoundValue, Clause, Names, ReadPass, Source, Text


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

    clause: Clause
    quote: Text
    any_of: tuple[BandSource, ...] = Field(min_length=1)
    area: str | None = None
    basis: str | None = None
    readings: Names = ()


class DiscretionarySource(Source):
    """A condition without a number."""

    clause: Clause
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

    clause: Clause
    quote: Text
    steps: tuple[StepSource, ...]
    readings: Names = ()


class DirectsSource(Source):
    """Who organises and coordinates."""

    clause: Clause
    by: Names
    designated: Names = ()
    quote: Text
    readings: Names = ()


class EndingSource(Source):
    """Who ends the level, where it is not who starts it."""

    clause: Clause
    by: Names
    consent: Names = ()
    quote: Text


class LevelSource(Source):
    """A response level; without ``chapeau`` and criteria, one that is known to exist and not yet encoded."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9]+$")]
    rank: int = Field(ge=1)
    name: Text
    printed: Text | None = None
    effect: Literal["启动", "可启动", "视情启动"]
    clause: Clause
    chapeau: Text | None = None
    criteria: tuple[CriterionSource, ...] = ()
    discretionary: tuple[DiscretionarySource, ...] = ()
    procedure: ProcedureSource | None = None
    directs: DirectsSource | None = None
    ending: EndingSource | None = None


class CalledSource(Source):
    """The plan's own words for a figure whose common name is another."""

    figure: Text
    words: Text


class IndicatorSource(Source):
    """What criteria count."""

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    label: Text
    words: Names = Field(min_length=1)
    unit: Text
    aggregate: Literal["sum", "maximum"] = "sum"
    parts: Names = Field(min_length=1)
    combined: Text | None = None
    called: tuple[CalledSource, ...] = ()
    over: Text | None = None
    only_for_hazards: Names = ()
    readings: Names = ()


class Conflict(Source):
    """What happens when criteria of several levels are met."""

    rule: Literal["most_severe"]
    clause: Clause
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

    clause: Clause
    quote: Text
    decided_by: Literal["level_reached", "level_in_force"]
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

    clause: Clause
    other_responses: Names = ()
    other_responses_quote: Text | None = None
    acts: tuple[LinkageActSource, ...] = ()
    readings: Names = ()


class TerminationSource(Source):
    """The clause on ending."""

    clause: Clause
    quote: Text
    ended_by: Literal["authority_of_level_in_force", "authority_that_started"]
    ground: Text | None = None
    readings: Names = ()


class ChangeOfLevel(Source):
    """Raising and lowering a running response."""

    printed: bool
    decided_by: Literal["authority_of_new_level", "authority_of_level_in_force"]
    clause: Clause | None = None
    quote: Text | None = None
    readings: Names = ()


class AnalogySource(Source):
    """Other emergencies treated by analogy."""

    clause: Clause
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
