"""What is known of one incident: the frozen outcome of folding its events. Nothing else is stored.

Times are aware, in UTC. Figures are quantities in the value forms of contracts.md.
"""

# No `from __future__ import annotations` here: it makes texts, which every named tuple would compile at every start.
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from jc_disaster.incident.events import Actor
from jc_disaster.incident.figure_state import (
    Coverage,
    Doubt,
    FigureEntry,
    Reference,
    Report,
    UnitFigures,
    UpwardReport,
)
from jc_disaster.incident.scans import ATTACHED, Scan, scan_of
from jc_disaster.incident.stamps import Entry, Stamp, moment, stamp_of

__all__ = [
    "Comparison",
    "Coverage",
    "Decision",
    "DepartmentProgress",
    "Departure",
    "Doubt",
    "Entry",
    "FigureEntry",
    "Finding",
    "IncidentState",
    "MeasureState",
    "Opening",
    "PaperState",
    "Proposal",
    "Receipt",
    "Reference",
    "Report",
    "Response",
    "ResponsePhase",
    "Scan",
    "Stamp",
    "UnitFigures",
    "UpwardReport",
    "moment",
    "stamp_of",
]


class Comparison(NamedTuple):
    """What the figures said about the plan's levels at one moment (数据对照)."""

    level: str | None
    level_possible: str | None
    deciding: tuple[str, ...]


class Departure(NamedTuple):
    """One thing in which an act departs from the plan.

    Attributes:
        code: Stable identifier.
        clause: The clause it departs from.
        text: What is missing or different, in Chinese.
    """

    code: str
    clause: str
    text: str


class Finding(NamedTuple):
    """认定, or the judgement of a criterion without a number.

    Attributes:
        basis: ``figures``, ``discretionary`` or ``adjusted`` (5.5).
        level: The level found, None for 未达到启动条件.
        found_by: The body that found it.
        clauses: The clauses it names.
        opinion: Its words.
        comparison: What the program's comparison said then.
        departs: Why it does not fit the plan; empty when it does.
    """

    stamp: Stamp
    basis: str
    level: str | None
    found_by: str
    clauses: tuple[str, ...]
    opinion: str
    comparison: Comparison
    departs: tuple[Departure, ...]


class Proposal(NamedTuple):
    """A proposal (建议) to start or adjust to a level, by whom, to whom."""

    stamp: Stamp
    level: str
    by: str
    to: str
    number: str | None


class Decision(NamedTuple):
    """A decision as it was given.

    Attributes:
        act: ``start``, ``adjust``, ``revoke`` or ``terminate``.
        decision: The word of it: 同意启动, 暂不启动, 另行指示, 提升, 降低, 更正, 撤销, 终止.
        level: The level started or adjusted to; None otherwise.
        decided_by: Names and posts.
        relayed_by: Who passed it on, or None.
        channel: 签批, 电话, 会议 or 传真.
        words: The wording, or None.
        reason: The reason, or None.
        path: ``procedure`` or ``direct``.
        departs: Why it does not fit the plan; empty for a lawful one.
        put_right: When it was put right after all, or None.
        countersigned: False while 待补签; a signature stands where it was recorded, or on a sheet attached since.
        comparison: What the comparison said then.
    """

    stamp: Stamp
    act: str
    decision: str
    level: str | None
    decided_by: tuple[Actor, ...]
    relayed_by: Actor | None
    channel: str
    words: str | None
    reason: str | None
    path: str
    departs: tuple[Departure, ...]
    put_right: Stamp | None
    countersigned: bool
    comparison: Comparison

    @property
    def lawful(self) -> bool:
        """Whether the plan lets it through, from the start or since it was put right."""
        return not self.departs or self.put_right is not None


class Response(NamedTuple):
    """The city response in force.

    Attributes:
        level: Its level's id.
        since: When this level came into force.
        started: When the response was first started.
        decided_by: Who decided the level in force.
        decision: The act of that decision.
        direct: Started directly, without analysis and proposal (B5).
    """

    level: str
    since: datetime
    started: datetime
    decided_by: tuple[Actor, ...]
    decision: str
    direct: bool


class ResponsePhase(NamedTuple):
    """One stretch of the response's history: a level from, to (None while it lasts), and how it ended."""

    level: str
    since: datetime
    until: datetime | None
    ended_by: str | None


class DepartmentProgress(NamedTuple):
    """How far one department is with a duty, with the value or note it gave."""

    name: str
    progress: str
    note: str | None
    stamp: Stamp


class MeasureState(NamedTuple):
    """Where one duty of the menu stands.

    Attributes:
        duty: The duty's id in the plan data.
        level: Under which level it was considered.
        adopted: True for 采取, False for 不采取.
        reason: Why not, or None.
        progress: 未通知 … 完成; of several departments as far as the one that is least far.
        note: Value or note of the latest step, or None.
        department: Who the latest step concerns, or None.
        carried_from: The duty of the former level it continues, or None.
        stamp: The latest act on it.
        departments: How far each department is that leads or supports it; empty where none was recorded.
    """

    duty: str
    level: str
    adopted: bool
    reason: str | None
    progress: str
    note: str | None
    department: str | None
    carried_from: str | None
    stamp: Stamp
    departments: tuple[DepartmentProgress, ...] = ()


class Receipt(NamedTuple):
    """A recipient has a paper: which, and who took it."""

    stamp: Stamp
    recipient: str
    receiver: str | None


