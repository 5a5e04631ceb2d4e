"""The entry panel: which fields, what stands in them, the tiles of the units, whom to ask first."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.engine.situation import (
    Figures,
    Situation,
    UnitState,
    applies,
    figure_keys,
    indicator_interval,
    total_of_key,
)
from jc_disaster.incident.field_numbers import figure_numbers
from jc_disaster.incident.state import FigureEntry, IncidentState
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.figures import FIGURE_BY_KEY, FIGURES, FigureKind
from jc_disaster.kernel.quantity import NOTHING_KNOWN, Interval
from jc_disaster.plan.model import Indicator, PlanEdition
from jc_disaster.ui.figure_text import write_quantity
from jc_disaster.ui.view_models.answer import short_label, silent_units
from jc_disaster.ui.view_models.conditions import conditions_view
from jc_disaster.ui.view_models.odd_figures import odd_figures, odd_question
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import FieldView, FiguresView, UnitTile
from jc_disaster.ui.view_models.unit_basis import within_words
from jc_disaster.ui.view_models.words import clock_words, day_clock, number_words

_HISTORY: Final = 12
_ORDER: Final = MappingProxyType({kind.key: place for place, kind in enumerate(FIGURES)})
_COUNTED = ("间数", "户数")


class FieldRow(NamedTuple):
    """One row of the entry panel: a label and one figure, or the same thing counted in two units.

    ``numbers`` are those of the figures on the blank forms.
    """

    label: str
    kinds: tuple[FigureKind, ...]
    numbers: tuple[str, ...]


def figure_kind(edition: PlanEdition, key: str) -> FigureKind:
    """The figure with this key, from the edition's own list first.

    Raises:
        KeyError: Neither the edition nor the kernel knows it.
    """
    return next((kind for kind in edition.figures if kind.key == key), None) or FIGURE_BY_KEY[key]


def entry_rows(edition: PlanEdition) -> tuple[FieldRow, ...]:
    """The rows of the entry panel: the parts of every indicator in the order of the plan, 间 beside 户."""
    keys = dict.fromkeys(key for indicator in edition.indicators for key in indicator.parts)
    rows: dict[str, list[FigureKind]] = {}
    for key in keys:
        kind = figure_kind(edition, key)
        label = kind.label
        for ending in _COUNTED:
            label = label.removesuffix(ending)
        rows.setdefault(label, []).append(kind)
    numbers = figure_numbers(edition)
    return tuple(
        FieldRow(label, tuple(kinds), tuple(numbers[kind.key] for kind in kinds))
        for label, kinds in rows.items()
    )


def figures_view(picture: Picture, unit: str) -> FiguresView:
    """What the entry panel shows for ``unit`` (empty for the whole city)."""
    heading = f"{unit or CITY}灾情"
    fields = tuple(_field(picture, unit, kind) for row in entry_rows(picture.edition) for kind in row.kinds)
    ask, detail = whom_to_ask(picture)

    def kind_of(key: str) -> FigureKind:
        return figure_kind(picture.edition, key)

    return FiguresView(
        heading,
        unit,
        coverage_words(picture.state),
        tiles(picture),
        fields,
        ask,
        detail,
        history(picture, unit),
        next((odd_question(odd, kind_of) for odd in odd_figures(picture.state, unit or CITY)), "")
        or within_words(unit, picture.state),
        picture.state.incident,
    )


def history(picture: Picture, unit: str) -> tuple[tuple[str, str, str], ...]:
    """The latest reports of a unit, or of all for the city, newest first; older ones are not even put into words."""
    lines = []
    concerned = (report for report in reversed(picture.state.reports) if not unit or report.unit == unit)
    for report in islice(concerned, _HISTORY):
        said = (
            "未受灾"
            if report.unaffected
            else "，".join(
                f"{_short(figure_kind(picture.edition, key).label)}{write_quantity(quantity)}"
                for key, quantity in sorted(
                    report.figures.items(), key=lambda item: _ORDER.get(item[0], len(_ORDER))
                )
            )
        )
        who = "" if unit else f"{report.unit} "
        lines.append(
            (
                report.stamp.event_id,
                day_clock(report.as_of, picture.now),
                f"{who}{report.report_kind} {said or '无变化'}",
            )
        )
    return tuple(lines)


def _short(label: str) -> str:
    return label.removesuffix("人口").removesuffix("数")


def coverage_words(state: IncidentState) -> str:
    """On how many units the totals rest: 已报 6/7 · 截至 7月12日 03:10."""
    covered = state.coverage
    total = len(covered.reported) + len(covered.silent)
    newest = max((unit.last_as_of for unit in state.units.values()), default=None)
    since = "" if newest is None else f" · 截至 {day_clock(newest)}"
    return f"已报 {len(covered.reported)}/{total}{since}"


def _field(picture: Picture, unit: str, kind: FigureKind) -> FieldView:
    reports = picture.state.units.get(unit or CITY)
    entry = None if reports is None else reports.figures.get(kind.key)
    applicable = _applies(picture, kind.key)
    text = "" if entry is None else write_quantity(entry.quantity)
    return FieldView(
        kind.key, text, _hint(picture, unit, kind, applicable=applicable), _note(entry, picture), applicable
    )


def _applies(picture: Picture, key: str) -> bool:
    edition, hazard = picture.edition, picture.situation.hazard
    carriers = [indicator for indicator in edition.indicators if key in figure_keys(indicator)]
    return any(applies(indicator, hazard, edition.header.hazards) for indicator in carriers) or not carriers


def _hint(picture: Picture, unit: str, kind: FigureKind, *, applicable: bool) -> str:
    if not applicable:
        return "不适用"
    reports = picture.state.units.get(unit or CITY)
    if reports is not None and reports.unaffected:
        return "未受灾"
    if unit:
        return "未报"
    total = total_of_key(picture.situation, kind.key)
    if total is None or total == NOTHING_KNOWN:
        return "未报"
    return f"合计 {interval_short(total)}"


def _note(entry: FigureEntry | None, picture: Picture) -> str:
    if entry is None:
        return ""
    verified = "已核定" if entry.verified else "未核定"
    reason = f"，核减理由：{entry.reason}" if entry.reason else ""
    return f"来源：{entry.source}，截至 {day_clock(entry.as_of, picture.now)}，{verified}{reason}"


def interval_short(value: Interval) -> str:
    """An interval in the fewest signs: 3,050 · ≥3,050 · 90—110 · ≤50."""
    low, high = value
    if high is None:
        return f"≥{number_words(low)}"
    if low == high:
        return number_words(low)
    return f"≤{number_words(high)}" if low == 0 else f"{number_words(low)}—{number_words(high)}"


def tiles(picture: Picture, indicator: Indicator | None = None) -> tuple[UnitTile, ...]:
    """The city first, then every unit with an indicator; where none is named, with the one nearest to a level."""
    indicator = indicator or leading_indicator(picture)
    first = picture.missing[0].unit if picture.missing else None
    place = picture.edition.indicators.index(indicator)
    whole = picture.assessment.values[place] or NOTHING_KNOWN
    city_value = "未报" if whole == NOTHING_KNOWN and not picture.state.units else interval_short(whole)
    shown = [UnitTile("", CITY, city_value, "city", 0.0, ask_first=False)]
    for name in picture.units:
        said = picture.situation.units.get(name)
        if said is None:
            within = picture.state.counted_in.get(name, "")
            shown.append(UnitTile(name, name, f"含在{within}", "within", 0.0, ask_first=False))
            continue
        value = _of_unit(picture.situation, indicator, said)
        state, words = _said(said, value)
        weight = (
            float(Fraction(value.min) / Fraction(whole.min))
            if whole.min and value is not NOTHING_KNOWN
            else 0.0
        )
        shown.append(
            UnitTile(name, name, words, state, weight, ask_first=name == first and bool(picture.state.units))
        )
    return tuple(shown)


def _of_unit(situation: Situation, indicator: Indicator, said: Figures | UnitState) -> Interval:
    if isinstance(said, UnitState):
        return Interval(0, 0) if said is UnitState.UNAFFECTED else NOTHING_KNOWN
    return indicator_interval(situation._replace(figures=said, units={}), indicator, applicable=True)


def _said(said: object, value: Interval) -> tuple[str, str]:
    if said is UnitState.SILENT:
        return "silent", "未报"
    if said is UnitState.UNAFFECTED:
        return "unaffected", "未受灾"
    if value == NOTHING_KNOWN:
        return "partial", "此项未报"
    return ("partial" if value.max is None else "reported"), interval_short(value)


def leading_indicator(picture: Picture) -> Indicator:
    """The indicator that stands nearest to, or farthest into, the levels; shares are left to the city."""
    bars = {bar.label: bar.low for bar in conditions_view(picture).bars}
    candidates = [indicator for indicator in picture.edition.indicators if indicator.over is None]
    return max(candidates, key=lambda indicator: bars.get(indicator.label, -1.0))


def whom_to_ask(picture: Picture) -> tuple[str, str]:
    """The one call to make: which unit, what it has not reported, and what it would take."""
    if not picture.missing or not picture.state.units:
        return "", ""
    first = picture.missing[0]
    if first.unit is None:
        return "", ""
    keys = [figure.key for figure in picture.missing if figure.unit == first.unit]
    labels = dict.fromkeys(
        short_label(indicator.label)
        for indicator in picture.edition.indicators
        if any(key in keys for key in indicator.parts)
    )
    kind = figure_kind(picture.edition, first.key)
    silent = silent_units(picture)
    others = f"；{'、'.join(name for name in silent if name != first.unit)}也未报" if len(silent) > 1 else ""
    detail = f"{kind.label}再有 {number_words(first.needed)} {kind.unit}即达{first.to_level.name}{others}"
    number = picture.phones.of(first.unit)
    at = "" if number is None else f"（{number.label} {number.number}）"
    return f"先问{first.unit}{at}：{'、'.join(labels)}未报", detail


def as_of_words(picture: Picture, unit: str) -> str:
    """The 截至 time of the unit's newest report, empty when there is none."""
    reports = picture.state.units.get(unit or CITY)
    return "" if reports is None else clock_words(reports.last_as_of)
