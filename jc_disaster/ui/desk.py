"""The officer's desk: the little that the window asks of record, plan and papers, and nothing of how they work.

Everything here may touch the disk and is called on the one worker thread (`errands`), never on the window's.
"""

# Long because every errand of the window to record, papers and exercises is one short method here.

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from jc_disaster.kernel.clock import Clock, milliseconds, to_text
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.identifiers import Entropy, uuid7
from jc_disaster.kernel.watching import Watch, unwatched
from jc_disaster.ui.draft_keeping import SessionBox
from jc_disaster.ui.known import Known, PapersKnown, Receipt, StoreState
from jc_disaster.ui.last_look import LastLook, SessionLook
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.paper_settings import PaperSettings, SessionSettings
from jc_disaster.ui.view_models.entry_drafts import NO_DRAFTS, Drafts
from jc_disaster.ui.view_models.form_drafts import NO_FORM_DRAFTS, FormDrafts
from jc_disaster.ui.view_models.phones import NO_PHONES, PhoneBook

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.documents.choice import (
        Faces,
        Order,
        Outcome,
        PaperChoice,
        Particulars,
    )
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.due import Due
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.exercise_clock import Anchor
    from jc_disaster.incident.scans import Scan
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.record.answer import Answer
    from jc_disaster.record.attachments import Standing
    from jc_disaster.record.backup import Pending
    from jc_disaster.ui.desk_ports import Copies, FaceChoice, Inbox, Papers, Record
    from jc_disaster.ui.draft_keeping import DraftBox
    from jc_disaster.ui.drills import Drills
    from jc_disaster.ui.own_settings import OwnSettings
    from jc_disaster.ui.plan_shelf import Shelf
    from jc_disaster.ui.record_files import Files


