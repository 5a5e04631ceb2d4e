"""更正 of any paper that went out, made ready in one action: the original, what changes, why; back to the signer.

What changes is found by building the paper again from what is known now; where nothing differs there is room to
write. Figures that merely moved on are a 续报, no 更正: the sheet says so, and a person decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.amending import (
    Issued,
    amendable,
    built,
    day_of,
    file_name,
    issued,
    sentences,
    signer_of,
)
from jc_disaster.documents.blocks import Align, Block, Column, Document, Paragraph, Row, Table
from jc_disaster.documents.context import shown
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "correction"
_MOST: Final = 8
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "title",
        "opening": "day title number reason",
        "number": "number",
        "reason_room": "",
        "column_number": "",
        "column_before": "",
        "column_now": "",
        "added": "",
        "dropped": "",
        "note": "",
        "note_blank": "",
        "figures": "as_of coverage",
        "closing": "",
        "basis": "",
        "basis_signer": "signer",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Something went out that is neither withdrawn nor corrected."""
    if all(paper.withdrawn is not None for _, paper in amendable(context)):
        return "没有登记发出而可以更正的文书；发出后登记，即可更正。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One 更正 for each paper that went out."""
    return papers(context, drafts(context))


def drafts(context: PaperContext) -> list[Draft]:
    """The same before they are set in head and imprint."""
    return [_draft(context, one, number) for number, one in enumerate(_open(context), 1)]


def _open(context: PaperContext) -> list[Issued]:
    return [one for one in issued(context) if one.paper.withdrawn is None]


def _draft(context: PaperContext, one: Issued, number: int) -> Draft:
    say = context.wording(_KIND).say
    signer = signer_of(one)
    return Draft(
        _KIND,
        context.issuer(one.paper.kind) if one.paper.kind in context.office.issuers else context.issuer(_KIND),
        say("title", title=one.title),
        one.paper.recipients,
        tuple(_body(context, one)),
        whole=("更正", "通知"),
        recipient=file_name(one, number),
        basis=say("basis_signer", signer=signer) if signer else say("basis"),
        since=context.recorded(one.paper.stamp),
    )


def _body(context: PaperContext, one: Issued) -> Iterator[Block]:
    say = context.wording(_KIND).say
    number = say("number", number=one.paper.number) if one.paper.number else ""
    yield Paragraph(
        say("opening", day=day_of(one.paper), title=one.title, number=number, reason=_reason(context, one))
    )
    yield _changes(context, one)
    passages = Passages(context)
    as_of = passages.as_of()
    if as_of:
        yield Paragraph(say("figures", as_of=as_of, coverage=passages.coverage()))
    yield Paragraph(say("closing"))


def _reason(context: PaperContext, one: Issued) -> str:
    """Why: reasons given since for figures that fell; room to write where none was given."""
    since = one.paper.stamp.recorded_at
    reasons = [
        shown(report.reason).rstrip("。")
        for report in context.state.reports
        if report.reason and report.stamp.recorded_at > since
    ]
    return "；".join(dict.fromkeys(reasons)) or context.wording(_KIND).say("reason_room")


def _changes(context: PaperContext, one: Issued) -> Table:
    """Sentence beside sentence, as printed then and as it would be now."""
    say = context.wording(_KIND).say
    before, now = list(sentences(built(one.then, one.paper.kind))), list(sentences(_now(context, one)))
    rows = []
    for tag, start, end, other, last in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if tag != "equal":
            rows.append(
                ("".join(before[start:end]) or say("added"), "".join(now[other:last]) or say("dropped"))
            )
    rows = rows[:_MOST] if now else []
    columns = (
        Column(say("column_number"), 0.9),
        Column(say("column_before"), 4, Align.START),
        Column(say("column_now"), 4, Align.START),
    )
    body = [Row((str(number), *row), lines=2) for number, row in enumerate(rows, 1)]
    body += [Row(("", "", ""), lines=3)] * (0 if rows else 2)
    return Table(columns, tuple(body), note=say("note") if rows else say("note_blank"))


def _now(context: PaperContext, one: Issued) -> list[Document]:
    return built(context, one.paper.kind)


CORRECTION: Final = Paper(_KIND, "更正", _WORDS, why_not, build)
