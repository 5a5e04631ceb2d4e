"""In what a finding or a decision departs from the plan edition. Offices and titles come from the edition alone.

A departure never refuses what happened: the decision is kept with the mark 与…不符，待核, and neither the lawful
state nor a paper rests on it until it is put right. Sources: 5.1.2 to 5.4.2, 5.5, 5.7; readings B1 to B11.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from jc_disaster.incident.state import Comparison, Departure, Finding, IncidentState
from jc_disaster.incident.vocabulary import (
    DIRECTLY,
    ON_DISCRETION,
    ON_FIGURES,
)
from jc_disaster.plan.model import Discretionary, Level, PlanEdition

DELEGATION = "delegation-recorded/1"


def plain(name: str) -> str:
    """``name`` without regard to the width of its signs."""
    return unicodedata.normalize("NFKC", name).replace(" ", "")


def official_name(edition: PlanEdition, name: str) -> str:
    """The name under which the edition lists the body or post, or ``name`` itself, both without width."""
    wanted = plain(name)
    for organisation in edition.organisations:
        if wanted == plain(organisation.name) or any(
            wanted == plain(other) for other in organisation.aliases
        ):
            return plain(organisation.name)
    return wanted


def includes(edition: PlanEdition, names: Iterable[str], name: str) -> bool:
    """Whether ``name`` is one of ``names`` under any name the edition knows."""
    wanted = official_name(edition, name)
    return any(official_name(edition, each) == wanted for each in names)


class Judged(NamedTuple):
    """A start or a change to a level, as it is to be compared with the plan.

    Attributes:
        level: The level decided on.
        decided_by: Posts of those who decided.
        path: ``procedure`` or ``direct``.
        at: When it was decided (aware datetime).
    """

    level: Level
    decided_by: tuple[str, ...]
    path: str
    at: datetime


class Authority(NamedTuple):
    """Who has to decide: all of them jointly, or any one.

    Attributes:
        deciders: Bodies or posts, as the plan prints them.
        clause: The clause that says so.
        joint: Whether all of them have to decide.
    """

    deciders: tuple[str, ...]
    clause: str
    joint: bool


def decision_departures(edition: PlanEdition, state: IncidentState, judged: Judged) -> tuple[Departure, ...]:
    """In what a decision on a level departs from the level's starting procedure; empty for a lawful one."""
    level = judged.level
    procedure = level.procedure
    if judged.path == DIRECTLY:
        deciders = procedure.who("decide_directly")
        if not deciders:
            text = f"{procedure.clause}没有规定{level.name}响应可以直接决定启动"
            return (Departure("no-direct-decision", procedure.clause, text),)
        return tuple(
            _not_authorised(edition, state, judged, Authority(deciders, procedure.clause, joint=True))
        )
    found = list(_without_finding(edition, state, level, judged))
    joint = any(step.act == "decide" and step.manner == "joint" for step in procedure.steps)
    authority = Authority(procedure.who("decide"), procedure.clause, joint)
    found += _not_authorised(edition, state, judged, authority)
    return tuple(found)


def declining_departures(edition: PlanEdition, state: IncidentState, judged: Judged) -> tuple[Departure, ...]:
    """In what a 暂不启动 departs: whoever may not start the level may not decline it for those who may."""
    procedure = judged.level.procedure
    act = "decide_directly" if judged.path == DIRECTLY else "decide"
    deciders = procedure.who(act) or procedure.who("decide")
    return tuple(_not_authorised(edition, state, judged, Authority(deciders, procedure.clause, joint=False)))


def ending_departures(
    edition: PlanEdition, state: IncidentState, judged: Judged, clause: str
) -> tuple[Departure, ...]:
    """In what an ending (5.7) or a revocation departs: only the authority of the level in force may do it (B9)."""
    level = judged.level
    if judged.path == DIRECTLY:
        deciders = level.procedure.who("decide_directly")
    else:
        deciders = level.ended_by or level.procedure.who("decide")
    joint = any(
        step.act in ("decide", "decide_directly") and step.manner == "joint" for step in level.procedure.steps
    )
    return tuple(_not_authorised(edition, state, judged, Authority(deciders, clause, joint)))


def finding_departures(
    edition: PlanEdition, basis: str, level: Level | None, found_by: str, comparison: Comparison
) -> tuple[Departure, ...]:
    """In what a finding departs from the plan and from the comparison at that moment."""
    if level is None:
        return _nothing_found(edition, comparison)
    procedure = level.procedure
    if basis == ON_DISCRETION:
        return _judge_departures(edition, level, found_by)
    found: list[Departure] = []
    assessors = procedure.who("assess")
    if assessors and not includes(edition, assessors, found_by):
        text = f"{procedure.clause}由{'、'.join(assessors)}认定，记录的认定单位是{found_by}"
        found.append(Departure("not-the-assessor", procedure.clause, text))
    if basis == ON_FIGURES:
        found += _beside_the_figures(edition, level, comparison)
    return tuple(found)


