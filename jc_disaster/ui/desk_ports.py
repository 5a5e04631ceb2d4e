"""What the desk asks of the record and of what is around it: ports; each may be in memory, on a disc, or absent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from jc_disaster.documents.choice import Faces, MadePaper, Order, Outcome, PaperChoice, Particulars
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.scans import Scan
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.intake.drop_folder import Arrival, Glance
    from jc_disaster.kernel.watching import Watch
    from jc_disaster.record.answer import Answer
    from jc_disaster.record.attachments import Standing
    from jc_disaster.record.backup import Pending


class Record(Protocol):
    """The part of the recorder that the window uses."""

    @property
    def incidents(self) -> tuple[str, ...]:
        """Identifiers of all incidents."""
        ...

    @property
    def keys_left(self) -> bool:
        """Whether keys of names whose destruction is recorded are still there."""
        ...

    @property
    def clock_went_back(self) -> bool:
        """Whether the machine's clock stands before the last event."""
        ...

    def state(self, incident: str) -> IncidentState:
        """All that is known of an incident."""
        ...

    def events(self, incident: str | None = None) -> Sequence[Event]:
        """Its events."""
        ...

    def state_at(self, incident: str, moment: datetime) -> IncidentState | None:
        """What was known of an incident at a moment; None when nothing was."""
        ...

    def record(self, act: Mapping[str, object]) -> Answer:
        """Take an act; the answer comes after it is durable."""
        ...

    def unmask(self, act: Mapping[str, object]) -> tuple[Answer, Mapping[str, str] | None]:
        """Show what identifies a person, once the record says who looked and why."""
        ...

    def attached(self, scan: Scan) -> tuple[Standing, bytes]:
        """How the bytes of a scan stand, and the bytes where they are whole."""
        ...


class Copies(Protocol):
    """The backups of the record."""

    @property
    def warning(self) -> str:
        """The sentence on folders that the last backup did not reach, or nothing."""
        ...

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where backups are made."""
        ...

    def newest(self) -> datetime | None:
        """When the newest backup was made."""
        ...

    def note(self, *, level_changed: bool) -> None:
        """Say that something was recorded."""
        ...

    def begin(self, *, leaving: bool = False) -> Pending | None:
        """Begin a backup where it is time, or where anything is new."""
        ...

    def settle(self, pending: Pending) -> object:
        """Hear what came of it."""
        ...

    def tick(self) -> object:
        """Back up at once where it is time."""
        ...

    def leave(self, watch: Watch) -> object:
        """Back up at once what is new."""
        ...


class Papers(Protocol):
    """Makes papers of an incident."""

    def choices(self, state: IncidentState) -> Sequence[PaperChoice]:
        """What can be made now, and why the rest cannot."""
        ...

    def fulfil(self, state: IncidentState, events: Sequence[Event], order: Order) -> Outcome:
        """Write the papers that were ordered."""
        ...

    def particulars(self, state: IncidentState, events: Sequence[Event], kind: str) -> Sequence[Particulars]:
        """Each paper of a kind as it would be made now; none where it cannot be made."""
        ...

    def lying(self, state: IncidentState) -> Sequence[MadePaper]:
        """The papers that lie in the incident's folder, the latest first."""
        ...

    def short_text(self, state: IncidentState, events: Sequence[Event], kind: str) -> str:
        """The text of a paper for SMS and WeChat."""
        ...


class FaceChoice(Protocol):
    """Whose faces the papers take."""

    def faces(self) -> Faces:
        """What was found on this machine and what each role takes; looks through the folders of fonts."""
        ...

    def forget(self) -> None:
        """The setting was changed: papers are made with other faces from now on."""
        ...


class Inbox(Protocol):
    """The part of a drop folder that the window uses; everything but ``folder`` may take its time."""

    @property
    def folder(self) -> str:
        """Which folder; empty for none."""
        ...

    def choose(self, folder: str) -> None:
        """Another folder."""
        ...

    def look(self) -> Glance:
        """What waits."""
        ...

    def path_of(self, arrival: Arrival) -> Path:
        """Where a waiting file lies."""
        ...

    def text_of(self, arrival: Arrival) -> str:
        """The text of a waiting message."""
        ...

    def settle(self, arrival: Arrival, became: str, at: datetime) -> None:
        """What became of it."""
        ...

    def restore(self) -> None:
        """Files that were set aside wait again."""
        ...
