"""Sifting what a message or a sheet says: every row is accepted, changed or dropped by a person, one key each.

Pure, and immutable like all that is shown: a move gives another `Sifting` and says what it still wants. Nothing is
accepted by itself; a lower figure is accepted with its reason only; one unit has one number for one figure.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.incident.state import FigureEntry, IncidentState
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.quantity import Form, Quantity, add, at_least, between, exact, interval_of
from jc_disaster.ui.view_models.paste import FOLLOW_UP, MOVED, SUM, PasteView, ReadRow, Sort

# 转移 that a person calls 紧急转移安置 counts under the other key (contracts.md, Figures).
_AS_RELOCATED: Final[Mapping[str, str]] = MappingProxyType(
    {"evacuated": "relocated", "evacuated_households": "relocated_households"}
)
UNIT_FIRST = "请先选来报单位：来报没有写明是哪个单位的数。"
PARTIAL_BELOW = "这只是部分乡镇的数，低于已知的合计，不能替换合计；按 Delete 不用，有新的合计时按 F2 填。"
_STATEMENTS: Final = frozenset({Sort.UNAFFECTED, Sort.UNCHANGED})


class Verdict(Enum):
    """What became of a row."""

    OPEN = "待核"
    TAKEN = "采用"
    CHANGED = "改为"
    DROPPED = "不用"


class Wants(Enum):
    """What a move still needs from the person."""

    NOTHING = ""
    NUMBER = "number"
    REASON = "reason"
    UNIT = "unit"
    ANSWER = "answer"
    PLACE = "place"
    OTHER_ROW = "other row"


class Item(NamedTuple):
    """A row as it stands now.

    Attributes:
        read: The row as it was read.
        sort: What it says now.
        key: Which figure it is recorded as.
        quantity: The number to be recorded; None while there is none.
        ask: The question that is still open, or empty.
        verdict: What became of it.
        reason: Why it is lower than before; empty when nobody said.
    """

    read: ReadRow
    sort: Sort
    key: str
    quantity: Quantity | None
    ask: str
    verdict: Verdict = Verdict.OPEN
    reason: str = ""

    @property
    def kept(self) -> bool:
        """Whether it is to be recorded."""
        return self.verdict in {Verdict.TAKEN, Verdict.CHANGED}


class Standing(NamedTuple):
    """What was known before.

    Attributes:
        entry: The standing figure; None when there is none.
        quantity: Its number; zero where the unit said 未受灾; None when nothing is known.
        as_of: As of when; None when nothing is known.
    """

    entry: FigureEntry | None
    quantity: Quantity | None
    as_of: datetime | None


UNKNOWN_BEFORE = Standing(None, None, None)


class Sifting(NamedTuple):
    """A message or sheet being sifted.

    Attributes:
        items: Its rows.
        unit: Whose the rows without a unit are (empty for the city); None until a person says it.
        as_of: As of when; None until it is known.
        known: What the record says.
    """

    items: tuple[Item, ...]
    unit: str | None
    as_of: datetime | None
    known: IncidentState


class Step(NamedTuple):
    """What came of a move."""

    sifting: Sifting
    wants: Wants = Wants.NOTHING
    say: str = ""


def begin(
    view: PasteView, known: IncidentState, before: Sifting | None = None, unit: str | None = None
) -> Sifting:
    """Begin with what was read; a row that was there before with the same words keeps what became of it.

    Args:
        view: What was read.
        known: What the record says.
        before: The same message before it was read again.
        unit: The unit that a person chose for the whole; None when nobody did.
    """
    whole = view.whole if unit is None else unit
    kept = {}
    if before is not None and before.unit == whole:
        kept = {item.read._replace(start=0, end=0): item for item in before.items}
    items = tuple(_begun(row, kept.get(row._replace(start=0, end=0))) for row in view.rows)
    return Sifting(items, whole, view.as_of, known)


def _begun(row: ReadRow, before: Item | None) -> Item:
    if before is not None:
        return before._replace(read=row)
    return Item(row, row.sort, row.key, row.quantity, row.ask)


def unit_of(sifting: Sifting, item: Item) -> str | None:
    """Whose a row is as the record names it (全市 for the city); None while nobody said."""
    unit = None if item.sort is Sort.PLACE else item.read.unit or sifting.unit
    return None if unit is None else unit or CITY


def standing_of(sifting: Sifting, item: Item) -> Standing:
    """What was known of a row's figure before."""
    unit = unit_of(sifting, item)
    reports = None if unit is None else sifting.known.units.get(unit)
    if reports is None:
        return UNKNOWN_BEFORE
    entry = reports.figures.get(item.key)
    if entry is not None:
        return Standing(entry, entry.quantity, entry.as_of)
    return Standing(None, exact(0), reports.last_as_of) if reports.unaffected else UNKNOWN_BEFORE


