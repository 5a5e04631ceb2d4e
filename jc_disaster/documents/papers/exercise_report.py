"""演练评估报告: objectives, decisions beside the plan's answer, strengths, issues, improvements, timeline.

The counts come from `exercise.judging`; this module only sets them in words and tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jc_disaster.documents.blocks import (
    Align,
    Block,
    Column,
    Document,
    Gap,
    Heading,
    Items,
    Layout,
    Origin,
    Paragraph,
    Row,
    RowKind,
    Table,
    TextSize,
)
from jc_disaster.documents.context import shown
from jc_disaster.documents.papers.exercise_issues import issues_of, share_words
from jc_disaster.exercise.comparing import delay_of, side_by_side
from jc_disaster.exercise.expectation import DECISION, ENDING
from jc_disaster.exercise.improvements import Improvement, carried_over, own_improvements
from jc_disaster.exercise.judging import Judgement, Mark, Tally
from jc_disaster.exercise.pack import offset_words
from jc_disaster.exercise.performance import DECIDED, Deed
from jc_disaster.incident.acts.exercising import BROKEN_OFF
from jc_disaster.incident.events import EXERCISE
from jc_disaster.incident.exercise_clock import SENT, over
from jc_disaster.incident.telling import name_of, words_of
from jc_disaster.kernel.clock import from_text, in_words

if TYPE_CHECKING:
    from jc_disaster.documents.templates import Wording
    from jc_disaster.plan.model import PlanEdition

KIND: Final = "exercise_report"
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "title",
        "subtitle": "team",
        "basics_heading": "",
        "basics": "team began until title pack plan injects deeds",
        "ended": "",
        "broken_off": "reason",
        "going_on": "until",
        "source": "source",
        "method": "",
        "objectives_heading": "",
        "column_objective": "",
        "column_expected": "",
        "column_met": "",
        "column_faults": "",
        "column_share": "",
        "total": "",
        "no_share": "",
        "decisions_heading": "",
        "column_time": "",
        "column_plan": "",
        "column_team": "",
        "column_clause": "",
        "no_decisions": "",
        "decided": "time minutes",
        "not_decided": "",
        "by": "what who",
        "strengths_heading": "",
        "strength": "objective count",
        "no_strength": "",
        "issues_heading": "",
        "column_issue": "",
        "issue_missing": "what",
        "issue_late": "what",
        "issue_fault": "kind text",
        "issue_note": "issue note",
        "no_issues": "",
        "evaluators_heading": "",
        "evaluation": "objective who words",
        "rated": "rating words",
        "no_evaluations": "",
        "improvement_heading": "",
        "column_item": "",
        "column_owner": "",
        "column_due": "",
        "column_state": "",
        "open_item": "issue",
        "carried_item": "item origin",
        "closed": "state result",
        "no_improvement": "",
        "timeline_heading": "",
        "column_event": "",
        "inject": "from to channel text",
        "deed": "who words",
        "several": "words count",
        "teams_heading": "",
        "column_name": "",
        "check": "",
    }
)


class ReportContext(NamedTuple):
    """What a report is made from.

    Attributes:
        judgement: How the team did.
        teams: All teams that played the same pack, this one among them.
        edition: The plan it was judged by.
        words: The wording.
        issuer: Who signs.
    """

    judgement: Judgement
    teams: tuple[Judgement, ...]
    edition: PlanEdition
    words: Wording
    issuer: str


def evaluation_report(context: ReportContext) -> Document:
    """The report on one team."""
    judgement, words = context.judgement, context.words
    return Document(
        paper=KIND,
        origin=origin_of(judgement),
        issuer=context.issuer,
        title=words.say("title", title=judgement.pack.title),
        subtitle=words.say("subtitle", team=judgement.team),
        blocks=tuple(_numbered(context)),
        layout=Layout.FORM,
        recipient=judgement.team if len(context.teams) > 1 else "",
        foot=words.say("check"),
    )


def origin_of(judgement: Judgement) -> Origin:
    """An exercise paper always: there is no judging of anything else."""
    opening = judgement.state.opening
    begun_at = judgement.pack.starts_at if opening is None else opening.stamp.recorded_at
    made_at = max((from_text(deed.event.recorded_at) for deed in judgement.deeds), default=begun_at)
    assert judgement.state.kind == EXERCISE  # noqa: S101 - `begin_exercise` is refused elsewhere
    return Origin("exercise", made_at, judgement.incident)


def _numbered(context: ReportContext) -> Iterator[Block]:
    sections = [
        ("basics_heading", tuple(_basics(context))),
        ("objectives_heading", (_objectives(context),)),
        ("decisions_heading", (_decisions(context),)),
        ("strengths_heading", (_strengths(context),)),
        ("issues_heading", (_issues(context),)),
        ("evaluators_heading", (_evaluations(context),)),
        ("improvement_heading", (_improvements(context),)),
        ("timeline_heading", (_timeline(context),)),
    ]
    if len(context.teams) > 1:
        sections.insert(2, ("teams_heading", (_teams(context),)))
    after_table = False
    for number, (heading, blocks) in enumerate(sections, 1):
        if after_table:
            yield Gap()
        yield Heading(1, number, context.words.say(heading))
        yield from blocks
        after_table = isinstance(blocks[-1], Table)


def _basics(context: ReportContext) -> Iterator[Block]:
    judgement, words = context.judgement, context.words
    yield Paragraph(
        words.say(
            "basics",
            team=judgement.team,
            began=in_words(judgement.pack.starts_at),
            until=in_words(judgement.at),
            title=judgement.pack.title,
            pack=judgement.pack.id,
            plan=context.edition.header.title,
            injects=str(len(judgement.state.of(SENT))),
            deeds=str(len(judgement.deeds)),
        )
        + _end(judgement, words)
    )
    yield Paragraph(words.say("source", source=judgement.pack.source))
    yield Paragraph(words.say("method"))


def _end(judgement: Judgement, words: Wording) -> str:
    end = over(judgement.state)
    if end is None:
        return words.say("going_on", until=in_words(judgement.at))
    if end.body["how"] == BROKEN_OFF:
        return words.say("broken_off", reason=str(end.body["reason"]))
    return words.say("ended")


def _tally_cells(tally: Tally, words: Wording) -> tuple[str, ...]:
    return (str(tally.expected), str(tally.met), str(tally.faults), share_words(tally, words))


def _objectives(context: ReportContext) -> Block:
    words = context.words
    rows = [
        Row((shown(objective.title), *_tally_cells(tally, words)))
        for objective, tally in context.judgement.objectives
    ]
    rows.append(Row((words.say("total"), *_tally_cells(context.judgement.total, words)), RowKind.TOTAL))
    columns = (
        Column(words.say("column_objective"), 5, Align.START),
        *(Column(words.say(name)) for name in _COUNTS),
    )
    return Table(columns, tuple(rows))


_COUNTS: Final = ("column_expected", "column_met", "column_faults", "column_share")


def _teams(context: ReportContext) -> Block:
    words = context.words
    rows = tuple(
        Row((result.team, *_tally_cells(result.total, words))) for result in side_by_side(context.teams)
    )
    columns = (
        Column(words.say("column_name"), 5, Align.START),
        *(Column(words.say(name)) for name in _COUNTS),
    )
    return Table(columns, rows)


def _decisions(context: ReportContext) -> Block:
    judgement, words = context.judgement, context.words
    marks = [mark for mark in judgement.marks if mark.expected.kind in (DECISION, ENDING)]
    if not marks:
        return Paragraph(words.say("no_decisions"))
    rows = tuple(
        Row(
            (
                _offset(judgement, mark.expected.since),
                words.say("by", what=mark.expected.what, who="、".join(mark.expected.who)),
                _done(judgement, mark, words, context.edition),
                shown(mark.expected.clause),
            )
        )
        for mark in marks
    )
    columns = (
        Column(words.say("column_time"), 1.5),
        Column(words.say("column_plan"), 4, Align.START),
        Column(words.say("column_team"), 4, Align.START),
        Column(words.say("column_clause"), 1),
    )
    return Table(columns, rows, size=TextSize.SMALL)


def _done(judgement: Judgement, mark: Mark, words: Wording, edition: PlanEdition) -> str:
    delay = delay_of(mark)
    if mark.deed is None or delay is None:
        given = [
            words_of(deed.event, edition)
            for deed in judgement.deeds
            if deed.event.name == DECIDED and _is_about(deed, mark)
        ]
        return "；".join(given) or mark.note or words.say("not_decided")
    minutes = str(int(delay.total_seconds() // 60))
    said = words.say("decided", time=_offset(judgement, mark.deed.said), minutes=minutes)
    return f"{said}。{words_of(mark.deed.event, edition)}"


def _is_about(deed: Deed, mark: Mark) -> bool:
    """Whether a decision, lawful or not, was the team's answer to what is expected."""
    if mark.expected.kind == ENDING:
        return bool(deed.body["act"] == "terminate")
    return bool(deed.body["level"] == mark.expected.subject)