class PaperState(NamedTuple):
    """A paper that was issued, and what became of it.

    Attributes:
        kind: Kind of paper.
        title: Its title, or None.
        number: 发文字号 of the office's own system, or None.
        dated: 成文日期 (ISO), or None.
        series: Own series it is numbered in, or None.
        issue: Its number in that series, from 1 without gaps.
        draft: Which draft it came from (``paper-step-recorded/1``), or None.
        sha256: Check value of the file.
        recipients: To whom.
        corrects: The act that issued the paper it corrects, revokes or annuls, or None.
        change: 更正, 撤销 or 废止 of that paper, or None.
        corrected_by: The act that issued the paper which corrects, revokes or annuls this one, or None.
        receipts: Who has it (已接收), the latest of each recipient.
        withdrawn: When it was withdrawn, or None.
        withdrawn_why: Why.
    """

    stamp: Stamp
    kind: str
    title: str | None
    number: str | None
    dated: str | None
    series: str | None
    issue: int | None
    draft: str | None
    sha256: str
    recipients: tuple[str, ...]
    corrects: str | None
    change: str | None
    corrected_by: str | None = None
    receipts: tuple[Receipt, ...] = ()
    withdrawn: Stamp | None = None
    withdrawn_why: str | None = None

    @property
    def name(self) -> str:
        """What people call it: its title, its 文号, or its number in the office's own series; never the kind's key."""
        own = f"{self.series}第{self.issue}期" if self.issue is not None else None
        return self.title or self.number or own or "未登记标题的文书"

    @property
    def waiting(self) -> tuple[str, ...]:
        """Recipients that have not confirmed."""
        has = {receipt.recipient for receipt in self.receipts}
        return tuple(one for one in self.recipients if one not in has)


class Opening(NamedTuple):
    """How the incident was opened."""

    stamp: Stamp
    title: str
    hazard: str | None
    process: str
    happened_at: datetime | None
    counties: tuple[str, ...]
    units: tuple[str, ...]
    plan: str
    plan_edition: str
    plan_note: str | None


class UnitBasis(NamedTuple):
    """How a unit stands in the total: in the figures of ``counted_in``, or by itself (None); from whom."""

    counted_in: str | None
    source: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class IncidentState:
    """All that is known of one incident.

    Attributes:
        incident: Its identifier.
        kind: ``real`` or ``exercise``.
        opening: How it was opened; None where only later events have arrived.
        reports: Every situation report that was not struck out, in order.
        units: What stands for each unit (全市 for the whole jurisdiction).
        counted_in: Units whose figures another unit already contains (开发区 in 城区).
        bases: What was last stated of a unit's place in the total, by unit; nothing where nobody has said.
        doubts: What a person has to settle in the figures.
        references: Reference values by key.
        upward: Information reports upward, in order.
        findings: 认定 and judgements, in order.
        proposals: Proposals, in order.
        decisions: Every decision as given, in order, lawful or not.
        response: The city response lawfully in force, or None.
        phases: The history of the response.
        measures: State of each duty considered, by duty id.
        papers: Papers issued, by the act that issued them.
        entries: Every other fact, by event name, in order; struck ones too.
        struck: Facts that were struck out, by the act that recorded them, and by whom.
        conflicts: Events that two seats recorded and that cannot both hold; a person has to choose.
        unread: Names of events of a newer version of the program; kept, not understood.
        stable: When 灾情稳定 was recorded (reading D4), or None.
        closed: When the incident was archived, or None.
        count: How many events it rests on.
        last: Identifier of the last event.
    """

    incident: str
    kind: str
    opening: Opening | None
    reports: tuple[Report, ...]
    units: Mapping[str, UnitFigures]
    counted_in: Mapping[str, str]
    bases: Mapping[str, UnitBasis]
    doubts: tuple[Doubt, ...]
    references: Mapping[str, Reference]
    upward: tuple[UpwardReport, ...]
    findings: tuple[Finding, ...]
    proposals: tuple[Proposal, ...]
    decisions: tuple[Decision, ...]
    response: Response | None
    phases: tuple[ResponsePhase, ...]
    measures: Mapping[str, MeasureState]
    papers: Mapping[str, PaperState]
    entries: Mapping[str, tuple[Entry, ...]]
    struck: Mapping[str, Stamp]
    conflicts: tuple[Stamp, ...]
    unread: tuple[str, ...]
    stable: Stamp | None
    closed: Stamp | None
    count: int
    last: str

    @property
    def coverage(self) -> Coverage:
        """Which units have reported, in the plan's order; one already counted in another is not asked for."""
        expected = () if self.opening is None else self.opening.units
        units = [unit for unit in expected if unit not in self.counted_in]
        said = {unit for unit, given in self.units.items() if given.unaffected or given.figures}
        reported = tuple(unit for unit in units if unit in said)
        return Coverage(reported, tuple(unit for unit in units if unit not in said))

    @property
    def finding(self) -> Finding | None:
        """The latest finding, or None."""
        return self.findings[-1] if self.findings else None

    @property
    def held(self) -> tuple[Decision, ...]:
        """Decisions kept as given that depart from the plan and are not put right (与预案不符，待核)."""
        return tuple(decision for decision in self.decisions if not decision.lawful)

    @property
    def to_countersign(self) -> tuple[Decision, ...]:
        """Decisions that wait for a signature (待补签)."""
        return tuple(decision for decision in self.decisions if not decision.countersigned)

    @property
    def scans(self) -> tuple[Scan, ...]:
        """Scans and photographs attached to decisions and findings, without those struck out."""
        return tuple(map(scan_of, self.of(ATTACHED)))

    def of(self, name: str) -> tuple[Entry, ...]:
        """The plain facts recorded under an event name, in order, without those struck out."""
        found = self.entries.get(name, ())
        return tuple(one for one in found if one.stamp.act_id not in self.struck) if self.struck else found
