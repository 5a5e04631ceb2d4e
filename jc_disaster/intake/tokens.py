"""Words, numbers and signs of a message, in order: the only place that looks at single characters.

One pattern, made from the tables, walks the text once from left to right. What it does not know stays a gap between
tokens; the grammar sees how wide the gap is and grows cautious.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from jc_disaster.intake.abroad import PART, country_of
from jc_disaster.intake.gazetteer import Named, names_in
from jc_disaster.intake.lexicon import Kind, Unit, Word
from jc_disaster.intake.numerals import AFTER, CHINESE, FIRST_OF_QUALIFIERS, LARGEST, NUMBER, quantity_of
from jc_disaster.intake.places import (
    CITY,
    COMMON_NAMES,
    DEFAULT_PLACES,
    LEVELS,
    SUFFIX,
    is_no_place,
    name_before,
    part_abroad,
    place_words,
)
from jc_disaster.intake.trie import index, tree
from jc_disaster.intake.vocabulary import BEFORE_NUMBER, NO_HEAD_BEFORE, UNITS, unit_of, vocabulary
from jc_disaster.kernel.quantity import Form, Quantity, at_least


class Token(NamedTuple):
    """One word, number or sign.

    Attributes:
        kind: What it does.
        start: Offset in the laid-out text.
        end: Offset behind it.
        meaning: The meaning of a head, the full name of a place, the sign of a number's own word (3死).
        unit: What a number counts, or what a measure word implies.
        quantity: The number, in the unit of its figure; None when it is too vague to be one.
        level: Administrative level of a place.
        scale: For a unit hint: how many of our unit one of the hinted is. For a number without unit: set when it
            ends in 万 or 亿.
    """

    kind: Kind
    start: int
    end: int
    meaning: str = ""
    unit: Unit = Unit.NONE
    quantity: Quantity | None = None
    level: int = 0
    scale: Fraction | None = None


_SPELLED = "[一二三四五六七八九十]{1,3}"
_ONE_OR_TWO = rf"(?:[0-9]{{1,2}}|{_SPELLED})"
_DAYS = rf"{_ONE_OR_TWO}\ ?[日号]"
_NO_COUNT = "(?![0-9,.]|\\ ?[余多万千百人名户间亩公元头只])"  # 8时30 is a time, the 1 of 8时1,260人 a number
_EVENTS = "特?大?(?:暴雨|洪|强降|灾|地震|风雹|冰雹|强对流)"  # the 7.11 of 7.11暴雨 is a date
_DATE = (
    rf"(?:[0-9]{{4}}|[〇零一二三四五六七八九]{{4}})\ ?年(?:\ ?{_ONE_OR_TWO}\ ?月(?:\ ?{_DAYS})?)?"
    rf"|{_ONE_OR_TWO}\ ?月(?:\ ?{_ONE_OR_TWO}(?:[~至\-][0-9]{{1,2}})?\ ?[日号]|份)?"
    rf"|(?:[0-9]{{1,2}}(?:[~至\-、][0-9]{{1,2}})?|[一二三四五六七八九十廿]{{1,3}})\ ?"
    rf"(?:日(?!元)|[时点](?![零〇一二三四五六七八九]{{1,4}}[万亿])"
    rf"(?:\ ?{_ONE_OR_TWO}\ ?分|\ ?[0-9]{{2}}{_NO_COUNT}|半|许|整)?)"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|[0-9]{4}[\-/.][0-9]{1,2}[\-/.][0-9]{1,2}"
    rf"|[0-9]{{1,2}}[.·][0-9]{{1,2}}(?={_EVENTS})|[0-9]{{1,2}}月[0-9]{{1,2}}{_NO_COUNT}"
)
# Telephones, document numbers, issues, list numbers.
_NAMED_NUMBER = (
    r"[0-9]{3,4}-[0-9]{7,8}(?![0-9])|(?<![0-9])1[3-9][0-9]{9}(?![0-9])|[0-9A-Za-z]{12,40}(?![0-9])"
    r"|[第\[][0-9一二三四五六七八九十]{1,4}\]?\ ?[号期报次版批章条款轮届]?"
    r"|[0-9]{1,5}\ ?号(?!召)|[A-Za-z]{1,6}-?[0-9]{1,6}"
    r"|(?:(?<=[\n。;])|(?<![^\n]))[0-9]{1,2}[.、)](?![0-9])|\([0-9一二三四五六七八九十]{1,2}\)(?=[^\n]{2})"
)
_OTHER_UNITS = (
    "乡镇|平方公里|毫米|mm|厘米|cm|米|公里|千米|km|立方|方|吨|公斤|千克|斤|升|度|℃|%|级|次|辆|台|艘|架|顶|床|件|套|箱|个(?!人)|座|处|条|所|孔|头|只|匹|羽|支|队|组|起|栋|幢"
    "|场|项|种|部|批|块|根|棵|株|眼|口|车|天|小时|分钟|秒|年|周|期|号|条|公顷次|平方米|平方千米|平方|㎡|m|kV|千伏|千瓦|岁|倍|成|元/|届|类|份|版|页|张|片|圈|步|层|楼|省|市|县|区|乡|镇|村(?!民)|街道|社区|支队|班|桶|袋|瓶|捆|尾|棚|亿方|人份|家|州|旗|户次|名额"
)
# 3死5伤 counts people by what befell them; in 亡1伤3 the signs stand before their numbers.
_BEFELL = (
    r"(?:(?<![死亡伤失][0-9])(?<![死亡伤失][0-9][0-9])|(?<=[0-9][死亡伤][0-9])|(?<=[0-9][死亡伤][0-9][0-9]))"
    r"[死伤](?!亡|员|者|情|势)"
)
_UNIT = (
    r"(?:\ ?(?P<unit>人次|名次|个人|口人|户人家|户(?![籍口均])|人(?![工民])|名(?!额|单|胜)|位(?!于|置)"
    r"|(?<=[0-9一二两三四五六七八九十])具(?![有体备])"
    rf"|间(?!隔|断|接)|公顷|hm2|hm²|ha|亩|元人民币|元(?!/[人户亩间斤天])|{_BEFELL})"
    # 三台县 and 五台山镇 are names: a measure word with an ending of a place behind it counts nothing.
    rf"|\ ?(?P<other>{_OTHER_UNITS})(?:(?<=个)|(?![县市镇乡])))?"
)
# A Chinese numeral is a number only with a unit behind it: 一人, but not 统一, 一般, 第一时间.
_COUNTED = r"(?(arabic)|(?(unit)|(?(other)|(?!))))"

_HINTED = (
    r"(?:个|座|处|头|只|眼|台|条|公里|次|批|万?人次|万?人|万?户|万?间|[万千]?亩|[万千]?公顷"
    r"|(?:千万|百万|[万亿])?元|千?hm2|千?hm²|ha)"
)
_HINT = rf"\((?:单位[:,]?)?(?:(?P<hint>{_HINTED})|(?P<pair>户/间|间/户|户/人|人/户))\)"
_HINT_CELL = rf"(?<=[\t|]){_HINTED}(?=[\t|])"

# 其他五个乡镇: places that nobody names.
_ELSEWHERE = (
    r"(?:其[他它余]|另外?|剩余)(?:各|的)?[0-9两一二三四五六七八九十]{1,3}\ ?个?"
    r"(?:乡镇|县区|县市|[县市区乡镇村]|街道|社区)"
)

# 阳城县老城区, 榕江县城: a part of the place named before it; 县城所在地已撤离2万人: of the county spoken of.
_INNER = r"(?<=[县市州旗])(?:(?:老|新|主|中心)?城区|(?<=县)城(?:区|所在地)?(?!区|乡|关|镇))"
_SEAT = r"县城(?:所在地|城区)?(?=(?:现?已经?|目前|累计|共)?(?:紧急|安全)?(?:转移|撤离|疏散|安置|受灾))"

# 较上期, 比之前通报, 与21日18时相比: what follows is a difference.
_SINCE = (
    r"(?:较|比|[同与](?=[^,。;\n]{1,12}相?比))"
    r"(?:上一?[期次报轮日]|前一?[期次报日天]|昨[日天晚夜]|今[早晨天日]|[之此先早]前|早上|上午|中午|下午|[初首]报|[0-9]{1,2}日|当日)"
    r"(?:[0-9]{1,2}[时点])?的?(?:通报|公布|发布|报告|统计|上报|数据|情况)?的?(?:数据|数)?(?:相比|比较)?"
)

# （成县2人、西和县3人）: in a list what stands before a number is a place, though its name has a word in it.
_LISTED = r"(?<=[、:,(中])(?:(?![全各本我该某其两多几外邻受转移])[一-鿿]){1,3}[县区市旗](?=[0-9.]{1,8}万?[人户间名])"

_SIGNS: Mapping[str, Word] = {
    ",": Word(Kind.COMMA),
    ";": Word(Kind.STOP),
    "。": Word(Kind.STOP),
    "!": Word(Kind.STOP),
    "?": Word(Kind.STOP),
    "\n": Word(Kind.LINE),
    ":": Word(Kind.COLON),
    "=": Word(Kind.COLON),
    "\t": Word(Kind.CELL),
    "|": Word(Kind.CELL),
    "(": Word(Kind.OPEN),
    ")": Word(Kind.CLOSE),
    "[": Word(Kind.COMMA),
    "]": Word(Kind.COMMA),
}


_PHRASES: Mapping[str, Kind] = {"elsewhere": Kind.ELSEWHERE, "since": Kind.SINCE, "spared": Kind.NO}
_BEFORE_HOUSE = frozenset("的了户间有把将其家人民和及与塌倒毁坏损")
_NAMED_THING = Word(Kind.OTHER)


_OUT_OF = re.compile("(?:当中|之中|中|里)[,有]?")
# 58岁 and 12小时 count nothing that a head could count: 8户32人提前12小时撤离.
_NO_COUNTS = ("岁", "小时", "分钟")
# 30个居民组 and 5个村民小组 are no people.
_PEOPLE = re.compile(
    "(?:群众|灾民|居民|村民|民众|市民|牧民|农牧民|农民(?!工)|师生|学生|人口)(?!小?组|点|小区|楼|委)"
)
# 死1个，伤2个: whoever died or was hurt is a person, also where only 个 counts them.
_BEFALLEN = re.compile(r"(?:[死伤亡]|失踪|失联|遇难)(?:了|还有|有|的){0,2}$")
AT_LEAST_BEFORE = re.compile("至少(?:已经?)?(?:造成|导致|致使?|有)$")
_HOUSEHOLDS_BEFORE = re.compile(r"户[,、]?(?:共|计)?$")
# Names of towns that hold a sign which otherwise ends a name.
_ODD = re.compile("(?![本上下当事此日])[一-鿿]{1,2}[前月名][一-鿿]?|[月名][一-鿿]{1,2}")
_LONGEST_ODD = 3
_BEFORE_NAMES = frozenset({Kind.PLACE, Kind.PART, Kind.COLON, Kind.COMMA, Kind.STOP, Kind.LINE, Kind.AND})
_NO_NOUN_NEXT = re.compile(r"[,。;!、)\s死伤失]|$")


class Lexer:
    """Cuts a text into tokens, with the places it was made for.

    Args:
        places: Full names of the places to know beyond those recognised by their ending.
    """

    __slots__ = ("_pattern", "_word_pattern", "_words")

    def __init__(self, places: Sequence[str] = DEFAULT_PLACES) -> None:
        named = place_words(places)
        self._words: dict[str, Word] = {**vocabulary(), **named, **_SIGNS}
        numeral_names = [name for name in named if name[0] in CHINESE]
        self._word_pattern = re.compile(index([word for word in self._words if len(word) > 1]))
        self._pattern = re.compile(
            rf"(?P<abroad>{PART})|(?=[0-9A-Za-z{CHINESE}第\[(])(?:(?P<named>{_NAMED_NUMBER})|(?P<date>{_DATE})|(?P<early>{tree(numeral_names)})|{_HINT})"
            rf"|(?P<cell>{_HINT_CELL})|(?P<elsewhere>{_ELSEWHERE})|(?P<since>{_SINCE})|(?P<spared>未(?=[死伤](?:人|$)))"
            rf"|(?=[0-9{CHINESE}数几{FIRST_OF_QUALIFIERS}])(?P<number>{NUMBER}{_UNIT}{_COUNTED}{AFTER})"
            rf"|(?P<listed>{_LISTED})|(?P<inner>{_INNER})|(?P<seat>{_SEAT})|(?P<village>村(?=民[房宅]|民住房))"
            rf"|(?P<word>{index(list(self._words))})|(?P<suffix>{SUFFIX})|(?P<skip>[{CHINESE}]+|[0-9]+|[A-Za-z]+)",
        )

    def tokens(self, text: str) -> Iterator[Token]:
        """The tokens of ``text`` from left to right, without overlaps."""
        words = self._words
        last_end = 0
        last: Token | None = None
        abroad = False
        for match in self._matches(text):
            if isinstance(match, Named):
                last = Token(Kind.PLACE, match.start, match.end, match.name, level=match.level)
                last_end = match.end
                yield last
                continue
            kind = match.lastgroup
            token: Token | None
            start, end = match.span()
            if kind in ("word", "early") or (kind == "listed" and match.group() in words):
                word = _in_text(words[match.group()], text, start, end)
                if word.meaning in COMMON_NAMES and _is_counted(last, start):
                    word = Word(Kind.FILLER, "~")  # 四个开发区 are not ours
                token = Token(word.kind, start, end, word.meaning, word.unit, None, word.level)
            elif match.start("number") >= 0:
                token = _number(match)
            elif kind == "inner":
                token = _inner(match, last)
            elif kind in ("suffix", "village") or (
                kind == "abroad" and abroad
            ):  # 雁塘村民房倒塌 names the village
                token = _place(text, start, end, last_end, last)
            else:
                token = _other(match)
            if token is not None:
                yield token
                last = token
                abroad = abroad or (token.kind is Kind.PLACE and country_of(token.meaning) != "")
            elif kind not in ("date", "named"):
                continue  # a stray sign may still belong to the name of a place
            last_end = end

    def _matches(self, text: str) -> Iterator[re.Match[str] | Named]:
        """The names of the country's places in ``text``, and what the pattern finds before, between and after them."""
        begin = 0
        for named in names_in(text):
            if named.name not in self._words:  # ours are words, and stand in longer ones (晋城市开发区)
                yield from self._pattern.finditer(text, begin, named.start)
                yield named
                begin = named.end
        yield from self._pattern.finditer(text, begin)

    def breaks_word(self, text: str, offset: int) -> bool:
        """Whether a known word runs across ``offset`` in ``text``."""
        position = 0
        while match := self._word_pattern.search(text, position):
            if match.start() >= offset:
                return False
            if match.end() > offset:
                return True
            position = match.end()
        return False


