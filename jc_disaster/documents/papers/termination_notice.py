"""通知 on the end of a response: 终止 (5.7) or 撤销 of a start on a wrong figure (readings B9, B17, B18, D4, D13)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Block, Document, Heading, Paragraph
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.recipients import (
    bound_and_by_analogy,
    copies,
    counties_and_members,
    told_by_linkage,
)
from jc_disaster.documents.turns import (
    ENDS,
    TERMINATE,
    Turn,
    act_in_words,
    decided,
    held_reason,
    last_turn,
)
from jc_disaster.incident.due_item import home_of_kind

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "termination_notice"
_TRANSITION: Final = "transition"  # a kind of duty in the plan data
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "act",
        "opening": "basics totals coverage",
        "matters": "",
        "counties_heading": "",
        "counties": "units",
        "analogy": "units",
        "after_heading": "",
        "after_end": "clause",
        "after_revoked": "",
        "information_heading": "",
        "stable": "",
        "not_stable": "",
        "information": "duty_room",
    }
)


def why_not(context: PaperContext) -> str | None:
    """The response was lawfully ended, and no end is held back."""
    turn = last_turn(context)
    if turn is not None and turn.change in ENDS:
        return None
    held = held_reason(context, "terminate", "revoke")
    if held is not None:
        return held
    if turn is None:
        return "响应没有启动，没有可以终止的响应。"
    return f"{turn.level.name}响应仍然有效，尚未记录终止（或撤销）的决定。"


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
            urgent=turn.change != TERMINATE,
            whole=(turn.level.name, "自然灾害救助", "应急响应", "启动决定", "通知"),
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
    yield Paragraph(say("matters"))
    yield Heading(1, 1, say("counties_heading"))
    bound, analogy = bound_and_by_analogy(context)
    text = say("counties", units=bound) if bound else ""
    yield Paragraph(text + (say("analogy", units=analogy) if analogy else ""))
    yield Heading(1, 2, say("after_heading"))
    yield Paragraph(
        say("after_end" if turn.change == TERMINATE else "after_revoked", clause=_transition(context))
    )
    yield Heading(1, 3, say("information_heading"))
    stable = say("stable") if context.state.stable is not None else say("not_stable")
    yield Paragraph(stable + say("information", duty_room=context.office.duty_room))


def _transition(context: PaperContext) -> str:
    """The clause on relief in the time after, out of the plan's own duties."""
    duty = home_of_kind(context.edition, _TRANSITION)
    return "" if duty is None else duty.clause


TERMINATION_NOTICE: Final = Paper(_KIND, "终止通知", _WORDS, why_not, build)
