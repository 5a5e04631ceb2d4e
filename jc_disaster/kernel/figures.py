"""The figures a report can carry: key, Chinese name, unit (contracts.md, Figures).

The names are those of the statistics behind the reporting system of 4.1.4; other programs rely on the keys.
Which of them count for a response level is not said here but in the data of each plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class FigureKind(NamedTuple):
    """One figure that a county can report.

    Attributes:
        key: The name in JSON, code and plan data.
        label: The name on screen and paper.
        unit: 人, 户, 间, 公顷 or 万元 (or a unit of another plan's own figure).
        whole: True when only whole numbers make sense.
    """

    key: str
    label: str
    unit: str
    whole: bool = True


FIGURES: tuple[FigureKind, ...] = (
    FigureKind("deaths", "因灾死亡人口", "人"),
    FigureKind("missing", "因灾失踪人口", "人"),
    FigureKind("deaths_and_missing", "死亡和失踪（合并填报）", "人"),
    FigureKind("relocated", "紧急转移安置人口", "人"),
    FigureKind("needing_relief", "需紧急生活救助人口", "人"),
    FigureKind("relocated_and_needing_relief", "紧急转移安置和需紧急生活救助（合并填报）", "人"),
    FigureKind("collapsed_rooms", "倒塌房屋间数", "间"),
    FigureKind("severely_damaged_rooms", "严重损坏房屋间数", "间"),
    FigureKind("collapsed_and_severely_damaged_rooms", "倒塌和严重损坏房屋间数（合并填报）", "间"),
    FigureKind("collapsed_households", "倒塌房屋户数", "户"),
    FigureKind("severely_damaged_households", "严重损坏房屋户数", "户"),
    FigureKind("collapsed_and_severely_damaged_households", "倒塌和严重损坏房屋户数（合并填报）", "户"),
    FigureKind("drought_relief_people", "因旱需生活救助人口", "人"),
    FigureKind("affected_people", "受灾人口", "人"),
    FigureKind("affected_households", "受灾户数", "户"),
    FigureKind("injured", "因灾受伤人口", "人"),
    FigureKind("out_of_contact", "失联人口", "人"),
    FigureKind("evacuated", "紧急避险转移人口", "人"),
    FigureKind("evacuated_households", "紧急避险转移户数", "户"),
    FigureKind("relocated_households", "紧急转移安置户数", "户"),
    FigureKind("resettled", "安置人口", "人"),
    FigureKind("resettled_households", "安置户数", "户"),
    FigureKind("sheltered_collectively", "集中安置人口", "人"),
    FigureKind("sheltered_dispersed", "分散安置人口", "人"),
    FigureKind("needing_transitional_relief", "需过渡期生活救助人口", "人"),
    FigureKind("drought_drinking_water_people", "因旱饮水困难人口", "人"),
    FigureKind("slightly_damaged_rooms", "一般损坏房屋间数", "间"),
    FigureKind("slightly_damaged_households", "一般损坏房屋户数", "户"),
    FigureKind("damaged_rooms", "损坏房屋间数（程度未说明）", "间"),
    FigureKind("damaged_households", "损坏房屋户数（程度未说明）", "户"),
    FigureKind("crop_affected_ha", "农作物受灾面积", "公顷", whole=False),
    FigureKind("crop_damaged_ha", "农作物成灾面积", "公顷", whole=False),
    FigureKind("crop_failed_ha", "农作物绝收面积", "公顷", whole=False),
    FigureKind("direct_loss_wan", "直接经济损失", "万元", whole=False),
)

FIGURE_BY_KEY: Mapping[str, FigureKind] = MappingProxyType({figure.key: figure for figure in FIGURES})

AGRICULTURAL_POPULATION = "agricultural_population"
