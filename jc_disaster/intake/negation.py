"""What a clause says is not there, or is not known yet: 无人员伤亡, 暂无死亡报告, 死亡：无, 经济损失正在统计.

无 makes zero of what it names and of nothing else: 无人员伤亡 says nothing about the missing. 暂无, 未接到报告 and
正在统计 make nothing zero: they say that nobody knows yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from jc_disaster.intake.lexicon import SILENCED, Kind
from jc_disaster.intake.tokens import Token

_RUN = frozenset(
    {
        Kind.PEOPLE,
        Kind.HOUSE,
        Kind.CROP,
        Kind.MEASURE,
        Kind.AND,
        Kind.STATE,
        Kind.HEAD,
        Kind.NEW,
        Kind.NO,
        Kind.HINT,
    }
)
_BETWEEN = frozenset(
    {
        Kind.PEOPLE,
        Kind.HOUSE,
        Kind.CROP,
        Kind.MEASURE,
        Kind.STATE,
        Kind.COLON,
        Kind.FILLER,
        Kind.CELL,
        Kind.OR_SO,
    }
)
_REACH = 16
_STATED = frozenset({"casualty", "loss", "die", "miss", "hurt", "lost", "die_or_miss"})


class Silence(NamedTuple):
    """Figures that a clause says are zero, or not known.

    Attributes:
        keys: The figures.
        start: Where the words begin.
        end: Where they end.
        zero: True for zero, False for not known yet.
        new: True when only 新增 is denied: an increment of zero.
    """

    keys: tuple[str, ...]
    start: int
    end: int
    zero: bool
    new: bool = False


def silences(tokens: Sequence[Token], used: set[int]) -> Iterator[Silence]:
    """The negations of one clause; the heads they use are added to ``used``.

    Args:
        tokens: The tokens of the clause.
        used: Indices of heads that are taken; grows.
    """
    for index, token in enumerate(tokens):
        if token.kind in (Kind.NO, Kind.NOT_YET):
            silence = _before(tokens, index, used) or _behind(tokens, index, used)
        elif token.kind is Kind.PENDING:
            silence = _pending(tokens, index, used)
        else:
            silence = None
        if silence is not None:
            yield silence


def _before(tokens: Sequence[Token], index: int, used: set[int]) -> Silence | None:
    """无人员死亡、失踪: the heads that follow the refusal without a gap."""
    at = tokens[index].end
    heads: list[int] = []
    new, end = False, at
    known = tokens[index].kind is Kind.NO
    position = index + 1
    while position < min(len(tokens), index + _REACH) and tokens[position].start == at:
        token = tokens[position]
        if token.kind is Kind.HEAD:
            heads.append(position)
            end = token.end
        elif token.kind is Kind.NEW:
            new = True
        elif token.kind is Kind.REPORT:
            known, end = False, token.end
        elif token.kind not in _RUN and not (token.kind is Kind.FILLER and token.meaning != "~"):
            break
        at = token.end
        position += 1
    number_next = (
        position < len(tokens) and tokens[position].kind is Kind.NUMBER and tokens[position].start == at
    )
    if number_next and heads:
        heads.pop()
        end = tokens[heads[-1]].end if heads else at
    heads = [head for head in heads if head not in used]
    if not heads:
        return None
    used.update(heads)
    known = known and not any(token.kind is Kind.PENDING for token in tokens[position : position + 2])
    keys = _keys(tokens, heads)
    return Silence(keys, tokens[index].start, end, zero=known, new=new) if keys else None


def _behind(tokens: Sequence[Token], index: int, used: set[int]) -> Silence | None:
    """人员伤亡：无, 死亡、失踪均无: the refusal closes the clause."""
    if index + 1 != len(tokens):
        return None
    heads = _heads_before(tokens, index, used)
    if not heads:
        return None
    used.update(heads)
    keys = _keys(tokens, heads)
    known = tokens[index].kind is Kind.NO
    return Silence(keys, _start(tokens, heads[0]), tokens[index].end, zero=known) if keys else None


def _heads_before(tokens: Sequence[Token], index: int, used: set[int]) -> list[int]:
    heads: list[int] = []
    at = tokens[index].start
    for position in range(index - 1, max(-1, index - _REACH), -1):
        token = tokens[position]
        if token.end != at:
            break
        if token.kind is Kind.HEAD and position not in used:
            heads.insert(0, position)
        elif token.kind not in _BETWEEN and token.kind is not Kind.AND:
            break
        at = token.start
    return heads


def _pending(tokens: Sequence[Token], index: int, used: set[int]) -> Silence | None:
    """经济损失正在统计: the head is known to be unreported. 受灾情况 and 失踪人员 are no counts and stay out of it."""
    heads = [head for head in _heads_before(tokens, index, used) if _is_count(tokens, head)]
    if not heads:
        return _before(tokens, index, used)
    used.update(heads)
    keys = _keys(tokens, heads)
    return Silence(keys, _start(tokens, heads[0]), tokens[index].end, zero=False) if keys else None


def _start(tokens: Sequence[Token], head: int) -> int:
    """Where the words of a head begin: 农作物受灾 is another figure than 受灾."""
    crops = head > 0 and tokens[head - 1].kind is Kind.CROP
    return tokens[head - 1 if crops else head].start


def _is_count(tokens: Sequence[Token], head: int) -> bool:
    following = tokens[head + 1]
    if following.start != tokens[head].end or following.kind not in (Kind.STATE, Kind.PEOPLE):
        return True
    return following.kind is Kind.STATE and tokens[head].meaning in _STATED


def _keys(tokens: Sequence[Token], heads: Iterable[int]) -> tuple[str, ...]:
    keys: list[str] = []
    for head in heads:
        crops = head > 0 and tokens[head].meaning == "affected" and tokens[head - 1].kind is Kind.CROP
        silenced = ("crop_affected_ha",) if crops else SILENCED.get(tokens[head].meaning, ())
        keys += [key for key in silenced if key not in keys]
    return tuple(keys)
