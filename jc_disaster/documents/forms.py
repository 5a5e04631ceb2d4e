"""Parts that the forms share: rows of fields, room to write, who signs, the words below every form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Layout,
    Row,
    Table,
    Text,
    TextSize,
)
from jc_disaster.documents.context import shown
from jc_disaster.kernel.clock import SHANGHAI, date_in_words, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "working": "",
        "modelled": "annex",
        "unknown": "",
        "only_working": "",
    }
)
Pair = tuple[str, Text]
_LAST_MINUTE: Final = "日23时59分"
_MIDNIGHT: Final = "日24时"


def fields(pairs: Sequence[Sequence[Pair]], shares: Sequence[float], *, lines: int = 1) -> Table:
    """Fields side by side: each name in black before its value."""
    rows = tuple(pair_row(line, lines=lines) for line in pairs)
    return Table(tuple(Column("", share) for share in shares), rows)


def numbered(number: str, name: str) -> str:
    """A field's name with its number on the screen before it."""
    return f"{number} {name}"


def pair_row(pairs: Sequence[Pair], *, lines: int = 1) -> Row:
    """One row of fields."""
    return Row(
        tuple(cell for name, value in pairs for cell in (Cell(name, lead=True), Cell(value))), lines=lines
    )


def wide_row(name: str, value: Text, columns: int, *, lines: int = 2) -> Row:
    """A field over the rest of the width."""
    return Row((Cell(name, lead=True), Cell(value, columns=columns, align=Align.START)), lines=lines)


def labelled(
    rows: Sequence[tuple[str, Text, int]], share: float = 0.18, *, note: str = "", small: bool = False
) -> Table:
    """Fields below one another, each as tall as it needs, at least so many lines."""
    columns = (Column("", share), Column("", 1 - share, Align.START))
    body = tuple(Row((Cell(name, lead=True), Cell(value)), lines=lines) for name, value, lines in rows)
    return Table(columns, body, note=note, size=TextSize.SMALL if small else TextSize.NORMAL)


def listing(  # noqa: PLR0913 - each is one part of a list
    titles: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[str]],
    *,
    blanks: int = 0,
    caption: str = "",
    note: str = "",
    small: bool = False,
) -> Table:
    """A list with a head; ``blanks`` more rows to write in."""
    columns = tuple(Column(title, share) for title, share in titles)
    body = [Row(tuple(row), lines=1 if small else 2) for row in rows]
    body += [Row(("",) * len(columns), lines=2)] * blanks
    size = TextSize.SMALL if small else TextSize.NORMAL
    return Table(columns, tuple(body), caption=caption, note=note, size=size)


def form(  # noqa: PLR0913 - each is one part of a form
    context: PaperContext,
    kind: str,
    title: str,
    blocks: Sequence[Block],
    *,
    wide: bool = False,
    recipient: str = "",
    subtitle: str = "",
    addressees: tuple[str, ...] = (),
    foot: str = "",
    whole: tuple[str, ...] = (),
) -> Document:
    """A form of the duty room."""
    return Document(
        paper=kind,
        origin=context.origin,
        issuer=context.named(context.issuer(kind)),
        title=title,
        subtitle=subtitle,
        blocks=tuple(blocks),
        layout=Layout.WIDE_FORM if wide else Layout.FORM,
        recipient=recipient,
        addressees=tuple(context.recipient(name) for name in addressees),
        foot=foot,
        whole_words=whole,
    )


def working_note(context: PaperContext, annex: str = "") -> str:
    """值班工作用表，非统计调查表; modelled on an annex that is not supplied yet: 参照式样."""
    say = context.wording("forms").say
    return say("modelled", annex=annex) if annex else say("working")


def person(context: PaperContext, body: object) -> str:
    """A person of the record: post and name; — where neither is known."""
    say = context.wording("forms").say
    if not isinstance(body, Mapping):
        return say("unknown")
    post, name = str(body.get("post") or ""), str(body.get("name") or "")
    return shown(name if name.startswith(post) else post + name) or say("unknown")


def day_in_words(day: object) -> str:
    """A day of the record (``2026-07-12``) as papers write it: 2026年7月12日; other words as they are."""
    try:
        return date_in_words(datetime.fromisoformat(str(day)).replace(tzinfo=SHANGHAI))
    except ValueError:
        return shown(str(day))


def limit_in_words(moment: datetime) -> str:
    """A time limit without its year; the last minute of a day, which is how a day is kept, is its 24时."""
    words = in_words(moment, year=False)
    return words.removesuffix(_LAST_MINUTE) + _MIDNIGHT if words.endswith(_LAST_MINUTE) else words


def known(context: PaperContext, value: object) -> str:
    """A value of the record as people see it; — where it is not known."""
    if value is None or value == "":
        return context.wording("forms").say("unknown")
    return shown(str(value))
