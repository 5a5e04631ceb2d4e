"""Open plan and record and put them on a desk; runs on the worker, after the first paint."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jc_disaster import workplace
from jc_disaster.incident.events import EXERCISE_MARK
from jc_disaster.intake.drop_folder import DropFolder
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.draft_keeping import KeptBox
from jc_disaster.ui.last_look import KeptLook
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.own_settings import OwnSettings
from jc_disaster.ui.paper_settings import PaperSettings, SessionSettings
from jc_disaster.ui.plan_shelf import PlanShelf
from jc_disaster.ui.record_files import RecordFiles
from jc_disaster.ui.view_models.entry_drafts import from_stored, stored
from jc_disaster.ui.view_models.form_drafts import forms_from_stored, stored_forms

if TYPE_CHECKING:
    from jc_disaster.documents.choice import Faces, MadePaper, Order, Outcome, PaperChoice, Particulars
    from jc_disaster.documents.desk import PaperDesk
    from jc_disaster.documents.exercise_papers import Shop
    from jc_disaster.documents.fonts import Role
    from jc_disaster.documents.own_faces import OwnFaces
    from jc_disaster.documents.own_office import OfficeField
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.record.recorder import Recorder
    from jc_disaster.ui.drills import Drills

NO_INCIDENT: Final = "不随灾情的文书"
_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys('\\/:*?"<>|\n\r\t', "_"))


def open_desk(
    officer: Officer,
    *,
    exercise: bool,
    store: Path | None = None,
    keep_officer: Callable[[Officer], None] | None = None,
    settings: PaperSettings | None = None,
) -> Desk:
    """The desk of this seat.

    Args:
        officer: Who is on duty; its seat names a store that is made new.
        exercise: 演练 and 正式 are two stores.
        store: Another folder than the usual one.
        keep_officer: Remembers the officer.
        settings: How this person likes papers made.

    Raises:
        JcDisasterError: The plan or the store cannot be opened; the sentence says why and what to do.
    """
    kind = "exercise" if exercise else "real"
    clock = workplace.SystemClock()
    plans = workplace.Plans()
    folder = store or workplace.store_folder(kind)
    plans.assessor()
    recorder = workplace.open_record(folder, kind, plans, seat=officer.seat, clock=clock)
    kept = settings or SessionSettings()
    copies = workplace.open_backups(recorder, folder, clock)
    papers = LatePapers(plans, folder / "文书", kept.own_faces)
    return Desk(
        record=recorder,
        assessor_of=plans.assessor,
        clock=clock,
        entropy=workplace.system_entropy,
        exercise=exercise,
        officer=officer._replace(seat=recorder.seat),
        store=str(folder),
        keep_officer=keep_officer,
        papers=papers,
        copies=copies,
        release=recorder.close,
        inbox=DropFolder(workplace.incoming_file(kind)),
        own=OwnSettings(
            KeptLists(),
            OfficeFile(papers.forget),
            lambda _: copies.choose(workplace.backup_folders(folder)),
            exercise=exercise,
        ),
        settings=kept,
        faces=papers,
        shelf=PlanShelf(),
        files=RecordFiles(recorder, folder, EXERCISE_MARK if exercise else ""),
        drills=drills_of(recorder, plans, folder) if exercise else None,
        drafts=KeptBox(KeptLists(), f"entry-{kind}", from_stored, stored),
        forms=KeptBox(KeptLists(), f"forms-{kind}", forms_from_stored, stored_forms),
        last_look=KeptLook(KeptLists(), f"looked-{kind}"),
    )


def drills_of(recorder: Recorder, plans: workplace.Plans, folder: Path) -> Drills:
    """Exercises of this store: with the shipped packs, and those that this office keeps in its own folder."""
    from jc_disaster.ui.drills import Drills  # noqa: PLC0415 - only where exercises are held

    def shop(where: Path, formats: tuple[str, ...]) -> Shop:
        from jc_disaster.documents.exercise_papers import Shop  # noqa: PLC0415 - loads the PDF writer

        return Shop(workplace.resources_folder(), workplace.data_folder() / "templates", where, formats)

    def other(where: Path) -> Recorder:
        return workplace.open_record(where, None, plans, seat="", clock=workplace.SystemClock())

    places = (workplace.resources_folder() / "scenarios", workplace.data_folder() / "scenarios")
    return Drills(recorder, plans.assessor, folder, places, shop, other)


class KeptLists:
    """Lists of this office in its settings folder."""

    def read(self, name: str) -> object:
        """The list, or None."""
        return workplace.kept_setting(name)

    def keep(self, name: str, value: object) -> Path:
        """Keep it."""
        return workplace.keep_setting(name, value)


class OfficeFile:
    """The office's settings for papers, in its own folder of templates.

    Args:
        changed: Called once they were changed, so that the next paper uses them.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def fields(self) -> tuple[OfficeField, ...]:
        """As they are used now."""
        from jc_disaster.documents.own_office import office_fields  # noqa: PLC0415 - when the settings are opened

        return office_fields(_shipped_templates(), workplace.own_templates_folder())

    def keep(self, values: Mapping[tuple[str, ...], str]) -> None:
        """Change some of them."""
        from jc_disaster.documents.own_office import keep_office  # noqa: PLC0415 - as above

        keep_office(_shipped_templates(), workplace.own_templates_folder(), values)
        self._changed()


