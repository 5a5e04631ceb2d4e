"""Several teams on one pack, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from jc_disaster.exercise.expectation import DECISION
from jc_disaster.exercise.judging import Judgement, Mark, Status, Tally
from jc_disaster.exercise.pack import Objective


class DecisionTime(NamedTuple):
    """How long it took to the right decision on a level: the time is None where it was not taken."""

    level: str
    since: timedelta
    taken: timedelta | None


class TeamResult(NamedTuple):
    """One team's column."""

    team: str
    objectives: tuple[tuple[Objective, Tally], ...]
    total: Tally
    decisions: tuple[DecisionTime, ...]


class DifferentPacksError(ValueError):
    """Teams that played different packs cannot be set side by side."""


def decision_times(judgement: Judgement) -> tuple[DecisionTime, ...]:
    """Each level that was to be decided on: after how long, counted from the inject that made it due."""
    return tuple(
        DecisionTime(mark.expected.subject, mark.expected.since - judgement.pack.starts_at, delay_of(mark))
        for mark in judgement.marks
        if mark.expected.kind == DECISION
    )


def delay_of(mark: Mark) -> timedelta | None:
    """From the time an act became due to the time it was done; None where it was not."""
    if mark.status is not Status.MET or mark.deed is None:
        return None
    return max(mark.deed.said - mark.expected.since, timedelta())


def side_by_side(judgements: Sequence[Judgement]) -> tuple[TeamResult, ...]:
    """The teams in the order given.

    Raises:
        DifferentPacksError: They did not play the same pack.
    """
    if len({(one.pack.id, one.pack.sha256) for one in judgements}) > 1:
        raise DifferentPacksError("not the same pack")
    return tuple(TeamResult(one.team, one.objectives, one.total, decision_times(one)) for one in judgements)
