"""空白表: forms to go on with a pen when the power fails, numbered as the figures are entered on the screen.

What was written is keyed in later with its true times.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Align, Block, Cell, Column, Document, Gap, Row, Table, TextSize
from jc_disaster.documents.forms import fields, form, labelled, listing, pair_row, wide_row, working_note
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.papers.phone_note import call_table
from jc_disaster.documents.tally import kinds_of
from jc_disaster.incident.upward import addressees
from jc_disaster.incident.vocabulary import DECISION_CHANNELS, REPORT_KINDS, START_DECISIONS

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "blank_forms"
_MEASURES: Final = 7
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
        "note_figures": "",
        "column_addressee": "",
        "column_phone": "",
        "column_receiver": "",
        "column_written": "",
        "column_taker": "",
        "note_upward": "",
        "point_what": "",
        "point_figures": "",
        "point_coverage": "",
        "point_done": "",
        "point_next": "",
        "basis": "",
        "found": "",
        "found_by": "",
        "decision": "",
        "level": "",
        "decider": "",
        "channel": "",
        "decided_at": "",
        "relayed": "",
        "words": "",
        "reason": "",
        "signed": "",
        "note_decision": "",
        "to": "",
        "at": "",
        "instructed": "",
        "contact": "",
        "column_clause": "",
        "column_measure": "",
        "column_due": "",
        "column_done": "",
        "note_measures": "",
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


def _figures(context: PaperContext) -> Iterator[Block]:
    say = context.wording(_KIND).say
    kinds = "　".join(say("choice", word=word) for word in REPORT_KINDS)
    yield fields(
        [[(say("event"), ""), (say("report_kind"), kinds), (say("recorder"), "")]], (1, 3, 1, 3, 1, 1.6)
    )
    units = context.edition.units
    columns = (
        Column(say("column_number"), 0.6),
        Column(say("column_figure"), 4, Align.START),
        *(Column(unit.name, 1.1) for unit in units),
        Column(say("column_total"), 1.2),
    )
    rows = [
        Row((str(number), say("figure", label=kind.label, unit=kind.unit), *("" for _ in units), ""))
        for number, kind in enumerate(kinds_of(context.edition), 1)
    ]
    blank = ("",) * len(units)
    rows.append(Row(("", Cell(say("row_as_of"), lead=True), *blank, "")))
    yield Table(
        columns,
        tuple(rows),
        note=say("note_figures") + context.wording("forms").say("only_working"),
        size=TextSize.SMALL,
    )


def _upward(context: PaperContext) -> Iterator[Block]:
    say = context.wording(_KIND).say
    titles = tuple(
        (say(f"column_{key}"), 2.0) for key in ("addressee", "phone", "receiver", "written", "taker")
    )
    rows = [(context.recipient(name), "", "", "", "") for name in addressees(context.edition)]
    yield listing(titles, rows, blanks=2, note=say("note_upward"))
    yield Gap()
    points = [(say(f"point_{key}"), "", 2) for key in ("what", "figures", "coverage", "done", "next")]
    yield labelled(points, 0.2, note=working_note(context))


def _decision(context: PaperContext) -> Iterator[Block]:
    say = context.wording(_KIND).say
    choices = "　　".join(say("choice", word=word) for word in START_DECISIONS)
    channels = "　".join(say("choice", word=word) for word in DECISION_CHANNELS)
    levels = "　".join(say("choice", word=level.name) for level in context.edition.levels)
    rows = (
        wide_row(say("event"), "", 3, lines=1),
        wide_row(say("basis"), "", 3, lines=3),
        wide_row(say("found"), say("found_by"), 3, lines=3),
        wide_row(say("decision"), choices, 3, lines=2),
        wide_row(say("level"), levels, 3, lines=2),
        pair_row([(say("decider"), ""), (say("channel"), channels)], lines=2),
        pair_row([(say("decided_at"), ""), (say("relayed"), "")], lines=2),
        wide_row(say("words"), "", 3, lines=5),
        wide_row(say("reason"), "", 3, lines=3),
        pair_row([(say("recorder"), ""), (say("signed"), "")], lines=2),
    )
    columns = tuple(Column("", share) for share in (1, 2.4, 1, 3))
    yield Table(columns, rows, note=say("note_decision") + working_note(context))


def _calls(context: PaperContext) -> Iterator[Block]:
    yield call_table(context, None, "", last=False)
    yield Gap()
    yield call_table(context, None, "", last=True)


def _measures(context: PaperContext) -> Iterator[Block]:
    say = context.wording(_KIND).say
    yield fields(
        [[(say("to"), ""), (say("at"), "")], [(say("instructed"), ""), (say("contact"), "")]], (1, 3, 1, 3)
    )
    yield Gap()
    titles = (
        (say("column_number"), 0.8),
        (say("column_clause"), 1.6),
        (say("column_measure"), 5),
        (say("column_due"), 1.4),
        (say("column_done"), 1.4),
    )
    table = listing(titles, [], blanks=_MEASURES)
    tall = tuple(Row(row.cells, lines=3) for row in table.rows)
    yield Table(table.columns, tall, note=say("note_measures") + working_note(context))


BLANK_FORMS: Final = Paper(_KIND, "空白表", _WORDS, why_not, build)
