"""灾情报告表: one row a unit and the sum of what was reported, with its coverage (modelled on annex 5).

A working sheet of the duty room, no statistics form: it shows what each unit said, when and through whom. A dash
is not a zero.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Gap,
    Layout,
    Row,
    RowKind,
    Table,
    TextSize,
)
from jc_disaster.documents.headings import in_chinese
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages, is_city, sources
from jc_disaster.documents.tally import Total, counted, totals_of
from jc_disaster.incident.vocabulary import REPORT_KINDS
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.tally import UnitEntry
    from jc_disaster.documents.templates import Wording

_KIND: Final = "situation_report"
_MOST_COLUMNS: Final = 9  # figures side by side that stay legible on a sheet on its side
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "area",
        "stage": "stage",
        "event": "",
        "hazard": "",
        "happened": "",
        "made": "",
        "issuer": "",
        "coverage": "",
        "hazard_unknown": "",
        "happened_unknown": "",
        "caption": "number",
        "column_unit": "",
        "column_as_of": "",
        "column_source": "",
        "column_figure": "label unit",
        "total": "",
        "city": "",
        "said": "",
        "of": "count expected",
        "covered": "count expected",
        "no_time": "",
        "unaffected": "",
        "silent": "",
        "notes_heading": "",
        "note": "number note",
        "no_report": "",
        "note_form": "",
        "note_dash": "",
        "drafted": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Somebody has reported something."""
    if context.state.opening is None:
        return "尚未新建灾情，没有可填报的内容。"
    if not context.state.reports:
        return "尚无单位报送灾情数据，收到报送后再制作。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One sheet on its side."""
    words = context.wording(_KIND)
    issuer = context.named(context.issuer(_KIND))
    return [
        Document(
            paper=_KIND,
            origin=context.origin,
            issuer=issuer,
            title=words.say("title", area=context.edition.header.jurisdiction),
            subtitle=words.say("stage", stage=_stage(context)),
            blocks=tuple(_blocks(context, words, issuer)),
            layout=Layout.WIDE_FORM,
        )
    ]


def _stage(context: PaperContext) -> str:
    """The kind of the latest report; the first once every report is a first one."""
    kinds = [report.report_kind for report in context.state.reports]
    first = REPORT_KINDS[0]
    return first if all(kind == first for kind in kinds) else next(k for k in reversed(kinds) if k != first)


def _blocks(context: PaperContext, words: Wording, issuer: str) -> Iterator[Block]:
    yield _head(context, words, issuer)
    tables = [_table(context, words, caption, totals) for caption, totals in _groups(context, words)]
    tables[-1:] = [replace(table, note=_notes(context, words)) for table in tables[-1:]]
    for table in tables:
        yield Gap()
        yield table


def _notes(context: PaperContext, words: Wording) -> str:
    """What must be read with the figures, below the last of them."""
    passages = Passages(context)
    notes = (words.say("note_form"), words.say("note_dash"), *passages.changes(), passages.coverage())
    numbered = (words.say("note", number=str(number), note=note) for number, note in enumerate(notes, 1))
    return "\n".join((words.say("notes_heading"), *numbered, words.say("drafted")))


def _head(context: PaperContext, words: Wording, issuer: str) -> Table:
    opening = context.state.opening
    assert opening is not None  # noqa: S101 - `why_not` said so
    happened = in_words(opening.happened_at) if opening.happened_at else words.say("happened_unknown")
    reported, silent = context.state.coverage
    coverage = words.say("covered", count=str(len(reported)), expected=str(len(reported) + len(silent)))
    pairs = (
        (words.say("event"), context.event_title),
        (words.say("hazard"), opening.hazard or words.say("hazard_unknown")),
        (words.say("happened"), happened),
        (words.say("issuer"), issuer),
        (words.say("coverage"), coverage),
        (words.say("made"), in_words(context.made_at)),
    )
    rows = tuple(
        Row(tuple(cell for label, value in three for cell in (Cell(label, lead=True), value)))
        for three in (pairs[:3], pairs[3:])
    )
    return Table(tuple(Column("", share) for share in (1, 2.6, 1, 1.4, 1, 2.4)), rows)


def _groups(context: PaperContext, words: Wording) -> Iterator[tuple[str, Sequence[Total]]]:
    """The figures, as many side by side as stay legible, evenly over as few tables as that takes."""
    totals = totals_of(context.situation, context.edition)
    count = -(-len(totals) // _MOST_COLUMNS)
    for number in range(count):
        part = totals[number * len(totals) // count : (number + 1) * len(totals) // count]
        yield words.say("caption", number=in_chinese(number + 1)) if count > 1 else "", part


def _table(context: PaperContext, words: Wording, caption: str, totals: Sequence[Total]) -> Table:
    passages = Passages(context)
    units = dict(counted(context.state))
    rows = []
    for name in _rows(context, units):
        unit = units.get(name)
        label = words.say("city") if is_city(name) else passages.unit_name(name)
        rows.append(Row((label, *_cells(words, passages, unit, totals))))
    sums = [passages.figures.total_cell(total) for total in totals]
    rows.append(Row((words.say("total"), "", *sums, ""), kind=RowKind.TOTAL))
    rows.append(Row((words.say("said"), "", *(_said(words, total) for total in totals), "")))
    columns = (
        Column(words.say("column_unit"), 1.5),
        Column(words.say("column_as_of"), 2.5),
        *(Column(words.say("column_figure", label=t.kind.label, unit=t.kind.unit), 1.25) for t in totals),
        Column(words.say("column_source"), 2.1, Align.START),
    )
    return Table(columns, tuple(rows), caption=caption, size=TextSize.SMALL)


def _rows(context: PaperContext, units: Mapping[str, UnitEntry]) -> list[str]:
    """The city's own report first, then every unit of the plan."""
    opening = context.state.opening
    expected = () if opening is None else opening.units
    order = {name: place for place, name in enumerate(expected)}
    silent_within = {name for name in context.state.counted_in if name not in units}
    listed = [name for name in dict.fromkeys((*units, *expected)) if name not in silent_within]
    return sorted(listed, key=lambda name: order.get(name, -1 if is_city(name) else len(order)))


def _cells(
    words: Wording, passages: Passages, unit: UnitEntry | None, totals: Sequence[Total]
) -> tuple[Cell | str, ...]:
    """What one unit said, in one cell where it gave no figures."""
    if unit is None:
        return (words.say("no_time"), Cell(words.say("silent"), columns=len(totals)), words.say("no_time"))
    if not unit.figures:
        return (_moment(unit), Cell(words.say("unaffected"), columns=len(totals)), sources(unit))
    entries = [unit.figures.get(total.kind.key) for total in totals]
    figures = [passages.figures.cell(None if entry is None else entry.quantity) for entry in entries]
    return (_moment(unit), *figures, sources(unit))


def _moment(unit: UnitEntry) -> str:
    times = [entry.as_of for entry in unit.figures.values()]
    return in_words(max(times, default=unit.last_as_of))


def _said(words: Wording, total: Total) -> str:
    if not total.units and total.complete:
        return words.say("city")
    return words.say("of", count=str(len(total.units)), expected=str(total.expected))


SITUATION_REPORT: Final = Paper(_KIND, "灾情报告表", _WORDS, why_not, build)
