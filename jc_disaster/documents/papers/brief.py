"""呈阅件, one page for the leader: what, where, when, dead and missing, trend, done so far, the clause, who decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.blocks import Document
from jc_disaster.documents.context import shown
from jc_disaster.documents.forms import fields, form, labelled, limit_in_words
from jc_disaster.documents.papers.paper import Paper
from jc_disaster.documents.passages import Passages, condition_keys
from jc_disaster.documents.reach import reaches
from jc_disaster.documents.trend import earlier, trend
from jc_disaster.engine.authority import authority_of
from jc_disaster.incident.due import due_items
from jc_disaster.incident.vocabulary import UPWARD_MARKS
from jc_disaster.kernel.clock import in_words

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.plan.model import Level

_KIND: Final = "brief"
_MOST: Final = 3  # units or dues named on the page; the others are counted
_LONG: Final = 850  # characters that no longer fit on the page in the larger size
# What a leader asks for besides the figures of the conditions.
_ALSO: Final = frozenset({"affected_people", "injured", "out_of_contact", "direct_loss_wan"})
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "event",
        "from": "",
        "at": "",
        "what": "",
        "figures": "",
        "trend": "",
        "done": "",
        "comparison": "",
        "clause": "clause quote",
        "decides": "",
        "next": "",
        "read": "",
        "read_room": "",
        "told": "names time",
        "adopted": "count",
        "held": "why",
        "no_level": "",
        "authority": "level clause decides directs",
        "informs": "informs",
        "silent": "silent",
        "due": "what time",
        "due_past": "what time",
        "more": "count",
        "next_all": "parts",
        "nothing_due": "",
        "note": "",
    }
)


def why_not(context: PaperContext) -> str | None:
    """It can be made as soon as the incident is on record."""
    return "尚未新建灾情，没有可呈阅的内容。" if context.state.opening is None else None


def build(context: PaperContext) -> list[Document]:
    """One page."""
    say, passages = context.wording(_KIND).say, Passages(context)
    head = fields(
        [[(say("from"), context.named(context.issuer(_KIND))), (say("at"), in_words(context.made_at))]],
        (0.15, 0.38, 0.14, 0.33),
    )
    asked = condition_keys(context)
    figures = passages.totals(asked | _ALSO) + passages.coverage()
    rows = [
        (say("what"), passages.basics(), 1),
        (say("figures"), figures, 4),
        (say("trend"), trend(context, _then(context), asked), 1),
        (say("done"), "".join(_done(context, passages)), 3),
        (say("comparison"), passages.comparison(headed=True) + _clauses(context) + reaches(context, 2), 3),
        (say("decides"), _decides(context), 1),
        (say("next"), _next(context), 1),
        (say("read"), say("read_room"), 4),
    ]
    long = sum(len(words) for _, words, _ in rows) > _LONG
    body = labelled(rows, 0.15, note=say("note"), small=long)
    return [form(context, _KIND, say("title", event=context.event_title), (head, body))]


def _then(context: PaperContext) -> PaperContext | None:
    return earlier(context, _KIND, "flash_report")


def _clauses(context: PaperContext) -> str:
    say = context.wording(_KIND).say
    deciding = context.assessment.deciding
    quotes = {
        criterion.clause: criterion.quote for level in context.edition.levels for criterion in level.criteria
    }
    return "".join(say("clause", clause=clause, quote=quotes[clause]) for clause in deciding[:_MOST])


def _done(context: PaperContext, passages: Passages) -> Iterator[str]:
    """What happened on our side: told upward, found, decided, adopted."""
    say, state = context.wording(_KIND).say, context.state
    told = [report for report in state.upward if report.mark == UPWARD_MARKS[0]]
    if told:
        names = "、".join(dict.fromkeys(context.recipient(report.addressee) for report in told))
        yield say("told", names=names, time=in_words(told[-1].stamp.at))
    if state.finding is not None and not state.finding.departs:
        yield passages.finding(state.finding)
    lawful = [decision for decision in state.decisions if decision.lawful]
    if lawful:
        yield passages.decision(lawful[-1])
    adopted = sum(1 for measure in state.measures.values() if measure.adopted)
    if adopted:
        yield say("adopted", count=str(adopted))
    yield passages.response()


def _decides(context: PaperContext) -> str:
    """Who decides on the level that the figures stand beside, and who is told; nobody where there is none."""
    say, state = context.wording(_KIND).say, context.state
    held = state.held
    if held:
        why = "；".join(shown(part.text) for part in held[-1].departs)
        return say("held", why=why)
    level = _level(context)
    if level is None:
        return say("no_level")
    authority = authority_of(level)
    said = {
        "level": level.name,
        "clause": authority.clause,
        "decides": context.names(authority.decides),
        "directs": "或".join(shown(name) for name in authority.directs),
    }
    informs = context.names(authority.informs)
    return say("authority", **said) + (say("informs", informs=informs) if informs else "")


def _level(context: PaperContext) -> Level | None:
    finding = context.state.finding
    if finding is not None and finding.level is not None and not finding.departs:
        return context.level(finding.level)
    return context.assessment.level


def _next(context: PaperContext) -> str:
    """Who is asked for figures, and what is due first."""
    say = context.wording(_KIND).say
    parts = []
    silent = context.state.coverage.silent
    if silent:
        parts.append(say("silent", silent="、".join(silent)))
    dues = due_items(context.state, context.edition, context.made_at)
    for due in dues[:_MOST]:
        what = shown(due.what)
        parts.append(
            what
            if due.at is None
            else say(
                "due_past" if due.overdue(context.made_at) else "due", what=what, time=limit_in_words(due.at)
            )
        )
    if len(dues) > _MOST:
        parts.append(say("more", count=str(len(dues) - _MOST)))
    return say("next_all", parts="；".join(parts)) if parts else say("nothing_due")


BRIEF: Final = Paper(_KIND, "呈阅件", _WORDS, why_not, build)
