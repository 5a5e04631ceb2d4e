"""Whose row it is: a county, a town of one, a village, or a line of totals; names from the edition and the city."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Final, NamedTuple

from jc_disaster.intake.lexicon import Kind
from jc_disaster.intake.places import CITY, COUNTIES
from jc_disaster.intake.sheets.cells import plain
from jc_disaster.intake.vocabulary import vocabulary
from jc_disaster.plan.model import PlanEdition


class Rank(Enum):
    """What a row stands for."""

    TOTAL = "合计"
    SUBTOTAL = "小计"
    COUNTY = "县（市、区）"
    TOWN = "乡镇（街道）"
    VILLAGE = "村（社区）"


class Place(NamedTuple):
    """Whose row it is; names are None where the row does not say."""

    rank: Rank
    county: str | None = None
    town: str | None = None
    village: str | None = None

    @property
    def name(self) -> str:
        """The name of the smallest place."""
        return self.village or self.town or self.county or self.rank.value


_ABOVE: Final = re.compile(f"(?:山西省{CITY}|山西省|山西|{CITY})(?=.)")
_SUBTOTALS: Final = frozenset({"小计", "分计"})
_TOTALS: Final = (
    frozenset(
        {word for word, entry in vocabulary().items() if entry.kind in (Kind.SUM, Kind.WHOLE)}
        | {CITY, "晋城", "总数", "合计数", "累计", "共计"}
    )
    - {"辖区", "全域", "辖区内"}
    - _SUBTOTALS
)
_TOWN: Final = re.compile(r"[一-鿿]{1,10}(?:镇|乡|街道办事处|街道办|街道|办事处)")
_VILLAGE: Final = re.compile(r"[一-鿿0-9]{1,14}(?:村委会|居委会|社区居委会|社区|村|居|自然村|林场)")
_TOWN_SIGNS: Final = "镇乡办道处"
_VILLAGE_SIGNS: Final = "村会区居场"
_IN_TOWN: Final = re.compile(r"([一-鿿]{1,6}(?:镇|乡|街道))([一-鿿0-9]{1,14})")
_NOT_PART_OF: Final = "主老新中县市"  # 主城区 is no 城区


class PlaceReader:
    """Reads the names of places, each once.

    Args:
        edition: Whose reporting units count.
    """

    def __init__(self, edition: PlanEdition) -> None:
        self.units: tuple[str, ...] = tuple(unit.name for unit in edition.units)
        self._units: Mapping[str, str] = {
            plain(name): unit.name for unit in edition.units for name in (unit.name, *unit.aliases)
        }
        self._towns = dict(_towns(self.units))
        self._read: dict[str, Place | None] = {}
        self._outer: dict[tuple[str, ...], Place | None] = {}
        longest = sorted(self._units, key=len, reverse=True)
        self._prefix = re.compile("(?:{})(?=.)".format("|".join(map(re.escape, longest))))

    def read(self, words: Sequence[str]) -> Place | None:
        """The place that the cells of a row name from left to right; None when one of them is unknown."""
        if len(words) < 2:
            return self._one(words[0]) if words and words[0] else None
        *outer, last = words
        key = tuple(outer)
        if key not in self._outer:
            self._outer[key] = self.read(outer) if any(outer) else None
        before = self._outer[key]
        if not last or (before is None and any(outer)):
            return before
        part = self._one(last)
        return part if before is None or part is None else _within(before, part)

    def named_in(self, text: str) -> tuple[str, ...]:
        """The units that a title names."""
        plain_text = plain(text).replace(CITY, "　")
        found: dict[str, int] = {}
        for alias in sorted(self._units, key=len, reverse=True):
            at = plain_text.find(alias)
            while at >= 0:
                if at == 0 or plain_text[at - 1] not in _NOT_PART_OF:
                    found.setdefault(self._units[alias], at)
                    plain_text = plain_text.replace(alias, "　" * len(alias))
                    break
                at = plain_text.find(alias, at + 1)
        return tuple(found)

    def unit(self, name: str) -> str | None:
        """The unit of a name or an alias."""
        return self._units.get(plain(name))

    def _one(self, word: str) -> Place | None:
        if word not in self._read:
            self._read[word] = self._parse(word)
        return self._read[word]

    def _parse(self, word: str) -> Place | None:
        text = plain(word)
        if text in _SUBTOTALS:
            return Place(Rank.SUBTOTAL)
        if text in _TOTALS:
            return Place(Rank.TOTAL)
        if text in self._units:
            return Place(Rank.COUNTY, self._units[text])
        if text in self._towns:
            town, county = self._towns[text]
            return Place(Rank.TOWN, county, town)
        return self._compound(text) or self._by_ending(text)

    def _compound(self, text: str) -> Place | None:
        """晋城市阳城县, 阳城县芹池镇, 阳城县小计: a name after that of what it belongs to."""
        above = _ABOVE.match(text)
        if above is not None:
            return self._parse(text[above.end() :])
        outer = self._prefix.match(text)
        if outer is None:
            return None
        inside = self._parse(text[outer.end() :])
        return None if inside is None else _within(Place(Rank.COUNTY, self._units[outer[0]]), inside)

    def _by_ending(self, text: str) -> Place | None:
        if text[-1:] in _TOWN_SIGNS and _TOWN.fullmatch(text):
            return Place(Rank.TOWN, None, text)
        if text[-1:] in _VILLAGE_SIGNS and _VILLAGE.fullmatch(text):
            cut = _IN_TOWN.fullmatch(text)
            if cut is not None:
                known = self._towns.get(cut[1], (cut[1], None))
                return Place(Rank.VILLAGE, known[1], known[0], cut[2])
            return Place(Rank.VILLAGE, village=text)
        return None


def _towns(units: Iterable[str]) -> Iterable[tuple[str, tuple[str, str | None]]]:
    """Every town under its name and, where no other has it, under its name without the ending."""
    short: dict[str, list[tuple[str, str]]] = {}
    for county, line in COUNTIES.items():
        if county not in units:
            continue
        for town in line.split():
            yield town, (town, county)
            short.setdefault(re.sub(r"(?:街道|办事处|镇|乡)$", "", town), []).append((town, county))
    for name, towns in short.items():
        if len(towns) == 1 and len(name) > 1 and name not in units:
            yield name, towns[0]


def _within(outer: Place, inner: Place) -> Place | None:
    """A place inside another; None when the two contradict each other."""
    if inner.rank in (Rank.TOTAL, Rank.SUBTOTAL):
        return outer if outer.rank not in (Rank.TOTAL, Rank.SUBTOTAL) else inner
    if outer.rank in (Rank.TOTAL, Rank.SUBTOTAL):
        return outer if inner == outer else None
    if outer.county and inner.county and outer.county != inner.county:
        return None
    if outer.town and inner.town and outer.town != inner.town:
        return None
    return Place(
        inner.rank,
        inner.county or outer.county,
        inner.town or outer.town,
        inner.village or outer.village,
    )
