"""部门职责措施提示单: one sheet for each department whose measures were adopted (5.x.3; readings C1, C4, C13, C18).

Only adopted measures stand on it. A department whose printed name may be a slip gets its sheet once the office has
confirmed the unit; the quote stays as printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Gap,
    Layout,
    Paragraph,
    Row,
    Signature,
    Table,
)
from jc_disaster.documents.context import shown
from jc_disaster.documents.papers.paper import Paper, Withheld
from jc_disaster.documents.passages import Passages
from jc_disaster.engine.measures import MENU_ROLES
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.templates import Wording
    from jc_disaster.plan.model import Level, MeasureDuty, Organisation

_KIND: Final = "task_sheet"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "level",
        "own": "",
        "intro": "time level directs",
        "intro_own": "time level directs",
        "to_fill": "",
        "confirmed": "printed confirmed readings",
        "disaster": "basics as_of",
        "clause": "clause",
        "column_number": "",
        "column_clause": "",
        "column_measure": "",
        "column_share": "",
        "column_progress": "",
        "leads": "",
        "jointly": "others",
        "with_others": "supports",
        "under": "leads",
        "condition": "condition",
        "measure": "task quote",
        "menu_note": "",
        "receipt_caption": "",
        "receipt_receiver": "",
        "receipt_time": "",
        "receipt_phone": "",
        "receipt_feedback": "",
        "contact": "contact",
        "contact_blank": "",
    }
)


class _Sheet(NamedTuple):
    """The sheet of one department.

    Attributes:
        name: The department as printed; the office itself for what the committee and its office lead.
        to: Who gets it: the department, or the unit confirmed in its place.
        duties: Its adopted measures.
        own: The office's own sheet.
        generic: The plan names no unit.
    """

    name: str
    to: str
    duties: tuple[MeasureDuty, ...]
    own: bool
    generic: bool


def why_not(context: PaperContext) -> str | None:
    """There is something adopted, and somebody to send it to."""
    if context.state.response is None:
        return "没有生效的响应，尚无已决定采取的措施。"
    if not _adopted(context):
        return "尚未记录决定采取的措施；响应措施视情采取，决定采取后再制作提示单。"
    if not _sheets(context):
        waiting = "".join(f"{item.recipient}：{item.reason}" for item in withheld(context))
        return waiting or "已采取的措施没有写明承担单位，无处可发。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One sheet for each department, in the order of the plan."""
    return [_document(context, sheet) for sheet in _sheets(context)]


def withheld(context: PaperContext) -> tuple[Withheld, ...]:
    """Departments whose sheet waits for the office to confirm the unit, and whoever gets none at all."""
    if context.state.response is None:
        return ()
    skipped = context.office.own_kinds.get("not_addressed", ())
    waiting = [
        Withheld(shown(name), "预案所列措施另行呈报或商请，不发提示单。")
        for duty in _adopted(context)
        for name in duty.leads
        if (body := _body_named(context, name)) is not None and body.kind in skipped
    ]
    waiting += [
        Withheld(shown(name), _doubt(duties))
        for name, duties in _by_department(context).items()
        if context.office.doubtful_addressees.get(name) == ""
    ]
    return tuple(dict.fromkeys(waiting))


def _doubt(duties: Sequence[MeasureDuty]) -> str:
    readings = "、".join(dict.fromkeys(reading for duty in duties for reading in duty.readings))
    quote = shown(duties[0].quote).rstrip("，。；")
    return f"预案原文为“{quote}”，该单位疑为印误（解读{readings}），经本单位确认接收单位并填入设置后再制作。"


def _adopted(context: PaperContext) -> tuple[MeasureDuty, ...]:
    """Adopted measures in the plan's order; those carried on from a former level keep their own clause."""
    wanted = {duty for duty, measure in context.state.measures.items() if measure.adopted}
    levels = {measure.level for measure in context.state.measures.values()}
    seen: dict[str, MeasureDuty] = {}
    for level in context.edition.levels:
        if level.id in levels:
            for duty in context.edition.measures_of(level.id):
                if duty.id in wanted and duty.role in MENU_ROLES:
                    seen.setdefault(duty.id, duty)
    return tuple(seen.values())


def _sheets(context: PaperContext) -> list[_Sheet]:
    own_kinds = context.office.own_kinds.get("own", ())
    issuer = context.issuer(_KIND)
    own: dict[str, MeasureDuty] = {}
    sheets = []
    for name, duties in _by_department(context).items():
        body = _body_named(context, name)
        if body is not None and body.kind in own_kinds:
            own.update({duty.id: duty for duty in duties})
            continue
        confirmed = context.office.doubtful_addressees.get(name)
        if confirmed == "":
            continue
        generic = body is None or body.generic
        sheets.append(_Sheet(name, confirmed or name, duties, own=False, generic=generic))
    if own:
        sheets.append(_Sheet(issuer, issuer, tuple(own.values()), own=True, generic=False))
    return sheets


