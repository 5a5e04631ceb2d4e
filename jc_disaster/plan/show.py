"""One clause with everything the data says of it: its words, and the rules, duties and readings beside them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.plan.model import Duty, Level, MeasureDuty, PlanEdition, Reading, StoredText
from jc_disaster.plan.text import Passage, by_clause, parent_of
from jc_disaster.plan.wording import band_words, duty_words, ending_words, names, step_words


class UnknownClauseError(JcDisasterError):
    """No stored text of the edition has this clause."""

    code = "unknown-clause"

    def __init__(self, clause: str, known: tuple[str, ...]) -> None:
        self.clause = clause
        super().__init__(f"没有条款“{clause}”。可查：{'、'.join(known)}。")


class RuleView(NamedTuple):
    """What the data makes of a clause: a condition, a step, a rule on ending and the like.

    Attributes:
        kind: 启动条件, 酌情条件, 启动程序, 组织协调, 终止, 联动, 条件调整 or 参照.
        clause: The clause it is read from.
        words: The rule in plain words.
        readings: Ids of the readings it rests on.
    """

    kind: str
    clause: str
    words: str
    readings: tuple[str, ...]


class DutyView(NamedTuple):
    """A measure or duty read from the clause."""

    id: str
    clause: str
    words: str
    quote: str
    readings: tuple[str, ...]


class ChildView(NamedTuple):
    """A clause directly under the one shown, with the words it begins with."""

    clause: str
    words: str


class ReadingView(NamedTuple):
    """A reading of the clause, or one that a rule of the clause rests on."""

    id: str
    title: str
    adopted: str
    reason: str


class ClauseView(NamedTuple):
    """A clause of a stored text and what stands beside it.

    Attributes:
        title: Title of the text it stands in.
        clause: Its number.
        heading: The words of its heading, or empty.
        words: Its own paragraphs, verbatim.
        children: The clauses directly under it.
        criteria: Conditions, procedure and other rules read from it or its items.
        duties: Measures and duties read from it or its items.
        readings: The readings that concern it.
    """

    title: str
    clause: str
    heading: str
    words: tuple[str, ...]
    children: tuple[ChildView, ...]
    criteria: tuple[RuleView, ...]
    duties: tuple[DutyView, ...]
    readings: tuple[ReadingView, ...]

    def as_json(self) -> dict[str, object]:
        """The view as plain data; quotes exactly as stored."""
        return {
            "title": self.title,
            "clause": self.clause,
            "heading": self.heading,
            "words": list(self.words),
            "children": [child._asdict() for child in self.children],
            "criteria": [rule._asdict() for rule in self.criteria],
            "duties": [duty._asdict() for duty in self.duties],
            "readings": [reading._asdict() for reading in self.readings],
        }

    def lines(self) -> Iterator[str]:
        """The view for a person, line by line."""
        yield (
            f"{self.clause}  {self.heading}  《{self.title}》"
            if self.heading
            else f"{self.clause}  《{self.title}》"
        )
        yield from (f"  {words}" for words in self.words)
        if self.children:
            yield "下列条款："
            yield from (f"  {child.clause}  {child.words}" for child in self.children)
        if self.criteria:
            yield "规则："
            yield from (f"  {rule.clause}  {rule.kind}  {rule.words}" for rule in self.criteria)
        if self.duties:
            yield "职责和措施："
            yield from (f"  {duty.clause}  {duty.words}" for duty in self.duties)
        if self.readings:
            yield "解读："
            for reading in self.readings:
                yield f"  {reading.id}  {reading.title}"
                yield f"      采用：{reading.adopted}"
                yield f"      理由：{reading.reason}"


def show(edition: PlanEdition, clause: str) -> ClauseView:
    """The view of ``clause`` in the first stored text that has it.

    Args:
        edition: The plan edition.
        clause: A clause number; full-width signs and spaces are taken as well.

    Raises:
        UnknownClauseError: No stored text has the clause.
    """
    wanted = "".join(unicodedata.normalize("NFKC", clause).split())
    for text in edition.texts:
        table = by_clause(text.body, text.numbering)
        if wanted and wanted in table:
            return _view(edition, text, table, wanted)
    plan = edition.texts[0]
    known = tuple(number for number in by_clause(plan.body, plan.numbering) if "(" not in number)
    raise UnknownClauseError(clause, known)


def _view(edition: PlanEdition, text: StoredText, table: dict[str, list[Passage]], clause: str) -> ClauseView:
    own = table[clause]
    items = {number for number in table if parent_of(number) == clause}
    here = {clause, *(number for number in items if number.startswith(f"{clause}("))}
    is_plan = text is edition.texts[0]
    rules = tuple(rule for rule in _rules(edition) if is_plan and rule.clause in here)
    duties = tuple(_duties(edition, text.id, here))
    used = {reading for rule in rules for reading in rule.readings}
    used.update(reading for duty in duties for reading in duty.readings)
    return ClauseView(
        title=text.title,
        clause=clause,
        heading=next((passage.heading for passage in own if passage.heading), ""),
        words=tuple(line for passage in own for line in passage.body.split("\n") if line),
        children=tuple(
            ChildView(number, table[number][0].heading or table[number][0].body.split("\n")[0])
            for number in table
            if number in items
        ),
        criteria=rules,
        duties=duties,
        readings=tuple(
            ReadingView(reading.id, reading.title, reading.adopted, reading.reason)
            for reading in edition.readings
            if reading.id in used or (reading.text == text.id and _concerns(reading, here))
        ),
    )


def _concerns(reading: Reading, clauses: set[str]) -> bool:
    return not clauses.isdisjoint(reading.clauses)


def _duties(edition: PlanEdition, text: str, clauses: set[str]) -> Iterator[DutyView]:
    measures: tuple[MeasureDuty | Duty, ...] = tuple(
        duty for _, duties in edition.measures for duty in duties if text == edition.texts[0].id
    )
    for duty in (*measures, *(duty for duty in edition.duties if duty.text == text)):
        if duty.clause in clauses:
            yield DutyView(duty.id, duty.clause, duty_words(duty), duty.quote, duty.readings)


def _rules(edition: PlanEdition) -> Iterator[RuleView]:
    for level in edition.levels:
        yield from _rules_of_level(edition, level)
    for kind, provision in (
        ("条件调整", edition.adjustment),
        ("终止", edition.termination),
        ("参照", edition.analogy),
    ):
        if provision is not None:
            yield RuleView(kind, provision.clause, provision.quote, provision.readings)
    if edition.linkage is not None:
        for act in edition.linkage.acts:
            words = f"{names(act.who)}：{act.does}" + (f"，对象：{names(act.to)}" if act.to else "")
            yield RuleView("联动", edition.linkage.clause, words, act.readings)


def _rules_of_level(edition: PlanEdition, level: Level) -> Iterator[RuleView]:
    for criterion in level.criteria:
        words = "；或".join(band_words(edition, band) for band in criterion.any_of)
        bounds = [bound for band in criterion.any_of for bound in (band.at_least, band.below) if bound]
        read = (*criterion.readings, *(bound.reading for bound in bounds if bound.reading))
        yield RuleView("启动条件", criterion.clause, f"{level.name}：{words}", tuple(dict.fromkeys(read)))
    for free in level.discretionary:
        words = f"{level.name}：由{names(free.judge)}认为需要"
        yield RuleView("酌情条件", free.clause, words, free.readings)
    for step in level.procedure.steps:
        yield RuleView("启动程序", level.procedure.clause, f"{level.name}：{step_words(step)}", step.readings)
    if level.directs.by:
        words = f"{level.name}：{names(level.directs.by)}"
        yield RuleView("组织协调", level.directs.clause, words, level.directs.readings)
    if level.ended_by:
        clause = edition.termination.clause if edition.termination is not None else level.clause
        yield RuleView("终止", clause, f"{level.name}：{ending_words(level)}", ())
