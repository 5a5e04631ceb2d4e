"""What is accepted and still odd: taken as it stands, compared as the plan is written, and named beside the result."""

from __future__ import annotations

from collections.abc import Iterator

from jc_disaster.engine.entry import figure_kinds, reference_kinds
from jc_disaster.engine.situation import (
    Situation,
    indicator_interval,
    is_reported,
    total_of_key,
)
from jc_disaster.kernel.quantity import interval_of
from jc_disaster.plan.model import Indicator, PlanEdition


def warnings_of(situation: Situation, edition: PlanEdition) -> tuple[str, ...]:
    """The oddities of ``situation`` as Chinese sentences without a full stop.

    A plan that is not encoded whole, a share that cannot be computed (reading A18), more people in need than the
    population holds, counties above the city's total, counties that are not listed at all.
    """
    return (
        *_not_encoded(edition),
        *_of_shares(situation, edition),
        *_above_total(situation, edition),
        *_not_listed(situation, edition),
    )


def _not_encoded(edition: PlanEdition) -> Iterator[str]:
    """A condition that nobody encoded is not one that does not exist: no partial plan says that nothing is reached."""
    unwritten = tuple(f"{level.name}的启动条件" for level in edition.levels if not level.criteria)
    missing = tuple(dict.fromkeys((*edition.header.missing, *unwritten)))
    if not edition.header.complete and missing:
        yield f"预案数据不完整，缺{'、'.join(missing)}；只就已录入的条款对照，不能据此认为未达到启动条件"


def _of_shares(situation: Situation, edition: PlanEdition) -> Iterator[str]:
    kinds = reference_kinds(edition)
    for indicator in edition.indicators:
        if indicator.over is None:
            continue
        label = kinds[indicator.over].label
        whole = situation.references.get(indicator.over)
        counted = indicator_interval(situation, indicator, applicable=False)
        if not whole:
            if indicator.over in situation.references or counted.max != 0:
                said = f"{label}为0" if whole == 0 else f"没有{label}"
                yield f"{said}，“{indicator.label}”无法计算，只按数量对照"
        elif counted.min > whole:
            yield f"“{indicator.label}”超过100%，按原文照常对照，请核对人数和{label}"


def _above_total(situation: Situation, edition: PlanEdition) -> Iterator[str]:
    """Counties that together exceed what the city gave as its total; the total is compared (contracts.md)."""
    kinds = figure_kinds(edition)
    counties = situation._replace(figures={})
    for key in situation.figures:
        if not situation.units or not is_reported(situation.figures, key):
            continue
        indicator = _combined_as(key, edition)
        counted = (
            total_of_key(counties, key)
            if indicator is None
            else indicator_interval(counties, indicator, applicable=False)
        )
        total = interval_of(situation.figures[key], situation.tolerance).max
        if counted is not None and total is not None and counted.min > total:
            words = f"各县合计至少{counted.min}，大于全市数{total}"
            yield f"“{kinds[key].label}”{words}，按全市数对照，请核对"


def _combined_as(key: str, edition: PlanEdition) -> Indicator | None:
    return next((indicator for indicator in edition.indicators if indicator.combined == key), None)


def _not_listed(situation: Situation, edition: PlanEdition) -> Iterator[str]:
    absent = [unit.name for unit in edition.units if unit.name not in situation.units]
    if situation.units and absent:
        yield f"合计只含所列单位，未列：{'、'.join(absent)}"
