"""One man in twelve sees red and green as one: levels, kinds and states stay apart for him, in lightness or hue."""

from __future__ import annotations

from itertools import combinations

import pytest

from jc_disaster.ui.tokens import tokens_for

# Machado, Oliveira and Fernandes (2009), a physiologically-based model, at full severity, for linear RGB.
SIGHT = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
APART = 10.0  # CIE76; two areas side by side are told apart from about 2.3, across a room from about 10
THEMES = pytest.mark.parametrize("theme", ["light", "dark"])
SEEN = pytest.mark.parametrize("sight", SIGHT)


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    """A colour as somebody with this sight sees it, in CIELAB (D65)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    red, green, blue = (
        min(max(sum(weight * part for weight, part in zip(row, linear, strict=True)), 0.0), 1.0)
        for row in SIGHT[sight]
    )
    white = (0.95047, 1.0, 1.08883)
    xyz = (
        0.4124 * red + 0.3576 * green + 0.1805 * blue,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        0.0193 * red + 0.1192 * green + 0.9505 * blue,
    )
    bent = [_bend(part / whole) for part, whole in zip(xyz, white, strict=True)]
    return 116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])


def _bend(part: float) -> float:
    return float(part ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116


def apart(one: str, other: str, sight: str) -> float:
    """How far two colours are from one another for this sight."""
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return float(sum((first - second) ** 2 for first, second in pairs) ** 0.5)


@THEMES
@SEEN
def test_the_four_levels_stay_apart(theme: str, sight: str) -> None:
    """Numeral and shape tell them as well; but the ladder is read from across the room."""
    levels = tokens_for(theme, exercise=False).levels

    for part in ("fill", "ink"):
        near = {
            (one, other): apart(getattr(levels[one], part), getattr(levels[other], part), sight)
            for one, other in combinations(range(len(levels)), 2)
        }
        assert not {pair: far for pair, far in near.items() if far < (APART if part == "fill" else 2.3)}


@THEMES
@SEEN
def test_an_exercise_is_never_the_colour_of_the_real_thing(theme: str, sight: str) -> None:
    """正式 and 演练 stand in words everywhere; the frame is what is seen first."""
    real, exercise = tokens_for(theme, exercise=False), tokens_for(theme, exercise=True)

    assert apart(real.mark, exercise.mark, sight) >= APART
    assert apart(real.rail, exercise.rail, sight) >= 2.3


@THEMES
@SEEN
def test_good_and_bad_are_told_apart_by_more_than_their_hue(theme: str, sight: str) -> None:
    """未报 in red beside a time in ink: the words differ, and so does what is seen."""
    tokens = tokens_for(theme, exercise=False)

    assert apart(tokens.good, tokens.bad, sight) >= APART
    assert apart(tokens.accent, tokens.bad, sight) >= APART
