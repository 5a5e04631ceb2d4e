"""A paper put on the carrier that whoever makes it chose: red head, 套红打印, 明传电报, plain text.

Only a paper with a 版头 is changed. A series (值班信息) and a letter are known by their own head and stay as they are
where a telegram is asked for; what is filled in and signed on paper has no text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Block, Document, Head, HeadStyle, Layout, Seal, Signature
from jc_disaster.documents.carrier import Carrier
from jc_disaster.documents.plain_text import as_text
from jc_disaster.documents.short_text import has_short_text, short_text

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

NO_TEXT: Final = "这份文书要在纸上填写、签字或者传阅，没有短信、微信文字。请制作成纸质文书。"
_OF_A_TELEGRAM: Final = ("电", "传")  # what stands before the year in the number of a telegram


def carried(document: Document, carrier: Carrier) -> Document:
    """``document`` on a carrier of paper; as it is where it has no head or the carrier does not suit it."""
    head = document.head
    if head is None:
        return document
    match carrier:
        case Carrier.PREPRINTED:
            return replace(document, head=replace(head, style=HeadStyle.PREPRINTED))
        case Carrier.TELEGRAM if not head.series and document.layout is not Layout.LETTER:
            return _telegram(document, head)
    return document


def text_of(context: PaperContext, document: Document) -> str | None:
    """The text of a paper that can be made now, marked where it is an exercise; None for one that has none.

    What goes out in the night has its short text, the same that a window copies; any other paper with a head is told
    whole.
    """
    if document.head is None:
        return None
    if has_short_text(document.paper):
        return short_text(context, document.paper) + "\n"
    return as_text(document)


def _telegram(document: Document, head: Head) -> Document:
    """The number of a paper is none of a telegram: room is left for it. The seal stands in the head."""
    before_year = head.number.partition("〔")[0]
    number = head.number if before_year.endswith(_OF_A_TELEGRAM) else ""
    return replace(
        document,
        head=replace(head, style=HeadStyle.TELEGRAM, number=number),
        blocks=tuple(_unsealed(block) for block in document.blocks),
    )


def _unsealed(block: Block) -> Block:
    return replace(block, seal=Seal.NONE) if isinstance(block, Signature) else block
