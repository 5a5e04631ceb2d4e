"""Numbers that are not taken, and what is asked of each: of a doubt, of less than before, of words too short."""

from __future__ import annotations

from jc_disaster.intake.claims import Claim
from jc_disaster.intake.found import MIXED, OTHER_MEANING
from jc_disaster.intake.grammar import Binding
from jc_disaster.intake.lexicon import KEYS, UNCLEAR, Kind, Unit
from jc_disaster.intake.remarks import Remarks
from jc_disaster.intake.tokens import Token
from jc_disaster.intake.walk import Walk

_SENTENCE = 120


class Refusals(Remarks):
    """Leaves a number to a person, with the reason."""

    def _count_changes(self, walk: Walk, token: Token) -> None:
        """死亡2人（+1）: what a sign in a bracket says has changed."""
        sign = self._text[token.start - 1]
        if sign in "+↑▲":
            walk.new = True
        elif sign in "-↓▼":
            walk.marks.add(Kind.LESS)

    def _is_of_drought(self, binding: Binding) -> bool:
        """旱灾造成…需生活救助242万人: in a sentence on nothing but drought 生活救助 is that for drought."""
        sentence = self._text[max(0, binding.start - _SENTENCE) : binding.start].rpartition("。")[2]
        return "旱" in sentence and not any(sign in sentence for sign in "洪涝雨雹震雪")

    def _from_its_condition(self, binding: Binding, key: str | None) -> Binding:
        """The binding with the word that makes its head a figure: the 旱 of its sentence."""
        start = binding.start
        if key == KEYS["drought_relief", Unit.PERSON] and binding.meaning == "plain_relief":
            start = self._text.rfind("旱", max(0, start - _SENTENCE), start)
        return binding._replace(start=start)

    def _is_short(self, binding: Binding) -> bool:
        """Whether only 失 says what a number counts: 死2失1."""
        if binding.meaning != "miss":
            return False
        words = self._text[binding.start : binding.end]
        return "失" in words and not any(word in words for word in ("失踪", "下落", "死失"))

    def _refuse(self, binding: Binding, token: Token, *, dismissed: bool) -> None:
        self.unread.append((token.start, token.end))
        if binding.key or (binding.meaning, Unit.PERSON) in KEYS:
            self._memory.last = (
                None  # 倒塌5间，失踪由甲处报: what changes then is not the figure told before it
            )
        if binding.meaning == "part_hurt" and binding.quantity is not None and not dismissed:
            wound = Claim("injured", binding.quantity, self.stage.scope, binding.start, binding.end)
            self._wounds.append((wound._replace(partial=True), (token.start, token.end)))
        if binding.meaning in UNCLEAR or binding.meaning == MIXED:
            self._note(binding.meaning, "", self.stage.scope, binding.start, binding.end)
        elif binding.unit is Unit.PERSON_TIMES and binding.meaning != OTHER_MEANING:
            key = KEYS.get((binding.meaning, Unit.PERSON), "")
            self.stage.untaken[self.stage.scope] = None
            self._note("times", key, self.stage.scope, binding.start, binding.end)

    def _doubt(self, kind: str, binding: Binding) -> None:
        """Say why words that look like a figure are none of this disaster; no figure is named, for none is asked."""
        if kind and binding.key:
            self._note(kind, "", self.stage.scope, binding.start, binding.end)

    def _ask_less(self, claim: Claim, token: Token) -> None:
        self.unread.append((token.start, token.end))
        self._note("less", claim.key, claim.scope, claim.start, claim.end)

    def _ask_of_taken(self, claim: Claim, binding: Binding) -> None:
        """Ask whether 转移 was relocation, 人次 are people, and 失 is missing or out of contact."""
        if self._is_short(binding) and claim.scope not in self._short:
            self._short.add(claim.scope)
            self._note("short_missing", claim.key, claim.scope, claim.start, claim.end)
        if binding.meaning == "evac" and claim.quantity.number:
            self._note("moved", claim.key, claim.scope, claim.start, claim.end)
        if binding.unit is Unit.PERSON_TIMES:
            self._note("times", claim.key, claim.scope, claim.start, claim.end)
