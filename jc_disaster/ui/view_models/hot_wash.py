"""热评: the course of an exercise beside the plan's answer, faults with clauses, marks, teams side by side. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.exercise.comparing import decision_times, delay_of, side_by_side
from jc_disaster.exercise.expectation import DECISION, ENDING, FINDING, KINDS, PROPOSAL
from jc_disaster.exercise.judging import Judgement, Mark, Status
from jc_disaster.exercise.pack import offset_words
from jc_disaster.incident.telling import name_of, words_of
from jc_disaster.ui.view_models.drill_marks import counts_words, fraction_words, share_words, tally_words
from jc_disaster.ui.view_models.words import full_width, joined

if TYPE_CHECKING:
    from jc_disaster.exercise.performance import Deed
    from jc_disaster.plan.model import PlanEdition

INJECT, TEAM, PLAN = "情景", "参演队", "预案"
_MANY = 3
_SET_UP = frozenset({"limit-set/1"})  # what the pack sets at the beginning is no act of the team
_OF_A_LEVEL = (FINDING, PROPOSAL, DECISION, ENDING)


class CourseLine(NamedTuple):
    """One line of the timeline: when, who, words, clause, how it stands, its tone."""

    key: str
    offset: str
    sort: str
    words: str
    clause: str
    answer: str
    tone: str

    @property
    def recorded(self) -> bool:
        """Whether the words are those of a message or of the log, in whatever language the window is read."""
        return self.sort in {INJECT, TEAM}


class FaultLine(NamedTuple):
    """Something missed, late or different, with its clause."""

    key: str
    offset: str
    sort: str
    text: str
    clause: str
    tone: str


class TeamLine(NamedTuple):
    """One team of those that played the pack: mark, counts, the objectives' marks in order, times to its decisions."""

    team: str
    total: str
    counts: str
    objectives: str
    times: str


def headline(judgement: Judgement) -> str:
    """The judgement in one sentence: which team, up to when, the whole mark."""
    ended = judgement.ended or "仍在进行"
    upto = offset_words(judgement.at - judgement.pack.starts_at)
    return f"{judgement.team}　截至 {upto}（{ended}）　{tally_words(judgement.total)}"


def mark_lines(judgement: Judgement) -> tuple[tuple[str, str, str], ...]:
    """Each objective: title, counts, fraction; the whole last."""
    rows = [(one.title, tally) for one, tally in judgement.objectives]
    rows.append(("合计", judgement.total))
    return tuple((title, counts_words(tally), share_words(tally)) for title, tally in rows)


def time_lines(judgement: Judgement, edition: PlanEdition) -> tuple[str, ...]:
    """How long each right decision took from the inject that made it due; told, and not marked."""
    return tuple(
        f"{edition.level(one.level).name}：{offset_words(one.since)}具备条件，{_taken(one.taken)}"
        for one in decision_times(judgement)
    )


