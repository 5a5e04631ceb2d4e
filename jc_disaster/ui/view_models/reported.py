"""Figures ready to be recorded, from whatever panel, dialog or page they were entered in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from jc_disaster.kernel.quantity import Quantity


class Reported(NamedTuple):
    """One report of one unit.

    Attributes:
        unit: Empty for the whole city.
        figures: By key; empty for 未受灾 and 零报告.
        unaffected: The unit says 未受灾.
        as_of: 截至 time.
        source: As chosen or typed.
        verified: True for 核报.
        reason: Why a figure is lower than before, or None.
        unchanged: 零报告: the unit says that nothing has changed.
    """

    unit: str
    figures: Mapping[str, Quantity]
    unaffected: bool
    as_of: datetime
    source: str
    verified: bool
    reason: str | None
    unchanged: bool = False
