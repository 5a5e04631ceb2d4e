"""The mutable slate on which the fold writes; nobody outside the fold sees it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jc_disaster.incident.scans import ATTACHED
from jc_disaster.incident.state import FigureEntry, IncidentState, Stamp, UnitFigures, moment
from jc_disaster.incident.values import read

if TYPE_CHECKING:
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import (
        Decision,
        Doubt,
        Entry,
        Finding,
        MeasureState,
        Opening,
        PaperState,
        Proposal,
        Reference,
        Report,
        Response,
        ResponsePhase,
        UnitBasis,
        UpwardReport,
    )


class UnitSlate:
    """The figures of one unit while they are folded: stored values with the report they stand in."""

    __slots__ = ("figures", "last_as_of", "last_report", "unaffected_since")

    def __init__(self) -> None:
        self.figures: dict[str, tuple[object, str, Event]] = {}
        self.unaffected_since: str | None = None
        self.last_as_of = ""
        self.last_report = ""


class Slate:
    """All parts of the state while they are folded."""

    __slots__ = (
        "bases",
        "closed",
        "conflicts",
        "count",
        "counted_in",
        "decisions",
        "doubts",
        "entries",
        "findings",
        "incident",
        "kind",
        "last",
        "measures",
        "opening",
        "papers",
        "phases",
        "proposals",
        "references",
        "reports",
        "response",
        "stable",
        "struck",
        "units",
        "unread",
        "upward",
    )

    def __init__(self, incident: str, kind: str) -> None:
        self.incident = incident
        self.kind = kind
        self.opening: Opening | None = None
        self.reports: list[Report] = []
        self.units: dict[str, UnitSlate] = {}
        self.counted_in: dict[str, str] = {}
        self.bases: dict[str, UnitBasis] = {}
        self.doubts: dict[tuple[str, str], Doubt] = {}
        self.references: dict[str, Reference] = {}
        self.upward: list[UpwardReport] = []
        self.findings: list[Finding] = []
        self.proposals: list[Proposal] = []
        self.decisions: dict[str, Decision] = {}
        self.response: Response | None = None
        self.phases: list[ResponsePhase] = []
        self.measures: dict[str, MeasureState] = {}
        self.papers: dict[str, PaperState] = {}
        self.entries: dict[str, list[Entry]] = {}
        self.conflicts: list[Stamp] = []
        self.unread: list[str] = []
        self.stable: Stamp | None = None
        self.struck: dict[str, Stamp] = {}
        self.closed: Stamp | None = None
        self.count = 0
        self.last = ""

    def frozen(self) -> IncidentState:
        """A frozen picture; the slate can go on."""
        return IncidentState(
            self.incident,
            self.kind,
            self.opening,
            self._standing_reports(),
            MappingProxyType({unit: _frozen_unit(slate) for unit, slate in self.units.items()}),
            MappingProxyType(dict(self.counted_in)),
            MappingProxyType(dict(self.bases)),
            tuple(self.doubts.values()),
            MappingProxyType(dict(self.references)),
            tuple(one for one in self.upward if one.stamp.act_id not in self.struck),
            tuple(self.findings),
            tuple(self.proposals),
            self._decisions_with_scans(),
            self.response,
            tuple(self.phases),
            MappingProxyType(dict(self.measures)),
            MappingProxyType(dict(self.papers)),
            MappingProxyType({name: tuple(entries) for name, entries in self.entries.items()}),
            MappingProxyType(dict(self.struck)),
            tuple(self.conflicts),
            tuple(self.unread),
            self.stable,
            self.closed,
            self.count,
            self.last,
        )

    def _decisions_with_scans(self) -> tuple[Decision, ...]:
        """The decisions; one whose signed sheet is attached, and was not struck out, waits for no signature."""
        scans: Any = self.entries.get(ATTACHED, ())
        signed = {
            str(one.body["belongs_to"])
            for one in scans
            if one.body["signed_by"] is not None and one.stamp.act_id not in self.struck
        }
        return tuple(
            decision._replace(countersigned=True) if act_id in signed else decision
            for act_id, decision in self.decisions.items()
        )

    def _standing_reports(self) -> tuple[Report, ...]:
        if not self.struck:
            return tuple(self.reports)
        return tuple(one for one in self.reports if one.event.act_id not in self.struck)


def _frozen_unit(slate: UnitSlate) -> UnitFigures:
    return UnitFigures(
        MappingProxyType({key: _entry(*standing) for key, standing in slate.figures.items()}),
        slate.unaffected_since is not None and not slate.figures,
        moment(slate.last_as_of),
        slate.last_report,
    )


def _entry(value: object, as_of: str, event: Event) -> FigureEntry:
    body: Any = event.body
    return FigureEntry(
        read(value), moment(as_of), event.event_id, body["source"], body["verified"], body["reason"]
    )
