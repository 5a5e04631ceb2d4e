"""From a read message to rows that a person accepts, changes or drops one by one; nothing is settled here.

Pure. Offsets are code points of the message as shown. Whose the figures are is asked wherever the message does not
say it; a question about a figure stands with its row, every other one with the message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.clock import in_words
from jc_disaster.kernel.quantity import Form, Quantity, exact
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.paste_places import (
    Asked,
    Part,
    asked_of,
    held_by_totals,
    parts_words,
    summed,
)
from jc_disaster.ui.view_models.paste_whole import CITY_WORDS, whole_of

if TYPE_CHECKING:
    from jc_disaster.intake.bulletin import Bulletin, PlaceFigures, Span
    from jc_disaster.intake.questions import Question

MOVED, SUM, FOLLOW_UP, CHECK = "moved", "sum", "follow_up", "check"
_SPARED, _UNCHANGED, _PART_INCREMENT, _TIMES = "spared", "unchanged", "part_increment", "times"
_REMARKS_ONLY: Final = frozenset({"unrelated", "too_long"})
_NEW: Final = ("新增", "增加", "较上", "较昨", "比上", "比昨")
_BEFORE_NEW = 8  # code points before a number in which the word for an increment is looked for


class Sort(Enum):
    """What a row of a message says."""

    FIGURE = "figure"
    INCREMENT = "increment"
    WANTED = "wanted"  # a figure is spoken of, its number has to come from a person
    UNAFFECTED = "unaffected"
    UNCHANGED = "unchanged"
    PLACE = "place"  # a town or village: a person has to say whose it is, and nothing of it enters before


class ReadRow(NamedTuple):
    """One thing that the message says of one unit.

    Attributes:
        sort: What kind of thing.
        unit: Whose; empty for the whole that the message speaks of.
        key: Which figure; empty for 未受灾 and 无变化.
        quantity: As read; None where the number has to come from a person.
        words: The words, and where they stand.
        ask: Which question has to be answered first (``moved``, ``sum``, ``follow_up``, ``check``), or empty.
        question: The question in words.
        after: The ``moved`` question that comes once ``follow_up`` is answered with 累计, in words.
        other: The other number that a ``sum`` question offers.
        place: For a place: its name.
        guess: For a place: the unit to propose.
        also: Where further words of it stand.
        partial: It is the sum of places of its unit, whose own total the message does not state.
    """

    sort: Sort
    unit: str
    key: str
    quantity: Quantity | None
    words: str
    start: int
    end: int
    ask: str = ""
    question: str = ""
    after: str = ""
    other: Quantity | None = None
    place: str = ""
    guess: str = ""
    also: tuple[tuple[int, int], ...] = ()
    partial: bool = False


class PasteView(NamedTuple):
    """What was read of a message.

    Attributes:
        text: The message that was read.
        rows: What it says, in its order.
        whole: The unit that rows without a unit speak of (empty for the city); None when a person has to say it.
        as_of: 截至 time, or None when the message does not settle it.
        remarks: What a person has to know or to ask, without a row of its own.
        unread: Numbers that were not taken, as offsets.
        hazard: The hazard that it names, in the plan's words, or empty.
    """

    text: str
    rows: tuple[ReadRow, ...]
    whole: str | None
    as_of: datetime | None
    remarks: tuple[str, ...]
    unread: tuple[tuple[int, int], ...]
    hazard: str = ""


NOTHING = PasteView("", (), "", None, (), ())


class Towns(NamedTuple):
    """Whose the places are that do not report by themselves.

    Attributes:
        said: What a person said in this dialog.
        remembered: What was said of earlier messages on this machine; proposed, and never taken by itself.
    """

    said: Mapping[str, str] = MappingProxyType({})
    remembered: Mapping[str, str] = MappingProxyType({})


NO_TOWNS = Towns()


def paste_view(
    text: str,
    bulletin: Bulletin,
    edition: PlanEdition,
    read: Callable[[str], Bulletin],
    towns: Towns = NO_TOWNS,
) -> PasteView:
    """What ``bulletin`` proposes.

    Args:
        text: The message.
        bulletin: What was read of it.
        edition: Whose units report.
        read: Reads words again, for a number that the reader left to a person.
        towns: Whose the places are that do not report by themselves, as far as a person has said it.
    """
    names = {name: unit.name for unit in edition.units for name in (unit.name, *unit.aliases)}
    whole = whole_of(text, names, bulletin, edition.header.jurisdiction)
    said = {place: unit for place, unit in towns.said.items() if unit in names.values()}
    units = _Units(names, whole, (*CITY_WORDS, "该地", "", edition.header.jurisdiction), said)
    rows, unknown = _rows(text, bulletin, units)
    asked = asked_of(
        text,
        unknown,
        bulletin,
        names,
        {**towns.remembered, **_lies_in(whole if bulletin.figures else None, unknown)},
    )
    rows += [_place_row(one) for one in asked]
    asked_names = {one.place for one in asked}
    strangers = [part.place for part in unknown if part.place not in asked_names]
    rows, remarks = _ask(rows, bulletin, units, read)
    remarks += held_by_totals(
        bulletin.places, said, {(row.unit or whole or "", row.key) for row in rows if not row.partial}
    )
    foreign = [(span.start, span.end) for span in bulletin.spans if span.place in strangers]
    if bulletin.as_of is not None and read(text).as_of is None:
        moment = in_words(bulletin.as_of)
        remarks.append(f"来报的截至时间没有写全，按收到来报的时间补为{moment}，请核对。")
    if strangers:
        who = "、".join(dict.fromkeys(strangers))
        remarks.insert(0, f"{who}不是报送单位，其数字未列入（应已含在所属县的数里），请核对。")
    skipped = [part.words for part in bulletin.unread if not _covered(part.start, part.end, rows)]
    if skipped:
        listed = "、".join(f"“{' '.join(words.split())[:24]}”" for words in skipped[:6])
        more = f"等 {len(skipped)} 处" if len(skipped) > 6 else ""
        remarks.append(f"没有读入：{listed}{more}。是灾情数的请手工录入。")
    unread = (*((part.start, part.end) for part in bulletin.unread), *foreign)
    ordered = tuple(sorted(rows, key=lambda row: (row.start, row.end)))
    return PasteView(
        text,
        _grouped(ordered),
        whole,
        bulletin.as_of,
        tuple(dict.fromkeys(remarks)),
        unread,
        bulletin.hazard or "",
    )


def _lies_in(whole: str | None, places: Iterable[PlaceFigures]) -> Mapping[str, str]:
    """A message that states figures of one county speaks of its own places: that county is proposed."""
    return {part.place: whole for part in places} if whole else {}


def _place_row(asked: Asked) -> ReadRow:
    question = f"{asked.place}属于哪个县（市、区）？选定之前，它的数一个也不计入。"
    row = ReadRow(Sort.PLACE, "", "", None, asked.words, asked.start, asked.end, "", question)
    return row._replace(guess=asked.guess, place=asked.place)


def unit_choices(edition: PlanEdition) -> tuple[tuple[str, str], ...]:
    """The city and its units, for the question whose figures these are."""
    return (("", CITY), *((unit.name, unit.name) for unit in edition.units))


class _Units(NamedTuple):
    """Which unit a place of the message is."""

    names: Mapping[str, str]
    whole: str | None
    city: tuple[str, ...]
    towns: Mapping[str, str]

    def of(self, place: str) -> str | None:
        """The unit, empty for the whole of the message, None for a place that does not report."""
        if place in self.city:
            return ""
        unit = self.names.get(place) or self.towns.get(place)
        return "" if unit is not None and unit == self.whole else unit


def _rows(text: str, bulletin: Bulletin, units: _Units) -> tuple[list[ReadRow], list[PlaceFigures]]:
    spans = _Spans(text, bulletin.spans)
    rows: list[ReadRow] = []
    unknown: list[PlaceFigures] = []
    parts: dict[tuple[str, str], list[Part]] = {}
    for key, quantity in bulletin.figures.items():
        rows.append(_row(Sort.FIGURE, "", key, quantity, spans.figure(None, key)))
    for key, quantity in bulletin.increments.items():
        if quantity.number != 0:
            rows.append(_row(Sort.INCREMENT, "", key, quantity, spans.increment(key)))
    for part in bulletin.places:
        unit = units.of(part.place)
        if part.place in units.towns and unit is not None:
            for key, quantity in part.figures.items():
                told = Part(part.place, quantity, spans.figure(part.place, key))
                parts.setdefault((unit, key), []).append(told)
        elif unit is None or (unit == "" and part.place not in units.names):
            unknown.append(part)
        else:
            rows += [
                _row(Sort.FIGURE, unit, key, quantity, spans.figure(part.place, key))
                for key, quantity in part.figures.items()
            ]
    stated = {(row.unit, row.key) for row in rows}
    rows += [
        _partial(unit or units.whole or "", unit, key, told)
        for (unit, key), told in parts.items()
        if (unit, key) not in stated  # the total that is stated holds its parts already
    ]
    return rows, unknown


def _partial(name: str, unit: str, key: str, parts: Sequence[Part]) -> ReadRow:
    """What the places of a unit have together, where the message does not state what the unit has: at least that."""
    least = summed(parts)
    question = f"来报只有{parts_words(parts)}，没有{name}的合计：按“至少”记为{name}的数吗？"
    row = _row(Sort.FIGURE, unit, key, least, parts[0].span)
    also = tuple((part.span.start, part.span.end) for part in parts[1:] if part.span is not None)
    return row._replace(ask=CHECK, question=question, also=also, partial=True)


def _row(sort: Sort, unit: str, key: str, quantity: Quantity, span: Span | None) -> ReadRow:
    if span is None:
        return ReadRow(sort, unit, key, quantity, "", 0, 0)
    return ReadRow(sort, unit, key, quantity, span.words, span.start, span.end)


class _Spans:
    """The words of each figure; a total and its 新增 are told apart by the words before the number."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text = text
        self._by_place: dict[tuple[str | None, str], list[Span]] = {}
        for span in spans:
            self._by_place.setdefault((span.place, span.key), []).append(span)

    def figure(self, place: str | None, key: str) -> Span | None:
        """The words of a total."""
        found = self._by_place.get((place, key), [])
        return next((span for span in found if not self._is_new(span)), found[0] if found else None)

    def increment(self, key: str) -> Span | None:
        """The words of an increment."""
        found = self._by_place.get((None, key), [])
        return next((span for span in found if self._is_new(span)), found[-1] if found else None)

    def _is_new(self, span: Span) -> bool:
        before = self._text[max(0, span.start - _BEFORE_NEW) : span.end]
        return any(word in before for word in _NEW)


