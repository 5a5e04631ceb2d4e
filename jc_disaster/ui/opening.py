"""Open plan and record and put them on a desk; runs on the worker, after the first paint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jc_disaster import workplace
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.officer import Officer


def open_desk(
    officer: Officer,
    *,
    exercise: bool,
    store: Path | None = None,
    keep_officer: Callable[[Officer], None] | None = None,
) -> Desk:
    """The desk of this seat.

    Args:
        officer: Who is on duty; its seat names a store that is made new.
        exercise: 演练 and 正式 are two stores.
        store: Another folder than the usual one.
        keep_officer: Remembers the officer.

    Raises:
        JcDisasterError: The plan or the store cannot be opened; the sentence says why and what to do.
    """
    kind = "exercise" if exercise else "real"
    clock = workplace.SystemClock()
    plans = workplace.Plans()
    folder = store or workplace.store_folder(kind)
    plans.assessor()
    recorder = workplace.open_record(folder, kind, plans, seat=officer.seat, clock=clock)
    return Desk(
        record=recorder,
        assessor_of=plans.assessor,
        clock=clock,
        entropy=workplace.system_entropy,
        exercise=exercise,
        officer=officer._replace(seat=recorder.seat),
        store=str(folder),
        keep_officer=keep_officer,
    )
