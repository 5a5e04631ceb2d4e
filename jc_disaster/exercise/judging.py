"""Judging an exercise: what was expected against what was done, at any time of its clock, each with its clause.

A pure function of the events, the pack and the plan. Nothing is marked where nothing was expected; a mark is an exact
fraction, met ÷ (expected + faults).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from fractions import Fraction
from typing import Any, NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.exercise.answer_key import AnswerKey, answer_key
from jc_disaster.exercise.conduct import sent_course
from jc_disaster.exercise.expectation import (
    DECISION,
    FINDING,
    MEASURES,
    PAPER,
    PROPOSAL,
    ZERO_REPORT,
    Expectation,
)
from jc_disaster.exercise.faults import Fault, faults_of
from jc_disaster.exercise.matching import Ground, considered, lawful_decisions, meeting, zero_reporting_on
from jc_disaster.exercise.pack import Objective, Pack, offset_words
from jc_disaster.exercise.performance import Deed, Performance, performance_of
from jc_disaster.exercise.periodic import Transport, transports
from jc_disaster.incident.acts.exercising import ENDED
from jc_disaster.incident.events import Actor, Event
from jc_disaster.incident.exercise_clock import EVALUATED, begun
from jc_disaster.incident.state import IncidentState


class Status(Enum):
    """How an expectation stands."""

    MET = "已做到"
    LATE = "超过时限"
    MISSING = "未做到"
    PASSED = "情况已变，未及办理"
    OPEN = "尚未办理"


_AT_ONCE = timedelta(minutes=5)
COUNTED = (Status.MET, Status.LATE, Status.MISSING)


class Mark(NamedTuple):
    """One expectation and how it stands.

    Attributes:
        expected: The expectation.
        status: How it stands.
        deed: What met it, or None.
        note: More about it, Chinese; empty.
    """

    expected: Expectation
    status: Status
    deed: Deed | None
    note: str


class Tally(NamedTuple):
    """Counts of one objective, or of the whole.

    Attributes:
        met: Expectations met.
        expected: Expectations that count.
        faults: Acts that depart from the plan or the figures.
    """

    met: int
    expected: int
    faults: int

    @property
    def share(self) -> Fraction | None:
        """The mark: met ÷ (expected + faults); None where nothing was expected."""
        return Fraction(self.met, self.expected + self.faults) if self.expected else None


class Evaluation(NamedTuple):
    """What an evaluator noted."""

    objective: str
    evaluator: Actor
    rating: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one team did.

    Attributes:
        incident: The exercise's incident.
        team: The team's name, empty where the exercise was not begun from a pack.
        pack: The pack.
        key: The answer key for the injects as they were sent.
        at: Exercise time up to which it was judged.
        ended: How it ended, 结束 or 提前终止; None while it goes on.
        state: The record as known at that time.
        marks: Each expectation, in order.
        faults: Acts that depart, in order.
        objectives: Tally of each objective.
        total: Tally of the whole.
        evaluations: The evaluators' notes.
        deeds: What the players did.
    """

    incident: str
    team: str
    pack: Pack
    key: AnswerKey
    at: datetime
    ended: str | None
    state: IncidentState
    marks: tuple[Mark, ...]
    faults: tuple[Fault, ...]
    objectives: tuple[tuple[Objective, Tally], ...]
    total: Tally
    evaluations: tuple[Evaluation, ...]
    deeds: tuple[Deed, ...]


class NothingToJudgeError(ValueError):
    """Nothing had been recorded by the time asked for."""


def judge(
    events: Sequence[Event], pack: Pack, assessor: Assessor, until: datetime | None = None
) -> Judgement:
    """Judge the exercise of one incident.

    Args:
        events: Its events, in any order.
        pack: The pack it was begun from.
        assessor: The plan it was played under.
        until: Exercise time up to which it is judged (当时所知), aware; None for the whole.

    Raises:
        NothingToJudgeError: Nothing had been recorded by then.
    """
    performance = performance_of(events, until)
    if performance is None:
        raise NothingToJudgeError("no events by then")
    state = performance.state
    sent = sent_course(pack, state)
    key = answer_key(pack, sent, assessor)
    ground = Ground(performance, {inject.id: inject for inject, _ in sent}, assessor.edition)
    # What is not done is missing once the exercise has ended; while it goes on, and where it was broken off for a real
    # disaster, it is open: nobody is marked down for what he was called away from.
    final = performance.ended == ENDED
    marks = (
        *(_mark(one, ground, pack, final=final) for one in key.expectations),
        *(_transport(one, performance, final=final) for one in transports(performance, assessor.edition)),
    )
    faults = faults_of(ground, key, sent)
    beginning = begun(state)
    return Judgement(
        incident=state.incident,
        team="" if beginning is None else str(beginning.body["team"]),
        pack=pack,
        key=key,
        at=performance.until,
        ended=performance.ended,
        state=state,
        marks=marks,
        faults=faults,
        objectives=tuple((one, _tally(marks, faults, one.covers)) for one in pack.objectives),
        total=_tally(marks, faults, None),
        evaluations=_evaluations(state),
        deeds=performance.deeds,
    )


