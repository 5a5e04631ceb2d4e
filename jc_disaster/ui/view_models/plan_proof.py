"""核对单: each rule beside the words it was read from, what those words say when read again, and the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jc_disaster.plan.amounts import amounts
from jc_disaster.plan.bodies import Bodies
from jc_disaster.plan.model import Level, PlanEdition
from jc_disaster.plan.problems import Problem, errors_of
from jc_disaster.plan.wording import band_words, duty_words, names, number_words, step_words
from jc_disaster.ui.language import Verbatim
from jc_disaster.ui.view_models.words import full_width

AGREES = "一致"
NOT_YET = "未核验"
JOINT = "；"


class ProofLine(NamedTuple):
    """One rule under proof.

    Attributes:
        key: Unlike any other.
        clause: Where it stands.
        rule: The rule in plain words, part by part; `JOINT` joins them.
        quote: The printed words it was read from.
        again: Numbers and bodies read again from those words.
        result: 一致, 未核验, or what is wrong.
        tone: ``done``, ``bad`` or ``open``.
    """

    key: str
    clause: str
    rule: tuple[str, ...]
    quote: str
    again: str
    result: str
    tone: str


class ProofNote(NamedTuple):
    """Something the proof says.

    Attributes:
        kind: 错误 or 提示.
        place: The clause, or the file where it is of none.
        words: What is wrong, or to be known.
    """

    kind: str
    place: Verbatim
    words: str


class ProofView(NamedTuple):
    """The sheet.

    Attributes:
        summary: The outcome in one sentence.
        lines: The rules in the plan's order.
        notes: Everything the proof says besides, errors first.
    """

    summary: str
    lines: tuple[ProofLine, ...]
    notes: tuple[ProofNote, ...]


def proof_view(edition: PlanEdition, problems: tuple[Problem, ...] | None) -> ProofView:
    """The sheet of an edition.

    Args:
        edition: The edition.
        problems: What the proof found; None before it was made.
    """
    bodies = Bodies(edition.organisations)
    wrong = _by_clause(errors_of(problems or ()))
    lines = []
    for number, (clause, rule, quote) in enumerate(_rules(edition)):
        result, tone = (NOT_YET, "open") if problems is None else _result(wrong.get(clause, ()))
        lines.append(
            ProofLine(
                str(number),
                clause,
                tuple(map(full_width, rule)),
                full_width(quote),
                full_width(_again(bodies, quote)),
                result,
                tone,
            )
        )
    return ProofView(_summary(len(lines), problems), tuple(lines), _notes(problems or ()))


def _by_clause(problems: Iterable[Problem]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for problem in problems:
        table.setdefault(problem.clause or "", []).append(problem.message)
    return table


def _result(messages: Iterable[str]) -> tuple[str, str]:
    said = "；".join(messages)
    return (full_width(said), "bad") if said else (AGREES, "done")


def _summary(count: int, problems: tuple[Problem, ...] | None) -> str:
    if problems is None:
        return f"{count} 条规则；按“核验”逐条与原文核对。"
    wrong = len(errors_of(problems))
    if wrong:
        return f"{count} 条规则，核验未通过：有 {wrong} 处与原文不一致，见各行和下方。"
    return f"{count} 条规则，引文、数字、单位、机构均与原文一致。"


def _notes(problems: Iterable[Problem]) -> tuple[ProofNote, ...]:
    ordered = sorted(problems, key=lambda problem: problem.severity)
    words = {"error": "错误"}
    return tuple(
        ProofNote(words.get(one.severity, "提示"), one.clause or one.file, full_width(one.message))
        for one in ordered
    )


def _again(bodies: Bodies, quote: str) -> str:
    """What the words say when they are read by themselves: every number with its unit, every body."""
    numbers = [number_words(one.value, "1" if one.unit == "%" else one.unit) for one in amounts(quote)]
    return (
        "；".join(part for part in ("、".join(numbers), "、".join(sorted(bodies.present(quote)))) if part)
        or "—"
    )


def _rules(edition: PlanEdition) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Clause, rule and quote, level by level as printed, then what is not of a level."""
    for level in edition.levels:
        yield from _of_level(edition, level)
    for kind, provision in (
        ("条件调整", edition.adjustment),
        ("终止", edition.termination),
        ("参照", edition.analogy),
    ):
        if provision is not None:
            yield provision.clause, (kind,), provision.quote
    if edition.linkage is not None:
        for act in edition.linkage.acts:
            to = (f"对象：{names(act.to)}",) if act.to else ()
            rule = (f"联动：{names(act.who)}", f"内容：{act.does}", *to)
            yield edition.linkage.clause, rule, act.quote
    for duty in edition.duties:
        task, *rest = duty_words(duty).split(JOINT)
        yield duty.clause, (f"职责：{task}", *rest), duty.quote


def _of_level(edition: PlanEdition, level: Level) -> Iterator[tuple[str, tuple[str, ...], str]]:
    for criterion in level.criteria:
        first, *others = (band_words(edition, band) for band in criterion.any_of)
        bands = (f"{level.name}：{first}", *(f"或{other}" for other in others))
        yield criterion.clause, bands, criterion.quote
    for free in level.discretionary:
        yield free.clause, (f"{level.name}：{names(free.judge)}认为需要",), free.quote
    for step in level.procedure.steps:
        yield level.procedure.clause, (f"{level.name}：{step_words(step)}",), step.quote
    for duty in edition.measures_of(level.id):
        task, *rest = duty_words(duty).split(JOINT)
        yield duty.clause, (f"{level.name}措施：{task}", *rest), duty.quote
