"""A place in a legal text and the words that stand there."""

from __future__ import annotations

from typing import NamedTuple


class Citation(NamedTuple):
    """Words of a stored text, with the clause they stand in.

    Attributes:
        clause: The clause as printed, items appended: ``5.2.1(3)``.
        quote: Verbatim words of that clause, exactly as stored.
        text: Which stored text of the edition; ``plan`` for the plan itself.
    """

    clause: str
    quote: str
    text: str = "plan"
