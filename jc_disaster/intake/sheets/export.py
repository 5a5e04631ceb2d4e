"""What the record holds of one incident as a workbook for WPS: figures, duties, log, ledgers.

People are shown by their posts. Names that the record knows, telephone and identity numbers are masked wherever they
stand, sealed text stays out. Every cell with words is text, whatever it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from jc_disaster.engine.entry import figure_kinds
from jc_disaster.incident.decide import CATALOGUE
from jc_disaster.incident.events import EXERCISE, Event
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.values import read_figures
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.intake.sheets.values import written
from jc_disaster.intake.sheets.writer import SheetFile
from jc_disaster.kernel.clock import from_text, in_words
from jc_disaster.kernel.typography import full_width
from jc_disaster.plan.model import PlanEdition

_HIDDEN_KEYS: Final = frozenset(
    {"name", "id_number", "phone", "number", "sealed", "person", "departs", "comparison"}
)
_LEDGER_EVENTS: Final[Mapping[str, str]] = {
    "funds-recorded/1": "救灾资金",
    "goods-ordered/1": "物资调拨",
    "goods-tracked/1": "物资运抵",
    "ledger-recorded/1": "救助台账",
}
_MOBILE: Final = re.compile(r"(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)")
_LANDLINE: Final = re.compile(r"(?<!\d)(0\d{2,3}-?)\d{3,4}(\d{4})(?!\d)")
_IDENTITY: Final = re.compile(r"(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)")
_SHOWN_BY: Final = "某"
_MEASURE_HEAD: Final = (
    ("级别", 8),
    ("条款", 12),
    ("措施原文", 70),
    ("牵头", 24),
    ("研判", 10),
    ("进展", 10),
    ("单位", 20),
    ("说明", 30),
)
Row = Sequence[str | int | float]


class Masker:
    """Hides the names that some events know, and numbers that reach or identify a person.

    Args:
        events: Of one incident.
    """

    def __init__(self, events: Sequence[Event]) -> None:
        names = {event.actor.name for event in events}
        for event in events:
            names |= set(_names(event.body))
        self._names = sorted((name for name in names if len(name) > 1), key=len, reverse=True)

    def mask(self, text: str) -> str:
        """``text`` without them."""
        for name in self._names:
            text = text.replace(name, name[0] + _SHOWN_BY * (len(name) - 1))
        for pattern in (_IDENTITY, _MOBILE, _LANDLINE):
            text = pattern.sub(r"\1****\2", text)
        return text


def _names(value: object) -> Iterator[str]:
    """Every name that stands in a body."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key == "name" and isinstance(part, str):
                yield part
            else:
                yield from _names(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _names(part)


def export_incident(path: Path, state: IncidentState, events: Sequence[Event], edition: PlanEdition) -> Path:
    """Write the workbook.

    Args:
        path: The new file; an exercise's gets 【演练】 before its name.
        state: The incident as known now.
        events: Its events, in order.
        edition: Its plan.

    Returns:
        The path written.

    Raises:
        SheetRefusedError: It is there already, or cannot be written.
    """
    masker = Masker(events)
    opening = state.opening
    about = masker.mask(state.incident if opening is None else opening.title)
    file = SheetFile(exercise=state.kind == EXERCISE)
    words = ("灾情数据", "措施和职责", "值班日志", "台账")
    heads: Sequence[Sequence[tuple[str, int]]] = (
        (("单位", 14), ("项目", 34), ("数值", 16), ("单位名", 8), ("截至", 22), ("来源", 30)),
        (
            ("级别", 8),
            ("条款", 12),
            ("措施原文", 70),
            ("牵头", 24),
            ("研判", 10),
            ("进展", 10),
            ("单位", 20),
            ("说明", 30),
        ),
        (
            ("发生时间", 22),
            ("记录时间", 22),
            ("席位", 10),
            ("序号", 8),
            ("事项", 16),
            ("职务", 16),
            ("内容", 90),
        ),
        (("类别", 12), ("时间", 22), ("内容", 110)),
    )
    rows: Sequence[Iterator[Row]] = (
        _figures(state, edition, masker),
        _measures(state, edition, masker),
        _log(events, edition, masker),
        _ledgers(state, edition, masker),
    )
    for name, head, part in zip(words, heads, rows, strict=True):
        file.table(name, f"{about}　{name}", head, list(part))
    return file.save(path)


def _figures(state: IncidentState, edition: PlanEdition, masker: Masker) -> Iterator[Row]:
    kinds = figure_kinds(edition)
    order = {key: at for at, key in enumerate(kinds)}
    for name, unit in state.units.items():
        if unit.unaffected and not unit.figures:
            yield name, "未受灾", "", "", in_words(unit.last_as_of), ""
        for key, entry in sorted(unit.figures.items(), key=lambda item: order.get(item[0], len(order))):
            kind = kinds.get(key)
            label, measure = (key, "") if kind is None else (kind.label, kind.unit)
            yield (
                name,
                label,
                written(entry.quantity),
                measure,
                in_words(entry.as_of),
                masker.mask(entry.source),
            )
    for name in state.coverage.silent:
        if name != CITY:
            yield name, "未报", "", "", "", ""


def _measures(state: IncidentState, edition: PlanEdition, masker: Masker) -> Iterator[Row]:
    for measure in state.measures.values():
        duty = next((one for one in edition.measures_of(measure.level) if one.id == measure.duty), None)
        said = "；".join(part for part in (measure.reason, measure.note) if part)
        yield (
            edition.level(measure.level).name,
            measure.duty if duty is None else duty.clause,
            measure.duty if duty is None else full_width(duty.quote),
            "" if duty is None else full_width("、".join(duty.leads)),
            "采取" if measure.adopted else "不采取",
            measure.progress,
            measure.department or "",
            masker.mask(said),
        )


def _log(events: Sequence[Event], edition: PlanEdition, masker: Masker) -> Iterator[Row]:
    words = _field_words()
    for event in events:
        yield (
            in_words(from_text(event.occurred_at)),
            in_words(from_text(event.recorded_at)),
            event.seat,
            event.sequence,
            EVENT_WORDS.get(event.name, event.name),
            masker.mask(event.actor.post),
            masker.mask(_told(event.body, edition, words)),
        )


def _ledgers(state: IncidentState, edition: PlanEdition, masker: Masker) -> Iterator[Row]:
    words = _field_words()
    for name, title in _LEDGER_EVENTS.items():
        for entry in state.of(name):
            yield title, in_words(entry.stamp.at), masker.mask(_told(entry.body, edition, words))


def _field_words() -> Mapping[str, str]:
    """What each field of an act is called, as far as one or two words say it."""
    found: dict[str, str] = {}
    for spec in CATALOGUE:
        for field in spec.fields:
            found.setdefault(field.name, re.split(r"[，：（、；]", field.words)[0][:12])
    return found


def _told(body: Mapping[str, object], edition: PlanEdition, words: Mapping[str, str]) -> str:
    """A body in words: field by field, posts for people, nothing sealed."""
    parts = []
    for key, value in body.items():
        if key in _HIDDEN_KEYS or value in (None, "", [], {}, False):
            continue
        told = (
            _figures_told(value, edition)
            if key == "figures" and isinstance(value, Mapping)
            else _value(value)
        )
        if told:
            parts.append(f"{words.get(key, key)}：{told}")
    return "；".join(parts)


def _figures_told(figures: Mapping[str, object], edition: PlanEdition) -> str:
    kinds = figure_kinds(edition)
    return "，".join(
        f"{kinds[key].label}{written(quantity)}{kinds[key].unit if quantity.number is not None else ''}"
        for key, quantity in read_figures(figures).items()
        if key in kinds
    )


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        if "post" in value:
            return str(value["post"])
        return "，".join(
            told for key, part in value.items() if key not in _HIDDEN_KEYS and (told := _value(part))
        )
    if isinstance(value, list | tuple):
        return "、".join(told for part in value if (told := _value(part)))
    if isinstance(value, bool):
        return "是" if value else ""
    text = "" if value is None else str(value)
    return in_words(from_text(text)) if re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", text) else text


EVENT_WORDS: Final[Mapping[str, str]] = {
    "call-logged/1": "电话记录",
    "consultation-held/1": "会商",
    "county-response-noted/1": "县级响应",
    "decision-countersigned/1": "补签",
    "decision-put-right/1": "补正",
    "decision-recorded/1": "决定",
    "delegation-recorded/1": "授权",
    "designation-recorded/1": "指定负责人",
    "entry-struck/1": "作废记录",
    "figures-released/1": "发布灾情",
    "figures-reported/1": "灾情报告",
    "finding-recorded/1": "会商认定",
    "funds-recorded/1": "救灾资金",
    "goods-ordered/1": "物资调拨",
    "goods-tracked/1": "物资运抵",
    "handover-made/1": "交班",
    "handover-taken/1": "接班",
    "improvement-recorded/1": "改进事项",
    "incident-closed/1": "归档",
    "incident-opened/1": "新建灾情",
    "incident-reopened/1": "重新打开",
    "instruction-followed/1": "批示落实",
    "instruction-recorded/1": "领导批示",
    "ledger-recorded/1": "救助台账",
    "limit-set/1": "设定时限",
    "measure-decided/1": "措施研判",
    "measure-progressed/1": "措施进展",
    "member-daily-received/1": "成员单位日报",
    "note-written/1": "备忘",
    "other-response-noted/1": "其他响应",
    "paper-issued/1": "发出文书",
    "paper-withdrawn/1": "撤回文书",
    "person-matched/1": "人员比对",
    "person-recorded/1": "人员登记",
    "person-unmasked/1": "查看人员信息",
    "personal-data-settled/1": "个人信息处置",
    "preassessment-recorded/1": "预评估",
    "preparation-measure-decided/1": "预警措施",
    "proposal-made/1": "提出建议",
    "reference-set/1": "登记基数",
    "release-cleared/1": "发布审核",
    "response-told/1": "通报响应",
    "review-recorded/1": "复盘总结",
    "stability-recorded/1": "灾情稳定",
    "team-reported/1": "工作组情况",
    "team-sent/1": "派出工作组",
    "unit-basis-stated/1": "统计口径",
    "upward-report-made/1": "信息报告",
    "warning-received/1": "接到预警",
    "zero-reporting-set/1": "零报告安排",
}
