"""All that one refresh of the window rests on, worked out once and shared by every panel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from jc_disaster.engine.assess import Assessment, Assessor
from jc_disaster.engine.explain import (
    MissingFigure,
    NextStep,
    missing_figures,
    next_steps,
    next_steps_changed,
)
from jc_disaster.engine.situation import Situation, UnitState
from jc_disaster.incident.situation import situation_of
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.quantity import Form, Quantity
from jc_disaster.plan.model import Level, PlanEdition
from jc_disaster.ui.view_models.phones import NO_PHONES, PhoneBook


class Draft(NamedTuple):
    """A figure that is typed and not yet recorded; ``unit`` is empty for the whole city."""

    unit: str
    key: str
    quantity: Quantity


class Picture(NamedTuple):
    """An incident as known now, compared with the plan.

    Attributes:
        state: What the record says.
        situation: The same for the engine, a typed figure laid over it.
        assessment: The comparison.
        steps: Distances to the next level.
        missing: Unreported figures, ranked.
        draft: The typed figure, or None.
        now: The moment it is shown at.
        phones: The 通讯录, for the one call to make.
    """

    assessor: Assessor
    state: IncidentState
    situation: Situation
    assessment: Assessment
    steps: tuple[NextStep, ...]
    missing: tuple[MissingFigure, ...]
    draft: Draft | None
    now: datetime
    phones: PhoneBook = NO_PHONES

    @property
    def edition(self) -> PlanEdition:
        """The plan edition the incident is compared with."""
        return self.assessor.edition

    @property
    def level(self) -> Level | None:
        """The most severe level already certain."""
        return self.assessment.level

    @property
    def units(self) -> tuple[str, ...]:
        """Every unit that reports, also one whose figures another contains, in the plan's order."""
        opening = self.state.opening
        expected = () if opening is None else opening.units
        return tuple(dict.fromkeys((*expected, *self.situation.units)))

    @property
    def in_force(self) -> Level | None:
        """The level of the response in force."""
        response = self.state.response
        return None if response is None else self.edition.level(response.level)

    @property
    def found(self) -> Level | None:
        """The level of the latest finding (认定), or None."""
        finding = self.state.finding
        return None if finding is None or finding.level is None else self.edition.level(finding.level)

    @property
    def concerned(self) -> Level | None:
        """The level whose procedure and measures are to be shown: compared, found or in force, the most severe."""
        candidates = [level for level in (self.level, self.found, self.in_force) if level is not None]
        return min(candidates, key=lambda level: level.rank) if candidates else None


def make_picture(
    assessor: Assessor, state: IncidentState, now: datetime, draft: Draft | None = None
) -> Picture:
    """Compare ``state``, with ``draft`` laid over it, with the plan."""
    return with_draft(assessor, state, situation_of(state), now, draft)


def with_draft(
    assessor: Assessor, state: IncidentState, recorded: Situation, now: datetime, draft: Draft | None
) -> Picture:
    """As `make_picture`, from a situation already worked out: what every keystroke calls."""
    situation = recorded if draft is None or draft.unit in state.counted_in else laid_over(recorded, draft)
    assessment = assessor.assess(situation)
    steps = next_steps(assessor, assessment)
    missing = missing_figures(assessor, assessment, situation)
    return Picture(assessor, state, situation, assessment, steps, missing, draft, now)


def drafted(picture: Picture, recorded: Situation, draft: Draft) -> Picture:
    """``picture`` with ``draft`` laid over what is recorded."""
    anew = with_draft(picture.assessor, picture.state, recorded, picture.now, draft)
    return anew._replace(phones=picture.phones)


def retyped(recorded: Picture, shown: Picture, draft: Draft) -> Picture:
    """What a keystroke can change, at once: the comparison and the distances; whom to ask first follows at rest.

    Args:
        recorded: The incident without any typed figure.
        shown: What is on screen; its missing figures stay until the hand rests.
        draft: The typed figure.
    """
    within = draft.unit in recorded.state.counted_in  # typed into another unit's share, it changes no total
    situation = recorded.situation if within else laid_over(recorded.situation, draft)
    before = shown if same_place(recorded, shown, draft) else recorded
    assessor = recorded.assessor
    assessment = assessor.assess_change(before.assessment, situation, draft.key)
    steps = next_steps_changed(assessor, before.assessment, before.steps, assessment)
    return recorded._replace(
        situation=situation, assessment=assessment, steps=steps, missing=shown.missing, draft=draft
    )


def same_place(recorded: Picture, shown: Picture, draft: Draft) -> bool:
    """Whether ``draft`` is the next keystroke where the figure that is shown was being typed."""
    typed = shown.draft
    return (
        typed is not None
        and (typed.unit, typed.key) == (draft.unit, draft.key)
        and shown.state is recorded.state
        and shown.assessor is recorded.assessor
    )


def laid_over(situation: Situation, draft: Draft) -> Situation:
    """``situation`` as if ``draft`` had been reported."""
    if not draft.unit:
        return situation._replace(figures=_changed(situation.figures, draft))
    before = situation.units.get(draft.unit)
    figures: Mapping[str, Quantity] = {} if before is None or isinstance(before, UnitState) else before
    return situation._replace(units={**situation.units, draft.unit: _changed(figures, draft)})


def _changed(figures: Mapping[str, Quantity], draft: Draft) -> Mapping[str, Quantity]:
    if draft.quantity.form is Form.UNKNOWN:
        return {key: quantity for key, quantity in figures.items() if key != draft.key}
    return {**figures, draft.key: draft.quantity}
