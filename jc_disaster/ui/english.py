"""English: sentences composed in Chinese below are said again from the catalogue, whole or by their template.

The layers below know nothing of it. A text is looked up whole; then by the templates it fits, whose holes are
said in turn; then part by part where it is a list. What fits nothing stays as it is: a name, a place, a quote.
Numbers, clause numbers, levels and times go through, and a sentence in which one of them would be lost or altered
is not shown in English at all (`signature`): an officer who reads Chinese on an English screen asks, an officer who
reads a wrong number acts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar, cast

from jc_disaster.ui.catalogue import HOLE, Message, pieces, read_catalogue
from jc_disaster.ui.english_numbers import (
    CLAUSE,
    around_days,
    counted,
    counted_at_the_end,
    dated,
    numbered,
    scaled,
    signature,
)
from jc_disaster.ui.english_templates import (
    BRACKETS,
    CHINESE,
    CUTS,
    LABEL,
    QUOTES,
    RUNNING_ON,
    STOP,
    Template,
    bracketed,
    ideographs,
    inside,
    is_of_a_piece,
    loosened,
    narrowed,
    parted,
    spans_a_joint,
    template_of,
)
from jc_disaster.ui.language import CODES, Language

MARK: Final = "【演练】"
_KINDS: Final = ("正式", "演练")
_PRIVATE: Final = 0xE000  # code points that no text holds
_LONGEST: Final = 400  # a longer text that is not in the catalogue is nobody's template but a quote
_DEEPEST: Final = 8
_MOST: Final = 6
_FEW: Final = 2
_LONGEST_WORD: Final = 12
_ROOM: Final = 20_000
_NUMERAL: Final = re.compile(r"(?<=\bLevel )[ⅠⅡⅢⅣ]")
_LETTERS: Final = {"Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV"}
_SPACES: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
# In the Chinese font of the window these are as wide as an ideograph and stand apart from the words they belong to.
_NARROW: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})

_T = TypeVar("_T")


class _Said(NamedTuple):
    """A text in English, with how many Chinese characters are left in it."""

    text: str
    left: int


class English(Language):
    """The window in English.

    Args:
        messages: The catalogue.
    """

    code = CODES[1]

    def __init__(self, messages: Iterable[Message]) -> None:
        self._whole: dict[str, str] = {}
        self._counted: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, str] = {}
        self._parts: dict[str, _Said] = {}
        self._kept: dict[type, frozenset[str]] = {}
        self._settled: list[str] = []
        templates: list[Template] = []
        for message in messages:
            if message.finished:
                forms = tuple(form.translate(_NARROW) for form in message.forms)
                self._learn(message._replace(forms=forms), templates)
        templates.sort(key=lambda one: one.rank)
        # By the first character of the key, so that a text meets only templates it may fit.
        self._templates: dict[str, list[tuple[int, Template]]] = {}
        for place, template in enumerate(templates):
            self._templates.setdefault(template.key[0], []).append((place, template))

    def _learn(self, message: Message, templates: list[Template]) -> None:
        if message.numerus:
            self._counted[message.source.removeprefix("%n").strip()] = message.forms
            return
        for source, english in (
            (message.source, message.forms[0]),
            *loosened(message.source, message.forms[0]),
        ):
            own = source == message.source
            if HOLE.search(source):
                templates.append(template_of(source, english, message.kept))
            elif own or source not in self._whole:
                self._whole[source] = english
            if source in _KINDS:
                self._settled.append(english)

    @classmethod
    def read(cls, path: Path) -> English:
        """From a Qt Linguist file.

        Raises:
            OSError: The file cannot be read.
        """
        return cls(read_catalogue(path))

    def say(self, text: str) -> str:
        """One text of the window; Chinese stays where the catalogue does not reach or a number would be lost."""
        if not CHINESE.search(text):
            return text
        known = self._known.get(text)
        if known is not None:
            return known
        # What is said already (REAL 正式) is no Chinese to be said again.
        hidden = text
        for place, kept in enumerate(self._settled):
            hidden = hidden.replace(kept, chr(_PRIVATE + place))
        said = self._say(hidden, 0).text
        for place, kept in enumerate(self._settled):
            said = said.replace(chr(_PRIVATE + place), kept)
        if signature(said) != signature(text):
            said = text
        # As wide as a Chinese character, the numeral would stand apart from its word in English.
        said = _NUMERAL.sub(lambda match: _LETTERS[match.group()], said)
        said = CLAUSE.sub(r"\1(\2)", said)
        if len(self._known) >= _ROOM:
            self._known.clear()
        self._known[text] = said
        self._known[said] = said  # said once more, it stays: what is left in Chinese was left on purpose
        return said

    def joined(self, parts: Iterable[str], joint: str) -> str:
        """Each part said, and the joint as English writes it."""
        said = [self.say(part) for part in parts]
        first, *rest = said if joint not in RUNNING_ON else [*said[:1], *map(inside, said[1:])]
        return dict(CUTS).get(joint, joint).join([first, *rest])

    def shown(self, view: _T) -> _T:
        """A text, or a view with every text in it said; what its type keeps is kept (`Verbatim`, `Key`)."""
        if isinstance(view, str):
            return cast("_T", self.say(view))
        if not isinstance(view, tuple):
            return view
        fields: tuple[str, ...] | None = getattr(view, "_fields", None)
        if fields is None:
            return cast("_T", tuple(self.shown(part) for part in view))
        kept = self._kept_of(type(view))
        parts = (part if name in kept else self.shown(part) for name, part in zip(fields, view, strict=True))
        return cast("_T", type(view)(*parts))

    def _kept_of(self, kind: type[Any]) -> frozenset[str]:
        kept = self._kept.get(kind)
        if kept is None:
            kept = frozenset(
                name
                for name, said in kind.__annotations__.items()
                if re.search(r"\b(?:Verbatim|Key)\b", str(said))
            )
            self._kept[kind] = kept
        return kept

    def _say(self, text: str, depth: int) -> _Said:
        known = self._parts.get(text)
        if known is None:
            known = self._said_anew(text, depth)
            if len(self._parts) >= _ROOM:
                self._parts.clear()
            self._parts[text] = known
        return known

    def _said_anew(self, text: str, depth: int) -> _Said:
        whole = self._whole.get(text)
        if whole is None and not ideographs(text):
            whole = narrowed(text)
        if whole is None:
            whole = dated(text) or scaled(text) or counted(text, self._counted)
        if whole is not None:
            return _Said(whole, 0)
        core = text.removeprefix(MARK).strip(" \n·\u3000")
        if core != text:
            said = self._say(core, depth)
            words = said.text if not text.startswith(MARK) else said.text[:1].upper() + said.text[1:]
            return _Said(text.replace(core, words, 1) if core else text, said.left)
        if "\n" in text and len(text) > _LONGEST:
            lines = [self._say(line, depth) for line in text.split("\n")]
            return _Said("\n".join(line.text for line in lines), sum(line.left for line in lines))
        if depth >= _DEEPEST or len(text) > _LONGEST:
            return _left(text)
        return self._composed(text, depth + 1)

    def _composed(self, text: str, depth: int) -> _Said:
        """By the template that leaves the least Chinese; by its parts where that leaves less."""
        best = _left(text)
        found = 0
        for _, template in self._candidates(text):
            holes = self._holes(text, template)
            if holes is None or spans_a_joint(holes, template):
                continue
            said = self._filled(template, holes, depth)
            if template.weight == 1 and said.left:
                continue  # one sign is found by chance in any name
            if said.left < best.left or (found == 0 and said.left == best.left):
                best = said
            found += 1
            if best.left == 0 or found >= _MOST:
                break
        if best.left:
            parts = self._by_parts(text, depth)
            if parts is not None and parts.left < best.left:
                best = parts
        return best

    def _candidates(self, text: str) -> list[tuple[int, Template]]:
        found: list[tuple[int, Template]] = []
        for sign in set(text):
            for place, template in self._templates.get(sign, ()):
                if template.key in text:
                    found.append((place, template))
        found.sort(key=lambda one: one[0])
        return found

    def _filled(self, template: Template, holes: dict[int, str], depth: int) -> _Said:
        said = {
            number: _Said(text, 0) if number in template.kept else self._say(text, depth)
            for number, text in holes.items()
        }
        words, numbers = pieces(template.said)
        parts: list[str] = []
        for word, number in zip(words, (*numbers, 0), strict=True):
            parts.append(word)
            if number:
                before = "".join(parts).rstrip(" ")
                begins = not before or before.endswith((".", "?", "!", ":", "\n"))
                parts.append(said[number].text if begins else inside(said[number].text))
        text = "".join(parts)
        if "" in holes.values():
            text = _SPACES.sub(" ", text)
        if text.endswith((".", "?", "!")):
            text = text[:1].upper() + text[1:]
        text = numbered(text)
        return _Said(text, sum(one.left for one in said.values()))

    def _holes(self, text: str, template: Template) -> dict[int, str] | None:
        """What stands in each hole, the earliest reading; None where the text does not fit."""
        words = template.words
        if not text.startswith(words[0]) or not text.endswith(words[-1]):
            return None
        end = len(text) - len(words[-1])
        place = len(words[0])
        found: dict[int, str] = {}
        together: list[int] = []  # holes with nothing between them
        for number, word in zip(template.holes, (*words[1:-1], None), strict=True):
            together.append(number)
            if word == "":
                continue
            at = end if word is None else text.find(word, place, end)
            if at < place:
                return None
            found.update(self._shared_out(text[place:at], together))
            place, together = at + len(word or ""), []
        if not all(map(is_of_a_piece, found.values())):
            return None
        last = found[template.holes[-1]]
        if not words[-1] and last.endswith(STOP) and last not in self._whole:
            return None  # a full stop ends the sentence and is no part of its last word
        return found

    def _shared_out(self, text: str, holes: Sequence[int]) -> dict[int, str]:
        """A text between holes that touch: cut where one side is a known word, else all of it to the last."""
        first, *rest = holes
        if not rest:
            return {first: text}
        if text in self._whole:
            return {first: "", **self._shared_out(text, rest)}
        cuts = (*range(len(text) - 1, 0, -1),)
        cut = next((end for end in cuts if self._is_known(text[:end])), None)
        if cut is None:
            cut = next((end for end in reversed(cuts) if text[end:] in self._whole), 0)
        return {first: text[:cut], **self._shared_out(text[cut:], rest)}

    def _is_known(self, text: str) -> bool:
        return text in self._whole or counted(text, self._counted) is not None

    def _by_parts(self, text: str, depth: int) -> _Said | None:
        """A list said part by part, by the cut that leaves the least; None where no part of it is known."""
        best: _Said | None = None
        last = counted_at_the_end(text, self._counted)
        if last is not None:
            head = self._say(last[0].strip(), depth)
            best = _Said(f"{head.text} {last[1]}", head.left)
        for said in self._ways(text, depth):
            if said is not None and (best is None or said.left < best.left):
                best = said
        return self._by_beginning(text, depth) if best is None else best

    def _ways(self, text: str, depth: int) -> Iterator[_Said | None]:
        """The ways to take a text apart, the surest first."""
        yield from self._by_sentences(text, depth)
        *wide, narrow = CUTS
        for cut, english in wide:
            yield self._cut(text, cut, english, depth)
        opened = text.find("“")
        if opened > 0:
            yield self._joined((text[:opened], text[opened:]), " ", depth)
        days = around_days(text)
        if len(days) > 1:
            yield self._joined(days, " ", depth)
        for opening, closing, left, right in BRACKETS:
            around = bracketed(text, opening, closing)
            if around is None:
                continue
            quoted = (
                around[1] if opening == QUOTES else ""
            )  # words in quotation marks are somebody's, unless known
            if quoted:
                around = (around[0], "", around[2])
            said = self._each(around, depth)
            if said is not None:
                before, inner, behind = said[0]
                inner = self._whole.get(quoted, quoted) or inner
                yield _Said(f"{before}{left}{inner}{right}{behind}".strip(), said[1] + ideographs(quoted))
        label, _, rest = text.partition(narrow[0])
        if rest:
            yield self._joined((label, rest), " ", depth)
        yield self._cut(text, *narrow, depth)

    def _by_sentences(self, text: str, depth: int) -> Iterator[_Said | None]:
        *whole, last = parted(text, STOP)
        if len(whole) > 1 or (whole and last):
            sentences = [*(f"{part}{STOP}" for part in whole), last]
            yield self._joined(sentences, " ", depth)
            if not last and len(whole) > _FEW:  # what is said after a known pair of sentences
                yield self._joined(("".join(sentences[:-2]), sentences[-2]), " ", depth)
        place, *rest = parted(text, LABEL)
        if len(rest) > 1:  # where it stands, before a sentence that has its own colon
            yield self._joined((place, LABEL.join(rest)), ": ", depth)

    def _cut(self, text: str, cut: str, english: str, depth: int) -> _Said | None:
        parts = parted(text, cut)
        if len(parts) == 1:
            return None
        said = self._each(parts, depth)
        if said is None:
            return None
        first, *rest = said[0]
        return _Said(
            english.join([first, *map(inside, rest)] if cut in RUNNING_ON else said[0]).strip(), said[1]
        )

    def _joined(self, parts: Sequence[str], joint: str, depth: int) -> _Said | None:
        said = self._each(parts, depth)
        return None if said is None else _Said(joint.join(part.strip() for part in said[0] if part), said[1])

    def _each(self, cuts: Sequence[str], depth: int) -> tuple[list[str], int] | None:
        parts = [self._say(cut, depth) for cut in cuts]
        if all(part.text == cut for part, cut in zip(parts, cuts, strict=True)):
            return None
        return [part.text for part in parts], sum(part.left for part in parts)

    def _by_beginning(self, text: str, depth: int) -> _Said | None:
        """A known word with something joined on behind it, the longest first: 符合Ⅲ级."""
        for end in range(min(len(text) - 1, _LONGEST_WORD), 1, -1):
            known = self._whole.get(text[:end])
            if known is not None:
                rest = self._say(text[end:], depth)
                if rest.left == 0:
                    return _Said(f"{known} {inside(rest.text)}", 0)
        return None


def _left(text: str) -> _Said:
    return _Said(text, ideographs(text))
