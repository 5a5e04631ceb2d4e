"""Several reports pasted as one message: where each begins, and which of two was made later.

初报：受灾2100人。续报：受灾5300人 gives two numbers of one figure; the later report holds. Reports are told apart by
what they are called (初报, 续报二, 昨报) and by the hour they hold for (截至3日8时 … 截至3日20时).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.intake.circumstances import CLOCK, DAY, UNTIL, clock_of, number_of

_RELATIVE = r"(?P<relative>前[天日晚]|昨[天日晚]?|今[天日晨早晚]?)"
_WHEN = rf"(?:{_RELATIVE}[(,]?)?(?:{DAY})?[)当今晨 ,]{{0,3}}(?:{CLOCK})?"
_LINKS = r"(?:北京时间|时间|[:到为是至( ]){0,4}"
_UNTIL = re.compile(rf"{UNTIL}{_LINKS}(?:(?P<now>目前|现在|此刻|发稿)|{_WHEN})")
# 8时报: …; 7月3日20时统计: …: an hour that opens its line or sentence, and says that it is one of a report.
_OF_HOUR = re.compile(
    rf"(?:^|(?<=[\n。;,【\[(]))[^,。;:\n0-9前昨今]{{0,8}}{_WHEN}"
    r"(?:(?:的|数据|情况|灾情)?(?:报(?![告社道警灾])|统计|更新|数据|信息|消息|汇总|快讯)"
    r"|:(?![0-9])|,?[^,。;:0-9]{0,12}累计)"
)
_NUMERALS = "一二三四五六七八九十"
_NAMED = re.compile(
    r"(?:^|(?<=[,;。:\n【\[(]))[^,;。:\n较比由从与和同按原]{0,14}?"
    r"(?:(?P<first>初报|首报|快报|昨报|上期|前期)|(?P<last>终报|核报)|(?P<next>续报|今报|本期|最新(?:统计|数据|消息|通报|情况)|更新)[(]?(?P<number>[一二三四五六七八九十]|[0-9]{1,2}(?![0-9时日月点:人户]))?)"
    r"(?![时的中后前减增相说告])"
)
_STOP = re.compile("[。;\n]")
_LAST = 100
_DAYS: Mapping[str, int] = MappingProxyType({"前": -2, "昨": -1, "今": 0})
_NEW_MONTH = 20  # a day so much earlier than the one before lies in the next month: 截至31日8时 … 截至1日8时


class Moment(NamedTuple):
    """When a report holds.

    Attributes:
        base: What its days count from: "" when no day was told, "date", or "today" (昨日, 今日).
        month: Of the year, 0 when not told.
        day: Of the month, or from today on.
        minute: Of the day; -1 when no hour was told.
    """

    base: str = ""
    month: int = 0
    day: int = 0
    minute: int = -1


class _Mark(NamedTuple):
    """Where a report begins, and its place in the order: a moment (None for 目前), or its number."""

    start: int
    moment: Moment | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports of one message.

    Attributes:
        timed: Those told apart by the hour they hold for, in the order of the text.
        named: Those told apart by what they are called.
    """

    timed: tuple[_Mark, ...] = ()
    named: tuple[_Mark, ...] = ()

    @property
    def are_several(self) -> bool:
        """Whether anything can supersede anything."""
        return len(self.timed) > 1 or len(self.named) > 1

    def supersedes(self, later: int, earlier: int) -> bool:
        """Whether words at one offset are of a later report than those at another; False when nobody can know."""
        found = [_is_later(marks, later, earlier) for marks in (self.timed, self.named)]
        return True in found and not any(
            _is_later(marks, earlier, later) for marks in (self.timed, self.named)
        )


def reports_in(text: str) -> Reports:
    """The reports that a message is made of; of a message that is one report, nothing supersedes anything.

    Args:
        text: The laid-out text.
    """
    return Reports(tuple(_timed(text)), tuple(_named(text)))


def _timed(text: str) -> Iterator[_Mark]:
    before = Moment()
    for found in sorted((*_UNTIL.finditer(text), *_OF_HOUR.finditer(text)), key=_start_of):
        if found.re is _UNTIL and found.group("now"):
            yield _Mark(found.start())
            continue
        moment = _moment(found, before)
        if moment is not None:
            before = moment
            yield _Mark(found.start(), moment)


def _start_of(found: re.Match[str]) -> int:
    return found.start()


def _moment(found: re.Match[str], before: Moment) -> Moment | None:
    """When the report holds; what its words leave out is taken from the report before. None when they say nothing."""
    hour, minute = clock_of(found)
    day = number_of(found, "day", "isoday", "slashday")
    at = -1 if hour is None else hour * 60 + minute
    relative = found.group("relative")
    if relative:
        return Moment("today", 0, _DAYS[relative[0]], at)
    if day is None:
        return before._replace(minute=at) if at >= 0 else None
    month = number_of(found, "month", "isomonth", "slashmonth") or before.month
    if month == before.month and before.base == "date" and before.day - day > _NEW_MONTH:
        month += 1
    return Moment("date", month, day, at)


def _named(text: str) -> Iterator[_Mark]:
    number = latest = 0
    for found in _NAMED.finditer(text):
        told = found.group("number")
        if found.group("first"):
            number = 0
        elif found.group("last"):
            number = max(latest + 1, _LAST)
        elif told:
            number = int(told) if told.isdigit() else _NUMERALS.index(told) + 1
        else:
            number = latest + 1
        if number and not latest:
            yield _Mark(0)
        yield _Mark(found.start(), number=number)
        if (
            number < latest
        ):  # 续报（四）：续报（三）报送受灾2100人；…: what is only quoted ends with its sentence
            end = _STOP.search(text, found.end())
            yield _Mark(end.end() if end is not None else len(text), number=latest)
        latest = max(latest, number)


def _is_later(marks: Sequence[_Mark], later: int, earlier: int) -> bool:
    first, second = _mark_before(marks, later), _mark_before(marks, earlier)
    if first is None or second is None or first == second:
        return False
    if first.moment is None or second.moment is None:
        return first.number > second.number if first.moment is second.moment else first.moment is None
    same_base = first.moment.base == second.moment.base
    if not same_base:
        return False
    if first.moment[:3] != second.moment[:3]:
        return first.moment[:3] > second.moment[:3]
    return first.moment.minute > second.moment.minute >= 0


def _mark_before(marks: Sequence[_Mark], offset: int) -> _Mark | None:
    at = bisect_right(marks, offset, key=lambda mark: mark.start)
    return marks[at - 1] if at else None
