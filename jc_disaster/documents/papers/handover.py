"""值班交接记录: what is live, what is due next, open calls and decisions; one page, both sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Block, Document, Heading, Table
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import (
    fields,
    form,
    known,
    labelled,
    limit_in_words,
    listing,
    person,
    working_note,
)
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.papers.phone_note import CALL
from jc_disaster.documents.passages import Passages, condition_keys
from jc_disaster.incident.due import due_items
from jc_disaster.incident.fact_names import HANDOVER as HANDED_OVER
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "handover"
_TAKEN: Final = "handover-taken/1"
_MOST: Final = 5  # lines of a list on the page; the others are counted
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "",
        "event": "",
        "at": "",
        "live_heading": "",
        "what": "",
        "figures": "",
        "response": "",
        "real": "",
        "exercise": "",
        "due_heading": "",
        "column_number": "",
        "column_what": "",
        "column_at": "",
        "column_source": "",
        "column_done": "",
        "no_time": "",
        "past": "time",
        "clause": "clause",
        "unconfirmed": "",
        "more": "count",
        "open_heading": "",
        "open": "",
        "silent": "units",
        "call": "time who",
        "held": "decision why",
        "to_sign": "time decision",
        "conflicts": "count",
        "nothing_open": "",
        "said": "",
        "others": "",
        "giver": "",
        "giver_sign": "",
        "taker": "",
        "taker_sign": "",
        "leader": "",
        "remarks": "",
        "no_remarks": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """It can be made as soon as the incident is on record."""
    return "尚未新建灾情，没有可交接的事项。" if context.state.opening is None else None


def build(context: PaperContext) -> list[Document]:
    """One sheet."""
    say = context.wording(_KIND).say
    return [form(context, _KIND, say("title"), tuple(_blocks(context)))]


def _blocks(context: PaperContext) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(context)
    handover = next(reversed(context.state.of(HANDED_OVER)), None)
    at = context.made_at if handover is None else handover.stamp.at
    yield fields(
        [[(say("event"), context.event_title), (say("at"), in_words(at))]],
        (0.18, 0.36, 0.13, 0.33),
    )
    kind = say("exercise") if context.exercise else say("real")
    figures = passages.totals(condition_keys(context)) + passages.coverage()
    yield Heading(1, 1, say("live_heading"))
    yield labelled(
        [
            (say("what"), kind + passages.basics(), 1),
            (say("figures"), figures, 2),
            (say("response"), passages.response(), 1),
        ],
        small=True,
    )
    yield Heading(1, 2, say("due_heading"))
    yield _dues(context)
    yield Heading(1, 3, say("open_heading"))
    said: Any = None if handover is None else handover.body["open_matters"]
    yield labelled(
        [
            (say("open"), "\n".join(_open(context)), 1),
            (say("said"), shown(str(said)) if said else "", 2),
            (say("others"), "", 1),
        ],
        small=True,
    )
    yield _signing(context)


def _dues(context: PaperContext) -> Table:
    say = context.wording(_KIND).say
    dues = due_items(context.state, context.edition, context.made_at)
    rows = []
    for number, due in enumerate(dues[:_MOST], 1):
        at = say("no_time") if due.at is None else limit_in_words(due.at)
        if due.overdue(context.made_at):
            at = say("past", time=at)
        # An item of another text is told with the number of that text.
        whole = due.clause and not due.clause.startswith("(")
        source = say("clause", clause=due.clause) if whole else known(context, due.source)
        rows.append((str(number), shown(due.what), at, source if due.confirmed else say("unconfirmed"), ""))
    titles = (
        (say("column_number"), 0.7),
        (say("column_what"), 3.4),
        (say("column_at"), 2.9),
        (say("column_source"), 2.4),
        (say("column_done"), 0.9),
    )
    note = say("more", count=str(len(dues) - _MOST)) if len(dues) > _MOST else ""
    return listing(titles, rows, blanks=0 if rows else 2, note=note, small=True)


def _open(context: PaperContext) -> Iterator[str]:
    """What waits for somebody: silent units, calls not reached, decisions held or unsigned, doubts."""
    say, state = context.wording(_KIND).say, context.state
    lines = []
    if state.coverage.silent:
        lines.append(say("silent", units="、".join(state.coverage.silent)))
    for entry in state.of(CALL):
        body: Any = entry.body
        if not body["reached"]:
            lines.append(
                say("call", who=person(context, body["with"]), time=in_words(entry.stamp.at, year=False))
            )
    for decision in state.held:
        why = "；".join(shown(part.text) for part in decision.departs)
        lines.append(say("held", decision=decision.decision, why=why))
    lines += [
        say("to_sign", decision=decision.decision, time=in_words(decision.stamp.at, year=False))
        for decision in state.to_countersign
    ]
    lines += list(Passages(context).changes())
    if state.conflicts:
        lines.append(say("conflicts", count=str(len(state.conflicts))))
    yield from lines[:_MOST] or [say("nothing_open")]
    if len(lines) > _MOST:
        yield say("more", count=str(len(lines) - _MOST))


def _signing(context: PaperContext) -> Table:
    say, state = context.wording(_KIND).say, context.state
    handover = next(reversed(state.of(HANDED_OVER)), None)
    giver, taker, remarks = "", "", ""
    if handover is not None:
        given: Any = handover.body
        giver, taker = person(context, given["from"]), person(context, given["to"])
        for taken in state.of(_TAKEN):
            if taken.body["handover"] == handover.stamp.act_id:
                remarks = shown(str(taken.body["remarks"] or say("no_remarks")))
    table = fields(
        [
            [(say("giver"), giver), (say("giver_sign"), "")],
            [(say("taker"), taker), (say("taker_sign"), "")],
            [(say("leader"), ""), (say("remarks"), remarks)],
        ],
        (0.18, 0.3, 0.18, 0.34),
    )
    return Table(table.columns, table.rows, note=working_note(context))


HANDOVER: Final = Paper(_KIND, "值班交接记录", _WORDS, why_not, build)
