"""启动条件对照: where each indicator stands on equal bands, how sure that is, how far to the next level."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from jc_disaster.engine.assess import Assessment, Assessor
from jc_disaster.engine.bands import Rule, reaches
from jc_disaster.engine.situation import reports_any
from jc_disaster.kernel.quantity import Interval, Number, minus
from jc_disaster.plan.model import Indicator, Level
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import BarView, ConditionsView, LevelView
from jc_disaster.ui.view_models.words import (
    distance_words,
    interval_words,
    level_view,
    short_number,
)


class Scale(NamedTuple):
    """What of the picture only the plan decides, worked out once and not under every keystroke.

    Attributes:
        ladder: The levels, the mildest first.
        shown: The same as they are shown.
        rules: Of each indicator its bands on the ladder.
        starts: Where each of those begins.
        thresholds: The same in the fewest signs.
    """

    ladder: tuple[Level, ...]
    shown: tuple[LevelView, ...]
    rules: tuple[tuple[Rule | None, ...], ...]
    starts: tuple[tuple[Number | None, ...], ...]
    thresholds: tuple[tuple[str, ...], ...]


def scale_of(assessor: Assessor) -> Scale:
    """The scale of a plan."""
    ladder = tuple(sorted(assessor.edition.levels, key=lambda level: -level.rank))
    found = {(rule.indicator, rule.level.id): rule for rule in reversed(assessor.rules)}
    places = range(len(assessor.edition.indicators))
    rules = tuple(tuple(found.get((place, level.id)) for level in ladder) for place in places)
    starts = tuple(tuple(None if rule is None else rule.at_least for rule in bands) for bands in rules)
    thresholds = tuple(tuple("" if one is None else short_number(one) for one in bands) for bands in starts)
    return Scale(ladder, tuple(map(level_view, ladder)), rules, starts, thresholds)


class ShownBars(NamedTuple):
    """What was shown last, so that a keystroke works out only the bars it touches."""

    assessment: Assessment
    view: ConditionsView


def conditions_view(
    picture: Picture, scale: Scale | None = None, shown: ShownBars | None = None
) -> ConditionsView:
    """One bar for every indicator that applies or was reported; the others are named beside the picture.

    Args:
        picture: The incident.
        scale: The plan's scale where it is already worked out.
        shown: What was shown of the same plan and the same record before the keystroke, if anything.
    """
    scale = scale or scale_of(picture.assessor)
    if shown is not None and picture.assessment.in_the_bands_of(shown.assessment):
        return _retouched(picture, scale, shown)
    bars, aside = [], []
    for place, indicator in enumerate(picture.edition.indicators):
        value = picture.assessment.values[place]
        if value is None:
            aside.append(_why_not(picture, indicator))
            continue
        bars.append(_bar(picture, place, indicator, value, scale))
    return ConditionsView(scale.shown, tuple(bars), "；".join(dict.fromkeys(aside)))


def _retouched(picture: Picture, scale: Scale, shown: ShownBars) -> ConditionsView:
    """No band was crossed: the same indicators apply, and only a bar whose value is another one is another one."""
    indicators = picture.edition.indicators
    pairs = zip(shown.assessment.values, picture.assessment.values, strict=True)
    there = [(place, old, new) for place, (old, new) in enumerate(pairs) if new is not None]
    bars = tuple(
        bar if old is new else _bar(picture, place, indicators[place], new, scale)
        for bar, (place, old, new) in zip(shown.view.bars, there, strict=True)
    )
    return shown.view._replace(bars=bars)


def _why_not(picture: Picture, indicator: Indicator) -> str:
    hazard = picture.situation.hazard
    if indicator.over is not None and not picture.situation.references.get(indicator.over):
        applies = not indicator.only_for_hazards or hazard is None or hazard in indicator.only_for_hazards
        if applies:
            return f"{indicator.label}：未登记基数，不可计算"
    return f"{'、'.join(indicator.only_for_hazards)}条件不适用（{hazard}）"


def _bar(picture: Picture, place: int, indicator: Indicator, value: Interval, scale: Scale) -> BarView:
    starts = scale.starts[place]
    # Above nothing, somebody reported; nothing at all, everybody is unaffected.
    unknown = value.min == 0 and value.max != 0 and not reports_any(picture.situation, indicator)
    low = position(value.min, starts)
    high = 1.0 if value.max is None else position(value.max, starts)
    now = "未报" if unknown else interval_words(value, indicator.unit)
    distance = _distance(picture, indicator)
    level_now = _reached(scale, place, value.min)
    return BarView(
        indicator.label,
        indicator.unit,
        scale.thresholds[place],
        low,
        max(low, high),
        unknown,
        now,
        level_now,
        distance,
        _spoken(indicator, now, level_now, distance),
    )


def _reached(scale: Scale, place: int, number: Number) -> LevelView | None:
    found = None
    for level, rule in zip(scale.shown, scale.rules[place], strict=True):
        if rule is not None and rule.at_least is not None and reaches(rule, number):
            found = level
    return found


def position(number: Number, starts: Sequence[Number | None]) -> float:
    """Where ``number`` stands on a bar of equal bands, 0.0 to 1.0; the last band is open and fills slowly.

    Args:
        number: The value.
        starts: Lower ends of the bands after the first, ascending; None where a level has none.
    """
    bands = len(starts) + 1
    lower: Number = 0
    index = 0
    for place, start in enumerate(starts, start=1):
        if start is not None and number >= start:
            lower, index = start, place
    upper = next((start for start in starts[index:] if start is not None), None)
    if upper is None:
        base = lower or 1
        inside = 1 - _ratio(base, max(number, base))
    else:
        inside = _ratio(minus(number, lower), minus(upper, lower))
    return (index + min(max(inside, 0.0), 1.0)) / bands


def _ratio(part: Number, whole: Number) -> float:
    """``part`` of ``whole``; whole numbers, under every keystroke, need no fraction."""
    if isinstance(part, int) and isinstance(whole, int):
        return part / whole
    return float(Fraction(part) / Fraction(whole))


def _distance(picture: Picture, indicator: Indicator) -> str:
    for step in picture.steps:
        if step.indicator.key == indicator.key and step.distance.max:
            return f"再增 {distance_words(step.distance.max, indicator.unit)}达{step.to_level.name}"
    return ""


def _spoken(indicator: Indicator, now: str, level: LevelView | None, distance: str) -> str:
    reached = "未达启动条件" if level is None else f"达到{level.name}"
    return f"{indicator.label} {now}，{reached}" + (f"，{distance}" if distance else "")
