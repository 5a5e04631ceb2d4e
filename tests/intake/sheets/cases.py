"""An odd file and the one answer it gets."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

ONE = '{"阳城县": {"deaths": %s}}'
NOTHING = "{}"
BAD = "Sheet1!B2: 因灾死亡人口"


class Case(NamedTuple):
    """A file and its answer.

    Attributes:
        title: What is odd about it.
        make: Its bytes.
        answer: What the answer begins with.
        name: Its name.
    """

    title: str
    make: Callable[[], bytes]
    answer: str
    name: str = "灾情.xlsx"
