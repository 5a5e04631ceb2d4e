"""From a read message to rows that a person accepts, changes or drops one by one; nothing is settled here.

Pure. Offsets are code points of the message as shown. Whose the figures are is asked wherever the message does not
say it; a question about a figure stands with its row, every other one with the message.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.incident.fields import TEXT_LIMIT
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.clock import in_words
from jc_disaster.kernel.quantity import Form, Quantity, exact
from jc_disaster.plan.model import PlanEdition

if TYPE_CHECKING:
    from jc_disaster.intake.bulletin import Bulletin, Span
    from jc_disaster.intake.questions import Question

# What a report can carry is what is read: nothing is recorded that its source does not show.
LONGEST = TEXT_LIMIT
MOVED, SUM, FOLLOW_UP, CHECK = "moved", "sum", "follow_up", "check"
_SPARED, _UNCHANGED, _PART_INCREMENT, _TIMES = "spared", "unchanged", "part_increment", "times"
_REMARKS_ONLY: Final = frozenset({"unrelated", "too_long"})
_NEW: Final = ("新增", "增加", "较上", "较昨", "比上", "比昨")
_BEFORE_NEW = 8  # code points before a number in which the word for an increment is looked for
_CITY_WORDS: Final = (CITY, "我市", "全域")
# 主城区, 老城区 and 县城区 are parts of towns; the district of that name stands alone or behind the city's name.
_NOT_BEFORE_A_UNIT: Final = "主老新心县"
_SHOWN: Final = "\n\t"


class Sort(Enum):
    """What a row of a message says."""

    FIGURE = "figure"
    INCREMENT = "increment"
    WANTED = "wanted"  # a figure is spoken of, its number has to come from a person
    UNAFFECTED = "unaffected"
    UNCHANGED = "unchanged"


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
        other: The other number that a ``sum`` question offers.
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
    other: Quantity | None = None


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


class Taken(NamedTuple):
    """A pasted text as it can be shown, read and kept.

    Attributes:
        text: No longer than ``LONGEST``; signs that cannot be seen stand as �.
        notice: What was done to it, in words; empty when nothing was.
    """

    text: str
    notice: str


def taken_text(pasted: str) -> Taken:
    """What of a pasted text is shown, read and kept; one sign stays one sign, so that places stay places.

    Signs that steer the direction of writing could show 12 as 21; they and other invisible ones are made visible.
    """
    joined = pasted.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    cut = joined[:LONGEST]
    text = "".join(sign if _visible(sign) else "\ufffd" for sign in cut)
    hidden = sum(1 for before, after in zip(cut, text, strict=True) if before != after)
    notes = []
    if len(joined) > LONGEST:
        notes.append(
            f"来报共 {len(joined):,} 字，只取前 {LONGEST:,} 字；其余没有读、也不会存，请分几次粘贴。"
        )
    if hidden:
        notes.append(f"来报含 {hidden:,} 个看不见的控制字符，已显示为 �，请核对数字。")
    return Taken(text, "".join(notes))


def _visible(sign: str) -> bool:
    return sign in _SHOWN or unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co"}


def paste_view(
    text: str, bulletin: Bulletin, edition: PlanEdition, read: Callable[[str], Bulletin]
) -> PasteView:
    """What ``bulletin`` proposes.

    Args:
        text: The message.
        bulletin: What was read of it.
        edition: Whose units report.
        read: Reads words again, for a number that the reader left to a person.
    """
    names = {name: unit.name for unit in edition.units for name in (unit.name, *unit.aliases)}
    whole = _whole(text, names, bulletin, edition.header.jurisdiction)
    units = _Units(names, whole, (*_CITY_WORDS, "该地", "", edition.header.jurisdiction))
    rows, strangers = _rows(text, bulletin, units)
    rows, remarks = _ask(rows, bulletin, units, read)
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


def unit_choices(edition: PlanEdition) -> tuple[tuple[str, str], ...]:
    """The city and its units, for the question whose figures these are."""
    return (("", CITY), *((unit.name, unit.name) for unit in edition.units))


class _Units(NamedTuple):
    """Which unit a place of the message is."""

    names: Mapping[str, str]
    whole: str | None
    city: tuple[str, ...]

    def of(self, place: str) -> str | None:
        """The unit, empty for the whole of the message, None for a place that does not report."""
        if place in self.city:
            return ""
        unit = self.names.get(place)
        return "" if unit is not None and unit == self.whole else unit


def _whole(text: str, names: Mapping[str, str], bulletin: Bulletin, city: str) -> str | None:
    """The unit of what is said without a place; None where the message leaves it open."""
    parts = {names[part.place] for part in bulletin.places if part.place in names}
    if parts:
        said = any(word in text for word in (*_CITY_WORDS, city))
        stated = bool(bulletin.figures or bulletin.increments)
        return "" if said or not stated else None
    named = {
        unit
        for name, unit in names.items()
        if len(name) > 1 and re.search(f"(?<![{_NOT_BEFORE_A_UNIT}]){re.escape(name)}", text)
    }
    if len(named) == 1 and CITY not in text:
        return next(iter(named))
    if not named and any(word in text for word in (*_CITY_WORDS, city)):
        return ""
    return None


def _rows(text: str, bulletin: Bulletin, units: _Units) -> tuple[list[ReadRow], list[str]]:
    spans = _Spans(text, bulletin.spans)
    rows, strangers = [], []
    for key, quantity in bulletin.figures.items():
        rows.append(_row(Sort.FIGURE, "", key, quantity, spans.figure(None, key)))
    for key, quantity in bulletin.increments.items():
        if quantity.number != 0:
            rows.append(_row(Sort.INCREMENT, "", key, quantity, spans.increment(key)))
    for part in bulletin.places:
        unit = units.of(part.place)
        if unit is None or (unit == "" and part.place not in units.names):
            strangers.append(part.place)
            continue
        rows += [
            _row(Sort.FIGURE, unit, key, quantity, spans.figure(part.place, key))
            for key, quantity in part.figures.items()
        ]
    return rows, strangers


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
            rows = [
                row._replace(ask=FOLLOW_UP, question=asked)
                if row.sort is Sort.FIGURE and not row.ask
                else row
                for row in rows
            ]
        elif unit is None:
            continue  # a place that does not report: said once, for all its numbers
        elif question.kind in _REMARKS_ONLY or not question.key:
            remarks.append(question.question)
        elif question.kind == _PART_INCREMENT:
            rows.append(_part_increment(unit, question, read))
        elif place is None or question.kind == _TIMES:
            rows.append(_statement(Sort.WANTED, unit, question, key=question.key))
        elif rows[place].ask:
            remarks.append(question.question)
        else:
            rows[place] = _with_question(rows[place], question, rows)
    return rows, remarks


def _row_of(rows: Sequence[ReadRow], question: Question, unit: str | None) -> int | None:
    for place, row in enumerate(rows):
        if row.key == question.key and row.unit == unit and row.sort is Sort.FIGURE:
            return place
    return None


def _same_words(row: ReadRow, question: Question) -> bool:
    return row.start < question.end and question.start < row.end


def _with_question(row: ReadRow, question: Question, rows: Sequence[ReadRow]) -> ReadRow:
    if question.kind == MOVED:
        return row._replace(ask=MOVED, question=question.question)
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
