"""The plan's ladder in words for papers that rest on the plan alone: bands, and who does what at each level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.context import shown
from jc_disaster.documents.figure_words import number_words
from jc_disaster.documents.recipients import body_named
from jc_disaster.engine.authority import authority_of

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.plan.model import Band, Bound, BoundNumber, Indicator, Level

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "none": "",
        "at_least": "number",
        "more_than": "number",
        "at_most": "number",
        "below": "number",
        "to": "by to",
        "between": "low high",
        "item": "item",
    }
)
_WAN: Final = 10_000
_LONG: Final = 10  # characters of a name that take more than a line of a narrow column
_SHARE: Final = "1"


def band_of(context: PaperContext, level: Level, indicator: Indicator) -> str:
    """The band of one indicator at one level, as a person reads it: 20～50; — where it has none."""
    say = context.wording("ladder_words").say
    found = [
        band for criterion in level.criteria for band in criterion.any_of if band.indicator == indicator.key
    ]
    return _band(context, found[0]) if found else say("none")


def _band(context: PaperContext, band: Band) -> str:
    say, low, high = context.wording("ladder_words").say, band.at_least, band.below
    if low is not None and high is not None and low.inclusive and not high.inclusive:
        return say("between", low=_number(low), high=_number(high))
    parts = []
    if low is not None:
        parts.append(say("at_least" if low.inclusive else "more_than", number=_number(low)))
    if high is not None:
        parts.append(say("at_most" if high.inclusive else "below", number=_number(high)))
    return "".join(parts)


def _number(bound: Bound) -> str:
    value: BoundNumber = bound.value
    if isinstance(value, Fraction) and value < 1:
        return number_words(value)
    if isinstance(value, int) and value >= _WAN and value % _WAN == 0:
        return f"{value // _WAN}万"
    return f"{value:f}" if isinstance(value, Decimal) else number_words(value)


def unit_of(indicator: Indicator) -> str:
    """The unit that stands beside an indicator; none for a share."""
    return "" if indicator.unit == _SHARE else indicator.unit


def clauses_of(context: PaperContext, indicator: Indicator) -> str:
    """The clauses that count an indicator, the levels' own number left out: 5.x.1(1)."""
    clauses = {
        criterion.clause
        for level in context.edition.levels
        for criterion in level.criteria
        for band in criterion.any_of
        if band.indicator == indicator.key
    }
    items = {clause[clause.find("(") :] for clause in clauses if "(" in clause}
    return (
        context.wording("ladder_words").say("item", item=items.pop().strip("()")) if len(items) == 1 else ""
    )


def short_name(context: PaperContext, name: str) -> str:
    """A body or post as short as the plan prints it without doubt: 分管安全工作副市长 for the whole title.

    An alias that only begins the name (市安委会副主任) would leave open which of several is meant.
    """
    body = body_named(context, name)
    if len(name) <= _LONG or body is None:
        return shown(name)
    aliases = [alias for alias in body.aliases if not name.startswith(alias)]
    return shown(min((name, *aliases), key=len))


def authorities(context: PaperContext, level: Level) -> Iterator[tuple[str, str]]:
    """Each part of the authority at a level: its key in the wording, and who takes it; — where nobody is named."""
    say, authority = context.wording("ladder_words").say, authority_of(level)

    def names(organs: Sequence[str], between: str = "、") -> str:
        return between.join(short_name(context, organ) for organ in organs)

    none = say("none")
    yield "judge", "；".join(names(one.judge) for one in level.discretionary) or none
    yield "assess", names(authority.assesses) or none
    proposed = say("to", by=names(authority.proposes), to=names(authority.proposes_to))
    yield "propose", proposed if authority.proposes else none
    yield "submit", names(authority.reports_through) or none
    yield "decide", names(authority.decides) or none
    yield "directly", names(authority.may_decide_directly) or none
    yield "inform", names(authority.informs) or none
    yield "direct", names(authority.directs, "或") or none
    yield "end", names(authority.ends) or none
