"""The recorder: takes acts, has them decided, keeps their events, and only then says so.

An act that was seen before gets its first answer again. State is never stored: it is folded from the events, once
when the record is opened and then event by event.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.due import Due, due_items
from jc_disaster.incident.events import EXERCISE, Envelope, Event, order, seal
from jc_disaster.incident.exercise_clock import exercise_now
from jc_disaster.incident.fact_names import PERSON, SETTLED
from jc_disaster.incident.fold import Fold, fold
from jc_disaster.incident.real_affairs import NOTHING_REAL, TELLING, RealAffairs, RealTally
from jc_disaster.incident.refusals import Refusal
from jc_disaster.incident.scans import Scan
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.clock import Clock, milliseconds
from jc_disaster.kernel.identifiers import Entropy, uuid7
from jc_disaster.plan.model import PlanEdition
from jc_disaster.record.answer import Answer
from jc_disaster.record.attachments import Standing, keep_named, looked_into
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.store import EventStore
from jc_disaster.record.uncollected import uncollected
from jc_disaster.record.vault import Vault

if TYPE_CHECKING:
    from jc_disaster.incident.decide import Accepted, Desk

AssessorOf = Callable[[str | None], Assessor]
"""From a plan edition's id (None: the one in force now) to the edition made ready."""


