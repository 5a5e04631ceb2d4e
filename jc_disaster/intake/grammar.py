"""One clause at a time: what each of its numbers counts.

Each head counts once. Numbers side by side in different units share one (87户201间), numbers told by 分别 take the
heads or the places in turn. What stays without a head is for the surroundings to explain, or for a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from jc_disaster.intake.found import OTHER_MEANING, Head, choose, fits
from jc_disaster.intake.heads import HeadFinder
from jc_disaster.intake.implied import Setting, ends_at, implied_unit
from jc_disaster.intake.lexicon import KEYS, Kind, Unit
from jc_disaster.intake.tokens import Token, in_unit
from jc_disaster.intake.vocabulary import unit_of
from jc_disaster.kernel.quantity import Quantity

_CLOSE = 4
_LONGEST_LIST = 24
_PASSED = 6
_LIGHT = frozenset({Kind.AND, Kind.FILLER, Kind.TOTAL, Kind.SUM, Kind.HOUSE, Kind.THING})
_JOINTS = ([Kind.AND], [Kind.HOUSE, Kind.AND], [Kind.PEOPLE, Kind.AND])
_LABELLED = frozenset({Kind.HOUSE, Kind.PEOPLE, Kind.NUMBER, Kind.HEAD, Kind.OTHER, Kind.COLON})
_MEASURED = frozenset({Unit.PERSON, Unit.HOUSEHOLD, Unit.ROOM})


def _units_of_pair(hint: str) -> list[Unit]:
    """What the two numbers behind (户/间) count; none when the hint names one unit."""
    return [unit[0] for words in hint.split("/") if (unit := unit_of(words)) is not None]


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
    def key(self) -> str | None:
        """The figure it is, if it is one."""
        return KEYS.get((self.meaning, self.unit))


class Clause:
    """The tokens between two commas, and what their numbers count (``bindings``, by index).

    Args:
        tokens: The tokens of the clause.
        used: Indices of heads that already say something else (negations).
        setting: What the message around it lends it.
    """

    __slots__ = ("_finder", "_listed", "_numbers", "_setting", "_tokens", "_used", "bindings")

    def __init__(self, tokens: Sequence[Token], used: set[int], setting: Setting) -> None:
        self._tokens = tokens
        self._used = used
        self._setting = setting
        self._finder = HeadFinder(tokens, used)
        self._numbers = [index for index, token in enumerate(tokens) if token.kind is Kind.NUMBER]
        self.bindings: dict[int, Binding] = {}
        bare = [number for number in self._numbers if self._is_bare(number)]
        # Numbers that stand bare behind their heads one after another: 死亡0 失踪0 受伤2 转移350.
        self._listed = bare if 1 < len(bare) <= _LONGEST_LIST else []
        if self._is_in_turn():
            self._bind_in_turn()
        else:
            self._bind()

    def _bind(self) -> None:
        groups = self._groups()
        for position, group in enumerate(groups):
            after = groups[position + 1][0] if position + 1 < len(groups) else len(self._tokens)
            self._bind_group(group, self._floor(groups, position), after, last=position + 1 == len(groups))
        for first, second in pairwise(groups):
            self._share(first, second)
            self._unlist(first, second)
            self._share_between(first, second)

    def _bind_group(self, group: list[int], floor: int, ceiling: int, *, last: bool) -> None:
        first = self._tokens[group[0]]
        units = [self._tokens[index].unit for index in group]
        if first.meaning:
            self.bindings[group[0]] = Binding(
                first.meaning, first.unit, first.quantity, first.start, first.end
            )
            return
        if units == [Unit.OTHER]:
            return
        before = self._finder.before(group[0], floor, units)
        behind = None
        if before is None or before.weak or not before.near:
            behind = self._finder.behind(group[-1], ceiling, units, last=last)
            if behind is not None and self._labels_next(group[0], behind, ceiling):
                behind = None
        head = choose(before, behind)
        for index in group:
            bound = self._binding(index, head)
            behind_all = head is not None and head.at > group[-1]
            self.bindings[index] = (
                bound._replace(start=min(bound.start, first.start)) if behind_all else bound
            )
        if head is not None:
            self._used.add(head.at)

    def _labels_next(self, number: int, head: Head, ceiling: int) -> bool:
        """Whether a head behind a number is the label of the next: 进水54户倒塌0间, for 进水 is the label of the first.

        12户倒塌31间 and 城关镇2户倒塌5间 have no label in front, and the head counts both.
        """
        tokens = self._tokens
        if not number or ceiling == len(tokens) or head.end != tokens[ceiling].start:
            return False
        before = tokens[number - 1]
        unknown = tokens[number].start - before.end > 1 and before.kind in _LABELLED
        return unknown or before.kind is Kind.OTHER

    def _groups(self) -> list[list[int]]:
        """Numbers that one head may count together: 87户201间, 120户、350人."""
        groups: list[list[int]] = []
        for index in self._numbers:
            if groups and self._joins(groups[-1][-1], index):
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    def _joins(self, at: int, to: int) -> bool:
        first, second = self._tokens[at], self._tokens[to]
        units = {first.unit, second.unit}
        if len(units) != 2 or not units <= _MEASURED or second.meaning or first.meaning:
            return False
        between = self._tokens[at + 1 : to]
        width = sum(token.end - token.start for token in between)
        plain = (Kind.TOTAL, Kind.FILLER)
        return second.start - first.end == width and all(
            token.kind is Kind.AND
            or (token.kind in plain and token.meaning in ("", "sum"))
            or (token.kind is Kind.PEOPLE and first.unit is Unit.HOUSEHOLD)
            or (token.meaning in ("of", "~") and (first.unit, second.unit) == (Unit.HOUSEHOLD, Unit.ROOM))
            or (token.kind is Kind.MEASURE and token.unit is second.unit)
            or (token.kind is Kind.HINT and token.unit in units)
            for token in between
        )

    def _floor(self, groups: list[list[int]], position: int) -> int:
        """Where the search for a head ends: at the number before, but past 3批 in 转移群众3批共86人."""
        tokens = self._tokens
        people = tokens[groups[position][0] - 1].kind is Kind.PEOPLE if groups[position][0] else False
        first = max(0, position - _PASSED)
        while position > first and self._counts_things(groups[position - 1][0]):
            passed, following = groups[position - 1][0], groups[position][0]
            light = all(token.kind in _LIGHT for token in tokens[passed + 1 : following])
            if not people and (not light or tokens[following].start - tokens[passed].end > _CLOSE):
                break
            position -= 1
        return groups[position - 1][-1] + 1 if position else 0

    def _counts_things(self, number: int) -> bool:
        """Whether a number counts nothing of ours: 52个, and the 31 of 牲口棚31间."""
        thing = bool(number) and self._tokens[number - 1].kind is Kind.THING
        return self._tokens[number].unit is Unit.OTHER or thing

    def _share(self, first: list[int], second: list[int]) -> None:
        """3000人和500头大牲畜饮水困难, 20户房屋和1座寺庙倒塌: the first shares the head behind the second."""
        between = [token.kind for token in self._tokens[first[-1] + 1 : second[0]]]
        bound, last = self.bindings.get(first[-1]), second[-1]
        if (
            bound is None
            or bound.meaning
            or between not in _JOINTS
            or self._tokens[last].unit is not Unit.OTHER
        ):
            return
        thing = self._tokens[last + 1 : last + 2]
        last += bool(thing) and thing[0].kind is Kind.THING  # 3户农房、16个大棚倒塌
        units = [self._tokens[index].unit for index in first]
        head = self._finder.behind(last, len(self._tokens), units, last=True)
        if head is not None and not head.weak:
            for index in first:
                self.bindings[index] = self._binding(index, head._replace(start=self._tokens[first[0]].start))

    def _share_between(self, first: list[int], second: list[int]) -> None:
        """2户危房倒塌5间: the head between two numbers in different units counts both."""
        bound, bare = self.bindings.get(first[-1]), self.bindings.get(second[0])
        units = {self._tokens[first[-1]].unit, self._tokens[second[0]].unit}
        told = bound is not None and bound.meaning and bound.start == self._tokens[first[0]].start
        if (
            not told
            or bound is None
            or bare is None
            or bare.meaning
            or not units <= _MEASURED
            or len(units) < 2
        ):
            return
        head = self._tokens[second[0] - 1]
        if head.kind is Kind.HEAD and head.end == bound.end == self._tokens[second[0]].start:
            for index in second:
                token = self._tokens[index]
                if fits(bound.meaning, (token.unit,)):
                    self.bindings[index] = bare._replace(
                        meaning=bound.meaning, start=head.start, end=token.end
                    )

    def _unlist(self, first: list[int], second: list[int]) -> None:
        """转移游客320人、村民45人: neither number is the whole, and nobody has added them."""
        between = self._tokens[first[-1] + 1 : second[0]]
        kinds = [token.kind for token in between]
        told, bare = self.bindings.get(first[-1]), self.bindings.get(second[0])
        if told is None or bare is None or bare.meaning or told.unit is not bare.unit or not told.meaning:
            return
        people = any(token.kind is Kind.PEOPLE or token.meaning == "~" for token in between)
        if kinds[:1] == [Kind.AND] and people and set(kinds) <= {Kind.AND, Kind.PEOPLE, Kind.FILLER}:
            for index in (*first, *second):
                self.bindings[index] = self.bindings[index]._replace(meaning=OTHER_MEANING)

    # In turn -------------------------------------------------------------------------------------------------

    def _is_in_turn(self) -> bool:
        """分别为3人、2人, or 死亡/失踪：1/0人."""
        if any(token.kind is Kind.IN_TURN for token in self._tokens):
            return True
        return any(
            second == first + 2
            and self._tokens[first + 1].meaning == "/"
            and self._tokens[second].start - self._tokens[first + 1].end
            <= 1  # 严损98间 / 一般240间 is no pair
            for first, second in pairwise(self._numbers)
        )

    def _bind_in_turn(self) -> None:
        """死亡、失踪分别为3人、2人 goes head by head; 高平、阳城分别转移5人、3人 goes place by place."""
        tokens = self._tokens
        counted = [index for index in self._numbers if tokens[index].unit is not Unit.OTHER]
        numbers = counted or self._numbers  # 三镇转移依次为86人、140人、57人
        units = [tokens[index].unit for index in numbers]
        pair = [unit for token in tokens if token.kind is Kind.HINT for unit in _units_of_pair(token.meaning)]
        if pair and units == [Unit.NONE] * len(pair):
            units = pair
        elif Unit.NONE in units:
            slashed = any(token.meaning == "/" for token in tokens)
            units = [Unit.PERSON if slashed and units[-1] is Unit.NONE else units[-1]] * len(units)
        heads = [
            index
            for index, token in enumerate(tokens)
            if token.kind is Kind.HEAD and index not in self._used and fits(token.meaning, units)
        ]
        if len(heads) not in (1, len(numbers)) or Unit.NONE in units:
            return
        self._used.update(heads)
        for turn, number in enumerate(numbers):
            token, head = tokens[number], tokens[heads[turn if len(heads) > 1 else 0]]
            place_turn = turn if len(heads) == 1 and units != pair else -1
            start = token.start if place_turn > 0 else min(tokens[heads[0]].start, token.start)
            end = token.end if place_turn >= 0 else max(tokens[numbers[-1]].end, head.end)
            self.bindings[number] = Binding(
                head.meaning, units[turn], token.quantity, start, end, (), place_turn
            )

    # Units ---------------------------------------------------------------------------------------------------

    def _binding(self, index: int, head: Head | None) -> Binding:
        token = self._tokens[index]
        if head is None:
            before = index - 1 - (index > 1 and self._tokens[index - 1].kind is Kind.COLON)  # 间数：15
            measure = self._tokens[before].unit if index and token.unit is Unit.NONE else token.unit
            unit = measure if measure in _MEASURED else token.unit  # 受灾户218，人口702
            return Binding("", unit, token.quantity, token.start, token.end)
        unit, scale = (
            (token.unit, None)
            if token.unit is not Unit.NONE
            else implied_unit(
                self._tokens,
                index,
                head,
                self._setting,
                row=index in self._listed or self._finder.in_headline(index),
            )
        )
        quantity = token.quantity if scale is None else in_unit(token.quantity, unit, scale)
        meaning = head.meaning
        if token.unit is Unit.HOUSEHOLD and meaning == "damage" and not self._is_house(index):
            meaning = OTHER_MEANING
        if unit is Unit.ROOM and head.at > index and self._counts_things(index):
            meaning = OTHER_MEANING  # 烤烟房12间受损
        start, end = self._words_of(index, head)
        return Binding(meaning, unit, quantity, start, end, head.each)

    def _words_of(self, index: int, head: Head) -> tuple[int, int]:
        """The words that by themselves say what the number counts."""
        token = self._tokens[index]
        start, end = min(head.start, token.start), max(head.end, token.end)
        if token.unit is Unit.NONE and index:
            if head.at and self._tokens[head.at - 1].kind is Kind.CROP:
                start = min(start, self._tokens[head.at - 1].start)  # 农作物受灾：0
            if self._setting.terse >= 0 and len(self._tokens) == 2:
                start = self._setting.terse
            elif index in self._listed:
                first = self._listed[0] - 1
                first -= self._tokens[first].kind is Kind.TOTAL
                start, end = self._tokens[first].start, self._tokens[self._listed[-1]].end
            elif self._finder.in_headline(index):
                start = self._tokens[index - 1 - (self._tokens[index - 1].kind is Kind.AND)].start
        following = self._tokens[index + 1 : index + 2]
        noun = bool(following) and following[0].kind is Kind.PEOPLE and head.at < index  # 安置了156个群众
        hint = token.unit is Unit.NONE and bool(following) and following[0].kind is Kind.HINT  # 510（万元）
        told = noun or hint or (bool(following) and following[0].unit is Unit.ROOM)
        if following and following[0].start == token.end and told:
            end = max(end, following[0].end)
        return start, end

    def _is_house(self, index: int) -> bool:
        """Whether 户 beside 受损 means houses and not shops: 民房受损844户2731间."""
        following = self._tokens[index + 1 : index + 2]
        return self._setting.in_houses or bool(following and following[0].unit is Unit.ROOM)

    def _is_bare(self, number: int) -> bool:
        token = self._tokens[number]
        if token.unit is not Unit.NONE or not number or not ends_at(self._tokens, number):
            return False
        before = self._tokens[number - 1]
        if before.kind is Kind.TOTAL and number > 1 and token.start - before.end <= 1:
            before = self._tokens[number - 2]._replace(end=token.start)  # 避险转移(累计)11240
        return before.kind is Kind.HEAD and before.end == token.start and fits(before.meaning, (Unit.PERSON,))
