"""The record proven, written out and merged, for the log page."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.watching import Watch, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jc_disaster.incident.state import IncidentState
    from jc_disaster.record.merging import Offer, Preview
    from jc_disaster.record.recorder import Recorder
    from jc_disaster.record.still import Still

NOT_WHILE_RUNNING: Final = (
    "演练还没有结束，另一席位的记录里可能有导调的准备和评估意见，现在不并入；记录没有改动。"
    "请在结束演练后再并入。"
)
STILL_RUNS: Final = (
    "演练还没有结束，全部记录里有导调的准备和评估意见，现在不导出；记录没有改动。请在结束演练后再导出。"
)


class ExerciseRunsError(JcDisasterError):
    """All of the record is asked for while an exercise goes on."""

    code = "exercise-runs"


class Files(Protocol):
    """What can be done with the record as files."""

    def still(self) -> Still:
        """The record as it stands, for the two below; all that has to be done between two acts."""
        ...

    def verify(self, still: Still, watch: Watch = unwatched) -> str:
        """Prove every chain; the outcome in words. On any thread: no act waits for it."""
        ...

    def export(self, still: Still, where: Path, now: datetime, watch: Watch = unwatched) -> Path:
        """Write all of it into a new folder under ``where``. On any thread: no act waits for it."""
        ...

    def offer(self, still: Still, source: Path, watch: Watch = unwatched) -> tuple[Offer, Preview]:
        """Read another seat's export, and say what taking it would change. On any thread: no act waits for it."""
        ...

    def take(self, offer: Offer, watch: Watch = unwatched) -> int:
        """Take it, all or nothing; how many entries it was."""
        ...


class RecordFiles:
    """The record of this seat.

    Args:
        recorder: The open record.
        folder: Where its store lies.
        mark: What the names of an exercise begin with.
    """

    def __init__(self, recorder: Recorder, folder: Path, mark: str) -> None:
        self._recorder, self._folder, self._mark = recorder, folder, mark

    def still(self) -> Still:
        """The record as it stands.

        Raises:
            OSError: Its second record is gone.
        """
        from jc_disaster.record.still import Still  # noqa: PLC0415 - when asked for

        return Still(self._recorder, self._folder)

    def verify(self, still: Still, watch: Watch = unwatched) -> str:
        """Prove every chain anew, and that the second record said the same; nothing is changed."""
        from jc_disaster.record.verifying import verify_still  # noqa: PLC0415 - when asked for

        said = io.StringIO()
        verify_still(still, said, watch)
        return said.getvalue().strip()

    def export(self, still: Still, where: Path, now: datetime, watch: Watch = unwatched) -> Path:
        """Write all of it as files that need no program; names and numbers of persons stay sealed.

        Raises:
            StoreRefusedError: It could not be written.
            ExerciseRunsError: An exercise goes on, whose controllers' preparation stands in the record too.
        """
        from jc_disaster.record.exchange import export_still  # noqa: PLC0415 - when asked for

        if _exercise_runs(still.state(name) for name in still.incidents):
            raise ExerciseRunsError(STILL_RUNS)
        moment = now.astimezone(SHANGHAI).strftime("%Y%m%d-%H%M%S")
        folder = where / f"{self._mark}记录导出-{moment}"
        export_still(still, folder, watch)
        return folder

    def offer(self, still: Still, source: Path, watch: Watch = unwatched) -> tuple[Offer, Preview]:
        """Read another seat's export, and say what taking it would change; nothing is changed.

        Raises:
            StoreRefusedError: It cannot be taken.
            ExerciseRunsError: An exercise goes on here.
        """
        from jc_disaster.record.merging import preview, read_offer  # noqa: PLC0415 - when asked for

        if _exercise_runs(still.state(name) for name in still.incidents):
            raise ExerciseRunsError(NOT_WHILE_RUNNING)
        offer = read_offer(still, source, watch)
        return offer, preview(still, offer)

    def take(self, offer: Offer, watch: Watch = unwatched) -> int:
        """Take it, all or nothing.

        Raises:
            StoreRefusedError: Nothing was taken.
            StoppedError: ``watch`` stopped it; nothing was taken.
        """
        from jc_disaster.record.merging import take  # noqa: PLC0415 - when asked for

        return take(self._recorder, offer, watch)


def _exercise_runs(states: Iterable[IncidentState]) -> bool:
    from jc_disaster.incident.exercise_clock import begun, over  # noqa: PLC0415 - when asked for

    return any(begun(state) is not None and over(state) is None for state in states)
