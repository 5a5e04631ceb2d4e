"""The report on a decision that 5.2.2, 5.3.2 and 5.4.2 order, as the procedure of the level says.

Where bodies are told they get a 报告 with 签发人; the holder of a post is told by a 呈阅件, since no organ writes an
official paper to a person (readings B6, B7, B11).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Block, Document, Gap, Heading, Paragraph
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import fields, form, labelled
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.recipients import is_post
from jc_disaster.documents.turns import ENDS, Turn, act_in_words, decided, held_reason, last_turn
from jc_disaster.engine.authority import authority_of
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "leader_report"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "act",
        "title_submission": "act",
        "decision_heading": "",
        "ordered": "clause",
        "figures_heading": "",
        "work_heading": "",
        "directs": "clause directs",
        "adopted": "count",
        "none_adopted": "",
        "closing": "",
        "form_to": "",
        "form_from": "",
        "form_at": "",
        "form_signed": "",
        "form_answer": "",
        "form_sign": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """A decision is in force whose procedure has somebody told."""
    held = held_reason(context, "start", "adjust", "revoke")
    turn = last_turn(context)
    if turn is None or (held is not None and turn.change in ENDS):
        return held or "尚未记录有效的启动决定，决定作出并记入后再报告。"
    if turn.change in ENDS:
        return "响应已经终止（或撤销）；预案只规定启动决定后的报告，终止情况另发通知。"
    if not authority_of(turn.level).informs:
        clause = shown(turn.level.procedure.clause)
        return f"预案第{clause}条没有规定{turn.level.name}响应决定后另行报告，不制作本件。"
    return None


def build(context: PaperContext) -> list[Document]:
    """A 报告 to bodies, or a 呈阅件 to the holder of a post."""
    return papers(context, drafts(context)) or [_submission(context, _turn(context))]


def drafts(context: PaperContext) -> list[Draft]:
    """The 报告 before it is set in head and imprint; none where a post is told."""
    turn = _turn(context)
    informs = authority_of(turn.level).informs
    if any(is_post(context, name) for name in informs):
        return []
    say = context.wording(_KIND).say
    return [
        Draft(
            _KIND,
            next(iter(turn.level.procedure.who("report")), context.issuer(_KIND)),
            say("title", act=act_in_words(context, turn, title=True)),
            (context.names(informs),),
            (*_body(context, turn), Paragraph(say("closing"))),
            upward=True,
            whole=(turn.level.name, "自然灾害救助", "应急响应", "情况的报告"),
            basis=decided(context, turn),
            since=turn.at,
        )
    ]


def _turn(context: PaperContext) -> Turn:
    turn = last_turn(context)
    assert turn is not None  # noqa: S101 - `why_not` said so
    return turn


def _submission(context: PaperContext, turn: Turn) -> Document:
    say = context.wording(_KIND).say
    act = act_in_words(context, turn, title=True)
    post = context.names(authority_of(turn.level).informs)
    head = fields(
        [
            [
                (say("form_to"), context.recipient(post)),
                (say("form_from"), context.named(context.issuer(_KIND))),
            ],
            [(say("form_at"), in_words(context.made_at)), (say("form_signed"), "")],
        ],
        (1.2, 4, 1.2, 3.6),
    )
    answer = labelled([(say("form_answer"), say("form_sign"), 5)])
    return form(
        context,
        _KIND,
        say("title_submission", act=act),
        (head, *_body(context, turn), Gap(), answer),
        whole=(turn.level.name, "自然灾害救助", "应急响应", "情况的呈阅件"),
    )


def _body(context: PaperContext, turn: Turn) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(context)
    yield Heading(1, 1, say("decision_heading"))
    yield Paragraph(decided(context, turn) + say("ordered", clause=turn.level.procedure.clause))
    yield Heading(1, 2, say("figures_heading"))
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    for change in passages.changes():
        yield Paragraph(change)
    yield Heading(1, 3, say("work_heading"))
    directs = turn.level.directs
    by = "或".join(shown(name) for name in directs.by)
    adopted = sum(1 for measure in context.state.measures.values() if measure.adopted)
    work = say("adopted", count=str(adopted)) if adopted else say("none_adopted")
    yield Paragraph(say("directs", clause=directs.clause, directs=by) + work)


LEADER_REPORT: Final = Paper(_KIND, "决定情况报告", _WORDS, why_not, build)
