"""值班信息: at once on receipt, whatever the level, to those whom 4.1.3 names; with what to say on the telephone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Head,
    Heading,
    Items,
    Layout,
    Paragraph,
    Row,
    Signature,
    Table,
)
from jc_disaster.documents.naming import named_once
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.series import issue_of
from jc_disaster.incident.vocabulary import CHANNELS, REPORT_KINDS, UPWARD_MARKS
from jc_disaster.kernel.clock import date_in_words, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.templates import Wording
    from jc_disaster.incident.state import UpwardReport
    from jc_disaster.plan.model import Duty

_KIND: Final = "flash_report"
_BY_TELEPHONE: Final = CHANNELS[0]
_FIRST: Final = REPORT_KINDS[0]
_INFORMATION: Final = UPWARD_MARKS[0]
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "masthead": "",
        "number": "issue",
        "title": "event",
        "initial": "",
        "follow_up": "",
        "final": "",
        "units_heading": "",
        "comparison_heading": "",
        "progress_heading": "",
        "no_progress": "",
        "next_silent": "silent",
        "next_all": "",
        "not_city": "",
        "phone_title": "event",
        "phone_file": "",
        "phone_intro": "duty_room",
        "phone_what": "basics",
        "phone_figures": "totals",
        "phone_coverage": "coverage",
        "phone_level": "comparison",
        "phone_next": "response",
        "phone_ask": "",
        "table_caption": "",
        "table_addressee": "",
        "table_phone": "",
        "table_phone_receiver": "",
        "table_written": "",
        "table_written_receiver": "",
        "major_addressee": "name",
        "table_note": "names clause",
    }
)


def why_not(context: PaperContext) -> str | None:
    """It can be made as soon as the incident is on record."""
    if context.state.opening is None:
        return "尚未新建灾情，没有可报告的内容。"
    return None


def build(context: PaperContext) -> list[Document]:
    """The information, and on a sheet of its own what to say on the telephone."""
    words, passages = context.wording(_KIND), Passages(context)
    issuer, series = context.named(context.issuer(_KIND)), words.say("masthead")
    body = tuple(_body(context, words, passages))
    information = Document(
        paper=_KIND,
        origin=context.origin,
        issuer=issuer,
        title=words.say("title", event=context.event_title),
        subtitle=words.say(_stage(context)),
        blocks=(
            *named_once(body, context.edition.header.title),
            Signature((issuer,), date_in_words(context.made_at)),
        ),
        head=Head(series, words.say("number", issue=str(issue_of(context, series, _KIND))), series=True),
        addressees=tuple(context.recipient("、".join(group)) for group in _groups(context, "always")),
        whole_words=(context.event_title,),
    )
    telephone = Document(
        paper=_KIND,
        origin=context.origin,
        issuer=issuer,
        title=words.say("phone_title", event=context.event_title),
        blocks=tuple(_telephone(context, words, passages)),
        layout=Layout.FORM,
        recipient=words.say("phone_file"),
        whole_words=(context.event_title, words.say("phone_file")),
    )
    return [information, telephone]


def addressees(context: PaperContext) -> tuple[str, ...]:
    """To whom the information goes, out of the plan's own duty."""
    return tuple(name for group in _groups(context, "always") for name in group)


def _major(context: PaperContext) -> tuple[str, ...]:
    """Who is told besides when the disaster is a major one."""
    always = addressees(context)
    return tuple(name for group in _groups(context, "major") for name in group if name not in always)


def _groups(context: PaperContext, which: str) -> list[tuple[str, ...]]:
    """The bodies that a duty's addressees are here, those of one addressee together."""
    named = [name for duty in _duties(context, which) for name in duty.to]
    return list(dict.fromkeys(tuple(context.office.bodies.get(name, (name,))) for name in named))


def _duties(context: PaperContext, group: str) -> list[Duty]:
    wanted = context.office.upward_duties.get(group, ())
    return [duty for duty in context.edition.duties if duty.id in wanted]


