"""工作组派出通知, 名单, 情况报告 (5.x.3(2), 3(4)): one notice for each team, and the sheet it reports on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from jc_disaster.documents.blocks import Block, Document, Heading, Paragraph
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import fields, form, known, labelled, listing, person, working_note
from jc_disaster.documents.official import Draft, papers
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.recipients import body_named, county_body, is_post
from jc_disaster.incident.fact_names import TEAM
from jc_disaster.incident.vocabulary import TEAM_STEPS
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.incident.state import Entry

_KIND: Final = "team_notice"
_REPORTED: Final = "team-reported/1"
_ACT: Final = "field-team"  # the content key of the measure, the same at every level
_BEFORE: Final = "prep-team"  # the duty of section 3, before any response
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "team",
        "title_report": "",
        "file_report": "team",
        "basis": "clause quote",
        "basis_unrecorded": "",
        "sent": "basis team to",
        "members_heading": "",
        "members": "leader members",
        "leader": "leader",
        "task_heading": "",
        "task": "task",
        "ask_heading": "",
        "ask": "duty_room",
        "team": "",
        "leader_is": "",
        "to": "",
        "sent_at": "",
        "column_step": "",
        "column_at": "",
        "column_said": "",
        "point_losses": "",
        "point_people": "",
        "point_needs": "",
        "point_problems": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """A team was sent."""
    return None if context.state.of(TEAM) else "尚未登记派出工作组；决定派出并登记后再制作通知。"


def build(context: PaperContext) -> list[Document]:
    """For each team the notice, and the sheet for its report."""
    teams = context.state.of(TEAM)
    return [
        document
        for entry in teams
        for document in (*papers(context, [_notice(context, entry)]), _report(context, entry))
    ]


def drafts(context: PaperContext) -> list[Draft]:
    """The notices before they are set in head and imprint."""
    return [_notice(context, entry) for entry in context.state.of(TEAM)]


def _notice(context: PaperContext, entry: Entry) -> Draft:
    body: Any = entry.body
    say = context.wording(_KIND).say
    units = {unit.name for unit in context.edition.units}
    to = "、".join(county_body(context, name) if name in units else name for name in body["to"])
    asked = [
        name for name in body["members"] or () if body_named(context, name) and not is_post(context, name)
    ]
    members = ("、".join(asked),) if asked else ()
    basis = _basis(context)
    return Draft(
        _KIND,
        context.issuer(_KIND),
        say("title", team=body["team"]),
        (to, *members),
        tuple(_body(context, body, basis)),
        whole=("工作组", "通知"),
        recipient=_file_name(context, entry),
        basis=basis,
        since=entry.stamp.at,
    )


def _file_name(context: PaperContext, entry: Entry) -> str:
    """The team's name; numbered where another team goes by it, so that no paper takes the place of the other's."""
    same = [one for one in context.state.of(TEAM) if one.body["team"] == entry.body["team"]]
    name = shown(str(entry.body["team"]))
    if len(same) == 1:
        return name
    return f"{name}-{[one.stamp.act_id for one in same].index(entry.stamp.act_id) + 1}"


def _basis(context: PaperContext) -> str:
    """The clause: the adopted measure of the level in force, or the preparation before any response."""
    say, response = context.wording(_KIND).say, context.state.response
    if response is not None:
        for duty in context.edition.measures_of(response.level):
            measure = context.state.measures.get(duty.id)
            if duty.content == _ACT and measure is not None and measure.adopted:
                return say("basis", clause=duty.clause, quote=shown(duty.quote).rstrip("，。；"))
        return say("basis_unrecorded")
    duty_before = next((duty for duty in context.edition.duties if duty.id == _BEFORE), None)
    if duty_before is None:
        return say("basis_unrecorded")
    return say("basis", clause=duty_before.clause, quote=shown(duty_before.quote).rstrip("，。；"))


def _body(context: PaperContext, body: Mapping[str, Any], basis: str) -> Iterator[Block]:
    say, passages = context.wording(_KIND).say, Passages(context)
    yield Paragraph(passages.basics() + passages.totals() + passages.coverage())
    yield Paragraph(
        say("sent", basis=basis, team=body["team"], to="、".join(shown(name) for name in body["to"]))
    )
    yield Heading(1, 1, say("members_heading"))
    members = "、".join(context.recipient(name) for name in body["members"] or ())
    leader = person(context, body["leader"])
    yield Paragraph(
        say("members", leader=leader, members=members) if members else say("leader", leader=leader)
    )
    yield Heading(1, 2, say("task_heading"))
    yield Paragraph(say("task", task=str(body["task"]).rstrip("。")))
    yield Heading(1, 3, say("ask_heading"))
    yield Paragraph(say("ask", duty_room=context.office.duty_room))


def _report(context: PaperContext, entry: Entry) -> Document:
    """The sheet on which the team reports, with what is recorded of it."""
    body: Any = entry.body
    say = context.wording(_KIND).say
    steps = [one for one in context.state.of(_REPORTED) if one.body["team"] == entry.stamp.act_id]
    rows = []
    for step in TEAM_STEPS:
        mine = [one for one in steps if one.body["step"] == step]
        rows += [(step, in_words(one.stamp.at), known(context, one.body["words"])) for one in mine]
        if not mine:
            rows.append((step, "", ""))
    titles = ((say("column_step"), 0.18), (say("column_at"), 0.32), (say("column_said"), 0.5))
    blocks = (
        fields(
            [
                [(say("team"), shown(body["team"])), (say("leader_is"), person(context, body["leader"]))],
                [
                    (say("to"), "、".join(shown(name) for name in body["to"])),
                    (say("sent_at"), in_words(entry.stamp.at)),
                ],
            ],
            (0.18, 0.32, 0.16, 0.34),
        ),
        listing(titles, rows),
        labelled(
            [(say(f"point_{key}"), "", 3) for key in ("losses", "people", "needs", "problems")],
            note=working_note(context),
        ),
    )
    name = say("file_report", team=_file_name(context, entry))
    return form(context, _KIND, say("title_report"), blocks, recipient=name)


TEAM_NOTICE: Final = Paper(_KIND, "工作组通知和情况报告", _WORDS, why_not, build)
