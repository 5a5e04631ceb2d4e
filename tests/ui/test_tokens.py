"""Every pair of text and ground can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit

from jc_disaster.ui.theme import apply_theme, make_theme
from jc_disaster.ui.tokens import contrast, tokens_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

READABLE = 4.5
PAIRS = [
    *[("ink", ground) for ground in ("ground", "surface", "sunken", "accent_tint", "warn_tint", "track")],
    *[("muted", ground) for ground in ("ground", "surface", "sunken")],
    *[("accent", ground) for ground in ("surface", "sunken", "accent_tint")],
    ("on_accent", "accent"),
    ("good", "surface"),
    ("warn", "warn_tint"),
    ("warn", "surface"),
    ("warn", "sunken"),
    ("bad", "surface"),
    ("bad", "sunken"),
    ("bad", "ground"),
    ("rail_ink", "rail_on"),
    ("rail_muted", "rail"),
    ("on_mark", "mark"),
    ("mark_ink", "surface"),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("exercise", [False, True])
def test_text_stands_out_from_its_ground(theme: str, exercise: bool) -> None:  # noqa: FBT001 - as parametrized
    """WCAG 1.4.3 asks for 4.5 : 1; tired eyes ask for it more."""
    tokens = tokens_for(theme, exercise=exercise)._asdict()

    weak = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in PAIRS}

    assert not {pair: ratio for pair, ratio in weak.items() if ratio < READABLE}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("enabled", [True, False])
def test_what_a_field_asks_for_can_be_read(
    qtbot: QtBot,
    qapp: QApplication,
    theme: str,
    enabled: bool,  # noqa: FBT001 - as parametrized
) -> None:
    """Qt takes half of the ink for it where a style sheet names none: 3.2 : 1, and nobody at 3 a.m. read F9."""
    apply_theme(qapp, make_theme(theme, exercise=False))
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("█████")
    field.setEnabled(enabled)
    field.resize(200, 32)

    picture = field.grab().toImage()
    colors = {QColor(picture.pixel(x, 16)).name() for x in range(10, 60)}

    ground = QColor(picture.pixel(180, 16)).name()
    assert max(contrast(color, ground) for color in colors) >= READABLE


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_words_of_every_level_can_be_read_on_its_colours(theme: str) -> None:
    """Yellow with white letters is the usual mistake."""
    tokens = tokens_for(theme, exercise=False)

    ratios = [
        contrast(ink, ground)
        for level in tokens.levels
        for ink, ground in (
            (level.on_fill, level.fill),
            (level.ink, level.tint),
            (level.ink, tokens.surface),
            (tokens.ink, level.tint),
        )
    ]

    assert min(ratios) >= READABLE


def test_an_exercise_changes_no_colour_that_means_something() -> None:
    """A level looks the same in an exercise; only frame, rail and mark are purple."""
    real, exercise = tokens_for("light", exercise=False), tokens_for("light", exercise=True)

    assert real.levels == exercise.levels
    assert real.mark != exercise.mark
