"""灾情新闻通稿 (4.3, 2.2(4); reading D9): a draft for 审核, and once that is recorded, the words that were cleared.

Nothing is releasable before 审核 is recorded: until then every page says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Block, Document, Gap, Paragraph, Signature
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import form, labelled, person
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.incident.fact_names import CLEARED
from jc_disaster.kernel.clock import date_in_words, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import Entry

_KIND: Final = "press_release"
_RELEASED: Final = "figures-released/1"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "draft": "",
        "file_draft": "",
        "watermark": "",
        "work": "",
        "next": "",
        "clear_opinion": "",
        "clear_by": "",
        "clear_at": "",
        "sign_room": "",
        "released": "",
        "released_as": "by form time",
        "note_draft": "",
        "note_cleared": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """There is something to say."""
    if context.state.opening is None or not context.state.reports:
        return "尚无单位报送灾情数据，没有可发布的内容。"
    return None


def build(context: PaperContext) -> list[Document]:
    """The draft while nothing is cleared; else the text last cleared."""
    cleared = context.state.of(CLEARED)
    return [_released(context, cleared[-1]) if cleared else _draft(context)]


def _draft(context: PaperContext) -> Document:
    say = context.wording(_KIND).say
    clearing = labelled(
        [(say("clear_opinion"), "", 3), (say("clear_by"), say("sign_room"), 3)], note=say("note_draft")
    )
    blocks = (*_text(context), Signature((context.named(context.issuer(_KIND)),)), Gap(), clearing)
    title = say("title", event=context.event_title)
    draft = form(context, _KIND, title, blocks, subtitle=say("draft"), recipient=say("file_draft"))
    return replace(draft, watermark=say("watermark"))


def _text(context: PaperContext) -> Iterator[Block]:
    """What happened, the figures, the response, what comes next; sources stay inside."""
    say, passages = context.wording(_KIND).say, Passages(context)
    yield Paragraph(passages.basics())
    yield Paragraph(passages.totals() + passages.coverage())
    yield Paragraph(passages.response())
    yield Paragraph(say("work"))
    yield Paragraph(say("next"))


def _released(context: PaperContext, entry: Entry) -> Document:
    say, body = context.wording(_KIND).say, _said(entry)
    released = [one for one in context.state.of(_RELEASED) if one.body["cleared"] == entry.stamp.act_id]
    rows = [
        (say("clear_by"), person(context, body["by"]), 1),
        (say("clear_at"), in_words(entry.stamp.at), 1),
        (say("clear_opinion"), shown(body["opinion"]), 1),
    ]
    rows += [
        (
            say("released"),
            say(
                "released_as", by=str(one.body["by"]), form=str(one.body["form"]), time=in_words(one.stamp.at)
            ),
            1,
        )
        for one in released
    ]
    text = tuple(Paragraph(part) for part in shown(body["words"]).split("\n") if part.strip())
    sign = Signature((context.named(context.issuer(_KIND)),), date_in_words(entry.stamp.at))
    clearing = labelled(rows, note=say("note_cleared"))
    title = say("title", event=context.event_title)
    return form(context, _KIND, title, (*text, sign, Gap(), clearing))


def _said(entry: Entry) -> Mapping[str, Any]:
    return entry.body


PRESS_RELEASE: Final = Paper(_KIND, "灾情新闻通稿", _WORDS, why_not, build)
