"""The words of a message that state something without a number: places, silences, 累计, 均已遇难, 未受灾."""

from __future__ import annotations

import re

from jc_disaster.intake.claims import Claim
from jc_disaster.intake.draft import RECENT, Draft
from jc_disaster.intake.grammar import Binding
from jc_disaster.intake.lexicon import KEYS, MOVES, Kind, Unit
from jc_disaster.intake.mentions import leads_away, mention_at
from jc_disaster.intake.negation import Silence
from jc_disaster.intake.places import is_short_name, place_words
from jc_disaster.intake.scope import ELSEWHERE, Scope, rank_of
from jc_disaster.intake.tokens import Token
from jc_disaster.intake.vocabulary import vocabulary
from jc_disaster.intake.walk import Walk
from jc_disaster.kernel.quantity import UNKNOWN, exact

_COUNTY = 3
_COUNTED = frozenset({Unit.PERSON, Unit.HOUSEHOLD})
_WOUND = re.compile("伤(?![亡势情害])")
REFUSALS = frozenset({Kind.NO, Kind.NOT_YET, Kind.PENDING})
# Words that open a count of places are no name: 其中受灾较重的有3个县, 其中涉及5个乡镇.
_HAS_COUNTIES = re.compile(
    r"[,:]?(?P<name>(?:(?![以部区沿受灾重涉含括有超达共约近特旱涝淹另仅全各已未严的我本该])[一-鿿]){2,3})"
    r"有?[0-9]{1,3}个?(?:县|市|区|乡|镇)"
)
# 两县共转移安置4.7万人 is neither of the two told before.
_OF_SEVERAL = re.compile(
    "(?:这|以上|上述)?[两二三四五六七八]个?(?P<sign>[省市县区旗州镇乡村])(?:[市区镇])?(?:累计|一?共|合计|总共|均)"
    "|(?P<named>以上|上述)(?:[0-9]{1,3}|[一二三四五六七八九十几各])个?[省市县区旗州镇乡村]"
)
# 此次灾害共造成…: what is added up for the event is not of the place that was only passed.
_OF_EVENT = re.compile("[,\\s]?(?:此|本|这|该)(?:次|轮)[^,。;:0-9]{0,14}?(?:共|累计|总计)")
_WORDS = frozenset(vocabulary()) | frozenset(place_words(()))
_NAMED_BEFORE = frozenset({Kind.HEAD, Kind.HOUSE, Kind.MEASURE, Kind.PEOPLE, Kind.CROP})
_NOT_OF_ALL = REFUSALS | {Kind.NUMBER, Kind.PLANNED, Kind.PAST, Kind.FOUND, Kind.RULE}
_SAYS_SOMETHING = frozenset({Kind.HEAD, Kind.EVENT, Kind.SPARED})


