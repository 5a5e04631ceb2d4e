"""What is owed again and again, or by hours that run from a deed: zero reports, goods on their way.

Judged only where the pack plays it: a period in which nothing is told is one over which the clock was moved.
Sources: 4.1.5 with readings D2 to D4; 1号文（十九） with reading F1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from jc_disaster.exercise.expectation import ACT_OF, GOODS, ZERO_REPORT, Expectation
from jc_disaster.exercise.grounds import goods_hours, zero_report_hours
from jc_disaster.exercise.performance import Deed, Performance
from jc_disaster.incident.fact_names import GOODS as ORDERED
from jc_disaster.incident.fact_names import GOODS_STEP
from jc_disaster.incident.vocabulary import RECEIVED, SIGNED_FOR
from jc_disaster.plan.model import PlanEdition


class Period(NamedTuple):
    """One stretch of 24 hours of zero reporting: from when, and by when its report is due."""

    number: int
    since: datetime
    due: datetime


def zero_reports(
    edition: PlanEdition,
    inject: str,
    began: datetime,
    between: tuple[datetime, datetime],
    told: Sequence[datetime],
) -> Iterator[Expectation]:
    """A report upward for each period whose time came between two injects, if the pack told something in it.

    Args:
        edition: The plan.
        inject: The second of the two injects.
        began: When zero reporting was to be settled.
        between: When the two injects were sent; the first excluded.
        told: When the injects so far were sent.
    """
    hours = zero_report_hours(edition)
    if hours is None:
        return
    for period in _periods(began, between[1], hours.limit):
        if period.due <= between[0] or not any(period.since < at <= period.due for at in told):
            continue
        yield Expectation(
            id=f"{ZERO_REPORT}:{period.number}@{inject}",
            kind=ZERO_REPORT,
            act=ACT_OF[ZERO_REPORT],
            since=period.since,
            until=None,
            due=period.due,
            what=f"灾情稳定前第{period.number}个24小时的零报告（续报）逐级上报",
            who=(),
            clause=hours.clause,
            inject=inject,
            subject=str(period.number),
        )


def _periods(began: datetime, until: datetime, length: timedelta) -> Iterator[Period]:
    number, since = 1, began
    while since + length <= until:
        yield Period(number, since, since + length)
        number, since = number + 1, since + length


class Transport(NamedTuple):
    """A first batch whose hours run: what is expected, and the deed that signed for it, if any."""

    expected: Expectation
    signed: Deed | None


def transports(performance: Performance, edition: PlanEdition) -> Iterator[Transport]:
    """First batches that were ordered and received (接到) in the exercise, with the hours to their signing for."""
    hours = goods_hours(edition)
    steps = list(performance.named(GOODS_STEP))
    for order in performance.named(ORDERED):
        body = order.body
        limit = hours.get(str(body["stock"]))
        mine = [step for step in steps if step.body["order"] == order.event.act_id]
        received = next((step for step in mine if step.body["step"] == RECEIVED), None)
        if limit is None or received is None or not body["first_batch"]:
            continue
        due = received.said + limit.limit
        what = (
            f"{body['goods']}{body['quantity']}{body['measure']}（{body['stock']}首批）运抵{body['to']}并签收"
        )
        expected = Expectation(
            id=f"{GOODS}:{order.event.act_id}",
            kind=GOODS,
            act=ACT_OF[GOODS],
            since=received.said,
            until=None,
            due=due,
            what=what,
            who=(),
            clause=limit.clause,
            inject="",
            subject=order.event.act_id,
        )
        signed = (step for step in mine if step.body["step"] == SIGNED_FOR and step.said <= due)
        yield Transport(expected, next(signed, None))
