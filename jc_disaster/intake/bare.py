"""Numbers without a head of their own, explained by what came before: 新增2人, 共计500人, （阳城3人）."""

from __future__ import annotations

from dataclasses import dataclass, field

from jc_disaster.intake.claims import Claim
from jc_disaster.intake.grammar import Binding
from jc_disaster.intake.lexicon import KEYS, Kind, Unit
from jc_disaster.intake.parts import Part
from jc_disaster.intake.scope import Scope
from jc_disaster.intake.tokens import Token
from jc_disaster.intake.walk import Walk
from jc_disaster.kernel.quantity import Form, Quantity

_LONGEST_ITEM = 24
_CHANGES = frozenset({Kind.BECOMES, Kind.SINCE, Kind.LESS})
_OTHER_TALK = frozenset({Kind.OTHER, Kind.CREW, Kind.FOUND, Kind.THING, Kind.ONE_CROP})


@dataclass(slots=True)
class Memory:
    """What the reader keeps in mind from clause to clause.

    Attributes:
        last: The figure stated last.
        dangling: A head at the end of the clause before, still without its number.
        listing: Whether the last figure opened a list of places (转移安置芹池镇120人、寺头乡80人).
        said: The meanings of all heads of the sentence.
        sector: Whether the sentence spoke of one sector (水利设施).
        lessened: What the last figure told as fewer stood for (失踪减少1人，还有2人).
        voided: What the last number taken back stood for (46间写错了，是6间).
        waiting: A number that ended the clause before without a head (417户，1983人受灾).
        standing: Whether all of the sentence was told before (原报：…) or is told anew (现更正：…): BEFORE or BECOMES.
        left: The people whom the clause before counted last (搜救出2人，均已遇难).
        mode: "new" after 新增, "total" after 累计, else "".
        in_houses: Whether houses were spoken of in the sentence.
        one_crop: Whether the sentence speaks of the areas of one crop.
        some_houses: Whether the sentence speaks of the houses of the villages or of the towns alone.
        doubt: Why the numbers of the sentence are none of this disaster, a kind of question; "" when they are.
        terse: Where the clauses before began to give figures without units (死0伤0); -1 where none did.
    """

    last: Claim | None = None
    dangling: Token | None = None
    listing: bool = False
    said: set[str] = field(default_factory=set)
    left: tuple[Token, ...] = ()
    lessened: Claim | None = None
    voided: Claim | None = None
    waiting: Token | None = None
    standing: Kind | None = None
    sector: bool = False
    mode: str = ""
    in_houses: bool = False
    terse: int = -1
    doubt: str = ""
    one_crop: bool = False
    some_houses: bool = False

    def end_sentence(self, *, pause: bool) -> None:
        """What does not outlast a full stop; a semicolon is only a pause."""
        self.dangling, self.left = None, ()
        self.waiting = self.standing = None
        if not pause:
            self.said.clear()
            self.some_houses = False
        self.mode = ""
        self.in_houses = self.sector = self.one_crop = False
        self.doubt = ""
        self.terse = self.terse if pause else -1


