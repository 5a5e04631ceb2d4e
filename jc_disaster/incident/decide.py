"""From an act to events, or to a refusal with its reason and the next step. Pure: time comes in with the ground.

Facts are never refused. What is refused is impossible (a time to come, a kind mixed, an incident nobody opened),
unreadable, or an act that lacks what it rests on. What departs from the plan is accepted as it happened and held
back from the lawful state (`incident.authority`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.acts import (
    attaching,
    changing,
    closing,
    deciding,
    exercising,
    following,
    issuing,
    linking,
    measuring,
    opening,
    people,
    preparing,
    providing,
    reporting,
    timing,
)
from jc_disaster.incident.acts.spec import ActSpec, Ground
from jc_disaster.incident.events import EXERCISE, KIND_WORDS, Actor, Draft
from jc_disaster.incident.exercise_clock import begun, exercise_now, over
from jc_disaster.incident.fields import ENVELOPE, Values, read_act
from jc_disaster.incident.fold import Fold
from jc_disaster.incident.real_affairs import NOTHING_REAL, RealAffairs
from jc_disaster.incident.refusals import Refusal, refusal
from jc_disaster.incident.sample import Sample
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.clock import in_words
from jc_disaster.kernel.errors import Fault
from jc_disaster.plan.model import PlanEdition

_AFTER_OPENING: Final = (
    *reporting.ACTS,
    *deciding.ACTS,
    *changing.ACTS,
    *attaching.ACTS,
    *measuring.ACTS,
    *issuing.ACTS,
    *preparing.ACTS,
    *following.ACTS,
    *linking.ACTS,
    *providing.ACTS,
    *timing.ACTS,
    *people.ACTS,
    *closing.ACTS,
)

# In the order in which the worked examples are run: as such a night goes.
CATALOGUE: Final = (*opening.ACTS, *sorted(_AFTER_OPENING, key=lambda spec: spec.at))

# What only an exercise store takes, in the order of its own worked examples.
EXERCISE_CATALOGUE: Final = exercising.ACTS

ACTS: Mapping[str, ActSpec] = MappingProxyType(
    {spec.name: spec for spec in (*CATALOGUE, *EXERCISE_CATALOGUE)}
)

EXAMPLE_INCIDENT = "example-incident"
EXAMPLE_EXERCISE = "example-exercise"


class Accepted(NamedTuple):
    """An act that was accepted: what happened, in which incident, by whom, when.

    Attributes:
        incident: Its identifier.
        actor: Who acted.
        at: When it happened, aware.
        drafts: What happened, one or more.
    """

    incident: str
    actor: Actor
    at: datetime
    drafts: tuple[Draft, ...]


class Desk(NamedTuple):
    """What an act meets.

    Attributes:
        kind: ``real`` or ``exercise``: the kind of the store.
        state: The incident the act names, or None when the record does not know it.
        assessor: The plan edition of that incident, or the one in force for a new one.
        now: The machine's clock, aware.
        real: What an exercise may know of the real record on this machine.
    """

    kind: str
    state: IncidentState | None
    assessor: Assessor
    now: datetime
    real: RealAffairs = NOTHING_REAL


def decide(act: Mapping[str, object], desk: Desk) -> Accepted | Refusal:
    """What comes of ``act``.

    Args:
        act: Decoded JSON of one act (contracts.md, ``record act``).
        desk: What it meets.

    Returns:
        Drafts of one or more events, or why there are none.
    """
    spec = ACTS.get(str(act.get("act")))
    if spec is None:
        return refusal("unknown-act", act=act.get("act"))
    if spec.exercise_only and desk.kind != EXERCISE:
        return refusal("exercise-only", act=spec.title)
    values, faults = read_act(act, ENVELOPE + spec.fields, desk.assessor.edition)
    if faults:
        return _invalid(faults)
    impossible = _impossible(values, desk, spec)
    if impossible is not None:
        return impossible
    incident, at = values["incident"], values["at"]
    actor = Actor(values["actor"]["name"], values["actor"]["post"])
    state = desk.state if desk.state is not None else Fold(incident, desk.kind).state()
    ground = Ground(state, desk.assessor, desk.now, at, actor, desk.real)
    outcome = spec.decide({field.name: values[field.name] for field in spec.fields}, ground)
    if isinstance(outcome, Refusal):
        return outcome
    return Accepted(incident, actor, at, outcome)


def _invalid(faults: list[Fault]) -> Refusal:
    said = "；".join(f"{fault.path}：{fault.message}" for fault in faults)
    remedies = "；".join(dict.fromkeys(fault.remedy for fault in faults))
    return refusal("invalid-act", faults=said, remedies=remedies)


def _impossible(values: Values, desk: Desk, spec: ActSpec) -> Refusal | None:
    """A kind mixed, a time to come, an incident unknown, opened twice or sealed, an exercise that is none or over."""
    kind = values["kind"]
    if kind is not None and kind != desk.kind:
        return refusal("kind-mixed", store=KIND_WORDS[desk.kind], act=KIND_WORDS[kind])
    incident = values["incident"]
    if spec.opens and desk.state is not None:
        return refusal("incident-exists", incident=incident)
    if not spec.opens and desk.state is None:
        return _too_early(values, desk, spec) or refusal("unknown-incident", incident=incident)
    if desk.state is not None:
        if desk.state.closed is not None and not spec.after_closing:
            return _too_early(values, desk, spec) or refusal("incident-closed", incident=incident)
        conducted = _conducted(desk.state, spec)
        if conducted is not None:
            return conducted
    return _too_early(values, desk, spec)


def _conducted(state: IncidentState, spec: ActSpec) -> Refusal | None:
    """An exercise's act where no exercise was begun, or any but the closing ones once it is over."""
    if spec.exercise_only and begun(state) is None:
        return refusal("no-exercise", incident=state.incident)
    end = over(state)
    if end is not None and not spec.after_exercise:
        return refusal("exercise-over", incident=state.incident, how=end.body["how"])
    return None


def _too_early(values: Values, desk: Desk, spec: ActSpec) -> Refusal | None:
    """A time to come: by the exercise's clock where there is one; what follows an exercise by the later of both."""
    shown = desk.now if desk.state is None else exercise_now(desk.state, desk.now)
    ended = desk.state is not None and over(desk.state) is not None
    limit = max(shown, desk.now) if ended and spec.after_exercise else shown
    for name, value in values.items():
        if isinstance(value, datetime) and value > limit and name not in spec.may_lie_ahead:
            if desk.state is None or begun(desk.state) is None:
                return refusal("time-in-future", path=name, got=in_words(value))
            return refusal("after-exercise-clock", path=name, got=in_words(value), now=in_words(shown))
    return None


def example_of(spec: ActSpec, edition: PlanEdition) -> Mapping[str, object]:
    """A worked example of one act; run in the order of its catalogue, all of them are accepted.

    The breaking off is the exception: it follows the end of the example exercise, and is refused for that.
    """
    return {
        "act": spec.name,
        "act_id": f"example-{spec.name}",
        "incident": EXAMPLE_EXERCISE if spec.exercise_only else EXAMPLE_INCIDENT,
        "actor": {"name": "值班员甲", "post": "值班员"},
        "at": spec.at,
        **spec.example(Sample(edition)),
    }
