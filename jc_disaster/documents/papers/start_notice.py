"""通知 on the start of a response: to the counties concerned and the member units; also the circular of 5.6.

Readings B12 (one act discharges both offices' duty), B14 (which counties), B16 (the province), D8 (开发区 参照).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Block, Document, Heading, Paragraph
from jc_disaster.documents.context import shown
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.recipients import (
    bound_and_by_analogy,
    circular_apart,
    copies,
    counties_and_members,
    told_by_linkage,
)
from jc_disaster.documents.turns import decided, held_reason, last_turn
from jc_disaster.engine.authority import linkage_acts

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.templates import Wording
    from jc_disaster.plan.model import LinkageAct

_KIND: Final = "start_notice"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "level",
        "opening": "basics totals coverage",
        "later_figures": "",
        "matters": "",
        "directs": "clause directs",
        "counties_heading": "",
        "counties": "clause quote units report_to",
        "analogy": "units",
        "members_heading": "",
        "members": "clause",
        "information_heading": "",
        "information": "duty_room",
        "circular": "clause",
    }
)


def why_not(context: PaperContext) -> str | None:
    """It needs a response lawfully in force at the level at which it was started."""
    state = context.state
    response = state.response
    if response is None:
        held = held_reason(context, "start")
        if held is not None:
            return held
        if state.phases:
            return "响应已经终止（或撤销），不再制作启动通知。"
        return "尚未记录有效的启动决定，决定作出并记入后再制作通知。"
    if response.since != response.started:
        return f"响应已调整为{context.level(response.level).name}，不再制作启动通知，应另发调整通知。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One paper to all."""
    return papers(context, drafts(context))


def drafts(context: PaperContext) -> list[Draft]:
    """The same before it is set in its head and imprint."""
    say = context.wording(_KIND).say
    turn = last_turn(context)
    assert turn is not None  # noqa: S101 - `why_not` said so
    level = turn.level
    return [
        Draft(
            _KIND,
            context.issuer(_KIND),
            say("title", level=level.name),
            counties_and_members(context),
            tuple(_body(context, context.wording(_KIND))),
            copies=copies(context, _KIND, told_by_linkage(context)),
            whole=(level.name, f"{level.name}应急响应", "自然灾害救助", "应急响应", "通知"),
            basis=decided(context, turn),
            since=turn.at,
        ),
    ]


def _body(context: PaperContext, words: Wording) -> Iterator[Block]:
    passages = Passages(context)
    state = context.state
    response = state.response
    assert response is not None  # noqa: S101 - `why_not` said so
    level = context.level(response.level)
    yield Paragraph(
        words.say("opening", basics=passages.basics(), totals=passages.totals(), coverage=passages.coverage())
    )
    for change in passages.changes():
        yield Paragraph(change)
    turn = last_turn(context)
    assert turn is not None  # noqa: S101 - as above
    decision = turn.decision
    yield Paragraph(decided(context, turn))
    if context.assessment.deciding != decision.comparison.deciding:
        yield Paragraph(words.say("later_figures"))
    directs = level.directs
    by = "或".join(shown(name) for name in directs.by)
    yield Paragraph(words.say("directs", clause=directs.clause, directs=by) + words.say("matters"))
    yield from _matters(context, words)


def _matters(context: PaperContext, words: Wording) -> Iterator[Block]:
    response, edition = context.state.response, context.edition
    assert response is not None  # noqa: S101 - `why_not` said so
    level, number = context.level(response.level), 1
    act = _county_act(context)
    if act is not None and edition.linkage is not None:
        bound, analogy = bound_and_by_analogy(context)
        text = ""
        if bound:
            report_to = context.named(context.issuer("flash_report"))
            quote = act.quote.rstrip("。")
            text = words.say(
                "counties", clause=edition.linkage.clause, quote=quote, units=bound, report_to=report_to
            )
        if analogy:
            text += words.say("analogy", units=analogy)
        yield Heading(1, number, words.say("counties_heading"))
        yield Paragraph(text)
        number += 1
    yield Heading(1, number, words.say("members_heading"))
    yield Paragraph(words.say("members", clause=level.directs.clause))
    yield Heading(1, number + 1, words.say("information_heading"))
    circular = ""
    if edition.linkage is not None and not circular_apart(context):
        circular = words.say("circular", clause=edition.linkage.clause)
    yield Paragraph(words.say("information", duty_room=context.office.duty_room) + circular)


def _county_act(context: PaperContext) -> LinkageAct | None:
    """The act of the linkage clause that the counties themselves owe: the one addressed to nobody."""
    return next((act for act in linkage_acts(context.edition) if not act.to), None)


START_NOTICE: Final = Paper(_KIND, "启动通知", _WORDS, why_not, build)
