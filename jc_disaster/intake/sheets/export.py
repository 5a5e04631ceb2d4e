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
from jc_disaster.incident.events import EXERCISE, Event
from jc_disaster.incident.state import IncidentState
from jc_disaster.incident.telling import name_of, words_of
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.intake.sheets.values import written
from jc_disaster.intake.sheets.writer import SheetFile
from jc_disaster.kernel.clock import from_text, in_words
from jc_disaster.kernel.typography import full_width
from jc_disaster.plan.model import PlanEdition

_LEDGER_EVENTS: Final = ("funds-recorded/1", "goods-ordered/1", "goods-tracked/1", "ledger-recorded/1")
_MOBILE: Final = re.compile(r"(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)")
_LANDLINE: Final = re.compile(r"(?<!\d)(0\d{2,3}-?)\d{3,4}(\d{4})(?!\d)")
_IDENTITY: Final = re.compile(r"(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)")
_SOMEBODY: Final = "某某"
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
            text = text.replace(name, _SOMEBODY)
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
        _ledgers(state, events, edition, masker),
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
    for event in events:
        yield (
            in_words(from_text(event.occurred_at)),
            in_words(from_text(event.recorded_at)),
            event.seat,
            event.sequence,
            name_of(event),
            masker.mask(event.actor.post),
            masker.mask(words_of(event, edition)),
        )


def _ledgers(
    state: IncidentState, events: Sequence[Event], edition: PlanEdition, masker: Masker
) -> Iterator[Row]:
    """Money, goods and relief, each kind together; entries that were struck stay out."""
    for name in _LEDGER_EVENTS:
        for event in events:
            if event.name == name and event.act_id not in state.struck:
                told = masker.mask(words_of(event, edition))
                yield name_of(event), in_words(from_text(event.occurred_at)), told
