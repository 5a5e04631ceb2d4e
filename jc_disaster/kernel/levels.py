"""Response levels (响应级别).

A response level is not a number: it is never compared with a warning level or the grade of an incident, and
"more severe" is the only relation between two of them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResponseLevel:
    """One level of one plan.

    Attributes:
        id: The name used by programs (``I`` … ``IV`` for Jincheng).
        rank: 1 for the most severe level of the plan.
        name: As the plan prints it (``Ⅰ级``, ``一级``).
    """

    id: str
    rank: int
    name: str

    def more_severe_than(self, other: ResponseLevel | None) -> bool:
        """Whether this level is more severe than ``other``; every level is more severe than none."""
        return other is None or self.rank < other.rank
