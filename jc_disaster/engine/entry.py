"""From JSON to a situation: everything wrong is named at once, and nothing wrong is taken.

A negative, fractional, textual or impossible figure is refused, never clamped (reading A23). Source of the form:
contracts.md, Figures and Calling.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from jc_disaster.engine.decoding import RepeatedKeys, decode
from jc_disaster.engine.situation import (
    Figures,
    Situation,
    UnitState,
    is_reported,
    known_sum,
)
from jc_disaster.engine.value_forms import (
    number_from_json,
    quantity_from_json,
    quantity_to_json,
    shallow,
)
from jc_disaster.kernel.errors import Fault, InputRefusedError
from jc_disaster.kernel.figures import FIGURE_BY_KEY, FigureKind
from jc_disaster.kernel.quantity import DEFAULT_TOLERANCE, Quantity, Tolerance, interval_of
from jc_disaster.plan.model import PlanEdition

_TOP_KEYS: Final = ("figures", "counties", "reference", "hazard")
_ORIGIN_KEYS: Final = ("source", "date")
_NO_UNIT: Final = MappingProxyType(
    {UnitState.SILENT.value: UnitState.SILENT, UnitState.UNAFFECTED.value: UnitState.UNAFFECTED}
)


def situation_from_text(
    text: str, edition: PlanEdition, tolerance: Tolerance = DEFAULT_TOLERANCE
) -> Situation:
    """The situation in a JSON text.

    Raises:
        InputRefusedError: With every fault of the text.
    """
    return situation_from_json(decode(text), edition, tolerance)


def situation_from_json(
    data: object, edition: PlanEdition, tolerance: Tolerance = DEFAULT_TOLERANCE
) -> Situation:
    """The situation in decoded JSON.

    Args:
        data: ``{"figures": …, "counties": …, "reference": …, "hazard": …}``, each optional.
        edition: The plan whose figures, units and hazards apply.
        tolerance: What 约 is taken to mean.

    Raises:
        InputRefusedError: With every fault of the data.
    """
    entry = _Entry(edition)
    situation = entry.situation(data, tolerance)
    if entry.faults:
        raise InputRefusedError(entry.faults)
    return situation


class _Entry:
    """One input being read, with the faults found so far."""

    def __init__(self, edition: PlanEdition) -> None:
        self.faults: list[Fault] = []
        self._edition = edition
        self._figures = figure_kinds(edition)
        self._references = reference_kinds(edition)
        self._units = {name: unit.name for unit in edition.units for name in (unit.name, *unit.aliases)}

    def situation(self, data: object, tolerance: Tolerance) -> Situation:
        if data is None:
            self._refuse("", None, "灾情数据应为键和值（花括号）", "请按“键: 值”填写")
        table = self._table(data, "", "灾情数据")
        for key in table:
            if key not in _TOP_KEYS:
                self._refuse(key, table[key], f"不认识的键“{key}”", f"可用的键：{'、'.join(_TOP_KEYS)}")
        figures = self._read_figures(table.get("figures"), "figures", tolerance)
        units = self._read_units(table.get("counties"), tolerance)
        references = self._read_references(table.get("reference"))
        hazard = table.get("hazard")
        if hazard is not None and not isinstance(hazard, str):
            self._refuse("hazard", hazard, "灾种应为文字", "例如“洪涝”；不清楚就不填")
            hazard = None
        return Situation(figures, units, references, hazard, tolerance)

    def _refuse(self, path: str, got: object, message: str, remedy: str) -> None:
        self.faults.append(Fault(path, shallow(got), message, remedy))

    def _table(self, data: object, path: str, what: str) -> Mapping[str, object]:
        """The entries of a JSON object; none for what was left out or is no object."""
        if data is None:
            return {}
        if not isinstance(data, dict):
            self._refuse(path, data, f"{what}应为键和值（花括号）", "请按“键: 值”填写")
            return {}
        if isinstance(data, RepeatedKeys):
            for key in data.repeated:
                self._refuse(f"{path}.{key}" if path else key, data[key], f"键“{key}”重复", "请只保留一个")
        return data

    def _read_figures(self, data: object, path: str, tolerance: Tolerance) -> Figures:
        figures: dict[str, Quantity] = {}
        for key, value in self._table(data, path, "数据项").items():
            place = f"{path}.{key}"
            figure = self._figures.get(key)
            if figure is None:
                self._refuse(place, value, f"没有名为“{key}”的数据项", "请核对数据项名称的拼写")
                continue
            if isinstance(value, dict):
                self._table(value, place, figure.label)
            figures[key] = quantity_from_json(value, figure, place, self.faults)
        self._check_combined(figures, path, tolerance)
        return figures

    def _check_combined(self, figures: Figures, path: str, tolerance: Tolerance) -> None:
        """A combined figure below the sum of its own parts is a contradiction."""
        for indicator in self._edition.indicators:
            combined = indicator.combined
            if combined is None or not is_reported(figures, combined) or indicator.aggregate != "sum":
                continue
            parts = known_sum(figures, indicator.parts, tolerance).min
            whole = interval_of(figures[combined], tolerance).max
            if whole is not None and parts > whole:
                names = "、".join(
                    self._figures[key].label for key in indicator.parts if is_reported(figures, key)
                )
                message = f"合并填报的“{indicator.label}”小于分项之和（{names}合计{parts}）"
                got = quantity_to_json(figures[combined])
                self._refuse(f"{path}.{combined}", got, message, "请核对合并数和分项数")

    def _read_units(self, data: object, tolerance: Tolerance) -> Mapping[str, Figures | UnitState]:
        units: dict[str, Figures | UnitState] = {}
        for name, value in self._table(data, "counties", "各县（市、区）数据").items():
            path = f"counties.{name}"
            unit = self._units.get(name, name if not self._units else None)
            if unit is None:
                remedy = f"可填：{'、'.join(unit.name for unit in self._edition.units)}"
                self._refuse(path, value, f"没有名为“{name}”的填报单位", remedy)
            elif unit in units:
                self._refuse(path, value, f"“{unit}”填了两次", "请只保留一个")
            else:
                units[unit] = self._read_unit(value, unit, path, tolerance)
        return units

    def _read_unit(self, value: object, unit: str, path: str, tolerance: Tolerance) -> Figures | UnitState:
        if value is None:
            return UnitState.SILENT
        if not isinstance(value, str):
            return self._read_figures(value, path, tolerance)
        if value not in _NO_UNIT:
            remedy = "可填“未受灾”、null（未报）或各项数据"
            self._refuse(path, value, f"“{value}”不能作为{unit}的数据", remedy)
        return _NO_UNIT.get(value, UnitState.SILENT)

    def _read_references(self, data: object) -> Mapping[str, int | None]:
        references: dict[str, int | None] = {}
        for key, value in self._table(data, "reference", "基数").items():
            path = f"reference.{key}"
            if key in _ORIGIN_KEYS:
                self._check_origin(value, path)
            elif key in self._references:
                references[key] = self._reference(value, self._references[key], path)
            else:
                remedy = f"可填：{'、'.join((*self._references, *_ORIGIN_KEYS))}"
                self._refuse(path, value, f"没有名为“{key}”的基数", remedy)
        return references

    def _check_origin(self, value: object, path: str) -> None:
        if value is not None and not isinstance(value, str):
            self._refuse(path, value, "基数的来源和日期应为文字", "例如“2025年统计年鉴”")

    def _reference(self, value: object, kind: FigureKind, path: str) -> int | None:
        if isinstance(value, dict):
            table = self._table(value, path, kind.label)
            for key, item in table.items():
                if key in _ORIGIN_KEYS:
                    self._check_origin(item, f"{path}.{key}")
                elif key != "value":
                    self._refuse(f"{path}.{key}", item, f"不认识的键“{key}”", "可填：value、source、date")
            value = table.get("value")
        if value is None:
            return None
        number = number_from_json(value, kind, path, self.faults)
        return number if isinstance(number, int) else None


def figure_kinds(edition: PlanEdition) -> Mapping[str, FigureKind]:
    """Every figure that can be reported under ``edition``, by key."""
    return {**FIGURE_BY_KEY, **{figure.key: figure for figure in edition.figures}}


def reference_kinds(edition: PlanEdition) -> Mapping[str, FigureKind]:
    """Every reference value that shares of ``edition`` are taken of, by key."""
    return {kind.key: FigureKind(kind.key, kind.label, kind.unit) for kind in edition.references}