class BareNumber:
    """One number without a head.

    Args:
        walk: Its clause.
        index: Its index in the clause.
        quantity: Its quantity.
        scope: What is spoken of.
        part: The part that is open, if any.
    """

    __slots__ = ("_binding", "_index", "_part", "_quantity", "_scope", "_walk")

    def __init__(self, walk: Walk, index: int, quantity: Quantity, scope: Scope, part: Part | None) -> None:
        self._walk = walk
        self._index = index
        self._binding: Binding = walk.bindings[index]
        self._quantity = quantity
        self._scope = scope
        self._part = part

    def explained(self, memory: Memory) -> Claim | None:
        """The claim that the number makes, or None when nothing before explains it. ``memory`` learns from it."""
        claim = (
            self._continued(memory) or self._listed(memory) or self._summed(memory) or self._of_crops(memory)
        )
        if claim is None and memory.last is not None:
            claim = (
                self._changed(memory, memory.last)
                or self._as_part(memory.last)
                or self._beside(memory, memory.last)
            )
        return claim

    def _claim(self, key: str, meaning: str = "") -> Claim:
        return Claim(
            key, self._quantity, self._scope, self._binding.start, self._binding.end, meaning=meaning
        )

    def _continued(self, memory: Memory) -> Claim | None:
        """紧急转移安置群众，共计500人: the head stands alone before the comma. 灾区总人口 counts who live there."""
        head = memory.dangling if not self._walk.says("inhabitants") else None
        key = (
            KEYS.get((head.meaning, self._binding.unit))
            if head is not None and self._walk.only_number
            else None
        )
        if head is None or key is None:
            return None
        claim = self._claim(key, head.meaning)._replace(start=head.start)
        corrected = Kind.BECOMES in self._walk.marks
        memory.last = claim._replace(
            increment=memory.mode == "new", cumulative=memory.mode == "total", corrected=corrected
        )
        return memory.last

    def _listed(self, memory: Memory) -> Claim | None:
        """转移安置芹池镇120人、寺头乡80人: place after place under one head, and 合计 at the end."""
        last = memory.last
        if last is None or not memory.listing or not self._walk.ends_item(self._index):
            return None
        bare = self._binding.unit is Unit.NONE and self._walk.before(self._index) in (Kind.PLACE, Kind.SUM)
        key = last.key if bare else KEYS.get((last.meaning, self._binding.unit))
        if key is None or self._index > _LONGEST_ITEM:
            return None
        tokens = self._walk.tokens
        if self._ends_pair(last):
            memory.last = last._replace(
                key=key, quantity=self._quantity, start=self._binding.start, end=self._binding.end
            )
            return memory.last
        first = next((at + 1 for at in range(self._index - 1, -1, -1) if tokens[at].kind is Kind.NUMBER), 0)
        before = tokens[first : self._index]
        kinds = {token.kind for token in before if token.kind not in (Kind.NUMBER, Kind.AND)}
        if kinds != {Kind.SUM} and (kinds != {Kind.PLACE} or self._part is not None):
            return None
        memory.last = last._replace(
            key=key,
            quantity=self._quantity,
            scope=self._scope,
            start=self._binding.start,
            end=self._binding.end,
        )
        return memory.last

    def _ends_pair(self, last: Claim) -> bool:
        """Whether the number is the second unit of an item of the list: 北留镇8户21人."""
        before = self._walk.tokens[self._index - 1] if self._index else None
        told = before is not None and last.end == before.end == self._walk.tokens[self._index].start
        return told and before is not None and before.unit is not self._binding.unit

    def _summed(self, memory: Memory) -> Claim | None:
        """直接经济损失：农业860万元、水利1200万元，合计2060万元: the one head of the sentence that fits."""
        if not (Kind.SUM in self._walk.kinds or self._walk.says("sum")) or not self._walk.only_number:
            return None
        keys = {key for meaning in memory.said if (key := KEYS.get((meaning, self._binding.unit)))}
        told = Kind.SUM not in self._walk.kinds and memory.last is not None and memory.last.key in keys
        return self._claim(keys.pop()) if len(keys) == 1 and not told else None

    def _of_crops(self, memory: Memory) -> Claim | None:
        """受灾860户2430人，庄稼1700亩: 受灾 is said of the crops as well."""
        last, tokens = memory.last, self._walk.tokens
        alone = len(tokens) == 2 and tokens[0].kind is Kind.CROP and not self._walk.unknown
        if last is None or last.meaning != "affected" or not alone or self._binding.unit is not Unit.AREA:
            return None
        return self._claim("crop_affected_ha")._replace(
            start=last.start, increment=last.increment, cumulative=last.cumulative
        )

    def _changed(self, memory: Memory, last: Claim) -> Claim | None:
        """新增2人, 较上期增加2人, 更正为3人, 累计5人: the figure before, counted anew."""
        walk = self._walk
        lessened = last is memory.lessened and walk.says("remain")
        reached = last.increment and (
            walk.says("reach") or ((walk.says("is") or lessened) and walk.only_number)
        )
        anew = last is memory.voided and walk.says("is") and walk.only_number
        raised = anew or self._raised_to() or self._made_exact(last)
        total = walk.totals
        if not (walk.new or total or reached or raised or walk.marks & _CHANGES) or self._is_other_talk():
            return None
        key = last.key if self._binding.unit is Unit.NONE else KEYS.get((last.meaning, self._unit(last)))
        beside = self._binding.unit is Unit.NONE and walk.before(self._index) is Kind.NUMBER  # 累计死2失1
        if key is None or beside or (total and walk.follows_unknown(self._index)):
            return None
        memory.mode = ""
        corrected = raised or Kind.BECOMES in walk.marks
        scope = self._scope if Kind.PLACE in walk.kinds else last.scope
        new = (walk.new or Kind.SINCE in walk.marks) and not corrected
        claim = self._claim(key, last.meaning)
        return claim._replace(
            scope=scope, increment=new, corrected=corrected, cumulative=total, joint=last.joint
        )

    def _made_exact(self, last: Claim) -> bool:
        """受灾人口突破8万，达8.13万人: the number that the bound before it stands for."""
        bound = last.quantity.form is Form.AT_LEAST and self._quantity.form is Form.EXACT
        return bound and self._walk.says("reach") and self._walk.only_number

    def _raised_to(self) -> bool:
        """Whether the number is where a change led: 增加1050人至7330人."""
        before = self._walk.tokens[max(0, self._index - 2) : self._index]
        return [token.kind for token in before] == [Kind.NUMBER, Kind.AWAY]

    def _as_part(self, last: Claim) -> Claim | None:
        """其中阳城2人, （阳城3人）: a part of the total before it, if it names a place."""
        part = self._part
        key = KEYS.get((last.meaning, self._unit(last)))
        if key is None or part is None or part.total is None or self._is_other_talk():
            return None
        if key != part.total.key and not (part.place and last.meaning == part.total.meaning):
            return None
        if (part.group and Kind.EACH not in self._walk.kinds) or (part.aside and not part.bracketed):
            return None
        listed = part.listed or part.bracketed
        return self._claim(key, last.meaning)._replace(
            part=True, increment=part.total.increment, listed=listed
        )

    def _beside(self, memory: Memory, last: Claim) -> Claim | None:
        """受灾120户，350人; 倒塌房屋5户（12间）: the other unit of the figure before."""
        key = KEYS.get((last.meaning, self._binding.unit))
        part = self._part
        if key is None or key == last.key or not self._walk.only_number or (part is not None and part.place):
            return None
        if self._walk.tokens[self._index].unit is Unit.NONE and last.meaning not in memory.said:
            return None  # 受灾户218，人口702 is one sentence
        if sum(bound.unit is self._binding.unit for bound in self._walk.bindings.values()) > 1:
            return None  # 倒塌6间、严损11间，涉及4户、9户
        claim = self._claim(key, last.meaning)
        return claim._replace(increment=last.increment, cumulative=last.cumulative)

    def _is_other_talk(self) -> bool:
        """新增获救3人 adds nobody to the dead."""
        return not self._walk.kinds.isdisjoint(_OTHER_TALK) and Kind.PLACE not in self._walk.kinds

    def _unit(self, last: Claim) -> Unit:
        """The unit, also of a number without one in a list of places: （泽州21、高平18）."""
        listed = self._walk.before(self._index) is Kind.PLACE and self._part is not None
        if self._binding.unit is not Unit.NONE or not listed:
            return self._binding.unit
        units = (unit for (meaning, unit), key in KEYS.items() if meaning == last.meaning and key == last.key)
        return next(units, Unit.NONE)
