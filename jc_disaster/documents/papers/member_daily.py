"""成员单位每日情况: the blank sheet of a unit that reports daily, and what was collected (5.x.3(3); C10)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Document
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import day_in_words, fields, form, labelled, listing, working_note
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.incident.fact_names import MEMBER_DAILY as RECEIVED
from jc_disaster.kernel.clock import SHANGHAI, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.plan.model import MeasureDuty

_KIND: Final = "member_daily"
_ACT: Final = "members-daily-report"  # the content key of the measure
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "",
        "title_collected": "event",
        "file_blank": "",
        "file_collected": "",
        "basis": "clause quote",
        "basis_plain": "",
        "unit": "",
        "day": "",
        "reporter": "",
        "phone": "",
        "event": "",
        "situation": "event response",
        "point_work": "",
        "point_losses": "",
        "point_needs": "",
        "point_problems": "",
        "point_next": "",
        "column_number": "",
        "column_day": "",
        "column_unit": "",
        "column_said": "",
        "column_received": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """The level in force has members report daily, and that was adopted; or something was collected."""
    if context.state.of(RECEIVED):
        return None
    response = context.state.response
    if response is None:
        return "没有生效的响应，不收成员单位每日情况。"
    duty = _duty(context)
    if duty is None:
        return f"预案没有规定{context.level(response.level).name}响应成员单位每日报告。"
    measure = context.state.measures.get(duty.id)
    if measure is None or not measure.adopted:
        return "成员单位每日报告的措施尚未记录决定采取；响应措施视情采取。"
    return None


def build(context: PaperContext) -> list[Document]:
    """The blank sheet, and the collection where there is one."""
    documents = [_blank(context)]
    if context.state.of(RECEIVED):
        documents.append(_collected(context))
    return documents


def _duty(context: PaperContext) -> MeasureDuty | None:
    response = context.state.response
    if response is None:
        return None
    duties = context.edition.measures_of(response.level)
    return next((duty for duty in duties if duty.content == _ACT), None)


def _blank(context: PaperContext) -> Document:
    say, duty = context.wording(_KIND).say, _duty(context)
    basis = (
        say("basis_plain")
        if duty is None
        else say("basis", clause=duty.clause, quote=shown(duty.quote).rstrip("。"))
    )
    head = fields(
        [[(say("unit"), ""), (say("day"), "")], [(say("reporter"), ""), (say("phone"), "")]],
        (0.18, 0.34, 0.16, 0.32),
    )
    points = [(say(f"point_{key}"), "", 4) for key in ("work", "losses", "needs", "problems", "next")]
    body = labelled(
        [
            (
                say("event"),
                say("situation", event=context.event_title, response=Passages(context).response()),
                1,
            ),
            *points,
        ],
        note=basis + working_note(context),
    )
    name = say("file_blank")
    return form(context, _KIND, say("title"), (head, body), recipient=name)


def _collected(context: PaperContext) -> Document:
    say = context.wording(_KIND).say
    rows = []
    for number, entry in enumerate(context.state.of(RECEIVED), 1):
        body: Any = entry.body
        received = in_words(entry.stamp.at.astimezone(SHANGHAI), year=False)
        rows.append(
            (
                str(number),
                day_in_words(body["day"]),
                shown(body["department"]),
                shown(body["words"]),
                received,
            )
        )
    titles = (
        (say("column_number"), 0.7),
        (say("column_day"), 1.3),
        (say("column_unit"), 1.8),
        (say("column_said"), 5.0),
        (say("column_received"), 1.7),
    )
    blocks = (listing(titles, rows, note=working_note(context)),)
    title = say("title_collected", event=context.event_title)
    return form(context, _KIND, title, blocks, recipient=say("file_collected"), wide=True)


MEMBER_DAILY: Final = Paper(_KIND, "成员单位每日情况", _WORDS, why_not, build)