def _other(match: re.Match[str]) -> Token | None:
    """The token of a match that is no known word, number or ending of a place; None when it is none at all."""
    kind = match.lastgroup or ""
    start, end = match.span()
    if kind == "listed":
        name = match.group()
        if is_no_place(name):
            return Token(Kind.FILLER, start, end, "~")
        return Token(Kind.PLACE, start, end, name, level=LEVELS[name[-1]])
    if kind == "seat":
        return Token(Kind.PLACE, start, end, "县城", level=4)
    if kind == "pair":
        return Token(Kind.HINT, start, end, match.group("pair"))  # (户/间): two numbers follow, parted alike
    if kind in _PHRASES:
        return Token(_PHRASES[kind], start, end)
    return _hint(match, kind) if kind in ("hint", "cell") else None


def _inner(match: re.Match[str], last: Token | None) -> Token | None:
    """The seat or the old town of a county, named with the county; 城区 beside 晋城市 is a district of its own."""
    start, end = match.span()
    if last is not None and last.kind is Kind.PLACE and last.end == start and last.meaning != CITY:
        return Token(Kind.PLACE, start, end, "+" + match.group(), level=4)
    if match.group() == "城区":
        return Token(Kind.PLACE, start, end, "城区", level=3)
    return None


def _is_counted(last: Token | None, start: int) -> bool:
    """Whether a number of other things stands right before ``start``."""
    return last is not None and last.kind is Kind.NUMBER and last.unit is Unit.OTHER and last.end == start


