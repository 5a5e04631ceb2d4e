"""Towns and other places that do not report by themselves: whose they are is a person's to say, once for each. Pure.

The program ships no list of towns (readings of names change, and two counties may have towns of one name), so it asks.
Until somebody answers nothing of such a place enters. What the message states for the whole it speaks of already holds
the place; a part is never added to it. Where only parts are stated, their sum is the least that the county has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.kernel.quantity import Quantity, at_least, interval_of
from jc_disaster.plan.model import PlanEdition

if TYPE_CHECKING:
    from jc_disaster.intake.bulletin import Bulletin, PlaceFigures, Span

ELSEWHERE: Final = "不是本市"
NOT_TAKEN: Final = "不采用"


class Part(NamedTuple):
    """One figure of one place, with its words."""

    place: str
    quantity: Quantity
    span: Span | None


class Asked(NamedTuple):
    """A place whose county nobody has said yet.

    Attributes:
        place: Its name as the message writes it.
        words: Its figures in the message's words.
        start: Where they begin.
        end: Where they end.
        guess: The county to propose; empty for none.
    """

    place: str
    words: str
    start: int
    end: int
    guess: str


def county_choices(edition: PlanEdition) -> tuple[tuple[str, str], ...]:
    """What can be answered: a unit, not of this city, or not taken."""
    units = tuple((unit.name, unit.name) for unit in edition.units)
    return (*units, (ELSEWHERE, ELSEWHERE), (NOT_TAKEN, NOT_TAKEN))


def asked_of(
    text: str,
    strangers: Sequence[PlaceFigures],
    bulletin: Bulletin,
    units: Iterable[str],
    remembered: Mapping[str, str],
) -> tuple[Asked, ...]:
    """The places to ask about: such as the list of the country's divisions does not know, with a figure of their own.

    Args:
        text: The message.
        strangers: Places that are no reporting units and that nobody has assigned.
        bulletin: What was read; what it states for the whole holds its places already.
        units: Names of the reporting units.
        remembered: Answers given before, on this machine.
    """
    from jc_disaster.intake.abroad import country_of  # noqa: PLC0415 - with the reader, when a message is read
    from jc_disaster.intake.gazetteer import DIVISIONS  # noqa: PLC0415 - as above

    found = []
    for part in strangers:
        if part.place in DIVISIONS or country_of(part.place) or not set(part.figures) - set(bulletin.figures):
            continue
        spans = [span for span in bulletin.spans if span.place == part.place]
        words = "、".join(span.words for span in spans)
        start = min((span.start for span in spans), default=0)
        end = max((span.end for span in spans), default=0)
        guess = _named_before(text, part.place, units) or remembered.get(part.place, "")
        found.append(Asked(part.place, words, start, end, guess))
    return tuple(found)


def _named_before(text: str, place: str, units: Iterable[str]) -> str:
    """The unit that stands right before a place: 阳城县|次营镇."""
    found = re.search(f"({'|'.join(map(re.escape, units))})的?{re.escape(place)}", text)
    return "" if found is None else found[1]


def summed(parts: Sequence[Part]) -> Quantity:
    """The least that a county has of which only places are told."""
    least: int | Decimal = 0
    for part in parts:
        low = interval_of(part.quantity).min
        least += low if isinstance(low, int) else Decimal(str(low))
    return at_least(least)


def parts_words(parts: Sequence[Part]) -> str:
    """The places with their words, for the question."""
    return "、".join(f"{part.place}“{'' if part.span is None else part.span.words}”" for part in parts)


def held_by_totals(
    places: Iterable[PlaceFigures], said: Mapping[str, str], stated: Iterable[tuple[str, str]]
) -> list[str]:
    """A sentence for each place whose figures its unit's stated totals hold already: they are not added again."""
    totals = frozenset(stated)
    return [
        f"{part.place}的数已含在{said[part.place]}的合计里，没有另加。"
        for part in places
        if part.place in said and any((said[part.place], key) in totals for key in part.figures)
    ]