def _stage(context: PaperContext) -> str:
    """初报 until something written has gone up or a unit has reported again; 终报 once the response has ended."""
    state = context.state
    ended = state.phases and state.response is None
    if state.closed is not None or ended:
        return "final"
    sent = any(paper.kind == _KIND and paper.withdrawn is None for paper in state.papers.values())
    written = any(report.channel != _BY_TELEPHONE for report in _told(context))
    again = any(report.report_kind != _FIRST for report in state.reports)
    return "follow_up" if sent or written or again else "initial"


def _told(context: PaperContext) -> list[UpwardReport]:
    return [report for report in context.state.upward if report.mark == _INFORMATION]


def _body(context: PaperContext, words: Wording, passages: Passages) -> Iterator[Block]:
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    for change in passages.changes():
        yield Paragraph(change)
    yield Heading(1, 1, words.say("units_heading"))
    for unit in passages.units():
        yield Paragraph(unit)
    yield Heading(1, 2, words.say("comparison_heading"))
    yield Paragraph(passages.comparison(headed=True) + "".join(passages.beside_clauses()))
    yield Heading(1, 3, words.say("progress_heading"))
    for line in _progress(context, words, passages):
        yield Paragraph(line)
    silent = context.state.coverage.silent
    yield Paragraph(words.say("next_silent", silent="、".join(silent)) if silent else words.say("next_all"))


def _progress(context: PaperContext, words: Wording, passages: Passages) -> Iterator[str]:
    state = context.state
    lines = [
        *(passages.finding(finding) for finding in state.findings if not finding.departs),
        *(passages.decision(decision) for decision in state.decisions if decision.lawful),
    ]
    if not lines and state.response is None:
        lines.append(words.say("no_progress"))
        if context.assessment.level is None:
            lines.append(words.say("not_city"))
    yield from lines
    if lines and (state.response is not None or state.findings):
        yield passages.response()


def _telephone(context: PaperContext, words: Wording, passages: Passages) -> Iterator[Block]:
    yield Items(
        (
            words.say("phone_intro", duty_room=context.office.duty_room),
            words.say("phone_what", basics=passages.basics()),
            words.say("phone_figures", totals=passages.totals()),
            words.say("phone_coverage", coverage=passages.coverage()),
            words.say("phone_level", comparison=passages.comparison()),
            words.say("phone_next", response=passages.response()),
            words.say("phone_ask"),
        ),
        numbered=True,
    )
    yield _register(context, words)


def _register(context: PaperContext, words: Wording) -> Table:
    """Who was told, how, when, and who took it; blank where it is still to be done."""
    major = _major(context)
    columns = (
        Column(words.say("table_addressee"), 2.4),
        Column(words.say("table_phone"), 2.2),
        Column(words.say("table_phone_receiver"), 1.8),
        Column(words.say("table_written"), 2.2),
        Column(words.say("table_written_receiver"), 1.8),
    )
    rows = [Row(_told_cells(context, name, context.recipient(name)), lines=2) for name in addressees(context)]
    rows += [
        Row(_told_cells(context, name, words.say("major_addressee", name=context.recipient(name))), lines=2)
        for name in major
    ]
    clauses = [duty.clause for duty in _duties(context, "major")]
    note = words.say("table_note", names="、".join(major), clause=clauses[0]) if major and clauses else ""
    return Table(columns, tuple(rows), caption=words.say("table_caption"), note=note)


def _told_cells(context: PaperContext, name: str, printed: str) -> tuple[Cell | str, ...]:
    told = [report for report in _told(context) if report.addressee == name]
    spoken = next((report for report in told if report.channel == _BY_TELEPHONE), None)
    written = next((report for report in told if report.channel != _BY_TELEPHONE), None)
    return (Cell(printed), *_when_and_who(spoken), *_when_and_who(written))


def _when_and_who(report: UpwardReport | None) -> tuple[str, str]:
    return ("", "") if report is None else (in_words(report.stamp.at, year=False), report.receiver)


FLASH_REPORT: Final = Paper(_KIND, "值班信息", _WORDS, why_not, build)
