"""Stretches of a message that report nothing of this disaster: criteria of a plan, and what is only compared with.

凡死亡5人以上的，要立即上报 is an order, 与去年洪灾（死亡3人）相比 tells of last year. Found by the form of the words
before anything is counted; every number inside goes to ``unread`` with a question.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Aside(NamedTuple):
    """A stretch that reports nothing.

    Attributes:
        start: Offset of its beginning.
        end: Offset behind it.
        kind: The kind of question to ask of a figure in it.
    """

    start: int
    end: int
    kind: str


CRITERION = "criterion"
ANOTHER_TIME = "another_year"

_LONGEST = 160  # signs that one condition may go on for
_SENTENCE = re.compile(r"[^。;!?\n]+")
# What leads back from a rule to what has happened.
_NOW = re.compile(
    r"[,:](?=目前|截至|截止|现[已有在死失受转倒]|本次|此次|这次|今[天日晨]|已|[全我该本][市县区镇乡村](?:目前|现|已|累计|共))"
)
# 请各县提前转移群众约5000人 asks for what has not been done.
_ORDER = re.compile(
    r"(?:^|(?<=[,:。;\n]))[ ]?(?:请(?![示求假将把以按核])|要求|责成|务必|望(?=[各你]))"
    r"(?:\([^()\n]{0,12}\)|[^,:。;\n已()]){0,20}?"
    r"(?:转移|撤离|疏散|安置|避险)[^,:。;\n已]*"
)
_NUMBER = r"[0-9零一二两三四五六七八九十百千万亿.]{1,12}"
_OR_MORE = rf"{_NUMBER}[人名户间亩元]?(?:公顷)?及?以[上下内]"
_MORE_THAN = rf"(?:超过|突破|高于|大于){_NUMBER}[人名户间亩元]"
_BOUNDED = re.compile(rf"{_OR_MORE}|(?:超过|达到?|不足|突破|高于|大于){_NUMBER}")
_LEVEL = r"[ⅠⅡⅢⅣIV一二三四1-4]{1,3}级"
# What an order or a rule demands of whoever meets it.
_DEMAND = (
    r"(?:要(?![求道素点])|应(?![急对灾])|须|必须|立即|即(?![将墨])|则|将(?!近)|启动|报告|上报|提请|提级|提升|升级|"
    r"视为|属(?![实地下])|构成|定为|为(?:特别重大|重大|较大|一般)(?:灾害|级))"
)
# 凡 and 倘若 open a condition; 如, 若 and 当 stand in other words and in names too (如下, 如东, 若羌, 当地).
_OPENS = r"(?:^|(?<=[,:、()。;!?\n]))[ ]?"
_SURELY = re.compile(
    rf"{_OPENS}[^,:、()]{{0,10}}?(?P<word>(?<![平非不超])凡是?(?![山川城口])|一旦|如果|倘若|假如|若是|只要|遇有)"
)
_MAYBE = re.compile(
    rf"{_OPENS}(?P<word>如(?![下上期皋东此实数今意何同故获火例])|若(?![羌干尔木岗])|对(?=[^,]{{0,30}}以上的)"
    r"|当(?![地日天晚年月时场前局事中涂阳雄]))"
)
_DEMANDED = re.compile(_DEMAND)
# 死亡5人以上的，启动…; 死亡10人以上20人以下为较大灾害. 受灾3万人以上，启动… may report what has happened.
_DEMANDED_OF = re.compile(
    rf"{_OR_MORE}(?:[、,且或]?{_OR_MORE})?(?:(?:的|者|时|情形)[^,:]{{0,6}},?)?{_DEMAND}"
    rf"|{_MORE_THAN}(?:(?:的|者|时|情形),?)?{_DEMAND}"
)
_OF_RULE = re.compile(
    rf"(?:标准|条件|门槛|阈值|规定)(?:如下)?(?:为|是|即|:|(?=\())|{_LEVEL}(?:应急)?响应(?=[(:][^。;\n]{{0,40}}{_OR_MORE})"
)
# 已达到Ⅳ级响应条件：死亡6人 reports; 已达到Ⅳ级响应条件（死亡5人以上） quotes.
_MET = re.compile("已经?(?:达到?|符合|满足)")
_NEAR = 16
# 已达到四级响应条件：死亡6人 reports what has happened.
_REACHED = re.compile("(?:已经?|均已?|都已?)(?:达到?|符合|满足)[^,。;:]{0,24}?(?:标准|条件|门槛)[:的]?")
_ONE_OF = re.compile(r"(?:情形|条件|情况|标准)之一[^\n]*\n")
_LINE = re.compile(r"[^\n]*\n?")
_PAST = re.compile(
    r"去年|前年|往年|上年(?!度)|历史(?![罕最性第极新])|上次(?!报)|此前(?:的|那)|(?<![0-9])(?P<year>(?:19|20)[0-9]{2})年"
)
_SINCE_THEN = re.compile("以来|至今")
_BRACKET = re.compile(r"(?:^|(?<=[,。;:\n()]))(?P<before>[^,。;:\n()]*)\((?P<inside>[^()\n]*)\)")
# 与昨日17时（受灾3000人）相比: what stands between is what was, whenever.
_COMPARED = re.compile(
    r"(?:与|同(?![期比时步样])|跟)(?P<with>(?:[^。;,\n()与跟]|\([^()\n]{0,60}\)){1,40}?)相比"
)
_COUNTED = re.compile("[0-9][余多]?[万亿]?[人名户间亩元公]")


def asides(text: str) -> tuple[Aside, ...]:
    """All stretches that report nothing, in their order and without overlaps.

    Args:
        text: The laid-out text.
    """
    apart: list[Aside] = []
    for found in sorted((*_rules(text), *_comparisons(text))):
        if apart and found.start < apart[-1].end:
            apart[-1] = apart[-1]._replace(end=max(found.end, apart[-1].end))
        elif found.start < found.end:
            apart.append(found)
    return tuple(apart)


def aside_at(found: Sequence[Aside], begin: int, end: int) -> str:
    """The kind of the first stretch that a clause between these offsets reaches into; "" when there is none."""
    at = bisect_right(found, begin, key=_end_of)
    return found[at].kind if at < len(found) and found[at].start < end else ""


def reached_before(text: str, begin: int, end: int) -> int:
    """Where the words end by which a clause says that a condition is met; ``begin`` when it says no such thing."""
    found = _REACHED.search(text, begin, end)
    return begin if found is None or _BOUNDED.search(text, found.end(), end) else found.end()


def _end_of(aside: Aside) -> int:
    return aside.end


def _rules(text: str) -> Iterator[Aside]:
    for sentence in _SENTENCE.finditer(text):
        begin, end = sentence.span()
        for start, stop in _rules_in(text, begin, end):
            yield Aside(start, stop, CRITERION)
    for order in _ORDER.finditer(text):
        yield Aside(*order.span(), CRITERION)
    at = 0
    for opened in _ONE_OF.finditer(text):
        at = max(at, opened.end())
        while at < len(text) and (line := _LINE.match(text, at)) and _BOUNDED.search(line.group()):
            yield Aside(at, line.end(), CRITERION)
            at = line.end()


def _rules_in(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of one sentence that say what would have to be done, up to where it turns to what is."""
    for opened in (*_SURELY.finditer(text, begin, end), *_MAYBE.finditer(text, begin, end)):
        at = opened.start("word")
        stop = _until_now(text, at, end)
        bounded = opened.re is _SURELY and _BOUNDED.search(text, at, stop)
        if bounded or _DEMANDED.search(text, at + 1, stop):
            yield at, stop
    for demanded in _DEMANDED_OF.finditer(text, begin, end):
        yield demanded.span()
    for rule in _OF_RULE.finditer(text, begin, end):
        at = rule.end()
        close = text.find(")", at, end) if text[at : at + 1] == "(" else -1
        stop = close if close >= 0 else _until_now(text, at, end)
        met = _MET.search(text, max(begin, rule.start() - _NEAR), rule.end())
        if met is None or _BOUNDED.search(text, at, stop):
            yield at, stop


def _until_now(text: str, at: int, end: int) -> int:
    end = min(end, at + _LONGEST)
    turn = _NOW.search(text, at, end)
    return turn.start() if turn is not None else end


def _comparisons(text: str) -> Iterator[Aside]:
    years = [int(found.group("year")) for found in _PAST.finditer(text) if found.group("year")]
    latest = max(years, default=0)
    for bracket in _BRACKET.finditer(text):
        if _is_past(bracket.group("before"), latest):
            yield Aside(*bracket.span("inside"), ANOTHER_TIME)
    for compared in _COMPARED.finditer(text):
        if _COUNTED.search(compared.group("with")):
            yield Aside(*compared.span("with"), ANOTHER_TIME)


def _is_past(words: str, latest: int) -> bool:
    """Whether words speak of an earlier time: of a year before the latest that the message writes, or of 去年."""
    found = _PAST.search(words)
    if found is None or _SINCE_THEN.search(words):
        return False
    return not found.group("year") or int(found.group("year")) < latest
