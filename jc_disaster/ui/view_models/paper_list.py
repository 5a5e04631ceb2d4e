"""What can be made: what the last entries call for first, then the rest, then what still waits and for what. Pure.

Whether a paper can be made, and why not, says the paper itself (`PaperChoice`). Here is only the order in which it is
shown, and which act of the record it waits for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.documents.choice import MadePaper, PaperChoice
from jc_disaster.incident.acts.spec import ActSpec
from jc_disaster.incident.fact_names import FUNDS, GOODS, PERSON, TEAM, ZERO_REPORTING
from jc_disaster.incident.state import IncidentState
from jc_disaster.ui.view_models.act_forms import HAND_MADE
from jc_disaster.ui.view_models.act_words import title_of
from jc_disaster.ui.view_models.words import day_clock

_WARNING: Final = "warning-received/1"


class Way(NamedTuple):
    """Where what is missing is entered: the words of the act, the window's command and its argument."""

    words: str
    command: str
    argument: str


class PaperLine(NamedTuple):
    """One kind of paper as the list shows it.

    Attributes:
        kind: Its kind.
        title: What officers call it.
        words: Why it is called for, that it can be made, or why it cannot.
        state: ``now``, ``ready`` or ``waiting``.
        way: Where what is missing is entered; None where nothing is, or nothing can be.
        again: Whether it was made already and nothing has called for it since.
    """

    kind: str
    title: str
    words: str
    state: str
    way: Way | None = None
    again: bool = False


class PaperGroups(NamedTuple):
    """The lists, in the order of a night."""

    now: tuple[PaperLine, ...]
    ready: tuple[PaperLine, ...]
    waiting: tuple[PaperLine, ...]

    @property
    def lines(self) -> tuple[PaperLine, ...]:
        """All of them."""
        return (*self.now, *self.ready, *self.waiting)


class Occasion(NamedTuple):
    """The entry that calls for a paper: when it was recorded, and what it is in words."""

    at: datetime
    words: str


def paper_groups(
    choices: Sequence[PaperChoice],
    lying: Sequence[MadePaper],
    state: IncidentState,
    specs: Mapping[str, ActSpec],
    now: datetime,
) -> PaperGroups:
    """The papers in their groups.

    Args:
        choices: What can be made, and why the rest cannot.
        lying: What lies in the folder.
        state: What is known of the incident.
        specs: The catalogue of acts, for their names.
        now: For times in words.
    """
    last = _last_made(lying, state)
    lines = [
        _ready(choice, last.get(choice.kind), state, now)
        if choice.ready
        else PaperLine(choice.kind, choice.title, choice.why, "waiting", _way(choice.kind, state, specs))
        for choice in choices
    ]
    now_, ready, waiting = (
        tuple(line for line in lines if line.state == name) for name in ("now", "ready", "waiting")
    )
    return PaperGroups(now_, ready, waiting)


def _last_made(lying: Sequence[MadePaper], state: IncidentState) -> Mapping[str, datetime]:
    """When each kind was last made here, or went out anywhere."""
    times: dict[str, datetime] = {}
    for one in lying:
        times[one.kind] = max(one.at, times.get(one.kind, one.at))
    for paper in state.papers.values():
        if paper.withdrawn is None:
            at = paper.stamp.recorded_at
            times[paper.kind] = max(at, times.get(paper.kind, at))
    return times


def _ready(choice: PaperChoice, made: datetime | None, state: IncidentState, now: datetime) -> PaperLine:
    find = _OCCASIONS.get(choice.kind)
    occasion = None if find is None else find(state)
    if occasion is not None and (made is None or made < occasion.at):
        return PaperLine(choice.kind, choice.title, f"{occasion.words}，还没有出", "now")
    words = "可以出" if made is None else f"可以重新出；{day_clock(made, now)}出过"
    return PaperLine(choice.kind, choice.title, words, "ready", again=made is not None)


def _reported(state: IncidentState) -> Occasion | None:
    if state.reports:
        return Occasion(state.reports[-1].stamp.recorded_at, "灾情有新的报告")
    return None if state.opening is None else Occasion(state.opening.stamp.recorded_at, "灾情已登记")


def _tabled(state: IncidentState) -> Occasion | None:
    return _reported(state) if state.reports else None


def _found(state: IncidentState) -> Occasion | None:
    return None if state.finding is None else Occasion(state.finding.stamp.recorded_at, "认定已记录")


def _decided(state: IncidentState) -> Occasion | None:
    return Occasion(state.decisions[-1].stamp.recorded_at, "决定已记录") if state.decisions else None


def _turned(state: IncidentState) -> Occasion | None:
    lawful = [one for one in state.decisions if one.lawful]
    if not lawful:
        return None
    last = lawful[-1]
    at = last.stamp.recorded_at if last.put_right is None else last.put_right.recorded_at
    return Occasion(at, "响应决定已记录")


