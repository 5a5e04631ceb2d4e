"""The latest lawful change of the city response, in words: 启动, 提升, 调整, 更正, 终止, 撤销.

A rise is worded 由Ⅳ级提升为Ⅲ级, a fall 调整为 (reading B8); a decision that departs from the plan changes nothing and
carries no paper until it is put right.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jc_disaster.documents.context import shown
from jc_disaster.incident.vocabulary import DIRECTLY
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import Decision, Finding
    from jc_disaster.plan.model import Level

START, RAISE, LOWER, CORRECT = "start", "raise", "lower", "correct"
TERMINATE, REVOKE = "terminate", "revoke"
ENDS: Final = (TERMINATE, REVOKE)
CHANGES: Final = (RAISE, LOWER, CORRECT)
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "start": "level",
        "raise": "before level",
        "lower": "before level",
        "correct": "before level",
        "terminate": "level",
        "revoke": "level",
        "title_start": "level",
        "title_raise": "before level",
        "title_lower": "before level",
        "title_correct": "before level",
        "title_terminate": "level",
        "title_revoke": "level",
        "decided": "plan judge clauses decides time act",
        "decided_directly": "plan clause decides time act",
        "decided_correct": "reason decides time act",
        "decided_terminate": "plan clause quote analysed_by analysis decides time act",
        "decided_revoke": "reason decides time act",
        "reason_unwritten": "",
    }
)
_DECIDED: Final[Mapping[str, str]] = MappingProxyType(
    {CORRECT: "decided_correct", TERMINATE: "decided_terminate", REVOKE: "decided_revoke"}
)
_ACTS: Final[Mapping[str, str]] = MappingProxyType(
    {"start": "启动", "adjust": "调整", "revoke": "更正（撤销）", "terminate": "终止"}
)


class Turn(NamedTuple):
    """One change of the response.

    Attributes:
        change: One of the constants of this module.
        decision: The decision it rests on.
        level: The level in force since; for an end the level that ended.
        before: The level before a change of level, or None.
        at: Since when.
    """

    change: str
    decision: Decision
    level: Level
    before: Level | None
    at: datetime


def last_turn(context: PaperContext) -> Turn | None:
    """The latest change; None where no response was ever lawfully in force."""
    state = context.state
    if not state.phases:
        return None
    phase = state.phases[-1]
    level = context.level(phase.level)
    if state.response is not None:
        wanted = state.response.decision
        decision = next(item for item in state.decisions if item.stamp.act_id == wanted)
        before = context.level(state.phases[-2].level) if len(state.phases) > 1 else None
        return Turn(_change(decision, level, before), decision, level, before, phase.since)
    ended = [item for item in state.decisions if item.lawful and item.act in ENDS]
    at = phase.until
    decision = next((item for item in reversed(ended) if item.stamp.at == at), ended[-1])
    change = TERMINATE if decision.act == TERMINATE else REVOKE
    return Turn(change, decision, level, None, decision.stamp.at)


def _change(decision: Decision, level: Level, before: Level | None) -> str:
    if decision.act == "start" or before is None:
        return START
    if decision.act == "revoke":
        return CORRECT
    return RAISE if level.rank < before.rank else LOWER


def act_in_words(context: PaperContext, turn: Turn, *, title: bool = False) -> str:
    """What was done: 启动市级自然灾害救助Ⅲ级应急响应, or its short form for a title."""
    before = "" if turn.before is None else turn.before.name
    key = f"title_{turn.change}" if title else turn.change
    return context.wording("turns").say(key, level=turn.level.name, before=before)


def deciders(decision: Decision) -> str:
    """Who decided, by posts."""
    return "、".join(dict.fromkeys(shown(actor.post or actor.name) for actor in decision.decided_by))


def decided(context: PaperContext, turn: Turn) -> str:
    """How it came about, who decided it and since when, in one sentence."""
    say, decision = context.wording("turns").say, turn.decision
    said = {
        "decides": deciders(decision),
        "time": in_words(turn.at),
        "act": act_in_words(context, turn),
        "plan": context.edition.header.title,
    }
    key = _DECIDED.get(turn.change)
    if key == "decided_terminate":
        return say(key, **said, **_ending(context, decision))
    if key is not None:
        return say(key, reason=_reason(context, decision), **said)
    finding = finding_of(context, turn)
    if decision.path == DIRECTLY or finding is None:
        return say("decided_directly", clause=turn.level.procedure.clause, **said)
    clauses = finding.clauses or decision.comparison.deciding or (turn.level.clause,)
    named = "、".join(context.wording("passages").say("clause", clause=clause) for clause in clauses)
    return say("decided", judge=shown(finding.found_by), clauses=named, **said)


def finding_of(context: PaperContext, turn: Turn) -> Finding | None:
    """The finding that the change rests on, or None."""
    found = [item for item in context.state.findings if item.level == turn.level.id and not item.departs]
    earlier = [item for item in found if item.stamp.at <= turn.decision.stamp.at]
    return next(reversed(earlier or found), None)


def _reason(context: PaperContext, decision: Decision) -> str:
    reason = shown(decision.reason or "").rstrip("。")
    return reason or context.wording("turns").say("reason_unwritten")


def _ending(context: PaperContext, decision: Decision) -> dict[str, str]:
    """The ground of an end: the clause, and whose analysis it was, as recorded with the decision."""
    body = said_with(context, decision)
    termination = context.edition.termination
    analysis = shown(str(body.get("analysis") or "")).rstrip("。")
    return {
        "clause": "" if termination is None else termination.clause,
        "quote": "" if termination is None else within_quotes(termination.quote.rstrip("。")),
        "analysed_by": shown(str(body.get("analysed_by") or "")),
        "analysis": analysis or context.wording("turns").say("reason_unwritten"),
    }


def within_quotes(words: str) -> str:
    """Words that stand in quotation marks themselves: the marks inside become single ones (GB/T 15834)."""
    return words.replace("“", "‘").replace("”", "’")


def said_with(context: PaperContext, decision: Decision) -> Mapping[str, Any]:
    """What was recorded with a decision, what put it right taking the place of what stood before."""
    said: dict[str, Any] = {}
    for event in context.events:
        right = event.body.get("decision") == decision.stamp.act_id
        if event.event_id == decision.stamp.event_id or (
            event.name.startswith("decision-put-right") and right
        ):
            said.update({key: value for key, value in event.body.items() if value})
    return said


def held_reason(context: PaperContext, *acts: str) -> str | None:
    """Why a paper waits for a decision that departs from the plan; None where none is held."""
    held = [item for item in context.state.held if item.act in acts]
    if not held:
        return None
    why = "；".join(shown(part.text) for part in held[-1].departs)
    clause = shown(held[-1].departs[0].clause)
    return f"{_ACTS[held[-1].act]}决定与预案第{clause}条不符，待核：{why}。补签或更正后再制作。"
