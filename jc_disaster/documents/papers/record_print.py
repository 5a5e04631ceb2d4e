"""值班记录: every event in order, with both its times; event count and 校验值 in the foot of every page.

A check value is no signature and no seal. What was struck out stays and is marked.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Align, Column, Document, Paragraph, Row, Table, TextSize
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import form, known, person
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.incident.exercise_clock import begun, over
from jc_disaster.incident.scans import ATTACHED, hash_groups
from jc_disaster.incident.telling import name_of, words_of
from jc_disaster.kernel.clock import from_text, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.events import Event

_KIND: Final = "record_print"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "intro": "count made",
        "foot": "count seat hash",
        "column_number": "",
        "column_at": "",
        "column_recorded": "",
        "column_what": "",
        "column_said": "",
        "column_by": "",
        "column_check": "",
        "struck": "said time",
        "attached": "said hash",
        "note": "",
        "running": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Something was recorded."""
    return "尚未新建灾情，没有记录可打印。" if context.state.opening is None else None


def build(context: PaperContext) -> list[Document]:
    """The whole record, on its side."""
    say, passages = context.wording(_KIND).say, Passages(context)
    last = context.events[-1]
    foot = say("foot", count=str(len(context.events)), hash=last.hash[:32], seat=shown(last.seat))
    intro = say("intro", count=str(len(context.events)), made=in_words(context.made_at))
    figures = passages.totals() + passages.coverage()
    left_out = (Paragraph(say("running")),) if begun(context.state) and not over(context.state) else ()
    blocks = (Paragraph(intro), *left_out, Paragraph(figures), _log(context))
    return [
        form(
            context,
            _KIND,
            say("title", event=context.event_title),
            blocks,
            wide=True,
            foot=foot,
            whole=(context.event_title, "值班记录"),
        )
    ]


def _log(context: PaperContext) -> Table:
    say = context.wording(_KIND).say
    rows = tuple(Row(_cells(context, number, event)) for number, event in enumerate(context.events, 1))
    columns = (
        Column(say("column_number"), 0.6),
        Column(say("column_at"), 1.9),
        Column(say("column_recorded"), 1.9),
        Column(say("column_what"), 1.6),
        Column(say("column_said"), 6.0, Align.START),
        Column(say("column_by"), 1.4),
        Column(say("column_check"), 1.3),
    )
    return Table(columns, rows, note=say("note"), size=TextSize.SMALL)


def _cells(context: PaperContext, number: int, event: Event) -> tuple[str, ...]:
    say = context.wording(_KIND).say
    said = words_of(_titled(context, event), context.edition) or known(context, None)
    if event.name == ATTACHED:
        said = say("attached", said=said, hash=hash_groups(str(event.body["sha256"])))
    struck = context.state.struck.get(event.act_id)
    if struck is not None:
        said = say("struck", said=said, time=in_words(struck.at))
    return (
        str(number),
        in_words(from_text(event.occurred_at)),
        in_words(from_text(event.recorded_at)),
        name_of(event),
        said,
        person(context, event.actor._asdict()),
        event.hash[:8],
    )


def _titled(context: PaperContext, event: Event) -> Event:
    """A paper that was issued without its title goes by what officers call its kind, not by its stored name."""
    paper = context.kinds.get(str(event.body.get("paper_kind")))
    if paper is None or event.body.get("title"):
        return event
    return event._replace(body={**event.body, "title": paper.title})


RECORD_PRINT: Final = Paper(_KIND, "值班记录（打印）", _WORDS, why_not, build)
