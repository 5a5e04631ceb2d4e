"""Countries by the names that news use, and capitals and states that stand right behind them (泰国曼谷).

Names that running text has by chance are left out: 海地 (沿海地区), 加纳 (增加纳入), 马里, 多哥, 朝鲜 (朝鲜族乡).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_COUNTRIES = """
日本 韩国 蒙古国 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 印度
巴基斯坦 孟加拉国 尼泊尔 不丹 斯里兰卡 马尔代夫 阿富汗 伊朗 伊拉克 叙利亚 黎巴嫩 以色列 巴勒斯坦 约旦
沙特阿拉伯 沙特 也门 阿曼 阿联酋 卡塔尔 科威特 土耳其 塞浦路斯 格鲁吉亚 亚美尼亚 阿塞拜疆 哈萨克斯坦
吉尔吉斯斯坦 乌兹别克斯坦 塔吉克斯坦 土库曼斯坦 俄罗斯 乌克兰 白俄罗斯 摩尔多瓦 波兰 捷克 斯洛伐克
匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 黑山共和国 北马其顿 阿尔巴尼亚 希腊 意大利 西班牙
葡萄牙 法国 德国 英国 爱尔兰 荷兰 比利时 卢森堡 瑞士 奥地利 丹麦 瑞典 挪威 芬兰 冰岛 爱沙尼亚
拉脱维亚 立陶宛 马耳他 美国 加拿大 墨西哥 危地马拉 洪都拉斯 萨尔瓦多 尼加拉瓜 哥斯达黎加 巴拿马 古巴
牙买加 多米尼加 多米尼克 巴哈马 波多黎各 哥伦比亚 委内瑞拉 圭亚那 苏里南 厄瓜多尔 秘鲁 玻利维亚 智利
阿根廷 巴拉圭 乌拉圭 巴西 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 苏丹 南苏丹 埃塞俄比亚 厄立特里亚
吉布提 索马里 肯尼亚 乌干达 卢旺达 布隆迪 坦桑尼亚 刚果 喀麦隆 尼日利亚 尼日尔 布基纳法索 塞内加尔
冈比亚 几内亚 塞拉利昂 利比里亚 科特迪瓦 安哥拉 赞比亚 津巴布韦 马拉维 莫桑比克 博茨瓦纳 纳米比亚 南非
莱索托 马达加斯加 毛里求斯 科摩罗 澳大利亚 新西兰 巴布亚新几内亚 所罗门群岛 瓦努阿图 斐济 萨摩亚 汤加
帕劳 关岛
"""
COUNTRIES = frozenset(_COUNTRIES.split())

# Country → what counts as a place only right behind it; the names are words or people elsewhere.
_WITHIN: Mapping[str, str] = MappingProxyType(
    {
        "日本": "东京 大阪 熊本 福岛 石川 能登 北海道 静冈 广岛 鹿儿岛",
        "韩国": "首尔 釜山 庆尚北道 庆尚南道",
        "越南": "河内 老街 岘港",
        "泰国": "曼谷 清迈 清莱 普吉 宋卡 合艾",
        "缅甸": "曼德勒 内比都 仰光 实皆",
        "印度尼西亚": "雅加达 苏门答腊 亚齐 爪哇",
        "印尼": "雅加达 苏门答腊 亚齐 爪哇",
        "菲律宾": "马尼拉 宿务 吕宋 棉兰老",
        "印度": "新德里 孟买 喀拉拉 阿萨姆",
        "尼泊尔": "加德满都",
        "巴基斯坦": "伊斯兰堡 卡拉奇 俾路支 旁遮普 信德",
        "土耳其": "伊斯坦布尔 安卡拉 哈塔伊",
        "叙利亚": "大马士革 阿勒颇",
        "美国": "夏威夷 加利福尼亚 得克萨斯 佛罗里达 洛杉矶 休斯敦 纽约",
        "墨西哥": "墨西哥城",
        "摩洛哥": "马拉喀什",
        "利比亚": "德尔纳",
    }
)

# 当日本县死亡2人: the day before 本 is no country.
DAYS = tuple(f"{sign}日" for sign in "当今昨近连前次同即每")
# Words with the name of a country in them: 依法国土部门, 翻越南山.
NO_COUNTRY = ("印度洋", "法国土", "法国家", "法国道", "法国有", "穿越", "翻越", "跨越", "德国造", "日本脑炎")


# Endings that name a part of a country abroad and no place here; 第一省 is a province of Nepal.
PART = r"第[一二三四五六七]省(?![道级])|[邦郡府](?![上第邸县])|町(?![店村])|(?<=[南北海])道(?![路口上])"
# 联邦政府, 首府: words with such an ending and no names.
_NO_PART = re.compile("[联友邻盟城政首州省市官学王统相幕公][邦郡府]$|^(?!掸).?[邦郡府]$")

# 泰国曼谷: named as one, for 曼谷 alone is found nowhere.
_CITIES = tuple((country, name) for country, names in _WITHIN.items() for name in names.split())
CITIES = frozenset(country + name for country, name in _CITIES)
# 日本|石川县, 美国|得克萨斯州: with its ending the name stands alone as well.
_ENDINGS = "县州省府邦市"
ENDED: Mapping[str, str] = MappingProxyType(
    {country + name + sign: name + sign for country, name in _CITIES for sign in _ENDINGS}
)
_COUNTRY_OF = MappingProxyType(
    {country + name: country for country, name in _CITIES}
    | {name + sign: country for country, name in _CITIES for sign in _ENDINGS}
    | {country: country for country in COUNTRIES}
)


def country_of(name: str) -> str:
    """The country that a name of this list is or lies in; "" for any other name."""
    return _COUNTRY_OF.get(name, "")


def is_part_abroad(name: str) -> bool:
    """Whether a name with such an ending may be a state, a county or a prefecture of a country named before."""
    return _NO_PART.search(name) is None or name[0] == "第"
