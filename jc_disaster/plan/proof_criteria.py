"""Proof of the thresholds: each number read again from its own words, 以上 and 以下 included; no gap, no overlap."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.plan.amounts import LOWER, PERCENT, UPPER, Amount, amounts
from jc_disaster.plan.model import Band, Bound, BoundNumber, Criterion, Indicator, Level
from jc_disaster.plan.proof import Place, Proof
from jc_disaster.plan.text import is_under, parent_of
from jc_disaster.plan.wording import number_words

FILE = "levels.yaml"
# What each expression says of its number by itself; None where only the text or a reading can tell.
LOWER_WORDS: Mapping[str, bool | None] = MappingProxyType(
    {"以上": None, "及以上": True, "达到": True, "达": True, "不少于": True, "不低于": True, "至少": True}
    | dict.fromkeys(("超过", "大于", "高于", "多于"), False)
)
UPPER_WORDS: Mapping[str, bool | None] = MappingProxyType(
    {"以下": None, "以内": None, "及以下": True, "不超过": True, "至多": True}
    | dict.fromkeys(("不足", "未达到", "少于", "低于", "小于"), False)
)
_EXPRESSION = re.compile("|".join(sorted((*LOWER_WORDS, *UPPER_WORDS), key=len, reverse=True)))
# “以上”含本数，“以下”不含本数; 以上(含本数,下同); “以上”、“以下”均含本数.
_SAID = '[”’」"]?[(（]?(?:均|都|皆)?(不)?(?:含|包括|包含)'
_SAID_OF_BOTH = re.compile(
    r"以上[”’」\"]?[、和及与]?[“‘「\"]?以下[”’」\"]?[,，]?(?:均|都|皆)(不)?(?:含|包括|包含)本"
)
_MEASURED = frozenset({"人", "户", "间"})


def prove_criteria(proof: Proof) -> None:
    """Every condition of every level, then the bands of each indicator over all levels."""
    for number, source in enumerate(proof.sources.levels.levels):
        level = proof.edition.level(source.id)
        for order, criterion in enumerate(level.criteria):
            place = Place(FILE, ("levels", number, "criteria", order), criterion.clause)
            _prove_criterion(proof, level, criterion, place)
        for order, free in enumerate(level.discretionary):
            place = Place(FILE, ("levels", number, "discretionary", order), free.clause)
            _check_clause(proof, level, place)
            proof.check_readings(place, free.readings, about_clause=True)
            if proof.stands(place.at("quote"), free.quote):
                _prove_judge(proof, free.judge, free.quote, place)
    _prove_items(proof)
    for indicator in proof.edition.indicators:
        _prove_ladder(proof, indicator)


def _prove_items(proof: Proof) -> None:
    """Every item under a clause of conditions is one of the conditions."""
    levels = proof.edition.levels
    encoded = {criterion.clause for level in levels for criterion in level.criteria}
    encoded |= {free.clause for level in levels for free in level.discretionary}
    for number, level in enumerate(levels):
        for clause in proof.clauses():
            if parent_of(clause) == level.clause and clause not in encoded:
                message = f"{clause} 的条件没有录入：“{proof.words(clause).strip()}”"
                proof.incomplete("condition-left-out", Place(FILE, ("levels", number), clause), message)


def _check_clause(proof: Proof, level: Level, place: Place) -> None:
    if not is_under(place.clause or "", level.clause):
        message = f"{place.clause} 不在{level.name}的条款 {level.clause} 之下"
        proof.error("clause-of-other-level", place.at("clause"), message)


def _prove_judge(proof: Proof, judge: tuple[str, ...], quote: str, place: Place) -> None:
    named = proof.resolve_all(place.at("judge"), judge)
    present = proof.bodies.present(quote)
    for body in sorted(named - present):
        proof.error("body-differs", place.at("judge"), f"“{quote}”中没有提到“{body}”")
    for body in sorted(present - named):
        proof.error("body-left-out", place.at("judge"), f"“{quote}”提到的“{body}”没有录入")


def _prove_criterion(proof: Proof, level: Level, criterion: Criterion, place: Place) -> None:
    _check_clause(proof, level, place)
    proof.check_readings(place, criterion.readings, about_clause=True)
    if not proof.stands(place.at("quote"), criterion.quote):
        return
    encoded: set[int] = set()
    for order, band in enumerate(criterion.any_of):
        encoded |= _prove_band(proof, criterion, band, place.at("any_of", order))
    for amount in amounts(criterion.quote):
        if amount.start not in encoded:
            message = f"{criterion.clause} 原文中的“{amount.words}”没有录入"
            proof.error("number-not-encoded", place.at("quote"), message)


def _prove_band(proof: Proof, criterion: Criterion, band: Band, place: Place) -> set[int]:
    """Where in the criterion's quote the numbers of the band stand."""
    indicator = next((one for one in proof.edition.indicators if one.key == band.indicator), None)
    if indicator is None:
        if band.indicator:
            message = f"没有名为 {band.indicator} 的指标"
            proof.error("indicator-unknown", place.at("indicator"), message)
        return set()
    if not any(words in criterion.quote for words in indicator.words):
        message = f"{criterion.clause} 的引文中没有指标“{indicator.label}”的原词"
        proof.error("indicator-words-differ", place.at("indicator"), message)
    if band.at_least is None and band.below is None:
        proof.error("band-empty", place, f"{criterion.clause} 没有上限也没有下限")
    _prove_hazard(proof, criterion, indicator, place)
    encoded: set[int] = set()
    for name, bound in (("at_least", band.at_least), ("below", band.below)):
        if bound is not None:
            here = place.at(name)
            _prove_bound(proof, indicator, bound, here, end=LOWER if name == "at_least" else UPPER)
            encoded |= _prove_position(proof, criterion.quote, indicator, bound, here)
    return encoded


