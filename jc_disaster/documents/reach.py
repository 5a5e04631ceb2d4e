"""How far the figures are from a more severe level, in 人, 间, 户 (what the officer asks first)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.figure_words import number_words
from jc_disaster.kernel.quantity import Interval

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "part": "label more unit level",
        "all": "parts",
    }
)
_SHARE: Final = "1"


def reaches(context: PaperContext, most: int | None = None) -> str:
    """再增…即达: for each indicator with a known figure, what is missing to the next level; empty at the highest.

    Reckoned from the lower end of what is known, and said so: what silent units hold can only shorten it.

    Args:
        context: What is known.
        most: How many indicators are named, those nearest to the next level first; None for all in printed order.
    """
    say, assessment, assessor = context.wording("reach").say, context.assessment, context.assessor
    parts: list[tuple[float, str]] = []
    for place, (indicator, value) in enumerate(
        zip(context.edition.indicators, assessment.values, strict=True)
    ):
        goal = assessor.next_goal(place, assessment.level)
        if value is None or goal is None or indicator.unit == _SHARE or not _known(value):
            continue
        missing = int(goal.start) - int(value.min)
        if missing <= 0:
            continue
        level = goal.rule.level
        said = {"label": indicator.label, "more": number_words(missing), "unit": indicator.unit}
        parts.append((missing / int(goal.start), say("part", level=level.name, **said)))
    if most is not None:
        parts = sorted(parts, key=lambda part: part[0])[:most]
    return say("all", parts="；".join(words for _, words in parts)) if parts else ""


def _known(value: Interval) -> bool:
    return bool(value.min) or value.max == 0
