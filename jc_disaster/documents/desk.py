"""The paper desk: what can be made of an incident now, and the making of it; handed to the window from outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.documents.choice import Carrier, PaperChoice
from jc_disaster.documents.context import PaperContext
from jc_disaster.documents.fonts import FontRegistry, Role
from jc_disaster.documents.papers import PAPERS, WORDINGS
from jc_disaster.documents.produce import PDF, Production, produce
from jc_disaster.documents.short_text import short_text
from jc_disaster.documents.templates import Templates, in_words, load_templates

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState


class PaperDesk:
    """Makes papers of incidents.

    Args:
        assessor_of: The plan an incident was opened under, made ready; for None the one in force.
        templates: Wording and settings.
        fonts: The faces.
        folder_of: Where the papers of an incident go.
    """

    def __init__(
        self,
        assessor_of: Callable[[str | None], Assessor],
        templates: Templates,
        fonts: FontRegistry,
        folder_of: Callable[[IncidentState], Path],
    ) -> None:
        self._assessor_of = assessor_of
        self._templates = templates
        self._fonts = fonts
        self._folder_of = folder_of

    @property
    def refused(self) -> tuple[str, ...]:
        """What was refused of the office's own templates, as sentences; the shipped ones are used instead."""
        return tuple(in_words(problem) for problem in self._templates.refused)

    def choices(self, state: IncidentState) -> tuple[PaperChoice, ...]:
        """What can be made now, and why the rest cannot."""
        context = self._context(state, ())
        reasons = [(paper, paper.why_not(context)) for paper in PAPERS]
        return tuple(PaperChoice(paper.kind, paper.title, why is None, why or "") for paper, why in reasons)

    def produce(  # noqa: PLR0913 - each is one choice of whoever makes the papers
        self,
        state: IncidentState,
        events: Sequence[Event],
        kinds: Sequence[str],
        folder: Path | None = None,
        formats: Sequence[str] = (PDF,),
        carrier: Carrier = Carrier.RED,
    ) -> Production:
        """Write papers, by default into the incident's folder.

        Args:
            state: What is known of the incident.
            events: What it was folded from.
            kinds: Kinds of papers.
            folder: Where to, if not there.
            formats: File formats; a text has its own.
            carrier: On what those with a head go out.

        Raises:
            UnknownPaperError: A kind does not exist.
            PaperFolderError: The folder cannot be written.
        """
        where = folder or self._folder_of(state)
        return produce(self._context(state, events), kinds, where, self._fonts, formats, carrier)

    def make(
        self,
        state: IncidentState,
        events: Sequence[Event],
        kinds: Sequence[str],
        carrier: Carrier = Carrier.RED,
    ) -> tuple[Path, ...]:
        """Write papers into the incident's folder and return the files; what cannot be made is left out."""
        return tuple(paper.path for paper in self.produce(state, events, kinds, carrier=carrier).papers)

    def short_text(self, state: IncidentState, events: Sequence[Event], kind: str) -> str:
        """The text of a paper for SMS and WeChat, ready to be pasted.

        Raises:
            NoShortTextError: The kind has none, or cannot be made now.
        """
        return short_text(self._context(state, events), kind)

    def _context(self, state: IncidentState, events: Sequence[Event]) -> PaperContext:
        plan = None if state.opening is None else state.opening.plan
        return PaperContext.of(state, events, self._assessor_of(plan), self._templates)


def open_desk(
    resources: Path,
    own_templates: Path | None,
    assessor_of: Callable[[str | None], Assessor],
    folder_of: Callable[[IncidentState], Path],
    own_faces: Mapping[Role, Path] | None = None,
) -> PaperDesk:
    """A desk with the shipped wording and faces and, where there is one, the office's own wording.

    Args:
        resources: The shipped resources.
        own_templates: The office's folder of templates, or None.
        assessor_of: See `PaperDesk`.
        folder_of: See `PaperDesk`.
        own_faces: Faces of this machine that are taken before the shipped ones.

    Raises:
        TemplatesRefusedError: A shipped template is broken.
    """
    templates = load_templates(resources / "templates", own_templates, WORDINGS)
    return PaperDesk(assessor_of, templates, FontRegistry(resources / "fonts", own_faces), folder_of)
