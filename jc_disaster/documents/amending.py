"""What 更正 and 撤销 of an issued paper share: which papers there are, what they were called, who signed them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.blocks import Document, Heading, Paragraph, plain
from jc_disaster.documents.context import shown
from jc_disaster.documents.official import SIGNING_SHEET, way_of
from jc_disaster.incident.vocabulary import PAPER_STEPS
from jc_disaster.kernel.clock import SHANGHAI, date_in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import PaperState

_OF_OTHERS: Final = ("correction", "revocation", SIGNING_SHEET)


class Issued(NamedTuple):
    """A paper that went out.

    Attributes:
        act_id: The act that issued it.
        paper: As recorded.
        title: Its title.
        then: The context as it was when it went out.
    """

    act_id: str
    paper: PaperState
    title: str
    then: PaperContext


def amendable(context: PaperContext) -> list[tuple[str, PaperState]]:
    """Papers that went out and that no later paper has corrected or revoked, by the act that issued them."""
    return [
        (act_id, paper)
        for act_id, paper in context.state.papers.items()
        if paper.corrected_by is None and paper.corrects is None
    ]


def issued(context: PaperContext) -> list[Issued]:
    """The same with their titles, and the record as it was then."""
    found = []
    for act_id, paper in amendable(context):
        then = context.before(paper.stamp.event_id)
        found.append(Issued(act_id, paper, title_of(then, paper), then))
    return found


def title_of(then: PaperContext, paper: PaperState) -> str:
    """The title as recorded, as built from the record of that moment, or what officers call the kind."""
    if paper.title:
        return shown(paper.title)
    documents = built(then, paper.kind)
    if documents:
        return documents[0].title
    kind = then.kinds.get(paper.kind)
    return paper.kind if kind is None else kind.title


def built(context: PaperContext, kind: str) -> list[Document]:
    """Papers of a kind as they come out of a record; none where it cannot be made.

    Nor of kinds that speak of what went out: a correction of a correction would be built from itself without end.
    """
    paper = context.kinds.get(kind)
    if paper is None or kind in _OF_OTHERS or paper.why_not(context) is not None:
        return []
    return paper.build(context)


def sentences(documents: list[Document]) -> Iterator[str]:
    """Every sentence of the running text of a paper, its first document only."""
    for block in documents[0].blocks if documents else ():
        if isinstance(block, Paragraph):
            yield from (f"{part}。" for part in plain(block.text).split("。") if part.strip())
        elif isinstance(block, Heading) and block.body:
            yield from (f"{part}。" for part in plain(block.body).split("。") if part.strip())


def day_of(paper: PaperState) -> str:
    """成文日期 as recorded, else the day it went out."""
    if paper.dated is None:
        return date_in_words(paper.stamp.at)
    return date_in_words(datetime.fromisoformat(paper.dated).replace(tzinfo=SHANGHAI))


def signer_of(one: Issued) -> str:
    """Who signed it (签发), with time and opinion; empty where no step was recorded."""
    return way_of(one.then, one.paper.kind).steps.get(PAPER_STEPS[-1], "")


def file_name(one: Issued, number: int) -> str:
    """Second part of the file name: which paper it amends."""
    return f"{number}-{one.paper.number or one.title}"
