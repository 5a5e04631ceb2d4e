"""Proof of the thresholds: read again from their own words, ordered, without gap and overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType

from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION, FIGURE_BY_KEY
from jc_disaster.plan.model import Band, Bound, BoundNumber, Indicator, Level
from jc_disaster.plan.proof import Proof
from jc_disaster.plan.text import comparable

FILE = "levels.yaml"
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*(亿|千万|百万|万|千|百)?\s*(%|％|[一-鿿]{1,3})")
_SCALE = MappingProxyType(
    {"亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "千": 10**3, "百": 10**2, "": 1}
)
_CHINESE_PERCENT = "%"
# What each expression says of its number by itself; None where only the text or a reading can tell.
LOWER_WORDS: Mapping[str, bool | None] = MappingProxyType(
    {"以上": None, "达到": True, "不少于": True, "不低于": True, "超过": False, "大于": False}
)
UPPER_WORDS: Mapping[str, bool | None] = MappingProxyType(
    {"以下": None, "不足": False, "未达到": False, "少于": False, "低于": False, "不超过": True}
)
_EXPRESSIONS = re.compile("|".join(sorted((*LOWER_WORDS, *UPPER_WORDS), key=len, reverse=True)))
_UNITS = frozenset({"人", "户", "间", "亩", "公顷", "万元", "亿元", "元", "级", "天", "日", "小时"})


def prove_levels(proof: Proof) -> None:
    """All that can be proven of ``levels.yaml``."""
    _prove_indicators(proof)
    _prove_ranks(proof)
    for number, source in enumerate(proof.sources.levels.levels):
        level = proof.edition.level(source.id)
        _prove_frame(proof, level, ("levels", number), source.printed)
        _prove_criteria(proof, level, ("levels", number))
    for indicator in proof.edition.indicators:
        _prove_ladder(proof, indicator)
    conflict = proof.sources.levels.conflict
    if conflict.quote is not None:
        proof.check_quote(FILE, ("conflict", "quote"), conflict.clause, conflict.quote)
    if conflict.reading is not None:
        proof.check_readings(FILE, ("conflict",), conflict.clause, [conflict.reading])
    for group in proof.edition.result_readings:
        proof.check_readings(FILE, ("readings",), None, group)


def _prove_indicators(proof: Proof) -> None:
    figures = {**FIGURE_BY_KEY, **{figure.key: figure for figure in proof.edition.figures}}
    seen: set[str] = set()
    for number, indicator in enumerate(proof.edition.indicators):
        path = ("indicators", number)
        if indicator.key in seen:
            proof.report("indicator-twice", FILE, path, None, f"指标 {indicator.key} 重复")
        seen.add(indicator.key)
        proof.check_readings(FILE, path, None, indicator.readings)
        for key in (*indicator.parts, *([indicator.combined] if indicator.combined else ())):
            figure = figures.get(key)
            if figure is None:
                proof.report(
                    "figure-unknown", FILE, path, None, f"指标 {indicator.key} 引用了没有的数据项 {key}"
                )
            elif indicator.over is None and figure.unit != indicator.unit:
                message = (
                    f"指标 {indicator.key} 的单位是“{indicator.unit}”，数据项 {key} 的单位是“{figure.unit}”"
                )
                proof.report("unit-differs", FILE, path, None, message)
        if indicator.over is not None and indicator.unit != "1":
            proof.report("unit-differs", FILE, path, None, f"比例指标 {indicator.key} 的单位应为“1”")
        if indicator.over not in {None, AGRICULTURAL_POPULATION} and indicator.over not in figures:
            proof.report("reference-unknown", FILE, path, None, f"没有名为 {indicator.over} 的基数")
        for hazard in indicator.only_for_hazards:
            if hazard not in proof.edition.header.hazards:
                proof.report(
                    "hazard-unknown", FILE, path, None, f"指标 {indicator.key} 引用了没有的灾种“{hazard}”"
                )


def _prove_ranks(proof: Proof) -> None:
    levels = proof.edition.levels
    if not levels:
        proof.report("no-level", FILE, ("levels",), None, "没有任何响应级别")
    if [level.rank for level in levels] != list(range(1, len(levels) + 1)):
        ranks = "、".join(f"{level.name}为{level.rank}" for level in levels)
        proof.report(
            "ranks-not-in-order", FILE, ("levels",), None, f"级别次序应为从1起连续不重复的数：{ranks}"
        )
    if len({level.id for level in levels}) != len(levels):
        proof.report("level-twice", FILE, ("levels",), None, "级别编号重复")
    if len({level.name for level in levels}) != len(levels):
        proof.report("level-twice", FILE, ("levels",), None, "级别名称重复")


def _prove_frame(proof: Proof, level: Level, path: tuple[str | int, ...], printed: str | None) -> None:
    if proof.check_quote(FILE, (*path, "chapeau"), level.clause, level.chapeau):
        words = comparable(level.chapeau)
        if comparable(printed or level.name) not in words:
            message = f"{level.clause} 的引文中没有“{printed or level.name}”"
            proof.report("level-name-differs", FILE, (*path, "name"), level.clause, message)
        found = next((word for word in ("视情启动", "可启动", "启动") if word in words), None)
        if found != level.effect:
            message = f"{level.clause} 原文为“{found or '（无）'}”，数据为“{level.effect}”"
            proof.report("effect-differs", FILE, (*path, "effect"), level.clause, message)
    if comparable(printed or level.name) != comparable(level.name):
        proof.report(
            "level-name-differs", FILE, (*path, "printed"), level.clause, "级别名称与原文写法不是同一级"
        )
    if not level.criteria:
        proof.report_incomplete("no-criteria", FILE, path, level.clause, f"{level.name}没有数量条件")
    if not level.discretionary:
        proof.report_incomplete(
            "no-free-criterion", FILE, path, level.clause, f"{level.name}没有“其他情形”条件"
        )
    if "decide" not in {step.act for step in level.procedure.steps}:
        proof.report_incomplete("no-authority", FILE, path, level.clause, f"{level.name}没有写明由谁决定启动")
    if not level.directs.by:
        proof.report_incomplete("no-direction", FILE, path, level.clause, f"{level.name}没有写明由谁组织协调")
    if not proof.edition.measures_of(level.id):
        proof.report_incomplete("no-measures", "measures.yaml", (), level.clause, f"{level.name}没有响应措施")


def _prove_criteria(proof: Proof, level: Level, path: tuple[str | int, ...]) -> None:
    for number, criterion in enumerate(level.criteria):
        here = (*path, "criteria", number)
        quoted = proof.check_quote(FILE, (*here, "quote"), criterion.clause, criterion.quote)
        proof.check_readings(FILE, here, criterion.clause, criterion.readings)
        if not criterion.clause.startswith(level.clause):
            message = f"{criterion.clause} 不在{level.name}的条款 {level.clause} 之下"
            proof.report("clause-of-other-level", FILE, here, criterion.clause, message)
        stands = {words for words, _, _ in _all_numbers(criterion.quote)}
        used: set[str] = set()
        for place, band in enumerate(criterion.any_of):
            used |= _prove_band(proof, (*here, "any_of", place), criterion.clause, criterion.quote, band)
        if quoted and stands - used:
            message = f"{criterion.clause} 原文中的“{'、'.join(sorted(stands - used))}”没有录入"
            proof.report("number-not-encoded", FILE, here, criterion.clause, message)


def _prove_band(proof: Proof, path: tuple[str | int, ...], clause: str, quote: str, band: Band) -> set[str]:
    try:
        indicator = proof.edition.indicator(band.indicator)
    except KeyError:
        proof.report(
            "indicator-unknown", FILE, path, clause, f"没有名为 {band.indicator} 的指标（暂不支持嵌套条件）"
        )
        return set()
    if not any(words in quote for words in indicator.words):
        message = f"{clause} 的引文中没有指标“{indicator.label}”的原词"
        proof.report("indicator-words-differ", FILE, path, clause, message)
    if band.at_least is None and band.below is None:
        proof.report("band-empty", FILE, path, clause, f"{clause} 没有上限也没有下限")
    used: set[str] = set()
    for name, bound in (("at_least", band.at_least), ("below", band.below)):
        if bound is not None:
            here = (*path, name)
            if bound.quote not in quote:
                message = f"“{bound.quote}”不在 {clause} 的引文之内"
                proof.report("bound-quote-outside", FILE, here, clause, message)
            used |= _prove_bound(proof, here, clause, indicator, bound, lower=name == "at_least")
    return used


def _prove_bound(  # noqa: PLR0913 - a bound is proven against its words, its unit and its end of the band
    proof: Proof, path: tuple[str | int, ...], clause: str, indicator: Indicator, bound: Bound, *, lower: bool
) -> set[str]:
    if bound.reading is not None:
        proof.check_readings(FILE, path, clause, [bound.reading])
    unit = _CHINESE_PERCENT if indicator.unit == "1" else indicator.unit
    read = [(words, value) for words, value, found in _all_numbers(bound.quote) if found == unit]
    if bound.printed is not None:
        message = f"{clause} 原文印作“{bound.printed}”，数据按“{bound.value}”处理"
        proof.report_printed("misprint", FILE, path, clause, message)
        if bound.printed not in bound.quote or bound.reading is None:
            proof.report("misprint-without-reading", FILE, path, clause, "更正印误须保留原文并注明解读")
    elif [value for _, value in read] != [bound.value]:
        stands = "、".join(words for words, _ in read) or "没有这个单位的数"
        message = f"{clause} 数据为{bound.value}（{indicator.unit}），引文“{bound.quote}”读作{stands}"
        proof.report("number-differs", FILE, path, clause, message)
    _prove_words(proof, path, clause, bound, LOWER_WORDS if lower else UPPER_WORDS)
    return {words for words, _ in read}


def _prove_words(
    proof: Proof,
    path: tuple[str | int, ...],
    clause: str,
    bound: Bound,
    words: Mapping[str, bool | None],
) -> None:
    """以上, 以下 and their like: the right end of the band, and whether the number belongs to it."""
    present = _EXPRESSIONS.findall(bound.quote)
    if not present or any(word not in words for word in present):
        message = f"{clause} 的引文“{bound.quote}”不是这一端的说法"
        proof.report("bound-words-differ", FILE, path, clause, message)
        return
    word = present[-1]
    inclusive, stated = _meaning(proof, word, words[word], bound.quote)
    if bound.stated != stated:
        proof.report("inclusion-not-stated", FILE, path, clause, f"“{word}”原文是否写明含本数与数据不符")
    if inclusive is None and bound.reading is None:
        proof.report("inclusion-without-reading", FILE, path, clause, f"“{word}”是否含本数须注明解读")
    if inclusive is not None and bound.inclusive != inclusive and bound.reading is None:
        message = f"{clause} “{bound.quote}”{'含' if inclusive else '不含'}本数，数据相反"
        proof.report("inclusion-differs", FILE, path, clause, message)


def _meaning(proof: Proof, word: str, usual: bool | None, quote: str) -> tuple[bool | None, bool]:  # noqa: FBT001 - a table value
    """Whether ``word`` includes its number, and whether the text itself says so, here or once for all."""
    for text in (quote, proof.whole_text()):
        for said, inclusive in (("不含本数", False), ("含本数", True)):
            if re.search(rf"{word}[(（]{said}", text):
                return inclusive, True
    return usual, usual is not None


def _all_numbers(words: str) -> Iterator[tuple[str, BoundNumber, str]]:
    """Every number with its unit: the words, the value in units, the unit (人, 间, 户, %, …)."""
    for match in _NUMBER.finditer(words):
        number, scale, unit = match[1], match[2], match[3]
        value: BoundNumber = Decimal(number) * _SCALE[scale or ""]
        if unit in {"%", "％"}:
            yield number + _CHINESE_PERCENT, Fraction(number) / 100, _CHINESE_PERCENT
            continue
        kept = next((unit[:size] for size in (3, 2, 1) if unit[:size] in _UNITS), unit[:1])
        if kept == "亿元":
            value, kept = Decimal(number) * 10_000, "万元"
        elif kept == "元" and scale == "万":
            value, kept = Decimal(number), "万元"
        elif kept == "元" and scale == "亿":
            value, kept = Decimal(number) * 10_000, "万元"
        whole = int(value) if value == int(value) else value
        yield number + (scale or "") + kept, whole, kept


def _prove_ladder(proof: Proof, indicator: Indicator) -> None:
    """The bands of one indicator over all levels, from the most severe down: no gap, no overlap, monotone."""
    steps = [
        (level, criterion.clause, band)
        for level in proof.edition.levels
        for criterion in level.criteria
        for band in criterion.any_of
        if band.indicator == indicator.key
    ]
    counted = {level.id for level, _, _ in steps}
    for level in proof.edition.levels:
        if steps and level.id not in counted:
            message = f"{level.name}没有“{indicator.label}”的条件"
            proof.report_incomplete("indicator-not-at-level", FILE, (), level.clause, message)
    for level, clause, band in steps:
        if band.at_least and band.below and band.at_least.value >= band.below.value:
            message = f"{clause} “{indicator.label}”下限{band.at_least.value}不小于上限{band.below.value}，没有数能够符合"
            proof.report_printed("band-upside-down", FILE, (), clause, message)
    if steps and steps[0][2].below is not None:
        level, clause, band = steps[0]
        message = f"{clause} 最高级“{level.name}”有上限{band.below.value}，超过后没有级别"  # type: ignore[union-attr]
        proof.report_printed("ceiling", FILE, (), clause, message)
    for (upper, upper_clause, high), (lower, clause, low) in pairwise(steps):
        _prove_joint(proof, indicator, (upper, upper_clause, high), (lower, clause, low))


def _prove_joint(
    proof: Proof, indicator: Indicator, more: tuple[Level, str, Band], less: tuple[Level, str, Band]
) -> None:
    """Where the band of one level ends, that of the next more severe one begins."""
    (upper, _, high), (lower, clause, low) = more, less
    if upper is lower:
        proof.report_printed("band-twice", FILE, (), clause, f"{lower.name}中“{indicator.label}”有两个条件")
        return
    start, end = high.at_least, low.below
    if start is None or end is None:
        missing = upper.name if start is None else lower.name
        message = f"“{indicator.label}”在{missing}缺少与相邻级别衔接的一端"
        proof.report_printed("bound-missing", FILE, (), clause, message)
        return
    first, last = start.value, end.value
    if first < last or (first == last and start.inclusive and end.inclusive):
        message = f"“{indicator.label}”为{first}时既符合{lower.name}也符合{upper.name}"
        proof.report_printed("overlap", FILE, (), clause, message)
    elif first > last or (first == last and not start.inclusive and not end.inclusive):
        nobody = last if not end.inclusive else _next(last)
        if nobody != first or not start.inclusive:
            message = f"“{indicator.label}”为{nobody}时{lower.name}和{upper.name}都不符合"
            proof.report_printed("gap", FILE, (), clause, message)
    if low.at_least is not None and low.at_least.value >= first:
        message = f"“{indicator.label}”{lower.name}的下限{low.at_least.value}不低于{upper.name}的{first}"
        proof.report_printed("not-monotone", FILE, (), clause, message)


def _next(value: BoundNumber) -> BoundNumber:
    return value + 1 if isinstance(value, int) else value
