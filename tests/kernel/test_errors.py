"""All faults of an input travel in one error."""

from __future__ import annotations

from jc_disaster.kernel.errors import Fault, InputRefusedError, JcDisasterError


def test_a_refused_input_carries_every_fault() -> None:
    """An officer who is told one fault at a time needs as many attempts as there are faults."""
    faults = [Fault("figures.deaths", -1, "是负数", "请改"), Fault("hazard", 3, "应为文字", "请改")]
    error = InputRefusedError(fault for fault in faults)
    assert error.faults == tuple(faults)
    assert str(error) == "figures.deaths：是负数；hazard：应为文字"


def test_every_error_of_ours_has_a_stable_code() -> None:
    """Messages are looked up by the code, so it may not change with the wording."""
    assert issubclass(InputRefusedError, JcDisasterError)
    assert (JcDisasterError.code, InputRefusedError.code) == ("error", "input-refused")
