"""A sifting as it is shown: the lines of the table, the marks in the message, the level before and after."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.engine.situation import total_of_key
from jc_disaster.incident.situation import situation_of
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.quantity import NOTHING_KNOWN, Quantity
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.language import Key, Verbatim
from jc_disaster.ui.view_models.answer import anything_reported, sentence
from jc_disaster.ui.view_models.figures import figure_kind, interval_short
from jc_disaster.ui.view_models.paste import FOLLOW_UP, MOVED, SUM, PasteView, Sort
from jc_disaster.ui.view_models.picture import Picture, make_picture
from jc_disaster.ui.view_models.shapes import LevelView
from jc_disaster.ui.view_models.sift_doubts import doubts_of
from jc_disaster.ui.view_models.sift_outcome import as_if_recorded
from jc_disaster.ui.view_models.sifting import (
    Item,
    Sifting,
    Standing,
    Verdict,
    has_question,
    increased,
    is_fall,
    is_late,
    is_partial,
    is_silent,
    open_items,
    proposal_of,
    standing_of,
    unit_of,
)
from jc_disaster.ui.view_models.words import day_clock, full_width, level_view

_ASKED: Final[Mapping[str, str]] = MappingProxyType(
    {MOVED: "只说转移：是否属紧急转移安置？", FOLLOW_UP: "是累计还是新增？", SUM: "总数与各地相加不符"}
)
_STATED: Final[Mapping[Sort, str]] = MappingProxyType(
    {Sort.UNAFFECTED: "各项按未受灾记", Sort.UNCHANGED: "沿用上期各项数字", Sort.PLACE: "不计入"}
)
_WORDS_FIRST = re.compile(r"^“[^”]*”")
NOT_SAID = "单位？"
NONE_BEFORE = "—"
_NAMED = 4


class SiftLine(NamedTuple):
    """One line of the table.

    Attributes:
        unit: Whose.
        first: True where the unit is named because the line before is another's.
        label: Which figure.
        words: The words of the message.
        value: The number as read, with its unit.
        change: 前 → 后.
        note: Where the number before comes from, or what is asked.
        tone: ``open``, ``question``, ``increment``, ``taken``, ``changed`` or ``dropped``.
        state: 待核, 待答, 采用, 改为, 不用.
        fall: True where a figure would be lowered.
        spoken: All of it in one sentence, for a screen reader.
    """

    unit: str
    first: bool
    label: str
    words: Verbatim
    value: str
    change: str
    note: str
    tone: Key
    state: str
    fall: bool
    spoken: str


class Mark(NamedTuple):
    """Words of the message to be marked: offsets in code points, tone, and the line they belong to (-1: none)."""

    start: int
    end: int
    tone: str
    line: int


class Outlook(NamedTuple):
    """The level before and after, as the accepted rows now stand.

    Attributes:
        before: Level proved by what is recorded, or None.
        after: Level proved with the accepted rows, or None.
        anything: False while the record is empty and nothing is accepted.
        accepted: How many rows are accepted.
        sentence: The comparison in words.
        clause: Clause and quote it rests on; empty when no criterion is met.
        quote: The quote.
    """

    before: LevelView | None
    after: LevelView | None
    anything: bool
    accepted: int
    sentence: str
    clause: str
    quote: str


def sift_lines(sifting: Sifting, edition: PlanEdition) -> tuple[SiftLine, ...]:
    """The lines of the table, in the order of the rows."""
    lines: list[SiftLine] = []
    before = ""
    doubts = doubts_of(sifting, edition)
    for place, item in enumerate(sifting.items):
        refused, odd = doubts.refused.get(place, ""), doubts.odd.get(place, "")
        line = _line(sifting, item, edition, before, refused or (odd if not item.ask else ""))
        before = line.unit
        lines.append(line)
    return tuple(lines)


def _line(sifting: Sifting, item: Item, edition: PlanEdition, above: str, doubt: str) -> SiftLine:
    unit = unit_of(sifting, item) or NOT_SAID
    label, sign = _label(item, edition)
    value = _value(item, sign)
    change, note = _change(sifting, item)
    note = doubt or note
    tone = tone_of(sifting, item, doubted=bool(doubt))
    state = "待答" if tone in {"question", "increment"} else item.verdict.value
    fall = is_fall(sifting, item) and item.verdict is not Verdict.DROPPED
    spoken = f"{unit}，{label}，来报{value}，{change}，{note}，{state}"
    return SiftLine(
        unit, unit != above, label, item.read.words, value, change, note, tone, state, fall, spoken
    )


def _label(item: Item, edition: PlanEdition) -> tuple[str, str]:
    """Name and unit of the figure that a row is recorded as."""
    if item.sort is Sort.UNAFFECTED:
        return "未受灾", ""
    if item.sort is Sort.UNCHANGED:
        return "零报告（无变化）", ""
    if item.sort is Sort.PLACE:
        return item.read.place, ""
    kind = figure_kind(edition, item.key)
    return kind.label, kind.unit


def _value(item: Item, sign: str) -> str:
    quantity = item.read.quantity
    if not item.key:
        return "—"
    if quantity is None:
        return "？"
    return _amount(quantity, sign, new=Sort.INCREMENT in {item.read.sort, item.sort})


def _amount(quantity: Quantity, sign: str, *, new: bool = False) -> str:
    text = write_quantity(quantity)
    if quantity.number is None:
        return text
    return f"{'新增 ' if new else ''}{text} {sign}"


def _change(sifting: Sifting, item: Item) -> tuple[str, str]:
    """前 → 后, and the line beneath it."""
    standing = standing_of(sifting, item)
    before = NONE_BEFORE if standing.quantity is None else write_quantity(standing.quantity)
    if item.sort in _STATED:
        return _STATED[item.sort], _note(sifting, item, standing)
    if item.sort is Sort.INCREMENT:
        total = proposal_of(sifting, item)
        if total is None:
            return f"{before} → ？", "新增数，前数未报：按 2 填累计数"
        return f"{before} → {write_quantity(total)}？", "新增数：1 按新增计入，2 填累计数"
    after = "？" if item.quantity is None else write_quantity(item.quantity)
    if item.verdict is Verdict.DROPPED:
        return f"{before} → {before}", "不记录"
    if is_silent(sifting, item):
        return f"{before}（照旧）", "来报未报此项，原数继续有效"
    same = standing.quantity is not None and standing.quantity == item.quantity
    return (f"{before} → {after}" if not same else f"{after}（未变）"), _note(sifting, item, standing)


def _note(sifting: Sifting, item: Item, standing: Standing) -> str:
    """What has to be known of a row before it is accepted, or where the number before it comes from."""
    if item.sort is Sort.PLACE:
        return item.reason or "属于哪个县（市、区）？"
    if item.verdict is Verdict.OPEN and item.ask:
        return _ASKED.get(item.ask) or _WORDS_FIRST.sub("", item.read.question)
    if is_late(sifting, item) and standing.as_of is not None:
        return f"已有 {day_clock(standing.as_of, sifting.as_of)} 的数：照录，不替换"
    if is_fall(sifting, item):
        return _fall_note(item)
    if item.read.sort is Sort.INCREMENT and item.kept:
        added = increased(standing.quantity, item.read.quantity) == item.quantity
        return f"按新增 {write_quantity(item.read.quantity)} 计入" if added else "按累计数填入"
    return _origin(standing) or _summed(sifting, item) or "此前未报"


def _fall_note(item: Item) -> str:
    if is_partial(item):
        return "只是部分乡镇的数，低于已知合计：不替换"
    return f"核减：{item.reason}" if item.reason else "核减：低于已知数，须写理由"


def _origin(standing: Standing) -> str:
    if standing.as_of is None:
        return ""
    since = day_clock(standing.as_of)
    return (
        f"前报未受灾，截至 {since}"
        if standing.entry is None
        else f"前数截至 {since}，{standing.entry.source}"
    )


def _summed(sifting: Sifting, item: Item) -> str:
    """For a total of the city where none was given before: what the units' figures add up to."""
    if unit_of(sifting, item) != CITY or not item.key:
        return ""
    total = total_of_key(situation_of(sifting.known), item.key)
    return "" if total is None or total == NOTHING_KNOWN else f"此前按各单位合计 {interval_short(total)}"


