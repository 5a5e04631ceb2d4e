"""An event as people read it: what it is called and what it says, for the log on screen, on paper and in an export.

Nothing that identifies a person is told: it stands in an event as sealed text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any, Final

from jc_disaster.engine.wording import quantity_words
from jc_disaster.incident.events import Event
from jc_disaster.incident.fact_words import EVENT_WORDS, FACT_LABELS
from jc_disaster.incident.stamps import moment
from jc_disaster.incident.values import read_figures
from jc_disaster.kernel.clock import SHANGHAI, date_in_words, in_words
from jc_disaster.kernel.figures import FIGURE_BY_KEY, FIGURES, FigureKind
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.kernel.typography import full_width, level_signs
from jc_disaster.plan.model import PlanEdition

_DUTIES: Final = frozenset({"duty", "setting"})
_TIMES: Final = frozenset({"happened_at", "valid_until", "due_at", "planned_at", "shows"})
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def name_of(event: Event) -> str:
    """What sort of thing happened; the stored name of an event this version does not know."""
    return EVENT_WORDS.get(event.name, event.name)


def words_of(event: Event, edition: PlanEdition) -> str:
    """What happened, in one line. An event of a newer version, or one that lacks what it should have, says so."""
    body: Mapping[str, Any] = event.body
    teller, labels = _TELLERS.get(event.name), FACT_LABELS.get(event.name)
    try:
        if teller is not None:
            return _shown(teller(body, edition))
        if labels is not None:
            return _shown(_joined(_facts(body, labels, edition)))
    except (KeyError, TypeError, IndexError, ValueError, AttributeError):
        return "内容不完整，原记录照存。"
    return "由更新版本写入，本版本不认识，原记录照存。"


def figure_kind(key: str, edition: PlanEdition) -> FigureKind:
    """Name and unit of a figure, a plan's own ones among them; the key itself where nobody names it."""
    own = {kind.key: kind for kind in edition.figures}
    return own.get(key) or FIGURE_BY_KEY.get(key) or FigureKind(key, key, "")


def person_words(person: Mapping[str, Any]) -> str:
    """Post and name; whoever acts for an office often goes by the post alone."""
    return f"{person['post']}{person.get('name') or ''}"


def _shown(text: str) -> str:
    return level_signs(full_width(text))


def _joined(parts: list[str]) -> str:
    """Parts in one sentence: what ends with a full stop in the middle goes on with a comma."""
    return "，".join([part.rstrip("。") for part in parts[:-1]] + parts[-1:])


def _facts(body: Mapping[str, Any], labels: tuple[tuple[str, str], ...], edition: PlanEdition) -> list[str]:
    said = []
    for key, label in labels:
        value = body.get(key)
        if value is None or value in ([], "") or (key == "paper_kind" and _named(body)):
            continue
        if isinstance(value, bool):
            said.append(f"{'' if value else '不'}{label}" if label in ("采取", "执行") else label * value)
        else:
            shown = _duty_words(str(value), edition) if key in _DUTIES else _value(key, value)
            said.append(label.format(shown) if "{" in label else f"{label}{shown}")
    return [part for part in said if part]


def _named(paper: Mapping[str, Any]) -> bool:
    """Whether a paper has a title or a number; only without both the stored name of its kind is told."""
    return bool(paper.get("title") or paper.get("number"))


def _duty_words(name: str, edition: PlanEdition) -> str:
    """A duty, or the setting that a duty leaves to the office, by its clause and task."""
    for duty in edition.duties:
        if name in (duty.id, duty.limit_setting):
            return f"{duty.clause} {duty.task}"
    return name


def _value(key: str, value: object) -> str:
    if isinstance(value, dict):
        if "post" in value:
            return person_words(value)
        return f"{value['goods']}{value['quantity']}{value['measure']}"
    if isinstance(value, list):
        return "、".join(_value(key, part) for part in value)
    if key in _TIMES:
        return in_words(moment(str(value)))
    return _hour(str(value)) if key == "cut_off" else _day(str(value))


def _day(words: str) -> str:
    """A stored day as people write it; other words as they are."""
    if not _DAY.fullmatch(words):
        return words
    return date_in_words(datetime.combine(date.fromisoformat(words), time(), SHANGHAI))


def _hour(stored: str) -> str:
    """08:00 as people say it."""
    hour, minute = stored.split(":")
    return f"{int(hour)}时" + (f"{minute}分" if minute != "00" else "")