def _by_department(context: PaperContext) -> dict[str, tuple[MeasureDuty, ...]]:
    """Adopted measures by whoever leads them, and by named bodies that support them."""
    skipped = context.office.own_kinds.get("not_addressed", ())
    found: dict[str, dict[str, MeasureDuty]] = {}
    for duty in _adopted(context):
        for name in duty.leads:
            body = _body_named(context, name)
            if body is None or body.kind not in skipped:
                found.setdefault(_main_name(body, name), {})[duty.id] = duty
        for name in duty.supports:
            body = _body_named(context, name)
            if body is not None and not body.generic and body.kind not in skipped:
                found.setdefault(_main_name(body, name), {})[duty.id] = duty
    return {name: tuple(duties.values()) for name, duties in found.items()}


def _main_name(body: Organisation | None, printed: str) -> str:
    return printed if body is None else body.name


def _body_named(context: PaperContext, name: str) -> Organisation | None:
    return next((body for body in context.edition.organisations if name in (body.name, *body.aliases)), None)


def _document(context: PaperContext, sheet: _Sheet) -> Document:
    words, response = context.wording(_KIND), context.state.response
    assert response is not None  # noqa: S101 - `why_not` said so
    level = context.level(response.level)
    issuer = context.named(context.issuer(_KIND))
    recipient = shown(sheet.to)
    return Document(
        paper=_KIND,
        origin=context.origin,
        issuer=issuer,
        title=words.say("title", level=level.name),
        subtitle=words.say("own") if sheet.own else "",
        blocks=tuple(_blocks(context, words, level, sheet, issuer)),
        layout=Layout.FORM,
        addressees=(context.recipient(context.named(sheet.to) if sheet.own else recipient),),
        recipient=recipient,
        whole_words=(level.name, "自然灾害救助", "应急响应", "提示单", "部门职责"),
    )


def _blocks(
    context: PaperContext, words: Wording, level: Level, sheet: _Sheet, issuer: str
) -> Iterator[Block]:
    response, passages = context.state.response, Passages(context)
    assert response is not None  # noqa: S101 - `why_not` said so
    directs = "或".join(shown(name) for name in level.directs.by)
    intro = words.say(
        "intro_own" if sheet.own else "intro",
        time=in_words(response.since),
        level=level.name,
        directs=directs,
    )
    as_of = passages.as_of()
    yield Paragraph(
        words.say("disaster", basics=passages.basics(), as_of=as_of) if as_of else passages.basics()
    )
    yield Paragraph(intro)
    if sheet.generic:
        yield Paragraph(words.say("to_fill") + "　" * 12)
    if sheet.to != sheet.name:
        readings = "、".join(dict.fromkeys(reading for duty in sheet.duties for reading in duty.readings))
        yield Paragraph(
            words.say("confirmed", printed=shown(sheet.name), confirmed=shown(sheet.to), readings=readings)
        )
    yield _measures(context, words, sheet)
    if not sheet.own:
        contact = context.office.contact
        yield Paragraph(words.say("contact", contact=contact) if contact else words.say("contact_blank"))
        yield _receipt(words)
    yield Gap()
    yield Signature((issuer,))


def _measures(context: PaperContext, words: Wording, sheet: _Sheet) -> Table:
    rows = []
    for number, duty in enumerate(sheet.duties, 1):
        text = words.say("measure", task=duty.task, quote=duty.quote.rstrip("，,。;；"))
        if duty.condition and duty.condition not in duty.quote:
            text = f"{text}\n{words.say('condition', condition=duty.condition)}"
        share = _share(context, words, sheet, duty)
        rows.append(
            Row(
                (
                    str(number),
                    words.say("clause", clause=duty.clause),
                    Cell(text, align=Align.START),
                    share,
                    "",
                ),
                lines=2,
            )
        )
    columns = (
        Column(words.say("column_number"), 0.9),
        Column(words.say("column_clause"), 2.5),
        Column(words.say("column_measure"), 5.2),
        Column(words.say("column_share"), 2.6),
        Column(words.say("column_progress"), 1.7),
    )
    return Table(columns, tuple(rows), note=words.say("menu_note"))


def _share(context: PaperContext, words: Wording, sheet: _Sheet, duty: MeasureDuty) -> str:
    """Whether the department leads or helps, and with whom."""
    leads = {_main_name(_body_named(context, name), name): name for name in duty.leads}
    if not sheet.own and sheet.name not in leads:
        return words.say("under", leads="、".join(duty.leads))
    others = [printed for name, printed in leads.items() if not sheet.own and name != sheet.name]
    share = words.say("jointly", others="、".join(others)) if others else words.say("leads")
    return share + (words.say("with_others", supports="、".join(duty.supports)) if duty.supports else "")


def _receipt(words: Wording) -> Table:
    cells = ("receipt_receiver", "receipt_time", "receipt_phone", "receipt_feedback")
    first = (Cell(words.say(cells[0]), lead=True), "", Cell(words.say(cells[1]), lead=True), "")
    second = (Cell(words.say(cells[2]), lead=True), "", Cell(words.say(cells[3]), lead=True), "")
    columns = tuple(Column("", share) for share in (1, 2, 1, 2))
    return Table(columns, (Row(first), Row(second)), caption=words.say("receipt_caption"))


TASK_SHEET: Final = Paper(_KIND, "部门职责措施提示单", _WORDS, why_not, build, withheld)
