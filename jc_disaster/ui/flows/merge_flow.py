"""并入另一席位的记录: the folder is chosen, what would change is shown, and one key takes all of it.

How far it is stands in the status line; the key that began it stops it, and then nothing of it is left.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.kernel.watching import StoppedError
from jc_disaster.ui.long_work import Beside, LongWork
from jc_disaster.ui.messages import sentence_for

if TYPE_CHECKING:
    from jc_disaster.kernel.watching import Watch
    from jc_disaster.record.merging import Offer, Preview
    from jc_disaster.record.still import Still
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.known import Known
    from jc_disaster.ui.record_files import Files
    from jc_disaster.ui.window_face import WindowFace

CHOOSE = "选择另一席位导出的文件夹"
REFUSED = "没有并入"


def choose_seat(window: WindowFace) -> None:
    """Ask which folder another seat's record came in; while one is read or taken, stop that."""
    from jc_disaster.ui.widgets.path_dialog import ask_path  # noqa: PLC0415 - when asked for

    if window.desk is None or window.desk.files is None:
        window.status.show_message("这份记录只在内存里，没有可并入的库。", bad=True)
        return
    merge = merge_of(window)
    if merge.running:
        merge.stop()
        return
    ask_path(window.theme, window, CHOOSE, lambda folder: merge.offer(Path(folder)))


def offer_seat(window: WindowFace, source: Path) -> None:
    """Read an export and show what taking it would change."""
    merge_of(window).offer(source)


def merge_of(window: WindowFace) -> SeatMerge:
    """The one merge of a window."""
    return window.findChild(SeatMerge) or SeatMerge(window)


class SeatMerge(QObject):
    """Reads another seat's export beside the work, shows what it would change, and takes it on the worker.

    Args:
        window: The window.
    """

    def __init__(self, window: WindowFace) -> None:
        super().__init__(window)
        self._window = window
        self._beside: Beside[Still] = Beside(window.errands)
        self._reading = LongWork(self, self._beside.run)
        self._reading.told.connect(
            lambda percent: window.status.show_message(
                f"正在核对另一席位的记录… {percent}%（照常录入，不必等；再按 Ctrl+Shift+M 停止）"
            )
        )
        self._taking = LongWork(self, window.errands.run)
        self._taking.told.connect(
            lambda percent: window.status.show_message(
                f"正在并入… {percent}%（再按 Ctrl+Shift+M 停止，停止则一条也不并入）"
            )
        )

    @property
    def running(self) -> bool:
        """Whether an export is being read or taken."""
        return self._reading.running or self._taking.running

    def stop(self) -> None:
        """Nobody wants the rest; nothing of it is taken, unless the commit was begun."""
        self._reading.stop()
        self._taking.stop()

    def offer(self, source: Path) -> None:
        """Read an export and show what taking it would change; nothing is changed."""
        desk = self._window.desk
        files = None if desk is None else desk.files
        if desk is None or files is None or self.running:
            return

        def read(still: Still, watch: Watch) -> tuple[Offer, Preview]:
            return files.offer(still, source, watch)

        def show(came: tuple[Offer, Preview]) -> None:
            offer, told = came
            self._window.status.show_message("" if offer.events else told.heading)
            if offer.events:
                self._show_offer(desk, files, offer, told)

        self._reading.begin(self._beside.given(files.still, read), show, self._refused)

    def _show_offer(self, desk: Desk, files: Files, offer: Offer, told: Preview) -> None:
        from jc_disaster.ui.widgets.merge_dialog import MergeDialog  # noqa: PLC0415 - when asked for

        window = self._window
        dialog = MergeDialog(window.theme, told, len(offer.events), window)
        dialog.accepted.connect(lambda: self._take(desk, files, offer, told))
        window.dialog = dialog
        dialog.open()

    def _take(self, desk: Desk, files: Files, offer: Offer, told: Preview) -> None:
        window, incident = self._window, self._window.incident

        def work(watch: Watch) -> tuple[Known, int]:
            taken = files.take(offer, watch)
            return desk.known(incident), taken

        def done(came: tuple[Known, int]) -> None:
            known, taken = came
            window.take(known)
            window.status.show_message(f"已并入{taken}条。")
            _back_up(window, desk)
            if told.to_settle:
                from jc_disaster.ui.flows.conflict_flow import show_conflicts  # noqa: PLC0415 - where there are any

                show_conflicts(window, told.to_settle)

        self._taking.begin(work, done, self._refused)

    def _refused(self, error: Exception) -> None:
        """Why nothing was taken; it can be long, and what to do stands at its end."""
        window, said = self._window, sentence_for(error)
        window.status.show_message(said, bad=True)
        if not isinstance(error, StoppedError):
            from jc_disaster.ui.widgets.text_dialog import TextDialog  # noqa: PLC0415 - when needed

            window.dialog = TextDialog(window.theme, REFUSED, said, window)
            window.dialog.show()


def _back_up(window: WindowFace, desk: Desk) -> None:
    """What was taken may lie on this disc alone: it is backed up at once; words only where that failed."""
    from jc_disaster.ui.flows.backing_up import BackingUp  # noqa: PLC0415 - as above

    def told(trouble: str) -> None:
        if trouble:
            window.status.show_message(trouble, bad=True)

    BackingUp(window.errands, window).begin(desk, told, asked=True)
