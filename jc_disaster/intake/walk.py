"""One clause while the reader goes through it, and what a clause leaves behind for the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jc_disaster.intake.claims import Claim
from jc_disaster.intake.grammar import Binding, Clause
from jc_disaster.intake.lexicon import KEYS, MOVES, Kind, Unit
from jc_disaster.intake.negation import Silence
from jc_disaster.intake.tokens import Token

# Numbers in a clause with one of these are plans, rules, or of another time: none is a figure.
_REFUSING = frozenset({Kind.PLANNED, Kind.RULE, Kind.PAST})
_PLAIN = frozenset(
    {
        Kind.AND,
        Kind.BECOMES,
        Kind.NUMBER,
        Kind.FILLER,
        Kind.PEOPLE,
        Kind.TOTAL,
        Kind.HOUSE,
        Kind.SUM,
        Kind.MEASURE,
        Kind.COLON,
    }
)
_TRAILING = frozenset(
    {Kind.PEOPLE, Kind.MEASURE, Kind.HOUSE, Kind.FILLER, Kind.COLON, Kind.STATE, Kind.UNCHANGED}
)
_SPEAKING = frozenset(
    {
        Kind.NUMBER,
        Kind.NO,
        Kind.NOT_YET,
        Kind.PENDING,
        Kind.PART,
        Kind.SPARED,
        Kind.FOUND,
        Kind.NEW,
        Kind.TOTAL,
    }
)
_ENDS = frozenset({Kind.COMMA, Kind.STOP, Kind.LINE})
_LONGEST_REMARK = 14
_CORRECTION = 10
_ITEM_ENDS = frozenset({Kind.AND, Kind.NUMBER, Kind.PEOPLE, Kind.PLACE, Kind.SUM, Kind.TOTAL, Kind.OR_SO})
_ANOTHER = frozenset({Kind.AND, Kind.PLACE, Kind.WHOLE})
_MEASURED = frozenset({Unit.PERSON, Unit.HOUSEHOLD, Unit.ROOM})
_OPENING = frozenset({Kind.PLACE, Kind.COLON, Kind.TOTAL, Kind.CAUSE, Kind.WHOLE, Kind.SUM, Kind.AND})
_NOUN = 4  # how far from its number the people may be named that it counts


class Walk:
    """One clause while the reader goes through it.

    Args:
        tokens: The tokens of the clause, at least one.
        clause: What its numbers count; None when it has none.
        quiet: Its negations by their first offset.
        kinds: The kinds of its tokens.
        span: Offsets of its beginning and of its end.
    """

    __slots__ = (
        "_compared_from",
        "begin",
        "bindings",
        "counted",
        "doubt",
        "end",
        "kinds",
        "marks",
        "meanings",
        "new",
        "of_part",
        "quiet",
        "refused",
        "tokens",
        "totals",
        "unknown",
    )

    def __init__(
        self,
        tokens: list[Token],
        clause: Clause | None,
        quiet: dict[int, Silence],
        kinds: set[Kind],
        span: tuple[int, int],
    ) -> None:
        self.tokens = tokens
        self.bindings: dict[int, Binding] = clause.bindings if clause is not None else {}
        self.counted = any(binding.key for binding in self.bindings.values())
        self.meanings = {token.meaning for token in tokens}
        self.totals = any(token.kind is Kind.TOTAL and token.meaning != "now" for token in tokens)
        self.quiet = quiet
        self.kinds = kinds
        self.refused = any(token.kind in _REFUSING and token.meaning != "last year" for token in tokens)
        if self.refused and _is_done(tokens):
            self.refused = False
        self.doubt = ""
        self.begin, self.end = span
        years = (at for at, token in enumerate(tokens) if token.meaning == "last year")
        self._compared_from = next(years, len(tokens))
        self.unknown = self.end - self.begin - sum(token.end - token.start for token in tokens)
        self.marks: set[Kind] = set()
        self.new = False
        self.of_part = False

    def refuses_from(self, offset: int) -> bool:
        """Whether a word behind an offset makes its numbers those of a plan, a rule or another time."""
        return any(token.kind in _REFUSING and token.start >= offset for token in self.tokens)

    @property
    def start(self) -> int:
        """Offset of the first token."""
        return self.tokens[0].start

    @property
    def only_number(self) -> bool:
        """Whether nothing but the number, its people and fillers stands in the clause."""
        kinds = {token.kind for token in self.tokens if token.meaning != "involve"}
        return self.unknown == 0 and kinds <= _PLAIN

    def of_one_crop(self, before: bool) -> bool:  # noqa: FBT001 - the state carried from clause to clause
        """Whether areas told from here on are of one crop only, given whether those before were."""
        if Kind.CROP in self.kinds or Kind.OR_SO in self.kinds:
            return False
        areas = any(binding.unit is Unit.AREA for binding in self.bindings.values())
        return before or (areas and Kind.ONE_CROP in self.kinds)

    def first_crop(self, offset: int) -> int:
        """Where the first crop named before ``offset`` begins; ``offset`` when none is."""
        crops = (token.start for token in self.tokens if token.kind is Kind.ONE_CROP)
        return min(offset, next(crops, offset))

    @property
    def harms_crops(self) -> bool:
        """Whether the clause says that crops were hit or lost, wherever that stands."""
        return not self.meanings.isdisjoint({"affected", "crop_damaged", "crop_failed"})

    def last_people(self) -> tuple[Token, ...]:
        """The number that ends the clause's count of people, with the households told beside it."""
        last = max(self.bindings, default=None)
        if last is None or self.tokens[last].unit is not Unit.PERSON:
            return ()
        before = self.tokens[last - 1] if last else None
        beside = (
            before is not None and before.unit is Unit.HOUSEHOLD and before.end == self.tokens[last].start
        )
        return (before, self.tokens[last]) if beside and before is not None else (self.tokens[last],)

    def turns_away(self, last: Claim | None) -> bool:
        """Whether the clause speaks of something else than the figure told last, and counts nothing of it."""
        if last is None or self.bindings or self.quiet:
            return False
        return any(token.kind is Kind.HEAD and token.meaning != last.meaning for token in self.tokens)

    def waiting(self) -> Token | None:
        """The number that ends the clause with nothing said of it: the 417户 of 417户，1983人受灾."""
        last = self.tokens[-1]
        if last.unit not in _MEASURED or last.kind is not Kind.NUMBER or last.end != self.end:
            return None
        binding = self.bindings.get(len(self.tokens) - 1)
        if binding is None or binding.meaning or binding.quantity is None or self.refused:
            return None
        if len(self.tokens) == 1:
            return last if last.start == self.begin else None
        before = self.tokens[-2]
        opens = before.kind in _OPENING or (before.kind is Kind.NUMBER and before.unit is Unit.OTHER)
        return last if opens and before.end == last.start else None

    def says(self, meaning: str) -> bool:
        """Whether a word with this meaning stands in the clause."""
        return meaning in self.meanings

    def only_goes_on(self, index: int) -> bool:
        """Whether 又 says that something went on or came again, not that more were counted (又转移30人).

        广播又响了; 又一次受灾; 又遭冰雹: what is told then is the whole of that time.
        """
        token = self.tokens[index]
        following = self.tokens[index + 1 : index + 2]
        if token.kind is Kind.NEW and index and self.tokens[index - 1].kind is Kind.NO:
            return True  # 无新增，维持昨日数
        short = token.kind is Kind.NEW and token.end - token.start == 1
        if not short or not following or following[0].start != token.end:
            return short
        return following[0].kind is Kind.EVENT or following[0].unit is Unit.OTHER

    def follows_unknown(self, index: int) -> bool:
        """Whether words that nobody knows stand right before a number: 累计门诊治疗2062人 counts no dead."""
        return bool(index) and self.tokens[index].start - self.tokens[index - 1].end > 1

    def before(self, index: int) -> Kind | None:
        """The kind of the token before ``index``."""
        return self.tokens[index - 1].kind if index else None

    def after(self, index: int) -> tuple[Token | None, Token | None]:
        """The two tokens behind ``index``, as far as there are any."""
        first, second = (*self.tokens[index + 1 : index + 3], None, None)[:2]
        return first, second

    def ends_item(self, index: int) -> bool:
        """Whether a number ends its item of a list: 寺头乡80人、…; not where more is said of it (下村乡2人被冲走)."""
        following, _ = self.after(index)
        if following is None:
            return self.tokens[index].end == self.end
        return following.start == self.tokens[index].end and following.kind in _ITEM_ENDS

    def is_attribute(self, index: int) -> bool:
        """Whether 的 follows the number: 转移500人以上的 says which, not how many; 塌了3户的老房 how many."""
        following, noun = self.after(index)
        of = following is not None and following.meaning == "of" and following.start == self.tokens[index].end
        return of and not (noun is not None and noun.kind is Kind.HOUSE)

    def of_some(self, index: int) -> bool:
        """Whether a number counts bodies or one kind of people: any other number of its figure says more."""
        binding = self.bindings[index]
        around = self.tokens[max(0, index - _NOUN) : index + _NOUN]
        within = (token for token in around if binding.start <= token.start and token.end <= binding.end)
        return binding.meaning == "body" or any(token.meaning == "some" for token in within)

    def aside(self, index: int) -> bool:
        """Whether the number is the difference to last year (同比增加2人), or of those helped (对66户倒房户帮扶)."""
        before = self.tokens[index - 1] if index else None
        if before is not None and before.meaning == "for" and before.end == self.tokens[index].start:
            return True
        return self._compared_from < index

    def superseded(self, index: int) -> bool:
        """Whether the number is the old one of a correction: 由5人更正为3人, 原报5人."""
        following = self.tokens[index + 1 : index + _CORRECTION]
        if index and self.tokens[index - 1].meaning == "not":
            return True  # 是15间不是51间
        if self._is_void(index) and all(token.kind is not Kind.BECOMES for token in self.tokens):
            return True  # “受灾1.2万人”系笔误
        if (
            index
            and self.tokens[index - 1].meaning == "from"
            and any(t.kind is Kind.NUMBER for t in following)
        ):
            return True
        for position, token in enumerate(following):
            if token.kind is Kind.BECOMES:
                return any(other.kind is Kind.NUMBER for other in following[position:])
            if token.kind in _ANOTHER:
                break  # 高平市13人受伤、死亡人数升至37人: the correction is of another figure
        return Kind.BEFORE in self.marks and Kind.BECOMES not in self.marks and not self._is_told_anew(index)

    def _is_void(self, index: int) -> bool:
        """Whether the clause takes a number back; 上午报的数有误：倒塌15间 gives the new one behind its colon."""
        return self.says("void") and not self._is_told_anew(index)

    def _is_told_anew(self, index: int) -> bool:
        """Whether a number follows what takes the old one back, or adds it up: 前面报的11间加上这3间一共14间."""
        void = next((at for at, token in enumerate(self.tokens) if token.meaning == "void"), index)
        before = next((at for at, token in enumerate(self.tokens) if token.kind is Kind.BEFORE), index)
        counted = next((at for at in range(before, index) if self.tokens[at].kind is Kind.NUMBER), index)
        return any(token.kind is Kind.COLON for token in self.tokens[void:index]) or any(
            token.meaning == "sum" for token in self.tokens[counted:index]
        )