def _ask(
    rows: list[ReadRow], bulletin: Bulletin, units: _Units, read: Callable[[str], Bulletin]
) -> tuple[list[ReadRow], list[str]]:
    """Put each question to its row, make a row for a number that a person has to give, or leave it a remark."""
    remarks: list[str] = []
    for question in bulletin.questions:
        unit = units.of(question.place)
        place = _row_of(rows, question, unit)
        if question.kind == _SPARED and unit is not None:
            rows = [row for row in rows if not (row.unit == unit and _same_words(row, question))]
            rows.append(_statement(Sort.UNAFFECTED, unit, question))
        elif question.kind == _UNCHANGED and unit is not None:
            rows.append(_statement(Sort.UNCHANGED, unit, question))
        elif question.kind == FOLLOW_UP:
            asked = question.question.replace(question.words, "、".join(row.words for row in rows[:2]))
            rows = [_followed_up(row, asked) for row in rows]
        elif unit is None:
            continue  # a place that does not report: said once, for all its numbers
        elif question.kind in _REMARKS_ONLY or not question.key:
            remarks.append(question.question)
        elif question.kind == _PART_INCREMENT:
            rows.append(_part_increment(unit, question, read))
        elif place is None or question.kind == _TIMES:
            rows.append(_statement(Sort.WANTED, unit, question, key=question.key))
        elif rows[place].ask and not (rows[place].partial and question.kind == MOVED):
            remarks.append(question.question)
            rows[place] = _afterwards(rows[place], question)
        else:
            rows[place] = _with_question(rows[place], question, rows)
    return rows, remarks


