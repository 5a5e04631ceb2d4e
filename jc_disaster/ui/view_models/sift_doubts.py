"""What does not fit among the rows of a message or sheet, said beside the figures before anything is recorded. Pure.

Two sorts. What is odd (失踪 above 受灾, more households than rooms) is a question: a person may accept it as it is.
What one report cannot hold (a combined figure below its parts, contracts.md) would be refused by the record; it is
found by the very reader that would refuse it, so that there is no second rule, and is settled here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from jc_disaster.engine.entry import situation_from_json
from jc_disaster.incident.values import stored
from jc_disaster.kernel.errors import InputRefusedError
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.view_models.figures import figure_kind
from jc_disaster.ui.view_models.odd_figures import Odd, odd_figures
from jc_disaster.ui.view_models.paste import Sort
from jc_disaster.ui.view_models.sift_outcome import as_if_recorded
from jc_disaster.ui.view_models.sifting import Item, Sifting, Verdict, unit_of


class Doubts(NamedTuple):
    """What is to be asked, by the place of the row.

    Attributes:
        odd: Rows that are still open and whose figure fits another one badly, with the question.
        refused: Rows that cannot be recorded beside the others, with the reason and what to do.
    """

    odd: Mapping[int, str]
    refused: Mapping[int, str]

    @property
    def places(self) -> frozenset[int]:
        """All of these rows."""
        return frozenset((*self.odd, *self.refused))


def doubts_of(sifting: Sifting, edition: PlanEdition) -> Doubts:
    """What does not fit, taking every row that is not dropped as if it were accepted."""
    supposed = sifting._replace(items=tuple(map(_supposed, sifting.items)))
    return Doubts(_odd(sifting, supposed, edition), refused_rows(supposed, edition))


def _supposed(item: Item) -> Item:
    stands = item.sort is Sort.FIGURE and item.quantity is not None and item.verdict is Verdict.OPEN
    return item._replace(verdict=Verdict.TAKEN) if stands else item


def _odd(sifting: Sifting, supposed: Sifting, edition: PlanEdition) -> dict[int, str]:
    places: dict[tuple[str | None, str], int] = {}
    for place, item in enumerate(sifting.items):
        if item.verdict is Verdict.OPEN and item.sort is Sort.FIGURE:
            places.setdefault((unit_of(sifting, item), item.key), place)
    units = {unit for unit, _ in places if unit is not None}
    asked: dict[int, str] = {}
    for odd in odd_figures(as_if_recorded(supposed)) if units else ():
        for key in (odd.key, odd.bound):
            if (odd.unit, key) in places:
                asked.setdefault(places[odd.unit, key], _question(odd, edition))
    return asked


def _question(odd: Odd, edition: PlanEdition) -> str:
    small, large = figure_kind(edition, odd.key), figure_kind(edition, odd.bound)
    said = f"{small.label} {write_quantity(odd.said)} {small.unit}"
    return f"{said}，多于{large.label} {write_quantity(odd.bound_said)} {large.unit}，请问清哪一个要改。"


def refused_rows(sifting: Sifting, edition: PlanEdition) -> dict[int, str]:
    """The accepted rows that the record would refuse as they stand, one report a unit."""
    by_unit: dict[str, dict[str, tuple[int, object]]] = {}
    for place, item in enumerate(sifting.items):
        unit = unit_of(sifting, item)
        if item.kept and item.sort is Sort.FIGURE and item.quantity is not None and unit is not None:
            by_unit.setdefault(unit, {})[item.key] = (place, stored(item.quantity))
    refused: dict[int, str] = {}
    for rows in by_unit.values():
        try:
            situation_from_json({"figures": {key: value for key, (_, value) in rows.items()}}, edition)
        except InputRefusedError as error:
            for fault in error.faults:
                place, _ = rows[fault.path.split(".")[1]]
                refused[place] = (
                    f"{fault.message}，这样不能记录。按 F2 改其中一个数，或按 Delete 不用其中一个。"
                )
    return refused
