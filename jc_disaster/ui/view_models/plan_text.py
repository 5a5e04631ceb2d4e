"""预案: every clause in its own words, with the rules read from it and the readings that settle it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from jc_disaster.plan.model import Band, Level, PlanEdition
from jc_disaster.plan.text import passages
from jc_disaster.ui.view_models.words import full_width, joined, number_words, with_unit

BEGINNING = 24  # signs by which a clause without a heading is known in a list
_CUT: Final = re.compile(r"\d[\d.,]*[余多]?[万亿]?$")


class ClauseView(NamedTuple):
    """One clause: number, heading, words, and what the data says about it."""

    clause: str
    title: str
    words: str
    rules: tuple[str, ...]
    readings: tuple[str, ...]


def clause_views(edition: PlanEdition) -> tuple[ClauseView, ...]:
    """All clauses of the plan's own text, in printed order."""
    text = next(text for text in edition.texts if text.id == "plan")
    rules = _rules(edition)
    readings = _readings(edition)
    views: dict[str, ClauseView] = {}
    for passage in passages(text.body, text.numbering):
        before = views.get(passage.clause)
        words = full_width(passage.body.strip())
        if before is not None:
            views[passage.clause] = before._replace(words=f"{before.words}\n{words}")
            continue
        views[passage.clause] = ClauseView(
            passage.clause,
            full_width(passage.heading) or _begun(words),
            words,
            tuple(rules.get(passage.clause, ())),
            tuple(readings.get(passage.clause, ())),
        )
    return tuple(view if view.words else view._replace(words=_below(view, views)) for view in views.values())


def _begun(words: str) -> str:
    """How a clause without a heading begins; no number is cut into a smaller one."""
    if len(words) <= BEGINNING:
        return words
    return f"{_CUT.sub('', words[:BEGINNING]).rstrip('，、；')}…"


def _below(view: ClauseView, views: dict[str, ClauseView]) -> str:
    """The words of everything under a heading that has none of its own."""
    own = f"{view.clause}."
    parts = [
        f"{other.clause} {other.title}\n{other.words}"
        for other in views.values()
        if other.clause.startswith(own)
    ]
    return "\n".join(part.strip() for part in parts)


def _rules(edition: PlanEdition) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for level in edition.levels:
        for criterion in level.criteria:
            for band in criterion.any_of:
                found.setdefault(criterion.clause, []).append(f"{level.name}：{_band(edition, band)}")
        for one in level.discretionary:
            found.setdefault(one.clause, []).append(f"{level.name}：由{joined(one.judge)}认为需要")
        found.setdefault(level.procedure.clause, []).extend(_steps(level))
        found.setdefault(level.directs.clause, []).append(f"组织协调：{joined(level.directs.by)}")
        for duty in edition.measures_of(level.id):
            helpers = f"，配合{joined(duty.supports)}" if duty.supports else ""
            condition = f"（{full_width(duty.condition)}）" if duty.condition else ""
            found.setdefault(duty.clause, []).append(
                f"{joined(duty.leads)}{helpers}{condition}：{full_width(duty.task)}"
            )
    for other in edition.duties:
        if other.text == "plan":
            found.setdefault(other.clause, []).append(
                f"{joined(other.leads) or '未写明单位'}：{full_width(other.task)}"
            )
    return found


def _steps(level: Level) -> list[str]:
    words = {
        "assess": "认定",
        "propose": "提出建议",
        "submit": "呈报",
        "decide": "决定",
        "decide_directly": "直接决定",
        "report": "报告",
    }
    return [
        f"{words.get(step.act, step.act)}：{joined(step.by)}{' → ' + joined(step.to) if step.to else ''}"
        for step in level.procedure.steps
    ]


def _band(edition: PlanEdition, band: Band) -> str:
    indicator = edition.indicator(band.indicator)
    parts = []
    if band.at_least is not None:
        sign = "≥" if band.at_least.inclusive else "＞"
        parts.append(f"{sign} {with_unit(number_words(band.at_least.value), indicator.unit)}")
    if band.below is not None:
        sign = "≤" if band.below.inclusive else "＜"
        reading = f"（解读{band.below.reading}）" if band.below.reading else ""
        parts.append(f"{sign} {with_unit(number_words(band.below.value), indicator.unit)}{reading}")
    return f"{indicator.label} {'，'.join(parts)}"


def _readings(edition: PlanEdition) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for reading in edition.readings:
        for clause in reading.clauses:
            found.setdefault(clause, []).append(
                f"{reading.id} {full_width(reading.title)}：{full_width(reading.adopted)}"
            )
    return found
