"""报告 to the province on the start, change and end of a response (5.6, 5.1.3(14); readings B12, B16, B18).

Each body of the province gets a paper of its own, since an upward paper has one 主送.
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
from jc_disaster.documents.recipients import concerned, province
from jc_disaster.documents.turns import ENDS, Turn, act_in_words, decided, held_reason, last_turn
from jc_disaster.incident.fact_names import TOLD

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "province_report"
_NOTICES: Final = ("start_notice", "adjust_notice", "county_circular")
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "act",
        "figures_heading": "",
        "decision_heading": "",
        "ordered": "clause",
        "work_heading": "",
        "directs": "clause directs",
        "counties": "units",
        "counties_next": "units",
        "adopted": "count",
        "none_adopted": "",
        "after_end": "",
        "closing": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """A response was lawfully started, changed or ended."""
    turn = last_turn(context)
    if turn is None:
        return held_reason(context, "start") or "市级响应没有启动，没有需要上报的响应情况。"
    if not province(context, turn.level):
        return "预案没有规定响应情况向省级上报。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One report for each body of the province."""
    return papers(context, drafts(context))


def drafts(context: PaperContext) -> list[Draft]:
    """The same before they are set in head and imprint."""
    turn = last_turn(context)
    assert turn is not None  # noqa: S101 - `why_not` said so
    bodies = province(context, turn.level)
    several = len(bodies) > 1
    return [_draft(context, turn, name, clause, several=several) for name, clause in bodies]


def _draft(context: PaperContext, turn: Turn, name: str, clause: str, *, several: bool) -> Draft:
    act = act_in_words(context, turn, title=True)
    return Draft(
        _KIND,
        _organ(context, turn, name),
        context.wording(_KIND).say("title", act=act),
        (name,),
        tuple(_body(context, turn, clause)),
        upward=True,
        urgent=turn.change not in ENDS,
        whole=(turn.level.name, "自然灾害救助", "应急响应", "启动决定", "情况的报告"),
        recipient=shown(name) if several else "",
        basis=decided(context, turn),
        since=turn.at,
    )


def _organ(context: PaperContext, turn: Turn, name: str) -> str:
    """Who reports to this body: whoever leads the measure that names it, else the organ of the settings (B12)."""
    for duty in context.edition.measures_of(turn.level.id):
        if name in duty.to and duty.leads:
            return duty.leads[0]
    return context.issuer(_KIND)


def _body(context: PaperContext, turn: Turn, clause: str) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(context)
    yield Heading(1, 1, say("figures_heading"))
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    for change in passages.changes():
        yield Paragraph(change)
    yield Heading(1, 2, say("decision_heading"))
    yield Paragraph(decided(context, turn) + say("ordered", clause=clause))
    yield Heading(1, 3, say("work_heading"))
    yield Paragraph("".join(_work(context, turn)))
    yield Paragraph(say("closing"))


def _work(context: PaperContext, turn: Turn) -> Iterator[str]:
    say = context.wording(_KIND).say
    if turn.change in ENDS:
        yield say("after_end")
        return
    directs = turn.level.directs
    yield say("directs", clause=directs.clause, directs="或".join(shown(name) for name in directs.by))
    units = "、".join(unit.name for unit in concerned(context))
    if units:
        yield say("counties" if _told(context, turn) else "counties_next", units=units)
    adopted = sum(1 for measure in context.state.measures.values() if measure.adopted)
    yield say("adopted", count=str(adopted)) if adopted else say("none_adopted")


def _told(context: PaperContext, turn: Turn) -> bool:
    """Whether the counties concerned are on record as told: by a paper that went out, or one by one."""
    papers_out = (
        paper.kind in _NOTICES and paper.withdrawn is None and paper.stamp.at >= turn.at
        for paper in context.state.papers.values()
    )
    told = {str(entry.body["to"]) for entry in context.state.of(TOLD) if entry.stamp.at >= turn.at}
    return any(papers_out) or {unit.name for unit in concerned(context)} <= told


PROVINCE_REPORT: Final = Paper(_KIND, "响应情况上报", _WORDS, why_not, build)
