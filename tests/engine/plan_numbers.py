"""What 5.1.1 to 5.4.1 count, and the numbers that stand there; written by hand, not read from the plan's data."""

from __future__ import annotations

from typing import Final

SUMS: Final = {
    "deaths_and_missing": ("deaths", "missing"),
    "relocated_and_needing_relief": ("relocated", "needing_relief"),
    "collapsed_and_severely_damaged_rooms": ("collapsed_rooms", "severely_damaged_rooms"),
    "collapsed_and_severely_damaged_households": ("collapsed_households", "severely_damaged_households"),
}
DROUGHT: Final = "drought_relief_people"
COUNTED: Final = (*(key for parts in SUMS.values() for key in parts), DROUGHT)
# The numbers of 5.1.1 to 5.4.1.
BOUNDS: Final = {
    "deaths_and_missing": (5, 10, 20, 50),
    "relocated_and_needing_relief": (3_000, 5_000, 100_000, 200_000),
    "collapsed_and_severely_damaged_rooms": (1_000, 3_000, 10_000, 100_000),
    "collapsed_and_severely_damaged_households": (500, 1_000, 3_000, 30_000),
    "drought_relief_people": (80_000, 120_000, 160_000, 200_000),
}
