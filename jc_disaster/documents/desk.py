"""The paper desk: what can be made of an incident now, and the making of it; handed to the window from outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.amending import file_name, issued
from jc_disaster.documents.carrier import Carrier
from jc_disaster.documents.choice import (
    FaceUse,
    MadePaper,
    Order,
    Outcome,
    PaperChoice,
    Particulars,
)
from jc_disaster.documents.context import REVOKED, PaperContext
from jc_disaster.documents.fonts import CHAINS, FontRegistry, Role
from jc_disaster.documents.free_parts import filled, parts_of
from jc_disaster.documents.marking import marked
from jc_disaster.documents.papers import PAPER_BY_KIND, PAPERS, WORDINGS
from jc_disaster.documents.produce import PDF, Production, UnknownPaperError, produce, stem_of
from jc_disaster.documents.shelf import papers_in
from jc_disaster.documents.short_text import short_text
from jc_disaster.documents.templates import Templates, in_words, load_templates

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState

ROLE_NAMES: Final[Mapping[Role, str]] = MappingProxyType(
    {Role.TEXT: "仿宋", Role.TITLE: "小标宋", Role.BLACK: "黑体", Role.KAI: "楷体"}
)
_ROOM: Final = "reason_room"
_REVOCATION: Final = "revocation"
_AMENDING: Final = ("correction", _REVOCATION)


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
        formats: Sequence[str] = (PDF,),
    ) -> tuple[Path, ...]:
        """Write papers into the incident's folder and return the files; what cannot be made is left out."""
        made = self.produce(state, events, kinds, formats=formats, carrier=carrier)
        return tuple(paper.path for paper in made.papers)

    def fulfil(self, state: IncidentState, events: Sequence[Event], order: Order) -> Outcome:
        """Write what a person at the window ordered into the incident's folder.

        Raises:
            UnknownPaperError: A kind does not exist.
            PaperFolderError: The folder cannot be written.
        """
        context = replace(self._context(state, events), ending=order.parts.change or REVOKED)

        def fit(document: Document) -> Document | None:
            if order.only and stem_of(document) != order.only:
                return None
            return filled(document, order.parts, self._room(document.paper), context.recipient)

        where = self._folder_of(state)
        made = produce(context, order.kinds, where, self._fonts, order.formats, order.carrier, fit)
        titles = {paper.kind: paper.title for paper in PAPERS}
        return Outcome(
            tuple(paper.path for paper in made.papers),
            tuple(f"{titles[one.kind]}：{one.reason}" for one in made.not_made),
        )

    def particulars(
        self, state: IncidentState, events: Sequence[Event], kind: str
    ) -> tuple[Particulars, ...]:
        """Every paper of a kind as it would be made now; none where it cannot be made.

        Raises:
            UnknownPaperError: The kind does not exist.
        """
        if kind not in PAPER_BY_KIND:
            raise UnknownPaperError(kind)
        paper, context = PAPER_BY_KIND[kind], self._context(state, events)
        if paper.why_not(context) is not None:
            return ()
        amended = _amended(context, kind)
        return tuple(self._particulars(document, amended) for document in paper.build(context))

    def _particulars(self, document: Document, amended: Mapping[str, str]) -> Particulars:
        whole = marked(document)
        copies = () if whole.imprint is None else whole.imprint.copy_to
        series = whole.head.organ if whole.head is not None and whole.head.series else ""
        parts = MappingProxyType(parts_of(document, self._room(document.paper)))
        return Particulars(
            document.paper,
            stem_of(document),
            whole.title,
            (*whole.addressees, *copies),
            series,
            parts,
            amended.get(document.recipient, ""),
        )

    def _room(self, kind: str) -> str:
        """The words that leave room for a reason, where a kind has them."""
        wording = self._templates.wordings[kind]
        return wording.say(_ROOM) if _ROOM in wording.sentences else ""

    def lying(self, state: IncidentState) -> tuple[MadePaper, ...]:
        """The papers that lie in the incident's folder, the latest first."""
        return papers_in(self._folder_of(state), {paper.kind: paper.title for paper in PAPERS})

    def short_text(self, state: IncidentState, events: Sequence[Event], kind: str) -> str:
        """The text of a paper for SMS and WeChat, ready to be pasted.

        Raises:
            NoShortTextError: The kind has none, or cannot be made now.
        """
        return short_text(self._context(state, events), kind)

    def _context(self, state: IncidentState, events: Sequence[Event]) -> PaperContext:
        plan = None if state.opening is None else state.opening.plan
        return PaperContext.of(state, events, self._assessor_of(plan), self._templates, PAPER_BY_KIND)


def _amended(context: PaperContext, kind: str) -> Mapping[str, str]:
    """Which act issued the paper that each paper of a kind corrects or revokes, by the second part of its name."""
    if kind not in _AMENDING:
        return {}
    went_out = [one for one in issued(context) if kind == _REVOCATION or one.paper.withdrawn is None]
    return {file_name(one, number): one.act_id for number, one in enumerate(went_out, 1)}


def face_uses(own: Mapping[Role, Path], *, preferred: bool) -> tuple[FaceUse, ...]:
    """Which face each role uses, and which of this machine was found for it."""
    return tuple(
        FaceUse(
            words,
            own[role].name if role in own else "",
            own[role].name if preferred and role in own else bundled_face(role),
        )
        for role, words in ROLE_NAMES.items()
    )


def bundled_face(role: Role) -> str:
    """The face of the program that draws the Chinese of a role."""
    names = CHAINS[role]
    return next(name for name in names if "Latin" not in name)


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
