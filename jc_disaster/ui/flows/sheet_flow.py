"""A spreadsheet to the record: read beside the work, previewed, sifted by a person, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.ui.aside import Aside
from jc_disaster.ui.messages import sentence_for

if TYPE_CHECKING:
    from jc_disaster.intake.sheets.cells import Workbook
    from jc_disaster.intake.sheets.model import Choices
    from jc_disaster.ui.flows.paste_flow import PasteFlow
    from jc_disaster.ui.view_models.sheet_import import Preview
    from jc_disaster.ui.widgets.sheet_dialog import Reader, SheetDialog
    from jc_disaster.ui.window_face import WindowFace


class SheetFlow(QObject):
    """One workbook after the other.

    Args:
        window: The window.
        pasting: Records what was accepted, one report a unit.
        aside: Reads files that may lie on a share.
    """

    def __init__(self, window: WindowFace, pasting: PasteFlow, aside: Aside | None = None) -> None:
        super().__init__(window)
        self._window, self._pasting = window, pasting
        self._aside = aside or Aside(self)

    def choose(self) -> None:
        """Ask which file; the dialog opens once it is chosen."""
        from jc_disaster.ui.widgets.path_dialog import ask_path  # noqa: PLC0415 - when asked for

        window, files = self._window, "表格 (*.xlsx *.xls *.ods *.csv *.et)"
        ask_path(window.theme, window, "导入表格", lambda path: self.open(Path(path)), files=files)

    def open(self, path: Path, done: Callable[[], None] | None = None) -> SheetDialog | None:
        """Open the preview of a workbook on the incident that is shown.

        Args:
            path: The file; read once, so that what is recorded is what was previewed.
            done: Called once everything accepted is durable.
        """
        from jc_disaster.ui.widgets.sheet_dialog import SheetDialog  # noqa: PLC0415 - when asked for

        window = self._window
        if window.picture is None or window.desk is None:
            return None
        dialog = SheetDialog(
            window.theme,
            window.picture,
            window.desk.now,
            self._reader(path),
            name=path.name,
            parent=window,
        )
        dialog.accepted_reports.connect(
            lambda reports, text: self._pasting.record(dialog, reports, text, done)
        )
        window.dialog = dialog
        dialog.open()
        return dialog

    def _reader(self, path: Path) -> Reader:
        """Reads one workbook; its bytes once, its meaning again with every answer."""
        window = self._window
        kept: list[tuple[Workbook, str]] = []

        def read(choices: Choices, done: Callable[[Preview], None], failed: Callable[[str], None]) -> None:
            edition = None if window.picture is None else window.picture.edition
            if edition is None:
                return

            def work() -> Preview:
                from jc_disaster.intake.sheets.reading import read_figures  # noqa: PLC0415 - when asked for
                from jc_disaster.ui.view_models.sheet_import import Preview  # noqa: PLC0415 - as above

                if not kept:
                    kept.append(_opened(path))
                workbook, sha256 = kept[0]
                return Preview(read_figures(workbook, edition, choices), sha256)

            self._aside.run(work, done, lambda error: failed(sentence_for(error)))

        return read


def _opened(path: Path) -> tuple[Workbook, str]:
    """The workbook and the check value of the very bytes it was read from.

    Raises:
        SheetRefusedError: It cannot or may not be read.
        DropFileRefusedError: It changed while it was being read.
    """
    import hashlib  # noqa: PLC0415 - when asked for

    from jc_disaster.intake.drop_folder import DropFileRefusedError  # noqa: PLC0415 - as above
    from jc_disaster.intake.sheets.file import read_workbook  # noqa: PLC0415 - as above

    before = path.stat() if path.exists() else None
    workbook = read_workbook(path)  # refuses what is gone or too large
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    after = path.stat()
    if before is None or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise DropFileRefusedError("changed", path.name)
    return workbook, sha256
