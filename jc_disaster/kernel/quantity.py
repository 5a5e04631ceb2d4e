"""Reported quantities: exact, at least, about, at most, between, not reported; and the intervals they mean.

Five different things stay five different things from the keyboard to the printed page (contracts.md, value
forms). Whole numbers are ``int``; areas (公顷) and losses (万元) may be ``Decimal``; shares are ``Fraction``.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

Number = int | Decimal | Fraction

# Python rounds decimals to 28 digits by itself; entry takes at most 40, so that sums of them stay exact here.
EXACT_DIGITS = 80


class Interval(NamedTuple):
    """All values a quantity can still have: ``min`` ≤ value ≤ ``max``; ``max`` is None when nothing bounds it."""

    min: Number
    max: Number | None


NOTHING_KNOWN = Interval(0, None)
ZERO = Interval(0, 0)


class Form(Enum):
    """How a quantity was reported."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    ABOUT = "about"
    AT_MOST = "at_most"
    BETWEEN = "between"
    UNKNOWN = "unknown"


# Reading a member off its class costs a call in Python 3.11; the engine asks for these some forty times a keystroke.
EXACT: Final = Form.EXACT
NOT_REPORTED: Final = Form.UNKNOWN


class Quantity(NamedTuple):
    """A quantity as it was reported.

    Attributes:
        form: Which of the five forms, or ``UNKNOWN`` (asked, not yet reported).
        number: The number said; the lower one for ``BETWEEN``; None for ``UNKNOWN``.
        upper: The upper number for ``BETWEEN``, else None.
    """

    form: Form
    number: int | Decimal | None
    upper: int | Decimal | None = None


UNKNOWN = Quantity(Form.UNKNOWN, None)


class Tolerance(NamedTuple):
    """What 约 is taken to mean, as a share of the number: a setting of this machine, not a rule of any plan."""

    numerator: int
    denominator: int


DEFAULT_TOLERANCE = Tolerance(1, 10)


def exact(number: int | Decimal) -> Quantity:
    """A number reported as it stands."""
    return Quantity(Form.EXACT, number)


def at_least(number: int | Decimal) -> Quantity:
    """余, 多, 超过, 至少: the number or more."""
    return Quantity(Form.AT_LEAST, number)


def about(number: int | Decimal) -> Quantity:
    """约, 左右: the number within the tolerance."""
    return Quantity(Form.ABOUT, number)


def at_most(number: int | Decimal) -> Quantity:
    """近, 不足: the number or less."""
    return Quantity(Form.AT_MOST, number)


def between(lower: int | Decimal, upper: int | Decimal) -> Quantity:
    """A stated range, both ends included.

    Raises:
        ValueError: ``lower`` is above ``upper``.
    """
    if lower > upper:
        raise ValueError(f"lower bound {lower} above upper bound {upper}")
    return Quantity(Form.BETWEEN, lower, upper)


def interval_of(quantity: Quantity, tolerance: Tolerance = DEFAULT_TOLERANCE) -> Interval:
    """The values that ``quantity`` leaves possible.

    Args:
        quantity: A quantity in any of its forms.
        tolerance: What 约 means; whole numbers are widened outward to whole numbers, in integer arithmetic.
    """
    form, number, upper = quantity
    if number is None:
        return NOTHING_KNOWN
    if form is EXACT:
        return Interval(number, number)
    if form is Form.AT_LEAST:
        return Interval(number, None)
    if form is Form.AT_MOST:
        return Interval(0, number)
    if form is Form.BETWEEN:
        return Interval(number, upper)
    return _about(number, tolerance)


def _about(number: int | Decimal, tolerance: Tolerance) -> Interval:
    part, whole = tolerance
    if isinstance(number, int):
        return Interval(number * (whole - part) // whole, -(-number * (whole + part) // whole))
    with localcontext() as context:
        context.prec = EXACT_DIGITS
        return Interval(number * (whole - part) / whole, number * (whole + part) / whole)


def add(first: Interval, second: Interval) -> Interval:
    """The interval of a sum of two quantities that are counted apart."""
    first_max, second_max = first.max, second.max
    low = _plus(first.min, second.min)
    return Interval(low, None if first_max is None or second_max is None else _plus(first_max, second_max))


def _plus(first: Number, second: Number) -> Number:
    if isinstance(first, int) and isinstance(second, int):
        return first + second
    if isinstance(first, Fraction) or isinstance(second, Fraction):
        return Fraction(first) + Fraction(second)
    with localcontext() as context:
        context.prec = EXACT_DIGITS
        return Decimal(first) + Decimal(second)


def minus(first: Number, second: Number) -> Number:
    """The exact difference."""
    if isinstance(first, int) and isinstance(second, int):
        return first - second
    if isinstance(first, Fraction) or isinstance(second, Fraction):
        return Fraction(first) - Fraction(second)
    with localcontext() as context:
        context.prec = EXACT_DIGITS
        return Decimal(first) - Decimal(second)