def _opened(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    counties = "、".join(body["counties"])
    return f"{body['title']}（{body['hazard'] or '灾种未定'}）" + (f"，涉及{counties}" if counties else "")


def _reported(body: Mapping[str, Any], edition: PlanEdition) -> str:
    if body["unaffected"]:
        said = "未受灾"
    else:
        figures = _in_order(read_figures(body["figures"]), edition)
        said = "，".join(_figure(figure_kind(key, edition), quantity) for key, quantity in figures.items())
    reason = f"；核减理由：{body['reason']}" if body["reason"] else ""
    as_of = in_words(moment(body["as_of"]), year=False)
    return f"{body['unit']}{body['report_kind']}（截至{as_of}，{body['source']}）：{said or '无变化'}{reason}"


def _figure(kind: FigureKind, quantity: Quantity) -> str:
    return f"{kind.label}{quantity_words(quantity, grouped=False)}{kind.unit if quantity.number is not None else ''}"


def _in_order(figures: Mapping[str, Quantity], edition: PlanEdition) -> Mapping[str, Quantity]:
    """Figures in the order in which people report them, not in that of their keys."""
    order = {kind.key: place for place, kind in enumerate((*FIGURES, *edition.figures))}
    return dict(sorted(figures.items(), key=lambda item: order.get(item[0], len(order))))


def _goods(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    marks = [word for key, word in (("advance", "灾前调拨"), ("first_batch", "首批")) if body[key]]
    what = f"{body['stock']}{body['goods']}{body['quantity']}{body['measure']}"
    return "，".join((what, f"由{body['from']}运往{body['to']}", *marks))


def _basis(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    """What it does to the total belongs to it: 单独计 is as much a statement as 已含在城区."""
    within = body["counted_in"]
    how = "单独计，合计加上" if within is None else f"已含在{within}的数字里，合计不再加"
    return f"{body['unit']}{how}，依据{body['source']}"


def _upward(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    content = f"：{body['content']}" if body["content"] else ""
    return f"{body['channel']}报{body['addressee']}，接收人{body['receiver']}（{body['mark']}）{content}"


def _call(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    reached = "" if body["reached"] else "，未接通"
    read_back = "（已复述核对）" if body["read_back"] else ""
    words = f"：{body['words']}" if body["words"] else ""
    return f"{body['direction']}{person_words(body['with'])}{body['number'] or ''}{reached}{words}{read_back}"


def _found(body: Mapping[str, Any], edition: PlanEdition) -> str:
    level = "未达到启动条件" if body["level"] is None else f"达到{edition.level(body['level']).name}启动条件"
    return f"{body['found_by']}认定{level}{_held(body)}：{body['opinion']}"


def _proposed(body: Mapping[str, Any], edition: PlanEdition) -> str:
    level = edition.level(body["level"]).name
    return f"{body['by']}向{body['to']}提出启动{level}响应的建议（{body['channel']}）"


def _decided(body: Mapping[str, Any], edition: PlanEdition) -> str:
    who = "、".join(person_words(person) for person in body["decided_by"])
    level = "" if body["level"] is None else edition.level(body["level"]).name
    relayed = f"，由{person_words(body['relayed_by'])}转达" if body["relayed_by"] else ""
    said = f"：{body['words'] or body['reason']}" if body["words"] or body["reason"] else ""
    return f"{who}{body['channel']}决定 {body['decision']}{level}{relayed}{_held(body)}{said}"


def _held(body: Mapping[str, Any]) -> str:
    return "（与预案不符，待核）" if body["departs"] else ""


def _measured(body: Mapping[str, Any], edition: PlanEdition) -> str:
    duty = next((duty for duty in edition.measures_of(body["level"]) if duty.id == body["duty"]), None)
    name = body["duty"] if duty is None else f"{duty.clause} {duty.task}"
    reason = f"；理由：{body['reason']}" if body["reason"] else ""
    by = f"；{person_words(body['instructed_by'])}指示" if body["instructed_by"] else ""
    return f"{'采取' if body['adopted'] else '不采取'}：{name}{reason}{by}"


def _progressed(body: Mapping[str, Any], edition: PlanEdition) -> str:
    duties = (duty for _, duties in edition.measures for duty in duties)
    name = next((duty.task for duty in duties if duty.id == body["duty"]), body["duty"])
    note = f"，{body['note']}" if body["note"] else ""
    return f"{body['department'] or ''}{name}：{body['progress']}{note}"


def _clock_set(body: Mapping[str, Any], _edition: PlanEdition) -> str:
    change, shows, pace = (body[key] for key in ("change", "shows", "pace"))
    reason = f"；理由：{body['reason']}" if body.get("reason") else ""
    return f"{change}{f'（{pace}倍）' if pace else ''}，演练时间{in_words(moment(shows))}{reason}"


_TELLERS: Final[Mapping[str, Callable[[Mapping[str, Any], PlanEdition], str]]] = MappingProxyType(
    {
        "incident-opened/1": _opened,
        "exercise-clock-set/1": _clock_set,
        "figures-reported/1": _reported,
        "goods-ordered/1": _goods,
        "unit-basis-stated/1": _basis,
        "upward-report-made/1": _upward,
        "call-logged/1": _call,
        "finding-recorded/1": _found,
        "proposal-made/1": _proposed,
        "decision-recorded/1": _decided,
        "measure-decided/1": _measured,
        "measure-progressed/1": _progressed,
    }
)
