"""A record as it stood at one moment, for whoever reads all of it: proof and export hold up no entry.

The record is used from one thread at a time. What it holds is never changed but added to, so a list of what there is
at one moment is all that a reader needs: it is taken between two acts, in a millisecond for 50,000 entries, and read on
any one thread while the record goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.events import Event
from jc_disaster.incident.fold import fold
from jc_disaster.incident.scans import Scan
from jc_disaster.incident.state import IncidentState
from jc_disaster.record import line_log
from jc_disaster.record.attachments import Attachments, Standing, looked_into
from jc_disaster.record.recorder import Recorder


class StillIncident(NamedTuple):
    """One incident as it was.

    Attributes:
        state: All that was known.
        assessor: The plan edition it was opened under.
    """

    state: IncidentState
    assessor: Assessor


class Still:
    """A record as it was.

    Args:
        recorder: The open record, between two acts.
        folder: Where its second record lies; None where it has none.
        told: Whether what its incidents come to is wanted; a proof asks for events alone.

    Raises:
        StoreRefusedError: An event says what no act could have made it say.
        OSError: The second record is gone.
    """

    def __init__(self, recorder: Recorder, folder: Path | None = None, *, told: bool = True) -> None:
        self.kind, self.seat, self.now = recorder.kind, recorder.seat, recorder.now
        self.assessor_of = recorder.assessor_of
        self._events = {name: tuple(recorder.events(name)) for name in recorder.incidents}
        self._all = tuple(recorder.events())
        self._told = {
            name: StillIncident(recorder.state(name), recorder.assessor(name))
            for name in (self._events if told else ())
        }
        self.attachments: Attachments = recorder.store.attachments  # these only grow
        self.attached_names = frozenset(self.attachments.names())
        self._log = None if folder is None else folder / line_log.NAME
        self._log_size = 0 if self._log is None else self._log.stat().st_size

    @property
    def incidents(self) -> tuple[str, ...]:
        """Identifiers of all incidents, in the order they were first heard of."""
        return tuple(self._events)

    def events(self, incident: str | None = None) -> Sequence[Event]:
        """All events in the order they came, or those of one incident."""
        return self._all if incident is None else self._events[incident]

    def state(self, incident: str) -> IncidentState:
        """All that was known of an incident."""
        told = self._told.get(incident)
        return fold(self._events[incident]) if told is None else told.state

    def assessor(self, incident: str) -> Assessor:
        """The plan edition an incident was opened under, made ready.

        Raises:
            KeyError: Nothing was wanted but events.
        """
        return self._told[incident].assessor

    def attached(self, scan: Scan) -> Standing:
        """How the bytes of a scan stand.

        Raises:
            OSError: They cannot be read.
        """
        return looked_into(self.attachments, scan)[0]

    def doubled(self, lines: Sequence[str]) -> bool:
        """Whether the second record held just these lines; True where there is none.

        Raises:
            OSError: It cannot be read.
        """
        return self._log is None or line_log.read_log(self._log, self._log_size).lines == tuple(lines)
