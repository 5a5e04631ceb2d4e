"""The mark of an exercise paper, put on by one function for every writer.

Whether a paper is marked follows from its origin and from nothing else: no writer, template or caller can leave
the mark out or take it off.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from jc_disaster.documents.blocks import (
    Attachment,
    Block,
    Document,
    Heading,
    Paragraph,
    Run,
    Seal,
    Signature,
    runs,
)
from jc_disaster.incident import events

EXERCISE_MARK: Final = events.EXERCISE_MARK


def marked(document: Document) -> Document:
    """``document`` with the exercise mark where its origin is an exercise, otherwise as it is.

    The mark opens the title, the body and the title of each attachment, is the watermark of every page, and no
    room is left for a seal. Marking twice changes nothing.
    """
    if document.origin.kind == "real":
        return document
    return replace(
        document,
        title=_with_mark(document.title),
        blocks=_opened(tuple(_without_seal(block) for block in document.blocks)),
        watermark=EXERCISE_MARK,
    )


def file_stem(document: Document) -> str:
    """The file name without its ending: kind of paper, then recipient; the mark first in an exercise."""
    name = f"{document.paper}-{document.recipient}" if document.recipient else document.paper
    return name if document.origin.kind == "real" else _with_mark(name)


def _with_mark(text: str) -> str:
    return text if text.startswith(EXERCISE_MARK) else EXERCISE_MARK + text


def _without_seal(block: Block) -> Block:
    match block:
        case Signature():
            return replace(block, seal=Seal.NONE)
        case Attachment():
            return replace(
                block,
                title=_with_mark(block.title),
                blocks=tuple(_without_seal(inner) for inner in block.blocks),
            )
    return block


def _opened(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """``blocks`` whose first words are the mark."""
    first = blocks[0] if blocks else None
    match first:
        case Paragraph():
            text = runs(first.text)
            if text and text[0].text.startswith(EXERCISE_MARK):
                return blocks
            return (replace(first, text=(Run(EXERCISE_MARK), *text)), *blocks[1:])
        case Heading() | None:
            pass
    return (Paragraph(EXERCISE_MARK), *blocks)
