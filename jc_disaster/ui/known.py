"""What the desk tells the window: what is known after an errand, what came of an act, how the record stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.view_models.phones import NO_PHONES, PhoneBook

if TYPE_CHECKING:
    from pathlib import Path

    from jc_disaster.documents.choice import MadePaper, PaperChoice
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.due import Due
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState


class PapersKnown(NamedTuple):
    """What the page of the papers is shown: what can be made of a state, and what lies in its folder."""

    state: IncidentState
    choices: Sequence[PaperChoice]
    lying: Sequence[MadePaper]


class Known(NamedTuple):
    """What the worker hands to the window after every errand: the incidents, and one of them whole.

    Attributes:
        incidents: All of them, newest first.
        current: The one at hand, or None.
        assessor: Its plan edition made ready.
        events: Its events.
        dues: What has a time in every live incident, by its identifier.
        moment: The moment it was known at (当时所知); None for now.
        phones: The 通讯录 of this office; empty in an exercise.
        then: The incidents as they were known at ``moment``; empty for now.
    """

    incidents: tuple[IncidentState, ...]
    current: IncidentState | None
    assessor: Assessor
    events: Sequence[Event]
    dues: Mapping[str, tuple[Due, ...]] = MappingProxyType({})
    moment: datetime | None = None
    phones: PhoneBook = NO_PHONES
    then: tuple[IncidentState, ...] = ()


class Receipt(NamedTuple):
    """What came of an act, with the state after it.

    Attributes:
        ok: Whether it is durably recorded.
        message: The sentence for the status line.
        known: What is known after it.
        incident: The incident concerned.
    """

    ok: bool
    message: str
    known: Known
    incident: str


def unrecorded(incident: str, known: Known, error: Exception) -> Receipt:
    """What an act is answered that failed in a way nobody foresaw: a form that waits for it must come free."""
    return Receipt(ok=False, message=sentence_for(error), known=known, incident=incident)


class StoreState(NamedTuple):
    """How the record stands.

    Attributes:
        entries: How many entries it holds.
        keys_left: Keys of names that should be destroyed and are still there.
        clock_went_back: The machine's clock stands before the last entry.
        folders: Where it is backed up.
        newest: When the newest backup was made, or None.
        warning: Which folder the last backup did not reach, or nothing.
        looked: Whether the folders were looked into; on a stick or a share that can take its time.
    """

    entries: int
    keys_left: bool
    clock_went_back: bool
    folders: tuple[Path, ...] = ()
    newest: datetime | None = None
    warning: str = ""
    looked: bool = True
