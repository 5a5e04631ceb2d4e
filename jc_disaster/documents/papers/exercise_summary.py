"""演练总结: what was done, what went well, what did not, what comes next; for all teams on one sheet or two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.blocks import Block, Document, Heading, Items, Layout, Paragraph
from jc_disaster.documents.papers.exercise_issues import issues_of, share_words
from jc_disaster.documents.papers.exercise_report import origin_of
from jc_disaster.exercise.improvements import carried_over, own_improvements

if TYPE_CHECKING:
    from jc_disaster.documents.templates import Wording
    from jc_disaster.exercise.judging import Judgement
    from jc_disaster.plan.model import PlanEdition

KIND: Final = "exercise_summary"
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "title",
        "opening": "area teams title plan",
        "counts": "team expected met faults share",
        "counts_none": "team",
        "strengths_heading": "",
        "strength": "team objective",
        "no_strength": "",
        "issues_heading": "",
        "issue": "team issue clause",
        "more": "count",
        "no_issues": "",
        "next_heading": "",
        "improvement": "item owner due state",
        "to_settle": "",
    }
)
_MOST: Final = 12  # issues that a summary names; the report has all of them


class SummaryContext(NamedTuple):
    """What a summary is made from: the teams, the plan, both wordings, who signs."""

    teams: tuple[Judgement, ...]
    edition: PlanEdition
    words: Wording
    report_words: Wording
    issuer: str


def summary(context: SummaryContext) -> Document:
    """The summary of one pack played by one team or several."""
    first = context.teams[0]
    return Document(
        paper=KIND,
        origin=origin_of(first),
        issuer=context.issuer,
        title=context.words.say("title", title=first.pack.title),
        blocks=tuple(_blocks(context)),
        layout=Layout.FORM,
    )


def _blocks(context: SummaryContext) -> Iterator[Block]:
    words, first = context.words, context.teams[0]
    header = context.edition.header
    teams = "、".join(one.team for one in context.teams)
    yield Paragraph(
        words.say("opening", area=header.jurisdiction, teams=teams, title=first.pack.title, plan=header.title)
    )
    for one in context.teams:
        yield Paragraph(_counts(one, context))
    yield Heading(1, 1, words.say("strengths_heading"))
    yield _listed(_strengths(context), words.say("no_strength"))
    yield Heading(1, 2, words.say("issues_heading"))
    yield _listed(_issues(context), words.say("no_issues"))
    yield Heading(1, 3, words.say("next_heading"))
    yield _listed(_next(context), words.say("to_settle"))


def _listed(items: list[str], otherwise: str) -> Block:
    return Items(tuple(items), numbered=True) if items else Paragraph(otherwise)


def _counts(one: Judgement, context: SummaryContext) -> str:
    if one.total.share is None:
        return context.words.say("counts_none", team=one.team)
    return context.words.say(
        "counts",
        team=one.team,
        expected=str(one.total.expected),
        met=str(one.total.met),
        faults=str(one.total.faults),
        share=share_words(one.total, context.report_words),
    )


def _strengths(context: SummaryContext) -> list[str]:
    return [
        context.words.say("strength", team=one.team, objective=objective.title)
        for one in context.teams
        for objective, tally in one.objectives
        if tally.expected and tally.met == tally.expected and not tally.faults
    ]


def _issues(context: SummaryContext) -> list[str]:
    found = [
        context.words.say("issue", team=one.team, issue=issue.text, clause=issue.clause)
        for one in context.teams
        for issue in issues_of(one, context.report_words)
    ]
    if len(found) <= _MOST:
        return found
    return [*found[:_MOST], context.words.say("more", count=str(len(found) - _MOST))]


def _next(context: SummaryContext) -> list[str]:
    said = [
        context.words.say(
            "improvement",
            item=one.item.rstrip("。"),
            owner=one.responsible,
            due=one.by_when or "—",
            state=one.state,
        )
        for team in context.teams
        for one in (*carried_over(team.state), *own_improvements(team.state))
    ]
    return list(dict.fromkeys(said))
