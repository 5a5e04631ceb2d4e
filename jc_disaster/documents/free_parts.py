"""The parts of a paper that the office writes itself: number, date, urgency, signer, addressees, remark, reason.

They are parts of blocks that every paper has anyway; what a paper does not have cannot be written into it. The
exercise mark is put on afterwards, by the writers, so that nothing typed here can take it off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Block, Document, Head, Imprint, Paragraph, Remark, Signature, plain
from jc_disaster.documents.context import REVOKED
from jc_disaster.kernel.clock import SHANGHAI, date_in_words

if TYPE_CHECKING:
    from jc_disaster.documents.choice import FreeParts

# Between main recipients stands a comma; within one, the names of a group are parted by 、.
BETWEEN_RECIPIENTS: Final = "，"
_BETWEEN: Final = "、"
_REVOCATION: Final = "revocation"


def parts_of(document: Document, room: str) -> dict[str, str]:
    """What can be written into a paper, with what stands there now, by the names of `FreeParts`.

    Args:
        document: The paper as it comes from its builder.
        room: The words that leave room for a reason, or empty where its kind has none.
    """
    return dict(_parts(document, room))


def _parts(document: Document, room: str) -> Iterator[tuple[str, str]]:
    head = document.head
    if document.paper == _REVOCATION:
        yield "change", REVOKED
    if room and any(room in plain(block.text) for block in document.blocks if isinstance(block, Paragraph)):
        yield "reason", ""
    if head is not None and not head.series:
        yield "number", head.number
    signature = next((block for block in document.blocks if isinstance(block, Signature)), None)
    if signature is not None and head is not None and not head.series:
        yield "dated", signature.date
    if head is not None and not head.series:
        if head.signers:
            yield "signer", _BETWEEN.join(name for name in head.signers if name)
        yield "urgency", head.urgency
    if document.addressees:
        yield "to", BETWEEN_RECIPIENTS.join(document.addressees)
    if document.imprint is not None:
        yield "copies", BETWEEN_RECIPIENTS.join(document.imprint.copy_to)
    if signature is not None and head is not None:
        yield "remark", next((block.text for block in document.blocks if isinstance(block, Remark)), "")


def filled(
    document: Document, parts: FreeParts, room: str = "", named: Callable[[str], str] = str
) -> Document:
    """``document`` with what the office wrote into it.

    Args:
        document: The paper as it comes from its builder.
        parts: What was written; an empty part changes nothing, nor does one that the paper does not have.
        room: The words that leave room for a reason.
        named: A recipient as this record calls it; in an exercise the role that stands for it.
    """
    known = {*document.addressees, *(document.imprint.copy_to if document.imprint else ())}

    def recipients(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name if name in known else named(name) for name in names)

    addressees = recipients(parts.to) if parts.to and document.addressees else document.addressees
    return replace(
        document,
        head=_head(document.head, parts),
        addressees=addressees,
        imprint=_imprint(document.imprint, recipients(parts.copies)),
        blocks=tuple(_blocks(document, parts, room)),
    )


def _head(head: Head | None, parts: FreeParts) -> Head | None:
    if head is None or head.series:
        return head
    return replace(
        head,
        number=parts.number or head.number,
        urgency=parts.urgency or head.urgency,
        signers=tuple(parts.signer.split(_BETWEEN)) if parts.signer and head.signers else head.signers,
    )


def _imprint(imprint: Imprint | None, copies: tuple[str, ...]) -> Imprint | None:
    return replace(imprint, copy_to=copies) if imprint is not None and copies else imprint


def _blocks(document: Document, parts: FreeParts, room: str) -> Iterator[Block]:
    has_remark = any(isinstance(block, Remark) for block in document.blocks)
    headed = document.head is not None
    for block in document.blocks:
        match block:
            case Signature():
                dated = parts.dated if headed else ""
                yield replace(block, date=_day(dated)) if dated else block
                if parts.remark and headed and not has_remark:
                    yield Remark(parts.remark)
            case Remark():
                yield Remark(parts.remark) if parts.remark else block
            case Paragraph() if parts.reason and room:
                words = plain(block.text)
                yield replace(block, text=words.replace(room, parts.reason)) if room in words else block
            case _:
                yield block


def _day(iso: str) -> str:
    return date_in_words(datetime.combine(date.fromisoformat(iso), time(), SHANGHAI))