def _shipped_templates() -> Path:
    return workplace.resources_folder() / "templates"


class LatePapers:
    """Papers whose writers are loaded when the first one is asked for.

    Args:
        plans: The plan editions.
        folder: Under it every incident has a folder of its own, named by its title.
        own_faces: Says whether faces of this machine are taken before those of the program.
    """

    def __init__(
        self, plans: workplace.Plans, folder: Path, own_faces: Callable[[], bool] = lambda: False
    ) -> None:
        self._plans = plans
        self._folder = folder
        self._own_faces = own_faces
        self._desk: PaperDesk | None = None

    def choices(self, state: IncidentState) -> Sequence[PaperChoice]:
        """What can be made now, and why the rest cannot."""
        return self._open().choices(state)

    def fulfil(self, state: IncidentState, events: Sequence[Event], order: Order) -> Outcome:
        """Write the papers that were ordered."""
        return self._open().fulfil(state, events, order)

    def particulars(self, state: IncidentState, events: Sequence[Event], kind: str) -> Sequence[Particulars]:
        """Each paper of a kind as it would be made now."""
        return self._open().particulars(state, events, kind)

    def lying(self, state: IncidentState) -> Sequence[MadePaper]:
        """The papers that lie in the incident's folder."""
        return self._open().lying(state)

    def short_text(self, state: IncidentState, events: Sequence[Event], kind: str) -> str:
        """The text of a paper for SMS and WeChat."""
        return self._open().short_text(state, events, kind)

    def faces(self) -> Faces:
        """What was found on this machine and what each role takes."""
        from jc_disaster.documents.choice import Faces  # noqa: PLC0415 - when asked for
        from jc_disaster.documents.desk import face_uses  # noqa: PLC0415 - loads the PDF writer

        found, preferred = self._found(), self._own_faces()
        return Faces(preferred, face_uses(found.faces, preferred=preferred), found.refused)

    def forget(self) -> None:
        """A setting was changed: the next paper is made with other words or faces."""
        self._desk = None

    def _found(self) -> OwnFaces:
        from jc_disaster.documents.own_faces import font_folders, own_faces  # noqa: PLC0415 - when asked for

        return own_faces(font_folders())

    def _open(self) -> PaperDesk:
        if self._desk is None:
            from jc_disaster.documents.desk import open_desk as open_papers  # noqa: PLC0415 - loads the PDF writer

            own = workplace.own_templates_folder()
            templates = own if own.is_dir() else None
            faces: Mapping[Role, Path] | None = self._found().faces if self._own_faces() else None
            self._desk = open_papers(
                workplace.resources_folder(), templates, self._plans.assessor, self._folder_of, faces
            )
        return self._desk

    def _folder_of(self, state: IncidentState) -> Path:
        title = (state.incident or NO_INCIDENT) if state.opening is None else state.opening.title
        if state.kind == "exercise":
            title = f"【演练】{title}"
        return self._folder / title.translate(_NOT_IN_NAMES).strip(". ")
