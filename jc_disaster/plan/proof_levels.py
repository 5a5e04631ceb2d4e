"""Proof of the frame of the levels: what is counted, how the levels are ordered, what each of them must have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from jc_disaster.kernel.figures import FIGURE_BY_KEY, FigureKind
from jc_disaster.plan.model import Indicator, Level
from jc_disaster.plan.proof import Place, Proof
from jc_disaster.plan.schema_levels import IndicatorSource, LevelSource
from jc_disaster.plan.text import comparable, parent_of

FILE = "levels.yaml"
EFFECTS = ("视情启动", "可启动", "启动")
# What a figure's common name says beyond the words of a plan.
_COMMON = re.compile(r"（.*）\Z|人口\Z|人数\Z|间数\Z|户数\Z|房屋|住房|\A因灾")
# What may be left of an indicator's words once its parts are taken out of them.
_JOINING = re.compile(r"和|及|与|或|、|的|占|房屋|住房|人数|人口|[本该全][省市县区乡镇]")
_UNSPLIT = "合并填报"
_NUMERALS = MappingProxyType(
    {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5}
)
_NUMERAL = re.compile(r"(I{1,3}|IV|V|[一二三四五])级")


def prove_levels(proof: Proof) -> None:
    """All that can be proven of the levels before their conditions."""
    levels = proof.sources.levels
    _refuse_unsupported(proof)
    _prove_indicators(proof)
    _prove_ranks(proof)
    _prove_all_levels(proof)
    for number, source in enumerate(levels.levels):
        level = proof.edition.level(source.id)
        _prove_frame(proof, level, source, Place(FILE, ("levels", number), level.clause))
    _prove_conflict(proof)
    for group in proof.edition.result_readings:
        proof.check_readings(Place(FILE, ("readings",)), group)


def _prove_conflict(proof: Proof) -> None:
    """That the most severe level wins is said by the text, or by a reading of it."""
    conflict = proof.sources.levels.conflict
    place = Place(FILE, ("conflict",), conflict.clause)
    said = "最高" in (conflict.quote or "")
    if conflict.quote is not None:
        proof.stands(place.at("quote"), conflict.quote)
    else:
        proof.exists(place.at("clause"))
    if said and proof.edition.levels and not proof.names_level(conflict.quote or "", proof.edition.levels[0]):
        message = f"“{conflict.quote}”，数据中最高的是{proof.edition.levels[0].name}"
        proof.error("ranks-not-in-order", place.at("quote"), message)
    if conflict.reading is not None:
        proof.check_readings(place.at("reading"), [conflict.reading], about_clause=True)
        said = "最高" in proof.adopted(conflict.reading)
    if not said:
        message = "几个级别的条件同时符合时以最高的为准，引文或解读须写明"
        proof.error("conflict-differs", place, message)


def _refuse_unsupported(proof: Proof) -> None:
    """Constructs that the form foresees and the comparison cannot evaluate are refused, never skipped."""
    for place, words in _unsupported(proof):
        proof.error("not-supported", place, f"暂不支持{words}；请先不录入本条，并在 manifest.yaml 写明缺少")


def _unsupported(proof: Proof) -> Iterator[tuple[Place, str]]:
    source = proof.sources.levels
    if source.unranked_states:
        yield Place(FILE, ("unranked_states",)), "不分级别的状态（如预警响应、灾害救助准备）"
    for number, level in enumerate(source.levels):
        for order, criterion in enumerate(level.criteria):
            place = Place(FILE, ("levels", number, "criteria", order), criterion.clause)
            if criterion.area is not None:
                yield place.at("area"), "按单个县、乡镇等范围计数（area）"
            if criterion.basis is not None:
                yield place.at("basis"), "按核定数、预判数等口径对照（basis）"
            for rank, band in enumerate(criterion.any_of):
                here = place.at("any_of", rank)
                if band.all_of is not None or band.any_of is not None:
                    yield here, "嵌套条件（all_of、any_of）"
                if band.only_if is not None:
                    yield here.at("only_if"), "附带灾种、震级等前提的条件（only_if）"


def _prove_indicators(proof: Proof) -> None:
    figures = {**FIGURE_BY_KEY, **{figure.key: figure for figure in proof.edition.figures}}
    seen: set[str] = set()
    for number, source in enumerate(proof.sources.levels.indicators):
        indicator = proof.edition.indicators[number]
        place = Place(FILE, ("indicators", number))
        if indicator.key in seen:
            proof.error("indicator-twice", place, f"指标 {indicator.key} 重复")
        seen.add(indicator.key)
        proof.check_readings(place, indicator.readings)
        for hazard in indicator.only_for_hazards:
            if hazard not in proof.edition.header.hazards:
                message = f"指标 {indicator.key} 引用了没有的灾种“{hazard}”"
                proof.error("hazard-unknown", place.at("only_for_hazards"), message)
        _prove_reference(proof, indicator, place)
        if _prove_units(proof, indicator, figures, place):
            _prove_parts(proof, indicator, source, figures, place)


def _prove_units(proof: Proof, indicator: Indicator, figures: dict[str, FigureKind], place: Place) -> bool:
    """Every figure is known and has the indicator's unit; False where one is unknown."""
    known = True
    for key in (*indicator.parts, *([indicator.combined] if indicator.combined else ())):
        figure = figures.get(key)
        if figure is None:
            known = False
            message = f"指标 {indicator.key} 引用了没有的数据项 {key}"
            proof.error("figure-unknown", place.at("parts"), message)
        elif indicator.over is None and figure.unit != indicator.unit:
            message = f"指标 {indicator.key} 的单位是“{indicator.unit}”，数据项 {key} 的单位是“{figure.unit}”"
            proof.error("unit-differs", place.at("unit"), message)
    if indicator.over is not None and indicator.unit != "1":
        proof.error("unit-differs", place.at("unit"), f"比例指标 {indicator.key} 的单位应为“1”")
    return known


