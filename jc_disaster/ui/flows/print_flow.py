"""Printing through the system's own dialog; the job runs on the PDF worker, with progress, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from jc_disaster.ui.errands import Errands
    from jc_disaster.ui.printing import Printed, PrintJob
    from jc_disaster.ui.window_face import WindowFace

Progress = Callable[[str, int, int], None]


class PrintFlow(QObject):
    """One job after the other.

    Args:
        window: The window.
        worker: The PDF worker.
        progress: Says how far it is: words, pages done, pages in all; nothing left where there are none.
    """

    def __init__(self, window: WindowFace, worker: Errands, progress: Progress) -> None:
        super().__init__(window)
        self._window, self._worker, self._progress = window, worker, progress
        self._job: PrintJob | None = None

    def ask(self, paths: Sequence[Path], printer: QPrinter | None = None) -> None:
        """Open the system's dialog for some files.

        Args:
            paths: PDF files.
            printer: A printer that is set already; a new one where there is none.
        """
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - when something is printed

        from jc_disaster.ui.printing import printer_for  # noqa: PLC0415 - as above

        if self._job is not None:
            self._say("上一份还在打印，打印完再打。可以先按“停止”。")
            return
        window, ready = self._window, printer or printer_for()
        ready.setDocName(paths[0].stem)
        dialog = QPrintDialog(ready, window)
        dialog.setWindowTitle(window.theme.say(f"{window.theme.mark}打印 · {window.theme.kind_word}"))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.start(ready, paths))
        window.dialog = dialog
        QDialog.open(dialog)

    def start(self, printer: QPrinter, paths: Sequence[Path]) -> None:
        """Print on a printer as it is set."""
        from jc_disaster.ui.printing import PrintJob  # noqa: PLC0415 - when something is printed

        job = self._job = PrintJob(printer, paths)
        job.advanced.connect(self._on_page)
        self._progress("正在送打印机", 0, 1)
        self._worker.run(_guarded(job), self._on_done)

    def stop(self) -> None:
        """Print nothing more."""
        if self._job is not None:
            self._job.stop()

    def _on_page(self, done: int, total: int) -> None:
        self._progress(f"正在打印第 {done} 页，共 {total} 页", done, total)

    def _on_done(self, outcome: Printed | Exception) -> None:
        from jc_disaster.ui.messages import sentence_for  # noqa: PLC0415 - when something was printed

        self._job = None
        self._progress("", 0, 0)
        if isinstance(outcome, Exception):
            self._say(sentence_for(outcome), bad=True)
        elif outcome.pages < outcome.wanted:
            self._say(f"打印已停止：送出 {outcome.pages} 页，共 {outcome.wanted} 页。")
        else:
            self._say(f"已送打印机 {outcome.pages} 页。")

    def _say(self, text: str, *, bad: bool = False) -> None:
        self._window.status.show_message(text, bad=bad)


def _guarded(job: PrintJob) -> Callable[[], Printed | Exception]:
    from jc_disaster.kernel.errors import JcDisasterError  # noqa: PLC0415 - when something is printed

    def work() -> Printed | Exception:
        try:
            return job.run()
        except (JcDisasterError, OSError) as error:
            return error

    return work
