"""Times as people type them at night: 0310, 3:10, 昨天23:20, 7-11 18:40, 2026年7月11日18时40分. Pure."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from jc_disaster.kernel.clock import SHANGHAI

# Plain patterns, which `re` makes ready and keeps when a time is first read: the window opens without them.
_TIME: Final = r"^(\d{1,2})(?::|时|点)(\d{1,2})?分?$|^(\d{2})(\d{2})$"
_FULL_DATE: Final = r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*(.+)$"
_SHORT_DATE: Final = r"^(\d{1,2})[-/.月](\d{1,2})日?\s+(.+)$|^(\d{1,2})月(\d{1,2})日\s*(.+)$"
_DAY: Final = r"^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$"
_DAYS_AHEAD: Final = {"今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2}
# Said in English, for a window that is read in English.
_ENGLISH_DAYS: Final = {"today": "今天", "tomorrow": "明天", "yesterday": "昨天"}
_DAYS: Final = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "昨晚": 1, "前天": 2}

LATE = timedelta(hours=1)
NOT_UNDERSTOOD = "没有看懂时间。可以写 0310、3:10、昨天23:20、7-11 18:40；F9 填现在。"


class TypedTime(NamedTuple):
    """What a typed time means: a moment, or why not; both empty when nothing was typed."""

    moment: datetime | None = None
    fault: str = ""


def _plain(text: str) -> str:
    """As typed, in half width, an English day in Chinese."""
    plain = unicodedata.normalize("NFKC", text).strip()
    word = next((word for word in _ENGLISH_DAYS if plain.lower().startswith(word)), None)
    return plain if word is None else f"{_ENGLISH_DAYS[word]}{plain[len(word) :]}"


def read_time(text: str, now: datetime) -> TypedTime:
    """Read a typed time.

    A time of day without a day is the latest such time that is not to come; a day without a year likewise. What is
    meant is written back in full, so that the officer sees it.

    Args:
        text: As typed, any width.
        now: The present moment, aware.
    """
    plain = _plain(text)
    if not plain:
        return TypedTime()
    local = now.astimezone(SHANGHAI)
    try:
        moment = _read(plain, local)
    except ValueError:
        return TypedTime(fault="没有这个日期或时间，请核对。")
    if moment is None:
        return TypedTime(fault=NOT_UNDERSTOOD)
    if moment > now:
        return TypedTime(fault="时间晚于现在，请核对。")
    return TypedTime(moment)


def late_words(text: str, now: datetime) -> str:
    """What is said beside a typed time that lies more than an hour back: after a power cut both times are kept."""
    moment = read_time(text, now).moment
    if moment is None or now - moment < LATE:
        return ""
    return f"补记：{moment.astimezone(SHANGHAI):%Y-%m-%d %H:%M}的事，现在记录；发生和记录两个时间都留下。"


def read_time_ahead(text: str, now: datetime) -> TypedTime:
    """Read a time that may lie ahead (a deadline that is set): a time of day is the next such time."""
    plain = _plain(text)
    if not plain:
        return TypedTime()
    local = now.astimezone(SHANGHAI)
    days = next((count for word, count in _DAYS_AHEAD.items() if plain.startswith(word)), None)
    try:
        if days is not None:
            clock = _clock(plain[2:].strip())
            moment = None if clock is None else _at((local + timedelta(days=days)).date(), clock)
        else:
            clock = _clock(plain)
            moment = _read(plain, local) if clock is None else _at(local.date(), clock)
            if clock is not None and moment is not None and moment <= local:
                moment += timedelta(days=1)
            short = re.match(_SHORT_DATE, plain)
            if short and moment is not None and moment <= local:
                moment = moment.replace(year=moment.year + 1) if moment.year < local.year else moment
    except ValueError:
        return TypedTime(fault="没有这个日期或时间，请核对。")
    return TypedTime(fault=NOT_UNDERSTOOD) if moment is None else TypedTime(moment)


def read_day(text: str, now: datetime) -> date | None:
    """Read a typed day: 2026-07-12, 2026年7月12日, 7-12 (of this year), 今天, 昨天, 前天; None when not understood."""
    plain = _plain(text)
    today = now.astimezone(SHANGHAI).date()
    if plain in _DAYS:
        return today - timedelta(days=_DAYS[plain])
    match = re.match(_DAY, plain)
    if match is None:
        return None
    try:
        return date(int(match[1] or today.year), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _read(plain: str, local: datetime) -> datetime | None:
    for word, days in _DAYS.items():
        if plain.startswith(word):
            clock = _clock(plain.removeprefix(word).strip())
            return None if clock is None else _at((local - timedelta(days=days)).date(), clock)
    full = re.match(_FULL_DATE, plain)
    if full:
        clock = _clock(full.group(4))
        day = date(int(full.group(1)), int(full.group(2)), int(full.group(3)))
        return None if clock is None else _at(day, clock)
    short = re.match(_SHORT_DATE, plain)
    if short:
        month, day_text, rest = (part for part in short.groups() if part is not None)
        clock = _clock(rest)
        return None if clock is None else _latest(local, int(month), int(day_text), clock)
    clock = _clock(plain)
    if clock is None:
        return None
    today = _at(local.date(), clock)
    return today if today <= local else _at((local - timedelta(days=1)).date(), clock)


def _latest(local: datetime, month: int, day: int, clock: tuple[int, int]) -> datetime:
    moment = _at(date(local.year, month, day), clock)
    return moment if moment <= local else _at(date(local.year - 1, month, day), clock)


def _clock(text: str) -> tuple[int, int] | None:
    match = re.match(_TIME, text.strip())
    if match is None:
        return None
    hour, minute, hour_only, minute_only = match.groups()
    return (int(hour), int(minute or 0)) if hour is not None else (int(hour_only), int(minute_only))


def _at(day: date, clock: tuple[int, int]) -> datetime:
    return datetime(day.year, day.month, day.day, clock[0], clock[1], tzinfo=SHANGHAI)
