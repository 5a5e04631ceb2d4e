"""通知 on the start of a response: to the counties concerned and the member units; also the circular of 5.6.

Readings B12 (one act discharges both offices' duty), B14 (which counties), B16 (the province), D8 (开发区 参照).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import (
    Block,
    Document,
    Head,
    Heading,
    Imprint,
    Paragraph,
    Seal,
    Signature,
)
from jc_disaster.documents.context import shown
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.engine.authority import linkage_acts
from jc_disaster.incident.vocabulary import DIRECTLY
from jc_disaster.kernel.clock import in_words
from jc_disaster.kernel.quantity import interval_of

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.templates import Wording
    from jc_disaster.incident.state import Decision
    from jc_disaster.plan.model import LinkageAct, ReportingUnit

_KIND: Final = "start_notice"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "masthead": "issuer",
        "urgency": "",
        "title": "level",
        "opening": "basics totals coverage",
        "decided": "judge plan clauses decides time level",
        "decided_directly": "plan clause decides time level",
        "later_figures": "",
        "matters": "",
        "directs": "clause directs",
        "counties_heading": "",
        "counties": "clause quote units report_to",
        "analogy": "units",
        "members_heading": "",
        "members": "clause",
        "information_heading": "",
        "information": "duty_room",
        "circular": "clause",
    }
)


def why_not(context: PaperContext) -> str | None:
    """It needs a response lawfully in force at the level at which it was started."""
    state = context.state
    response = state.response
    if response is None:
        if state.held:
            held = state.held[-1]
            why = "；".join(shown(part.text) for part in held.departs)
            return (
                f"启动决定与预案第{shown(held.departs[0].clause)}条不符，待核：{why}补签或更正后再制作通知。"
            )
        if state.phases:
            return "响应已经终止（或撤销），不再制作启动通知。"
        return "尚未记录有效的启动决定，决定作出并记入后再制作通知。"
    if response.since != response.started:
        return f"响应已调整为{context.level(response.level).name}，不再制作启动通知，应另发调整通知。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One notice to all."""
    words = context.wording(_KIND)
    organ = context.issuer(_KIND)
    issuer = context.named(organ)
    response = context.state.response
    assert response is not None  # noqa: S101 - `why_not` said so
    level = context.level(response.level)
    printer = context.office.printed_by.get(_KIND, "") or organ
    return [
        Document(
            paper=_KIND,
            origin=context.origin,
            issuer=issuer,
            title=words.say("title", level=level.name),
            blocks=(*_body(context, words), Signature((issuer,), seal=Seal.ROOM)),
            head=Head(
                words.say("masthead", issuer=issuer),
                context.office.codes.get(organ, ""),
                urgency=words.say("urgency"),
            ),
            addressees=tuple(context.recipient(name) for name in _addressees(context)),
            imprint=Imprint(
                context.named(printer), copy_to=tuple(context.recipient(name) for name in _copies(context))
            ),
            whole_words=(level.name, f"{level.name}应急响应", "自然灾害救助", "应急响应", "通知"),
        )
    ]


def concerned(context: PaperContext) -> list[ReportingUnit]:
    """The counties concerned: those named when the incident was opened and those that report a loss (B14)."""
    opening = context.state.opening
    named = () if opening is None else opening.counties
    hit = {
        unit
        for unit, reported in context.state.units.items()
        if any(interval_of(entry.quantity).max != 0 for entry in reported.figures.values())
    }
    return [
        unit
        for unit in context.edition.units
        if unit.name in hit or unit.name in named or not set(unit.aliases).isdisjoint(named)
    ]


def _addressees(context: PaperContext) -> tuple[str, str]:
    """The counties' bodies together, then the member units."""
    office = context.office
    bodies = [
        office.county_bodies.get(unit.name) or office.county_body.replace("{unit}", unit.name)
        for unit in concerned(context) or list(context.edition.units)
    ]
    return "、".join(bodies), office.members