class Desk:
    """One open record with its plan, at one seat.

    Args:
        record: The open record.
        assessor_of: The plan an incident was opened under, made ready; for None the one in force.
        clock: The machine's clock.
        entropy: Random bytes for identifiers.
        exercise: True for 演练.
        officer: Who is on duty; None at the first start.
        store: Where the record is, in words.
        keep_officer: Remembers the officer.
        papers: Makes papers; None where there is no writer.
        copies: Backs the record up; None where it is in memory.
        release: Lets go of the record; None where there is nothing to let go of.
        inbox: The folder that others drop reports into; None where nothing is watched.
        settings: How this person likes papers made.
        faces: Whose faces the papers take; None where there is nothing to choose.
        own: What this office has settled for itself; None where nothing can be kept.
        shelf: The plan editions on this machine; None where they cannot be proven here.
        files: The record as files; None where it is in memory.
        drills: Packs and judgements of exercises; None where none can be conducted.
        drafts: What is typed and not recorded; None keeps it as long as the desk.
        forms: The same of forms and pasted messages.
        last_look: When the first page was last looked at; None keeps it as long as the desk.
    """

    def __init__(  # noqa: PLR0913 - the parts of one composition, each named by its caller
        self,
        *,
        record: Record,
        assessor_of: Callable[[str | None], Assessor],
        clock: Clock,
        entropy: Entropy,
        exercise: bool,
        officer: Officer | None = None,
        store: str = "",
        keep_officer: Callable[[Officer], None] | None = None,
        papers: Papers | None = None,
        copies: Copies | None = None,
        release: Callable[[], None] | None = None,
        inbox: Inbox | None = None,
        settings: PaperSettings | None = None,
        faces: FaceChoice | None = None,
        own: OwnSettings | None = None,
        shelf: Shelf | None = None,
        files: Files | None = None,
        drills: Drills | None = None,
        drafts: DraftBox[Drafts] | None = None,
        forms: DraftBox[FormDrafts] | None = None,
        last_look: LastLook | None = None,
    ) -> None:
        self._record = record
        self._assessor_of = assessor_of
        self._clock = clock
        self._entropy = entropy
        self._keep_officer = keep_officer
        self._copies = copies
        self._release = release
        self.exercise = exercise
        self.officer = officer
        self.store = store
        self.papers = papers
        self.inbox = inbox
        self.settings = settings or SessionSettings()
        self.face_choice = faces
        self.own = own
        self.shelf = shelf
        self.files = files
        self.drills = drills
        self.drafts = drafts or SessionBox(NO_DRAFTS)
        self.forms = forms or SessionBox(NO_FORM_DRAFTS)
        self.last_look = last_look or SessionLook()
        self._anchors: Mapping[str, Anchor] = MappingProxyType({})
        self._at_hand: str | None = None

    def wall(self) -> datetime:
        """The machine's clock."""
        return self._clock.now()

    def now(self) -> datetime:
        """The present moment of the incident at hand: in a conducted exercise what its clock shows."""
        return self.wall() if self._at_hand is None else self.now_in(self._at_hand)

    def now_in(self, incident: str) -> datetime:
        """The present moment of an incident, as the window last heard of its clock."""
        anchor = self._anchors.get(incident)
        return self.wall() if anchor is None else anchor.at(self.wall())

    def follow(self, incident: str | None) -> None:
        """Tell the time of this incident from now on; the window calls it with what it shows."""
        self._at_hand = incident

    def new_id(self) -> str:
        """A fresh identifier, for an act or an incident."""
        return uuid7(milliseconds(self.wall()), self._entropy(10))

    def settle_officer(self, officer: Officer) -> None:
        """Take over the duty at this seat."""
        self.officer = officer
        if self._keep_officer is not None:
            self._keep_officer(officer)

    def known(self, incident: str | None) -> Known:
        """The incidents, newest first, and ``incident`` or the newest of them whole."""
        from jc_disaster.incident.exercise_clock import clock_of  # noqa: PLC0415 - on the worker, after the first paint

        states = tuple(self._record.state(name) for name in self._record.incidents)
        clocks = ((state.incident, clock_of(state)) for state in states)
        self._anchors = MappingProxyType({name: anchor for name, anchor in clocks if anchor is not None})
        ordered = tuple(sorted(states, key=lambda state: state.last, reverse=True))
        current = next((state for state in ordered if state.incident == incident), None)
        if current is None and ordered:
            current = next((state for state in ordered if state.closed is None), ordered[0])
        events = () if current is None else self._shown_events(current)
        assessor = self._assessor_of(_plan_of(current))
        return Known(ordered, current, assessor, events, self._timed(ordered), phones=self._phones())

    def _phones(self) -> PhoneBook:
        """The 通讯录; none in an exercise, so that nobody is called in earnest."""
        return NO_PHONES if self.own is None or self.exercise else self.own.phones()

    def state(self, incident: str) -> IncidentState:
        """All that is known of an incident.

        Raises:
            KeyError: The record knows no such incident.
        """
        return self._record.state(incident)

    def _shown_events(self, state: IncidentState) -> tuple[Event, ...]:
        """The events of an incident for the pages; of a running exercise, not what its controllers prepare."""
        events = self._record.events(state.incident)
        if not self.exercise:
            return tuple(events)
        from jc_disaster.exercise.conduct import seen_in_the_room  # noqa: PLC0415 - only for exercises

        return seen_in_the_room(events, state)

    def known_at(self, incident: str, moment: datetime) -> Known:
        """What was known of an incident at ``moment`` (当时所知), by its own clock; what is due stays as it is now."""
        from jc_disaster.incident.replay import known_then  # noqa: PLC0415 - on the worker, when asked for

        now = self.known(incident)
        then = self._record.state_at(incident, moment)
        shown = {event.event_id for event in now.events}
        then_known = known_then(self._record.events(incident), moment)
        events = tuple(event for event in then_known if event.event_id in shown)
        return now._replace(
            current=then, events=events, moment=moment, then=self._listed_then(now, then, moment)
        )

    def _listed_then(
        self, now: Known, current: IncidentState | None, moment: datetime
    ) -> tuple[IncidentState, ...]:
        """What was known of each incident then; of exercises only the one at hand, for each has a clock of its own."""
        names = [] if self.exercise else [state.incident for state in now.incidents]
        others = (
            self._record.state_at(name, moment)
            for name in names
            if current is None or name != current.incident
        )
        found = [state for state in (current, *others) if state is not None]
        return tuple(sorted(found, key=lambda state: state.last, reverse=True))

    def _timed(self, states: tuple[IncidentState, ...]) -> Mapping[str, tuple[Due, ...]]:
        """What has a time in each live incident, so that the bell rings for those not looked at as well."""
        from jc_disaster.incident.due import due_items  # noqa: PLC0415 - on the worker, after the first paint

        return {
            state.incident: tuple(
                due
                for due in due_items(
                    state, self._assessor_of(_plan_of(state)).edition, self.recorded_now(state.incident)
                )
                if due.at is not None
            )
            for state in states
            if state.closed is None
        }

    def act(self, incident: str, fields: Mapping[str, object]) -> Receipt:
        """Record one act of the officer on duty.

        Args:
            incident: The incident it belongs to.
            fields: ``act`` and its own fields; times as aware datetimes; ``at`` only where it was not just now.
        """
        before = self._level(incident)
        return self._receipt(incident, self._record.record(self._whole(incident, fields)), before)

    def attach(self, incident: str, fields: Mapping[str, object], path: Path) -> Receipt:
        """Record an act with a file; where the file cannot be read, the receipt says why and nothing is recorded."""
        try:
            from jc_disaster.record.attachments import read_scan  # noqa: PLC0415 - when a file is attached
            from jc_disaster.ui.view_models.scan_form import recorded_name  # noqa: PLC0415 - as above

            content = read_scan(path)
        except OSError as error:
            why = error.strerror or "读取出错"
            message = f"“{path.name}”读不出来（{why}），没有记入。请核对文件是否还在、U盘是否插好。"
            return Receipt(ok=False, message=message, known=self.known(incident), incident=incident)
        return self.act(incident, {**fields, "file_name": recorded_name(path.name), "content": content})

    def attached(self, scan: Scan) -> tuple[Standing, bytes]:
        """How the bytes of a scan stand, and the bytes where they are whole."""
        return self._record.attached(scan)

    def unmask(self, incident: str, fields: Mapping[str, object]) -> tuple[Receipt, Mapping[str, str]]:
        """Record who looked at a person and why, and only then show what there is; nothing where it was destroyed."""
        answer, private = self._record.unmask(self._whole(incident, fields))
        return self._receipt(incident, answer, self._level(incident)), private or {}

    def _whole(self, incident: str, fields: Mapping[str, object]) -> Mapping[str, object]:
        officer = self.officer or Officer("", "值班员", "")
        act: dict[str, object] = {
            "act_id": self.new_id(),
            "incident": incident,
            "actor": {"name": officer.name, "post": officer.post},
            "at": self.recorded_now(incident),
            **fields,
        }
        return {key: to_text(value) if isinstance(value, datetime) else value for key, value in act.items()}

    def recorded_now(self, incident: str) -> datetime:
        """The present moment of an incident by the record itself, which knows a clock set a moment ago."""
        from jc_disaster.incident.exercise_clock import exercise_now  # noqa: PLC0415 - after the first paint

        if incident not in self._record.incidents:
            return self.wall()
        return exercise_now(self._record.state(incident), self.wall())

    def _receipt(self, incident: str, answer: Answer, before: str | None) -> Receipt:
        if answer.refusal is not None:
            refusal = answer.refusal
            return Receipt(
                ok=False,
                message=f"{refusal.message}{refusal.next}",
                known=self.known(incident),
                incident=incident,
            )
        if self._copies is not None:
            self._copies.note(level_changed=self._level(incident) != before)
        return Receipt(ok=True, message="", known=self.known(incident), incident=incident)

    def _level(self, incident: str) -> str | None:
        if incident not in self._record.incidents:
            return None
        response = self._record.state(incident).response
        return None if response is None else response.level

    def begin_backup(self, *, asked: bool = False) -> Pending | str | None:
        """Begin a backup where it is time, or because the officer asks for one; it is made off this thread.

        Returns:
            The backup, to be made anywhere and handed to `end_backup`; the sentence where it cannot be begun; None
            where none is due.
        """
        if self._copies is None:
            return None
        if asked:
            self._copies.note(level_changed=False)
        try:
            return self._copies.begin(leaving=asked)
        except (JcDisasterError, OSError) as error:
            return _unmade(error)

    def end_backup(self, pending: Pending) -> str:
        """What came of a backup: the sentence for the officer where it was not made whole; mostly nothing."""
        if self._copies is None:
            return ""
        try:
            made = self._copies.settle(pending)
        except (JcDisasterError, OSError) as error:
            return _unmade(error)
        return self._copies.warning if made else ""

    def safeguard(self, *, leaving: bool = False, watch: Watch = unwatched) -> str:
        """Back the record up at once where it is time, or what is new when the officer leaves; entries wait for it.

        Returns:
            As of `end_backup`.
        """
        if self._copies is None:
            return ""
        try:
            made = self._copies.leave(watch) if leaving else self._copies.tick()
        except (JcDisasterError, OSError) as error:
            return _unmade(error)
        return self._copies.warning if made else ""

    def begin_leaving(self) -> Pending | str | None:
        """The officer leaves: the clock of a running exercise stands, and a backup of what is new is begun.

        Returns:
            As of `begin_backup`.
        """
        self._pause_clocks()
        if self._copies is None:
            return None
        try:
            return self._copies.begin(leaving=True)
        except (JcDisasterError, OSError) as error:
            return _unmade(error)

    def leave(self, watch: Watch = unwatched) -> str:
        """The same at once, where there is no time for anything else.

        Args:
            watch: Told how far the backup is; may stop it.

        Returns:
            As of `end_backup`.
        """
        self._pause_clocks()
        return self.safeguard(leaving=True, watch=watch)

    def _pause_clocks(self) -> None:
        if self.drills is not None:
            from jc_disaster.ui.running_clocks import LEFT, pause_running  # noqa: PLC0415 - only beside exercises

            pause_running(self.known(None).incidents, self.act, LEFT)

    def store_state(self) -> StoreState:
        """How the record and its backups stand; the folders are not looked into here."""
        record = self._record
        count = len(record.events())
        if self._copies is None:
            return StoreState(count, record.keys_left, record.clock_went_back)
        copies = self._copies
        return StoreState(
            count,
            record.keys_left,
            record.clock_went_back,
            copies.folders,
            warning=copies.warning,
            looked=False,
        )

    def newest_backup(self) -> datetime | None:
        """When the newest backup was made. On any thread: it looks into folders that may lie on a stick or a share."""
        return None if self._copies is None else self._copies.newest()

    def close(self) -> None:
        """Let go of the record; nothing is recorded at this desk any more."""
        if self._release is not None:
            self._release()

    def paper_choices(self, incident: str, state: IncidentState | None = None) -> Sequence[PaperChoice]:
        """What can be made of an incident now (or as it stood in ``state``), and why the rest cannot."""
        return () if self.papers is None else self.papers.choices(state or self._record.state(incident))

    def papers_known(self, incident: str, state: IncidentState | None = None) -> PapersKnown:
        """The same, and the papers that lie in the incident's folder; without an incident, what needs none."""
        wanted = state or self._state(incident)
        if self.papers is None:
            return PapersKnown(wanted, (), ())
        return PapersKnown(wanted, self.papers.choices(wanted), self.papers.lying(wanted))

    def make_papers(self, incident: str, order: Order) -> Outcome | None:
        """Write papers of an incident; None where there is no writer."""
        if self.papers is None:
            return None
        return self.papers.fulfil(*self._for_papers(incident), order)

    def particulars(self, incident: str, kind: str) -> Sequence[Particulars]:
        """Each paper of a kind as it would be made of an incident now."""
        if self.papers is None:
            return ()
        return self.papers.particulars(*self._for_papers(incident), kind)

    def _state(self, incident: str) -> IncidentState:
        """All that is known of an incident; a state of nothing where there is none yet."""
        from jc_disaster.incident.fold import Fold  # noqa: PLC0415 - on the worker, after the first paint

        if incident:
            return self._record.state(incident)
        return Fold("", "exercise" if self.exercise else "real").state()

    def _for_papers(self, incident: str) -> tuple[IncidentState, Sequence[Event]]:
        """What papers are made of: of a running exercise not what its controllers prepare, as on the pages."""
        state = self._state(incident)
        events = self._shown_events(state) if incident else ()
        if len(events) == state.count:
            return state, events
        from jc_disaster.incident.fold import fold  # noqa: PLC0415 - on the worker, after the first paint

        return fold(events), events

    def short_text(self, incident: str, kind: str) -> str:
        """The text of a paper for SMS and WeChat.

        Raises:
            NoShortTextError: There is none, or not yet; says why.
        """
        if self.papers is None:
            return ""
        return self.papers.short_text(*self._for_papers(incident), kind)

    def prefer_own_faces(self, *, preferred: bool) -> Faces | None:
        """Take faces of this machine first, or not; says what each role takes now."""
        self.settings.keep_own_faces(preferred=preferred)
        if self.face_choice is not None:
            self.face_choice.forget()
        return self.faces()

    def faces(self) -> Faces | None:
        """Which faces the papers take; None where there is nothing to choose."""
        return None if self.face_choice is None else self.face_choice.faces()


def _unmade(error: JcDisasterError | OSError) -> str:
    return str(error) if isinstance(error, JcDisasterError) else sentence_for(error)


def _plan_of(state: IncidentState | None) -> str | None:
    """The plan edition an incident was opened under; None for the one in force."""
    return None if state is None or state.opening is None else state.opening.plan
