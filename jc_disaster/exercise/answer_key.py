"""The answer key of an exercise: at each inject the comparison, the authority, and what the plan then expects.

It is computed from what was told, by the engine that serves the real night; nothing of it is typed into a pack.
Sources: 4.1.3 (information upward), 5.x.1 to 5.x.3, 5.6, 5.7; readings B8 (a lowering is never automatic), B9, B10
(no proposal where none is printed), B16, B18, C4 (measures are a menu that must be considered).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Final, NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.authority import Authority, authority_of
from jc_disaster.engine.explain import missing_figures
from jc_disaster.exercise.expectation import (
    ACT_OF,
    ADJUST,
    COUNTY_RESPONSE,
    DEADLINE,
    DECISION,
    ENDING,
    FINDING,
    INQUIRY,
    MEASURES,
    MEMBER_DAILY,
    PAPER,
    PROPOSAL,
    REFERENCE,
    REPORT,
    STABILITY,
    START,
    TELLING,
    UPWARD,
    ZERO_REPORTING,
    Expectation,
)
from jc_disaster.exercise.grounds import daily_clause, ground_of, zero_reporting_of
from jc_disaster.exercise.pack import COUNTY_STARTED, DAILY, STABLE, WORK_ENDED, Inject, Pack, county_of
from jc_disaster.exercise.periodic import zero_reports
from jc_disaster.exercise.told import Sent, told_states
from jc_disaster.incident.acts.changing import RAISED
from jc_disaster.incident.due_item import distinct, involved_counties
from jc_disaster.incident.due_response import superiors
from jc_disaster.incident.situation import compare, situation_of
from jc_disaster.incident.state import Comparison, IncidentState, ResponsePhase
from jc_disaster.incident.upward import addressees
from jc_disaster.incident.vocabulary import CHANGES, UPWARD_MARKS, UPWARD_WAYS
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.kernel.typography import full_width
from jc_disaster.plan.model import Level, PlanEdition

STARTED, CHANGED, ENDED = CHANGES
FLASH, ASKING, TASKS = "flash_report", "proposal", "task_sheet"
NOTICES: Final = {STARTED: "start_notice", CHANGED: "adjust_notice", ENDED: "termination_notice"}


class Missing(NamedTuple):
    """A figure that could raise the level and has not been reported: by whom, which, to which level."""

    unit: str | None
    key: str
    to_level: str


@dataclass(frozen=True, slots=True)
class Moment:
    """What holds once an inject has been told.

    Attributes:
        inject: The inject.
        at: When, by the exercise clock.
        comparison: Level certain and possible, and the deciding clauses.
        authority: Who acts at the certain level; None where there is none.
        missing: What is not reported and could raise the level, most telling first.
        response: The level in force if every expectation was met, or None.
        expectations: What becomes expected here.
    """

    inject: Inject
    at: datetime
    comparison: Comparison
    authority: Authority | None
    missing: tuple[Missing, ...]
    response: str | None
    expectations: tuple[Expectation, ...]


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The moments of one course of injects, in order."""

    moments: tuple[Moment, ...]

    @property
    def expectations(self) -> tuple[Expectation, ...]:
        """Everything expected, in the order in which it became so."""
        return tuple(one for moment in self.moments for one in moment.expectations)

    def at(self, time: datetime) -> Moment | None:
        """What held at ``time``; None before anything was told."""
        return next((moment for moment in reversed(self.moments) if moment.at <= time), None)


def planned_course(pack: Pack) -> tuple[Sent, ...]:
    """All injects of the pack at their planned times, branches apart: those without a condition."""
    return tuple(
        Sent(inject, pack.planned(inject))
        for inject in pack.injects
        if not inject.branch.levels and not inject.branch.responses
    )


def answer_key(pack: Pack, sent: Sequence[Sent], assessor: Assessor) -> AnswerKey:
    """The key for injects sent as they were (or as planned), in their order."""
    writer = _Writer(pack, assessor)
    for one, state in zip(sent, told_states(pack, sent, assessor.edition), strict=True):
        writer.take(one, state)
    return AnswerKey(_with_zero_reports(_with_ends(writer.moments), assessor.edition))


