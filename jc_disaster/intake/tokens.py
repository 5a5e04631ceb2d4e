"""Words, numbers and signs of a message, in order: the only place that looks at single characters.

One pattern, made from the tables, walks the text once from left to right. What it does not know stays a gap between
tokens; the grammar sees how wide the gap is and grows cautious.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.intake.abroad import PART, country_of
from jc_disaster.intake.gazetteer import Named, names_in
from jc_disaster.intake.lexicon import BEFORE_NUMBER, Kind, Unit, Word
from jc_disaster.intake.numerals import AFTER, CHINESE, FIRST_OF_QUALIFIERS, LARGEST, NUMBER, quantity_of
from jc_disaster.intake.patterns import (
    COUNTED,
    DATE,
    ELSEWHERE,
    HINT,
    HINT_CELL,
    INNER,
    LISTED,
    NAMED_NUMBER,
    SEAT,
    SINCE,
    STRUCK,
    UNIT,
)
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
from jc_disaster.intake.vocabulary import NO_HEAD_BEFORE, UNITS, unit_of, vocabulary
from jc_disaster.kernel.quantity import Form, Quantity, at_least

_OWN_NUMBER = re.compile(r"[0-9]{1,2}(?![0-9.,]*[余多]?[万千百亿]?[人名户间亩元公])")  # 续报4：


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


_SIGNS: Mapping[str, Word] = {
    ",": Word(Kind.COMMA),
    ";": Word(Kind.STOP),
    "。": Word(Kind.STOP),
    "!": Word(Kind.STOP),
    "?": Word(Kind.STOP),
    "--": Word(Kind.COMMA),
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


_BEFALLS: Mapping[str, str] = MappingProxyType({"死": "die", "伤": "hurt", "失": "miss"})
_PHRASES: Mapping[str, Kind] = {
    "elsewhere": Kind.ELSEWHERE,
    "since": Kind.SINCE,
    "struck": Kind.HEAD,
    "spared": Kind.NO,
}
_BEFORE_HOUSE = frozenset("的了户间有把将其家人民和及与塌倒毁坏损是就又还也都没些我你他村县镇乡里说")
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
_HURT_NEXT = re.compile("(?:受伤|受轻伤|受重伤|重伤|轻伤|伤员|死亡|死了|遇难|失踪|失联)")  # 有3个受伤的
_HOUSEHOLDS_BEFORE = re.compile(r"户[,、]?(?:共|计)?$")
# Names of towns that hold a sign which otherwise ends a name.
_ODD = re.compile("(?![本上下当事此日])[一-鿿]{1,2}[前月名][一-鿿]?|[月名][一-鿿]{1,2}")
_LONGEST_ODD = 3
_BEFORE_NAMES = frozenset({Kind.PLACE, Kind.PART, Kind.COLON, Kind.COMMA, Kind.STOP, Kind.LINE, Kind.AND})
_TORN = re.compile("[0-9],0[0-9]")  # 12,03人 is a slip of the hand, not 3
_OPENS = re.compile(r"[,。;:!、()\n]?$")  # 请各县转移5000人 is an order, 报请 and 申请 are none
_COUNT_NEXT = re.compile(
    r"[0-9][0-9,.]{0,12}(?<![,.])[余多]?万?(?:[人户间,;。)\n]|$)"
)  # 昨日1,860，今日2,310
# The 失 of 死2失1 stands behind a number or a blank, never that of 走失 or 流失.
_FEW_SIGNS = re.compile(r"(?:[0-9人名,、:;。\s/(]|^)$")
_NO_NOUN_NEXT = re.compile(r"[,。;!、)\s死伤失]|$")


class Lexer:
    """Cuts a text into tokens, with the places it was made for.

    Args:
        places: Full names of the places to know beyond those recognised by their ending.
    """

    __slots__ = ("_pattern", "_word_pattern", "_words")

    def __init__(self, places: Sequence[str] = DEFAULT_PLACES) -> None:
        named = place_words(places)
        known = vocabulary()
        # 昨日 and 今日 only keep a name from beginning in them; before a number they say more.
        guards = {name for name, word in named.items() if known.get(name, word).meaning == "day"}
        named = {name: word for name, word in named.items() if name not in guards}
        self._words: dict[str, Word] = {**known, **named, **_SIGNS}
        numeral_names = [name for name in named if name[0] in CHINESE]
        self._word_pattern = re.compile(index([word for word in self._words if len(word) > 1]))
        self._pattern = re.compile(
            rf"(?P<abroad>{PART})|(?=[0-9A-Za-z{CHINESE}第\[(])(?:(?P<named>{NAMED_NUMBER})|(?P<date>{DATE})|(?P<early>{tree(numeral_names)})|{HINT})"
            rf"|(?P<cell>{HINT_CELL})|(?P<elsewhere>{ELSEWHERE})|(?P<since>{SINCE})|(?P<struck>{STRUCK})|(?P<spared>未(?=[死伤](?:人|$)))"
            rf"|(?=[0-9{CHINESE}数几{FIRST_OF_QUALIFIERS}])(?P<number>{NUMBER}{UNIT}{COUNTED}{AFTER})"
            rf"|(?P<listed>{LISTED})|(?P<inner>{INNER})|(?P<seat>{SEAT})|(?P<village>村(?=民[房宅]|民住房))"
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
        return Token(_PHRASES[kind], start, end, "affected" if kind == "struck" else "")
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
    numbered = word.meaning == "next" and _OWN_NUMBER.match(text, end)
    if word.level == BEFORE_NUMBER and (numbered or not text[end : end + 1].isdigit()):
        says_anew = word.meaning == "anew" and text[end : end + 1] == ":"  # 现更正：受灾3020人
        of_list = word.meaning == "miss" and text[start - 2 : start] in ("死、", "亡、")  # 死、失、伤：均无
        return word if says_anew or of_list else Word(Kind.FILLER, "~" if word.meaning == "day" else "")
    if _is_said_otherwise(word, text, start, end):
        return Word(Kind.FILLER, "~")
    if word.meaning == "没" and text[end : end + 1] not in ("死", "伤"):
        return Word(Kind.FILLER, "~")  # 没死人 says that nobody died, 没安置问题 nothing
    return _NAMED_THING if word.kind is Kind.HEAD and text.startswith(NO_HEAD_BEFORE, end) else word


def _is_said_otherwise(word: Word, text: str, start: int, end: int) -> bool:
    """Whether a word of two uses is not used as it was entered: 昨日18时, 走失3人, 报请."""
    if word.meaning == "day":
        return _COUNT_NEXT.match(text, end) is None
    if word.meaning == "miss" and word.level == BEFORE_NUMBER:
        return _FEW_SIGNS.search(text, max(0, start - 2), start) is None
    if word.meaning == "please":
        return not _OPENS.match(text[start - 1 : start]) or text[end : end + 1] in tuple(
            "示假教求将把以按更改查阅核"
        )
    return False


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
    if words in _BEFALLS:
        return Token(Kind.NUMBER, start, end, _BEFALLS[words], Unit.PERSON, quantity_of(match))
    unit, over, under = UNITS[words]
    told_before = match.string.startswith("的", start - 1) and _OUT_OF.match(match.string, end)
    if match.string.startswith("半", end) or told_before:
        return Token(Kind.NUMBER, start, end, "", unit)  # 一间半; 失踪的2人中，1人已找到
    quantity = quantity_of(match) if start < 2 or _TORN.match(match.string, start - 2) is None else None
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
    if _PEOPLE.match(text, end) is not None or _HURT_NEXT.match(text, end) is not None:
        return True
    return befallen and _NO_NOUN_NEXT.match(text, end) is not None


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
    if suffix[0] in "第邦郡府町道":
        name = part_abroad(text, start, end, last_end)
        return Token(Kind.PLACE, end - len(name), end, name, level=LEVELS.get(name[-1], 1)) if name else None
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
