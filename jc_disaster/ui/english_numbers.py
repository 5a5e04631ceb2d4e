"""Numbers, days and times in an English sentence, and the proof that none was lost on the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SCALES: Final = {"千": 1000, "万": 10**4, "亿": 10**8, "k": 1000, "M": 10**6}
_ENGLISH_SCALES: Final = ((10**6, "M"), (1000, "k"))
_LEVEL: Final = re.compile("[Ⅰ-Ⅻ]")
_LETTERS: Final = {"I": "Ⅰ", "II": "Ⅱ", "III": "Ⅲ", "IV": "Ⅳ"}
_WRITTEN_LEVEL: Final = re.compile(r"(?<=\bLevel )(?:IV|I{1,3})\b")
_MONTH: Final = r"(1[0-2]|0?[1-9])"
_DATE: Final = re.compile(
    rf"(?:(\d{{4}})年)?{_MONTH}月(\d{{1,2}})日"
    r"(?: ?(\d{1,2})(?::(\d{2}(?::\d{2})?)|时(?:(\d{1,2})分)?))?"
)
_ENGLISH_DATE: Final = re.compile(
    rf"(\d{{1,2}}) ({'|'.join(MONTHS)})\b(?: (\d{{4}})(?!:))?(?: (\d{{1,2}}):(\d{{2}}(?::\d{{2}})?))?"
)
# 5.3.1(2), 03:14, 6/7 and 2026-07-12 are one thing each: a part that changes its place is not the same thing.
_JOINED: Final = re.compile(r"\d+(?:[.:/-]\d+)+(?:\(\d+\))?")
# So is 5.3.1（1）, of which the English window would make 5.3.1 (1).
CLAUSE: Final = re.compile(r"\b(\d+(?:\.\d+)+) ?[（(](\d{1,2})[）)]")
# 万 of 万元 is part of the unit, not of the number.
_NUMBER: Final = re.compile(r"(\d+(?:\.\d+)?)((?:[千万亿](?!元)|[kM]\b)?)")
_SCALED: Final = re.compile(r"(\d+)([千万亿])")
_LAST_COUNT: Final = re.compile(r"(.*[^\d,.—]) ?(\d[\d,]*(?:\.\d+)?(?:—\d[\d,]*)? ?[^\d\s]+)")
# A word of the catalogue with both its ends: file(s), entr(y|ies); the verb behind it follows the number.
_BOTH: Final = re.compile(
    r"\b(\d[\d,]*)((?: [a-z]+){0,2} [a-z]+)\((?:([a-z]+)\|)?([a-z]+)\)(?: (are|have|were)\b)?"
)
_OF_ONE: Final = {"are": "is", "have": "has", "were": "was"}
_COUNT: Final = re.compile(r"(\d[\d,]*(?:\.\d+)?(?:—\d[\d,]*)?) ?([^\d\s].*)")


def signature(text: str) -> Counter[str]:
    """The numbers, times, clause numbers and levels of a text in either language, each as often as it stands there.

    3千 and 3k are one number, 7月12日 and 12 Jul one day; 03:10 is 3:10. Of words such as 至少 it says nothing.
    """
    text = _WRITTEN_LEVEL.sub(lambda match: _LETTERS[match.group()], text)
    found = Counter(_LEVEL.findall(text))

    def day(match: re.Match[str]) -> str:
        year, month, number, hour, minute, written = match.groups()
        found[f"day {year or ''}-{int(month)}-{int(number)}"] += 1
        return "" if hour is None else f" {hour}:{minute or (written or '0').zfill(2)} "

    def english_day(match: re.Match[str]) -> str:
        number, month, year, hour, minute = match.groups()
        found[f"day {year or ''}-{MONTHS.index(month) + 1}-{int(number)}"] += 1
        return "" if hour is None else f" {hour}:{minute} "

    def joined(match: re.Match[str]) -> str:
        whole = match.group()
        if re.fullmatch(r"\d+\.\d+", whole):
            return whole  # a decimal number, or a clause of two parts: both stay what they are
        found["/".join(f"{int(part)}" for part in re.findall(r"\d+", whole))] += 1
        return " "

    rest = re.sub(r"(?<=\d),(?=\d{3})", "", CLAUSE.sub(r"\1(\2)", text))
    rest = _JOINED.sub(joined, _ENGLISH_DATE.sub(english_day, _DATE.sub(day, rest)))
    for digits, scale in _NUMBER.findall(rest):
        found[f"{(Decimal(digits) * _SCALES.get(scale, 1)).normalize():f}"] += 1
    return found


def dated(text: str) -> str | None:
    """A day, with its year and time where they are given: 7月12日 03:10 is 12 Jul 03:10."""
    match = _DATE.fullmatch(text)
    return None if match is None else _day_said(match)


def around_days(text: str) -> list[str]:
    """A text cut before and behind each day in it; the days are said already, in the odd places."""
    parts, start = [], 0
    for match in _DATE.finditer(text):
        parts += [text[start : match.start()], _day_said(match)]
        start = match.end()
    return [*parts, text[start:]]


def _day_said(match: re.Match[str]) -> str:
    year, month, day, hour, minute, written = match.groups()
    said = f"{day} {MONTHS[int(month) - 1]}" + (f" {year}" if year else "")
    if hour is None:
        return said
    minute = minute or (written or "0").zfill(2)
    return f"{said} {hour.zfill(2)}:{minute}"


def scaled(text: str) -> str | None:
    """A short number of a scale: 3千 is 3k, 10万 is 100k, 1亿 is 100M."""
    match = _SCALED.fullmatch(text)
    if match is None:
        return None
    number = int(match[1]) * _SCALES[match[2]]
    for scale, sign in _ENGLISH_SCALES:
        if number % scale == 0:
            return f"{number // scale}{sign}"
    return None


def counted_at_the_end(text: str, units: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    """What stands before a number with its unit, and these as `counted` says them: 死亡和失踪 15 人."""
    match = _LAST_COUNT.fullmatch(text)
    said = None if match is None else counted(match[2], units)
    return None if match is None or said is None else (match[1], said)


def counted(text: str, units: Mapping[str, tuple[str, ...]]) -> str | None:
    """A number with its unit: 1 人 is 1 person, 852 间 is 852 rooms.

    Args:
        text: The number and the unit, with or without a space.
        units: The forms of each unit for one and for many, with ``%n`` for the number.
    """
    match = _COUNT.fullmatch(text)
    forms = None if match is None else units.get(match[2])
    if match is None or forms is None:
        return None
    return forms[0 if match[1] == "1" else -1].replace("%n", match[1])


def numbered(text: str) -> str:
    """A sentence whose words of both ends take the one of their number: 1 file(s) are is 1 file is."""

    def one_or_many(match: re.Match[str]) -> str:
        number, words, single, many, verb = match.groups()
        one = number == "1"
        end = (single or "") if one else many
        return f"{number}{words}{end}" + (f" {_OF_ONE[verb] if one else verb}" if verb else "")

    return _BOTH.sub(one_or_many, text)
