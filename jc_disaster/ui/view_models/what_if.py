"""试算: the level if a figure were another; why it is not the next level; whom to call. Never recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Final, NamedTuple

from jc_disaster.engine.point_levels import PointLevels
from jc_disaster.engine.situation import applies
from jc_disaster.incident.events import EXERCISE
from jc_disaster.incident.fact_names import CALL
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import Number, minus
from jc_disaster.plan.model import Indicator, Level
from jc_disaster.ui.language import Verbatim
from jc_disaster.ui.view_models.figures import figure_kind, whom_to_ask
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import LevelView
from jc_disaster.ui.view_models.words import (
    day_clock,
    distance_words,
    full_width,
    interval_words,
    joined,
    level_view,
    number_words,
)

_FARTHEST: Final = Fraction(19, 20)
NOT_RECORDED: Final = "试算 · 不记录"


class TrialRow(NamedTuple):
    """One indicator to try: what is recorded for certain, what is tried, and how far to the next level."""

    label: str
    kind: FigureKind
    recorded: Number
    number: Number
    starts: tuple[tuple[LevelView, Number], ...]
    cliff: str


class TrialView(NamedTuple):
    """The rows with the level they would give."""

    rows: tuple[TrialRow, ...]
    level: LevelView | None
    sentence: str
    changed: bool


class Reason(NamedTuple):
    """One condition in the plan's words, and what is known of it."""

    quote: Verbatim
    words: str


class WhyNot(NamedTuple):
    """Why the comparison does not come to the next level: a heading and one line a condition."""

    heading: str
    lines: tuple[Reason, ...]


class Trial:
    """A sum tried in place of what is recorded; the record never hears of it.

    Args:
        picture: The incident as it is. What is open upward counts with what is certain of it.
    """

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        edition = picture.edition
        self._levels = PointLevels(edition, picture.situation.references)
        self._by_rank = {level.rank: level for level in edition.levels}
        self._places: list[int] = []
        self._indicators: list[Indicator] = []
        self._recorded: list[Number] = []
        for place, parts in enumerate(self._levels.counted):
            found = next(
                (
                    number
                    for number, one in enumerate(edition.indicators)
                    if one.parts == parts and one.over is None
                ),
                None,
            )
            value = None if found is None else picture.assessment.values[found]
            self._recorded.append(0 if value is None else value.min)
            if found is not None and value is not None:
                self._places.append(place)
                self._indicators.append(edition.indicators[found])
        self._points = list(self._recorded)

    def set(self, row: int, number: Number) -> TrialView:
        """Try ``number`` in a row."""
        self._points[self._places[row]] = number
        return self.view()

    def reset(self) -> TrialView:
        """Back to what is recorded."""
        self._points = list(self._recorded)
        return self.view()

    def view(self) -> TrialView:
        """The level as tried, and every row."""
        level = self._levels.level_of(self._points)
        before = self._levels.level_of(self._recorded)
        rows = tuple(self._row(number, level) for number in range(len(self._places)))
        changed = self._points != self._recorded
        was, now = (_name(one) for one in (before, level))
        sentence = (
            f"试算：{was} → {now}" if was != now else f"试算：仍为{now}" if changed else f"按已报数：{now}"
        )
        return TrialView(rows, None if level is None else level_view(level), sentence, changed)

    def _row(self, row: int, level: Level | None) -> TrialRow:
        place, indicator = self._places[row], self._indicators[row]
        starts = self._starts(indicator)
        number = self._points[place]
        ahead = [
            (one, start)
            for one, start in starts
            if (level is None or one.rank < level.rank) and start > number
        ]
        cliff = ""
        if ahead:
            one, start = ahead[0]
            cliff = f"再增 {distance_words(minus(start, number), indicator.unit)}即达{one.name}"
        kind = figure_kind(self._picture.edition, indicator.parts[0])
        shown = tuple((level_view(one), start) for one, start in starts)
        return TrialRow(indicator.label, kind, self._recorded[place], number, shown, cliff)

    def _starts(self, indicator: Indicator) -> list[tuple[Level, Any]]:
        """Where each level begins for this indicator, the mildest first."""
        edition = self._picture.edition
        found = {
            rule.level.rank: rule.at_least
            for rule in self._picture.assessor.rules
            if edition.indicators[rule.indicator].key == indicator.key and rule.at_least is not None
        }
        return [(self._by_rank[rank], found[rank]) for rank in sorted(found, reverse=True)]


