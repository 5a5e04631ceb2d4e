"""Plan data in the plain words of an office: a bound, a duty, a step, for showing a clause and comparing editions."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from jc_disaster.plan.model import Band, Bound, BoundNumber, Duty, Level, MeasureDuty, PlanEdition, Step

ACT_WORDS = (
    ("assess", "分析评估"),
    ("propose", "提出建议"),
    ("submit", "报送"),
    ("decide", "决定"),
    ("decide_directly", "直接决定"),
    ("report", "报告"),
)


def number_words(value: BoundNumber, unit: str) -> str:
    """A threshold with its unit; a share in percent where that is exact, else as a fraction."""
    if isinstance(value, Fraction) and unit == "1":
        percent = value * 100
        return f"{percent.numerator}%" if percent.denominator == 1 else str(value)
    if isinstance(value, Fraction):
        value = value.numerator if value.denominator == 1 else Decimal(value.numerator) / value.denominator
    if isinstance(value, Decimal):
        return f"{value:,f}{unit}"
    return f"{value:,}{unit}"


def bound_words(bound: Bound | None, unit: str, *, lower: bool) -> str | None:
    """One end of a band: the number, whether it belongs to the band, and whether the text says so."""
    if bound is None:
        return None
    number = number_words(bound.value, unit)
    belongs = "含本数" if bound.inclusive else "不含本数"
    ground = "" if bound.stated else "，原文未写明"
    printed = "" if bound.printed is None else f"，原文印作“{bound.printed}”"
    reading = "" if bound.reading is None else f"，见解读{bound.reading}"
    said = f"{belongs}{ground}{printed}{reading}"
    return f"{number}以上（{said}）" if lower else f"{number}以下（{said}）"


def band_words(edition: PlanEdition, band: Band) -> str:
    """A band with its indicator and both ends."""
    indicator = edition.indicator(band.indicator)
    ends = (
        bound_words(band.at_least, indicator.unit, lower=True),
        bound_words(band.below, indicator.unit, lower=False),
    )
    return f"{indicator.label}：{'、'.join(end for end in ends if end is not None)}"


def names(bodies: tuple[str, ...]) -> str:
    """Bodies in a row; 未写明 where the text names nobody."""
    return "、".join(bodies) or "未写明"


def step_words(step: Step) -> str:
    """A step of a procedure: who does what, to whom."""
    act = next(words for key, words in ACT_WORDS if key == step.act)
    to = f"，对象：{names(step.to)}" if step.to else ""
    limit = f"，时限：{step.within_hours}小时" if step.within_hours else ""
    condition = f"，条件：{step.condition}" if step.condition else ""
    joint = "（共同）" if step.manner == "joint" else "（集体）" if step.manner == "collective" else ""
    return f"{act}：{names(step.by)}{joint}{to}{condition}{limit}"


def ending_words(level: Level) -> str:
    """Who ends a level and who must agree, where the plan says so."""
    consent = f"，须经{names(level.ending_consent)}同意" if level.ending_consent else ""
    return f"{names(level.ended_by)}终止{consent}"


def duty_words(duty: MeasureDuty | Duty) -> str:
    """A duty: what, who leads, who helps, for whom, on what condition, how often."""
    parts = [duty.task, f"牵头：{names(duty.leads)}" if duty.leads else "牵头：未写明"]
    parts += [f"配合：{names(duty.supports)}"] if duty.supports else []
    parts += [f"对象：{names(duty.to)}"] if duty.to else []
    parts += [f"条件：{duty.condition}"] if duty.condition else []
    parts += [f"周期：{duty.recurrence}"] if duty.recurrence else []
    parts += [f"结果：{duty.output}"] if duty.output else []
    parts.extend(_time_words(duty))
    return "；".join(parts)


def _time_words(duty: MeasureDuty | Duty) -> list[str]:
    if isinstance(duty, MeasureDuty):
        return [f"时限：{duty.deadline_hours}小时"] if duty.deadline_hours else []
    clock, calendar = dict(duty.clock), dict(duty.calendar)
    found = []
    if clock:
        found.append(f"时限：{clock.get('scope', '')}{clock['hours']}小时{_span(clock)}")
    if "from" in calendar:
        found.append(f"日期：{calendar['from']}起" + (f"，{calendar['to']}止" if "to" in calendar else ""))
    if "by" in calendar:
        found.append(f"日期：{calendar['by']}前")
    if "times_per_year" in calendar:
        found.append(f"每年{calendar['times_per_year']}次")
    return found


def _span(clock: Mapping[str, object]) -> str:
    """From when to when a time limit runs; empty where the text says neither."""
    if "from" in clock and "to" in clock:
        return f"（自{clock['from']}、至{clock['to']}）"
    if "from" in clock:
        return f"（自{clock['from']}）"
    return f"（至{clock['to']}）" if "to" in clock else ""
