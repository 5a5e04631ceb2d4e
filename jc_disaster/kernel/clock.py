"""Times: aware, stored in UTC, shown in Asia/Shanghai; and the hybrid clock that orders events.

Nothing here reads a clock. The one place that does is the composition root, which hands a `Clock` down.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple, Protocol

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


class Clock(Protocol):
    """Whatever can say what time it is."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class HybridTime(NamedTuple):
    """A moment on the hybrid logical clock: wall milliseconds, then a counter that only grows.

    It never runs backwards, even when the wall clock does, so a seat's own order survives a clock set back.
    """

    wall_ms: int
    counter: int


HYBRID_START = HybridTime(0, 0)


def next_hybrid(last: HybridTime, now: datetime) -> HybridTime:
    """The hybrid time of a new event after ``last``, at wall time ``now``."""
    wall_ms = milliseconds(now)
    if wall_ms > last.wall_ms:
        return HybridTime(wall_ms, 0)
    return HybridTime(last.wall_ms, last.counter + 1)


def milliseconds(moment: datetime) -> int:
    """Milliseconds since 1970 in UTC, in integer arithmetic."""
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def to_text(moment: datetime) -> str:
    """``moment`` as stored: RFC 3339 in UTC with milliseconds.

    Raises:
        ValueError: ``moment`` has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone is never stored")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_text(text: str) -> datetime:
    """The moment that ``to_text`` wrote, or any RFC 3339 time with an offset.

    Raises:
        ValueError: ``text`` is no time, has no offset, or lies outside the years 1970 to 9998, where local time
            and milliseconds can be reckoned.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"no time zone in {text!r}")
    if not 1970 <= moment.year <= 9998:
        raise ValueError(f"no year of ours in {text!r}")
    return moment.astimezone(UTC)


def in_words(moment: datetime, *, year: bool = True) -> str:
    """``moment`` in the local time of the duty room, as an office writes it: 2026年7月12日3时10分."""
    local = moment.astimezone(SHANGHAI)
    head = f"{local.year}年" if year else ""
    return f"{head}{local.month}月{local.day}日{local.hour}时{local.minute:02d}分"


def date_in_words(moment: datetime) -> str:
    """The local date as papers write it, without leading zeros: 2026年7月12日."""
    local = moment.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日"
