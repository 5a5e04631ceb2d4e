"""应急处置流程图, drawn from the plan data (annex 1 is not supplied; reading E1): one page, four ways side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Document, Flow, Run, Stage, Tone
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import form
from jc_disaster.documents.ladder_words import authorities
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.incident.due_item import home_of_kind

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_KIND: Final = "flow_chart"
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "area",
        "subtitle": "plan edition",
        "warning": "clause",
        "preparation": "clause",
        "call": "clause",
        "comparison": "",
        "reached": "level clause",
        "step_assess": "who",
        "step_propose": "who",
        "step_submit": "who",
        "step_decide": "who",
        "directly": "who",
        "step_inform": "who",
        "step_direct": "who",
        "no_step": "",
        "measures": "clauses",
        "linkage": "told clause",
        "termination": "clause",
        "transition": "clause",
        "rebuilding": "clause",
        "winter": "clause",
        "review": "clause",
        "note": "",
    }
)
_STEPS: Final = ("assess", "submit", "decide", "inform", "direct")
# What stands before and after the ways: key of the wording, and the kind of duty whose home clause says it.
_BEFORE: Final = ("warning", "preparation")
_AFTER: Final = (
    ("transition", "transition"),
    ("rebuilding", "rebuilding"),
    ("winter", "winter_spring"),
    ("review", "review"),
)


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
            (_chart(context),),
            subtitle=say("subtitle", plan=header.title, edition=header.edition),
            foot=say("note"),
            whole=("自然灾害救助", "应急处置", "流程图"),
        )
    ]


def _chart(context: PaperContext) -> Flow:
    say, levels = context.wording(_KIND).say, context.edition.levels
    ways = [dict(authorities(context, level)) for level in levels]
    return Flow(
        (
            *_before(context),
            _box(say("call", clause=_upward(context)) + say("comparison")),
            Stage(tuple(_lead(_reached(context, level.clause, level.name)) for level in levels)),
            *(Stage(tuple(_step(context, step, way) for way in ways)) for step in _STEPS),
            *_together(context),
        )
    )


def _before(context: PaperContext) -> Iterator[Stage]:
    say = context.wording(_KIND).say
    found = [(key, clause) for key in _BEFORE if (clause := _clause(context, key))]
    if found:
        yield _box("　".join(say(key, clause=clause) for key, clause in found))


def _upward(context: PaperContext) -> str:
    """The clause on information upward, as the flash report has it."""
    wanted = context.office.upward_duties.get("always", ())
    return next((shown(duty.clause) for duty in context.edition.duties if duty.id in wanted), "")


def _step(context: PaperContext, step: str, way: Mapping[str, str]) -> str:
    say, none = context.wording(_KIND).say, context.wording("ladder_words").say("none")
    if way[step] == none:
        return say("no_step")
    if step == "decide":
        return _decided(context, way)
    words = say(f"step_{step}", who=way[step])
    if step == "assess" and way["propose"] != none:
        words += say("step_propose", who=way["propose"])
    return words


def _decided(context: PaperContext, way: Mapping[str, str]) -> str:
    """Who decides at a level, and who may decide without the steps before."""
    say, none = context.wording(_KIND).say, context.wording("ladder_words").say("none")
    directly = way["directly"]
    return say("step_decide", who=way["decide"]) + ("" if directly == none else say("directly", who=directly))


def _together(context: PaperContext) -> Iterator[Stage]:
    """What follows at every level: measures, linkage, end, relief after the event, review."""
    say, edition = context.wording(_KIND).say, context.edition
    clauses = "、".join(shown(level.directs.clause) for level in edition.levels)
    words = say("measures", clauses=clauses)
    if edition.linkage is not None:
        told = "、".join(dict.fromkeys(shown(name) for act in edition.linkage.acts for name in act.to))
        words += "\n" + say("linkage", told=told, clause=edition.linkage.clause)
    yield _box(words)
    if edition.termination is not None:
        yield _box(say("termination", clause=edition.termination.clause))
    found = [(key, clause) for key, kind in _AFTER if (clause := _clause(context, kind))]
    if found:
        yield _box("　".join(say(key, clause=clause) for key, clause in found))


def _reached(context: PaperContext, clause: str, name: str) -> str:
    return context.wording(_KIND).say("reached", level=name, clause=clause)


def _clause(context: PaperContext, kind: str) -> str:
    duty = home_of_kind(context.edition, kind)
    return "" if duty is None else duty.clause.partition("(")[0]


def _box(words: str) -> Stage:
    return Stage((_lead(words),))


def _lead(words: str) -> tuple[Run, ...]:
    return (Run(words, Tone.LEAD),)


FLOW_CHART: Final = Paper(_KIND, "应急处置流程图", _WORDS, why_not, build)
