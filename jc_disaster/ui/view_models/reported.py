"""Figures ready to be recorded, from whatever panel, dialog or page they were entered in."""

from __future__ import annotations

from collections.abc import Container, Mapping
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


def report_act(said: Reported, reported: Container[str], text: str | None = None) -> dict[str, object]:
    """The act that records a report.

    Args:
        said: The report.
        reported: The units that reported before; a first report of a unit is 初报.
        text: The message it comes from.
    """
    from jc_disaster.incident.values import stored  # noqa: PLC0415 - after the first paint
    from jc_disaster.incident.vocabulary import CITY, REPORT_KINDS  # noqa: PLC0415 - as above

    unit = said.unit or CITY
    kind = REPORT_KINDS[2] if said.verified else REPORT_KINDS[1] if unit in reported else REPORT_KINDS[0]
    act: dict[str, object] = {
        "act": "report_figures",
        "unit": unit,
        "report_kind": REPORT_KINDS[3] if said.unchanged else kind,
        "as_of": said.as_of,
        "source": said.source,
        "verified": said.verified,
    }
    if said.unaffected:
        act["unaffected"] = True
    elif said.figures:
        act["figures"] = {key: stored(quantity) for key, quantity in said.figures.items()}
    if said.reason:
        act["reason"] = said.reason
    if text:
        act["text"] = text
    return act
