"""A paper as plain text, for SMS and WeChat: what it says, without what only a sheet of paper has.

Left out are 版头, 版记, page numbers, room for handwriting and the steps of 送签. The exercise mark opens the title
and the body here too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jc_disaster.documents.blocks import (
    Attachment,
    AttachmentList,
    Block,
    Cell,
    Checklist,
    Document,
    Flow,
    Heading,
    Items,
    Paragraph,
    Quote,
    Remark,
    Row,
    Run,
    Signature,
    Table,
    Text,
    Tone,
    plain,
    runs,
)
from jc_disaster.documents.carriers import BOXES
from jc_disaster.documents.marking import marked

_ROOM: Final = "　"


def as_text(document: Document) -> str:
    """``document`` as lines of text that end with a line feed; an exercise paper is marked here."""
    whole = marked(document)
    lines = [whole.title.replace("\n", ""), whole.subtitle]
    if whole.addressees:
        lines.append("，".join(whole.addressees) + "：")
    lines += _blocks(whole.blocks)
    return "".join(f"{line}\n" for line in (each.strip(_ROOM) for each in lines) if line)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.label + block.text + _words(block.body)
        case Paragraph():
            yield from _words(block.text).split("\n")
        case Quote():
            yield f"“{_words(block.text)}”" + (f"（{block.source}）" if block.source else "")
        case Items():
            for number, item in enumerate(block.items, 1):
                yield (f"{number}. " if block.numbered else "——") + _words(item)
        case Checklist():
            for tick in block.rows:
                yield BOXES[tick.done] + _words(tick.text) + (f"（{tick.note}）" if tick.note else "")
        case _:
            yield from _part(block)


def _part(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield from _table(block)
        case AttachmentList():
            yield "附件：" + "；".join(block.names)
        case Attachment():
            yield f"附件{'' if block.number is None else block.number}：{block.title.replace(chr(10), '')}"
            yield from _blocks(block.blocks)
        case Signature():
            yield from block.organs
            yield block.date
        case Remark():
            yield f"（{block.text}）"
        case Flow():
            for stage in block.stages:
                boxes = "；".join(_words(box) for box in stage.boxes)
                yield f"{stage.label}：{boxes}" if stage.label else boxes


def _table(table: Table) -> Iterator[str]:
    """One line a row; each value beside the title of its column, because columns do not survive a telephone."""
    yield table.caption
    titles = [column.title.replace("\n", "") for column in table.columns]
    for row in table.rows:
        yield "，".join(_named(row, titles))
    yield _words(table.note)


def _named(row: Row, titles: list[str]) -> Iterator[str]:
    column = 0
    for entry in row.cells:
        cell = Cell(entry) if isinstance(entry, str) else entry
        words = _words(cell.text).replace("\n", " ").strip()
        title = titles[column] if column > 0 and cell.columns == 1 else ""
        if words:
            yield title + words
        column += cell.columns


def _words(text: Text) -> str:
    """The words of ``text`` without the room that is left for a pen."""
    kept = tuple(run for run in runs(text) if run.tone is not Tone.BLANK)
    return plain(kept or (Run(""),))
