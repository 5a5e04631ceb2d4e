"""A night at the desk for tests: a clock that is set, a record in memory, acts with as little said as they need."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from jc_disaster.incident.events import CHAIN_START, ChainHead
from jc_disaster.record.answer import Answer
from jc_disaster.record.identity import Identity
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import StoreRefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.record.store import EventStore

INCIDENT = "7-12"
NIGHT = datetime(2026, 7, 11, 18, 0, tzinfo=UTC)  # two in the morning of 12 July in Jincheng
OFFICE = "市安委办"
HEAD = "市安委会主任"
VICE = "市安委会副主任(分管安全工作副市长)"
CHIEF = "市安委办主任"
PARTY, GOVERNMENT = "市委", "市政府"


class SetClock:
    """A clock that stands where it is put."""

    def __init__(self, moment: datetime = NIGHT + timedelta(days=30)) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Where it was put."""
        return self.moment


def counted_entropy() -> Any:  # noqa: ANN401 - a callable with a counter inside
    """Bytes that never repeat and are the same on every run."""
    counter = itertools.count(1)
    return lambda size: next(counter).to_bytes(size, "big")


def identity(kind: str = "real", seat: str = "席位一") -> Identity:
    """What a new store is."""
    return Identity(f"store-{seat}", seat, kind, "2026-01-01T00:00:00.000Z")


class MemoryAttachments:
    """The port of the bytes, kept in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def keep(self, name: str, content: bytes) -> None:
        """Keep them."""
        self.kept[name] = content

    def read(self, name: str) -> bytes | None:
        """The bytes, or None."""
        return self.kept.get(name)

    def names(self) -> frozenset[str]:
        """Every name there is."""
        return frozenset(self.kept)

    def let_go(self, names: Iterable[str]) -> None:
        """Forget them."""
        for name in names:
            self.kept.pop(name, None)


class MemoryStore:
    """The port kept in memory; `refuses` makes it answer as a full disc does."""

    def __init__(self, own: Identity) -> None:
        self._identity = own
        self._events: list[Event] = []
        self._refusals: dict[str, str] = {}
        self._head = CHAIN_START
        self._attachments = MemoryAttachments()
        self.refuses = False
        self.closed = False

    @property
    def attachments(self) -> MemoryAttachments:
        """The bytes that events name."""
        return self._attachments

    @property
    def identity(self) -> Identity:
        """Seat, kind and identifier."""
        return self._identity

    def events(self) -> Sequence[Event]:
        """All events."""
        return tuple(self._events)

    def head(self) -> ChainHead:
        """Where the own chain stands."""
        return self._head

    def append(self, sealed: Sequence[tuple[Event, str]]) -> None:
        """Keep the events of one act."""
        self._may_write()
        for event, _ in sealed:
            self._events.append(event)
            self._head = ChainHead(event.sequence, event.hash, event.clock)

    def adopt(self, lines: Sequence[str], events: Sequence[Event]) -> None:
        """Keep what other seats recorded."""
        self._may_write()
        assert len(lines) == len(events)
        self._events.extend(events)
        own = [event for event in self._events if event.seat == self._identity.seat]
        latest = max(event.clock for event in self._events)
        last = own[-1] if own else None
        self._head = self._head._replace(clock=latest)
        if last is not None:
            self._head = ChainHead(last.sequence, last.hash, latest)

    def remembered(self, act_id: str) -> str | None:
        """The answer to a refused act."""
        return self._refusals.get(act_id)

    def remember(self, act_id: str, answer: str) -> None:
        """Keep the answer to a refused act."""
        self._may_write()
        self._refusals[act_id] = answer

    def close(self) -> None:
        """Nothing to let go of."""
        self.closed = True

    def _may_write(self) -> None:
        if self.closed:
            raise StoreRefusedError("store-closed")
        if self.refuses:
            raise StoreRefusedError("not-saved", why="磁盘已满")


class Scene:
    """A record and short words for the acts of a night."""

    def __init__(self, assessor: Assessor, store: EventStore | None = None, seat: str = "席位一") -> None:
        self.assessor = assessor
        self.clock = SetClock()
        self.store = store or MemoryStore(identity(seat=seat))
        self.recorder = Recorder(self.store, lambda _: assessor, self.clock, counted_entropy())
        self._seat = seat
        self._acts = itertools.count(1)

    def say(self, act: str, *, minute: int = 0, **fields: object) -> Answer:
        """Record an act at so many minutes into the night, whatever comes of it."""
        said = {
            "act": act,
            "act_id": f"{self._seat}-{next(self._acts)}",
            "incident": INCIDENT,
            "actor": {"name": "值班员甲", "post": "值班员"},
            "at": (NIGHT + timedelta(minutes=minute)).isoformat(),
            **fields,
        }
        return self.recorder.record({key: value for key, value in said.items() if value is not ...})

    def do(self, act: str, *, minute: int = 0, **fields: object) -> Answer:
        """Record an act that must be accepted."""
        answer = self.say(act, minute=minute, **fields)
        assert answer.ok, answer.refusal
        return answer

    @property
    def state(self) -> IncidentState:
        """The incident as known now."""
        return self.recorder.state(INCIDENT)

    def open(self, **fields: object) -> Answer:
        """Open the incident."""
        return self.do("open_incident", **{"title": "7·12灾害", "hazard": "洪涝", **fields})

    def report(self, unit: str = "阳城县", *, minute: int = 1, **fields: object) -> Answer:
        """A county's report; figures by key, everything else by the fields of the act."""
        own = ("unaffected", "verified", "reason", "text", "report_kind", "act_id", "as_of")
        said = {key: fields.pop(key) for key in own if key in fields}
        as_of = (NIGHT + timedelta(minutes=minute)).isoformat()
        return self.do(
            "report_figures",
            minute=minute,
            **{
                "unit": unit,
                "report_kind": "初报",
                "as_of": as_of,
                "source": f"{unit}来报",
                **({"figures": fields} if fields else {}),
                **said,
            },
        )

    def find(
        self, level: str | None, *, minute: int = 10, basis: str = "figures", **fields: object
    ) -> Answer:
        """认定."""
        return self.do(
            "record_finding",
            minute=minute,
            **{
                "basis": basis,
                **({} if level is None else {"level": level}),
                "found_by": OFFICE,
                "opinion": "经会商认定。",
                **fields,
            },
        )

    def propose(self, level: str, *, minute: int = 12) -> Answer:
        """A proposal to the committee."""
        return self.do("make_proposal", minute=minute, level=level, by=OFFICE, to="市安委会", channel="书面")

    def start(self, level: str, *posts: str, minute: int = 20, **fields: object) -> Answer:
        """A decision to start, as it was given."""
        return self.do(
            "decide_start",
            minute=minute,
            **{"decision": "同意启动", "level": level, "channel": "签批", **decided_by(*posts), **fields},
        )

    def night_at(self, level: str = "III", post: str = VICE) -> None:
        """Open, report 12 dead, find, propose and start level III lawfully."""
        self.open()
        self.report(deaths=12, missing=0)
        self.find(level)
        self.propose(level)
        self.start(level, post)


def decided_by(*posts: str) -> dict[str, object]:
    """The field that names who decided."""
    return {"decided_by": [{"post": post} for post in posts]}
