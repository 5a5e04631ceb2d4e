"""会商研判意见: the figures beside the clauses, what was said, what was found (2.2(2), 4.2.1, 5.x.2; B1, B2).

Without it no proposal goes out; it is kept and attached. It shows what was known when the finding was made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Block, Document, Gap, Heading, Paragraph
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import fields, form, labelled
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.reach import reaches
from jc_disaster.incident.fact_names import CONSULTATION
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import Entry, Finding

_KIND: Final = "consultation_minutes"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "at": "",
        "by": "",
        "present": "",
        "present_unwritten": "",
        "subject": "",
        "subject_usual": "",
        "figures_heading": "",
        "comparison_heading": "",
        "opinion_heading": "",
        "opinion": "time opinion",
        "no_opinion": "",
        "finding_heading": "",
        "no_finding": "",
        "departs": "why",
        "sign": "",
        "note": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Somebody consulted or found."""
    if context.state.opening is None:
        return "尚未新建灾情，没有可会商的内容。"
    if not context.state.findings and not context.state.of(CONSULTATION):
        return "尚未记录会商或认定，会商后再制作研判意见。"
    return None


def build(context: PaperContext) -> list[Document]:
    """The opinion, with the figures known at the latest finding, or at the latest consultation without one."""
    finding = context.state.finding
    held = context.state.of(CONSULTATION)
    then = context if finding is None else context.before(finding.stamp.event_id)
    say = context.wording(_KIND).say
    blocks = (
        _head(context, finding, held),
        *_body(context, then, finding, held),
        Gap(),
        labelled([(say("sign"), "", 3)], note=say("note")),
    )
    title = say("title", event=context.event_title)
    return [form(context, _KIND, title, blocks, whole=(context.event_title, "会商研判意见"))]


def _head(context: PaperContext, finding: Finding | None, held: tuple[Entry, ...]) -> Block:
    say = context.wording(_KIND).say
    at = held[-1].stamp.at if finding is None else finding.stamp.at
    by = finding.found_by if finding is not None else context.names(_assessors(context))
    subjects = dict.fromkeys(str(entry.body["subject"]) for entry in held)
    return fields(
        [
            [(say("at"), in_words(at)), (say("by"), shown(by))],
            [
                (say("present"), _present(context, finding, held)),
                (say("subject"), shown("；".join(subjects)) or say("subject_usual")),
            ],
        ],
        (1, 3, 1, 3),
    )


def _assessors(context: PaperContext) -> tuple[str, ...]:
    return context.edition.levels[-1].procedure.who("assess")


def _present(context: PaperContext, finding: Finding | None, held: tuple[Entry, ...]) -> str:
    names: list[str] = []
    for entry in held:
        body: Any = entry.body
        names += body["participants"]
    for event in context.events:
        if finding is not None and event.event_id == finding.stamp.event_id:
            said: Any = event.body
            names += said.get("participants") or ()
    listed = "、".join(dict.fromkeys(context.recipient(name) for name in names))
    return listed or context.wording(_KIND).say("present_unwritten")


def _body(
    context: PaperContext, then: PaperContext, finding: Finding | None, held: tuple[Entry, ...]
) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(then)
    yield Heading(1, 1, say("figures_heading"))
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    for change in passages.changes():
        yield Paragraph(change)
    yield Heading(1, 2, say("comparison_heading"))
    yield Paragraph(passages.comparison(headed=True) + "".join(passages.beside_clauses()) + reaches(then))
    yield Heading(1, 3, say("opinion_heading"))
    for entry in held:
        yield Paragraph(say("opinion", time=in_words(entry.stamp.at), opinion=str(entry.body["opinion"])))
    if not held:
        yield Paragraph(say("no_opinion"))
    yield Heading(1, 4, say("finding_heading"))
    if finding is None:
        yield Paragraph(say("no_finding"))
        return
    held_back = "；".join(shown(part.text) for part in finding.departs)
    yield Paragraph(passages.finding(finding) + (say("departs", why=held_back) if held_back else ""))


CONSULTATION_MINUTES: Final = Paper(_KIND, "会商研判意见", _WORDS, why_not, build)