def is_late(sifting: Sifting, item: Item) -> bool:
    """Whether something newer is known already, so that the row is recorded and replaces nothing."""
    as_of = standing_of(sifting, item).as_of
    return sifting.as_of is not None and as_of is not None and as_of > sifting.as_of


def is_silent(sifting: Sifting, item: Item) -> bool:
    """Whether a row says 未报 of a figure that is known: it takes nothing back, the number goes on standing."""
    if item.quantity is None or item.quantity.number is not None:
        return False
    before = standing_of(sifting, item).quantity
    return before is not None and before.number is not None


def is_fall(sifting: Sifting, item: Item) -> bool:
    """Whether accepting the row would lower a figure (核减)."""
    if is_late(sifting, item):
        return False
    if item.sort is Sort.UNAFFECTED:
        unit = unit_of(sifting, item)
        reports = None if unit is None else sifting.known.units.get(unit)
        return reports is not None and any(_low(entry.quantity) for entry in reports.figures.values())
    before = standing_of(sifting, item).quantity
    if item.quantity is None or item.quantity.number is None or before is None or before.number is None:
        return False
    return item.sort is Sort.FIGURE and _low(item.quantity) < _low(before)


def _low(quantity: Quantity) -> int | Decimal:
    low = interval_of(quantity).min
    return low if isinstance(low, int) else Decimal(str(low))


def increased(before: Quantity | None, more: Quantity | None) -> Quantity | None:
    """A known figure and what was added to it; None where there is nothing to add to."""
    if before is None or more is None or before.number is None or more.number is None:
        return None
    forms = {before.form, more.form}
    if forms == {Form.EXACT}:
        return exact(before.number + more.number)
    if forms <= {Form.EXACT, Form.AT_LEAST}:
        return at_least(before.number + more.number)
    low, high = add(interval_of(before), interval_of(more))
    if not isinstance(low, int | Decimal) or not isinstance(high, int | Decimal | None):
        return None
    return at_least(low) if high is None else between(low, high)


def proposal_of(sifting: Sifting, item: Item) -> Quantity | None:
    """前 + 新增, for an increment; None when the figure before it is not known."""
    return increased(standing_of(sifting, item).quantity, item.read.quantity)


def accept(sifting: Sifting, place: int) -> Step:
    """Accept a row as it stands, or say what is wanted first."""
    item = sifting.items[place]
    wants, say = _wanted(sifting, item)
    if wants is Wants.NOTHING:
        say = _clash(sifting, place)
        wants = Wants.OTHER_ROW if say else wants
    if wants is Wants.NOTHING and is_partial(item) and is_fall(sifting, item):
        wants, say = Wants.OTHER_ROW, PARTIAL_BELOW
    if wants is Wants.NOTHING and is_fall(sifting, item) and not item.reason:
        wants, say = Wants.REASON, "低于已知数，请写核减理由；不写则不采用，原数继续有效。"
    if wants is not Wants.NOTHING:
        return Step(sifting, wants, say)
    unchanged = (item.key, item.quantity, item.sort) == (item.read.key, item.read.quantity, item.read.sort)
    return Step(_put(sifting, place, item._replace(verdict=Verdict.TAKEN if unchanged else Verdict.CHANGED)))