def _adopted(state: IncidentState) -> Occasion | None:
    times = [one.stamp.recorded_at for one in state.measures.values() if one.adopted]
    return Occasion(max(times), "措施已决定采取") if times else None


def _withdrawn(state: IncidentState) -> Occasion | None:
    gone = [one.withdrawn for one in state.papers.values() if one.withdrawn and one.corrected_by is None]
    return Occasion(max(one.recorded_at for one in gone), "有文书作废，撤销通知") if gone else None


def _after(name: str, words: str) -> Callable[[IncidentState], Occasion | None]:
    def find(state: IncidentState) -> Occasion | None:
        entries = state.of(name)
        return Occasion(entries[-1].stamp.recorded_at, words) if entries else None

    return find


_OCCASIONS: Final[Mapping[str, Callable[[IncidentState], Occasion | None]]] = MappingProxyType(
    {
        "flash_report": _reported,
        "situation_report": _tabled,
        "nil_report": _after(ZERO_REPORTING, "零报告已明确执行"),
        "consultation_minutes": _found,
        "proposal": _found,
        "decision_record": _decided,
        "start_notice": _turned,
        "adjust_notice": _turned,
        "termination_notice": _turned,
        "leader_report": _turned,
        "county_circular": _turned,
        "province_report": _turned,
        "task_sheet": _adopted,
        "team_notice": _after(TEAM, "工作组已派出"),
        "dispatch_order": _after(GOODS, "物资调拨已登记"),
        "funds_sheet": _after(FUNDS, "资金已登记"),
        "casualty_list": _after(PERSON, "人员已登记"),
        "warning_report": _after(_WARNING, "预警已登记"),
        "revocation": _withdrawn,
    }
)


def _start(state: IncidentState) -> str:
    """What has to be recorded before a response begins; nothing once it has, or once it ended."""
    if state.response is not None or state.phases:
        return ""
    if state.held:
        return "put_right_decision"
    return "decide_start" if state.finding is not None else "record_finding"


def _end(state: IncidentState) -> str:
    if state.response is not None:
        return "decide_termination"
    return "" if state.phases else "close_incident"


def _change(state: IncidentState) -> str:
    if state.held:
        return "put_right_decision"
    return "decide_adjust" if state.response is not None else _start(state)


def _finish(state: IncidentState) -> str:
    if state.response is None:
        return _start(state)
    return "put_right_decision" if state.held else "decide_termination"


def _measures(state: IncidentState) -> str:
    return "decide_measures" if state.response is not None else _start(state)


def _finding(state: IncidentState) -> str:
    """Another finding, where there is none or the last one is no ground for a proposal."""
    finding = state.finding
    return "record_finding" if finding is None or finding.level is None or finding.departs else ""


def _zero(state: IncidentState) -> str:
    return "" if state.of(ZERO_REPORTING) else "set_zero_reporting"


def _always(act: str) -> Callable[[IncidentState], str]:
    return lambda _state: act


_MISSING: Final[Mapping[str, Callable[[IncidentState], str]]] = MappingProxyType(
    {
        "situation_report": _always("report_figures"),
        "press_release": _always("report_figures"),
        "nil_report": _zero,
        "consultation_minutes": _always("record_finding"),
        "proposal": _finding,
        "decision_record": _always("decide_start"),
        "start_notice": _start,
        "leader_report": _start,
        "county_circular": _start,
        "province_report": _start,
        "work_progress": _start,
        "adjust_notice": _change,
        "termination_notice": _finish,
        "signing_sheet": _start,
        "task_sheet": _measures,
        "member_daily": _measures,
        "support_request": _measures,
        "team_notice": _always("send_team"),
        "dispatch_order": _always("order_goods"),
        "funds_sheet": _always("record_funds"),
        "casualty_list": _always("record_person"),
        "warning_report": _always("receive_warning"),
        "phone_note": _always("log_call"),
        "correction": _always("issue_paper"),
        "revocation": _always("issue_paper"),
        "summary": _end,
        "after_action": _end,
    }
)


def missing_act(kind: str, state: IncidentState) -> str:
    """The act that a paper waits for, by its name in the catalogue; empty where no entry would bring it."""
    find = _MISSING.get(kind)
    if state.opening is None:
        return "open_incident"
    return "" if find is None else find(state)


def _way(kind: str, state: IncidentState, specs: Mapping[str, ActSpec]) -> Way | None:
    name = missing_act(kind, state)
    if not name:
        return None
    command, argument = HAND_MADE.get(name, ("record", name))
    if name == "put_right_decision":
        command, argument = "put-right", state.held[0].stamp.act_id
    return Way(title_of(specs[name])[0], command, argument)
