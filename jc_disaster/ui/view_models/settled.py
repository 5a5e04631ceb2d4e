"""单位、时限和基数: what the plan leaves to the office, as this incident has it, and as the one before had it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from jc_disaster.incident.due_item import distinct
from jc_disaster.incident.fact_names import LIMIT, ZERO_REPORTING
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.unit_basis import COMMAND, asked_units, basis_words
from jc_disaster.ui.view_models.words import day_clock, full_width

NOT_NOW = "先新建灾情，再登记；登记的内容随灾情保存，写明依据。"


class SettledLine(NamedTuple):
    """One thing the office settles.

    Attributes:
        key: Its name.
        what: What it is, with its clause.
        words: What is settled, from where; or that nothing is.
        settled: Whether something is.
        command: The command that opens its form, and the argument, filled with what the incident before had.
    """

    key: str
    what: str
    words: str
    settled: bool
    command: tuple[str, str]


def settled_lines(
    state: IncidentState | None, before: Sequence[IncidentState], edition: PlanEdition
) -> tuple[SettledLine, ...]:
    """What is left to the office.

    Args:
        state: The incident at hand; None while there is none.
        before: The other incidents, newest first.
        edition: Its plan.
    """
    lines = [
        _limit(duty.limit_setting or "", duty.clause, duty.task, state, before)
        for duty in distinct(edition, "limit_setting")
    ]
    bases = [_basis(unit, state) for unit in asked_units(state, edition)]
    return (*bases, *lines, _zero(state, before, edition), _population(state, before))


def _basis(unit: str, state: IncidentState | None) -> SettledLine:
    settled = state is not None and unit in state.bases
    return SettledLine(
        f"basis:{unit}", f"{unit}的数字是否单独计", basis_words(unit, state), settled, (COMMAND, unit)
    )


def _limit(
    setting: str, clause: str, task: str, state: IncidentState | None, before: Sequence[IncidentState]
) -> SettledLine:
    now, earlier = (
        _limits(state, setting),
        next((found for one in before if (found := _limits(one, setting))), []),
    )
    words = (
        "；".join(_limit_words(one) for one in now)
        or "尚未设定；预案写“规定时限”而没有写多久，到时限不提醒。"
    )
    if not now and earlier:
        words += f"上一起灾情为{_limit_words(earlier[-1])}。"
    given = f"setting={setting}" + (_given(earlier[-1], ("minutes", "source")) if earlier and not now else "")
    return SettledLine(
        setting, f"{full_width(task)}（{clause}）", words, bool(now), ("record", f"set_limit:{given}")
    )


def _limits(state: IncidentState | None, setting: str) -> list[Mapping[str, Any]]:
    """The limits that hold, the latest of each way."""
    found: dict[object, Mapping[str, Any]] = {}
    for entry in () if state is None else state.of(LIMIT):
        if entry.body["setting"] == setting:
            found[entry.body.get("way")] = entry.body
    return list(found.values())


def _limit_words(body: Mapping[str, Any]) -> str:
    way = body.get("way") or ""
    confirmed = body.get("confirmed_by")
    who = f"{confirmed}确认" if confirmed else "待单位确认"
    return f"{way}{body['minutes']}分钟内（依据：{body['source']}；{who}）"


def _zero(state: IncidentState | None, before: Sequence[IncidentState], edition: PlanEdition) -> SettledLine:
    duty = next((one for one in edition.duties if "until" in dict(one.clock)), None)
    what = "24小时零报告" if duty is None else f"{full_width(duty.task)}（{duty.clause}）"
    now, earlier = _last(state), next((found for one in before if (found := _last(one))), None)
    if now is None:
        words = "是否执行、每日截至钟点尚未明确。"
        if earlier is not None:
            words += f"上一起灾情为{_zero_words(earlier)}。"
    else:
        words = _zero_words(now)
    given = "" if earlier is None or now is not None else f":{_given(earlier, ('cut_off', 'source'))[1:]}"
    return SettledLine(
        "zero-reporting", what, words, now is not None, ("record", f"set_zero_reporting{given}")
    )


def _last(state: IncidentState | None) -> Mapping[str, Any] | None:
    entries = () if state is None else state.of(ZERO_REPORTING)
    return entries[-1].body if entries else None


def _zero_words(body: Mapping[str, Any]) -> str:
    if not body["on"]:
        return f"不执行（{body['reason']}）"
    hour = body["cut_off"]
    source = f"，依据：{body['source']}" if body["source"] else ""
    return f"执行，每日截至{hour}{source}" if hour else f"执行，截至钟点尚未设定{source}"


def _given(body: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    return "".join(f"&{key}={body[key]}" for key in keys if body.get(key) is not None)


def _population(state: IncidentState | None, before: Sequence[IncidentState]) -> SettledLine:
    now = None if state is None else state.references.get(AGRICULTURAL_POPULATION)
    if now is None or now.value is None:
        words = "尚未登记；干旱条件暂只按人数对照，占比不可计算。"
        earlier = next(
            (found for one in before if (found := one.references.get(AGRICULTURAL_POPULATION))), None
        )
        if earlier is not None and earlier.value is not None:
            words += f"上一起灾情为{earlier.value:,}人（{earlier.source}，{earlier.dated}）。"
    else:
        words = f"{now.value:,}人（{now.source}，{now.dated}），{day_clock(now.stamp.at)}登记"
    settled = now is not None and now.value is not None
    return SettledLine("population", "本市农业人口", words, settled, ("reference", ""))
