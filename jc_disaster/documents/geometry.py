"""The sheet and its measures. Lengths are in points (1/72 inch) from the top left corner of the page.

GB/T 9704-2012, 5.2.1: A4, top margin (天头) 37 mm, binding margin (订口) 28 mm, type area (版心) 156 mm × 225 mm.
5.2.3: 22 lines of 28 characters fill the type area, which gives the pitch and the leading.
"""

from __future__ import annotations

from typing import Final, NamedTuple

MM: Final = 72 / 25.4
CHARACTERS: Final = 28
LINES: Final = 22
PITCH: Final = 156 * MM / CHARACTERS
LEADING: Final = 225 * MM / LINES

# 字号 in points.
ERHAO: Final = 22.0
SANHAO: Final = 16.0
SIHAO: Final = 14.0
XIAOSI: Final = 12.0
WUHAO: Final = 10.5

# Of a line: between a table of a form and the heading after it.
BELOW_TABLE: Final = 0.3


class Sheet(NamedTuple):
    """A page and its type area."""

    width: float
    height: float
    left: float
    top: float
    block_width: float
    block_height: float

    @property
    def right(self) -> float:
        """The right edge of the type area."""
        return self.left + self.block_width

    @property
    def bottom(self) -> float:
        """The lower edge of the type area."""
        return self.top + self.block_height

    def turned(self) -> Sheet:
        """The same sheet read from its left edge: that edge is the top now, the foot lies on the left."""
        return Sheet(
            self.height, self.width, self.height - self.bottom, self.left, self.block_height, self.block_width
        )


OFFICIAL: Final = Sheet(210 * MM, 297 * MM, 28 * MM, 37 * MM, 156 * MM, 225 * MM)
FORM: Final = Sheet(210 * MM, 297 * MM, 25 * MM, 22 * MM, 165 * MM, 250 * MM)
WIDE_FORM: Final = Sheet(297 * MM, 210 * MM, 22 * MM, 25 * MM, 253 * MM, 160 * MM)
