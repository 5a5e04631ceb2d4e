"""Clause after clause: what the message claims, what it leaves open, and what of it stays unread."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jc_disaster.intake.asides import reached_before
from jc_disaster.intake.bare import BareNumber
from jc_disaster.intake.claims import Claim
from jc_disaster.intake.doubts import (
    Doubts,
    doubt_between,
    is_of_once,
    of_a_region,
    of_those_counted,
    tells_of_harm,
)
from jc_disaster.intake.found import is_zero
from jc_disaster.intake.grammar import Binding, Clause
from jc_disaster.intake.implied import Setting, declared_units, with_hinted
from jc_disaster.intake.lexicon import KEYS, MOVES, SILENCED, Kind, Unit
from jc_disaster.intake.mentions import lists_places, share_heads
from jc_disaster.intake.negation import Silence, silences
from jc_disaster.intake.refusals import Refusals
from jc_disaster.intake.remarks import REFUSALS
from jc_disaster.intake.scope import WHOLE, Scope
from jc_disaster.intake.tokens import AT_LEAST_BEFORE, Token
from jc_disaster.intake.walk import Walk, dangling_head, without_remarks
from jc_disaster.kernel.quantity import UNKNOWN

_BREAKS = frozenset({Kind.COMMA, Kind.STOP, Kind.LINE, Kind.OPEN, Kind.CLOSE})
_MARKS = frozenset({Kind.LESS, Kind.BECOMES, Kind.BEFORE, Kind.EVERY, Kind.SINCE})
_SPEAKING = _MARKS | {
    Kind.UNRELATED,
    *(Kind.NUMBER, Kind.PLACE, Kind.WHOLE, Kind.SUM, Kind.PART, Kind.INCLUDING, Kind.NEW, Kind.TOTAL),
    *(Kind.COLON, Kind.ELSEWHERE, Kind.FOUND, Kind.SPARED, Kind.UNCHANGED),
}
_FIGURE_UNITS = frozenset({Unit.PERSON, Unit.PERSON_TIMES, Unit.HOUSEHOLD, Unit.ROOM, Unit.AREA, Unit.MONEY})
# A line or clause that ends in front of a digit: its number may go on there (死亡3⏎2人失踪, 1。2万人).
_SOME_HOUSES = re.compile("(农村|城镇|城市)(?:居民|群众)?(?:住房|房屋|民房|住宅)")
_TORN = re.compile(r"[\n,。](?=[0-9])(?![0-9]{1,2}[.、)])")


class Reader(Refusals):
    """Reads the tokens of one message into a draft; used once."""

    def read(self, tokens: Sequence[Token]) -> None:
        """Read all clauses."""
        self._units = declared_units(self._text)
        self._doubts = Doubts(self._text)
        self._says_lost = "失联" in self._text and "失踪" not in self._text
        self._two_kinds = len(set(_SOME_HOUSES.findall(self._text))) > 1
        clause: list[Token] = []
        begin = 0
        for token in without_remarks(tokens):
            if token.kind not in _BREAKS:
                clause.append(token)
                continue
            self._clause(clause, begin, token.start)
            clause, begin = [], token.end
            self._boundary(token)
        self._clause(clause, begin, len(self._text))
        self._close_part()
        self._ask_of_lone()
        self._count_the_wounded()
        self._ask_of_crops()

    # One clause ----------------------------------------------------------------------------------------------

    def _clause(self, tokens: list[Token], begin: int, end: int) -> None:
        past = self._doubts.of_no_report(begin, end)
        if not tokens:
            self._name_alone(end)
            return
        self._turn_to_several(begin)
        kinds = {token.kind for token in tokens}
        houses = self._memory.in_houses or Kind.HOUSE in kinds
        of_some_before = self._memory.some_houses
        self._memory.some_houses = self._two_kinds and (
            of_some_before or _SOME_HOUSES.search(self._text, tokens[0].start, end) is not None
        )
        if not kinds.isdisjoint({Kind.HINT, Kind.MEASURE}):
            tokens = with_hinted(tokens)
        used: set[int] = set()
        quiet: dict[int, Silence] = {}
        if not (past or kinds.isdisjoint(REFUSALS) or Kind.PLANNED in kinds):
            quiet = {silence.start: silence for silence in silences(tokens, used)}
        whole = _TORN.match(self._text, end) is None
        setting = Setting(houses, self._memory.terse, whole, self._units)
        clause = Clause(tokens, used, setting) if Kind.NUMBER in kinds else None
        self._enter_clause(tokens)
        if clause is not None:
            share_heads(tokens, clause.bindings)
            of_some = {at for at in quiet if of_those_counted(tokens, at, clause.bindings)}
            quiet = {at: silence for at, silence in quiet.items() if at not in of_some}
        alone = "one_alone" if self._doubts.of_one_alone(tokens, (begin, end)) else ""
        self._memory.doubt = self._memory.doubt or alone or ("another_year" if is_of_once(tokens) else "")
        walk = Walk(tokens, clause, quiet, kinds, (begin, end))
        self._weigh(walk, past)
        if self._memory.standing is not None:
            walk.marks.add(self._memory.standing)
        waiting, self._memory.waiting = self._memory.waiting, None
        self._all_of_them(walk)
        self._died_of_it(walk)
        self._go_through(walk)
        self._share_over_commas(walk)
        if waiting is not None:
            self._count_with(walk, waiting)
        if Kind.PART in kinds or self._part is not None:
            self._memory.some_houses = of_some_before  # 倒塌92间，其中农村住房80间；严重损坏210间
        self._remember(walk, houses=houses, dangling=dangling_head(tokens, used))

    def _enter_clause(self, tokens: Sequence[Token]) -> None:
        """Close the part that the clause before spoke of, or open one, as the clause begins."""
        if self._part is not None and self._part.paused:
            self._part.paused = False
            if tokens[0].kind is not Kind.PLACE or not self._part.of_places:
                self._close_part()
        part = self._part
        goes_on = part is not None and part.place and not self._outside and tokens[0].meaning == "remain"
        if self._is_past_including(tokens[0]) or goes_on:  # 其中克县68人遇难，仍有41人失踪
            self.stage.scope = self._part.outer if self._part is not None else self.stage.scope
            self._close_part()
        if self._memory.last is not None and self._part is None and lists_places(tokens):
            self._open_part(self.stage.scope, aside=False)

    def _remember(self, walk: Walk, *, houses: bool, dangling: Token | None) -> None:
        """What the clause leaves behind for the next."""
        memory, tokens, kinds = self._memory, walk.tokens, walk.kinds
        memory.in_houses = houses
        memory.waiting = walk.waiting()
        memory.one_crop = walk.of_one_crop(memory.one_crop)
        if walk.turns_away(memory.last):
            memory.last = None  # 死亡3人，受伤人员已全部送医，共14人
        terse = any(tokens[at].unit is Unit.NONE and binding.key for at, binding in walk.bindings.items())
        begun = memory.terse if memory.terse >= 0 else tokens[0].start
        memory.terse = begun if terse else -1
        memory.left = walk.last_people() if Kind.BEFORE not in walk.marks else ()
        memory.sector = memory.sector or Kind.SECTOR in kinds
        held = memory.dangling if Kind.IN_TURN in kinds else None
        memory.dangling = dangling if Kind.HEAD in kinds else held
        head = memory.dangling
        done = head is not None and head.meaning == "affected" and walk.says("all")
        if walk.of_part or done:
            memory.dangling = None  # 4120人中有86人重复登记，核减后为4034人
        if Kind.HEAD in kinds:
            said = {token.meaning for token in tokens if token.kind is Kind.HEAD}
            # 受灾群众已全部安排进学校，共41户: what is added up is what was done with them.
            memory.said |= said - {"affected"} if walk.says("all") else said

    def _weigh(self, walk: Walk, past: str) -> None:
        """Decide whether the numbers of a clause report anything, and if not, why."""
        rule = Kind.RULE in walk.kinds
        if walk.refused and rule:
            walk.refused = walk.refuses_from(reached_before(self._text, walk.begin, walk.end))
        walk.doubt = past or self._memory.doubt or ("criterion" if walk.refused and rule else "")
        walk.refused = walk.refused or bool(walk.doubt)

    def _go_through(self, walk: Walk) -> None:
        index = 0
        while index < len(walk.tokens):
            speaking = walk.tokens[index].kind in _SPEAKING or walk.quiet
            index = self._token(walk, index) if speaking else index + 1
        self._ask_of_no_signs(walk)
        if tells_of_harm(self._text, walk):
            self.stage.harm(self.stage.scope)

    def _token(self, walk: Walk, index: int) -> int:
        """Act on one word; the index of the next."""
        token = walk.tokens[index]
        silence = walk.quiet.get(token.start)
        if silence is not None:
            self._silence(silence, placed=Kind.PLACE in walk.kinds)
        if token.kind is Kind.PLACE:
            return self._place(walk, index)
        if token.kind is Kind.NUMBER:
            self._number(walk, index)
        elif token.kind in (Kind.WHOLE, Kind.SUM):
            self._whole(walk, index)
        elif token.kind in (Kind.PART, Kind.INCLUDING):
            self._partition(aside=token.kind is Kind.INCLUDING)
            self._name_part(token.end)
        elif token.kind in (Kind.NEW, Kind.TOTAL):
            if not walk.only_goes_on(index):
                self._count_from(walk, token)
        elif token.kind in _MARKS:
            walk.marks.add(token.kind)
            opens = walk.after(index)[0]
            if token.kind in (Kind.BEFORE, Kind.BECOMES) and opens is not None and opens.kind is Kind.COLON:
                self._memory.standing = token.kind
        else:
            self._remark(walk, index)
        return index + 1

    # Numbers -------------------------------------------------------------------------------------------------

    def _number(self, walk: Walk, index: int) -> None:
        token = walk.tokens[index]
        binding = walk.bindings.get(index)
        if walk.before(index) is Kind.CAUSE:
            self._listed_before(walk.tokens[index - 1].end, token.start)
        if Kind.SINCE in walk.marks and self._text[token.start - 1 : token.start] in ("-", "↓", "▼"):
            walk.marks.add(Kind.LESS)
        if self._outside and self._text[token.start - 2 : token.start - 1] == "(":
            self._count_changes(walk, token)
        if binding is None or walk.aside(index):
            if token.unit in _FIGURE_UNITS or (token.unit is Unit.NONE and binding is None):
                self.unread.append((token.start, token.end))
        elif self._doubts.of_a_part(token):
            if token.unit in _FIGURE_UNITS:
                self.unread.append((token.start, token.end))
                self._doubt("some_of_them", binding)
                walk.of_part = True
        elif not binding.meaning:
            self._bare(walk, index)
        else:
            self._headed(walk, index, binding)
            self._out_of(token, binding)

    def _headed(self, walk: Walk, index: int, binding: Binding) -> None:
        """A number with a head of its own."""
        token = walk.tokens[index]
        key = self._key_of(walk, index, binding)
        binding = self._from_its_condition(binding, key)
        dismissed = walk.refused or Kind.EVERY in walk.marks or walk.is_attribute(index)
        if binding.meaning == "casualty" and is_zero(token) and not dismissed:
            self._silence(Silence(SILENCED["casualty"], binding.start, binding.end, zero=True))
            return
        if dismissed or binding.quantity is None or key is None:
            if token.unit is Unit.AREA and Kind.ONE_CROP in walk.kinds and not dismissed:
                self._crops.append((walk.first_crop(binding.start), binding.end))
            self._refuse(binding, token, dismissed=dismissed)
            self._doubt(walk.doubt, binding)
            return
        lost = "short_missing" if self._is_short(binding) and self._says_lost else ""
        if doubt := doubt_between(self._text, walk, index) or lost:
            self.unread.append((token.start, token.end))
            self._memory.last = None
            self._doubt(doubt, binding)
            return
        least = AT_LEAST_BEFORE.search(self._text, max(0, token.start - 8), token.start)
        start = binding.start if least is None else min(binding.start, least.start())
        claim = Claim(key, binding.quantity, self.stage.scope, start, binding.end, meaning=binding.meaning)
        if self._is_below_the_toll(claim) and of_a_region(self._text, token.start):
            self._refuse(binding, token, dismissed=True)
            self._doubt("one_alone", binding)
            return
        missed = binding.meaning in ("lost", "miss") and (walk.says("remain") or walk.says("now"))
        remains = missed or (walk.says("now") and self._stated(claim))  # 死亡1人；…目前死亡2人
        partial = (
            walk.of_some(index)
            or self._text.endswith("最后", 0, token.start)
            or (binding.meaning == "loss" and bool(self._outside))
        )
        corrected = Kind.BECOMES in walk.marks or (remains and not partial)
        claim = claim._replace(
            increment=(self._memory.mode == "new" or self._text[token.start - 1] == "+") and not corrected,
            cumulative=self._memory.mode == "total" or (walk.says("sum") and not walk.new),
            corrected=corrected,
            unsure=self.stage.unsure,
            joint=bool(self.stage.group) and self._part is None,
            alone=bool(self.stage.group) and self._part is None and self._group_alone,
            partial=partial,
        )
        if walk.superseded(index):
            self._memory.last = self._memory.voided = claim
            self.unread.append((token.start, token.end))
        elif Kind.LESS in walk.marks:
            self._memory.last = self._memory.lessened = claim._replace(increment=True)
            self._ask_less(claim, token)
        elif self._belongs(claim):
            self._take(walk, index, claim, binding)
        else:
            self.unread.append((token.start, token.end))
            total = self._part.total if self._part is not None and self._part.group else None
            if total is not None and total.key != claim.key:
                self._note("some_of_them", "", claim.scope, claim.start, claim.end)

    def _key_of(self, walk: Walk, index: int, binding: Binding) -> str | None:
        """The figure that a number with a head is; None when it is of a part only, or of nothing that is a figure."""
        unit = walk.tokens[index].unit
        if binding.meaning == "loss" and self._memory.sector and not self._memory.said:
            return None  # 水利设施水毁126处，直接经济损失8600万元: the sentence is about one sector alone
        if unit is Unit.AREA and self._is_of_one_crop(walk):
            return None  # 玉米受灾1.2万亩，成灾0.8万亩; 分别为：玉米受灾1.2万亩
        if binding.meaning == "plain_relief" and self._is_of_drought(binding):
            return KEYS["drought_relief", Unit.PERSON] if unit is Unit.PERSON else None
        if self._memory.some_houses and unit in (Unit.ROOM, Unit.HOUSEHOLD):
            return None  # 农村住房倒塌30间；城镇住房倒塌5间: nobody has added them
        times = binding.unit is Unit.PERSON_TIMES and binding.meaning == "affected"
        return "affected_people" if times else binding.key

    def _is_of_one_crop(self, walk: Walk) -> bool:
        one_crop = self._memory.one_crop or {Kind.ONE_CROP, Kind.IN_TURN} <= walk.kinds
        return one_crop and walk.kinds.isdisjoint({Kind.CROP, Kind.OR_SO})

    def _belongs(self, claim: Claim) -> bool:
        """Whether a claim inside a part is one: parts of the same figure need a place of their own."""
        part = self._part
        total = part.total if part is not None else None
        if (
            part is None
            or total is None
            or (claim.corrected and claim.key == total.key and not self._outside)
        ):
            return True
        if part.bare and claim.key != total.key and not self._outside:
            self._close_part()
            self.stage.scope = part.outer
            return True
        if self._is_past_shares(claim):
            return self._is_of_whole(part, claim)
        if part.aside and claim.meaning == "miss" and total.meaning == "die":
            self._count_missing_among(total, claim)
            return True
        of_them = claim.meaning == "settle" and total.meaning in MOVES  # 转移安置510人，其中学校安置206人
        # 死亡的3人中，一人脏器伤: of the dead none is injured.
        of_them = of_them or (
            total.meaning == "die" and total.quantity == UNKNOWN and claim.meaning == "hurt"
        )
        if of_them or part.group or (part.aside and not self._outside and not part.place):
            return False
        same = claim.key == total.key and not claim.cumulative
        elsewhere = part.place or claim.increment != total.increment
        return elsewhere or (not same and (bool(self._outside) or not self._stated(claim)))

    def _take(self, walk: Walk, index: int, claim: Claim, binding: Binding) -> None:
        part = self._part
        placed = part is not None and part.place
        of_increment = part is not None and part.total is not None and part.total.increment
        new = claim.increment or (of_increment and not placed and not claim.cumulative)
        claim = claim._replace(scope=self.stage.scope, part=placed, increment=new)
        if part is not None and placed:
            part.told.append(claim)
        group = self.stage.group
        if claim.joint:
            self.stage.harm(claim.scope)
        scopes: tuple[Scope, ...] = (claim.scope,)
        if group and binding.turn >= 0:
            scopes = group[binding.turn : binding.turn + 1]
        elif group and Kind.EACH in walk.kinds and not binding.each:
            scopes = group
        if walk.says("sum") and Kind.PLACE not in walk.kinds and not claim.part:
            claim = self._of_all(claim, alone=False)
            if claim.scope == scopes[0] and not group and self._is_one_of_many(claim):
                self.unread.append((claim.start, claim.end))
                self._note("whose", claim.key, claim.scope, claim.start, claim.end)
                return
            scopes = (claim.scope,) if not group else scopes
            self.stage.scope = claim.scope if claim.scope == WHOLE else self.stage.scope
        keys = [key for meaning in binding.each if (key := KEYS.get((meaning, binding.unit)))] or [claim.key]
        if claim.meaning == "die" and (walk.says("each") or walk.says("all")):
            self._died_of_the_lost(claim)
        self._memory.last = claim
        opens = (
            walk.tokens[0].kind is Kind.PLACE and len(walk.bindings) == 1
        )  # 阳城累计受灾3.2万人，陵川1.5万人
        nearby = (walk.before(index), walk.before(index - 1) if index else None)
        self._memory.listing = claim.joint or opens or Kind.PLACE in nearby
        for scope in scopes:
            self.claims += [
                claim if key == claim.key and scope == claim.scope else claim._replace(scope=scope, key=key)
                for key in keys
            ]
        self._ask_of_taken(claim, binding)

    def _bare(self, walk: Walk, index: int) -> None:
        """A number without a head: explained by what came before, or left unread."""
        token, binding, part = walk.tokens[index], walk.bindings[index], self._part
        claim = None
        if binding.quantity is not None:
            number = BareNumber(walk, index, binding.quantity, self.stage.scope, part)
            claim = number.explained(self._memory)
        if claim is None or walk.refused:
            if (
                token.unit is Unit.AREA
                and Kind.ONE_CROP in walk.kinds
                and walk.harms_crops
                and not walk.refused
            ):
                self._crops.append((token.start, walk.end))  # 2370亩西瓜绝收
            if token.unit in _FIGURE_UNITS or (token.unit is Unit.NONE and binding.quantity is not None):
                self.unread.append((token.start, token.end))
        elif walk.superseded(index):
            return
        elif Kind.LESS in walk.marks and not claim.corrected:
            self._ask_less(claim, token)
        elif (claim.cumulative and self._sums_others(claim)) or self._is_told_otherwise(walk, claim):
            self.unread.append((token.start, token.end))
        elif claim.part and part is not None and (not part.place or self._name_before(walk, index)):
            part.loose.append((self._name_before(walk, index), claim))
        else:
            if claim.part and part is not None:
                part.bare = True
                part.summed.append(claim.quantity)
            each = self.stage.group if Kind.EACH in walk.kinds and claim.part else ()
            claim = self._of_all(claim, alone=walk.only_number)
            self.claims += [claim._replace(scope=scope) for scope in each or (claim.scope,)]
