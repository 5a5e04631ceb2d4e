"""What players could read before the start and must not: levels, the words of an inject, the notes for the director."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jc_disaster.exercise.pack import Pack
from jc_disaster.kernel.errors import Fault
from jc_disaster.kernel.typography import level_signs
from jc_disaster.plan.model import PlanEdition

_LONG = 10  # characters that two sentences do not share by chance
_REMEDY = "请改写这一句，情节不提前透露"
_PUNCTUATION = re.compile(r"[，。；：、！？,.;:!?\s]+")


def spoilers(pack: Pack, edition: PlanEdition) -> tuple[Fault, ...]:
    """What players are given before the start (参演须知, title of the incident) and that gives away."""
    return tuple(
        Fault(place, words, why, _REMEDY)
        for place, words in _before_the_start(pack)
        for why in _given_away(words, pack, edition)
    )


def _before_the_start(pack: Pack) -> Iterator[tuple[str, str]]:
    yield "opening.title", pack.setting.title
    yield "opening.process", pack.setting.process or ""
    for number, line in enumerate(pack.hand_out):
        yield f"hand_out[{number}]", line


def _given_away(words: str, pack: Pack, edition: PlanEdition) -> Iterator[str]:
    shown = level_signs(words)
    for level in edition.levels:
        if level.name in shown:
            yield f"参演人员开始前就能看到“{level.name}”"
    for inject in pack.injects:
        if _shared(words, inject.text):
            yield f"透露了情景{inject.id}的内容"
        if inject.note and _shared(words, inject.note):
            yield f"透露了情景{inject.id}的导调提示"
    for note in pack.director_notes:
        if _shared(words, note):
            yield "透露了导调提示"


def _shared(words: str, secret: str) -> bool:
    """Whether a whole stretch of a secret stands in ``words``."""
    return any(len(part) >= _LONG and part in words for part in _PUNCTUATION.split(secret))
