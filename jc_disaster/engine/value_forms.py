"""The value forms of contracts.md: from JSON to quantities and back, with every fault named."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from jc_disaster.kernel.errors import Fault
from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import UNKNOWN, Form, Quantity

LIMIT: Final = 10**9
LONGEST_NUMBER: Final = 40  # characters; sums of such decimals stay exact (kernel.quantity.EXACT_DIGITS)
_FORMS: Final[Mapping[str, Form]] = MappingProxyType(
    {"at_least": Form.AT_LEAST, "about": Form.ABOUT, "at_most": Form.AT_MOST}
)
_RIGHT_FORMS: Final = "可填：整数、{at_least: 数}、{about: 数}、{at_most: 数}、{min: 数, max: 数}，未报填null"


class NotANumber(str):
    """NaN or Infinity, which JSON does not have; kept as the words that stood there."""

    __slots__ = ()


class TooLong(str):
    """The beginning of a number that is too long to be one."""

    __slots__ = ()


def quantity_from_json(value: object, figure: FigureKind, path: str, faults: list[Fault]) -> Quantity:
    """The quantity that ``value`` says.

    Args:
        value: A decoded JSON value; decimals come as `Decimal` or `float`.
        figure: What is counted; whole figures refuse fractions.
        path: Where it stood, for the faults.
        faults: Every fault is added here; the quantity returned is then `UNKNOWN`.
    """
    if value is None:
        return UNKNOWN
    if not isinstance(value, Mapping):
        number = number_from_json(value, figure, path, faults)
        return UNKNOWN if number is None else Quantity(Form.EXACT, number)
    keys = set(value)
    if len(keys) == 1 and keys <= set(_FORMS):
        (key,) = keys
        number = number_from_json(value[key], figure, f"{path}.{key}", faults)
        return UNKNOWN if number is None else Quantity(_FORMS[key], number)
    if keys == {"min", "max"}:
        return _range(value, figure, path, faults)
    faults.append(Fault(path, shallow(value), f"{figure.label}的写法不认识", _right_forms(figure)))
    return UNKNOWN


def _right_forms(figure: FigureKind) -> str:
    return _RIGHT_FORMS if figure.whole else _RIGHT_FORMS.replace("整数", "数")


def _range(value: Mapping[str, object], figure: FigureKind, path: str, faults: list[Fault]) -> Quantity:
    lower = number_from_json(value["min"], figure, f"{path}.min", faults)
    upper = number_from_json(value["max"], figure, f"{path}.max", faults)
    if lower is None or upper is None:
        return UNKNOWN
    if lower > upper:
        message = f"{figure.label}的下限大于上限"
        faults.append(Fault(path, shallow(value), message, "请核对后把小的数填在min"))
        return UNKNOWN
    return Quantity(Form.BETWEEN, lower, upper)


def number_from_json(
    value: object, figure: FigureKind, path: str, faults: list[Fault]
) -> int | Decimal | None:
    """A number from 0 to a thousand million, or None with a fault (reading A23)."""
    if isinstance(value, float):
        value = Decimal(repr(value))
    problem = _problem(value, figure)
    if problem is not None:
        kind = "整数" if figure.whole else "数"
        remedy = f"请填不小于0、不大于10亿的{kind}（{figure.unit}），未报填null"
        faults.append(Fault(path, shallow(value), f"{figure.label}{problem}", remedy))
        return None
    assert isinstance(value, int | Decimal)  # noqa: S101 - `_problem` names everything else
    return value or 0  # 0.0 and -0.0 are written 0


def _problem(value: object, figure: FigureKind) -> str | None:
    if isinstance(value, TooLong):
        return "的数字过长，不可能"
    if isinstance(value, NotANumber) or (isinstance(value, Decimal) and not value.is_finite()):
        return f"写成了{value}，不是数"
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return f"应为数，不能是{_kind(value)}"
    return _size_problem(value, figure)


def _size_problem(value: int | Decimal, figure: FigureKind) -> str | None:
    if value < 0:
        return "是负数"
    if isinstance(value, Decimal):
        if figure.whole:
            return "应为整数，不能带小数点或指数"
        if value and value.adjusted() < -LONGEST_NUMBER:
            return "的小数位数过多，不可能"
    return "超过10亿，不可能" if value > LIMIT else None


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "真假值"
    if isinstance(value, str):
        return "文字"
    if value is None:
        return "空值"
    return "列表" if isinstance(value, list | tuple) else "一组键和值"


def shallow(value: object, depth: int = 3) -> object:
    """``value`` for showing in a fault: what lies deeper than a figure can is left out."""
    if not isinstance(value, Mapping | list | tuple):
        return value
    if depth == 0:
        return "…"
    if isinstance(value, Mapping):
        return {key: shallow(item, depth - 1) for key, item in value.items()}
    return [shallow(item, depth - 1) for item in value]


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