def tone_of(sifting: Sifting, item: Item, *, doubted: bool = False) -> str:
    """The tone of a row, for colour, sign and underline alike; ``doubted`` where it fits the others badly."""
    if item.verdict is Verdict.DROPPED:
        return "dropped"
    if doubted:
        return "question"
    if item.verdict is Verdict.TAKEN:
        return "taken"
    if item.verdict is Verdict.CHANGED:
        return "changed"
    if item.sort is Sort.INCREMENT:
        return "increment"
    return "question" if has_question(sifting, item) else "open"


def marks_of(view: PasteView, sifting: Sifting, doubted: Collection[int] = ()) -> tuple[Mark, ...]:
    """Every number of the message with what became of it; what was not taken has no line.

    Args:
        view: What was read.
        sifting: Where the sifting stands.
        doubted: The rows that fit the others badly.
    """
    marks = [
        Mark(start, end, tone_of(sifting, item, doubted=line in doubted), line)
        for line, item in enumerate(sifting.items)
        for start, end in ((item.read.start, item.read.end), *item.read.also)
        if end > start
    ]
    covered = [(mark.start, mark.end) for mark in marks]
    unread = [
        Mark(start, end, "unread", -1)
        for start, end in view.unread
        if not any(left < end and start < right for left, right in covered)
    ]
    return tuple(sorted(marks + unread))


