"""What has changed since an earlier moment of the record, in words (趋势; 续报 and 零报告 tell the change)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.figure_words import FigureWords, only_zero_so_far
from jc_disaster.documents.passages import Passages
from jc_disaster.documents.tally import totals_of
from jc_disaster.kernel.quantity import interval_of

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.documents.tally import Total

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "first": "",
        "same": "since",
        "changed": "since changes",
        "new": "label now",
        "risen": "label before now",
        "fallen": "label before now",
        "otherwise": "label before now",
    }
)


def earlier(context: PaperContext, *kinds: str) -> PaperContext | None:
    """The context as of the last paper of these kinds, else before the latest report that followed another.

    Args:
        context: As known now.
        kinds: Papers in which the figures went out.

    Returns:
        None where no unit has reported twice and no such paper has gone out.
    """
    issued = [
        paper.stamp.event_id
        for paper in context.state.papers.values()
        if paper.kind in kinds and paper.withdrawn is None
    ]
    again: list[str] = []
    seen: set[str] = set()
    for report in context.state.reports:
        if report.unit in seen:
            again.append(report.stamp.event_id)
        seen.add(report.unit)
    since = next(reversed(issued or again), None)
    if since is None:
        return None
    then = context.before(since)
    return then if then.state.reports else None


def trend(context: PaperContext, then: PaperContext | None, only: frozenset[str] | None = None) -> str:
    """How the figures moved since ``then``; says so where there is nothing to compare.

    Args:
        context: As known now.
        then: As known then.
        only: Keys of the figures that are wanted; None for all.
    """
    say = context.wording("trend").say
    if then is None:
        return say("first")
    changes = list(_changes(context, then, only))
    since = Passages(then).as_of()
    if not changes:
        return say("same", since=since)
    return say("changed", since=since, changes="，".join(changes))


def _changes(context: PaperContext, then: PaperContext, only: frozenset[str] | None) -> Iterator[str]:
    say, figures = context.wording("trend").say, FigureWords(context.wording("figures"))
    before = {total.kind.key: total for total in totals_of(then.situation, then.edition)}
    for total in totals_of(context.situation, context.edition):
        was = before.get(total.kind.key)
        if only is not None and total.kind.key not in only:
            continue
        if not _said(total) or (was is not None and was.quantity == total.quantity):
            continue
        label, now = figures.label(total.kind), figures.quantity(total.quantity, total.kind.unit)
        if was is None or not _said(was):
            yield say("new", label=label, now=now)
            continue
        old = figures.quantity(was.quantity, total.kind.unit)
        yield say(_way(was, total), label=label, before=old, now=now)


def _said(total: Total) -> bool:
    return total.quantity is not None and not only_zero_so_far(total)


def _way(was: Total, now: Total) -> str:
    assert was.quantity is not None  # noqa: S101 - `_said` looked
    assert now.quantity is not None  # noqa: S101 - as above
    low, high = interval_of(was.quantity), interval_of(now.quantity)
    if high.min > low.min:
        return "risen"
    return "fallen" if high.min < low.min else "otherwise"
