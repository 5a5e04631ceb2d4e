"""值班日志: every event as one line, with the time it happened and the time it was recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from jc_disaster.incident.events import Event
from jc_disaster.incident.values import read_figures
from jc_disaster.kernel.clock import from_text
from jc_disaster.kernel.figures import FIGURES, FigureKind
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.view_models.figures import figure_kind
from jc_disaster.ui.view_models.words import day_clock, exact_clock, full_width, joined


class JournalLine(NamedTuple):
    """One line of the log."""

    key: str
    occurred: str
    recorded: str
    what: str
    words: str
    who: str
    check: str


_NAMES: Mapping[str, str] = {
    "incident-opened/1": "新建灾情",
    "unit-basis-stated/1": "统计口径",
    "reference-set/1": "登记基数",
    "figures-reported/1": "灾情报告",
    "upward-report-made/1": "信息报告",
    "call-logged/1": "通话",
    "finding-recorded/1": "会商认定",
    "proposal-made/1": "提出建议",
    "decision-recorded/1": "决定",
    "decision-put-right/1": "补正",
    "decision-countersigned/1": "补签",
    "delegation-recorded/1": "授权",
    "measure-decided/1": "措施研判",
    "measure-progressed/1": "措施进展",
    "paper-issued/1": "发出文书",
    "paper-withdrawn/1": "撤回文书",
    "stability-recorded/1": "灾情稳定",
}


def journal_lines(
    events: Sequence[Event], edition: PlanEdition, find: str = "", now: datetime | None = None
) -> tuple[JournalLine, ...]:
    """The log, newest first.

    Args:
        events: Of one incident.
        edition: For the names of figures, levels and duties.
        find: Only lines that hold these words; empty for all.
        now: Where given, the day is left out of today's times.
    """
    lines = (_line(event, edition, now) for event in reversed(events))
    return tuple(line for line in lines if not find or any(find in part for part in line[1:6]))


def _line(event: Event, edition: PlanEdition, now: datetime | None) -> JournalLine:
    recorded = from_text(event.recorded_at)
    return JournalLine(
        event.event_id,
        day_clock(from_text(event.occurred_at), now),
        f"{day_clock(recorded).split(' ')[0]} {exact_clock(recorded)}",
        _NAMES.get(event.name, event.name),
        words_of(event, edition),
        "、".join(part for part in (event.actor.name, event.actor.post) if part),
        f"{event.seat} 第{event.sequence}条 校验值 {event.hash[:12]}…",
    )


def words_of(event: Event, edition: PlanEdition) -> str:
    """What happened, in one sentence."""
    body: Mapping[str, Any] = event.body
    teller = _TELLERS.get(event.name)
    try:
        return teller(body, edition) if teller is not None else _plain(body)
    except (KeyError, TypeError, IndexError):
        return _plain(body)


def _plain(body: Mapping[str, Any]) -> str:
    return "，".join(
        f"{value}" for value in body.values() if isinstance(value, str | int) and value not in ("", None)
    )


def _opened(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    counties = "、".join(body["counties"])
    return f"{body['title']}（{body['hazard'] or '灾种未定'}）" + (f"，涉及{counties}" if counties else "")


def _reported(body: Mapping[str, Any], edition: PlanEdition) -> str:
    if body["unaffected"]:
        said = "未受灾"
    else:
        figures = _in_order(read_figures(body["figures"]), edition)
        said = "，".join(_figure(figure_kind(edition, key), quantity) for key, quantity in figures.items())
    reason = f"；核减理由：{body['reason']}" if body["reason"] else ""
    as_of = day_clock(from_text(body["as_of"]))
    return (
        f"{body['unit']} {body['report_kind']}（截至{as_of}，{body['source']}）：{said or '无变化'}{reason}"
    )


def _figure(kind: FigureKind, quantity: Quantity) -> str:
    return f"{kind.label}{write_quantity(quantity)}{kind.unit if quantity.number is not None else ''}"


def _in_order(figures: Mapping[str, Quantity], edition: PlanEdition) -> Mapping[str, Quantity]:
    """Figures in the order in which people report them, not in that of their keys."""
    order = {kind.key: place for place, kind in enumerate((*FIGURES, *edition.figures))}
    return dict(sorted(figures.items(), key=lambda item: order.get(item[0], len(order))))


def _upward(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    return f"{body['channel']}报{full_width(body['addressee'])}，接收人{body['receiver']}（{body['mark']}）"


def _call(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    reached = "" if body["reached"] else "，未接通"
    return f"{body['direction']} {body['with']['post']}{reached}：{body.get('words') or ''}"


def _found(body: Mapping[str, Any], edition: PlanEdition) -> str:
    level = "未达到启动条件" if body["level"] is None else f"达到{edition.level(body['level']).name}启动条件"
    held = "（与预案不符，待核）" if body["departs"] else ""
    return f"{full_width(body['found_by'])}认定{level}{held}：{body['opinion']}"


def _proposed(body: Mapping[str, Any], edition: PlanEdition) -> str:
    level = edition.level(body["level"]).name
    return f"{full_width(body['by'])}向{full_width(body['to'])}提出启动{level}响应的建议（{body['channel']}）"


def _decided(body: Mapping[str, Any], edition: PlanEdition) -> str:
    who = joined([person["post"] + person.get("name", "") for person in body["decided_by"]])
    level = "" if body["level"] is None else edition.level(body["level"]).name
    held = "（与预案不符，待核）" if body["departs"] else ""
    said = f"：{body['words'] or body['reason']}" if body["words"] or body["reason"] else ""
    return f"{who}{body['channel']}决定 {body['decision']}{level}{held}{said}"


def _measured(body: Mapping[str, Any], edition: PlanEdition) -> str:
    duty = next((duty for duty in edition.measures_of(body["level"]) if duty.id == body["duty"]), None)
    name = body["duty"] if duty is None else f"{duty.clause} {full_width(duty.quote)[:40]}"
    return f"{'采取' if body['adopted'] else '不采取'}：{name}" + (
        f"；理由：{body['reason']}" if body["reason"] else ""
    )


def _progressed(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    note = f"，{body['note']}" if body.get("note") else ""
    return f"{body['duty']}：{body['progress']}{note}"


_TELLERS: Final = {
    "incident-opened/1": _opened,
    "figures-reported/1": _reported,
    "upward-report-made/1": _upward,
    "call-logged/1": _call,
    "finding-recorded/1": _found,
    "proposal-made/1": _proposed,
    "decision-recorded/1": _decided,
    "measure-decided/1": _measured,
    "measure-progressed/1": _progressed,
}
