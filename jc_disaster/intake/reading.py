"""Clause after clause: what the message claims, what it leaves open, and what of it stays unread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from jc_disaster.intake.grammar import MIXED, OTHER_MEANING, Binding, Clause
from jc_disaster.intake.lexicon import KEYS, UNCLEAR, Kind, Unit
from jc_disaster.intake.negation import Silence, silences
from jc_disaster.intake.places import is_short_name
from jc_disaster.intake.scope import NOWHERE, WHOLE, Scope, Stage, mention_at, rank_of
from jc_disaster.intake.tokens import Token
from jc_disaster.kernel.quantity import UNKNOWN, Form, Quantity, exact

_BREAKS = frozenset({Kind.COMMA, Kind.STOP, Kind.LINE, Kind.OPEN, Kind.CLOSE})
_FIGURE_UNITS = frozenset({Unit.PERSON, Unit.PERSON_TIMES, Unit.HOUSEHOLD, Unit.ROOM, Unit.AREA, Unit.MONEY})
_ASIDE = frozenset({Kind.NUMBER, Kind.NO, Kind.NOT_YET, Kind.PENDING, Kind.PART, Kind.SPARED, Kind.FOUND, Kind.NEW, Kind.TOTAL})
_NOT_A_NAME = "人者员工民生性童等名位共计约为另"
_REFUSALS = frozenset({Kind.NO, Kind.NOT_YET, Kind.PENDING})
_REFUSING = frozenset({Kind.PLANNED, Kind.RULE, Kind.PAST})
_SPEAKING = frozenset(
    {Kind.NUMBER, Kind.PLACE, Kind.WHOLE, Kind.SUM, Kind.PART, Kind.INCLUDING, Kind.NEW, Kind.TOTAL, Kind.FOUND}
    | {Kind.SPARED, Kind.UNCHANGED, Kind.LESS, Kind.BECOMES, Kind.BEFORE, Kind.EVERY, Kind.SINCE}
)
_MOVES = frozenset({"evac", "evac_safe", "settle", "reloc", "shelter_c", "shelter_d"})


class Claim(NamedTuple):
    """One figure that the message states.

    Attributes:
        key: The figure.
        quantity: In the figure's unit; ``UNKNOWN`` when the message says that nobody knows yet.
        scope: Whose it is.
        start: Offset of the words in the laid-out text.
        end: Offset behind them.
        increment: 新增.
        cumulative: Said to be 累计.
        corrected: Said to replace an earlier number.
        part: Told as a part of a total (其中, in brackets).
        unsure: The place it may belong to instead of ``scope``.
        meaning: The meaning of its head.
    """

    key: str
    quantity: Quantity
    scope: Scope
    start: int
    end: int
    increment: bool = False
    cumulative: bool = False
    corrected: bool = False
    part: bool = False
    unsure: Scope | None = None
    meaning: str = ""


class Note(NamedTuple):
    """Something a person must say: its kind (see ``questions``), the figure, the place and the words."""

    kind: str
    key: str
    scope: Scope
    start: int
    end: int


@dataclass(slots=True)
class _Part:
    """What 其中 or a bracket opened: the total before it, and the places named since."""

    total: Claim | None
    outer: Scope
    aside: bool = False
    place: bool = False
    bare: bool = False
    group: bool = False
    paused: bool = False
    loose: list[tuple[str, Claim]] = field(default_factory=list)
    summed: list[Quantity] = field(default_factory=list)


class Reader:
    """Reads the tokens of one message; used once.

    Args:
        text: The laid-out text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.claims: list[Claim] = []
        self.notes: list[Note] = []
        self.unread: list[tuple[int, int]] = []
        self.stage = Stage()
        self._part: _Part | None = None
        self._outside: list[tuple[Scope, _Part | None, str]] = []
        self._mode = ""
        self._last: Claim | None = None
        self._in_houses = False
        self._dangling: Token | None = None

    def read(self, tokens: Sequence[Token]) -> None:
        """Read all clauses."""
        clause: list[Token] = []
        for token in _without_remarks(tokens):
            if token.kind not in _BREAKS:
                clause.append(token)
                continue
            self._clause(clause, token.start)
            clause = []
            self._boundary(token)
        self._clause(clause, len(self._text))
        self._close_part()

    # Between clauses -----------------------------------------------------------------------------------------

    def _boundary(self, token: Token) -> None:
        kind = token.kind
        if kind is Kind.OPEN:
            self._outside.append((self.stage.scope, self._part, self._mode))
            self._part = _Part(self._last, self.stage.scope, aside=True)
        elif kind is Kind.CLOSE and self._outside:
            self._close_part()
            self.stage.scope, self._part, self._mode = self._outside.pop()
        elif kind in (Kind.STOP, Kind.LINE):
            self._end_sentence(pause=self._text[token.start] == ";")

    def _end_sentence(self, *, pause: bool) -> None:
        if self._outside:
            self._close_part()
            self.stage.scope, self._part, self._mode = self._outside[0]
            self._outside.clear()
        part = self._part
        if part is not None and pause:
            part.paused = True
            self.stage.scope = part.outer
        else:
            if part is not None:
                self.stage.scope = part.outer
            self._close_part()
        self.stage.end_sentence()
        self._dangling = None
        self._mode = ""
        self._in_houses = False

    def _close_part(self) -> None:
        """Bare names in a list (其中密云28人、延庆2人) are places when they make up the total exactly."""
        part, self._part = self._part, None
        if part is None or not part.loose:
            return
        total = part.total.quantity.number if part.total is not None else None
        numbers = [claim.quantity for _, claim in part.loose] + part.summed
        whole = all(number.form is Form.EXACT for number in numbers)
        adds_up = whole and len(numbers) > 1 and sum(number.number or 0 for number in numbers) == total
        for name, claim in part.loose:
            if adds_up and is_short_name(name) and name[-1] not in _NOT_A_NAME:
                self.claims.append(claim._replace(scope=Scope(name, rank_of(name))))
            else:
                self.unread.append((claim.start, claim.end))

    # One clause ----------------------------------------------------------------------------------------------

    def _clause(self, tokens: list[Token], end: int) -> None:
        if not tokens:
            self._only_name(end)
            return
        kinds = {token.kind for token in tokens}
        used: set[int] = set()
        quiet = {silence.start: silence for silence in silences(tokens, used)} if kinds & _REFUSALS and Kind.PLANNED not in kinds else {}
        clause = Clause(tokens, used, in_houses=self._in_houses or Kind.HOUSE in kinds) if Kind.NUMBER in kinds else None
        if self._part is not None and self._part.paused:
            if tokens[0].kind is Kind.PLACE:
                self._part.paused = False
            else:
                self._close_part()
        walk = _Walk(tokens, clause, quiet, kinds, end)
        index = 0
        while index < len(tokens):
            kind = tokens[index].kind
            if kind in _SPEAKING or quiet:
                index = self._token(walk, index)
            else:
                index += 1
        self._in_houses = self._in_houses or Kind.HOUSE in kinds
        self._dangling = _dangling(tokens, used) if Kind.HEAD in kinds else None

    def _only_name(self, end: int) -> None:
        """在怀柔，当地… : a place without its ending, told by standing alone after 在."""
        start = self._text.rfind("在", max(0, end - 5), end)
        name = self._text[start + 1 : end]
        if start >= 0 and 2 <= len(name) <= 3 and is_short_name(name):
            self.stage.hinted = Scope(name, 3)

    def _token(self, walk: _Walk, index: int) -> int:
        token = walk.tokens[index]
        kind = token.kind
        silence = walk.quiet.get(token.start)
        if silence is not None:
            self._silence(silence)
        if kind is Kind.NUMBER:
            self._number(walk, index)
        elif kind is Kind.PLACE:
            return self._place(walk, index)
        elif kind in (Kind.WHOLE, Kind.SUM):
            self._leave_part()
            self.stage.enter_whole(self._text[token.start : token.end], total=kind is Kind.SUM)
        elif kind in (Kind.PART, Kind.INCLUDING):
            if self._part is None or self._part.aside or self._part.total is not self._last:
                self._open_part(aside=kind is Kind.INCLUDING)
        elif kind is Kind.NEW:
            walk.new = True
            self._mode = "new"
        elif kind is Kind.TOTAL:
            if not (walk.new and token.meaning == "sum"):
                self._mode = "total"
            if token.meaning != "sum":
                self.stage.unsure = None
        elif kind is Kind.SPARED:
            self._spared(token, others="其" in self._text[walk.start : token.start])
        elif kind is Kind.FOUND:
            self._found(walk, index)
        elif kind is Kind.UNCHANGED:
            self.notes.append(Note("unchanged", "", self.stage.scope, token.start, token.end))
        elif kind in (Kind.LESS, Kind.BECOMES, Kind.BEFORE, Kind.EVERY, Kind.SINCE):
            walk.marks.add(kind)
        return index + 1

    def _open_part(self, *, aside: bool) -> None:
        outer = self._part.outer if self._part is not None else self.stage.scope
        if self._outside and self._part is not None:
            self._part.aside = aside
            return
        self._close_part()
        self._part = _Part(self._last, outer, aside=aside)

    def _leave_part(self) -> None:
        if self._part is not None and not self._outside:
            self._close_part()

    def _silence(self, silence: Silence) -> None:
        quantity = exact(0) if silence.zero else UNKNOWN
        for key in silence.keys:
            claim = Claim(key, quantity, self.stage.scope, silence.start, silence.end, unsure=self.stage.unsure)
            if silence.new and not silence.zero:
                continue
            self.claims.append(claim._replace(increment=silence.new, part=self._part is not None and self._part.place))

    def _spared(self, token: Token, *, others: bool) -> None:
        """高平市未受灾; 其他县未受灾 names no place and stays a question."""
        scopes = self.stage.group or (self.stage.scope,)
        for scope in scopes:
            self.notes.append(Note("spared", "affected_people", scope, token.start, token.end))
            if "受灾" in self._text[token.start : token.end] and not others:
                self.claims.append(Claim("affected_people", exact(0), scope, token.start, token.end))

    def _found(self, walk: _Walk, index: int) -> None:
        """失联2人，现均已取得联系: the figure just read no longer holds, and a person must say what does."""
        claim = self.claims[-1] if self.claims else None
        numbers = [at for at in walk.bindings if at < index]
        told = claim is not None and claim is self._last and claim.meaning in ("lost", "miss")
        if claim is None or not told or numbers and walk.bindings[numbers[-1]].meaning != claim.meaning:
            return
        self.claims.pop()
        self.unread.append((claim.start, claim.end))
        self.notes.append(Note("found", claim.key, claim.scope, claim.start, walk.tokens[index].end))

    # Places --------------------------------------------------------------------------------------------------

    def _place(self, walk: _Walk, index: int) -> int:
        tokens = walk.tokens
        mention = mention_at(tokens, index, self._text, walk.end)
        previous = tokens[index - 1] if index else None
        if previous is not None and self._leads_away(previous, tokens[index]):
            return mention.end
        kinds = walk.kinds
        counted = walk.counted
        if Kind.WEATHER in kinds and not counted and self.stage.base.name:
            return mention.end
        if mention.together or self._joins_unnamed(tokens, index):
            self._enter_group(mention.scopes)
            return mention.end
        scope = mention.scopes[0]
        if mention.under:
            self.stage.under.setdefault(scope.name, mention.under)
        if self._part is not None:
            self._part.place = True
            self._part.bare = False
            self.stage.scope = scope
            self.stage.unsure = None
        else:
            self.stage.enter(scope)
        if counted or kinds & {Kind.HEAD, Kind.EVENT, Kind.SPARED, Kind.COLON}:
            self.stage.named.setdefault(scope.name, scope)
        return mention.end

    def _joins_unnamed(self, tokens: Sequence[Token], index: int) -> bool:
        """6个县和开发区, 綦江、万州区: the place is named beside others that have no name we know."""
        if index < 2 or tokens[index - 1].kind is not Kind.AND or tokens[index - 1].end != tokens[index].start:
            return False
        before = tokens[index - 2]
        unnamed = before.kind is Kind.FILLER and before.meaning == "~" or before.kind is Kind.NUMBER and before.unit is Unit.OTHER
        return unnamed or tokens[index - 1].start - before.end > 1

    def _enter_group(self, scopes: tuple[Scope, ...]) -> None:
        if self._part is not None:
            self._part.group = self._part.place = True
        else:
            self.stage.enter_group(scopes)
        self.stage.group = scopes

    def _leads_away(self, previous: Token, place: Token) -> bool:
        """转移至泽州县, 从陵川县调集, 安置在芹池镇: the place is not where the figures come from."""
        gap = self._text[previous.end : place.start]
        if previous.kind is Kind.AWAY:
            return len(gap) <= 1
        return previous.kind is Kind.HEAD and previous.meaning in _MOVES and gap in ("在", "于")

    # Numbers -------------------------------------------------------------------------------------------------

    def _number(self, walk: _Walk, index: int) -> None:
        token = walk.tokens[index]
        binding = walk.bindings.get(index)
        if token.unit is Unit.OTHER or binding is None:
            if token.unit in _FIGURE_UNITS:
                self.unread.append((token.start, token.end))
            return
        if not binding.own:
            self._bare(walk, index, binding)
            return
        key = self._key_of(binding)
        if walk.refused or Kind.EVERY in walk.marks or binding.quantity is None or key is None:
            self._refuse(binding, token)
            return
        claim = Claim(key, binding.quantity, self.stage.scope, binding.start, binding.end, meaning=binding.meaning)
        claim = self._in_mode(walk, claim)
        if walk.superseded(index):
            self._last = claim
        elif Kind.LESS in walk.marks:
            self._last = claim
            self._ask("less", claim, token)
        elif self._belongs(claim, token):
            self._take(walk, claim, binding)

    def _key_of(self, binding: Binding) -> str | None:
        if binding.unit is Unit.PERSON_TIMES and binding.meaning == "affected":
            return "affected_people"
        return binding.key

    def _refuse(self, binding: Binding, token: Token) -> None:
        self.unread.append((token.start, token.end))
        if binding.meaning in UNCLEAR or binding.meaning == MIXED:
            self.notes.append(Note(binding.meaning, "", self.stage.scope, binding.start, binding.end))
        elif binding.unit is Unit.PERSON_TIMES and binding.meaning != OTHER_MEANING:
            key = KEYS.get((binding.meaning, Unit.PERSON), "")
            self.notes.append(Note("times", key, self.stage.scope, binding.start, binding.end))

    def _ask(self, kind: str, claim: Claim, token: Token) -> None:
        self.unread.append((token.start, token.end))
        self.notes.append(Note(kind, claim.key, claim.scope, claim.start, claim.end))

    def _in_mode(self, walk: _Walk, claim: Claim) -> Claim:
        corrected = Kind.BECOMES in walk.marks
        return claim._replace(
            increment=self._mode == "new" and not corrected,
            cumulative=self._mode == "total",
            corrected=corrected,
            unsure=self.stage.unsure,
        )

    def _belongs(self, claim: Claim, token: Token) -> bool:
        """Whether a claim inside a part is one: the parts of the same figure need a place of their own."""
        part = self._part
        if part is None or part.total is None:
            return True
        if part.bare and claim.key != part.total.key and not self._outside:
            self.stage.scope = part.outer
            self._close_part()
            return True
        if part.group or part.aside and not self._outside and not part.place:
            self.unread.append((token.start, token.end))
            return False
        if claim.key == part.total.key and not part.place and claim.increment == part.total.increment and not claim.cumulative:
            self.unread.append((token.start, token.end))
            return False
        if not (part.place or self._outside or claim.increment != part.total.increment) and self._stated(claim):
            self.unread.append((token.start, token.end))
            return False
        return True

    def _stated(self, claim: Claim) -> bool:
        """Whether the figure was given before for the same place: what 其中 then adds is a part of it."""
        return any(other.key == claim.key and other.scope == self.stage.scope and not other.increment for other in self.claims[-12:])

    def _take(self, walk: _Walk, claim: Claim, binding: Binding) -> None:
        part = self._part
        claim = claim._replace(scope=self.stage.scope, part=part is not None and part.place)
        if part is not None and not part.place and part.total is not None and part.total.increment and not claim.cumulative:
            claim = claim._replace(increment=True)
        scopes = [claim.scope]
        if self.stage.group and binding.turn >= 0:
            scopes = [self.stage.group[binding.turn]] if binding.turn < len(self.stage.group) else []
        elif self.stage.group and walk.each and not binding.each:
            scopes = list(self.stage.group)
        keys = [key for meaning in binding.each if (key := KEYS.get((meaning, binding.unit)))] or [claim.key]
        self._last = claim
        if scopes == [claim.scope] and keys == [claim.key]:
            self.claims.append(claim)
        else:
            self.claims += [claim._replace(scope=scope, key=key) for scope in scopes for key in keys]
        if binding.meaning == "evac" and claim.quantity.number:
            self.notes.append(Note("moved", claim.key, claim.scope, claim.start, claim.end))
        if binding.unit is Unit.PERSON_TIMES:
            self.notes.append(Note("times", claim.key, claim.scope, claim.start, claim.end))

    def _bare(self, walk: _Walk, index: int, binding: Binding) -> None:
        """A number without a head: explained by what came before, or left unread."""
        token = walk.tokens[index]
        last = self._last
        claim = self._continued(walk, binding)
        if claim is None and last is not None and binding.quantity is not None:
            claim = self._inherited(walk, last, binding)
        if claim is None or walk.refused:
            if token.unit in _FIGURE_UNITS or token.unit is Unit.NONE and binding.quantity is not None:
                self.unread.append((token.start, token.end))
            return
        if walk.superseded(index):
            return
        if Kind.LESS in walk.marks:
            self._ask("less", claim, token)
            return
        part = self._part
        if claim.part and part is not None and not part.place:
            before = walk.tokens[index - 1].end if index else walk.start
            part.loose.append((self._text[before : token.start].strip(), claim))
            return
        if claim.part and part is not None:
            part.bare = True
            part.summed.append(claim.quantity)
        self.claims.append(claim)

    def _continued(self, walk: _Walk, binding: Binding) -> Claim | None:
        """紧急转移安置群众，共计500人: the head stands alone before the comma."""
        head = self._dangling
        if head is None or not walk.only_number or binding.quantity is None:
            return None
        key = KEYS.get((head.meaning, binding.unit))
        if key is None:
            return None
        claim = Claim(key, binding.quantity, self.stage.scope, head.start, binding.end, meaning=head.meaning)
        return self._in_mode(walk, claim)

    def _inherited(self, walk: _Walk, last: Claim, binding: Binding) -> Claim | None:
        """新增2人, 共5人, （阳城3人）: the head is that of the figure before."""
        if binding.quantity is None:
            return None
        unit = binding.unit
        key = KEYS.get((last.meaning, unit))
        claim = Claim(key or "", binding.quantity, self.stage.scope, binding.start, binding.end, meaning=last.meaning)
        changes = walk.new or walk.marks & {Kind.BECOMES, Kind.SINCE, Kind.LESS} or walk.total
        if changes and (key == last.key or unit is Unit.NONE):
            scope = last.scope if not walk.places else self.stage.scope
            mode = "new" if walk.new or Kind.SINCE in walk.marks else ""
            self._mode = ""
            return claim._replace(
                key=last.key, scope=scope, increment=mode == "new" and Kind.BECOMES not in walk.marks, corrected=Kind.BECOMES in walk.marks,
                cumulative=walk.total,
            )
        if key is None:
            return None
        part = self._part
        if part is not None and part.total is not None and key == part.total.key and not part.group and not (part.aside and not self._outside):
            return claim._replace(part=True, increment=part.total.increment)
        if key != last.key and walk.only_number and not (part is not None and part.place):
            return claim._replace(increment=last.increment, cumulative=last.cumulative)
        return None


