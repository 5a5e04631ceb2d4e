"""How places are named in a clause: one with all it belongs to, several together, or one where nobody was hurt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from jc_disaster.intake.grammar import Binding
from jc_disaster.intake.lexicon import MOVES, Kind, Unit
from jc_disaster.intake.scope import Scope
from jc_disaster.intake.tokens import Token


class Mention(NamedTuple):
    """Places found together in a clause.

    Attributes:
        scopes: The places.
        end: Index behind their tokens.
        together: Whether several are meant as one (阳城、沁水两县, 高平市等地).
        under: What the first was said to belong to.
        alone: Whether several are told by name and no others are meant.
    """

    scopes: tuple[Scope, ...]
    end: int
    together: bool
    under: tuple[str, ...] = ()
    alone: bool = False


_PEOPLE_OF = re.compile("(?:[、和及][一-鿿]{1,6}?)?[^,。;0-9]{0,6}?(?:村民|居民|人(?![员数])|籍|户籍)")


def mention_at(tokens: Sequence[Token], index: int) -> Mention:
    """The places named from ``index`` on: one, given by its lowest part (昭通市镇雄县), or several joined by 、 or 等.

    Args:
        tokens: The tokens of the clause.
        index: A PLACE token.
    """
    scopes: list[Scope] = []
    under: tuple[str, ...] = ()
    together = _joins_unnamed(tokens, index)
    position = index
    while position < len(tokens) and tokens[position].kind is Kind.PLACE:
        scope, position, above = _chain(tokens, position)
        under = under or above
        scopes.append(scope)
        if scope.level == 1 and _follows(tokens, position):
            continue  # 陕西宁夏部分地区: two provinces side by side
        following = tokens[position] if position < len(tokens) else None
        if following is None or following.kind is not Kind.AND or position + 1 >= len(tokens):
            close = following is not None and following.start - tokens[position - 1].end <= 1
            together = together or (close and following is not None and following.kind is Kind.OR_SO)
            break
        if tokens[position + 1].kind is not Kind.PLACE or tokens[position + 1].start != following.end:
            together = together or _names_on(tokens, position + 1)
            break
        position += 1
    counted = position < len(tokens) and tokens[position].unit is Unit.OTHER
    alone = len(scopes) > 1 and not (together or counted)
    return Mention(tuple(scopes), position, together or len(scopes) > 1, under, alone)


def leads_away(previous: Token, place: Token, text: str) -> bool:
    """Whether figures do not come from a place: 转移至泽州县, 从陵川县调集, 安置在芹池镇."""
    gap = text[previous.end : place.start]
    if previous.meaning == "is" and not gap and _PEOPLE_OF.match(text, place.end):
        return True  # 遇难的6人均为川底镇村民 tells where they came from
    if previous.kind is Kind.AWAY:
        return len(gap) <= 1
    return previous.kind is Kind.HEAD and previous.meaning in MOVES and gap in ("在", "于")


def lists_places(tokens: Sequence[Token]) -> bool:
    """Whether a clause is nothing but places with a bare number each: 泽州3.1万、高平2.2万."""
    kinds = [token.kind for token in tokens if token.kind not in (Kind.AND, Kind.IN_TURN)]
    return len(kinds) > 3 and kinds == [Kind.PLACE, Kind.NUMBER] * (len(kinds) // 2)


def share_heads(tokens: Sequence[Token], bindings: dict[int, Binding]) -> None:
    """高平市2人、陵川县1人遇难: the head behind the last of several places is said of each; ``bindings`` learn it."""
    for index in range(len(tokens) - 1, 3, -1):
        last, before = bindings.get(index), bindings.get(index - 3)
        if last is None or before is None or not last.meaning or before.meaning:
            continue
        kinds = [token.kind for token in tokens[index - 4 : index]]
        behind = last.start >= tokens[index].start
        alike = tokens[index].unit is tokens[index - 3].unit and last.unit is before.unit
        if behind and alike and kinds == [Kind.PLACE, Kind.NUMBER, Kind.AND, Kind.PLACE]:
            start, end = tokens[index - 3].start, tokens[index - 3].end
            bindings[index - 3] = last._replace(quantity=before.quantity, start=start, end=end)


def _joins_unnamed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a place is named beside others that have no name we know: 6个县和开发区, 綦江、万州区."""
    if index < 2 or tokens[index - 1].kind is not Kind.AND or tokens[index - 1].end != tokens[index].start:
        return False
    before = tokens[index - 2]
    filler = before.kind is Kind.FILLER and before.meaning == "~"
    counted = before.kind is Kind.NUMBER and before.unit is Unit.OTHER
    return filler or counted or tokens[index - 1].start - before.end > 1


def _names_on(tokens: Sequence[Token], position: int) -> bool:
    """Whether a list of names goes on with one that has no ending: 雄安新区、承德、保定等地."""
    token = tokens[position]
    gap = token.start - tokens[position - 1].end
    return 2 <= gap <= 4 and token.kind in (Kind.AND, Kind.OR_SO)


def _chain(tokens: Sequence[Token], index: int) -> tuple[Scope, int, tuple[str, ...]]:
    """One place with what it belongs to: its own name, the index behind its tokens, the names above it."""
    name, level = tokens[index].meaning, tokens[index].level
    above: list[str] = []
    position = index + 1
    while _follows(tokens, position):
        following = tokens[position]
        if following.meaning[0] == "+":
            name, level = name + following.meaning[1:], following.level
        elif following.level >= level and following.level != 1:
            above.append(name)
            name, level = following.meaning, following.level
        else:
            break
        position += 1
    if level == 4 and len(name) == 2 and len(above) == 1 and tokens[index].level == 1:
        level = 3  # 山西天镇: a county may end like a town when its province stands before it
    return Scope(name, level), position, tuple(above)


def _follows(tokens: Sequence[Token], position: int) -> bool:
    return (
        position < len(tokens)
        and tokens[position].kind is Kind.PLACE
        and tokens[position].start == tokens[position - 1].end
    )
