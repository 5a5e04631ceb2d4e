"""The course of an indicator or of one figure: what was known after each report, with the levels' thresholds."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from datetime import datetime
from operator import attrgetter, itemgetter
from typing import Any, Final, NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.events import Event
from jc_disaster.incident.fold import Fold
from jc_disaster.incident.fold_figures import FIGURE_STEPS
from jc_disaster.incident.situation import situation_of
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.clock import from_text
from jc_disaster.kernel.quantity import NOTHING_KNOWN, Interval, Number
from jc_disaster.plan.model import Indicator
from jc_disaster.ui.view_models.shapes import LevelView
from jc_disaster.ui.view_models.steps import CHUNK, at_once
from jc_disaster.ui.view_models.words import day_clock, interval_words, level_view, short_number

MOST: Final = 80
REPORT: Final = "figures-reported/1"
_CHANGING: Final = frozenset({"unit-basis-stated/1", "reference-set/1", "entry-struck/1"})
_AS_IT_HAPPENED: Final = attrgetter("occurred_at", "clock", "seat", "sequence")


class CoursePoint(NamedTuple):
    """What was known from a moment on.

    Attributes:
        at: When the report came in.
        value: Certain at least ``min``, at most ``max`` (None while a unit is silent); `NOTHING_KNOWN` is no number.
        lowered: Whether what was certain fell: a correction.
        words: The value as it is said.
    """

    at: datetime
    value: Interval
    lowered: bool
    words: str

    @property
    def known(self) -> bool:
        """Whether anything is known; unknown is never drawn as 0."""
        return self.value != NOTHING_KNOWN


Thresholds = tuple[tuple[LevelView, Number, str], ...]


class CourseView(NamedTuple):
    """The course and its thresholds, mildest first: level, number, number in the fewest signs.

    ``note`` says of what the thresholds are, or why there are none; empty where the label says it.
    """

    label: str
    unit: str
    points: tuple[CoursePoint, ...]
    thresholds: Thresholds
    spoken: str
    note: str = ""


class Reading(NamedTuple):
    """What a state says of what is followed.

    Attributes:
        value: What is known of it.
        words: The value as it is said.
        parts: What it is made of, each by its name, to see whether one of them was lowered.
    """

    value: Interval
    words: str
    parts: Mapping[str, Interval]


class Followed(NamedTuple):
    """What is followed through the events.

    Attributes:
        read: What a state says of it; None where that is nothing.
        concerns: Whether a report says something of it.
    """

    read: Callable[[IncidentState], Reading | None]
    concerns: Callable[[Event], bool]


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

    def read(state: IncidentState) -> Reading | None:
        value = assessor.assess(situation_of(state)).values[place]
        if value is None:
            return None
        return Reading(value, said_of(value, indicator.unit), {"": Interval(value.min, value.min)})

    points = yield from points_in_steps(events, Followed(read, lambda _: True))
    thresholds = thresholds_of(assessor, indicator)
    return CourseView(indicator.label, indicator.unit, points, thresholds, spoken_of(indicator.label, points))


def points_in_steps(
    events: Sequence[Event], followed: Followed
) -> Generator[None, None, tuple[CoursePoint, ...]]:
    """What was known after each report that concerns it, and after whatever else changed it."""
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
    before: Reading | None = None
    done = 0
    for number in _kept(told, followed.concerns):
        folding.add_sorted(told[done : number + 1])
        done = number + 1
        now = followed.read(folding.state())
        if now is not None and _is_new(told[number], before, now):
            lowered = before is not None and _lowered(before, now)
            points.append(CoursePoint(from_text(told[number].occurred_at), now.value, lowered, now.words))
            before = now
        yield
    return tuple(points)


def _is_new(event: Event, before: Reading | None, now: Reading) -> bool:
    if before is None:
        return now.value != NOTHING_KNOWN
    return event.name == REPORT or now.value != before.value


def _lowered(before: Reading, now: Reading) -> bool:
    """Whether a part is certainly less than it was, or was taken out while the whole fell; 约 alone lowers nothing."""
    return any(
        (part.max is not None and part.max < before.parts[name].min)
        for name, part in now.parts.items()
        if name in before.parts
    ) or (now.value.min < before.value.min and not set(before.parts) <= set(now.parts))


def _kept(told: Sequence[Event], concerns: Callable[[Event], bool]) -> list[int]:
    found = [
        number
        for number, event in enumerate(told)
        if (concerns(event) if event.name == REPORT else event.name in _CHANGING)
    ]
    step = -(-len(found) // MOST) or 1
    return sorted({*found[::step], *found[-1:]})


def said_of(value: Interval, unit: str) -> str:
    """What is known in words; what nobody reported is no 至少 0."""
    return "未报" if value == NOTHING_KNOWN else interval_words(value, unit)


def thresholds_of(assessor: Assessor, indicator: Indicator) -> Thresholds:
    """Where each level begins for an indicator, mildest first."""
    found = {
        rule.level.rank: (level_view(rule.level), rule.at_least, short_number(rule.at_least))
        for rule in assessor.rules
        if assessor.edition.indicators[rule.indicator].key == indicator.key and rule.at_least is not None
    }
    return tuple(found[rank] for rank in sorted(found, reverse=True))


def spoken_of(label: str, points: tuple[CoursePoint, ...]) -> str:
    """The last points in words, for whoever hears the picture."""
    if not points:
        return f"{label}还没有数据"
    said = [
        f"{day_clock(point.at)} {point.words}{'（核减）' if point.lowered else ''}" for point in points[-6:]
    ]
    return f"{label}：{'，'.join(said)}"