def _is_done(tokens: Sequence[Token]) -> bool:
    """Whether what was planned was done: 应转移的8100人已全部完成转移."""
    plans = [at for at, token in enumerate(tokens) if token.kind in _REFUSING]
    behind = tokens[plans[-1] :]
    done = any(token.meaning == "all" and token.end - token.start > 1 for token in behind)
    moved = any(token.kind is Kind.HEAD and token.meaning in MOVES for token in behind)
    return len(plans) == 1 and tokens[plans[0]].kind is Kind.PLANNED and done and moved


def dangling_head(tokens: Sequence[Token], used: set[int]) -> Token | None:
    """The head that a clause ends with, when no number of a figure has used it: 紧急转移安置群众，共计500人."""
    counted = households = False
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.kind is Kind.HEAD:
            of_things = counted or any(other.kind is Kind.THING for other in tokens)
            houses = of_things and (token.meaning, Unit.PERSON) not in KEYS  # 塌了一块，埋了1户
            told = households and (token.meaning, Unit.HOUSEHOLD) in KEYS
            return None if index in used or houses or told else token
        # 需紧急生活救助52户，149人: of the households of some heads there is no figure.
        counts_on = token.kind is Kind.NUMBER and token.unit in (Unit.OTHER, Unit.HOUSEHOLD)
        if token.kind not in _TRAILING and not counts_on:
            return None
        households = households or token.unit is Unit.HOUSEHOLD
        counted = counted or token.kind is Kind.NUMBER
    return None


