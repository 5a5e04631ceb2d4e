"""A workbook → figures of each unit, with everything that is wrong or open said at once. Pure: no file, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from jc_disaster.engine.entry import figure_kinds, situation_from_json
from jc_disaster.engine.value_forms import quantity_to_json
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.intake.sheets.body import Body, BodyReader
from jc_disaster.intake.sheets.cells import Sheet, Workbook, address, column_letters
from jc_disaster.intake.sheets.heads import HeadReader, Sureness
from jc_disaster.intake.sheets.layout import Column, Table, find_table
from jc_disaster.intake.sheets.model import (
    CONFIRM,
    NO_CHOICES,
    TAKE,
    Choices,
    ColumnReading,
    Question,
    SheetReading,
    UnitReading,
    WorkbookReading,
)
from jc_disaster.intake.sheets.places import PlaceReader
from jc_disaster.intake.sheets.tree import Tree
from jc_disaster.kernel.errors import Fault, InputRefusedError
from jc_disaster.kernel.figures import FigureKind
from jc_disaster.plan.model import PlanEdition

_FEW: Final = 5
NOTES: Final = "填写说明"  # the second sheet of the program's own template


def read_figures(workbook: Workbook, edition: PlanEdition, choices: Choices = NO_CHOICES) -> WorkbookReading:
    """Read a workbook.

    Args:
        workbook: As the file reader hands it on.
        edition: Whose units and figures apply.
        choices: What a person has already said.

    Raises:
        SheetRefusedError: A sheet has more rows than are read.
    """
    return _Reader(edition, choices, workbook).read()


class _Reader:
    def __init__(self, edition: PlanEdition, choices: Choices, workbook: Workbook) -> None:
        self._edition, self._choices, self._workbook = edition, choices, workbook
        self._figures: Mapping[str, FigureKind] = figure_kinds(edition)
        self._heads = HeadReader(self._figures)
        self._places = PlaceReader(edition)
        self._faults: list[Fault] = []
        self._questions: list[Question] = []
        self._warnings: list[str] = list(workbook.warnings)
        self._county = None if choices.county is None else self._places.unit(choices.county)

    def read(self) -> WorkbookReading:
        if self._choices.county is not None and self._county is None:
            remedy = f"可填：{'、'.join(self._places.units)}"
            given = self._choices.county
            self._faults.append(Fault("--county", given, f"没有名为“{given}”的填报单位", remedy))
        self._warnings.extend(f"工作表“{name}”是隐藏的，没有读取。" for name in self._workbook.hidden)
        sheets = [found for sheet in self._workbook.sheets if (found := self._sheet(sheet)) is not None]
        if not sheets:
            message = "没有找到灾情表：找不到写着单位和灾情指标的表头"
            remedy = "请核对是不是灾情表，或用 intake template 生成模板后填写"
            self._faults.append(Fault("", self._workbook.name, message, remedy))
        units = self._merged(sheets)
        self._check(units)
        asked, warned = self._unconfirmed()
        named = {unit.unit for unit in units}
        return WorkbookReading(
            self._workbook.name,
            tuple(sheets),
            tuple(units),
            tuple(name for name in self._places.units if name not in named),
            tuple(self._faults),
            asked,
            (*self._warnings, *warned),
        )

    # One sheet ----------------------------------------------------------------------------------------------

    def _sheet(self, sheet: Sheet) -> SheetReading | None:
        if not any(cell not in ("", None) for row in sheet.rows for cell in row):
            return None
        table = find_table(sheet, self._heads, self._places)
        if table is None:
            if sheet.name.endswith(NOTES):
                return None
            self._warnings.append(f"工作表“{sheet.name}”里没有灾情表头，没有读取。")
            return None
        columns = self._columns(sheet, table)
        body = BodyReader(sheet, table, columns, self._skipped(sheet, table)).read(
            self._places, self._figures
        )
        county = self._whose(sheet, table, body)
        rollup = Tree(sheet.name, body, county).roll_up()
        self._faults += [*body.faults, *rollup.faults]
        self._questions += rollup.questions
        self._warnings += rollup.warnings
        self._say_formulas(sheet, body)
        return SheetReading(
            sheet.name,
            table.title,
            county,
            tuple(
                ColumnReading(address(sheet.name, table.top, column.at), column.head)
                for column in table.columns
            ),
            tuple(unit for unit in rollup.units if unit.unaffected or unit.figures),
            rollup.totals,
        )

    def _columns(self, sheet: Sheet, table: Table) -> tuple[Column, ...]:
        """The figure columns to read; two of one figure are a fault, a doubtful one is asked."""
        taken: list[Column] = []
        seen: dict[str, Column] = {}
        for column in table.columns:
            key = column.head.key
            path = address(sheet.name, table.top, column.at)
            if key is None:
                self._say_left(sheet, table, column, path)
                continue
            if column.at in sheet.hidden_columns and not self._take_hidden(sheet, path, column.head.words):
                continue
            if key in seen:
                other = column_letters(seen[key].at)
                message = f"“{column.head.words}”与{other}列都是{self._figures[key].label}"
                self._faults.append(Fault(path, column.head.words, message, "请只保留一列"))
                continue
            seen[key] = column
            taken.append(column)
            if column.head.sureness is Sureness.ASK:
                label = self._figures[key].label
                asked = f"“{column.head.words}”按{label}读，对吗？{column.head.reason}。"
                self._questions.append(Question(f"head:{path}", path, key, asked))
        return tuple(taken)

    def _say_left(self, sheet: Sheet, table: Table, column: Column, path: str) -> None:
        """A column that is not read is named with its reason, once it holds anything."""
        if column.head.reason == "不是数据列":
            return
        if any(
            column.at < len(row) and row[column.at] not in ("", None) for row in sheet.rows[table.first :]
        ):
            self._warnings.append(
                f"{path}“{column.head.words}”：{column.head.reason.removesuffix('，没有采用')}，没有采用。"
            )

    def _take_hidden(self, sheet: Sheet, path: str, words: str) -> bool:
        if self._choices.hidden is None:
            asked = f"{path}“{words}”一列是隐藏的，要不要采用？"
            self._questions.append(Question(f"hidden:{path}", path, "", asked, "hidden"))
            return False
        taken = self._choices.hidden == TAKE
        said = "已按要求采用" if taken else "没有采用"
        self._warnings.append(f"“{sheet.name}”{path}“{words}”一列是隐藏的，{said}。")
        return taken

    def _skipped(self, sheet: Sheet, table: Table) -> frozenset[int]:
        """Rows that are left out because the file hides them; asked where nobody said."""
        hidden = sorted(
            row
            for row in sheet.hidden_rows
            if table.first <= row < len(sheet.rows)
            and any(cell not in ("", None) for cell in sheet.rows[row])
        )
        if not hidden:
            return frozenset()
        shown = "、".join(str(row + 1) for row in hidden[:_FEW]) + ("等" if len(hidden) > _FEW else "")
        if self._choices.hidden is None:
            path = address(sheet.name, hidden[0], 0)
            asked = f"“{sheet.name}”第{shown}行是隐藏的（共{len(hidden)}行），要不要采用？"
            self._questions.append(Question(f"hidden:{path}", path, "", asked, "hidden"))
            return frozenset(hidden)
        taken = self._choices.hidden == TAKE
        said = "已按要求采用" if taken else "没有采用"
        self._warnings.append(f"“{sheet.name}”第{shown}行是隐藏的（共{len(hidden)}行），{said}。")
        return frozenset() if taken else frozenset(hidden)

    def _whose(self, sheet: Sheet, table: Table, body: Body) -> str | None:
        """The one county that the towns of a sheet belong to."""
        named = {place.county for place in body.places if place.county is not None}
        for text in (table.title, sheet.name, self._workbook.name):
            found = self._places.named_in(text)
            if len(found) == 1:
                return self._agreed(sheet, found[0], named)
        if self._county is not None:
            return self._county
        return (
            next(iter(named))
            if len(named) == 1 and any(place.county is None for place in body.places)
            else None
        )

    def _agreed(self, sheet: Sheet, titled: str, named: Iterable[str]) -> str:
        """The county of the title; another one given by hand goes before it and is said."""
        if self._county is not None and self._county != titled:
            self._warnings.append(f"“{sheet.name}”的标题写{titled}，按指定的{self._county}读。")
            return self._county
        others = sorted(set(named) - {titled})
        if others:
            self._warnings.append(f"“{sheet.name}”的标题写{titled}，表里还有{'、'.join(others)}。")
        return titled

    def _say_formulas(self, sheet: Sheet, body: Body) -> None:
        at = {column.at for column in body.columns}
        rows = set(body.rows)
        spots = sorted(spot for spot in sheet.formulas if spot[0] in rows and spot[1] in at)
        if spots:
            shown = "、".join(address(sheet.name, *spot) for spot in spots[:_FEW])
            more = f"等{len(spots)}格" if len(spots) > _FEW else ""
            self._warnings.append(f"{shown}{more}是公式，取的是文件上次保存时的结果，请核对。")

    # The whole ----------------------------------------------------------------------------------------------

    def _merged(self, sheets: Iterable[SheetReading]) -> list[UnitReading]:
        """What stands for each unit over all sheets; the same figure twice is a fault."""
        found: dict[str, UnitReading] = {}
        for unit in (unit for sheet in sheets for unit in sheet.units):
            before = found.get(unit.unit)
            if before is None:
                found[unit.unit] = unit
                continue
            twice = [key for key in unit.figures if key in before.figures]
            for key in twice:
                path, other = unit.figures[key].path, before.figures[key].path
                message = f"{unit.unit}的{self._figures[key].label}在{other}已经有了"
                self._faults.append(
                    Fault(path, quantity_to_json(unit.figures[key].quantity), message, "请只保留一处")
                )
            if before.unaffected != unit.unaffected:
                message = f"{unit.unit}一处写未受灾，一处有数，两者矛盾"
                self._faults.append(Fault(unit.unit, "未受灾", message, "请只保留一种写法"))
            found[unit.unit] = before._replace(figures={**unit.figures, **before.figures})
        order = {name: at for at, name in enumerate(self._places.units)}
        return sorted(found.values(), key=lambda unit: order.get(unit.unit, -1))

    def _check(self, units: Iterable[UnitReading]) -> None:
        """What the figures themselves forbid: a combined figure below its parts."""
        paths = {
            f"counties.{unit.unit}.{key}": figure.path
            for unit in units
            for key, figure in unit.figures.items()
        }
        paths |= {
            f"figures.{key}": path
            for name, path in paths.items()
            if (key := name.removeprefix(f"counties.{CITY}.")) != name
        }
        data: dict[str, object] = {"counties": {}}
        said: dict[str, object] = {}
        for unit in units:
            values = {key: quantity_to_json(figure.quantity) for key, figure in unit.figures.items()}
            if unit.unit == CITY:
                data["figures"] = values
            else:
                said[unit.unit] = "未受灾" if unit.unaffected else values
        data["counties"] = said
        try:
            situation_from_json(data, self._edition)
        except InputRefusedError as refused:
            for fault in refused.faults:
                self._faults.append(fault._replace(path=paths.get(fault.path, fault.path)))

    def _unconfirmed(self) -> tuple[tuple[Question, ...], tuple[str, ...]]:
        """What is still open, and what was confirmed; whose towns they are cannot be answered with yes."""
        confirmed = [q for q in self._questions if q.answer == CONFIRM and q.id in self._choices.confirmed]
        asked = tuple(question for question in self._questions if question not in confirmed)
        return asked, tuple(f"已经确认：{question.question}" for question in confirmed)
