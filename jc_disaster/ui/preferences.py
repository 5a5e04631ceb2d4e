"""What the window remembers between starts: who is on duty, light or dark, size of text. Nothing of any incident."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

from jc_disaster.ui.officer import Officer

SCALES = (1.0, 1.15, 1.3, 1.5, 2.0)
AUTOMATIC = 0.0
_DESIGN_HEIGHT = 800


class Look(NamedTuple):
    """The look a person chose; a scale of 0 follows the screen."""

    theme: str = "light"
    scale: float = AUTOMATIC


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
        return Look(theme if theme in {"light", "dark"} else "light", scale if scale in SCALES else AUTOMATIC)

    def keep_look(self, look: Look) -> None:
        """Remember the look."""
        self._settings.setValue("look/theme", look.theme)
        self._settings.setValue("look/scale", str(look.scale))
        self._settings.sync()

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""
