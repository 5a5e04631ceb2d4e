"""Passages that several papers share: what happened, the figures, the comparison, the response."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.context import PaperContext, shown
from jc_disaster.documents.figure_words import FigureWords
from jc_disaster.documents.tally import counted, falls_of, kinds_of, span_of, totals_of
from jc_disaster.engine.bands import Result
from jc_disaster.engine.situation import figure_keys
from jc_disaster.incident.situation import doubts_of
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.clock import in_words
from jc_disaster.kernel.quantity import Form, interval_of

if TYPE_CHECKING:
    from jc_disaster.documents.tally import UnitEntry
    from jc_disaster.engine.ladder import Outcome
    from jc_disaster.incident.state import Decision, Doubt, Finding

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "basics": "when where hazard process",
        "basics_no_process": "when where hazard",
        "when_unknown": "",
        "where_unknown": "",
        "hazard": "hazard",
        "hazard_unknown": "",
        "as_of": "time",
        "as_of_span": "first last",
        "no_figures": "",
        "totals": "as_of figures",
        "figure": "label words",
        "coverage_all": "expected reported",
        "coverage_part": "expected reported silent",
        "coverage_city": "source",
        "unaffected": "units as_of",
        "unit": "unit as_of source figures",
        "fall": "unit label before now as_of source reason",
        "doubt_lowered": "unit label said standing",
        "doubt_parts": "label said standing",
        "reference": "label value source dated",
        "compare": "label words clause quote",
        "compare_above": "label words clause quote",
        "compare_level": "level judge",
        "compare_level_open": "level judge possible",
        "compare_none": "",
        "compare_none_open": "possible",
        "about_setting": "percent",
        "found": "time body opinion",
        "found_level": "time body level clauses opinion",
        "found_none": "time body opinion",
        "clause": "clause",
        "decided": "time who decision channel",
        "in_force": "time level",
        "not_in_force": "",
        "exercise_recipient": "name",
    }
)
_MET: Final = (Result.MET, Result.EXCEEDED)


class Passages:
    """The shared passages of one context."""

    def __init__(self, context: PaperContext) -> None:
        self._context = context
        self._say = context.wording("passages").say
        self.figures = FigureWords(context.wording("figures"))

    def basics(self) -> str:
        """When, where and what happened."""
        opening = self._context.state.opening
        if opening is None:
            return ""
        when = self._say("when_unknown") if opening.happened_at is None else in_words(opening.happened_at)
        where = "、".join(opening.counties) or self._say("where_unknown")
        hazard = self._say("hazard", hazard=opening.hazard) if opening.hazard else self._say("hazard_unknown")
        if not opening.process:
            return self._say("basics_no_process", when=when, where=where, hazard=hazard)
        return self._say("basics", when=when, where=where, hazard=hazard, process=opening.process)

    def as_of(self) -> str:
        """The moment the figures speak of, with its date."""
        span = span_of(self._context.state)
        if span is None:
            return ""
        if span.first == span.last:
            return self._say("as_of", time=in_words(span.last))
        return self._say("as_of_span", first=in_words(span.first), last=in_words(span.last))

    def totals(self) -> str:
        """The figures of the whole city, with their moment; what nobody reported is said to be looked into."""
        as_of = self.as_of()
        if not as_of:
            return self._say("no_figures")
        parts = [
            self._say("figure", label=total.kind.label, words=self.figures.total(total))
            for total in totals_of(self._context.situation, self._context.edition)
        ]
        return self._say("totals", as_of=as_of, figures="，".join(parts))

    def coverage(self) -> str:
        """On how many units the figures rest, and who is silent."""
        reported, silent = self._context.state.coverage
        counts = {"reported": str(len(reported)), "expected": str(len(reported) + len(silent))}
        if silent:
            return self._say("coverage_part", silent="、".join(silent), **counts)
        return self._say("coverage_all", **counts)

    def units(self) -> Iterator[str]:
        """What each unit reported, with its moment and source; those unaffected together."""
        unaffected: dict[datetime, list[str]] = {}
        kinds = kinds_of(self._context.edition)
        for name, unit in counted(self._context.state):
            if not unit.figures:
                unaffected.setdefault(unit.last_as_of, []).append(name)
                continue
            figures = [
                self._say("figure", label=kind.label, words=self.figures.quantity(entry.quantity, kind.unit))
                for kind in kinds
                if (entry := unit.figures.get(kind.key)) is not None
            ]
            yield self._say(
                "unit",
                unit=name,
                as_of=self.unit_as_of(unit),
                source=sources(unit),
                figures="，".join(figures),
            )
        for moment, names in unaffected.items():
            yield self._say(
                "unaffected", units="、".join(names), as_of=self._say("as_of", time=in_words(moment))
            )

    def unit_as_of(self, unit: UnitEntry) -> str:
        """The moment of one unit's figures."""
        times = sorted({entry.as_of for entry in unit.figures.values()} or {unit.last_as_of})
        if len(times) == 1:
            return self._say("as_of", time=in_words(times[0]))
        return self._say("as_of_span", first=in_words(times[0]), last=in_words(times[-1]))

    def changes(self) -> Iterator[str]:
        """Every figure that fell, with its reason, and every one that waits to be settled."""
        for fall in falls_of(self._context.state, self._context.edition):
            yield self._say(
                "fall",
                unit=fall.unit,
                label=fall.kind.label,
                before=self.figures.quantity(fall.before, fall.kind.unit),
                now=self.figures.quantity(fall.now, fall.kind.unit),
                as_of=self._say("as_of", time=in_words(fall.as_of)),
                source=fall.source,
                reason=fall.reason.rstrip("。"),
            )
        for doubt in doubts_of(self._context.state):
            yield self._doubt(doubt)

    def _doubt(self, doubt: Doubt) -> str:
        kind = next(kind for kind in kinds_of(self._context.edition) if kind.key == doubt.key)
        words = {
            "label": kind.label,
            "said": self.figures.quantity(doubt.said, kind.unit),
            "standing": self.figures.quantity(doubt.standing, kind.unit),
        }
        if doubt.code == "parts-above-total":
            return self._say("doubt_parts", **words)
        return self._say("doubt_lowered", unit=doubt.unit, **words)

    def comparison(self) -> str:
        """What the figures say about the conditions, in one sentence; it finds and decides nothing."""
        assessment = self._context.assessment
        level, possible = assessment.level, assessment.level_possible
        if level is None:
            if possible is None:
                return self._say("compare_none")
            return self._say("compare_none_open", possible=possible.name)
        judge = self._context.names(level.procedure.who("assess"))
        if possible is not None and possible.rank < level.rank:
            return self._say("compare_level_open", level=level.name, judge=judge, possible=possible.name)
        return self._say("compare_level", level=level.name, judge=judge)

    def beside_clauses(self) -> Iterator[str]:
        """Each deciding figure beside the words of its clause."""
        assessment = self._context.assessment
        for clause in assessment.deciding:
            for outcome in assessment.outcomes:
                if outcome.rule.clause == clause and outcome.result in _MET:
                    yield self._beside(outcome)
        if self._rests_on_about():
            tolerance = self._context.situation.tolerance
            percent = 100 * tolerance.numerator / tolerance.denominator
            yield self._say("about_setting", percent=f"{percent:g}")

    def _beside(self, outcome: Outcome) -> str:
        indicator = self._context.edition.indicators[outcome.rule.indicator]
        key = "compare" if outcome.result is Result.MET else "compare_above"
        value = self._context.assessment.values[outcome.rule.indicator]
        assert value is not None  # noqa: S101 - only what was compared is met
        return self._say(
            key,
            label=indicator.label,
            words=self.figures.interval(value, outcome.rule.unit),
            clause=outcome.rule.clause,
            quote=outcome.rule.quote,
        )

    def _rests_on_about(self) -> bool:
        keys = {key for indicator in self._context.edition.indicators for key in figure_keys(indicator)}
        return any(
            entry.quantity.form is Form.ABOUT and key in keys and interval_of(entry.quantity).min
            for _, unit in counted(self._context.state)
            for key, entry in unit.figures.items()
        )

    def finding(self, finding: Finding) -> str:
        """认定 as recorded."""
        words = {"time": in_words(finding.stamp.at), "body": finding.found_by, "opinion": finding.opinion}
        if finding.level is None:
            return self._say("found_none", **words)
        if not finding.clauses:
            return self._say("found", **words)
        level = self._context.level(finding.level).name
        return self._say("found_level", level=level, clauses=self.clauses(finding.clauses), **words)

    def clauses(self, clauses: tuple[str, ...]) -> str:
        """Clauses by number."""
        return "、".join(self._say("clause", clause=clause) for clause in clauses)

    def decision(self, decision: Decision) -> str:
        """A decision as given."""
        return self._say(
            "decided",
            time=in_words(decision.stamp.at),
            who="、".join(shown(f"{actor.post}{actor.name}") for actor in decision.decided_by),
            decision=decision.decision,
            channel=decision.channel,
        )

    def response(self) -> str:
        """The response in force, or that there is none."""
        response = self._context.state.response
        if response is None:
            return self._say("not_in_force")
        level = self._context.level(response.level).name
        return self._say("in_force", time=in_words(response.since), level=level)


def sources(unit: UnitEntry) -> str:
    """Who gave the figures of a unit."""
    found = dict.fromkeys(entry.source for entry in unit.figures.values())
    return "、".join(found) or unit.source


def is_city(unit: str) -> bool:
    """Whether a report speaks for the whole jurisdiction."""
    return unit == CITY