def _prove_reference(proof: Proof, indicator: Indicator, place: Place) -> None:
    """A share is measured against what its words name, and what is measured against something is a share."""
    labels = {reference.key: reference.label for reference in proof.edition.references}
    if indicator.over is None:
        share = next((words for words in indicator.words if "占" in words), None)
        if share is not None:
            proof.error("reference-differs", place.at("over"), f"“{share}”是比例，没有写明基数")
    elif indicator.over not in labels:
        proof.error("reference-unknown", place.at("over"), f"没有名为 {indicator.over} 的基数")
    elif not all(labels[indicator.over] in words for words in indicator.words):
        message = f"指标 {indicator.key} 的原词中没有基数“{labels[indicator.over]}”"
        proof.error("reference-differs", place.at("over"), message)


def _prove_parts(
    proof: Proof, indicator: Indicator, source: IndicatorSource, figures: dict[str, FigureKind], place: Place
) -> None:
    """The figures that are counted are those the plan's words name, no more and no fewer."""
    called = {entry.figure: entry.words for entry in source.called}
    for key in called.keys() - set(indicator.parts):
        proof.error("figure-unknown", place.at("called"), f"指标 {indicator.key} 不含数据项 {key}")
    parts = [called.get(key) or _COMMON.sub("", figures[key].label) for key in indicator.parts]
    for words in indicator.words:
        rest = words
        for part in parts:
            if part not in rest:
                message = f"指标 {indicator.key} 的原词“{words}”中没有“{part}”"
                proof.error("indicator-parts-differ", place.at("parts"), message)
            rest = rest.replace(part, "", 1)
        for reference in proof.edition.references:
            rest = rest.replace(reference.label, "") if reference.key == indicator.over else rest
        if _JOINING.sub("", rest):
            message = f"指标 {indicator.key} 的原词“{words}”中，“{rest}”没有对应的数据项"
            proof.error("indicator-parts-differ", place.at("parts"), message)
        joined = "maximum" if "或" in words else "sum"
        if indicator.aggregate != (joined if len(parts) > 1 else "sum"):
            message = f"指标 {indicator.key} 的原词“{words}”不是这种合计方式"
            proof.error("aggregate-differs", place.at("aggregate"), message)
    _prove_combined(proof, indicator, parts, figures, place)


