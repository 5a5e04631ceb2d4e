"""送签稿 (发文稿纸) of every official paper that can be made now: on what ground, to whom, and room for each who signs.

A change of substance after 签发, a 更正 and a 撤销 go back to the signer: their sheets say who that was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.official import SIGNING_SHEET as KIND
from jc_disaster.documents.official import Draft, routing
from jc_disaster.documents.papers import (
    adjust_notice,
    correction,
    county_circular,
    leader_report,
    proposal,
    province_report,
    revocation,
    start_notice,
    support_request,
    team_notice,
    termination_notice,
    work_progress,
)
from jc_disaster.documents.papers.paper import Paper

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Document
    from jc_disaster.documents.context import PaperContext

_WORDS: Final[Mapping[str, str]] = MappingProxyType({"title": ""})
_OFFICIAL: Final[
    tuple[tuple[Callable[[PaperContext], str | None], Callable[[PaperContext], list[Draft]]], ...]
] = tuple(
    (module.why_not, module.drafts)
    for module in (
        proposal,
        start_notice,
        adjust_notice,
        termination_notice,
        leader_report,
        county_circular,
        province_report,
        team_notice,
        support_request,
        work_progress,
        correction,
        revocation,
    )
)


def why_not(context: PaperContext) -> str | None:
    """Some official paper can be made."""
    if next(_drafts(context), None) is None:
        return "现在没有可以制作的公文，没有需要送签的文稿。"
    return None


def build(context: PaperContext) -> list[Document]:
    """One sheet for each official paper."""
    return [routing(context, draft) for draft in _drafts(context)]


def _drafts(context: PaperContext) -> Iterator[Draft]:
    for reason, drafts in _OFFICIAL:
        if reason(context) is None:
            yield from drafts(context)


SIGNING_SHEET: Final = Paper(KIND, "送签稿", _WORDS, why_not, build)
