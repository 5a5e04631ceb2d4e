"""Open plan and record and put them on a desk; runs on the worker, after the first paint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jc_disaster import workplace
from jc_disaster.intake.drop_folder import DropFolder
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.officer import Officer

if TYPE_CHECKING:
    from jc_disaster.documents.choice import PaperChoice
    from jc_disaster.documents.desk import PaperDesk
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState

_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys('\\/:*?"<>|\n\r\t', "_"))


def open_desk(
    officer: Officer,
    *,
    exercise: bool,
    store: Path | None = None,
    keep_officer: Callable[[Officer], None] | None = None,
) -> Desk:
    """The desk of this seat.

    Args:
        officer: Who is on duty; its seat names a store that is made new.
        exercise: 演练 and 正式 are two stores.
        store: Another folder than the usual one.
        keep_officer: Remembers the officer.

    Raises:
        JcDisasterError: The plan or the store cannot be opened; the sentence says why and what to do.
    """
    kind = "exercise" if exercise else "real"
    clock = workplace.SystemClock()
    plans = workplace.Plans()
    folder = store or workplace.store_folder(kind)
    plans.assessor()
    recorder = workplace.open_record(folder, kind, plans, seat=officer.seat, clock=clock)
    return Desk(
        record=recorder,
        assessor_of=plans.assessor,
        clock=clock,
        entropy=workplace.system_entropy,
        exercise=exercise,
        officer=officer._replace(seat=recorder.seat),
        store=str(folder),
        keep_officer=keep_officer,
        papers=LatePapers(plans, folder / "文书"),
        copies=workplace.open_backups(recorder, folder, clock),
        release=recorder.close,
        inbox=DropFolder(workplace.incoming_file(kind)),
    )


class LatePapers:
    """Papers whose writers are loaded when the first one is asked for.

    Args:
        plans: The plan editions.
        folder: Under it every incident has a folder of its own, named by its title.
    """

    def __init__(self, plans: workplace.Plans, folder: Path) -> None:
        self._plans = plans
        self._folder = folder
        self._desk: PaperDesk | None = None

    def choices(self, state: IncidentState) -> Sequence[PaperChoice]:
        """What can be made now, and why the rest cannot."""
        return self._open().choices(state)

    def make(self, state: IncidentState, events: Sequence[Event], kinds: Sequence[str]) -> Sequence[Path]:
        """Write papers and return the files."""
        return self._open().make(state, events, kinds)

    def _open(self) -> PaperDesk:
        if self._desk is None:
            from jc_disaster.documents.desk import open_desk as open_papers  # noqa: PLC0415 - loads the PDF writer

            own = workplace.data_folder() / "templates"
            found = own if own.is_dir() else None
            self._desk = open_papers(
                workplace.resources_folder(), found, self._plans.assessor, self._folder_of
            )
        return self._desk

    def _folder_of(self, state: IncidentState) -> Path:
        title = state.incident if state.opening is None else state.opening.title
        if state.kind == "exercise":
            title = f"【演练】{title}"
        return self._folder / title.translate(_NOT_IN_NAMES).strip(". ")