class _Walk:
    """One clause while it is walked through."""

    __slots__ = ("bindings", "counted", "each", "end", "kinds", "marks", "new", "quiet", "refused", "tokens")

    def __init__(
        self, tokens: list[Token], clause: Clause | None, quiet: dict[int, Silence], kinds: set[Kind], end: int
    ) -> None:
        self.tokens = tokens
        self.bindings: dict[int, Binding] = clause.bindings if clause is not None else {}
        self.counted = any(binding.own and binding.key for binding in self.bindings.values())
        self.quiet = quiet
        self.kinds = kinds
        self.refused = not kinds.isdisjoint(_REFUSING)
        self.end = end
        self.marks: set[Kind] = set()
        self.new = False
        self.each = Kind.EACH in kinds

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def total(self) -> bool:
        return Kind.TOTAL in self.kinds

    @property
    def places(self) -> bool:
        return Kind.PLACE in self.kinds

    @property
    def only_number(self) -> bool:
        """Whether nothing but the number, its people and fillers stands in the clause."""
        allowed = (Kind.NUMBER, Kind.FILLER, Kind.PEOPLE, Kind.TOTAL, Kind.HOUSE, Kind.SUM)
        return all(token.kind in allowed for token in self.tokens)

    def superseded(self, index: int) -> bool:
        """Whether the number is the old one of a correction: 由5人更正为3人, 原报5人."""
        following = self.tokens[index + 1 : index + 10]
        for position, token in enumerate(following):
            if token.kind is Kind.BECOMES:
                return any(other.kind is Kind.NUMBER for other in following[position:])
        return Kind.BEFORE in self.marks and Kind.BECOMES not in self.marks


def _dangling(tokens: Sequence[Token], used: set[int]) -> Token | None:
    """The head that a clause ends with, when no number of a figure has used it."""
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.kind is Kind.HEAD:
            return None if index in used else token
        if token.kind is Kind.NUMBER and token.unit is Unit.OTHER or token.kind in _TRAILING:
            continue
        return None
    return None


_TRAILING = frozenset({Kind.PEOPLE, Kind.MEASURE, Kind.HOUSE, Kind.FILLER, Kind.COLON, Kind.STATE})


def _without_remarks(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, each short bracket without a number in it made one filler: 县(市、区), 今天(7月6日)."""
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.kind is Kind.OPEN:
            close = next((at for at in range(position + 1, min(position + 14, len(tokens))) if tokens[at].kind in (Kind.CLOSE, Kind.OPEN, Kind.LINE)), None)
            inner = tokens[position + 1 : close] if close is not None else []
            if close is not None and tokens[close].kind is Kind.CLOSE and not any(other.kind in _ASIDE for other in inner):
                yield Token(Kind.FILLER, token.start, tokens[close].end, "~")
                position = close + 1
                continue
        yield token
        position += 1
