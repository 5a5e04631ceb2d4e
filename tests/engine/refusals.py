"""What an input is refused with."""

from __future__ import annotations

import pytest

from jc_disaster.engine.entry import situation_from_text
from jc_disaster.kernel.errors import Fault, InputRefusedError
from jc_disaster.plan.model import PlanEdition


def refused(edition: PlanEdition, text: str) -> dict[str, Fault]:
    """The faults with which a text is refused, by path."""
    with pytest.raises(InputRefusedError) as caught:
        situation_from_text(text, edition)
    faults = caught.value.faults
    assert all(fault.message and fault.remedy for fault in faults)
    return {fault.path: fault for fault in faults}
