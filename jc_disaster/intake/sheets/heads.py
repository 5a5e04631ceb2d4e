"""What the head of a column means: which figure, in which unit, and how sure that is.

The words are those of the messages (``lexicon``, ``vocabulary``), so that a wording learnt there is known here. A head
is taken only when every sign of it is understood: 受灾乡镇数 is no 受灾 of anybody. What can be meant in two ways is
matched as contracts.md says and asked in the preview.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from jc_disaster.intake.lexicon import KEYS, PAIRS, UNCLEAR, Kind, Unit, Word
from jc_disaster.intake.sheets.cells import plain
from jc_disaster.intake.vocabulary import unit_of, vocabulary
from jc_disaster.kernel.figures import FigureKind


class Sureness(Enum):
    """How sure a match is."""

    CERTAIN = "certain"
    ASK = "ask"
    NONE = "none"


class HeadMatch(NamedTuple):
    """What one column was taken for.

    Attributes:
        words: The head as it stands, levels joined by " / ".
        key: The figure, or None.
        unit: What its numbers count.
        scale: How many of the figure's unit one written unit is.
        sureness: Whether a person has to confirm it.
        reason: Why, in Chinese.
    """

    words: str
    key: str | None
    unit: Unit = Unit.NONE
    scale: Fraction = Fraction(1)
    sureness: Sureness = Sureness.NONE
    reason: str = ""


UNIT_OF_LABEL: Final[Mapping[str, Unit]] = {
    "人": Unit.PERSON,
    "户": Unit.HOUSEHOLD,
    "间": Unit.ROOM,
    "公顷": Unit.AREA,
    "万元": Unit.MONEY,
}
UNREAD: Final = "没有读懂这个表头"
_BRACKETS: Final = re.compile(r"[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]")
_UNIT_WORDS: Final = re.compile(r"^(?:计量)?单位[:]?")
_LEADING: Final = re.compile(
    r"^(?:[0-9]{1,2}[.、)]|\([0-9一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}、|其中[:]?|其中|[*#])+"
)
_WHOLE: Final = frozenset(
    {
        Kind.PEOPLE,
        Kind.HOUSE,
        Kind.CROP,
        Kind.MEASURE,
        Kind.FILLER,
        Kind.STATE,
        Kind.TOTAL,
        Kind.AND,
        Kind.PART,
    }
    | {Kind.CAUSE, Kind.HEAD, Kind.EVENT, Kind.WHOLE, Kind.SUM}
)
_NO_TOTAL: Final[Mapping[Kind, str]] = {
    Kind.NEW: "是新增数，不是累计数",
    Kind.SINCE: "是与上期比较的数",
    Kind.LESS: "是核减数",
    Kind.BEFORE: "是前期的数",
    Kind.PAST: "不是本次灾害的数",
    Kind.PLANNED: "是计划或预计数",
    Kind.EVERY: "是平均数",
    Kind.RULE: "是标准或条件",
}
_EXTRA: Final = "本次 灾害 受灾情况 合计数 数值 人员 涉及 指标 灾情 损失情况 人口受灾情况 家庭 :"
_MOVED: Final = frozenset({"evac"})
_ASKED: Final[Mapping[str, str]] = {
    "evac": "只说转移，是否属紧急转移安置？未确认按转移（避险）记",
    "damage": "没有说明损坏程度，按程度未说明记，不算严重损坏",
}
_PEOPLE_FIRST: Final = frozenset({"evac", "evac_safe", "reloc", "settle"})
_HOUSE_MEANINGS: Final = frozenset({"collapse", "severe", "slight", "damage", "collapse_or_severe"})


class HeadReader:
    """Matches heads to the figures of one plan edition.

    Args:
        figures: Every figure that can be reported, by key.
    """

    __slots__ = ("_figures", "_labels", "_longest", "_words")

    def __init__(self, figures: Mapping[str, FigureKind]) -> None:
        self._figures = figures
        self._labels = {_label(kind.label): kind for kind in figures.values()}
        words = {**vocabulary(), **{word: Word(Kind.FILLER) for word in _EXTRA.split()}}
        self._words: Mapping[str, Word] = words
        self._longest = max(map(len, words))

    def match(self, levels: Sequence[str], units: Mapping[Unit, Fraction]) -> HeadMatch:
        """What the head with these levels means, the uppermost first.

        Args:
            levels: The words of the head's rows over the column; empty ones left out.
            units: Units that a note of the sheet names for all columns (单位：公顷、万元), with their scales.
        """
        words = " / ".join(" ".join(level.split()) for level in levels)
        texts, unit, scale, fault = self._units([plain(level) for level in levels])
        if fault:
            return HeadMatch(words, None, reason=fault)
        label = self._labels.get(_label("".join(texts[-1:]))) or self._labels.get(_label("".join(texts)))
        if label is not None and (unit is None or UNIT_OF_LABEL.get(label.unit) in (unit, None)):
            wanted = UNIT_OF_LABEL.get(label.unit, Unit.OTHER)
            if unit is None and wanted in (Unit.AREA, Unit.MONEY):
                return self._with_note(words, label.key, wanted, units)
            return HeadMatch(words, label.key, wanted, scale, Sureness.CERTAIN, "与程序所用名称一致")
        return self._by_words(words, texts, unit, scale, units)

    def _units(self, levels: Sequence[str]) -> tuple[list[str], Unit | None, Fraction, str]:
        """The levels without the unit written in them, and that unit."""
        unit: Unit | None = None
        scale = Fraction(1)
        texts: list[str] = []
        for level in levels:
            text = level
            whole = unit_of(text) if text else None
            pieces = [text] if whole else [found[1] for found in _BRACKETS.finditer(text)]
            for piece in pieces:
                found_unit = whole or unit_of(_UNIT_WORDS.sub("", piece))
                if found_unit is not None:
                    unit, scale = found_unit[0], Fraction(found_unit[1], found_unit[2])
                    text = "" if whole else text.replace(f"({piece})", "").replace(f"[{piece}]", "")
                elif re.fullmatch(r"(?:单位[:]?)?[人户间]/[人户间]", piece):
                    return [], None, scale, "一列里有两种单位，请分成两列"
                elif re.fullmatch(r"单位[:]?.*|[个座处条辆头只台套件吨米次所]", piece):
                    return [], None, scale, f"单位“{piece}”不是灾情指标的单位"
            if text := _LEADING.sub("", text):
                texts.append(text)
        if unit is Unit.PERSON_TIMES:
            return [], None, scale, "按人次报，不等于人数"
        return texts, unit, scale, ""

    def _by_words(
        self,
        words: str,
        texts: Sequence[str],
        unit: Unit | None,
        scale: Fraction,
        units: Mapping[Unit, Fraction],
    ) -> HeadMatch:
        reads = [list(self._segments(text)) for text in texts]
        everything = [word for read in reads for word in read]
        for word in everything:
            if word is not None and word.kind in _NO_TOTAL:
                return HeadMatch(words, None, reason=f"{_NO_TOTAL[word.kind]}，没有采用")
        for first in range(len(reads)):
            tail = [word for read in reads[first:] for word in read]
            found = self._of_tail(words, tail, unit, scale, units)
            if found is not None:
                unknown = any(
                    word is None or word.kind not in _WHOLE for read in reads[:first] for word in read
                )
                if unknown and found.key is not None:
                    return found._replace(
                        sureness=Sureness.ASK, reason=f"上一级表头“{texts[0]}”没有读懂，请确认"
                    )
                return found
        return HeadMatch(words, None, reason=UNREAD)

    def _segments(self, text: str) -> Iterator[Word | None]:
        """The words of a text, the longest first; None for a sign that belongs to none."""
        at = 0
        while at < len(text):
            for length in range(min(self._longest, len(text) - at), 0, -1):
                word = self._words.get(text[at : at + length])
                if word is not None:
                    yield word
                    at += length
                    break
            else:
                yield None
                at += 1

    def _of_tail(
        self,
        words: str,
        tail: Sequence[Word | None],
        unit: Unit | None,
        scale: Fraction,
        units: Mapping[Unit, Fraction],
    ) -> HeadMatch | None:
        """The match that the last levels of a head give, or None when they are not understood as a whole."""
        known = [word for word in tail if word is not None]
        if len(known) < len(tail) or any(word.kind not in _WHOLE for word in known):
            return None
        meaning = _meaning(known)
        measured = unit or next((word.unit for word in known if word.kind is Kind.MEASURE), None)
        if meaning is None:
            houses = any(word.kind is Kind.HOUSE for word in known) and not _heads(known)
            return _houses_only(words, measured) if houses else None
        if meaning in UNCLEAR:
            return HeadMatch(words, None, reason=f"{UNCLEAR[meaning]}，没有采用")
        if meaning == "affected" and any(word.kind is Kind.CROP for word in known):
            measured = measured or Unit.AREA
        if unit is None and measured is Unit.AREA and (meaning, Unit.AREA) in KEYS:
            return self._with_note(words, KEYS[meaning, Unit.AREA], Unit.AREA, units)
        if measured is None:
            return self._without_unit(words, meaning, units)
        return self._in_unit(words, meaning, measured, scale)

    def _in_unit(self, words: str, meaning: str, unit: Unit, scale: Fraction) -> HeadMatch:
        """A head whose meaning and unit are known; what can be meant in two ways is asked."""
        key = KEYS.get((meaning, unit))
        if key is None or key not in self._figures:
            return HeadMatch(words, None, reason="没有这样单位的指标，没有采用")
        asked = _ASKED.get(meaning)
        sureness = Sureness.CERTAIN if asked is None else Sureness.ASK
        return HeadMatch(words, key, unit, scale, sureness, asked or "")

    def _without_unit(self, words: str, meaning: str, units: Mapping[Unit, Fraction]) -> HeadMatch:
        """A head that names no unit: taken where only one unit makes sense, asked where people are meant by habit."""
        possible = [unit for (known, unit) in KEYS if known == meaning]
        if possible == [Unit.PERSON]:
            return HeadMatch(
                words, KEYS[meaning, Unit.PERSON], Unit.PERSON, Fraction(1), Sureness.CERTAIN, ""
            )
        if len(possible) == 1 and possible[0] in (Unit.AREA, Unit.MONEY):
            return self._with_note(words, KEYS[meaning, possible[0]], possible[0], units)
        if meaning in _PEOPLE_FIRST:
            reason = "表头没有写单位，按人记" + (
                "；只说转移，未确认按转移（避险）记" if meaning in _MOVED else ""
            )
            return HeadMatch(
                words, KEYS[meaning, Unit.PERSON], Unit.PERSON, Fraction(1), Sureness.ASK, reason
            )
        which = "间还是户" if meaning in _HOUSE_MEANINGS else "人、户还是公顷"
        return HeadMatch(words, None, reason=f"表头没有写单位（{which}），没有采用")

    def _with_note(self, words: str, key: str, unit: Unit, units: Mapping[Unit, Fraction]) -> HeadMatch:
        """An area or a loss: the unit must be written, over the column or in the note of the sheet."""
        if unit in units:
            return HeadMatch(words, key, unit, units[unit], Sureness.CERTAIN, "单位见表上方说明")
        which = "公顷还是亩" if unit is Unit.AREA else "万元还是亿元"
        return HeadMatch(words, None, reason=f"表头没有写单位（{which}），没有采用")


def _label(text: str) -> str:
    return _BRACKETS.sub(r"\1", plain(text))


def _heads(known: Sequence[Word]) -> list[str]:
    return list(dict.fromkeys(word.meaning for word in known if word.kind is Kind.HEAD))


def _meaning(known: Sequence[Word]) -> str | None:
    """The one meaning of the words, or None when there is none or they say two things."""
    heads = _heads(known)
    if len(heads) == 2 and frozenset(heads) in PAIRS:
        return PAIRS[frozenset(heads)]
    if len(heads) == 2 and "affected" in heads:
        heads.remove("affected")  # 受灾群众紧急转移安置: the first only says who
    return heads[0] if len(heads) == 1 else None


def _houses_only(words: str, unit: Unit | None) -> HeadMatch | None:
    """房屋（间）: nothing says what became of them."""
    if unit not in (Unit.ROOM, Unit.HOUSEHOLD):
        return None
    key = KEYS["damage", unit]
    reason = "只写房屋，没有说明倒塌还是损坏、程度如何，按程度未说明记"
    return HeadMatch(words, key, unit, Fraction(1), Sureness.ASK, reason)


def units_named(text: str) -> Mapping[Unit, Fraction]:
    """The units that a note over a table names: 单位：人、间、千公顷、万元; none where one unit stands twice."""
    found: dict[Unit, list[Fraction]] = {}
    _, mark, rest = plain(text).partition("单位")
    for piece in re.split(r"[、,;/:()]+", rest.lstrip(":")) if mark else ():
        unit = unit_of(piece) if piece else None
        if unit is not None:
            found.setdefault(unit[0], []).append(Fraction(unit[1], unit[2]))
    return {unit: scales[0] for unit, scales in found.items() if len(scales) == 1}
