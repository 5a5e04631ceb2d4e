"""The plan's levels written down by hand, twice, from 5.1.1 to 5.4.1 as printed: what the engine is measured against.

Neither reads the plan's data. The first is the chain of comparisons that a programmer would write; the second a table
of bands in exact fractions that gives every row its outcome, for intervals too.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

LEVELS: Final = ("I", "II", "III", "IV")


def if_chain(  # noqa: PLR0911 - a chain of comparisons is what it is for
    deaths_and_missing: int, people: int, rooms: int, households: int, drought: int, population: int
) -> str | None:
    """The level of point values; ``population`` 0 where it is not known."""
    if deaths_and_missing >= 50 or people >= 200_000 or rooms >= 100_000 or households >= 30_000:
        return "I"
    if drought >= 200_000 or (population and drought * 4 >= population):
        return "I"
    if deaths_and_missing >= 20 or people >= 100_000 or rooms >= 10_000 or households >= 3_000:
        return "II"
    if drought >= 160_000 or (population and drought * 5 >= population):
        return "II"
    if deaths_and_missing >= 10 or people >= 5_000 or rooms >= 3_000 or households >= 1_000:
        return "III"
    if drought >= 120_000 or (population and drought * 20 >= population * 3):
        return "III"
    if deaths_and_missing >= 5 or people >= 3_000 or rooms >= 1_000 or households >= 500:
        return "IV"
    if drought >= 80_000 or (population and drought * 10 >= population):
        return "IV"
    return None


class Row(NamedTuple):
    """One printed band: from ``start``, up to but without ``end`` (None: no upper end)."""

    clause: str
    counts: str
    start: Fraction
    end: Fraction | None


def _rows(counts: str, item: int, *starts: str) -> list[Row]:
    found, end = [], None
    for section, words in enumerate(starts, 1):
        start = Fraction(words)
        found.append(Row(f"5.{section}.1({item})", counts, start, end))
        end = start
    return found


# Ⅰ, Ⅱ, Ⅲ, Ⅳ in turn. Every band ends where the next more severe one begins (reading A1).
ROWS: Final = (
    *_rows("deaths_and_missing", 1, "50", "20", "10", "5"),
    *_rows("relocated_and_needing_relief", 2, "200000", "100000", "5000", "3000"),
    *_rows("collapsed_and_severely_damaged_rooms", 3, "100000", "10000", "3000", "1000"),
    *_rows("collapsed_and_severely_damaged_households", 3, "30000", "3000", "1000", "500"),
    *_rows("drought_relief_share", 4, "25/100", "20/100", "15/100", "10/100"),
    *_rows("drought_relief_people", 4, "200000", "160000", "120000", "80000"),
)
INDICATORS: Final = tuple(dict.fromkeys(row.counts for row in ROWS))

Ends = tuple[Fraction, Fraction | None]
Values = Mapping[str, Ends | str]


class Answer(NamedTuple):
    """What the table says: levels, the outcome of each row, the clauses met at the level."""

    level: str | None
    possible: str | None
    outcomes: tuple[str, ...]
    deciding: frozenset[str]


def outcome(row: Row, ends: Ends | str) -> str:
    """The outcome of one row in the words of the contract; ``ends`` may be such a word itself."""
    if isinstance(ends, str):
        return ends
    low, high = ends
    if row.end is not None and low >= row.end:
        return "exceeded"
    if row.start <= low:
        return "met"
    return "not_met" if high is not None and high < row.start else "unknown"


def table(values: Values) -> Answer:
    """Everything the table says of the indicators' values."""
    judged = [(row, outcome(row, values[row.counts])) for row in ROWS]
    certain = [row for row, said in judged if said in {"met", "exceeded"}]
    imaginable = [row for row, said in judged if said in {"met", "exceeded", "unknown"}]
    level = _most_severe(certain)
    deciding = frozenset(row.clause for row, said in judged if said == "met" and _level(row) == level)
    return Answer(level, _most_severe(imaginable), tuple(said for _, said in judged), deciding)


def _level(row: Row) -> str:
    return LEVELS[int(row.clause[2]) - 1]


def _most_severe(rows: list[Row]) -> str | None:
    return min((_level(row) for row in rows), key=LEVELS.index, default=None)