def _in_text(word: Word, text: str, start: int, end: int) -> Word:
    """A word that means something else beside a number or in the name of a thing: 核定58间, 安置点, 守林房."""
    if (
        word.meaning == "房"
        and "一" <= text[start - 1 : start] <= "鿿"
        and text[start - 1] not in _BEFORE_HOUSE
    ):
        return Word(Kind.THING)
    if word.level == BEFORE_NUMBER and not text[end : end + 1].isdigit():
        return Word(Kind.FILLER)
    if word.meaning == "没" and text[end : end + 1] not in ("死", "伤"):
        return Word(Kind.FILLER, "~")  # 没死人 says that nobody died, 没安置问题 nothing
    return _NAMED_THING if word.kind is Kind.HEAD and text.startswith(NO_HEAD_BEFORE, end) else word


def _number(match: re.Match[str]) -> Token:
    start, end = match.span()
    words = match.group("unit")
    if words is None:
        if match.group("other") in _NO_COUNTS:
            return Token(Kind.FILLER, start, end, "~")
        unit = Unit.OTHER if match.group("other") else Unit.NONE
        if match.group("other") in ("个", "口") and _counts_people(match):
            return Token(Kind.NUMBER, start, end, "", Unit.PERSON, quantity_of(match))
        in_thousands = match.group("first")[-1] in "万亿"
        if unit is Unit.NONE and (in_thousands or match.group("more")) and _PEOPLE.match(match.string, end):
            unit = Unit.PERSON  # 6.8万群众受灾
        large = Fraction(1) if in_thousands else None
        return Token(Kind.NUMBER, start, end, "", unit, quantity_of(match), scale=large)
    if words in "死伤":
        return Token(
            Kind.NUMBER, start, end, "die" if words == "死" else "hurt", Unit.PERSON, quantity_of(match)
        )
    unit, over, under = UNITS[words]
    told_before = match.string.startswith("的", start - 1) and _OUT_OF.match(match.string, end)
    if match.string.startswith("半", end) or told_before:
        return Token(Kind.NUMBER, start, end, "", unit)  # 一间半; 失踪的2人中，1人已找到
    quantity = quantity_of(match)
    if (
        quantity is not None
        and quantity.form is Form.EXACT
        and AT_LEAST_BEFORE.search(match.string, max(0, start - 8), start)
    ):
        quantity = at_least(quantity.number or 0)  # 至少已造成5人死亡
    return Token(Kind.NUMBER, start, end, "", unit, in_unit(quantity, unit, Fraction(over, under)))