def _copies(context: PaperContext) -> list[str]:
    """Whom 5.6 and the procedure have told besides, then the office's own list."""
    response = context.state.response
    assert response is not None  # noqa: S101 - `why_not` said so
    known = {body.name: body for body in context.edition.organisations}
    told = [name for act in linkage_acts(context.edition) for name in act.to]
    bodies = [name for name in told if name in known and not known[name].generic]
    return list(dict.fromkeys([*bodies, *context.office.copies.get(_KIND, ())]))


def _body(context: PaperContext, words: Wording) -> Iterator[Block]:
    passages = Passages(context)
    state = context.state
    response = state.response
    assert response is not None  # noqa: S101 - `why_not` said so
    level = context.level(response.level)
    yield Paragraph(
        words.say("opening", basics=passages.basics(), totals=passages.totals(), coverage=passages.coverage())
    )
    for change in passages.changes():
        yield Paragraph(change)
    decision = next(item for item in state.decisions if item.stamp.act_id == response.decision)
    yield Paragraph(_decided(context, words, passages, decision))
    if context.assessment.deciding != decision.comparison.deciding:
        yield Paragraph(words.say("later_figures"))
    directs = level.directs
    by = "或".join(shown(name) for name in directs.by)
    yield Paragraph(words.say("directs", clause=directs.clause, directs=by) + words.say("matters"))
    yield from _matters(context, words)


def _decided(context: PaperContext, words: Wording, passages: Passages, decision: Decision) -> str:
    response, edition = context.state.response, context.edition
    assert response is not None  # noqa: S101 - `why_not` said so
    level = context.level(response.level)
    said = {
        "plan": edition.header.title,
        "decides": "、".join(dict.fromkeys(shown(actor.post or actor.name) for actor in decision.decided_by)),
        "time": in_words(response.since),
        "level": level.name,
    }
    finding = next(
        (item for item in reversed(context.state.findings) if item.level == level.id and not item.departs),
        None,
    )
    if decision.path == DIRECTLY or finding is None:
        return words.say("decided_directly", clause=level.procedure.clause, **said)
    clauses = passages.clauses(finding.clauses or decision.comparison.deciding or (level.clause,))
    return words.say("decided", judge=shown(finding.found_by), clauses=clauses, **said)


def _matters(context: PaperContext, words: Wording) -> Iterator[Block]:
    response, edition = context.state.response, context.edition
    assert response is not None  # noqa: S101 - `why_not` said so
    level, number = context.level(response.level), 1
    act = _county_act(context)
    if act is not None and edition.linkage is not None:
        units = concerned(context) or list(edition.units)
        bound = "、".join(unit.name for unit in units if not unit.by_analogy)
        analogy = "、".join(unit.name for unit in units if unit.by_analogy)
        text = ""
        if bound:
            report_to = context.named(context.issuer("flash_report"))
            quote = act.quote.rstrip("。")
            text = words.say(
                "counties", clause=edition.linkage.clause, quote=quote, units=bound, report_to=report_to
            )
        if analogy:
            text += words.say("analogy", units=analogy)
        yield Heading(1, number, words.say("counties_heading"))
        yield Paragraph(text)
        number += 1
    yield Heading(1, number, words.say("members_heading"))
    yield Paragraph(words.say("members", clause=level.directs.clause))
    yield Heading(1, number + 1, words.say("information_heading"))
    circular = "" if edition.linkage is None else words.say("circular", clause=edition.linkage.clause)
    yield Paragraph(words.say("information", duty_room=context.office.duty_room) + circular)


def _county_act(context: PaperContext) -> LinkageAct | None:
    """The act of the linkage clause that the counties themselves owe: the one addressed to nobody."""
    return next((act for act in linkage_acts(context.edition) if not act.to), None)


START_NOTICE: Final = Paper(_KIND, "启动通知", _WORDS, why_not, build)
