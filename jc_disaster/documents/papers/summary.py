"""应急处置总结, with the list of material for the 调查评估: what happened, what was done, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.amending import title_of
from jc_disaster.documents.blocks import Block, Document, Heading, Paragraph, Signature, Table
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import day_in_words, form, known, listing
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.papers.work_progress import means
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.progress import adopted, measures_table
from jc_disaster.incident.fact_names import LEDGER, PERSON
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "summary"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "losses_heading": "",
        "stable": "time",
        "not_stable": "",
        "response_heading": "",
        "phase": "level since until how",
        "phase_open": "level since",
        "departs": "why",
        "no_response": "",
        "measures_heading": "",
        "none_adopted": "",
        "means_heading": "",
        "no_means": "",
        "after_heading": "",
        "people": "count",
        "ledger": "ledger unit amounts dated source",
        "ledger_people": "number",
        "ledger_households": "number",
        "ledger_rooms": "number",
        "ledger_amount_wan": "number",
        "no_after": "",
        "material_heading": "",
        "the_record": "count",
        "numbered": "title number",
        "withdrawn": "name",
        "column_number": "",
        "column_name": "",
        "column_at": "",
        "column_check": "",
        "note": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """The response has ended, or the incident is put away."""
    state = context.state
    if state.opening is None:
        return "尚未新建灾情，没有可总结的内容。"
    if state.response is not None:
        return f"{context.level(state.response.level).name}响应仍然有效，终止后再作总结。"
    if not state.phases and state.closed is None:
        return "响应没有启动过，灾情归档后再作总结。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One report."""
    say = context.wording(_KIND).say
    sign = Signature((context.named(context.issuer(_KIND)),))
    title = say("title", event=context.event_title)
    return [
        form(context, _KIND, title, (*_body(context), sign), whole=(context.event_title, "应急处置", "总结"))
    ]


def _body(context: PaperContext) -> Iterator[Block]:
    say, passages, state = context.wording(_KIND).say, Passages(context), context.state
    yield Heading(1, 1, say("losses_heading"))
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    for unit in passages.units():
        yield Paragraph(unit)
    for change in passages.changes():
        yield Paragraph(change)
    stable = state.stable
    yield Paragraph(say("not_stable") if stable is None else say("stable", time=in_words(stable.at)))
    yield Heading(1, 2, say("response_heading"))
    yield from (Paragraph(line) for line in course(context))
    yield Heading(1, 3, say("measures_heading"))
    yield measures_table(context) if adopted(context) else Paragraph(say("none_adopted"))
    yield Heading(1, 4, say("means_heading"))
    yield Paragraph("".join(means(context)) or say("no_means"))
    yield Heading(1, 5, say("after_heading"))
    yield from (Paragraph(line) for line in _after(context))
    yield Heading(1, 6, say("material_heading"))
    yield _material(context)


def course(context: PaperContext) -> list[str]:
    """Findings, decisions and stretches of the response, in order of time."""
    say, passages, state = context.wording(_KIND).say, Passages(context), context.state
    lines = [(finding.stamp.at, passages.finding(finding)) for finding in state.findings]
    for decision in state.decisions:
        held = "；".join(shown(part.text) for part in decision.departs)
        words = passages.decision(decision) + (say("departs", why=held) if held else "")
        lines.append((decision.stamp.at, words))
    told = [line for _, line in sorted(lines, key=lambda each: each[0])]
    for phase in state.phases:
        said = {"level": context.level(phase.level).name, "since": in_words(phase.since)}
        if phase.until is None:
            told.append(say("phase_open", **said))
        else:
            told.append(say("phase", until=in_words(phase.until), how=phase.ended_by or "", **said))
    return told or [say("no_response")]


def _after(context: PaperContext) -> list[str]:
    """The dead and missing one by one, and the ledgers after the event."""
    say, state = context.wording(_KIND).say, context.state
    lines = []
    people = {str(entry.body["person"]) for entry in state.of(PERSON)}
    if people:
        lines.append(say("people", count=str(len(people))))
    for entry in state.of(LEDGER):
        body: Any = entry.body
        amounts = [
            say(f"ledger_{key}", number=str(body[key]))
            for key in ("people", "households", "rooms", "amount_wan")
            if body[key] is not None
        ]
        lines.append(
            say(
                "ledger",
                ledger=body["ledger"],
                unit=shown(body["unit"]),
                amounts="，".join(amounts) or known(context, None),
                dated=day_in_words(body["dated"]),
                source=shown(body["source"]),
            )
        )
    return lines or [say("no_after")]


def _material(context: PaperContext) -> Table:
    """What a 调查评估 can ask for: the record itself, then each paper that went out."""
    say = context.wording(_KIND).say
    last = context.events[-1]
    rows = [
        ("1", say("the_record", count=str(len(context.events))), in_words(context.made_at), last.hash[:16])
    ]
    for number, paper in enumerate(context.state.papers.values(), 2):
        title = title_of(context.before(paper.stamp.event_id), paper)
        name = say("numbered", title=title, number=paper.number) if paper.number else title
        if paper.withdrawn is not None:
            name = say("withdrawn", name=name)
        rows.append((str(number), name, in_words(paper.stamp.at), paper.sha256[:16]))
    titles = (
        (say("column_number"), 0.7),
        (say("column_name"), 4.6),
        (say("column_at"), 2.4),
        (say("column_check"), 2.2),
    )
    return listing(titles, rows, note=say("note"), small=True)


SUMMARY: Final = Paper(_KIND, "应急处置总结", _WORDS, why_not, build)
