"""Forms of facts: a new incident, a report upward, a telephone call, a reference value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jc_disaster.incident.field_numbers import CALL, UPWARD
from jc_disaster.incident.upward import addressees
from jc_disaster.incident.vocabulary import CHANNELS, CITY, UPWARD_MARKS
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.forms import Ask, Form, Values, numbered

if TYPE_CHECKING:
    from jc_disaster.ui.view_models.paste import PasteView

Times = Mapping[str, datetime]
ONE_PROCESS: Final = "一次灾害过程建一个灾情，次生灾害归入其中。"
BEFORE_PASTING: Final = f"还没有在办的灾情，先建一个，接着粘贴来报。{ONE_PROCESS}"
FROM_REPORT: Final = f"名称、单位、灾种由剪贴板里的来报带出，请核对；建立后接着核对来报的数字。{ONE_PROCESS}"


NOTHING_PROPOSED: Final[Mapping[str, str]] = MappingProxyType({})


def proposed_incident(message: PasteView, today: datetime) -> Mapping[str, str]:
    """What a report says of the incident that it is the first of, for a person to look over: name, units, hazard.

    Args:
        message: The report as read.
        today: The day that the name takes where the report has no time; shown as of Shanghai.
    """
    units = tuple(dict.fromkeys(row.unit or message.whole or "" for row in message.rows))
    where = "、".join(unit for unit in units if unit)
    day = (message.as_of or today).astimezone(SHANGHAI)
    whose = next((unit for unit in units if unit), "") if len(units) == 1 else CITY
    return {
        "title": f"{day.month}·{day.day}{whose}{message.hazard or '灾情'}",
        "counties": where,
        "hazard": message.hazard,
    }


def incident_form(
    edition: PlanEdition, proposed: Mapping[str, str] = NOTHING_PROPOSED, intro: str = ONE_PROCESS
) -> Form:
    """新灾情: one disaster process; only its name is required.

    Args:
        edition: Whose units and hazards.
        proposed: Answers to look over, by the key of their question.
        intro: What stands above the questions.
    """
    given = proposed.get
    hazards = (("", "尚不清楚"), *((name, name) for name in edition.header.hazards))
    units = "、".join(unit.name for unit in edition.units)
    asks = (
        Ask("happened_at", "灾害发生时间", "time", required=False, hint="如 昨天18:40；不清楚就不填"),
        Ask("counties", "涉及单位", "line", given("counties", ""), required=False, hint=units),
        Ask("title", "灾害名称", "line", given("title", ""), hint="如 7·11沁河流域暴雨洪涝"),
        Ask("hazard", "灾种", "choice", given("hazard", ""), hazards, required=False),
    )

    def check(values: Values) -> Mapping[str, str]:
        known = {name for unit in edition.units for name in (unit.name, *unit.aliases)}
        wrong = [name for name in _parts(values.get("counties", "")) if name not in known]
        return {"counties": f"“{'、'.join(wrong)}”不是报送单位，可填：{units}。"} if wrong and known else {}

    return Form("新灾情", intro, asks, "建立灾情", _incident_act, check=check)


def _incident_act(values: Values, times: Times) -> Mapping[str, object]:
    act: dict[str, object] = {"act": "open_incident", "title": values["title"].strip()}
    if values.get("hazard"):
        act["hazard"] = values["hazard"]
    if "happened_at" in times:
        act["happened_at"] = times["happened_at"]
    if _parts(values.get("counties", "")):
        act["counties"] = _parts(values["counties"])
    return act


def upward_form(
    edition: PlanEdition, addressee: str, extra: tuple[str, ...] = (), *, phoned: bool = False
) -> Form:
    """登记一次信息报告; 书面 is offered where the telephone call is recorded already."""
    names = tuple((name, name) for name in dict.fromkeys((*addressees(edition), *extra)))
    asks = (
        Ask("at", "报告时间", "time", hint="如 0302；F9 填现在"),
        Ask("addressee", "报送对象", "open", addressee, names),
        Ask(
            "channel",
            "方式",
            "choice",
            CHANNELS[1 if phoned else 0],
            tuple((channel, channel) for channel in CHANNELS),
        ),
        Ask("receiver", "接收人", "line", hint="对方值班员"),
        Ask("mark", "性质", "choice", UPWARD_MARKS[0], tuple((mark, mark) for mark in UPWARD_MARKS)),
        Ask("content", "内容摘要", "line", required=False),
    )
    return Form(
        "登记信息报告",
        "向谁、何时、用何种方式、谁接收；电话和书面分别登记。",
        numbered(asks, UPWARD),
        "登记",
        _upward_act,
    )


def _upward_act(values: Values, times: Times) -> Mapping[str, object]:
    act: dict[str, object] = {
        "act": "report_upward",
        "at": times["at"],
        **{key: values[key].strip() for key in ("addressee", "channel", "receiver", "mark")},
    }
    if values.get("content", "").strip():
        act["content"] = values["content"].strip()
    return act


def call_form(whom: str, number: str = "") -> Form:
    """记录通话, with the number of the duty room where the 通讯录 has one."""
    asks = (
        Ask("at", "通话时间", "time", hint="如 0255；F9 填现在"),
        Ask("direction", "方向", "choice", "去电", (("去电", "去电"), ("来电", "来电"))),
        Ask("post", "对方单位和职务", "line", f"{whom}值班室" if whom else ""),
        Ask("number", "号码", "line", number, required=False),
        Ask("reached", "是否接通", "choice", "1", (("1", "接通"), ("", "未接通")), required=False),
        Ask("words", "通话内容", "text", required=False),
        Ask("read_back", "已复述核对", "flag"),
    )
    intro = "来电、去电都记；没有接通的也记。"
    return Form("记录通话", intro, numbered(asks, CALL), "记录通话", _call_act)


def _call_act(values: Values, times: Times) -> Mapping[str, object]:
    act: dict[str, object] = {
        "act": "log_call",
        "at": times["at"],
        "direction": values["direction"],
        "with": {"post": values["post"].strip()},
        "reached": values.get("reached") == "1",
        "read_back": values.get("read_back") == "1",
    }
    for key in ("number", "words"):
        if values.get(key, "").strip():
            act[key] = values[key].strip()
    return act


def reference_form() -> Form:
    """登记基数: the agricultural population, with source and date (readings A7, A8)."""
    asks = (
        Ask("value", "本市农业人口（人）", "line", hint="整数，如 1130000；不清楚就不填", required=False),
        Ask("source", "来源", "line", hint="如 市统计局年报"),
        Ask("dated", "时点", "line", hint="如 2025年末"),
    )

    def check(values: Values) -> Mapping[str, str]:
        text = values.get("value", "").replace(",", "").strip()
        return {} if not text or text.isdecimal() else {"value": "请填整数，不带单位。"}

    def act(values: Values, _times: Times) -> Mapping[str, object]:
        text = values.get("value", "").replace(",", "").strip()
        body: dict[str, object] = {
            "act": "set_reference",
            "source": values["source"].strip(),
            "dated": values["dated"].strip(),
        }
        if text:
            body["value"] = int(text)
        return body

    return Form(
        "登记基数",
        "干旱条件按占农业人口比例判断时要用；预案没有给出数值，来源和时点一并记录。",
        asks,
        "登记",
        act,
        check=check,
    )


def _parts(text: str) -> list[str]:
    return [
        part.strip()
        for part in text.replace(",", "、").replace("，", "、").replace(" ", "、").split("、")
        if part.strip()
    ]
