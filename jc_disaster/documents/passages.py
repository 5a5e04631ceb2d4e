"""Passages that several papers share: what happened, the figures, the comparison, the response."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.context import PaperContext, shown
from jc_disaster.documents.figure_words import FigureWords, only_zero_so_far
from jc_disaster.documents.tally import counted, falls_of, kinds_of, span_of, totals_of
from jc_disaster.engine.bands import Result
from jc_disaster.engine.situation import figure_keys
from jc_disaster.incident.situation import doubts_of
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.clock import SHANGHAI, in_words
from jc_disaster.kernel.quantity import UNKNOWN, Form, interval_of

if TYPE_CHECKING:
    from jc_disaster.documents.tally import Total, UnitEntry
    from jc_disaster.engine.ladder import Outcome
    from jc_disaster.incident.state import Decision, Doubt, Finding
    from jc_disaster.kernel.figures import FigureKind
    from jc_disaster.kernel.quantity import Quantity

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
        "as_of_unit": "first last",
        "no_figures": "",
        "totals": "as_of figures",
        "totals_city": "as_of figures source",
        "figure": "label words",
        "partly": "count figures",
        "looked_into": "labels",
        "none_so_far": "labels",
        "coverage_all": "expected reported",
        "coverage_part": "expected reported silent",
        "unaffected": "units as_of",
        "unaffected_source": "units as_of source",
        "within": "unit whole",
        "unit": "unit as_of source figures",
        "fall": "label before now",
        "falls": "unit falls as_of source reason",
        "doubt_lowered": "unit label said standing",
        "doubt_parts": "label said standing",
        "reference": "value source dated",
        "compare_lead": "",
        "compare": "label words clause quote",
        "compare_above": "label words clause quote",
        "compare_level": "level judge",
        "compare_level_open": "level judge possible",
        "compare_level_found": "level judge",
        "compare_level_open_found": "level judge possible",
        "compare_none": "",
        "compare_none_open": "possible",
        "about_setting": "percent",
        "found": "time body level opinion",
        "found_level": "time body level clauses opinion",
        "found_none": "time body opinion",
        "clause": "clause",
        "decided": "time who decision channel",
        "decision_start": "decision level",
        "decision_change": "decision level",
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
        return "" if span is None else self._span("as_of_span", span.first, span.last)

    def _span(self, key: str, first: datetime, last: datetime) -> str:
        """The last moment, and the first where it is another; its day only where that is another."""
        if first == last:
            return self._say("as_of", time=in_words(last))
        same_day = first.astimezone(SHANGHAI).date() == last.astimezone(SHANGHAI).date()
        begin = time_in_words(first) if same_day else in_words(first)
        return self._say(key, first=begin, last=in_words(last))

    def totals(self, only: frozenset[str] | None = None) -> str:
        """The figures of the whole city, with their moment; what nobody reported is said to be looked into.

        Args:
            only: Keys of the figures that are wanted; None for all.
        """
        as_of = self.as_of()
        if not as_of:
            return self._say("no_figures")
        totals = totals_of(self._context.situation, self._context.edition)
        wanted = [total for total in totals if only is None or total.kind.key in only]
        figures = "；".join(self._parts(wanted))
        if not figures:
            return self._say("no_figures")
        source = self._city_source()
        if source:
            return self._say("totals_city", as_of=as_of, figures=figures, source=source)
        return self._say("totals", as_of=as_of, figures=figures)

    def _parts(self, totals: Sequence[Total]) -> Iterator[str]:
        """Figures on which the whole coverage rests, then those of fewer units, then what is not known."""
        reported = len(self._context.state.coverage.reported)
        known = [total for total in totals if total.quantity is not None and not only_zero_so_far(total)]
        whole = [total for total in known if total.complete or len(total.units) == reported]
        if whole:
            yield self._figures(whole)
        none_so_far = [self.figures.label(total.kind) for total in totals if only_zero_so_far(total)]
        if none_so_far:
            yield self._say("none_so_far", labels="、".join(none_so_far))
        for count in sorted({len(total.units) for total in known if total not in whole}, reverse=True):
            part = [total for total in known if total not in whole and len(total.units) == count]
            yield self._say("partly", count=str(count), figures=self._figures(part))
        unknown = [total.kind.label for total in totals if total.quantity is None]
        if unknown:
            yield self._say("looked_into", labels="、".join(unknown))

    def _figures(self, totals: Sequence[Total]) -> str:
        return "，".join(self._figure(total.kind, total.quantity or UNKNOWN) for total in totals)

    def _city_source(self) -> str:
        """Who gave the figures for the whole city, where somebody did."""
        return next((sources(unit) for name, unit in counted(self._context.state) if is_city(name)), "")

    def coverage(self) -> str:
        """On how many units the figures rest, and who is silent."""
        reported, silent = self._context.state.coverage
        counts = {"reported": str(len(reported)), "expected": str(len(reported) + len(silent))}
        if silent:
            return self._say("coverage_part", silent="、".join(silent), **counts)
        return self._say("coverage_all", **counts)

    def units(self) -> Iterator[str]:
        """What each unit reported, with its moment and source; those unaffected together."""
        unaffected: dict[datetime, list[tuple[str, str]]] = {}
        kinds = kinds_of(self._context.edition)
        for name, unit in counted(self._context.state):
            if not unit.figures:
                unaffected.setdefault(unit.last_as_of, []).append((self.unit_name(name), unit.source))
                continue
            figures = [
                self._figure(kind, entry.quantity)
                for kind in kinds
                if (entry := unit.figures.get(kind.key)) is not None
            ]
            yield self._say(
                "unit",
                unit=self.unit_name(name),
                as_of=self.unit_as_of(unit),
                source=sources(unit),
                figures="，".join(figures),
            )
        for moment, said in unaffected.items():
            as_of = self._say("as_of", time=in_words(moment))
            yield self._unaffected(as_of, said)

    def _unaffected(self, as_of: str, said: Sequence[tuple[str, str]]) -> str:
        """Units without damage; whoever spoke for all of them is named."""
        units, spoken_by = "、".join(unit for unit, _ in said), {source for _, source in said}
        if len(spoken_by) == 1:
            return self._say("unaffected_source", units=units, as_of=as_of, source=spoken_by.pop())
        return self._say("unaffected", units=units, as_of=as_of)

    def unit_name(self, unit: str) -> str:
        """A unit; one that another unit's figures already contain is marked."""
        whole = self._context.state.counted_in.get(unit)
        return unit if whole is None else self._say("within", unit=unit, whole=whole)

    def _figure(self, kind: FigureKind, quantity: Quantity) -> str:
        known = quantity.form is not Form.UNKNOWN
        label = self.figures.label(kind) if known else kind.label
        return self._say("figure", label=label, words=self.figures.quantity(quantity, kind.unit))

    def unit_as_of(self, unit: UnitEntry) -> str:
        """The moment of one unit's figures."""
        times = {entry.as_of for entry in unit.figures.values()} or {unit.last_as_of}
        return self._span("as_of_unit", min(times), max(times))

    def changes(self) -> Iterator[str]:
        """Every figure that fell, with its reason, and every one that waits to be settled."""
        together: dict[tuple[str, datetime, str, str], list[str]] = {}
        for fall in falls_of(self._context.state, self._context.edition):
            said = self._say(
                "fall",
                label=self.figures.label(fall.kind),
                before=self.figures.quantity(fall.before, fall.kind.unit),
                now=self.figures.quantity(fall.now, fall.kind.unit),
            )
            together.setdefault((fall.unit, fall.as_of, fall.source, fall.reason), []).append(said)
        for (unit, as_of, source, reason), falls in together.items():
            yield self._say(
                "falls",
                unit=unit,
                falls="，".join(falls),
                as_of=self._say("as_of", time=in_words(as_of)),
                source=source,
                reason=reason.rstrip("。"),
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

    def comparison(self, *, headed: bool = False) -> str:
        """What the figures say about the conditions, in one sentence; it finds and decides nothing.

        Args:
            headed: A heading or a label says already that this is the comparison.
        """
        return ("" if headed else self._say("compare_lead")) + self._compared()

    def _compared(self) -> str:
        assessment = self._context.assessment
        level, possible = assessment.level, assessment.level_possible
        if level is None:
            if possible is None:
                return self._say("compare_none")
            return self._say("compare_none_open", possible=possible.name)
        finding = self._context.state.finding
        found = finding is not None and finding.level == level.id and not finding.departs
        said = {"level": level.name, "judge": self._context.names(level.procedure.who("assess"))}
        if possible is not None and possible.rank < level.rank:
            key = "compare_level_open_found" if found else "compare_level_open"
            return self._say(key, possible=possible.name, **said)
        return self._say("compare_level_found" if found else "compare_level", **said)

    def beside_clauses(self) -> Iterator[str]:
        """Each deciding figure beside the words of its clause."""
        assessment = self._context.assessment
        for clause in assessment.deciding:
            for outcome in assessment.outcomes:
                if outcome.rule.clause == clause and outcome.result in _MET:
                    yield self._beside(outcome)
        yield from self._references()
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

    def _references(self) -> Iterator[str]:
        """The reference values that a deciding share was divided by (reading A8)."""
        assessment, edition = self._context.assessment, self._context.edition
        used = {
            edition.indicators[outcome.rule.indicator].over
            for outcome in assessment.outcomes
            if outcome.rule.clause in assessment.deciding and outcome.result in _MET
        }
        for key, reference in self._context.state.references.items():
            if key in used and reference.value is not None:
                value = str(reference.value)
                yield self._say("reference", value=value, source=reference.source, dated=reference.dated)

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
        level = self._context.level(finding.level).name
        if not finding.clauses:
            return self._say("found", level=level, **words)
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
            decision=self._decision_word(decision),
            channel=decision.channel,
        )

    def _decision_word(self, decision: Decision) -> str:
        """The word of a decision with its level: 同意启动Ⅲ级响应, 提升为Ⅱ级."""
        if decision.level is None:
            return decision.decision
        level = self._context.level(decision.level).name
        key = "decision_start" if decision.act == "start" else "decision_change"
        return self._say(key, decision=decision.decision, level=level)

    def response(self) -> str:
        """The response in force, or that there is none."""
        response = self._context.state.response
        if response is None:
            return self._say("not_in_force")
        level = self._context.level(response.level).name
        return self._say("in_force", time=in_words(response.since), level=level)


def time_in_words(moment: datetime) -> str:
    """The hour of ``moment`` in the duty room, where the date was just said."""
    local = moment.astimezone(SHANGHAI)
    return f"{local.hour}时{local.minute:02d}分"


def sources(unit: UnitEntry) -> str:
    """Who gave the figures of a unit."""
    found = dict.fromkeys(entry.source for entry in unit.figures.values())
    return "、".join(found) or unit.source


def is_city(unit: str) -> bool:
    """Whether a report speaks for the whole jurisdiction."""
    return unit == CITY


def condition_keys(context: PaperContext) -> frozenset[str]:
    """The figures that the conditions count, split or not: what a page for a reader in a hurry is kept to."""
    return frozenset(key for indicator in context.edition.indicators for key in figure_keys(indicator))
