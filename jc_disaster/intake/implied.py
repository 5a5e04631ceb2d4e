"""The unit of a number written without one: 受灾人口702, 死0伤0, 转移安置人数：13,880, 经济损失320万.

A unit is taken from the words between head and number, from the form, or from what only people can suffer; what
could be households as well as people stays unread.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from jc_disaster.intake.found import Head, fits, is_zero
from jc_disaster.intake.lexicon import MOVES, Kind, Unit
from jc_disaster.intake.tokens import Token, in_unit
from jc_disaster.intake.vocabulary import unit_of

_BEFALL = frozenset({"die", "miss", "die_or_miss", "lost", "hurt"})  # households and rooms do none of these
_COUNTED = frozenset({Unit.PERSON, Unit.HOUSEHOLD, Unit.ROOM})
_NEXT = 3  # 间数14、户数5: how far one such number stands from the next
_ANSWERS = frozenset({Kind.COLON, Kind.CELL, Kind.BECOMES})
# Of units declared for the whole message, the one a bare number is in; 户 beside 间 would be a guess.
_DECLARED = (Unit.ROOM, Unit.AREA, Unit.MONEY)
_UNDECLARED: Mapping[Unit, Fraction] = MappingProxyType({})

_UNITS_DECLARED = re.compile(r"(?:计量)?单位[:为]?(?P<units>[^)\n。;]{3,24})")


class Setting(NamedTuple):
    """What the message around a clause lends it.

    Attributes:
        in_houses: Whether the talk is of houses, so that 户 beside 损坏 means households of houses.
        terse: Where the clauses before began to give numbers without units (死0伤0，转移128); -1 where none did.
        whole: Whether the last number of the clause surely ends with it.
        units: What the message says its bare numbers are in (单位：人、间、公顷), with scale.
    """

    in_houses: bool = False
    terse: int = -1
    whole: bool = True
    units: Mapping[Unit, Fraction] = _UNDECLARED


def implied_unit(
    tokens: Sequence[Token], index: int, head: Head, setting: Setting, *, row: bool
) -> tuple[Unit, Fraction | None]:
    """The unit of a number written without one, and how many of ours one of it is; NONE when nothing says it.

    Args:
        tokens: The tokens of the clause.
        index: The number.
        head: Its head.
        setting: What the message lends.
        row: Whether the number stands in a row of its like (死亡0 失踪0, 3死2失联).
    """
    token = tokens[index]
    between = tokens[head.at : index]
    if not setting.whole and index + 1 == len(tokens) and token.scale is None:
        return Unit.NONE, None
    written = _written([*between, *_hint_behind(tokens, index)])
    if written is not None:
        return written
    if token.scale is not None and head.meaning == "loss" and ends_at(tokens, index):
        return Unit.MONEY, Fraction(1, 10_000)
    crops = _of_crops(tokens, head, index)
    people = not crops and fits(head.meaning, (Unit.PERSON,))
    if people and (row or _counts_people(tokens, index, head, setting)):
        return Unit.PERSON, Fraction(1)
    things = Unit.AREA if crops else Unit.ROOM
    if is_zero(token) and fits(head.meaning, (things,)):
        return things, Fraction(1)
    fitting = (unit for unit in _DECLARED if unit in setting.units and fits(head.meaning, (unit,)))
    declared = next(fitting, None) if ends_at(tokens, index) and head.at < index else None
    return (declared, setting.units[declared]) if declared is not None else (Unit.NONE, None)


def _hint_behind(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """The unit in a bracket right behind a bare number: 直接经济损失510（万元）."""
    following = tokens[index + 1 : index + 2]
    if index and tokens[index - 1].kind is Kind.HINT:
        return ()
    told = bool(following) and following[0].kind is Kind.HINT and following[0].start == tokens[index].end
    return following if told else ()


def with_hinted(tokens: list[Token]) -> list[Token]:
    """The tokens of a clause, each number in the unit beside it: 倒塌(户)3(间)8, 3(户)8(间), 间数14、户数5."""
    first = next((at for at, token in enumerate(tokens) if token.kind is Kind.NUMBER), 0)
    step = -1 if first and tokens[first - 1].kind in (Kind.HINT, Kind.MEASURE) else 1
    hinted = [at for at in range(1, len(tokens) - (step > 0)) if _is_hinted(tokens, at, at + step)]
    units = {tokens[at + step].unit for at in hinted}
    if len(units) < 2 or all(second - first > _NEXT for first, second in pairwise(hinted)):
        return tokens
    found = list(tokens)
    for at in hinted:
        hint = tokens[at + step]
        quantity = in_unit(tokens[at].quantity, hint.unit, hint.scale or Fraction(1))
        end = max(hint.end, tokens[at].end)
        found[at] = tokens[at]._replace(unit=hint.unit, quantity=quantity, end=end)
    behind = {at + 1 for at in hinted} if step > 0 else set()
    return [token for at, token in enumerate(found) if at not in behind]


def _is_hinted(tokens: Sequence[Token], number: int, at: int) -> bool:
    """Whether a bare number stands beside the unit at ``at``."""
    hint, token = tokens[at], tokens[number]
    bare = token.kind is Kind.NUMBER and token.unit is Unit.NONE
    written = (hint.kind is Kind.HINT and hint.scale is not None) or (
        hint.kind is Kind.MEASURE and at < number
    )
    written = written and hint.unit in _COUNTED
    return bare and written and (hint.end == token.start or token.end == hint.start)


def _of_crops(tokens: Sequence[Token], head: Head, index: int) -> bool:
    """Whether a bare number can only be an area: 农作物受灾：1200, 受灾面积1200."""
    around = tokens[max(0, head.at - 1) : index]
    return any(
        other.kind is Kind.CROP or (other.kind is Kind.MEASURE and other.unit is Unit.AREA)
        for other in around
    )


def _written(between: Sequence[Token]) -> tuple[Unit, Fraction | None] | None:
    """(人), (千公顷), 人口, 户数 between head and number."""
    for other in reversed(between):
        if other.kind is Kind.HINT and other.scale is not None:
            return other.unit, other.scale
    measure = next((other for other in reversed(between) if other.kind is Kind.MEASURE), None)
    return (measure.unit, Fraction(1)) if measure is not None and measure.unit in _COUNTED else None


def _counts_people(tokens: Sequence[Token], index: int, head: Head, setting: Setting) -> bool:
    """Whether a bare number behind a head of people counts people: 死亡：0, 转移0.15万, 亡1伤3."""
    token = tokens[index]
    between = tokens[head.at : index]
    if any(other.kind in _ANSWERS for other in between) or is_zero(token):
        return True
    told = between[0] if between else None
    if told is not None and [other.kind for other in between[1:]] == [Kind.TOTAL]:
        told = told._replace(end=token.start)  # 避险转移(累计)11240
    changes = tokens[index + 1 : index + 2]
    if changes and changes[0].kind is Kind.BECOMES and changes[0].start == token.end:
        plain = all(other.kind is Kind.FILLER for other in between[1:])
        return plain and head.meaning in (_BEFALL | MOVES)  # 失踪由1降为0, 死亡2→3
    if token.scale is not None and ends_at(tokens, index):
        return True
    if told is None or told.end != token.start:
        return False
    opens = (
        all(other.kind in (Kind.FILLER, Kind.AND) for other in tokens[: index - 1])
        or tokens[index - 2].kind is Kind.COLON
    )
    remark = tokens[index + 1 : index + 3] if head.meaning in _BEFALL else ()  # 死亡1（男，67岁）
    ends = index + 1 == len(tokens) or (len(remark) == 1 and remark[0].meaning == "~")
    alone = setting.whole and opens and ends
    people = (
        head.meaning in _BEFALL or head.meaning in MOVES
    )  # 转移安置75 alone in its line or between commas
    return told.end - told.start == 1 or (alone and (setting.terse >= 0 or people))


def ends_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing behind a number could be its unit."""
    following = tokens[index + 1 : index + 2]
    return (
        not following or following[0].kind in (Kind.AND, Kind.HEAD, Kind.CELL) or following[0].meaning == "~"
    )


def declared_units(text: str) -> dict[Unit, Fraction]:
    """The units that a form declares once for all its numbers: （单位：人、间、公顷、万元）.

    Of houses none where it says both 户 and 间.
    """
    found = _UNITS_DECLARED.search(text)
    units = [unit_of(words) for words in re.split("[、,/]", found.group("units"))] if found else []
    declared = {unit[0]: Fraction(unit[1], unit[2]) for unit in units if unit is not None}
    if len(declared) < 2:
        return {}
    if Unit.HOUSEHOLD in declared and Unit.ROOM in declared:
        return {unit: scale for unit, scale in declared.items() if unit in (Unit.AREA, Unit.MONEY)}
    return declared
