"""Figures of one unit that do not fit one another: said as a question, never as a wall. Pure.

What is compared is one report's own logic (a part is no more than the whole, a household has at least one room), not
anything the plan says. A question is asked only where no reading of the two figures agrees: 约 3 beside 3 is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Final, NamedTuple

from jc_disaster.incident.state import FigureEntry, IncidentState
from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import Form, Quantity, interval_of
from jc_disaster.ui.figure_text import write_quantity

_PEOPLE: Final = ("deaths", "missing", "injured", "relocated", "needing_relief", "resettled")
_HOUSES: Final = (
    "collapsed",
    "severely_damaged",
    "collapsed_and_severely_damaged",
    "slightly_damaged",
    "damaged",
)
_HOUSEHOLDS: Final = ("evacuated", "relocated", "resettled")
# Each figure with one that cannot be smaller.
NOT_ABOVE: Final[tuple[tuple[str, str], ...]] = (
    *((key, "affected_people") for key in _PEOPLE),
    *((f"{key}_households", f"{key}_rooms") for key in _HOUSES),
    *((f"{key}_households", key) for key in _HOUSEHOLDS),
    ("affected_households", "affected_people"),
    ("deaths", "deaths_and_missing"),
    ("missing", "deaths_and_missing"),
    ("relocated", "relocated_and_needing_relief"),
    ("needing_relief", "relocated_and_needing_relief"),
    ("collapsed_rooms", "collapsed_and_severely_damaged_rooms"),
    ("severely_damaged_rooms", "collapsed_and_severely_damaged_rooms"),
    ("sheltered_collectively", "relocated"),
    ("sheltered_dispersed", "relocated"),
    ("crop_damaged_ha", "crop_affected_ha"),
    ("crop_failed_ha", "crop_damaged_ha"),
    ("crop_failed_ha", "crop_affected_ha"),
)


class Odd(NamedTuple):
    """Two figures of one unit of which the first cannot be above the second, and is."""

    unit: str
    key: str
    said: Quantity
    bound: str
    bound_said: Quantity


def odd_figures(state: IncidentState, unit: str = "") -> tuple[Odd, ...]:
    """What does not fit, unit by unit; of one unit only where it is named."""
    units = state.units if not unit else {name: said for name, said in state.units.items() if name == unit}
    return tuple(chain.from_iterable(_of(name, said.figures) for name, said in units.items()))


def _of(unit: str, figures: Mapping[str, FigureEntry]) -> Iterator[Odd]:
    for key, bound in NOT_ABOVE:
        small, large = figures.get(key), figures.get(bound)
        if small is None or large is None or Form.UNKNOWN in {small.quantity.form, large.quantity.form}:
            continue
        most = interval_of(large.quantity).max
        if most is not None and interval_of(small.quantity).min > most:
            yield Odd(unit, key, small.quantity, bound, large.quantity)


def odd_question(odd: Odd, kind_of: Callable[[str], FigureKind]) -> str:
    """The question in one sentence; ``kind_of`` names a figure by its key."""
    small, large = kind_of(odd.key), kind_of(odd.bound)
    return (
        f"{odd.unit}{small.label} {write_quantity(odd.said)} {small.unit}，"
        f"多于{large.label} {write_quantity(odd.bound_said)} {large.unit}。两个数都已记录，请问清哪一个要改。"
    )
