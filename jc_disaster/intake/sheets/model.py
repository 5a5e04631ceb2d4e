"""What a workbook was read as: heads and their meaning, figures of each unit, what is wrong, what is asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from jc_disaster.engine.value_forms import quantity_to_json
from jc_disaster.intake.sheets.heads import HeadMatch
from jc_disaster.kernel.errors import Fault
from jc_disaster.kernel.quantity import Quantity

TAKE: Final = "take"
LEAVE: Final = "leave"
CONFIRM: Final = "confirm"


class Choices(NamedTuple):
    """What a person has already said about a workbook.

    Attributes:
        county: Whose towns the rows are, where the sheet does not say; a unit of the edition or an alias.
        hidden: ``take`` or ``leave`` what the file hides; None asks.
        confirmed: Identifiers of questions that were answered with yes.
    """

    county: str | None = None
    hidden: str | None = None
    confirmed: frozenset[str] = frozenset()


NO_CHOICES: Final = Choices()


class Question(NamedTuple):
    """What only a person can say; nothing is accepted while one is open.

    Attributes:
        id: Named in ``Choices.confirmed`` to answer with yes.
        path: The cell it is about.
        key: The figure, or "".
        question: The question, in Chinese.
        answer: How it is answered: confirm, county, hidden.
    """

    id: str
    path: str
    key: str
    question: str
    answer: str = CONFIRM


class ColumnReading(NamedTuple):
    """One column: the address of its head, and what it was taken for."""

    path: str
    head: HeadMatch


class Figure(NamedTuple):
    """One figure of a unit and the cell or cells that say it."""

    quantity: Quantity
    path: str


class UnitReading(NamedTuple):
    """What the sheet says of one reporting unit.

    Attributes:
        unit: Its name in the edition, or 全市.
        unaffected: It says 未受灾.
        figures: By key; a figure that is not there was not reported.
        parts: Of how many towns or villages it was added up; 0 where its own row says it.
    """

    unit: str
    unaffected: bool
    figures: Mapping[str, Figure]
    parts: int = 0


class TotalCheck(NamedTuple):
    """A line of totals beside what its parts come to.

    Attributes:
        key: The figure.
        path: The cell with the stated total.
        stated: What it says.
        computed: What the parts come to.
        agrees: True or False; None where parts that are missing or inexact leave it open.
    """

    key: str
    path: str
    stated: Quantity
    computed: Quantity
    agrees: bool | None


class SheetReading(NamedTuple):
    """One sheet as it was read."""

    name: str
    title: str
    county: str | None
    columns: tuple[ColumnReading, ...]
    units: tuple[UnitReading, ...]
    totals: tuple[TotalCheck, ...]


class WorkbookReading(NamedTuple):
    """A whole workbook as it was read.

    Attributes:
        file: Its name without the ending.
        sheets: Every visible sheet that holds a table.
        units: What stands for each unit over all sheets, in the order of the edition.
        silent: Units of the edition of which the workbook says nothing.
        faults: Everything that keeps it from being taken, by address.
        questions: Everything a person has to say first.
        warnings: What should be known and keeps nothing back.
    """

    file: str
    sheets: tuple[SheetReading, ...]
    units: tuple[UnitReading, ...]
    silent: tuple[str, ...]
    faults: tuple[Fault, ...]
    questions: tuple[Question, ...]
    warnings: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The reading as ``intake sheet --json`` prints it; ``counties`` has the form that ``assess`` takes."""
        return {
            "file": self.file,
            "sheets": [_sheet_json(sheet) for sheet in self.sheets],
            "counties": {unit.unit: _unit_json(unit) for unit in self.units},
            "silent": list(self.silent),
            "faults": [fault._asdict() for fault in self.faults],
            "questions": [question._asdict() for question in self.questions],
            "warnings": list(self.warnings),
        }


def _unit_json(unit: UnitReading) -> object:
    if unit.unaffected:
        return "未受灾"
    return {key: quantity_to_json(figure.quantity) for key, figure in unit.figures.items()}


def _sheet_json(sheet: SheetReading) -> dict[str, object]:
    return {
        "name": sheet.name,
        "title": sheet.title,
        "county": sheet.county,
        "columns": [
            {
                "path": column.path,
                "words": column.head.words,
                "key": column.head.key,
                "sureness": column.head.sureness.value,
                "scale": str(column.head.scale),
                "reason": column.head.reason,
            }
            for column in sheet.columns
        ],
        "units": [
            {
                "unit": unit.unit,
                "unaffected": unit.unaffected,
                "parts": unit.parts,
                "figures": {
                    key: {"value": quantity_to_json(figure.quantity), "path": figure.path}
                    for key, figure in unit.figures.items()
                },
            }
            for unit in sheet.units
        ],
        "totals": [
            {
                "key": check.key,
                "path": check.path,
                "stated": quantity_to_json(check.stated),
                "computed": quantity_to_json(check.computed),
                "agrees": check.agrees,
            }
            for check in sheet.totals
        ],
    }