def _afterwards(row: ReadRow, question: Question) -> ReadRow:
    """What else is asked of a row; as a remark it stays said, should the row be 新增."""
    later = row.ask == FOLLOW_UP and question.kind == MOVED
    return row._replace(after=question.question) if later else row


def _followed_up(row: ReadRow, asked: str) -> ReadRow:
    """A figure of a follow-up that says neither 累计 nor 新增; what else is asked of it comes after that."""
    if row.sort is not Sort.FIGURE or row.ask not in {"", MOVED}:
        return row
    return row._replace(ask=FOLLOW_UP, question=asked, after=row.question if row.ask == MOVED else "")


def _row_of(rows: Sequence[ReadRow], question: Question, unit: str | None) -> int | None:
    for place, row in enumerate(rows):
        if row.key == question.key and row.unit == unit and row.sort is Sort.FIGURE:
            return place
    return None


def _same_words(row: ReadRow, question: Question) -> bool:
    return row.start < question.end and question.start < row.end


def _with_question(row: ReadRow, question: Question, rows: Sequence[ReadRow]) -> ReadRow:
    if question.kind == MOVED:
        both = f"{question.question}{row.question}" if row.partial else question.question
        return row._replace(ask=MOVED, question=both)
    if question.kind == SUM:
        return row._replace(ask=SUM, question=question.question, other=_sum_of_parts(rows, row))
    return row._replace(ask=CHECK, question=question.question)