def outlook_of(sifting: Sifting, before: Picture) -> Outlook:
    """Compare what is recorded, and what would be with the accepted rows, with the plan."""
    accepted = sum(item.kept for item in sifting.items)
    after = before if not accepted else make_picture(before.assessor, as_if_recorded(sifting), before.now)
    level = after.level
    clause = quote = ""
    if level is not None and after.assessment.deciding:
        clause = after.assessment.deciding[0]
        quote = next(full_width(one.quote) for one in level.criteria if one.clause == clause)
    return Outlook(
        None if before.level is None else level_view(before.level),
        None if level is None else level_view(level),
        anything_reported(after),
        accepted,
        _sentence(after, accepted),
        clause,
        quote,
    )


def _sentence(after: Picture, accepted: int) -> str:
    if not anything_reported(after):
        return "尚未采用任何一项。采用后，此处显示数据对照前后的变化。"
    return sentence(after) if accepted else f"{sentence(after)}（尚未采用来报各项）"


def left_open(sifting: Sifting, edition: PlanEdition) -> str:
    """The rows that nobody decided on, in words; empty when there are none."""
    items = open_items(sifting)
    if not items:
        return ""
    named = [
        f"{unit_of(sifting, item) or ''}{_label(item, edition)[0]}{_named_amount(item, edition)}"
        for item in items[:_NAMED]
    ]
    more = f"等 {len(items)} 项" if len(items) > _NAMED else f" {len(items)} 项"
    return f"{'、'.join(named)}{more}尚未核定取舍"


def _named_amount(item: Item, edition: PlanEdition) -> str:
    if not item.key or item.read.quantity is None:
        return ""
    return _amount(item.read.quantity, figure_kind(edition, item.key).unit, new=item.sort is Sort.INCREMENT)


def unit_name(unit: str | None) -> str:
    """A unit as it is spoken of; the city has a name too."""
    return NOT_SAID if unit is None else unit or CITY


class Detail(NamedTuple):
    """What stands under the table for the chosen line.

    Attributes:
        heading: Whose figure, and the words of the message.
        question: What is asked; empty when nothing is.
        yes: What 1 means; empty where there is nothing to answer.
        no: What 2 means.
    """

    heading: str
    question: str
    yes: str
    no: str


NO_DETAIL = Detail("", "", "", "")


def detail_of(sifting: Sifting, place: int, edition: PlanEdition) -> Detail:
    """What is said and asked of one row."""
    if not 0 <= place < len(sifting.items):
        return NO_DETAIL
    item = sifting.items[place]
    words = f"　原文“{' '.join(item.read.words.split())}”" if item.read.words else ""
    heading = f"{unit_of(sifting, item) or NOT_SAID} · {_label(item, edition)[0]}{words}"
    doubts = doubts_of(sifting, edition)
    if item.verdict is not Verdict.OPEN:
        return Detail(heading, doubts.refused.get(place, ""), "", "")
    if item.sort is Sort.INCREMENT:
        total = proposal_of(sifting, item)
        counted = "前数未报，不能相加" if total is None else f"按新增计入（{write_quantity(total)}）"
        return Detail(
            heading, "来报说的是新增数，不是累计数。怎样记？", "" if total is None else counted, "填累计数"
        )
    if item.sort is Sort.PLACE:
        return Detail(heading, item.read.question, "", "")
    yes, no = _answers(item)
    question = item.read.question if item.ask else ""
    if not question and is_fall(sifting, item):
        question = "低于已知数：是核减吗？采用时须写理由；不写理由，原数继续有效。"
    if place in doubts.refused:
        return Detail(heading, doubts.refused[place], "", "填数")
    if not question:
        question = _asked_of_odd(doubts.odd.get(place, ""))
    return Detail(heading, question, yes, no)


def _asked_of_odd(question: str) -> str:
    return f"{question}确是如此的，按 Enter 照采用。" if question else ""


def _answers(item: Item) -> tuple[str, str]:
    if item.sort is Sort.WANTED:
        return "", "填数"
    if item.ask == MOVED:
        return "是，按紧急转移安置采用", "否，按转移（避险）采用"
    if item.ask == FOLLOW_UP:
        return "都是累计数", "都是新增数"
    if item.ask == SUM:
        computed = "填数" if item.read.other is None else f"以相加数 {write_quantity(item.read.other)} 为准"
        return f"以报数 {write_quantity(item.quantity)} 为准", computed
    return ("照读出的数采用", "填数") if item.ask else ("", "")
