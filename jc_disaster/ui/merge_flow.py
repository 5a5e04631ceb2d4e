"""并入另一席位的记录: the folder is chosen, what would change is shown, and one key takes all of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.messages import sentence_for

if TYPE_CHECKING:
    from jc_disaster.record.merging import Offer, Preview
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.known import Known
    from jc_disaster.ui.record_files import Files
    from jc_disaster.ui.window_face import WindowFace

CHOOSE = "选择另一席位导出的文件夹"
REFUSED = "没有并入"


def choose_seat(window: WindowFace) -> None:
    """Ask which folder another seat's record came in."""
    from jc_disaster.ui.widgets.path_dialog import ask_path  # noqa: PLC0415 - when asked for

    if window.desk is None or window.desk.files is None:
        window.status.show_message("这份记录只在内存里，没有可并入的库。", bad=True)
        return
    ask_path(window.theme, window, CHOOSE, lambda folder: offer_seat(window, Path(folder)))


def offer_seat(window: WindowFace, source: Path) -> None:
    """Read an export on the worker and show what taking it would change."""
    desk = window.desk
    files = None if desk is None else desk.files
    if desk is None or files is None:
        return
    window.status.show_message("正在核对另一席位的记录…")

    def work() -> tuple[Offer, Preview] | str:
        try:
            return files.offer(source)
        except (JcDisasterError, OSError) as error:
            return sentence_for(error)

    def show(came: tuple[Offer, Preview] | str) -> None:
        if isinstance(came, str):
            window.status.show_message("")
            _show_refusal(window, came)
            return
        offer, told = came
        window.status.show_message("" if offer.events else told.heading)
        if offer.events:
            _show_offer(window, desk, files, offer, told)

    window.errands.run(work, show)


def _show_offer(window: WindowFace, desk: Desk, files: Files, offer: Offer, told: Preview) -> None:
    from jc_disaster.ui.widgets.merge_dialog import MergeDialog  # noqa: PLC0415 - when asked for

    dialog = MergeDialog(window.theme, told, len(offer.events), window)
    dialog.accepted.connect(lambda: _take(window, desk, files, offer))
    window.dialog = dialog
    dialog.open()


def _take(window: WindowFace, desk: Desk, files: Files, offer: Offer) -> None:
    window.status.show_message("正在并入…")
    incident = window.incident

    def work() -> tuple[Known, int | str]:
        try:
            taken: int | str = files.take(offer)
        except (JcDisasterError, OSError) as error:
            taken = sentence_for(error)
        return desk.known(incident), taken

    def done(came: tuple[Known, int | str]) -> None:
        known, taken = came
        if isinstance(taken, str):
            window.status.show_message(taken, bad=True)
            _show_refusal(window, taken)
            return
        window.take(known)
        window.status.show_message(f"已并入{taken}条。")
        _back_up(window, desk)

    window.errands.run(work, done)


def _back_up(window: WindowFace, desk: Desk) -> None:
    """What was taken may lie on this disc alone: it is backed up at once; words only where that failed."""
    from jc_disaster.ui.backing_up import BackingUp  # noqa: PLC0415 - as above

    def told(trouble: str) -> None:
        if trouble:
            window.status.show_message(trouble, bad=True)

    BackingUp(window.errands, window).begin(desk, told, asked=True)


def _show_refusal(window: WindowFace, said: str) -> None:
    """Why nothing was taken; it can be long, and what to do stands at its end."""
    from jc_disaster.ui.widgets.text_dialog import TextDialog  # noqa: PLC0415 - when needed

    window.dialog = TextDialog(window.theme, REFUSED, said, window)
    window.dialog.show()
