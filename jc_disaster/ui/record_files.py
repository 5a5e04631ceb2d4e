"""The record proven and written out, for the log page; runs on the worker."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from jc_disaster.kernel.clock import SHANGHAI

if TYPE_CHECKING:
    from jc_disaster.record.recorder import Recorder


class Files(Protocol):
    """What can be done with the record as files."""

    def verify(self) -> str:
        """Prove every chain; the outcome in words."""
        ...

    def export(self, where: Path, now: datetime) -> Path:
        """Write all of it into a new folder under ``where``."""
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

    def verify(self) -> str:
        """Prove every chain anew, and that the second record says the same; nothing is changed."""
        from jc_disaster.record.commands import verify_record  # noqa: PLC0415 - when asked for

        said = io.StringIO()
        verify_record(self._recorder, said, self._folder)
        return said.getvalue().strip()

    def export(self, where: Path, now: datetime) -> Path:
        """Write all of it as files that need no program; names and numbers of persons stay sealed.

        Raises:
            StoreRefusedError: It could not be written.
        """
        from jc_disaster.record.exchange import export  # noqa: PLC0415 - when asked for

        moment = now.astimezone(SHANGHAI).strftime("%Y%m%d-%H%M%S")
        folder = where / f"{self._mark}记录导出-{moment}"
        export(self._recorder, folder)
        return folder
