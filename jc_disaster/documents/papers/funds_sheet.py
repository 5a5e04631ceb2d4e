"""救灾资金台账: 申请, 预拨, 核定, 清算 with amount, date and number (5.x.3(4), 6, 7.1; reading C12)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Document, Gap, Row, RowKind, Table
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import day_in_words, form, known, listing, person, working_note
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.incident.fact_names import FUNDS
from jc_disaster.incident.vocabulary import FUND_STEPS

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "funds_sheet"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "caption_sums": "",
        "caption_entries": "",
        "total": "",
        "column_number": "",
        "column_step": "",
        "column_unit": "",
        "column_amount": "",
        "column_dated": "",
        "column_document": "",
        "column_note": "",
        "column_by": "",
        "note": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Money was asked for or given."""
    return None if context.state.of(FUNDS) else "尚未登记救灾资金的申请、预拨、核定或清算。"


def build(context: PaperContext) -> list[Document]:
    """The sums by unit and step, then every entry."""
    say = context.wording(_KIND).say
    title = say("title", event=context.event_title)
    blocks = (_sums(context), Gap(), _entries(context))
    return [form(context, _KIND, title, blocks, wide=True, whole=(context.event_title, "台账"))]


def _sums(context: PaperContext) -> Table:
    say = context.wording(_KIND).say
    sums = sums_of(context)
    units = dict.fromkeys(unit for unit, _ in sums)
    rows = [Row((unit, *(_amount(context, sums.get((unit, step))) for step in FUND_STEPS))) for unit in units]
    totals = []
    for step in FUND_STEPS:
        given = [amount for (_, of), amount in sums.items() if of == step]
        totals.append(_amount(context, sum(given, Decimal(0)) if given else None))
    rows.append(Row((say("total"), *totals), kind=RowKind.TOTAL))
    titles = [(say("column_unit"), 1.4), *((step, 1.0) for step in FUND_STEPS)]
    table = listing(titles, [], caption=say("caption_sums"))
    return Table(table.columns, tuple(rows), caption=table.caption)


def sums_of(context: PaperContext) -> dict[tuple[str, str], Decimal]:
    """Sums in 万元 by unit and step, in the order in which they came."""
    sums: dict[tuple[str, str], Decimal] = {}
    for entry in context.state.of(FUNDS):
        body: Any = entry.body
        key = shown(body["unit"]), str(body["step"])
        sums[key] = sums.get(key, Decimal(0)) + Decimal(str(body["amount_wan"]))
    return sums


def _amount(context: PaperContext, amount: Decimal | None) -> str:
    return known(context, None) if amount is None else f"{amount:f}"


def _entries(context: PaperContext) -> Table:
    say = context.wording(_KIND).say
    rows = []
    for number, entry in enumerate(context.state.of(FUNDS), 1):
        body: Any = entry.body
        rows.append(
            (
                str(number),
                str(body["step"]),
                shown(body["unit"]),
                f"{Decimal(str(body['amount_wan'])):f}",
                day_in_words(body["dated"]),
                known(context, body["number"]),
                known(context, body["note"]),
                person(context, entry.stamp.by._asdict()),
            )
        )
    titles = (
        (say("column_number"), 0.6),
        (say("column_step"), 0.9),
        (say("column_unit"), 1.6),
        (say("column_amount"), 1.3),
        (say("column_dated"), 1.4),
        (say("column_document"), 2.2),
        (say("column_note"), 2.4),
        (say("column_by"), 1.6),
    )
    note = say("note") + working_note(context)
    return listing(titles, rows, caption=say("caption_entries"), note=note)


FUNDS_SHEET: Final = Paper(_KIND, "救灾资金台账", _WORDS, why_not, build)
