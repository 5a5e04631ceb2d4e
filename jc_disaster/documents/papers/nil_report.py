"""续报 under the 24-hour zero reporting of 4.1.5: what changed since the last, and what relief work was done (D2).

County → city → 省应急管理厅, until the situation is recorded as stable (reading D4). No change is said in words,
never by a nought.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Block, Document, Head, Heading, Paragraph, Signature, Table
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import known, listing
from jc_disaster.documents.naming import named_once
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.papers.work_progress import means
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.progress import adopted
from jc_disaster.documents.series import issue_of
from jc_disaster.documents.trend import earlier, trend
from jc_disaster.incident.due_item import involved_counties
from jc_disaster.incident.fact_names import ZERO_REPORTING
from jc_disaster.incident.vocabulary import NOT_NOTIFIED
from jc_disaster.kernel.clock import date_in_words, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.plan.model import Duty

_KIND: Final = "nil_report"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "series": "",
        "number": "issue",
        "title": "event",
        "stage": "",
        "basis": "clause",
        "cut_off": "hour",
        "no_cut_off": "",
        "change_heading": "",
        "work_heading": "",
        "measure": "task who progress",
        "measure_note": "task who progress note",
        "waiting": "count",
        "units_heading": "",
        "silent": "",
        "column_unit": "",
        "column_kind": "",
        "column_as_of": "",
        "column_source": "",
        "note": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Zero reporting is on, and the situation not yet stable."""
    state = context.state
    if state.opening is None:
        return "尚未新建灾情，没有可续报的内容。"
    setting = next(reversed(state.of(ZERO_REPORTING)), None)
    if setting is None:
        return "尚未明确是否执行24小时零报告，明确并记入后再制作续报。"
    if not setting.body["on"]:
        return f"已决定不执行24小时零报告（{shown(str(setting.body['reason']))}），改用值班信息续报。"
    if state.stable is not None:
        return "灾情已记录稳定，24小时零报告结束，改用值班信息。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One report upward."""
    say = context.wording(_KIND).say
    issuer, series = context.named(context.issuer(_KIND)), say("series")
    number = say("number", issue=str(issue_of(context, series, _KIND)))
    return [
        Document(
            paper=_KIND,
            origin=context.origin,
            issuer=issuer,
            title=say("title", event=context.event_title),
            subtitle=say("stage"),
            blocks=(
                *named_once(tuple(_body(context)), context.edition.header.title),
                Signature((issuer,), date_in_words(context.made_at)),
            ),
            head=Head(organ=series, number=number, series=True),
            addressees=tuple(context.recipient(name) for name in addressees(context)),
            whole_words=(context.event_title,),
        )
    ]


def addressees(context: PaperContext) -> tuple[str, ...]:
    """To whom the zero report goes, out of the plan's own duty."""
    bodies = context.office.bodies
    named = [name for duty in _duties(context) for name in duty.to]
    return tuple(dict.fromkeys(body for name in named for body in bodies.get(name, (name,))))


def _duties(context: PaperContext) -> list[Duty]:
    return [duty for duty in context.edition.duties if "until" in dict(duty.clock)]


def _body(context: PaperContext) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(context)
    setting: Any = context.state.of(ZERO_REPORTING)[-1].body
    clause = next((duty.clause for duty in _duties(context)), "")
    basis = say("basis", clause=clause) if clause else ""
    cut_off = say("cut_off", hour=_hour(setting["cut_off"])) if setting["cut_off"] else say("no_cut_off")
    yield Paragraph(basis + cut_off)
    yield Heading(1, 1, say("change_heading"))
    yield Paragraph(trend(context, earlier(context, _KIND, "flash_report")))
    yield Paragraph(passages.totals() + passages.coverage())
    for change in passages.changes():
        yield Paragraph(change)
    yield Heading(1, 2, say("work_heading"))
    for line in _work(context, passages):
        yield Paragraph(line)
    yield Heading(1, 3, say("units_heading"))
    yield _units(context)


def _hour(clock: str) -> str:
    """An hour of the clock (``08:00``) as papers write it: 8时, 17时30分."""
    hour, minute = clock.split(":")
    return f"{int(hour)}时" + (f"{minute}分" if int(minute) else "")


def _work(context: PaperContext, passages: Passages) -> Iterator[str]:
    """救灾工作动态: the response, then what is known of each measure that is taken."""
    say = context.wording(_KIND).say
    yield passages.response()
    waiting = 0
    for duty, measure in adopted(context):
        if measure.progress == NOT_NOTIFIED and not measure.note:
            waiting += 1
            continue
        who, note = "、".join(shown(name) for name in duty.leads), shown(measure.note or "")
        key = "measure_note" if note else "measure"
        yield say(key, task=duty.task, who=who, progress=measure.progress, note=note)
    yield from means(context)
    if waiting:
        yield say("waiting", count=str(waiting))


def _units(context: PaperContext) -> Table:
    """Each county concerned: its latest report and what kind it was."""
    say = context.wording(_KIND).say
    rows = []
    for unit in involved_counties(context.state):
        mine = [report for report in context.state.reports if report.unit == unit]
        last = mine[-1] if mine else None
        rows.append(
            (
                unit,
                say("silent") if last is None else last.report_kind,
                known(context, None) if last is None else in_words(last.as_of),
                known(context, None if last is None else last.source),
            )
        )
    titles = (
        (say("column_unit"), 1.4),
        (say("column_kind"), 1.2),
        (say("column_as_of"), 2.6),
        (say("column_source"), 2.4),
    )
    return listing(titles, rows, note=say("note"), small=True)


NIL_REPORT: Final = Paper(_KIND, "续报（24小时零报告）", _WORDS, why_not, build)
