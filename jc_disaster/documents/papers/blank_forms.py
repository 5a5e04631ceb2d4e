"""空白表: forms to go on with a pen when the power fails, each field with its number on the screen.

The numbers are those of `incident.field_numbers`. What was written is keyed in later with its true times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Align, Block, Cell, Column, Document, Gap, Row, Table, TextSize
from jc_disaster.documents.forms import fields, form, labelled, listing, numbered, pair_row, wide_row
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.papers.phone_note import call_table
from jc_disaster.documents.tally import kinds_of
from jc_disaster.incident.field_numbers import (
    DECISION,
    FINDING,
    MEASURES,
    REPORT,
    UPWARD,
    figure_numbers,
    numbers_of,
)
from jc_disaster.incident.upward import addressees
from jc_disaster.incident.vocabulary import DECISION_CHANNELS, REPORT_KINDS, START_DECISIONS, UPWARD_MARKS

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "blank_forms"
_MEASURES: Final = 7
_SHARES: Final = (0.19, 0.31, 0.19, 0.31)
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title_figures": "",
        "file_figures": "",
        "title_upward": "",
        "file_upward": "",
        "title_decision": "",
        "file_decision": "",
        "title_calls": "",
        "file_calls": "",
        "title_measures": "",
        "file_measures": "",
        "choice": "word",
        "event": "",
        "report_kind": "",
        "recorder": "",
        "column_number": "",
        "column_figure": "",
        "column_total": "",
        "figure": "label unit",
        "row_as_of": "",
        "row_source": "",
        "note_figures": "",
        "column_addressee": "",
        "column_phone": "",
        "column_receiver": "",
        "column_written": "",
        "column_taker": "",
        "note_upward": "channel mark kind",
        "caption_points": "",
        "point_what": "",
        "point_figures": "",
        "point_coverage": "",
        "point_done": "",
        "point_next": "",
        "basis": "",
        "found_none": "",
        "found_at": "",
        "found_level": "",
        "found_basis": "",
        "found_found_by": "",
        "found_opinion": "",
        "found_participants": "",
        "found_reason": "",
        "on_figures": "",
        "on_discretion": "",
        "on_adjusted": "",
        "decided_at": "",
        "decided_decision": "",
        "decided_level": "",
        "decided_posts": "",
        "decided_names": "",
        "decided_channel": "",
        "decided_relayed_by": "",
        "decided_words": "",
        "decided_reason": "",
        "decided_path": "",
        "by_procedure": "",
        "directly": "",
        "signed": "",
        "note_decision": "",
        "to": "",
        "at": "",
        "instructed": "",
        "contact": "",
        "column_clause": "",
        "column_measure": "",
        "column_leads": "",
        "column_supports": "",
        "column_due": "",
        "column_done": "",
        "note_measures": "reason",
    }
)


def why_not(_context: PaperContext) -> str | None:
    """It rests on the plan alone."""
    return None


def build(context: PaperContext) -> list[Document]:
    """The figures, the information upward, the decision, the calls, the measures."""
    say = context.wording(_KIND).say
    forms: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("upward", tuple(_upward(context))),
        ("decision", tuple(_decision(context))),
        ("calls", tuple(_calls(context))),
        ("measures", tuple(_measures(context))),
    )
    figures = form(
        context,
        _KIND,
        say("title_figures"),
        tuple(_figures(context)),
        wide=True,
        recipient=say("file_figures"),
    )
    others = [
        form(context, _KIND, say(f"title_{key}"), blocks, recipient=say(f"file_{key}"))
        for key, blocks in forms
    ]
    return [figures, *others]


def _choices(context: PaperContext, words: Iterable[str]) -> str:
    say = context.wording(_KIND).say
    return "　".join(say("choice", word=word) for word in words)


def _note(context: PaperContext, words: str) -> str:
    """Below a form: nothing is on it yet, so nothing needs to be said of what is not."""
    return words + context.wording("forms").say("only_working")


def _figures(context: PaperContext) -> Iterator[Block]:
    say, head = context.wording(_KIND).say, numbers_of(REPORT)
    kind = numbered(head["report_kind"], say("report_kind"))
    yield fields(
        [[(say("event"), ""), (kind, _choices(context, REPORT_KINDS)), (say("recorder"), "")]],
        (1, 2.8, 1.3, 3, 1, 1.5),
    )
    units = context.edition.units
    columns = (
        Column(say("column_number"), 0.6),
        Column(say("column_figure"), 4, Align.START),
        *(Column(unit.name, 1.1) for unit in units),
        Column(say("column_total"), 1.2),
    )
    blank, numbers = ("",) * len(units), figure_numbers(context.edition)
    rows = [
        Row((numbers[kind.key], say("figure", label=kind.label, unit=kind.unit), *blank, ""))
        for kind in kinds_of(context.edition)
    ]
    rows += [Row((head[key], Cell(say(f"row_{key}"), lead=True), *blank, "")) for key in ("as_of", "source")]
    yield Table(columns, tuple(rows), note=_note(context, say("note_figures")), size=TextSize.SMALL)


def _upward(context: PaperContext) -> Iterator[Block]:
    say, number = context.wording(_KIND).say, numbers_of(UPWARD)
    titles = (
        (numbered(number["addressee"], say("column_addressee")), 2.0),
        (numbered(number["at"], say("column_phone")), 2.0),
        (numbered(number["receiver"], say("column_receiver")), 2.0),
        (numbered(number["at"], say("column_written")), 2.0),
        (numbered(number["receiver"], say("column_taker")), 2.0),
    )
    rows = [(context.recipient(name), "", "", "", "") for name in addressees(context.edition)]
    note = say("note_upward", channel=number["channel"], mark=number["mark"], kind=UPWARD_MARKS[0])
    yield listing(titles, rows, blanks=2, note=note)
    yield Gap()
    points = [(say(f"point_{key}"), "", 2) for key in ("what", "figures", "coverage", "done", "next")]
    table = labelled(points, 0.24, note=_note(context, ""))
    yield replace(table, caption=numbered(number["content"], say("caption_points")))


def _decision(context: PaperContext) -> Iterator[Block]:
    say = context.wording(_KIND).say
    rows = (
        wide_row(say("event"), "", 3, lines=1),
        wide_row(say("basis"), "", 3, lines=2),
        *_finding(context),
        *_decided(context),
        pair_row([(say("recorder"), ""), (say("signed"), "")], lines=2),
    )
    columns = tuple(Column("", share) for share in _SHARES)
    yield Table(columns, rows, note=_note(context, say("note_decision")))


def _finding(context: PaperContext) -> Iterator[Row]:
    say, number, edition = context.wording(_KIND).say, numbers_of(FINDING), context.edition

    def row(key: str, words: str = "", lines: int = 1) -> Row:
        return wide_row(numbered(number[key], say(f"found_{key}")), words, 3, lines=lines)

    levels = (*(level.name for level in edition.levels), say("found_none"))
    bases = [say("on_figures"), say("on_discretion")]
    if edition.adjustment is not None:
        bases.append(say("on_adjusted"))
    yield row("at")
    yield row("level", _choices(context, levels))
    yield row("basis", _choices(context, bases))
    yield row("found_by")
    yield row("opinion", lines=3)
    yield row("participants")
    yield row("reason", lines=2)


def _decided(context: PaperContext) -> Iterator[Row]:
    say, number, edition = context.wording(_KIND).say, numbers_of(DECISION), context.edition

    def name(key: str) -> str:
        return numbered(number[key], say(f"decided_{key}"))

    yield wide_row(name("at"), "", 3, lines=1)
    yield wide_row(name("decision"), _choices(context, START_DECISIONS), 3, lines=1)
    yield wide_row(name("level"), _choices(context, (level.name for level in edition.levels)), 3, lines=1)
    yield pair_row([(name("posts"), ""), (name("names"), "")], lines=2)
    yield wide_row(name("channel"), _choices(context, DECISION_CHANNELS), 3, lines=1)
    yield wide_row(name("relayed_by"), "", 3, lines=1)
    yield wide_row(name("words"), "", 3, lines=4)
    yield wide_row(name("reason"), "", 3, lines=2)
    if any(level.procedure.who("decide_directly") for level in edition.levels):
        paths = (say("by_procedure"), say("directly"))
        yield wide_row(name("path"), _choices(context, paths), 3, lines=1)


def _calls(context: PaperContext) -> Iterator[Block]:
    only_working = _note(context, "")
    yield call_table(context, None, "", note="")
    yield Gap()
    yield call_table(context, None, "", note=only_working)


def _measures(context: PaperContext) -> Iterator[Block]:
    say, number = context.wording(_KIND).say, numbers_of(MEASURES)
    yield fields(
        [[(say("to"), ""), (say("at"), "")], [(say("instructed"), ""), (say("contact"), "")]], (1, 3, 1, 3)
    )
    yield Gap()
    titles = (
        (say("column_number"), 1.0),
        (numbered(number["clause"], say("column_clause")), 1.7),
        (numbered(number["measure"], say("column_measure")), 3.2),
        (numbered(number["leads"], say("column_leads")), 1.7),
        (numbered(number["supports"], say("column_supports")), 1.7),
        (say("column_due"), 1.2),
        (numbered(number["progress"], say("column_done")), 2.4),
    )
    table = listing(titles, [], blanks=_MEASURES)
    tall = tuple(Row(row.cells, lines=3) for row in table.rows)
    note = _note(context, say("note_measures", reason=number["reason"]))
    yield Table(table.columns, tall, note=note)


BLANK_FORMS: Final = Paper(_KIND, "空白表", _WORDS, why_not, build)
