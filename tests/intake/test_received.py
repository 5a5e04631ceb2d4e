"""截至 without its day, month or year: read by the moment at which the message was at hand."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.intake.bulletin import parse
from jc_disaster.kernel.clock import SHANGHAI

RECEIVED = datetime(2026, 7, 12, 3, 20, tzinfo=SHANGHAI)


def _read(words: str, received: datetime = RECEIVED) -> str | None:
    found = parse(f"陵川县报告：{words}，死亡2人。", received=received).as_of
    return None if found is None else f"{found:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("截至12日3时", "2026-07-12 03:00"),
        ("截至7月11日22时", "2026-07-11 22:00"),
        ("截至3时", "2026-07-12 03:00"),
        ("截至22时", "2026-07-11 22:00"),
        ("截至昨日20时30分", "2026-07-11 20:30"),
        ("截至今日2时", "2026-07-12 02:00"),
        ("截至2025年7月11日8时", "2025-07-11 08:00"),
    ],
)
def test_a_short_time_is_the_latest_one_before_the_message_came(words: str, moment: str) -> None:
    """Counties write 截至12日3时: the officer should see that hour proposed and not be told that none was said."""
    assert _read(words) == moment


@pytest.mark.parametrize("words", ["截至今日22时", "截至13日3时", "截至12月31日8时", "截至目前", "截至12日"])
def test_what_lies_ahead_or_far_back_is_left_to_a_person(words: str) -> None:
    """A time in the future is a slip, one of months ago nearly always: neither is guessed at."""
    assert _read(words) is None


def test_the_turn_of_the_year_takes_the_year_before() -> None:
    """A message of 31 December that is read after midnight is not of a December to come."""
    assert _read("截至12月31日23时", datetime(2027, 1, 1, 0, 40, tzinfo=SHANGHAI)) == "2026-12-31 23:00"


def test_without_the_moment_nothing_is_completed() -> None:
    """The reader has no clock: the same words give the same figures for ever."""
    assert parse("陵川县报告：截至12日3时，死亡2人。").as_of is None


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31)), st.integers(0, 23))  # noqa: DTZ001 - given its zone below
def test_no_completed_time_lies_after_the_message(moment: datetime, hour: int) -> None:
    """截至 is never later than the message that says it."""
    received = moment.replace(tzinfo=SHANGHAI)

    found = parse(f"截至{hour}时，死亡2人。", received=received).as_of

    assert found is not None
    assert found <= received
