"""救灾物资调拨单与签收回执: four times for each order, and the hours that the gazette gives the first batch (F1).

The hours run from 接到 to 运抵; a miss is shown and called nothing more than that.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Document, Gap, Paragraph, Table
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import fields, form, labelled, listing, person, working_note
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.incident.fact_names import GOODS, GOODS_STEP
from jc_disaster.incident.vocabulary import GOODS_STEPS, ORDERED, RECEIVED, SIGNED_FOR
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import Entry
    from jc_disaster.plan.model import Duty

_KIND: Final = "dispatch_order"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "",
        "from": "",
        "to": "",
        "at": "",
        "by": "",
        "caption_goods": "",
        "caption_times": "",
        "caption_receipt": "",
        "column_goods": "",
        "column_quantity": "",
        "column_measure": "",
        "column_stock": "",
        "column_first": "",
        "column_advance": "",
        "column_note": "",
        "column_step": "",
        "column_at": "",
        "column_who": "",
        "column_sign": "",
        "yes": "",
        "no": "",
        "no_limit": "",
        "limit_open": "text clause stock hours",
        "limit": "text clause stock hours until",
        "arrived_in": "text clause stock hours took",
        "arrived_after": "text clause stock hours took",
        "took": "hours minutes",
        "receipt_count": "",
        "receipt_state": "",
        "receipt_sign": "",
        "sign_room": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Goods were ordered."""
    return None if context.state.of(GOODS) else "尚未登记物资调拨；下达调拨并登记后再制作。"


def build(context: PaperContext) -> list[Document]:
    """One order with its receipt for each."""
    return [_order(context, entry, number) for number, entry in enumerate(context.state.of(GOODS), 1)]


def _order(context: PaperContext, entry: Entry, number: int) -> Document:
    say, body = context.wording(_KIND).say, _said(entry)
    goods = shown(body["goods"])
    head = fields(
        [
            [(say("from"), context.recipient(body["from"])), (say("to"), context.recipient(body["to"]))],
            [(say("at"), in_words(entry.stamp.at)), (say("by"), person(context, entry.stamp.by._asdict()))],
        ],
        (1, 3, 1, 3),
    )
    first = say("yes") if body["first_batch"] else say("no")
    advance = say("yes") if body["advance"] else say("no")
    row = (goods, str(body["quantity"]), shown(body["measure"]), shown(body["stock"]), first, advance, "")
    titles = tuple(
        (say(f"column_{key}"), share)
        for key, share in (
            ("goods", 2.2), ("quantity", 1.3), ("measure", 1.0), ("stock", 1.2), ("first", 1.0), ("advance", 1.2),
            ("note", 1.6),
        )
    )  # fmt: skip
    receipt = labelled(
        [
            (say("receipt_count"), "", 2),
            (say("receipt_state"), "", 2),
            (say("receipt_sign"), say("sign_room"), 3),
        ],
        note=working_note(context),
    )
    blocks = (
        head,
        Gap(),
        listing(titles, [row], caption=say("caption_goods")),
        Paragraph(_limit(context, entry)),
        _times(context, entry),
        Gap(),
        Table(receipt.columns, receipt.rows, caption=say("caption_receipt"), note=receipt.note),
    )
    title = say("title")
    return form(
        context, _KIND, title, blocks, recipient=f"{number}-{goods}-{shown(body['to'])}", whole=(title,)
    )


def _said(entry: Entry) -> Mapping[str, Any]:
    return entry.body


def _limit(context: PaperContext, entry: Entry) -> str:
    """The hours for a first batch, from 接到 to 运抵, with the text that prints them."""
    say, body = context.wording(_KIND).say, _said(entry)
    duty = next(
        (one for one in context.edition.duties if dict(one.clock).get("scope") == body["stock"]), None
    )
    if not body["first_batch"] or duty is None:
        return say("no_limit")
    hours = int(dict(duty.clock)["hours"])
    said = {
        "text": _text(context, duty),
        "clause": duty.clause,
        "stock": str(body["stock"]),
        "hours": str(hours),
    }
    times = times_of(context, entry)
    received, arrived = times.get(RECEIVED), times.get(SIGNED_FOR)
    if received is None:
        return say("limit_open", **said)
    until = received[0] + timedelta(hours=hours)
    if arrived is None:
        return say("limit", until=in_words(until), **said)
    minutes = int((arrived[0] - received[0]).total_seconds() // 60)
    took = say("took", hours=str(minutes // 60), minutes=str(minutes % 60))
    return say("arrived_in" if arrived[0] <= until else "arrived_after", took=took, **said)


def _text(context: PaperContext, duty: Duty) -> str:
    return next((text.number for text in context.edition.texts if text.id == duty.text), "")


def times_of(context: PaperContext, entry: Entry) -> dict[str, tuple[datetime, str]]:
    """When each step of an order was taken, and by whom."""
    times = {ORDERED: (entry.stamp.at, entry.stamp.by.name or entry.stamp.by.post)}
    for step in context.state.of(GOODS_STEP):
        body: Any = step.body
        if body["order"] == entry.stamp.act_id:
            times[str(body["step"])] = step.stamp.at, shown(body["who"] or "")
    return times


def _times(context: PaperContext, entry: Entry) -> Table:
    say, times = context.wording(_KIND).say, times_of(context, entry)
    rows = []
    for step in GOODS_STEPS:
        at, who = times.get(step, (None, ""))
        rows.append((step, "" if at is None else in_words(at), who, ""))
    titles = (
        (say("column_step"), 1.2),
        (say("column_at"), 2.6),
        (say("column_who"), 1.8),
        (say("column_sign"), 1.8),
    )
    return listing(titles, rows, caption=say("caption_times"))


DISPATCH_ORDER: Final = Paper(_KIND, "救灾物资调拨单", _WORDS, why_not, build)
