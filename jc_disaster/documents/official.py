"""公文 with 版头 and 版记 and the sheet on which it is signed: drawn up once for every kind.

The number (发文字号) and the date (成文日期) come from the office's own 公文 system and stay blank until they are
recorded. An upward paper has room for 签发人. Each official paper has its 送签稿: 拟稿, 核稿, 会签, 签发.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jc_disaster.documents.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Head,
    Imprint,
    Layout,
    Remark,
    Row,
    Seal,
    Signature,
    Table,
)
from jc_disaster.documents.context import shown
from jc_disaster.documents.naming import named_once
from jc_disaster.incident.acts.issuing import STEP
from jc_disaster.incident.vocabulary import PAPER_STEPS
from jc_disaster.kernel.clock import SHANGHAI, date_in_words, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import Entry

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "masthead": "issuer",
        "masthead_letter": "issuer",
        "urgency": "",
        "contact": "contact",
        "contact_blank": "",
        "sheet_title": "",
        "sheet_to": "",
        "sheet_copies": "",
        "sheet_none": "",
        "sheet_basis": "",
        "sheet_organ": "",
        "sheet_urgency": "",
        "sheet_number": "",
        "sheet_date": "",
        "sheet_step": "step",
        "sheet_sign": "",
        "sheet_signed": "who time opinion",
        "sheet_print": "",
        "sheet_note": "",
        "sheet_warning": "",
    }
)


SIGNING_SHEET: Final = "signing_sheet"


class Draft(NamedTuple):
    """A paper as its builder writes it.

    Attributes:
        kind: Kind of paper.
        organ: Who signs, by its name in the plan.
        title: 标题.
        to: 主送, as the plan or the settings name them.
        blocks: The body, without signature.
        copies: 抄送, in the same way.
        upward: Whether it goes to a higher body, so that 签发人 stands in the head.
        letter: Whether it is a 函.
        urgent: Whether 特急 stands above.
        whole: Words that are not broken in the title.
        recipient: Second part of the file name, where there are several papers of a kind.
        basis: On what it rests, for whoever signs.
        contact: Whether a contact stands below the date (请示).
        since: When the occasion came about; papers of the kind before it are others.
        setting: Its key in the settings, where that is not the kind.
    """

    kind: str
    organ: str
    title: str
    to: tuple[str, ...]
    blocks: tuple[Block, ...]
    copies: tuple[str, ...] = ()
    upward: bool = False
    letter: bool = False
    urgent: bool = True
    whole: tuple[str, ...] = ()
    recipient: str = ""
    basis: str = ""
    contact: bool = False
    since: datetime | None = None
    setting: str = ""


class Way(NamedTuple):
    """Where a paper stands on its way: number and date once recorded, and who signed each step."""

    number: str = ""
    dated: str = ""
    steps: Mapping[str, str] = MappingProxyType({})


def way_of(context: PaperContext, kind: str, since: datetime | None = None) -> Way:
    """The way of the latest paper of a kind: number and date once it was issued, and who signed each step.

    Args:
        context: What is known.
        kind: Kind of paper.
        since: Papers before this moment were of an earlier occasion; None for all.
    """
    issued = [
        paper
        for paper in context.state.papers.values()
        if paper.kind == kind and not paper.withdrawn and (since is None or paper.stamp.at >= since)
    ]
    steps = [entry for entry in context.state.of(STEP) if entry.body["paper_kind"] == kind]
    drafts = [str(entry.body["draft"]) for entry in steps if since is None or entry.stamp.at >= since]
    draft = issued[-1].draft if issued and issued[-1].draft else next(reversed(drafts), None)
    signed = {
        str(entry.body["step"]): _signed(context, entry) for entry in steps if entry.body["draft"] == draft
    }
    if not issued:
        return Way(steps=MappingProxyType(signed))
    dated = issued[-1].dated
    day = "" if dated is None else date_in_words(datetime.fromisoformat(dated).replace(tzinfo=SHANGHAI))
    return Way(shown(issued[-1].number or ""), day, MappingProxyType(signed))


def _signed(context: PaperContext, entry: Entry) -> str:
    """Who took a step, when, and with what opinion."""
    body: Any = entry.body
    who = shown(f"{body.get('unit') or ''}{body['by']['post']}{body['by']['name']}")
    opinion = shown(body["opinion"] or "")
    return context.wording("official").say(
        "sheet_signed", who=who, time=in_words(entry.stamp.at), opinion=opinion
    )


def papers(context: PaperContext, drafts: Sequence[Draft]) -> list[Document]:
    """The papers of some drafts."""
    return [paper(context, draft) for draft in drafts]


def paper(context: PaperContext, draft: Draft) -> Document:
    """The paper itself."""
    say, way = context.wording("official").say, way_of(context, draft.kind, draft.since)
    issuer, contact = context.named(draft.organ), context.office.contact
    printer = context.office.printed_by.get(draft.setting or draft.kind, "") or draft.organ
    body = named_once(draft.blocks, context.edition.header.title)
    blocks = [*body, Signature((issuer,), way.dated, seal=Seal.ROOM)]
    if draft.contact:
        blocks.append(Remark(say("contact", contact=contact) if contact else say("contact_blank")))
    return Document(
        paper=draft.kind,
        origin=context.origin,
        issuer=issuer,
        title=draft.title,
        blocks=tuple(blocks),
        layout=Layout.LETTER if draft.letter else Layout.OFFICIAL,
        head=Head(
            say("masthead_letter" if draft.letter else "masthead", issuer=issuer),
            way.number or context.office.codes.get(draft.organ, ""),
            signers=("",) if draft.upward else (),
            urgency=say("urgency") if draft.urgent else "",
        ),
        addressees=tuple(context.recipient(name) for name in draft.to),
        imprint=Imprint(
            context.named(printer), copy_to=tuple(context.recipient(name) for name in draft.copies)
        ),
        recipient=draft.recipient,
        whole_words=draft.whole,
    )


def routing(context: PaperContext, draft: Draft) -> Document:
    """送签稿: what goes out, on what ground, to whom, and room for each who signs."""
    say, way = context.wording("official").say, way_of(context, draft.kind, draft.since)
    to, copied = ("，".join(context.recipient(name) for name in names) for names in (draft.to, draft.copies))
    wide = [
        ("sheet_title", draft.title),
        ("sheet_to", to),
        ("sheet_copies", copied or say("sheet_none")),
        ("sheet_basis", draft.basis),
    ]
    rows = [
        Row((Cell(say(key), lead=True), Cell(words, columns=3, align=Align.START)), lines=2)
        for key, words in wide
    ]
    pairs = [
        (
            ("sheet_organ", context.named(draft.organ)),
            ("sheet_urgency", say("urgency") if draft.urgent else ""),
        ),
        (("sheet_number", way.number), ("sheet_date", way.dated)),
    ]
    rows += [
        Row(tuple(cell for key, words in pair for cell in (Cell(say(key), lead=True), words)), lines=2)
        for pair in pairs
    ]
    rows += [_step(context, step, way.steps.get(step, "")) for step in PAPER_STEPS]
    rows += [Row((Cell(say("sheet_print"), lead=True), Cell("", columns=3)), lines=1)]
    columns = (Column("", 1.2), Column("", 3), Column("", 1.2), Column("", 2))
    whose = f"{draft.kind}-{draft.recipient}" if draft.recipient else draft.kind
    return Document(
        paper=SIGNING_SHEET,
        origin=context.origin,
        issuer=context.named(draft.organ),
        title=context.wording(SIGNING_SHEET).say("title"),
        blocks=(Table(columns, tuple(rows), note=say("sheet_note") + say("sheet_warning")),),
        layout=Layout.FORM,
        recipient=whose,
    )


def _step(context: PaperContext, step: str, said: str) -> Row:
    say = context.wording("official").say
    words = f"{said}\n{say('sheet_sign')}" if said else f"\n{say('sheet_sign')}"
    return Row(
        (Cell(say("sheet_step", step=step), lead=True), Cell(words, columns=3, align=Align.END)), lines=3
    )
