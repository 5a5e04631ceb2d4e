"""The word that says what a number counts: before it (死亡3人) or behind it (3人死亡).

The nearer head wins. Whatever turns the sense ends the search: 造成, 救出, 圈舍, 其中, a place, a refusal. A head
that only describes people (受灾群众) is weak: a verb on the other side (转移) says more.
"""

from __future__ import annotations

from collections.abc import Sequence

from jc_disaster.intake.found import MIXED, OTHER_MEANING, Head, fits, is_zero
from jc_disaster.intake.lexicon import MOVES, ONE_FIGURE, PAIRS, Kind, Unit
from jc_disaster.intake.tokens import Token

_PEOPLE_UNITS = frozenset({Unit.PERSON, Unit.PERSON_TIMES})
# How many unknown signs may stand between a head and its number: 死亡的村民3人 is one, half a sentence is none.
_FAR = 8
_FAR_BEHIND = 16
_FAR_TO_PEOPLE = 30
_NOUNS = frozenset({Kind.PEOPLE, Kind.HOUSE, Kind.CROP, Kind.MEASURE, Kind.HINT})
_WOUNDED = frozenset({"hurt", "part_hurt"})
_BEFALLING = frozenset({"die", "miss", "lost", "hurt", "collapse", "severe", "slight", "damage"})
_OBJECTS = frozenset({Kind.THING, Kind.ONE_CROP})
_TURNS = frozenset({Kind.CAUSE, Kind.SECTOR, Kind.PART, Kind.FOUND, Kind.NO, Kind.NOT_YET, Kind.INCLUDING})
# 农业直接经济损失 is a part of the loss, whatever the sentence says.
_SECTORS = frozenset({Kind.SECTOR, Kind.THING, Kind.HOUSE, Kind.CROP, Kind.ONE_CROP})


def _both(first: str, second: str) -> str:
    """What two heads before or behind one number mean together: 转移、疏散 is one figure, 倒塌、损坏 two."""
    if first in ONE_FIGURE and second in ONE_FIGURE:
        return first
    return PAIRS.get(frozenset({first, second}), MIXED)


def _yields(token: Token, weak: Head | None, *, colon: bool) -> bool:
    """Whether a word that counts other things does not: before a colon, or where 安置点 only says where."""
    moved = weak is not None and weak.meaning in MOVES and token.meaning == "site"
    return moved or (colon and token.kind is Kind.OTHER)  # 7个安置点共安置群众1208人; 受灾情况：群众3800人


