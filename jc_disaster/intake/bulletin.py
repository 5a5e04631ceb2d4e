"""A message as it was received → the figures it states, each with the words that say so.

Pure and deterministic: the same words give the same figures, with no clock, file or network. What the message does
not settle is not settled here: unread numbers and questions go to a person. A missing figure is asked for again; a
wrong one may start the wrong response.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from jc_disaster.intake.circumstances import as_of, hazard_of
from jc_disaster.intake.claims import Claim, Note
from jc_disaster.intake.layout import Layout, lay_out
from jc_disaster.intake.naming import settled
from jc_disaster.intake.places import DEFAULT_PLACES
from jc_disaster.intake.questions import Question, question_of
from jc_disaster.intake.reading import Reader
from jc_disaster.intake.reports import reports_in
from jc_disaster.intake.resolution import Outcome, resolve
from jc_disaster.intake.scope import NOWHERE
from jc_disaster.intake.tables import Table, tables
from jc_disaster.intake.tokens import Lexer, Token
from jc_disaster.kernel.quantity import Form, Quantity


@dataclass(frozen=True, slots=True)
class Span:
    """Words of the message that state one figure.

    Attributes:
        key: The figure.
        place: The place, when the figure is a part's; else None.
        start: Offset in code points of the message as received.
        end: Offset behind the words.
        words: The words.
    """

    key: str
    place: str | None
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the message that were not taken: offsets in code points, end exclusive."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class PlaceFigures:
    """The figures of one part of the whole."""

    place: str
    figures: Mapping[str, Quantity]


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What one message says.

    Attributes:
        figures: The figures of the largest whole that the message states.
        as_of: The time they hold for, or None.
        hazard: A hazard of the plan's 8.1, or None.
        places: The parts with figures of their own; never added up into ``figures``.
        spans: The words of every figure and increment.
        increments: 新增: how much was added, never part of ``figures``.
        questions: What only a person can say.
        unread: Numbers that may be figures and were not taken.
    """

    figures: Mapping[str, Quantity]
    as_of: datetime | None
    hazard: str | None
    places: tuple[PlaceFigures, ...]
    spans: tuple[Span, ...]
    increments: Mapping[str, Quantity]
    questions: tuple[Question, ...]
    unread: tuple[Words, ...]


# No message of a county is longer than thirty pages; what is pasted by mistake must not stop the night's work.
LONGEST = 20_000

# 情况后续续报, 核实后再报, 及时续报 announce a report; this one is none for that.
_FOLLOW_UP = re.compile(r"(?<![后将待续])(?<![及随]时)(?:续报|再报)|第[二三四五六七八九十2-9][0-9]?[期报次]")
_PERIOD = re.compile(r"累计|新增|较上|比上|较昨|比昨|增加|核减|更正")

_DEFAULT_LEXER = Lexer(DEFAULT_PLACES)


def parse(
    text: str,
    year: int | None = None,
    places: Sequence[str] = DEFAULT_PLACES,
    received: datetime | None = None,
) -> Bulletin:
    """Read a message.

    Args:
        text: As received: WeChat, SMS, fax, telephone note, form or table. Beyond ``LONGEST`` code points nothing is
            read: the rest is one entry of ``unread``, with a question.
        year: The year of its dates where it states none.
        places: Full names of places to know beyond those recognised by their ending.
        received: When the message was at hand: 截至26日19时 is then the latest such moment before it.
    """
    lexer = _DEFAULT_LEXER if places is DEFAULT_PLACES else Lexer(places)
    layout = lay_out(text[:LONGEST], lexer.breaks_word)
    found = tables(layout.text, lexer)
    reader = Reader(layout.text)
    reader.read(list(settled(_outside(lexer.tokens(layout.text), found), layout.text)))
    for table in found:
        reader.stage.suffering.update(dict.fromkeys(table.places))
    claims = [*reader.claims, *(claim for table in found for claim in table.claims)]
    outcome = resolve(claims, reader.stage, reports_in(layout.text))
    notes = [*reader.notes, *outcome.notes]
    spans = tuple(_span(text, layout, claim, place) for claim, place in _claims(outcome))
    unread = [*reader.unread, *outcome.dropped, *(span for table in found for span in table.unread)]
    notes.extend(_follow_up(layout.text, outcome))
    if len(text) > LONGEST:
        notes.append(Note("too_long", "", NOWHERE, len(layout.text) - 1, len(layout.text)))
    taken = {(span.start, span.end) for span in spans}
    rest = [(LONGEST, len(text))] if len(text) > LONGEST else []
    return Bulletin(
        figures={key: claim.quantity for key, claim in outcome.whole.items()},
        as_of=as_of(layout.text, year, received),
        hazard=hazard_of(layout.text),
        places=tuple(
            PlaceFigures(name, {key: claim.quantity for key, claim in found.items()})
            for name, found in outcome.places.items()
            if found
        ),
        spans=spans,
        increments={key: claim.quantity for key, claim in outcome.increments.items()},
        questions=tuple(
            question_of(text, layout, note) for note in sorted(notes, key=lambda note: (note.start, note.end))
        ),
        unread=tuple(
            Words(start, end, text[start:end])
            for start, end in [*sorted({layout.original(*span) for span in unread} - taken), *rest]
        ),
    )


