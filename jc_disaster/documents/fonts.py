"""The faces of the papers, chosen character by character.

A registry is opened once, kept by whoever started the program, and handed to the writers. Each role of
GB/T 9704-2012 (仿宋, 小标宋, 黑体, 楷体, 半角宋体) has a chain of faces; a character is taken from the first face
that has it. What no face has is refused by name before anything is drawn: a paper with a silent gap in a name
is worse than none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from jc_disaster.documents.truetype import TrueTypeFace
from jc_disaster.kernel.errors import Fault, InputRefusedError


class Role(Enum):
    """What a face is used for."""

    TEXT = "text"  # 仿宋
    TITLE = "title"  # 小标宋
    BLACK = "black"  # 黑体
    KAI = "kai"  # 楷体
    DIGITS = "digits"  # 半角宋体, page numbers


_FANG, _KAI, _SERIF, _MEDIUM, _SANS, _LATIN, _SIGNS = (
    "FandolFang-Regular.ttf",
    "LXGWWenKai-Light.ttf",
    "NotoSerifSC-Bold.ttf",
    "NotoSansSC-Medium.ttf",
    "NotoSansSC-Regular.ttf",
    "FandolSong-Latin.ttf",
    "JCSigns.ttf",
)
CHAINS: Final[Mapping[Role, tuple[str, ...]]] = MappingProxyType(
    {
        Role.TEXT: (_LATIN, _FANG, _KAI, _SANS, _SIGNS),
        Role.TITLE: (_SERIF, _MEDIUM, _SANS, _KAI, _SIGNS),
        Role.BLACK: (_MEDIUM, _SANS, _KAI, _SIGNS),
        Role.KAI: (_LATIN, _KAI, _SANS, _SIGNS),
        Role.DIGITS: (_LATIN, _FANG, _KAI, _SANS, _SIGNS),
    }
)


class Glyph(NamedTuple):
    """A character as one face draws it; ``advance`` in ems."""

    face: TrueTypeFace
    number: int
    advance: float


class MissingGlyphError(InputRefusedError):
    """Characters that no face can draw; one fault for each."""

    code = "missing-glyph"


class FontRegistry:
    """The open faces. Reading is safe from several threads; nothing is registered anywhere else."""

    def __init__(self, folder: Path, preferred: Mapping[Role, Path] | None = None) -> None:
        """Take the faces from ``folder``, each opened when it is first needed.

        Args:
            folder: Where the bundled faces are (``resources/fonts``).
            preferred: Faces of this machine (方正小标宋, 仿宋_GB2312) tried first, by role.
        """
        own = preferred or {}
        self._chains = {
            role: (*((own[role],) if role in own else ()), *(folder / name for name in names))
            for role, names in CHAINS.items()
        }
        self._faces: dict[Path, TrueTypeFace] = {}
        self._glyphs: dict[Role, dict[str, Glyph]] = {role: {} for role in Role}

    def glyphs(self, role: Role) -> dict[str, Glyph]:
        """The characters already looked up for ``role``; for reading only."""
        return self._glyphs[role]

    def glyph(self, role: Role, char: str) -> Glyph:
        """``char`` from the first face of the role that has it.

        Raises:
            MissingGlyphError: No face has it.
            BadFaceError: A face of this machine cannot be used.
        """
        known = self._glyphs[role]
        found = known.get(char)
        if found is None:
            found = known[char] = self._look_up(role, char)
        return found

    def require(self, texts: Iterable[str]) -> None:
        """See to it that every character of ``texts`` can be drawn.

        Raises:
            MissingGlyphError: Some cannot; names all of them, each with words around it.
        """
        faults: dict[str, Fault] = {}
        seen: set[str] = set()
        for text in texts:
            for char in set(text) - seen:
                seen.add(char)
                if not is_unseen(char) and not self._can_draw(char):
                    faults[char] = _fault(char, text)
        if faults:
            raise MissingGlyphError(faults[char] for char in sorted(faults))

    def _can_draw(self, char: str) -> bool:
        try:
            self.glyph(Role.TEXT, char)
        except MissingGlyphError:
            return False
        return True

    def _look_up(self, role: Role, char: str) -> Glyph:
        code = ord(char)
        for path in self._chains[role]:
            face = self._faces.get(path)
            if face is None:
                face = self._faces[path] = TrueTypeFace(path)
            number = face.glyph_of(code)
            if number:
                return Glyph(face, number, face.width(number) / 1000)
        raise MissingGlyphError([_fault(char, char)])


def is_unseen(char: str) -> bool:
    """Whether ``char`` has no shape of its own: controls, joiners, variation selectors, direction marks."""
    return unicodedata.category(char) in ("Cc", "Cf") or "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0100"


def _fault(char: str, text: str) -> Fault:
    place = text.find(char)
    words = text[max(0, place - 8) : place + 9]
    return Fault(
        path="characters",
        got=char,
        message=f"“{char}”（U+{ord(char):04X}，见“{words}”）在本机字体中没有字形，文书未生成，记录未受影响",
        remedy="请核对该字；确属人名、地名用字的，可在设置中添加含有该字的字体后重新生成",
    )
