"""请示 and 呈批件: the finding laid before whoever decides on the level (5.x.2; readings B4, B6, B8, B10).

Where bodies decide, they get a 请示 from the committee; where a post decides, its holder gets a 呈批件. At a level
without a proposal step the 呈批件 goes straight to the decider.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Layout,
    Paragraph,
    Row,
    Table,
)
from jc_disaster.documents.context import shown
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.recipients import copies, is_post
from jc_disaster.engine.authority import authority_of
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.templates import Wording
    from jc_disaster.incident.state import Decision, Finding
    from jc_disaster.plan.model import Level

_KIND: Final = "proposal"
_REQUEST, _SUBMISSION = "request", "submission"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "urgency": "",
        "act_start": "level",
        "act_raise": "current level",
        "act_lower": "current level",
        "title_request": "act",
        "title_submission": "act",
        "figures_heading": "",
        "finding_heading": "",
        "request_heading": "",
        "submission_heading": "",
        "request": "plan clause quote act decides",
        "submission": "plan clause quote act decides",
        "decision_only": "plan clause quote act decides",
        "directs": "clause directs",
        "informs": "informs",
        "closing": "",
        "form_from": "",
        "form_at": "",
        "form_urgency": "",
        "form_number": "",
        "form_opinion": "post",
        "form_decision": "post",
        "form_choice": "",
        "form_choice_adjust": "",
        "form_otherwise": "",
        "form_sign": "",
        "form_drafted": "",
        "form_checked": "",
        "form_signed": "",
        "form_phone": "",
        "form_note": "",
    }
)


class _Case(NamedTuple):
    """What is proposed, and everything it is told with."""

    context: PaperContext
    words: Wording
    passages: Passages
    finding: Finding
    level: Level
    act: str
    starts: bool


def why_not(context: PaperContext) -> str | None:
    """It rests on a recorded finding that a level is reached."""
    finding = context.state.finding
    if context.state.opening is None:
        return "尚未新建灾情，没有可呈报的内容。"
    if finding is None:
        judge = context.names(context.edition.levels[-1].procedure.who("assess"))
        return f"尚未记录会商认定。请先由{judge}会商认定，并把认定记入。"
    if finding.level is None:
        return "最近一次认定为未达到启动条件，没有需要呈请决定的事项。"
    if finding.departs:
        why = "；".join(shown(part.text) for part in finding.departs)
        return f"认定与预案第{shown(finding.departs[0].clause)}条不符，待核：{why}。"
    response = context.state.response
    if response is not None and response.level == finding.level and _decision_on(context) is None:
        return f"{context.level(response.level).name}响应已经启动，认定的级别没有变化。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One 请示 or one 呈批件, with the figures known when it was laid before the decider."""
    then = _as_proposed(context)
    return papers(then, drafts(context)) or [_submission(_case(then))]


def drafts(context: PaperContext) -> list[Draft]:
    """The 请示 before it is set in head and imprint; none where the holder of a post decides."""
    case = _case(_as_proposed(context))
    return [_request(case)] if _bodies_decide(case.context, case.level) else []


def _as_proposed(context: PaperContext) -> PaperContext:
    """The context before the decision that the latest finding led to; as it is where none was taken yet."""
    decision = _decision_on(context)
    return context if decision is None else context.before(decision.stamp.event_id)


def _decision_on(context: PaperContext) -> Decision | None:
    """The first decision recorded after the latest finding."""
    finding = context.state.finding
    if finding is None:
        return None
    found = finding.stamp.recorded_at, finding.stamp.event_id
    later = (
        item for item in context.state.decisions if (item.stamp.recorded_at, item.stamp.event_id) > found
    )
    return next(later, None)


def _case(context: PaperContext) -> _Case:
    words, finding = context.wording(_KIND), context.state.finding
    assert finding is not None  # noqa: S101 - `why_not` said so
    assert finding.level is not None  # noqa: S101 - as above
    level, response = context.level(finding.level), context.state.response
    if response is None:
        act = words.say("act_start", level=level.name)
    else:
        current = context.level(response.level)
        key = "act_raise" if level.rank < current.rank else "act_lower"
        act = words.say(key, current=current.name, level=level.name)
    return _Case(context, words, Passages(context), finding, level, act, starts=response is None)


def _bodies_decide(context: PaperContext, level: Level) -> bool:
    deciders = level.procedure.who("decide")
    return bool(deciders) and not any(is_post(context, name) for name in deciders)


