"""关于请求支援的请示 upward, and the letter that asks for troops (5.x.3(14) and (5); readings C11, C18).

What is asked for is for a person to fill in: nothing is invented, and no unit or strength of troops is ever named.
Troops are asked for by the government through the military organ of its level.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Block, Document, Heading, Paragraph
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import listing
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.papers.work_progress import means
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.recipients import body_named

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.plan.model import MeasureDuty

_KIND: Final = "support_request"
_LETTER: Final = "military_letter"
_UPWARD, _MILITARY = "support-request", "military"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "title_letter": "",
        "file_request": "",
        "file_letter": "",
        "basis": "clause quote",
        "figures_heading": "",
        "work_heading": "",
        "request_heading": "",
        "request": "clause",
        "request_note": "",
        "request_closing": "",
        "letter_heading": "",
        "letter": "clause",
        "letter_note": "",
        "letter_closing": "",
        "column_number": "",
        "column_what": "",
        "column_amount": "",
        "column_where": "",
        "column_when": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """A measure that asks for help is adopted."""
    if context.state.response is None:
        return "没有生效的响应，请求支援的措施尚未决定采取。"
    if _upward(context) is None and _military(context) is None:
        return "尚未记录决定采取请求支援（或请求军队参加救灾）的措施，决定采取后再制作。"
    return None


def build(context: PaperContext) -> list[Document]:
    """The request upward, and the letter to the military organ."""
    return papers(context, drafts(context))


def drafts(context: PaperContext) -> list[Draft]:
    """The same before they are set in head and imprint."""
    duty, troops = _upward(context), _military(context)
    found = [] if duty is None else [_request(context, duty)]
    return found if troops is None else [*found, _letter(context, troops)]


def _adopted(context: PaperContext) -> Iterator[MeasureDuty]:
    response = context.state.response
    for duty in () if response is None else context.edition.measures_of(response.level):
        measure = context.state.measures.get(duty.id)
        if measure is not None and measure.adopted:
            yield duty


def _upward(context: PaperContext) -> MeasureDuty | None:
    return next((duty for duty in _adopted(context) if duty.content == _UPWARD), None)


def _military(context: PaperContext) -> MeasureDuty | None:
    for duty in _adopted(context):
        bodies = (body_named(context, name) for name in duty.leads)
        if any(body is not None and body.kind == _MILITARY for body in bodies):
            return duty
    return None


def _request(context: PaperContext, duty: MeasureDuty) -> Draft:
    say = context.wording(_KIND).say
    to = [body for name in duty.to for body in context.office.bodies.get(name, (name,))]
    return Draft(
        _KIND,
        duty.leads[0] if duty.leads else context.issuer(_KIND),
        say("title", event=context.event_title),
        (context.names(to),),
        tuple(_body(context, duty, "request")),
        upward=True,
        whole=(context.event_title, "请求支援", "请示"),
        recipient=say("file_request"),
        basis=say("basis", clause=duty.clause, quote=shown(duty.quote).rstrip("，。；")),
        contact=True,
    )


def _letter(context: PaperContext, duty: MeasureDuty) -> Draft:
    say = context.wording(_KIND).say
    to = [body for name in duty.leads for body in context.office.bodies.get(name, (name,))]
    return Draft(
        _KIND,
        context.issuer(_LETTER),
        say("title_letter"),
        (context.names(to),),
        tuple(_body(context, duty, "letter")),
        letter=True,
        whole=("抢险救灾", "军队", "函"),
        recipient=say("file_letter"),
        basis=say("basis", clause=duty.clause, quote=shown(duty.quote).rstrip("，。；")),
        contact=True,
    )


def _body(context: PaperContext, duty: MeasureDuty, key: str) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(context)
    yield Heading(1, 1, say("figures_heading"))
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    yield Heading(1, 2, say("work_heading"))
    yield Paragraph(passages.response() + "".join(means(context)))
    yield Heading(1, 3, say(f"{key}_heading"))
    yield Paragraph(say(key, clause=duty.clause))
    titles = (
        (say("column_number"), 0.7),
        (say("column_what"), 2.6),
        (say("column_amount"), 1.4),
        (say("column_where"), 1.8),
        (say("column_when"), 1.8),
    )
    yield listing(titles, [], blanks=4, note=say(f"{key}_note"))
    yield Paragraph(say(f"{key}_closing"))


SUPPORT_REQUEST: Final = Paper(_KIND, "请求支援", _WORDS, why_not, build)
