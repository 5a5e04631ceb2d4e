"""因灾死亡失踪人口一览表: nature and matching of each person, names only as 已登记 (4.2.2; readings A2, D11).

What identifies a person is sealed in the record and never printed. The list stands beside the reported figures: the
two are different things, and a list that is short of the figure says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Block, Document, Gap, Paragraph, Table
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import form, known, listing, working_note
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.tally import counted
from jc_disaster.incident.fact_names import MATCHED, PERSON
from jc_disaster.incident.vocabulary import PERSON_NATURES, PERSON_SORTS
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import Entry

_KIND: Final = "casualty_list"
_FIGURES: Final = ("deaths", "missing", "deaths_and_missing")
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "caption_summary": "",
        "caption_list": "",
        "column_number": "",
        "column_person": "",
        "column_unit": "",
        "column_deaths": "",
        "column_missing": "",
        "column_both": "",
        "column_counted": "sort nature",
        "column_sort": "",
        "column_nature": "",
        "column_name": "",
        "column_matching": "",
        "column_source": "",
        "column_at": "",
        "sealed": "",
        "no_name": "",
        "matched": "body state",
        "not_matched": "",
        "as_of": "time",
        "note": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """Somebody is on the list."""
    if not context.state.of(PERSON):
        return "尚未逐人登记死亡、失踪人员，登记第一名后即可制作。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One sheet on its side."""
    say, passages = context.wording(_KIND).say, Passages(context)
    people = _people(context)
    blocks: list[Block] = [
        Paragraph(passages.basics() + passages.totals(frozenset(_FIGURES)) + passages.coverage()),
        _summary(context, people),
        Gap(),
        _list(context, people),
    ]
    title = say("title", event=context.event_title)
    return [form(context, _KIND, title, blocks, wide=True, whole=(context.event_title, "一览表"))]


def _people(context: PaperContext) -> list[Entry]:
    """The latest entry of each person, in order of the first."""
    latest: dict[str, Entry] = {}
    for entry in context.state.of(PERSON):
        latest[str(entry.body["person"])] = entry
    return list(latest.values())


def _summary(context: PaperContext, people: list[Entry]) -> Table:
    """For each unit: what it reported, and how many stand on the list by sort and nature."""
    say, passages = context.wording(_KIND).say, Passages(context)
    units = dict(counted(context.state))
    named = dict.fromkeys([*(str(entry.body["unit"]) for entry in people), *_with_dead(context)])
    rows = []
    for unit in named:
        mine = [entry.body for entry in people if entry.body["unit"] == unit]
        said = units.get(unit)
        reported = [
            passages.figures.cell(said.figures[key].quantity if said and key in said.figures else None)
            for key in _FIGURES
        ]
        counts = [
            _count(context, sum(1 for body in mine if (body["sort"], body["nature"]) == (sort, nature)))
            for sort in PERSON_SORTS
            for nature in PERSON_NATURES
        ]
        rows.append((unit, *reported, *counts))
    titles = [
        (say("column_unit"), 1.4),
        (say("column_deaths"), 1.2),
        (say("column_missing"), 1.2),
        (say("column_both"), 1.4),
        *(
            (say("column_counted", sort=sort, nature=nature), 1.2)
            for sort in PERSON_SORTS
            for nature in PERSON_NATURES
        ),
    ]
    return listing(titles, rows, caption=say("caption_summary"), small=True)


def _with_dead(context: PaperContext) -> Iterator[str]:
    for name, unit in counted(context.state):
        if any(key in unit.figures for key in _FIGURES):
            yield name


def _count(context: PaperContext, number: int) -> str:
    """How many stand on the list; a nought would read as a finding."""
    return str(number) if number else known(context, None)


def _list(context: PaperContext, people: list[Entry]) -> Table:
    say = context.wording(_KIND).say
    rows = []
    for number, entry in enumerate(people, 1):
        body: Any = entry.body
        name = say("sealed") if body["private"] else say("no_name")
        rows.append(
            (
                str(number),
                shown(body["person"]),
                body["unit"],
                body["sort"],
                body["nature"],
                name,
                _matching(context, str(body["person"])),
                shown(body["source"]),
                in_words(entry.stamp.at),
            )
        )
    titles = (
        (say("column_number"), 0.6),
        (say("column_person"), 0.9),
        (say("column_unit"), 1.3),
        (say("column_sort"), 0.8),
        (say("column_nature"), 0.9),
        (say("column_name"), 1.5),
        (say("column_matching"), 3.2),
        (say("column_source"), 1.5),
        (say("column_at"), 2.4),
    )
    note = say("as_of", time=in_words(context.made_at)) + say("note") + working_note(context)
    return listing(titles, rows, caption=say("caption_list"), note=note, small=True)


def _matching(context: PaperContext, person: str) -> str:
    """The latest answer of each body that compared its list."""
    latest: dict[str, str] = {}
    for entry in context.state.of(MATCHED):
        body: Any = entry.body
        if body["person"] == person:
            note = shown(body["note"] or "")
            latest[shown(body["body"])] = f"{body['state']}，{note}" if note else str(body["state"])
    say = context.wording(_KIND).say
    parts = [say("matched", body=body, state=state) for body, state in latest.items()]
    return "；".join(parts) or say("not_matched")


CASUALTY_LIST: Final = Paper(_KIND, "因灾死亡失踪人口一览表", _WORDS, why_not, build)
