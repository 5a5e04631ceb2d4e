"""The controllers' view of an exercise: its clock, its injects, what the plan expects now. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.exercise.conduct import Planned, Stage, clock_face
from jc_disaster.exercise.expectation import KINDS
from jc_disaster.exercise.judging import Mark, Status
from jc_disaster.exercise.pack import FACTS, NO_RESPONSE, Branch, Inject, UnitReport, offset_words
from jc_disaster.incident.acts.exercising import BROKEN_OFF
from jc_disaster.incident.decide import ACTS
from jc_disaster.incident.exercise_clock import over, suspended
from jc_disaster.incident.telling import figure_kind
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.view_models.act_words import title_of
from jc_disaster.ui.view_models.words import clock_words, day_clock, exact_clock, full_width, joined

if TYPE_CHECKING:
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.drills import Conducted

START, CONDUCT, EVALUATE, REVIEW = "start", "conduct", "evaluate", "review"  # the parts of the page
STANDING, RUNNING, ENDED, CUT_SHORT = "standing", "running", "ended", "cut-short"
SUSPENDED = "suspended"
NOT_SENT = "没有发出"


class ShownConducted(NamedTuple):
    """An exercise as it stands, and for 热评 as it was known at a moment that is looked at again.

    Attributes:
        conducted: As it stands.
        then: As it was at ``until``; None where nothing earlier is looked at.
        until: That moment.
    """

    conducted: Conducted
    then: Conducted | None = None
    until: datetime | None = None


class ClockView(NamedTuple):
    """Both clocks.

    Attributes:
        shown: Exercise time with seconds.
        day: Its day, and how long after the start.
        wall: The machine's time.
        words: Whether it runs, in words.
        state: ``standing``, ``running``, ``suspended``, ``ended`` or ``cut-short``.
        pace: Its pace; 0 while it stands.
    """

    shown: str
    day: str
    wall: str
    words: str
    state: str
    pace: int


class InjectLine(NamedTuple):
    """One inject in the list; ``tone`` as of a table row."""

    key: str
    offset: str
    clock: str
    stage: str
    way: str
    text: str
    tone: str


class ExpectedLine(NamedTuple):
    """One thing the plan expects: what, by whom, clause, how it stands."""

    key: str
    what: str
    who: str
    clause: str
    status: str
    tone: str


class AnswerSheet(NamedTuple):
    """What the plan now expects: the comparison, the authority, what is missing, each expectation."""

    comparison: str
    authority: str
    missing: str
    lines: tuple[ExpectedLine, ...]
    summary: str


def clock_view(state: IncidentState, starts_at: datetime, wall: datetime) -> ClockView:
    """Both clocks at a time of the machine."""
    face = clock_face(state, wall)
    assert face is not None  # noqa: S101 - only conducted exercises are shown
    end = over(state)
    if end is not None:
        cut = end.body["how"] == BROKEN_OFF
        name, words = (CUT_SHORT, "已提前终止") if cut else (ENDED, "已结束")
    elif face.suspended:
        name, words = SUSPENDED, "已暂停"
    else:
        name, words = (RUNNING, f"时钟走，{face.pace} 倍") if face.pace else (STANDING, "时钟停着")
    return ClockView(
        exact_clock(face.shown),
        f"{day_clock(face.shown).split(' ')[0]}　{offset_words(face.shown - starts_at)}",
        f"现在 {exact_clock(wall)}",
        words,
        name,
        face.pace,
    )


def inject_lines(conducted: Conducted) -> tuple[InjectLine, ...]:
    """Every inject in the order in which it goes out; the next one is named."""
    start = conducted.pack.starts_at
    ended = over(conducted.state) is not None
    first = None if ended else next_waiting(conducted.planned)
    return tuple(_line(one, start, is_next=one is first, ended=ended) for one in conducted.planned)


def next_waiting(planned: tuple[Planned, ...]) -> Planned | None:
    """The inject that goes out next by itself."""
    return next((one for one in planned if one.stage is Stage.WAITING), None)


def _line(one: Planned, start: datetime, *, is_next: bool, ended: bool) -> InjectLine:
    inject = one.inject
    left = ended and one.stage is not Stage.SENT
    stage = "下一条" if is_next else NOT_SENT if left else one.stage.value
    tones = {Stage.SENT: "done", Stage.WAITING: "going" if is_next else "", Stage.HELD: "open"}
    way = f"{inject.sender}→{inject.recipient}（{inject.channel}）"
    if one.inserted:
        stage = f"{stage}（临时）"
    return InjectLine(
        inject.id,
        offset_words(one.at - start),
        clock_words(one.at),
        stage,
        way,
        inject.text,
        "no" if left else tones.get(one.stage, "no"),
    )


OF_THE_PACK = frozenset(("内容", "附带数据", "附带基数", "对应目标", "导调提示"))


def inject_detail(planned: Planned, conducted: Conducted) -> tuple[tuple[str, str], ...]:
    """One inject whole, for the controllers: pairs of a label and words."""
    inject, edition = planned.inject, conducted.assessor.edition
    titles = {one.id: one.title for one in conducted.pack.objectives}
    named = (
        ("内容", inject.text),
        ("附带数据", "\n".join(report_words(report, edition) for report in inject.reports)),
        ("附带基数", "；".join(f"{one.value:,}（{one.source}，{one.dated}）" for one in inject.references)),
        ("说明的事实", joined([FACTS[fact] for fact in inject.facts])),
        ("期待的操作", joined([title_of(ACTS[act])[0] for act in inject.expects])),
        ("对应目标", titles.get(inject.objective or "", "")),
        ("发出条件", branch_words(inject.branch, edition)),
        ("导调提示", inject.note),
    )
    return tuple((label, words) for label, words in named if words)


def report_words(report: UnitReport, edition: PlanEdition) -> str:
    """The figures that a message carries: 泽州县（初报）：死亡 4人，失踪 8人."""
    if report.unaffected:
        return f"{report.unit}（{report.report_kind}）：未受灾"
    said = []
    for key, quantity in report.figures.items():
        kind = figure_kind(key, edition)
        said.append(f"{kind.label} {write_quantity(quantity)}{kind.unit}")
    reason = f"；核减理由：{report.correction}" if report.correction else ""
    return f"{report.unit}（{report.report_kind}）：{'，'.join(said)}{reason}"


def branch_words(branch: Branch, edition: PlanEdition) -> str:
    """Under which an inject goes out by itself; empty for always."""
    parts = []
    if branch.levels:
        parts.append(f"已发数据对照达到{_levels(branch.levels, edition, '未达到任何一级')}")
    if branch.responses:
        parts.append(f"参演队当前响应为{_levels(branch.responses, edition, '未启动')}")
    return "，且".join(parts)


def _levels(names: tuple[str, ...], edition: PlanEdition, none: str) -> str:
    return "或".join(none if name == NO_RESPONSE else edition.level(name).name for name in names)


def answer_sheet(conducted: Conducted, now: datetime) -> AnswerSheet:
    """What the plan expects at an exercise time; nothing before the first inject."""
    judgement, edition = conducted.judgement, conducted.assessor.edition
    moment = judgement.key.at(now)
    if moment is None:
        return AnswerSheet("还没有发出情景，预案此时没有要求。", "", "", (), "")
    level, possible, deciding = moment.comparison
    if level is None:
        compared = "按已发情景，数据对照未达到任何一级启动条件"
    else:
        clauses = full_width("、".join(deciding))
        compared = f"按已发情景，数据对照符合{edition.level(level).name}启动条件（{clauses}）"
    if possible is not None and possible != level:
        compared = f"{compared}；未报数据补齐后可能达到{edition.level(possible).name}"
    authority = ""
    if moment.authority is not None:
        roles = moment.authority
        said = [f"认定：{joined(roles.assesses)}", f"决定：{joined(roles.decides)}"]
        if roles.proposes:
            said.insert(1, f"建议：{joined(roles.proposes)}")
        if roles.informs:
            said.append(f"报告：{joined(roles.informs)}")
        authority = "；".join((*said, f"依据{full_width(roles.clause)}"))
    first = next((one for one in moment.missing if one.unit is not None), None)
    missing = ""
    if first is not None:
        label = figure_kind(first.key, edition).label
        missing = (
            f"最要紧的未报数据：{first.unit}的{label}，补报后可能达到{edition.level(first.to_level).name}"
        )
    lines = tuple(expected_line(mark) for mark in sorted(judgement.marks, key=_by_urgency))
    open_ones = sum(mark.status is Status.OPEN for mark in judgement.marks)
    total = judgement.total
    summary = f"已做到 {total.met}，尚未办理 {open_ones}，不符 {total.faults}"
    return AnswerSheet(f"{compared}。", authority, missing, lines, summary)


_ORDER = (Status.OPEN, Status.LATE, Status.MISSING, Status.MET, Status.PASSED)


def _by_urgency(mark: Mark) -> tuple[int, float]:
    return _ORDER.index(mark.status), -mark.expected.since.timestamp()


def expected_line(mark: Mark) -> ExpectedLine:
    """One expectation with how it stands."""
    tones = {Status.OPEN: "open", Status.MET: "done", Status.LATE: "bad", Status.MISSING: "bad"}
    expected = mark.expected
    status = f"{mark.status.value}（{mark.note}）" if mark.note else mark.status.value
    return ExpectedLine(
        expected.id,
        f"{KINDS[expected.kind]}：{full_width(expected.what)}",
        joined(expected.who),
        full_width(expected.clause),
        status,
        tones.get(mark.status, "no"),
    )


class TurnView(NamedTuple):
    """What can be done with the inject that is chosen."""

    send: bool
    hold: bool
    release: bool
    skip: bool
    move: bool


NO_TURN = TurnView(send=False, hold=False, release=False, skip=False, move=False)


def turn_view(planned: Planned | None, state: IncidentState) -> TurnView:
    """What can be done: nothing with what was sent, nothing once the exercise is over."""
    if planned is None or planned.stage is Stage.SENT or over(state) is not None:
        return NO_TURN
    going = suspended(state) is None
    waits = planned.stage in (Stage.WAITING, Stage.OTHER_WAY)
    put_off = planned.stage in (Stage.HELD, Stage.SKIPPED)
    return TurnView(
        send=going, hold=waits, release=put_off, skip=planned.stage is not Stage.SKIPPED, move=True
    )


def next_words(conducted: Conducted, now: datetime) -> str:
    """What goes out next and in how long by the exercise clock."""
    first = next_waiting(conducted.planned)
    if over(conducted.state) is not None:
        return "演练已结束，不再发出情景。"
    standing = suspended(conducted.state)
    if standing is not None:
        return f"{standing.body['reason']}，演练已暂停，不发出情景；要继续，写明理由恢复。"
    if first is None:
        return "没有待发的情景。演练目标完成后，请结束演练，转入评估。"
    wait = max(first.at - now, timedelta())
    minutes = -(-wait // timedelta(seconds=60))
    offset = offset_words(first.at - conducted.pack.starts_at)
    if not minutes:
        return f"下一条：{offset} {first.inject.sender}，时间已到，时钟一走就发出。"
    return f"下一条：{offset} {first.inject.sender}，按演练时间还有{minutes}分钟。"


def inject_of(conducted: Conducted, key: str) -> Planned | None:
    """The inject of a row."""
    return next((one for one in conducted.planned if one.inject.id == key), None)


def fresh_name(conducted: Conducted) -> str:
    """A name for an inject that is inserted now (临1, then 临2)."""
    known = {one.inject.id for one in conducted.planned}
    return next(name for number in range(1, len(known) + 2) if (name := f"临{number}") not in known)


def spoken(inject: Inject) -> str:
    """An inject for the status line."""
    return f"{inject.sender}（{inject.channel}）"
