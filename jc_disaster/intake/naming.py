"""A second look at the words in order: places told by their short form (綦江), names that only look like a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from jc_disaster.intake.abroad import COUNTRIES, country_of
from jc_disaster.intake.gazetteer import (
    DIVISIONS,
    STEMS,
    level_of_short,
    short_name,
    short_name_behind,
    short_name_within,
)
from jc_disaster.intake.lexicon import Kind
from jc_disaster.intake.places import COMMON_NAMES, HOME, TOWN_STEMS, is_ours, level_of
from jc_disaster.intake.tokens import Token

_BREAKS = frozenset({Kind.COMMA, Kind.STOP, Kind.LINE, Kind.OPEN, Kind.CLOSE, Kind.COLON})
_LEADS = frozenset({Kind.CAUSE, Kind.PLACE, Kind.PART, Kind.AND})
_NO_WITNESS = (_BREAKS - {Kind.COLON}) | {Kind.EVENT}
_ACTS = ("遭", "突发", "发生")  # 洛南遭遇洪水 tells of the place, 泸定地震 names an event
_LONGEST = 8
_CITY, _COUNTY = 2, 3
_QUOTES: Mapping[str, str] = MappingProxyType({"“": "”", '"': '"', "《": "》", "「": "」"})
# 印度东北部|阿萨姆邦 tells where it lies, 西巴布亚省阿法克山县 what it is called.
_SYLLABLES = re.compile("(?:[东西南北中]{1,2}部|沿海)?((?:(?![的在和与及省市县区州部])[一-鿿]){1,4})")
_NAME_OF_PROVINCE = re.compile("(?:(?![的在和与及])[一-鿿]){2,6}省(?![道级])")
# A place in one of these is part of a name: 据四川日报, 北京时间.
_NAMED_AFTER = ("日报", "晚报", "新闻", "卫视", "时间", "电视台", "发布", "舰", "号")


def settled(tokens: Iterable[Token], text: str) -> Iterator[Token]:
    """The tokens with the short names found between them; a place inside another name (“北京山谷”项目) is none.

    城区 and 开发区 behind a place that is not ours are no districts of ours.
    A short name must fill the gap between two words, and stand where whose it is is told: before a number or another
    place, behind 造成, or first in its clause.
    """
    before: Token | None = None
    end = 0
    abroad = foreign = japan = False
    for token in tokens:
        if token.kind is not Kind.PLACE and (name := _cut_short(before, text)):
            before = Token(
                Kind.PLACE,
                end,
                end + len(name),
                name,
                level=level_of_short(name) if name in STEMS else _COUNTY,
            )
            yield before
            end = before.end
        if token.start < end:
            continue  # a word within the name found before it: 贵州|从江
        if end < token.start:
            found = list(_between(before, token, text))
            yield from found
            before = found[-1] if found else before
        if foreign and token.kind is Kind.FILLER:
            token = _cut_name(before, token, text)  # noqa: PLW2901
        if token.kind is Kind.PLACE:
            token = _whole_name(before, token, text) if foreign else token  # noqa: PLW2901
            foreign = foreign or country_of(token.meaning) != ""
            if japan and token.level == _COUNTY and token.meaning not in DIVISIONS:
                token = token._replace(level=1)  # noqa: PLW2901
            japan = japan or country_of(token.meaning) == "日本"
            common = token.meaning in COMMON_NAMES
            if _is_of_a_name(text, token) or (common and abroad) or token.meaning == "+城区":
                token = token._replace(kind=Kind.FILLER, meaning="~")  # noqa: PLW2901
            elif not common and token.level <= _COUNTY and token.meaning != HOME:
                abroad = not is_ours(token.meaning)
        yield token
        before, end = token, token.end


def _whole_name(before: Token | None, place: Token, text: str) -> Token:
    """西巴布亚省|阿法克山县 is no 克山县: abroad, what stands between two places belongs to the name of the second."""
    gap = text[before.end : place.start] if before is not None and before.kind is Kind.PLACE else ""
    named = _SYLLABLES.fullmatch(gap)
    if named is None or place.meaning in COUNTRIES:
        return place
    return place._replace(start=place.start - len(named[1]), meaning=named[1] + place.meaning)


def _cut_short(before: Token | None, text: str) -> str:
    """The name right behind that of a province or prefecture which a word would cut: 贵州|从江, 湖南|通道."""
    if before is None or before.kind is not Kind.PLACE or before.level > _CITY:
        return ""
    return short_name_behind(before.meaning, text, before.end)


def _cut_name(before: Token | None, token: Token, text: str) -> Token:
    """荷台|达|省: abroad, a word of one sign right before 省 belongs to a name that no list knows."""
    start = before.end if before is not None else 0
    name = _NAME_OF_PROVINCE.match(text, start)
    if name is None or name.end() != token.end + 1 or token.end - token.start > 1:
        return token
    return Token(Kind.PLACE, start, name.end(), name.group(), level=level_of(name.group()))


def _between(before: Token | None, token: Token, text: str) -> Iterator[Token]:
    end = before.end if before is not None else 0
    gap = text[end : token.start]
    if before is not None and before.kind is Kind.PLACE:
        yield from _within(before, gap)
    elif len(gap) <= _LONGEST:
        yield from _alone(before, gap, token, acts=text.startswith(_ACTS, token.start))


def _within(place: Token, gap: str) -> Iterator[Token]:
    """What lies in a place, named right behind it: 广西|隆林突发, 河南|南阳|西峡强降雨, 山西省会|太原."""
    rest = gap.removeprefix("会").removeprefix("首府")
    region, at = place.meaning, place.end + len(gap) - len(rest)
    while name := short_name_within(region, rest):
        if rest[len(name) : len(name) + 1] in _QUOTES:
            return  # 四川芦山“4·20”地震 names an event
        yield Token(Kind.PLACE, at, at + len(name), name, level=level_of_short(name))
        region, rest, at = name, rest[len(name) :], at + len(name)


def _alone(before: Token | None, gap: str, token: Token, *, acts: bool) -> Iterator[Token]:
    """What fills the gap between two words of which one says that it is a place, or opens its clause.

    Args:
        before: The word before the gap; None at the beginning.
        gap: What stands between the two words.
        token: The word behind it.
        acts: Whether that word says what befell the place (遭遇, 突发).
    """
    first = before is None or before.kind in _BREAKS
    led = first or (before is not None and before.kind in _LEADS)
    told = first and gap.startswith("在")
    gap = gap.removeprefix("在") if told else gap
    town = TOWN_STEMS.get(gap, "") if not first or acts or token.kind not in _NO_WITNESS else ""
    if town:
        yield Token(Kind.PLACE, token.start - len(gap), token.start, town, level=level_of(town))
        return
    if not led and token.kind not in (Kind.NUMBER, Kind.PLACE):
        return
    if first and not told and not acts and token.kind in _NO_WITNESS:
        return  # 泸定地震, or alone between two commas
    at = token.start - len(gap)
    for name in short_name(gap):
        yield Token(Kind.PLACE, at, at + len(name), name, level=level_of_short(name))
        at += len(name)


def _is_of_a_name(text: str, token: Token) -> bool:
    closing = _QUOTES.get(text[token.start - 1 : token.start])
    if closing and closing in text[token.end + 1 : token.end + _LONGEST]:
        return True
    return text.startswith(_NAMED_AFTER, token.end)
