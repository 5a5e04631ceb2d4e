"""Times: stored in UTC, shown as the duty room's, and never running backwards on the hybrid clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.kernel.clock import (
    HYBRID_START,
    HybridTime,
    date_in_words,
    from_text,
    in_words,
    milliseconds,
    next_hybrid,
    to_text,
)

MOMENT = st.datetimes(datetime(1970, 1, 3), datetime(9998, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001
NIGHT = datetime(2026, 7, 11, 19, 5, tzinfo=UTC)


def test_a_night_in_jincheng_is_shown_as_its_own_day() -> None:
    """Three in the morning of 12 July is still 11 July in UTC; a paper with that date would be wrong."""
    assert in_words(NIGHT) == "2026年7月12日3时05分"
    assert in_words(NIGHT, year=False) == "7月12日3时05分"
    assert date_in_words(NIGHT) == "2026年7月12日"


@given(MOMENT)
def test_what_is_stored_is_read_back_to_the_millisecond(moment: datetime) -> None:
    """A time that changes on the way through the record would change the order of events."""
    assert from_text(to_text(moment)) == moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def test_any_offset_is_read_as_the_same_moment() -> None:
    """Another machine may write +08:00 where this one writes Z."""
    assert from_text("2026-07-12T03:05:00+08:00") == NIGHT
    assert to_text(NIGHT.astimezone(timezone(timedelta(hours=8)))) == "2026-07-11T19:05:00.000Z"


@pytest.mark.parametrize("text", ["2026-07-12T03:05:00", "2026-07-12", "昨晚", ""])
def test_a_time_without_a_zone_is_refused(text: str) -> None:
    """Eight hours of doubt are more than a reporting limit."""
    with pytest.raises(ValueError, match=r"time zone|isoformat"):
        from_text(text)


@pytest.mark.parametrize(
    "text", ["0001-01-01T00:00:00+08:00", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z"]
)
def test_a_year_that_cannot_be_reckoned_with_is_refused(text: str) -> None:
    """Such a time is always a slip, and would fail later where nobody can see which entry it was."""
    with pytest.raises(ValueError, match="no year of ours"):
        from_text(text)


def test_a_naive_time_is_never_stored() -> None:
    """Nobody could say later what it meant."""
    with pytest.raises(ValueError, match="without a time zone"):
        to_text(datetime(2026, 7, 12))  # noqa: DTZ001 - what is to be refused


def test_milliseconds_are_counted_without_rounding() -> None:
    """Floating point would merge two events of the same second."""
    assert milliseconds(datetime(1970, 1, 1, 0, 0, 1, 999_999, tzinfo=UTC)) == 1_999


@given(st.lists(MOMENT, min_size=1, max_size=8))
def test_the_hybrid_clock_only_runs_forward(moments: list[datetime]) -> None:
    """A laptop whose clock was set back must still order its own events."""
    times = [HYBRID_START]
    for moment in moments:
        times.append(next_hybrid(times[-1], moment))
    assert all(earlier < later for earlier, later in pairwise(times))


def test_the_hybrid_clock_follows_the_wall_clock_when_it_can() -> None:
    """Otherwise the order of two seats would say nothing about the order of what happened."""
    assert next_hybrid(HybridTime(5, 3), datetime(1970, 1, 1, 0, 0, 0, 6000, tzinfo=UTC)) == (6, 0)
    assert next_hybrid(HybridTime(6, 3), datetime(1970, 1, 1, 0, 0, 0, 6000, tzinfo=UTC)) == (6, 4)