def _request(case: _Case) -> Draft:
    context, words = case.context, case.words
    return Draft(
        _KIND,
        context.issuer(_REQUEST),
        words.say("title_request", act=case.act),
        (context.names(case.level.procedure.who("decide")),),
        (
            *_grounds(case),
            Heading(1, 3, words.say("request_heading")),
            Paragraph(_ask(case, "request")),
            Paragraph(_directs(case)),
            Paragraph(words.say("closing")),
        ),
        copies=copies(context, _REQUEST),
        upward=True,
        whole=_whole(case),
        basis=case.passages.finding(case.finding),
        contact=True,
        since=case.finding.stamp.at,
        setting=_REQUEST,
    )


def _submission(case: _Case) -> Document:
    context, words = case.context, case.words
    issuer = context.named(context.issuer(_SUBMISSION))
    proposes = bool(case.level.procedure.who("propose"))
    informs = authority_of(case.level).informs
    blocks: list[Block] = [
        _form_head(case, issuer),
        *_grounds(case),
        Heading(1, 3, words.say("submission_heading")),
        Paragraph(_ask(case, "submission" if proposes else "decision_only")),
    ]
    told = words.say("informs", informs=context.names(informs)) if informs else ""
    blocks.append(Paragraph(_directs(case) + told))
    return Document(
        paper=_KIND,
        origin=context.origin,
        issuer=issuer,
        title=words.say("title_submission", act=case.act),
        blocks=tuple(blocks),
        layout=Layout.FORM,
        whole_words=_whole(case),
    )


def _whole(case: _Case) -> tuple[str, ...]:
    return (case.level.name, f"{case.level.name}应急响应", "自然灾害救助", "应急响应", "呈批件", "请示")


def _grounds(case: _Case) -> Iterator[Block]:
    """What happened, the figures beside the clause, and the finding."""
    passages, words = case.passages, case.words
    yield Heading(1, 1, words.say("figures_heading"))
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    for change in passages.changes():
        yield Paragraph(change)
    yield Heading(1, 2, words.say("finding_heading"))
    yield Paragraph("".join(passages.beside_clauses()) + passages.finding(case.finding))


def _ask(case: _Case, key: str) -> str:
    procedure = case.level.procedure
    return case.words.say(
        key,
        plan=case.context.edition.header.title,
        clause=procedure.clause,
        quote=_rule(case.level),
        act=case.act,
        decides=case.context.names(procedure.who("decide")),
    )


def _rule(level: Level) -> str:
    """The words by which the decision is laid before the decider."""
    steps = {step.act: step.quote for step in reversed(level.procedure.steps)}
    return (steps.get("submit") or steps.get("decide") or level.procedure.quote).rstrip("。")


def _directs(case: _Case) -> str:
    directs = case.level.directs
    return case.words.say(
        "directs", clause=directs.clause, directs="或".join(shown(name) for name in directs.by)
    )


def _form_head(case: _Case, issuer: str) -> Table:
    context, words = case.context, case.words
    pairs = (
        (("form_from", issuer), ("form_at", in_words(context.made_at))),
        (("form_urgency", words.say("urgency")), ("form_number", "")),
        (("form_drafted", ""), ("form_checked", "")),
        (("form_signed", ""), ("form_phone", context.office.contact)),
    )
    rows = [
        Row(tuple(cell for key, value in pair for cell in (Cell(words.say(key), lead=True), value)))
        for pair in pairs
    ]
    choice = words.say("form_choice" if case.starts else "form_choice_adjust")
    otherwise, sign = words.say("form_otherwise"), words.say("form_sign")
    for key, post in _signing(case):
        answer = f"\n\n{sign}" if key == "form_opinion" else f"{choice}\n{otherwise}\n\n{sign}"
        label = Cell(words.say(key, post=post), lead=True)
        rows.append(Row((label, Cell(answer, columns=3, align=Align.START)), lines=4))
    columns = (Column("", 1.8), Column("", 2.9), Column("", 1.1), Column("", 2.2))
    return Table(columns, tuple(rows), note=words.say("form_note"))


def _signing(case: _Case) -> Iterator[tuple[str, str]]:
    """Who writes on the form, in the order of the procedure."""
    for step in case.level.procedure.steps:
        if step.act in {"submit", "decide"}:
            key = "form_decision" if step.act == "decide" else "form_opinion"
            for name in step.by:
                yield key, case.context.recipient(name)


PROPOSAL: Final = Paper(_KIND, "请示（呈批件）", _WORDS, why_not, build)
