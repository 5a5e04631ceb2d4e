"""通报 to the counties concerned on a start, change or end (5.6; readings B12, B14).

The notices discharge it as well, so that it is made only where the office's settings keep it apart: no two papers for
one matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Block, Document, Paragraph
from jc_disaster.documents.context import shown
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.recipients import bound_and_by_analogy, circular_apart, county_bodies
from jc_disaster.documents.turns import ENDS, START, Turn, act_in_words, decided, held_reason, last_turn
from jc_disaster.engine.authority import linkage_acts

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "county_circular"
_ALSO_A_NOTICE: Final = (
    "通知一并作为对县（市、区）的通报，一事不发两文。本单位要单独发通报的，"
    "在设置的“本单位”中把“对县（市、区）的通报在通知之外单独发”改为“是”。"
)
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "act",
        "ordered": "clause",
        "counties": "quote units",
        "counties_again": "quote units",
        "analogy": "units",
        "ended": "units",
        "report_to": "report_to",
    }
)


def why_not(context: PaperContext) -> str | None:
    """A response changed, and no notice that is also the circular has gone out."""
    turn = last_turn(context)
    if turn is None:
        return held_reason(context, "start") or "市级响应没有启动，没有需要通报的响应情况。"
    if not circular_apart(context):
        return _ALSO_A_NOTICE
    for paper in context.state.papers.values():
        if paper.kind == _KIND and paper.withdrawn is None and paper.stamp.at >= turn.at:
            return "通报已经发出；内容有误的，请用更正或撤销。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One paper to all."""
    return papers(context, drafts(context))


def drafts(context: PaperContext) -> list[Draft]:
    """The same before it is set in its head and imprint."""
    turn = last_turn(context)
    assert turn is not None  # noqa: S101 - `why_not` said so
    act = act_in_words(context, turn, title=True)
    draft = Draft(
        _KIND,
        context.issuer(_KIND),
        context.wording(_KIND).say("title", act=act),
        (county_bodies(context),),
        tuple(_body(context, turn)),
        urgent=turn.change not in ENDS,
        whole=(turn.level.name, "自然灾害救助", "应急响应", "启动决定", "情况的通报"),
        basis=decided(context, turn),
        since=turn.at,
    )
    return [draft]


def _body(context: PaperContext, turn: Turn) -> Iterator[Block]:
    say, passages, linkage = context.wording(_KIND).say, Passages(context), context.edition.linkage
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    for change in passages.changes():
        yield Paragraph(change)
    clause = "" if linkage is None else linkage.clause
    yield Paragraph(decided(context, turn) + (say("ordered", clause=clause) if clause else ""))
    bound, analogy = bound_and_by_analogy(context)
    act = next((act for act in linkage_acts(context.edition) if not act.to), None)
    text = ""
    if turn.change in ENDS:
        text = say("ended", units=bound or analogy)
    elif bound and act is not None:
        key = "counties" if turn.change == START else "counties_again"
        text = say(key, quote=shown(act.quote).rstrip("。"), units=bound)
        text += say("analogy", units=analogy) if analogy else ""
    if text:
        yield Paragraph(text)
    yield Paragraph(say("report_to", report_to=context.named(context.issuer("flash_report"))))


COUNTY_CIRCULAR: Final = Paper(_KIND, "对县（市、区）通报", _WORDS, why_not, build)
