"""The cells of one figure column, read together: equal cells are read once, so that long sheets stay quick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal, localcontext
from typing import NamedTuple

from jc_disaster.intake.sheets.cells import Value
from jc_disaster.intake.sheets.values import Bad, CellReader, Reading, Spared
from jc_disaster.kernel.quantity import (
    EXACT_DIGITS,
    ZERO,
    Form,
    Interval,
    Quantity,
    add,
    at_least,
    between,
    exact,
    interval_of,
)

_NUMBERS = frozenset({float, str})


class Sum(NamedTuple):
    """Several cells together.

    Attributes:
        quantity: What they come to; None when not one of them says anything.
        exact: Whether every one is an exact number.
        missing: How many say nothing, or that nothing is known yet.
    """

    quantity: Quantity | None
    exact: bool
    missing: int


class Cells:
    """What a column says, row by row; equal cells share one reading.

    Attributes:
        odd: Rows whose cell says something other than an exact number or nothing.
    """

    __slots__ = ("_counts", "_distinct", "_own", "_values", "odd")

    def __init__(self, values: Sequence[Value], reader: CellReader) -> None:
        self._own: dict[int, Reading] = {}
        if not _NUMBERS.issuperset(map(type, values)):  # True equals 1: what is no number is read by itself
            self._own = {
                row: reader.read(value) for row, value in enumerate(values) if type(value) not in _NUMBERS
            }
            values = ["" if type(value) not in _NUMBERS else value for value in values]
        self._values = values
        self._counts = Counter(values)
        self._distinct: dict[Value, Reading] = {value: reader.read(value) for value in self._counts}
        special = {
            value for value, said in self._distinct.items() if said is not None and _number(said) is None
        }
        odd = [row for row, value in enumerate(values) if value in special] if special else []
        self.odd = frozenset([*odd, *self._own])

    def reading(self, row: int) -> Reading:
        """What one cell says; None for a blank one."""
        return self._own[row] if row in self._own else self._distinct[self._values[row]]

    def spare(self, rows: Iterable[int]) -> None:
        """未受灾 was said for these rows: what they leave blank is zero by statement."""
        for row in rows:
            if self.reading(row) is None:
                self._own[row] = Spared("未受灾")
                self.odd |= {row}

    def sum_of(self, rows: Sequence[int]) -> Sum:
        """The sum of the cells of some rows."""
        if not self.odd.isdisjoint(rows):
            return sum_of(map(self.reading, rows))
        counts = self._counts
        if len(rows) < len(self._values):
            counts = Counter([self._values[row] for row in rows])
        missing, numbers = 0, []
        for value, count in counts.items():
            number = _number(self._distinct[value])
            if number is None:
                missing += count
            else:
                numbers.append((number, count))
        if not numbers:
            return Sum(None, exact=False, missing=missing)
        total = _added(numbers)
        return Sum(at_least(total) if missing else exact(total), exact=not missing, missing=missing)


def _number(reading: Reading) -> int | Decimal | None:
    if reading is None or isinstance(reading, Spared | Bad) or reading.form is not Form.EXACT:
        return None
    return reading.number


def sum_of(readings: Iterable[Reading]) -> Sum:
    """The sum of what single places said; one that said nothing leaves it open upward."""
    total, missing, said, all_exact = ZERO, 0, 0, True
    for reading in readings:
        if isinstance(reading, Bad):
            all_exact = False
        elif reading is None or (isinstance(reading, Quantity) and reading.number is None):
            missing += 1
        else:
            said += 1
            if isinstance(reading, Quantity):
                all_exact = all_exact and reading.form is Form.EXACT
                total = add(total, interval_of(reading))
    if not said:
        return Sum(None, exact=False, missing=missing)
    return Sum(quantity_of(total, open_above=missing > 0), exact=all_exact and not missing, missing=missing)


def _added(numbers: Iterable[tuple[int | Decimal, int]]) -> int | Decimal:
    """The sum of numbers, each so many times."""
    with localcontext() as context:
        context.prec = EXACT_DIGITS
        total = sum((number * count for number, count in numbers), start=Decimal(0))
    return int(total) if total == int(total) else total


def quantity_of(interval: Interval, *, open_above: bool) -> Quantity:
    """The quantity that an interval is, written in the value forms."""
    low, high = _written(interval.min), None if interval.max is None else _written(interval.max)
    if high is None or open_above:
        return at_least(low)
    return exact(low) if low == high else between(low, high)


def _written(number: object) -> int | Decimal:
    assert isinstance(number, int | Decimal)  # noqa: S101 - sums of whole and decimal numbers
    return int(number) if number == int(number) else number
