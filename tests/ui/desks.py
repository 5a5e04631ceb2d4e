"""Desks for tests of the window: a record in memory, a clock that stands, a night already told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.documents.choice import (
    Faces,
    FaceUse,
    MadeFile,
    MadePaper,
    Order,
    Outcome,
    PaperChoice,
    Particulars,
)
from jc_disaster.incident.events import EXERCISE_MARK
from jc_disaster.record.recorder import Recorder
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.officer import Officer
from tests.scene import CHIEF, OFFICE, MemoryStore, SetClock, counted_entropy, identity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState

NIGHT = datetime(2026, 7, 11, 18, 40, tzinfo=UTC)  # 02:40 of 12 July in Jincheng
INCIDENT = "7-11"
OFFICER = Officer("值班员甲", "值班员", "席位一")


class PaperBox:
    """Papers that are only named, and where they would lie."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[Order] = []
        self.told: list[Sequence[Event]] = []

    def choices(self, state: IncidentState) -> Sequence[PaperChoice]:
        """Two papers, one of which waits for a decision."""
        started = state.response is not None
        return (
            PaperChoice("flash_report", "值班信息", ready=True, why=""),
            PaperChoice("start_notice", "启动通知", ready=started, why="" if started else "尚未记录启动决定"),
        )

    def fulfil(self, state: IncidentState, events: Sequence[Event], order: Order) -> Outcome:
        """Remember what was asked for."""
        assert state.count == len(events)
        self.asked.append(order)
        self.told.append(events)
        return Outcome(tuple(self.folder / f"{kind}.pdf" for kind in order.kinds))

    def particulars(self, state: IncidentState, events: Sequence[Event], kind: str) -> Sequence[Particulars]:
        """One paper of each kind, with nothing to write into."""
        assert state.count == len(events)
        return (Particulars(kind, kind, kind, (), "", {}),)

    def lying(self, state: IncidentState) -> Sequence[MadePaper]:
        """What was asked for, the latest first."""
        at = state.reports[-1].stamp.recorded_at if state.reports else NIGHT
        kinds = [kind for order in reversed(self.asked) for kind in order.kinds]
        return tuple(
            MadePaper(
                kind,
                kind,
                kind,
                "",
                1,
                latest=True,
                files=(MadeFile(self.folder / f"{kind}.pdf", "pdf", f"{place:064x}"),),
                at=at,
            )
            for place, kind in enumerate(dict.fromkeys(kinds))
        )

    def faces(self) -> Faces:
        """One role, with nothing found on this machine."""
        return Faces(preferred=False, uses=(FaceUse("仿宋", "", "FandolFang-Regular.ttf"),))

    def forget(self) -> None:
        """Nothing is kept."""

    def short_text(self, state: IncidentState, events: Sequence[Event], kind: str) -> str:
        """A text that says what it is of."""
        assert state.count == len(events)
        return f"{EXERCISE_MARK if state.kind == 'exercise' else ''}{kind}的短信文字"


def desk_of(
    assessor: Assessor, *, exercise: bool = False, now: datetime = NIGHT + timedelta(minutes=34)
) -> Desk:
    """An empty desk at 03:14."""
    entropy = counted_entropy()
    clock = SetClock(now)
    store = MemoryStore(identity("exercise" if exercise else "real"))
    recorder = Recorder(store, lambda _: assessor, clock, entropy)
    papers = PaperBox(Path("papers"))
    return Desk(
        record=recorder,
        assessor_of=lambda _: assessor,
        clock=clock,
        entropy=entropy,
        exercise=exercise,
        officer=OFFICER,
        store="内存",
        papers=papers,
        faces=papers,
    )


def act(desk: Desk, name: str, *, before: int = 10, **fields: object) -> None:
    """Record an act so many minutes ago."""
    receipt = desk.act(INCIDENT, {"act": name, "at": desk.now() - timedelta(minutes=before), **fields})
    assert receipt.ok, receipt.message


def open_incident(desk: Desk, *, before: int = 500, **fields: object) -> None:
    """Open a flood."""
    happened = desk.now() - timedelta(minutes=before + 10)
    act(
        desk,
        "open_incident",
        before=before,
        **{"title": "7·11沁河暴雨洪涝", "hazard": "洪涝", "happened_at": happened, **fields},
    )


def report(desk: Desk, unit: str, *, before: int = 10, **figures: object) -> None:
    """A county's figures."""
    as_of = desk.now() - timedelta(minutes=before)
    act(
        desk,
        "report_figures",
        before=before,
        unit=unit,
        report_kind="初报",
        as_of=as_of,
        source="电话来报",
        figures=figures,
    )


def full_night(desk: Desk) -> None:
    """Level Ⅳ in force, figures for level Ⅲ, one county silent, one report upward missing."""
    open_incident(desk)
    for name in ("市委", "市政府", "省应急管理厅"):
        act(
            desk,
            "report_upward",
            before=480,
            addressee=name,
            channel="电话",
            receiver="值班员",
            mark="值班信息",
        )
    parts = {
        "collapsed_rooms": 100,
        "severely_damaged_rooms": 200,
        "collapsed_households": 40,
        "severely_damaged_households": 60,
    }
    report(
        desk,
        "阳城县",
        before=300,
        deaths=2,
        missing=3,
        relocated={"at_least": 2100},
        needing_relief=620,
        **parts,
    )
    act(
        desk,
        "record_finding",
        before=280,
        basis="figures",
        level="IV",
        found_by=OFFICE,
        opinion="认定达到Ⅳ级启动条件。",
    )
    act(
        desk,
        "decide_start",
        before=270,
        decision="同意启动",
        level="IV",
        channel="电话",
        decided_by=[{"post": CHIEF}],
    )
    report(desk, "沁水县", before=30, deaths=0, missing=0, relocated=1640, needing_relief=700, **parts)
    as_of = desk.now() - timedelta(minutes=20)
    act(
        desk,
        "report_figures",
        unit="高平市",
        report_kind="初报",
        as_of=as_of,
        source="电话来报",
        unaffected=True,
    )
    zero = dict.fromkeys(("deaths", "missing", "relocated", "needing_relief", *parts), 0)
    for unit in ("城区", "泽州县", "开发区"):
        report(desk, unit, before=15, **zero)
