"""A paper as plain lines, one part a line, for reading and for comparing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from jc_disaster.documents.blocks import Block, Cell, Document, Flow, Run, Table, Text, plain


def outline(document: Document) -> str:
    """The whole paper: what frames it, then its body."""
    lines = [
        f"【文书】{document.paper} {document.recipient}".rstrip(),
        f"【署名机关】{document.issuer}",
        f"【标题】{document.title}{document.subtitle}",
        f"【主送】{'，'.join(document.addressees)}",
        f"【版式】{document.layout.value}",
        f"【性质】{document.origin.kind}",
    ]
    if document.head is not None:
        head = document.head
        lines.append(f"【版头】{head.organ}｜{head.number}｜{len(head.signers)}｜{head.urgency}")
    for block in document.blocks:
        lines += _block(block)
    if document.imprint is not None:
        lines.append(f"【版记】{document.imprint.printed_by}｜{'，'.join(document.imprint.copy_to)}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _block(block: Block) -> Iterator[str]:
    name = type(block).__name__
    if isinstance(block, Table):
        yield f"{name} {block.caption}"
        titles = [column.title for column in block.columns]
        if any(titles):
            yield "  | " + " | ".join(titles)
        for row in block.rows:
            yield f"  {'=' if row.kind.value == 'total' else '|'} " + " | ".join(map(_cell, row.cells))
        if plain(block.note):
            yield f"  {plain(block.note)}"
        return
    if isinstance(block, Flow):
        yield name
        for stage in block.stages:
            yield f"  {stage.label}> " + " | ".join(map(_box, stage.boxes))
        return
    yield f"{name} {' '.join(_values(block))}"


def _cell(cell: Cell | str) -> str:
    return (cell if isinstance(cell, str) else plain(cell.text)).replace("\n", "／")


def _box(words: Text) -> str:
    return plain(words).replace("\n", "／")


def _values(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, Run):
        yield part.text
    elif isinstance(part, Enum | bool | int):
        yield str(part.value if isinstance(part, Enum) else part)
    elif isinstance(part, tuple):
        for inner in part:
            yield from _values(inner)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _values(getattr(part, field.name))