def _counts_people(match: re.Match[str]) -> bool:
    """Whether 个 or 口 counts people: 156个群众, 死1个, 78户203口."""
    text, start, end = match.string, match.start(), match.end()
    if match.group("other") == "口":
        return _HOUSEHOLDS_BEFORE.search(text, max(0, start - 4), start) is not None
    befallen = _BEFALLEN.search(text, max(0, start - 6), start) is not None
    return _PEOPLE.match(text, end) is not None or (befallen and _NO_NOUN_NEXT.match(text, end) is not None)


def in_unit(quantity: Quantity | None, unit: Unit, scale: Fraction) -> Quantity | None:
    """A written quantity in the unit of its figure; None when a count would not be whole or nobody could mean it.

    Args:
        quantity: As written.
        unit: What it counts; areas and losses may keep four decimals.
        scale: How many of the figure's unit one written unit is: 1/15 for 亩.
    """
    if quantity is None or quantity.number is None:
        return None
    numbers = [
        _scaled(number, unit, scale) for number in (quantity.number, quantity.upper) if number is not None
    ]
    if any(number is None or number > LARGEST for number in numbers):
        return None
    return Quantity(quantity.form, *numbers)


def _scaled(number: int | Decimal, unit: Unit, scale: Fraction) -> int | Decimal | None:
    exact = Fraction(number) * scale if scale != 1 else number
    if exact == int(exact):
        return int(exact)
    if unit not in (Unit.AREA, Unit.MONEY):
        return None
    fraction = Fraction(exact)
    rounded = (Decimal(fraction.numerator) / Decimal(fraction.denominator)).quantize(Decimal("0.0001"))
    return rounded.normalize()


