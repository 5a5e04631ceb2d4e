"""Plan data in plain words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from jc_disaster.plan.model import Bound, PlanEdition
from jc_disaster.plan.wording import bound_words, duty_words, names, number_words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (200_000, "人", "200,000人"),
        (Decimal("1500.5"), "公顷", "1,500.5公顷"),
        (Fraction(1, 4), "1", "25%"),
        (Fraction(9, 40), "1", "9/40"),
        (Fraction(12_501, 2), "万元", "6,250.5万元"),
        (Fraction(8, 2), "级", "4级"),
    ],
)
def test_a_threshold_is_written_exactly(value: int | Decimal | Fraction, unit: str, words: str) -> None:
    """A rounded share would be another threshold."""
    assert number_words(value, unit) == words


def test_a_corrected_bound_is_written_beside_what_is_printed() -> None:
    """A correction that does not show what it corrects is a forgery."""
    bound = Bound(5000, inclusive=False, stated=True, quote="500人以下", reading="S1", printed="500人")
    assert bound_words(bound, "人", lower=False) == "5,000人以下（不含本数，原文印作“500人”，见解读S1）"
    assert bound_words(None, "人", lower=True) is None


def test_nobody_named_is_said_to_be_nobody() -> None:
    """An empty place on a sheet would be read as "everybody knows"."""
    assert names(()) == "未写明"


@pytest.mark.parametrize(
    ("duty_id", "words"),
    [
        ("training-commanders-informants", "每年1次"),
        ("goods-first-batch-city", "时限：市级8小时（自接到调拨指令、至运抵灾区）"),
    ],
)
def test_the_time_of_a_duty_is_written(duty_id: str, words: str, edition: PlanEdition) -> None:
    """Clocks and dates are what an officer looks for first."""
    duty = next(duty for duty in edition.duties if duty.id == duty_id)
    assert words in duty_words(duty)


@pytest.mark.parametrize(
    ("calendar", "words"),
    [
        ((("from", "09-21"), ("to", "09-30")), "日期：09-21起，09-30止"),
        ((("from", "09-21"),), "日期：09-21起"),
        ((("by", "10-31"),), "日期：10-31前"),
    ],
)
def test_dates_of_the_year_are_written(
    calendar: tuple[tuple[str, str | int], ...], words: str, edition: PlanEdition
) -> None:
    """From, until, or until only: three different deadlines."""
    duty = edition.duties[0]._replace(calendar=calendar, clock=())
    assert duty_words(duty).endswith(words)


@pytest.mark.parametrize(
    ("moments", "words"),
    [
        ((), "时限：24小时"),
        ((("from", "接到指令"),), "时限：24小时（自接到指令）"),
        ((("to", "灾情稳定"),), "时限：24小时（至灾情稳定）"),
    ],
)
def test_a_clock_without_its_moments_is_written_too(
    moments: tuple[tuple[str, str | int], ...], words: str, edition: PlanEdition
) -> None:
    """灾情24小时零报告: the text gives the number and no start."""
    duty = edition.duties[0]._replace(clock=(("hours", 24), *moments), calendar=())
    assert duty_words(duty).endswith(words)


def test_the_deadline_of_a_measure_is_written(edition: PlanEdition) -> None:
    """5.x.3 prints none; other plans do."""
    measure = edition.measures_of("I")[0]._replace(deadline_hours=2)
    assert duty_words(measure).endswith("时限：2小时")