def _mark(expected: Expectation, ground: Ground, pack: Pack, *, final: bool) -> Mark:
    since = _counted_from(expected, ground, pack)
    deed = meeting(expected, since, ground)
    if deed is not None:
        return Mark(expected, Status.MET, deed, _entered_later(deed, pack))
    if expected.kind == ZERO_REPORT and not zero_reporting_on(ground, expected.due or expected.since):
        return Mark(expected, Status.PASSED, None, "没有明确执行零报告")
    if _overtaken(expected, ground):
        return Mark(expected, Status.PASSED, None, "已先行启动更高级别")
    note = ""
    if expected.kind == MEASURES:
        done, all_of_them = considered(expected, since, ground)
        note = f"已研判{done}项，共{all_of_them}项"
    if expected.due is not None and (final or ground.performance.until > expected.due):
        return Mark(expected, Status.LATE, None, note)
    passed_over = expected.until is not None and ground.performance.until >= expected.until
    if passed_over:
        return Mark(expected, Status.MISSING if expected.firm else Status.PASSED, None, note)
    return Mark(expected, Status.MISSING if final else Status.OPEN, None, note)


def _transport(one: Transport, performance: Performance, *, final: bool) -> Mark:
    """Goods whose hours run are late once these are over, and open until then."""
    if one.signed is not None:
        return Mark(one.expected, Status.MET, one.signed, "")
    over = one.expected.due is not None and performance.until > one.expected.due
    return Mark(
        one.expected,
        Status.LATE if over else Status.OPEN,
        None,
        "" if over or not final else "演练结束时未到时限",
    )


def _entered_later(deed: Deed, pack: Pack) -> str:
    """That an act was entered after it is said to have been done, for the evaluators to ask about."""
    if deed.entered - deed.said < _AT_ONCE:
        return ""
    return f"于{offset_words(deed.entered - pack.starts_at)}补记"


def _counted_from(expected: Expectation, ground: Ground, pack: Pack) -> datetime:
    """From when a deed counts: a level begun before the figures proved it has been begun all the same."""
    early = expected.kind in (FINDING, PROPOSAL, DECISION, MEASURES, PAPER) and any(
        decided.body["level"] == expected.subject and made.entered < expected.since
        for decided, made in lawful_decisions(ground)
    )
    return pack.starts_at if early else expected.since


def _overtaken(expected: Expectation, ground: Ground) -> bool:
    """A level that was due when a more severe one was lawfully in force already."""
    if expected.kind not in (FINDING, PROPOSAL, DECISION, MEASURES) or not expected.subject:
        return False
    rank = ground.edition.level(expected.subject).rank
    return any(
        decided.body["act"] in ("start", "adjust")
        and decided.body["level"] is not None
        and ground.edition.level(decided.body["level"]).rank < rank
        and made.entered <= expected.since
        for decided, made in lawful_decisions(ground)
    )


def _tally(marks: Sequence[Mark], faults: Sequence[Fault], covers: tuple[str, ...] | None) -> Tally:
    mine = [one for one in marks if covers is None or one.expected.kind in covers]
    counted = [one for one in mine if one.status in COUNTED]
    met = sum(one.status is Status.MET for one in counted)
    wrong = sum(covers is None or one.kind in covers for one in faults)
    return Tally(met, len(counted), wrong)


def _evaluations(state: IncidentState) -> tuple[Evaluation, ...]:
    found = []
    for entry in state.entries.get(EVALUATED, ()):
        body: Any = entry.body
        who = Actor(body["evaluator"]["name"], body["evaluator"]["post"])
        found.append(Evaluation(body["objective"], who, body["rating"], body["words"]))
    return tuple(found)
