"""Whose figures they are: the place a sentence speaks of, and the part of it that 其中 and brackets open.

A place named at the beginning of a sentence or line holds for what follows; a place of the same or a higher rank
replaces it; one of a lower rank holds to the end of its sentence, and after it the reader is no longer sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, NamedTuple

from jc_disaster.intake.abroad import COUNTRIES
from jc_disaster.intake.gazetteer import DIVISIONS, STEMS, known_apart, level_of_short
from jc_disaster.intake.places import AUTONOMOUS, LEVELS


class Scope(NamedTuple):
    """A place, or the whole of what the message is about.

    Attributes:
        name: The place; "" before any is named, "*" for 全市, 合计 and the like without a place to tie them to.
        level: Administrative level, 0 when not known.
    """

    name: str
    level: int = 0


NOWHERE = Scope("")
WHOLE = Scope("*")
ELSEWHERE = Scope("~", 9)

_LEVEL_SIGNS: Final = {
    "国": (0,),
    "省": (1,),
    "市": (2, 3, 1),
    "县": (3,),
    "区": (3, 1),
    "镇": (4,),
    "乡": (4,),
    "村": (5,),
    "道": (4,),
    "旗": (3,),
    "州": (2,),
    "盟": (2,),
}


_REMEMBERED = 40


@dataclass(slots=True)
class Stage:
    """Where the reader stands; one is made for each message and forgotten with it.

    Attributes:
        scope: What the current clause speaks of.
        base: What the paragraph speaks of.
        unsure: The lower place that the sentence before this one spoke of, when this one names none.
        group: Places named together last (高平市、阳城县).
        named: Every place of which something was said, in order.
        suffering: Every place whose own people or houses were said to have come to harm, with a number or without.
        under: For a place named with what it belongs to (山西省 天镇县): those names.
        seen: The places entered so far, the last entered last.
        fresh: Whether no word of the sentence has been read yet.
        order: When each place was first named.
        whole_level: The rank of the whole when ``base`` is it (全市 2, 全县 3; 0 when not said).
        grouped: Whether several places were named together anywhere.
        members: Names of the places that were named together with others.
        untaken: Every place of which a number was told that is no figure (人次).
        outgrown: Places of whose figures higher places had their share: they only name the event (泸定6.8级地震).
        heard: Places whose offices speak (从四川省减灾委获悉): 该省 may mean one of them.
        hinted: A name without ending (在怀柔，) that 全区 in the same sentence may mean.
    """

    scope: Scope = NOWHERE
    base: Scope = NOWHERE
    unsure: Scope | None = None
    group: tuple[Scope, ...] = ()
    named: dict[str, Scope] = field(default_factory=dict)
    suffering: dict[Scope, None] = field(default_factory=dict)
    under: dict[str, tuple[str, ...]] = field(default_factory=dict)
    seen: dict[Scope, None] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)
    fresh: bool = True
    grouped: bool = False
    members: set[str] = field(default_factory=set)
    hinted: Scope | None = None
    whole_level: int = 0
    untaken: dict[Scope, None] = field(default_factory=dict)
    outgrown: set[Scope] = field(default_factory=set)
    heard: dict[Scope, None] = field(default_factory=dict)

    def end_sentence(self) -> None:
        """A full stop: a lower place mentioned in passing no longer surely holds."""
        if self.scope != self.base:
            self.unsure = (
                self.scope
                if self.scope.level > self.base.level and self.scope.name not in ("", "*", "~")
                else None
            )
            self.scope = self.base
        self.group = ()
        self.fresh = True
        self.hinted = None

    def enter(self, scope: Scope) -> None:
        """A place is named as the one spoken of."""
        self.scope = scope
        self.group = ()
        self.unsure = None
        self.put_under(scope, self.base)
        self.seen.pop(scope, None)
        self.seen[scope] = None
        self.order.setdefault(scope.name, len(self.order))
        higher = scope.level <= (self.whole_level if self.base == WHOLE else self.base.level)
        if (self.fresh and higher) or not self.base.name:
            self.base = scope
        self.fresh = False

    def _is_below(self, scope: Scope) -> bool:
        """Whether a place may lie in what the paragraph speaks of; 吉林省：吉林、辽源等8市 names its city as itself."""
        if STEMS.get(scope.name, scope.name) == STEMS.get(self.base.name, self.base.name):
            return True
        return scope.level > self.base.level and not known_apart(scope.name, self.base.name)

    def harm(self, scope: Scope) -> None:
        """Something is told to have come to harm in a place, or in those named together beside the one spoken of."""
        self.suffering.update(dict.fromkeys(self.group if scope == ELSEWHERE else (scope,)))

    def put_under(self, scope: Scope, whole: Scope) -> None:
        """``scope`` is told within ``whole``: it belongs to it, unless something as high was named before its name."""
        if whole.name in ("", "*", scope.name) or scope.level <= whole.level:
            return
        if known_apart(scope.name, whole.name):
            return
        above = self.under.get(scope.name, ())
        if all(rank_of(name) > whole.level for name in above):
            self.under[scope.name] = (*above, whole.name, *self.under.get(whole.name, ()))

    def enter_whole(self, words: str, *, total: bool = False) -> None:
        """全市, 我县, 合计: the place of that rank named before, or the whole.

        Args:
            words: As written.
            total: Whether the word adds up (合计): then it never means one of several places beside each other.
        """
        self.unsure = None
        if words[0] in "两三" and self.group:
            return  # 喀什市、疏附县倒塌36间，两地转移530人
        if words[0] == "全":
            self.group = ()
        if (
            total
            and len(self.seen) == 1
            and self.base != WHOLE
            and not self.group
            and words[:1] not in "全两三"
        ):
            return  # one place named: 合计 adds up what is its own
        levels = next((_LEVEL_SIGNS[sign] for sign in words[1:2] if sign in _LEVEL_SIGNS), ())
        recent = list(islice(reversed(self.seen), _REMEMBERED))
        found = self._meant(words, levels, recent)
        named = STEMS.get(found.name, found.name) if found is not None else ""
        peers = found is not None and any(
            scope.level == found.level and STEMS.get(scope.name, scope.name) != named for scope in recent
        )
        if found is not None and not (peers and (total or self.fresh or recent[:1] != [found])):
            self.scope = found
            if found.level <= self.base.level or not self.base.name:
                self.base = found
        elif self.hinted is not None and self.hinted.level in levels:
            self.enter(self.hinted)
        elif words[0] in "两三" and levels and levels[0] == 1:
            self.enter_several()
        elif levels and (levels[0] <= 1 or (words[0] == "全" and levels[0] > self.base.level > 0)):
            self.enter(Scope(words[:2], levels[0]))  # 全省 beside 我市 is another whole than ours
        else:
            self.scope = WHOLE
            if self.base.level != 1 or not self.base.name:
                self.base = WHOLE
                self.whole_level = levels[0] if levels else 0
        self.fresh = False

    def _meant(self, words: str, levels: Sequence[int], recent: Sequence[Scope]) -> Scope | None:
        """The place that 全市 or 该县 means: one of its rank named lately, or one that the last lies in."""
        known = (*recent, *islice(self.heard, _REMEMBERED))
        for level in levels:
            for scope in known:
                if self._is_meant(scope, level, words[1]):
                    return scope
        if not recent:
            return None
        last = recent[0].name
        inner = last[: last.find(words[1]) + 1]  # 榕江县城被淹，全县转移4.1万人
        above = (*self.under.get(last, ()), *([inner] if inner != last and inner in DIVISIONS else []))
        full = (STEMS.get(name, name) for name in above)
        name = next((name for name in full if rank_of(name) in levels and name[-1:] == words[1]), "")
        found = Scope(name, rank_of(name)) if name else None
        if found is not None:
            self.enter(found)
        return found

    def seat(self, scope: Scope) -> Scope:
        """县城, told again without its county: 宁强县城被淹，县城转移6800人."""
        if scope.name != "县城":
            return scope
        return next((seen for seen in reversed(self.seen) if seen.name.endswith(scope.name)), scope)

    def enter_several(self) -> None:
        """上述3省: all that were named, of whom no one is the whole."""
        self.scope = self.base = NOWHERE
        self.unsure = None
        self.fresh = False

    def is_here(self, ending: str) -> bool:
        """Whether 全 with ``ending`` can mean the place spoken of."""
        return any(self._is_meant(self.scope, level, ending) for level in _LEVEL_SIGNS.get(ending, ()))

    def _is_meant(self, scope: Scope, level: int, ending: str) -> bool:
        """Whether 全 with ``ending`` can mean ``scope``; a name without an ending (密云) can be any."""
        last = STEMS.get(scope.name, scope.name)[-1:]
        return bool(last) and scope.level == level and (last not in _LEVEL_SIGNS or last == ending)

    def enter_group(self, group: Sequence[Scope], *, beside: bool = False, province: str = "") -> None:
        """Several places named together are not one of them: the figure is the whole's, or their province's.

        Args:
            group: The places.
            beside: Whether figures of the place that the paragraph speaks of were told: others of its rank then stand
                beside it, and together they are no whole.
            province: The province that they were named with (湖南郴州、衡阳等3市), when it is another than the one
                spoken of.
        """
        self.group = tuple(group)
        self.grouped = True
        if len(group) > 1:
            self.members.update(scope.name for scope in group)
        self.unsure = None
        if province and self.base.name.startswith("全"):
            self.scope = ELSEWHERE  # 全省 has no name by which to tell another province from it
        elif province:
            self.enter(Scope(province, rank_of(province)))
            self.named.setdefault(province, self.scope)
        elif self.scope.level > self.base.level and all(scope.level > self.scope.level for scope in group):
            pass  # 地处贵州南部的长顺县遭雹灾，造成该县代化镇、交麻乡5520人受灾
        elif self.base.name and self.base != WHOLE and all(self._is_below(scope) for scope in group):
            self.scope = self.base
        elif beside and self.base.name and self.base != WHOLE:
            self.scope = ELSEWHERE
        else:
            self.scope = NOWHERE if self.base != WHOLE else WHOLE
            if self.base.name and self.base != WHOLE and (self.base not in group or len(group) > 1):
                self.base = (
                    NOWHERE  # 福建宁德等地雨量超过200毫米，浙江、安徽等省受灾: what follows is of them all
                )


def rank_of(name: str) -> int:
    """The level of a name by its last sign, 3 when it has no ending (密云)."""
    if name in STEMS:
        return level_of_short(name)
    if name in COUNTRIES:
        return 0
    return 1 if name in AUTONOMOUS else LEVELS.get(name[-1:], 3)
