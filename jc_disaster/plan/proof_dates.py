"""Proof of clocks and dates: every number of hours, every date of the year, read again from the quote."""

from __future__ import annotations

import re
from calendar import monthrange

from jc_disaster.plan.proof import Place, Proof
from jc_disaster.plan.schema_duties import DutySource

HOURS = re.compile(r"(?<!\d)(\d{1,4})\s{0,2}小时")
_PRINTED_DATE = re.compile(r"\d月(?:[上中下]旬|底前|\d{1,2}日)|每年至少|年内至少")
_PARTS_OF_MONTH = (("上旬", 1, 10), ("中旬", 11, 20), ("下旬", 21, 31))
_COMMON_YEAR = 2025


def prove_clock(proof: Proof, duty: DutySource, place: Place) -> None:
    """A printed number of hours is in the data, with whose it is and between which moments it runs."""
    printed = [int(number) for number in HOURS.findall(duty.quote)]
    clock = duty.clock
    if clock is None:
        if printed:
            proof.error("number-not-encoded", place, f"“{printed[0]}小时”没有录入")
        return
    here = place.at("clock")
    wanted = f"{clock.scope or ''}{clock.hours}小时"
    if clock.hours not in printed or wanted not in "".join(duty.quote.split()):
        proof.error("number-differs", here.at("hours"), f"引文中没有“{wanted}”")
    for key, words in (("from", clock.from_), ("to", clock.to), ("until", clock.until)):
        if words is not None and words not in duty.quote:
            proof.error("words-differ", here.at(key), f"“{duty.quote}”中没有“{words}”")


def prove_calendar(proof: Proof, duty: DutySource, place: Place) -> None:
    """Dates in the data are those of the quote, or are settled by a reading; a printed date is in the data."""
    calendar = duty.calendar
    if calendar is None:
        if _PRINTED_DATE.search(duty.quote):
            proof.error("date-not-encoded", place, "引文中的日期没有录入")
        return
    read = _calendar_in(duty.quote)
    settled = proof.settled(duty.readings)
    for key, value in calendar.model_dump(by_alias=True, exclude_none=True).items():
        if key == "year":
            title = next((text.number for text in proof.edition.texts if text.id == duty.text), "")
            known = [f"〔{value}〕" in title]
        else:
            known = [value in read.get(key, ()), str(value) in settled]
        if not any(known):
            stands = "、".join(str(item) for items in read.values() for item in items) or "没有日期"
            message = f"数据为{value}，引文读作{stands}"
            proof.error("date-differs", place.at("calendar", key), message)


def _calendar_in(quote: str) -> dict[str, list[str | int]]:
    """The dates that the words of ``quote`` give: 9月下旬, 10月底前, 11月30日前, 每年至少1次."""
    read: dict[str, list[str | int]] = {}
    for printed, words in re.findall(r"(\d{1,2})月([上中下]旬)", quote):
        month = int(printed)
        first, last = next((first, last) for name, first, last in _PARTS_OF_MONTH if name == words)
        read.setdefault("from", []).append(_day(month, first))
        read.setdefault("to", []).append(_day(month, last))
    for printed in re.findall(r"(\d{1,2})月底前", quote):
        read.setdefault("by", []).append(_day(int(printed), 31))
    for printed, day in re.findall(r"(\d{1,2})月(\d{1,2})日前", quote):
        read.setdefault("by", []).append(_day(int(printed), int(day)))
    for times in re.findall(r"至少(?:组织|开展|进行)?(\d{1,3})次", quote):
        read.setdefault("times_per_year", []).append(int(times))
    return read


def _day(month: int, day: int) -> str:
    """Month and day, not beyond the month's last day in a common year."""
    if not 1 <= month <= 12:
        return f"{month:02d}-{day:02d}"
    return f"{month:02d}-{min(day, monthrange(_COMMON_YEAR, month)[1]):02d}"
