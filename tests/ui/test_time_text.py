"""Times are typed shortly and read back in full; none is ever filled in by itself."""

from __future__ import annotations

from datetime import datetime

import pytest

from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.ui.time_text import read_time
from jc_disaster.ui.view_models.words import entry_time

NOW = datetime(2026, 7, 12, 3, 14, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0310", "2026-07-12 03:10"),
        ("3:10", "2026-07-12 03:10"),
        ("03：10", "2026-07-12 03:10"),
        ("3点", "2026-07-12 03:00"),
        ("2320", "2026-07-11 23:20"),
        ("昨天23:20", "2026-07-11 23:20"),
        ("7-11 18:40", "2026-07-11 18:40"),
        ("7月11日18时40分", "2026-07-11 18:40"),
        ("12-31 23:00", "2025-12-31 23:00"),
        ("2026-07-12 03:10", "2026-07-12 03:10"),
    ],
)
def test_a_short_time_is_the_latest_one_that_is_not_to_come(text: str, meant: str) -> None:
    """At 03:14, 2320 is last night, not tonight."""
    typed = read_time(text, NOW)

    assert typed.moment is not None
    assert entry_time(typed.moment) == meant


@pytest.mark.parametrize("text", ["2561", "7-32 10:00", "明天", "昨天", "2026-07-12 04:00"])
def test_an_impossible_time_is_refused(text: str) -> None:
    """A time to come cannot have happened."""
    typed = read_time(text, NOW)

    assert typed.moment is None
    assert typed.fault


def test_no_text_is_no_time() -> None:
    """Never default to now."""
    assert read_time("", NOW).moment is None
    assert not read_time("", NOW).fault
