"""A plan edition as the program works with it: immutable, made of tuples, without any parsing left to do.

The shapes follow the printed constructs of Chinese relief plans, not those of one city: any number of levels,
open indicators, bounds that may be missing, included or excluded, bodies and posts as data.
"""

# No `from __future__ import annotations` here: the compiled plan reads these types at every start, and evaluating
# them from strings would cost more than reading the plan.
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from jc_disaster.kernel.figures import FigureKind

ALL_LEVELS = "*"
BoundNumber = int | Decimal | Fraction


class Bound(NamedTuple):
    """One end of a band.

    Attributes:
        value: The printed number, in the indicator's unit; a `Fraction` for shares.
        inclusive: Whether the number itself belongs to the band.
        stated: Whether the text says so, or a reading does.
        quote: The words it was read from.
        reading: The reading that settles what is not stated, or None.
        printed: The misprinted words where the value is a correction of them, or None.
    """

    value: BoundNumber
    inclusive: bool
    stated: bool
    quote: str
    reading: str | None
    printed: str | None


class Band(NamedTuple):
    """A range of one indicator; a missing end is None."""

    indicator: str
    at_least: Bound | None
    below: Bound | None


class Criterion(NamedTuple):
    """One numbered condition of a level; it is met when any of its bands is."""

    clause: str
    quote: str
    any_of: tuple[Band, ...]
    readings: tuple[str, ...]


class Discretionary(NamedTuple):
    """A condition without a number: a body finds that the level is needed."""

    clause: str
    judge: tuple[str, ...]
    quote: str
    readings: tuple[str, ...]


class Step(NamedTuple):
    """One step of a starting procedure, in printed order.

    Attributes:
        act: ``assess``, ``propose``, ``submit``, ``decide``, ``decide_directly`` or ``report``.
        by: Who acts; empty where the text names nobody.
        to: Whom it is addressed to.
        manner: ``one``, ``joint`` or ``collective`` for decisions.
        condition: Verbatim words, or None.
        within_hours: A printed time limit, or None.
        quote: The words it was read from.
        readings: Ids of the readings it rests on.
    """

    act: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    manner: str | None
    condition: str | None
    within_hours: int | None
    quote: str
    readings: tuple[str, ...]


class Procedure(NamedTuple):
    """How a level is started (5.x.2)."""

    clause: str
    quote: str
    steps: tuple[Step, ...]
    readings: tuple[str, ...]

    def who(self, act: str) -> tuple[str, ...]:
        """All who take the named step, in printed order."""
        return tuple(name for step in self.steps if step.act == act for name in step.by)

    def whom(self, act: str) -> tuple[str, ...]:
        """All to whom the named step is addressed."""
        return tuple(name for step in self.steps if step.act == act for name in step.to)


class Directs(NamedTuple):
    """Who organises and coordinates once the level is in force (first sentence of 5.x.3)."""

    clause: str
    by: tuple[str, ...]
    designated: tuple[str, ...]
    quote: str
    readings: tuple[str, ...]


class Level(NamedTuple):
    """One response level: conditions, procedure, direction."""

    id: str
    rank: int
    name: str
    effect: str
    clause: str
    chapeau: str
    criteria: tuple[Criterion, ...]
    discretionary: tuple[Discretionary, ...]
    procedure: Procedure
    directs: Directs
    ended_by: tuple[str, ...]
    ending_consent: tuple[str, ...]


class Indicator(NamedTuple):
    """What criteria count.

    Attributes:
        key: The name criteria use.
        label: Its name on screen and paper.
        words: The plan's words, one of which stands in the quote of every criterion that counts it.
        unit: 人, 间, 户 …; ``"1"`` for a share.
        aggregate: ``sum`` of the parts, or ``maximum`` of them.
        parts: Figure keys it is made of.
        combined: The figure key under which it may be reported unsplit, or None.
        over: The reference value it is divided by, or None.
        only_for_hazards: Hazards for which it applies; empty for all.
        readings: Ids of the readings it rests on.
    """

    key: str
    label: str
    words: tuple[str, ...]
    unit: str
    aggregate: str
    parts: tuple[str, ...]
    combined: str | None
    over: str | None
    only_for_hazards: tuple[str, ...]
    readings: tuple[str, ...]