def _prove_hazard(proof: Proof, criterion: Criterion, indicator: Indicator, place: Place) -> None:
    """A condition that names a hazard counts for that hazard alone, and the other way round."""
    settled = proof.settled((*criterion.readings, *indicator.readings))
    named = tuple(name for name in proof.edition.header.hazards if name in criterion.quote or name in settled)
    if set(named) != set(indicator.only_for_hazards):
        message = (
            f"{criterion.clause} 的引文{'限于' + '、'.join(named) if named else '没有限定灾种'}，"
            f"指标“{indicator.label}”限于{'、'.join(indicator.only_for_hazards) or '（不限）'}"
        )
        proof.error("hazard-differs", place.at("indicator"), message)


def _prove_position(proof: Proof, quote: str, indicator: Indicator, bound: Bound, place: Place) -> set[int]:
    """The bound's words stand in the criterion, whole, behind the words of its own indicator."""
    whole = {amount.start for amount in amounts(quote)}
    found: set[int] = set()
    for match in re.finditer(re.escape(bound.quote), quote):
        starts = {match.start() + amount.start for amount in _of_unit(bound.quote, indicator)}
        if starts <= whole and _nearest(proof, quote, match.start(), indicator) == indicator.key:
            found |= starts
    if not found and bound.printed is None:
        message = f"“{bound.quote}”不在 {place.clause} 的引文之内，或者不是“{indicator.label}”的数"
        proof.error("bound-quote-outside", place.at("quote"), message)
    return found


def _nearest(proof: Proof, quote: str, end: int, indicator: Indicator) -> str | None:
    """The indicator of the same unit whose words stand last before ``end``."""
    found = [
        (quote.rfind(words, 0, end) + len(words), one.key)
        for one in proof.edition.indicators
        if one.unit == indicator.unit
        for words in one.words
        if words in quote[:end]
    ]
    return max(found, key=lambda entry: entry[0])[1] if found else None


