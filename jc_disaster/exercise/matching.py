"""Which deed meets which expectation: the act itself, on the same thing, in time, and as the plan has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.exercise.expectation import (
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
    TELLING,
    UPWARD,
    ZERO_REPORT,
    ZERO_REPORTING,
    Expectation,
)
from jc_disaster.exercise.pack import Inject
from jc_disaster.exercise.performance import DECIDED, PUT_RIGHT, Deed, Performance
from jc_disaster.incident.authority import includes
from jc_disaster.incident.upward import DUTY_INFORMATION, TELEPHONE, WRITTEN
from jc_disaster.incident.values import stored
from jc_disaster.incident.vocabulary import AGREED
from jc_disaster.plan.model import PlanEdition

NIL_REPORT: Final = "nil_report"


class Ground(NamedTuple):
    """What matching looks at: the performance, the injects by id, the plan edition."""

    performance: Performance
    injects: Mapping[str, Inject]
    edition: PlanEdition


def meeting(expected: Expectation, since: datetime, ground: Ground) -> Deed | None:
    """The first deed from ``since`` on that meets ``expected``, before it ceased to count; None where none does."""
    find = _FINDERS[expected.kind]
    return next(
        (deed for deed in find(expected, since, ground) if _in_time(deed, since, expected.until)), None
    )


def _in_time(deed: Deed, since: datetime, until: datetime | None) -> bool:
    return deed.entered >= since and (until is None or deed.entered < until)


def _report(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    """A report of the same unit that says all the message said of it, in the same words of number."""
    told = next(one for one in ground.injects[expected.inject].reports if one.unit == expected.subject)
    figures = {key: stored(quantity) for key, quantity in told.figures.items()}
    for deed in ground.performance.named("figures-reported/1"):
        body = deed.body
        if body["unit"] != told.unit or body["unaffected"] != told.unaffected:
            continue
        if figures.items() <= body["figures"].items() and (body["reason"] or told.correction is None):
            yield deed


def _reference(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    told = next(one for one in ground.injects[expected.inject].references if one.key == expected.subject)
    for deed in ground.performance.named("reference-set/1"):
        if (deed.body["key"], deed.body["value"]) == (told.key, told.value):
            yield deed


def _upward(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    ways = (TELEPHONE,) if expected.detail == TELEPHONE else WRITTEN
    for deed in ground.performance.named("upward-report-made/1"):
        body = deed.body
        fits = body["addressee"] == expected.subject and body["mark"] == DUTY_INFORMATION
        late = expected.due is not None and deed.said > expected.due
        if fits and body["channel"] in ways and not late:
            yield deed


def _call(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    for deed in ground.performance.named("call-logged/1"):
        other = deed.body["with"]
        if expected.subject in f"{other['post']}{other['name']}{deed.body['words'] or ''}":
            yield deed


def _finding(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    for deed in ground.performance.named("finding-recorded/1"):
        if (deed.body["level"] or "") == expected.subject and not deed.body["departs"]:
            yield deed


def _proposal(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    for deed in ground.performance.named("proposal-made/1"):
        if deed.body["level"] == expected.subject and not proposal_departs(deed, ground.edition):
            yield deed


def proposal_departs(deed: Deed, edition: PlanEdition) -> str:
    """In what a proposal is another than the plan has it, in Chinese; empty where it is not."""
    procedure = edition.level(deed.body["level"]).procedure
    by, to = procedure.who("propose"), procedure.whom("propose")
    if not by:
        return f"{procedure.clause}没有规定提出建议这一步"
    if not includes(edition, by, deed.body["by"]):
        return f"{procedure.clause}由{'、'.join(by)}提出建议，记录的是{deed.body['by']}"
    if to and not includes(edition, to, deed.body["to"]):
        return f"{procedure.clause}向{'、'.join(to)}提出建议，记录的是向{deed.body['to']}"
    return ""


def lawful_decisions(ground: Ground) -> Iterator[tuple[Deed, Deed]]:
    """Each decision the plan lets through with the deed that made it so: itself, or what put it right."""
    decided = {deed.event.act_id: deed for deed in ground.performance.named(DECIDED)}
    for deed in ground.performance.named(DECIDED, PUT_RIGHT):
        if deed.event.name == PUT_RIGHT:
            first = decided.get(deed.body["decision"])
            if first is not None:
                yield first, deed
        elif not deed.body["departs"]:
            yield deed, deed


def _decision(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    for decided, made in lawful_decisions(ground):
        body = decided.body
        agreed = body["act"] == "adjust" or body["decision"] == AGREED
        if agreed and body["act"] in ("start", "adjust") and body["level"] == expected.subject:
            yield made


def _ending(_expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    for decided, made in lawful_decisions(ground):
        if decided.body["act"] == "terminate":
            yield made


def _telling(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    """Told of the change; the report of a start upward may also stand among the information reports."""
    for deed in ground.performance.named("response-told/1"):
        if (deed.body["to"], deed.body["change"]) == (expected.subject, expected.detail):
            yield deed


def _measures(expected: Expectation, since: datetime, ground: Ground) -> Iterator[Deed]:
    """The deed with which the last duty of the level's menu was considered; carried-over ones count (C6)."""
    menu = {duty.id for duty in ground.edition.measures_of(expected.subject) if duty.role == "measure"}
    open_ones = menu - _carried(ground, expected.subject)
    last = None
    for deed in ground.performance.named("measure-decided/1"):
        if _in_time(deed, since, expected.until) and deed.body["duty"] in open_ones:
            open_ones.discard(deed.body["duty"])
            last = deed
    if not open_ones and last is not None:
        yield last
    elif not open_ones:  # all of them go on from the level before: the decision itself has settled them
        yield from (made for decided, made in lawful_decisions(ground) if decided.body["carried"])