class Organisation(NamedTuple):
    """A body, post or generic actor, with every name under which it is printed."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    text: str
    clause: str
    part_of: str | None
    generic: bool
    vacant: bool
    members: tuple[str, ...]
    readings: tuple[str, ...]


class MeasureDuty(NamedTuple):
    """One actor's act out of a measures clause (5.x.3)."""

    id: str
    clause: str
    quote: str
    task: str
    leads: tuple[str, ...]
    supports: tuple[str, ...]
    to: tuple[str, ...]
    mentions: tuple[str, ...]
    condition: str | None
    recurrence: str | None
    deadline_hours: int | None
    output: str | None
    role: str
    content: str
    carried_subject: bool
    readings: tuple[str, ...]


class Duty(NamedTuple):
    """A duty outside the measures: warning, information, relief after the event, recurring work."""

    id: str
    text: str
    clause: str
    quote: str
    kind: str
    task: str
    leads: tuple[str, ...]
    supports: tuple[str, ...]
    to: tuple[str, ...]
    mentions: tuple[str, ...]
    condition: str | None
    recurrence: str | None
    calendar: tuple[tuple[str, str | int], ...]
    clock: tuple[tuple[str, str | int], ...]
    limit_setting: str | None
    output: str | None
    readings: tuple[str, ...]


class Reading(NamedTuple):
    """How an open place of the text is read, with the alternatives and the reason."""

    id: str
    severity: str
    clauses: tuple[str, ...]
    title: str
    text: str
    quote: str | None
    alternatives: tuple[str, ...]
    adopted: str
    reason: str
    effect: str


class LinkageAct(NamedTuple):
    """An act that the linkage clause (5.6) requires once a response is started."""

    who: tuple[str, ...]
    does: str
    to: tuple[str, ...]
    quote: str
    readings: tuple[str, ...]


class Linkage(NamedTuple):
    """The linkage clause: responses of other plans, and the acts a start requires."""

    clause: str
    other_responses: tuple[str, ...]
    other_responses_quote: str
    acts: tuple[LinkageAct, ...]
    readings: tuple[str, ...]


class Provision(NamedTuple):
    """A clause without numbers (5.5, 5.7, 8.4): its words, who acts under it, its readings."""

    clause: str
    quote: str
    rule: str
    readings: tuple[str, ...]


class ReportingUnit(NamedTuple):
    """A county, city or district that reports; ``by_analogy`` for one that the plan's duties do not bind."""

    name: str
    aliases: tuple[str, ...]
    by_analogy: bool


class ReferenceKind(NamedTuple):
    """A value that shares are measured against (本市农业人口, 总人口); given by the office, never shipped."""

    key: str
    label: str
    unit: str


class StoredText(NamedTuple):
    """A text kept verbatim beside the data."""

    id: str
    title: str
    number: str
    numbering: str
    sha256: str
    body: str


class Header(NamedTuple):
    """What the edition says of itself."""

    id: str
    edition: str
    title: str
    issuer: str
    jurisdiction: str
    tier: str
    status: str
    issued: str
    in_force_from: str
    last_checked: str
    complete: bool
    clean: bool
    hazards: tuple[str, ...]
    hazards_open: bool
    missing: tuple[str, ...]
    missing_annexes: tuple[str, ...]


class ResultReadings(NamedTuple):
    """Which readings come with which kind of result."""

    always: tuple[str, ...]
    level_null: tuple[str, ...]
    unknown: tuple[str, ...]
    not_computable: tuple[str, ...]


class PlanEdition(NamedTuple):
    """One printed version of a plan, whole."""

    header: Header
    figures: tuple[FigureKind, ...]
    units: tuple[ReportingUnit, ...]
    indicators: tuple[Indicator, ...]
    levels: tuple[Level, ...]
    result_readings: ResultReadings
    adjustment: Provision | None
    linkage: Linkage | None
    termination: Provision | None
    analogy: Provision | None
    organisations: tuple[Organisation, ...]
    measures: tuple[tuple[str, tuple[MeasureDuty, ...]], ...]
    duties: tuple[Duty, ...]
    readings: tuple[Reading, ...]
    texts: tuple[StoredText, ...]
    references: tuple[ReferenceKind, ...] = ()

    def level(self, level_id: str) -> Level:
        """The level with this id.

        Raises:
            KeyError: The plan has no such level.
        """
        for level in self.levels:
            if level.id == level_id:
                return level
        raise KeyError(level_id)

    def indicator(self, key: str) -> Indicator:
        """The indicator with this key.

        Raises:
            KeyError: The plan has no such indicator.
        """
        for indicator in self.indicators:
            if indicator.key == key:
                return indicator
        raise KeyError(key)

    def measures_of(self, level_id: str) -> tuple[MeasureDuty, ...]:
        """The measures printed for a level, or for all levels at once; nothing is inherited between levels."""
        table = dict(self.measures)
        return table.get(level_id) or table.get(ALL_LEVELS, ())
