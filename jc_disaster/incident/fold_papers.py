"""The part of the fold that keeps the papers: issued, received, corrected, withdrawn.

What two seats did to one paper apart is kept: the first withdrawal stands, and one number of an own series given
twice is a conflict that a person has to settle.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jc_disaster.incident.events import Body, Event
from jc_disaster.incident.slate import Slate
from jc_disaster.incident.state import PaperState, Receipt, stamp_of


def _issued(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    series, issue = body.get("series"), body.get("issue")
    if issue is not None and any(
        (paper.series, paper.issue) == (series, issue) for paper in slate.papers.values()
    ):
        slate.conflicts.append(stamp_of(event))
    corrects = body.get("corrects")
    slate.papers[event.act_id] = PaperState(
        stamp_of(event),
        body["paper_kind"],
        body.get("title"),
        body["number"],
        body.get("dated"),
        series,
        issue,
        body.get("draft"),
        body["sha256"],
        tuple(body["recipients"]),
        corrects,
        body.get("change"),
    )
    if corrects in slate.papers:
        slate.papers[corrects] = slate.papers[corrects]._replace(corrected_by=event.act_id)


def _received(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    paper = slate.papers.get(body["paper"])
    if paper is None:
        slate.conflicts.append(stamp_of(event))
        return
    others = tuple(one for one in paper.receipts if one.recipient != body["recipient"])
    receipt = Receipt(stamp_of(event), body["recipient"], body["receiver"])
    slate.papers[body["paper"]] = paper._replace(receipts=(*others, receipt))


def _withdrawn(slate: Slate, event: Event, body: Mapping[str, Any]) -> None:
    paper = slate.papers.get(body["paper"])
    if paper is None:
        slate.conflicts.append(stamp_of(event))
    elif paper.withdrawn is None:
        slate.papers[body["paper"]] = paper._replace(withdrawn=stamp_of(event), withdrawn_why=body["reason"])


PAPER_STEPS: Mapping[str, Callable[[Slate, Event, Body], None]] = MappingProxyType(
    {"paper-issued/1": _issued, "paper-received/1": _received, "paper-withdrawn/1": _withdrawn}
)
