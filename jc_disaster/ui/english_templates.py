"""Templates of sentences, and the joints at which composed Chinese can be taken apart. Pure text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from jc_disaster.ui.catalogue import pieces
from jc_disaster.ui.english_numbers import MONTHS

CHINESE: Final = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
IDEOGRAPH: Final = re.compile("[\u3400-\u9fff]")
# Where a list may be cut, the widest first, and what stands there in English.
CUTS: Final = (
    ("\n", "\n"),
    ("    ", "    "),
    ("\u3000", "  "),
    ("。", ". "),
    ("；", "; "),
    ("，或", ", or "),
    ("，", ", "),
    (" · ", " · "),
    ("：", ": "),
    ("、", ", "),
    (" → ", " → "),
    (" / ", " / "),
    (" ", " "),
)
RUNNING_ON: Final = frozenset({"；", "，或", "，", "、", " "})  # no capital behind these
BRACKETS: Final = (("（", "）", " (", ")"), ("“", "”", '"', '"'))
QUOTES: Final = "“"
STOP: Final = "。"
LABEL: Final = "："
_JOINTS: Final = "，；、： ·\u3000"
_ENGLISH_JOINTS: Final = ",;: ·"
_PARTING: Final = (" · ", "    ", "；", "\n")
_ENCLOSING: Final = frozenset({("（", "）"), ("“", "”")})
_INSIDE_QUOTES: Final = frozenset({"；", "\n"})
# A word that keeps its capital inside a sentence.
_PROPER: Final = frozenset(
    {"Level", "Ctrl", "Alt", "Shift", "Enter", "Esc", "Delete", "Tab", "Chinese", "English", "Excel", *MONTHS}
)
_COUNT_AND_MORE: Final = re.compile(r"\d+：[\d/（）%.]+")
_FIRST_WORD: Final = re.compile(r"[A-Z][a-z]+\b")  # FandolFang is a name


class Template(NamedTuple):
    """A source with holes.

    Attributes:
        words: The literals between the holes, one more than there are holes.
        holes: The holes' numbers in order.
        key: The longest of the literals: a text without it does not fit.
        weight: How many ideographs are literal; the more, the surer.
        said: The translation.
        kept: Holes that stay as they are.
    """

    words: tuple[str, ...]
    holes: tuple[int, ...]
    key: str
    weight: int
    said: str
    kept: tuple[int, ...]

    @property
    def rank(self) -> tuple[int, int, int]:
        """The surest first."""
        return -self.weight, -sum(map(len, self.words)), len(self.holes)


def template_of(source: str, said: str, kept: tuple[int, ...]) -> Template:
    """The template of a source with at least one hole."""
    words, holes = pieces(source)
    key = max(words, key=lambda word: (ideographs(word), len(word)))
    return Template(words, holes, key, sum(map(ideographs, words)), said, kept)


def ideographs(text: str) -> int:
    """How many Chinese characters a text has, signs not counted."""
    return len(IDEOGRAPH.findall(text))


def loosened(source: str, said: str) -> Iterator[tuple[str, str]]:
    """A fragment as it is met where the whole was cut at its joint: without the comma or the brackets around it."""
    bare = source.strip(_JOINTS)
    if bare != source:
        english = said.lstrip(_ENGLISH_JOINTS)
        yield bare, english.rstrip(_ENGLISH_JOINTS) if source[-1] in _JOINTS else english
    if source.startswith("（") and source.endswith("）"):
        yield source[1:-1], said.strip(" ()")


def parted(text: str, cut: str) -> list[str]:
    """A text parted at ``cut``, but never inside brackets or quotation marks."""
    parts, level, start, place = [], 0, 0, 0
    while place < len(text):
        sign = text[place]
        level += (sign in "（“") - (sign in "）”")
        if level == 0 and text.startswith(cut, place):
            parts.append(text[start:place])
            place += len(cut)
            start = place
        else:
            place += 1
    return [*parts, text[start:]]


def spans_a_joint(holes: Mapping[int, str], template: Template) -> bool:
    """Whether a hole holds the joint of a list: then the template is about one part of it only.

    A hole in brackets or quotation marks of the template may hold anything: no list is cut there.
    """
    enclosed = {
        number
        for number, before, after in zip(template.holes, template.words, template.words[1:], strict=False)
        if (before[-1:], after[:1]) in _ENCLOSING
    }
    return any(
        number not in enclosed
        and cut in text
        and not any(cut in word for word in template.words)
        and len(parted(text.removeprefix(cut), cut)) > 1
        for number, text in holes.items()
        for cut in _PARTING
        if number not in template.kept or cut not in _INSIDE_QUOTES
    )


def bracketed(text: str, opening: str, closing: str) -> tuple[str, str, str] | None:
    """What stands before, in and behind the last pair of brackets; None where there is none."""
    end = text.rfind(closing)
    level = 0
    for place in range(end, -1, -1):
        level += (text[place] == closing) - (text[place] == opening)
        if level == 0:
            return text[:place], text[place + 1 : end], text[end + 1 :]
    return None


def is_of_a_piece(text: str) -> bool:
    """Whether a text can stand in one hole: no bracket closes that it did not open, no number runs on past a colon."""
    depth = 0
    for sign in text:
        depth += (sign in "（(") - (sign in "）)")
        if depth < 0:
            return False
    return depth == 0 and _COUNT_AND_MORE.fullmatch(text) is None


def narrowed(text: str) -> str:
    """A number with its share, in the brackets of English: 0/3 (0%); cells of a sheet with its commas: B3, D2."""
    if len(text) > 1:
        text = text.replace("、", ", ")
    bracketed_number = "（" in text and is_of_a_piece(text)
    return text.replace("（", " (").replace("）", ")").strip() if bracketed_number else text


def inside(text: str) -> str:
    """A phrase inside a sentence: without the capital it has as a label."""
    first = _FIRST_WORD.match(text)
    if first is None or first.group() in _PROPER:
        return text
    return text[0].lower() + text[1:]
