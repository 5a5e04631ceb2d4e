"""One clause at a time: which head each number belongs to.

A head stands before its number (死亡3人) or behind it (3人死亡). Each head counts once; the nearer one wins; whatever
stands between them in the way of the sense (造成, 救出, 圈舍, a comma) parts them. What stays without a head is for
the surroundings to explain, or for a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from jc_disaster.intake.lexicon import KEYS, PAIRS, UNCLEAR, Kind, Unit
from jc_disaster.intake.tokens import Token, in_unit
from jc_disaster.kernel.quantity import Form, Quantity

# Meanings with which a number in no figure's unit may still be named, so that the reason can be told.
OTHER_MEANING = "other"
MIXED = "mixed"
_PEOPLE_UNITS = (Unit.PERSON, Unit.PERSON_TIMES)
_FAR = 8
_FAR_TO_PEOPLE = 30
_NOUNS = frozenset({Kind.PEOPLE, Kind.HOUSE, Kind.CROP, Kind.MEASURE, Kind.HINT})
# 农业直接经济损失 is a part of the loss, whatever the sentence says.
_SECTORS = frozenset({Kind.SECTOR, Kind.THING, Kind.HOUSE, Kind.CROP, Kind.ONE_CROP})


class Binding(NamedTuple):
    """What a number turned out to count.

    Attributes:
        meaning: A meaning of the lexicon, ``OTHER_MEANING``, ``MIXED``, or "" when no head was found.
        unit: The unit after looking at 人口, (千公顷) and the like.
        quantity: In that unit.
        start: Where the words that say so begin.
        end: Where they end.
        each: The number holds for each of these meanings (死亡、失踪各1人).
        turn: Its place in a list told by 分别, for places named in the same order; -1 otherwise.
    """

    meaning: str
    unit: Unit
    quantity: Quantity | None
    start: int
    end: int
    each: tuple[str, ...] = ()
    turn: int = -1

    @property
    def own(self) -> bool:
        """Whether a head was found in the clause."""
        return bool(self.meaning)

    @property
    def key(self) -> str | None:
        """The figure it is, if it is one."""
        return KEYS.get((self.meaning, self.unit))


class _Found(NamedTuple):
    """A head found on one side of a number."""

    meaning: str
    start: int
    end: int
    index: int
    weak: bool
    near: bool
    each: tuple[str, ...] = ()


def fits(meaning: str, units: Sequence[Unit]) -> bool:
    """Whether a number in one of ``units`` could be counted under ``meaning``."""
    for unit in units:
        wanted = Unit.PERSON if unit is Unit.PERSON_TIMES else unit
        if unit is Unit.NONE or (meaning, wanted) in KEYS:
            return True
        if meaning in UNCLEAR and (wanted is Unit.MONEY) == (meaning == "bare_loss"):
            return True
    return False


class Clause:
    """The tokens between two commas, and the bindings found among them.

    Args:
        tokens: The tokens of the clause.
        used: Indices of heads that already say something else (negations).
        in_houses: Whether the talk is of houses, so that 户 beside 损坏 means households of houses.
    """

    __slots__ = ("_in_houses", "_numbers", "_tokens", "_used", "bindings")

    def __init__(self, tokens: Sequence[Token], used: set[int], *, in_houses: bool) -> None:
        self._tokens = tokens
        self._used = used
        self._in_houses = in_houses
        self._numbers = [index for index, token in enumerate(tokens) if token.kind is Kind.NUMBER]
        self.bindings: dict[int, Binding] = {}
        self._bind()

    def _bind(self) -> None:
        if any(token.kind is Kind.IN_TURN for token in self._tokens):
            self._bind_in_turn()
            return
        groups = self._groups()
        for position, group in enumerate(groups):
            before = groups[position - 1][-1] + 1 if position else 0
            after = groups[position + 1][0] if position + 1 < len(groups) else len(self._tokens)
            self._bind_group(group, before, after, last=position + 1 == len(groups))
        self._share_backwards(groups)

    def _bind_in_turn(self) -> None:
        """死亡、失踪分别为3人、2人 goes head by head; 高平、阳城分别转移5人、3人 goes place by place."""
        tokens = self._tokens
        units = [tokens[index].unit for index in self._numbers]
        if units and Unit.NONE in units:
            units = [units[-1]] * len(units)
        heads = [
            index
            for index, token in enumerate(tokens)
            if token.kind is Kind.HEAD and index not in self._used and fits(token.meaning, units)
        ]
        if len(heads) not in (1, len(self._numbers)) or units[-1:] == [Unit.NONE]:
            return
        self._used.update(heads)
        for turn, number in enumerate(self._numbers):
            token, head = tokens[number], tokens[heads[turn if len(heads) > 1 else 0]]
            place_turn = turn if len(heads) == 1 else -1
            start = token.start if place_turn > 0 else min(tokens[heads[0]].start, token.start)
            end = token.end if place_turn >= 0 else max(tokens[self._numbers[-1]].end, head.end)
            self.bindings[number] = Binding(head.meaning, units[turn], token.quantity, start, end, (), place_turn)

    def _groups(self) -> list[list[int]]:
        """Numbers that one head may count together: 87户201间, 120户、350人."""
        groups: list[list[int]] = []
        for index in self._numbers:
            token = self._tokens[index]
            if groups and self._joins(self._tokens[groups[-1][-1]], token, groups[-1][-1], index):
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    def _joins(self, first: Token, second: Token, at: int, to: int) -> bool:
        units = {first.unit, second.unit}
        if len(units) != 2 or not units <= {Unit.HOUSEHOLD, Unit.PERSON, Unit.ROOM} or second.meaning or first.meaning:
            return False
        between = self._tokens[at + 1 : to]
        width = sum(token.end - token.start for token in between)
        return second.start - first.end == width and all(
            token.kind is Kind.AND or token.meaning == "" and token.kind in (Kind.TOTAL, Kind.FILLER) for token in between
        )

    def _bind_group(self, group: list[int], before: int, after: int, *, last: bool) -> None:
        tokens = self._tokens
        units = [tokens[index].unit for index in group]
        if tokens[group[0]].meaning:
            token = tokens[group[0]]
            self.bindings[group[0]] = Binding(token.meaning, token.unit, token.quantity, token.start, token.end)
            return
        if units == [Unit.OTHER]:
            return
        left = self._left(group[0], before, units)
        right = self._right(group[-1], after, units, last=last) if left is None or left.weak or not left.near else None
        found = _choose(left, right)
        for index in group:
            self.bindings[index] = self._binding(index, found)
        if found is not None:
            self._used.update(range(found.index, found.index + 1))

    def _binding(self, index: int, found: _Found | None) -> Binding:
        token = self._tokens[index]
        if found is None:
            return Binding("", token.unit, token.quantity, token.start, token.end)
        start, end = min(found.start, token.start), max(found.end, token.end)
        unit, quantity = self._unit_of(index, found)
        meaning = found.meaning
        if token.unit is Unit.HOUSEHOLD and meaning == "damage" and not self._houses_near(index):
            meaning = OTHER_MEANING
        return Binding(meaning, unit, quantity, start, end, found.each)

    def _houses_near(self, index: int) -> bool:
        near = self._tokens[index + 1 : index + 2]
        return self._in_houses or bool(near and near[0].unit is Unit.ROOM)

    def _unit_of(self, index: int, found: _Found) -> tuple[Unit, Quantity | None]:
        """The unit of a number, from a hint or a measure word when none is written behind it."""
        token = self._tokens[index]
        if token.unit is not Unit.NONE:
            return token.unit, token.quantity
        between = self._tokens[found.index : index]
        for other in reversed(between):
            if other.kind is Kind.HINT and other.scale is not None:
                return other.unit, in_unit(token.quantity, other.unit, other.scale)
        measure = next((other for other in reversed(between) if other.kind is Kind.MEASURE), None)
        if measure is not None and measure.unit in (Unit.PERSON, Unit.HOUSEHOLD, Unit.ROOM):
            return measure.unit, in_unit(token.quantity, measure.unit, Fraction(1))
        head = self._tokens[found.index]
        if head.end - head.start == 1 and head.end == token.start:
            return Unit.PERSON, in_unit(token.quantity, Unit.PERSON, Fraction(1))
        marked = any(other.kind in (Kind.COLON, Kind.CELL, Kind.BECOMES) for other in between)
        zero = token.quantity is not None and token.quantity.form is Form.EXACT and token.quantity.number == 0
        if (marked or zero) and (found.meaning, Unit.PERSON) in KEYS:
            return Unit.PERSON, in_unit(token.quantity, Unit.PERSON, Fraction(1))
        return Unit.NONE, token.quantity

    # The left side -------------------------------------------------------------------------------------------

    def _left(self, number: int, floor: int, units: Sequence[Unit]) -> _Found | None:
        tokens = self._tokens
        gap = 0
        at = tokens[number].start
        noun_next = False
        colon: int | None = None
        weak: _Found | None = None
        for index in range(number - 1, floor - 1, -1):
            token = tokens[index]
            gap += at - token.end
            at = token.start
            kind = token.kind
            if kind is Kind.HEAD:
                if index in self._used or not fits(token.meaning, units):
                    continue
                if colon is not None and gap > colon:
                    break
                if gap > (_FAR_TO_PEOPLE if noun_next else _FAR):
                    break
                found = self._left_found(index, number, floor, units, gap)
                if not found.weak:
                    return found
                weak = weak or found
            elif kind is Kind.COLON:
                colon = gap
            elif kind in (Kind.CREW, Kind.OTHER):
                if gap > _FAR and kind is Kind.OTHER:
                    break
                return _Found(OTHER_MEANING, token.start, token.end, index, weak=kind is Kind.OTHER, near=gap == 0)
            elif kind in (Kind.CAUSE, Kind.PART, Kind.PLACE, Kind.FOUND, Kind.NO, Kind.NOT_YET, Kind.INCLUDING):
                if kind is not Kind.PLACE or weak is None:
                    break
            elif index == number - 1 and (kind is Kind.AND or kind is Kind.FILLER and self._is_of(token)):
                break
            elif kind in (Kind.THING, Kind.ONE_CROP) and not set(units) & set(_PEOPLE_UNITS):
                break
            elif index == number - 1:
                noun_next = kind in _NOUNS
        return weak

    def _is_of(self, token: Token) -> bool:
        """Whether the word before the number is 的: then the number only names whom the sentence is about."""
        return token.meaning == "of"

    def _left_found(self, index: int, number: int, floor: int, units: Sequence[Unit], gap: int) -> _Found:
        tokens = self._tokens
        head = tokens[index]
        meaning, start, each = head.meaning, head.start, ()
        partner = self._partner(index, floor, units)
        if partner is not None:
            each_said = any(token.kind is Kind.EACH or token.meaning == "each" for token in tokens[index:number])
            start = tokens[partner].start
            if each_said:
                each = (tokens[partner].meaning, meaning)
            else:
                meaning = PAIRS.get(frozenset({meaning, tokens[partner].meaning}), MIXED)
            self._used.add(partner)
        if index and self._is_of_a_part(tokens[index - 1], head, units):
            meaning = OTHER_MEANING
        weak = self._is_adjective(index, number) and partner is None
        return _Found(meaning, start, tokens[number].end, index, weak=weak, near=gap == 0, each=each)

    def _is_of_a_part(self, owner: Token, head: Token, units: Sequence[Unit]) -> bool:
        """Whether the word before a head names only a part or another thing: 农业直接经济损失, 厂房受损, 果树受灾."""
        if head.start - owner.end > 1:
            return False
        if head.meaning == "loss":
            return owner.kind in _SECTORS
        return owner.kind in (Kind.THING, Kind.ONE_CROP) and not set(units) & set(_PEOPLE_UNITS)

    def _is_adjective(self, index: int, ceiling: int) -> bool:
        """Whether the head only describes people (受灾群众): then a verb beside it says what the number counts."""
        at = self._tokens[index].end
        for token in self._tokens[index + 1 : ceiling]:
            if token.start != at:
                return False
            if token.kind is Kind.PEOPLE:
                return True
            if token.kind is not Kind.FILLER:
                return False
            at = token.end
        return False

    def _partner(self, index: int, floor: int, units: Sequence[Unit]) -> int | None:
        """A second head joined to this one by 和, 或, 、: 倒塌和严重损坏房屋30间."""
        joined = False
        at = self._tokens[index].start
        for other in range(index - 1, floor - 1, -1):
            token = self._tokens[other]
            if token.end != at:
                return None
            at = token.start
            if token.kind is Kind.AND:
                joined = True
            elif token.kind is Kind.HEAD:
                same = token.meaning == self._tokens[index].meaning
                return other if joined and not same and fits(token.meaning, units) and other not in self._used else None
            elif token.kind not in _NOUNS:
                return None
        return None

    # The right side ------------------------------------------------------------------------------------------

    def _right(self, number: int, ceiling: int, units: Sequence[Unit], *, last: bool) -> _Found | None:
        tokens = self._tokens
        gap = 0
        at = tokens[number].end
        weak: _Found | None = None
        for index in range(number + 1, ceiling):
            token = tokens[index]
            gap += token.start - at
            at = token.end
            kind = token.kind
            if kind is Kind.HEAD:
                if index in self._used or not fits(token.meaning, units) or Unit.NONE in units and not self._is_zero(number):
                    continue
                if gap > 2 * _FAR:
                    break
                found = self._right_found(index, number, ceiling, units, gap, last=last)
                if not found.weak:
                    return found
                weak = weak or found
            elif kind in (Kind.CREW, Kind.OTHER, Kind.FOUND):
                return _Found(OTHER_MEANING, tokens[number].start, token.end, index, weak=False, near=gap == 0)
            elif kind in (Kind.PLACE, Kind.COLON, Kind.CELL) or kind is Kind.AND and index == number + 1:
                break
            elif kind in (Kind.THING, Kind.ONE_CROP) and not set(units) & set(_PEOPLE_UNITS):
                break
        return weak

    def _is_zero(self, number: int) -> bool:
        quantity = self._tokens[number].quantity
        return quantity is not None and quantity.number == 0

    def _right_found(
        self, index: int, number: int, ceiling: int, units: Sequence[Unit], gap: int, *, last: bool
    ) -> _Found:
        tokens = self._tokens
        head = tokens[index]
        meaning, end = head.meaning, head.end
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        weak = self._is_adjective(index, len(tokens))
        if last and following is not None and following.kind is Kind.AND and index + 2 < ceiling:
            second = tokens[index + 2]
            if second.kind is Kind.HEAD and second.start == following.end == head.end + 1 and fits(second.meaning, units):
                meaning = PAIRS.get(frozenset({meaning, second.meaning}), MIXED)
                end = second.end
                self._used.add(index + 2)
        return _Found(meaning, tokens[number].start, end, index, weak=weak, near=gap == 0)

    def _share_backwards(self, groups: list[list[int]]) -> None:
        """3000人和500头大牲畜饮水困难: the people share the head that stands behind the animals."""
        for first, second in zip(groups, groups[1:], strict=False):
            between = self._tokens[first[-1] + 1 : second[0]]
            if len(between) != 1 or between[0].kind is not Kind.AND or self.bindings.get(first[-1], None) is None:
                continue
            if self.bindings[first[-1]].meaning or self._tokens[second[-1]].unit is not Unit.OTHER:
                continue
            found = self._right(second[-1], len(self._tokens), [self._tokens[first[-1]].unit], last=True)
            if found is not None and not found.weak:
                self.bindings[first[-1]] = self._binding(first[-1], found._replace(start=self._tokens[first[-1]].start))


def _choose(left: _Found | None, right: _Found | None) -> _Found | None:
    if left is None:
        return right if right is not None and (not right.weak or right.meaning == OTHER_MEANING) else None
    if right is None:
        return left
    if left.weak and not right.weak:
        return right
    return left
