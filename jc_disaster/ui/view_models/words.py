"""Numbers, intervals, times and levels in the words of the screen."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from jc_disaster.kernel import typography
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.kernel.quantity import Interval, Number
from jc_disaster.kernel.typography import level_signs
from jc_disaster.plan.model import Level
from jc_disaster.ui.figure_text import write_number
from jc_disaster.ui.view_models.shapes import LevelView

SHARE_UNIT = "1"
_DAY_HOURS = 24


def level_view(level: Level) -> LevelView:
    """A level as shown; the numeral is the name without 级."""
    return LevelView(level.rank, level.name.removesuffix("级"), level.name)


@lru_cache(maxsize=512)
def full_width(text: str) -> str:
    """Stored words as people see them: full-width signs, one sign for each level; the same few at every keystroke."""
    return level_signs(typography.full_width(text))


def number_words(number: Number) -> str:
    """A number with thousands separators; a share that is no whole percentage is cut, never rounded up."""
    if isinstance(number, Fraction):
        return percent_words(number)
    return write_number(number)


def percent_words(share: Fraction) -> str:
    """A share in percent with two decimals at most; what is cut off is marked by 余."""
    hundredths = share * 10_000
    whole = hundredths.numerator // hundredths.denominator
    text = f"{whole // 100}.{whole % 100:02d}".rstrip("0").rstrip(".")
    return f"{text}%{'' if hundredths.denominator == 1 else '余'}"


def short_number(number: int | Decimal | Fraction) -> str:
    """A threshold in the fewest signs: 5, 3千, 10万, 25%."""
    if isinstance(number, Fraction):
        return percent_words(number)
    for scale, sign in ((10**8, "亿"), (10**4, "万"), (10**3, "千")):
        if number >= scale and number % scale == 0:
            return f"{int(number) // scale}{sign}"
    return write_number(number)


def with_unit(text: str, unit: str) -> str:
    """A number with its unit; shares have none."""
    return text if unit == SHARE_UNIT else f"{text} {unit}"


def interval_words(value: Interval, unit: str) -> str:
    """What is known of a sum: 852 间, 至少 5 人, 108—132 人, 至多 50 人."""
    low, high = value
    if high is None:
        return f"至少 {with_unit(number_words(low), unit)}"
    if low == high:
        return with_unit(number_words(low), unit)
    if low == 0:
        return f"至多 {with_unit(number_words(high), unit)}"
    return with_unit(f"{number_words(low)}—{number_words(high)}", unit)


def distance_words(distance: Number, unit: str) -> str:
    """How much is lacking; for shares in percentage points, rounded up so that the number given suffices."""
    if isinstance(distance, Fraction) and unit == SHARE_UNIT:
        points = distance * 10_000
        whole = -(-points.numerator // points.denominator)
        return f"{whole / 100:g} 个百分点"
    return with_unit(number_words(distance), unit)


def clock_words(moment: datetime) -> str:
    """The local time of day: 03:14."""
    return moment.astimezone(SHANGHAI).strftime("%H:%M")


def exact_clock(moment: datetime) -> str:
    """The local time of day with seconds: 03:14:07."""
    return moment.astimezone(SHANGHAI).strftime("%H:%M:%S")


def day_clock(moment: datetime, now: datetime | None = None) -> str:
    """Day and time: 7月12日 03:10; the day is left out where it is today's."""
    local = moment.astimezone(SHANGHAI)
    if now is not None and local.date() == now.astimezone(SHANGHAI).date():
        return f"{local:%H:%M}"
    return f"{local.month}月{local.day}日 {local:%H:%M}"


def age_words(moment: datetime, now: datetime) -> str:
    """How old a figure is: 刚刚, 14分钟前, 2小时05分前, 1天3小时前."""
    minutes = max(0, int((now - moment).total_seconds()) // 60)
    hours, rest = divmod(minutes, 60)
    if not minutes:
        return "刚刚"
    if not hours:
        return f"{rest}分钟前"
    if hours < _DAY_HOURS:
        return f"{hours}小时{rest:02d}分前"
    return f"{hours // _DAY_HOURS}天{hours % _DAY_HOURS}小时前"


def entry_time(moment: datetime) -> str:
    """A time as it stands in an entry field: 2026-07-12 03:10."""
    return moment.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")


def joined(names: tuple[str, ...] | list[str]) -> str:
    """Names in one phrase, with full-width signs."""
    return full_width("、".join(names))