def _strengths(context: ReportContext) -> Block:
    words = context.words
    good = tuple(
        words.say("strength", objective=objective.title, count=str(tally.expected))
        for objective, tally in context.judgement.objectives
        if tally.expected and tally.met == tally.expected and not tally.faults
    )
    return Items(good, numbered=True) if good else Paragraph(words.say("no_strength"))


def _issues(context: ReportContext) -> Block:
    judgement, words = context.judgement, context.words
    issues = issues_of(judgement, words)
    if not issues:
        return Paragraph(words.say("no_issues"))
    columns = (
        Column(words.say("column_time"), 1.5),
        Column(words.say("column_issue"), 7, Align.START),
        Column(words.say("column_clause"), 1.2),
    )
    rows = tuple(Row((_offset(judgement, one.at), one.text, one.clause)) for one in issues)
    return Table(columns, rows, size=TextSize.SMALL)


def _evaluations(context: ReportContext) -> Block:
    words = context.words
    titles = {one.id: one.title for one in context.judgement.pack.objectives}
    said = []
    for note in context.judgement.evaluations:
        text = note.words or ""
        if note.rating is not None:
            text = words.say("rated", rating=note.rating, words=text)
        who = f"{note.evaluator.post}{note.evaluator.name}"
        objective = titles.get(note.objective, note.objective)
        said.append(words.say("evaluation", objective=objective, who=who, words=text))
    return Items(tuple(said)) if said else Paragraph(words.say("no_evaluations"))


