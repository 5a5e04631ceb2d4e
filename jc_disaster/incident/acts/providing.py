"""Funds, goods, and the ledgers after the event (5.x.3(4), 6.1 to 6.3; 1号文(十九), reading F1)."""

from __future__ import annotations

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact, refers
from jc_disaster.incident.events import Draft
from jc_disaster.incident.fact_names import FUNDS, GOODS, GOODS_STEP, LEDGER
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.vocabulary import FUND_STEPS, GOODS_STEPS, LEDGERS


def scopes(ground: Ground) -> tuple[str, ...]:
    """Whose stock a time limit on goods speaks of, as the edition's texts print it."""
    found = (dict(duty.clock).get("scope") for duty in ground.edition.duties)
    return tuple(dict.fromkeys(str(scope) for scope in found if scope is not None))


def _order(values: Values, ground: Ground) -> Outcome:
    known = scopes(ground)
    if known and values["stock"] not in known:
        return refusal(
            "invalid-act",
            faults=f"stock：“{values['stock']}”不是可用的选项",
            remedies=f"可用：{'、'.join(known)}",
        )
    return (Draft(GOODS, {**values, "quantity": str(values["quantity"])}),)


ACTS = (
    ActSpec(
        "record_funds",
        "救灾资金：申请、预拨、核定、清算",
        (
            Field("step", "choice", "环节", choices=FUND_STEPS),
            Field("unit", "name", "单位"),
            Field("amount_wan", "amount", "金额（万元）"),
            Field("dated", "date", "日期"),
            Field("number", "name", "文号", required=False),
            Field("note", "text", "说明", required=False),
        ),
        lambda sample: {"step": FUND_STEPS[1], "unit": sample.unit, "amount_wan": 120, "dated": "2026-07-12"},
        fact(FUNDS),
        "2026-07-12T09:00:00+08:00",
    ),
    ActSpec(
        "order_goods",
        "下达救灾物资调拨",
        (
            Field("goods", "name", "品名"),
            Field("quantity", "amount", "数量"),
            Field("measure", "name", "单位，如顶、床"),
            Field("stock", "name", "哪一级的物资，如市级、县级"),
            Field("from", "name", "调出库"),
            Field("to", "name", "运往"),
            Field("advance", "flag", "灾前提前调拨", required=False),
            Field("first_batch", "flag", "首批", required=False),
        ),
        lambda sample: {
            "goods": "帐篷",
            "quantity": 200,
            "measure": "顶",
            "stock": sample.stock,
            "from": "储备库（示例）",
            "to": sample.unit,
            "first_batch": True,
        },
        _order,
        "2026-07-12T04:50:00+08:00",
    ),
    ActSpec(
        "track_goods",
        "物资调拨的接到、出库、运抵签收",
        (
            Field("order", "name", "当初下达该调拨的 act_id"),
            Field("step", "choice", "环节", choices=GOODS_STEPS[1:]),
            Field("who", "name", "经手人或签收人", required=False),
        ),
        lambda _: {"order": "example-order_goods", "step": GOODS_STEPS[1]},
        refers(GOODS_STEP, "order", GOODS),
        "2026-07-12T05:00:00+08:00",
    ),
    ActSpec(
        "record_ledger",
        "台账：过渡期生活救助、倒损住房恢复重建、冬春救助",
        (
            Field("ledger", "choice", "台账", choices=LEDGERS),
            Field("unit", "name", "单位"),
            Field("people", "count", "人数", required=False),
            Field("households", "count", "户数", required=False),
            Field("rooms", "count", "间数", required=False),
            Field("amount_wan", "amount", "金额（万元）", required=False),
            Field("goods", "text", "物资说明", required=False),
            Field("counted", "goods", "物资：[{goods: 品名, quantity: 数量, measure: 单位}]", required=False),
            Field("dated", "date", "统计日期"),
            Field("source", "name", "来源"),
        ),
        lambda sample: {
            "ledger": LEDGERS[0],
            "unit": sample.unit,
            "people": 320,
            "households": 96,
            "counted": [{"goods": "棉被", "quantity": 200, "measure": "床"}],
            "dated": "2026-07-21",
            "source": "来报",
        },
        fact(LEDGER),
        "2026-07-21T10:00:00+08:00",
    ),
)
