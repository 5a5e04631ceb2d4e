"""Who assesses, proposes, decides, reports and directs at a level, and what a start requires besides.

Source: 5.x.2, the first sentence of 5.x.3, 5.6, 5.7; readings B1 to B18. Names stand as the plan prints them.
"""

from __future__ import annotations

from typing import NamedTuple

from jc_disaster.plan.model import Level, LinkageAct, PlanEdition


class Authority(NamedTuple):
    """Who acts in which part at one level; an empty tuple where the text names nobody."""

    assesses: tuple[str, ...]
    proposes: tuple[str, ...]
    proposes_to: tuple[str, ...]
    reports_through: tuple[str, ...]
    decides: tuple[str, ...]
    may_decide_directly: tuple[str, ...]
    informs: tuple[str, ...]
    directs: tuple[str, ...]
    ends: tuple[str, ...]
    clause: str
    quote: str


def authority_of(level: Level) -> Authority:
    """The authority of ``level`` under its procedure clause."""
    procedure = level.procedure
    decides = procedure.who("decide")
    return Authority(
        assesses=procedure.who("assess"),
        proposes=procedure.who("propose"),
        proposes_to=procedure.whom("propose"),
        reports_through=procedure.who("submit"),
        decides=decides,
        may_decide_directly=procedure.who("decide_directly"),
        informs=procedure.whom("report"),
        directs=level.directs.by,
        # 谁启动、谁终止: whoever decides at the level in force ends it, unless the plan names another (B9).
        ends=level.ended_by or decides,
        clause=procedure.clause,
        quote=procedure.quote,
    )


def linkage_acts(edition: PlanEdition) -> tuple[LinkageAct, ...]:
    """What the linkage clause requires once any response is started (5.6)."""
    return edition.linkage.acts if edition.linkage is not None else ()