def _nothing_found(edition: PlanEdition, comparison: Comparison) -> tuple[Departure, ...]:
    if comparison.level is None:
        return ()
    reached = edition.level(comparison.level)
    text = f"认定未达到启动条件，而数据对照已符合{reached.name}（{'、'.join(comparison.deciding)}）"
    return (Departure("below-the-figures", reached.clause, text),)


def _judge_departures(edition: PlanEdition, level: Level, found_by: str) -> tuple[Departure, ...]:
    if any(includes(edition, one.judge, found_by) for one in level.discretionary):
        return ()
    if not level.discretionary:
        text = f"{level.clause}没有“认为需要启动”一项"
        return (Departure("no-such-criterion", level.clause, text),)
    one = level.discretionary[0]
    text = f"{one.clause}由{'、'.join(one.judge)}认为，记录的是{found_by}"
    return (Departure("not-the-judge", one.clause, text),)


def _beside_the_figures(edition: PlanEdition, level: Level, comparison: Comparison) -> list[Departure]:
    possible = None if comparison.level_possible is None else edition.level(comparison.level_possible)
    if possible is None or level.rank < possible.rank:
        text = f"认定{level.name}，而按已报数据不可能达到{level.name}；另有依据的请按其他情形或酌情调整认定"
        return [Departure("above-the-figures", level.clause, text)]
    certain = None if comparison.level is None else edition.level(comparison.level)
    if certain is not None and certain.rank < level.rank:
        text = f"认定{level.name}，而数据对照已符合{certain.name}（{'、'.join(comparison.deciding)}）"
        return [Departure("below-the-figures", certain.clause, text)]
    return []


def _without_finding(
    edition: PlanEdition, state: IncidentState, level: Level, judged: Judged
) -> Sequence[Departure]:
    procedure = level.procedure
    found: list[Departure] = []
    finding = _finding_for(state, level, judged.at)
    if finding is None:
        if not _judged_by_decider(level, judged, edition):
            assessors = "、".join(procedure.who("assess"))
            text = f"没有{assessors}对{level.name}的认定记录"
            found.append(Departure("no-finding", procedure.clause, text))
    else:
        found.extend(finding.departs)
    if procedure.who("propose") and not any(
        proposal.level == level.id and proposal.stamp.at <= judged.at for proposal in state.proposals
    ):
        proposers = "、".join(procedure.who("propose"))
        text = f"没有{proposers}提出启动{level.name}响应建议的记录"
        found.append(Departure("no-proposal", procedure.clause, text))
    return found


def _finding_for(state: IncidentState, level: Level, at: datetime) -> Finding | None:
    """The latest finding before the decision, if it is for this level."""
    earlier = [finding for finding in state.findings if finding.stamp.at <= at]
    return earlier[-1] if earlier and earlier[-1].level == level.id else None


def _judged_by_decider(level: Level, judged: Judged, edition: PlanEdition) -> bool:
    """Where judge and decider are the same bodies, the judgement lies in the decision itself (5.1.1(5))."""
    return any(_same(edition, one, level) for one in level.discretionary) and all(
        includes(edition, level.procedure.who("decide"), post) for post in judged.decided_by
    )


def _same(edition: PlanEdition, one: Discretionary, level: Level) -> bool:
    return {official_name(edition, name) for name in one.judge} == {
        official_name(edition, name) for name in level.procedure.who("decide")
    }


def _not_authorised(
    edition: PlanEdition, state: IncidentState, judged: Judged, authority: Authority
) -> list[Departure]:
    acted = {_acting_for(edition, state, post, judged.at) for post in judged.decided_by}
    deciders, clause, joint = authority
    wanted = {official_name(edition, name) for name in deciders}
    enough = wanted <= acted if joint else bool(wanted & acted)
    if enough:
        return []
    text = f"{clause}规定由{'、'.join(deciders)}决定，记录的决定人是{'、'.join(judged.decided_by)}"
    return [Departure("not-the-authority", clause, text)]


def _acting_for(edition: PlanEdition, state: IncidentState, post: str, at: datetime) -> str:
    """The authority a post acts for: its own, or the one that a recorded delegation gave it (B7)."""
    own = official_name(edition, post)
    for entry in state.of(DELEGATION):
        body: Any = entry.body
        if entry.stamp.at <= at and official_name(edition, body["to"]["post"]) == own:
            return official_name(edition, body["from"]["post"])
    return own
