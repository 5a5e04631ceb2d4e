"""From a reading to acts of the record: all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from jc_disaster.engine.value_forms import quantity_to_json
from jc_disaster.intake.sheets.model import UnitReading, WorkbookReading
from jc_disaster.kernel.errors import Fault, InputRefusedError


class ReportFrame(NamedTuple):
    """What the sheet does not say and every report carries.

    Attributes:
        incident: The incident's identifier.
        actor: Who takes the sheet over: ``{"name": …, "post": …}``.
        at: When, RFC 3339 with an offset.
        as_of: The time the figures hold for, RFC 3339 with an offset.
        report_kind: 初报, 续报 or 核报.
    """

    incident: str
    actor: Mapping[str, str]
    at: str
    as_of: str
    report_kind: str


def accept(
    reading: WorkbookReading, frame: ReportFrame, new_id: Callable[[], str]
) -> list[Mapping[str, object]]:
    """The ``report_figures`` acts of a workbook, one a unit that says anything.

    Args:
        reading: Without faults and with every question answered.
        frame: What every report carries.
        new_id: Makes the identifier of an act.

    Raises:
        InputRefusedError: There are faults or open questions; there is then not one act.
    """
    open_questions = [
        Fault(question.path, None, f"还没有确认：{question.question}", "请先确认或改正后再导入")
        for question in reading.questions
    ]
    if reading.faults or open_questions:
        raise InputRefusedError([*reading.faults, *open_questions])
    return [
        _act(unit, reading.file, frame, new_id()) for unit in reading.units if unit.unaffected or unit.figures
    ]


def _act(unit: UnitReading, file: str, frame: ReportFrame, act_id: str) -> Mapping[str, object]:
    paths = sorted({figure.path.partition("!")[0] for figure in unit.figures.values()})
    said: dict[str, object] = {"unaffected": True}
    if not unit.unaffected:
        said = {"figures": {key: quantity_to_json(figure.quantity) for key, figure in unit.figures.items()}}
    return {
        "act": "report_figures",
        "act_id": act_id,
        "incident": frame.incident,
        "actor": dict(frame.actor),
        "at": frame.at,
        "unit": unit.unit,
        "report_kind": frame.report_kind,
        "as_of": frame.as_of,
        "source": " ".join(f"表格“{file}”{'、'.join(paths)}".split())[:100],
        **said,
    }
