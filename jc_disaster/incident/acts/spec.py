"""What an act is made of, and the ground it is decided on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.events import Actor, Body, Draft
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.real_affairs import NOTHING_REAL, RealAffairs
from jc_disaster.incident.refusals import Refusal, refusal
from jc_disaster.incident.sample import Sample
from jc_disaster.incident.situation import compare
from jc_disaster.incident.state import Departure, IncidentState
from jc_disaster.kernel.clock import to_text
from jc_disaster.plan.model import Level, PlanEdition


class Ground(NamedTuple):
    """What an act is decided on.

    Attributes:
        state: The incident as known now.
        assessor: The plan edition of the incident, made ready.
        now: The machine's clock, aware.
        at: When the act happened, as the actor says.
        actor: Who acts.
        real: What an exercise may know of the real record.
    """

    state: IncidentState
    assessor: Assessor
    now: datetime
    at: datetime
    actor: Actor
    real: RealAffairs = NOTHING_REAL

    @property
    def edition(self) -> PlanEdition:
        """The plan edition of the incident."""
        return self.assessor.edition


Outcome = tuple[Draft, ...] | Refusal
Decide = Callable[[Values, Ground], Outcome]


class ActSpec(NamedTuple):
    """One kind of act.

    Attributes:
        name: Its name in ``record act``.
        title: What it is, in Chinese.
        fields: Its own fields, beside those every act carries.
        example: Values of those fields for the worked example, from the names of an edition.
        decide: Makes events of it, or refuses.
        at: Time of the worked example.
        opens: True for the act that opens an incident.
        after_closing: True for what may still be done with a sealed incident.
        may_lie_ahead: Fields whose time may lie ahead (a deadline set).
        exercise_only: True for what conducts an exercise; refused in a real store.
        after_exercise: True for what may still be done with an exercise that has ended.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    example: Callable[[Sample], Mapping[str, object]]
    decide: Decide
    at: str
    opens: bool = False
    after_closing: bool = False
    may_lie_ahead: tuple[str, ...] = ()
    exercise_only: bool = False
    after_exercise: bool = False


def fact(event: str) -> Decide:
    """The deciding of a plain fact: what was said becomes the event's body."""

    def decide(values: Values, _ground: Ground) -> Outcome:
        return (Draft(event, stored_values(values)),)

    return decide


def refers(event: str, field: str, to: str) -> Decide:
    """The deciding of a fact about an earlier one: ``field`` names the act that recorded an event ``to``."""

    def decide(values: Values, ground: Ground) -> Outcome:
        if not is_recorded(ground, to, values[field]):
            return refusal("unknown-reference", field=field, act=values[field])
        return (Draft(event, stored_values(values)),)

    return decide


def is_recorded(ground: Ground, event: str, act_id: str) -> bool:
    """Whether an act with this identifier recorded an event of this name in the incident."""
    return any(entry.stamp.act_id == act_id for entry in ground.state.of(event))


def stored_values(values: Values) -> Body:
    """Field values as an event holds them: times as text, tuples as lists."""
    return {
        key: to_text(value)
        if isinstance(value, datetime)
        else list(value)
        if isinstance(value, tuple)
        else value
        for key, value in values.items()
    }


def level_or_refusal(ground: Ground, level_id: str) -> Level | Refusal:
    """The level of the edition with this id, or the refusal that names those there are."""
    for level in ground.edition.levels:
        if level.id == level_id:
            return level
    known = "、".join(level.id for level in ground.edition.levels)
    return refusal("unknown-level", level=level_id, known=known)


def comparison_body(ground: Ground) -> Body:
    """The comparison at this moment, as an event holds it, so that the reasons stay as they were then."""
    comparison = compare(ground.state, ground.assessor)
    return {
        "level": comparison.level,
        "level_possible": comparison.level_possible,
        "deciding": list(comparison.deciding),
    }


def departures_body(departs: tuple[Departure, ...]) -> list[Mapping[str, str]]:
    """Departures as an event holds them."""
    return [{"code": part.code, "clause": part.clause, "text": part.text} for part in departs]