def _sum_of_parts(rows: Iterable[ReadRow], total: ReadRow) -> Quantity | None:
    parts = [row.quantity for row in rows if row.key == total.key and row.unit and row.sort is Sort.FIGURE]
    numbers = [part.number for part in parts if part is not None and part.form is Form.EXACT]
    whole = [number for number in numbers if isinstance(number, int)]
    return exact(sum(whole)) if whole and len(whole) == len(parts) else None


def _statement(sort: Sort, unit: str, question: Question, key: str = "") -> ReadRow:
    ask = "" if sort is not Sort.WANTED else CHECK
    return ReadRow(
        sort, unit, key, None, question.words, question.start, question.end, ask, question.question
    )


def _part_increment(unit: str, question: Question, read: Callable[[str], Bulletin]) -> ReadRow:
    """A county's 新增: the reader leaves it to a person; its number stands in its own words."""
    again = read(question.words)
    quantity = again.increments.get(question.key) or again.figures.get(question.key)
    row = _statement(Sort.WANTED, unit, question, key=question.key)
    return row if quantity is None else row._replace(sort=Sort.INCREMENT, quantity=quantity, ask="")


def _covered(start: int, end: int, rows: Iterable[ReadRow]) -> bool:
    return any(row.start < end and start < row.end for row in rows)


def _grouped(rows: Sequence[ReadRow]) -> tuple[ReadRow, ...]:
    """The rows of one unit together, units in the order of the message."""
    order = {unit: place for place, unit in enumerate(dict.fromkeys(row.unit for row in rows))}
    return tuple(sorted(rows, key=lambda row: order[row.unit]))
