"""Forms and pasted messages at work: what is typed is kept until it is on record or done without, and offered again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.ui.draft_keeping import DraftKeeper
from jc_disaster.ui.view_models.form_drafts import (
    MESSAGE,
    NEW,
    NO_FORM_DRAFTS,
    PASTED,
    SETTLED,
    FormDraft,
    FormDrafts,
    draft_words,
    may_be_kept,
    with_form,
)
from jc_disaster.ui.view_models.words import day_clock

if TYPE_CHECKING:
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.view_models.forms import Form
    from jc_disaster.ui.widgets.form import FormDialog
    from jc_disaster.ui.widgets.paste_dialog import PasteDialog
    from jc_disaster.ui.window_face import WindowFace


class FormDraftFlow(QObject):
    """The half-typed forms and messages of one window.

    Args:
        window: The window.
    """

    def __init__(self, window: WindowFace) -> None:
        super().__init__(window)
        self._window = window
        self._keeper: DraftKeeper | None = None
        self._drafts: FormDrafts = NO_FORM_DRAFTS

    def watch_form(self, dialog: FormDialog, form: Form, *, new: bool) -> None:
        """Offer what was typed into this form before, and keep what is typed now until its act is recorded.

        Args:
            dialog: The form, not yet shown.
            form: What it asks.
            new: Whether it opens an incident, rather than belonging to the one at hand.
        """
        desk = self._opened()
        if desk is None or not may_be_kept(form):
            return
        place = (NEW if new else self._window.incident or NEW, form.title)
        found = self._drafts.get(place)
        if found is not None:
            self._offer(place, found, dialog.offer_draft, dialog.put_back)
        dialog.typed.connect(lambda answers: self._keep(place, answers))
        dialog.accepted.connect(lambda: self._keep(place, {}))

    def watch_message(self, dialog: PasteDialog) -> None:
        """The same for a message and what is settled of it.

        One that was only laid ready, as by the clipboard, is nobody's typing; what is settled of it is.
        """
        if self._opened() is None:
            return
        place = (self._window.incident or NEW, PASTED)
        found = self._drafts.get(place)
        if found is not None:
            self._offer(
                place,
                found,
                dialog.offer_draft,
                lambda answers: dialog.put_back(answers.get(MESSAGE, ""), answers.get(SETTLED, "")),
            )

        def typed(text: str) -> None:
            said = {} if (kept := self._drafts.get(place)) is None else dict(kept.answers)
            same = said.get(MESSAGE) == text
            if not same:
                self._keep(place, {MESSAGE: text} if text.strip() else {})

        def settled(marks: str) -> None:
            message = {MESSAGE: dialog.message.message}
            if marks or place in self._drafts:
                self._keep(place, {**message, SETTLED: marks} if marks else message)

        dialog.typed.connect(typed)
        dialog.settled.connect(settled)
        dialog.accepted.connect(lambda: self._keep(place, {}))

    def finish(self) -> None:
        """The window closes: what is not written yet is written now."""
        if self._keeper is not None:
            self._keeper.finish()

    def _opened(self) -> Desk | None:
        desk = self._window.desk
        if desk is not None and self._keeper is None:
            self._keeper = DraftKeeper(desk.forms, self)
            self._drafts = desk.forms.found
        return desk

    def _offer(
        self,
        place: tuple[str, str],
        found: FormDraft,
        offer: Callable[[str, Callable[[], None], Callable[[], None]], None],
        put_back: Callable[[Mapping[str, str]], None],
    ) -> None:
        words = draft_words(found, place[1], day_clock(found.at))
        offer(words, lambda: put_back(dict(found.answers)), lambda: self._keep(place, {}))

    def _keep(self, place: tuple[str, str], answers: Mapping[str, str]) -> None:
        desk = self._window.desk
        if desk is None or self._keeper is None:
            return
        draft = FormDraft(desk.wall(), tuple(answers.items())) if answers else None
        if draft is None and place not in self._drafts:
            return
        self._drafts = with_form(self._drafts, *place, draft)
        self._keeper.keep(self._drafts)