class Remarks(Draft):
    """Acts on the words of a clause that are no numbers."""

    def _all_of_them(self, walk: Walk) -> None:
        """搜救出2人，均已遇难; 35户112名群众进水，已全部撤离: what became of all those counted in the clause before."""
        left, self._memory.left = self._memory.left, ()
        heads = [token for token in walk.tokens if token.kind is Kind.HEAD]
        if (
            not left
            or len(heads) != 1
            or not walk.kinds.isdisjoint(_NOT_OF_ALL)
            or walk.tokens[0].meaning not in ("each", "all")
        ):
            return
        head = heads[0]
        if head.meaning not in MOVES and (head.meaning != "die" or walk.unknown):
            return
        for number in left:
            key = KEYS.get((head.meaning, number.unit))
            if key and number.quantity is not None and (number.start, number.end) in self.unread[-RECENT:]:
                self.unread.remove((number.start, number.end))
                last = self._text.endswith("最后", 0, left[0].start)  # 最后1名失联人员找到，已遇难
                claim = Claim(key, number.quantity, self.stage.scope, left[0].start, head.end)
                claim = claim._replace(meaning=head.meaning, partial=last)
                self.claims.append(claim)
                if head.meaning == "evac":
                    self._note("moved", key, claim.scope, claim.start, claim.end)

    def _count_with(self, walk: Walk, waiting: Token) -> None:
        """417户，1983人受灾: the head behind the comma counts the number before it as well."""
        first = next((at for at, token in enumerate(walk.tokens) if token.kind is Kind.NUMBER), 0)
        opens = all(token.kind in (Kind.FILLER, Kind.TOTAL) for token in walk.tokens[:first])
        binding = walk.bindings.get(first)
        claim = self._memory.last
        if (
            binding is None
            or claim is None
            or claim.key != binding.key
            or not opens
            or waiting.quantity is None
        ):
            return
        number = walk.tokens[first]
        told = number.start in (claim.start, binding.start) and claim.end == binding.end > number.end
        key = KEYS.get((binding.meaning, waiting.unit))
        span = (waiting.start, waiting.end)
        if told and key and waiting.unit is not binding.unit and span in self.unread[-RECENT:]:
            self.unread.remove(span)
            self.claims.append(claim._replace(key=key, quantity=waiting.quantity, start=waiting.start))

    def _share_over_commas(self, walk: Walk) -> None:
        """高平市2人，陵川县1人遇难: a place with a number and no more shares the head that ends the list."""
        kinds = [token.kind for token in walk.tokens[:2]]
        listed = kinds == [Kind.PLACE, Kind.NUMBER] and not walk.refused
        number, binding = walk.tokens[-1], walk.bindings.get(1)
        if listed and len(walk.tokens) == 2 and binding is not None and not binding.meaning:
            if number.unit in _COUNTED and (number.start, number.end) in self.unread[-RECENT:]:
                self._lone.append((self.stage.scope, number))
            return
        for scope, told in tuple(self._lone):
            span = (told.start, told.end)
            shared = listed and binding is not None and binding.start >= walk.tokens[1].start
            key = KEYS.get((binding.meaning, told.unit)) if shared and binding is not None else None
            if key and told.quantity is not None and span in self.unread[-RECENT:]:
                self.unread.remove(span)
                self.claims.append(Claim(key, told.quantity, scope, *span))
                self._lone.remove((scope, told))
        self._ask_of_lone()

    def _died_of_it(self, walk: Walk) -> None:
        """1人受伤，经抢救无效死亡: whoever the clause before counted as hurt is dead."""
        claim = self.claims[-1] if self.claims else None
        heads = [token for token in walk.tokens if token.kind is Kind.HEAD]
        if claim is None or claim.meaning != "hurt" or claim.end + 1 != walk.begin or len(heads) != 1:
            return
        if heads[0].meaning == "die" and not walk.bindings and "无效" in self._text[walk.begin : walk.end]:
            self.claims[-1] = claim._replace(key="deaths", meaning="die", end=heads[0].end)
            self._memory.last = self.claims[-1]

    def _count_the_wounded(self) -> None:
        """2死3重伤: wounds of one grade, told once beside no other wounded, are all; a person is still asked."""
        if len(self._wounds) == 1 and len(_WOUND.findall(self._text)) == 1:
            (wound, number), *_ = self._wounds
            self.claims.append(wound)
            self.unread.remove(number)

    def _ask_of_crops(self) -> None:
        """玉米受灾3200亩 alone: the area of one crop is a part of that of all, which nobody has told."""
        if self._crops and not any(claim.key.startswith("crop_") for claim in self.claims):
            self._note("one_crop", "", self.stage.scope, *self._crops[0])

    def _died_of_the_lost(self, claim: Claim) -> None:
        """5人失联，5人均已遇难: the number of the lost no longer holds."""
        for lost in [other for other in self.claims[-RECENT:] if other.meaning in ("lost", "miss")]:
            if lost.scope == claim.scope and lost.quantity == claim.quantity:
                self.claims.remove(lost)
                self.unread.append((lost.start, lost.end))

    def _turn_to_several(self, begin: int) -> None:
        """两县共…, opening a clause, speaks of the places told before it together."""
        if _OF_EVENT.match(self._text, begin):
            self.stage.unsure = None
        several = _OF_SEVERAL.match(self._text, begin)
        if several is None or self._part is not None:
            return
        if several["named"]:
            self.stage.enter_several()
        else:
            self.stage.enter_whole("两" + several["sign"], total=True)

    def _ask_of_no_signs(self, walk: Walk) -> None:
        """已找到1人，均无生命体征: nobody has said that they are dead, and nobody must overlook it."""
        counted = any(binding.meaning == "no_signs" for binding in walk.bindings.values())
        signs = next((token for token in walk.tokens if token.meaning == "no_signs"), None)
        if signs is not None and not counted and not walk.doubt:
            self._note("no_signs", "", self.stage.scope, signs.start, signs.end)

    def _name_before(self, walk: Walk, index: int) -> str:
        """What opens the item of a list that a number ends, when nobody knows it: 密云28人、延庆2人."""
        if walk.before(index) not in (None, Kind.AND, Kind.PART, Kind.COLON):
            return ""
        before = walk.tokens[index - 1].end if index else walk.tokens[index].start
        return self._text[before : walk.tokens[index].start].strip()

    def _name_alone(self, end: int) -> None:
        """在怀柔，当地…: a place without its ending, told by standing alone after 在."""
        start = self._text.rfind("在", max(0, end - 5), end)
        name = self._text[start + 1 : end]
        if start >= 0 and len(name) < 4 and is_short_name(name):
            self.stage.hinted = Scope(name, 3)

    def _whole(self, walk: Walk, index: int) -> None:
        """全市, 合计: the whole is spoken of; 倒塌房屋合计9间 adds up no places."""
        token = walk.tokens[index]
        if self._text[token.start] != "全" and walk.before(index) in _NAMED_BEFORE:
            return
        if self._text.startswith("辖区", token.start) and walk.before(index) is Kind.PLACE:
            return  # 高平市辖区内
        own = self._part is not None and self._part.place and self.stage.is_here(self._text[token.start + 1])
        if own and self._text[token.start] == "全":
            return  # 其中安庆市受灾严重，全市转移26万人
        if not self._outside:
            self._close_part()
        if token.kind is Kind.SUM and not walk.new:
            self._memory.mode = "total"
        self.stage.enter_whole(self._text[token.start : token.end], total=token.kind is Kind.SUM)

    def _count_from(self, walk: Walk, token: Token) -> None:
        """新增 and 累计 hold for what follows; 共 does not undo a 新增 of its own clause."""
        if token.kind is Kind.NEW:
            walk.new = True
            self._memory.mode = "new"
            return
        if not (walk.new and token.meaning == "sum"):
            walk.new = False  # 新增受灾640人、累计9404人
            self._memory.mode = "" if token.meaning == "now" else "total"
        if token.meaning != "sum" and not self._text.startswith("目前", token.start):
            self.stage.unsure = None
        if token.meaning == "now" and self._part is not None and not self._outside:
            self.stage.scope = self._part.outer
            self._close_part()

    def _remark(self, walk: Walk, index: int) -> None:
        """A word that states something without a number."""
        token = walk.tokens[index]
        if token.kind is Kind.COLON:
            self._list_after(walk, index)
        elif token.kind is Kind.ELSEWHERE:
            self.stage.scope, self.stage.group = ELSEWHERE, ()
        if token.kind is Kind.SPARED:
            self._spared(token, others="其" in self._text[walk.start : token.start])
        elif token.kind is Kind.FOUND:
            self._found(walk, index)
        elif token.kind is Kind.UNRELATED:
            self._take_back(token)
        elif token.kind is Kind.UNCHANGED:
            self._memory.mode = ""
            self._note("unchanged", "", self.stage.scope, token.start, token.end)

    def _ends_list_of_places(self) -> bool:
        """Whether the sentence told of several places: 东村转移21人，西村塌房3间，无人员伤亡 is said of all."""
        told = {claim.scope for claim in self.claims[self._sentence :][-RECENT:]}
        return len(told) > 1 and self.stage.scope in told and self.stage.base not in told

    def _silence(self, silence: Silence, *, placed: bool = True) -> None:
        if silence.new and not silence.zero:
            return
        if self._part is not None and self._part.bare and not self._outside:
            self.stage.scope = self._part.outer  # 其中高平1.1万人，陵川1.2万人，无人员伤亡
            self._close_part()
        part = self._part is not None and self._part.place
        if not placed and not self._outside and self._ends_list_of_places():
            self.stage.scope = self.stage.base
        for key in silence.keys:
            claim = Claim(
                key, exact(0) if silence.zero else UNKNOWN, self.stage.scope, silence.start, silence.end
            )
            self.claims.append(claim._replace(increment=silence.new, part=part, unsure=self.stage.unsure))

    def _take_back(self, token: Token) -> None:
        """2人死亡，系生产安全事故: the figures of the sentence are no figures of the disaster."""
        asked = self.notes[-1] if self.notes and self._outside else None
        if asked is not None and asked.kind == "less" and self.claims and asked.end > self.claims[-1].end:
            return  # 核定为6人，较昨日减少1人（1人为非因灾死亡）: it is said of whoever was taken off
        for claim in self.claims[self._sentence :]:
            self.unread.append((claim.start, claim.end))
            self._note("unrelated", claim.key, claim.scope, claim.start, token.end)
        del self.claims[self._sentence :]

    def _spared(self, token: Token, *, others: bool) -> None:
        """高平市未受灾; 其他县未受灾 names no place and stays a question."""
        for scope in self.stage.group or (self.stage.scope,):
            self._note("spared", "affected_people", scope, token.start, token.end)
            if "受灾" in self._text[token.start : token.end] and not others:
                self.claims.append(Claim("affected_people", exact(0), scope, token.start, token.end))

    def _found(self, walk: Walk, index: int) -> None:
        """失联2人，现均已取得联系: the figure just read no longer holds, and a person must say what does."""
        claim = self.claims[-1] if self.claims else None
        if claim is None or claim is not self._memory.last or claim.meaning not in ("lost", "miss"):
            return
        others = (token for token in walk.tokens[:index] if token.kind is Kind.HEAD)
        if any(token.meaning in MOVES for token in others):
            return  # 失踪1人；转移安置人员已全部返家
        numbers = [at for at in walk.bindings if at < index]
        if numbers and walk.bindings[numbers[-1]].meaning != claim.meaning:
            return
        for lost in [other for other in self.claims[-RECENT:] if other[:2] == claim[:2]]:
            self.claims.remove(lost)
            self.unread.append((lost.start, lost.end))
        self._note("found", claim.key, claim.scope, claim.start, walk.tokens[index].end)

    def _place(self, walk: Walk, index: int) -> int:
        tokens = walk.tokens
        mention = mention_at(tokens, index)
        flooded = (
            self._text.find("内涝", walk.begin, walk.end) >= 0
        )  # 光泽县部分地区发生内涝 tells of the place
        measured = Kind.WEATHER in walk.kinds and not (walk.counted or flooded) and bool(self.stage.base.name)
        away = index > 0 and leads_away(tokens[index - 1], tokens[index], self._text)
        if away and tokens[index - 1].meaning == "from":
            self.stage.heard.update(dict.fromkeys(mention.scopes))
        if measured or away:
            return mention.end
        if mention.together:
            self._enter_group(mention.scopes, mention.under)
            self._group_alone = mention.alone
            return mention.end
        scope = self.stage.seat(mention.scopes[0])
        if mention.under:
            self.stage.under.setdefault(scope.name, mention.under)
            for name in mention.under:
                self.stage.order.setdefault(name, len(self.stage.order))
        if self._part is not None:
            # （其中四川32人，云南6人）: a bracket that only splits a total by provinces names no part of ours.
            self._part.group = self._part.group or (self._part.bracketed and scope.level == 1)
            self._part.place, self._part.bare = True, False
            self.stage.scope, self.stage.unsure = scope, None
            self.stage.put_under(scope, self._part.outer)
            if self._part.total is not None and 0 < scope.level <= self._part.outer.level:
                self.stage.outgrown.add(self._part.outer)
        else:
            self.stage.enter(scope)
        headed = mention.end < len(tokens) and tokens[mention.end].kind is Kind.COLON
        if walk.counted or headed or not walk.kinds.isdisjoint(_SAYS_SOMETHING):
            self.stage.named.setdefault(scope.name, scope)
        return mention.end

    def _name_part(self, after: int) -> None:
        """其中，雅安有8个县96万人受灾: a name without an ending, told by the counties or towns that it has."""
        found = _HAS_COUNTIES.match(self._text, after)
        name = found.group("name") if found is not None else ""
        if (
            self._part is None
            or not is_short_name(name)
            or not _WORDS.isdisjoint((name, name[:2], name[-2:]))
        ):
            return
        scope = Scope(name, rank_of(name))
        self._part.place, self._part.bare = True, False
        self.stage.put_under(scope, self._part.outer)
        self.stage.scope, self.stage.unsure = scope, None

    def _listed_before(self, start: int, end: int) -> None:
        """西安、宝鸡等7市16万人受灾，造成宝鸡5人遇难: a name without an ending is a place if a list has named it."""
        name = self._text[start:end]
        if is_short_name(name) and any(
            self._text.find(words, 0, start) >= 0 for words in (f"、{name}", f"{name}、")
        ):
            scope = Scope(name, rank_of(name))
            self.stage.enter(scope)
            self.stage.named.setdefault(name, scope)

    def _enter_group(self, scopes: tuple[Scope, ...], under: tuple[str, ...]) -> None:
        if self._part is not None:
            self._part.group = self._part.place = True
        else:
            base = self.stage.base
            told = any(claim.scope == base for claim in self.claims[-RECENT:])
            another = bool(under) and rank_of(under[0]) == 1 and under[0] != base.name
            listed = another and under[0] in self.stage.members
            named = another and (told if base.level == 1 else listed or not self.claims)
            outer = under[0] if named else ""
            towns = under and rank_of(under[-1]) == _COUNTY and all(scope.level > _COUNTY for scope in scopes)
            if towns and not (outer or self.claims or base.name):
                outer = under[
                    -1
                ]  # 阳城县横河镇、蟒河镇520人受灾。…全市1.5万余人受灾: what is of the county is not the city's
            self.stage.enter_group(scopes, beside=told, province=outer)
        self.stage.group = scopes

    def _out_of(self, token: Token, binding: Binding) -> None:
        """因灾死亡的4人中，溺水2人: what follows are parts of it; of the lost it may be news of them."""
        told = binding.quantity is None and self._text.startswith(("中", "里", "当中"), token.end)
        if told and binding.key and binding.meaning not in ("miss", "lost"):
            total = Claim(binding.key, UNKNOWN, self.stage.scope, token.start, token.end)
            self._open_part(self.stage.scope, aside=False, total=total)
