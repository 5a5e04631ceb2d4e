"""What has been read of a message so far, and where in it the reader stands: sentences, brackets, 其中."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from jc_disaster.intake.bare import Memory
from jc_disaster.intake.claims import Claim, Note
from jc_disaster.intake.lexicon import Kind, Unit
from jc_disaster.intake.parts import Part
from jc_disaster.intake.scope import WHOLE, Scope, Stage
from jc_disaster.intake.tokens import Token
from jc_disaster.intake.walk import Walk

RECENT = 12
_LONGEST_OPENING = 4
_PARTS_ITEMS = ";。\n"
_LABELS = frozenset({Kind.HEAD, Kind.HOUSE, Kind.CROP})
# Before the sentence ends, the bracket does.
_CLOSES = re.compile(r"[^()。\n]*\)")


class Draft:
    """What has been read of one message.

    Args:
        text: The laid-out text.

    Attributes:
        claims: The figures stated, in order.
        notes: What only a person can say.
        unread: The numbers that were not taken.
        stage: The places spoken of.
    """

    def __init__(self, text: str) -> None:
        self.claims: list[Claim] = []
        self.notes: list[Note] = []
        self.unread: list[tuple[int, int]] = []
        self.stage = Stage()
        self._text = text
        self._memory = Memory()
        self._part: Part | None = None
        self._wounds: list[
            tuple[Claim, tuple[int, int]]
        ] = []  # told by their grade alone, with their numbers
        self._crops: list[tuple[int, int]] = []  # the areas told of one crop
        self._sentence = 0
        self._two_kinds = self._says_lost = False
        self._short: set[Scope] = set()  # places whose missing were told by 失 alone, and asked about
        self._lone: list[tuple[Scope, Token]] = []  # places with a number each that nothing is said of yet
        self._group_alone = False  # whether the places named together last are all that is meant
        self._units: Mapping[Unit, Fraction] = {}
        self._outside: list[tuple[Scope, Part | None, str, bool]] = []

    def _boundary(self, token: Token) -> None:
        if token.kind is Kind.OPEN:
            memory = self._memory
            self._outside.append((self.stage.scope, self._part, memory.mode, memory.one_crop))
            self._open_part(self.stage.scope, aside=True)
        elif token.kind is Kind.CLOSE and self._outside:
            self._close_part()
            self._leave_bracket(-1)
        elif token.kind in (Kind.STOP, Kind.LINE):
            pause = self._text[token.start] == ";"
            if pause and self._outside and self._part is not None and _CLOSES.match(self._text, token.end):
                self.stage.scope = self._part.outer  # 失踪33人（其中苏村27人失联；宝丰村6人失踪），转移20万人
                self._memory.end_sentence(pause=True)
            else:
                self._end_sentence(pause=pause, asked=self._text[token.start] == "?")

    def _end_sentence(self, *, pause: bool, asked: bool = False) -> None:
        if self._outside:
            self._close_part()
            self._leave_bracket(0)
        if self._part is not None:
            self.stage.scope = self._part.outer
            self._part.paused = True
            if not pause:
                self._close_part()
        if self._lone and not pause:
            self._ask_of_lone()
        self._sentence = len(self.claims)
        self.stage.end_sentence()
        dangling = self._memory.dangling
        self._memory.end_sentence(pause=pause)
        if asked:
            self._memory.dangling = dangling  # 倒了几间？——3间。

    def _ask_of_lone(self) -> None:
        """高平市2人 and no more: nobody knows what of, and 陵川县 beside it is not the whole."""
        lone, self._lone = self._lone, []
        for scope, number in lone:
            self.stage.harm(scope)
            self._note("no_head", "", scope, number.start, number.end)

    def _leave_bracket(self, which: int) -> None:
        """Go on as before the bracket that was opened last (-1), or first (0)."""
        self.stage.scope, self._part, self._memory.mode, self._memory.one_crop = self._outside[which]
        del self._outside[which:]

    def _open_part(
        self, outer: Scope, *, aside: bool, total: Claim | None = None, listed: bool = False
    ) -> None:
        bracketed = bool(self._outside)
        self._part = Part(total or self._memory.last, outer, aside=aside, bracketed=bracketed, listed=listed)
        if self._memory.mode == "total":
            self._memory.mode = ""

    def _close_part(self) -> None:
        part, self._part = self._part, None
        if part is not None and part.loose:
            claims, unread = part.named_loosely()
            self.claims += claims
            self.unread += unread

    def _partition(self, *, aside: bool) -> None:
        """其中: the parts of the figure before it. Said again after a comma, it goes on with the same parts."""
        part = self._part
        if part is not None and not part.aside and part.total is self._memory.last:
            return
        if part is not None and self._outside:
            part.aside = aside
            return
        outer = part.outer if part is not None else self.stage.scope
        self._close_part()
        self._open_part(outer, aside=aside)

    def _is_past_including(self, first: Token) -> bool:
        """Whether a clause begins anew after 包括: 18人失踪，包括1名村干部，受灾人口3200人."""
        part = self._part
        inside = part is not None and part.aside and not self._outside and not part.place
        return inside and first.kind in _LABELS

    def _is_past_shares(self, claim: Claim) -> bool:
        """Whether a clause without a place goes on after a list: 其中甲县死亡2人、乙县死亡1人，倒塌房屋232间.

        It is the whole's again when the list makes up its total; else nobody can know, and the claim is asked about.
        """
        part = self._part
        key = part.shared_key() if part is not None and not self._outside else ""
        if part is None or key in ("", claim.key) or self.stage.scope != part.told[-1].scope:
            return False
        parted = any(sign in _PARTS_ITEMS for sign in self._text[part.told[0].start : part.told[-1].end])
        return not parted and "," in self._text[part.told[-1].end : claim.start]

    def _is_of_whole(self, part: Part, claim: Claim) -> bool:
        """Whether what follows a list of shares is the whole's; when not, its words are asked about."""
        key = part.shared_key()
        totals = (told for told in reversed(self.claims) if told.key == key and told.scope == part.outer)
        total = next(totals, None)
        shares = sum(told.quantity.number or 0 for told in part.told)
        if total is not None and total.quantity.number == shares:
            self._close_part()
            self.stage.scope = part.outer
            return True
        self._note("whose", claim.key, part.told[-1].scope, claim.start, claim.end)
        return False

    def _list_after(self, walk: Walk, index: int) -> None:
        """因灾死亡3人：高平市1人，沁水县2人; 分布为：高平市1人: a colon behind a figure opens its parts."""
        following = walk.tokens[index + 1 : index + 2]
        colon = walk.tokens[index]
        places = bool(following) and following[0].kind is Kind.PLACE and following[0].start == colon.end
        words = walk.tokens[:index]
        dated = any(sign.isdigit() for sign in self._text[walk.begin : colon.start])  # 7月3日：贵州正安…
        opens = (
            index < _LONGEST_OPENING
            and not dated
            and all(token.kind in (Kind.FILLER, Kind.STATE) for token in words)
        )
        if (
            places
            and self._memory.last
            and self._part is None
            and (opens or walk.before(index) is Kind.NUMBER)
        ):
            self._open_part(self.stage.scope, aside=False, listed=True)

    def _note(self, kind: str, key: str, scope: Scope, start: int, end: int) -> None:
        self.notes.append(Note(kind, key, scope, start, end))

    def _of_all(self, claim: Claim, *, alone: bool) -> Claim:
        """横河镇6间，董封乡9间，一共15间: what adds up the places before it is no place's."""
        if not claim.cumulative or claim.increment:
            return claim
        told = {other.scope: other.quantity for other in self.claims[-RECENT:] if other.key == claim.key}
        numbers = [quantity.number for quantity in told.values() if quantity.number is not None]
        number = claim.quantity.number
        adds_up = len(numbers) > 1 and (alone or (number is not None and number >= sum(numbers)))
        return claim._replace(scope=WHOLE) if adds_up and claim.scope in told else claim

    def _sums_others(self, claim: Claim) -> bool:
        """集中安置120人，分散安置80人，共200人: what adds up several figures is none of them."""
        told = {
            other.key: other.quantity.number
            for other in self.claims[self._sentence :][-RECENT:]
            if other.scope == claim.scope and not other.increment
        }
        numbers = [number for number in told.values() if number is not None]
        return len(numbers) > 1 and sum(numbers) == claim.quantity.number

    def _is_one_of_many(self, claim: Claim) -> bool:
        """泽州县6人、陵川县5人；市内两区共遇难7人: the sum of places that nobody names, not of the place told last."""
        told = [other for other in self.claims[-RECENT:] if other.key == claim.key]
        peers = {other.scope for other in told if other.scope.level == claim.scope.level}
        return len(peers) > 1 and claim.scope in peers

    def _count_missing_among(self, deaths: Claim, missing: Claim) -> None:
        """1074人死亡（含失踪127人）: the first number is both together."""
        if deaths in self.claims[-RECENT:]:
            place = len(self.claims) - 1 - self.claims[::-1].index(deaths)
            self.claims[place] = deaths._replace(
                key="deaths_and_missing", meaning="die_or_miss", end=missing.end
            )

    def _is_told_otherwise(self, walk: Walk, claim: Claim) -> bool:
        """转移65户197人，危房27户: a number without a head does not contradict one that has its own."""
        if claim.increment or walk.totals or claim.corrected or claim.part or self._memory.listing:
            return False
        told = (
            other for other in self.claims[-RECENT:] if other.key == claim.key and other.scope == claim.scope
        )
        return any(other.quantity != claim.quantity and not other.increment for other in told)

    def _is_below_the_toll(self, claim: Claim) -> bool:
        """Whether a higher number of the same figure was told just before for the same province or country."""
        number = claim.quantity.number
        if number is None or claim.scope.level > 1 or not claim.scope.name:
            return False
        told = (
            other.quantity.number or 0
            for other in self.claims[-RECENT:]
            if other.key == claim.key and other.scope == claim.scope
        )
        return any(toll > number for toll in told)

    def _stated(self, claim: Claim) -> bool:
        """Whether the figure was given just before for the same place: what 其中 then adds is a part of it."""
        recent = (other for other in self.claims[-RECENT:] if not other.increment)
        return any(other.key == claim.key and other.scope == self.stage.scope for other in recent)