def _follow_up(text: str, outcome: Outcome) -> Iterator[Note]:
    """A follow-up report that says neither 累计 nor 新增: nobody can know which without asking."""
    first = next(iter(outcome.whole.values()), None)
    if first is not None and _FOLLOW_UP.search(text) and not _PERIOD.search(text):
        yield Note("follow_up", first.key, first.scope, first.start, first.end)


def _outside(tokens: Iterable[Token], found: Sequence[Table]) -> Iterator[Token]:
    """The tokens that stand in no table."""
    position = 0
    for token in tokens:
        while position < len(found) and found[position].end <= token.start:
            position += 1
        if position == len(found) or token.end <= found[position].start:
            yield token


def _claims(outcome: Outcome) -> list[tuple[Claim, str | None]]:
    found: list[tuple[Claim, str | None]] = [(claim, None) for claim in outcome.whole.values()]
    found += [(claim, None) for claim in outcome.increments.values()]
    found += [(claim, name) for name, claims in outcome.places.items() for claim in claims.values()]
    return sorted(found, key=lambda pair: (pair[0].start, pair[0].end, pair[0].key))


def _span(text: str, layout: Layout, claim: Claim, place: str | None) -> Span:
    start, end = layout.original(claim.start, claim.end)
    return Span(claim.key, place, start, end, text[start:end])


def bulletin_json(bulletin: Bulletin) -> dict[str, Any]:
    """The bulletin as ``parse`` prints it (contracts.md): plain values, ready for ``json.dumps``."""
    return {
        "figures": _figures_json(bulletin.figures),
        "as_of": bulletin.as_of.isoformat() if bulletin.as_of else None,
        "hazard": bulletin.hazard,
        "places": [{"place": part.place, "figures": _figures_json(part.figures)} for part in bulletin.places],
        "spans": [
            {
                "key": span.key,
                **({"place": span.place} if span.place else {}),
                "start": span.start,
                "end": span.end,
                "words": span.words,
            }
            for span in bulletin.spans
        ],
        "increments": _figures_json(bulletin.increments),
        "questions": [question.as_json() for question in bulletin.questions],
        "unread": [{"start": word.start, "end": word.end, "words": word.words} for word in bulletin.unread],
    }


def _figures_json(figures: Mapping[str, Quantity]) -> dict[str, object]:
    return {key: quantity_json(quantity) for key, quantity in figures.items()}


def quantity_json(quantity: Quantity) -> object:
    """A quantity in the value forms of contracts.md."""
    if quantity.form is Form.UNKNOWN or quantity.number is None:
        return None
    if quantity.form is Form.EXACT:
        return _number_json(quantity.number)
    if quantity.form is Form.BETWEEN and quantity.upper is not None:
        return {"min": _number_json(quantity.number), "max": _number_json(quantity.upper)}
    return {quantity.form.value: _number_json(quantity.number)}


def _number_json(number: int | Decimal) -> int | float:
    """JSON has one kind of number; four decimals at most survive a float's shortest writing unchanged."""
    return number if isinstance(number, int) else float(number)
