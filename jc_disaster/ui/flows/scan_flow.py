"""附签批件 at work: a file is looked at, then attached on the worker; what is attached is shown, saved and opened."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.messages import sentence_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from jc_disaster.record.attachments import Standing
    from jc_disaster.ui.errands import Errands
    from jc_disaster.ui.flows.preview_feed import Opened, PreviewFeed
    from jc_disaster.ui.known import Receipt
    from jc_disaster.ui.view_models.scan_form import ScanLine
    from jc_disaster.ui.widgets.scan_dialog import ScanDialog
    from jc_disaster.ui.window_face import WindowFace

PASTED_PICTURE = "粘贴的图片.png"
_AGAIN = "记录不受影响；找到同一份文件再附一次即可补齐。"
_NOT_WHOLE: Mapping[str, str] = MappingProxyType(
    {
        "MISSING": f"原件缺失，不能显示，也不能另存。{_AGAIN}",
        "CHANGED": f"原件已被改动，不能显示，也不能另存。{_AGAIN}",
    }
)


class ScanFlow(QObject):
    """The scans of one window.

    Args:
        window: The window.
        worker: Draws pages.
    """

    def __init__(self, window: WindowFace, worker: Errands) -> None:
        super().__init__(window)
        self._window, self._worker = window, worker
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl

    def start(self, argument: str) -> None:
        """Open the dialog.

        Args:
            argument: The decision or finding, and the path of a file behind ``|``; either may be empty.
        """
        belongs_to, _, path = argument.partition("|")
        self.open(belongs_to, path)

    def open(self, belongs_to: str = "", path: str = "") -> ScanDialog | None:
        """Open the dialog.

        Args:
            belongs_to: The decision or finding it is opened for; empty for the first that waits.
            path: The file, where it is known.
        """
        from jc_disaster.ui.flows.preview_feed import PreviewFeed  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.view_models.scan_form import NOTHING_TO_BEAR, scan_form  # noqa: PLC0415 - as above
        from jc_disaster.ui.widgets.scan_dialog import ScanDialog  # noqa: PLC0415 - as above

        window = self._window
        if window.desk is None or (window.dialog is not None and window.dialog.isVisible()):
            return None
        form = None if window.picture is None else scan_form(window.picture, belongs_to, path)
        if form is None:
            window.commands.say(NOTHING_TO_BEAR)
            return None
        dialog = ScanDialog(window.theme, form, window.desk.now, window)
        feed = PreviewFeed(dialog.preview, self._worker, dialog)
        dialog.finished.connect(lambda _: feed.close())
        dialog.file_chosen.connect(lambda chosen: self._look(dialog, feed, chosen))
        dialog.line_chosen.connect(lambda line: self._show(dialog, feed, line))
        dialog.bearer_chosen.connect(lambda _: self._list(dialog))
        dialog.copy_wanted.connect(lambda line: self._ask_where(dialog, line))
        dialog.answered.connect(lambda act: self._attach(dialog, dict(act)))
        window.commands.watch(dialog, form)
        window.dialog = dialog
        self._list(dialog)
        dialog.open()
        if path:
            self._look(dialog, feed, path)
        return dialog

    def attach_picture(self, picture: object) -> None:
        """Open the dialog with a pasted picture: the path of its file, or what was copied from the screen.

        The record takes files, so what was copied from the screen is written to one, which goes with the dialog.
        """
        from PySide6.QtGui import QImage  # noqa: PLC0415 - when asked for

        if not isinstance(picture, QImage):
            self.open(path=str(picture))
            return
        folder = TemporaryDirectory(prefix="jc-disaster-")
        path = Path(folder.name) / f"{self._window.theme.mark}{PASTED_PICTURE}"
        picture.save(str(path))
        dialog = self.open(path=str(path))
        if dialog is None:
            folder.cleanup()
        else:
            dialog.finished.connect(lambda _: folder.cleanup())

    def _list(self, dialog: ScanDialog) -> None:
        from jc_disaster.ui.view_models.scan_form import scan_lines, signers  # noqa: PLC0415 - when asked for

        if self._window.picture is not None:
            dialog.show_lines(scan_lines(self._window.picture, dialog.bearer))
            dialog.propose_signer(signers(self._window.picture, dialog.bearer))

    def _look(self, dialog: ScanDialog, feed: PreviewFeed, path: str) -> None:
        """Look at a file before it is attached; what would be refused is said now."""
        from jc_disaster.ui.widgets.scan_dialog import NOTHING  # noqa: PLC0415 - loaded already

        if not path:
            feed.show_path("", None, NOTHING)
            dialog.show_about("")
            return

        feed.show(
            Path(path).name,
            lambda: _looked_at(Path(path)),
            lambda opened: dialog.show_about(opened.about, bad=opened.pages is None),
        )

    def _show(self, dialog: ScanDialog, feed: PreviewFeed, line: ScanLine) -> None:
        """Show an attached file; the record is read on its worker, the pages are drawn on theirs."""
        window, scan = self._window, line.scan
        desk = window.desk
        if desk is None:
            return

        def read(came: tuple[Standing, bytes]) -> None:
            how, content = came
            if content:
                dialog.show_about(line.detail)
                feed.show(scan.file_name, lambda: _opened(scan.media_type, content))
            else:
                feed.show_path("", None, _NOT_WHOLE[how.name])
                dialog.show_about(line.detail, bad=True)

        window.errands.run(lambda: desk.attached(scan), read)

    def _attach(self, dialog: ScanDialog, fields: Mapping[str, object]) -> None:
        from jc_disaster.ui.view_models.scan_form import PATH  # noqa: PLC0415 - when asked for

        window, desk = self._window, self._window.desk
        if desk is None or window.picture is None:
            return
        incident, path = window.picture.state.incident, Path(str(fields[PATH]))
        act = {key: value for key, value in fields.items() if key != PATH}

        def done(receipt: Receipt) -> None:
            window.take_receipt(receipt)
            if receipt.ok:
                dialog.accept()
                window.commands.say(f"已附上“{path.name}”。")
            else:
                dialog.show_trouble(receipt.message)

        window.errands.run(lambda: desk.attach(incident, act, path), done)

    def _ask_where(self, dialog: ScanDialog, line: ScanLine) -> None:
        from jc_disaster.ui.widgets.path_dialog import ask_path  # noqa: PLC0415 - when asked for

        ask_path(
            self._window.theme, dialog, "存到哪个文件夹", lambda where: self._copy(dialog, line, Path(where))
        )

    def _copy(self, dialog: ScanDialog, line: ScanLine, folder: Path) -> None:
        """Save a copy and open it with whatever program this machine has for it."""
        desk, scan = self._window.desk, line.scan
        if desk is None:
            return

        def work() -> tuple[Path | None, str]:
            from jc_disaster.record.attachments import copied_out  # noqa: PLC0415 - when asked for

            try:
                how, content = desk.attached(scan)
                if not content:
                    return None, _NOT_WHOLE[how.name]
                path = copied_out(scan, content, folder, "exercise" if desk.exercise else "real")
            except (JcDisasterError, OSError) as error:
                return None, sentence_for(error)
            return path, f"已存为“{path}”。"

        def done(came: tuple[Path | None, str]) -> None:
            path, said = came
            dialog.show_about(said, bad=path is None)
            if path is not None:
                self.open_url(QUrl.fromLocalFile(str(path)))

        self._window.errands.run(work, done)


def _looked_at(path: Path) -> Opened:
    """A file as it would be attached: its pages and what it is, or why it would be refused."""
    from jc_disaster.incident.refusals import Refusal  # noqa: PLC0415 - when asked for
    from jc_disaster.incident.scans import looked_at  # noqa: PLC0415 - as above
    from jc_disaster.record.attachments import read_scan  # noqa: PLC0415 - as above
    from jc_disaster.ui.flows.preview_feed import Opened  # noqa: PLC0415 - as above
    from jc_disaster.ui.view_models.scan_form import file_words, recorded_name  # noqa: PLC0415 - as above

    try:
        content = read_scan(path)
    except OSError as error:
        return Opened(None, words=sentence_for(error))
    about = looked_at(recorded_name(path.name), content)
    if isinstance(about, Refusal):
        return Opened(None, words=f"{about.message}{about.next}")
    words = file_words(int(str(about["size"])), str(about["sha256"]))
    return _opened(str(about["media_type"]), content)._replace(about=words)


def _opened(media_type: str, content: bytes) -> Opened:
    from jc_disaster.ui.flows.preview_feed import Opened  # noqa: PLC0415 - when asked for
    from jc_disaster.ui.scan_pages import pages_of  # noqa: PLC0415 - as above

    try:
        pages = pages_of(media_type, content)
    except JcDisasterError as error:
        return Opened(None, words=sentence_for(error))
    return Opened(pages, pages.sizes)
