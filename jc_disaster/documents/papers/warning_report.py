"""自然灾害预警信息报告单 (modelled on annex 4), with section 3's measures as a tick list (reading D7).

A phase of its own, before any response and no level of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import (
    Block,
    Checklist,
    Column,
    Document,
    Gap,
    Heading,
    Paragraph,
    Table,
    Tick,
)
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import form, known, pair_row, wide_row, working_note
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.incident.acts.preparing import PREPARATION
from jc_disaster.kernel.clock import from_text, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.plan.model import Duty

_KIND: Final = "warning_report"
_ANNEX: Final = "4"
_WARNING, _ASSESSED, _DECIDED = (
    "warning-received/1",
    "preassessment-recorded/1",
    "preparation-measure-decided/1",
)
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "",
        "at": "",
        "from": "",
        "hazard": "",
        "level": "",
        "areas": "",
        "words": "",
        "until": "",
        "assessed_heading": "",
        "assessed": "time by opinion",
        "not_assessed": "",
        "measures_heading": "",
        "menu": "",
        "measure": "task clause",
        "adopted": "time",
        "not_adopted": "time",
        "said": "words",
    }
)


def why_not(context: PaperContext) -> str | None:
    """A warning came in."""
    return None if context.state.of(_WARNING) else "尚未登记预警预报信息；收到通报并登记后再制作。"


def build(context: PaperContext) -> list[Document]:
    """One sheet for all warnings of the incident, the latest first."""
    say = context.wording(_KIND).say
    return [form(context, _KIND, say("title"), tuple(_blocks(context)))]


def _blocks(context: PaperContext) -> Iterator[Block]:
    say = context.wording(_KIND).say
    warnings = context.state.of(_WARNING)
    for entry in reversed(warnings):
        body: Any = entry.body
        areas = "、".join(shown(area) for area in body["areas"] or ())
        until = body["valid_until"]
        ends = known(context, None) if until is None else in_words(from_text(until))
        yield Table(
            tuple(Column("", share) for share in (1, 2.6, 1, 2.6)),
            (
                pair_row([(say("at"), in_words(entry.stamp.at)), (say("from"), shown(body["from"]))]),
                pair_row(
                    [
                        (say("hazard"), known(context, body["hazard"])),
                        (say("level"), known(context, body["level"])),
                    ]
                ),
                pair_row([(say("areas"), areas or known(context, None)), (say("until"), ends)]),
                wide_row(say("words"), shown(body["words"]), 3),
            ),
            note=working_note(context, _ANNEX) if entry is warnings[0] else "",
        )
        if entry is not warnings[0]:
            yield Gap()
    yield Heading(1, 1, say("assessed_heading"))
    assessed = context.state.of(_ASSESSED)
    for entry in assessed:
        said = say(
            "assessed",
            time=in_words(entry.stamp.at),
            by=str(entry.body["by"]),
            opinion=str(entry.body["opinion"]),
        )
        yield Paragraph(said)
    if not assessed:
        yield Paragraph(say("not_assessed"))
    yield Heading(1, 2, say("measures_heading"))
    yield Paragraph(say("menu"))
    yield Checklist(tuple(_tick(context, duty) for duty in _menu(context)))


def _menu(context: PaperContext) -> list[Duty]:
    """The measures of the section, those of one sentence once."""
    seen: dict[str, Duty] = {}
    for duty in context.edition.duties:
        if duty.kind == PREPARATION and "(" in duty.clause and duty.text == context.edition.texts[0].id:
            seen.setdefault(duty.id, duty)
    return list(seen.values())


def _tick(context: PaperContext, duty: Duty) -> Tick:
    say = context.wording(_KIND).say
    decided: Any = None
    for entry in context.state.of(_DECIDED):
        if entry.body["duty"] == duty.id:
            decided = entry
    done = None if decided is None else bool(decided.body["adopted"])
    text = say("measure", task=duty.task, clause=duty.clause)
    if decided is None:
        return Tick(text)
    words = shown(decided.body["reason"] or decided.body["note"] or "")
    key = "adopted" if done else "not_adopted"
    said = say(key, time=in_words(decided.stamp.at, year=False)) + (say("said", words=words) if words else "")
    return Tick(text + said, done=done)


WARNING_REPORT: Final = Paper(_KIND, "预警信息报告单", _WORDS, why_not, build)
