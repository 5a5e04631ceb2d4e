"""导调脚本 for the controllers, with what the plan asks for at each inject; 参演须知 for the players without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.blocks import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Items,
    Layout,
    Origin,
    Paragraph,
    Row,
    Table,
    TextSize,
)
from jc_disaster.documents.context import shown
from jc_disaster.exercise.answer_key import Moment, answer_key, planned_course
from jc_disaster.exercise.expectation import KINDS
from jc_disaster.exercise.pack import NO_RESPONSE, Branch, Inject, Pack, offset_words
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.templates import Wording
    from jc_disaster.engine.assess import Assessor

SCRIPT, HAND_OUT = "exercise_script", "exercise_handout"
SCRIPT_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "title",
        "secret": "",
        "basics": "title pack plan start setting",
        "source": "source",
        "objectives_heading": "",
        "objective": "title covers",
        "notes_heading": "",
        "no_notes": "",
        "limits_heading": "",
        "limit": "what way minutes source",
        "no_limits": "",
        "injects_heading": "",
        "column_time": "",
        "column_words": "",
        "column_key": "",
        "column_expected": "",
        "words": "id from to channel text",
        "note": "note",
        "branch": "when",
        "branch_levels": "levels",
        "branch_responses": "levels",
        "none_level": "",
        "none_response": "",
        "level": "level clauses",
        "possible": "level",
        "expected": "what clause",
        "nothing": "",
    }
)
HAND_OUT_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {"title": "title", "basics": "start plan setting", "rules": "", "stop": ""}
)


class PackContext(NamedTuple):
    """What the papers of a pack are made from: the pack, its plan, the wording, who signs."""

    pack: Pack
    assessor: Assessor
    words: Wording
    issuer: str


def hand_out(context: PackContext) -> Document:
    """The players' sheet: what is known at the start, and nothing of what is to come."""
    pack, words = context.pack, context.words
    blocks = (
        Paragraph(
            words.say(
                "basics",
                start=in_words(pack.starts_at),
                plan=context.assessor.edition.header.title,
                setting=_setting(pack),
            )
        ),
        *(Paragraph(shown(line)) for line in pack.hand_out),
        Paragraph(words.say("rules")),
        Paragraph(words.say("stop")),
    )
    return Document(
        paper=HAND_OUT,
        origin=Origin("exercise", pack.starts_at),
        issuer=context.issuer,
        title=words.say("title", title=pack.setting.title),
        blocks=blocks,
        layout=Layout.FORM,
    )


def director_script(context: PackContext) -> Document:
    """The controllers' sheet: every inject beside the comparison and what the plan then asks for."""
    return Document(
        paper=SCRIPT,
        origin=Origin("exercise", context.pack.starts_at),
        issuer=context.issuer,
        title=context.words.say("title", title=context.pack.title),
        blocks=tuple(_blocks(context)),
        layout=Layout.WIDE_FORM,
    )


def _setting(pack: Pack) -> str:
    setting = pack.setting
    said = [setting.title, setting.hazard or ""]
    if setting.happened_at is not None:
        said.append(in_words(setting.happened_at))
    return "，".join(
        (*(one for one in said if one), *(("、".join(setting.counties),) if setting.counties else ()))
    )


def _blocks(context: PackContext) -> Iterator[Block]:
    pack, words = context.pack, context.words
    edition = context.assessor.edition
    yield Paragraph(words.say("secret"))
    yield Paragraph(
        words.say(
            "basics",
            title=pack.title,
            pack=pack.id,
            plan=edition.header.title,
            start=in_words(pack.starts_at),
            setting=_setting(pack),
        )
    )
    yield Paragraph(words.say("source", source=pack.source))
    sections = (
        ("objectives_heading", _objectives(context)),
        ("notes_heading", _listed(tuple(shown(one) for one in pack.director_notes), words.say("no_notes"))),
        ("limits_heading", _limits(context)),
        ("injects_heading", _injects(context)),
    )
    for number, (heading, block) in enumerate(sections, 1):
        yield Heading(1, number, words.say(heading))
        yield block


def _listed(items: tuple[str, ...], otherwise: str) -> Block:
    return Items(items, numbered=True) if items else Paragraph(otherwise)


def _objectives(context: PackContext) -> Block:
    return Items(
        tuple(
            context.words.say(
                "objective", title=one.title, covers="、".join(KINDS[kind] for kind in one.covers)
            )
            for one in context.pack.objectives
        ),
        numbered=True,
    )


def _limits(context: PackContext) -> Block:
    tasks = {duty.limit_setting: duty.task for duty in context.assessor.edition.duties if duty.limit_setting}
    said = tuple(
        context.words.say(
            "limit",
            what=tasks[one.setting],
            way="" if one.way is None else f"（{one.way}）",
            minutes=str(one.minutes),
            source=one.source,
        )
        for one in context.pack.limits
    )
    return _listed(said, context.words.say("no_limits"))


def _injects(context: PackContext) -> Block:
    words, pack = context.words, context.pack
    key = answer_key(pack, planned_course(pack), context.assessor)
    moments = {moment.inject.id: moment for moment in key.moments}
    rows = tuple(_row(context, inject, moments.get(inject.id)) for inject in pack.injects)
    columns = (
        Column(words.say("column_time"), 1.1),
        Column(words.say("column_words"), 6, Align.START),
        Column(words.say("column_key"), 2, Align.START),
        Column(words.say("column_expected"), 6, Align.START),
    )
    return Table(columns, rows, size=TextSize.SMALL)


def _row(context: PackContext, inject: Inject, moment: Moment | None) -> Row:
    words = context.words
    said = [
        words.say(
            "words",
            **{"from": inject.sender, "to": inject.recipient},
            id=inject.id,
            channel=inject.channel,
            text=inject.text,
        )
    ]
    if inject.note:
        said.append(words.say("note", note=inject.note))
    when = _when(context, inject.branch)
    if when:
        said.append(words.say("branch", when=when))
    expected = (
        []
        if moment is None
        else [words.say("expected", what=one.what, clause=one.clause) for one in moment.expectations]
    )
    return Row(
        (
            offset_words(inject.after),
            "\n".join(said),
            "" if moment is None else _compared(context, moment),
            "；".join(expected) or words.say("nothing"),
        )
    )


def _when(context: PackContext, branch: Branch) -> str:
    parts = []
    for key, none, levels in (
        ("branch_levels", "none_level", branch.levels),
        ("branch_responses", "none_response", branch.responses),
    ):
        if levels:
            names = "、".join(
                context.words.say(none) if one == NO_RESPONSE else context.assessor.edition.level(one).name
                for one in levels
            )
            parts.append(context.words.say(key, levels=names))
    return "，".join(parts)


def _compared(context: PackContext, moment: Moment) -> str:
    words, edition = context.words, context.assessor.edition
    level, possible, deciding = moment.comparison
    said = words.say("none_level")
    if level is not None:
        said = words.say("level", level=edition.level(level).name, clauses="、".join(deciding))
    if possible is not None and possible != level:
        said = f"{said}；{words.say('possible', level=edition.level(possible).name)}"
    return said