def _taken(taken: timedelta | None) -> str:
    if taken is None:
        return "没有作出相应决定"
    minutes = int(taken.total_seconds() // 60)
    return f"{minutes}分钟后作出决定" if minutes else "当即作出决定"


def course_lines(judgement: Judgement, edition: PlanEdition) -> tuple[CourseLine, ...]:
    """Injects, what the plan expected of a level after each, and the team's own acts, in the order of the clock."""
    start = judgement.pack.starts_at
    found: list[tuple[datetime, int, CourseLine]] = []
    for place, moment in enumerate(judgement.key.moments):
        inject = moment.inject
        words = f"{inject.sender}（{inject.channel}）：{inject.text}"
        offset = offset_words(moment.at - start)
        found.append((moment.at, 0, CourseLine(f"inject-{place}", offset, INJECT, words, "", "", "")))
    met = set()
    for mark in judgement.marks:
        if mark.expected.kind not in _OF_A_LEVEL:
            continue
        found.append((mark.expected.since, 1, _answer_line(mark, start)))
        if mark.deed is not None:
            met.add(mark.deed.event.event_id)
    found.extend(
        (deeds[0].entered, 2, _deed_line(deeds, start, met, edition)) for deeds in _together(judgement)
    )
    return tuple(line for _, _, line in sorted(found, key=lambda one: one[:2]))


def _together(judgement: Judgement) -> Iterator[tuple[Deed, ...]]:
    """The team's acts in order; many of one sort at the same minute are told as one."""
    start = judgement.pack.starts_at
    own = (deed for deed in judgement.deeds if deed.event.name not in _SET_UP)
    for _, group in groupby(own, lambda deed: (offset_words(deed.entered - start), deed.event.name)):
        deeds = tuple(group)
        if len(deeds) > _MANY:
            yield deeds
        else:
            yield from ((deed,) for deed in deeds)


def _deed_line(deeds: tuple[Deed, ...], start: datetime, met: set[str], edition: PlanEdition) -> CourseLine:
    first = deeds[0]
    fits = any(deed.event.event_id in met for deed in deeds)
    name = name_of(first.event)
    words = f"{name}：{len(deeds)}条" if len(deeds) > 1 else f"{name}：{words_of(first.event, edition)}"
    return CourseLine(
        first.event.event_id,
        offset_words(first.entered - start),
        TEAM,
        words,
        "",
        "与预案要求相符" if fits else "",
        "done" if fits else "",
    )


def _answer_line(mark: Mark, start: datetime) -> CourseLine:
    expected, delay = mark.expected, delay_of(mark)
    tones = {Status.MET: "done", Status.OPEN: "open", Status.LATE: "bad", Status.MISSING: "bad"}
    status = mark.status.value
    if delay is not None and mark.deed is not None:
        minutes = int(delay.total_seconds() // 60)
        when = f"{offset_words(mark.deed.said - start)}，{minutes}分钟后" if minutes else "当即"
        status = f"{status}（{when}）"
    who = f"（{joined(expected.who)}）" if expected.who else ""
    return CourseLine(
        expected.id,
        offset_words(expected.since - start),
        PLAN,
        f"{full_width(expected.what)}{who}",
        full_width(expected.clause),
        status,
        tones.get(mark.status, "no"),
    )


def fault_lines(judgement: Judgement) -> tuple[FaultLine, ...]:
    """Everything missed, late or different, by the clock."""
    start = judgement.pack.starts_at
    found: list[tuple[datetime, FaultLine]] = []
    for mark in judgement.marks:
        if mark.status not in (Status.LATE, Status.MISSING):
            continue
        expected = mark.expected
        note = f"（{mark.note}）" if mark.note else ""
        text = f"{mark.status.value}：{full_width(expected.what)}{note}"
        line = FaultLine(
            expected.id,
            offset_words(expected.since - start),
            KINDS[expected.kind],
            text,
            full_width(expected.clause),
            "open",
        )
        found.append((expected.since, line))
    for place, fault in enumerate(judgement.faults):
        line = FaultLine(
            f"{fault.event_id}-{place}",
            offset_words(fault.at - start),
            KINDS[fault.kind],
            f"不符：{full_width(fault.text)}",
            full_width(fault.clause),
            "bad",
        )
        found.append((fault.at, line))
    return tuple(line for _, line in sorted(found, key=lambda one: one[0]))


def team_lines(judgements: Sequence[Judgement], edition: PlanEdition) -> tuple[TeamLine, ...]:
    """The teams side by side; every one played the same pack."""
    return tuple(
        TeamLine(
            result.team,
            share_words(result.total),
            counts_words(result.total),
            "、".join(fraction_words(tally) for _, tally in result.objectives),
            "；".join(f"{edition.level(one.level).name}{_short(one.taken)}" for one in result.decisions)
            or "没有应作的决定",
        )
        for result in side_by_side(judgements)
    )


def _short(taken: timedelta | None) -> str:
    if taken is None:
        return "未作出"
    minutes = int(taken.total_seconds() // 60)
    return f"用时{minutes}分钟" if minutes else "当即"