def _name(level: Level | None) -> str:
    return "未达启动条件" if level is None else level.name


def number_at(share: float, starts: Sequence[Number]) -> int:
    """The number at a place of a bar of equal bands, 0.0 to 1.0; the way back of `conditions.position`."""
    bands = len(starts) + 1
    exact = min(max(Fraction(share).limit_denominator(10_000), Fraction(0)), Fraction(1)) * bands
    index = min(int(exact), bands - 1)
    inside = min(exact - index, _FARTHEST)
    lower = Fraction(starts[index - 1]) if index else Fraction(0)
    if index == bands - 1:
        return int((lower or 1) / (1 - inside)) if lower else 0
    return int(lower + (Fraction(starts[index]) - lower) * inside)


def why_not(picture: Picture) -> WhyNot:
    """The conditions of the next more severe level, each with what is known and what is lacking."""
    certain = picture.level
    ahead = [level for level in picture.edition.levels if certain is None or level.rank < certain.rank]
    if not ahead:
        return WhyNot("已达最高一级的启动条件", ())
    level = max(ahead, key=lambda one: one.rank)
    lines = []
    for rule in picture.assessor.rules:
        if rule.level.rank == level.rank and rule.at_least is not None:
            value = picture.assessment.values[rule.indicator]
            indicator = picture.edition.indicators[rule.indicator]
            said = _said(value, rule.at_least, indicator) or _why_none(picture, indicator)
            lines.append(Reason(f"{rule.clause} {full_width(rule.quote)}", said))
    lines.extend(
        Reason(f"{one.clause} {full_width(one.quote)}", f"不由数据判断，由{joined(one.judge)}认定")
        for one in level.discretionary
    )
    return WhyNot(f"为什么不是{level.name}", tuple(dict.fromkeys(lines)))


def _said(value: Any, start: Any, indicator: Indicator) -> str:  # noqa: ANN401 - numbers and shares
    if value is None:
        return ""
    lacking = minus(start, value.min)
    known = f"现{interval_words(value, indicator.unit)}"
    if value.max is None or value.max >= start:
        return f"{known}，再有 {distance_words(lacking, indicator.unit)}即达到，尚不能排除"
    return f"{known}，差 {distance_words(lacking, indicator.unit)}"


def _why_none(picture: Picture, indicator: Indicator) -> str:
    hazards = picture.edition.header.hazards
    fits = applies(indicator, picture.situation.hazard, hazards)
    return "基数未登记，不可计算" if fits else f"按灾种不适用（{picture.situation.hazard}）"


def deciding_call(picture: Picture) -> tuple[str, ...]:
    """Which figure decides, of which county, and its duty telephone as far as a call has named it."""
    ask, detail = whom_to_ask(picture)
    if not ask:
        return ("各单位已报，没有哪一个未报的数字能单独改变级别。",)
    unit = picture.missing[0].unit or ""
    in_the_book = picture.phones.of(unit) is not None
    return (f"{ask}。{detail}。", *(() if in_the_book else (telephone(picture.state, unit),)))


def telephone(state: IncidentState, unit: str) -> str:
    """The number under which a unit was last spoken to; in an exercise no number, so that nobody dials it."""
    if state.kind == EXERCISE:
        return f"{unit}：演练中不显示电话号码，请打给演练中的角色"
    for call in reversed(state.of(CALL)):
        body: Mapping[str, Any] = call.body
        if body["number"] and str(body["with"]["post"]).startswith(unit):
            return f"{unit}值班电话 {body['number']}（{day_clock(call.stamp.at)}通话）"
    return f"{unit}值班电话未登记；在通话记录（Ctrl+T）中填写号码后在此显示"


def trial_words(number: Number) -> str:
    """A tried number as it stands in its field."""
    return number_words(number)
