"""Who is on duty at a seat; asked once, at the first start."""

from __future__ import annotations

from typing import NamedTuple


class Officer(NamedTuple):
    """The officer on duty: name, post, seat."""

    name: str
    post: str
    seat: str
