"""The plan's name in a paper: whole where it is first spoken of, short afterwards.

Sentences of the wording say 预案第5.6条 wherever they stand; which of them comes first differs from night to night.
Whoever is not of the field reads the paper from its head, so the first one gets the whole name.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Block

# The plan itself, not a county's own (本级预案) and not what it does not say (非预案规定).
_SPOKEN: Final = re.compile("(?<![级非])预案(?=第[0-9]|规定)")


def named_once(blocks: tuple[Block, ...], plan: str) -> tuple[Block, ...]:
    """``blocks`` whose first words about the plan name it.

    Args:
        blocks: The body of a paper.
        plan: The plan's title, without 《》.
    """
    return cast("tuple[Block, ...]", _Naming(f"《{plan}》").part(blocks))


class _Naming:
    """Goes through a body from top to bottom until the plan has been named."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._done = False

    def part(self, part: object) -> object:
        """A part of the tree as it is, or with the name in its first place."""
        if self._done:
            return part
        if isinstance(part, str):
            return self._words(part)
        if isinstance(part, tuple):
            return tuple(self.part(inner) for inner in part)
        if is_dataclass(part) and not isinstance(part, type):
            return replace(part, **{each.name: self.part(getattr(part, each.name)) for each in fields(part)})
        return part

    def _words(self, words: str) -> str:
        found = _SPOKEN.search(words)
        named = words.find(self._name)
        if named >= 0 and (found is None or named < found.start()):
            self._done = True
            return words
        if found is None:
            return words
        self._done = True
        return f"{words[: found.start()]}{self._name}{words[found.end() :]}"
