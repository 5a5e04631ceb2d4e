"""What a paper is made from: the record of one incident, its plan, the office's wording, and one moment.

Whether a paper is an exercise paper follows from the record alone; nobody can say otherwise here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Protocol

from jc_disaster.documents.blocks import Document, Origin
from jc_disaster.incident.events import EXERCISE, Event
from jc_disaster.incident.fold import fold
from jc_disaster.incident.replay import entered
from jc_disaster.incident.situation import situation_of
from jc_disaster.kernel.typography import full_width, level_signs

if TYPE_CHECKING:
    from jc_disaster.documents.office import Office
    from jc_disaster.documents.templates import Templates, Wording
    from jc_disaster.engine.assess import Assessment, Assessor
    from jc_disaster.engine.situation import Situation
    from jc_disaster.incident.stamps import Stamp
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.plan.model import Level, PlanEdition


# 撤销: never held; 废止: ends on that day (党政机关公文处理工作条例, 第三十四条).
REVOKED, ANNULLED = "撤销", "废止"
_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Kind(Protocol):
    """What one paper may ask of another kind (`papers.paper.Paper`): a correction shows what the corrected one says."""

    @property
    def title(self) -> str:
        """What officers call it."""
        ...

    @property
    def why_not(self) -> Callable[[PaperContext], str | None]:
        """The Chinese reason why it cannot be made yet, or None."""
        ...

    @property
    def build(self) -> Callable[[PaperContext], list[Document]]:
        """The papers, one for each recipient; called only where ``why_not`` says None."""
        ...


@dataclass(frozen=True, slots=True)
class PaperContext:
    """Everything a paper may speak of.

    Attributes:
        state: What is known of the incident.
        events: What it was folded from, in order.
        assessor: The plan edition the incident was opened under.
        templates: Wording and settings of the office.
        made_at: When the last of the events was recorded, by the clock of the duty room (in a conducted exercise
            that of the exercise); the papers speak of this moment, so that the same record always gives the same
            papers.
        entered: When each event was recorded, by its identifier and by the same clock.
        situation: The figures.
        assessment: The comparison with the conditions.
        kinds: Every kind of paper by its name, for those that speak of another paper.
        ending: How a paper that went out ends where one is made for it: ``REVOKED`` or ``ANNULLED``.
    """

    state: IncidentState
    events: tuple[Event, ...]
    assessor: Assessor
    templates: Templates
    made_at: datetime
    entered: Mapping[str, datetime]
    situation: Situation
    assessment: Assessment
    kinds: Mapping[str, Kind]
    ending: str = REVOKED

    @classmethod
    def of(
        cls,
        state: IncidentState,
        events: Sequence[Event],
        assessor: Assessor,
        templates: Templates,
        kinds: Mapping[str, Kind],
    ) -> PaperContext:
        """The context of one incident.

        Args:
            state: What its events were folded into.
            events: The events themselves; may be missing where nothing is built.
            assessor: Its plan.
            templates: Wording and settings.
            kinds: Every kind of paper by its name.
        """
        situation = situation_of(state)
        timed = entered(events)
        times = {event.event_id: shown for event, shown in timed}
        return cls(
            state,
            tuple(event for event, _ in timed),
            assessor,
            templates,
            max(times.values(), default=_LONG_AGO),
            times,
            situation,
            assessor.assess(situation),
            kinds,
        )

    def recorded(self, stamp: Stamp) -> datetime:
        """When something was recorded, by the clock of the duty room."""
        return self.entered.get(stamp.event_id, stamp.recorded_at)

    def before(self, event_id: str) -> PaperContext:
        """The context as it was just before an event was recorded."""
        place = next(
            (n for n, event in enumerate(self.events) if event.event_id == event_id), len(self.events)
        )
        events = self.events[:place]
        if not events:
            return self
        return PaperContext.of(fold(events), events, self.assessor, self.templates, self.kinds)

    @property
    def edition(self) -> PlanEdition:
        """The plan edition."""
        return self.assessor.edition

    @property
    def office(self) -> Office:
        """The office's settings."""
        return self.templates.office

    @property
    def exercise(self) -> bool:
        """Whether the record is that of an exercise."""
        return self.state.kind == EXERCISE

    @property
    def origin(self) -> Origin:
        """Where the paper comes from; decides its mark."""
        return Origin("exercise" if self.exercise else "real", self.made_at, self.state.incident)

    def wording(self, name: str) -> Wording:
        """The sentences of one file."""
        return self.templates.wordings[name]

    def named(self, organ: str) -> str:
        """An organ of the plan as papers call it."""
        return shown(self.office.names.get(organ) or organ)

    def names(self, organs: Sequence[str]) -> str:
        """Several organs, each as the plan prints it."""
        return "、".join(shown(organ) for organ in organs)

    def issuer(self, kind: str) -> str:
        """Who signs a kind of paper, by its name in the plan."""
        return self.office.issuers.get(kind, "") or self.edition.header.issuer

    def recipient(self, name: str) -> str:
        """A recipient; in an exercise the role that stands for it."""
        if self.exercise:
            return self.wording("passages").say("exercise_recipient", name=name)
        return shown(name)

    def level(self, level_id: str) -> Level:
        """A level of the plan."""
        return self.edition.level(level_id)

    @property
    def event_title(self) -> str:
        """How the disaster process is called."""
        opening = self.state.opening
        return self.state.incident if opening is None else shown(opening.title)


def shown(words: str) -> str:
    """Stored words as people see them: full-width signs, one sign for each level."""
    return level_signs(full_width(words))
