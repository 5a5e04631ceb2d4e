"""What a file is answered, in one line: a refusal's code, the first fault with its cell, a question, or its figures."""

from __future__ import annotations

import json
from pathlib import Path

from jc_disaster.intake.sheets.file import read_workbook
from jc_disaster.intake.sheets.model import NO_CHOICES, Choices, WorkbookReading
from jc_disaster.intake.sheets.reading import read_figures
from jc_disaster.intake.sheets.refusals import SheetRefusedError
from jc_disaster.plan.model import PlanEdition


def reading_of(
    data: bytes, folder: Path, edition: PlanEdition, name: str = "灾情.xlsx", choices: Choices = NO_CHOICES
) -> WorkbookReading:
    """A file of these bytes as it is read."""
    path = folder / name
    path.write_bytes(data)
    return read_figures(read_workbook(path), edition, choices)


def answer_of(data: bytes, folder: Path, edition: PlanEdition, name: str = "灾情.xlsx") -> str:
    """The one answer that a file gets."""
    try:
        reading = reading_of(data, folder, edition, name)
    except SheetRefusedError as refused:
        sentence = str(refused)
        return refused.code if name in sentence and sentence.endswith("。") else f"no sentence: {sentence}"
    if reading.faults:
        (fault,) = reading.faults
        assert fault.remedy
        return f"{fault.path}: {fault.message}"
    if reading.questions:
        return "; ".join(f"{question.path}? {question.question}" for question in reading.questions)
    said = {unit.unit: "未受灾" if unit.unaffected else unit.figures for unit in reading.units}
    counties = reading.as_json()["counties"]
    assert isinstance(counties, dict)
    assert said.keys() == counties.keys()
    return json.dumps(counties, ensure_ascii=False, default=float)
