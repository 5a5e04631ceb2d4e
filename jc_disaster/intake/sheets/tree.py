"""From rows to units: counties, their towns, their villages; totals beside their parts, never added twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, NamedTuple

from jc_disaster.incident.vocabulary import CITY
from jc_disaster.intake.sheets.body import Body
from jc_disaster.intake.sheets.cells import address, column_letters
from jc_disaster.intake.sheets.columns import Cells, Sum, sum_of
from jc_disaster.intake.sheets.layout import Column
from jc_disaster.intake.sheets.model import Figure, Question, TotalCheck, UnitReading
from jc_disaster.intake.sheets.places import Place, Rank
from jc_disaster.intake.sheets.values import Bad, Reading, Spared, written
from jc_disaster.kernel.errors import Fault
from jc_disaster.kernel.quantity import Quantity, exact, interval_of

_FEW: Final = 5
_STEP: Final = Decimal("0.0001")


@dataclass(slots=True)
class Town:
    """A town's own row and the rows of its villages (positions in the body)."""

    own: int | None = None
    villages: list[int] = field(default_factory=list)


@dataclass(slots=True)
class County:
    """A county's own row, its towns, and villages whose town nobody names."""

    own: int | None = None
    towns: dict[str, Town] = field(default_factory=dict)
    loose: list[int] = field(default_factory=list)

    def leaves(self) -> list[int]:
        """Rows that are added up as they stand: towns without villages, villages of towns without a row."""
        rows = list(self.loose)
        for town in self.towns.values():
            rows += town.villages if town.own is None else [] if town.villages else [town.own]
        return rows

    def mixed(self) -> list[Town]:
        """Towns that have a row of their own beside their villages'."""
        return [town for town in self.towns.values() if town.own is not None and town.villages]


class Rollup(NamedTuple):
    """What the rows of one sheet come to."""

    units: tuple[UnitReading, ...]
    totals: tuple[TotalCheck, ...]
    faults: tuple[Fault, ...]
    questions: tuple[Question, ...]
    warnings: tuple[str, ...]


