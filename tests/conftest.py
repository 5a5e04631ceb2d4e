"""Settings for every test: where Qt draws, how Hypothesis searches, what no test may leave unsaid."""

from __future__ import annotations

import gc
import logging
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from jc_disaster.engine.assess import Assessor
from jc_disaster.plan.loader import load_edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jc_disaster.plan.model import PlanEdition

# Before anything imports Qt: a test must never open a window on somebody's desk.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# `ci` searches the same examples on every run, so that a red run can be repeated and a green one means the
# same tomorrow. `nightly` goes looking with a seed of its own, which the head of the run prints. Neither
# measures time: a slow machine is no fault of the program.
SLOW_IS_NO_FAULT = (HealthCheck.too_slow,)
settings.register_profile(
    "ci",
    derandomize=True,
    database=None,
    deadline=None,
    print_blob=True,
    suppress_health_check=SLOW_IS_NO_FAULT,
)
settings.register_profile(
    "nightly", max_examples=5_000, deadline=None, print_blob=True, suppress_health_check=SLOW_IS_NO_FAULT
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take `--nightly`."""
    parser.addoption("--nightly", action="store_true", help="search the laws far and with a fresh seed")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Choose the Hypothesis profile; first, so that its plugin still reads the seed set here."""
    nightly = config.getoption("nightly")
    settings.load_profile("nightly" if nightly else "ci")
    if nightly and config.getoption("hypothesis_seed", None) is None:
        config.option.hypothesis_seed = random.SystemRandom().randrange(2**32)


def pytest_report_header(config: pytest.Config) -> str:
    """Say how the laws are searched, so that the run can be repeated."""
    if not config.getoption("nightly"):
        return "laws: profile ci, derandomized (the same examples on every run)"
    return f"laws: profile nightly, repeat with --nightly --hypothesis-seed={config.option.hypothesis_seed}"


@pytest.fixture(autouse=True)
def _no_unexpected_error_is_logged(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test during which the program logged an error that the test did not announce.

    A test that provokes one says so: ``@pytest.mark.logs_errors("why it must be logged")``. Python warnings
    are errors by the project file, and Qt's by pytest-qt.
    """
    yield
    if request.node.get_closest_marker("logs_errors"):
        return
    errors = [
        record
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)  # type: ignore[arg-type]
        if record.levelno >= logging.ERROR
    ]
    if errors:
        said = "\n".join(f"{record.name}: {record.getMessage()}" for record in errors)
        pytest.fail(f"the program logged an error that this test does not expect:\n{said}", pytrace=False)


@pytest.fixture(autouse=True)
def _garbage_goes_on_the_windows_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program: no worker takes down what is left of a closed window while another one paints."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from jc_disaster.ui.garbage import sweep  # noqa: PLC0415 - only where there are windows

    gc.disable()
    yield
    sweep()
    gc.enable()


@pytest.fixture(scope="session")
def edition() -> PlanEdition:
    """The city's plan as data, proven; what the proof finds in broken plans has tests of its own."""
    return load_edition(Path(__file__).parents[1] / "resources" / "plans" / "jincheng-2026")


@pytest.fixture(scope="session")
def assessor(edition: PlanEdition) -> Assessor:
    """The city's plan made ready for comparing."""
    return Assessor(edition)