def _improvements(context: ReportContext) -> Block:
    """What earlier exercises left open and what was recorded, with owner and due; else room to write for each issue."""
    words, state = context.words, context.judgement.state
    rows = [
        _improvement(one, words.say("carried_item", item=shown(one.item), origin=one.from_exercise), words)
        for one in carried_over(state)
    ]
    recorded = own_improvements(state)
    rows += [_improvement(one, shown(one.item), words) for one in recorded]
    if not recorded:
        rows += [
            Row((words.say("open_item", issue=issue.text), "", "", ""), lines=2)
            for issue in issues_of(context.judgement, words)
        ]
    if not rows:
        return Paragraph(words.say("no_improvement"))
    columns = (
        Column(words.say("column_item"), 5, Align.START),
        Column(words.say("column_owner"), 2),
        Column(words.say("column_due"), 1.5),
        Column(words.say("column_state"), 1),
    )
    return Table(columns, tuple(rows), size=TextSize.SMALL)


def _improvement(one: Improvement, item: str, words: Wording) -> Row:
    state = words.say("closed", state=one.state, result=shown(one.result)) if one.result else one.state
    return Row((item, shown(one.responsible), one.by_when or "", state))


def _timeline(context: ReportContext) -> Block:
    judgement, words = context.judgement, context.words
    lines: list[tuple[datetime, int, str]] = []
    for entry in judgement.state.of(SENT):
        said: Any = {key: str(entry.body[key]) for key in ("from", "to", "channel", "text")}
        lines.append((entry.stamp.at, 0, words.say("inject", **said)))
    for deeds in _by_act(judgement):
        event = deeds[0].event
        told = f"{name_of(event)}　{words_of(event, context.edition)}"
        if len(deeds) > 1:
            told = words.say("several", words=told, count=str(len(deeds)))
        who = f"{event.actor.post}{event.actor.name}"
        lines.append((deeds[0].said, 1, words.say("deed", who=who, words=told)))
    rows = tuple(
        Row((_offset(judgement, at), text)) for at, _, text in sorted(lines, key=lambda line: line[:2])
    )
    columns = (Column(words.say("column_time"), 1.5), Column(words.say("column_event"), 9, Align.START))
    return Table(columns, rows, size=TextSize.SMALL)


def _by_act(judgement: Judgement) -> Iterable[Sequence[Deed]]:
    """The players' events, those of one act together."""
    acts: dict[str, list[Deed]] = {}
    for deed in judgement.deeds:
        acts.setdefault(deed.event.act_id, []).append(deed)
    return acts.values()


def _offset(judgement: Judgement, at: datetime) -> str:
    return offset_words(at - judgement.pack.starts_at)
