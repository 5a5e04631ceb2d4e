"""灾害救助工作情况报告: what the departments did, gathered and reported upward (5.x.3; readings C6, C11).

To whom depends on the level: the clause names bodies, a post, or nobody; then those who decide at the highest level,
市委 and 市政府, as reading C11 has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Block, Document, Gap, Heading, Paragraph
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import fields, form, labelled
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.funds_sheet import sums_of
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.progress import adopted, measures_table
from jc_disaster.documents.recipients import is_post
from jc_disaster.incident.fact_names import GOODS, TEAM
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.plan.model import MeasureDuty

_KIND: Final = "work_progress"
# Content keys of the measures that have the work reported upward, the most fitting first.
_ACTS: Final = ("summary-report", "report-to-committee-director", "report-to-committee-deputy")
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "title_submission": "event",
        "ordered": "clause",
        "basis": "clause",
        "figures_heading": "",
        "response_heading": "",
        "measures_heading": "",
        "none_adopted": "",
        "means_heading": "",
        "team": "team to",
        "funds": "step parts",
        "amount": "unit amount",
        "goods": "goods",
        "good": "goods quantity measure to",
        "no_means": "",
        "next_heading": "",
        "next_silent": "silent",
        "next_all": "",
        "closing": "",
        "form_to": "",
        "form_at": "",
        "form_answer": "",
        "form_sign": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """A response is in force, and a clause of its level has the work reported."""
    if context.state.response is None:
        return "没有生效的响应；救助工作情况随值班信息续报。"
    if _duty(context) is None:
        return "预案没有规定本级响应汇总上报工作情况。"
    return None


def build(context: PaperContext) -> list[Document]:
    """A 报告 to bodies, or a 呈阅件 to the holder of a post."""
    return papers(context, drafts(context)) or [_submission(context)]


def drafts(context: PaperContext) -> list[Draft]:
    """The 报告 before it is set in head and imprint; none where a post is told."""
    duty = _duty(context)
    assert duty is not None  # noqa: S101 - `why_not` said so
    say, to = context.wording(_KIND).say, _addressees(context, duty)
    if any(is_post(context, name) for name in to):
        return []
    return [
        Draft(
            _KIND,
            duty.leads[0] if duty.leads else context.issuer(_KIND),
            say("title", event=context.event_title),
            (context.names(to),),
            (*_body(context, duty), Paragraph(say("closing"))),
            upward=True,
            whole=(context.event_title, "工作情况", "报告"),
            basis=say("basis", clause=duty.clause),
        )
    ]


def _submission(context: PaperContext) -> Document:
    duty = _duty(context)
    assert duty is not None  # noqa: S101 - `why_not` said so
    say, to = context.wording(_KIND).say, _addressees(context, duty)
    whom = context.recipient(context.names(to))
    head = fields([[(say("form_to"), whom), (say("form_at"), in_words(context.made_at))]], (1, 3.4, 1, 2.6))
    answer = labelled([(say("form_answer"), say("form_sign"), 4)])
    blocks = (head, *_body(context, duty), Gap(), answer)
    title = say("title_submission", event=context.event_title)
    return form(context, _KIND, title, blocks, whole=(context.event_title, "呈阅件"))


def _duty(context: PaperContext) -> MeasureDuty | None:
    response = context.state.response
    assert response is not None  # noqa: S101 - asked only where one is in force
    duties = {duty.content: duty for duty in context.edition.measures_of(response.level)}
    return next((duties[key] for key in _ACTS if key in duties), None)


def _addressees(context: PaperContext, duty: MeasureDuty) -> tuple[str, ...]:
    """Whom the clause names, 市委 and 市政府 where it names nobody; the province has a paper of its own (B16)."""
    top = min(context.edition.levels, key=lambda level: level.rank)
    city = [name for name in duty.to if name in top.procedure.who("decide") or is_post(context, name)]
    return tuple(city) or top.procedure.who("decide")


def _body(context: PaperContext, duty: MeasureDuty) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(context)
    yield Paragraph(say("ordered", clause=duty.clause))
    yield Heading(1, 1, say("figures_heading"))
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    for change in passages.changes():
        yield Paragraph(change)
    yield Heading(1, 2, say("response_heading"))
    yield Paragraph(passages.response())
    yield Heading(1, 3, say("measures_heading"))
    if adopted(context):
        yield measures_table(context)
    else:
        yield Paragraph(say("none_adopted"))
    yield Heading(1, 4, say("means_heading"))
    yield Paragraph("".join(means(context)) or say("no_means"))
    yield Heading(1, 5, say("next_heading"))
    silent = context.state.coverage.silent
    yield Paragraph(say("next_silent", silent="、".join(silent)) if silent else say("next_all"))


def means(context: PaperContext) -> Iterator[str]:
    """Teams, money and goods, as recorded."""
    say, state = context.wording(_KIND).say, context.state
    for entry in state.of(TEAM):
        body: Any = entry.body
        yield say("team", team=body["team"], to="、".join(shown(name) for name in body["to"]))
    steps: dict[str, list[str]] = {}
    for (unit, step), amount in sums_of(context).items():
        steps.setdefault(step, []).append(say("amount", unit=unit, amount=f"{amount:f}"))
    for step, parts in steps.items():
        yield say("funds", step=step, parts="，".join(parts))
    goods: list[str] = []
    for entry in state.of(GOODS):
        body = entry.body
        goods.append(
            say(
                "good",
                goods=body["goods"],
                quantity=str(body["quantity"]),
                measure=body["measure"],
                to=shown(body["to"]),
            )
        )
    if goods:
        yield say("goods", goods="，".join(goods))


WORK_PROGRESS: Final = Paper(_KIND, "救助工作情况报告", _WORDS, why_not, build)