class Tree:
    """The rows of one sheet in their order of places.

    Args:
        sheet: Its name.
        body: Its rows.
        county: Whose the towns are where neither they nor their row say so.
    """

    def __init__(self, sheet: str, body: Body, county: str | None) -> None:
        self._sheet, self._body, self._county = sheet, body, county
        self._counties: dict[str, County] = {}
        self._city: int | None = None
        self._homeless: list[int] = []
        self._subtotals: list[tuple[int, list[int]]] = []
        self._totals: list[TotalCheck] = []
        self._faults: list[Fault] = []
        self._questions: list[Question] = []
        self._warnings: list[str] = []

    def roll_up(self) -> Rollup:
        """Put the rows together."""
        self._plant()
        self._adopt_total()
        units = [self._unit(name, county) for name, county in self._counties.items()]
        if self._city is not None and not self._counties:
            units.append(self._of_row(CITY, self._city))
        elif self._city is not None:
            self._check_city(units)
        for own, parts in self._subtotals:
            self._check_row(own, parts)
        if self._homeless:
            self._ask_county()
        return Rollup(
            tuple(units),
            tuple(self._totals),
            tuple(self._faults),
            tuple(self._questions),
            tuple(self._warnings),
        )

    # Planting -----------------------------------------------------------------------------------------------

    def _plant(self) -> None:
        block: list[int] = []
        for position, place in enumerate(self._body.places):
            if place.rank is Rank.TOTAL:
                self._once("全表", self._city, position)
                self._city = position
                block = []
            elif place.rank is Rank.SUBTOTAL:
                self._subtotals.append((position, _highest(block, self._body.places)))
                block = []
            else:
                block.append(position)
                self._put(position, place)

    def _put(self, position: int, place: Place) -> None:
        name = place.county or self._county
        if name is None:
            self._homeless.append(position)
            return
        county = self._counties.setdefault(name, County())
        if place.rank is Rank.COUNTY:
            self._once(name, county.own, position)
            county.own = position
        elif place.town is None:
            county.loose.append(position)
        else:
            town = county.towns.setdefault(place.town, Town())
            if place.rank is Rank.VILLAGE:
                town.villages.append(position)
            else:
                self._once(f"{name}{place.town}", town.own, position)
                town.own = position

    def _once(self, name: str, first: int | None, second: int) -> None:
        if first is not None:
            path = address(self._sheet, self._body.rows[second], 0)
            message = f"“{name}”有两行（第{self._body.rows[first] + 1}行和第{self._body.rows[second] + 1}行）"
            self._faults.append(Fault(path, name, message, "请只保留一行"))

    def _adopt_total(self) -> None:
        """In the sheet of one county the line of totals is what the county itself says."""
        if self._city is None or self._homeless:
            return
        if not self._counties and self._county is not None:
            self._counties[self._county] = County()
        if len(self._counties) == 1:
            (county,) = self._counties.values()
            if county.own is None:
                county.own, self._city = self._city, None

    def _ask_county(self) -> None:
        names = [self._body.places[position].name for position in self._homeless]
        path = address(self._sheet, self._body.rows[self._homeless[0]], 0)
        few = "、".join(dict.fromkeys(names[:3]))
        self._questions.append(
            Question(
                f"county:{self._sheet}",
                path,
                "",
                f"“{few}”等{len(names)}行没有写明属于哪个县（市、区），是哪个？",
                "county",
            )
        )

    # Units --------------------------------------------------------------------------------------------------

    def _unit(self, name: str, county: County) -> UnitReading:
        for town in county.mixed():
            self._check_row(town.own or 0, town.villages)
        leaves, mixed = county.leaves(), county.mixed()
        parts = len(leaves) + len(mixed)
        if county.own is not None and county.own in self._body.spared and not parts:
            return UnitReading(name, unaffected=True, figures={})
        figures: dict[str, Figure] = {}
        open_above: list[str] = []
        rows = self._body.rows
        numbers = [rows[position] for position in (*leaves, *(town.own or 0 for town in mixed))]
        first, last = min(numbers, default=0), max(numbers, default=0)
        for column, cells in zip(self._body.columns, self._body.cells, strict=True):
            key = column.head.key or ""
            added = self._added(cells, leaves, mixed) if parts else Sum(None, exact=False, missing=0)
            own = None if county.own is None else _known(cells.reading(county.own))
            if own is not None:
                path = address(self._sheet, self._body.rows[county.own or 0], column.at)
                figures[key] = Figure(own, path)
                self._compare(column, county.own or 0, own, added, stated_stands=True)
            elif added.quantity is not None:
                figures[key] = Figure(added.quantity, self._range(first, last, column.at))
                if added.missing:
                    open_above.append(f"{column.head.words}{added.missing}个")
        if open_above:
            more = f"等{len(open_above)}项" if len(open_above) > _FEW else ""
            shown = "、".join(open_above[:_FEW])
            self._warnings.append(f"“{self._sheet}”{name}有乡镇（村）没有填数，按“至少”记：{shown}{more}。")
        return UnitReading(name, unaffected=False, figures=figures, parts=parts if county.own is None else 0)

    def _of_row(self, name: str, position: int) -> UnitReading:
        figures = {}
        for column, cells in zip(self._body.columns, self._body.cells, strict=True):
            own = _known(cells.reading(position))
            if own is not None:
                path = address(self._sheet, self._body.rows[position], column.at)
                figures[column.head.key or ""] = Figure(own, path)
        return UnitReading(name, unaffected=position in self._body.spared, figures=figures)

    def _added(self, cells: Cells, leaves: Sequence[int], mixed: Sequence[Town]) -> Sum:
        if not mixed:
            return cells.sum_of(leaves)
        return sum_of([*(cells.reading(row) for row in leaves), *self._of_towns(cells, mixed)])

    def _of_towns(self, cells: Cells, towns: Sequence[Town]) -> Iterator[Reading]:
        for town in towns:
            own = cells.reading(town.own or 0)
            yield own if own is not None else cells.sum_of(town.villages).quantity

    def _range(self, first: int, last: int, column: int) -> str:
        start = address(self._sheet, first, column)
        return start if first == last else f"{start}:{column_letters(column)}{last + 1}"

    # Totals -------------------------------------------------------------------------------------------------

    def _check_city(self, units: Sequence[UnitReading]) -> None:
        assert self._city is not None  # noqa: S101 - the caller saw to it
        for column, cells in zip(self._body.columns, self._body.cells, strict=True):
            key = column.head.key or ""
            stated = _known(cells.reading(self._city))
            if stated is None:
                continue
            parts: list[Reading] = [
                Spared("未受灾")
                if unit.unaffected
                else unit.figures[key].quantity
                if key in unit.figures
                else None
                for unit in units
            ]
            self._compare(column, self._city, stated, sum_of(parts), stated_stands=False)

    def _check_row(self, own: int, parts: Sequence[int]) -> None:
        """A subtotal, or a town beside its villages."""
        for column, cells in zip(self._body.columns, self._body.cells, strict=True):
            stated = _known(cells.reading(own))
            if stated is not None and parts:
                stands = self._body.places[own].rank is not Rank.SUBTOTAL
                added = cells.sum_of(parts)
                self._compare(column, own, stated, added, stated_stands=stands)

    def _compare(
        self, column: Column, position: int, stated: Quantity, added: Sum, *, stated_stands: bool
    ) -> None:
        """Set a stated number beside what its parts come to; a difference goes to a person with both."""
        if added.quantity is None or stated.number is None:
            return
        sure = added.exact and stated == exact(stated.number)
        agrees: bool | None = _overlap(stated, added.quantity)
        if sure:
            agrees = abs(Decimal(stated.number) - Decimal(added.quantity.number or 0)) <= _rounding(
                column, len(self._body.rows)
            )
        elif agrees:
            agrees = None
        key, path = column.head.key or "", address(self._sheet, self._body.rows[position], column.at)
        self._totals.append(TotalCheck(key, path, stated, added.quantity, agrees))
        if agrees is False:
            which = "这一行的数" if stated_stands else "各单位的数，这一行不采用"
            told = "" if sure else "（有缺报或概数）"
            self._questions.append(
                Question(
                    f"sum:{path}",
                    path,
                    key,
                    f"{path}写{_shown(stated)}，各部分相加为{_shown(added.quantity)}{told}，"
                    f"以哪个为准？确认后用{which}。",
                )
            )


def _rounding(column: Column, parts: int) -> Decimal:
    """How far a sum may be off where each part was rounded: a fifteenth of a hectare never ends."""
    return _STEP * (parts + 1) if column.head.scale.denominator % 3 == 0 else Decimal(0)


def _known(reading: Reading) -> Quantity | None:
    """What a cell of a unit's own row reports; 未报 is a report that nothing is known."""
    if isinstance(reading, Spared):
        return exact(0)
    return None if isinstance(reading, Bad) else reading


def _highest(block: Sequence[int], places: Sequence[Place]) -> list[int]:
    order = (Rank.COUNTY, Rank.TOWN, Rank.VILLAGE)
    for rank in order:
        found = [position for position in block if places[position].rank is rank]
        if found:
            return found
    return []


def _overlap(first: Quantity, second: Quantity) -> bool:
    one, two = interval_of(first), interval_of(second)
    return (two.max is None or one.min <= two.max) and (one.max is None or two.min <= one.max)


def _shown(quantity: Quantity) -> str:

    return str(written(quantity))
