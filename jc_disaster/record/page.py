"""What is known of one incident on one page of text: for ``record show``, a shift change, any past minute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.wording import comparison_sentence, quantity_words
from jc_disaster.incident.due import Due
from jc_disaster.incident.fact_names import COUNTY_RESPONSE, FUNDS, GOODS, LEDGER, MATCHED, PERSON, SECONDARY
from jc_disaster.incident.scans import Scan
from jc_disaster.incident.situation import doubts_of, situation_of
from jc_disaster.incident.state import IncidentState, MeasureState, PaperState, Response
from jc_disaster.incident.telling import figure_kind
from jc_disaster.incident.vocabulary import CONFIRMED_STATES, PERSON_NATURES, PERSON_SORTS
from jc_disaster.kernel.clock import in_words
from jc_disaster.plan.model import PlanEdition
from jc_disaster.record.identity import MARK


def marked(state: IncidentState, title: str) -> str:
    """A title with the mark of an exercise before it, where it is one."""
    return f"{MARK}{title}" if state.kind == "exercise" else title


def response_words(response: Response | None, edition: PlanEdition) -> str:
    """The response in force, and since when."""
    if response is None:
        return "未启动市级响应"
    return f"{edition.level(response.level).name}响应（{in_words(response.since)}起）"


def page_lines(state: IncidentState, assessor: Assessor) -> Iterator[str]:
    """The page, line by line; every figure with its 截至 time and source, the comparison as it stands on them."""
    edition = assessor.edition
    yield from _opening(state)
    yield f"当前响应：{response_words(state.response, edition)}"
    yield from _phases(state, edition)
    yield from _figures(state, assessor)
    yield from _decisions(state, edition)
    yield from _doubts(state, edition)
    for upward in state.upward:
        how = f"{upward.channel}，{in_words(upward.stamp.at)}，{upward.receiver}接收"
        yield f"上报：{upward.addressee}，{how}（{upward.mark}）"
    yield from _measures(state, edition)
    yield from _ledgers(state)
    yield from _papers(state.papers)
    yield f"共{state.count}条记录，最后一条 {state.last}"
    if state.conflicts:
        yield f"另有{len(state.conflicts)}条与其他席位的记录不能同时成立，已原样保留，请由人核对。"
    if state.unread:
        yield f"另有{len(state.unread)}条由更新版本写入，本版本不认识，已原样保留：{'、'.join(state.unread)}"


def due_lines(dues: Sequence[Due], now: datetime) -> Iterator[str]:
    """What is due, one line each."""
    for due in dues:
        when = "未定时限" if due.at is None else f"{in_words(due.at)}前"
        late = "，已超时" if due.overdue(now) else ""
        unsure = "，待单位确认" if not due.confirmed else ""
        yield f"待办：{due.what}（{when}{late}{unsure}；依据{due.source or due.clause or '记录'}）"


def _opening(state: IncidentState) -> Iterator[str]:
    opening = state.opening
    yield marked(state, opening.title if opening else state.incident)
    if opening is None:
        return
    happened = "时间待核" if opening.happened_at is None else in_words(opening.happened_at)
    yield f"灾种：{opening.hazard or '未写明'}　发生：{happened}　涉及：{'、'.join(opening.counties) or '未写明'}"
    for entry in state.of(SECONDARY):
        where = "".join(str(entry.body[key]) for key in ("unit", "place") if entry.body[key])
        yield f"次生灾害：{entry.body['hazard']}{f'（{where}）' if where else ''}，归入本次灾害过程"
    yield f"适用预案：{opening.plan_edition}"
    if opening.plan_note:
        yield f"注意：{opening.plan_note}"


def _phases(state: IncidentState, edition: PlanEdition) -> Iterator[str]:
    for phase in state.phases:
        if phase.until is not None:
            name = edition.level(phase.level).name
            yield f"响应经过：{name}，{in_words(phase.since)}至{in_words(phase.until)}（{phase.ended_by}）"


def _figures(state: IncidentState, assessor: Assessor) -> Iterator[str]:
    assessment = assessor.assess(situation_of(state))
    yield comparison_sentence(assessor, assessment)
    if assessment.deciding:
        yield f"所依条款：{'、'.join(assessment.deciding)}"
    coverage = state.coverage
    yield f"报送：已报{len(coverage.reported)}个单位，未报：{'、'.join(coverage.silent) or '无'}"
    for unit, said in state.units.items():
        if said.unaffected:
            yield f"　{unit}：未受灾（截至{in_words(said.last_as_of)}）"
        for key, entry in said.figures.items():
            kind = figure_kind(key, assessor.edition)
            unit_word = kind.unit if entry.quantity.number is not None else ""
            verified = "，已核定" if entry.verified else ""
            lowered = f"，核减：{entry.reason}" if entry.reason else ""
            yield (
                f"　{unit}：{kind.label}{quantity_words(entry.quantity)}{unit_word}"
                f"（截至{in_words(entry.as_of)}，{entry.source}{verified}{lowered}）"
            )


def _decisions(state: IncidentState, edition: PlanEdition) -> Iterator[str]:
    if state.finding is not None:
        yield f"认定：{state.finding.found_by}，{state.finding.opinion}"
    for decision in state.held:
        why = "；".join(part.text for part in decision.departs)
        yield f"与{decision.departs[0].clause}不符，待核：{decision.decision}（{why}）"
    for decision in state.decisions:
        level = "" if decision.level is None else edition.level(decision.level).name
        who = "、".join(f"{person.post}{person.name}" for person in decision.decided_by)
        said = decision.words or decision.reason
        yield (
            f"决定：{in_words(decision.stamp.at)}，{who}{decision.channel}，{decision.decision}{level}"
            f"{f'（{said}）' if said else ''}"
        )
    for scan in state.scans:
        signed = f"，{scan.signed_by}签字" if scan.signed_by else ""
        when = in_words(scan.stamp.at)
        what = f"{scan.sort}“{scan.file_name}”（{when}{signed}，校验值{scan.sha256}）"
        yield f"附件：{_belongs_words(scan, state)}　{what}"
    for decision in state.to_countersign:
        yield f"待补签：{decision.decision}（{decision.channel}，{in_words(decision.stamp.at)}）"
    for entry in state.of(COUNTY_RESPONSE):
        body = entry.body
        yield f"县级响应：{body['unit']}{body['change']}{body['level'] or ''}（{body['source']}）"


def _belongs_words(scan: Scan, state: IncidentState) -> str:
    """The decision or finding a scan belongs to, in words."""
    found = next((one for one in state.decisions if one.stamp.act_id == scan.belongs_to), None)
    return "会商认定" if found is None else f"决定“{found.decision}”"


def _doubts(state: IncidentState, edition: PlanEdition) -> Iterator[str]:
    for doubt in doubts_of(state):
        label = figure_kind(doubt.key, edition).label
        if doubt.code == "lowered-without-reason":
            yield f"待核数据：{doubt.unit} {label}，低于前报而未写明核减理由，前数继续有效"
        else:
            yield f"待核数据：{label}，各单位合计已超过全市总数，按各单位合计比对"


def _measures(state: IncidentState, edition: PlanEdition) -> Iterator[str]:
    if state.response is None and not state.measures:
        return
    adopted = [one for one in state.measures.values() if one.adopted and _stands(one, state)]
    declined = sum(not one.adopted and _stands(one, state) for one in state.measures.values())
    waiting = dict.fromkeys(
        one.name for measure in adopted for one in measure.departments if one.progress not in CONFIRMED_STATES
    )
    level = None if state.response is None else state.response.level
    menu = [] if level is None else [duty.id for duty in edition.measures_of(level) if duty.role == "measure"]
    open_ones = sum(duty not in state.measures for duty in menu)
    yield f"措施：采取{len(adopted)}项，不采取{declined}项，待研判{open_ones}项"
    if waiting:
        yield f"　尚未确认：{'、'.join(waiting)}"


def _stands(measure: MeasureState, state: IncidentState) -> bool:
    """Whether a duty belongs to the level in force; after the end all that was considered stays."""
    return state.response is None or measure.level == state.response.level


def _ledgers(state: IncidentState) -> Iterator[str]:
    persons: dict[str, Mapping[str, Any]] = {str(one.body["person"]): one.body for one in state.of(PERSON)}
    if persons:
        counts = "，".join(
            f"{sort}{sum(one['sort'] == sort for one in persons.values())}人" for sort in PERSON_SORTS
        )
        natures = "，".join(
            f"{nature}{sum(one['nature'] == nature for one in persons.values())}人"
            for nature in PERSON_NATURES
        )
        matched = len({str(one.body["person"]) for one in state.of(MATCHED)})
        yield f"死亡失踪人员登记：{counts}；{natures}；已比对{matched}人"
    for name, event in (("救灾资金", FUNDS), ("物资调拨", GOODS), ("台账", LEDGER)):
        entries = state.of(event)
        if entries:
            yield f"{name}：{len(entries)}笔，最近一笔{in_words(entries[-1].stamp.at)}"


def _papers(papers: Mapping[str, PaperState]) -> Iterator[str]:
    for paper in papers.values():
        number = paper.number or (f"{paper.series}第{paper.issue}期" if paper.issue is not None else "无文号")
        gone = "，已撤回" if paper.withdrawn else "，已另行更正" if paper.corrected_by else ""
        waiting = "" if gone or not paper.waiting else f"，待接收确认：{'、'.join(paper.waiting)}"
        yield f"文书：{paper.name}（{number}，{in_words(paper.stamp.at)}发出{gone}{waiting}）"
