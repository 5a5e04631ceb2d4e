"""What a message says beside its figures: the hour they hold for, and the hazard."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from types import MappingProxyType

from jc_disaster.intake.numerals import value_of

CHINA = timezone(timedelta(hours=8))

_NUMERAL = r"(?:[0-9]{1,2}|[〇零一二三四五六七八九十廿]{1,3})"
_YEAR = r"(?P<year>[0-9]{4}|[〇零一二三四五六七八九]{4})"
CLOCK = (
    rf"(?P<half>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|午后|夜间)?(?P<hour>{_NUMERAL})(?:(?P<colon>:)(?P<digits>[0-9]{{2}})(?![0-9])"
    rf"|[时点](?:(?P<minute>{_NUMERAL})(?![0-9,.余多万千百人名户间]))?分?(?P<halfpast>半)?)"
)
DAY = (
    rf"(?:(?:{_YEAR}年)?(?:(?P<month>{_NUMERAL})月)?(?P<day>{_NUMERAL})[日号]"
    r"|(?P<isoyear>[0-9]{4})[-/.](?P<isomonth>[0-9]{1,2})[-/.](?P<isoday>[0-9]{1,2})|(?P<slashmonth>[0-9]{1,2})[/.](?P<slashday>[0-9]{1,2}))"
)
UNTIL = r"(?:截至|截止|统计时间|数据时间|统计截止|上报时间|填报时间|报告时间|时间节点)"
_AS_OF = re.compile(
    UNTIL + r"(?:到|时间|目前|今天|今日|昨天|昨日|北京时间|[:,(为是至 ]){0,5}"
    rf"{DAY}[)当天今晨 ,]{{0,3}}(?:{CLOCK})?"
)
_AS_OF_HOUR = re.compile(
    UNTIL + r"(?:到|时间|目前|北京时间|[:,(为是至 ]){0,5}"
    rf"(?:(?P<today>今天|今日|当日|今)|(?P<yesterday>昨天|昨日|昨))?[, ]?{CLOCK}"
)
_DAY_AND_HOUR = re.compile(rf"{DAY}[ ,]?{CLOCK}")
_ANY_DAY = re.compile(rf"(?:{_NUMERAL}月)?{_NUMERAL}[日号](?!线|楼|公路)|次日|翌日|第二天|昨|前天|明")
_FULL_DATE = re.compile(
    rf"{_YEAR}年(?P<month>{_NUMERAL})月(?P<day>{_NUMERAL})[日号]|(?P<isoyear>20[0-9]{{2}})[-/.](?P<isomonth>[0-9]{{1,2}})[-/.](?P<isoday>[0-9]{{1,2}})"
)

# A date without its year that lies further back is a slip as likely as an old report: a person says which.
_NOT_LONG_AGO = timedelta(days=7)

# （2026年第41期）: the year of the message itself.
_ISSUE = re.compile(r"(?P<issue_year>20[0-9]{2})年第[0-9]{1,4}期")

_AFTERNOON = frozenset({"下午", "傍晚", "晚上", "晚间", "晚", "午后", "夜间"})

# Not a hazard of its own in the plan: what it brings is.
_TYPHOON = "台风"

# The plan's own list (8.1); each with the words by which messages speak of it, plainest first.
HAZARD_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "洪涝": ("洪涝", "暴雨", "山洪", "洪水", "洪灾", "强降雨", "内涝", "汛情", "特大洪", "持续降雨"),
        "干旱": ("干旱", "旱灾", "旱情", "因旱", "抗旱", "受旱", "大旱", "旱得"),
        "风雹": ("风雹", "冰雹", "大风", "雷击", "龙卷风", "强对流", "雹灾", "雷雨"),
        "低温冷冻": ("低温冷冻", "霜冻", "低温", "冻害", "寒潮", "冷冻", "倒春寒"),
        "高温": ("高温",),
        "雪灾": ("雪灾", "暴雪", "大雪", "降雪"),
        "沙尘暴": ("沙尘暴", "沙尘"),
        "地震": ("地震", "震级", "震中"),
        "崩塌": ("崩塌", "山体崩塌"),
        "滑坡": ("滑坡",),
        "泥石流": ("泥石流",),
        "森林草原火灾": ("森林草原火灾", "森林火灾", "草原火灾", "山火", "林火"),
        _TYPHOON: (_TYPHOON,),
        "重大生物灾害": ("生物灾害", "病虫害", "蝗灾", "虫灾", "草地贪夜蛾"),
    }
)
_HAZARD = re.compile(
    "|".join(sorted((word for words in HAZARD_WORDS.values() for word in words), key=len, reverse=True))
)
_HAZARD_OF = MappingProxyType({word: hazard for hazard, words in HAZARD_WORDS.items() for word in words})
_NAMED_HAZARD = re.compile(
    r"(?:灾害种类|灾害类型|灾种|灾害类别|灾害名称)(?:为|是)?[: \t]?(?P<named>[^,。;\n]{1,12})"
)


def hazard_of(text: str) -> str | None:
    """The hazard that the message is about, in the plan's words; None when it names none or several that matter.

    Drought beside another hazard stays None: with drought, an unreported 因旱需救助 is not nothing.
    """
    named = _NAMED_HAZARD.search(text)
    found = [_HAZARD_OF[match.group()] for match in _HAZARD.finditer(named.group("named") if named else text)]
    if found and found[0] == _TYPHOON:
        return "洪涝" if "洪涝" in found else None
    if not found or ("干旱" in found and len(set(found)) > 1):
        return None
    return found[0]


def as_of(text: str, year: int | None, received: datetime | None = None) -> datetime | None:
    """The hour the figures hold for (截至 …), or None when the message does not settle day and year.

    Args:
        text: The laid-out text.
        year: The year to take when the message states none.
        received: When the message was at hand (aware). A time that leaves out its day, month or year (截至26日19时,
            截至今日8时) is then the latest such moment that is not after it, if that is within the week before.
    """
    anchor = _anchor(text)
    issue = _ISSUE.search(text)
    year = int(issue.group("issue_year")) if issue is not None else year
    matches = list(_AS_OF.finditer(text))
    stated = [when for match in matches if (when := _moment(match, anchor, year)) is not None]
    if not matches and (when := _later_that_day(text)) is not None:
        stated.append(when)
    if received is None or (stated and anchor is not None):
        return max(stated, default=None)
    here = received.astimezone(CHINA)
    latest = [when for match in matches if (when := _latest(match, here)) is not None]
    if not matches:
        latest = [
            when for match in _AS_OF_HOUR.finditer(text) if (when := _latest_hour(match, here)) is not None
        ]
    return max(latest, default=None)


def _later_that_day(text: str) -> datetime | None:
    """The hour of the one 截至9时 behind the only day of the message, told with its year and an earlier hour.

    2026年9月2日3时14分发生地震。截至9时…: with another day, an hour before that of the event, or a second 截至 it could
    be read in two ways, and is not.
    """
    days, hours = list(_DAY_AND_HOUR.finditer(text)), list(_AS_OF_HOUR.finditer(text))
    if len(days) != 1 or len(hours) != 1:
        return None
    (day,), (until,) = days, hours
    if len(_ANY_DAY.findall(text)) != (0 if day.group("isoyear") else 1):
        return None
    year, month = number_of(day, "year", "isoyear"), number_of(day, "month", "isomonth")
    begun, told = clock_of(day), clock_of(until)
    when = _date(year, month or 0, number_of(day, "day", "isoday") or 0) if year else None
    if when is None or begun[0] is None or told[0] is None or day.end() > until.start():
        return None
    later = (told[0], told[1]) >= (begun[0], begun[1]) and not until.group("yesterday")
    return when + timedelta(hours=told[0], minutes=told[1]) if later else None


def _latest(match: re.Match[str], received: datetime) -> datetime | None:
    """The latest moment up to ``received`` that has what the words say: hour and day, month and year where said."""
    month, day = (
        number_of(match, "month", "isomonth", "slashmonth"),
        number_of(match, "day", "isoday", "slashday"),
    )
    stated = number_of(match, "year", "isoyear")
    hour, minute = clock_of(match)
    if day is None or hour is None:
        return None
    years = [stated] if stated else [received.year, received.year - 1]
    months = [month] if month else range(1, 13)
    days = (_date(year, one, day) for year in years for one in months)
    moments = [when + timedelta(hours=hour, minutes=minute) for when in days if when is not None]
    latest = max((when for when in moments if when <= received), default=None)
    if latest is None or stated or received - latest <= _NOT_LONG_AGO:
        return latest
    return None


def _latest_hour(match: re.Match[str], received: datetime) -> datetime | None:
    """As above, for an hour without a date."""
    hour, minute = clock_of(match)
    if hour is None:
        return None
    today = received.replace(hour=0, minute=0, second=0, microsecond=0)
    days = [today - timedelta(days=1)] if match.group("yesterday") else [today]
    if not match.group("today"):
        days.append(days[0] - timedelta(days=1))
    moments = [day + timedelta(hours=hour, minutes=minute) for day in days]
    return max((when for when in moments if when <= received), default=None)


def _moment(match: re.Match[str], anchor: datetime | None, fallback: int | None) -> datetime | None:
    month, day = (
        number_of(match, "month", "isomonth", "slashmonth"),
        number_of(match, "day", "isoday", "slashday"),
    )
    stated = number_of(match, "year", "isoyear")
    hour, minute = clock_of(match)
    if day is None or hour is None:
        return None
    years = [stated] if stated else [anchor.year - 1, anchor.year, anchor.year + 1] if anchor else [fallback]
    months = [month] if month else [] if anchor is None or stated else list(range(1, 13))
    moments = [when for y in years for m in months if (when := _date(y, m, day)) is not None]
    if not moments:
        return None
    when = min(moments, key=lambda moment: abs(moment - anchor)) if anchor else moments[0]
    return when + timedelta(hours=hour, minutes=minute)


def number_of(match: re.Match[str], *groups: str) -> int | None:
    """The number that the first of these groups of a match says; None when none says one."""
    for group in groups:
        words = match.group(group)
        if words:
            value = value_of(words)
            return int(value) if value is not None else None
    return None


def clock_of(match: re.Match[str]) -> tuple[int | None, int]:
    """Hour (None when not told) and minute that a match of ``CLOCK`` says: 下午3点半 is (15, 30)."""
    hour = number_of(match, "hour")
    if hour is None or hour > 24:
        return None, 0
    minute = 30 if match.group("halfpast") else number_of(match, "minute", "digits") or 0
    half = match.group("half")
    if (half in _AFTERNOON and hour < 12) or (half == "中午" and hour < 3):
        hour += 12
    return hour, minute if minute < 60 else 0


def _date(year: int | None, month: int, day: int) -> datetime | None:
    try:
        return datetime(year or 0, month, day, tzinfo=CHINA)
    except ValueError:
        return None


def _anchor(text: str) -> datetime | None:
    """A full date elsewhere in the message, which settles the year (and month) of a shorter one."""
    for match in _FULL_DATE.finditer(text):
        month, day = number_of(match, "month", "isomonth"), number_of(match, "day", "isoday")
        when = _date(number_of(match, "year", "isoyear"), month or 0, day or 0)
        if when is not None:
            return when
    return None
