"""The language of the window. Chinese is the source, and speaking it costs nothing.

Whatever a person reads on the window passes through `Language.say` or `Language.shown` where it is handed to a
widget. What is not the program's own wording is kept by the type of its field: `Verbatim` for a quote of the
plan, a name, a place, the words of a message or of the record; `Key` for what only the program reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias, TypeVar

Verbatim: TypeAlias = str
Key: TypeAlias = str

CODES: Final = ("zh", "en")
NAMES: Final = ("中文", "English")

_T = TypeVar("_T")


class Language:
    """Chinese: every sentence is said as it was composed."""

    code: str = CODES[0]

    def say(self, text: str) -> str:
        """One sentence, word or label of the window."""
        return text

    def joined(self, parts: Iterable[str], joint: str) -> str:
        """Parts that are said one by one, so that a name in one is not taken for a word of the whole.

        Args:
            parts: The parts.
            joint: The Chinese sign between them.
        """
        return joint.join(parts)

    def shown(self, view: _T) -> _T:
        """A view with every text in it, at any depth, said in this language."""
        return view


CHINESE: Final = Language()
