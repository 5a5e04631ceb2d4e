"""Colours, sizes and spacing of the window: palette tokens, light and dark, without Qt.

One accent. The levels of a plan take red, orange, yellow, blue by rank, always beside their numeral and a shape.
Every pair of text and ground that is used together has a contrast of at least 4.5 : 1 (WCAG 2.1, 1.4.3).
"""

from __future__ import annotations

from typing import Final, NamedTuple

GRID = 8
RAIL_WIDTH = 72
TOP_HEIGHT = 54
STRIP_HEIGHT = 32
STATUS_HEIGHT = 28
EXERCISE_FRAME = 6
RADIUS = 8


class LevelTokens(NamedTuple):
    """Colours of one rank: solid ground and its text, soft ground, text on the page, line."""

    fill: str
    on_fill: str
    tint: str
    ink: str
    line: str


class Tokens(NamedTuple):
    """All colours of one theme, as ``#rrggbb``."""

    name: str
    ground: str
    surface: str
    sunken: str
    line: str
    line_strong: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_tint: str
    focus: str
    good: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    track: str
    hatch: str
    rail: str
    rail_on: str
    rail_ink: str
    rail_muted: str
    mark: str
    on_mark: str
    mark_ink: str
    levels: tuple[LevelTokens, ...]


_LIGHT_LEVELS = (
    LevelTokens("#c2272d", "#ffffff", "#fbe4e2", "#a51d23", "#c2272d"),
    LevelTokens("#e8832a", "#2b1500", "#fdebd9", "#843f00", "#d26f14"),
    LevelTokens("#f2c531", "#2e2300", "#fff6d8", "#7d5e00", "#cf9f00"),
    LevelTokens("#1f69ad", "#ffffff", "#e0ecf8", "#185a98", "#1f69ad"),
)
_DARK_LEVELS = (
    LevelTokens("#e0575a", "#1d0404", "#40191c", "#ff9a98", "#e0575a"),
    LevelTokens("#ea8e3c", "#241100", "#3d2710", "#f7b072", "#ea8e3c"),
    LevelTokens("#ecc443", "#241b00", "#3a300f", "#f2d471", "#d8b033"),
    LevelTokens("#5ea4e6", "#03172a", "#152f49", "#8cc2f5", "#5ea4e6"),
)

LIGHT = Tokens(
    name="light",
    ground="#eef1f5",
    surface="#ffffff",
    sunken="#f5f7fa",
    line="#dbe2ea",
    line_strong="#b4c0cc",
    ink="#17212b",
    muted="#536270",
    accent="#0b5aa8",
    on_accent="#ffffff",
    accent_tint="#e6f0fa",
    focus="#0b5aa8",
    good="#0c6b41",
    warn="#7a5200",
    warn_tint="#fff5db",
    bad="#b3261e",
    bad_tint="#fdeae8",
    track="#e6ebf0",
    hatch="#5b6874",
    rail="#10243a",
    rail_on="#234a73",
    rail_ink="#ffffff",
    rail_muted="#c3d0de",
    mark="#0c6b41",
    on_mark="#ffffff",
    mark_ink="#0c6b41",
    levels=_LIGHT_LEVELS,
)
DARK = Tokens(
    name="dark",
    ground="#0e141b",
    surface="#171f28",
    sunken="#1d2731",
    line="#2b3844",
    line_strong="#4b5c6c",
    ink="#e9eff5",
    muted="#a5b3c0",
    accent="#6db1f5",
    on_accent="#04182b",
    accent_tint="#18324c",
    focus="#8cc4fb",
    good="#5fcf9a",
    warn="#f2cf7c",
    warn_tint="#352a10",
    bad="#ff9d96",
    bad_tint="#3f1d1c",
    track="#2a3641",
    hatch="#b7c4d0",
    rail="#0a1119",
    rail_on="#20405f",
    rail_ink="#ffffff",
    rail_muted="#b6c4d2",
    mark="#1a7d51",
    on_mark="#ffffff",
    mark_ink="#5fcf9a",
    levels=_DARK_LEVELS,
)

_EXERCISE_LIGHT: Final = {
    "rail": "#3a1d52",
    "rail_on": "#65348c",
    "rail_muted": "#dccbea",
    "mark": "#7534a5",
    "mark_ink": "#6a2b99",
    "on_mark": "#ffffff",
}
_EXERCISE_DARK: Final = {
    "rail": "#221030",
    "rail_on": "#573078",
    "rail_muted": "#d5c1e6",
    "mark": "#8d4fc0",
    "mark_ink": "#d3a8f3",
    "on_mark": "#ffffff",
}


def tokens_for(theme: str, *, exercise: bool) -> Tokens:
    """The tokens of a theme.

    Args:
        theme: ``light`` or ``dark``.
        exercise: True for 演练: rail, frame and mark are purple, everything that means something stays as it is.
    """
    base = DARK if theme == "dark" else LIGHT
    if not exercise:
        return base
    marks = _EXERCISE_DARK if theme == "dark" else _EXERCISE_LIGHT
    return Tokens(**{**base._asdict(), **marks})


def level_tokens(tokens: Tokens, rank: int) -> LevelTokens:
    """Colours of the level with this rank; a plan with more levels than colours repeats the mildest."""
    return tokens.levels[min(rank, len(tokens.levels)) - 1]


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours (WCAG 2.1), from 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