def without_remarks(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, each short bracket that states nothing made one filler: 县(市、区), 今天(7月6日)."""
    position = 0
    headed = False
    while position < len(tokens):
        token = tokens[position]
        headed = (headed or token.kind is Kind.HEAD) and token.kind not in _ENDS
        if token.kind is Kind.OPEN:
            found, position = _bracket(tokens, position, headed=headed)
            yield from found
        else:
            yield token
            position += 1


def _bracket(tokens: Sequence[Token], position: int, *, headed: bool) -> tuple[Sequence[Token], int]:
    """What stands for a bracket, and the index behind what it stands for; a bracket that says something is kept."""
    opened, inside, closed = (*tokens[position : position + 3], tokens[-1], tokens[-1])[:3]
    if closed.kind is Kind.CLOSE and inside.kind is Kind.TOTAL:
        return (inside,), position + 3  # 转移安置人口（累计）486人
    if not headed and _is_other_unit(tokens, position):
        return (opened._replace(kind=Kind.AND), inside, closed._replace(kind=Kind.FILLER)), position + 3
    close = _end_of_remark(tokens, position)
    if close is None or (inside.meaning == "each" and closed.meaning == "die"):  # 4人（均遇难）
        return (opened,), position + 1
    return (Token(Kind.FILLER, opened.start, tokens[close].end, "~"),), close + 1


def _is_other_unit(tokens: Sequence[Token], position: int) -> bool:
    """Whether a bracket holds the other unit of what a head behind it counts: 3户居民（9人）临时安置."""
    around = tokens[position : position + 4]
    if [token.kind for token in around[:3]] != [Kind.OPEN, Kind.NUMBER, Kind.CLOSE] or len(around) < 4:
        return False
    told = tokens[max(0, position - 2) : position]
    households = any(token.unit is Unit.HOUSEHOLD for token in told)
    counted = households and told[-1].kind in (Kind.NUMBER, Kind.PEOPLE)
    return counted and around[1].unit is Unit.PERSON and around[3].kind in (Kind.HEAD, Kind.FILLER)


def _end_of_remark(tokens: Sequence[Token], opened: int) -> int | None:
    for index in range(opened + 1, min(opened + _LONGEST_REMARK, len(tokens))):
        kind = tokens[index].kind
        if kind is Kind.CLOSE:
            return index
        if kind in (Kind.OPEN, Kind.LINE) or kind in _SPEAKING:
            return None
    return None
