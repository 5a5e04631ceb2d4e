"""From Ctrl+B to the record: a message is read beside the work, sifted by a person, recorded as one report a unit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from jc_disaster.ui.aside import Aside
from jc_disaster.ui.messages import sentence_for

if TYPE_CHECKING:
    from jc_disaster.ui.flows.form_drafts import FormDraftFlow
    from jc_disaster.ui.known import Receipt
    from jc_disaster.ui.view_models.paste import PasteView, Towns
    from jc_disaster.ui.view_models.reported import Reported
    from jc_disaster.ui.widgets.paste_dialog import PasteDialog
    from jc_disaster.ui.widgets.sift_dialog import SiftDialog
    from jc_disaster.ui.window_face import WindowFace

Report = Callable[["Reported", str, Callable[["Receipt"], None]], None]


class PasteFlow(QObject):
    """One pasted message after the other.

    Args:
        window: The window.
        report: Records one report with its source text, and tells the receipt.
        drafts: Keeps a message that is not recorded yet.
        attach: Attaches a picture to a decision.
        aside: Reads messages: a long one must hold up neither the window nor the record.
    """

    def __init__(
        self,
        window: WindowFace,
        report: Report,
        drafts: FormDraftFlow,
        attach: Callable[[object], object],
        aside: Aside | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._report, self._drafts, self._attach = window, report, drafts, attach
        self._aside = aside or Aside(self)

    def open(
        self, text: str = "", source: str = "", done: Callable[[], None] | None = None
    ) -> PasteDialog | None:
        """Open the dialog on the incident that is shown.

        Args:
            text: A message that came another way than by the clipboard.
            source: Where it came from; empty for a pasted one.
            done: Called once everything accepted is durable.
        """
        from jc_disaster.ui.widgets.paste_dialog import SOURCES, PasteDialog  # noqa: PLC0415 - when asked for

        window = self._window
        if window.picture is None or window.desk is None:
            return None
        dialog = PasteDialog(
            window.theme,
            window.picture,
            window.desk.now,
            self.read,
            source=source or SOURCES[0],
            parent=window,
        )
        dialog.accepted_reports.connect(lambda reports, message: self.record(dialog, reports, message, done))
        window.dialog = dialog
        dialog.open()
        dialog.message.setFocus()
        self._remember(dialog)
        self._drafts.watch_message(dialog)
        self._bear_pictures(dialog)
        if text:
            dialog.put_message(text)
        else:
            self._offer_clipboard(dialog)
        return dialog

    def _offer_clipboard(self, dialog: PasteDialog) -> None:
        """A report that lies in the clipboard is put in by the key that says 粘贴, as it is for a new incident.

        What was recorded already, and what is no report, stays where it is; nothing is recorded by it either way. Of a
        picture it is said that it is one.
        """
        from jc_disaster.ui.view_models.pasted_text import taken_text  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.widgets.dropping import picture_in  # noqa: PLC0415 - as above

        picture = picture_in(QGuiApplication.clipboard().mimeData())
        if picture is not None:
            dialog.refuse_picture(picture)

        known = self._window.known
        text = taken_text(QGuiApplication.clipboard().text()).text
        told = () if known is None else (event.body.get("text") for event in known.events)

        def put(view: PasteView) -> None:
            if view.rows and dialog.isVisible() and not dialog.message.message:
                dialog.lay_ready(text)

        self.read("" if text in told else text, put)  # in any case loads the reader while the officer pastes

    def _bear_pictures(self, dialog: PasteDialog) -> None:
        """A picture can be attached where there is a decision or a finding to bear it."""
        from jc_disaster.ui.view_models.scan_form import scan_form  # noqa: PLC0415 - when asked for

        window = self._window
        dialog.may_bear = window.picture is not None and scan_form(window.picture, "", "") is not None

        def attach(picture: object) -> None:
            dialog.reject()
            if dialog.isVisible():  # what is accepted and not recorded was named first
                dialog.refuse_picture(picture)
            else:
                self._attach(picture)

        dialog.picture_wanted.connect(attach)

    def _remember(self, dialog: PasteDialog) -> None:
        """What was said of towns before is proposed again; an exercise neither reads nor keeps it."""
        desk = self._window.desk
        own = None if desk is None else desk.own
        if own is None:
            return
        self._window.errands.run(own.towns, dialog.know_towns)
        dialog.town_settled.connect(
            lambda name, unit: self._window.errands.run(lambda: own.keep_town(name, unit), lambda _: None)
        )

    def from_clipboard(self, done: Callable[[PasteView], None]) -> None:
        """What the text in the clipboard says, if it is a report; else nothing. Nothing is shown or recorded by it."""
        from jc_disaster.ui.view_models.paste import NOTHING  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.view_models.pasted_text import taken_text  # noqa: PLC0415 - as above

        text = taken_text(QGuiApplication.clipboard().text()).text
        if text.strip():
            self.read(text, lambda view: done(view if view.rows else NOTHING))
        else:
            done(NOTHING)

    def read(self, text: str, done: Callable[[PasteView], None], towns: Towns | None = None) -> None:
        """Read a text beside the work.

        Args:
            text: The message.
            done: Gets what it says.
            towns: Whose the places are that do not report by themselves, as far as somebody said it.
        """
        window = self._window
        if window.known is None or window.desk is None:
            return
        edition, received = window.known.assessor.edition, window.desk.now()

        def work() -> PasteView:
            from jc_disaster.intake.bulletin import parse  # noqa: PLC0415 - when asked for
            from jc_disaster.ui.view_models.paste import NO_TOWNS, paste_view  # noqa: PLC0415 - as above

            return paste_view(text, parse(text, received=received), edition, parse, towns or NO_TOWNS)

        self._aside.run(work, done, self._on_unread)

    def _on_unread(self, error: Exception) -> None:
        from jc_disaster.ui.widgets.paste_dialog import PasteDialog  # noqa: PLC0415 - when something went wrong

        words, dialog = sentence_for(error), self._window.dialog
        if isinstance(dialog, PasteDialog) and dialog.isVisible():
            dialog.say(f"来报没有读出来：{words}原文还在左侧，可以手工录入。")

    def record(
        self,
        dialog: SiftDialog,
        reports: tuple[Reported, ...],
        message: str,
        done: Callable[[], None] | None,
    ) -> None:
        """Record one report after the other; the first that is refused stops the rest, and the dialog says so."""
        take_back = self._window.turns.lend_keys(dialog)

        def end() -> None:
            dialog.finish()
            self._window.show_page("assessment")
            units = {report.unit for report in reports}
            if (
                len(units) == 1
            ):  # what was not read is typed next: not into the county that stood there before
                self._window.commands.choose_unit(*units)
            if done is not None:
                done()

        def carry_on(left: tuple[Reported, ...]) -> None:
            if not left:
                self._window.turns.close(end)
                return
            self._report(left[0], message, lambda receipt: on_receipt(left, receipt))

        def on_receipt(left: tuple[Reported, ...], receipt: Receipt) -> None:
            if not receipt.ok:
                take_back()
                dialog.show_trouble(receipt.message)
                return
            dialog.mark_recorded(left[0].unit)
            carry_on(left[1:])

        carry_on(reports)
