"""Acts that depart from the plan or from what was told: each with its clause. A missing act is no fault but a mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from jc_disaster.exercise.answer_key import NOTICES, STARTED, AnswerKey
from jc_disaster.exercise.expectation import DECISION, ENDING, FINDING, PAPER, PROPOSAL, REPORT
from jc_disaster.exercise.grounds import ground_of
from jc_disaster.exercise.matching import Ground, lawful_decisions, proposal_departs
from jc_disaster.exercise.pack import WORK_ENDED
from jc_disaster.exercise.performance import DECIDED, Deed
from jc_disaster.exercise.told import Sent
from jc_disaster.incident.telling import figure_kind
from jc_disaster.incident.values import stored
from jc_disaster.incident.vocabulary import AGREED, CITY, NOT_NOW, ON_FIGURES
from jc_disaster.kernel.typography import full_width


class Fault(NamedTuple):
    """One act that departs.

    Attributes:
        kind: The sort of expectation it belongs to (`expectation.KINDS`).
        at: When it was entered, exercise time.
        text: What is different, Chinese.
        clause: The clause it departs from.
        event_id: The event.
    """

    kind: str
    at: datetime
    text: str
    clause: str
    event_id: str


def faults_of(ground: Ground, key: AnswerKey, sent: Sequence[Sent]) -> tuple[Fault, ...]:
    """Every act of the players that departs, in the order of entry."""
    found = (
        *_reports(ground, sent),
        *_findings(ground),
        *_proposals(ground),
        *_decisions(ground, key, sent),
        *_papers(ground),
    )
    return tuple(sorted(found, key=lambda fault: (fault.at, fault.event_id)))


def _fault(kind: str, deed: Deed, text: str, clause: str) -> Fault:
    return Fault(kind, deed.entered, full_width(text), clause, deed.event.event_id)


def _reports(ground: Ground, sent: Sequence[Sent]) -> Iterator[Fault]:
    """Figures entered for a unit that no message had said of it by then, and a fall entered without its reason."""
    clause = ground_of(ground.edition, REPORT)
    for deed in ground.performance.named("figures-reported/1"):
        body = deed.body
        said = [
            report
            for inject, at in sent
            if at <= deed.entered
            for report in inject.reports
            if report.unit == body["unit"]
        ]
        if body["unit"] == CITY and not said:
            continue  # a total that the players made themselves is no message wrongly entered
        for name, value in body["figures"].items():
            told = [stored(report.figures[name]) for report in said if name in report.figures]
            if value not in told and (told or value is not None):
                label = figure_kind(name, ground.edition).label
                what = "与来报不符" if told else "来报没有这一项"
                yield _fault(REPORT, deed, f"录入{body['unit']}{label}{what}", clause)
        if body["unaffected"] and not any(report.unaffected for report in said):
            yield _fault(REPORT, deed, f"将{body['unit']}记为未受灾，来报没有这样说", clause)
    by_event = {one.event.event_id: one for one in ground.performance.deeds}
    for doubt in ground.performance.state.doubts:
        deed = by_event[doubt.event_id]
        label = figure_kind(doubt.key, ground.edition).label
        yield _fault(REPORT, deed, f"{doubt.unit}{label}低于前报，没有写明核减理由", clause)


def _findings(ground: Ground) -> Iterator[Fault]:
    for deed in ground.performance.named("finding-recorded/1"):
        for part in deed.body["departs"]:
            yield _fault(FINDING, deed, part["text"], part["clause"])


def _proposals(ground: Ground) -> Iterator[Fault]:
    for deed in ground.performance.named("proposal-made/1"):
        departs = proposal_departs(deed, ground.edition)
        if departs:
            clause = ground.edition.level(deed.body["level"]).procedure.clause
            yield _fault(PROPOSAL, deed, departs, clause)


def _decisions(ground: Ground, key: AnswerKey, sent: Sequence[Sent]) -> Iterator[Fault]:
    ended = [at for inject, at in sent if WORK_ENDED in inject.facts]
    findings = ground.performance.named("finding-recorded/1")
    named = {(part["clause"], part["text"]) for deed in findings for part in deed.body["departs"]}
    for deed in ground.performance.named(DECIDED):
        body = deed.body
        ending = body["act"] == "terminate"
        for part in body["departs"]:
            # What was wrong with the finding is named there and not once more with the decision that rests on it.
            if (part["clause"], part["text"]) not in named:
                yield _fault(ENDING if ending else DECISION, deed, part["text"], part["clause"])
        if ending and not any(at <= deed.entered for at in ended):
            termination = ground.edition.termination
            clause = "" if termination is None else termination.clause
            yield _fault(ENDING, deed, "救灾应急工作尚未结束即决定终止响应", clause)
        elif not ending and not body["departs"]:
            yield from _level(deed, ground, key)


def _level(deed: Deed, ground: Ground, key: AnswerKey) -> Iterator[Fault]:
    """A lawful decision on figures for a level that they do not bear, or a refusal of one that they prove."""
    body: Any = deed.body
    moment = key.at(deed.entered)
    if moment is None or body["level"] is None or not _on_figures(ground, deed):
        return
    certain, possible = moment.comparison.level, moment.comparison.level_possible
    level = ground.edition.level(body["level"])
    if body["decision"] == NOT_NOW:
        if certain is not None and ground.edition.level(certain).rank <= level.rank:
            text = f"数据对照已符合{level.name}启动条件，决定暂不启动"
            yield _fault(DECISION, deed, text, level.clause)
        return
    if certain is not None and ground.edition.level(certain).rank < level.rank:
        reached = ground.edition.level(certain)
        text = f"决定{level.name}，而数据对照已符合{reached.name}（{'、'.join(moment.comparison.deciding)}）"
        yield _fault(DECISION, deed, text, reached.clause)
    elif possible is None or ground.edition.level(possible).rank > level.rank:
        yield _fault(DECISION, deed, f"决定{level.name}，而已报数据不可能达到{level.name}", level.clause)


def _on_figures(ground: Ground, deed: Deed) -> bool:
    """Whether the latest finding before the decision rests on figures; a judgement or 5.5 is no matter of figures."""
    found = [
        one.body["basis"]
        for one in ground.performance.named("finding-recorded/1")
        if one.entered <= deed.entered
    ]
    direct = deed.body["path"] == "direct"
    return not direct and (not found or found[-1] == ON_FIGURES)


def _papers(ground: Ground) -> Iterator[Fault]:
    """A notice of a start before anybody had lawfully decided one."""
    starts = [
        made.entered
        for decided, made in lawful_decisions(ground)
        if decided.body["act"] == "start" and decided.body["decision"] == AGREED
    ]
    clause = ground_of(ground.edition, PAPER)
    for deed in ground.performance.named("paper-issued/1"):
        if deed.body["paper_kind"] == NOTICES[STARTED] and not any(at <= deed.entered for at in starts):
            yield _fault(PAPER, deed, "尚无有效的启动决定即发出启动通知", clause)
