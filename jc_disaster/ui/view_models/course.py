"""The course of an indicator: what was known of its sum after each report, with the levels' thresholds beside it."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import datetime
from operator import attrgetter, itemgetter
from typing import Any, Final, NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.events import Event
from jc_disaster.incident.fold import Fold
from jc_disaster.incident.fold_figures import FIGURE_STEPS
from jc_disaster.incident.situation import situation_of
from jc_disaster.kernel.clock import from_text
from jc_disaster.kernel.quantity import Interval, Number
from jc_disaster.plan.model import Indicator
from jc_disaster.ui.view_models.shapes import LevelView
from jc_disaster.ui.view_models.steps import CHUNK, at_once
from jc_disaster.ui.view_models.words import day_clock, interval_words, level_view, short_number

MOST: Final = 80
REPORT: Final = "figures-reported/1"
_AS_IT_HAPPENED: Final = attrgetter("occurred_at", "clock", "seat", "sequence")


class CoursePoint(NamedTuple):
    """What was known from a moment on.

    Attributes:
        at: When the report came in.
        value: The sum: certain at least ``min``, at most ``max`` (None while a unit is silent).
        lowered: Whether the certain sum fell: a correction.
    """

    at: datetime
    value: Interval
    lowered: bool


class CourseView(NamedTuple):
    """The course and its thresholds, mildest first: level, number, number in the fewest signs."""

    label: str
    unit: str
    points: tuple[CoursePoint, ...]
    thresholds: tuple[tuple[LevelView, Number, str], ...]
    spoken: str


def course_view(events: Sequence[Event], assessor: Assessor, place: int) -> CourseView:
    """The course of the indicator at ``place`` of the edition, at once."""
    return at_once(course_in_steps(events, assessor, place))


def course_in_steps(
    events: Sequence[Event], assessor: Assessor, place: int
) -> Generator[None, None, CourseView]:
    """The course of the indicator at ``place`` of the edition; with many events long, so it yields after each point.

    A report counts from when it came in; what stands after it is decided by the fold, as everywhere else. Of more
    reports than can be told apart on a screen every so-manieth is kept, the last one always.
    """
    indicator = assessor.edition.indicators[place]
    points = yield from _points(events, assessor, place)
    thresholds = _thresholds(assessor, indicator)
    return CourseView(indicator.label, indicator.unit, points, thresholds, _spoken(indicator, points))


def _points(
    events: Sequence[Event], assessor: Assessor, place: int
) -> Generator[None, None, tuple[CoursePoint, ...]]:
    # A key in Python, and folding event by event, took three times as long with 50,000 events. They come nearly in
    # order, so that sorting them at last is one walk over keys that are there already.
    keyed: list[tuple[Any, Event]] = []
    for begin in range(0, len(events), CHUNK):
        some = (event for event in events[begin : begin + CHUNK] if event.name in FIGURE_STEPS)
        keyed += [(_AS_IT_HAPPENED(event), event) for event in some]
        yield
    if not keyed:
        return ()
    keyed.sort(key=itemgetter(0))
    yield
    told = [event for _, event in keyed]
    folding = Fold(told[0].incident, told[0].kind)
    points: list[CoursePoint] = []
    done = 0
    for number in _kept(told):
        folding.add_sorted(told[done : number + 1])
        done = number + 1
        value = assessor.assess(situation_of(folding.state())).values[place]
        if value is not None:
            lowered = bool(points) and value.min < points[-1].value.min
            points.append(CoursePoint(from_text(told[number].occurred_at), value, lowered))
        yield
    return tuple(points)


def _kept(told: Sequence[Event]) -> list[int]:
    reports = [number for number, event in enumerate(told) if event.name == REPORT]
    step = -(-len(reports) // MOST) or 1
    return sorted({*reports[::step], *reports[-1:]})


def _thresholds(assessor: Assessor, indicator: Indicator) -> tuple[tuple[LevelView, Number, str], ...]:
    found = {
        rule.level.rank: (level_view(rule.level), rule.at_least, short_number(rule.at_least))
        for rule in assessor.rules
        if assessor.edition.indicators[rule.indicator].key == indicator.key and rule.at_least is not None
    }
    return tuple(found[rank] for rank in sorted(found, reverse=True))


def _spoken(indicator: Indicator, points: tuple[CoursePoint, ...]) -> str:
    if not points:
        return f"{indicator.label}还没有数据"
    said = [
        f"{day_clock(point.at)} {interval_words(point.value, indicator.unit)}{'（核减）' if point.lowered else ''}"
        for point in points[-6:]
    ]
    return f"{indicator.label}：{'，'.join(said)}"