def _prove_combined(
    proof: Proof, indicator: Indicator, parts: list[str], figures: dict[str, FigureKind], place: Place
) -> None:
    """Figures reported unsplit count too: the combined figure of the very same parts is named."""
    fitting = [
        key
        for key, figure in figures.items()
        if _UNSPLIT in figure.label
        and figure.unit == indicator.unit
        and len(parts) > 1
        and all(part in figure.label for part in parts)
    ]
    wanted = fitting[0] if fitting else None
    if indicator.combined != wanted:
        message = f"指标 {indicator.key} 的合并填报项应为 {wanted or '空'}"
        proof.error("combined-differs", place.at("combined"), message)


def _prove_ranks(proof: Proof) -> None:
    levels, place = proof.edition.levels, Place(FILE, ("levels",))
    if not levels:
        proof.error("no-level", place, "没有任何响应级别")
    numerals = [_numeral(level.name) for level in levels]
    known = [numeral for numeral in numerals if numeral is not None]
    if [level.rank for level in levels] != list(range(1, len(levels) + 1)) or known != sorted(known):
        ranks = "、".join(f"{level.name}为{level.rank}" for level in levels)
        proof.error("ranks-not-in-order", place, f"级别次序应从1起连续不重复，并与级别名称一致：{ranks}")
    for what, values in (
        ("编号", [level.id for level in levels]),
        ("名称", [level.name for level in levels]),
    ):
        if len(set(values)) != len(values):
            proof.error("level-twice", place, f"级别{what}重复：{'、'.join(values)}")


def _prove_all_levels(proof: Proof) -> None:
    """A heading that names a level, beside the headings of the levels, belongs to one of them."""
    beside = {parent_of(level.clause) for level in proof.edition.levels}
    beside |= {parent_of(clause) for clause in beside}
    for clause in proof.clauses():
        heading = next((passage.heading for passage in proof.passages(clause)), "")
        is_level = _NUMERAL.match(comparable(heading)) is not None
        if is_level and parent_of(clause) in beside and proof.owner(clause) is None:
            message = f"{clause} “{heading}”没有录入"
            proof.incomplete("level-left-out", Place(FILE, ("levels",), clause), message)


def _numeral(name: str) -> int | None:
    found = _NUMERAL.search(comparable(name))
    return _NUMERALS[found[1]] if found else None


def _prove_frame(proof: Proof, level: Level, source: LevelSource, place: Place) -> None:
    if source.chapeau is None:
        proof.incomplete("no-conditions", place, f"{level.name}的启动条件还没有录入")
    elif proof.stands(place.at("chapeau"), source.chapeau):
        _prove_chapeau(proof, level, source.chapeau, place)
    if comparable(proof.printed_name(level)) != comparable(level.name):
        proof.error("level-name-differs", place.at("printed"), "级别名称与原文写法不是同一级")
    if not level.criteria and not level.discretionary:
        proof.incomplete("no-criteria", place, f"{level.name}没有任何启动条件")
    elif not level.criteria:
        proof.note(
            "no-number",
            place,
            f"{level.name}没有数量条件，只能由{'、'.join(level.discretionary[0].judge)}认定",
        )
    elif not level.discretionary:
        proof.note("no-free-criterion", place, f"{level.name}没有“其他情形”条件")
    if not level.procedure.who("decide"):
        proof.incomplete("no-authority", place, f"{level.name}没有写明由谁决定启动")
    if not level.directs.by:
        proof.incomplete("no-direction", place, f"{level.name}没有写明由谁组织协调")
    if not proof.edition.measures_of(level.id):
        proof.incomplete("no-measures", Place("measures.yaml", (), level.clause), f"{level.name}没有响应措施")


def _prove_chapeau(proof: Proof, level: Level, chapeau: str, place: Place) -> None:
    words = comparable(chapeau)
    if comparable(proof.printed_name(level)) not in words:
        message = f"{level.clause} 的引文中没有“{proof.printed_name(level)}”"
        proof.error("level-name-differs", place.at("name"), message)
    found = next((effect for effect in EFFECTS if effect in words), "（无）")
    if found != level.effect:
        message = f"{level.clause} 原文为“{found}”，数据为“{level.effect}”"
        proof.error("effect-differs", place.at("effect"), message)
