"""From JSON to a situation: everything wrong is named at once, and nothing wrong is taken.

A negative, fractional, textual or impossible figure is refused, never clamped (reading A23). Source of the form:
contracts.md, Figures and Calling.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from jc_disaster.engine.situation import (
    Figures,
    Situation,
    UnitState,
    figure_keys,
    indicator_interval,
    is_reported,
)
from jc_disaster.engine.value_forms import LIMIT, quantity_from_json
from jc_disaster.kernel.errors import Fault, InputRefusedError
from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION, FIGURE_BY_KEY, FigureKind
from jc_disaster.kernel.quantity import DEFAULT_TOLERANCE, Quantity, Tolerance, add, interval_of
from jc_disaster.plan.model import PlanEdition

_TOP_KEYS = ("figures", "counties", "reference", "hazard")


class _Repeated(NamedTuple):
    """A JSON object in which a key stood twice; kept so that the fault can name it."""

    keys: tuple[str, ...]


class _NotANumber(str):
    """NaN or Infinity, which JSON does not have; kept as the words that stood there."""

    __slots__ = ()


def situation_from_text(
    text: str, edition: PlanEdition, tolerance: Tolerance = DEFAULT_TOLERANCE
) -> Situation:
    """The situation in a JSON text.

    Raises:
        InputRefusedError: With every fault of the text.
    """
    return situation_from_json(decode(text), edition, tolerance)


def decode(text: str) -> object:
    """JSON to plain data with exact decimals; repeated keys and NaN are kept to be named as faults.

    Raises:
        InputRefusedError: The text is no JSON.
    """
    try:
        return json.loads(
            text.removeprefix("﻿"),
            parse_float=_decimal,
            parse_constant=_NotANumber,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        place = f"第{error.lineno}行第{error.colno}列"
        raise InputRefusedError(
            [
                Fault(
                    "",
                    error.doc[error.pos : error.pos + 20],
                    f"不是合规的JSON，{place}读不下去",
                    "请核对引号、逗号和括号",
                )
            ]
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputRefusedError(
            [Fault("", None, "内容过大或层级过深，未读取", "请只填写灾情数据")]
        ) from error


def _decimal(words: str) -> Decimal | _NotANumber:
    try:
        return Decimal(words)
    except InvalidOperation:
        return _NotANumber(words)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object] | _Repeated:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        keys = [key for key, _ in pairs]
        return _Repeated(tuple(dict.fromkeys(key for key in keys if keys.count(key) > 1)))
    return entries


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
        self._figures: dict[str, FigureKind] = {
            **FIGURE_BY_KEY,
            **{figure.key: figure for figure in edition.figures},
        }
        self._units = {name: unit.name for unit in edition.units for name in (unit.name, *unit.aliases)}

    def situation(self, data: object, tolerance: Tolerance) -> Situation:
        table = self._table(data, "", "灾情数据")
        for key in table:
            if key not in _TOP_KEYS:
                remedy = f"可用的键：{'、'.join(_TOP_KEYS)}"
                self.faults.append(Fault(key, table[key], f"不认识的键“{key}”", remedy))
        figures = self._read_figures(table.get("figures"), "figures", tolerance)
        units = self._read_units(table.get("counties"), tolerance)
        references = self._read_references(table.get("reference"))
        hazard = table.get("hazard")
        if hazard is not None and not isinstance(hazard, str):
            self.faults.append(Fault("hazard", hazard, "灾种应为文字", "例如“洪涝”；不清楚就不填"))
            hazard = None
        return Situation(figures, units, references, hazard, tolerance)

    def _table(self, data: object, path: str, what: str) -> Mapping[str, object]:
        if data is None:
            return {}
        if isinstance(data, _Repeated):
            for key in data.keys:
                place = f"{path}.{key}" if path else key
                self.faults.append(Fault(place, None, f"键“{key}”重复", "请只保留一个"))
            return {}
        if not isinstance(data, dict):
            self.faults.append(Fault(path, data, f"{what}应为键和值（花括号）", "请按“键: 值”填写"))
            return {}
        return data

    def _read_figures(self, data: object, path: str, tolerance: Tolerance) -> Figures:
        figures: dict[str, Quantity] = {}
        for key, value in self._table(data, path, "数据项").items():
            place = f"{path}.{key}"
            figure = self._figures.get(key)
            if figure is None:
                self.faults.append(Fault(place, value, f"没有名为“{key}”的数据项", "请核对数据项名称的拼写"))
                continue
            figures[key] = self._quantity(value, figure, place)
        self._check_combined(figures, path, tolerance)
        return figures

    def _quantity(self, value: object, figure: FigureKind, path: str) -> Quantity:
        if isinstance(value, _Repeated):
            self._table(value, path, figure.label)
            value = None
        return quantity_from_json(value, figure, path, self.faults)

    def _check_combined(self, figures: Figures, path: str, tolerance: Tolerance) -> None:
        """A combined figure below the sum of its own parts is a contradiction."""
        for indicator in self._edition.indicators:
            if indicator.combined is None or not is_reported(figures, indicator.combined):
                continue
            known = [key for key in indicator.parts if is_reported(figures, key)]
            if not known or indicator.aggregate != "sum":
                continue
            total = interval_of(figures[known[0]], tolerance)
            for key in known[1:]:
                total = add(total, interval_of(figures[key], tolerance))
            whole = interval_of(figures[indicator.combined], tolerance)
            if whole.max is not None and total.min > whole.max:
                parts = "、".join(self._figures[key].label for key in known)
                self.faults.append(
                    Fault(
                        f"{path}.{indicator.combined}",
                        figures[indicator.combined].number,
                        f"合并填报的“{indicator.label}”小于分项之和（{parts}合计{total.min}）",
                        "请核对合并数和分项数",
                    )
                )

    def _read_units(self, data: object, tolerance: Tolerance) -> Mapping[str, Figures | UnitState]:
        units: dict[str, Figures | UnitState] = {}
        for name, value in self._table(data, "counties", "各县（市、区）数据").items():
            path = f"counties.{name}"
            unit = self._units.get(name, name if not self._units else None)
            if unit is None:
                remedy = f"可填：{'、'.join(unit.name for unit in self._edition.units)}"
                self.faults.append(Fault(path, value, f"没有名为“{name}”的填报单位", remedy))
            elif unit in units:
                self.faults.append(Fault(path, value, f"“{unit}”填了两次", "请只保留一个"))
            elif value is None or value == UnitState.SILENT.value:
                units[unit] = UnitState.SILENT
            elif value == UnitState.UNAFFECTED.value:
                units[unit] = UnitState.UNAFFECTED
            elif isinstance(value, str):
                self.faults.append(
                    Fault(
                        path, value, f"“{value}”不能作为{unit}的数据", "可填“未受灾”、null（未报）或各项数据"
                    )
                )
            else:
                units[unit] = self._read_figures(value, path, tolerance)
        return units

    def _read_references(self, data: object) -> Mapping[str, int | None]:
        references: dict[str, int | None] = {}
        for key, value in self._table(data, "reference", "基数").items():
            path = f"reference.{key}"
            if key in {"source", "date"}:
                if value is not None and not isinstance(value, str):
                    self.faults.append(Fault(path, value, "基数的来源和日期应为文字", "例如“2025年统计年鉴”"))
            elif key == AGRICULTURAL_POPULATION:
                references[key] = self._population(value, path)
            else:
                remedy = f"可填：{AGRICULTURAL_POPULATION}、source、date"
                self.faults.append(Fault(path, value, f"没有名为“{key}”的基数", remedy))
        return references

    def _population(self, value: object, path: str) -> int | None:
        if isinstance(value, dict):
            for key in value.keys() - {"value", "source", "date"}:
                self.faults.append(
                    Fault(f"{path}.{key}", value[key], f"不认识的键“{key}”", "可填：value、source、date")
                )
            value = value.get("value")
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LIMIT:
            remedy = "请填不小于0、不大于10亿的整数（人），不清楚就不填"
            self.faults.append(Fault(path, value, "农业人口应为整数", remedy))
            return None
        return value


def warnings_of(situation: Situation, edition: PlanEdition) -> tuple[str, ...]:
    """What is accepted and still odd, as Chinese sentences.

    A share that cannot be computed (reading A18), drought people above the population, counties above the city
    total, counties not listed at all.
    """
    found: list[str] = []
    for indicator in edition.indicators:
        over = indicator.over
        if over is not None and over in situation.references:
            population = situation.references[over]
            if not population:
                found.append(
                    f"农业人口为{'0' if population == 0 else '空'}，{indicator.label}无法计算，只按人数对照"
                )
            elif indicator_interval(situation, indicator, applicable=False).min > population:
                found.append(f"{indicator.label}超过100%，请核对需救助人数和农业人口")
        elif situation.units and indicator.over is None:
            found.extend(_above_total(situation, indicator.label, figure_keys(indicator)))
    listed = set(situation.units)
    absent = [unit.name for unit in edition.units if unit.name not in listed]
    if listed and absent:
        found.append(f"合计只含所列单位，未列：{'、'.join(absent)}")
    return tuple(found)


def _above_total(situation: Situation, label: str, keys: tuple[str, ...]) -> list[str]:
    found = []
    for key in keys:
        if not is_reported(situation.figures, key):
            continue
        total = interval_of(situation.figures[key], situation.tolerance)
        counted = sum(
            interval_of(unit[key], situation.tolerance).min
            for unit in situation.units.values()
            if not isinstance(unit, UnitState) and is_reported(unit, key)
        )
        if total.max is not None and counted > total.max:
            found.append(f"{label}：各县合计{counted}，大于全市数{total.max}，按全市数对照，请核对")
    return found