def _place(text: str, start: int, end: int, last_end: int, last: Token | None) -> Token | None:
    suffix = text[start:end]
    if suffix[0] in "第邦郡府":
        name = part_abroad(text, start, end, last_end)
        return Token(Kind.PLACE, end - len(name), end, name, level=LEVELS[name[-1]]) if name else None
    if (
        last is not None
        and last.end == start
        and last.level == 5
        and len(last.meaning) == 2
        and suffix in "乡镇"
    ):
        return Token(Kind.PLACE, start, end, "+" + suffix, level=LEVELS[suffix])
    begin = name_before(text, start, last_end)
    inside = last is not None and last.kind in _BEFORE_NAMES and last.end == last_end
    if inside and begin - last_end <= _LONGEST_ODD and _ODD.fullmatch(text, last_end, start):
        begin = last_end  # 隆回县司门前镇: between a place and the ending of another only its name stands
    if _is_counted(last, begin) or (begin < start and is_no_place(text[begin:end])):
        return Token(Kind.FILLER, begin, end, "~")
    if begin == start or (begin == start - 1 and suffix not in ("县", "州", "村", "镇", "乡")):
        return None
    return Token(Kind.PLACE, begin, end, text[begin:end], level=LEVELS[suffix])


def _hint(match: re.Match[str], group: str) -> Token | None:
    unit = unit_of(match.group(group))
    if unit is None:
        return Token(Kind.HINT, match.start(), match.end(), "", Unit.OTHER, scale=Fraction(1))
    return Token(Kind.HINT, match.start(), match.end(), "", unit[0], scale=Fraction(unit[1], unit[2]))
