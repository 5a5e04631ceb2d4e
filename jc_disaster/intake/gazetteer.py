"""Names of the country's prefectures and counties: where they stand in a text, what they lie in, their short forms.

A name with its ending is one wherever it stands. A short form (綦江) is a word like others in free text: it counts
only where nothing else can stand, in a list, alone behind 在, or filling the gap between two words (``named``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.intake import china
from jc_disaster.intake.abroad import country_of

# What may stand between the stem of a name and 自治: 隆林|各族自治县, 积石山|保安族东乡族撒拉族自治县, 伊犁|….
_PEOPLES = (
    "各族 蒙古 回族 回 藏族 维吾尔 苗族 彝族 壮族 布依 朝鲜 满族 侗族 瑶族 白族 土家 哈尼 哈萨克 傣族 "
    "黎族 傈僳 佤族 畲族 拉祜 水族 东乡族 纳西 景颇 柯尔克孜 土族 达斡尔 仫佬 羌族 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 "
    "塔吉克 怒族 鄂温克 保安 裕固 独龙 鄂伦春"
)
_ENDING = re.compile(
    rf"(?:(?:{'|'.join(_PEOPLES.split())})族?)*自治[州县旗]$|(?:地区|林区|新区|[省市县区旗盟州])$"
)
_SHORT_PROVINCES = "内蒙古 广西 西藏 宁夏 新疆 香港 澳门"
_PLAIN_ENDINGS = "省市县旗盟州"
# Stems that are words by themselves are no names without their ending.
_COMMON = (
    "和平 安定 平安 通道 同心 友好 大方 新建 前进 向阳 红旗 胜利 东方 高新 城关 城东 城西 城中 城北 "
    "城南 河东 河西 江北 江南 海南 河北 河南 南部 中原 光明 新城 老城 老边 市中 永定 清新 合作 公安 "
    "互助 博爱 长寿 安居 平山 高明 龙江 尖山 东风 站前 太平 临河 沿河 道外 道里 铁西 铁东 路南 路北 "
    "桥东 桥西 河口 港口 港北 港南 南岸 山城 上城 下城 中方 会同 双流 平定 镇安 长安 湖滨 金山 青山 "
    "东山 南山 西山 白云 宝山 香山 龙山 鹤山 凤山 灵山 江山 江岸 天心 宽城 海港 海城 东城 西城 中站 "
    "二道 六合 大安 爱民 民乐 民权 安国 大通 天等 丰满 振安 振兴 龙门 正阳 沙河 清河 大关 城口 水城 "
    "江城 新华 复兴 裕民 富民 惠民 兴业 建始 南海 公主岭 上街 解放 山阳 江海 黄石港 洞口 石门 石柱 开放 "
    "通山 通海 三水 大石桥 云台 上林 中江 下陆 水富 平原 高原 高台 高山 旺苍 临高 三台 五台 双桥 双清 "
    "双塔 武功 化工 集贤 宁静 安全 无极 尚义 运河 大厂 小店 友谊 工农 文水 大宁 新河 方山 玉泉 中阳 "
    "交口 松山 红山 中山 千山 西市 海州 白塔 宏伟 灯塔 南关 绿园 吉林 四平 通河 方正 木兰 延寿 建华 "
    "富裕 新兴 天宁 钟楼 鼓楼 海门 浦口 高港 宿城 西湖 滨江 滨湖 镇海 南湖 平湖 三门 天台 仙居 路桥 "
    "玉环 镜湖 花山 大观 太湖 东湖 湾里 修水 大田 清流 天桥 市南 市北 历下 钢城 泰山 招远 龙口 罗山 "
    "光山 商城 五河 天长 明光 金水 登封 二七 西工 通许 文峰 北关 平桥 驿城 洪湖 铁山 点军 天元 资源 "
    "平乐 凤凰 桃源 天河 福田 盐田 新丰 源城 云城 新会 海丰 清水 白水 石泉 温泉 天山 沙市 合山 乐业 "
    "凌云 天涯 文昌 海棠 大化 大新 江州 西沙 南沙 两江 锦江 金牛 朝天 东坡 翠屏 前锋 雨城 天全 宝兴 "
    "开江 营山 小金 黑水 红原 九龙 白玉 开阳 正安 江口 长顺 天柱 锦屏 独山 官渡 石林 安宁 麒麟 富源 "
    "江川 古城 永胜 祥云 红河 怒江 达日 比如 双湖 阿里 加查 太白 延长 宝塔 黄龙 子长 紫阳 白河 横山 "
    "两当 共和 同德 治多 祁连 金凤 新星 白杨 双河 沅江 嫩江 赤水 嘉陵 阳新 临城 尼玛 回民 平房 梨树 "
    "中心 东部 新荣 新市 天峻 双城 山南 江源 全州 前郭 库伦 信都 南皮 平泉 三河 大城 柳林 海林 海兴 "
    "长海 新县"
)
_WORDS = frozenset(_COMMON.split())
_SIGNS = re.compile("[市县区旗盟州]")
_AFTER_SIGN = re.compile("市(?![委民场政])|县(?![委政道])|区(?![委政间域])|旗|盟|州(?![市县区])")
_LONGEST = 15
_LONGEST_SHORT = 6
_BESIDE = re.compile(r"(?<=[在、])(?=[一-鿿]{2,3}[、,等])|(?<=[一-鿿]、)(?=[一-鿿]{2,3}[0-9])")
_SHORT_NAMES = (3, 2)
_ALONE_BEHIND = re.compile(
    "[:,;。、]|遭|突发|发生|(?:持续|特大)?(?:暴雨|强降雨|山洪|洪水|洪涝|泥石流|滑坡|冰雹|大风|山体)"
)


class Division(NamedTuple):
    """A name of the list: its administrative level, and the names of what it lies in (of all that bear the name)."""

    level: int
    above: frozenset[str]


class Named(NamedTuple):
    """A name of the list where it stands in a text."""

    start: int
    end: int
    name: str
    level: int


def _names_of(name: str) -> tuple[str, ...]:
    """A name, and the shorter one by which news call its bearer: 大理州 for 大理白族自治州, 广西."""
    short = next((short for short in _SHORT_PROVINCES.split() if name.startswith(short)), "")
    if name[-3:-1] == "自治" and not short:
        short = _ENDING.sub("", name) + name[-1]
    return (name, short) if short else (name,)


def _divisions() -> dict[str, Division]:
    """Every name of the list; of a name that several bear, the highest level."""
    found: dict[str, Division] = {}
    province: tuple[str, ...] = ()
    prefecture: tuple[str, ...] = ()
    for word in china.DIVISIONS.split():
        sign = word[-1] if word[-1] in "#:" else ""
        names = _names_of(word.removesuffix(sign))
        above = (*province, *prefecture)
        if sign == "#":
            province, prefecture, above = names, (), ()
        elif sign:
            prefecture, above = names if word != "-:" else (), province
        level = {"#": 1, ":": 2}.get(sign, 3)
        for name in names if word != "-:" else ():
            before = found.get(name, Division(level, frozenset()))
            found[name] = Division(min(level, before.level), before.above.union(above))
    return found


DIVISIONS = MappingProxyType(_divisions())


def _stems() -> dict[str, str]:
    """Each name without its ending (隆林, 承德) → the name; the higher of two (承德市 before 承德县)."""
    found: dict[str, str] = {}
    for name, division in DIVISIONS.items():
        stem = _ENDING.sub("", name) if name[-1] not in _PLAIN_ENDINGS or name[-3:-1] == "自治" else name[:-1]
        if division.level > 1 and len(stem) > 1 and stem != name and stem not in _WORDS:
            before = found.get(stem)
            if before is None or DIVISIONS[before].level > division.level:
                found[stem] = name
    return found


STEMS = MappingProxyType(_stems())


# Counties of one people whose stem is a word: 通道侗族自治县.
_OF_PEOPLES = MappingProxyType(
    {stem: name for name in DIVISIONS if name[-3:-1] == "自治" and (stem := _ENDING.sub("", name)) in _WORDS}
)


def short_name(words: str) -> tuple[str, ...]:
    """The short names that ``words`` are made of: one (綦江), or a county behind its prefecture (兰州榆中); or none."""
    if words in STEMS:
        return (words,)
    for length in range(2, _LONGEST_SHORT):
        city, county = words[:length], words[length:]
        if city in STEMS and county in STEMS and lies_within(county, city):
            return (city, county)
    return ()


def short_name_within(region: str, words: str) -> str:
    """The longest short name that ``words`` begin with and that lies in ``region`` (广西|隆林突发), or ""."""
    for length in range(min(len(words), _LONGEST_SHORT), 1, -1):
        if words[:length] in STEMS and lies_within(words[:length], region):
            return words[:length]
    return ""


def short_name_behind(region: str, text: str, at: int) -> str:
    """The short name, though a word elsewhere (通道, 从江), that stands alone behind what it lies in; "" for none."""
    for length in _SHORT_NAMES:
        words = text[at : at + length]
        full = (words + sign for sign in _PLAIN_ENDINGS + "区")
        named = (
            STEMS.get(words)
            or next((name for name in full if name in DIVISIONS), "")
            or _OF_PEOPLES.get(words)
        )
        if named and lies_within(named, region) and _ALONE_BEHIND.match(text, at + length):
            return words
    return ""


def level_of_short(stem: str) -> int:
    """The level of a short name."""
    return DIVISIONS[STEMS[stem]].level


def lies_within(name: str, region: str) -> bool:
    """Whether a place of the list, by its full or short name, lies in another."""
    if country_of(name):
        return name != region and country_of(name) == region
    full, whole = STEMS.get(name, name), STEMS.get(region, region)
    division = DIVISIONS.get(full)
    return division is not None and whole in division.above


def share_a_province(names: Iterable[str]) -> bool:
    """Whether the places of the list among ``names`` can all lie in one province."""
    known = [DIVISIONS[full].above for name in names if (full := STEMS.get(name, name)) in DIVISIONS]
    provinces = [{above for above in all_above if DIVISIONS[above].level == 1} for all_above in known]
    return not provinces or bool(set.intersection(*provinces))


def known_apart(name: str, region: str) -> bool:
    """Whether the list has both names, or they are countries, and the first does not lie in the second."""
    known = all(STEMS.get(each, each) in DIVISIONS or country_of(each) for each in (name, region))
    return known and not lies_within(name, region)


def names_in(text: str) -> Iterator[Named]:
    """Names of the list in ``text``, left to right, none over another; the longest wins (双江拉祜族…自治县).

    With their ending wherever they stand (进入扶余市), without it in a list or alone behind 在 (在怀柔，).
    Names of two signs (和县) need the reader's care: words end like them.
    """
    last = 0
    ends = {match.end() for match in _AFTER_SIGN.finditer(text)}
    starts = {match.start() for match in _BESIDE.finditer(text)}
    for at in sorted(ends | starts):
        if at in starts:
            stem = next(
                (text[at : at + length] for length in _SHORT_NAMES if text[at : at + length] in STEMS), ""
            )
            behind = text[at + len(stem) : at + len(stem) + 1]
            if stem and at >= last and (behind in "、,等" or behind.isdigit()):
                yield Named(at, last := at + len(stem), stem, level_of_short(stem))
        for length in range(min(_LONGEST, at - last), 2, -1) if at in ends else ():
            division = DIVISIONS.get(text[at - length : at])
            if division is not None and division.level > 1:
                yield Named(at - length, last := at, text[at - length : at], division.level)
                break