def considered(expected: Expectation, since: datetime, ground: Ground) -> tuple[int, int]:
    """How many of the menu's duties were considered, and how many there are."""
    menu = {duty.id for duty in ground.edition.measures_of(expected.subject) if duty.role == "measure"}
    done = {
        deed.body["duty"]
        for deed in ground.performance.named("measure-decided/1")
        if _in_time(deed, since, expected.until)
    }
    return len(menu & (done | _carried(ground, expected.subject))), len(menu)


def _carried(ground: Ground, level: str) -> set[str]:
    return {
        new
        for decided, _ in lawful_decisions(ground)
        if decided.body["level"] == level
        for new in decided.body["carried"].values()
    }


def _paper(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    for deed in ground.performance.named("paper-issued/1"):
        if deed.body["paper_kind"] == expected.subject:
            yield deed


def _stability(_expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    yield from ground.performance.named("stability-recorded/1")


def _zero_reporting(_expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    """Carried out, or declined with a reason: a person says which (reading D2)."""
    yield from ground.performance.named("zero-reporting-set/1")


def _zero_report(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    """Something that went up within the period: a report upward, or the paper made for it."""
    for deed in ground.performance.named("upward-report-made/1", "paper-issued/1"):
        is_paper = deed.event.name == "paper-issued/1"
        if is_paper and deed.body["paper_kind"] != NIL_REPORT:
            continue
        if expected.due is not None and expected.since < deed.said <= expected.due:
            yield deed


def zero_reporting_on(ground: Ground, at: datetime) -> bool:
    """Whether the team had settled by ``at`` that zero reporting is carried out (reading D2: a person says so)."""
    settled = [
        deed.body["on"] for deed in ground.performance.named("zero-reporting-set/1") if deed.entered <= at
    ]
    return bool(settled and settled[-1])


def _county_response(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    for deed in ground.performance.named("county-response-noted/1"):
        if deed.body["unit"] == expected.subject:
            yield deed


def _member_daily(expected: Expectation, _since: datetime, ground: Ground) -> Iterator[Deed]:
    """The daily of the unit that sent it, for that day; what is entered on a later day is late."""
    for deed in ground.performance.named("member-daily-received/1"):
        named = deed.body["department"]
        same = expected.subject.startswith(named) or named.startswith(expected.subject)
        late = expected.due is not None and deed.said > expected.due
        if same and deed.body["day"] == expected.detail and not late:
            yield deed


Finder = Callable[[Expectation, datetime, Ground], Iterator[Deed]]
_FINDERS: Final[Mapping[str, Finder]] = MappingProxyType(
    {
        REPORT: _report,
        REFERENCE: _reference,
        UPWARD: _upward,
        DEADLINE: _upward,
        INQUIRY: _call,
        FINDING: _finding,
        PROPOSAL: _proposal,
        DECISION: _decision,
        TELLING: _telling,
        MEASURES: _measures,
        PAPER: _paper,
        ZERO_REPORTING: _zero_reporting,
        ZERO_REPORT: _zero_report,
        COUNTY_RESPONSE: _county_response,
        MEMBER_DAILY: _member_daily,
        STABILITY: _stability,
        ENDING: _ending,
    }
)
