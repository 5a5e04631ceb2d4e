"""Faults and the one root error of the program.

A fault names the place, what stood there, what is wrong and what to do, in Chinese for the officer.
All faults of one input are gathered and shown together; nothing is refused piecemeal.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Fault(NamedTuple):
    """One thing wrong with an input.

    Attributes:
        path: Where, in dotted form (``figures.deaths``, ``counties.阳城县.missing``).
        got: What stood there, as the reader gave it.
        message: What is wrong, one Chinese sentence.
        remedy: What to do, one Chinese sentence.
    """

    path: str
    got: object
    message: str
    remedy: str


class JcDisasterError(Exception):
    """Root of all errors the program raises on purpose.

    Attributes:
        code: A stable identifier, the key under which messages are looked up.
    """

    code = "error"


class InputRefusedError(JcDisasterError):
    """An input from outside was refused as a whole, with every fault it has."""

    code = "input-refused"

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("；".join(f"{fault.path}：{fault.message}" for fault in self.faults))
