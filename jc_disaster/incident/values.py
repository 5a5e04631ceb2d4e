"""Figures as an event's body holds them: the value forms of contracts.md, decimals as strings."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from jc_disaster.kernel.quantity import UNKNOWN, Form, Quantity

_EXACT = Form.EXACT
_FORMS: Final = {"at_least": Form.AT_LEAST, "about": Form.ABOUT, "at_most": Form.AT_MOST}


def stored(quantity: Quantity) -> object:
    """``quantity`` as JSON without floats."""
    form, number, upper = quantity
    if form is Form.UNKNOWN:
        return None
    if form is Form.EXACT:
        return _plain(number)
    if form is Form.BETWEEN:
        return {"min": _plain(number), "max": _plain(upper)}
    return {form.value: _plain(number)}


def read(value: object) -> Quantity:
    """The quantity that `stored` wrote."""
    if type(value) is int:
        return Quantity(_EXACT, value)
    if value is None:
        return UNKNOWN
    if not isinstance(value, Mapping):
        return Quantity(_EXACT, _number(value))
    if "min" in value:
        return Quantity(Form.BETWEEN, _number(value["min"]), _number(value["max"]))
    ((word, number),) = value.items()
    return Quantity(_FORMS[word], _number(number))


def read_figures(figures: Mapping[str, object]) -> dict[str, Quantity]:
    """All figures of one stored report."""
    return {key: read(value) for key, value in figures.items()}


def _plain(number: int | Decimal | None) -> object:
    return str(number) if isinstance(number, Decimal) else number


def _number(value: object) -> int | Decimal:
    return value if isinstance(value, int) else Decimal(str(value))
