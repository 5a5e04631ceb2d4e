"""Places: the counties and towns of Jincheng by name, any other by its ending (省市县区旗乡镇街道村).

A place is given by its own name without what it belongs to (芹池镇, not 阳城县芹池镇); short forms of the counties
are given in full. Levels: 1 province, 2 city, 3 county, 4 town, 5 village.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from jc_disaster.intake.abroad import CITIES, COUNTRIES, DAYS, ENDED, NO_COUNTRY, is_part_abroad
from jc_disaster.intake.lexicon import Kind, Word

CITY = "晋城市"
HOME = "山西省"
DEVELOPMENT_ZONE = "开发区"

# County → its towns and streets. 开发区 reports by itself, though it may already be counted in 城区.
COUNTIES: Mapping[str, str] = MappingProxyType(
    {
        "城区": (
            "东街街道 西街街道 南街街道 北街街道 钟家庄街道 西上庄街道 开发区街道 北石店镇 "
            "钟家庄办事处 西上庄办事处"
        ),
        "泽州县": (
            "金村镇 下村镇 大东沟镇 周村镇 犁川镇 晋庙铺镇 高都镇 巴公镇 大阳镇 山河镇 大箕镇 "
            "柳树口镇 北义城镇 南村镇 川底镇 川底乡 李寨乡 南岭镇 南岭乡"
        ),
        "高平市": (
            "东城街道 南城街道 北城街道 米山镇 三甲镇 陈区镇 北诗镇 河西镇 马村镇 野川镇 寺庄镇 "
            "神农镇 建宁乡 建宁镇 石末乡 石末镇 原村乡 原村镇 永录乡 永录镇"
        ),
        "阳城县": (
            "凤城镇 北留镇 润城镇 町店镇 芹池镇 次营镇 横河镇 河北镇 蟒河镇 东冶镇 白桑镇 白桑乡 "
            "寺头乡 西河乡 演礼镇 演礼乡 固隆镇 固隆乡 董封乡 驾岭乡"
        ),
        "陵川县": (
            "崇文镇 礼义镇 附城镇 西河底镇 平城镇 杨村镇 潞城镇 夺火镇 夺火乡 马圪当乡 古郊乡 六泉乡 秦家庄乡"
        ),
        "沁水县": (
            "龙港镇 中村镇 郑庄镇 端氏镇 嘉峰镇 郑村镇 柿庄镇 樊村河乡 土沃乡 张村乡 苏庄乡 胡底乡 "
            "固县乡 十里乡"
        ),
        DEVELOPMENT_ZONE: "",
    }
)

# Names outside the city that common words would cut in two.
_SPLIT_NAMES = (
    "成都市 都江堰市 丰都县 于都县 都匀市 都昌县 和顺县 和平县 共青城市 万州区 三台县 五台县 九江市 "
    "六安市 七星关区 百色市 梅县区 赣县区 政和县 平和县 太和县 泰和县 西和县 云和县 兴和县 仁和区 和静县 和政县 "
    "和田县 和田市 和龙市 和林格尔县 共和县 都兰县 都安县 武都区 新都区 花都区 江都区 盐都区 殷都区 昌都市 宜都市 "
    "望都县 从化区 从江县 于洪区 会同县 信都区 个旧市 称多县 日照市 日喀则市 日土县 内江市 内丘县 内黄县 内乡县 "
    "前郭县 前进区 前锋区 分宜县 名山区 户县 向阳区 让胡路区 将乐县 于田县 和硕县 呼和浩特市 同仁市 同心县 同江市 "
    "无锡市 无为市 无极县 无棣县 零陵区 含山县 增城区 原平市 原阳县 房山区 房县 共和县 全州县 全南县 全椒县"
)

DEFAULT_PLACES: tuple[str, ...] = (
    CITY,
    *COUNTIES,
    *(town for towns in COUNTIES.values() for town in towns.split()),
)

# Towns of ours by their name without its ending; those in -村 are villages as well, and say nothing by themselves.
_NO_TOWN = "东城 西街 东街 南街 北街 南城 北城 平城 河西 河北 西河 凤城 十里 龙港 潞城 山河"
TOWN_STEMS: Mapping[str, str] = MappingProxyType(
    {
        town[:-1]: town
        for towns in COUNTIES.values()
        for town in towns.split()
        if town[-1] in "镇乡" and town[-2] != "村" and town[:-1] not in _NO_TOWN.split()
    }
)

# Districts of ours whose names every city has.
COMMON_NAMES = ("开发区", "城区")
_OURS = frozenset(DEFAULT_PLACES) - frozenset(COMMON_NAMES)

_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "晋城": CITY,
        "泽州": "泽州县",
        "高平": "高平市",
        "阳城": "阳城县",
        "陵川": "陵川县",
        "沁水": "沁水县",
        "樊村河": "樊村河乡",  # its 村 would cut it
        "经开区": DEVELOPMENT_ZONE,
        "经济技术开发区": DEVELOPMENT_ZONE,
        "晋城经济技术开发区": DEVELOPMENT_ZONE,
        "晋城经开区": DEVELOPMENT_ZONE,
        "晋城开发区": DEVELOPMENT_ZONE,
        "晋城市开发区": DEVELOPMENT_ZONE,
        "晋城市城区": "城区",
        "晋城城区": "城区",
    }
)

_PROVINCES = (
    "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 "
    "陕西 甘肃 青海 台湾"
)
_MUNICIPALITIES = "北京 天津 上海 重庆"
_AUTONOMOUS = "内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区 新疆生产建设兵团"
_AUTONOMOUS_SHORT = "内蒙古 广西 西藏 宁夏 新疆"

# Names of provinces that have no ending of theirs.
AUTONOMOUS = frozenset(f"{_AUTONOMOUS} {_AUTONOMOUS_SHORT}".split())

LEVELS: Mapping[str, int] = MappingProxyType(
    {
        "省": 1,
        "自治区": 1,
        "市": 2,
        "州": 2,
        "盟": 2,
        "自治州": 2,
        "地区": 2,
        "邦": 1,
        "郡": 2,
        "府": 2,
        "町": 4,
        "县": 3,
        "区": 3,
        "旗": 3,
        "自治县": 3,
        "新区": 3,
    }
    | {
        "乡": 4,
        "镇": 4,
        "街道": 4,
        "办事处": 4,
        "街道办": 4,
        "街道办事处": 4,
        "村": 5,
        "社区": 5,
        "村委会": 5,
        "林场": 4,
    }
)

# Words that look like places and are none: whole words, …
_NO_PLACES = (
    "各县 各市 各区 各乡 各镇 各村 各乡镇 各街道 某县 某市 某区 某乡 某镇 某村 某街道 某社区 县市区 "
    "县(市、区) 县(市区) 县、市、区 市县 县区 市区 省市 省区 县乡 镇村 区县 旗县 村社区 市民 市场 "
    "市委 市政府 县委 县政府 区委 区政府 镇政府 乡政府 县城 县级 市级 省级 区级 乡级 镇级 村级 市县级 "
    "区间 区别 省道 国道 村民 村庄 村组 村干部 村里 村落 村屯 村内 村委 镇区 乡亲 "
    "省应急 市应急 县应急 县城区 市直 省直 县直 省防 市防 县防 村两委 市减灾 县减灾 省减灾 市安委 "
    "县安委 市局 县局 省厅 市里 县里 镇里 乡里"
)
# … names that would be places only with something before them, …
_NO_NAMES = (
    "市州 州市 城市 城镇 小镇 集镇 村镇 山村 乡村 农村 城乡 社区 地区 新区 郊区 城区 市区 大城市 全旗 "
    "各旗 多州 多省 多县 多市 多地区 辖县 辖市 直辖县 直管县 夜市 超市 股市 门市 菜市 街道 办事处 村委会 林场"
)
# … and endings that no place of ours has.
_NO_ENDINGS = (
    "山区 灾区 林区 小区 景区 库区 矿区 牧区 园区 厂区 校区 疫区 片区 震区 险区 洼区 民区 空区 沉陷区 "
    "建成区 示范区 主城区 老城区 新城区 中心城区 自治区 行政村 自然村 乡镇 中小城市 农村 超市 功能区 "
    "管控区 影响区 滞洪区 威胁区 作业区 生活区 保护区 重点村 帮扶村 自然庄 边境地区 沿海地区 控制区 控制地区"
)

_ALONE = frozenset(_NO_NAMES.split())
_AT_END = tuple(_NO_ENDINGS.split())

_BOUNDARY = frozenset(
    "的了在于较比据接报赴和与及或、至到从向往由据经为是有等已被把将给使令致受遭因并也还均共全各该我某其这那此个位名户间时分年月号起约后前时内以对称让送进"
    "政府委局办厅部,.;:!?。;()[]{}<>《》【】“”\"'·~-—/|\t\n 0123456789"
)
_LONGEST = 8
SUFFIX = (
    r"(?:自治[区州县旗]|新区|街道办事处|街道办|街道|办事处|社区|村委会|林场|省|市|县|州(?![市县区镇乡])|(?:[区旗盟乡镇村])(?![市县]))"
    r"(?!民|道(?!路)|[级委]|政府|域|间|场|庄|落|组(?!织)|内|里|长(?!.{1,3}[乡镇村中小])|干|医院)"
)


def place_words(places: Sequence[str]) -> dict[str, Word]:
    """The words that name places: those given, the short forms of the counties, the provinces, and look-alikes.

    Args:
        places: Full names, as ``DEFAULT_PLACES``.
    """
    words = {word: Word(Kind.FILLER, "~") for word in (*_NO_PLACES.split(), *DAYS, *NO_COUNTRY)}
    words |= {name: Word(Kind.PLACE, name) for name in COUNTRIES}
    words |= {name: Word(Kind.PLACE, name, level=2) for name in CITIES}
    words |= {
        word: Word(Kind.PLACE, name, level=2 if name[-1] == "市" else 1) for word, name in ENDED.items()
    }
    words |= {
        word: Word(Kind.PLACE, name, level=1)
        for name in ("香港", "澳门")
        for word in (name, f"{name}特别行政区")
    }
    for names, ending in ((_PROVINCES, "省"), (_MUNICIPALITIES, "市")):
        for name in names.split():
            words[name] = words[name + ending] = Word(Kind.PLACE, name + ending, level=1)
    words |= {name: Word(Kind.PLACE, name, level=1) for name in AUTONOMOUS}
    words |= {name: Word(Kind.PLACE, name, level=level_of(name)) for name in (*_SPLIT_NAMES.split(), *places)}
    known = set(places)
    words |= {
        short: Word(Kind.PLACE, full, level=level_of(full)) for short, full in _SHORT.items() if full in known
    }
    return words


def lies_in(name: str, region: str) -> bool:
    """Whether a county or town of ours, or a part named with it (阳城县老城区), lies in a county or the city."""
    if name != region and name.startswith(region):
        return True
    if region == CITY:
        return name in COUNTIES
    return name in COUNTIES.get(region, "").split()


def is_ours(name: str) -> bool:
    """Whether only Jincheng has a place of this name: the city, its counties and towns, but not 城区 or 开发区."""
    return name in _OURS


def is_no_place(name: str) -> bool:
    """Whether words with the ending of a place are none: 山区, 各乡镇, 自然村."""
    return name in _ALONE or name.endswith(_AT_END) or name.startswith(("多处", "多个", "部分"))


def level_of(name: str) -> int:
    """The administrative level that a full name tells by its ending; the county-level city 高平市 is a county."""
    if name in COUNTIES:
        return 3
    for length in (5, 4, 3, 2, 1):
        level = LEVELS.get(name[-length:])
        if level:
            return level
    return 5


def name_before(text: str, suffix_at: int, not_before: int) -> int:
    """Where the name begins whose ending stands at ``suffix_at``; ``suffix_at`` itself when there is no name.

    Args:
        text: The text with half-width signs.
        suffix_at: Offset of 县, 镇 …
        not_before: Offset where the last known word ended.
    """
    start = suffix_at - (
        text[suffix_at] == "旗" and text[suffix_at - 1 : suffix_at] in ("前", "后")
    )  # 科左后旗
    floor = max(not_before, suffix_at - _LONGEST)
    while start > floor and text[start - 1] not in _BOUNDARY and "一" <= text[start - 1] <= "鿿":
        start -= 1
    return start


def part_abroad(text: str, start: int, end: int, not_before: int) -> str:
    """The name of a state, prefecture or county abroad with this ending (比哈尔邦, 勃固府, 第一省); "" for no name.

    Args:
        text: The text with half-width signs.
        start: Offset of the ending.
        end: Offset behind it.
        not_before: Offset where the last known word ended.
    """
    begin = start if text[start] == "第" else name_before(text, start, not_before)
    opens = begin - 1 == not_before or text[begin - 2 : begin - 1] in ("的", "、", ",", "。")
    if begin > not_before and opens and text[begin - 1] == "比":
        begin -= 1  # 东部的比哈尔邦 compares nothing
    return text[begin:end] if is_part_abroad(text[begin:end]) else ""


def is_short_name(words: str) -> bool:
    """Whether ``words`` could be a place without its ending (密云, 镇雄): two to four plain characters."""
    return 2 <= len(words) <= 4 and re.fullmatch(r"[一-鿿]+", words) is not None
