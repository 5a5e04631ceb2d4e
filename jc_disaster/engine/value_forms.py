"""The value forms of contracts.md: from JSON to quantities and back, with every fault named."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from jc_disaster.kernel.errors import Fault
from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import UNKNOWN, Form, Quantity

LIMIT = 10**9
_FORMS: Mapping[str, Form] = {"at_least": Form.AT_LEAST, "about": Form.ABOUT, "at_most": Form.AT_MOST}
_RIGHT_FORMS = "可填：整数、{at_least: 数}、{about: 数}、{at_most: 数}、{min: 数, max: 数}，未报填null"


def quantity_from_json(value: object, figure: FigureKind, path: str, faults: list[Fault]) -> Quantity:
    """The quantity that ``value`` says.

    Args:
        value: A decoded JSON value; decimals come as `Decimal`.
        figure: What is counted; whole figures refuse fractions.
        path: Where it stood, for the faults.
        faults: Every fault is added here; the quantity returned is then `UNKNOWN`.
    """
    if value is None:
        return UNKNOWN
    if not isinstance(value, Mapping):
        number = _number(value, figure, path, faults)
        return UNKNOWN if number is None else Quantity(Form.EXACT, number)
    keys = set(value)
    if len(keys) == 1 and keys <= set(_FORMS):
        (key,) = keys
        number = _number(value[key], figure, f"{path}.{key}", faults)
        return UNKNOWN if number is None else Quantity(_FORMS[key], number)
    if keys == {"min", "max"}:
        return _range(value, figure, path, faults)
    faults.append(Fault(path, dict(value), f"{figure.label}的写法不认识", _RIGHT_FORMS))
    return UNKNOWN


def _range(value: Mapping[str, object], figure: FigureKind, path: str, faults: list[Fault]) -> Quantity:
    lower = _number(value["min"], figure, f"{path}.min", faults)
    upper = _number(value["max"], figure, f"{path}.max", faults)
    if lower is None or upper is None:
        return UNKNOWN
    if lower > upper:
        faults.append(Fault(path, dict(value), f"{figure.label}的下限大于上限", "请核对后把小的数填在min"))
        return UNKNOWN
    return Quantity(Form.BETWEEN, lower, upper)


def _number(value: object, figure: FigureKind, path: str, faults: list[Fault]) -> int | Decimal | None:
    remedy = f"请填不小于0、不大于10亿的{'整数' if figure.whole else '数'}（{figure.unit}），未报填null"
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        faults.append(Fault(path, value, f"{figure.label}应为数，不能是{_kind(value)}", remedy))
        return None
    if isinstance(value, Decimal) and (figure.whole or not value.is_finite()):
        what = "是小数" if value.is_finite() else "不是数"
        faults.append(Fault(path, value, f"{figure.label}{what}", remedy))
        return None
    if value < 0:
        faults.append(Fault(path, value, f"{figure.label}是负数", remedy))
        return None
    if value > LIMIT:
        faults.append(Fault(path, value, f"{figure.label}超过10亿，不可能", remedy))
        return None
    return value


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "真假值"
    if isinstance(value, str):
        return "文字"
    return "空值" if value is None else "列表或其他内容"


def quantity_to_json(quantity: Quantity) -> object:
    """``quantity`` in the form of contracts.md; `None` for one not reported."""
    form, number, upper = quantity
    if form is Form.UNKNOWN:
        return None
    if form is Form.EXACT:
        return number
    if form is Form.BETWEEN:
        return {"min": number, "max": upper}
    return {form.value: number}
