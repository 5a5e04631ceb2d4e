"""撤销 or 废止 of any paper that went out, made ready in one action: to the same recipients, back to the signer."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.amending import Issued, amendable, day_of, file_name, issued, signer_of
from jc_disaster.documents.blocks import Document, Paragraph
from jc_disaster.documents.context import shown
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "revocation"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "act title",
        "opening": "day title number reason act",
        "number": "number",
        "reason_room": "",
        "withdrawn": "reason time",
        "effect": "act",
        "closing": "",
        "basis": "",
        "basis_signer": "signer",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Something went out that no other paper has revoked yet."""
    if not amendable(context):
        return "没有登记发出而可以撤销的文书；发出后登记，即可撤销。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One 撤销, or 废止 where that was asked for, for each paper that went out."""
    return papers(context, drafts(context))


def drafts(context: PaperContext) -> list[Draft]:
    """The same before they are set in head and imprint."""
    return [_draft(context, one, number) for number, one in enumerate(issued(context), 1)]


def _draft(context: PaperContext, one: Issued, number: int) -> Draft:
    say, signer = context.wording(_KIND).say, signer_of(one)
    organ = one.paper.kind if one.paper.kind in context.office.issuers else _KIND
    return Draft(
        _KIND,
        context.issuer(organ),
        say("title", act=context.ending, title=one.title),
        one.paper.recipients,
        (
            Paragraph(_opening(context, one)),
            Paragraph(say("effect", act=context.ending)),
            Paragraph(say("closing")),
        ),
        whole=(context.ending, "通知"),
        recipient=file_name(one, number),
        basis=say("basis_signer", signer=signer) if signer else say("basis"),
        since=context.recorded(one.paper.stamp),
    )


def _opening(context: PaperContext, one: Issued) -> str:
    say, paper = context.wording(_KIND).say, one.paper
    number = say("number", number=paper.number) if paper.number else ""
    if paper.withdrawn is None:
        reason = say("reason_room")
    else:
        why = shown(paper.withdrawn_why or "").rstrip("。")
        reason = say("withdrawn", time=in_words(paper.withdrawn.at), reason=why)
    return say(
        "opening", day=day_of(paper), title=one.title, number=number, reason=reason, act=context.ending
    )


REVOCATION: Final = Paper(_KIND, "撤销（废止）", _WORDS, why_not, build)
