"""From words to lines of glyphs at exact places."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jc_disaster.documents.blocks import Align, Run, Text, Tone, runs
from jc_disaster.documents.fonts import FontRegistry, Glyph, Role, is_unseen
from jc_disaster.documents.ink import BLACK, Colour, Ink, Item, Rule
from jc_disaster.documents.linebreak import Line, break_lines, narrowed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_BASELINE = 0.88  # of the size: the upper edge of the character square lies so far above the baseline
_MOST_WIDENED = 0.2  # ems between two characters; a line that needs more stays as it is
_BLANK_RULE = 0.5  # points
_BLANK_DEPTH = 0.18  # of the size, below the baseline
_TONES: Final[Mapping[Tone, Role]] = MappingProxyType(
    {Tone.LEAD: Role.BLACK, Tone.QUOTED: Role.KAI, Tone.NAME: Role.KAI}
)


class Style(NamedTuple):
    """How a text is set: ``pitch`` from one Chinese character to the next, ``leading`` between baselines."""

    role: Role
    size: float
    pitch: float
    leading: float
    colour: Colour = BLACK


class _Measured(NamedTuple):
    """Words with the glyph and the tone of each character."""

    chars: str
    glyphs: list[Glyph]
    tones: list[Tone]


class SetLine(NamedTuple):
    """A line from its left edge: ``items`` on the baseline y = 0, and its width in points."""

    items: list[Item]
    width: float


class Setter:
    """Sets text with the faces of one registry."""

    def __init__(self, fonts: FontRegistry) -> None:
        self._fonts = fonts

    def width(self, text: Text, style: Style) -> float:
        """Width of ``text`` on one line, in points."""
        return sum(glyph.advance for glyph in self._measured(text, style.role).glyphs) * style.pitch

    def advances(self, text: Text, style: Style) -> list[float]:
        """Width of each character of ``text``, in points."""
        return [glyph.advance * style.pitch for glyph in self._measured(text, style.role).glyphs]

    def lines(
        self, text: Text, style: Style, width: float, *, indent: float = 0, align: Align = Align.JUSTIFIED
    ) -> list[SetLine]:
        """Break ``text`` into lines.

        Args:
            text: Line feeds end a line.
            style: Its face and measures.
            width: Room in points.
            indent: Of the first line, in points.
            align: Where short lines stand; lines of a justified text are filled, but for the last.
        """
        result: list[SetLine] = []
        for part in _paragraphs(text):
            words = self._measured(part, style.role)
            advances = [glyph.advance for glyph in words.glyphs]
            room = width / style.pitch
            inset = 0.0 if result else indent / style.pitch
            for number, line in enumerate(break_lines(words.chars, advances, room - inset, room)):
                steps = _filled(words.chars, advances, line, align)
                shift = inset if number == 0 else 0.0
                left = (shift + _shift(room - shift, sum(steps), align)) * style.pitch
                result.append(_placed(words, line, steps, left, style))
        return result

    def line(self, text: Text, style: Style) -> SetLine:
        """``text`` on one line, however long."""
        words = self._measured(text, style.role)
        line = Line(0, len(words.chars), 0, last=True)
        return _placed(words, line, [glyph.advance for glyph in words.glyphs], 0, style)

    def _measured(self, text: Text, role: Role) -> _Measured:
        chars: list[str] = []
        glyphs: list[Glyph] = []
        tones: list[Tone] = []
        for run in runs(text):
            words, found = self._looked_up(run.text, _TONES.get(run.tone, role))
            chars.append(words)
            glyphs += found
            tones += [run.tone] * len(found)
        return _Measured("".join(chars), glyphs, tones)

    def _looked_up(self, text: str, role: Role) -> tuple[str, list[Glyph]]:
        known = self._fonts.glyphs(role)
        try:
            return text, [known[char] for char in text]
        except KeyError:
            seen = "".join(char for char in text if not is_unseen(char))
            return seen, [self._fonts.glyph(role, char) for char in seen]


def baseline(style: Style) -> float:
    """From the top of a line to its baseline: the character square is centred in the leading."""
    return (style.leading - style.size) / 2 + _BASELINE * style.size


def _paragraphs(text: Text) -> list[tuple[Run, ...]]:
    parts: list[list[Run]] = [[]]
    for run in runs(text):
        first, *more = run.text.split("\n")
        parts[-1].append(Run(first, run.tone))
        parts += [[Run(piece, run.tone)] for piece in more]
    return [tuple(part) for part in parts]


def _filled(chars: str, advances: Sequence[float], line: Line, align: Align) -> list[float]:
    """The steps of a line in ems, narrowed or widened so that it ends at the margin."""
    steps = list(advances[line.start : line.end])
    if line.spare < -1e-9:
        at_end, each = narrowed(chars, line)
        return [*(step - each for step in steps[:-1]), steps[-1] - at_end]
    if line.last or align is not Align.JUSTIFIED or line.spare < 1e-9:
        return steps
    words = chars[line.start : line.end]
    gaps = [at for at in range(len(words) - 1) if not (words[at].isascii() and words[at + 1].isascii())]
    if not gaps or line.spare / len(gaps) > _MOST_WIDENED:
        return steps
    for at in gaps:
        steps[at] += line.spare / len(gaps)
    return steps


def _shift(room: float, width: float, align: Align) -> float:
    if align is Align.CENTRE:
        return (room - width) / 2
    return room - width if align is Align.END else 0.0


def _placed(words: _Measured, line: Line, steps: list[float], left: float, style: Style) -> SetLine:
    """The line as inks, one for each stretch of one face and tone."""
    chars, glyphs, tones = words
    items: list[Item] = []
    x, first, end = left, line.start, line.end
    while first < end:
        face, tone = glyphs[first].face, tones[first]
        at = first + 1
        while at < end and glyphs[at].face is face and tones[at] is tone:
            at += 1
        advances = [step * style.pitch for step in steps[first - line.start : at - line.start]]
        width = sum(advances)
        items.append(Ink(x, 0, style.size, chars[first:at], glyphs[first:at], advances, style.colour))
        if tone is Tone.BLANK:
            items.append(
                Rule(x, _BLANK_DEPTH * style.size, x + width, _BLANK_DEPTH * style.size, _BLANK_RULE)
            )
        x += width
        first = at
    return SetLine(items, x)
