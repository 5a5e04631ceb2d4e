"""决定记录单 and 领导批示传达落实单: what was decided or instructed, as it was given, and what became of it.

A decision that departs from the plan stands here as it happened, with the reason why it waits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import (
    Align,
    Block,
    Cell,
    Checklist,
    Column,
    Document,
    Gap,
    Heading,
    Row,
    Table,
    Tick,
)
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import form, known, listing, pair_row, person, wide_row
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.turns import said_with
from jc_disaster.incident.fact_names import INSTRUCTION
from jc_disaster.incident.scans import hash_groups, size_words
from jc_disaster.incident.vocabulary import INSTRUCTION_STEPS, START_DECISIONS
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import Decision, Entry

_KIND: Final = "decision_record"
_FOLLOWED: Final = "instruction-followed/1"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "title_instructions": "event",
        "file_decisions": "",
        "file_instructions": "",
        "start": "",
        "adjust": "",
        "revoke": "",
        "terminate": "",
        "decision": "",
        "level": "",
        "who": "",
        "channel": "",
        "at": "",
        "recorded": "",
        "words": "",
        "no_words": "",
        "reason": "",
        "basis": "",
        "basis_none": "",
        "basis_level": "level clauses",
        "analysis": "",
        "analysed": "by analysis",
        "relayed": "",
        "signing": "",
        "signed": "",
        "attached": "",
        "attached_one": "sort name size hash",
        "attached_signed": "sort name size hash by",
        "to_sign": "",
        "lawful": "",
        "fits": "",
        "put_right": "why time",
        "held": "why",
        "recorder": "",
        "sign": "",
        "note": "",
        "instruction": "time",
        "by": "",
        "original": "",
        "column_step": "",
        "column_who": "",
        "column_at": "",
        "column_said": "",
        "column_sign": "",
        "note_instructions": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Something was decided or instructed."""
    state = context.state
    if not state.decisions and not state.of(INSTRUCTION):
        return "尚未记录决定或领导批示，记录后再打印。"
    return None


def build(context: PaperContext) -> list[Document]:
    """The record of decisions, and the sheet of instructions, where there are any."""
    say = context.wording(_KIND).say
    documents = []
    if context.state.decisions:
        title, name = say("title", event=context.event_title), say("file_decisions")
        documents.append(
            form(context, _KIND, title, tuple(_decisions(context)), recipient=name, whole=(name,))
        )
    if context.state.of(INSTRUCTION):
        title, name = say("title_instructions", event=context.event_title), say("file_instructions")
        documents.append(
            form(context, _KIND, title, tuple(_instructions(context)), recipient=name, whole=(name,))
        )
    return documents


def _decisions(context: PaperContext) -> Iterator[Block]:
    say = context.wording(_KIND).say
    for number, decision in enumerate(context.state.decisions, 1):
        yield Heading(1, number, say(decision.act))
        if decision.act == "start":
            ticks = (Tick(word, done=True if word == decision.decision else None) for word in START_DECISIONS)
            yield Checklist(tuple(ticks))
        last = decision is context.state.decisions[-1]
        yield replace(_decision(context, decision), note=say("note") if last else "")
        if not last:
            yield Gap()