def _with_zero_reports(moments: Sequence[Moment], edition: PlanEdition) -> tuple[Moment, ...]:
    """The reports that zero reporting brings, each with the first moment by which its time had come.

    So that the key of what was told so far never changes by what is told afterwards.
    """
    found: list[Moment] = []
    began: datetime | None = None
    for place, moment in enumerate(moments):
        owed: tuple[Expectation, ...] = ()
        if began is not None:
            told = [one.at for one in moments[: place + 1]]
            owed = tuple(
                zero_reports(edition, moment.inject.id, began, (moments[place - 1].at, moment.at), told)
            )
        found.append(replace(moment, expectations=(*moment.expectations, *owed)))
        kinds = {one.kind for one in moment.expectations}
        if ZERO_REPORTING in kinds:
            began = moment.at
        elif kinds & {STABILITY, ENDING}:
            began = None
    return tuple(found)


def _with_ends(moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """What is to be found or decided ends with the next level to be found; what a level brings, with the next rise."""
    found, raised = _times_of(moments, FINDING), _times_of(moments, DECISION)
    closed = []
    for moment in moments:
        expectations = tuple(
            one._replace(until=_next(found if one.kind in _OF_A_FINDING else raised, moment.at))
            if _is_of_a_level(one)
            else one
            for one in moment.expectations
        )
        closed.append(replace(moment, expectations=expectations))
    return tuple(closed)


_OF_A_FINDING: Final = frozenset({FINDING, PROPOSAL, DECISION})
_OF_A_LEVEL: Final = _OF_A_FINDING | {TELLING, MEASURES, PAPER}


def _times_of(moments: Sequence[Moment], kind: str) -> list[datetime]:
    return [moment.at for moment in moments if any(one.kind == kind for one in moment.expectations)]


def _next(times: Sequence[datetime], after: datetime) -> datetime | None:
    return next((at for at in times if at > after), None)


def _is_of_a_level(expected: Expectation) -> bool:
    """Whether another level takes its place; the first information and the ending stay owed."""
    return expected.kind in _OF_A_LEVEL and expected.detail != ENDED and expected.subject != FLASH


class _Writer:
    """The key while it is written, inject by inject."""

    def __init__(self, pack: Pack, assessor: Assessor) -> None:
        self._pack = pack
        self._assessor = assessor
        self._edition = assessor.edition
        self.moments: list[Moment] = []
        self._found: str | None = None
        self._response: str | None = None
        self._change: str | None = None
        self._told: set[str] = set()

    def take(self, sent: Sent, state: IncidentState) -> None:
        """Add an inject and what is known once it has been told."""
        inject, at = sent
        comparison = compare(state, self._assessor)
        level = None if comparison.level is None else self._edition.level(comparison.level)
        missing = self._missing(state)
        make = _Maker(inject, at, self._edition)
        expected = [
            *self._entered(make, inject),
            *self._upward(make),
            *self._inquiry(make, inject, missing),
            *self._level(make, level, comparison),
            *self._facts(make, inject),
            *self._telling(make, state),
        ]
        authority = None if level is None else authority_of(level)
        self.moments.append(
            Moment(inject, at, comparison, authority, missing, self._response, tuple(expected))
        )

    def _missing(self, state: IncidentState) -> tuple[Missing, ...]:
        situation = situation_of(state)
        found = missing_figures(self._assessor, self._assessor.assess(situation), situation)
        return tuple(Missing(one.unit, one.key, one.to_level.id) for one in found)

    def _entered(self, make: _Maker, inject: Inject) -> Iterator[Expectation]:
        clause = ground_of(self._edition, REPORT)
        for report in inject.reports:
            what = f"录入{report.unit}{report.report_kind}"
            if report.correction is not None:
                what = f"{what}，写明核减理由"
            yield make(REPORT, what, clause, report.unit)
        for reference in inject.references:
            yield make(REFERENCE, "登记基数及来源、时点", clause, reference.key)

    def _upward(self, make: _Maker) -> Iterator[Expectation]:
        """The first information upward, whatever the level: each addressee, by telephone and in writing (4.1.3)."""
        if self.moments:
            return
        for duty in distinct(self._edition, "limit_setting"):
            for name in addressees(self._edition):
                for way in UPWARD_WAYS:
                    what = f"向{name}报送{UPWARD_MARKS[0]}（{way}）"
                    yield make(UPWARD, what, duty.clause, name, detail=way)
                    minutes = self._limit(duty.limit_setting, way)
                    if minutes is not None:
                        due = self._pack.starts_at + timedelta(minutes=minutes)
                        timely = f"{minutes}分钟内{what}"
                        yield make(DEADLINE, timely, duty.clause, name, detail=way)._replace(due=due)
            yield make(PAPER, "制作值班信息", duty.clause, FLASH, firm=False)

    def _limit(self, setting: str | None, way: str) -> int | None:
        fitting = [one for one in self._pack.limits if one.setting == setting and one.way in (None, way)]
        return fitting[-1].minutes if fitting else None

    def _inquiry(self, make: _Maker, inject: Inject, missing: Sequence[Missing]) -> Iterator[Expectation]:
        """A call to the unit whose silence decides; asked for only where the pack trains it."""
        unit = next((one.unit for one in missing if one.unit is not None), None)
        if ACT_OF[INQUIRY] in inject.expects and unit is not None:
            clause = ground_of(self._edition, INQUIRY)
            yield make(INQUIRY, f"致电{unit}催报、核实未报数据", clause, unit)

    def _level(self, make: _Maker, level: Level | None, comparison: Comparison) -> Iterator[Expectation]:
        if (None if level is None else level.id) == self._found:
            return
        before = None if self._found is None else self._edition.level(self._found)
        self._found = None if level is None else level.id
        if level is None:
            if before is not None:
                procedure = before.procedure
                what = "数据核减后重新会商，认定未达到启动条件"
                yield make(FINDING, what, procedure.clause, "", who=procedure.who("assess"))
            return
        authority = authority_of(level)
        clauses = full_width("、".join(comparison.deciding))
        what = f"会商认定达到{level.name}响应启动条件（{clauses}）"
        yield make(FINDING, what, authority.clause, level.id, who=authority.assesses)
        standing = None if self._response is None else self._edition.level(self._response)
        if standing is None or level.rank < standing.rank:
            yield from self._rise(make, level, authority, started=standing is None)

    def _rise(
        self, make: _Maker, level: Level, authority: Authority, *, started: bool
    ) -> Iterator[Expectation]:
        change = STARTED if started else CHANGED
        verb = STARTED if started else f"{RAISED}为"
        self._response, self._change, self._told = level.id, change, set()
        if authority.proposes:
            to = "、".join(full_width(name) for name in authority.proposes_to)
            what = f"向{to}提出{verb}{level.name}响应的建议"
            yield make(PROPOSAL, what, authority.clause, level.id, who=authority.proposes)
            yield make(PAPER, "制作请示或呈批件", authority.clause, ASKING, firm=False)
        what = f"决定{verb}{level.name}响应"
        decision = make(DECISION, what, authority.clause, level.id, who=authority.decides)
        yield decision._replace(act=START if started else ADJUST)
        clause = zero_reporting_of(self._edition)
        if started and clause is not None:
            yield make(ZERO_REPORTING, "明确是否执行灾情24小时零报告", clause, "")
        for name in authority.informs:
            told = f"向{full_width(name)}报告{change}决定"
            yield make(TELLING, told, authority.clause, name, detail=change, firm=False)
        yield make(PAPER, f"制作{change}通知", self._notice_clause(), NOTICES[change], firm=False)
        count = sum(duty.role == "measure" for duty in self._edition.measures_of(level.id))
        what = f"逐项研判{level.name}响应措施{count}项"
        who = level.directs.by
        yield make(MEASURES, what, level.directs.clause, level.id, who=who, firm=False)
        yield make(PAPER, "制作部门职责措施提示单", level.directs.clause, TASKS, firm=False)

    def _facts(self, make: _Maker, inject: Inject) -> Iterator[Expectation]:
        if STABLE in inject.facts:
            clause = ground_of(self._edition, STABILITY)
            yield make(STABILITY, "记录灾情稳定", clause, "")
        yield from self._of_the_sender(make, inject)
        termination = self._edition.termination
        if WORK_ENDED not in inject.facts or self._response is None or termination is None:
            return
        level = self._edition.level(self._response)
        self._response, self._change, self._told = None, ENDED, set()
        what = f"经分析评估，由有权机关决定终止{level.name}响应"
        who = authority_of(level).ends
        yield make(ENDING, what, termination.clause, level.id, who=who, detail=ENDED)
        yield make(PAPER, "制作终止通知", self._notice_clause(), NOTICES[ENDED], detail=ENDED)

    def _of_the_sender(self, make: _Maker, inject: Inject) -> Iterator[Expectation]:
        """What the message says of its sender: a county's own response (5.6), a member unit's daily report (C10)."""
        linkage, response = self._edition.linkage, self._response
        if COUNTY_STARTED in inject.facts and linkage is not None:
            unit = county_of(self._edition, inject.sender)
            if unit is not None:
                what = f"登记{unit}{STARTED}县级响应"
                yield make(COUNTY_RESPONSE, what, linkage.clause, unit)
        clause = "" if response is None else daily_clause(self._edition, response)
        if DAILY in inject.facts and clause:
            day = make.at.astimezone(SHANGHAI).date()
            due = datetime.combine(day, time(23, 59), SHANGHAI)
            what = f"当日收存{inject.sender}的每日情况报告"
            daily = make(MEMBER_DAILY, what, clause, inject.sender, detail=day.isoformat())
            yield daily._replace(due=due)

    def _telling(self, make: _Maker, state: IncidentState) -> Iterator[Expectation]:
        """The last change is told to every county concerned, those that are hit later too, and to those above."""
        linkage, change = self._edition.linkage, self._change
        if linkage is None or change is None:
            return
        level = self._response or self._found
        at = state.opening.stamp.at if state.opening is not None else make.at
        phases = () if level is None else (ResponsePhase(level, at, None, None),)
        above = superiors(self._edition, replace(state, phases=phases))
        for name in (*involved_counties(state), *above):
            if name not in self._told:
                self._told.add(name)
                verb = "报告" if name in above else "通报"
                what = f"向{name}{verb}市级响应{change}"
                yield make(
                    TELLING,
                    what,
                    linkage.clause,
                    name,
                    who=_who_tells(self._edition),
                    detail=change,
                    firm=False,
                )

    def _notice_clause(self) -> str:
        return ground_of(self._edition, PAPER)


class _Maker(NamedTuple):
    """Makes expectations of one moment."""

    inject: Inject
    at: datetime
    edition: PlanEdition

    def __call__(  # noqa: PLR0913 - an expectation says all of this
        self,
        kind: str,
        what: str,
        clause: str,
        subject: str,
        *,
        who: tuple[str, ...] = (),
        detail: str = "",
        firm: bool = True,
    ) -> Expectation:
        name = ":".join(part for part in (kind, subject, detail) if part)
        return Expectation(
            id=f"{name}@{self.inject.id}",
            kind=kind,
            act=ACT_OF.get(kind, START),
            since=self.at,
            until=None,
            due=None,
            what=what,
            who=who,
            clause=clause,
            inject=self.inject.id,
            subject=subject,
            detail=detail,
            firm=firm,
        )


def _who_tells(edition: PlanEdition) -> tuple[str, ...]:
    """Who tells of a change: the actors of the linkage acts that have an addressee."""
    acts = () if edition.linkage is None else edition.linkage.acts
    return tuple(dict.fromkeys(name for act in acts if act.to for name in act.who))
