"""Packs made from the plan data at exact boundaries: "one person short of Ⅱ", then the one that was lacking.

The words are those of a county's message, so that the players read them as they would any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import ceil
from types import MappingProxyType
from typing import Final

from jc_disaster.exercise.expectation import DECISION, FINDING, PROPOSAL, REPORT, TELLING, UPWARD
from jc_disaster.exercise.pack import Inject, Objective, Pack, ReferenceValue, Setting, UnitReport
from jc_disaster.incident.vocabulary import CHANNELS, REPORT_KINDS
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.quantity import exact
from jc_disaster.plan.model import Bound, Indicator, Level, PlanEdition

# How a county says each figure that counts; where the words below are missing the statistics' own name is used.
_SAID: Final[Mapping[str, str]] = MappingProxyType(
    {
        "deaths": "因灾死亡{}人",
        "missing": "失踪{}人",
        "relocated": "紧急转移安置{}人",
        "needing_relief": "需紧急生活救助{}人",
        "collapsed_rooms": "倒塌房屋{}间",
        "severely_damaged_rooms": "严重损坏房屋{}间",
        "collapsed_households": "房屋倒塌{}户",
        "severely_damaged_households": "严重损坏{}户",
        "drought_relief_people": "因旱需生活救助{}人",
    }
)
_STARTS: Final = datetime(2026, 7, 12, 8, 0, tzinfo=SHANGHAI)
_SHARE: Final = "1"  # unit of an indicator that is a share


class NoBoundaryError(JcDisasterError):
    """The plan has no lower bound of this indicator at this level, or the figure would be below zero."""

    code = "no-boundary"


def boundary_pack(
    edition: PlanEdition, level: Level, indicator: Indicator, distance: int, population: int = 1_000_000
) -> Pack:
    """A pack whose second report stands ``distance`` units from the lower bound of a level, and then reaches it.

    Args:
        edition: The plan.
        level: The level whose bound is meant.
        indicator: What is counted.
        distance: Units from the bound; -1 is one short of it, 0 is on it.
        population: The base of a share (人), told with the first report where the indicator is a share.

    Raises:
        NoBoundaryError: There is no such bound.
    """
    bound = _bound(level, indicator)
    share = indicator.unit == _SHARE
    start = ceil(bound.value * population) if share else int(bound.value)
    if start + distance < 1:
        raise _too_far_below(level, indicator, start, -distance)
    unit = edition.units[0].name
    hazard = next(iter(indicator.only_for_hazards), edition.header.hazards[0])
    amounts = [start // 2, start + distance] + ([start] if distance < 0 else [])
    injects = [
        _report_inject(number, unit, indicator, amount, REPORT_KINDS[0 if number == 0 else 1])
        for number, amount in enumerate(amounts)
    ]
    injects[1:1] = [_others(edition, unit)]
    if share:
        injects[0:0] = [_base(edition, indicator, population)]
    return Pack(
        id=f"boundary-{level.id.lower()}-{indicator.key.replace('_', '-')}{distance:+d}".replace(
            "+", "-plus-"
        ),
        title=f"{level.name}边界：{indicator.label}",
        plan=edition.header.id,
        starts_at=_STARTS,
        setting=Setting(f"{hazard}过程", hazard, None, _STARTS - timedelta(hours=2), (unit,)),
        objectives=(
            Objective("o1", "数字录入和级别判断准确", (REPORT, FINDING)),
            Objective("o2", "程序和权限符合预案", (PROPOSAL, DECISION)),
            Objective("o3", "报告和通报及时", (UPWARD, TELLING)),
        ),
        injects=tuple(injects),
        ratings=("优", "良", "中", "差"),
        director_notes=(f"由预案数据生成：第二次报数与{level.name}下限相差{distance}。",),
        hand_out=("按值班要求接报、录入、会商和报告；只以收到的来文来电为准。",),
        source="由预案数据生成，数字和情节均为虚构。",
    )


def _too_far_below(level: Level, indicator: Indicator, start: int, less: int) -> NoBoundaryError:
    return NoBoundaryError(f"{level.name}“{indicator.label}”下限为{start}，不能再少{less}。")


def _bound(level: Level, indicator: Indicator) -> Bound:
    for criterion in level.criteria:
        for band in criterion.any_of:
            if band.indicator == indicator.key and band.at_least is not None:
                return band.at_least
    raise NoBoundaryError(f"{level.name}没有“{indicator.label}”这一项启动条件的下限。")


def _report_inject(number: int, unit: str, indicator: Indicator, amount: int, kind: str) -> Inject:
    """A report in which the whole amount stands in the first part, and every other part is said to be none."""
    after = timedelta(minutes=30 * number)
    counted = {key: (amount if place == 0 else 0) for place, key in enumerate(indicator.parts)}
    said = "，".join(_SAID.get(key, f"{key}{{}}").format(value) for key, value in counted.items())
    at = _STARTS + after
    text = f"{unit}灾情{kind}：截至{at.month}月{at.day}日{at.hour}时{at.minute:02d}分，{said}。"
    figures = {key: exact(value) for key, value in counted.items()}
    return Inject(
        id=f"b{number + 1}",
        after=after,
        sender=f"{unit}应急管理局",
        recipient="市级值班室",
        channel=CHANNELS[1],
        text=text,
        reports=(UnitReport(unit, kind, figures, at),),
        objective="o1",
    )


def _others(edition: PlanEdition, unit: str) -> Inject:
    others = [one.name for one in edition.units if one.name != unit]
    at = _STARTS + timedelta(minutes=15)
    return Inject(
        id="others",
        after=timedelta(minutes=15),
        sender="各县（市、区）值班室",
        recipient="市级值班室",
        channel=CHANNELS[0],
        text=f"{'、'.join(others)}均报告：未受灾。",
        reports=tuple(UnitReport(name, REPORT_KINDS[0], {}, at, unaffected=True) for name in others),
        objective="o1",
    )


def _base(edition: PlanEdition, indicator: Indicator, population: int) -> Inject:
    key = indicator.over or ""
    kind = next((one for one in edition.references if one.key == key), None)
    label, unit = (key, "") if kind is None else (kind.label, kind.unit)
    return Inject(
        id="base",
        after=timedelta(),
        sender="统计部门",
        recipient="市级值班室",
        channel=CHANNELS[1],
        text=f"{label}按{population}{unit}计，2025年末数，供本次演练使用。",
        references=(ReferenceValue(key, population, "演练设定", "2025年末"),),
        objective="o1",
    )
