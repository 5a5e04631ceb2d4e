"""``assess``: figures in, level, clauses, authority and distances out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from jc_disaster.cli.output import Terminal, faults_json, read_input
from jc_disaster.engine.assess import Assessment, Assessor
from jc_disaster.engine.authority import Authority, authority_of, linkage_acts
from jc_disaster.engine.entry import situation_from_text
from jc_disaster.engine.explain import missing_figures, next_steps, readings_used
from jc_disaster.engine.ladder import Outcome
from jc_disaster.engine.oddities import warnings_of
from jc_disaster.engine.situation import Situation
from jc_disaster.engine.wording import comparison_sentence, interval_words, number_words
from jc_disaster.kernel.errors import InputRefusedError
from jc_disaster.kernel.figures import FIGURE_BY_KEY
from jc_disaster.kernel.quantity import Interval
from jc_disaster.kernel.typography import full_width
from jc_disaster.plan.model import BoundNumber, PlanEdition
from jc_disaster.workplace import DEFAULT_PLAN, open_plan


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", nargs="?", default="-", metavar="文件", help="JSON文件，- 表示标准输入")
    parser.add_argument("--plan", default=DEFAULT_PLAN, metavar="预案", help="预案编号或文件夹")
    parser.add_argument("--json", action="store_true", help="输出一个JSON值")
    parser.add_argument("--lines", action="store_true", help="每行一个JSON，逐行对照")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Compare the situation in the file, or each line of it."""
    assessor = Assessor(open_plan(options.plan))
    text = read_input(options.file, terminal)
    if options.lines:
        return _lines(text, assessor, terminal)
    try:
        situation = situation_from_text(text, assessor.edition)
    except InputRefusedError as refusal:
        if not options.json:
            raise
        terminal.value(faults_json(refusal.faults))
        return 2
    if options.json:
        terminal.value(assessment_json(assessor, situation))
    else:
        _tell(assessor, situation, terminal)
    return 0


def _lines(text: str, assessor: Assessor, terminal: Terminal) -> int:
    worst = 0
    for line in text.split("\n"):
        if not line.strip():
            continue
        try:
            terminal.value(assessment_json(assessor, situation_from_text(line, assessor.edition)))
        except InputRefusedError as refusal:
            terminal.value(faults_json(refusal.faults))
            worst = 2
    return worst


def assessment_json(assessor: Assessor, situation: Situation) -> dict[str, object]:
    """The whole result in the form of contracts.md."""
    edition = assessor.edition
    assessment = assessor.assess(situation)
    level, possible = assessment.level, assessment.level_possible
    return {
        "level": level.id if level else None,
        "level_possible": possible.id if possible else None,
        "criteria": [_criterion(outcome, assessment, edition) for outcome in assessment.outcomes],
        "discretionary": [
            {"clause": free.clause, "level": each.id, "judge": list(free.judge), "quote": free.quote}
            for each in edition.levels
            for free in each.discretionary
        ],
        "deciding": list(assessment.deciding),
        "next": [
            {
                "indicator": step.indicator.key,
                "to_level": step.to_level.id,
                "at_least": _exact(step.at_least),
                "distance": _interval(step.distance),
                "unit": step.indicator.unit,
            }
            for step in next_steps(assessor, assessment)
        ],
        "missing": [
            {
                "key": figure.key,
                **({"county": figure.unit} if figure.unit else {}),
                "to_level": figure.to_level.id,
                "needed": _exact(figure.needed),
            }
            for figure in missing_figures(assessor, assessment, situation)
        ],
        "authority": _authority(authority_of(level)) if level else None,
        "also": [
            {
                "who": list(act.who),
                "does": act.does,
                "to": list(act.to),
                "clause": edition.linkage.clause if edition.linkage else "",
                "quote": act.quote,
            }
            for act in (linkage_acts(edition) if level else ())
        ],
        "warnings": list(warnings_of(situation, edition)),
        "readings": list(readings_used(assessor, assessment, situation)),
        "plan": {"id": edition.header.id, "edition": edition.header.edition},
    }


