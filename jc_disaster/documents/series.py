"""Our own series (值班信息第N期): the number that a paper bears now, without gaps within the incident.

A 发文字号 is another thing: it comes from the office's own 公文 system and is never made here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jc_disaster.incident.acts.issuing import ISSUED, RECEIVED, next_issue

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext

_AFTER_ISSUE = frozenset({ISSUED, RECEIVED, "paper-step-recorded/1", "upward-report-made/1"})


def issue_of(context: PaperContext, series: str, kind: str) -> int:
    """The number that a paper of this kind bears: its own while nothing has happened since it went out, else the next.

    Args:
        context: What is known.
        series: Name of the series, as it is recorded on issue.
        kind: Kind of paper.
    """
    issued = [
        paper for paper in context.state.papers.values() if paper.series == series and paper.kind == kind
    ]
    if issued and issued[-1].issue is not None and issued[-1].withdrawn is None:
        place = next(
            (n for n, event in enumerate(context.events) if event.event_id == issued[-1].stamp.event_id), 0
        )
        if all(event.name in _AFTER_ISSUE for event in context.events[place:]):
            return issued[-1].issue
    return next_issue(context.state, series)
