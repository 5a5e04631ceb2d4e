"""通知 on a change of level: 提升, 调整 or 更正; also the circular of 5.6 (readings B8, B14, B18, C6, D8)."""

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
from jc_disaster.documents.turns import CHANGES, ENDS, Turn, act_in_words, decided, held_reason, last_turn
from jc_disaster.engine.authority import linkage_acts

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "adjust_notice"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "act",
        "opening": "basics totals coverage",
        "directs": "clause directs",
        "matters": "",
        "counties_heading": "",
        "counties": "clause quote units report_to",
        "counties_plain": "units",
        "analogy": "units",
        "members_heading": "",
        "members": "clause",
        "information_heading": "",
        "information": "duty_room",
        "circular": "clause",
    }
)


def why_not(context: PaperContext) -> str | None:
    """The latest change of the response is a lawful change of level, and none is held back."""
    held = held_reason(context, "adjust", "revoke")
    if held is not None:
        return held
    turn = last_turn(context)
    if turn is None:
        return "响应没有启动，没有级别可以调整。"
    if turn.change in ENDS:
        return "响应已经终止（或撤销），不再制作调整通知。"
    if turn.change not in CHANGES:
        return f"{turn.level.name}响应启动后级别没有调整。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One paper to all."""
    return papers(context, drafts(context))


def drafts(context: PaperContext) -> list[Draft]:
    """The same before it is set in its head and imprint."""
    turn = last_turn(context)
    assert turn is not None  # noqa: S101 - `why_not` said so
    say = context.wording(_KIND).say
    return [
        Draft(
            _KIND,
            context.issuer(_KIND),
            say("title", act=act_in_words(context, turn, title=True)),
            counties_and_members(context),
            tuple(_body(context, turn)),
            copies=copies(context, _KIND, told_by_linkage(context)),
            whole=(turn.level.name, "自然灾害救助", "应急响应", "通知"),
            basis=decided(context, turn),
            since=turn.at,
        ),
    ]


def _body(context: PaperContext, turn: Turn) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(context)
    opening = say("opening", basics=passages.basics(), totals=passages.totals(), coverage=passages.coverage())
    yield Paragraph(opening)
    for change in passages.changes():
        yield Paragraph(change)
    yield Paragraph(decided(context, turn))
    directs = turn.level.directs
    by = "或".join(shown(name) for name in directs.by)
    yield Paragraph(say("directs", clause=directs.clause, directs=by) + say("matters"))
    yield Heading(1, 1, say("counties_heading"))
    yield Paragraph(_counties(context))
    yield Heading(1, 2, say("members_heading"))
    yield Paragraph(say("members", clause=directs.clause))
    yield Heading(1, 3, say("information_heading"))
    linkage = context.edition.linkage
    circular = ""
    if linkage is not None and not circular_apart(context):
        circular = say("circular", clause=linkage.clause)
    yield Paragraph(say("information", duty_room=context.office.duty_room) + circular)


def _counties(context: PaperContext) -> str:
    """What the linkage clause asks of the counties when the disaster moves on; their level is theirs to decide."""
    say, linkage = context.wording(_KIND).say, context.edition.linkage
    bound, analogy = bound_and_by_analogy(context)
    act = next((act for act in linkage_acts(context.edition) if not act.to), None)
    text = ""
    if bound and act is not None and linkage is not None:
        report_to = context.named(context.issuer("flash_report"))
        quote = shown(act.quote).rstrip("。")
        text = say("counties", clause=linkage.clause, quote=quote, units=bound, report_to=report_to)
    elif bound:
        text = say("counties_plain", units=bound)
    return text + (say("analogy", units=analogy) if analogy else "")


ADJUST_NOTICE: Final = Paper(_KIND, "调整通知", _WORDS, why_not, build)
