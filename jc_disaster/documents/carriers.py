"""What the carriers print of themselves: fixed words, room for what is not known yet, blocks that are tables.

Shared by the writers, so that a paper says the same in each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.blocks import (
    Align,
    Block,
    Cell,
    Checklist,
    Column,
    Document,
    Endorsement,
    Endorsements,
    Gap,
    Head,
    Imprint,
    Items,
    PageBreak,
    Row,
    Run,
    Stage,
    Table,
    Text,
    TextSize,
    Tone,
    plain,
    runs,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_DATE: Final = "　　　　年　　月　　日"
NO_NUMBER: Final = "〔　　　　〕　　号"
NO_NAME: Final = "　　　"
TELEGRAM: Final = "明传电报"
SIGNERS_A_ROW: Final = 2
BOXES: Final = {True: "☑", False: "☒", None: "☐"}
_NO_HOUR: Final = "　年　月　日　时　分"
_IN_CLEAR: Final = "明电"
_WIDE_BOXES: Final = 3  # side by side, at most
_NO_URGENCY: Final = "　　"


class Field(NamedTuple):
    """A labelled entry of the head of a telegram."""

    label: str
    text: Text


def telegram_fields(document: Document, head: Head) -> tuple[tuple[Field, Field], tuple[Field, Field]]:
    """The two rows below the mark of a telegram; an exercise has no place for a seal."""
    names = tuple(name or NO_NAME for name in head.signers) or (NO_NAME,)
    sign = "签批盖章" if document.origin.kind == "real" else "签批"
    return (
        (Field("发电单位", document.issuer), Field(sign, (Run("　".join(names), Tone.NAME),))),
        (
            Field("等级", f"{head.urgency or _NO_URGENCY}·{_IN_CLEAR}"),
            Field("电报号", head.number or NO_NUMBER),
        ),
    )


class ImprintLine(NamedTuple):
    """A line of the 版记: ``label`` and its words, or what stands left and right."""

    label: str
    words: str
    right: str = ""


def imprint_lines(imprint: Imprint, *, letter: bool) -> Iterator[ImprintLine]:
    """The 版记 from top to bottom (7.4.2, 7.4.3); a letter has no 印发机关 (10.1)."""
    for label, names in (("主送：", imprint.main_to), ("抄送：", imprint.copy_to)):
        if names:
            yield ImprintLine(label, "，".join(names) + "。")
    if not letter:
        yield ImprintLine("", imprint.printed_by, f"{imprint.printed_on or NO_DATE}印发")


def as_table(endorsements: Endorsements) -> Table:
    """送签稿 as a table: step, words and name, day."""
    rows = tuple(_endorsed(entry) for entry in endorsements.entries)
    return Table((Column("", 1.1), Column("", 4.1, Align.START), Column("", 2.5)), rows)


def _endorsed(entry: Endorsement) -> Row:
    written = plain(entry.words)
    words: list[Run] = [*runs(entry.words)] if written else []
    if entry.who:
        words.append(Run(f"\n{entry.who}" if written else entry.who, Tone.NAME))
    given = bool(words or entry.when)
    return Row(
        (
            Cell(entry.step, lead=True),
            Cell(tuple(words)),
            entry.when or _NO_HOUR,
        ),
        lines=1 if given else entry.lines,
    )


def stage_size(stage: Stage) -> TextSize:
    """Boxes that stand close are set small, so that the names of offices fit their lines."""
    return TextSize.SMALL if len(stage.boxes) > _WIDE_BOXES else TextSize.NORMAL


def arrows_between(before: Stage, after: Stage) -> int:
    """How many arrows run from a stage of a flow to the next.

    One for each way: where boxes follow boxes, part from one or meet in one; a single one where it is not said which
    box leads to which.
    """
    counts = {len(before.boxes), len(after.boxes)}
    return max(counts) if len(counts) == 1 or 1 in counts else 1


def shows(block: Block) -> bool:
    """Whether anything of ``block`` would be seen on a sheet of its own."""
    match block:
        case Gap() | PageBreak():
            return False
        case Checklist():
            return bool(block.rows)
        case Items():
            return bool(block.items)
    return True