class HeadFinder:
    """Looks for heads in one clause.

    Args:
        tokens: The tokens of the clause.
        used: Indices of heads that already say something; grows with each pair found.
    """

    __slots__ = ("_one_crop", "_tokens", "_used")

    def __init__(self, tokens: Sequence[Token], used: set[int]) -> None:
        self._tokens = tokens
        self._used = used
        crops = any(token.kind in (Kind.CROP, Kind.OR_SO) for token in tokens)
        one = (at for at, token in enumerate(tokens) if token.kind is Kind.ONE_CROP)
        self._one_crop = -1 if crops else next(one, -1)

    # Before the number ---------------------------------------------------------------------------------------

    def before(self, number: int, floor: int, units: Sequence[Unit]) -> Head | None:
        """The head in front of a number, no further back than ``floor``."""
        tokens = self._tokens
        gap, at = 0, tokens[number].start
        noun_next = bool(number) and tokens[number - 1].kind in _NOUNS
        colon = False
        weak: Head | None = None
        for index in range(number - 1, floor - 1, -1):
            token = tokens[index]
            gap += at - token.end
            at = token.start
            if token.kind is Kind.HEAD:
                if index in self._used or not fits(token.meaning, units):
                    continue
                far = gap > (_FAR_TO_PEOPLE if noun_next else _FAR)
                if far or (colon and gap) or self._only_titles(index, number):
                    break
                found = self._found_before(index, number, floor, units, near=gap == 0)
                if not found.weak:
                    return found
                weak = weak or found
            elif token.kind in (Kind.CREW, Kind.OTHER):
                treated = weak is not None and weak.meaning == "hurt" and token.meaning == "care"
                if treated or _yields(token, weak, colon=colon) or self._is_apart(token, weak):
                    return weak  # 收治受伤群众11人
                other = self._other_before(index, gap, units)
                if not self._describes(index, number):
                    return other or weak
                weak = weak or other  # 转移被困群众46人: the verb before says more
            elif self._parts(index, number, units, noun_next=noun_next):
                break
            colon = colon or token.kind is Kind.COLON
            gap += len("严重") if token.kind is Kind.BIG else 0  # 房屋损坏：严重的16间
        return weak

    def _is_apart(self, token: Token, weak: Head | None) -> bool:
        """Whether a word leaves its number to 转移群众: 根据预警信息提前转移群众3.5万人, 干部转移群众86人."""
        if weak is None or weak.meaning not in MOVES or self._tokens[weak.at + 1].kind is not Kind.PEOPLE:
            return False
        if token.kind is Kind.CREW:
            return token.end < weak.start  # 出动冲锋舟转移群众374人
        return token.kind is Kind.OTHER and (token.end < weak.start or token.meaning == "crew")

    def _only_titles(self, index: int, number: int) -> bool:
        """Whether 受灾情况 only opens the list that follows: 受灾情况：5人被冲走."""
        following = self._tokens[index + 1]
        if self._tokens[index].meaning != "affected":
            return False
        return following.kind is Kind.STATE and self._tokens[number - 1].kind not in (
            Kind.MEASURE,
            Kind.PEOPLE,
        )

    def _only_opens(self, index: int, number: int) -> bool:
        """Whether 受灾 and a colon open what follows, and the head stands behind: 受灾：2人死亡，1人失踪."""
        tokens = self._tokens
        colon = index == number - 2 and tokens[number - 1].kind is Kind.COLON
        opens = colon and tokens[index].meaning == "affected" and number + 2 == len(tokens)
        return opens and tokens[-1].kind is Kind.HEAD

    def _other_before(self, index: int, gap: int, units: Sequence[Unit]) -> Head | None:
        """What the number counts instead of a figure: rescuers however far, other things when they stand near."""
        token = self._tokens[index]
        rescuers = token.kind is Kind.CREW
        involved = token.meaning == "involve" and index == 0 and Unit.ROOM not in units
        if involved or (not rescuers and gap > _FAR):
            return None  # 倒塌12间（涉及5户）: the other unit of the figure before
        return Head(OTHER_MEANING, token.start, token.end, index, weak=not rescuers, near=gap == 0)

    def _describes(self, index: int, number: int) -> bool:
        """Whether a word only says which people are meant (被困群众); 营救 says what was done with them."""
        token = self._tokens[index]
        verb = token.kind is Kind.CREW or token.meaning == "rescue"
        return not verb and self._is_adjective(index, number)

    def _parts(self, index: int, number: int, units: Sequence[Unit], *, noun_next: bool) -> bool:
        """Whether a word keeps what stands before it from being the head of the number."""
        token = self._tokens[index]
        if token.kind is Kind.PLACE:
            return not noun_next and not self._heads_a_list(index)
        if token.kind in _TURNS:
            return True
        if index == number - 1 and token.kind is Kind.AND:
            return not self._counts_places(index)
        people_next = self._tokens[number - 1].kind is Kind.PEOPLE
        counted = index + 1 < number and self._tokens[index + 1].kind is Kind.NUMBER  # 压塌大棚52座、民房4间
        return token.kind in _OBJECTS and _PEOPLE_UNITS.isdisjoint(units) and not people_next and not counted

    def _counts_places(self, joint: int) -> bool:
        """Whether 、 joins a number of places to a number of people: 受灾5个镇、28个村、4260人."""
        before = self._tokens[max(0, joint - 2) : joint]
        if before and before[-1].meaning == "~":
            before = before[:-1]
        return bool(before) and before[-1].kind is Kind.NUMBER and before[-1].unit is Unit.OTHER

    def _is_of(self, token: Token, number: int) -> bool:
        """Whether the word before the number is 的 (受灾的3人死亡): a verb behind it then says more."""
        following = self._tokens[number + 1 : number + 2]
        return token.meaning == "of" and not (following and following[0].kind is Kind.BECOMES)

    def _heads_a_list(self, place: int) -> bool:
        """Whether a head stands right before a place: 转移安置芹池镇120人, 各县转移人数：泽州县1200人."""
        at = self._tokens[place].start
        for token in reversed(self._tokens[max(0, place - 5) : place]):
            if token.end != at:
                return False
            if token.kind is Kind.HEAD:
                return True
            if token.kind not in (Kind.MEASURE, Kind.COLON, Kind.STATE, Kind.HINT):
                return False
            at = token.start
        return False

    def _found_before(
        self, index: int, number: int, floor: int, units: Sequence[Unit], *, near: bool
    ) -> Head:
        tokens = self._tokens
        head = tokens[index]
        meaning, start = head.meaning, head.start
        each: tuple[str, ...] = ()
        partner = self._partner(index, floor, units)
        if partner is not None:
            start = tokens[partner].start
            if any(token.kind is Kind.EACH or token.meaning == "each" for token in tokens[index:number]):
                partners = [partner]
                while (further := self._partner(partners[-1], floor, units)) is not None:
                    partners.append(further)
                self._used.update(partners)
                start = tokens[partners[-1]].start
                each = (*(tokens[at].meaning for at in partners), meaning)  # 死亡、失踪、受伤均为0
            else:
                meaning = _both(meaning, tokens[partner].meaning)
            self._used.add(partner)
        elif self._joins_unknown(index):
            meaning = MIXED
        elif index and (
            self._is_of_a_part(tokens[index - 1], head, units) or self._is_of_one_crop(index, units)
        ):
            meaning = OTHER_MEANING
        listed = (
            tokens[number - 1].kind is Kind.AND
        )  # 受灾5个镇、4260人: what stands behind the number says more
        of = self._is_of(tokens[number - 1], number)
        weak = partner is None and (
            listed or of or self._is_adjective(index, number) or self._only_opens(index, number)
        )
        return Head(meaning, start, tokens[number].end, index, weak=weak, near=near, each=each)

    def _is_of_a_part(self, owner: Token, head: Token, units: Sequence[Unit]) -> bool:
        """Whether the word before a head names only a part or another thing: 农业直接经济损失, 厂房受损, 果树受灾."""
        if head.start - owner.end > 1:
            return False
        if head.meaning == "hurt" and owner.meaning in MOVES:
            return True  # 转移伤员31名
        if head.meaning == "loss":
            return owner.kind in _SECTORS
        return owner.kind in _OBJECTS and _PEOPLE_UNITS.isdisjoint(units)

    def _joins_unknown(self, index: int) -> bool:
        """Whether 和 or 或 joins the head to words that nobody knows: 倒塌或成为危房的共390间."""
        following = self._tokens[index + 1 : index + 3]
        joint = len(following) == 2 and following[0].kind is Kind.AND
        return (
            joint and following[0].start == self._tokens[index].end and following[1].start > following[0].end
        )

    def _is_of_one_crop(self, index: int, units: Sequence[Unit]) -> bool:
        """Whether the clause speaks of one crop: 玉米受灾3.2万亩、绝收0.3万亩."""
        return Unit.AREA in units and 0 <= self._one_crop < index

    def _is_adjective(self, index: int, ceiling: int) -> bool:
        """Whether the head only describes people (受灾群众): then a verb beside it says what the number counts."""
        at = self._tokens[index].end
        if self._tokens[index].meaning == "victims":
            return True
        for token in self._tokens[index + 1 : ceiling]:
            if token.start != at or token.kind not in (Kind.PEOPLE, Kind.FILLER):
                return False
            if token.kind is Kind.PEOPLE:
                return True
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
                differs = token.meaning != self._tokens[index].meaning
                free = other not in self._used and fits(token.meaning, units)
                return other if joined and differs and free else None
            elif token.kind not in _NOUNS:
                return None
        return None

    # Behind the number ---------------------------------------------------------------------------------------

    def behind(self, number: int, ceiling: int, units: Sequence[Unit], *, last: bool) -> Head | None:
        """The head behind a number, before ``ceiling``; only the last number of a clause takes a pair of heads."""
        head = self._nearest_behind(number, ceiling, units, last=last)
        if head is None or head.meaning in MOVES:
            return head
        helps = any(token.meaning == "go" for token in self._tokens[number + 1 : head.at])
        return head._replace(meaning=OTHER_MEANING, weak=False) if helps else head  # 近千人赶赴受灾村屯

    def _nearest_behind(self, number: int, ceiling: int, units: Sequence[Unit], *, last: bool) -> Head | None:
        tokens = self._tokens
        gap, at = 0, tokens[number].end
        weak: Head | None = None
        for index in range(number + 1, ceiling):
            token = tokens[index]
            gap += token.start - at
            at = token.end
            if token.kind is Kind.HEAD:
                if (
                    index in self._used
                    or not fits(token.meaning, units)
                    or (Unit.PERSON in units and not fits(token.meaning, (Unit.PERSON,)))
                    or not self._may_be_bare(number, units)
                    or (token.meaning in _WOUNDED and self._dies(index, ceiling))
                ):
                    continue
                if gap > (0 if Unit.AREA in units else _FAR_BEHIND):
                    break  # 2370亩西瓜绝收: what is not named as crops is a part of them
                found = self._found_behind(index, number, units, near=gap == 0, pair=last)
                if not found.weak:
                    return found
                weak = weak or found
            elif token.meaning == "care":
                continue  # 1人送医后死亡
            elif token.kind is Kind.OTHER and self._describes(index, ceiling):
                continue  # 将16名被困群众转移
            elif token.kind in (Kind.CREW, Kind.OTHER, Kind.FOUND):
                return Head(OTHER_MEANING, tokens[number].start, token.end, index, weak=False, near=gap == 0)
            elif (
                token.kind in (Kind.PLACE, Kind.COLON, Kind.CELL)
                or (token.kind is Kind.AND and index == number + 1)
                or (token.kind in _OBJECTS and _PEOPLE_UNITS.isdisjoint(units))
            ):
                break
        return weak

    def _found_behind(
        self, index: int, number: int, units: Sequence[Unit], *, near: bool, pair: bool
    ) -> Head:
        tokens = self._tokens
        meaning, end = tokens[index].meaning, tokens[index].end
        following = tokens[index + 1 : index + 3]
        joined = len(following) == 2 and following[0].kind is Kind.AND and following[1].kind is Kind.HEAD
        if pair and joined and following[1].start - end == 1 and fits(following[1].meaning, units):
            meaning = _both(meaning, following[1].meaning)
            end = following[1].end
            self._used.add(index + 2)
        elif (
            pair and following and {meaning, following[0].meaning} <= _BEFALLING and following[0].start == end
        ):
            meaning = _both(meaning, following[0].meaning)  # 30间房屋倒塌受损
            end = following[0].end
            self._used.add(index + 1)
        elif pair and self._goes_on(index, units):
            meaning = MIXED
        weak = self._is_adjective(index, len(tokens))
        return Head(meaning, tokens[number].start, end, index, weak=weak, near=near)

    def _dies(self, wound: int, ceiling: int) -> bool:
        """Whether whoever was hurt died of it: 1人重伤经抢救无效死亡."""
        following = self._tokens[wound + 1 : ceiling]
        head = next((token for token in following if token.kind is Kind.HEAD), None)
        return head is not None and head.meaning == "die" and following[0].kind is not Kind.AND

    def _goes_on(self, index: int, units: Sequence[Unit]) -> bool:
        """Whether 10人死亡、被埋或失踪: one number for more than the head, though nobody knows the words between."""
        joint, *rest = self._tokens[index + 1 : index + 6] or (self._tokens[index],)
        kinds = [token.kind for token in rest if token.kind is not Kind.FILLER]
        return (
            joint.kind is Kind.AND
            and joint.start == self._tokens[index].end
            and kinds[:2] == [Kind.AND, Kind.HEAD]
            and any(token.kind is Kind.HEAD and fits(token.meaning, units) for token in rest)
        )

    def _may_be_bare(self, number: int, units: Sequence[Unit]) -> bool:
        """Whether a number may do without a unit before its head: 0死亡, 3死2失联."""
        return Unit.NONE not in units or is_zero(self._tokens[number]) or self.in_headline(number)

    def in_headline(self, number: int) -> bool:
        """3死2失联: a number without unit between its fellows and its head."""
        if not 0 < number < len(self._tokens) - 1:
            return False
        before, token, after = self._tokens[number - 1 : number + 2]
        fellow = before.kind is Kind.CAUSE or (
            before.kind in (Kind.NUMBER, Kind.HEAD) and before.end == token.start
        )
        if before.kind is Kind.AND and number > 1:
            fellow = bool(self._tokens[number - 2].meaning in _BEFALLING)  # 3死、1失联、6伤
        return (
            fellow
            and after.kind is Kind.HEAD
            and after.start == token.end
            and fits(after.meaning, (Unit.PERSON,))
        )