def is_partial(item: Item) -> bool:
    """Whether the number is still the sum of a unit's places, and not one that a person gave for the unit."""
    return item.read.partial and item.quantity == item.read.quantity


def leave_out(sifting: Sifting, place: int, why: str) -> Step:
    """Leave a place out, saying why: it is not of this city, or is not wanted."""
    item = sifting.items[place]._replace(verdict=Verdict.DROPPED, reason=why)
    return Step(_put(sifting, place, item))


def _wanted(sifting: Sifting, item: Item) -> tuple[Wants, str]:
    """What a row itself still needs from a person."""
    if item.sort is Sort.PLACE:
        return Wants.PLACE, item.read.question
    if unit_of(sifting, item) is None:
        return Wants.UNIT, UNIT_FIRST
    if item.sort is Sort.INCREMENT:
        return Wants.ANSWER, "这是新增数：按新增计入按 1，另填累计数按 2。"
    if item.sort is Sort.WANTED or (item.quantity is None and item.sort is Sort.FIGURE):
        return Wants.NUMBER, item.read.question
    return (Wants.ANSWER, item.read.question) if item.ask else (Wants.NOTHING, "")


def _put(sifting: Sifting, place: int, item: Item) -> Sifting:
    return sifting._replace(items=(*sifting.items[:place], item, *sifting.items[place + 1 :]))


def _clash(sifting: Sifting, place: int) -> str:
    """Why a row cannot stand beside what was accepted; empty when it can."""
    item = sifting.items[place]
    unit = unit_of(sifting, item)
    others = [
        other
        for number, other in enumerate(sifting.items)
        if number != place and other.kept and unit_of(sifting, other) == unit
    ]
    if item.sort in _STATEMENTS and others:
        return f"{unit}已采用其他数字，与“{item.read.words}”不能并存；请先把其中一处改为不用。"
    if any(other.sort in _STATEMENTS for other in others):
        return f"{unit}已采用“未受灾”或“无变化”，与这个数字不能并存；请先把其中一处改为不用。"
    if any(other.key == item.key for other in others):
        return f"{unit}的这一项已采用另一个数；一项只记一个数，请先把其中一处改为不用。"
    return ""


def answer(sifting: Sifting, place: int, *, yes: bool) -> Step:
    """Answer the question of a row with 是 or 否; the answer accepts it where nothing else is wanted."""
    item = sifting.items[place]
    if item.sort is Sort.INCREMENT:
        return _answer_increment(sifting, place, yes=yes)
    if item.ask == FOLLOW_UP:
        return _answer_follow_up(sifting, yes=yes)
    if not item.ask:
        return Step(sifting, say="这一项没有要答的问题：采用按 Enter，改数按 F2，不用按 Delete。")
    settled = _settled_by(item, yes=yes)
    if settled is None:
        return Step(sifting, Wants.NUMBER, item.read.question)
    return accept(_put(sifting, place, settled), place)


def _settled_by(item: Item, *, yes: bool) -> Item | None:
    """The row as an answer leaves it; None where the answer is that a person gives the number."""
    if item.ask == MOVED:
        return item._replace(key=_AS_RELOCATED.get(item.key, item.key) if yes else item.key, ask="")
    if item.ask == SUM and not yes and item.read.other is not None:
        return item._replace(quantity=item.read.other, ask="")
    return item._replace(ask="") if yes and item.sort is Sort.FIGURE else None


def _answer_increment(sifting: Sifting, place: int, *, yes: bool) -> Step:
    item = sifting.items[place]
    if unit_of(sifting, item) is None:
        return Step(sifting, Wants.UNIT, UNIT_FIRST)
    total = proposal_of(sifting, item)
    if yes and total is not None:
        counted = item._replace(sort=Sort.FIGURE, quantity=total, ask="")
        step = accept(_put(sifting, place, counted), place)
        if step.wants is not Wants.NOTHING:
            return step._replace(sifting=sifting)
        return Step(_put(sifting, place, counted._replace(verdict=Verdict.TAKEN)))
    say = "前数未报，不能相加；请填累计数。" if yes else "请填累计数。"
    return Step(sifting, Wants.NUMBER, say)