def _of_unit(words: str, indicator: Indicator) -> list[Amount]:
    unit = PERCENT if indicator.unit == "1" else indicator.unit
    return [amount for amount in amounts(words) if amount.unit == unit]


def _prove_bound(proof: Proof, indicator: Indicator, bound: Bound, place: Place, *, end: str) -> None:
    readings = [] if bound.reading is None else [bound.reading]
    proof.check_readings(place.at("reading"), readings, about_clause=True)
    read = [amount for amount in _of_unit(bound.quote, indicator) if amount.end in {None, end}]
    if bound.printed is not None:
        _prove_correction(proof, indicator, bound, place)
    elif [amount.value for amount in read] != [bound.value]:
        stands = "、".join(str(amount.value) for amount in read) or "没有这个单位的数"
        message = f"{place.clause} 数据为{bound.value}（{indicator.unit}），引文“{bound.quote}”读作{stands}"
        proof.error("number-differs", place.at("value"), message)
    if any(amount.end == end for amount in read):
        _prove_inclusion(proof, bound, place, "至", inclusive=True)
    else:
        _prove_expression(proof, bound, place, LOWER_WORDS if end == LOWER else UPPER_WORDS)


def _prove_correction(proof: Proof, indicator: Indicator, bound: Bound, place: Place) -> None:
    message = f"{place.clause} 原文印作“{bound.printed}”，数据按“{bound.value}”处理"
    proof.printed("misprint", place.at("printed"), message)
    settled = [
        amount.value
        for words in proof.settled([bound.reading] if bound.reading else [])
        for amount in _of_unit(words, indicator)
    ]
    if (bound.printed or "") not in bound.quote or bound.value not in settled:
        message = "更正印误须保留原文，并由解读写明更正后的数"
        proof.error("misprint-without-reading", place.at("printed"), message)


def _prove_expression(proof: Proof, bound: Bound, place: Place, words: Mapping[str, bool | None]) -> None:
    """以上, 以下 and their like: the right end of the band, and whether the number belongs to it."""
    present = _EXPRESSION.findall(bound.quote)
    if not present or any(word not in words for word in present):
        message = f"{place.clause} 的引文“{bound.quote}”不是这一端的说法"
        proof.error("bound-words-differ", place.at("quote"), message)
        return
    word = present[-1]
    said = _said(word, bound.quote, proof.body()) if words[word] is None else words[word]
    if said is None:
        _prove_reading(proof, bound, place, word)
    _prove_inclusion(proof, bound, place, word, inclusive=said)


def _prove_reading(proof: Proof, bound: Bound, place: Place, word: str) -> None:
    """Where the text is silent, a reading says of this very word whether it includes its number."""
    adopted = "" if bound.reading is None else proof.adopted(bound.reading)
    said = _said(word, adopted)
    if said is None:
        message = f"“{word}”是否含本数，原文没有写明，须有解读写明"
        proof.error("inclusion-without-reading", place.at("inclusive"), message)
    elif said != bound.inclusive:
        message = f"解读 {bound.reading} 写明“{word}”{'含' if said else '不含'}本数，数据相反"
        proof.error("inclusion-differs", place.at("inclusive"), message)


def _prove_inclusion(proof: Proof, bound: Bound, place: Place, words: str, *, inclusive: bool | None) -> None:
    """Whether the number belongs to the band, and whether the text says so (``inclusive`` is then not None)."""
    stated = inclusive is not None
    if bound.stated != stated:
        message = f"“{words}”是否含本数，原文{'写明了' if stated else '没有写明'}，与数据不符"
        proof.error("inclusion-not-stated", place.at("stated"), message)
    if inclusive is not None and bound.inclusive != inclusive:
        message = f"{place.clause} “{bound.quote}”{'含' if inclusive else '不含'}本数，数据相反"
        proof.error("inclusion-differs", place.at("inclusive"), message)


