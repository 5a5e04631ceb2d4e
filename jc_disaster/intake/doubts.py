"""Statements that look like figures of the disaster and are none: of another year, of one place or some people alone.

The form of the words decides, not their meaning: what falls under one of these goes to ``unread``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from jc_disaster.intake.asides import ANOTHER_TIME, aside_at, asides
from jc_disaster.intake.grammar import Binding
from jc_disaster.intake.lexicon import MOVES, Kind, Unit
from jc_disaster.intake.tokens import Token
from jc_disaster.intake.walk import Walk

# 较去年 and 去年11月以来 compare, or reach until now; a year that opens its clause tells of that year.
_EARLIER = re.compile(
    r"^.{0,4}(?<![较比与同和跟于自从])(?:去年|前年|往年|上年(?!度)|上世纪|本世纪初|上个?月(?![至到以末底])"
    r"|上次(?=[洪暴降灾强大台地])|[上前]一?轮|此前[在于]?[0-9])"
)
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年")
_THIS_YEAR = re.compile("今年[0-9]{1,2}月")
_LATE = re.compile("1[0-2]月")
_MONTH = re.compile("(?<![0-9年])([0-9]{1,2})月[0-9]{1,2}日")
_MONTH_OF_YEAR = re.compile("[0-9]{4}年([0-9]{1,2})月")
_OPENS = 4
_LAST_CENTURY = 2000
_MEMORIAL = re.compile("周年|纪念(?:日|活动|馆|仪式)|悼念")
_UNTIL_NOW = re.compile("以来|至今|迄今|同期|相比|同比|[至到—-]今年")
# What brings a message back from another year to the disaster that it reports.
_NOW = re.compile("今年|目前|截至|截止|此次|本次|这次|本轮|[0-9]月[0-9]+日")
# 仅登陆地宁城一市就有60万人受灾: a place that no list knows, told apart from all the others.
_ONLY = re.compile(r"仅(?![仅用花靠凭隔过需])[^,。;:0-9]{1,12}?(?:一[市县区乡镇村地]|就)")
# 6名伤员中有4人; 412名群众中，有145人: some of those told before. 1.9万人中6400人受灾 tells of no others.
_SOME_OF_THEM = re.compile("(?:群众|村民|居民|灾民|伤员|人员|者)[之当]?中,?(?:[已现]?有|已?比对确认)?$")
# What may stand between a label and its number though no list knows it; any other word may turn the sense.
_HARMLESS = re.compile(
    "(?:[子在还现约大仍达近超]|人?民币|初步|估算|核算|统计|应该|合计|瓦面|屋面|田块|田地|土地|面积|[镇乡村组社]|所在|范围|方面)*"
)
_PLAIN_WORDS = re.compile("[一-鿿]+")
_POINT = re.compile("[零一二两三四五六七八九十]点[零一二三四五六七八九]")
_HARMS = "die body miss die_or_miss lost hurt part_hurt casualty collapse severe slight damage"
_HARM = frozenset(_HARMS.split())
_REFUSALS = frozenset({Kind.NO, Kind.NOT_YET})
_SUFFERERS = frozenset({Unit.PERSON, Unit.HOUSEHOLD, Unit.ROOM})
_HARMED = re.compile("冲走|被埋|掩埋|埋压|落水|遇险|触电|被砸|影响|受困|被困|滞留|饮水")
_SOME_HARMED = re.compile(
    "有[^,。;]{0,4}(?:群众|人员|[村居市]民|游客|人)[^,。;]{0,3}(?:被困|受困|被冲走|被埋|落水)"
)
_REGION = re.compile("[东西南北中]部(?!战区|署|队|分)|首都|首府|沿海|沿岸|海岸|郊区|边境|受灾最(?:重|严重)的")
_LONGEST_OF_THEM = 12
_COUNTED = frozenset({Unit.PERSON, Unit.HOUSEHOLD})
# Of these a figure counts one kind of thing alone: 受损冷库30间 are no rooms of houses, 损失渔船300万元 is no whole.
_OF_ONE_KIND = frozenset({Unit.ROOM, Unit.AREA, Unit.MONEY})
_NAMED = frozenset({Kind.HOUSE, Kind.NUMBER})
_WINDOW = 16


class Doubts:
    """Judges the clauses and numbers of one message in their order.

    Args:
        text: The message as the reader has it.
    """

    __slots__ = ("_asides", "_latest", "_past", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._latest = max((int(found[1]) for found in _YEAR.finditer(text)), default=0)
        self._past = False
        self._asides = asides(text)

    def of_no_report(self, begin: int, end: int) -> str:
        """Why the clause between these offsets reports nothing of this disaster, a kind of question; "" when it may."""
        past = self.of_another_year(begin, end)
        return aside_at(self._asides, begin, end) or (ANOTHER_TIME if past else "")

    def of_another_year(self, begin: int, end: int) -> bool:
        """Whether the clause between these offsets speaks of a year before the one the message is of.

        The message is of the latest year that it writes; a year of the last century is past for every message. What
        follows is of that year too, until the line ends or a word brings the message back.
        """
        clause = self._text[begin:end]
        if self._opens_another_year(clause, end):
            self._past = True
        elif _NOW.search(clause) or f"{self._latest}年" in clause or self._text[begin - 1 : begin] == "\n":
            self._past = False
        return self._past

    def _opens_another_year(self, clause: str, end: int) -> bool:
        if _UNTIL_NOW.search(clause):
            return False
        if _EARLIER.match(clause):
            return True
        first = _YEAR.search(clause)
        if first is None or first.start() > _OPENS or len(_YEAR.findall(clause)) > 1:
            return False
        if int(first[1]) == self._latest - 1 and _LATE.match(clause, first.end()):
            return False  # a night of December reported in January
        this_year_later = _THIS_YEAR.search(self._text, end) is not None
        earlier = int(first[1]) < max(self._latest, _LAST_CENTURY) or _MEMORIAL.search(self._text) is not None
        return earlier or this_year_later or self._is_out_of_season(clause, end)

    def _is_out_of_season(self, clause: str, end: int) -> bool:
        """Whether a year with its month comes after days told without a year, of other months.

        5月27日的地震已造成…。2004年12月26日…: whoever dates the news without its year looks back with one.
        """
        dated = _MONTH_OF_YEAR.search(clause)
        begin = end - len(clause)
        if dated is None or _YEAR.search(self._text, 0, begin):
            return False
        told = {int(found[1]) for found in _MONTH.finditer(self._text, 0, begin)}
        return bool(told) and all(
            min((month - int(dated[1])) % 12, (int(dated[1]) - month) % 12) > 1 for month in told
        )

    def of_one_alone(self, tokens: Sequence[Token], span: tuple[int, int]) -> bool:
        """Whether 仅 sets one place apart in the clause whose name nobody knows."""
        found = _ONLY.search(self._text, *span)
        return found is not None and not any(
            token.kind in (Kind.PLACE, Kind.WHOLE) and found.start() < token.start < found.end()
            for token in tokens
        )

    def of_a_part(self, number: Token) -> bool:
        """Whether a number counts some of those told before, or is the end of one: 二点二万 is not 20,000."""
        at = number.start
        if _POINT.match(self._text, max(0, at - 2)):
            return True
        return _SOME_OF_THEM.search(self._text, max(0, at - _LONGEST_OF_THEM), at) is not None


def is_of_once(tokens: Sequence[Token]) -> bool:
    """Whether the sentence speaks of another time from here on: 曾造成, 同比：."""
    return any(token.meaning == "once" for token in tokens) or any(
        token.meaning == "last year" and following.kind is Kind.COLON for token, following in pairwise(tokens)
    )


def of_a_region(text: str, at: int) -> bool:
    """Whether the sentence up to an offset speaks of a region that has no name: 南部海岸城镇伊卡…, 首都…."""
    sentence = max(text.rfind(sign, 0, at) for sign in "。;\n") + 1
    return _REGION.search(text, sentence, at) is not None


def tells_of_harm(text: str, walk: Walk) -> bool:
    """Whether a clause tells of harm to people or houses of its place, or of none, though no figure of it was taken.

    安县也有人员受伤; 影响2.4万人正常饮水; 某镇无灾情. A name alone, bad weather or broken roads tell of none.
    """
    if walk.refused:
        return False
    if Kind.SPARED in walk.kinds:
        return True
    harmed = not walk.kinds.isdisjoint(_REFUSALS) or any(
        token.kind is Kind.HEAD and token.meaning in _HARM for token in walk.tokens
    )
    people = not walk.kinds.isdisjoint({Kind.PEOPLE, Kind.HOUSE})
    counted = any(token.unit in _SUFFERERS for token in walk.tokens if token.kind is Kind.NUMBER)
    if harmed and (people or counted):
        return True
    signs = _HARMED if counted else _SOME_HARMED
    return signs.search(text, walk.begin, walk.end) is not None


def of_those_counted(tokens: Sequence[Token], refusal: int, bindings: Mapping[int, Binding]) -> bool:
    """Whether a refusal is said of the people counted before it alone: 石门组18户牧户无人员伤亡.

    Args:
        tokens: The tokens of the clause.
        refusal: Offset where the refusal begins.
        bindings: What the numbers of the clause count.
    """
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.start >= refusal or token.kind in (Kind.PEOPLE, Kind.MEASURE):
            continue
        bound = bindings.get(index)
        near = token.kind is Kind.NUMBER and refusal - token.end <= _OPENS
        return near and token.unit in _COUNTED and (bound is None or not bound.meaning)
    return False


def doubt_between(text: str, walk: Walk, index: int) -> str:
    """Why the words between a number and its head are not trusted, a kind of question; "" when they are."""
    if _is_two_numbers(text, walk, index):
        return "two_numbers"
    unknown = of_unknown_things(text, walk, index) or _is_of_patients(text, walk, index)
    return "unknown_word" if unknown else ""


def _is_of_patients(text: str, walk: Walk, index: int) -> bool:
    """Whether 转 alone is said of those who were taken to a hospital: 已转2人至县医院."""
    head = text[walk.tokens[index].start - 1]
    return head == "转" and any(
        text.find(word, walk.begin, walk.end) >= 0 for word in ("医院", "卫生院", "救治")
    )


def _is_two_numbers(text: str, walk: Walk, index: int) -> bool:
    """Whether a sign of thousands may part two figures: 死亡2,310人受灾 has a head of people on either side."""
    number = walk.tokens[index]
    before, after, following = (*walk.tokens[max(0, index - 1) : index], number)[0], *walk.after(index)
    if "," not in text[number.start : number.end] or after is None:
        return False
    heads = before.kind is Kind.HEAD and after.kind is Kind.HEAD and before.meaning != after.meaning
    touching = before.end == number.start and after.start == number.end
    moves = before.meaning in MOVES and after.meaning in MOVES
    next_is_counted = following is not None and following.kind is Kind.NUMBER  # 受灾2,310人转移安置86人
    return heads and touching and not moves and not next_is_counted


def of_unknown_things(text: str, walk: Walk, index: int) -> bool:
    """Whether a word that nobody knows stands between a label and its rooms, area or money: 受损冷库30间.

    Args:
        text: The message as the reader has it.
        walk: The clause.
        index: The number, which has a head.
    """
    tokens, binding = walk.tokens, walk.bindings[index]
    if binding.unit not in _OF_ONE_KIND:
        return False
    number = tokens[index]
    if binding.start < number.start:
        between = _until_named(tokens[max(0, index - _WINDOW) : index][::-1], number.start, binding.start)
        if binding.unit is Unit.AREA and Kind.CROP not in walk.kinds:
            between.append(_gap_before(walk, index, binding.start))  # 百合受灾300亩
    else:
        between = _until_named(tokens[index + 1 : index + _WINDOW], number.end, binding.end)
        if binding.unit is Unit.ROOM and Kind.HOUSE not in walk.kinds:
            between.append(_gap_before(walk, index, number.start))  # 冷库30间受损
    return any(
        _HARMLESS.fullmatch(word) is None
        for start, end in between
        for word in _PLAIN_WORDS.findall(text, start, end)
    )


def _gap_before(walk: Walk, index: int, offset: int) -> tuple[int, int]:
    """What stands between an offset not far before a number and the word before it, or the beginning of the clause."""
    first = max(0, index - _WINDOW)
    ends = [token.end for token in walk.tokens[first : index + 1] if token.end <= offset]
    return (ends[-1] if ends else walk.begin if first == 0 else offset), offset


def _until_named(tokens: Sequence[Token], at: int, end: int) -> list[tuple[int, int]]:
    """The gaps between a number at ``at`` and its head that ends the words at ``end``, or the houses named between."""
    gaps: list[tuple[int, int]] = []
    for token in tokens:
        forward = token.start >= at
        gaps.append((at, token.start) if forward else (token.end, at))
        if token.kind is Kind.HEAD or token.kind in _NAMED or end in (token.start, token.end):
            return gaps
        at = token.end if forward else token.start
    return gaps
