"""What the window remembers between starts: who is on duty, the look, the language, how papers are made."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

from jc_disaster.documents.carrier import Carrier
from jc_disaster.ui.language import CODES
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.paper_settings import FORMATS, PaperWay

SCALES = (1.0, 1.15, 1.3, 1.5, 2.0)
AUTOMATIC = 0.0
_DESIGN_HEIGHT = 800


class Look(NamedTuple):
    """The look a person chose; a scale of 0 follows the screen. The language is one of `CODES`."""

    theme: str = "light"
    scale: float = AUTOMATIC
    language: str = CODES[0]


def scale_for(look: Look, screen_height: int) -> float:
    """The size of text: as chosen, or larger on a larger screen, so that it stays legible at arm's length.

    Args:
        look: What was chosen.
        screen_height: Height of the screen in device-independent pixels.
    """
    if look.scale != AUTOMATIC:
        return look.scale
    return max(scale for scale in SCALES if scale == 1.0 or scale * _DESIGN_HEIGHT <= screen_height)


class Preferences:
    """An INI file in the person's own folder."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def officer(self) -> Officer | None:
        """Who was on duty last; None before the first start was finished."""
        name, post, seat = (self._text(f"officer/{key}") for key in ("name", "post", "seat"))
        return Officer(name, post, seat) if name and seat else None

    def keep_officer(self, officer: Officer) -> None:
        """Remember who is on duty."""
        for key, value in officer._asdict().items():
            self._settings.setValue(f"officer/{key}", value)
        self._settings.sync()

    def look(self) -> Look:
        """The look chosen last; anything unreadable is the usual one."""
        theme = self._text("look/theme")
        try:
            scale = float(self._text("look/scale") or AUTOMATIC)
        except ValueError:
            scale = AUTOMATIC
        language = self._text("look/language")
        return Look(
            theme if theme in {"light", "dark"} else "light",
            scale if scale in SCALES else AUTOMATIC,
            language if language in CODES else CODES[0],
        )

    def keep_look(self, look: Look) -> None:
        """Remember the look."""
        self._settings.setValue("look/theme", look.theme)
        self._settings.setValue("look/scale", str(look.scale))
        self._settings.setValue("look/language", look.language)
        self._settings.sync()

    def paper_way(self) -> PaperWay:
        """How papers were made last; anything unreadable is the usual way."""
        usual = PaperWay()
        formats, carrier = tuple(self._text("papers/formats").split("+")), self._text("papers/carrier")
        return PaperWay(
            formats if formats in FORMATS else usual.formats,
            Carrier(carrier) if carrier in set(Carrier) else usual.carrier,
        )

    def keep_paper_way(self, way: PaperWay) -> None:
        """Remember how papers are made."""
        self._settings.setValue("papers/formats", "+".join(way.formats))
        self._settings.setValue("papers/carrier", way.carrier.value)
        self._settings.sync()

    def own_faces(self) -> bool:
        """Whether faces of this machine are taken before those of the program."""
        return self._text("papers/own_faces") == "yes"

    def keep_own_faces(self, *, preferred: bool) -> None:
        """Remember that."""
        self._settings.setValue("papers/own_faces", "yes" if preferred else "no")
        self._settings.sync()

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""