def _said(word: str, *texts: str) -> bool | None:
    """Whether one of ``texts`` says that ``word`` includes its number; None where none says anything of it."""
    for text in texts:
        match = re.search(rf"{word}{_SAID}", text) or _SAID_OF_BOTH.search(text)
        if match is not None:
            return match[1] is None
    return None


class _Rung(NamedTuple):
    """One band of one indicator on the ladder of levels."""

    level: Level
    band: Band
    place: Place


def _prove_ladder(proof: Proof, indicator: Indicator) -> None:
    """The bands of one indicator over all levels, from the most severe down: no gap, no overlap, monotone."""
    rungs = _rungs(proof, indicator)
    counted = {rung.level.id for rung in rungs}
    for level in proof.edition.levels:
        if rungs and level.criteria and level.id not in counted:
            message = f"{level.name}没有“{indicator.label}”的条件"
            proof.incomplete("indicator-not-at-level", Place(FILE, (), level.clause), message)
    for rung in rungs:
        start, end = rung.band.at_least, rung.band.below
        if start is not None and end is not None and start.value >= end.value:
            message = f"“{indicator.label}”下限{start.value}不小于上限{end.value}，没有数能够符合"
            proof.printed("band-upside-down", rung.place, f"{rung.place.clause} {message}")
    if rungs and (end := rungs[0].band.below) is not None:
        message = f"{rungs[0].place.clause} 最高级“{rungs[0].level.name}”有上限{end.value}，超过后没有级别"
        proof.printed("ceiling", rungs[0].place, message)
    for more, less in pairwise(rungs):
        _prove_joint(proof, indicator, more, less)


def _rungs(proof: Proof, indicator: Indicator) -> list[_Rung]:
    numbers = {source.id: number for number, source in enumerate(proof.sources.levels.levels)}
    return [
        _Rung(
            level,
            band,
            Place(FILE, ("levels", numbers[level.id], "criteria", order, "any_of", rank), criterion.clause),
        )
        for level in proof.edition.levels
        for order, criterion in enumerate(level.criteria)
        for rank, band in enumerate(criterion.any_of)
        if band.indicator == indicator.key
    ]


def _prove_joint(proof: Proof, indicator: Indicator, more: _Rung, less: _Rung) -> None:
    """Where the band of one level ends, that of the next more severe one begins."""
    label, place = indicator.label, less.place
    if more.level is less.level:
        proof.printed("band-twice", place, f"{less.level.name}中“{label}”有两个条件")
        return
    start, low, end = more.band.at_least, less.band.at_least, less.band.below
    if start is not None and low is not None and low.value >= start.value:
        message = f"“{label}”{less.level.name}的下限{low.value}不低于{more.level.name}的{start.value}"
        proof.printed("not-monotone", place, message)
    if start is None or end is None:
        missing = more.level.name if start is None else less.level.name
        message = f"“{label}”在{missing}缺少与相邻级别衔接的一端"
        proof.printed("bound-missing", place, message)
        return
    between = _between(start, end, indicator.unit)
    if between is not None:
        number, both = between
        levels = f"{less.level.name}和{more.level.name}都{'符合' if both else '不符合'}"
        message = f"“{label}”为{number_words(number, indicator.unit)}时{levels}"
        proof.printed("overlap" if both else "gap", place, message)


def _between(start: Bound, end: Bound, unit: str) -> tuple[BoundNumber, bool] | None:
    """A number that both bands hold (True) or neither does (False); None where they tile."""
    if unit in _MEASURED and isinstance(start.value, int) and isinstance(end.value, int):
        first = start.value if start.inclusive else start.value + 1
        last = end.value if end.inclusive else end.value - 1
        if first == last + 1:
            return None
        return (first, True) if first <= last else (last + 1, False)
    if start.value == end.value:
        return None if start.inclusive != end.inclusive else (start.value, start.inclusive)
    return (Fraction(start.value) + Fraction(end.value)) / 2, start.value < end.value
