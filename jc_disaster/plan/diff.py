"""What two editions of a plan do differently: thresholds, authority, measures by content, words by clause.

Clause numbers are quotes, not keys (reading C7): a rule that only moved to another number is no difference of the
rule; the words that moved are named once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from jc_disaster.plan.model import Level, PlanEdition, StoredText
from jc_disaster.plan.text import by_clause
from jc_disaster.plan.wording import ACT_WORDS, bound_words, duty_words, ending_words, names, step_words


class Difference(NamedTuple):
    """One difference between two editions.

    Attributes:
        kind: What it concerns: 版本, 级别, 启动条件, 启动程序, 响应措施, 职责, 机构, 解读, 条文 and the like.
        clause: Where it stands; the later edition's number where both have one; empty for the edition as a whole.
        before: Words of the first edition, or None where it has nothing of the kind.
        after: Words of the second edition, likewise.
    """

    kind: str
    clause: str
    before: str | None
    after: str | None


class _Fact(NamedTuple):
    """One statement of an edition; ``key`` tells which statement of another edition it corresponds to."""

    kind: str
    key: str
    clause: str
    words: str


def diff(before: PlanEdition, after: PlanEdition) -> list[Difference]:
    """All differences, rules first and words last, in the order of the editions.

    Args:
        before: The edition compared with, usually the older one.
        after: The other edition.
    """
    return [*_of_facts(_facts(before), _facts(after)), *_of_texts(before, after)]


def lines(differences: Iterable[Difference]) -> Iterator[str]:
    """The differences for a person, under one heading a kind."""
    for kind, group in groupby(differences, key=lambda difference: difference.kind):
        yield f"{kind}："
        for difference in group:
            place = f"{difference.clause}  " if difference.clause else ""
            if difference.before is None:
                yield f"  {place}新增：{difference.after}"
            elif difference.after is None:
                yield f"  {place}删去：{difference.before}"
            else:
                yield f"  {place}原为：{difference.before}"
                yield f"  {' ' * len(place)}改为：{difference.after}"


def _of_facts(before: Iterable[_Fact], after: Iterable[_Fact]) -> Iterator[Difference]:
    old, new = _by_key(before), _by_key(after)
    keys = dict.fromkeys((*old, *new))
    for kind in dict.fromkeys(kind for kind, _, _ in keys):
        for key in keys:
            if key[0] == kind:
                yield from _of_fact(old.get(key), new.get(key))


def _of_fact(first: _Fact | None, second: _Fact | None) -> Iterator[Difference]:
    if first is None or second is None:
        for fact in (first, second):
            if fact is not None:
                yield Difference(fact.kind, fact.clause, first and first.words, second and second.words)
    elif first.words != second.words:
        yield Difference(second.kind, second.clause, first.words, second.words)


def _by_key(facts: Iterable[_Fact]) -> dict[tuple[str, str, int], _Fact]:
    """The facts by kind and key; where an edition has several of one key, they are told apart by their order."""
    table: dict[tuple[str, str, int], _Fact] = {}
    for fact in facts:
        number = 0
        while (fact.kind, fact.key, number) in table:
            number += 1
        table[fact.kind, fact.key, number] = fact
    return table


def _facts(edition: PlanEdition) -> Iterator[_Fact]:
    yield from _facts_of_header(edition)
    for level in edition.levels:
        yield from _facts_of_level(edition, level)
    yield from _facts_of_provisions(edition)
    for level_id, duties in edition.measures:
        scope = next((level.name for level in edition.levels if level.id == level_id), "各级")
        for measure in duties:
            words = f"{scope}：{duty_words(measure)}；原文：{measure.quote}"
            yield _Fact("响应措施", f"{level_id} {measure.content}", measure.clause, words)
    for duty in edition.duties:
        yield _Fact("职责", duty.id, duty.clause, f"{duty_words(duty)}；原文：{duty.quote}")
    for body in edition.organisations:
        aliases = f"（又称{names(body.aliases)}）" if body.aliases else ""
        yield _Fact("机构", body.name, body.clause, f"{body.name}{aliases}")
    for reading in edition.readings:
        yield _Fact(
            "解读", reading.id, reading.clauses[0], f"{reading.id} {reading.title}：{reading.adopted}"
        )


def _facts_of_header(edition: PlanEdition) -> Iterator[_Fact]:
    header = edition.header
    for key, words in (
        ("文号", header.edition),
        ("名称", header.title),
        ("印发机关", header.issuer),
        ("印发日期", header.issued),
        ("施行日期", header.in_force_from),
        ("灾种", names(header.hazards) + ("等" if header.hazards_open else "")),
        ("填报单位", names(tuple(unit.name for unit in edition.units))),
        ("暂缺", names(header.missing) if header.missing else "无"),
    ):
        yield _Fact("版本", key, "", f"{key}：{words}")
    for indicator in edition.indicators:
        parts = (
            f"{indicator.label}（{'、'.join(indicator.parts)}，单位{indicator.unit}，{indicator.aggregate}）"
        )
        yield _Fact("指标", indicator.key, "", parts)


def _facts_of_level(edition: PlanEdition, level: Level) -> Iterator[_Fact]:
    yield _Fact("级别", level.id, level.clause, f"{level.name}（第{level.rank}位，{level.effect}）")
    for criterion in level.criteria:
        for band in criterion.any_of:
            indicator = edition.indicator(band.indicator)
            for end, bound in (("at_least", band.at_least), ("below", band.below)):
                words = bound_words(bound, indicator.unit, lower=end == "at_least")
                if words is not None:
                    key = f"{level.id} {indicator.key} {end}"
                    yield _Fact(
                        "启动条件", key, criterion.clause, f"{level.name}，{indicator.label}：{words}"
                    )
    for number, free in enumerate(level.discretionary):
        words = f"{level.name}：{names(free.judge)}认为需要"
        yield _Fact("酌情条件", f"{level.id} {number}", free.clause, words)
    for act, _ in ACT_WORDS:
        steps = [step_words(step) for step in level.procedure.steps if step.act == act]
        if steps:
            words = f"{level.name}，{'；'.join(steps)}"
            yield _Fact("启动程序", f"{level.id} {act}", level.procedure.clause, words)
    if level.directs.by:
        words = f"{level.name}：{names(level.directs.by)}"
        yield _Fact("组织协调", level.id, level.directs.clause, words)
    if level.ended_by:
        yield _Fact("终止", level.id, level.clause, f"{level.name}：{ending_words(level)}")


def _facts_of_provisions(edition: PlanEdition) -> Iterator[_Fact]:
    for kind, provision in (
        ("条件调整", edition.adjustment),
        ("终止", edition.termination),
        ("参照", edition.analogy),
    ):
        if provision is not None:
            yield _Fact(kind, "", provision.clause, provision.quote)
    if edition.linkage is not None:
        for act in edition.linkage.acts:
            words = f"{names(act.who)}：{act.does}" + (f"，对象：{names(act.to)}" if act.to else "")
            yield _Fact("联动", act.does, edition.linkage.clause, words)


def _of_texts(before: PlanEdition, after: PlanEdition) -> Iterator[Difference]:
    old, new = {text.id: text for text in before.texts}, {text.id: text for text in after.texts}
    for text_id in dict.fromkeys((*old, *new)):
        if text_id not in old or text_id not in new:
            words = [None if text is None else text.title for text in (old.get(text_id), new.get(text_id))]
            yield Difference("存档文本", "", words[0], words[1])
            continue
        yield from _of_clauses(_words_by_clause(old[text_id]), _words_by_clause(new[text_id]))


def _words_by_clause(text: StoredText) -> dict[str, str]:

    return {
        clause: "\n".join(part for passage in group for part in (passage.heading, passage.body) if part)
        for clause, group in by_clause(text.body, text.numbering).items()
    }


def _of_clauses(old: dict[str, str], new: dict[str, str]) -> Iterator[Difference]:
    came_from = {words: clause for clause, words in old.items() if clause not in new}
    moved = {
        clause: came_from[words] for clause, words in new.items() if clause not in old and words in came_from
    }
    gone = set(moved.values())
    for clause in dict.fromkeys((*old, *new)):
        if clause in moved:
            yield Difference("条文移位", clause, f"原{moved[clause]}", new[clause])
        elif clause in old and clause in new:
            for first, second in _changed_sentences(old[clause], new[clause]):
                yield Difference("条文", clause, first, second)
        elif clause not in gone:
            yield Difference("条文", clause, old.get(clause), new.get(clause))


def _changed_sentences(old: str, new: str) -> Iterator[tuple[str | None, str | None]]:
    first, second = _sentences(old), _sentences(new)
    for kind, start, end, other_start, other_end in SequenceMatcher(None, first, second).get_opcodes():
        if kind != "equal":
            words = "".join(first[start:end]).strip()
            others = "".join(second[other_start:other_end]).strip()
            yield words or None, others or None


def _sentences(words: str) -> list[str]:
    found, start = [], 0
    for place, character in enumerate(words, 1):
        if character in "。;；\n":
            found.append(words[start:place])
            start = place
    return [*found, words[start:]] if start < len(words) else found
