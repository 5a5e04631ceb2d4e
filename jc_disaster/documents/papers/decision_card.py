"""决策卡: the whole ladder of thresholds and authorities on one A4 page, out of the plan data; for a pen at 3 a.m.

Everything on it is read from the edition: where the plan changes, so does the card.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Align, Cell, Column, Document, Row, Table, TextSize
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import form
from jc_disaster.documents.ladder_words import authorities, band_of, clauses_of, unit_of
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.recipients import province

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.plan.model import Level

_KIND: Final = "decision_card"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "area",
        "subtitle": "plan edition",
        "column_item": "",
        "column_level": "level clause",
        "unit": "unit",
        "row_other": "",
        "row_assess": "",
        "row_propose": "",
        "row_submit": "",
        "row_decide": "",
        "directly": "",
        "row_inform": "",
        "row_direct": "",
        "row_end": "",
        "row_linkage": "clause",
        "tell": "to does",
        "act": "who does",
        "province": "name clause",
        "note": "number words",
        "note_any": "",
        "note_sum": "",
        "note_bounds": "",
        "note_unknown": "",
        "note_found": "",
        "note_change": "",
        "note_end": "clause",
        "note_adjust": "clause",
    }
)
# Readings that whoever decides with a pen has to know, in this order.
_NOTES: Final = ("note_any", "note_sum", "note_bounds", "note_unknown", "note_found", "note_change")


def why_not(_context: PaperContext) -> str | None:
    """It rests on the plan alone."""
    return None


def build(context: PaperContext) -> list[Document]:
    """One page."""
    say, header = context.wording(_KIND).say, context.edition.header
    return [
        form(
            context,
            _KIND,
            say("title", area=header.jurisdiction),
            (_card(context),),
            subtitle=say(
                "subtitle", plan=header.title, edition=header.edition, from_day=header.in_force_from
            ),
            whole=("自然灾害救助", "应急响应", "决策卡"),
        )
    ]


def _card(context: PaperContext) -> Table:
    say, levels = context.wording(_KIND).say, context.edition.levels
    width = len(levels) + 1
    columns = (
        Column(say("column_item"), 4, Align.START),
        *(Column(say("column_level", level=level.name, clause=_section(level)), 2) for level in levels),
    )
    rows = [
        *_conditions(context),
        *_authority(context),
        *_after(context, width),
    ]
    return Table(columns, tuple(rows), note="\n".join(_notes(context)), size=TextSize.SMALL)


def _section(level: Level) -> str:
    """The clause that holds conditions, procedure and measures of a level: 5.1."""
    return level.clause.rpartition(".")[0] or level.clause


def _conditions(context: PaperContext) -> Iterator[Row]:
    say, levels = context.wording(_KIND).say, context.edition.levels
    for indicator in context.edition.indicators:
        unit, clause = unit_of(indicator), clauses_of(context, indicator)
        named = not unit or f"（{unit}）" in indicator.label
        label = shown(indicator.label) if named else f"{shown(indicator.label)}{say('unit', unit=unit)}"
        bands = tuple(band_of(context, level, indicator) for level in levels)
        yield Row((Cell(f"{clause}{label}", lead=True), *bands))
    other = next((one.clause for level in levels for one in level.discretionary), "")
    number = other[other.find("(") :].strip("()") if "(" in other else ""
    item = context.wording("ladder_words").say("item", item=number) if number else ""
    judges = [dict(authorities(context, level))["judge"] for level in levels]
    yield Row((Cell(f"{item}{say('row_other')}", lead=True), *judges))


def _authority(context: PaperContext) -> Iterator[Row]:
    """Row by row who acts; the decision in black, with the short way beside it."""
    say, levels = context.wording(_KIND).say, context.edition.levels
    ways = [dict(authorities(context, level)) for level in levels]
    none = context.wording("ladder_words").say("none")
    for key in ("assess", "propose", "submit", "decide", "inform", "direct"):
        if key == "decide":
            words = [
                way["decide"] + ("" if way["directly"] == none else say("directly", who=way["directly"]))
                for way in ways
            ]
        else:
            words = [way[key] for way in ways]
        cells = (Cell(word, lead=key == "decide") for word in words)
        yield Row((Cell(say(f"row_{key}"), lead=True), *cells))
    if any(way["end"] != way["decide"] for way in ways):
        yield Row((Cell(say("row_end"), lead=True), *(way["end"] for way in ways)))


def _after(context: PaperContext, width: int) -> Iterator[Row]:
    """What follows any decision: whom the linkage clause has told."""
    say, edition = context.wording(_KIND).say, context.edition
    linkage = edition.linkage
    if linkage is not None:
        told = [say("tell", does=act.does, to="、".join(act.to)) for act in linkage.acts if act.to]
        told += [say("act", who="、".join(act.who), does=act.does) for act in linkage.acts if not act.to]
        above = dict(pair for level in edition.levels for pair in province(context, level))
        named = {name for act in linkage.acts for name in act.to}
        told += [
            say("province", name=name, clause=clause) for name, clause in above.items() if name not in named
        ]
        yield _wide(say("row_linkage", clause=linkage.clause), "；".join(told) + "。", width)


def _wide(name: str, words: str, width: int) -> Row:
    return Row((Cell(name, lead=True), Cell(words, columns=width - 1, align=Align.START)))


def _notes(context: PaperContext) -> Iterator[str]:
    say, edition = context.wording(_KIND).say, context.edition
    for number, key in enumerate(_NOTES, 1):
        words = say(key)
        if key == "note_change" and edition.termination is not None:
            words += say("note_end", clause=edition.termination.clause)
        if key == "note_change" and edition.adjustment is not None:
            words += say("note_adjust", clause=edition.adjustment.clause)
        yield say("note", number=str(number), words=words)


DECISION_CARD: Final = Paper(_KIND, "决策卡（一页）", _WORDS, why_not, build)
