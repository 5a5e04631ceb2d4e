"""What was begun and is not at its end: goods, calls, instructions, papers, shifts, people, and the time after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from jc_disaster.incident.due_item import Due, home_of_kind
from jc_disaster.incident.fact_names import (
    CALL,
    FOLLOWED,
    FUNDS,
    GOODS,
    GOODS_STEP,
    HANDOVER,
    IMPROVEMENT,
    INSTRUCTION,
    LEDGER,
    MATCHED,
    PERSON,
    REMINDER,
    REMINDER_SETTLED,
    REVIEW,
    SETTLED,
    TAKEN,
)
from jc_disaster.incident.state import IncidentState, moment
from jc_disaster.incident.vocabulary import (
    FUND_STEPS,
    IMPROVEMENT_STATES,
    INSTRUCTION_STEPS,
    LEDGERS,
    MATCHING_STATES,
    PERSON_NATURES,
    RECEIVED,
    REVIEWS,
    SIGNED_FOR,
)
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.plan.model import Duty, PlanEdition

_SHORT: Final = 20
# Which ledger answers which duties of the time after (6.1, 6.2).
_LEDGER_OF: Final = (("transition", LEDGERS[0]), ("rebuilding", LEDGERS[1]))


def follow_up_due(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """Everything begun and not ended."""
    yield from _goods(state, edition)
    yield from _calls(state)
    yield from _instructions(state)
    yield from _handovers(state)
    yield from _papers(state)
    yield from _people(state, edition)
    yield from _reminders(state)
    yield from _afterwards(state, edition)
    yield from _improvements(state)


def _goods(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """First batches on their way: hours from 接到 to 运抵, by whose stock it is (reading F1)."""
    hours = {
        str(clock["scope"]): (int(clock["hours"]), duty)
        for duty in edition.duties
        if "scope" in (clock := dict(duty.clock))
    }
    steps = state.of(GOODS_STEP)
    for order in state.of(GOODS):
        body: Mapping[str, Any] = order.body
        limit = hours.get(body["stock"])
        mine = [one for one in steps if one.body["order"] == order.stamp.act_id]
        received = next((one.stamp.at for one in mine if one.body["step"] == RECEIVED), None)
        arrived = any(one.body["step"] == SIGNED_FOR for one in mine)
        if limit is None or arrived or not body["first_batch"]:
            continue
        what = f"{body['goods']}{body['quantity']}{body['measure']}运抵{body['to']}"
        at = None if received is None else received + timedelta(hours=limit[0])
        yield Due(
            "goods", what, at, limit[1].clause, _printed_in(edition, limit[1]), about=order.stamp.act_id
        )


def _printed_in(edition: PlanEdition, duty: Duty) -> str:
    """Where a duty is printed: the number of its text and the clause."""
    number = next((text.number for text in edition.texts if text.id == duty.text), duty.text)
    return f"{number}{duty.clause}"


def _calls(state: IncidentState) -> Iterator[Due]:
    """Whoever could not be reached and has not been since."""
    unreached: dict[str, str] = {}
    for call in state.of(CALL):
        body: Mapping[str, Any] = call.body
        whom = f"{body['with']['post']}{body['with']['name']}"
        if body["reached"]:
            unreached.pop(whom, None)
        else:
            unreached[whom] = call.stamp.act_id
    for whom, about in unreached.items():
        yield Due("call", f"再次联系{whom}（上次未接通）", None, "", "", about=about)


def _instructions(state: IncidentState) -> Iterator[Due]:
    """Instructions from leaders that nobody has reported back on (批示 → 传达 → 落实 → 反馈)."""
    steps: dict[str, set[str]] = {}
    for one in state.of(FOLLOWED):
        steps.setdefault(str(one.body["instruction"]), set()).add(str(one.body["step"]))
    for instruction in state.of(INSTRUCTION):
        act_id = instruction.stamp.act_id
        missing = [step for step in INSTRUCTION_STEPS if step not in steps.get(act_id, ())]
        if INSTRUCTION_STEPS[-1] in missing:
            words = str(instruction.body["words"])
            shown = words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
            yield Due("instruction", f"批示“{shown}”待{'、'.join(missing)}", None, "", "", about=act_id)


def _handovers(state: IncidentState) -> Iterator[Due]:
    taken = {str(one.body["handover"]) for one in state.of(TAKEN)}
    handovers = state.of(HANDOVER)
    if handovers and handovers[-1].stamp.act_id not in taken:
        body: Mapping[str, Any] = handovers[-1].body
        who = f"{body['to']['post']}{body['to']['name']}"
        yield Due("handover", f"{who}接班签字", None, "", "", about=handovers[-1].stamp.act_id)


def _papers(state: IncidentState) -> Iterator[Due]:
    for act_id, paper in state.papers.items():
        if paper.withdrawn is not None or paper.corrected_by is not None or not paper.waiting:
            continue
        what = f"{paper.name}待接收确认：{'、'.join(paper.waiting)}"
        yield Due("receipt", what, None, "", "", about=act_id)


def _people(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """People whose nature or matching is open, by county (4.2.2, reading D11); then what becomes of the data."""
    persons = {str(one.body["person"]): one.body for one in state.of(PERSON)}
    matched = {str(one.body["person"]): one.body["state"] for one in state.of(MATCHED)}
    open_ones: dict[str, int] = {}
    for person, body in persons.items():
        if body["nature"] == PERSON_NATURES[2] or matched.get(person) != MATCHING_STATES[2]:
            open_ones[str(body["unit"])] = open_ones.get(str(body["unit"]), 0) + 1
    duty = home_of_kind(edition, "matching")
    for unit, count in open_ones.items():
        clause = "" if duty is None else duty.clause
        yield Due("matching", f"{unit}{count}名死亡失踪人员待定性或比对", None, clause, clause, about=unit)
    if state.phases and state.response is None and persons and not state.of(SETTLED):
        yield Due("personal-data", "处理人员信息：销毁，或写明保留的理由、保管人、期限", None, "", "")


def _reminders(state: IncidentState) -> Iterator[Due]:
    """Times that the office set for itself, with its own basis (readings B13, D16)."""
    settled = {str(one.body["reminder"]) for one in state.of(REMINDER_SETTLED)}
    for one in state.of(REMINDER):
        if one.stamp.act_id not in settled:
            at = moment(str(one.body["due_at"]))
            source = str(one.body["source"])
            yield Due("reminder", str(one.body["what"]), at, "", source, about=one.stamp.act_id)


def _afterwards(state: IncidentState, edition: PlanEdition) -> Iterator[Due]:
    """Once the response has ended: settlement of what was advanced, the ledgers of 6.1 and 6.2, the review of 8.3."""
    if state.stable is not None:
        yield from _settlement(state)
    if not state.phases or state.response is not None:
        return
    kept = {str(one.body["ledger"]) for one in state.of(LEDGER)}
    for kind, ledger in _LEDGER_OF:
        duty = home_of_kind(edition, kind)
        if duty is not None and ledger not in kept:
            yield Due("ledger", f"建立{ledger}台账", None, duty.clause, duty.clause, about=ledger)
    duty = home_of_kind(edition, "review")
    if duty is not None and not any(one.body["kind_of_review"] == REVIEWS[0] for one in state.of(REVIEW)):
        yield Due("review", duty.task, None, duty.clause, duty.clause)


def _settlement(state: IncidentState) -> Iterator[Due]:
    advanced, settled = FUND_STEPS[1], FUND_STEPS[3]
    steps: dict[str, set[str]] = {}
    for one in state.of(FUNDS):
        steps.setdefault(str(one.body["unit"]), set()).add(str(one.body["step"]))
    for unit, done in steps.items():
        if advanced in done and settled not in done:
            yield Due("funds", f"{unit}预拨资金待清算", None, "", "", about=unit)


def _improvements(state: IncidentState) -> Iterator[Due]:
    standing = {str(one.body["item"]): one.body for one in state.of(IMPROVEMENT)}
    for item, body in standing.items():
        if body["state"] != IMPROVEMENT_STATES[-1]:
            by_when: Any = body["by_when"]
            at = None if by_when is None else _end_of(date.fromisoformat(by_when))
            yield Due("improvement", f"{body['responsible']}：{item}", at, "", "")


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59), SHANGHAI)
