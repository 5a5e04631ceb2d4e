"""复盘评估报告 (8.3), in an exercise 演练评估报告: how long each step took, what is loose, what to mend.

It sets facts side by side; the judgement is left to those who meet over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Block, Document, Gap, Heading, Items, Paragraph, Table
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import day_in_words, form, known, labelled, listing
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.papers.summary import course
from jc_disaster.documents.passages import Passages
from jc_disaster.incident.due import due_items
from jc_disaster.incident.due_item import home_of_kind
from jc_disaster.kernel.clock import from_text, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "after_action"
_FIRSTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "step_report": "figures-reported/1",
        "step_upward": "upward-report-made/1",
        "step_finding": "finding-recorded/1",
        "step_proposal": "proposal-made/1",
        "step_decision": "decision-recorded/1",
        "step_measure": "measure-decided/1",
        "step_paper": "paper-issued/1",
    }
)
_LATE: Final = timedelta(hours=1)
_ROOM: Final = 8  # lines to write an opinion in
_REVIEWED, _IMPROVEMENT = "review-recorded/1", "improvement-recorded/1"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "title_exercise": "event",
        "basis": "clause",
        "event_heading": "",
        "course_heading": "",
        "column_step": "",
        "column_at": "",
        "column_took": "",
        "step_open": "",
        "step_report": "",
        "step_upward": "",
        "step_finding": "",
        "step_proposal": "",
        "step_decision": "",
        "step_measure": "",
        "step_paper": "",
        "from_here": "",
        "minutes": "minutes",
        "not_recorded": "",
        "note_steps": "",
        "loose_heading": "",
        "nothing_loose": "",
        "held": "decision why",
        "put_right": "decision why",
        "to_sign": "time decision",
        "silent": "units",
        "struck": "count",
        "late": "count",
        "overdue": "what time",
        "open": "count",
        "review_heading": "",
        "review": "by words",
        "review_room": "",
        "no_review": "",
        "improvement_heading": "",
        "column_number": "",
        "column_item": "",
        "column_responsible": "",
        "column_by_when": "",
        "column_state": "",
        "present": "",
        "note": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """The response has ended; an exercise can be reviewed at any time."""
    state = context.state
    if state.opening is None:
        return "尚未新建灾情，没有可评估的内容。"
    if not context.exercise and state.response is not None:
        return f"{context.level(state.response.level).name}响应仍然有效，终止后再作复盘评估。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One report."""
    say = context.wording(_KIND).say
    title = say("title_exercise" if context.exercise else "title", event=context.event_title)
    return [form(context, _KIND, title, tuple(_body(context)), whole=(context.event_title, "评估报告"))]


def _body(context: PaperContext) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(context)
    duty = home_of_kind(context.edition, "review")
    yield Paragraph("" if duty is None else say("basis", clause=duty.clause))
    yield Heading(1, 1, say("event_heading"))
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    yield Heading(1, 2, say("course_heading"))
    yield _steps(context)
    yield from (Paragraph(line) for line in course(context))
    yield Heading(1, 3, say("loose_heading"))
    loose = tuple(_loose(context))
    yield Items(loose, numbered=True) if loose else Paragraph(say("nothing_loose"))
    yield Heading(1, 4, say("review_heading"))
    reviews = context.state.of(_REVIEWED)
    for entry in reviews:
        yield Paragraph(say("review", by=str(entry.body["by"]), words=str(entry.body["words"]).rstrip("。")))
    if not reviews:
        yield labelled([(say("review_room"), "", _ROOM)], note=say("no_review"))
    yield Heading(1, 5, say("improvement_heading"))
    yield _improvements(context)
    yield Gap()
    yield labelled([(say("present"), "", 3)], note=say("note"))


def _steps(context: PaperContext) -> Table:
    """When each step was taken, and how long after the first call."""
    say, state = context.wording(_KIND).say, context.state
    assert state.opening is not None  # noqa: S101 - `why_not` said so
    start = state.opening.stamp.at
    rows = [(say("step_open"), in_words(start), say("from_here"))]
    for key, name in _FIRSTS.items():
        times = (from_text(event.occurred_at) for event in context.events if event.name == name)
        at = min(times, default=None)
        if at is None:
            rows.append((say(key), say("not_recorded"), known(context, None)))
        else:
            rows.append((say(key), in_words(at), say("minutes", minutes=_minutes(start, at))))
    titles = ((say("column_step"), 2.2), (say("column_at"), 2.6), (say("column_took"), 2.0))
    return listing(titles, rows, note=say("note_steps"), small=True)


def _minutes(start: datetime, at: datetime) -> str:
    return str(int((at - start).total_seconds() // 60))


def _loose(context: PaperContext) -> Iterator[str]:
    """What the record shows as not in order or not done."""
    say, state = context.wording(_KIND).say, context.state
    for decision in state.decisions:
        if decision.departs:
            why = "；".join(shown(part.text) for part in decision.departs)
            key = "held" if decision.put_right is None else "put_right"
            yield say(key, decision=decision.decision, why=why)
    for decision in state.to_countersign:
        yield say("to_sign", decision=decision.decision, time=in_words(decision.stamp.at, year=False))
    if state.coverage.silent:
        yield say("silent", units="、".join(state.coverage.silent))
    yield from Passages(context).changes()
    if state.struck:
        yield say("struck", count=str(len(state.struck)))
    late = sum(
        1
        for event in context.events
        if context.entered[event.event_id] - from_text(event.occurred_at) > _LATE
    )
    if late:
        yield say("late", count=str(late))
    dues = due_items(state, context.edition, context.made_at)
    overdue = [due for due in dues if due.overdue(context.made_at)]
    for due in overdue:
        assert due.at is not None  # noqa: S101 - only what has a time is overdue
        yield say("overdue", what=shown(due.what), time=in_words(due.at))
    if len(dues) > len(overdue):
        yield say("open", count=str(len(dues) - len(overdue)))


def _improvements(context: PaperContext) -> Table:
    say = context.wording(_KIND).say
    rows = []
    for number, entry in enumerate(context.state.of(_IMPROVEMENT), 1):
        body: Any = entry.body
        by_when = known(context, body["by_when"] and day_in_words(body["by_when"]))
        rows.append(
            (str(number), shown(body["item"]), shown(body["responsible"]), by_when, str(body["state"]))
        )
    titles = (
        (say("column_number"), 0.8),
        (say("column_item"), 4.2),
        (say("column_responsible"), 1.8),
        (say("column_by_when"), 1.5),
        (say("column_state"), 1.0),
    )
    return listing(titles, rows, blanks=0 if rows else 4)


AFTER_ACTION: Final = Paper(_KIND, "复盘（演练）评估报告", _WORDS, why_not, build)