def _criterion(outcome: Outcome, assessment: Assessment, edition: PlanEdition) -> Mapping[str, object]:
    rule = outcome.rule
    value = assessment.values[rule.indicator]
    row: dict[str, object] = {
        "clause": rule.clause,
        "level": rule.level.id,
        "indicator": edition.indicators[rule.indicator].key,
        "outcome": outcome.result.value,
        "value": _interval(value) if value is not None else None,
        "at_least": _exact(rule.at_least),
        "below": _exact(rule.below),
        "unit": rule.unit,
        "quote": rule.quote,
    }
    # Only for bounds that whole numbers cannot bring to "at least" and "below".
    if rule.open_below:
        row["at_least_excluded"] = True
    if rule.closed_above:
        row["below_included"] = True
    return row


def _interval(interval: Interval) -> dict[str, object]:
    return {"min": _exact(interval.min), "max": _exact(interval.max)}


def _exact(number: BoundNumber | None) -> object:
    return number


def _authority(authority: Authority) -> dict[str, object]:
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in authority._asdict().items()
    }


def _tell(assessor: Assessor, situation: Situation, terminal: Terminal) -> None:
    edition = assessor.edition
    assessment = assessor.assess(situation)
    terminal.line(comparison_sentence(assessor, assessment))
    for clause in assessment.deciding:
        outcome = next(item for item in assessment.outcomes if item.rule.clause == clause)
        terminal.line(f"  {clause}  {full_width(outcome.rule.quote)}")
    terminal.line()
    for place, indicator in enumerate(edition.indicators):
        value = assessment.values[place]
        words = "不适用或无法计算" if value is None else interval_words(value, indicator.unit)
        terminal.line(f"  {indicator.label}：{words}")
    _tell_distance(assessor, assessment, situation, terminal)
    if assessment.level is not None:
        _tell_authority(authority_of(assessment.level), terminal)
    for warning in warnings_of(situation, edition):
        terminal.line(f"注意：{warning}。")
    terminal.line(f"依据解读：{'、'.join(readings_used(assessor, assessment, situation))}")
    terminal.line(
        f"预案：{edition.header.title}（{edition.header.edition}）。程序只作数据对照，不代替认定和决定。"
    )


def _tell_distance(
    assessor: Assessor, assessment: Assessment, situation: Situation, terminal: Terminal
) -> None:
    steps = next_steps(assessor, assessment)
    if steps:
        terminal.line()
    for step in steps:
        unit = "" if step.indicator.unit == "1" else step.indicator.unit
        more = number_words(step.distance.max) if step.distance.max is not None else ""
        terminal.line(f"  {step.indicator.label}再增{more}{unit}即达{step.to_level.name}")
    missing = missing_figures(assessor, assessment, situation)
    if missing:
        first = missing[0]
        figure = {**FIGURE_BY_KEY, **{item.key: item for item in assessor.edition.figures}}[first.key]
        where = f"{first.unit}的" if first.unit else ""
        more = number_words(first.needed)
        terminal.line(
            f"  先问：{where}{figure.label}（未报，达到{more}{figure.unit}即为{first.to_level.name}）"
        )


def _tell_authority(authority: Authority, terminal: Terminal) -> None:
    terminal.line()
    terminal.line(f"启动程序（{authority.clause}）：")
    rows = (
        ("分析评估、认定", authority.assesses),
        ("提出建议", authority.proposes),
        ("向", authority.proposes_to),
        ("报送", authority.reports_through),
        ("决定", authority.decides),
        ("必要时可直接决定", authority.may_decide_directly),
        ("报告", authority.informs),
        ("组织协调", authority.directs),
    )
    for label, names in rows:
        if names:
            terminal.line(f"  {label}：{'、'.join(full_width(name) for name in names)}")