def _decision(context: PaperContext, decision: Decision) -> Table:
    say, body = context.wording(_KIND).say, said_with(context, decision)
    level = known(context, None) if decision.level is None else context.level(decision.level).name
    who = "、".join(person(context, {"post": one.post, "name": one.name}) for one in decision.decided_by)
    relayed = decision.relayed_by
    rows = [
        pair_row([(say("decision"), decision.decision), (say("level"), level)]),
        pair_row([(say("who"), who), (say("channel"), decision.channel)]),
        pair_row(
            [
                (say("at"), in_words(decision.stamp.at)),
                (say("recorded"), in_words(context.recorded(decision.stamp))),
            ]
        ),
        wide_row(say("words"), shown(decision.words or "") or say("no_words"), 3, lines=2),
        wide_row(say("reason"), known(context, decision.reason), 3, lines=1),
        wide_row(say("basis"), _basis(context, decision), 3, lines=1),
    ]
    if body.get("analysis"):
        said = say("analysed", by=str(body.get("analysed_by") or ""), analysis=str(body["analysis"]))
        rows.append(wide_row(say("analysis"), said, 3, lines=1))
    relay = known(context, None) if relayed is None else person(context, relayed._asdict())
    signed = say("signed") if decision.countersigned else say("to_sign")
    rows += [
        pair_row([(say("relayed"), relay), (say("signing"), signed)]),
        *(wide_row(say("attached"), words, 3, lines=1) for words in _attached(context, decision)),
        wide_row(say("lawful"), _lawful(context, decision), 3, lines=1),
        pair_row(
            [(say("recorder"), person(context, decision.stamp.by._asdict())), (say("sign"), "")], lines=2
        ),
    ]
    return Table(tuple(Column("", share) for share in (1, 3, 1, 2.4)), tuple(rows))


def _attached(context: PaperContext, decision: Decision) -> Iterator[str]:
    """What is attached, each with its check value, so that the file can be found and proven by the paper."""
    say = context.wording(_KIND).say
    for scan in context.state.scans:
        if scan.belongs_to == decision.stamp.act_id:
            said = {
                "sort": scan.sort,
                "name": shown(scan.file_name),
                "size": size_words(scan.size),
                "hash": hash_groups(scan.sha256),
            }
            if scan.signed_by:
                yield say("attached_signed", **said, by=shown(scan.signed_by))
            else:
                yield say("attached_one", **said)


def _basis(context: PaperContext, decision: Decision) -> str:
    """What the figures said at that moment."""
    say, comparison = context.wording(_KIND).say, decision.comparison
    if comparison.level is None:
        return say("basis_none")
    clauses = Passages(context).clauses(comparison.deciding)
    return say("basis_level", level=context.level(comparison.level).name, clauses=clauses)


def _lawful(context: PaperContext, decision: Decision) -> str:
    say = context.wording(_KIND).say
    if not decision.departs:
        return say("fits")
    why = "；".join(shown(part.text) for part in decision.departs)
    if decision.put_right is not None:
        return say("put_right", why=why, time=in_words(decision.put_right.at))
    return say("held", why=why)


def _instructions(context: PaperContext) -> Iterator[Block]:
    say, state = context.wording(_KIND).say, context.state
    for number, entry in enumerate(state.of(INSTRUCTION), 1):
        body: Any = entry.body
        yield Heading(1, number, say("instruction", time=in_words(entry.stamp.at)))
        columns = tuple(Column("", share) for share in (1, 3, 1, 2.4))
        rows = (
            pair_row([(say("by"), person(context, body["by"])), (say("channel"), str(body["channel"]))]),
            Row(
                (Cell(say("original"), lead=True), Cell(shown(body["words"]), columns=3, align=Align.START)),
                lines=3,
            ),
        )
        yield Table(columns, rows)
        last = entry is state.of(INSTRUCTION)[-1]
        yield replace(_followed(context, entry), note=say("note_instructions") if last else "")
        if not last:
            yield Gap()


def _followed(context: PaperContext, entry: Entry) -> Table:
    say = context.wording(_KIND).say
    steps = [one for one in context.state.of(_FOLLOWED) if one.body["instruction"] == entry.stamp.act_id]
    rows = []
    for step in INSTRUCTION_STEPS:
        mine = [one for one in steps if one.body["step"] == step]
        for one in mine:
            body: Any = one.body
            who = "、".join(context.recipient(name) for name in body["who"])
            said = known(context, body["words"])
            rows.append((step, who, in_words(one.stamp.at, year=False), said, ""))
        if not mine:
            rows.append((step, "", "", "", ""))
    titles = (
        (say("column_step"), 1.0),
        (say("column_who"), 2.4),
        (say("column_at"), 1.8),
        (say("column_said"), 3.0),
        (say("column_sign"), 1.2),
    )
    return listing(titles, rows)


DECISION_RECORD: Final = Paper(_KIND, "决定记录单、批示传达落实单", _WORDS, why_not, build)
