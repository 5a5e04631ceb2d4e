"""启动条件对照: where each indicator stands on equal bands, how sure that is, how far to the next level."""

from __future__ import annotations

from fractions import Fraction

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.bands import Rule, reaches
from jc_disaster.engine.situation import reports_any
from jc_disaster.kernel.quantity import Interval, Number
from jc_disaster.plan.model import Indicator, Level
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import BarView, ConditionsView, LevelView
from jc_disaster.ui.view_models.words import (
    distance_words,
    interval_words,
    level_view,
    short_number,
)


def conditions_view(picture: Picture) -> ConditionsView:
    """One bar for every indicator that applies or was reported; the others are named beside the picture."""
    ladder = tuple(sorted(picture.edition.levels, key=lambda level: -level.rank))
    bars, aside = [], []
    for place, indicator in enumerate(picture.edition.indicators):
        value = picture.assessment.values[place]
        if value is None:
            aside.append(_why_not(picture, indicator))
            continue
        bars.append(_bar(picture, place, indicator, value, ladder))
    return ConditionsView(
        tuple(level_view(level) for level in ladder), tuple(bars), "；".join(dict.fromkeys(aside))
    )


def _why_not(picture: Picture, indicator: Indicator) -> str:
    hazard = picture.situation.hazard
    if indicator.over is not None and not picture.situation.references.get(indicator.over):
        applies = not indicator.only_for_hazards or hazard is None or hazard in indicator.only_for_hazards
        if applies:
            return f"{indicator.label}：未登记基数，不可计算"
    return f"{'、'.join(indicator.only_for_hazards)}条件不适用（{hazard}）"


def _bar(
    picture: Picture, place: int, indicator: Indicator, value: Interval, ladder: tuple[Level, ...]
) -> BarView:
    starts = [_start(picture.assessor, place, level) for level in ladder]
    said = reports_any(picture.situation, indicator)
    unaffected_all = value.min == 0 and value.max == 0
    unknown = not said and not unaffected_all
    low = position(value.min, starts)
    high = 1.0 if value.max is None else position(value.max, starts)
    reached = _reached(picture.assessor, place, value.min, ladder)
    now = "未报" if unknown else interval_words(value, indicator.unit)
    distance = _distance(picture, indicator)
    level_now = None if reached is None else level_view(reached)
    return BarView(
        indicator.label,
        indicator.unit,
        tuple("" if start is None else short_number(start) for start in starts),
        low,
        max(low, high),
        unknown,
        now,
        level_now,
        distance,
        _spoken(indicator, now, level_now, distance),
    )


def _start(assessor: Assessor, place: int, level: Level) -> Number | None:
    rule = _rule(assessor, place, level)
    return None if rule is None else rule.at_least


def _rule(assessor: Assessor, place: int, level: Level) -> Rule | None:
    return next((rule for rule in assessor.rules if rule.indicator == place and rule.level is level), None)


def _reached(assessor: Assessor, place: int, number: Number, ladder: tuple[Level, ...]) -> Level | None:
    found = None
    for level in ladder:
        rule = _rule(assessor, place, level)
        if rule is not None and rule.at_least is not None and reaches(rule, number):
            found = level
    return found


def position(number: Number, starts: list[Number | None]) -> float:
    """Where ``number`` stands on a bar of equal bands, 0.0 to 1.0; the last band is open and fills slowly.

    Args:
        number: The value.
        starts: Lower ends of the bands after the first, ascending; None where a level has none.
    """
    bands = len(starts) + 1
    lower, index = Fraction(0), 0
    for place, start in enumerate(starts, start=1):
        if start is not None and number >= start:
            lower, index = Fraction(start), place
    upper = next((Fraction(start) for start in starts[index:] if start is not None), None)
    if upper is None:
        inside = 1 - (lower or Fraction(1)) / max(Fraction(number), lower or Fraction(1))
    else:
        inside = (Fraction(number) - lower) / (upper - lower)
    return float((index + min(max(inside, Fraction(0)), Fraction(1))) / bands)


def _distance(picture: Picture, indicator: Indicator) -> str:
    for step in picture.steps:
        if step.indicator.key == indicator.key and step.distance.max:
            return f"再增 {distance_words(step.distance.max, indicator.unit)}达{step.to_level.name}"
    return ""


def _spoken(indicator: Indicator, now: str, level: LevelView | None, distance: str) -> str:
    reached = "未达启动条件" if level is None else f"达到{level.name}"
    return f"{indicator.label} {now}，{reached}" + (f"，{distance}" if distance else "")
