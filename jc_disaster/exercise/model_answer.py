"""The acts that meet every expectation of a pack, in time: what a faultless team would do, from the answer key alone.

For the director's script and for proving that a shipped pack can be played without a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.value_forms import quantity_to_json
from jc_disaster.exercise.answer_key import AnswerKey, Moment, answer_key, planned_course
from jc_disaster.exercise.expectation import (
    COUNTY_RESPONSE,
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
    ZERO_REPORT,
    ZERO_REPORTING,
    Expectation,
)
from jc_disaster.exercise.pack import Pack, offset_words
from jc_disaster.incident.upward import addressees
from jc_disaster.incident.vocabulary import AGREED, CHANGES, CHANNELS, DECISION_CHANNELS, UPWARD_MARKS
from jc_disaster.kernel.clock import to_text
from jc_disaster.plan.model import PlanEdition

Act = Mapping[str, object]
_NO_FILE: Final = "0" * 64  # an exercise of acts alone issues no file


def model_answer(pack: Pack, assessor: Assessor) -> tuple[Act, ...]:
    """The acts, each with ``at`` as T+hh:mm, in the order in which they are taken."""
    return tuple(acts_for(answer_key(pack, planned_course(pack), assessor), pack, assessor.edition))


def acts_for(key: AnswerKey, pack: Pack, edition: PlanEdition) -> Iterator[Act]:
    """The acts that meet the expectations of a key, each right after what made it due; a zero report at its limit."""
    timed: list[tuple[datetime, Act]] = []
    for moment in key.moments:
        for expected in moment.expectations:
            make = _MAKERS.get(expected.kind)
            if make is not None:
                at = expected.since if expected.kind != ZERO_REPORT or expected.due is None else expected.due
                timed += [(at, act) for act in make(expected, moment, edition)]
    for at, act in sorted(timed, key=lambda one: one[0]):
        yield {**act, "at": offset_words(at - pack.starts_at)}


def _person(post: str) -> dict[str, str]:
    return {"name": "", "post": post}


def _report(expected: Expectation, moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    told = next(one for one in moment.inject.reports if one.unit == expected.subject)
    act: dict[str, object] = {
        "act": expected.act,
        "unit": told.unit,
        "report_kind": told.report_kind,
        "as_of": to_text(told.as_of),
        "source": moment.inject.sender,
        "text": moment.inject.text,
    }
    if told.figures:
        act["figures"] = {key: quantity_to_json(one) for key, one in told.figures.items()}
    if told.unaffected:
        act["unaffected"] = True
    if told.verified:
        act["verified"] = True
    if told.correction is not None:
        act["reason"] = told.correction
    yield act


def _reference(expected: Expectation, moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    told = next(one for one in moment.inject.references if one.key == expected.subject)
    yield {
        "act": expected.act,
        "key": told.key,
        "value": told.value,
        "source": told.source,
        "dated": told.dated,
    }


def _upward(expected: Expectation, _moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    yield {
        "act": expected.act,
        "addressee": expected.subject,
        "channel": expected.detail,
        "receiver": "值班员",
        "mark": UPWARD_MARKS[0],
    }


def _inquiry(expected: Expectation, _moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    yield {
        "act": expected.act,
        "direction": "去电",
        "with": _person(f"{expected.subject}值班员"),
        "reached": True,
        "words": "请尽快报送未报数据。",
        "read_back": True,
    }


def _finding(expected: Expectation, moment: Moment, edition: PlanEdition) -> Iterator[Act]:
    level = expected.subject or None
    words = "未达到启动条件" if level is None else f"达到{edition.level(level).name}响应启动条件"
    act: dict[str, object] = {
        "act": expected.act,
        "basis": "figures",
        "found_by": expected.who[0],
        "clauses": list(moment.comparison.deciding),
        "opinion": f"经会商，{words}。",
    }
    yield act if level is None else {**act, "level": level}


def _proposal(expected: Expectation, _moment: Moment, edition: PlanEdition) -> Iterator[Act]:
    procedure = edition.level(expected.subject).procedure
    yield {
        "act": expected.act,
        "level": expected.subject,
        "by": procedure.who("propose")[0],
        "to": procedure.whom("propose")[0],
        "channel": CHANNELS[1],
    }


def _decision(expected: Expectation, _moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    act: dict[str, object] = {
        "act": expected.act,
        "level": expected.subject,
        "decided_by": [_person(post) for post in expected.who],
        "channel": DECISION_CHANNELS[0],
        "words": "同意。",
    }
    yield {**act, "decision": AGREED} if expected.act == START else act


def _telling(expected: Expectation, _moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    yield {
        "act": expected.act,
        "to": expected.subject,
        "change": expected.detail,
        "channel": CHANNELS[1],
        "receiver": "值班员",
        "confirmed": True,
    }


def _measures(expected: Expectation, _moment: Moment, edition: PlanEdition) -> Iterator[Act]:
    level = edition.level(expected.subject)
    menu = [duty.id for duty in edition.measures_of(level.id) if duty.role == "measure"]
    yield {
        "act": expected.act,
        "duties": menu,
        "adopted": True,
        "instructed_by": _person(level.directs.by[0]),
    }


def _paper(expected: Expectation, _moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    yield {
        "act": expected.act,
        "paper_kind": expected.subject,
        "title": expected.what.removeprefix("制作"),
        "sha256": _NO_FILE,
        "recipients": ["收件单位（演练角色）"],
    }


def _stability(expected: Expectation, _moment: Moment, edition: PlanEdition) -> Iterator[Act]:
    found_by = edition.levels[0].procedure.who("assess")[0]
    yield {"act": expected.act, "found_by": found_by, "opinion": "无新增灾情，灾情稳定。"}


def _zero_reporting(expected: Expectation, _moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    yield {"act": expected.act, "on": True, "source": expected.clause}


def _zero_report(expected: Expectation, _moment: Moment, edition: PlanEdition) -> Iterator[Act]:
    yield {
        "act": expected.act,
        "addressee": addressees(edition)[-1],
        "channel": CHANNELS[1],
        "receiver": "值班员",
        "mark": UPWARD_MARKS[0],
        "content": "零报告（续报）。",
    }


def _county_response(expected: Expectation, moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    sender = moment.inject.sender
    yield {"act": expected.act, "unit": expected.subject, "change": CHANGES[0], "source": sender}


def _member_daily(expected: Expectation, moment: Moment, _edition: PlanEdition) -> Iterator[Act]:
    words = moment.inject.text
    yield {"act": expected.act, "department": expected.subject, "day": expected.detail, "words": words}


def _ending(expected: Expectation, _moment: Moment, edition: PlanEdition) -> Iterator[Act]:
    yield {
        "act": expected.act,
        "work_ended": True,
        "analysis": "救灾应急工作结束，经分析评估可以解除应急响应。",
        "analysed_by": edition.level(expected.subject).procedure.who("assess")[0],
        "decided_by": [_person(post) for post in expected.who],
        "channel": DECISION_CHANNELS[0],
        "words": "同意终止。",
    }


Maker = Callable[[Expectation, Moment, PlanEdition], Iterator[Act]]
# A deadline is met by the report upward that is expected beside it.
_MAKERS: Final[Mapping[str, Maker]] = MappingProxyType(
    {
        REPORT: _report,
        REFERENCE: _reference,
        UPWARD: _upward,
        INQUIRY: _inquiry,
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
