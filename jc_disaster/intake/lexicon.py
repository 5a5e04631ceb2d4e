"""The words of disaster messages: what each means, and which figure a meaning has in which unit.

To teach the reader a new wording, add the word to its line here; only a new *kind* of sentence needs grammar.
Words are written without spaces; longer words win over shorter ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, auto
from types import MappingProxyType
from typing import NamedTuple


class Unit(IntEnum):
    """What a number counts."""

    PERSON = auto()
    PERSON_TIMES = auto()  # 人次: one person may be counted often
    HOUSEHOLD = auto()
    ROOM = auto()
    AREA = auto()  # 公顷
    MONEY = auto()  # 万元
    NONE = auto()
    OTHER = auto()


class Kind(IntEnum):
    """What a word does in a sentence."""

    HEAD = auto()  # names a figure
    NUMBER = auto()
    PEOPLE = auto()
    MEASURE = auto()  # 人口, 户数, 面积: says the unit of a bare number
    HINT = auto()  # (人), (千公顷): the unit written with the head
    HOUSE = auto()
    THING = auto()  # buildings and works that are no rooms of people's houses
    CROP = auto()
    ONE_CROP = auto()  # 玉米, 果树: a part of the crops
    CREW = auto()  # 出动, 投入: the number after it counts rescuers
    OTHER = auto()  # people and money that are no disaster figures
    FOUND = auto()  # 获救, 取得联系: undoes 失联 and 失踪
    NO = auto()
    NOT_YET = auto()  # 暂无, 未接到: nothing known
    REPORT = auto()  # 报告: 无伤亡报告 is not 无伤亡
    PENDING = auto()  # 正在统计, 不详
    BIG = auto()  # 重大: 无重大伤亡 is not 无伤亡
    STATE = auto()  # 情况
    PART = auto()  # 其中
    INCLUDING = auto()  # 含
    NEW = auto()
    SINCE = auto()  # 较上期
    TOTAL = auto()  # 累计, 共
    LESS = auto()
    BECOMES = auto()  # 更正为, 增至
    BEFORE = auto()  # 原报, 上期
    PAST = auto()
    PLANNED = auto()
    UNRELATED = auto()  # 不属自然灾害: takes back what the sentence said
    RULE = auto()  # 标准, 条件
    EVERY = auto()  # 人均, 每户
    EACH = auto()  # 各
    IN_TURN = auto()  # 分别
    WHOLE = auto()  # 全市, 我县
    SUM = auto()  # 合计
    PLACE = auto()
    SPARED = auto()  # 未受灾
    UNCHANGED = auto()
    WEATHER = auto()
    EVENT = auto()  # 突发, 遭遇
    ELSEWHERE = auto()  # 其他县(市、区): places that nobody names
    AWAY = auto()  # 至, 运往: the place after it is no scene
    AND = auto()
    OR_SO = auto()  # 等
    SECTOR = auto()
    CAUSE = auto()  # 造成, 致: what stands before it is not what the number counts
    FILLER = auto()
    COMMA = auto()
    STOP = auto()
    LINE = auto()
    COLON = auto()
    CELL = auto()
    OPEN = auto()
    CLOSE = auto()


class Word(NamedTuple):
    """One entry: what it does, what it means (a meaning, a place, a sign), and its unit or administrative level."""

    kind: Kind
    meaning: str = ""
    unit: Unit = Unit.NONE
    level: int = 0


# Level of a word that has its meaning only right before a number: 核定58间, 倒41间.
BEFORE_NUMBER = 9

# Meanings of HEAD words. The unit decides the figure: 受灾 counts people, households or hectares.
HEADS: Mapping[str, str] = MappingProxyType(
    {
        "die": (
            "死 亡 死亡 遇难 罹难 身亡 丧生 丧命 溺亡 溺水身亡 溺水死亡 不幸遇难 死者 遇难者 遗体已找到 "
            "遗体已寻获 遗体被找到 遗体被发现 确认死亡 确认遇难 抢救无效死亡 "
            "重伤不治 伤重不治 不治 不治身亡 重伤不治身亡 伤重不治身亡 医治无效死亡 救治无效死亡"
        ),
        "body": (
            "遗体 尸体 失踪者遗体 失踪人员遗体 失联者遗体 失联人员遗体 遇难者遗体 遇难人员遗体 被困人员遗体 "
            "遇难者尸体 失踪者尸体"
        ),
        "miss": "失踪 下落不明",
        "die_or_miss": (
            "死亡失踪 死亡和失踪 死亡或失踪 死亡及失踪 死亡与失踪 遇难失踪 "
            "遇难和失踪 遇难或失踪 死亡(含失踪) 死亡(失踪) 死亡(含失踪人口) 死亡(含失踪)人口 死失"
        ),
        "lost": "失联 失去联系 失去联络 联系不上 没联系上 未联系上 没有联系上 还没联系上 尚未联系上 无法联系上",
        "hurt": "伤 受伤 受轻伤 负伤 伤者 伤员",
        "part_hurt": "重伤 轻伤 轻微伤 危重",
        "casualty": "伤亡 死伤 人员伤亡 人员死伤 伤亡人员",
        "victims": "灾民 受灾者",
        "affected": (
            "受灾涉及 受灾农户 遭受旱灾 遭受洪灾 遭受洪涝灾害 遭受风雹灾害 遭受雹灾 受灾 直接受灾 不同程度受灾 遭灾 "
            "灾害影响人口 灾害影响人数 灾害影响群众 灾害影响的人口"
        ),
        "evac": "转移 紧急转移 安全转移 提前转移 转移人口 临时转移 应急转移 就近转移 集中转移",
        "evac_safe": (
            "避险转移 转移避险 紧急避险转移 紧急转移避险 避险撤离 撤离避险 转移撤离 撤离转移 疏散转移 "
            "转移疏散 撤离 疏散 紧急撤离 紧急疏散 临时避险转移 提前避险转移 预防性转移 预防性避险转移 "
            "撤人 撤了 撤出 撤走 撤出来 转出来 转走 接出来 "
            "应急避险转移 主动避险转移 避险疏散 防御性转移 疏散撤离 撤离疏散 紧急避险 撤至 撤到"
        ),
        "reloc": (
            "转安 紧急转移安置 转移安置 临时避险转移安置 避险转移安置 紧急避险转移安置 转移并安置 转移和安置 "
            "转移及安置 转移并妥善安置 转移、安置 紧急转移并安置 紧急转移和安置 紧急转移并妥善安置 "
            "安全转移安置 转移避险安置 紧急转移、安置 临时转移安置 应急转移安置 紧急撤离安置 "
            "紧急安置转移 疏散安置 撤离安置 紧急转移避险安置 转移避险并安置"
        ),
        "settle": "紧急避险安置 安置 妥善安置 临时安置 过渡安置 避险安置 紧急安置 应急安置 过渡性安置",
        "shelter_c": (
            "集中安置点安置 集中安置点共安置 安置点集中安置 安置点安置 仍在集中安置点 仍在集中安置点安置 "
            "尚在集中安置点 集中安置点的有 集中安置 集中转移安置 政府集中安置"
        ),
        "shelter_d": "分散安置 投亲靠友 投靠亲友 投亲访友 自行安置 投亲靠友安置 分散投亲靠友",
        "relief": "需紧急生活救助 需要紧急生活救助 需紧急救助 紧急生活救助 需应急生活救助 需紧急生活救济",
        "plain_relief": "需生活救助 需救助 需要救助 需要生活救助 需政府救助",
        "reloc_or_relief": (
            "紧急转移安置和需紧急生活救助 紧急转移安置或需紧急生活救助 紧急转移安置及需紧急生活救助 "
            "紧急转移安置和其他需紧急生活救助 紧急转移安置及其他需紧急生活救助 紧急转移安置或其他需紧急生活救助"
        ),
        "transition": (
            "需过渡性生活救助 需过渡期生活救助 需过渡性救助 需过渡期救助 过渡期生活救助 过渡性生活救助 "
            "需过渡安置救助"
        ),
        "drought_relief": (
            "因旱需生活救助 因旱需救助 因旱缺粮缺水需政府救助 因旱需政府救助 因旱缺粮需政府救助 "
            "因旱缺水需政府救助 因旱缺粮缺水需救助 因旱需要救助 因旱需要生活救助 缺粮缺水需政府救助 "
            "因干旱需生活救助 因旱需紧急生活救助 因旱灾需生活救助 旱灾需救助 因旱缺粮、缺水需政府救助 "
            "缺粮、缺水需政府救助 因旱缺粮或缺水需政府救助 因干旱缺粮缺水需政府救助 因旱需要政府救助 "
            "因旱缺粮缺水需要政府救助 因旱缺粮 因旱生活困难需政府救助 因旱生活困难需救助 "
            "因旱造成生活困难需政府救助 因旱造成生活困难需救助 因旱生活困难需要救助"
        ),
        "drought_water": (
            "饮水困难涉及 饮水困难涉及群众 "
            "饮水困难 因旱饮水困难 因旱临时饮水困难 因饮水困难需救助 因旱饮水困难需救助 临时饮水困难 "
            "因旱饮水困难需生活救助 因饮水困难需生活救助 因旱人饮困难 人饮困难 吃水困难 因旱吃水困难 "
            "饮用水困难 饮水发生困难 出现饮水困难"
        ),
        "collapse": (
            "塌 全倒 塌了 倒了 垮了 倒掉 压塌 冲塌 震塌 压垮 冲垮 冲倒 刮倒 砸塌 淹塌 倒塌 坍塌 垮塌 倒房 "
            "塌房 全部倒塌 整体倒塌 完全倒塌 完全坍塌"
        ),
        "severe": "严重损 严重损坏 严重受损 严损 严重损毁 严重破损 严重损房 严重损害 受损严重 损坏严重 损毁严重",
        "slight": "一般损 一般损坏 一般受损 一般性损坏",
        "damage": (
            "损坏 受损 破损 损毁 不同程度损坏 不同程度受损 不同程度的损坏 部分损坏 部分受损 损房 砸坏 打坏 "
            "震损 震毁 刮坏 震坏 毁坏 泡坏 受损坏 损害 损伤 不同程度的损伤 不同程度损伤"
        ),
        "no_signs": (
            "无生命体征 均无生命体征 已无生命体征 均已无生命体征 均没有生命体征 没有生命体征 失去生命体征 "
            "没了生命体征 生命体征消失 心跳停止 没有了呼吸 没了呼吸 没气了"
        ),
        "light_damage": "轻微受损 轻微损坏 轻度受损 轻度损坏 轻损 中度受损 中度损坏 重损 中损",
        "collapse_or_severe": (
            "倒塌和严重损坏 倒塌或严重损坏 倒塌及严重损坏 倒塌、严重损坏 倒塌与严重损坏 倒塌严重损坏 "
            "倒塌和严重受损 倒塌及严重受损 倒塌或严重受损 倒塌和严损 倒塌严损 倒塌(含严重损坏) "
            "倒塌以及严重损坏"
        ),
        "collapse_or_damage": (
            "倒损 倒塌损坏 倒塌和损坏 倒塌或损坏 倒塌、损坏 倒塌及损坏 倒塌受损 倒塌和受损 倒塌、受损 "
            "倒塌损毁 倒塌和损毁 倒塌、损毁 损毁倒塌"
        ),
        "part_collapse": "部分倒塌 局部倒塌 局部垮塌 局部坍塌 部分坍塌 部分垮塌 半倒",
        "crop_damaged": "成灾",
        "crop_failed": "绝收 绝产",
        "crop_hit": "受淹 被淹 淹没 被淹没 遭淹 淹了 冲毁 被冲毁 被大雨冲毁 被洪水冲毁 被毁 毁了",
        "part_hit": "严重受灾 重度受灾",
        "loss": "直接经济损失 经济损失 经济总损失 直接损失",
        "bare_loss": "损失 间接经济损失 财产损失 保险损失",
    }
)

KEYS: Mapping[tuple[str, Unit], str] = MappingProxyType(
    {
        ("die", Unit.PERSON): "deaths",
        ("miss", Unit.PERSON): "missing",
        ("body", Unit.PERSON): "deaths",
        ("die_or_miss", Unit.PERSON): "deaths_and_missing",
        ("lost", Unit.PERSON): "out_of_contact",
        ("hurt", Unit.PERSON): "injured",
        ("affected", Unit.PERSON): "affected_people",
        ("affected", Unit.HOUSEHOLD): "affected_households",
        ("affected", Unit.AREA): "crop_affected_ha",
        ("victims", Unit.PERSON): "affected_people",
        ("evac", Unit.PERSON): "evacuated",
        ("evac", Unit.HOUSEHOLD): "evacuated_households",
        ("evac_safe", Unit.PERSON): "evacuated",
        ("evac_safe", Unit.HOUSEHOLD): "evacuated_households",
        ("reloc", Unit.PERSON): "relocated",
        ("reloc", Unit.HOUSEHOLD): "relocated_households",
        ("settle", Unit.PERSON): "resettled",
        ("settle", Unit.HOUSEHOLD): "resettled_households",
        ("shelter_c", Unit.PERSON): "sheltered_collectively",
        ("shelter_d", Unit.PERSON): "sheltered_dispersed",
        ("relief", Unit.PERSON): "needing_relief",
        ("reloc_or_relief", Unit.PERSON): "relocated_and_needing_relief",
        ("transition", Unit.PERSON): "needing_transitional_relief",
        ("drought_relief", Unit.PERSON): "drought_relief_people",
        ("drought_water", Unit.PERSON): "drought_drinking_water_people",
        ("collapse", Unit.ROOM): "collapsed_rooms",
        ("collapse", Unit.HOUSEHOLD): "collapsed_households",
        ("severe", Unit.ROOM): "severely_damaged_rooms",
        ("severe", Unit.HOUSEHOLD): "severely_damaged_households",
        ("slight", Unit.ROOM): "slightly_damaged_rooms",
        ("slight", Unit.HOUSEHOLD): "slightly_damaged_households",
        ("damage", Unit.ROOM): "damaged_rooms",
        ("damage", Unit.HOUSEHOLD): "damaged_households",
        ("collapse_or_severe", Unit.ROOM): "collapsed_and_severely_damaged_rooms",
        ("collapse_or_severe", Unit.HOUSEHOLD): "collapsed_and_severely_damaged_households",
        ("crop_damaged", Unit.AREA): "crop_damaged_ha",
        ("crop_failed", Unit.AREA): "crop_failed_ha",
        ("loss", Unit.MONEY): "direct_loss_wan",
    }
)

# What is done with people: 转移群众 says more of them than 受灾群众 does.
MOVES = frozenset({"evac", "evac_safe", "settle", "reloc", "shelter_c", "shelter_d"})

# Meanings that look like a figure in that unit and are none: their numbers go to a person, with the reason.
UNCLEAR: Mapping[str, str] = MappingProxyType(
    {
        "part_hurt": "只说重伤或轻伤",
        "casualty": "死亡与受伤没有分开",
        "plain_relief": "没有说明是紧急生活救助还是因旱救助",
        "no_signs": "没有说死亡",
        "light_damage": "损坏程度不是严重损坏或一般损坏",
        "collapse_or_damage": "倒塌与损坏没有分开",
        "part_collapse": "只说部分倒塌",
        "crop_hit": "只说受淹或冲毁，没有说是受灾面积",
        "bare_loss": "没有说明是直接经济损失",
    }
)

# Two heads joined by 和, 、 or 或 before one number: what the pair means. A pair not listed stays unread.
PAIRS: Mapping[frozenset[str], str] = MappingProxyType(
    {
        frozenset({"die", "miss"}): "die_or_miss",
        frozenset({"collapse", "severe"}): "collapse_or_severe",
        frozenset({"reloc", "relief"}): "reloc_or_relief",
        frozenset({"evac", "settle"}): "reloc",
        frozenset({"evac_safe", "settle"}): "reloc",
    }
)

# Meanings of one figure: 安全转移、疏散.
ONE_FIGURE = frozenset({"evac", "evac_safe"})

# Figures reported together (contracts.md) and the parts that make them up.
COMBINED_PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "deaths_and_missing": ("deaths", "missing"),
        "relocated_and_needing_relief": ("relocated", "needing_relief"),
        "collapsed_and_severely_damaged_rooms": ("collapsed_rooms", "severely_damaged_rooms"),
        "collapsed_and_severely_damaged_households": ("collapsed_households", "severely_damaged_households"),
    }
)

# What 无 … and 暂无 … say about each meaning: the keys that become zero, or known to be unreported.
SILENCED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "casualty": ("deaths", "injured"),
        **{
            meaning: (key,)
            for (meaning, unit), key in KEYS.items()
            if unit in (Unit.PERSON, Unit.ROOM, Unit.MONEY)
        },
        "die_or_miss": ("deaths", "missing"),
        "crop_damaged": ("crop_damaged_ha",),
        "crop_failed": ("crop_failed_ha",),
    }
)