def _answer_follow_up(sifting: Sifting, *, yes: bool) -> Step:
    """One answer for the whole message: it is either all 累计 or all 新增."""
    items = tuple(_followed_up(item, yes=yes) for item in sifting.items)
    return Step(sifting._replace(items=items), say="已按累计数读，可逐项采用。" if yes else "已按新增数读。")


def _followed_up(item: Item, *, yes: bool) -> Item:
    if item.ask != FOLLOW_UP:
        return item
    if not yes:
        return item._replace(ask="", sort=Sort.INCREMENT)
    if not item.read.after:
        return item._replace(ask="")
    # 是否属紧急转移安置 may be the difference between two levels: it is asked next, and not left unsaid.
    return item._replace(ask=MOVED, read=item.read._replace(ask=MOVED, question=item.read.after, after=""))


def change(sifting: Sifting, place: int, quantity: Quantity) -> Step:
    """Record another number than the one read; it is accepted where nothing else is wanted."""
    item = sifting.items[place]
    sort = Sort.FIGURE
    ask = item.ask if item.ask == MOVED else ""
    changed = item._replace(sort=sort, quantity=quantity, ask=ask, verdict=Verdict.OPEN, reason="")
    return accept(_put(sifting, place, changed), place)


def explain(sifting: Sifting, place: int, reason: str) -> Step:
    """Give the reason of a lower figure and accept it."""
    item = sifting.items[place]._replace(reason=reason.strip())
    return accept(_put(sifting, place, item), place)


def drop(sifting: Sifting, place: int) -> Step:
    """Leave a row out; a second time, take that back and begin again with what was read."""
    item = sifting.items[place]
    if item.verdict is Verdict.DROPPED:
        return Step(_put(sifting, place, _begun(item.read, None)))
    return Step(_put(sifting, place, item._replace(verdict=Verdict.DROPPED)))


def accept_all(sifting: Sifting, doubted: Collection[int] = ()) -> Step:
    """Accept every open row that raises no question and is not ``doubted``; the others stay for a person."""
    before = sum(item.kept for item in sifting.items)
    for place, item in enumerate(sifting.items):
        if item.verdict is Verdict.OPEN and item.sort not in _STATEMENTS and place not in doubted:
            step = accept(sifting, place)
            if step.wants is Wants.UNIT:
                return step
            sifting = step.sifting if step.wants is Wants.NOTHING else sifting
    taken = sum(item.kept for item in sifting.items) - before
    left = len(open_items(sifting))
    rest = f"，还有 {left} 项要逐项核" if left else ""
    return Step(sifting, say=f"采用 {taken} 项{rest}。")


def choose_unit(sifting: Sifting, unit: str) -> Sifting:
    """Say whose the rows without a unit are; what was accepted for another unit is open again."""
    if unit == sifting.unit:
        return sifting
    items = tuple(
        item if item.read.unit or not item.kept else _begun(item.read, None) for item in sifting.items
    )
    return sifting._replace(items=items, unit=unit)


def open_items(sifting: Sifting) -> tuple[Item, ...]:
    """The rows that are neither accepted nor dropped."""
    return tuple(item for item in sifting.items if item.verdict is Verdict.OPEN)


def has_question(sifting: Sifting, item: Item) -> bool:
    """Whether a row has to be answered before it can be accepted."""
    if item.verdict is not Verdict.OPEN:
        return False
    return bool(item.ask) or item.sort in {Sort.INCREMENT, Sort.WANTED, Sort.PLACE} or is_fall(sifting, item)


def needs_unit(sifting: Sifting) -> bool:
    """Whether a person has to say whose some rows are."""
    return any(unit_of(sifting, item) is None for item in sifting.items if item.sort is not Sort.PLACE)