class Recorder:
    """One open record.

    Args:
        store: Where events live.
        assessor_of: The plan editions; an incident keeps the one it was opened under.
        clock: The machine's clock.
        entropy: Source of random bytes for identifiers.
        vault: The keys of personal fields; without one, acts that carry names are sent back.
        affairs: For an exercise: what it may know of the real record on this machine.
        announce: For the real record: told what an exercise may know, at the opening and whenever it changes.
    """

    def __init__(  # noqa: PLR0913 - the parts of one composition, each named by its caller
        self,
        store: EventStore,
        assessor_of: AssessorOf,
        clock: Clock,
        entropy: Entropy,
        vault: Vault | None = None,
        *,
        affairs: Callable[[], RealAffairs] = lambda: NOTHING_REAL,
        announce: Callable[[RealAffairs], None] | None = None,
    ) -> None:
        self._store = store
        self._vault = vault
        self.assessor_of = assessor_of
        self._clock = clock
        self._entropy = entropy
        self._events: dict[str, list[Event]] = {}
        self._folds: dict[str, Fold] = {}
        self._states: dict[str, IncidentState] = {}
        self._by_act: dict[str, list[Event]] = {}
        self._to_destroy: list[str] = []
        self._affairs = affairs
        self._announce, self._tally = announce, RealTally()
        with uncollected():
            for event in store.events():
                self._events.setdefault(event.incident, []).append(event)
                self._by_act.setdefault(event.act_id, []).append(event)
                self._order_destruction(event)
                if announce is not None and event.name in TELLING:
                    self._tally.take(event)
        if announce is not None:
            announce(self._tally.affairs)
        with suppress(StoreRefusedError):  # a full disc must not keep the record closed; `keys_left` says it
            self._destroy_keys()

    @property
    def kind(self) -> str:
        """``real`` or ``exercise``."""
        return self._store.identity.kind

    @property
    def seat(self) -> str:
        """The seat that records here."""
        return self._store.identity.seat

    def attached(self, scan: Scan) -> tuple[Standing, bytes]:
        """How the bytes of a scan stand, and the bytes where they are whole.

        Raises:
            OSError: They cannot be read.
        """
        return looked_into(self._store.attachments, scan)

    @property
    def store(self) -> EventStore:
        """Where the events live; for backups."""
        return self._store

    @property
    def keys_left(self) -> bool:
        """Whether keys of names whose destruction is recorded are still there, because the disc refused."""
        return bool(self._to_destroy)

    @property
    def incidents(self) -> tuple[str, ...]:
        """Identifiers of all incidents, in the order they were first heard of."""
        return tuple(self._events)

    @property
    def clock_went_back(self) -> bool:
        """Whether the machine's clock stands before the last event recorded here (shown as a banner)."""
        return milliseconds(self._clock.now()) < self._store.head().clock.wall_ms

    def events(self, incident: str | None = None) -> Sequence[Event]:
        """All events in the order they came, or those of one incident."""
        return self._store.events() if incident is None else tuple(self._events.get(incident, ()))

    def state(self, incident: str) -> IncidentState:
        """All that is known of an incident.

        Raises:
            KeyError: The record knows no such incident.
            StoreRefusedError: An event proves, but says what no act could have made it say.
        """
        state = self._states.get(incident)
        if state is None:
            state = self._states[incident] = self._fold(incident).state()
        return state

    def state_at(self, incident: str, moment: datetime) -> IncidentState | None:
        """What was known at ``moment`` (当时所知), in a conducted exercise by its clock; None when nothing was.

        Raises:
            KeyError: The record knows no such incident.
        """
        from jc_disaster.incident.replay import known_then  # noqa: PLC0415 - when somebody looks back

        known = known_then(self._events[incident], moment)
        return fold(known) if known else None

    def due(self, incident: str) -> tuple[Due, ...]:
        """What is due in an incident by the machine's clock, in a conducted exercise by that of the exercise.

        Raises:
            KeyError: The record knows no such incident.
        """
        return due_items(self.state(incident), self.assessor(incident).edition, self.now_in(incident))

    @property
    def affairs(self) -> RealAffairs:
        """What this exercise may know of the real record; nothing for the real record itself."""
        return self._affairs() if self.kind == EXERCISE else NOTHING_REAL

    @property
    def now(self) -> datetime:
        """The machine's clock, aware."""
        return self._clock.now()

    def now_in(self, incident: str) -> datetime:
        """What the clock of an incident shows: the machine's, in a conducted exercise that of the exercise.

        Raises:
            KeyError: The record knows no such incident.
        """
        return exercise_now(self.state(incident), self._clock.now())

    @property
    def plan_in_force(self) -> PlanEdition:
        """The plan edition in force now, which a new incident is opened under."""
        return self.assessor_of(None).edition

    def assessor(self, incident: str) -> Assessor:
        """The plan edition an incident was opened under, made ready.

        Raises:
            KeyError: The record knows no such incident.
        """
        opening = self.state(incident).opening
        return self.assessor_of(None if opening is None else opening.plan)

    def record(self, act: Mapping[str, object]) -> Answer:
        """Take one act: decide, keep, answer. A positive answer is a promise: its events are durable.

        Raises:
            Nothing: a store that cannot keep is an answer too.
        """
        from jc_disaster.incident.decide import decide  # noqa: PLC0415 - a record is opened without all the acts

        given = act.get("act_id")
        act_id = given if isinstance(given, str) and given else None
        now = self._clock.now()
        try:
            before = None if act_id is None else self._before(act_id)
            if before is not None:
                return before
            outcome = decide(self._sealed(act), self._desk(act, now))
            if isinstance(outcome, Refusal):
                return self._refuse(act_id, outcome)
            keep_named(self._store.attachments, outcome.drafts, act)
            return self._keep(str(act_id), outcome, now)
        except StoreRefusedError as error:
            return Answer(ok=False, act_id=act_id, refusal=Refusal(error.code, error.message, error.next))

    def adopt(self, lines: Sequence[str], events: Sequence[Event]) -> None:
        """Take what other seats recorded, proven and looked over (`merging`): all of it or none.

        Raises:
            StoreRefusedError: It was not kept.
        """
        self._store.adopt(lines, events)
        self._heard(events)
        with suppress(StoreRefusedError):  # as at the opening
            self._destroy_keys()

    def unmask(self, act: Mapping[str, object]) -> tuple[Answer, Mapping[str, str] | None]:
        """Show what identifies a person, once the record says who looked and why.

        Args:
            act: An ``unmask_person``.

        Returns:
            The answer to the act, and the person's fields; None when the act was refused, there are none, or
            their key was destroyed.

        Raises:
            SealBrokenError: The sealed text was changed or belongs to another person.
            StoreRefusedError: The file of keys cannot be read; that somebody looked is recorded all the same.
        """
        answer = self.record(act)
        if not answer.ok or self._vault is None:
            return answer, None
        for entry in reversed(self.state(answer.incident).of(PERSON)):
            private: Any = entry.body["private"]
            if entry.body["person"] == act["person"] and private is not None:
                return answer, self._vault.open(f"{answer.incident}/{act['person']}", private["sealed"])
        return answer, None

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def _desk(self, act: Mapping[str, object], now: datetime) -> Desk:
        from jc_disaster.incident.decide import Desk  # noqa: PLC0415 - as above

        incident = act.get("incident")
        if not isinstance(incident, str) or incident not in self._events:
            return Desk(self.kind, None, self.assessor_of(None), now, self.affairs)
        return Desk(self.kind, self.state(incident), self.assessor(incident), now, self.affairs)

    def _keep(self, act_id: str, accepted: Accepted, now: datetime) -> Answer:
        identity = self._store.identity
        envelope = Envelope(
            accepted.incident, identity.seat, identity.kind, act_id, accepted.actor, accepted.at
        )
        head = self._store.head()
        sealed: list[tuple[Event, str]] = []
        for draft in accepted.drafts:
            event_id = uuid7(milliseconds(now), self._entropy(10))
            event, line = seal(draft, envelope, head, event_id=event_id, now=now)
            head = head._replace(sequence=event.sequence, hash=event.hash, clock=event.clock)
            sealed.append((event, line))
        self._store.append(sealed)
        self._heard([event for event, _ in sealed])
        return self._answer(act_id)

    def _heard(self, events: Sequence[Event]) -> None:
        for event in events:
            self._take(event)
            self._order_destruction(event)
        telling = [event for event in events if event.name in TELLING]
        if self._announce is not None and telling:
            for event in telling:
                self._tally.take(event)
            self._announce(self._tally.affairs)

    def _sealed(self, act: Mapping[str, object]) -> Mapping[str, object]:
        """The act with personal fields sealed; what cannot be sealed is left to be sent back by name."""
        from jc_disaster.incident.fields import private_faults  # noqa: PLC0415 - with the acts

        private: Any = act.get("private")
        if private is None:
            return act
        if self._vault is None or private_faults(private):
            return {**act, "private": False}
        bound_to = f"{act.get('incident')}/{act.get('person')}"
        return {**act, "private": {"sealed": self._vault.seal(bound_to, private)}}

    def _order_destruction(self, event: Event) -> None:
        if event.name == SETTLED and self._vault is not None:
            keys: Any = event.body.get("keys")
            self._to_destroy.extend(keys if isinstance(keys, list) else ())

    def _destroy_keys(self) -> None:
        """Do what a recorded destruction ordered; at every opening again, in case the plug was pulled in between.

        Raises:
            StoreRefusedError: They are still there; the next act or opening tries again.
        """
        if self._to_destroy and self._vault is not None:
            self._vault.destroy(self._to_destroy)
            self._to_destroy.clear()

    def _refuse(self, act_id: str | None, refusal: Refusal) -> Answer:
        answer = Answer(ok=False, act_id=act_id, refusal=refusal)
        if act_id is not None:
            self._store.remember(act_id, json.dumps(list(refusal), ensure_ascii=False))
        return answer

    def _before(self, act_id: str) -> Answer | None:
        if act_id in self._by_act:
            return self._answer(act_id)
        remembered = self._store.remembered(act_id)
        if remembered is None:
            return None
        try:
            said = Refusal(*json.loads(remembered))
        except (ValueError, TypeError, RecursionError) as error:
            raise StoreRefusedError("store-damaged", where="对一次操作的答复") from error
        return Answer(ok=False, act_id=act_id, refusal=said)

    def _answer(self, act_id: str) -> Answer:
        events = self._by_act[act_id]
        if any(event.name == SETTLED for event in events):
            self._destroy_keys()
        return Answer(
            ok=True,
            act_id=act_id,
            incident=events[0].incident,
            events=tuple(event.event_id for event in events),
            seq=events[-1].sequence,
        )

    def _take(self, event: Event) -> None:
        self._events.setdefault(event.incident, []).append(event)
        self._by_act.setdefault(event.act_id, []).append(event)
        self._states.pop(event.incident, None)
        folding = self._folds.get(event.incident)
        if folding is None:
            return
        if folding.follows(event):
            folding.add(event)
        else:
            del self._folds[event.incident]

    def _fold(self, incident: str) -> Fold:
        folding = self._folds.get(incident)
        if folding is None:
            events = sorted(self._events[incident], key=order)
            folding = Fold(incident, self.kind)
            try:
                with uncollected():
                    folding.add_sorted(events)
            except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
                raise StoreRefusedError("store-damaged", where=f"灾情{incident}的内容") from error
            self._folds[incident] = folding
        return folding
